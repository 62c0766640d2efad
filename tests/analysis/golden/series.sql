SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("amounts" AS BIGINT[]) AS "amounts"
FROM (
SELECT
  "t5"."account_id",
  CAST([
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2024, 7, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2024, 8, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2024, 9, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2024, 10, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2024, 11, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2024, 12, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 1, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 2, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 3, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 4, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 5, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 6, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 7, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 8, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 9, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 10, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 11, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2025, 12, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2026, 1, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2026, 2, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2026, 3, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2026, 4, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2026, 5, 1) THEN "t5"."amount" ELSE 0 END),
    SUM(CASE WHEN "t5"."month" = MAKE_DATE(2026, 6, 1) THEN "t5"."amount" ELSE 0 END)
  ] AS BIGINT[]) AS "amounts"
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
  1
) AS result
