SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("month" AS DATE) AS "month",
  CAST("begin" AS DATE) AS "begin",
  CAST("amount" AS BIGINT) AS "amount",
  CAST("cost" AS BIGINT) AS "cost",
  CAST("amount_costed" AS BIGINT) AS "amount_costed",
  CAST("quantity" AS BIGINT) AS "quantity",
  CAST("lines" AS BIGINT) AS "lines",
  CAST("documents" AS BIGINT) AS "documents",
  CAST("days" AS BIGINT) AS "days",
  CAST("first_on" AS DATE) AS "first_on",
  CAST("last_on" AS DATE) AS "last_on"
FROM (
SELECT
  "t1"."account_id",
  DATE_TRUNC('MONTH', "t1"."sold_on") AS "month",
  CASE
    WHEN (
      DATE_TRUNC('MONTH', "t1"."sold_on") = MAKE_DATE(2026, 6, 1)
    )
    AND (
      "t1"."sold_on" > MAKE_DATE(2026, 6, 30)
    )
    THEN MAKE_DATE(2026, 7, 1)
    WHEN (
      DATE_TRUNC('MONTH', "t1"."sold_on") = MAKE_DATE(2025, 6, 1)
    )
    AND (
      "t1"."sold_on" > MAKE_DATE(2025, 6, 30)
    )
    THEN MAKE_DATE(2025, 7, 1)
    WHEN (
      DATE_TRUNC('MONTH', "t1"."sold_on") = MAKE_DATE(2024, 6, 1)
    )
    AND (
      "t1"."sold_on" > MAKE_DATE(2024, 6, 30)
    )
    THEN MAKE_DATE(2024, 7, 1)
    ELSE DATE_TRUNC('MONTH', "t1"."sold_on")
  END AS "begin",
  SUM("t1"."amount") AS "amount",
  SUM("t1"."cost") AS "cost",
  SUM("t1"."amount_costed") AS "amount_costed",
  SUM("t1"."quantity") AS "quantity",
  SUM("t1"."lines") AS "lines",
  SUM("t1"."documents") AS "documents",
  COUNT(*) FILTER(WHERE
    "t1"."amount" > 0) AS "days",
  MIN("t1"."sold_on") FILTER(WHERE
    "t1"."amount" > 0) AS "first_on",
  MAX("t1"."sold_on") FILTER(WHERE
    "t1"."amount" > 0) AS "last_on"
FROM (
  SELECT
    *
  FROM "account_days" AS "t0"
  WHERE
    (
      "t0"."sold_on" BETWEEN MAKE_DATE(2026, 6, 1) AND MAKE_DATE(2026, 6, 30)
      OR "t0"."sold_on" BETWEEN MAKE_DATE(2025, 6, 1) AND MAKE_DATE(2025, 6, 30)
      OR "t0"."sold_on" BETWEEN MAKE_DATE(2024, 6, 1) AND MAKE_DATE(2024, 6, 30)
    )
    AND "t0"."sold_on" <= MAKE_DATE(2026, 6, 30)
) AS "t1"
GROUP BY
  1,
  2,
  3
) AS result
