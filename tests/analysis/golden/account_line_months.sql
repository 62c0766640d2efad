SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("product_line_id" AS BIGINT) AS "product_line_id",
  CAST("month" AS DATE) AS "month",
  CAST("amount" AS BIGINT) AS "amount",
  CAST("quantity" AS BIGINT) AS "quantity"
FROM (
SELECT
  "t0"."account_id",
  "t0"."product_line_id",
  DATE_TRUNC('MONTH', "t0"."sold_on") AS "month",
  SUM("t0"."amount") AS "amount",
  SUM("t0"."quantity") AS "quantity"
FROM "sales" AS "t0"
GROUP BY
  1,
  2,
  3
) AS result
