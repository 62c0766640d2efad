SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("product_id" AS BIGINT) AS "product_id",
  CAST("product_line_id" AS BIGINT) AS "product_line_id",
  CAST("revenue" AS BIGINT) AS "revenue"
FROM (
SELECT
  "t1"."account_id",
  "t1"."product_id",
  MAX("t1"."product_line_id") AS "product_line_id",
  SUM("t1"."amount") AS "revenue"
FROM (
  SELECT
    *
  FROM "sales" AS "t0"
  WHERE
    "t0"."sold_on" > MAKE_DATE(2025, 6, 30)
    AND "t0"."sold_on" <= MAKE_DATE(2026, 6, 30)
) AS "t1"
GROUP BY
  1,
  2
) AS result
