SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("cost" AS BIGINT) AS "cost",
  CAST("amount_costed" AS BIGINT) AS "amount_costed",
  CAST("quantity" AS BIGINT) AS "quantity",
  CAST("lines" AS BIGINT) AS "lines",
  CAST("orders" AS BIGINT) AS "orders",
  CAST("order_days" AS BIGINT) AS "order_days",
  CAST("active_months" AS BIGINT) AS "active_months",
  CAST("revenue_prior" AS BIGINT) AS "revenue_prior",
  CAST("orders_prior" AS BIGINT) AS "orders_prior",
  CAST("ytd" AS BIGINT) AS "ytd",
  CAST("ytd_prior" AS BIGINT) AS "ytd_prior",
  CAST("lifetime_revenue" AS BIGINT) AS "lifetime_revenue",
  CAST("lifetime_orders" AS BIGINT) AS "lifetime_orders",
  CAST("lifetime_lines" AS BIGINT) AS "lifetime_lines",
  CAST("first_on" AS DATE) AS "first_on",
  CAST("last_on" AS DATE) AS "last_on",
  CAST("change" AS BIGINT) AS "change",
  CAST("growth" AS DOUBLE) AS "growth",
  CAST("ytd_growth" AS DOUBLE) AS "ytd_growth",
  CAST("gross_profit" AS BIGINT) AS "gross_profit",
  CAST("gross_margin" AS DOUBLE) AS "gross_margin",
  CAST("costed_share" AS DOUBLE) AS "costed_share",
  CAST("average_order" AS BIGINT) AS "average_order",
  CAST("days_since" AS BIGINT) AS "days_since"
FROM (
SELECT
  "t7"."account_id",
  "t7"."revenue",
  "t7"."cost",
  "t7"."amount_costed",
  "t7"."quantity",
  "t7"."lines",
  "t7"."orders",
  "t7"."order_days",
  "t7"."active_months",
  "t7"."revenue_prior",
  "t7"."orders_prior",
  "t7"."ytd",
  "t7"."ytd_prior",
  "t7"."lifetime_revenue",
  "t7"."lifetime_orders",
  "t7"."lifetime_lines",
  "t7"."first_on",
  "t7"."last_on",
  "t7"."revenue" - "t7"."revenue_prior" AS "change",
  CASE
    WHEN "t7"."revenue_prior" > 0
    THEN CAST("t7"."revenue" - "t7"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t7"."revenue_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "growth",
  CASE
    WHEN "t7"."ytd_prior" > 0
    THEN CAST("t7"."ytd" - "t7"."ytd_prior" AS DOUBLE) / CAST(NULLIF("t7"."ytd_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "ytd_growth",
  "t7"."amount_costed" - "t7"."cost" AS "gross_profit",
  CASE
    WHEN "t7"."amount_costed" > 0
    THEN CAST("t7"."amount_costed" - "t7"."cost" AS DOUBLE) / CAST(NULLIF("t7"."amount_costed", 0) AS DOUBLE)
    ELSE NULL
  END AS "gross_margin",
  CASE
    WHEN "t7"."revenue" > 0
    THEN CAST(COALESCE("t7"."amount_costed", 0) AS DOUBLE) / CAST(NULLIF("t7"."revenue", 0) AS DOUBLE)
    ELSE NULL
  END AS "costed_share",
  CAST(ROUND(CAST("t7"."revenue" AS DOUBLE) / CAST(NULLIF("t7"."orders", 0) AS DOUBLE), 0) AS BIGINT) AS "average_order",
  DATE_DIFF('DAY', "t7"."last_on", MAKE_DATE(2026, 6, 30)) AS "days_since"
FROM (
  SELECT
    "t6"."account_id",
    COALESCE("t6"."revenue", 0) AS "revenue",
    "t6"."cost",
    "t6"."amount_costed",
    COALESCE("t6"."quantity", 0) AS "quantity",
    COALESCE("t6"."lines", 0) AS "lines",
    COALESCE("t6"."orders", 0) AS "orders",
    COALESCE("t6"."order_days", 0) AS "order_days",
    COALESCE("t6"."active_months", 0) AS "active_months",
    COALESCE("t6"."revenue_prior", 0) AS "revenue_prior",
    COALESCE("t6"."orders_prior", 0) AS "orders_prior",
    COALESCE("t6"."ytd", 0) AS "ytd",
    COALESCE("t6"."ytd_prior", 0) AS "ytd_prior",
    COALESCE("t6"."lifetime_revenue", 0) AS "lifetime_revenue",
    COALESCE("t6"."lifetime_orders", 0) AS "lifetime_orders",
    COALESCE("t6"."lifetime_lines", 0) AS "lifetime_lines",
    "t6"."first_on",
    "t6"."last_on"
  FROM (
    SELECT
      "t5".*
      EXCLUDE ("account_id_right")
    FROM (
      SELECT
        "t4"."account_id",
        "t2"."account_id" AS "account_id_right",
        "t2"."revenue",
        "t2"."cost",
        "t2"."amount_costed",
        "t2"."quantity",
        "t2"."lines",
        "t2"."orders",
        "t2"."order_days",
        "t2"."active_months",
        "t2"."revenue_prior",
        "t2"."orders_prior",
        "t2"."ytd",
        "t2"."ytd_prior",
        "t2"."lifetime_revenue",
        "t2"."lifetime_orders",
        "t2"."lifetime_lines",
        "t2"."first_on",
        "t2"."last_on"
      FROM (
        SELECT
          "t0"."account_id"
        FROM "accounts" AS "t0"
      ) AS "t4"
      LEFT OUTER JOIN "sums" AS "t2"
        ON "t4"."account_id" = "t2"."account_id"
    ) AS "t5"
  ) AS "t6"
) AS "t7"
) AS result
