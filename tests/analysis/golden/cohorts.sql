SELECT
  CAST("cohort" AS BIGINT) AS "cohort",
  CAST("year" AS BIGINT) AS "year",
  CAST("buyers" AS BIGINT) AS "buyers",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("age" AS BIGINT) AS "age",
  CAST("retention" AS DOUBLE) AS "retention"
FROM (
WITH "t2" AS (
  SELECT
    "t1"."account_id",
    "t1"."year",
    SUM("t1"."amount") AS "revenue",
    CAST(BOOL_OR(CAST("t1"."ordered" AS BOOLEAN)) AS BIGINT) AS "bought"
  FROM (
    SELECT
      "t0"."account_id",
      CAST(EXTRACT(year FROM "t0"."month") AS BIGINT) AS "year",
      "t0"."amount",
      "t0"."documents" > 0 AS "ordered"
    FROM "pieces" AS "t0"
  ) AS "t1"
  GROUP BY
    1,
    2
), "t5" AS (
  SELECT
    "t3"."account_id",
    MIN("t3"."year") FILTER(WHERE
      "t3"."bought" > 0) AS "cohort"
  FROM "t2" AS "t3"
  GROUP BY
    1
)
SELECT
  "t14"."cohort",
  "t14"."year",
  "t14"."buyers",
  "t14"."revenue",
  "t14"."accounts",
  "t14"."year" - "t14"."cohort" AS "age",
  CASE
    WHEN CASE WHEN "t14"."cohort" IS NOT NULL THEN "t14"."accounts" ELSE NULL END > 0
    THEN CAST("t14"."buyers" AS DOUBLE) / CAST(NULLIF(CASE WHEN "t14"."cohort" IS NOT NULL THEN "t14"."accounts" ELSE NULL END, 0) AS DOUBLE)
    ELSE NULL
  END AS "retention"
FROM (
  SELECT
    "t13".*
    EXCLUDE ("cohort_of")
  FROM (
    SELECT
      "t12"."cohort",
      "t12"."year",
      "t12"."buyers",
      "t12"."revenue",
      "t9"."cohort_of",
      "t9"."accounts"
    FROM (
      SELECT
        "t10"."cohort",
        "t10"."year",
        SUM("t10"."bought") AS "buyers",
        SUM("t10"."revenue") AS "revenue"
      FROM (
        SELECT
          "t4"."account_id",
          "t4"."year",
          "t4"."revenue",
          "t4"."bought",
          "t7"."cohort"
        FROM "t2" AS "t4"
        INNER JOIN "t5" AS "t7"
          ON "t4"."account_id" = "t7"."account_id"
      ) AS "t10"
      GROUP BY
        1,
        2
    ) AS "t12"
    LEFT OUTER JOIN (
      SELECT
        "t6"."cohort" AS "cohort_of",
        COUNT(*) AS "accounts"
      FROM "t5" AS "t6"
      GROUP BY
        1
    ) AS "t9"
      ON "t12"."cohort" IS NOT DISTINCT FROM "t9"."cohort_of"
  ) AS "t13"
) AS "t14"
) AS result
