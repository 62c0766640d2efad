SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("loyalty" AS TEXT) AS "loyalty",
  CAST("gross_margin" AS DOUBLE) AS "gross_margin",
  CAST("potential" AS BIGINT) AS "potential",
  CAST("unserved" AS BIGINT) AS "unserved",
  CAST("quadrant" AS TEXT) AS "quadrant"
FROM (
SELECT
  "t12"."account_id",
  "t12"."loyalty",
  "t12"."gross_margin",
  "t12"."potential",
  "t12"."potential" - GREATEST("t12"."revenue", 0) AS "unserved",
  CASE
    WHEN COALESCE(
      "t12"."loyalty" IN ('s', 'w')
      AND COALESCE("t12"."gross_margin" <= 0.05, "t12"."gross_profit" <= 0),
      FALSE
    )
    THEN 'loyal_unprofitable'
    WHEN COALESCE(
      NOT (
        "t12"."loyalty" IN ('s', 'w')
      )
      AND (
        (
          "t12"."potential" - GREATEST("t12"."revenue", 0)
        ) >= 2000000000
      ),
      FALSE
    )
    THEN 'promising'
    ELSE CAST(NULL AS TEXT)
  END AS "quadrant"
FROM (
  SELECT
    "t11".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t10"."account_id",
      "t10"."revenue",
      "t10"."cost",
      "t10"."amount_costed",
      "t10"."quantity",
      "t10"."lines",
      "t10"."orders",
      "t10"."order_days",
      "t10"."active_months",
      "t10"."revenue_prior",
      "t10"."orders_prior",
      "t10"."ytd",
      "t10"."ytd_prior",
      "t10"."lifetime_revenue",
      "t10"."lifetime_orders",
      "t10"."lifetime_lines",
      "t10"."first_on",
      "t10"."last_on",
      "t10"."change",
      "t10"."growth",
      "t10"."ytd_growth",
      "t10"."gross_profit",
      "t10"."gross_margin",
      "t10"."costed_share",
      "t10"."average_order",
      "t10"."days_since",
      "t10"."loyalty",
      "t7"."account_id" AS "account_id_right",
      "t7"."potential"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("account_id_right")
      FROM (
        SELECT
          "t3"."account_id",
          "t3"."revenue",
          "t3"."cost",
          "t3"."amount_costed",
          "t3"."quantity",
          "t3"."lines",
          "t3"."orders",
          "t3"."order_days",
          "t3"."active_months",
          "t3"."revenue_prior",
          "t3"."orders_prior",
          "t3"."ytd",
          "t3"."ytd_prior",
          "t3"."lifetime_revenue",
          "t3"."lifetime_orders",
          "t3"."lifetime_lines",
          "t3"."first_on",
          "t3"."last_on",
          "t3"."change",
          "t3"."growth",
          "t3"."ytd_growth",
          "t3"."gross_profit",
          "t3"."gross_margin",
          "t3"."costed_share",
          "t3"."average_order",
          "t3"."days_since",
          "t6"."account_id" AS "account_id_right",
          "t6"."loyalty"
        FROM "figures" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."account_id",
            "t2"."loyalty"
          FROM "loyalty" AS "t2"
        ) AS "t6"
          ON "t3"."account_id" = "t6"."account_id"
      ) AS "t8"
    ) AS "t10"
    LEFT OUTER JOIN (
      SELECT
        "t0"."account_id",
        MAX("t0"."amount") AS "potential"
      FROM "potential" AS "t0"
      GROUP BY
        1
    ) AS "t7"
      ON "t10"."account_id" = "t7"."account_id"
  ) AS "t11"
) AS "t12"
) AS result
