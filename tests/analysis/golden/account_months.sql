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
  "t5"."account_id",
  "t5"."month",
  "t5"."amount",
  "t5"."cost",
  "t5"."amount_costed",
  "t5"."quantity",
  "t5"."lines",
  "t3"."documents",
  "t5"."days",
  "t5"."first_on",
  "t5"."last_on"
FROM (
  SELECT
    "t1"."account_id",
    "t1"."month",
    SUM("t1"."amount") AS "amount",
    SUM("t1"."cost") AS "cost",
    SUM("t1"."amount_costed") AS "amount_costed",
    SUM("t1"."quantity") AS "quantity",
    SUM("t1"."lines") AS "lines",
    COUNT(*) FILTER(WHERE
      "t1"."amount" > 0) AS "days",
    MIN("t1"."sold_on") FILTER(WHERE
      "t1"."amount" > 0) AS "first_on",
    MAX("t1"."sold_on") FILTER(WHERE
      "t1"."amount" > 0) AS "last_on"
  FROM (
    SELECT
      "t0"."account_id",
      "t0"."sold_on",
      DATE_TRUNC('MONTH', "t0"."sold_on") AS "month",
      SUM("t0"."amount") AS "amount",
      SUM("t0"."cost") AS "cost",
      SUM("t0"."amount") FILTER(WHERE
        "t0"."cost" IS NOT NULL) AS "amount_costed",
      SUM("t0"."quantity") AS "quantity",
      COUNT(*) AS "lines"
    FROM "sales" AS "t0"
    GROUP BY
      1,
      2,
      3
  ) AS "t1"
  GROUP BY
    1,
    2
) AS "t5"
INNER JOIN (
  SELECT
    "t0"."account_id",
    DATE_TRUNC('MONTH', "t0"."sold_on") AS "month",
    COUNT(DISTINCT COALESCE(NULLIF("t0"."document", ''), CAST("t0"."sold_on" AS TEXT))) FILTER(WHERE
      "t0"."amount" > 0) AS "documents"
  FROM "sales" AS "t0"
  GROUP BY
    1,
    2
) AS "t3"
  ON "t5"."account_id" = "t3"."account_id" AND "t5"."month" = "t3"."month"
) AS result
