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
    "t0"."account_id",
    MIN("t0"."year") FILTER(WHERE
      "t0"."bought" > 0) AS "cohort"
  FROM "years" AS "t0"
  GROUP BY
    1
)
SELECT
  "t11"."cohort",
  "t11"."year",
  "t11"."buyers",
  "t11"."revenue",
  "t11"."accounts",
  "t11"."year" - "t11"."cohort" AS "age",
  CASE
    WHEN CASE WHEN "t11"."cohort" IS NOT NULL THEN "t11"."accounts" ELSE NULL END > 0
    THEN CAST("t11"."buyers" AS DOUBLE) / CAST(NULLIF(CASE WHEN "t11"."cohort" IS NOT NULL THEN "t11"."accounts" ELSE NULL END, 0) AS DOUBLE)
    ELSE NULL
  END AS "retention"
FROM (
  SELECT
    "t10".*
    EXCLUDE ("cohort_of")
  FROM (
    SELECT
      "t9"."cohort",
      "t9"."year",
      "t9"."buyers",
      "t9"."revenue",
      "t6"."cohort_of",
      "t6"."accounts"
    FROM (
      SELECT
        "t7"."cohort",
        "t7"."year",
        SUM("t7"."bought") AS "buyers",
        SUM("t7"."revenue") AS "revenue"
      FROM (
        SELECT
          "t1"."account_id",
          "t1"."year",
          "t1"."revenue",
          "t1"."bought",
          "t4"."cohort"
        FROM "years" AS "t1"
        INNER JOIN "t2" AS "t4"
          ON "t1"."account_id" = "t4"."account_id"
      ) AS "t7"
      GROUP BY
        1,
        2
    ) AS "t9"
    LEFT OUTER JOIN (
      SELECT
        "t3"."cohort" AS "cohort_of",
        COUNT(*) AS "accounts"
      FROM "t2" AS "t3"
      GROUP BY
        1
    ) AS "t6"
      ON "t9"."cohort" IS NOT DISTINCT FROM "t6"."cohort_of"
  ) AS "t10"
) AS "t11"
) AS result
