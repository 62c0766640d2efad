SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("lines_bought" AS BIGINT) AS "lines_bought",
  CAST("lines_with_volume" AS BIGINT) AS "lines_with_volume"
FROM (
SELECT
  "t3"."account_id",
  COUNT(*) AS "lines_bought",
  COUNT(*) FILTER(WHERE
    "t3"."amount" >= 100000000) AS "lines_with_volume"
FROM (
  SELECT
    *
  FROM (
    SELECT
      "t1"."account_id",
      "t1"."product_line_id",
      SUM("t1"."amount") AS "amount"
    FROM (
      SELECT
        *
      FROM "account_line_months" AS "t0"
      WHERE
        "t0"."month" BETWEEN MAKE_DATE(2025, 7, 1) AND MAKE_DATE(2026, 6, 1)
        AND "t0"."product_line_id" IS NOT NULL
    ) AS "t1"
    GROUP BY
      1,
      2
  ) AS "t2"
  WHERE
    "t2"."amount" > 0
) AS "t3"
GROUP BY
  1
) AS result
