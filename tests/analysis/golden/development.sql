SELECT
  CAST("month" AS DATE) AS "month",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("gross_profit" AS BIGINT) AS "gross_profit",
  CAST("buyers" AS BIGINT) AS "buyers",
  CAST("new" AS BIGINT) AS "new"
FROM (
WITH "t4" AS (
  SELECT
    *
  FROM (
    SELECT
      "t0"."account_id",
      "t0"."month",
      "t0"."amount",
      "t0"."amount_costed",
      "t0"."cost"
    FROM "account_months" AS "t0"
    WHERE
      "t0"."month" < MAKE_DATE(2026, 6, 1)
  ) AS "t2"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t1"."account_id",
      "t1"."month",
      "t1"."amount",
      "t1"."amount_costed",
      "t1"."cost"
    FROM "pieces" AS "t1"
    WHERE
      "t1"."month" = MAKE_DATE(2026, 6, 1)
  ) AS "t3"
)
SELECT
  "t8"."month",
  "t8"."revenue",
  "t8"."gross_profit",
  "t8"."buyers",
  COALESCE("t11"."new", 0) AS "new"
FROM (
  SELECT
    "t5"."month",
    SUM("t5"."amount") AS "revenue",
    SUM("t5"."amount_costed") - SUM("t5"."cost") AS "gross_profit",
    COUNT(*) FILTER(WHERE
      "t5"."amount" > 0) AS "buyers"
  FROM "t4" AS "t5"
  GROUP BY
    1
) AS "t8"
LEFT OUTER JOIN (
  SELECT
    "t9"."month",
    COUNT(*) AS "new"
  FROM (
    SELECT
      "t6"."account_id",
      MIN("t6"."month") AS "month"
    FROM (
      SELECT
        *
      FROM "t4" AS "t5"
      WHERE
        "t5"."amount" > 0
    ) AS "t6"
    GROUP BY
      1
  ) AS "t9"
  GROUP BY
    1
) AS "t11"
  ON "t8"."month" = "t11"."month"
) AS result
