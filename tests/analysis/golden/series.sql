SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("amounts" AS BIGINT[]) AS "amounts"
FROM (
SELECT
  "t1"."account_id",
  CAST([
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2024, 7, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2024, 8, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2024, 9, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2024, 10, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2024, 11, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2024, 12, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 1, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 2, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 3, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 4, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 5, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 6, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 7, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 8, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 9, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 10, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 11, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2025, 12, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2026, 1, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2026, 2, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2026, 3, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2026, 4, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2026, 5, 1)), 0),
    COALESCE(SUM("t1"."amount") FILTER(WHERE
      "t1"."month" = MAKE_DATE(2026, 6, 1)), 0)
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
