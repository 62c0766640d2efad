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
  "t39"."account_id",
  CASE
    WHEN (
      CAST("t39"."later_by" IS NOT NULL AS BIGINT) + CAST("t39"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t39"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t39"."below_season_by" IS NOT NULL AS BIGINT)
    ) > 0
    THEN CASE
      WHEN (
        GREATEST(
          "t39"."loss_later",
          "t39"."loss_smaller",
          "t39"."loss_narrower",
          "t39"."loss_below_season"
        ) > 0
      )
      AND (
        "t39"."loss_later" = GREATEST(
          "t39"."loss_later",
          "t39"."loss_smaller",
          "t39"."loss_narrower",
          "t39"."loss_below_season"
        )
      )
      THEN 'later'
      WHEN (
        GREATEST(
          "t39"."loss_later",
          "t39"."loss_smaller",
          "t39"."loss_narrower",
          "t39"."loss_below_season"
        ) > 0
      )
      AND (
        "t39"."loss_smaller" = GREATEST(
          "t39"."loss_later",
          "t39"."loss_smaller",
          "t39"."loss_narrower",
          "t39"."loss_below_season"
        )
      )
      THEN 'smaller'
      WHEN (
        GREATEST(
          "t39"."loss_later",
          "t39"."loss_smaller",
          "t39"."loss_narrower",
          "t39"."loss_below_season"
        ) > 0
      )
      AND (
        "t39"."loss_narrower" = GREATEST(
          "t39"."loss_later",
          "t39"."loss_smaller",
          "t39"."loss_narrower",
          "t39"."loss_below_season"
        )
      )
      THEN 'narrower'
      WHEN (
        GREATEST(
          "t39"."loss_later",
          "t39"."loss_smaller",
          "t39"."loss_narrower",
          "t39"."loss_below_season"
        ) > 0
      )
      AND (
        "t39"."loss_below_season" = GREATEST(
          "t39"."loss_later",
          "t39"."loss_smaller",
          "t39"."loss_narrower",
          "t39"."loss_below_season"
        )
      )
      THEN 'below_season'
      ELSE 'narrower'
    END
    ELSE NULL
  END AS "reason",
  CAST("t39"."later_by" IS NOT NULL AS BIGINT) + CAST("t39"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t39"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t39"."below_season_by" IS NOT NULL AS BIGINT) AS "reasons",
  GREATEST(
    "t39"."loss_later",
    "t39"."loss_smaller",
    "t39"."loss_narrower",
    "t39"."loss_below_season"
  ) AS "loss",
  CAST(ROUND(
    CAST("t39"."base" AS DOUBLE) * GREATEST(
      "t39"."loss_later",
      "t39"."loss_smaller",
      "t39"."loss_narrower",
      "t39"."loss_below_season"
    ),
    0
  ) AS BIGINT) AS "stake",
  CAST(ROUND(
    (
      GREATEST(
        "t39"."loss_later",
        "t39"."loss_smaller",
        "t39"."loss_narrower",
        "t39"."loss_below_season"
      ) * 70
    ) + (
      (
        CAST("t39"."later_by" IS NOT NULL AS BIGINT) + CAST("t39"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t39"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t39"."below_season_by" IS NOT NULL AS BIGINT)
      ) * 7.5
    ),
    0
  ) AS BIGINT) AS "severity",
  "t39"."later_by",
  "t39"."smaller_by",
  "t39"."narrower_by",
  "t39"."below_season_by",
  "t39"."days_since",
  "t39"."usual_interval",
  "t39"."p90",
  "t39"."earlier_order",
  "t39"."recent_order",
  "t39"."lines_before",
  "t39"."lines_now",
  "t39"."expected",
  "t39"."actual",
  "t39"."base",
  "t39"."due",
  "t39"."own_season"
FROM (
  SELECT
    "t38"."account_id",
    "t38"."base",
    "t38"."actual",
    "t38"."own_season",
    "t38"."expected",
    "t38"."usual_order",
    "t38"."earlier_order",
    "t38"."recent_order",
    "t38"."size_drop",
    "t38"."lines_before",
    "t38"."lines_now",
    "t38"."lost_share",
    "t38"."last_on",
    "t38"."days_since",
    "t38"."days_late",
    "t38"."p90",
    "t38"."usual_interval",
    "t38"."due",
    CASE
      WHEN (
        "t38"."days_late" > 0
      ) AND (
        "t38"."due" >= "t38"."usual_order"
      )
      THEN "t38"."days_late"
      ELSE NULL
    END AS "later_by",
    CASE
      WHEN (
        "t38"."size_drop" >= 0.3
      ) AND (
        "t38"."actual" < "t38"."expected"
      )
      THEN "t38"."size_drop"
      ELSE NULL
    END AS "smaller_by",
    CASE
      WHEN (
        "t38"."lines_now" > 0
      ) AND (
        "t38"."lines_now" < "t38"."lines_before"
      )
      THEN "t38"."lines_before" - "t38"."lines_now"
      ELSE NULL
    END AS "narrower_by",
    CASE
      WHEN (
        CASE
          WHEN "t38"."expected" > 0
          THEN CAST("t38"."expected" - GREATEST("t38"."actual", 0) AS DOUBLE) / CAST(NULLIF("t38"."expected", 0) AS DOUBLE)
          ELSE NULL
        END >= 0.3
      )
      AND (
        "t38"."expected" >= COALESCE("t38"."usual_order", 0)
      )
      THEN CASE
        WHEN "t38"."expected" > 0
        THEN CAST("t38"."expected" - GREATEST("t38"."actual", 0) AS DOUBLE) / CAST(NULLIF("t38"."expected", 0) AS DOUBLE)
        ELSE NULL
      END
      ELSE NULL
    END AS "below_season_by",
    COALESCE(
      CASE
        WHEN (
          "t38"."days_late" > 0
        ) AND (
          "t38"."due" >= "t38"."usual_order"
        )
        THEN 1.0 - (
          "t38"."p90" / CAST(NULLIF("t38"."days_since", 0) AS DOUBLE)
        )
        ELSE 0.0
      END,
      0.0
    ) AS "loss_later",
    COALESCE(
      CASE
        WHEN (
          "t38"."size_drop" >= 0.3
        ) AND (
          "t38"."actual" < "t38"."expected"
        )
        THEN "t38"."size_drop"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_smaller",
    COALESCE(
      CASE
        WHEN (
          "t38"."lines_now" > 0
        ) AND (
          "t38"."lines_now" < "t38"."lines_before"
        )
        THEN "t38"."lost_share"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_narrower",
    COALESCE(
      CASE
        WHEN (
          CASE
            WHEN "t38"."expected" > 0
            THEN CAST("t38"."expected" - GREATEST("t38"."actual", 0) AS DOUBLE) / CAST(NULLIF("t38"."expected", 0) AS DOUBLE)
            ELSE NULL
          END >= 0.3
        )
        AND (
          "t38"."expected" >= COALESCE("t38"."usual_order", 0)
        )
        THEN CASE
          WHEN "t38"."expected" > 0
          THEN CAST("t38"."expected" - GREATEST("t38"."actual", 0) AS DOUBLE) / CAST(NULLIF("t38"."expected", 0) AS DOUBLE)
          ELSE NULL
        END
        ELSE 0.0
      END,
      0.0
    ) AS "loss_below_season"
  FROM (
    SELECT
      "t37"."account_id",
      "t37"."base",
      "t37"."actual",
      "t37"."own_season",
      "t37"."expected",
      "t37"."usual_order",
      "t37"."earlier_order",
      "t37"."recent_order",
      "t37"."size_drop",
      "t37"."lines_before",
      "t37"."lines_now",
      "t37"."lost_share",
      "t37"."last_on",
      "t37"."days_since",
      "t37"."days_late",
      "t37"."p90",
      "t37"."usual_interval",
      CAST(ROUND(
        (
          CAST("t37"."base" AS DOUBLE) * CAST((
            (
              2026 - CAST(EXTRACT(year FROM "t37"."last_on") AS BIGINT)
            ) * 12000000000
          ) + (
            (
              "t37"."part_1" * (
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
              "t37"."part_2" * (
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
              "t37"."part_3" * (
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
              "t37"."part_4" * (
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
              "t37"."part_5" * (
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
              "t37"."part_6" * (
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
              "t37"."part_7" * (
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
              "t37"."part_8" * (
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
              "t37"."part_9" * (
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
              "t37"."part_10" * (
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
              "t37"."part_11" * (
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
              "t37"."part_12" * (
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
        "t36"."account_id",
        "t36"."base",
        "t36"."actual",
        "t36"."own_season",
        "t36"."expected",
        "t36"."usual_order",
        "t36"."earlier_order",
        "t36"."recent_order",
        "t36"."size_drop",
        "t36"."lines_before",
        "t36"."lines_now",
        "t36"."lost_share",
        "t36"."last_on",
        "t36"."days_since",
        "t36"."days_late",
        "t36"."p90",
        "t36"."usual_interval",
        "t6"."part_1",
        "t6"."part_2",
        "t6"."part_3",
        "t6"."part_4",
        "t6"."part_5",
        "t6"."part_6",
        "t6"."part_7",
        "t6"."part_8",
        "t6"."part_9",
        "t6"."part_10",
        "t6"."part_11",
        "t6"."part_12"
      FROM (
        SELECT
          "t34".*
          EXCLUDE ("account_id_right")
        FROM (
          SELECT
            "t33"."account_id",
            "t33"."base",
            "t33"."actual",
            "t33"."own_season",
            "t33"."expected",
            "t33"."usual_order",
            "t33"."earlier_order",
            "t33"."recent_order",
            "t33"."size_drop",
            "t33"."lines_before",
            "t33"."lines_now",
            "t33"."lost_share",
            "t8"."account_id" AS "account_id_right",
            "t8"."last_on",
            "t8"."days_since",
            "t8"."days_late",
            "t8"."p90",
            "t8"."usual_interval"
          FROM (
            SELECT
              "t31".*
              EXCLUDE ("account_id_right")
            FROM (
              SELECT
                "t30"."account_id",
                "t30"."base",
                "t30"."actual",
                "t30"."own_season",
                "t30"."expected",
                "t30"."usual_order",
                "t30"."earlier_order",
                "t30"."recent_order",
                "t30"."size_drop",
                "t24"."account_id" AS "account_id_right",
                "t24"."lines_before",
                "t24"."lines_now",
                "t24"."lost_share"
              FROM (
                SELECT
                  "t28".*
                  EXCLUDE ("account_id_right")
                FROM (
                  SELECT
                    "t27"."account_id",
                    "t27"."base",
                    "t27"."actual",
                    "t27"."own_season",
                    "t27"."expected",
                    "t21"."account_id" AS "account_id_right",
                    "t21"."usual_order",
                    "t21"."earlier_order",
                    "t21"."recent_order",
                    "t21"."size_drop"
                  FROM (
                    SELECT
                      "t25".*
                      EXCLUDE ("recent_parts")
                    FROM (
                      SELECT
                        "t22"."account_id",
                        "t22"."base",
                        "t22"."actual",
                        "t22"."recent_parts",
                        "t22"."own_season",
                        CAST(ROUND(
                          (
                            CAST("t22"."base" AS DOUBLE) * CAST("t22"."recent_parts" AS DOUBLE)
                          ) / 12000000,
                          0
                        ) AS BIGINT) AS "expected"
                      FROM (
                        SELECT
                          "t18"."account_id",
                          "t18"."base",
                          "t18"."actual",
                          "t13"."recent_parts",
                          "t13"."own_season"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t10"."account_id",
                              COALESCE(SUM("t10"."amount") FILTER(WHERE
                                "t10"."month" < MAKE_DATE(2026, 4, 1)), 0) AS "base",
                              COALESCE(SUM("t10"."amount") FILTER(WHERE
                                "t10"."month" >= MAKE_DATE(2026, 4, 1)), 0) AS "actual"
                            FROM (
                              SELECT
                                *
                              FROM "account_months" AS "t4"
                              WHERE
                                "t4"."month" >= MAKE_DATE(2025, 4, 1) AND "t4"."month" < MAKE_DATE(2026, 7, 1)
                            ) AS "t10"
                            GROUP BY
                              1
                          ) AS "t15"
                          WHERE
                            "t15"."base" > 0
                        ) AS "t18"
                        INNER JOIN (
                          SELECT
                            "t0"."account_id",
                            "t0"."part_4" + "t0"."part_5" + "t0"."part_6" AS "recent_parts",
                            "t0"."own" AS "own_season"
                          FROM "settled_season" AS "t0"
                        ) AS "t13"
                          ON "t18"."account_id" = "t13"."account_id"
                      ) AS "t22"
                    ) AS "t25"
                  ) AS "t27"
                  LEFT OUTER JOIN (
                    SELECT
                      "t14"."account_id",
                      CAST(ROUND("t14"."usual_order", 0) AS BIGINT) AS "usual_order",
                      CAST(ROUND("t14"."earlier_order", 0) AS BIGINT) AS "earlier_order",
                      CAST(ROUND("t14"."recent_order", 0) AS BIGINT) AS "recent_order",
                      CASE
                        WHEN "t14"."earlier" >= 6
                        THEN CASE
                          WHEN "t14"."earlier_order" > 0
                          THEN (
                            "t14"."earlier_order" - "t14"."recent_order"
                          ) / NULLIF("t14"."earlier_order", 0)
                          ELSE NULL
                        END
                        ELSE NULL
                      END AS "size_drop"
                    FROM (
                      SELECT
                        "t9"."account_id",
                        COUNT(*) FILTER(WHERE
                          NOT (
                            "t9"."later" < 3
                          )) AS "earlier",
                        QUANTILE_CONT("t9"."amount", 0.5) AS "usual_order",
                        QUANTILE_CONT("t9"."amount", 0.5) FILTER(WHERE
                          NOT (
                            "t9"."later" < 3
                          )) AS "earlier_order",
                        QUANTILE_CONT("t9"."amount", 0.5) FILTER(WHERE
                          "t9"."later" < 3) AS "recent_order"
                      FROM (
                        SELECT
                          *
                        FROM "intervals" AS "t3"
                        WHERE
                          "t3"."sold_on" > MAKE_DATE(2024, 6, 30)
                      ) AS "t9"
                      GROUP BY
                        1
                    ) AS "t14"
                  ) AS "t21"
                    ON "t27"."account_id" = "t21"."account_id"
                ) AS "t28"
              ) AS "t30"
              LEFT OUTER JOIN (
                SELECT
                  "t20"."account_id",
                  "t20"."lines_before",
                  "t20"."lines_now",
                  CASE
                    WHEN "t20"."before_amount" > 0
                    THEN CAST("t20"."lost_amount" AS DOUBLE) / CAST(NULLIF("t20"."before_amount", 0) AS DOUBLE)
                    ELSE NULL
                  END AS "lost_share"
                FROM (
                  SELECT
                    "t16"."account_id",
                    COUNT(*) FILTER(WHERE
                      "t16"."before" > 0) AS "lines_before",
                    COUNT(*) FILTER(WHERE
                      "t16"."now" > 0) AS "lines_now",
                    COALESCE(
                      SUM("t16"."before") FILTER(WHERE
                        (
                          "t16"."before" > 0
                        ) AND (
                          "t16"."now" <= 0
                        )),
                      0
                    ) AS "lost_amount",
                    COALESCE(SUM("t16"."before") FILTER(WHERE
                      "t16"."before" > 0), 0) AS "before_amount"
                  FROM (
                    SELECT
                      "t12"."account_id",
                      "t12"."product_line_id",
                      COALESCE(
                        SUM("t12"."amount") FILTER(WHERE
                          "t12"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)),
                        0
                      ) AS "now",
                      COALESCE(
                        SUM("t12"."amount") FILTER(WHERE
                          "t12"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)),
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
                    ) AS "t12"
                    GROUP BY
                      1,
                      2
                  ) AS "t16"
                  GROUP BY
                    1
                ) AS "t20"
              ) AS "t24"
                ON "t30"."account_id" = "t24"."account_id"
            ) AS "t31"
          ) AS "t33"
          LEFT OUTER JOIN (
            SELECT
              "t1"."account_id",
              "t1"."last_on",
              "t1"."days_since",
              "t1"."days_late",
              "t1"."p90",
              "t1"."median" AS "usual_interval"
            FROM "rhythm" AS "t1"
          ) AS "t8"
            ON "t33"."account_id" = "t8"."account_id"
        ) AS "t34"
      ) AS "t36"
      INNER JOIN (
        SELECT
          "t0".*
          EXCLUDE ("own")
        FROM "settled_season" AS "t0"
      ) AS "t6"
        ON "t36"."account_id" = "t6"."account_id"
    ) AS "t37"
  ) AS "t38"
) AS "t39"
) AS result
