SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("month" AS DATE) AS "month",
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
  "t0"."account_id",
  DATE_TRUNC('MONTH', "t0"."sold_on") AS "month",
  SUM("t0"."amount") AS "amount",
  SUM("t0"."cost") AS "cost",
  SUM("t0"."amount_costed") AS "amount_costed",
  SUM("t0"."quantity") AS "quantity",
  SUM("t0"."lines") AS "lines",
  SUM("t0"."documents") AS "documents",
  COUNT(*) FILTER(WHERE
    "t0"."amount" > 0) AS "days",
  MIN("t0"."sold_on") FILTER(WHERE
    "t0"."amount" > 0) AS "first_on",
  MAX("t0"."sold_on") FILTER(WHERE
    "t0"."amount" > 0) AS "last_on"
FROM "account_days" AS "t0"
GROUP BY
  1,
  2
) AS result
