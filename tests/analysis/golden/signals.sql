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
  "t31"."account_id",
  CASE
    WHEN (
      CAST("t31"."later_by" IS NOT NULL AS BIGINT) + CAST("t31"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t31"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t31"."below_season_by" IS NOT NULL AS BIGINT)
    ) > 0
    THEN CASE
      WHEN (
        GREATEST(
          "t31"."loss_later",
          "t31"."loss_smaller",
          "t31"."loss_narrower",
          "t31"."loss_below_season"
        ) > 0
      )
      AND (
        "t31"."loss_later" = GREATEST(
          "t31"."loss_later",
          "t31"."loss_smaller",
          "t31"."loss_narrower",
          "t31"."loss_below_season"
        )
      )
      THEN 'later'
      WHEN (
        GREATEST(
          "t31"."loss_later",
          "t31"."loss_smaller",
          "t31"."loss_narrower",
          "t31"."loss_below_season"
        ) > 0
      )
      AND (
        "t31"."loss_smaller" = GREATEST(
          "t31"."loss_later",
          "t31"."loss_smaller",
          "t31"."loss_narrower",
          "t31"."loss_below_season"
        )
      )
      THEN 'smaller'
      WHEN (
        GREATEST(
          "t31"."loss_later",
          "t31"."loss_smaller",
          "t31"."loss_narrower",
          "t31"."loss_below_season"
        ) > 0
      )
      AND (
        "t31"."loss_narrower" = GREATEST(
          "t31"."loss_later",
          "t31"."loss_smaller",
          "t31"."loss_narrower",
          "t31"."loss_below_season"
        )
      )
      THEN 'narrower'
      WHEN (
        GREATEST(
          "t31"."loss_later",
          "t31"."loss_smaller",
          "t31"."loss_narrower",
          "t31"."loss_below_season"
        ) > 0
      )
      AND (
        "t31"."loss_below_season" = GREATEST(
          "t31"."loss_later",
          "t31"."loss_smaller",
          "t31"."loss_narrower",
          "t31"."loss_below_season"
        )
      )
      THEN 'below_season'
      ELSE 'narrower'
    END
    ELSE NULL
  END AS "reason",
  CAST("t31"."later_by" IS NOT NULL AS BIGINT) + CAST("t31"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t31"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t31"."below_season_by" IS NOT NULL AS BIGINT) AS "reasons",
  GREATEST(
    "t31"."loss_later",
    "t31"."loss_smaller",
    "t31"."loss_narrower",
    "t31"."loss_below_season"
  ) AS "loss",
  CAST(ROUND(
    CAST("t31"."base" AS DOUBLE) * GREATEST(
      "t31"."loss_later",
      "t31"."loss_smaller",
      "t31"."loss_narrower",
      "t31"."loss_below_season"
    ),
    0
  ) AS BIGINT) AS "stake",
  CAST(ROUND(
    (
      GREATEST(
        "t31"."loss_later",
        "t31"."loss_smaller",
        "t31"."loss_narrower",
        "t31"."loss_below_season"
      ) * 70
    ) + (
      (
        CAST("t31"."later_by" IS NOT NULL AS BIGINT) + CAST("t31"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t31"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t31"."below_season_by" IS NOT NULL AS BIGINT)
      ) * 7.5
    ),
    0
  ) AS BIGINT) AS "severity",
  "t31"."later_by",
  "t31"."smaller_by",
  "t31"."narrower_by",
  "t31"."below_season_by",
  "t31"."days_since",
  "t31"."usual_interval",
  "t31"."p90",
  "t31"."earlier_order",
  "t31"."recent_order",
  "t31"."lines_before",
  "t31"."lines_now",
  "t31"."expected",
  "t31"."actual",
  "t31"."base",
  "t31"."due",
  "t31"."own_season"
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
    "t30"."due",
    CASE
      WHEN (
        "t30"."days_late" > 0
      ) AND (
        "t30"."due" >= "t30"."usual_order"
      )
      THEN "t30"."days_late"
      ELSE NULL
    END AS "later_by",
    CASE
      WHEN (
        "t30"."size_drop" >= 0.3
      ) AND (
        "t30"."actual" < "t30"."expected"
      )
      THEN "t30"."size_drop"
      ELSE NULL
    END AS "smaller_by",
    CASE
      WHEN (
        "t30"."lines_now" > 0
      ) AND (
        "t30"."lines_now" < "t30"."lines_before"
      )
      THEN "t30"."lines_before" - "t30"."lines_now"
      ELSE NULL
    END AS "narrower_by",
    CASE
      WHEN (
        CASE
          WHEN "t30"."expected" > 0
          THEN CAST("t30"."expected" - GREATEST("t30"."actual", 0) AS DOUBLE) / CAST(NULLIF("t30"."expected", 0) AS DOUBLE)
          ELSE NULL
        END >= 0.3
      )
      AND (
        "t30"."expected" >= COALESCE("t30"."usual_order", 0)
      )
      THEN CASE
        WHEN "t30"."expected" > 0
        THEN CAST("t30"."expected" - GREATEST("t30"."actual", 0) AS DOUBLE) / CAST(NULLIF("t30"."expected", 0) AS DOUBLE)
        ELSE NULL
      END
      ELSE NULL
    END AS "below_season_by",
    COALESCE(
      CASE
        WHEN (
          "t30"."days_late" > 0
        ) AND (
          "t30"."due" >= "t30"."usual_order"
        )
        THEN 1.0 - (
          "t30"."p90" / CAST(NULLIF("t30"."days_since", 0) AS DOUBLE)
        )
        ELSE 0.0
      END,
      0.0
    ) AS "loss_later",
    COALESCE(
      CASE
        WHEN (
          "t30"."size_drop" >= 0.3
        ) AND (
          "t30"."actual" < "t30"."expected"
        )
        THEN "t30"."size_drop"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_smaller",
    COALESCE(
      CASE
        WHEN (
          "t30"."lines_now" > 0
        ) AND (
          "t30"."lines_now" < "t30"."lines_before"
        )
        THEN "t30"."lost_share"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_narrower",
    COALESCE(
      CASE
        WHEN (
          CASE
            WHEN "t30"."expected" > 0
            THEN CAST("t30"."expected" - GREATEST("t30"."actual", 0) AS DOUBLE) / CAST(NULLIF("t30"."expected", 0) AS DOUBLE)
            ELSE NULL
          END >= 0.3
        )
        AND (
          "t30"."expected" >= COALESCE("t30"."usual_order", 0)
        )
        THEN CASE
          WHEN "t30"."expected" > 0
          THEN CAST("t30"."expected" - GREATEST("t30"."actual", 0) AS DOUBLE) / CAST(NULLIF("t30"."expected", 0) AS DOUBLE)
          ELSE NULL
        END
        ELSE 0.0
      END,
      0.0
    ) AS "loss_below_season"
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
      CAST(ROUND(
        (
          CAST("t29"."base" AS DOUBLE) * CAST((
            (
              2026 - CAST(EXTRACT(year FROM "t29"."last_on") AS BIGINT)
            ) * 12000000000
          ) + (
            (
              "t29"."part_1" * (
                1000 - LEAST(GREATEST("t29"."at" - 0, 0), 1000)
              )
            ) + (
              "t29"."part_2" * (
                1000 - LEAST(GREATEST("t29"."at" - 1000, 0), 1000)
              )
            ) + (
              "t29"."part_3" * (
                1000 - LEAST(GREATEST("t29"."at" - 2000, 0), 1000)
              )
            ) + (
              "t29"."part_4" * (
                1000 - LEAST(GREATEST("t29"."at" - 3000, 0), 1000)
              )
            ) + (
              "t29"."part_5" * (
                1000 - LEAST(GREATEST("t29"."at" - 4000, 0), 1000)
              )
            ) + (
              "t29"."part_6" * (
                1000 - LEAST(GREATEST("t29"."at" - 5000, 0), 1000)
              )
            ) + (
              "t29"."part_7" * (
                0 - LEAST(GREATEST("t29"."at" - 6000, 0), 1000)
              )
            ) + (
              "t29"."part_8" * (
                0 - LEAST(GREATEST("t29"."at" - 7000, 0), 1000)
              )
            ) + (
              "t29"."part_9" * (
                0 - LEAST(GREATEST("t29"."at" - 8000, 0), 1000)
              )
            ) + (
              "t29"."part_10" * (
                0 - LEAST(GREATEST("t29"."at" - 9000, 0), 1000)
              )
            ) + (
              "t29"."part_11" * (
                0 - LEAST(GREATEST("t29"."at" - 10000, 0), 1000)
              )
            ) + (
              "t29"."part_12" * (
                0 - LEAST(GREATEST("t29"."at" - 11000, 0), 1000)
              )
            )
          ) AS DOUBLE)
        ) / 12000000000,
        0
      ) AS BIGINT) AS "due"
    FROM (
      SELECT
        "t28"."account_id",
        "t28"."base",
        "t28"."actual",
        "t28"."own_season",
        "t28"."expected",
        "t28"."usual_order",
        "t28"."earlier_order",
        "t28"."recent_order",
        "t28"."size_drop",
        "t28"."lines_before",
        "t28"."lines_now",
        "t28"."lost_share",
        "t28"."last_on",
        "t28"."days_since",
        "t28"."days_late",
        "t28"."p90",
        "t28"."usual_interval",
        "t28"."part_1",
        "t28"."part_2",
        "t28"."part_3",
        "t28"."part_4",
        "t28"."part_5",
        "t28"."part_6",
        "t28"."part_7",
        "t28"."part_8",
        "t28"."part_9",
        "t28"."part_10",
        "t28"."part_11",
        "t28"."part_12",
        (
          (
            CAST(EXTRACT(month FROM "t28"."last_on") AS BIGINT) - 1
          ) * 1000
        ) + LEAST(
          CAST(FLOOR((
            CAST(EXTRACT(day FROM "t28"."last_on") AS BIGINT) * 1000
          ) / (
            30
          )) AS BIGINT),
          1000
        ) AS "at"
      FROM (
        SELECT
          "t27"."account_id",
          "t27"."base",
          "t27"."actual",
          "t27"."own_season",
          "t27"."expected",
          "t27"."usual_order",
          "t27"."earlier_order",
          "t27"."recent_order",
          "t27"."size_drop",
          "t27"."lines_before",
          "t27"."lines_now",
          "t27"."lost_share",
          "t27"."last_on",
          "t27"."days_since",
          "t27"."days_late",
          "t27"."p90",
          "t27"."usual_interval",
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
            "t25".*
            EXCLUDE ("account_id_right")
          FROM (
            SELECT
              "t24"."account_id",
              "t24"."base",
              "t24"."actual",
              "t24"."own_season",
              "t24"."expected",
              "t24"."usual_order",
              "t24"."earlier_order",
              "t24"."recent_order",
              "t24"."size_drop",
              "t24"."lines_before",
              "t24"."lines_now",
              "t24"."lost_share",
              "t10"."account_id" AS "account_id_right",
              "t10"."last_on",
              "t10"."days_since",
              "t10"."days_late",
              "t10"."p90",
              "t10"."usual_interval"
            FROM (
              SELECT
                "t22".*
                EXCLUDE ("account_id_right")
              FROM (
                SELECT
                  "t21"."account_id",
                  "t21"."base",
                  "t21"."actual",
                  "t21"."own_season",
                  "t21"."expected",
                  "t21"."usual_order",
                  "t21"."earlier_order",
                  "t21"."recent_order",
                  "t21"."size_drop",
                  "t6"."account_id" AS "account_id_right",
                  "t6"."lines_before",
                  "t6"."lines_now",
                  "t6"."lost_share"
                FROM (
                  SELECT
                    "t19".*
                    EXCLUDE ("account_id_right")
                  FROM (
                    SELECT
                      "t18"."account_id",
                      "t18"."base",
                      "t18"."actual",
                      "t18"."own_season",
                      "t18"."expected",
                      "t7"."account_id" AS "account_id_right",
                      "t7"."usual_order",
                      "t7"."earlier_order",
                      "t7"."recent_order",
                      "t7"."size_drop"
                    FROM (
                      SELECT
                        "t16".*
                        EXCLUDE ("recent_parts")
                      FROM (
                        SELECT
                          "t15"."account_id",
                          "t15"."base",
                          "t15"."actual",
                          "t15"."recent_parts",
                          "t15"."own_season",
                          CAST(ROUND(
                            (
                              CAST("t15"."base" AS DOUBLE) * CAST("t15"."recent_parts" AS DOUBLE)
                            ) / 12000000,
                            0
                          ) AS BIGINT) AS "expected"
                        FROM (
                          SELECT
                            "t13"."account_id",
                            "t13"."base",
                            "t13"."actual",
                            "t14"."recent_parts",
                            "t14"."own_season"
                          FROM (
                            SELECT
                              *
                            FROM "quarters" AS "t4"
                            WHERE
                              "t4"."base" > 0
                          ) AS "t13"
                          INNER JOIN (
                            SELECT
                              "t0"."account_id",
                              "t0"."part_4" + "t0"."part_5" + "t0"."part_6" AS "recent_parts",
                              "t0"."own" AS "own_season"
                            FROM "settled_season" AS "t0"
                          ) AS "t14"
                            ON "t13"."account_id" = "t14"."account_id"
                        ) AS "t15"
                      ) AS "t16"
                    ) AS "t18"
                    LEFT OUTER JOIN "sizes" AS "t7"
                      ON "t18"."account_id" = "t7"."account_id"
                  ) AS "t19"
                ) AS "t21"
                LEFT OUTER JOIN "basket" AS "t6"
                  ON "t21"."account_id" = "t6"."account_id"
              ) AS "t22"
            ) AS "t24"
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
              ON "t24"."account_id" = "t10"."account_id"
          ) AS "t25"
        ) AS "t27"
        INNER JOIN (
          SELECT
            "t0".*
            EXCLUDE ("own")
          FROM "settled_season" AS "t0"
        ) AS "t8"
          ON "t27"."account_id" = "t8"."account_id"
      ) AS "t28"
    ) AS "t29"
  ) AS "t30"
) AS "t31"
) AS result
