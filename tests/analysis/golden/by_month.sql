SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("month" AS DATE) AS "month",
  CAST("amount" AS BIGINT) AS "amount",
  CAST("gross_profit" AS BIGINT) AS "gross_profit"
FROM (
SELECT
  "t1"."account_id",
  "t1"."month",
  SUM("t1"."amount") AS "amount",
  SUM("t1"."amount_costed") - SUM("t1"."cost") AS "gross_profit"
FROM (
  SELECT
    *
  FROM "pieces" AS "t0"
  WHERE
    "t0"."month" >= MAKE_DATE(2024, 7, 1)
) AS "t1"
GROUP BY
  1,
  2
) AS result
