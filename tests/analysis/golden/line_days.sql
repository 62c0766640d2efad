SELECT
  CAST("product_line_id" AS BIGINT) AS "product_line_id",
  CAST("sold_on" AS DATE) AS "sold_on",
  CAST("amount" AS BIGINT) AS "amount"
FROM (
SELECT
  "t1"."product_line_id",
  "t1"."sold_on",
  SUM("t1"."amount") AS "amount"
FROM (
  SELECT
    *
  FROM "sales" AS "t0"
  WHERE
    "t0"."sold_on" > MAKE_DATE(2022, 6, 30)
    AND "t0"."sold_on" <= MAKE_DATE(2026, 6, 30)
) AS "t1"
GROUP BY
  1,
  2
) AS result
