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
  "t44"."account_id",
  CASE
    WHEN (
      CAST("t44"."later_by" IS NOT NULL AS BIGINT) + CAST("t44"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t44"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t44"."below_season_by" IS NOT NULL AS BIGINT)
    ) > 0
    THEN CASE
      WHEN (
        GREATEST(
          "t44"."loss_later",
          "t44"."loss_smaller",
          "t44"."loss_narrower",
          "t44"."loss_below_season"
        ) > 0
      )
      AND (
        "t44"."loss_later" = GREATEST(
          "t44"."loss_later",
          "t44"."loss_smaller",
          "t44"."loss_narrower",
          "t44"."loss_below_season"
        )
      )
      THEN 'later'
      WHEN (
        GREATEST(
          "t44"."loss_later",
          "t44"."loss_smaller",
          "t44"."loss_narrower",
          "t44"."loss_below_season"
        ) > 0
      )
      AND (
        "t44"."loss_smaller" = GREATEST(
          "t44"."loss_later",
          "t44"."loss_smaller",
          "t44"."loss_narrower",
          "t44"."loss_below_season"
        )
      )
      THEN 'smaller'
      WHEN (
        GREATEST(
          "t44"."loss_later",
          "t44"."loss_smaller",
          "t44"."loss_narrower",
          "t44"."loss_below_season"
        ) > 0
      )
      AND (
        "t44"."loss_narrower" = GREATEST(
          "t44"."loss_later",
          "t44"."loss_smaller",
          "t44"."loss_narrower",
          "t44"."loss_below_season"
        )
      )
      THEN 'narrower'
      WHEN (
        GREATEST(
          "t44"."loss_later",
          "t44"."loss_smaller",
          "t44"."loss_narrower",
          "t44"."loss_below_season"
        ) > 0
      )
      AND (
        "t44"."loss_below_season" = GREATEST(
          "t44"."loss_later",
          "t44"."loss_smaller",
          "t44"."loss_narrower",
          "t44"."loss_below_season"
        )
      )
      THEN 'below_season'
      ELSE 'narrower'
    END
    ELSE NULL
  END AS "reason",
  CAST("t44"."later_by" IS NOT NULL AS BIGINT) + CAST("t44"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t44"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t44"."below_season_by" IS NOT NULL AS BIGINT) AS "reasons",
  GREATEST(
    "t44"."loss_later",
    "t44"."loss_smaller",
    "t44"."loss_narrower",
    "t44"."loss_below_season"
  ) AS "loss",
  CAST(ROUND(
    CAST("t44"."base" AS DOUBLE) * GREATEST(
      "t44"."loss_later",
      "t44"."loss_smaller",
      "t44"."loss_narrower",
      "t44"."loss_below_season"
    ),
    0
  ) AS BIGINT) AS "stake",
  CAST(ROUND(
    (
      GREATEST(
        "t44"."loss_later",
        "t44"."loss_smaller",
        "t44"."loss_narrower",
        "t44"."loss_below_season"
      ) * 70
    ) + (
      (
        CAST("t44"."later_by" IS NOT NULL AS BIGINT) + CAST("t44"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t44"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t44"."below_season_by" IS NOT NULL AS BIGINT)
      ) * 7.5
    ),
    0
  ) AS BIGINT) AS "severity",
  "t44"."later_by",
  "t44"."smaller_by",
  "t44"."narrower_by",
  "t44"."below_season_by",
  "t44"."days_since",
  "t44"."usual_interval",
  "t44"."p90",
  "t44"."earlier_order",
  "t44"."recent_order",
  "t44"."lines_before",
  "t44"."lines_now",
  "t44"."expected",
  "t44"."actual",
  "t44"."base",
  "t44"."due",
  "t44"."own_season"
FROM (
  SELECT
    "t43"."account_id",
    "t43"."base",
    "t43"."actual",
    "t43"."own_season",
    "t43"."expected",
    "t43"."usual_order",
    "t43"."earlier_order",
    "t43"."recent_order",
    "t43"."size_drop",
    "t43"."lines_before",
    "t43"."lines_now",
    "t43"."lost_share",
    "t43"."last_on",
    "t43"."days_since",
    "t43"."days_late",
    "t43"."p90",
    "t43"."usual_interval",
    "t43"."due",
    CASE
      WHEN (
        "t43"."days_late" > 0
      ) AND (
        "t43"."due" >= "t43"."usual_order"
      )
      THEN "t43"."days_late"
      ELSE NULL
    END AS "later_by",
    CASE
      WHEN (
        "t43"."size_drop" >= 0.3
      ) AND (
        "t43"."actual" < "t43"."expected"
      )
      THEN "t43"."size_drop"
      ELSE NULL
    END AS "smaller_by",
    CASE
      WHEN (
        "t43"."lines_now" > 0
      ) AND (
        "t43"."lines_now" < "t43"."lines_before"
      )
      THEN "t43"."lines_before" - "t43"."lines_now"
      ELSE NULL
    END AS "narrower_by",
    CASE
      WHEN (
        CASE
          WHEN "t43"."expected" > 0
          THEN CAST("t43"."expected" - GREATEST("t43"."actual", 0) AS DOUBLE) / CAST(NULLIF("t43"."expected", 0) AS DOUBLE)
          ELSE NULL
        END >= 0.3
      )
      AND (
        "t43"."expected" >= COALESCE("t43"."usual_order", 0)
      )
      THEN CASE
        WHEN "t43"."expected" > 0
        THEN CAST("t43"."expected" - GREATEST("t43"."actual", 0) AS DOUBLE) / CAST(NULLIF("t43"."expected", 0) AS DOUBLE)
        ELSE NULL
      END
      ELSE NULL
    END AS "below_season_by",
    COALESCE(
      CASE
        WHEN (
          "t43"."days_late" > 0
        ) AND (
          "t43"."due" >= "t43"."usual_order"
        )
        THEN 1.0 - (
          "t43"."p90" / CAST(NULLIF("t43"."days_since", 0) AS DOUBLE)
        )
        ELSE 0.0
      END,
      0.0
    ) AS "loss_later",
    COALESCE(
      CASE
        WHEN (
          "t43"."size_drop" >= 0.3
        ) AND (
          "t43"."actual" < "t43"."expected"
        )
        THEN "t43"."size_drop"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_smaller",
    COALESCE(
      CASE
        WHEN (
          "t43"."lines_now" > 0
        ) AND (
          "t43"."lines_now" < "t43"."lines_before"
        )
        THEN "t43"."lost_share"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_narrower",
    COALESCE(
      CASE
        WHEN (
          CASE
            WHEN "t43"."expected" > 0
            THEN CAST("t43"."expected" - GREATEST("t43"."actual", 0) AS DOUBLE) / CAST(NULLIF("t43"."expected", 0) AS DOUBLE)
            ELSE NULL
          END >= 0.3
        )
        AND (
          "t43"."expected" >= COALESCE("t43"."usual_order", 0)
        )
        THEN CASE
          WHEN "t43"."expected" > 0
          THEN CAST("t43"."expected" - GREATEST("t43"."actual", 0) AS DOUBLE) / CAST(NULLIF("t43"."expected", 0) AS DOUBLE)
          ELSE NULL
        END
        ELSE 0.0
      END,
      0.0
    ) AS "loss_below_season"
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
      "t42"."due"
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
          "t7"."account_id" AS "account_id_right",
          "t7"."last_on",
          "t7"."days_since",
          "t7"."days_late",
          "t7"."p90",
          "t7"."usual_interval"
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
                          "t1"."account_id",
                          SUM("t1"."parts") FILTER(WHERE
                            "t1"."month_of_year" IN (4, 5, 6)) AS "recent_parts",
                          BOOL_OR(CAST("t1"."own" AS BOOLEAN)) AS "own_season"
                        FROM "settled_season" AS "t1"
                        GROUP BY
                          1
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
            "t0"."account_id",
            "t0"."last_on",
            "t0"."days_since",
            "t0"."days_late",
            "t0"."p90",
            "t0"."median" AS "usual_interval"
          FROM "rhythm" AS "t0"
        ) AS "t7"
          ON "t33"."account_id" = "t7"."account_id"
      ) AS "t34"
    ) AS "t36"
    INNER JOIN (
      SELECT
        "t40"."account_id",
        CAST(ROUND(
          (
            CAST("t40"."base" AS DOUBLE) * CAST((
              (
                2026 - CAST(EXTRACT(year FROM "t40"."last_on") AS BIGINT)
              ) * 12000000000
            ) + "t40"."weight" AS DOUBLE)
          ) / 12000000000,
          0
        ) AS BIGINT) AS "due"
      FROM (
        SELECT
          "t39"."account_id",
          "t39"."base",
          "t39"."last_on",
          SUM(
            "t39"."parts" * (
              CASE
                WHEN "t39"."month_of_year" < 6
                THEN 1000
                WHEN "t39"."month_of_year" = 6
                THEN LEAST(CAST(FLOOR((
                  30 * 1000
                ) / (
                  30
                )) AS BIGINT), 1000)
                ELSE 0
              END - CASE
                WHEN "t39"."month_of_year" < EXTRACT(month FROM "t39"."last_on")
                THEN 1000
                WHEN "t39"."month_of_year" = EXTRACT(month FROM "t39"."last_on")
                THEN LEAST(
                  CAST(FLOOR((
                    CAST(EXTRACT(day FROM "t39"."last_on") AS BIGINT) * 1000
                  ) / (
                    30
                  )) AS BIGINT),
                  1000
                )
                ELSE 0
              END
            )
          ) AS "weight"
        FROM (
          SELECT
            "t38"."account_id",
            "t38"."base",
            "t38"."last_on",
            "t8"."month_of_year",
            "t8"."parts"
          FROM (
            SELECT
              "t35"."account_id",
              "t35"."base",
              "t35"."last_on"
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
                  "t7"."account_id" AS "account_id_right",
                  "t7"."last_on",
                  "t7"."days_since",
                  "t7"."days_late",
                  "t7"."p90",
                  "t7"."usual_interval"
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
                                  "t1"."account_id",
                                  SUM("t1"."parts") FILTER(WHERE
                                    "t1"."month_of_year" IN (4, 5, 6)) AS "recent_parts",
                                  BOOL_OR(CAST("t1"."own" AS BOOLEAN)) AS "own_season"
                                FROM "settled_season" AS "t1"
                                GROUP BY
                                  1
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
                    "t0"."account_id",
                    "t0"."last_on",
                    "t0"."days_since",
                    "t0"."days_late",
                    "t0"."p90",
                    "t0"."median" AS "usual_interval"
                  FROM "rhythm" AS "t0"
                ) AS "t7"
                  ON "t33"."account_id" = "t7"."account_id"
              ) AS "t34"
            ) AS "t35"
          ) AS "t38"
          INNER JOIN (
            SELECT
              "t1"."account_id",
              "t1"."month_of_year",
              "t1"."parts"
            FROM "settled_season" AS "t1"
          ) AS "t8"
            ON "t38"."account_id" = "t8"."account_id"
        ) AS "t39"
        GROUP BY
          1,
          2,
          3
      ) AS "t40"
    ) AS "t42"
      ON "t36"."account_id" = "t42"."account_id"
  ) AS "t43"
) AS "t44"
) AS result
