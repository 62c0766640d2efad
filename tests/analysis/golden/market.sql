SELECT
  CAST("dealers" AS BIGINT) AS "dealers",
  CAST("growing" AS BIGINT) AS "growing",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("revenue_prior" AS BIGINT) AS "revenue_prior",
  CAST("gross_profit" AS BIGINT) AS "gross_profit",
  CAST("growth" AS DOUBLE) AS "growth"
FROM (
SELECT
  "t1"."dealers",
  "t1"."growing",
  "t1"."revenue",
  "t1"."revenue_prior",
  "t1"."gross_profit",
  CASE
    WHEN "t1"."revenue_prior" > 0
    THEN CAST("t1"."revenue" - "t1"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t1"."revenue_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "growth"
FROM (
  SELECT
    COUNT(*) AS "dealers",
    COUNT(*) FILTER(WHERE
      "t0"."growth" > 0) AS "growing",
    SUM("t0"."revenue") AS "revenue",
    SUM("t0"."revenue_prior") AS "revenue_prior",
    SUM("t0"."gross_profit") AS "gross_profit"
  FROM "dealers" AS "t0"
) AS "t1"
) AS result
