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
  "t5"."account_id",
  "t5"."order_days",
  "t5"."intervals",
  "t5"."p25",
  "t5"."median",
  "t5"."p75",
  "t5"."p90",
  "t5"."cv",
  "t5"."first_on",
  "t5"."last_on",
  CASE
    WHEN "t5"."cv" IS NULL
    THEN 'unknown'
    WHEN "t5"."cv" <= 0.5
    THEN 'regular'
    ELSE 'irregular'
  END AS "regularity",
  DATE_DIFF('DAY', "t5"."last_on", MAKE_DATE(2026, 6, 30)) AS "days_since",
  CASE
    WHEN "t5"."p90" IS NULL
    THEN NULL
    ELSE GREATEST(
      DATE_DIFF('DAY', "t5"."last_on", MAKE_DATE(2026, 6, 30)) - CAST(CEIL("t5"."p90") AS BIGINT),
      0
    )
  END AS "days_late",
  "t5"."last_on" + TO_DAYS(CAST(ROUND("t5"."median", 0) AS BIGINT)) AS "expected_on"
FROM (
  SELECT
    "t4"."account_id",
    "t4"."order_days",
    "t4"."intervals",
    CASE
      WHEN "t4"."intervals" >= 4
      THEN CAST(ROUND("t4"."p25", 6) AS DOUBLE)
      ELSE NULL
    END AS "p25",
    CASE
      WHEN "t4"."intervals" >= 4
      THEN CAST(ROUND("t4"."median", 6) AS DOUBLE)
      ELSE NULL
    END AS "median",
    CASE
      WHEN "t4"."intervals" >= 4
      THEN CAST(ROUND("t4"."p75", 6) AS DOUBLE)
      ELSE NULL
    END AS "p75",
    CASE
      WHEN "t4"."intervals" >= 4
      THEN CAST(ROUND("t4"."p90", 6) AS DOUBLE)
      ELSE NULL
    END AS "p90",
    "t4"."total",
    "t4"."squares",
    "t4"."first_on",
    "t4"."last_on",
    CASE
      WHEN "t4"."intervals" >= 4
      THEN SQRT(
        CAST((
          "t4"."intervals" * "t4"."squares"
        ) - (
          "t4"."total" * "t4"."total"
        ) AS DOUBLE)
      ) / CAST(NULLIF("t4"."total", 0) AS DOUBLE)
      ELSE NULL
    END AS "cv"
  FROM (
    SELECT
      "t3"."account_id",
      COUNT(*) AS "order_days",
      COUNT("t3"."gap") AS "intervals",
      QUANTILE_CONT("t3"."gap", 0.25) AS "p25",
      QUANTILE_CONT("t3"."gap", 0.5) AS "median",
      QUANTILE_CONT("t3"."gap", 0.75) AS "p75",
      QUANTILE_CONT("t3"."gap", 0.9) AS "p90",
      SUM("t3"."gap") AS "total",
      SUM("t3"."gap" * "t3"."gap") AS "squares",
      MIN("t3"."sold_on") AS "first_on",
      MAX("t3"."sold_on") AS "last_on"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t1"."account_id",
          "t1"."sold_on",
          "t1"."amount",
          DATE_DIFF(
            'DAY',
            LAG("t1"."sold_on") OVER (
              PARTITION BY "t1"."account_id"
              ORDER BY "t1"."sold_on" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ),
            "t1"."sold_on"
          ) AS "gap"
        FROM (
          SELECT
            "t0"."account_id",
            "t0"."sold_on",
            "t0"."amount"
          FROM "account_days" AS "t0"
          WHERE
            "t0"."amount" > 0
            AND "t0"."sold_on" <= MAKE_DATE(2026, 6, 30)
            AND "t0"."sold_on" > MAKE_DATE(2023, 6, 30)
        ) AS "t1"
      ) AS "t2"
    ) AS "t3"
    GROUP BY
      1
  ) AS "t4"
) AS "t5"
) AS result
