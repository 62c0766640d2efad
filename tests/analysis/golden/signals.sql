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
  "t32"."account_id",
  CASE
    WHEN (
      CAST("t32"."later_by" IS NOT NULL AS BIGINT) + CAST("t32"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t32"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t32"."below_season_by" IS NOT NULL AS BIGINT)
    ) > 0
    THEN CASE
      WHEN (
        GREATEST(
          "t32"."loss_later",
          "t32"."loss_smaller",
          "t32"."loss_narrower",
          "t32"."loss_below_season"
        ) > 0
      )
      AND (
        "t32"."loss_later" = GREATEST(
          "t32"."loss_later",
          "t32"."loss_smaller",
          "t32"."loss_narrower",
          "t32"."loss_below_season"
        )
      )
      THEN 'later'
      WHEN (
        GREATEST(
          "t32"."loss_later",
          "t32"."loss_smaller",
          "t32"."loss_narrower",
          "t32"."loss_below_season"
        ) > 0
      )
      AND (
        "t32"."loss_smaller" = GREATEST(
          "t32"."loss_later",
          "t32"."loss_smaller",
          "t32"."loss_narrower",
          "t32"."loss_below_season"
        )
      )
      THEN 'smaller'
      WHEN (
        GREATEST(
          "t32"."loss_later",
          "t32"."loss_smaller",
          "t32"."loss_narrower",
          "t32"."loss_below_season"
        ) > 0
      )
      AND (
        "t32"."loss_narrower" = GREATEST(
          "t32"."loss_later",
          "t32"."loss_smaller",
          "t32"."loss_narrower",
          "t32"."loss_below_season"
        )
      )
      THEN 'narrower'
      WHEN (
        GREATEST(
          "t32"."loss_later",
          "t32"."loss_smaller",
          "t32"."loss_narrower",
          "t32"."loss_below_season"
        ) > 0
      )
      AND (
        "t32"."loss_below_season" = GREATEST(
          "t32"."loss_later",
          "t32"."loss_smaller",
          "t32"."loss_narrower",
          "t32"."loss_below_season"
        )
      )
      THEN 'below_season'
      ELSE 'narrower'
    END
    ELSE NULL
  END AS "reason",
  CAST("t32"."later_by" IS NOT NULL AS BIGINT) + CAST("t32"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t32"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t32"."below_season_by" IS NOT NULL AS BIGINT) AS "reasons",
  GREATEST(
    "t32"."loss_later",
    "t32"."loss_smaller",
    "t32"."loss_narrower",
    "t32"."loss_below_season"
  ) AS "loss",
  CAST(ROUND(
    CAST("t32"."base" AS DOUBLE) * GREATEST(
      "t32"."loss_later",
      "t32"."loss_smaller",
      "t32"."loss_narrower",
      "t32"."loss_below_season"
    ),
    0
  ) AS BIGINT) AS "stake",
  CAST(ROUND(
    (
      GREATEST(
        "t32"."loss_later",
        "t32"."loss_smaller",
        "t32"."loss_narrower",
        "t32"."loss_below_season"
      ) * 70
    ) + (
      (
        CAST("t32"."later_by" IS NOT NULL AS BIGINT) + CAST("t32"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t32"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t32"."below_season_by" IS NOT NULL AS BIGINT)
      ) * 7.5
    ),
    0
  ) AS BIGINT) AS "severity",
  "t32"."later_by",
  "t32"."smaller_by",
  "t32"."narrower_by",
  "t32"."below_season_by",
  "t32"."days_since",
  "t32"."usual_interval",
  "t32"."p90",
  "t32"."earlier_order",
  "t32"."recent_order",
  "t32"."lines_before",
  "t32"."lines_now",
  "t32"."expected",
  "t32"."actual",
  "t32"."base",
  "t32"."due",
  "t32"."own_season"
FROM (
  SELECT
    "t31"."account_id",
    "t31"."base",
    "t31"."actual",
    "t31"."own_season",
    "t31"."expected",
    "t31"."usual_order",
    "t31"."earlier_order",
    "t31"."recent_order",
    "t31"."size_drop",
    "t31"."lines_before",
    "t31"."lines_now",
    "t31"."lost_share",
    "t31"."last_on",
    "t31"."days_since",
    "t31"."days_late",
    "t31"."p90",
    "t31"."usual_interval",
    "t31"."due",
    CASE
      WHEN (
        "t31"."days_late" > 0
      ) AND (
        "t31"."due" >= "t31"."usual_order"
      )
      THEN "t31"."days_late"
      ELSE NULL
    END AS "later_by",
    CASE
      WHEN (
        "t31"."size_drop" >= 0.3
      ) AND (
        "t31"."actual" < "t31"."expected"
      )
      THEN "t31"."size_drop"
      ELSE NULL
    END AS "smaller_by",
    CASE
      WHEN (
        "t31"."lines_now" > 0
      ) AND (
        "t31"."lines_now" < "t31"."lines_before"
      )
      THEN "t31"."lines_before" - "t31"."lines_now"
      ELSE NULL
    END AS "narrower_by",
    CASE
      WHEN (
        CASE
          WHEN "t31"."expected" > 0
          THEN CAST("t31"."expected" - GREATEST("t31"."actual", 0) AS DOUBLE) / CAST(NULLIF("t31"."expected", 0) AS DOUBLE)
          ELSE NULL
        END >= 0.3
      )
      AND (
        "t31"."expected" >= COALESCE("t31"."usual_order", 0)
      )
      THEN CASE
        WHEN "t31"."expected" > 0
        THEN CAST("t31"."expected" - GREATEST("t31"."actual", 0) AS DOUBLE) / CAST(NULLIF("t31"."expected", 0) AS DOUBLE)
        ELSE NULL
      END
      ELSE NULL
    END AS "below_season_by",
    COALESCE(
      CASE
        WHEN (
          "t31"."days_late" > 0
        ) AND (
          "t31"."due" >= "t31"."usual_order"
        )
        THEN 1.0 - (
          "t31"."p90" / CAST(NULLIF("t31"."days_since", 0) AS DOUBLE)
        )
        ELSE 0.0
      END,
      0.0
    ) AS "loss_later",
    COALESCE(
      CASE
        WHEN (
          "t31"."size_drop" >= 0.3
        ) AND (
          "t31"."actual" < "t31"."expected"
        )
        THEN "t31"."size_drop"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_smaller",
    COALESCE(
      CASE
        WHEN (
          "t31"."lines_now" > 0
        ) AND (
          "t31"."lines_now" < "t31"."lines_before"
        )
        THEN "t31"."lost_share"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_narrower",
    COALESCE(
      CASE
        WHEN (
          CASE
            WHEN "t31"."expected" > 0
            THEN CAST("t31"."expected" - GREATEST("t31"."actual", 0) AS DOUBLE) / CAST(NULLIF("t31"."expected", 0) AS DOUBLE)
            ELSE NULL
          END >= 0.3
        )
        AND (
          "t31"."expected" >= COALESCE("t31"."usual_order", 0)
        )
        THEN CASE
          WHEN "t31"."expected" > 0
          THEN CAST("t31"."expected" - GREATEST("t31"."actual", 0) AS DOUBLE) / CAST(NULLIF("t31"."expected", 0) AS DOUBLE)
          ELSE NULL
        END
        ELSE 0.0
      END,
      0.0
    ) AS "loss_below_season"
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
      "t30"."lines_before",
      "t30"."lines_now",
      "t30"."lost_share",
      "t30"."last_on",
      "t30"."days_since",
      "t30"."days_late",
      "t30"."p90",
      "t30"."usual_interval",
      CAST(ROUND(
        (
          CAST("t30"."base" AS DOUBLE) * CAST((
            (
              2026 - CAST(EXTRACT(year FROM "t30"."last_on") AS BIGINT)
            ) * 12000000000
          ) + (
            (
              "t30"."part_1" * (
                1000 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 1
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 1
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_2" * (
                1000 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 2
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 2
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_3" * (
                1000 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 3
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 3
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_4" * (
                1000 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 4
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 4
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_5" * (
                1000 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 5
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 5
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_6" * (
                1000 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 6
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 6
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_7" * (
                0 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 7
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 7
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_8" * (
                0 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 8
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 8
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_9" * (
                0 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 9
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 9
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_10" * (
                0 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 10
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 10
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_11" * (
                0 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 11
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 11
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
                    ) / (
                      30
                    )) AS BIGINT),
                    1000
                  )
                  ELSE 0
                END
              )
            ) + (
              "t30"."part_12" * (
                0 - CASE
                  WHEN EXTRACT(month FROM "t30"."last_on") > 12
                  THEN 1000
                  WHEN EXTRACT(month FROM "t30"."last_on") = 12
                  THEN LEAST(
                    CAST(FLOOR((
                      CAST(EXTRACT(day FROM "t30"."last_on") AS BIGINT) * 1000
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
        "t29"."account_id",
        "t29"."base",
        "t29"."actual",
        "t29"."own_season",
        "t29"."expected",
        "t29"."usual_order",
        "t29"."earlier_order",
        "t29"."recent_order",
        "t29"."size_drop",
        "t29"."lines_before",
        "t29"."lines_now",
        "t29"."lost_share",
        "t29"."last_on",
        "t29"."days_since",
        "t29"."days_late",
        "t29"."p90",
        "t29"."usual_interval",
        "t8"."part_1",
        "t8"."part_2",
        "t8"."part_3",
        "t8"."part_4",
        "t8"."part_5",
        "t8"."part_6",
        "t8"."part_7",
        "t8"."part_8",
        "t8"."part_9",
        "t8"."part_10",
        "t8"."part_11",
        "t8"."part_12"
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
            "t26"."usual_order",
            "t26"."earlier_order",
            "t26"."recent_order",
            "t26"."size_drop",
            "t26"."lines_before",
            "t26"."lines_now",
            "t26"."lost_share",
            "t10"."account_id" AS "account_id_right",
            "t10"."last_on",
            "t10"."days_since",
            "t10"."days_late",
            "t10"."p90",
            "t10"."usual_interval"
          FROM (
            SELECT
              "t24".*
              EXCLUDE ("account_id_right")
            FROM (
              SELECT
                "t23"."account_id",
                "t23"."base",
                "t23"."actual",
                "t23"."own_season",
                "t23"."expected",
                "t23"."usual_order",
                "t23"."earlier_order",
                "t23"."recent_order",
                "t23"."size_drop",
                "t6"."account_id" AS "account_id_right",
                "t6"."lines_before",
                "t6"."lines_now",
                "t6"."lost_share"
              FROM (
                SELECT
                  "t21".*
                  EXCLUDE ("account_id_right")
                FROM (
                  SELECT
                    "t20"."account_id",
                    "t20"."base",
                    "t20"."actual",
                    "t20"."own_season",
                    "t20"."expected",
                    "t7"."account_id" AS "account_id_right",
                    "t7"."usual_order",
                    "t7"."earlier_order",
                    "t7"."recent_order",
                    "t7"."size_drop"
                  FROM (
                    SELECT
                      "t18".*
                      EXCLUDE ("recent_parts")
                    FROM (
                      SELECT
                        "t17"."account_id",
                        "t17"."base",
                        "t17"."actual",
                        "t17"."recent_parts",
                        "t17"."own_season",
                        CAST(ROUND(
                          (
                            CAST("t17"."base" AS DOUBLE) * CAST("t17"."recent_parts" AS DOUBLE)
                          ) / 12000000,
                          0
                        ) AS BIGINT) AS "expected"
                      FROM (
                        SELECT
                          "t16"."account_id",
                          "t16"."base",
                          "t16"."actual",
                          "t13"."recent_parts",
                          "t13"."own_season"
                        FROM (
                          SELECT
                            *
                          FROM (
                            SELECT
                              "t11"."account_id",
                              COALESCE(SUM("t11"."amount") FILTER(WHERE
                                "t11"."month" < MAKE_DATE(2026, 4, 1)), 0) AS "base",
                              COALESCE(SUM("t11"."amount") FILTER(WHERE
                                "t11"."month" >= MAKE_DATE(2026, 4, 1)), 0) AS "actual"
                            FROM (
                              SELECT
                                *
                              FROM "account_months" AS "t4"
                              WHERE
                                "t4"."month" >= MAKE_DATE(2025, 4, 1) AND "t4"."month" < MAKE_DATE(2026, 7, 1)
                            ) AS "t11"
                            GROUP BY
                              1
                          ) AS "t14"
                          WHERE
                            "t14"."base" > 0
                        ) AS "t16"
                        INNER JOIN (
                          SELECT
                            "t0"."account_id",
                            "t0"."part_4" + "t0"."part_5" + "t0"."part_6" AS "recent_parts",
                            "t0"."own" AS "own_season"
                          FROM "settled_season" AS "t0"
                        ) AS "t13"
                          ON "t16"."account_id" = "t13"."account_id"
                      ) AS "t17"
                    ) AS "t18"
                  ) AS "t20"
                  LEFT OUTER JOIN "sizes" AS "t7"
                    ON "t20"."account_id" = "t7"."account_id"
                ) AS "t21"
              ) AS "t23"
              LEFT OUTER JOIN "basket" AS "t6"
                ON "t23"."account_id" = "t6"."account_id"
            ) AS "t24"
          ) AS "t26"
          LEFT OUTER JOIN (
            SELECT
              "t1"."account_id",
              "t1"."last_on",
              "t1"."days_since",
              "t1"."days_late",
              "t1"."p90",
              "t1"."median" AS "usual_interval"
            FROM "rhythm" AS "t1"
          ) AS "t10"
            ON "t26"."account_id" = "t10"."account_id"
        ) AS "t27"
      ) AS "t29"
      INNER JOIN (
        SELECT
          "t0".*
          EXCLUDE ("own")
        FROM "settled_season" AS "t0"
      ) AS "t8"
        ON "t29"."account_id" = "t8"."account_id"
    ) AS "t30"
  ) AS "t31"
) AS "t32"
) AS result
