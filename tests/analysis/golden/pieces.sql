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
WITH "t3" AS (
  SELECT
    *
  FROM "sales" AS "t1"
  WHERE
    (
      "t1"."sold_on" BETWEEN MAKE_DATE(2026, 6, 1) AND MAKE_DATE(2026, 6, 30)
      OR "t1"."sold_on" BETWEEN MAKE_DATE(2025, 6, 1) AND MAKE_DATE(2025, 6, 30)
      OR "t1"."sold_on" BETWEEN MAKE_DATE(2024, 6, 1) AND MAKE_DATE(2024, 6, 30)
    )
    AND "t1"."sold_on" <= MAKE_DATE(2026, 6, 30)
)
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
    "t10"."account_id",
    "t10"."month",
    "t10"."amount",
    "t10"."cost",
    "t10"."amount_costed",
    "t10"."quantity",
    "t10"."lines",
    "t10"."documents",
    "t10"."days",
    "t10"."first_on",
    "t10"."last_on",
    "t10"."begin"
  FROM (
    SELECT
      "t9"."account_id",
      "t9"."month",
      "t9"."begin",
      "t9"."amount",
      "t9"."cost",
      "t9"."amount_costed",
      "t9"."quantity",
      "t9"."lines",
      "t7"."documents",
      "t9"."days",
      "t9"."first_on",
      "t9"."last_on"
    FROM (
      SELECT
        "t5"."account_id",
        "t5"."month",
        "t5"."begin",
        SUM("t5"."amount") AS "amount",
        SUM("t5"."cost") AS "cost",
        SUM("t5"."amount_costed") AS "amount_costed",
        SUM("t5"."quantity") AS "quantity",
        SUM("t5"."lines") AS "lines",
        COUNT(*) FILTER(WHERE
          "t5"."amount" > 0) AS "days",
        MIN("t5"."sold_on") FILTER(WHERE
          "t5"."amount" > 0) AS "first_on",
        MAX("t5"."sold_on") FILTER(WHERE
          "t5"."amount" > 0) AS "last_on"
      FROM (
        SELECT
          "t4"."account_id",
          "t4"."sold_on",
          DATE_TRUNC('MONTH', "t4"."sold_on") AS "month",
          CASE
            WHEN (
              DATE_TRUNC('MONTH', "t4"."sold_on") = MAKE_DATE(2026, 6, 1)
            )
            AND (
              "t4"."sold_on" > MAKE_DATE(2026, 6, 30)
            )
            THEN MAKE_DATE(2026, 7, 1)
            WHEN (
              DATE_TRUNC('MONTH', "t4"."sold_on") = MAKE_DATE(2025, 6, 1)
            )
            AND (
              "t4"."sold_on" > MAKE_DATE(2025, 6, 30)
            )
            THEN MAKE_DATE(2025, 7, 1)
            WHEN (
              DATE_TRUNC('MONTH', "t4"."sold_on") = MAKE_DATE(2024, 6, 1)
            )
            AND (
              "t4"."sold_on" > MAKE_DATE(2024, 6, 30)
            )
            THEN MAKE_DATE(2024, 7, 1)
            ELSE DATE_TRUNC('MONTH', "t4"."sold_on")
          END AS "begin",
          SUM("t4"."amount") AS "amount",
          SUM("t4"."cost") AS "cost",
          SUM("t4"."amount") FILTER(WHERE
            "t4"."cost" IS NOT NULL) AS "amount_costed",
          SUM("t4"."quantity") AS "quantity",
          COUNT(*) AS "lines"
        FROM "t3" AS "t4"
        GROUP BY
          1,
          2,
          3,
          4
      ) AS "t5"
      GROUP BY
        1,
        2,
        3
    ) AS "t9"
    INNER JOIN (
      SELECT
        "t4"."account_id",
        DATE_TRUNC('MONTH', "t4"."sold_on") AS "month",
        CASE
          WHEN (
            DATE_TRUNC('MONTH', "t4"."sold_on") = MAKE_DATE(2026, 6, 1)
          )
          AND (
            "t4"."sold_on" > MAKE_DATE(2026, 6, 30)
          )
          THEN MAKE_DATE(2026, 7, 1)
          WHEN (
            DATE_TRUNC('MONTH', "t4"."sold_on") = MAKE_DATE(2025, 6, 1)
          )
          AND (
            "t4"."sold_on" > MAKE_DATE(2025, 6, 30)
          )
          THEN MAKE_DATE(2025, 7, 1)
          WHEN (
            DATE_TRUNC('MONTH', "t4"."sold_on") = MAKE_DATE(2024, 6, 1)
          )
          AND (
            "t4"."sold_on" > MAKE_DATE(2024, 6, 30)
          )
          THEN MAKE_DATE(2024, 7, 1)
          ELSE DATE_TRUNC('MONTH', "t4"."sold_on")
        END AS "begin",
        COUNT(DISTINCT COALESCE(NULLIF("t4"."document", ''), CAST("t4"."sold_on" AS TEXT))) FILTER(WHERE
          "t4"."amount" > 0) AS "documents"
      FROM "t3" AS "t4"
      GROUP BY
        1,
        2,
        3
    ) AS "t7"
      ON "t9"."account_id" = "t7"."account_id"
      AND "t9"."month" = "t7"."month"
      AND "t9"."begin" = "t7"."begin"
  ) AS "t10"
) AS "t11"
) AS result
