SELECT
  CAST("standing" AS TEXT) AS "standing",
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("revenue_prior" AS BIGINT) AS "revenue_prior",
  CAST("change" AS BIGINT) AS "change"
FROM (
SELECT
  "t1"."standing",
  "t1"."accounts",
  "t1"."revenue",
  "t1"."revenue_prior",
  "t1"."revenue" - "t1"."revenue_prior" AS "change"
FROM (
  SELECT
    "t0"."standing",
    COUNT(*) AS "accounts",
    SUM("t0"."revenue") AS "revenue",
    SUM("t0"."revenue_prior") AS "revenue_prior"
  FROM "standing" AS "t0"
  GROUP BY
    1
) AS "t1"
) AS result
