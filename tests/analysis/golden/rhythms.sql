SELECT
  CAST("regularity" AS TEXT) AS "regularity",
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("active" AS BIGINT) AS "active",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("late" AS BIGINT) AS "late"
FROM (
SELECT
  "t5"."regularity",
  COUNT(*) AS "accounts",
  COUNT(*) FILTER(WHERE
    "t5"."orders" > 0) AS "active",
  SUM("t5"."revenue") AS "revenue",
  COUNT(*) FILTER(WHERE
    "t5"."days_late" > 0) AS "late"
FROM (
  SELECT
    "t2"."account_id",
    "t2"."order_days",
    "t2"."intervals",
    "t2"."p25",
    "t2"."median",
    "t2"."p75",
    "t2"."p90",
    "t2"."cv",
    "t2"."first_on",
    "t2"."last_on",
    "t2"."regularity",
    "t2"."days_since",
    "t2"."days_late",
    "t2"."expected_on",
    "t4"."revenue",
    "t4"."orders"
  FROM "rhythm" AS "t2"
  INNER JOIN (
    SELECT
      "t1"."account_id",
      "t1"."revenue",
      "t1"."orders"
    FROM "figures" AS "t1"
  ) AS "t4"
    ON "t2"."account_id" = "t4"."account_id"
) AS "t5"
GROUP BY
  1
) AS result
