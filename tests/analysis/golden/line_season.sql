SELECT
  CAST("product_line_id" AS BIGINT) AS "product_line_id",
  CAST("month_of_year" AS BIGINT) AS "month_of_year",
  CAST("index" AS DOUBLE) AS "index",
  CAST("years" AS BIGINT) AS "years"
FROM (
WITH "t7" AS (
  SELECT
    *
  FROM (
    SELECT
      "t4"."product_line_id" AS "account_id",
      "t4"."month",
      "t4"."amount",
      24319 - (
        (
          CAST(EXTRACT(year FROM "t4"."month") AS BIGINT) * 12
        ) + CAST(EXTRACT(month FROM "t4"."month") AS BIGINT)
      ) AS "age"
    FROM (
      SELECT
        "t2"."product_line_id",
        DATE_TRUNC('MONTH', "t2"."sold_on") AS "month",
        SUM("t2"."amount") AS "amount"
      FROM (
        SELECT
          *
        FROM "line_days" AS "t0"
        WHERE
          "t0"."product_line_id" IS NOT NULL
      ) AS "t2"
      GROUP BY
        1,
        2
    ) AS "t4"
  ) AS "t6"
  WHERE
    "t6"."age" >= 1
), "t15" AS (
  SELECT
    "t14"."account_id",
    "t14"."years",
    CAST(EXTRACT(month FROM "t14"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t14"."amount"), 0) AS "amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t9"."account_id",
        "t9"."month",
        "t9"."amount",
        "t9"."age",
        "t12"."years"
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
        ) AS "t10"
        WHERE
          "t10"."years" >= 1
      ) AS "t12"
        ON "t9"."account_id" = "t12"."account_id"
    ) AS "t13"
    WHERE
      "t13"."age" <= (
        "t13"."years" * 12
      )
  ) AS "t14"
  GROUP BY
    1,
    2,
    3
)
SELECT
  "t20"."account_id" AS "product_line_id",
  "t20"."month_of_year",
  CASE
    WHEN "t20"."total" > 0
    THEN CAST("t20"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t20"."total", 0) AS DOUBLE)
    ELSE NULL
  END AS "index",
  "t20"."years"
FROM (
  SELECT
    "t19"."account_id",
    "t19"."years",
    "t19"."total",
    "t5"."month_of_year",
    COALESCE("t17"."amount", 0) AS "amount"
  FROM (
    SELECT
      "t16"."account_id",
      "t16"."years",
      SUM("t16"."amount") AS "total"
    FROM "t15" AS "t16"
    GROUP BY
      1,
      2
  ) AS "t19"
  CROSS JOIN (
    SELECT
      CAST("t1"."month_of_year" AS BIGINT) AS "month_of_year"
    FROM (
      SELECT
        UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
    ) AS "t1"
  ) AS "t5"
  LEFT OUTER JOIN "t15" AS "t17"
    ON "t19"."account_id" = "t17"."account_id"
    AND "t5"."month_of_year" = "t17"."month_of_year"
) AS "t20"
WHERE
  "t20"."total" > 0
) AS result
