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
  CAST("last_on" AS DATE) AS "last_on"
FROM (
SELECT
  "t4"."account_id",
  SUM("t4"."amount") FILTER(WHERE
    "t4"."begin" > MAKE_DATE(2025, 6, 30)) AS "revenue",
  SUM("t4"."cost") FILTER(WHERE
    "t4"."begin" > MAKE_DATE(2025, 6, 30)) AS "cost",
  SUM("t4"."amount_costed") FILTER(WHERE
    "t4"."begin" > MAKE_DATE(2025, 6, 30)) AS "amount_costed",
  SUM("t4"."quantity") FILTER(WHERE
    "t4"."begin" > MAKE_DATE(2025, 6, 30)) AS "quantity",
  SUM("t4"."lines") FILTER(WHERE
    "t4"."begin" > MAKE_DATE(2025, 6, 30)) AS "lines",
  SUM("t4"."documents") FILTER(WHERE
    "t4"."begin" > MAKE_DATE(2025, 6, 30)) AS "orders",
  SUM("t4"."days") FILTER(WHERE
    "t4"."begin" > MAKE_DATE(2025, 6, 30)) AS "order_days",
  COUNT(*) FILTER(WHERE
    (
      "t4"."begin" > MAKE_DATE(2025, 6, 30)
    ) AND (
      "t4"."amount" > 0
    )) AS "active_months",
  SUM("t4"."amount") FILTER(WHERE
    (
      "t4"."begin" > MAKE_DATE(2024, 6, 30)
    )
    AND (
      "t4"."begin" <= MAKE_DATE(2025, 6, 30)
    )) AS "revenue_prior",
  SUM("t4"."documents") FILTER(WHERE
    (
      "t4"."begin" > MAKE_DATE(2024, 6, 30)
    )
    AND (
      "t4"."begin" <= MAKE_DATE(2025, 6, 30)
    )) AS "orders_prior",
  SUM("t4"."amount") FILTER(WHERE
    "t4"."begin" >= MAKE_DATE(2026, 1, 1)) AS "ytd",
  SUM("t4"."amount") FILTER(WHERE
    (
      "t4"."begin" >= MAKE_DATE(2025, 1, 1)
    )
    AND (
      "t4"."begin" <= MAKE_DATE(2025, 6, 30)
    )) AS "ytd_prior",
  SUM("t4"."amount") AS "lifetime_revenue",
  SUM("t4"."documents") AS "lifetime_orders",
  SUM("t4"."lines") AS "lifetime_lines",
  MIN("t4"."first_on") AS "first_on",
  MAX("t4"."last_on") AS "last_on"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t0"."account_id",
      "t0"."month",
      "t0"."amount",
      "t0"."cost",
      "t0"."amount_costed",
      "t0"."quantity",
      "t0"."lines",
      "t0"."documents",
      "t0"."days",
      "t0"."first_on",
      "t0"."last_on",
      "t0"."month" AS "begin"
    FROM "account_months" AS "t0"
    WHERE
      "t0"."month" < MAKE_DATE(2026, 6, 1)
      AND NOT (
        "t0"."month" IN (MAKE_DATE(2026, 6, 1), MAKE_DATE(2025, 6, 1), MAKE_DATE(2024, 6, 1))
      )
  ) AS "t3"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t1"."account_id",
      "t1"."month",
      "t1"."amount",
      "t1"."cost",
      "t1"."amount_costed",
      "t1"."quantity",
      "t1"."lines",
      "t1"."documents",
      "t1"."days",
      "t1"."first_on",
      "t1"."last_on",
      "t1"."begin"
    FROM "cut" AS "t1"
  ) AS "t2"
) AS "t4"
GROUP BY
  1
) AS result
