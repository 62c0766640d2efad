SELECT
  CAST("month_of_year" AS BIGINT) AS "month_of_year",
  CAST("index" AS DOUBLE) AS "index",
  CAST("years" AS BIGINT) AS "years"
FROM (
WITH "t6" AS (
  SELECT
    *
  FROM (
    SELECT
      "t2"."month",
      "t2"."amount",
      0 AS "account_id",
      24319 - (
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
  ) AS "t5"
  WHERE
    "t5"."age" >= 1
), "t14" AS (
  SELECT
    "t13"."account_id",
    "t13"."years",
    CAST(EXTRACT(month FROM "t13"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t13"."amount"), 0) AS "amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t8"."month",
        "t8"."amount",
        "t8"."account_id",
        "t8"."age",
        "t11"."years"
      FROM "t6" AS "t8"
      INNER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t7"."account_id",
            LEAST(CAST(FLOOR((
              MAX("t7"."age")
            ) / (
              12
            )) AS BIGINT), 3) AS "years"
          FROM "t6" AS "t7"
          GROUP BY
            1
        ) AS "t9"
        WHERE
          "t9"."years" >= 1
      ) AS "t11"
        ON "t8"."account_id" = "t11"."account_id"
    ) AS "t12"
    WHERE
      "t12"."age" <= (
        "t12"."years" * 12
      )
  ) AS "t13"
  GROUP BY
    1,
    2,
    3
)
SELECT
  "t19"."month_of_year",
  CASE
    WHEN "t19"."total" > 0
    THEN CAST("t19"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t19"."total", 0) AS DOUBLE)
    ELSE NULL
  END AS "index",
  "t19"."years"
FROM (
  SELECT
    "t18"."account_id",
    "t18"."years",
    "t18"."total",
    "t4"."month_of_year",
    COALESCE("t16"."amount", 0) AS "amount"
  FROM (
    SELECT
      "t15"."account_id",
      "t15"."years",
      SUM("t15"."amount") AS "total"
    FROM "t14" AS "t15"
    GROUP BY
      1,
      2
  ) AS "t18"
  CROSS JOIN (
    SELECT
      CAST("t1"."month_of_year" AS BIGINT) AS "month_of_year"
    FROM (
      SELECT
        UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
    ) AS "t1"
  ) AS "t4"
  LEFT OUTER JOIN "t14" AS "t16"
    ON "t18"."account_id" = "t16"."account_id"
    AND "t4"."month_of_year" = "t16"."month_of_year"
) AS "t19"
WHERE
  "t19"."total" > 0
) AS result
