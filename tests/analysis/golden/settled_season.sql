SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("part_1" AS BIGINT) AS "part_1",
  CAST("part_2" AS BIGINT) AS "part_2",
  CAST("part_3" AS BIGINT) AS "part_3",
  CAST("part_4" AS BIGINT) AS "part_4",
  CAST("part_5" AS BIGINT) AS "part_5",
  CAST("part_6" AS BIGINT) AS "part_6",
  CAST("part_7" AS BIGINT) AS "part_7",
  CAST("part_8" AS BIGINT) AS "part_8",
  CAST("part_9" AS BIGINT) AS "part_9",
  CAST("part_10" AS BIGINT) AS "part_10",
  CAST("part_11" AS BIGINT) AS "part_11",
  CAST("part_12" AS BIGINT) AS "part_12",
  CAST("own" AS BOOLEAN) AS "own"
FROM (
WITH "t13" AS (
  SELECT
    *
  FROM (
    SELECT
      "t4"."month",
      "t4"."amount",
      0 AS "account_id",
      24316 - (
        (
          CAST(EXTRACT(year FROM "t4"."month") AS BIGINT) * 12
        ) + CAST(EXTRACT(month FROM "t4"."month") AS BIGINT)
      ) AS "age"
    FROM (
      SELECT
        "t0"."month",
        SUM("t0"."amount") AS "amount"
      FROM "account_months" AS "t0"
      GROUP BY
        1
    ) AS "t4"
  ) AS "t12"
  WHERE
    "t12"."age" >= 1
), "t21" AS (
  SELECT
    "t20"."account_id",
    "t20"."years",
    CAST(EXTRACT(month FROM "t20"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t20"."amount"), 0) AS "amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t15"."month",
        "t15"."amount",
        "t15"."account_id",
        "t15"."age",
        "t18"."years"
      FROM "t13" AS "t15"
      INNER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t14"."account_id",
            LEAST(CAST(FLOOR((
              MAX("t14"."age")
            ) / (
              12
            )) AS BIGINT), 3) AS "years"
          FROM "t13" AS "t14"
          GROUP BY
            1
        ) AS "t16"
        WHERE
          "t16"."years" >= 1
      ) AS "t18"
        ON "t15"."account_id" = "t18"."account_id"
    ) AS "t19"
    WHERE
      "t19"."age" <= (
        "t19"."years" * 12
      )
  ) AS "t20"
  GROUP BY
    1,
    2,
    3
)
SELECT
  "t11"."account_id",
  COALESCE("t11"."part_1", "t29"."part_1", 1000000) AS "part_1",
  COALESCE("t11"."part_2", "t29"."part_2", 1000000) AS "part_2",
  COALESCE("t11"."part_3", "t29"."part_3", 1000000) AS "part_3",
  COALESCE("t11"."part_4", "t29"."part_4", 1000000) AS "part_4",
  COALESCE("t11"."part_5", "t29"."part_5", 1000000) AS "part_5",
  COALESCE("t11"."part_6", "t29"."part_6", 1000000) AS "part_6",
  COALESCE("t11"."part_7", "t29"."part_7", 1000000) AS "part_7",
  COALESCE("t11"."part_8", "t29"."part_8", 1000000) AS "part_8",
  COALESCE("t11"."part_9", "t29"."part_9", 1000000) AS "part_9",
  COALESCE("t11"."part_10", "t29"."part_10", 1000000) AS "part_10",
  COALESCE("t11"."part_11", "t29"."part_11", 1000000) AS "part_11",
  COALESCE("t11"."part_12", "t29"."part_12", 1000000) AS "part_12",
  "t11"."part_1" IS NOT NULL AS "own"
FROM (
  SELECT
    "t9".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t6"."account_id",
      "t2"."account_id" AS "account_id_right",
      "t2"."part_1",
      "t2"."part_2",
      "t2"."part_3",
      "t2"."part_4",
      "t2"."part_5",
      "t2"."part_6",
      "t2"."part_7",
      "t2"."part_8",
      "t2"."part_9",
      "t2"."part_10",
      "t2"."part_11",
      "t2"."part_12"
    FROM (
      SELECT DISTINCT
        "t0"."account_id"
      FROM "account_months" AS "t0"
      WHERE
        "t0"."month" >= MAKE_DATE(2025, 4, 1) AND "t0"."month" < MAKE_DATE(2026, 7, 1)
    ) AS "t6"
    LEFT OUTER JOIN "own_season" AS "t2"
      ON "t6"."account_id" = "t2"."account_id"
  ) AS "t9"
) AS "t11"
CROSS JOIN (
  SELECT
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 1) AS "part_1",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 2) AS "part_2",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 3) AS "part_3",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 4) AS "part_4",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 5) AS "part_5",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 6) AS "part_6",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 7) AS "part_7",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 8) AS "part_8",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 9) AS "part_9",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 10) AS "part_10",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 11) AS "part_11",
    MAX("t27"."part") FILTER(WHERE
      "t27"."month_of_year" = 12) AS "part_12"
  FROM (
    SELECT
      "t26"."month_of_year",
      CAST(ROUND(
        CASE
          WHEN "t26"."total" > 0
          THEN CAST("t26"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t26"."total", 0) AS DOUBLE)
          ELSE NULL
        END * 1000000,
        0
      ) AS BIGINT) AS "part"
    FROM (
      SELECT
        "t25"."account_id",
        "t25"."years",
        "t25"."total",
        "t8"."month_of_year",
        COALESCE("t23"."amount", 0) AS "amount"
      FROM (
        SELECT
          "t22"."account_id",
          "t22"."years",
          SUM("t22"."amount") AS "total"
        FROM "t21" AS "t22"
        GROUP BY
          1,
          2
      ) AS "t25"
      CROSS JOIN (
        SELECT
          CAST("t5"."month_of_year" AS BIGINT) AS "month_of_year"
        FROM (
          SELECT
            UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
        ) AS "t5"
      ) AS "t8"
      LEFT OUTER JOIN "t21" AS "t23"
        ON "t25"."account_id" = "t23"."account_id"
        AND "t8"."month_of_year" = "t23"."month_of_year"
    ) AS "t26"
    WHERE
      "t26"."total" > 0
  ) AS "t27"
) AS "t29"
) AS result
