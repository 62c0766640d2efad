SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("sold_on" AS DATE) AS "sold_on",
  CAST("amount" AS BIGINT) AS "amount",
  CAST("cost" AS BIGINT) AS "cost",
  CAST("amount_costed" AS BIGINT) AS "amount_costed",
  CAST("quantity" AS BIGINT) AS "quantity",
  CAST("lines" AS BIGINT) AS "lines",
  CAST("documents" AS BIGINT) AS "documents"
FROM (
SELECT
  "t0"."account_id",
  "t0"."sold_on",
  SUM("t0"."amount") AS "amount",
  SUM("t0"."cost") AS "cost",
  SUM("t0"."amount") FILTER(WHERE
    "t0"."cost" IS NOT NULL) AS "amount_costed",
  SUM("t0"."quantity") AS "quantity",
  COUNT(*) AS "lines",
  SUM("t0"."opens") AS "documents"
FROM "sales" AS "t0"
GROUP BY
  1,
  2
) AS result
