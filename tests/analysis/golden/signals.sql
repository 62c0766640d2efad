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
WITH "t18" AS (
  SELECT
    "t4"."account_id",
    "t4"."month",
    "t4"."amount",
    "t4"."cost",
    "t4"."amount_costed",
    "t4"."quantity",
    "t4"."lines",
    "t4"."documents",
    "t4"."days",
    "t4"."first_on",
    "t4"."last_on",
    24316 - (
      (
        CAST(EXTRACT(year FROM "t4"."month") AS BIGINT) * 12
      ) + CAST(EXTRACT(month FROM "t4"."month") AS BIGINT)
    ) AS "age"
  FROM "account_months" AS "t4"
  WHERE
    (
      24316 - (
        (
          CAST(EXTRACT(year FROM "t4"."month") AS BIGINT) * 12
        ) + CAST(EXTRACT(month FROM "t4"."month") AS BIGINT)
      )
    ) >= 1
), "t26" AS (
  SELECT
    *
  FROM (
    SELECT
      "t12"."month",
      "t12"."amount",
      0 AS "account_id",
      24316 - (
        (
          CAST(EXTRACT(year FROM "t12"."month") AS BIGINT) * 12
        ) + CAST(EXTRACT(month FROM "t12"."month") AS BIGINT)
      ) AS "age"
    FROM (
      SELECT
        "t4"."month",
        SUM("t4"."amount") AS "amount"
      FROM "account_months" AS "t4"
      GROUP BY
        1
    ) AS "t12"
  ) AS "t22"
  WHERE
    "t22"."age" >= 1
), "t43" AS (
  SELECT
    "t41"."account_id",
    "t41"."years",
    CAST(EXTRACT(month FROM "t41"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t41"."amount"), 0) AS "amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t21"."account_id",
        "t21"."month",
        "t21"."amount",
        "t21"."cost",
        "t21"."amount_costed",
        "t21"."quantity",
        "t21"."lines",
        "t21"."documents",
        "t21"."days",
        "t21"."first_on",
        "t21"."last_on",
        "t21"."age",
        "t32"."years"
      FROM "t18" AS "t21"
      INNER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t20"."account_id",
            LEAST(CAST(FLOOR((
              MAX("t20"."age")
            ) / (
              12
            )) AS BIGINT), 3) AS "years"
          FROM "t18" AS "t20"
          GROUP BY
            1
        ) AS "t27"
        WHERE
          "t27"."years" >= 2
      ) AS "t32"
        ON "t21"."account_id" = "t32"."account_id"
    ) AS "t38"
    WHERE
      "t38"."age" <= (
        "t38"."years" * 12
      )
  ) AS "t41"
  GROUP BY
    1,
    2,
    3
), "t49" AS (
  SELECT
    "t45"."account_id",
    "t45"."years",
    CAST(EXTRACT(month FROM "t45"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t45"."amount"), 0) AS "amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t30"."month",
        "t30"."amount",
        "t30"."account_id",
        "t30"."age",
        "t40"."years"
      FROM "t26" AS "t30"
      INNER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t28"."account_id",
            LEAST(CAST(FLOOR((
              MAX("t28"."age")
            ) / (
              12
            )) AS BIGINT), 3) AS "years"
          FROM "t26" AS "t28"
          GROUP BY
            1
        ) AS "t34"
        WHERE
          "t34"."years" >= 1
      ) AS "t40"
        ON "t30"."account_id" = "t40"."account_id"
    ) AS "t42"
    WHERE
      "t42"."age" <= (
        "t42"."years" * 12
      )
  ) AS "t45"
  GROUP BY
    1,
    2,
    3
), "t60" AS (
  SELECT
    "t8"."account_id",
    "t15"."month_of_year",
    "t57"."index" AS "own_index",
    "t59"."index" AS "whole_index"
  FROM (
    SELECT
      "t2"."account_id"
    FROM "accounts" AS "t2"
  ) AS "t8"
  CROSS JOIN (
    SELECT
      CAST("t10"."month_of_year" AS BIGINT) AS "month_of_year"
    FROM (
      SELECT
        UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
    ) AS "t10"
  ) AS "t15"
  LEFT OUTER JOIN (
    SELECT
      "t52"."account_id",
      "t52"."month_of_year",
      CASE
        WHEN "t52"."total" > 0
        THEN CAST("t52"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t52"."total", 0) AS DOUBLE)
        ELSE NULL
      END AS "index",
      "t52"."years"
    FROM (
      SELECT
        "t48"."account_id",
        "t48"."years",
        "t48"."total",
        "t15"."month_of_year",
        COALESCE("t46"."amount", 0) AS "amount"
      FROM (
        SELECT
          "t44"."account_id",
          "t44"."years",
          SUM("t44"."amount") AS "total"
        FROM "t43" AS "t44"
        GROUP BY
          1,
          2
      ) AS "t48"
      CROSS JOIN (
        SELECT
          CAST("t10"."month_of_year" AS BIGINT) AS "month_of_year"
        FROM (
          SELECT
            UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
        ) AS "t10"
      ) AS "t15"
      LEFT OUTER JOIN "t43" AS "t46"
        ON "t48"."account_id" = "t46"."account_id"
        AND "t15"."month_of_year" = "t46"."month_of_year"
    ) AS "t52"
    WHERE
      "t52"."total" > 0
  ) AS "t57"
    ON "t8"."account_id" = "t57"."account_id"
    AND "t15"."month_of_year" = "t57"."month_of_year"
  LEFT OUTER JOIN (
    SELECT
      "t55"."month_of_year",
      CASE
        WHEN "t55"."total" > 0
        THEN CAST("t55"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t55"."total", 0) AS DOUBLE)
        ELSE NULL
      END AS "index",
      "t55"."years"
    FROM (
      SELECT
        "t54"."account_id",
        "t54"."years",
        "t54"."total",
        "t15"."month_of_year",
        COALESCE("t51"."amount", 0) AS "amount"
      FROM (
        SELECT
          "t50"."account_id",
          "t50"."years",
          SUM("t50"."amount") AS "total"
        FROM "t49" AS "t50"
        GROUP BY
          1,
          2
      ) AS "t54"
      CROSS JOIN (
        SELECT
          CAST("t10"."month_of_year" AS BIGINT) AS "month_of_year"
        FROM (
          SELECT
            UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
        ) AS "t10"
      ) AS "t15"
      LEFT OUTER JOIN "t49" AS "t51"
        ON "t54"."account_id" = "t51"."account_id"
        AND "t15"."month_of_year" = "t51"."month_of_year"
    ) AS "t55"
    WHERE
      "t55"."total" > 0
  ) AS "t59"
    ON "t15"."month_of_year" = "t59"."month_of_year"
)
SELECT
  "t87"."account_id",
  CASE
    WHEN (
      CAST("t87"."later_by" IS NOT NULL AS BIGINT) + CAST("t87"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t87"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t87"."below_season_by" IS NOT NULL AS BIGINT)
    ) > 0
    THEN CASE
      WHEN (
        GREATEST(
          "t87"."loss_later",
          "t87"."loss_smaller",
          "t87"."loss_narrower",
          "t87"."loss_below_season"
        ) > 0
      )
      AND (
        "t87"."loss_later" = GREATEST(
          "t87"."loss_later",
          "t87"."loss_smaller",
          "t87"."loss_narrower",
          "t87"."loss_below_season"
        )
      )
      THEN 'later'
      WHEN (
        GREATEST(
          "t87"."loss_later",
          "t87"."loss_smaller",
          "t87"."loss_narrower",
          "t87"."loss_below_season"
        ) > 0
      )
      AND (
        "t87"."loss_smaller" = GREATEST(
          "t87"."loss_later",
          "t87"."loss_smaller",
          "t87"."loss_narrower",
          "t87"."loss_below_season"
        )
      )
      THEN 'smaller'
      WHEN (
        GREATEST(
          "t87"."loss_later",
          "t87"."loss_smaller",
          "t87"."loss_narrower",
          "t87"."loss_below_season"
        ) > 0
      )
      AND (
        "t87"."loss_narrower" = GREATEST(
          "t87"."loss_later",
          "t87"."loss_smaller",
          "t87"."loss_narrower",
          "t87"."loss_below_season"
        )
      )
      THEN 'narrower'
      WHEN (
        GREATEST(
          "t87"."loss_later",
          "t87"."loss_smaller",
          "t87"."loss_narrower",
          "t87"."loss_below_season"
        ) > 0
      )
      AND (
        "t87"."loss_below_season" = GREATEST(
          "t87"."loss_later",
          "t87"."loss_smaller",
          "t87"."loss_narrower",
          "t87"."loss_below_season"
        )
      )
      THEN 'below_season'
      ELSE 'narrower'
    END
    ELSE NULL
  END AS "reason",
  CAST("t87"."later_by" IS NOT NULL AS BIGINT) + CAST("t87"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t87"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t87"."below_season_by" IS NOT NULL AS BIGINT) AS "reasons",
  GREATEST(
    "t87"."loss_later",
    "t87"."loss_smaller",
    "t87"."loss_narrower",
    "t87"."loss_below_season"
  ) AS "loss",
  CAST(ROUND(
    CAST("t87"."base" AS DOUBLE) * GREATEST(
      "t87"."loss_later",
      "t87"."loss_smaller",
      "t87"."loss_narrower",
      "t87"."loss_below_season"
    ),
    0
  ) AS BIGINT) AS "stake",
  CAST(ROUND(
    (
      GREATEST(
        "t87"."loss_later",
        "t87"."loss_smaller",
        "t87"."loss_narrower",
        "t87"."loss_below_season"
      ) * 70
    ) + (
      (
        CAST("t87"."later_by" IS NOT NULL AS BIGINT) + CAST("t87"."smaller_by" IS NOT NULL AS BIGINT) + CAST("t87"."narrower_by" IS NOT NULL AS BIGINT) + CAST("t87"."below_season_by" IS NOT NULL AS BIGINT)
      ) * 7.5
    ),
    0
  ) AS BIGINT) AS "severity",
  "t87"."later_by",
  "t87"."smaller_by",
  "t87"."narrower_by",
  "t87"."below_season_by",
  "t87"."days_since",
  "t87"."usual_interval",
  "t87"."p90",
  "t87"."earlier_order",
  "t87"."recent_order",
  "t87"."lines_before",
  "t87"."lines_now",
  "t87"."expected",
  "t87"."actual",
  "t87"."base",
  "t87"."due",
  "t87"."own_season"
FROM (
  SELECT
    "t86"."account_id",
    "t86"."base",
    "t86"."actual",
    "t86"."own_season",
    "t86"."expected",
    "t86"."usual_order",
    "t86"."earlier_order",
    "t86"."recent_order",
    "t86"."size_drop",
    "t86"."lines_before",
    "t86"."lines_now",
    "t86"."lost_share",
    "t86"."last_on",
    "t86"."days_since",
    "t86"."days_late",
    "t86"."p90",
    "t86"."usual_interval",
    "t86"."due",
    CASE
      WHEN (
        "t86"."days_late" > 0
      ) AND (
        "t86"."due" >= "t86"."usual_order"
      )
      THEN "t86"."days_late"
      ELSE NULL
    END AS "later_by",
    CASE
      WHEN (
        "t86"."size_drop" >= 0.3
      ) AND (
        "t86"."actual" < "t86"."expected"
      )
      THEN "t86"."size_drop"
      ELSE NULL
    END AS "smaller_by",
    CASE
      WHEN (
        "t86"."lines_now" > 0
      ) AND (
        "t86"."lines_now" < "t86"."lines_before"
      )
      THEN "t86"."lines_before" - "t86"."lines_now"
      ELSE NULL
    END AS "narrower_by",
    CASE
      WHEN (
        CASE
          WHEN "t86"."expected" > 0
          THEN CAST("t86"."expected" - GREATEST("t86"."actual", 0) AS DOUBLE) / CAST(NULLIF("t86"."expected", 0) AS DOUBLE)
          ELSE NULL
        END >= 0.3
      )
      AND (
        "t86"."expected" >= COALESCE("t86"."usual_order", 0)
      )
      THEN CASE
        WHEN "t86"."expected" > 0
        THEN CAST("t86"."expected" - GREATEST("t86"."actual", 0) AS DOUBLE) / CAST(NULLIF("t86"."expected", 0) AS DOUBLE)
        ELSE NULL
      END
      ELSE NULL
    END AS "below_season_by",
    COALESCE(
      CASE
        WHEN (
          "t86"."days_late" > 0
        ) AND (
          "t86"."due" >= "t86"."usual_order"
        )
        THEN 1.0 - (
          "t86"."p90" / CAST(NULLIF("t86"."days_since", 0) AS DOUBLE)
        )
        ELSE 0.0
      END,
      0.0
    ) AS "loss_later",
    COALESCE(
      CASE
        WHEN (
          "t86"."size_drop" >= 0.3
        ) AND (
          "t86"."actual" < "t86"."expected"
        )
        THEN "t86"."size_drop"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_smaller",
    COALESCE(
      CASE
        WHEN (
          "t86"."lines_now" > 0
        ) AND (
          "t86"."lines_now" < "t86"."lines_before"
        )
        THEN "t86"."lost_share"
        ELSE 0.0
      END,
      0.0
    ) AS "loss_narrower",
    COALESCE(
      CASE
        WHEN (
          CASE
            WHEN "t86"."expected" > 0
            THEN CAST("t86"."expected" - GREATEST("t86"."actual", 0) AS DOUBLE) / CAST(NULLIF("t86"."expected", 0) AS DOUBLE)
            ELSE NULL
          END >= 0.3
        )
        AND (
          "t86"."expected" >= COALESCE("t86"."usual_order", 0)
        )
        THEN CASE
          WHEN "t86"."expected" > 0
          THEN CAST("t86"."expected" - GREATEST("t86"."actual", 0) AS DOUBLE) / CAST(NULLIF("t86"."expected", 0) AS DOUBLE)
          ELSE NULL
        END
        ELSE 0.0
      END,
      0.0
    ) AS "loss_below_season"
  FROM (
    SELECT
      "t79"."account_id",
      "t79"."base",
      "t79"."actual",
      "t79"."own_season",
      "t79"."expected",
      "t79"."usual_order",
      "t79"."earlier_order",
      "t79"."recent_order",
      "t79"."size_drop",
      "t79"."lines_before",
      "t79"."lines_now",
      "t79"."lost_share",
      "t79"."last_on",
      "t79"."days_since",
      "t79"."days_late",
      "t79"."p90",
      "t79"."usual_interval",
      "t85"."due"
    FROM (
      SELECT
        "t77".*
        EXCLUDE ("account_id_right")
      FROM (
        SELECT
          "t76"."account_id",
          "t76"."base",
          "t76"."actual",
          "t76"."own_season",
          "t76"."expected",
          "t76"."usual_order",
          "t76"."earlier_order",
          "t76"."recent_order",
          "t76"."size_drop",
          "t76"."lines_before",
          "t76"."lines_now",
          "t76"."lost_share",
          "t7"."account_id" AS "account_id_right",
          "t7"."last_on",
          "t7"."days_since",
          "t7"."days_late",
          "t7"."p90",
          "t7"."usual_interval"
        FROM (
          SELECT
            "t74".*
            EXCLUDE ("account_id_right")
          FROM (
            SELECT
              "t73"."account_id",
              "t73"."base",
              "t73"."actual",
              "t73"."own_season",
              "t73"."expected",
              "t73"."usual_order",
              "t73"."earlier_order",
              "t73"."recent_order",
              "t73"."size_drop",
              "t37"."account_id" AS "account_id_right",
              "t37"."lines_before",
              "t37"."lines_now",
              "t37"."lost_share"
            FROM (
              SELECT
                "t71".*
                EXCLUDE ("account_id_right")
              FROM (
                SELECT
                  "t70"."account_id",
                  "t70"."base",
                  "t70"."actual",
                  "t70"."own_season",
                  "t70"."expected",
                  "t35"."account_id" AS "account_id_right",
                  "t35"."usual_order",
                  "t35"."earlier_order",
                  "t35"."recent_order",
                  "t35"."size_drop"
                FROM (
                  SELECT
                    "t68".*
                    EXCLUDE ("recent_parts")
                  FROM (
                    SELECT
                      "t67"."account_id",
                      "t67"."base",
                      "t67"."actual",
                      "t67"."recent_parts",
                      "t67"."own_season",
                      CAST(ROUND(
                        (
                          CAST("t67"."base" AS DOUBLE) * CAST("t67"."recent_parts" AS DOUBLE)
                        ) / 12000000,
                        0
                      ) AS BIGINT) AS "expected"
                    FROM (
                      SELECT
                        "t24"."account_id",
                        "t24"."base",
                        "t24"."actual",
                        "t66"."recent_parts",
                        "t66"."own_season"
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
                        ) AS "t17"
                        WHERE
                          "t17"."base" > 0
                      ) AS "t24"
                      INNER JOIN (
                        SELECT
                          "t63"."account_id",
                          SUM("t63"."parts") FILTER(WHERE
                            "t63"."month_of_year" IN (4, 5, 6)) AS "recent_parts",
                          BOOL_OR(CAST("t63"."own" AS BOOLEAN)) AS "own_season"
                        FROM (
                          SELECT
                            "t61"."account_id",
                            "t61"."month_of_year",
                            COALESCE("t61"."own_index", "t61"."whole_index", 1.0) AS "index",
                            CAST(ROUND(COALESCE("t61"."own_index", "t61"."whole_index", 1.0) * 1000000, 0) AS BIGINT) AS "parts",
                            "t61"."own_index" IS NOT NULL AS "own"
                          FROM "t60" AS "t61"
                        ) AS "t63"
                        GROUP BY
                          1
                      ) AS "t66"
                        ON "t24"."account_id" = "t66"."account_id"
                    ) AS "t67"
                  ) AS "t68"
                ) AS "t70"
                LEFT OUTER JOIN (
                  SELECT
                    "t25"."account_id",
                    CAST(ROUND("t25"."usual_order", 0) AS BIGINT) AS "usual_order",
                    CAST(ROUND("t25"."earlier_order", 0) AS BIGINT) AS "earlier_order",
                    CAST(ROUND("t25"."recent_order", 0) AS BIGINT) AS "recent_order",
                    CASE
                      WHEN "t25"."earlier" >= 6
                      THEN CASE
                        WHEN "t25"."earlier_order" > 0
                        THEN (
                          "t25"."earlier_order" - "t25"."recent_order"
                        ) / NULLIF("t25"."earlier_order", 0)
                        ELSE NULL
                      END
                      ELSE NULL
                    END AS "size_drop"
                  FROM (
                    SELECT
                      "t16"."account_id",
                      COUNT(*) FILTER(WHERE
                        NOT (
                          "t16"."place" < 3
                        )) AS "earlier",
                      QUANTILE_CONT("t16"."amount", 0.5) AS "usual_order",
                      QUANTILE_CONT("t16"."amount", 0.5) FILTER(WHERE
                        NOT (
                          "t16"."place" < 3
                        )) AS "earlier_order",
                      QUANTILE_CONT("t16"."amount", 0.5) FILTER(WHERE
                        "t16"."place" < 3) AS "recent_order"
                    FROM (
                      SELECT
                        "t9"."account_id",
                        "t9"."sold_on",
                        "t9"."amount",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t9"."account_id"
                          ORDER BY "t9"."sold_on" DESC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "place"
                      FROM (
                        SELECT
                          "t3"."account_id",
                          "t3"."sold_on",
                          "t3"."amount"
                        FROM "account_days" AS "t3"
                        WHERE
                          "t3"."amount" > 0
                          AND "t3"."sold_on" <= MAKE_DATE(2026, 6, 30)
                          AND "t3"."sold_on" > MAKE_DATE(2024, 6, 30)
                      ) AS "t9"
                    ) AS "t16"
                    GROUP BY
                      1
                  ) AS "t25"
                ) AS "t35"
                  ON "t70"."account_id" = "t35"."account_id"
              ) AS "t71"
            ) AS "t73"
            LEFT OUTER JOIN (
              SELECT
                "t29"."account_id",
                "t29"."lines_before",
                "t29"."lines_now",
                CASE
                  WHEN "t29"."before_amount" > 0
                  THEN CAST("t29"."lost_amount" AS DOUBLE) / CAST(NULLIF("t29"."before_amount", 0) AS DOUBLE)
                  ELSE NULL
                END AS "lost_share"
              FROM (
                SELECT
                  "t19"."account_id",
                  COUNT(*) FILTER(WHERE
                    "t19"."before" > 0) AS "lines_before",
                  COUNT(*) FILTER(WHERE
                    "t19"."now" > 0) AS "lines_now",
                  COALESCE(
                    SUM("t19"."before") FILTER(WHERE
                      (
                        "t19"."before" > 0
                      ) AND (
                        "t19"."now" <= 0
                      )),
                    0
                  ) AS "lost_amount",
                  COALESCE(SUM("t19"."before") FILTER(WHERE
                    "t19"."before" > 0), 0) AS "before_amount"
                FROM (
                  SELECT
                    "t13"."account_id",
                    "t13"."product_line_id",
                    COALESCE(
                      SUM("t13"."amount") FILTER(WHERE
                        "t13"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)),
                      0
                    ) AS "now",
                    COALESCE(
                      SUM("t13"."amount") FILTER(WHERE
                        "t13"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)),
                      0
                    ) AS "before"
                  FROM (
                    SELECT
                      *
                    FROM "account_line_months" AS "t1"
                    WHERE
                      "t1"."product_line_id" IS NOT NULL
                      AND (
                        "t1"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)
                        OR "t1"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)
                      )
                  ) AS "t13"
                  GROUP BY
                    1,
                    2
                ) AS "t19"
                GROUP BY
                  1
              ) AS "t29"
            ) AS "t37"
              ON "t73"."account_id" = "t37"."account_id"
          ) AS "t74"
        ) AS "t76"
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
          ON "t76"."account_id" = "t7"."account_id"
      ) AS "t77"
    ) AS "t79"
    INNER JOIN (
      SELECT
        "t83"."account_id",
        CAST(ROUND(
          (
            CAST("t83"."base" AS DOUBLE) * CAST((
              (
                2026 - CAST(EXTRACT(year FROM "t83"."last_on") AS BIGINT)
              ) * 12000000000
            ) + "t83"."weight" AS DOUBLE)
          ) / 12000000000,
          0
        ) AS BIGINT) AS "due"
      FROM (
        SELECT
          "t82"."account_id",
          "t82"."base",
          "t82"."last_on",
          SUM(
            "t82"."parts" * (
              CASE
                WHEN "t82"."month_of_year" < 6
                THEN 1000
                WHEN "t82"."month_of_year" = 6
                THEN LEAST(CAST(FLOOR((
                  30 * 1000
                ) / (
                  30
                )) AS BIGINT), 1000)
                ELSE 0
              END - CASE
                WHEN "t82"."month_of_year" < EXTRACT(month FROM "t82"."last_on")
                THEN 1000
                WHEN "t82"."month_of_year" = EXTRACT(month FROM "t82"."last_on")
                THEN LEAST(
                  CAST(FLOOR((
                    CAST(EXTRACT(day FROM "t82"."last_on") AS BIGINT) * 1000
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
            "t81"."account_id",
            "t81"."base",
            "t81"."last_on",
            "t64"."month_of_year",
            "t64"."parts"
          FROM (
            SELECT
              "t78"."account_id",
              "t78"."base",
              "t78"."last_on"
            FROM (
              SELECT
                "t77".*
                EXCLUDE ("account_id_right")
              FROM (
                SELECT
                  "t76"."account_id",
                  "t76"."base",
                  "t76"."actual",
                  "t76"."own_season",
                  "t76"."expected",
                  "t76"."usual_order",
                  "t76"."earlier_order",
                  "t76"."recent_order",
                  "t76"."size_drop",
                  "t76"."lines_before",
                  "t76"."lines_now",
                  "t76"."lost_share",
                  "t7"."account_id" AS "account_id_right",
                  "t7"."last_on",
                  "t7"."days_since",
                  "t7"."days_late",
                  "t7"."p90",
                  "t7"."usual_interval"
                FROM (
                  SELECT
                    "t74".*
                    EXCLUDE ("account_id_right")
                  FROM (
                    SELECT
                      "t73"."account_id",
                      "t73"."base",
                      "t73"."actual",
                      "t73"."own_season",
                      "t73"."expected",
                      "t73"."usual_order",
                      "t73"."earlier_order",
                      "t73"."recent_order",
                      "t73"."size_drop",
                      "t37"."account_id" AS "account_id_right",
                      "t37"."lines_before",
                      "t37"."lines_now",
                      "t37"."lost_share"
                    FROM (
                      SELECT
                        "t71".*
                        EXCLUDE ("account_id_right")
                      FROM (
                        SELECT
                          "t70"."account_id",
                          "t70"."base",
                          "t70"."actual",
                          "t70"."own_season",
                          "t70"."expected",
                          "t35"."account_id" AS "account_id_right",
                          "t35"."usual_order",
                          "t35"."earlier_order",
                          "t35"."recent_order",
                          "t35"."size_drop"
                        FROM (
                          SELECT
                            "t68".*
                            EXCLUDE ("recent_parts")
                          FROM (
                            SELECT
                              "t67"."account_id",
                              "t67"."base",
                              "t67"."actual",
                              "t67"."recent_parts",
                              "t67"."own_season",
                              CAST(ROUND(
                                (
                                  CAST("t67"."base" AS DOUBLE) * CAST("t67"."recent_parts" AS DOUBLE)
                                ) / 12000000,
                                0
                              ) AS BIGINT) AS "expected"
                            FROM (
                              SELECT
                                "t24"."account_id",
                                "t24"."base",
                                "t24"."actual",
                                "t66"."recent_parts",
                                "t66"."own_season"
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
                                ) AS "t17"
                                WHERE
                                  "t17"."base" > 0
                              ) AS "t24"
                              INNER JOIN (
                                SELECT
                                  "t63"."account_id",
                                  SUM("t63"."parts") FILTER(WHERE
                                    "t63"."month_of_year" IN (4, 5, 6)) AS "recent_parts",
                                  BOOL_OR(CAST("t63"."own" AS BOOLEAN)) AS "own_season"
                                FROM (
                                  SELECT
                                    "t61"."account_id",
                                    "t61"."month_of_year",
                                    COALESCE("t61"."own_index", "t61"."whole_index", 1.0) AS "index",
                                    CAST(ROUND(COALESCE("t61"."own_index", "t61"."whole_index", 1.0) * 1000000, 0) AS BIGINT) AS "parts",
                                    "t61"."own_index" IS NOT NULL AS "own"
                                  FROM "t60" AS "t61"
                                ) AS "t63"
                                GROUP BY
                                  1
                              ) AS "t66"
                                ON "t24"."account_id" = "t66"."account_id"
                            ) AS "t67"
                          ) AS "t68"
                        ) AS "t70"
                        LEFT OUTER JOIN (
                          SELECT
                            "t25"."account_id",
                            CAST(ROUND("t25"."usual_order", 0) AS BIGINT) AS "usual_order",
                            CAST(ROUND("t25"."earlier_order", 0) AS BIGINT) AS "earlier_order",
                            CAST(ROUND("t25"."recent_order", 0) AS BIGINT) AS "recent_order",
                            CASE
                              WHEN "t25"."earlier" >= 6
                              THEN CASE
                                WHEN "t25"."earlier_order" > 0
                                THEN (
                                  "t25"."earlier_order" - "t25"."recent_order"
                                ) / NULLIF("t25"."earlier_order", 0)
                                ELSE NULL
                              END
                              ELSE NULL
                            END AS "size_drop"
                          FROM (
                            SELECT
                              "t16"."account_id",
                              COUNT(*) FILTER(WHERE
                                NOT (
                                  "t16"."place" < 3
                                )) AS "earlier",
                              QUANTILE_CONT("t16"."amount", 0.5) AS "usual_order",
                              QUANTILE_CONT("t16"."amount", 0.5) FILTER(WHERE
                                NOT (
                                  "t16"."place" < 3
                                )) AS "earlier_order",
                              QUANTILE_CONT("t16"."amount", 0.5) FILTER(WHERE
                                "t16"."place" < 3) AS "recent_order"
                            FROM (
                              SELECT
                                "t9"."account_id",
                                "t9"."sold_on",
                                "t9"."amount",
                                ROW_NUMBER() OVER (
                                  PARTITION BY "t9"."account_id"
                                  ORDER BY "t9"."sold_on" DESC
                                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                                ) - 1 AS "place"
                              FROM (
                                SELECT
                                  "t3"."account_id",
                                  "t3"."sold_on",
                                  "t3"."amount"
                                FROM "account_days" AS "t3"
                                WHERE
                                  "t3"."amount" > 0
                                  AND "t3"."sold_on" <= MAKE_DATE(2026, 6, 30)
                                  AND "t3"."sold_on" > MAKE_DATE(2024, 6, 30)
                              ) AS "t9"
                            ) AS "t16"
                            GROUP BY
                              1
                          ) AS "t25"
                        ) AS "t35"
                          ON "t70"."account_id" = "t35"."account_id"
                      ) AS "t71"
                    ) AS "t73"
                    LEFT OUTER JOIN (
                      SELECT
                        "t29"."account_id",
                        "t29"."lines_before",
                        "t29"."lines_now",
                        CASE
                          WHEN "t29"."before_amount" > 0
                          THEN CAST("t29"."lost_amount" AS DOUBLE) / CAST(NULLIF("t29"."before_amount", 0) AS DOUBLE)
                          ELSE NULL
                        END AS "lost_share"
                      FROM (
                        SELECT
                          "t19"."account_id",
                          COUNT(*) FILTER(WHERE
                            "t19"."before" > 0) AS "lines_before",
                          COUNT(*) FILTER(WHERE
                            "t19"."now" > 0) AS "lines_now",
                          COALESCE(
                            SUM("t19"."before") FILTER(WHERE
                              (
                                "t19"."before" > 0
                              ) AND (
                                "t19"."now" <= 0
                              )),
                            0
                          ) AS "lost_amount",
                          COALESCE(SUM("t19"."before") FILTER(WHERE
                            "t19"."before" > 0), 0) AS "before_amount"
                        FROM (
                          SELECT
                            "t13"."account_id",
                            "t13"."product_line_id",
                            COALESCE(
                              SUM("t13"."amount") FILTER(WHERE
                                "t13"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)),
                              0
                            ) AS "now",
                            COALESCE(
                              SUM("t13"."amount") FILTER(WHERE
                                "t13"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)),
                              0
                            ) AS "before"
                          FROM (
                            SELECT
                              *
                            FROM "account_line_months" AS "t1"
                            WHERE
                              "t1"."product_line_id" IS NOT NULL
                              AND (
                                "t1"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)
                                OR "t1"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)
                              )
                          ) AS "t13"
                          GROUP BY
                            1,
                            2
                        ) AS "t19"
                        GROUP BY
                          1
                      ) AS "t29"
                    ) AS "t37"
                      ON "t73"."account_id" = "t37"."account_id"
                  ) AS "t74"
                ) AS "t76"
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
                  ON "t76"."account_id" = "t7"."account_id"
              ) AS "t77"
            ) AS "t78"
          ) AS "t81"
          INNER JOIN (
            SELECT
              "t61"."account_id",
              "t61"."month_of_year",
              CAST(ROUND(COALESCE("t61"."own_index", "t61"."whole_index", 1.0) * 1000000, 0) AS BIGINT) AS "parts"
            FROM "t60" AS "t61"
          ) AS "t64"
            ON "t81"."account_id" = "t64"."account_id"
        ) AS "t82"
        GROUP BY
          1,
          2,
          3
      ) AS "t83"
    ) AS "t85"
      ON "t79"."account_id" = "t85"."account_id"
  ) AS "t86"
) AS "t87"
) AS result
