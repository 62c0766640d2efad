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
  CAST("part_12" AS BIGINT) AS "part_12"
FROM (
WITH "t1" AS (
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
)
SELECT
  "t10"."account_id",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_1", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_1",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_2", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_2",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_3", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_3",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_4", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_4",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_5", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_5",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_6", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_6",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_7", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_7",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_8", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_8",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_9", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_9",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_10", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_10",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_11", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_11",
  CAST(ROUND(
    (
      CAST(COALESCE("t10"."part_12", 0) * 12 AS DOUBLE) / CAST("t10"."total" AS DOUBLE)
    ) * 1000000,
    0
  ) AS BIGINT) AS "part_12"
FROM (
  SELECT
    "t9"."account_id",
    SUM("t9"."amount") AS "total",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 1) AS "part_1",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 2) AS "part_2",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 3) AS "part_3",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 4) AS "part_4",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 5) AS "part_5",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 6) AS "part_6",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 7) AS "part_7",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 8) AS "part_8",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 9) AS "part_9",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 10) AS "part_10",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 11) AS "part_11",
    SUM("t9"."amount") FILTER(WHERE
      "t9"."month_of_year" = 12) AS "part_12"
  FROM (
    SELECT
      "t8"."account_id",
      "t8"."years",
      CAST(EXTRACT(month FROM "t8"."month") AS BIGINT) AS "month_of_year",
      GREATEST(SUM("t8"."amount"), 0) AS "amount"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t3"."account_id",
          "t3"."month",
          "t3"."amount",
          "t3"."cost",
          "t3"."amount_costed",
          "t3"."quantity",
          "t3"."lines",
          "t3"."documents",
          "t3"."days",
          "t3"."first_on",
          "t3"."last_on",
          "t3"."age",
          "t6"."years"
        FROM "t1" AS "t3"
        INNER JOIN (
          SELECT
            *
          FROM (
            SELECT
              "t2"."account_id",
              LEAST(CAST(FLOOR((
                MAX("t2"."age")
              ) / (
                12
              )) AS BIGINT), 3) AS "years"
            FROM "t1" AS "t2"
            GROUP BY
              1
          ) AS "t4"
          WHERE
            "t4"."years" >= 2
        ) AS "t6"
          ON "t3"."account_id" = "t6"."account_id"
      ) AS "t7"
      WHERE
        "t7"."age" <= (
          "t7"."years" * 12
        )
    ) AS "t8"
    GROUP BY
      1,
      2,
      3
  ) AS "t9"
  GROUP BY
    1
) AS "t10"
WHERE
  "t10"."total" > 0
) AS result
