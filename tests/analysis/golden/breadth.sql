SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("lines_bought" AS BIGINT) AS "lines_bought",
  CAST("lines_with_volume" AS BIGINT) AS "lines_with_volume",
  CAST("breadth" AS TEXT) AS "breadth"
FROM (
SELECT
  "t10"."account_id",
  "t10"."revenue",
  COALESCE("t10"."lines_bought", 0) AS "lines_bought",
  COALESCE("t10"."lines_with_volume", 0) AS "lines_with_volume",
  CASE
    WHEN (
      "t10"."revenue" >= 2000000000
    )
    AND (
      COALESCE("t10"."lines_with_volume", 0) >= 2
    )
    THEN 'comprehensive'
    WHEN (
      "t10"."revenue" >= 2000000000
    )
    AND (
      COALESCE("t10"."lines_with_volume", 0) = 1
    )
    THEN 'specialised'
    ELSE CAST(NULL AS TEXT)
  END AS "breadth"
FROM (
  SELECT
    "t9".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t3"."account_id",
      "t3"."revenue",
      "t8"."account_id" AS "account_id_right",
      "t8"."lines_bought",
      "t8"."lines_with_volume"
    FROM (
      SELECT
        "t0"."account_id",
        "t0"."revenue"
      FROM "figures" AS "t0"
    ) AS "t3"
    LEFT OUTER JOIN (
      SELECT
        "t6"."account_id",
        COUNT(*) AS "lines_bought",
        COUNT(*) FILTER(WHERE
          "t6"."amount" >= 100000000) AS "lines_with_volume"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t4"."account_id",
            "t4"."product_line_id",
            SUM("t4"."amount") AS "amount"
          FROM (
            SELECT
              *
            FROM "account_line_months" AS "t1"
            WHERE
              "t1"."month" BETWEEN MAKE_DATE(2025, 7, 1) AND MAKE_DATE(2026, 6, 1)
              AND "t1"."product_line_id" IS NOT NULL
          ) AS "t4"
          GROUP BY
            1,
            2
        ) AS "t5"
        WHERE
          "t5"."amount" > 0
      ) AS "t6"
      GROUP BY
        1
    ) AS "t8"
      ON "t3"."account_id" = "t8"."account_id"
  ) AS "t9"
) AS "t10"
) AS result
