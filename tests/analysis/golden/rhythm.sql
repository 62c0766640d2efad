SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("order_days" AS BIGINT) AS "order_days",
  CAST("intervals" AS BIGINT) AS "intervals",
  CAST("p25" AS DOUBLE) AS "p25",
  CAST("median" AS DOUBLE) AS "median",
  CAST("p75" AS DOUBLE) AS "p75",
  CAST("p90" AS DOUBLE) AS "p90",
  CAST("cv" AS DOUBLE) AS "cv",
  CAST("first_on" AS DATE) AS "first_on",
  CAST("last_on" AS DATE) AS "last_on",
  CAST("regularity" AS TEXT) AS "regularity",
  CAST("days_since" AS BIGINT) AS "days_since",
  CAST("days_late" AS BIGINT) AS "days_late",
  CAST("expected_on" AS DATE) AS "expected_on"
FROM (
SELECT
  "t1"."account_id",
  "t1"."order_days",
  "t1"."intervals",
  "t1"."p25",
  "t1"."median",
  "t1"."p75",
  "t1"."p90",
  "t1"."cv",
  "t1"."first_on",
  "t1"."last_on",
  CASE
    WHEN "t1"."cv" IS NULL
    THEN 'unknown'
    WHEN "t1"."cv" <= 0.5
    THEN 'regular'
    ELSE 'irregular'
  END AS "regularity",
  DATE_DIFF('DAY', "t1"."last_on", MAKE_DATE(2026, 6, 30)) AS "days_since",
  CASE
    WHEN "t1"."p90" IS NULL
    THEN NULL
    ELSE GREATEST(
      DATE_DIFF('DAY', "t1"."last_on", MAKE_DATE(2026, 6, 30)) - CAST(CEIL("t1"."p90") AS BIGINT),
      0
    )
  END AS "days_late",
  "t1"."last_on" + TO_DAYS(CAST(ROUND("t1"."median", 0) AS BIGINT)) AS "expected_on"
FROM (
  SELECT
    "t0"."account_id",
    "t0"."order_days",
    "t0"."intervals",
    "t0"."quantiles",
    "t0"."total",
    "t0"."squares",
    "t0"."first_on",
    "t0"."last_on",
    CASE
      WHEN "t0"."intervals" >= 4
      THEN CAST(ROUND(LIST_EXTRACT("t0"."quantiles", 1), 6) AS DOUBLE)
      ELSE NULL
    END AS "p25",
    CASE
      WHEN "t0"."intervals" >= 4
      THEN CAST(ROUND(LIST_EXTRACT("t0"."quantiles", 2), 6) AS DOUBLE)
      ELSE NULL
    END AS "median",
    CASE
      WHEN "t0"."intervals" >= 4
      THEN CAST(ROUND(LIST_EXTRACT("t0"."quantiles", 3), 6) AS DOUBLE)
      ELSE NULL
    END AS "p75",
    CASE
      WHEN "t0"."intervals" >= 4
      THEN CAST(ROUND(LIST_EXTRACT("t0"."quantiles", 4), 6) AS DOUBLE)
      ELSE NULL
    END AS "p90",
    CASE
      WHEN "t0"."intervals" >= 4
      THEN SQRT(
        CAST((
          "t0"."intervals" * "t0"."squares"
        ) - (
          "t0"."total" * "t0"."total"
        ) AS DOUBLE)
      ) / CAST(NULLIF("t0"."total", 0) AS DOUBLE)
      ELSE NULL
    END AS "cv"
  FROM "gaps" AS "t0"
) AS "t1"
) AS result
