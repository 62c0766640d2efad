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
WITH "t7" AS (
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
    24316 - (
      (
        CAST(EXTRACT(year FROM "t0"."month") AS BIGINT) * 12
      ) + CAST(EXTRACT(month FROM "t0"."month") AS BIGINT)
    ) AS "age"
  FROM "account_months" AS "t0"
  WHERE
    (
      24316 - (
        (
          CAST(EXTRACT(year FROM "t0"."month") AS BIGINT) * 12
        ) + CAST(EXTRACT(month FROM "t0"."month") AS BIGINT)
      )
    ) >= 1
), "t11" AS (
  SELECT
    *
  FROM (
    SELECT
      "t2"."month",
      "t2"."amount",
      0 AS "account_id",
      24316 - (
        (
          CAST(EXTRACT(year FROM "t2"."month") AS BIGINT) * 12
        ) + CAST(EXTRACT(month FROM "t2"."month") AS BIGINT)
      ) AS "age"
    FROM (
      SELECT
        "t0"."month",
        SUM("t0"."amount") AS "amount"
      FROM "account_months" AS "t0"
      GROUP BY
        1
    ) AS "t2"
  ) AS "t10"
  WHERE
    "t10"."age" >= 1
), "t26" AS (
  SELECT
    "t24"."account_id",
    "t24"."years",
    CAST(EXTRACT(month FROM "t24"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t24"."amount"), 0) AS "amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t14"."month",
        "t14"."amount",
        "t14"."account_id",
        "t14"."age",
        "t20"."years"
      FROM "t11" AS "t14"
      INNER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t13"."account_id",
            LEAST(CAST(FLOOR((
              MAX("t13"."age")
            ) / (
              12
            )) AS BIGINT), 3) AS "years"
          FROM "t11" AS "t13"
          GROUP BY
            1
        ) AS "t17"
        WHERE
          "t17"."years" >= 1
      ) AS "t20"
        ON "t14"."account_id" = "t20"."account_id"
    ) AS "t22"
    WHERE
      "t22"."age" <= (
        "t22"."years" * 12
      )
  ) AS "t24"
  GROUP BY
    1,
    2,
    3
)
SELECT
  "t36"."account_id",
  COALESCE("t36"."part_1", "t39"."part_1", 1000000) AS "part_1",
  COALESCE("t36"."part_2", "t39"."part_2", 1000000) AS "part_2",
  COALESCE("t36"."part_3", "t39"."part_3", 1000000) AS "part_3",
  COALESCE("t36"."part_4", "t39"."part_4", 1000000) AS "part_4",
  COALESCE("t36"."part_5", "t39"."part_5", 1000000) AS "part_5",
  COALESCE("t36"."part_6", "t39"."part_6", 1000000) AS "part_6",
  COALESCE("t36"."part_7", "t39"."part_7", 1000000) AS "part_7",
  COALESCE("t36"."part_8", "t39"."part_8", 1000000) AS "part_8",
  COALESCE("t36"."part_9", "t39"."part_9", 1000000) AS "part_9",
  COALESCE("t36"."part_10", "t39"."part_10", 1000000) AS "part_10",
  COALESCE("t36"."part_11", "t39"."part_11", 1000000) AS "part_11",
  COALESCE("t36"."part_12", "t39"."part_12", 1000000) AS "part_12",
  "t36"."part_1" IS NOT NULL AS "own"
FROM (
  SELECT
    "t34".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t4"."account_id",
      "t32"."account_id" AS "account_id_right",
      "t32"."part_1",
      "t32"."part_2",
      "t32"."part_3",
      "t32"."part_4",
      "t32"."part_5",
      "t32"."part_6",
      "t32"."part_7",
      "t32"."part_8",
      "t32"."part_9",
      "t32"."part_10",
      "t32"."part_11",
      "t32"."part_12"
    FROM (
      SELECT DISTINCT
        "t0"."account_id"
      FROM "account_months" AS "t0"
      WHERE
        "t0"."month" >= MAKE_DATE(2025, 4, 1) AND "t0"."month" < MAKE_DATE(2026, 7, 1)
    ) AS "t4"
    LEFT OUTER JOIN (
      SELECT
        "t25"."account_id",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_1", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_1",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_2", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_2",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_3", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_3",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_4", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_4",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_5", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_5",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_6", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_6",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_7", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_7",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_8", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_8",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_9", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_9",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_10", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_10",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_11", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_11",
        CAST(ROUND(
          CASE
            WHEN "t25"."total" > 0
            THEN CAST(COALESCE("t25"."part_12", 0) * 12 AS DOUBLE) / CAST(NULLIF("t25"."total", 0) AS DOUBLE)
            ELSE NULL
          END * 1000000,
          0
        ) AS BIGINT) AS "part_12"
      FROM (
        SELECT
          "t23"."account_id",
          SUM("t23"."amount") AS "total",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 1) AS "part_1",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 2) AS "part_2",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 3) AS "part_3",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 4) AS "part_4",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 5) AS "part_5",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 6) AS "part_6",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 7) AS "part_7",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 8) AS "part_8",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 9) AS "part_9",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 10) AS "part_10",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 11) AS "part_11",
          SUM("t23"."amount") FILTER(WHERE
            "t23"."month_of_year" = 12) AS "part_12"
        FROM (
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
                "t9"."account_id",
                "t9"."month",
                "t9"."amount",
                "t9"."cost",
                "t9"."amount_costed",
                "t9"."quantity",
                "t9"."lines",
                "t9"."documents",
                "t9"."days",
                "t9"."first_on",
                "t9"."last_on",
                "t9"."age",
                "t16"."years"
              FROM "t7" AS "t9"
              INNER JOIN (
                SELECT
                  *
                FROM (
                  SELECT
                    "t8"."account_id",
                    LEAST(CAST(FLOOR((
                      MAX("t8"."age")
                    ) / (
                      12
                    )) AS BIGINT), 3) AS "years"
                  FROM "t7" AS "t8"
                  GROUP BY
                    1
                ) AS "t12"
                WHERE
                  "t12"."years" >= 2
              ) AS "t16"
                ON "t9"."account_id" = "t16"."account_id"
            ) AS "t18"
            WHERE
              "t18"."age" <= (
                "t18"."years" * 12
              )
          ) AS "t21"
          GROUP BY
            1,
            2,
            3
        ) AS "t23"
        GROUP BY
          1
      ) AS "t25"
      WHERE
        "t25"."total" > 0
    ) AS "t32"
      ON "t4"."account_id" = "t32"."account_id"
  ) AS "t34"
) AS "t36"
CROSS JOIN (
  SELECT
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 1) AS "part_1",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 2) AS "part_2",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 3) AS "part_3",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 4) AS "part_4",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 5) AS "part_5",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 6) AS "part_6",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 7) AS "part_7",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 8) AS "part_8",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 9) AS "part_9",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 10) AS "part_10",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 11) AS "part_11",
    MAX("t37"."part") FILTER(WHERE
      "t37"."month_of_year" = 12) AS "part_12"
  FROM (
    SELECT
      "t33"."month_of_year",
      CAST(ROUND(
        CASE
          WHEN "t33"."total" > 0
          THEN CAST("t33"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t33"."total", 0) AS DOUBLE)
          ELSE NULL
        END * 1000000,
        0
      ) AS BIGINT) AS "part"
    FROM (
      SELECT
        "t30"."account_id",
        "t30"."years",
        "t30"."total",
        "t6"."month_of_year",
        COALESCE("t28"."amount", 0) AS "amount"
      FROM (
        SELECT
          "t27"."account_id",
          "t27"."years",
          SUM("t27"."amount") AS "total"
        FROM "t26" AS "t27"
        GROUP BY
          1,
          2
      ) AS "t30"
      CROSS JOIN (
        SELECT
          CAST("t3"."month_of_year" AS BIGINT) AS "month_of_year"
        FROM (
          SELECT
            UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
        ) AS "t3"
      ) AS "t6"
      LEFT OUTER JOIN "t26" AS "t28"
        ON "t30"."account_id" = "t28"."account_id"
        AND "t6"."month_of_year" = "t28"."month_of_year"
    ) AS "t33"
    WHERE
      "t33"."total" > 0
  ) AS "t37"
) AS "t39"
) AS result
