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
  "t8"."account_id",
  "t8"."revenue",
  "t8"."cost",
  "t8"."amount_costed",
  "t8"."quantity",
  "t8"."lines",
  "t8"."orders",
  "t8"."order_days",
  "t8"."active_months",
  "t8"."revenue_prior",
  "t8"."orders_prior",
  "t8"."ytd",
  "t8"."ytd_prior",
  "t8"."lifetime_revenue",
  "t8"."lifetime_orders",
  "t8"."lifetime_lines",
  "t8"."first_on",
  "t8"."last_on",
  "t8"."revenue" - "t8"."revenue_prior" AS "change",
  CASE
    WHEN "t8"."revenue_prior" > 0
    THEN CAST("t8"."revenue" - "t8"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t8"."revenue_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "growth",
  CASE
    WHEN "t8"."ytd_prior" > 0
    THEN CAST("t8"."ytd" - "t8"."ytd_prior" AS DOUBLE) / CAST(NULLIF("t8"."ytd_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "ytd_growth",
  "t8"."amount_costed" - "t8"."cost" AS "gross_profit",
  CASE
    WHEN "t8"."amount_costed" > 0
    THEN CAST("t8"."amount_costed" - "t8"."cost" AS DOUBLE) / CAST(NULLIF("t8"."amount_costed", 0) AS DOUBLE)
    ELSE NULL
  END AS "gross_margin",
  CASE
    WHEN "t8"."revenue" > 0
    THEN CAST(COALESCE("t8"."amount_costed", 0) AS DOUBLE) / CAST(NULLIF("t8"."revenue", 0) AS DOUBLE)
    ELSE NULL
  END AS "costed_share",
  CAST(ROUND(CAST("t8"."revenue" AS DOUBLE) / CAST(NULLIF("t8"."orders", 0) AS DOUBLE), 0) AS BIGINT) AS "average_order",
  DATE_DIFF('DAY', "t8"."last_on", MAKE_DATE(2026, 6, 30)) AS "days_since"
FROM (
  SELECT
    "t7"."account_id",
    COALESCE("t7"."revenue", 0) AS "revenue",
    "t7"."cost",
    "t7"."amount_costed",
    COALESCE("t7"."quantity", 0) AS "quantity",
    COALESCE("t7"."lines", 0) AS "lines",
    COALESCE("t7"."orders", 0) AS "orders",
    COALESCE("t7"."order_days", 0) AS "order_days",
    COALESCE("t7"."active_months", 0) AS "active_months",
    COALESCE("t7"."revenue_prior", 0) AS "revenue_prior",
    COALESCE("t7"."orders_prior", 0) AS "orders_prior",
    COALESCE("t7"."ytd", 0) AS "ytd",
    COALESCE("t7"."ytd_prior", 0) AS "ytd_prior",
    COALESCE("t7"."lifetime_revenue", 0) AS "lifetime_revenue",
    COALESCE("t7"."lifetime_orders", 0) AS "lifetime_orders",
    COALESCE("t7"."lifetime_lines", 0) AS "lifetime_lines",
    "t7"."first_on",
    "t7"."last_on"
  FROM (
    SELECT
      "t6".*
      EXCLUDE ("account_id_right")
    FROM (
      SELECT
        "t3"."account_id",
        "t5"."account_id" AS "account_id_right",
        "t5"."revenue",
        "t5"."cost",
        "t5"."amount_costed",
        "t5"."quantity",
        "t5"."lines",
        "t5"."orders",
        "t5"."order_days",
        "t5"."active_months",
        "t5"."revenue_prior",
        "t5"."orders_prior",
        "t5"."ytd",
        "t5"."ytd_prior",
        "t5"."lifetime_revenue",
        "t5"."lifetime_orders",
        "t5"."lifetime_lines",
        "t5"."first_on",
        "t5"."last_on"
      FROM (
        SELECT
          "t0"."account_id"
        FROM "accounts" AS "t0"
      ) AS "t3"
      LEFT OUTER JOIN (
        SELECT
          "t1"."account_id",
          SUM("t1"."amount") FILTER(WHERE
            "t1"."begin" > MAKE_DATE(2025, 6, 30)) AS "revenue",
          SUM("t1"."cost") FILTER(WHERE
            "t1"."begin" > MAKE_DATE(2025, 6, 30)) AS "cost",
          SUM("t1"."amount_costed") FILTER(WHERE
            "t1"."begin" > MAKE_DATE(2025, 6, 30)) AS "amount_costed",
          SUM("t1"."quantity") FILTER(WHERE
            "t1"."begin" > MAKE_DATE(2025, 6, 30)) AS "quantity",
          SUM("t1"."lines") FILTER(WHERE
            "t1"."begin" > MAKE_DATE(2025, 6, 30)) AS "lines",
          SUM("t1"."documents") FILTER(WHERE
            "t1"."begin" > MAKE_DATE(2025, 6, 30)) AS "orders",
          SUM("t1"."days") FILTER(WHERE
            "t1"."begin" > MAKE_DATE(2025, 6, 30)) AS "order_days",
          COUNT(*) FILTER(WHERE
            (
              "t1"."begin" > MAKE_DATE(2025, 6, 30)
            ) AND (
              "t1"."amount" > 0
            )) AS "active_months",
          SUM("t1"."amount") FILTER(WHERE
            (
              "t1"."begin" > MAKE_DATE(2024, 6, 30)
            )
            AND (
              "t1"."begin" <= MAKE_DATE(2025, 6, 30)
            )) AS "revenue_prior",
          SUM("t1"."documents") FILTER(WHERE
            (
              "t1"."begin" > MAKE_DATE(2024, 6, 30)
            )
            AND (
              "t1"."begin" <= MAKE_DATE(2025, 6, 30)
            )) AS "orders_prior",
          SUM("t1"."amount") FILTER(WHERE
            "t1"."begin" >= MAKE_DATE(2026, 1, 1)) AS "ytd",
          SUM("t1"."amount") FILTER(WHERE
            (
              "t1"."begin" >= MAKE_DATE(2025, 1, 1)
            )
            AND (
              "t1"."begin" <= MAKE_DATE(2025, 6, 30)
            )) AS "ytd_prior",
          SUM("t1"."amount") AS "lifetime_revenue",
          SUM("t1"."documents") AS "lifetime_orders",
          SUM("t1"."lines") AS "lifetime_lines",
          MIN("t1"."first_on") AS "first_on",
          MAX("t1"."last_on") AS "last_on"
        FROM "pieces" AS "t1"
        GROUP BY
          1
      ) AS "t5"
        ON "t3"."account_id" = "t5"."account_id"
    ) AS "t6"
  ) AS "t7"
) AS "t8"
) AS result
