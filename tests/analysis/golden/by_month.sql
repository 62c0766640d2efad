SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("month" AS DATE) AS "month",
  CAST("amount" AS BIGINT) AS "amount",
  CAST("gross_profit" AS BIGINT) AS "gross_profit"
FROM (
SELECT
  "t5"."account_id",
  "t5"."month",
  SUM("t5"."amount") AS "amount",
  SUM("t5"."amount_costed") - SUM("t5"."cost") AS "gross_profit"
FROM (
  SELECT
    *
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
    ) AS "t3"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t1"."account_id",
        "t1"."month",
        "t1"."amount",
        "t1"."cost",
        "t1"."amount_costed",
        "t1"."quantity",
        "t1"."lines",
        "t1"."documents",
        "t1"."days",
        "t1"."first_on",
        "t1"."last_on",
        "t1"."begin"
      FROM "cut" AS "t1"
    ) AS "t2"
  ) AS "t4"
  WHERE
    "t4"."month" >= MAKE_DATE(2024, 7, 1)
) AS "t5"
GROUP BY
  1,
  2
) AS result
