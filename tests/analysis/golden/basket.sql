SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("lines_before" AS BIGINT) AS "lines_before",
  CAST("lines_now" AS BIGINT) AS "lines_now",
  CAST("lost_share" AS DOUBLE) AS "lost_share"
FROM (
SELECT
  "t3"."account_id",
  "t3"."lines_before",
  "t3"."lines_now",
  CASE
    WHEN "t3"."before_amount" > 0
    THEN CAST("t3"."lost_amount" AS DOUBLE) / CAST(NULLIF("t3"."before_amount", 0) AS DOUBLE)
    ELSE NULL
  END AS "lost_share"
FROM (
  SELECT
    "t2"."account_id",
    COUNT(*) FILTER(WHERE
      "t2"."before" > 0) AS "lines_before",
    COUNT(*) FILTER(WHERE
      "t2"."now" > 0) AS "lines_now",
    COALESCE(
      SUM("t2"."before") FILTER(WHERE
        (
          "t2"."before" > 0
        ) AND (
          "t2"."now" <= 0
        )),
      0
    ) AS "lost_amount",
    COALESCE(SUM("t2"."before") FILTER(WHERE
      "t2"."before" > 0), 0) AS "before_amount"
  FROM (
    SELECT
      "t1"."account_id",
      "t1"."product_line_id",
      COALESCE(
        SUM("t1"."amount") FILTER(WHERE
          "t1"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)),
        0
      ) AS "now",
      COALESCE(
        SUM("t1"."amount") FILTER(WHERE
          "t1"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)),
        0
      ) AS "before"
    FROM (
      SELECT
        *
      FROM "account_line_months" AS "t0"
      WHERE
        "t0"."product_line_id" IS NOT NULL
        AND (
          "t0"."month" BETWEEN MAKE_DATE(2026, 1, 1) AND MAKE_DATE(2026, 6, 1)
          OR "t0"."month" BETWEEN MAKE_DATE(2025, 1, 1) AND MAKE_DATE(2025, 6, 1)
        )
    ) AS "t1"
    GROUP BY
      1,
      2
  ) AS "t2"
  GROUP BY
    1
) AS "t3"
) AS result
