SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("month_of_year" AS BIGINT) AS "month_of_year",
  CAST("index" AS DOUBLE) AS "index",
  CAST("years" AS BIGINT) AS "years"
FROM (
WITH "t4" AS (
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
    24319 - (
      (
        CAST(EXTRACT(year FROM "t0"."month") AS BIGINT) * 12
      ) + CAST(EXTRACT(month FROM "t0"."month") AS BIGINT)
    ) AS "age"
  FROM "account_months" AS "t0"
  WHERE
    (
      24319 - (
        (
          CAST(EXTRACT(year FROM "t0"."month") AS BIGINT) * 12
        ) + CAST(EXTRACT(month FROM "t0"."month") AS BIGINT)
      )
    ) >= 1
), "t12" AS (
  SELECT
    "t11"."account_id",
    "t11"."years",
    CAST(EXTRACT(month FROM "t11"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t11"."amount"), 0) AS "amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t6"."account_id",
        "t6"."month",
        "t6"."amount",
        "t6"."cost",
        "t6"."amount_costed",
        "t6"."quantity",
        "t6"."lines",
        "t6"."documents",
        "t6"."days",
        "t6"."first_on",
        "t6"."last_on",
        "t6"."age",
        "t9"."years"
      FROM "t4" AS "t6"
      INNER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t5"."account_id",
            LEAST(CAST(FLOOR((
              MAX("t5"."age")
            ) / (
              12
            )) AS BIGINT), 3) AS "years"
          FROM "t4" AS "t5"
          GROUP BY
            1
        ) AS "t7"
        WHERE
          "t7"."years" >= 2
      ) AS "t9"
        ON "t6"."account_id" = "t9"."account_id"
    ) AS "t10"
    WHERE
      "t10"."age" <= (
        "t10"."years" * 12
      )
  ) AS "t11"
  GROUP BY
    1,
    2,
    3
)
SELECT
  "t17"."account_id",
  "t17"."month_of_year",
  CASE
    WHEN "t17"."total" > 0
    THEN CAST("t17"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t17"."total", 0) AS DOUBLE)
    ELSE NULL
  END AS "index",
  "t17"."years"
FROM (
  SELECT
    "t16"."account_id",
    "t16"."years",
    "t16"."total",
    "t3"."month_of_year",
    COALESCE("t14"."amount", 0) AS "amount"
  FROM (
    SELECT
      "t13"."account_id",
      "t13"."years",
      SUM("t13"."amount") AS "total"
    FROM "t12" AS "t13"
    GROUP BY
      1,
      2
  ) AS "t16"
  CROSS JOIN (
    SELECT
      CAST("t1"."month_of_year" AS BIGINT) AS "month_of_year"
    FROM (
      SELECT
        UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
    ) AS "t1"
  ) AS "t3"
  LEFT OUTER JOIN "t12" AS "t14"
    ON "t16"."account_id" = "t14"."account_id"
    AND "t3"."month_of_year" = "t14"."month_of_year"
) AS "t17"
WHERE
  "t17"."total" > 0
) AS result
