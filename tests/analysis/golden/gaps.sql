SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("order_days" AS BIGINT) AS "order_days",
  CAST("intervals" AS BIGINT) AS "intervals",
  CAST("quantiles" AS DOUBLE[]) AS "quantiles",
  CAST("total" AS BIGINT) AS "total",
  CAST("squares" AS BIGINT) AS "squares",
  CAST("first_on" AS DATE) AS "first_on",
  CAST("last_on" AS DATE) AS "last_on"
FROM (
SELECT
  "t0"."account_id",
  COUNT(*) AS "order_days",
  COUNT("t0"."gap") AS "intervals",
  QUANTILE_CONT("t0"."gap", [0.25, 0.5, 0.75, 0.9]) AS "quantiles",
  SUM("t0"."gap") AS "total",
  SUM("t0"."gap" * "t0"."gap") AS "squares",
  MIN("t0"."sold_on") AS "first_on",
  MAX("t0"."sold_on") AS "last_on"
FROM "intervals" AS "t0"
GROUP BY
  1
) AS result
