SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("product_line_id" AS BIGINT) AS "product_line_id",
  CAST("month" AS DATE) AS "month",
  CAST("amount" AS BIGINT) AS "amount",
  CAST("quantity" AS BIGINT) AS "quantity"
FROM (
SELECT
  "t1"."account_id",
  "t1"."product_line_id",
  DATE_TRUNC('MONTH', "t1"."sold_on") AS "month",
  SUM("t1"."amount") AS "amount",
  SUM("t1"."quantity") AS "quantity"
FROM (
  SELECT
    *
  FROM "sales" AS "t0"
  WHERE
    "t0"."sold_on" >= MAKE_DATE(2024, 12, 1)
) AS "t1"
GROUP BY
  1,
  2,
  3
) AS result
