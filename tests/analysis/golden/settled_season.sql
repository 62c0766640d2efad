SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("month_of_year" AS BIGINT) AS "month_of_year",
  CAST("index" AS DOUBLE) AS "index",
  CAST("parts" AS BIGINT) AS "parts",
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
), "t23" AS (
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
), "t29" AS (
  SELECT
    "t25"."account_id",
    "t25"."years",
    CAST(EXTRACT(month FROM "t25"."month") AS BIGINT) AS "month_of_year",
    GREATEST(SUM("t25"."amount"), 0) AS "amount"
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
  ) AS "t25"
  GROUP BY
    1,
    2,
    3
)
SELECT
  "t40"."account_id",
  "t40"."month_of_year",
  COALESCE("t40"."own_index", "t40"."whole_index", 1.0) AS "index",
  CAST(ROUND(COALESCE("t40"."own_index", "t40"."whole_index", 1.0) * 1000000, 0) AS BIGINT) AS "parts",
  "t40"."own_index" IS NOT NULL AS "own"
FROM (
  SELECT
    "t4"."account_id",
    "t6"."month_of_year",
    "t37"."index" AS "own_index",
    "t39"."index" AS "whole_index"
  FROM (
    SELECT DISTINCT
      "t0"."account_id"
    FROM "account_months" AS "t0"
    WHERE
      "t0"."month" >= MAKE_DATE(2025, 4, 1) AND "t0"."month" < MAKE_DATE(2026, 7, 1)
  ) AS "t4"
  CROSS JOIN (
    SELECT
      CAST("t3"."month_of_year" AS BIGINT) AS "month_of_year"
    FROM (
      SELECT
        UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
    ) AS "t3"
  ) AS "t6"
  LEFT OUTER JOIN (
    SELECT
      "t32"."account_id",
      "t32"."month_of_year",
      CASE
        WHEN "t32"."total" > 0
        THEN CAST("t32"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t32"."total", 0) AS DOUBLE)
        ELSE NULL
      END AS "index",
      "t32"."years"
    FROM (
      SELECT
        "t28"."account_id",
        "t28"."years",
        "t28"."total",
        "t6"."month_of_year",
        COALESCE("t26"."amount", 0) AS "amount"
      FROM (
        SELECT
          "t24"."account_id",
          "t24"."years",
          SUM("t24"."amount") AS "total"
        FROM "t23" AS "t24"
        GROUP BY
          1,
          2
      ) AS "t28"
      CROSS JOIN (
        SELECT
          CAST("t3"."month_of_year" AS BIGINT) AS "month_of_year"
        FROM (
          SELECT
            UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
        ) AS "t3"
      ) AS "t6"
      LEFT OUTER JOIN "t23" AS "t26"
        ON "t28"."account_id" = "t26"."account_id"
        AND "t6"."month_of_year" = "t26"."month_of_year"
    ) AS "t32"
    WHERE
      "t32"."total" > 0
  ) AS "t37"
    ON "t4"."account_id" = "t37"."account_id"
    AND "t6"."month_of_year" = "t37"."month_of_year"
  LEFT OUTER JOIN (
    SELECT
      "t35"."month_of_year",
      CASE
        WHEN "t35"."total" > 0
        THEN CAST("t35"."amount" * 12 AS DOUBLE) / CAST(NULLIF("t35"."total", 0) AS DOUBLE)
        ELSE NULL
      END AS "index",
      "t35"."years"
    FROM (
      SELECT
        "t34"."account_id",
        "t34"."years",
        "t34"."total",
        "t6"."month_of_year",
        COALESCE("t31"."amount", 0) AS "amount"
      FROM (
        SELECT
          "t30"."account_id",
          "t30"."years",
          SUM("t30"."amount") AS "total"
        FROM "t29" AS "t30"
        GROUP BY
          1,
          2
      ) AS "t34"
      CROSS JOIN (
        SELECT
          CAST("t3"."month_of_year" AS BIGINT) AS "month_of_year"
        FROM (
          SELECT
            UNNEST(RANGE(1, 13, 1)) AS "month_of_year"
        ) AS "t3"
      ) AS "t6"
      LEFT OUTER JOIN "t29" AS "t31"
        ON "t34"."account_id" = "t31"."account_id"
        AND "t6"."month_of_year" = "t31"."month_of_year"
    ) AS "t35"
    WHERE
      "t35"."total" > 0
  ) AS "t39"
    ON "t6"."month_of_year" = "t39"."month_of_year"
) AS "t40"
) AS result
