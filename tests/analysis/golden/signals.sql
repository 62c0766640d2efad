SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("reason" AS TEXT) AS "reason",
  CAST("reasons" AS BIGINT) AS "reasons",
  CAST("loss" AS DOUBLE) AS "loss",
  CAST("stake" AS BIGINT) AS "stake",
  CAST("severity" AS BIGINT) AS "severity",
  CAST("later_by" AS BIGINT) AS "later_by",
  CAST("smaller_by" AS DOUBLE) AS "smaller_by",
  CAST("narrower_by" AS BIGINT) AS "narrower_by",
  CAST("below_season_by" AS DOUBLE) AS "below_season_by",
  CAST("days_since" AS BIGINT) AS "days_since",
  CAST("usual_interval" AS DOUBLE) AS "usual_interval",
  CAST("p90" AS DOUBLE) AS "p90",
  CAST("earlier_order" AS BIGINT) AS "earlier_order",
  CAST("recent_order" AS BIGINT) AS "recent_order",
  CAST("lines_before" AS BIGINT) AS "lines_before",
  CAST("lines_now" AS BIGINT) AS "lines_now",
  CAST("expected" AS BIGINT) AS "expected",
  CAST("actual" AS BIGINT) AS "actual",
  CAST("base" AS BIGINT) AS "base",
  CAST("due" AS BIGINT) AS "due",
  CAST("own_season" AS BOOLEAN) AS "own_season"
FROM (
SELECT
  "t41"."account_id",
  CASE
    WHEN (
      CAST("t41"."later_by" IS NOT NULL AS BIGINT) + CAST("t41"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t41"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t41"."below_season_by" IS NOT NULL AS BIGINT)
    ) > 0
    THEN CASE
      WHEN (
        GREATEST(
          "t41"."loss_later",
          "t41"."loss_smaller",
          "t41"."loss_narrower",
          "t41"."loss_below_season"
        ) > 0
      )
      AND (
        "t41"."loss_later" = GREATEST(
          "t41"."loss_later",
          "t41"."loss_smaller",
          "t41"."loss_narrower",
          "t41"."loss_below_season"
        )
      )
      THEN 'later'
      WHEN (
        GREATEST(
          "t41"."loss_later",
          "t41"."loss_smaller",
          "t41"."loss_narrower",
          "t41"."loss_below_season"
        ) > 0
      )
      AND (
        "t41"."loss_smaller" = GREATEST(
          "t41"."loss_later",
          "t41"."loss_smaller",
          "t41"."loss_narrower",
          "t41"."loss_below_season"
        )
      )
      THEN 'smaller'
      WHEN (
        GREATEST(
          "t41"."loss_later",
          "t41"."loss_smaller",
          "t41"."loss_narrower",
          "t41"."loss_below_season"
        ) > 0
      )
      AND (
        "t41"."loss_narrower" = GREATEST(
          "t41"."loss_later",
          "t41"."loss_smaller",
          "t41"."loss_narrower",
          "t41"."loss_below_season"
        )
      )
      THEN 'narrower'
      WHEN (
        GREATEST(
          "t41"."loss_later",
          "t41"."loss_smaller",
          "t41"."loss_narrower",
          "t41"."loss_below_season"
        ) > 0
      )
      AND (
        "t41"."loss_below_season" = GREATEST(
          "t41"."loss_later",
          "t41"."loss_smaller",
          "t41"."loss_narrower",
          "t41"."loss_below_season"
        )
      )
      THEN 'below_season'
      ELSE 'narrower'
    END
    ELSE NULL
  END AS "reason",
  CAST("t41"."later_by" IS NOT NULL AS BIGINT) + CAST("t41"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t41"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t41"."below_season_by" IS NOT NULL AS BIGINT) AS "reasons",
  GREATEST(
    "t41"."loss_later",
    "t41"."loss_smaller",
    "t41"."loss_narrower",
    "t41"."loss_below_season"
  ) AS "loss",
  CAST(ROUND(
    CAST("t41"."base" AS DOUBLE) * GREATEST(
      "t41"."loss_later",
      "t41"."loss_smaller",
      "t41"."loss_narrower",
      "t41"."loss_below_season"
    ),
    0
  ) AS BIGINT) AS "stake",
  CAST(ROUND(
    (
      GREATEST(
        "t41"."loss_later",
        "t41"."loss_smaller",
        "t41"."loss_narrower",
        "t41"."loss_below_season"
      ) * 70
    ) + (
      (
        CAST("t41"."later_by" IS NOT NULL AS BIGINT) + CAST("t41"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t41"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t41"."below_season_by" IS NOT NULL AS BIGINT)
      ) * 7.5
    ),
    0
  ) AS BIGINT) AS "severity",
  "t41"."later_by",
  "t41"."smaller_by",
  "t41"."narrower_by",
  "t41"."below_season_by",
  "t41"."days_since",
  "t41"."usual_interval",
  "t41"."p90",
  "t41"."earlier_order",
  "t41"."recent_order",
  "t41"."lines_before",
  "t41"."lines_now",
  "t41"."expected",
  "t41"."actual",
  "t41"."base",
  "t41"."due",
  "t41"."own_season"
FROM (
  SELECT
    "t40"."account_id",
    "t40"."base",
    "t40"."actual",
    "t40"."own_season",
    "t40"."expected",
    "t40"."usual_order",
    "t40"."earlier_order",
    "t40"."recent_order",
    "t40"."size_drop",
    "t40"."lines_before",
    "t40"."lines_now",
    "t40"."lost_share",
    "t40"."last_on",
    "t40"."days_since",
    "t40"."days_late",
    "t40"."p90",
    "t40"."usual_interval",
    "t40"."due",
    CASE
      WHEN (
        "t40"."days_late" > 0
      ) AND (
        "t40"."due" >= "t40"."usual_order"
      )
      THEN "t40"."days_late"
      ELSE NULL
    END AS "later_by",
    CASE
      WHEN (
        "t40"."size_drop" >= 0.3
      ) AND (
        "t40"."actual" < "t40"."expected"
      )
      THEN "t40"."size_drop"
      ELSE NULL
    END AS "smaller_by",
    CASE
      WHEN (
        "t40"."lines_now" > 0
      ) AND (
        "t40"."lines_now" < "t40"."lines_before"
      )
      THEN "t40"."lines_before" - "t40"."lines_now"
      ELSE NULL
    END AS "narrower_by",
    CASE
      WHEN (
        CASE
          WHEN "t40"."expected" > 0
          THEN CAST("t40"."expected" - GREATEST("t40"."actual", 0) AS DOUBLE) / CAST(NULLIF("t40"."expected", 0) AS DOUBLE)
          ELSE NULL
        END >= 0.3
      )
      AND (
        "t40"."expected" >= COALESCE("t40"."usual_order", 0)
      )
      THEN CASE
        WHEN "t40"."expected" > 0
        THEN CAST("t40"."expected" - GREATEST("t40"."actual", 0) AS DOUBLE) / CAST(NULLIF("t40"."expected", 0) AS DOUBLE)
        ELSE NULL
      END
      ELSE NULL
    END AS "below_season_by",
    COALESCE(
      CASE
        WHEN (
          "t40"."days_late" > 0
        ) AND (
          "t40"."due" >= "t40"."usual_order"
        )
        THEN 1.0 - (
          "t40"."p90" / CAST(NULLIF("t40"."days_since", 0) AS DOUBLE)
        )
        ELSE 0.0
      END,
      0.0
    ) AS "loss_later",
    COALESCE(
      CASE
        WHEN (
          "t40"."size_drop" >= 0.3
        ) AND (
          "t40"."actual" < "t40"."expected"
        )
        THEN "t40"."size_drop"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_smaller",
    COALESCE(
      CASE
        WHEN (
          "t40"."lines_now" > 0
        ) AND (
          "t40"."lines_now" < "t40"."lines_before"
        )
        THEN "t40"."lost_share"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_narrower",
    COALESCE(
      CASE
        WHEN (
          CASE
            WHEN "t40"."expected" > 0
            THEN CAST("t40"."expected" - GREATEST("t40"."actual", 0) AS DOUBLE) / CAST(NULLIF("t40"."expected", 0) AS DOUBLE)
            ELSE NULL
          END >= 0.3
        )
        AND (
          "t40"."expected" >= COALESCE("t40"."usual_order", 0)
        )
        THEN CASE
          WHEN "t40"."expected" > 0
          THEN CAST("t40"."expected" - GREATEST("t40"."actual", 0) AS DOUBLE) / CAST(NULLIF("t40"."expected", 0) AS DOUBLE)
          ELSE NULL
        END
        ELSE 0.0
      END,
      0.0
    ) AS "loss_below_season"
  FROM (
    SELECT
      "t35"."account_id",
      "t35"."base",
      "t35"."actual",
      "t35"."own_season",
      "t35"."expected",
      "t35"."usual_order",
      "t35"."earlier_order",
      "t35"."recent_order",
      "t35"."size_drop",
      "t35"."lines_before",
      "t35"."lines_now",
      "t35"."lost_share",
      "t35"."last_on",
      "t35"."days_since",
      "t35"."days_late",
      "t35"."p90",
      "t35"."usual_interval",
      "t39"."due"
    FROM (
      SELECT
        "t33".*
        EXCLUDE ("account_id_right")
      FROM (
        SELECT
          "t32"."account_id",
          "t32"."base",
          "t32"."actual",
          "t32"."own_season",
          "t32"."expected",
          "t32"."usual_order",
          "t32"."earlier_order",
          "t32"."recent_order",
          "t32"."size_drop",
          "t32"."lines_before",
          "t32"."lines_now",
          "t32"."lost_share",
          "t7"."account_id" AS "account_id_right",
          "t7"."last_on",
          "t7"."days_since",
          "t7"."days_late",
          "t7"."p90",
          "t7"."usual_interval"
        FROM (
          SELECT
            "t30".*
            EXCLUDE ("account_id_right")
          FROM (
            SELECT
              "t29"."account_id",
              "t29"."base",
              "t29"."actual",
              "t29"."own_season",
              "t29"."expected",
              "t29"."usual_order",
              "t29"."earlier_order",
              "t29"."recent_order",
              "t29"."size_drop",
              "t23"."account_id" AS "account_id_right",
              "t23"."lines_before",
              "t23"."lines_now",
              "t23"."lost_share"
            FROM (
              SELECT
                "t27".*
                EXCLUDE ("account_id_right")
              FROM (
                SELECT
                  "t26"."account_id",
                  "t26"."base",
                  "t26"."actual",
                  "t26"."own_season",
                  "t26"."expected",
                  "t20"."account_id" AS "account_id_right",
                  "t20"."usual_order",
                  "t20"."earlier_order",
                  "t20"."recent_order",
                  "t20"."size_drop"
                FROM (
                  SELECT
                    "t24".*
                    EXCLUDE ("recent_parts")
                  FROM (
                    SELECT
                      "t21"."account_id",
                      "t21"."base",
                      "t21"."actual",
                      "t21"."recent_parts",
                      "t21"."own_season",
                      CAST(ROUND(
                        (
                          CAST("t21"."base" AS DOUBLE) * CAST("t21"."recent_parts" AS DOUBLE)
                        ) / 12000000,
                        0
                      ) AS BIGINT) AS "expected"
                    FROM (
                      SELECT
                        "t17"."account_id",
                        "t17"."base",
                        "t17"."actual",
                        "t12"."recent_parts",
                        "t12"."own_season"
                      FROM (
                        SELECT
                          *
                        FROM (
                          SELECT
                            "t9"."account_id",
                            COALESCE(SUM("t9"."amount") FILTER(WHERE
                              "t9"."month" < MAKE_DATE(2026, 4, 1)), 0) AS "base",
                            COALESCE(SUM("t9"."amount") FILTER(WHERE
                              "t9"."month" >= MAKE_DATE(2026, 4, 1)), 0) AS "actual"
                          FROM (
                            SELECT
                              *
                            FROM "account_months" AS "t4"
                            WHERE
                              "t4"."month" >= MAKE_DATE(2025, 4, 1) AND "t4"."month" < MAKE_DATE(2026, 7, 1)
                          ) AS "t9"
                          GROUP BY
                            1
                        ) AS "t14"
                        WHERE
                          "t14"."base" > 0
                      ) AS "t17"
                      INNER JOIN (
                        SELECT
                          "t0"."account_id",
                          "t0"."part_4" + "t0"."part_5" + "t0"."part_6" AS "recent_parts",
                          "t0"."own" AS "own_season"
                        FROM "settled_season" AS "t0"
                      ) AS "t12"
                        ON "t17"."account_id" = "t12"."account_id"
                    ) AS "t21"
                  ) AS "t24"
                ) AS "t26"
                LEFT OUTER JOIN (
                  SELECT
                    "t13"."account_id",
                    CAST(ROUND("t13"."usual_order", 0) AS BIGINT) AS "usual_order",
                    CAST(ROUND("t13"."earlier_order", 0) AS BIGINT) AS "earlier_order",
                    CAST(ROUND("t13"."recent_order", 0) AS BIGINT) AS "recent_order",
                    CASE
                      WHEN "t13"."earlier" >= 6
                      THEN CASE
                        WHEN "t13"."earlier_order" > 0
                        THEN (
                          "t13"."earlier_order" - "t13"."recent_order"
                        ) / NULLIF("t13"."earlier_order", 0)
                        ELSE NULL
                      END
                      ELSE NULL
                    END AS "size_drop"
                  FROM (
                    SELECT
                      "t8"."account_id",
                      COUNT(*) FILTER(WHERE
                        NOT (
                          "t8"."later" < 3
                        )) AS "earlier",
                      QUANTILE_CONT("t8"."amount", 0.5) AS "usual_order",
                      QUANTILE_CONT("t8"."amount", 0.5) FILTER(WHERE
                        NOT (
                          "t8"."later" < 3
                        )) AS "earlier_order",
                      QUANTILE_CONT("t8"."amount", 0.5) FILTER(WHERE
                        "t8"."later" < 3) AS "recent_order"
                    FROM (
                      SELECT
                        *
                      FROM "intervals" AS "t3"
                      WHERE
                        "t3"."sold_on" > MAKE_DATE(2024, 6, 30)
                    ) AS "t8"
                    GROUP BY
                      1
                  ) AS "t13"
                ) AS "t20"
                  ON "t26"."account_id" = "t20"."account_id"
              ) AS "t27"
            ) AS "t29"
            LEFT OUTER JOIN (
              SELECT
                "t19"."account_id",
                "t19"."lines_before",
                "t19"."lines_now",
                CASE
                  WHEN "t19"."before_amount" > 0
                  THEN CAST("t19"."lost_amount" AS DOUBLE) / CAST(NULLIF("t19"."before_amount", 0) AS DOUBLE)
                  ELSE NULL
                END AS "lost_share"
              FROM (
                SELECT
                  "t15"."account_id",
                  COUNT(*) FILTER(WHERE
                    "t15"."before" > 0) AS "lines_before",
                  COUNT(*) FILTER(WHERE
                    "t15"."now" > 0) AS "lines_now",
                  COALESCE(
                    SUM("t15"."before") FILTER(WHERE
                      (
                        "t15"."before" > 0
                      ) AND (
                        "t15"."now" <= 0
                      )),
                    0
                  ) AS "lost_amount",
                  COALESCE(SUM("t15"."before") FILTER(WHERE
                    "t15"."before" > 0), 0) AS "before_amount"
                FROM (
                  SELECT
                    "t11"."account_id",
                    "t11"."product_line_id",
                    COALESCE(
                      SUM("t11"."amount") FILTER(WHERE
                        "t11"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)),
                      0
                    ) AS "now",
                    COALESCE(
                      SUM("t11"."amount") FILTER(WHERE
                        "t11"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)),
                      0
                    ) AS "before"
                  FROM (
                    SELECT
                      *
                    FROM "account_line_months" AS "t2"
                    WHERE
                      "t2"."product_line_id" IS NOT NULL
                      AND (
                        "t2"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)
                        OR "t2"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)
                      )
                  ) AS "t11"
                  GROUP BY
                    1,
                    2
                ) AS "t15"
                GROUP BY
                  1
              ) AS "t19"
            ) AS "t23"
              ON "t29"."account_id" = "t23"."account_id"
          ) AS "t30"
        ) AS "t32"
        LEFT OUTER JOIN (
          SELECT
            "t1"."account_id",
            "t1"."last_on",
            "t1"."days_since",
            "t1"."days_late",
            "t1"."p90",
            "t1"."median" AS "usual_interval"
          FROM "rhythm" AS "t1"
        ) AS "t7"
          ON "t32"."account_id" = "t7"."account_id"
      ) AS "t33"
    ) AS "t35"
    INNER JOIN (
      SELECT
        "t37"."account_id",
        CAST(ROUND(
          (
            CAST("t37"."base" AS DOUBLE) * CAST((
              (
                2026 - CAST(EXTRACT(year FROM "t37"."last_on") AS BIGINT)
              ) * 12000000000
            ) + (
              (
                "t5"."part_1" * (
                  1000 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 1
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 1
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_2" * (
                  1000 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 2
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 2
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_3" * (
                  1000 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 3
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 3
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_4" * (
                  1000 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 4
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 4
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_5" * (
                  1000 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 5
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 5
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_6" * (
                  1000 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 6
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 6
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_7" * (
                  0 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 7
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 7
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_8" * (
                  0 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 8
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 8
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_9" * (
                  0 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 9
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 9
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_10" * (
                  0 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 10
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 10
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_11" * (
                  0 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 11
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 11
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              ) + (
                "t5"."part_12" * (
                  0 - CASE
                    WHEN EXTRACT(month FROM "t37"."last_on") > 12
                    THEN 1000
                    WHEN EXTRACT(month FROM "t37"."last_on") = 12
                    THEN LEAST(
                      CAST(FLOOR((
                        CAST(EXTRACT(day FROM "t37"."last_on") AS BIGINT) * 1000
                      ) / (
                        30
                      )) AS BIGINT),
                      1000
                    )
                    ELSE 0
                  END
                )
              )
            ) AS DOUBLE)
          ) / 12000000000,
          0
        ) AS BIGINT) AS "due"
      FROM (
        SELECT
          "t34"."account_id",
          "t34"."base",
          "t34"."last_on"
        FROM (
          SELECT
            "t33".*
            EXCLUDE ("account_id_right")
          FROM (
            SELECT
              "t32"."account_id",
              "t32"."base",
              "t32"."actual",
              "t32"."own_season",
              "t32"."expected",
              "t32"."usual_order",
              "t32"."earlier_order",
              "t32"."recent_order",
              "t32"."size_drop",
              "t32"."lines_before",
              "t32"."lines_now",
              "t32"."lost_share",
              "t7"."account_id" AS "account_id_right",
              "t7"."last_on",
              "t7"."days_since",
              "t7"."days_late",
              "t7"."p90",
              "t7"."usual_interval"
            FROM (
              SELECT
                "t30".*
                EXCLUDE ("account_id_right")
              FROM (
                SELECT
                  "t29"."account_id",
                  "t29"."base",
                  "t29"."actual",
                  "t29"."own_season",
                  "t29"."expected",
                  "t29"."usual_order",
                  "t29"."earlier_order",
                  "t29"."recent_order",
                  "t29"."size_drop",
                  "t23"."account_id" AS "account_id_right",
                  "t23"."lines_before",
                  "t23"."lines_now",
                  "t23"."lost_share"
                FROM (
                  SELECT
                    "t27".*
                    EXCLUDE ("account_id_right")
                  FROM (
                    SELECT
                      "t26"."account_id",
                      "t26"."base",
                      "t26"."actual",
                      "t26"."own_season",
                      "t26"."expected",
                      "t20"."account_id" AS "account_id_right",
                      "t20"."usual_order",
                      "t20"."earlier_order",
                      "t20"."recent_order",
                      "t20"."size_drop"
                    FROM (
                      SELECT
                        "t24".*
                        EXCLUDE ("recent_parts")
                      FROM (
                        SELECT
                          "t21"."account_id",
                          "t21"."base",
                          "t21"."actual",
                          "t21"."recent_parts",
                          "t21"."own_season",
                          CAST(ROUND(
                            (
                              CAST("t21"."base" AS DOUBLE) * CAST("t21"."recent_parts" AS DOUBLE)
                            ) / 12000000,
                            0
                          ) AS BIGINT) AS "expected"
                        FROM (
                          SELECT
                            "t17"."account_id",
                            "t17"."base",
                            "t17"."actual",
                            "t12"."recent_parts",
                            "t12"."own_season"
                          FROM (
                            SELECT
                              *
                            FROM (
                              SELECT
                                "t9"."account_id",
                                COALESCE(SUM("t9"."amount") FILTER(WHERE
                                  "t9"."month" < MAKE_DATE(2026, 4, 1)), 0) AS "base",
                                COALESCE(SUM("t9"."amount") FILTER(WHERE
                                  "t9"."month" >= MAKE_DATE(2026, 4, 1)), 0) AS "actual"
                              FROM (
                                SELECT
                                  *
                                FROM "account_months" AS "t4"
                                WHERE
                                  "t4"."month" >= MAKE_DATE(2025, 4, 1) AND "t4"."month" < MAKE_DATE(2026, 7, 1)
                              ) AS "t9"
                              GROUP BY
                                1
                            ) AS "t14"
                            WHERE
                              "t14"."base" > 0
                          ) AS "t17"
                          INNER JOIN (
                            SELECT
                              "t0"."account_id",
                              "t0"."part_4" + "t0"."part_5" + "t0"."part_6" AS "recent_parts",
                              "t0"."own" AS "own_season"
                            FROM "settled_season" AS "t0"
                          ) AS "t12"
                            ON "t17"."account_id" = "t12"."account_id"
                        ) AS "t21"
                      ) AS "t24"
                    ) AS "t26"
                    LEFT OUTER JOIN (
                      SELECT
                        "t13"."account_id",
                        CAST(ROUND("t13"."usual_order", 0) AS BIGINT) AS "usual_order",
                        CAST(ROUND("t13"."earlier_order", 0) AS BIGINT) AS "earlier_order",
                        CAST(ROUND("t13"."recent_order", 0) AS BIGINT) AS "recent_order",
                        CASE
                          WHEN "t13"."earlier" >= 6
                          THEN CASE
                            WHEN "t13"."earlier_order" > 0
                            THEN (
                              "t13"."earlier_order" - "t13"."recent_order"
                            ) / NULLIF("t13"."earlier_order", 0)
                            ELSE NULL
                          END
                          ELSE NULL
                        END AS "size_drop"
                      FROM (
                        SELECT
                          "t8"."account_id",
                          COUNT(*) FILTER(WHERE
                            NOT (
                              "t8"."later" < 3
                            )) AS "earlier",
                          QUANTILE_CONT("t8"."amount", 0.5) AS "usual_order",
                          QUANTILE_CONT("t8"."amount", 0.5) FILTER(WHERE
                            NOT (
                              "t8"."later" < 3
                            )) AS "earlier_order",
                          QUANTILE_CONT("t8"."amount", 0.5) FILTER(WHERE
                            "t8"."later" < 3) AS "recent_order"
                        FROM (
                          SELECT
                            *
                          FROM "intervals" AS "t3"
                          WHERE
                            "t3"."sold_on" > MAKE_DATE(2024, 6, 30)
                        ) AS "t8"
                        GROUP BY
                          1
                      ) AS "t13"
                    ) AS "t20"
                      ON "t26"."account_id" = "t20"."account_id"
                  ) AS "t27"
                ) AS "t29"
                LEFT OUTER JOIN (
                  SELECT
                    "t19"."account_id",
                    "t19"."lines_before",
                    "t19"."lines_now",
                    CASE
                      WHEN "t19"."before_amount" > 0
                      THEN CAST("t19"."lost_amount" AS DOUBLE) / CAST(NULLIF("t19"."before_amount", 0) AS DOUBLE)
                      ELSE NULL
                    END AS "lost_share"
                  FROM (
                    SELECT
                      "t15"."account_id",
                      COUNT(*) FILTER(WHERE
                        "t15"."before" > 0) AS "lines_before",
                      COUNT(*) FILTER(WHERE
                        "t15"."now" > 0) AS "lines_now",
                      COALESCE(
                        SUM("t15"."before") FILTER(WHERE
                          (
                            "t15"."before" > 0
                          ) AND (
                            "t15"."now" <= 0
                          )),
                        0
                      ) AS "lost_amount",
                      COALESCE(SUM("t15"."before") FILTER(WHERE
                        "t15"."before" > 0), 0) AS "before_amount"
                    FROM (
                      SELECT
                        "t11"."account_id",
                        "t11"."product_line_id",
                        COALESCE(
                          SUM("t11"."amount") FILTER(WHERE
                            "t11"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)),
                          0
                        ) AS "now",
                        COALESCE(
                          SUM("t11"."amount") FILTER(WHERE
                            "t11"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)),
                          0
                        ) AS "before"
                      FROM (
                        SELECT
                          *
                        FROM "account_line_months" AS "t2"
                        WHERE
                          "t2"."product_line_id" IS NOT NULL
                          AND (
                            "t2"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)
                            OR "t2"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)
                          )
                      ) AS "t11"
                      GROUP BY
                        1,
                        2
                    ) AS "t15"
                    GROUP BY
                      1
                  ) AS "t19"
                ) AS "t23"
                  ON "t29"."account_id" = "t23"."account_id"
              ) AS "t30"
            ) AS "t32"
            LEFT OUTER JOIN (
              SELECT
                "t1"."account_id",
                "t1"."last_on",
                "t1"."days_since",
                "t1"."days_late",
                "t1"."p90",
                "t1"."median" AS "usual_interval"
              FROM "rhythm" AS "t1"
            ) AS "t7"
              ON "t32"."account_id" = "t7"."account_id"
          ) AS "t33"
        ) AS "t34"
      ) AS "t37"
      INNER JOIN "settled_season" AS "t5"
        ON "t37"."account_id" = "t5"."account_id"
    ) AS "t39"
      ON "t35"."account_id" = "t39"."account_id"
  ) AS "t40"
) AS "t41"
) AS result
