SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("sold_on" AS DATE) AS "sold_on",
  CAST("amount" AS BIGINT) AS "amount"
FROM (
SELECT
  *
FROM (
  SELECT
    "t0"."account_id",
    "t0"."sold_on",
    SUM("t0"."amount") AS "amount"
  FROM "sales" AS "t0"
  GROUP BY
    1,
    2
) AS "t1"
WHERE
  "t1"."amount" > 0
) AS result
