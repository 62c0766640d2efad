SELECT
  CAST("month" AS DATE) AS "month",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("gross_profit" AS BIGINT) AS "gross_profit",
  CAST("buyers" AS BIGINT) AS "buyers",
  CAST("new" AS BIGINT) AS "new"
FROM (
WITH "t7" AS (
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
  ) AS "t3"
  UNION ALL
  SELECT
    *
  FROM (
    SELECT
      "t5"."account_id",
      "t5"."month",
      "t5"."amount",
      "t5"."amount_costed",
      "t5"."cost"
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
      ) AS "t4"
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
    ) AS "t5"
    WHERE
      "t5"."month" = MAKE_DATE(2026, 6, 1)
  ) AS "t6"
)
SELECT
  "t11"."month",
  "t11"."revenue",
  "t11"."gross_profit",
  "t11"."buyers",
  COALESCE("t14"."new", 0) AS "new"
FROM (
  SELECT
    "t8"."month",
    SUM("t8"."amount") AS "revenue",
    SUM("t8"."amount_costed") - SUM("t8"."cost") AS "gross_profit",
    COUNT(*) FILTER(WHERE
      "t8"."amount" > 0) AS "buyers"
  FROM "t7" AS "t8"
  GROUP BY
    1
) AS "t11"
LEFT OUTER JOIN (
  SELECT
    "t12"."month",
    COUNT(*) AS "new"
  FROM (
    SELECT
      "t9"."account_id",
      MIN("t9"."month") AS "month"
    FROM (
      SELECT
        *
      FROM "t7" AS "t8"
      WHERE
        "t8"."amount" > 0
    ) AS "t9"
    GROUP BY
      1
  ) AS "t12"
  GROUP BY
    1
) AS "t14"
  ON "t11"."month" = "t14"."month"
) AS result
