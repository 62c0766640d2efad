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
  CASE
    WHEN "t2"."cv" IS NULL
    THEN 'unknown'
    WHEN "t2"."cv" <= 0.5
    THEN 'regular'
    ELSE 'irregular'
  END AS "regularity",
  DATE_DIFF('DAY', "t2"."last_on", MAKE_DATE(2026, 6, 30)) AS "days_since",
  CASE
    WHEN "t2"."p90" IS NULL
    THEN NULL
    ELSE GREATEST(
      DATE_DIFF('DAY', "t2"."last_on", MAKE_DATE(2026, 6, 30)) - CAST(CEIL("t2"."p90") AS BIGINT),
      0
    )
  END AS "days_late",
  "t2"."last_on" + TO_DAYS(CAST(ROUND("t2"."median", 0) AS BIGINT)) AS "expected_on"
FROM (
  SELECT
    "t1"."account_id",
    "t1"."order_days",
    "t1"."intervals",
    "t1"."quantiles",
    "t1"."total",
    "t1"."squares",
    "t1"."first_on",
    "t1"."last_on",
    CASE
      WHEN "t1"."intervals" >= 4
      THEN CAST(ROUND(LIST_EXTRACT("t1"."quantiles", 1), 6) AS DOUBLE)
      ELSE NULL
    END AS "p25",
    CASE
      WHEN "t1"."intervals" >= 4
      THEN CAST(ROUND(LIST_EXTRACT("t1"."quantiles", 2), 6) AS DOUBLE)
      ELSE NULL
    END AS "median",
    CASE
      WHEN "t1"."intervals" >= 4
      THEN CAST(ROUND(LIST_EXTRACT("t1"."quantiles", 3), 6) AS DOUBLE)
      ELSE NULL
    END AS "p75",
    CASE
      WHEN "t1"."intervals" >= 4
      THEN CAST(ROUND(LIST_EXTRACT("t1"."quantiles", 4), 6) AS DOUBLE)
      ELSE NULL
    END AS "p90",
    CASE
      WHEN "t1"."intervals" >= 4
      THEN SQRT(
        CAST((
          "t1"."intervals" * "t1"."squares"
        ) - (
          "t1"."total" * "t1"."total"
        ) AS DOUBLE)
      ) / CAST(NULLIF("t1"."total", 0) AS DOUBLE)
      ELSE NULL
    END AS "cv"
  FROM (
    SELECT
      "t0"."account_id",
      COUNT(*) AS "order_days",
      COUNT("t0"."gap") AS "intervals",
      QUANTILE_CONT("t0"."gap", [0.25, 0.5, 0.75, 0.9]) AS "quantiles",
      SUM("t0"."gap") AS "total",
      SUM("t0"."gap" * "t0"."gap") AS "squares",
      MIN("t0"."sold_on") AS "first_on",
      MAX("t0"."sold_on") AS "last_on"
    FROM "intervals" AS "t0"
    GROUP BY
      1
  ) AS "t1"
) AS "t2"
) AS result
