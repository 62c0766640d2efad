SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("month_of_year" AS BIGINT) AS "month_of_year",
  CAST("index" AS DOUBLE) AS "index",
  CAST("parts" AS BIGINT) AS "parts",
  CAST("own" AS BOOLEAN) AS "own"
FROM (
WITH "t8" AS (
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
    24316 - (
      (
        CAST(EXTRACT(year FROM "t1"."month") AS BIGINT) * 12
      ) + CAST(EXTRACT(month FROM "t1"."month") AS BIGINT)
    ) AS "age"
  FROM "account_months" AS "t1"
  WHERE
    (
      24316 - (
        (
          CAST(EXTRACT(year FROM "t1"."month") AS BIGINT) * 12
        ) + CAST(EXTRACT(month FROM "t1"."month") AS BIGINT)
      )
    ) >= 1
), "t12" AS (
  SELECT
    *
  FROM (
    SELECT
      "t5"."month",
      "t5"."amount",
      0 AS "account_id",
      24316 - (
        (
          CAST(EXTRACT(year FROM "t5"."month") AS BIGINT) * 12
        ) + CAST(EXTRACT(month FROM "t5"."month") AS BIGINT)
      ) AS "age"
    FROM (
      SELECT
        "t1"."month",
        SUM("t1"."amount") AS "amount"
      FROM "account_months" AS "t1"
      GROUP BY
        1
    ) AS "t5"
  ) AS "t11"
  WHERE
    "t11"."age" >= 1
), "t24" AS (
  SELECT
    "t22"."account_id",
    "t22"."years",
    CAST(EXTRACT(month FROM "t22"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t22"."amount"), 0) AS "amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t10"."account_id",
        "t10"."month",
        "t10"."amount",
        "t10"."cost",
        "t10"."amount_costed",
        "t10"."quantity",
        "t10"."lines",
        "t10"."documents",
        "t10"."days",
        "t10"."first_on",
        "t10"."last_on",
        "t10"."age",
        "t17"."years"
      FROM "t8" AS "t10"
      INNER JOIN (
        SELECT
          *
        FROM (
          SELECT
            "t9"."account_id",
            LEAST(CAST(FLOOR((
              MAX("t9"."age")
            ) / (
              12
            )) AS BIGINT), 3) AS "years"
          FROM "t8" AS "t9"
          GROUP BY
            1
        ) AS "t13"
        WHERE
          "t13"."years" >= 2
      ) AS "t17"
        ON "t10"."account_id" = "t17"."account_id"
    ) AS "t19"
    WHERE
      "t19"."age" <= (
        "t19"."years" * 12
      )
  ) AS "t22"
  GROUP BY
    1,
    2,
    3
), "t30" AS (
  SELECT
    "t26"."account_id",
    "t26"."years",
    CAST(EXTRACT(month FROM "t26"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t26"."amount"), 0) AS "amount"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t15"."month",
        "t15"."amount",
        "t15"."account_id",
        "t15"."age",
        "t21"."years"
      FROM "t12" AS "t15"
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
          FROM "t12" AS "t14"
          GROUP BY
            1
        ) AS "t18"
        WHERE
          "t18"."years" >= 1
      ) AS "t21"
        ON "t15"."account_id" = "t21"."account_id"
    ) AS "t23"
    WHERE
      "t23"."age" <= (
        "t23"."years" * 12
      )
  ) AS "t26"
  GROUP BY
    1,
    2,
    3
)
SELECT
  "t41"."account_id",
  "t41"."month_of_year",
  COALESCE("t41"."own_index", "t41"."whole_index", 1.0) AS "index",
  CAST(ROUND(COALESCE("t41"."own_index", "t41"."whole_index", 1.0) * 1000000, 0) AS BIGINT) AS "parts",
  "t41"."own_index" IS NOT NULL AS "own"
FROM (
  SELECT
    "t3"."account_id",
    "t7"."month_of_year",
    "t38"."index" AS "own_index",
    "t40"."index" AS "whole_index"
  FROM (
    SELECT
      "t0"."account_id"
    FROM "accounts" AS "t0"
  ) AS "t3"
  CROSS JOIN (
    SELECT
      CAST("t4"."month_of_year" AS BIGINT) AS "month_of_year"
    FROM (
      SELECT
        UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
    ) AS "t4"
  ) AS "t7"
  LEFT OUTER JOIN (
    SELECT
      "t33"."account_id",
      "t33"."month_of_year",
      CASE
        WHEN "t33"."total" > 0
        THEN CAST("t33"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t33"."total", 0) AS DOUBLE)
        ELSE NULL
      END AS "index",
      "t33"."years"
    FROM (
      SELECT
        "t29"."account_id",
        "t29"."years",
        "t29"."total",
        "t7"."month_of_year",
        COALESCE("t27"."amount", 0) AS "amount"
      FROM (
        SELECT
          "t25"."account_id",
          "t25"."years",
          SUM("t25"."amount") AS "total"
        FROM "t24" AS "t25"
        GROUP BY
          1,
          2
      ) AS "t29"
      CROSS JOIN (
        SELECT
          CAST("t4"."month_of_year" AS BIGINT) AS "month_of_year"
        FROM (
          SELECT
            UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
        ) AS "t4"
      ) AS "t7"
      LEFT OUTER JOIN "t24" AS "t27"
        ON "t29"."account_id" = "t27"."account_id"
        AND "t7"."month_of_year" = "t27"."month_of_year"
    ) AS "t33"
    WHERE
      "t33"."total" > 0
  ) AS "t38"
    ON "t3"."account_id" = "t38"."account_id"
    AND "t7"."month_of_year" = "t38"."month_of_year"
  LEFT OUTER JOIN (
    SELECT
      "t36"."month_of_year",
      CASE
        WHEN "t36"."total" > 0
        THEN CAST("t36"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t36"."total", 0) AS DOUBLE)
        ELSE NULL
      END AS "index",
      "t36"."years"
    FROM (
      SELECT
        "t35"."account_id",
        "t35"."years",
        "t35"."total",
        "t7"."month_of_year",
        COALESCE("t32"."amount", 0) AS "amount"
      FROM (
        SELECT
          "t31"."account_id",
          "t31"."years",
          SUM("t31"."amount") AS "total"
        FROM "t30" AS "t31"
        GROUP BY
          1,
          2
      ) AS "t35"
      CROSS JOIN (
        SELECT
          CAST("t4"."month_of_year" AS BIGINT) AS "month_of_year"
        FROM (
          SELECT
            UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
        ) AS "t4"
      ) AS "t7"
      LEFT OUTER JOIN "t30" AS "t32"
        ON "t35"."account_id" = "t32"."account_id"
        AND "t7"."month_of_year" = "t32"."month_of_year"
    ) AS "t36"
    WHERE
      "t36"."total" > 0
  ) AS "t40"
    ON "t7"."month_of_year" = "t40"."month_of_year"
) AS "t41"
) AS result
