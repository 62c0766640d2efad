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
WITH "t14" AS (
  SELECT
    *
  FROM (
    SELECT
      "t7"."month",
      "t7"."amount",
      0 AS "account_id",
      24316 - (
        (
          CAST(EXTRACT(year FROM "t7"."month") AS BIGINT) * 12
        ) + CAST(EXTRACT(month FROM "t7"."month") AS BIGINT)
      ) AS "age"
    FROM (
      SELECT
        "t2"."month",
        SUM("t2"."amount") AS "amount"
      FROM "account_months" AS "t2"
      GROUP BY
        1
    ) AS "t7"
  ) AS "t13"
  WHERE
    "t13"."age" >= 1
), "t22" AS (
  SELECT
    "t21"."account_id",
    "t21"."years",
    CAST(EXTRACT(month FROM "t21"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t21"."amount"), 0) AS "amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t16"."month",
        "t16"."amount",
        "t16"."account_id",
        "t16"."age",
        "t19"."years"
      FROM "t14" AS "t16"
      INNER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t15"."account_id",
            LEAST(CAST(FLOOR((
              MAX("t15"."age")
            ) / (
              12
            )) AS BIGINT), 3) AS "years"
          FROM "t14" AS "t15"
          GROUP BY
            1
        ) AS "t17"
        WHERE
          "t17"."years" >= 1
      ) AS "t19"
        ON "t16"."account_id" = "t19"."account_id"
    ) AS "t20"
    WHERE
      "t20"."age" <= (
        "t20"."years" * 12
      )
  ) AS "t21"
  GROUP BY
    1,
    2,
    3
)
SELECT
  "t12"."account_id",
  COALESCE("t12"."part_1", "t30"."part_1", 1000000) AS "part_1",
  COALESCE("t12"."part_2", "t30"."part_2", 1000000) AS "part_2",
  COALESCE("t12"."part_3", "t30"."part_3", 1000000) AS "part_3",
  COALESCE("t12"."part_4", "t30"."part_4", 1000000) AS "part_4",
  COALESCE("t12"."part_5", "t30"."part_5", 1000000) AS "part_5",
  COALESCE("t12"."part_6", "t30"."part_6", 1000000) AS "part_6",
  COALESCE("t12"."part_7", "t30"."part_7", 1000000) AS "part_7",
  COALESCE("t12"."part_8", "t30"."part_8", 1000000) AS "part_8",
  COALESCE("t12"."part_9", "t30"."part_9", 1000000) AS "part_9",
  COALESCE("t12"."part_10", "t30"."part_10", 1000000) AS "part_10",
  COALESCE("t12"."part_11", "t30"."part_11", 1000000) AS "part_11",
  COALESCE("t12"."part_12", "t30"."part_12", 1000000) AS "part_12",
  "t12"."part_1" IS NOT NULL AS "own"
FROM (
  SELECT
    "t9".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t5"."account_id",
      "t3"."account_id" AS "account_id_right",
      "t3"."part_1",
      "t3"."part_2",
      "t3"."part_3",
      "t3"."part_4",
      "t3"."part_5",
      "t3"."part_6",
      "t3"."part_7",
      "t3"."part_8",
      "t3"."part_9",
      "t3"."part_10",
      "t3"."part_11",
      "t3"."part_12"
    FROM (
      SELECT
        "t0"."account_id"
      FROM "quarters" AS "t0"
    ) AS "t5"
    LEFT OUTER JOIN "own_season" AS "t3"
      ON "t5"."account_id" = "t3"."account_id"
  ) AS "t9"
) AS "t12"
CROSS JOIN (
  SELECT
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 1) AS "part_1",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 2) AS "part_2",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 3) AS "part_3",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 4) AS "part_4",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 5) AS "part_5",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 6) AS "part_6",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 7) AS "part_7",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 8) AS "part_8",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 9) AS "part_9",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 10) AS "part_10",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 11) AS "part_11",
    MAX("t28"."part") FILTER(WHERE
      "t28"."month_of_year" = 12) AS "part_12"
  FROM (
    SELECT
      "t27"."month_of_year",
      CAST(ROUND(
        CASE
          WHEN "t27"."total" > 0
          THEN CAST("t27"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t27"."total", 0) AS DOUBLE)
          ELSE NULL
        END * 1000000,
        0
      ) AS BIGINT) AS "part"
    FROM (
      SELECT
        "t26"."account_id",
        "t26"."years",
        "t26"."total",
        "t10"."month_of_year",
        COALESCE("t24"."amount", 0) AS "amount"
      FROM (
        SELECT
          "t23"."account_id",
          "t23"."years",
          SUM("t23"."amount") AS "total"
        FROM "t22" AS "t23"
        GROUP BY
          1,
          2
      ) AS "t26"
      CROSS JOIN (
        SELECT
          CAST("t6"."month_of_year" AS BIGINT) AS "month_of_year"
        FROM (
          SELECT
            UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
        ) AS "t6"
      ) AS "t10"
      LEFT OUTER JOIN "t22" AS "t24"
        ON "t26"."account_id" = "t24"."account_id"
        AND "t10"."month_of_year" = "t24"."month_of_year"
    ) AS "t27"
    WHERE
      "t27"."total" > 0
  ) AS "t28"
) AS "t30"
) AS result
