SELECT
  CAST("cohort" AS BIGINT) AS "cohort",
  CAST("year" AS BIGINT) AS "year",
  CAST("buyers" AS BIGINT) AS "buyers",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("age" AS BIGINT) AS "age",
  CAST("retention" AS DOUBLE) AS "retention"
FROM (
WITH "t6" AS (
  SELECT
    "t5"."account_id",
    "t5"."year",
    SUM("t5"."amount") AS "revenue",
    CAST(BOOL_OR(CAST("t5"."ordered" AS BOOLEAN)) AS BIGINT) AS "bought"
  FROM (
    SELECT
      "t4"."account_id",
      CAST(EXTRACT(year FROM "t4"."month") AS BIGINT) AS "year",
      "t4"."amount",
      "t4"."documents" > 0 AS "ordered"
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
  ) AS "t5"
  GROUP BY
    1,
    2
), "t9" AS (
  SELECT
    "t7"."account_id",
    MIN("t7"."year") FILTER(WHERE
      "t7"."bought" > 0) AS "cohort"
  FROM "t6" AS "t7"
  GROUP BY
    1
)
SELECT
  "t18"."cohort",
  "t18"."year",
  "t18"."buyers",
  "t18"."revenue",
  "t18"."accounts",
  "t18"."year" - "t18"."cohort" AS "age",
  CASE
    WHEN CASE WHEN "t18"."cohort" IS NOT NULL THEN "t18"."accounts" ELSE NULL END > 0
    THEN CAST("t18"."buyers" AS DOUBLE) / CAST(NULLIF(CASE WHEN "t18"."cohort" IS NOT NULL THEN "t18"."accounts" ELSE NULL END, 0) AS DOUBLE)
    ELSE NULL
  END AS "retention"
FROM (
  SELECT
    "t17".*
    EXCLUDE ("cohort_of")
  FROM (
    SELECT
      "t16"."cohort",
      "t16"."year",
      "t16"."buyers",
      "t16"."revenue",
      "t13"."cohort_of",
      "t13"."accounts"
    FROM (
      SELECT
        "t14"."cohort",
        "t14"."year",
        SUM("t14"."bought") AS "buyers",
        SUM("t14"."revenue") AS "revenue"
      FROM (
        SELECT
          "t8"."account_id",
          "t8"."year",
          "t8"."revenue",
          "t8"."bought",
          "t11"."cohort"
        FROM "t6" AS "t8"
        INNER JOIN "t9" AS "t11"
          ON "t8"."account_id" = "t11"."account_id"
      ) AS "t14"
      GROUP BY
        1,
        2
    ) AS "t16"
    LEFT OUTER JOIN (
      SELECT
        "t10"."cohort" AS "cohort_of",
        COUNT(*) AS "accounts"
      FROM "t9" AS "t10"
      GROUP BY
        1
    ) AS "t13"
      ON "t16"."cohort" IS NOT DISTINCT FROM "t13"."cohort_of"
  ) AS "t17"
) AS "t18"
) AS result
