SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("amounts" AS BIGINT[]) AS "amounts"
FROM (
SELECT
  "t1"."account_id",
  CAST([
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2024, 7, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2024, 8, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2024, 9, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2024, 10, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2024, 11, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2024, 12, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 1, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 2, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 3, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 4, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 5, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 6, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 7, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 8, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 9, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 10, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 11, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2025, 12, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2026, 1, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2026, 2, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2026, 3, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2026, 4, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2026, 5, 1) THEN "t1"."amount" ELSE 0 END),
    SUM(CASE WHEN "t1"."month" = MAKE_DATE(2026, 6, 1) THEN "t1"."amount" ELSE 0 END)
  ] AS BIGINT[]) AS "amounts"
FROM (
  SELECT
    *
  FROM "pieces" AS "t0"
  WHERE
    "t0"."month" >= MAKE_DATE(2024, 7, 1)
) AS "t1"
GROUP BY
  1
) AS result
