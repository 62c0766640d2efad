SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("trend" AS DOUBLE) AS "trend"
FROM (
SELECT
  "t2"."account_id",
  CASE
    WHEN "t2"."total" > 0
    THEN (
      (
        (
          CAST("t2"."moment" AS DOUBLE) * 24
        ) - (
          CAST("t2"."total" AS DOUBLE) * -300
        )
      ) * 24 * 12
    ) / (
      CAST(NULLIF("t2"."total", 0) AS DOUBLE) * 27600
    )
    ELSE NULL
  END AS "trend"
FROM (
  SELECT
    "t1"."account_id",
    SUM("t1"."amount") AS "total",
    SUM(
      "t1"."amount" * (
        (
          (
            CAST(EXTRACT(year FROM "t1"."month") AS BIGINT) * 12
          ) + CAST(EXTRACT(month FROM "t1"."month") AS BIGINT)
        ) - 24319
      )
    ) AS "moment"
  FROM (
    SELECT
      *
    FROM "account_months" AS "t0"
    WHERE
      "t0"."month" >= MAKE_DATE(2024, 7, 1) AND "t0"."month" < MAKE_DATE(2026, 7, 1)
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
) AS result
