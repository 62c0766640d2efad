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
  CAST("last_on" AS DATE) AS "last_on",
  CAST("begin" AS DATE) AS "begin"
FROM (
SELECT
  *
FROM (
  SELECT
    "t0"."account_id",
    "t0"."month",
    "t0"."amount",
    "t0"."cost",
    "t0"."amount_costed",
    "t0"."quantity",
    "t0"."lines",
    "t0"."documents",
    "t0"."days",
    "t0"."first_on",
    "t0"."last_on",
    "t0"."month" AS "begin"
  FROM "account_months" AS "t0"
  WHERE
    "t0"."month" < MAKE_DATE(2026, 6, 1)
    AND NOT (
      "t0"."month" IN (MAKE_DATE(2026, 6, 1), MAKE_DATE(2025, 6, 1), MAKE_DATE(2024, 6, 1))
    )
) AS "t2"
UNION ALL
SELECT
  *
FROM (
  SELECT
    "t4"."account_id",
    "t4"."month",
    "t4"."amount",
    "t4"."cost",
    "t4"."amount_costed",
    "t4"."quantity",
    "t4"."lines",
    "t4"."documents",
    "t4"."days",
    "t4"."first_on",
    "t4"."last_on",
    "t4"."begin"
  FROM (
    SELECT
      "t3"."account_id",
      DATE_TRUNC('MONTH', "t3"."sold_on") AS "month",
      CASE
        WHEN (
          DATE_TRUNC('MONTH', "t3"."sold_on") = MAKE_DATE(2026, 6, 1)
        )
        AND (
          "t3"."sold_on" > MAKE_DATE(2026, 6, 30)
        )
        THEN MAKE_DATE(2026, 7, 1)
        WHEN (
          DATE_TRUNC('MONTH', "t3"."sold_on") = MAKE_DATE(2025, 6, 1)
        )
        AND (
          "t3"."sold_on" > MAKE_DATE(2025, 6, 30)
        )
        THEN MAKE_DATE(2025, 7, 1)
        WHEN (
          DATE_TRUNC('MONTH', "t3"."sold_on") = MAKE_DATE(2024, 6, 1)
        )
        AND (
          "t3"."sold_on" > MAKE_DATE(2024, 6, 30)
        )
        THEN MAKE_DATE(2024, 7, 1)
        ELSE DATE_TRUNC('MONTH', "t3"."sold_on")
      END AS "begin",
      SUM("t3"."amount") AS "amount",
      SUM("t3"."cost") AS "cost",
      SUM("t3"."amount_costed") AS "amount_costed",
      SUM("t3"."quantity") AS "quantity",
      SUM("t3"."lines") AS "lines",
      SUM("t3"."documents") AS "documents",
      COUNT(*) FILTER(WHERE
        "t3"."amount" > 0) AS "days",
      MIN("t3"."sold_on") FILTER(WHERE
        "t3"."amount" > 0) AS "first_on",
      MAX("t3"."sold_on") FILTER(WHERE
        "t3"."amount" > 0) AS "last_on"
    FROM (
      SELECT
        *
      FROM "account_days" AS "t1"
      WHERE
        (
          "t1"."sold_on" BETWEEN MAKE_DATE(2026, 6, 1) AND MAKE_DATE(2026, 6, 30)
          OR "t1"."sold_on" BETWEEN MAKE_DATE(2025, 6, 1) AND MAKE_DATE(2025, 6, 30)
          OR "t1"."sold_on" BETWEEN MAKE_DATE(2024, 6, 1) AND MAKE_DATE(2024, 6, 30)
        )
        AND "t1"."sold_on" <= MAKE_DATE(2026, 6, 30)
    ) AS "t3"
    GROUP BY
      1,
      2,
      3
  ) AS "t4"
) AS "t5"
) AS result
