SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("shared" AS BIGINT) AS "shared",
  CAST("likeness" AS BIGINT) AS "likeness",
  CAST("band" AS TEXT) AS "band",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("to_next" AS BIGINT) AS "to_next"
FROM (
SELECT
  "t29"."account_id",
  "t29"."shared",
  "t29"."likeness",
  "t11"."band",
  "t12"."revenue",
  "t12"."to_next"
FROM (
  SELECT
    "t27"."account_id",
    COUNT(*) AS "shared",
    SUM("t27"."weight") AS "likeness"
  FROM (
    SELECT
      "t19"."account_id",
      "t19"."trait",
      "t19"."value",
      "t26"."weight"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t2"."account_id",
            'kind' AS "trait",
            NULLIF("t2"."kind", '') AS "value"
          FROM "accounts" AS "t2"
        ) AS "t8"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t2"."account_id",
            'industry' AS "trait",
            NULLIF("t2"."industry", '') AS "value"
          FROM "accounts" AS "t2"
        ) AS "t9"
      ) AS "t13"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t2"."account_id",
            'province' AS "trait",
            NULLIF("t2"."province", '') AS "value"
          FROM "accounts" AS "t2"
        ) AS "t10"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t3"."account_id",
            'years' AS "trait",
            CASE
              WHEN "t3"."first_on" IS NULL
              THEN 'never'
              WHEN "t3"."first_on" > MAKE_DATE(2025, 6, 30)
              THEN 'under_1'
              WHEN "t3"."first_on" > MAKE_DATE(2023, 6, 30)
              THEN '1_to_3'
              ELSE 'over_3'
            END AS "value"
          FROM "figures" AS "t3"
        ) AS "t14"
      ) AS "t16"
    ) AS "t19"
    INNER JOIN (
      SELECT
        "t24"."trait",
        "t24"."value",
        CAST(ROUND((
          "t24"."rate" - "t24"."base"
        ) * 1000.0, 0) AS BIGINT) AS "weight"
      FROM (
        SELECT
          "t23"."trait",
          "t23"."value",
          "t23"."top",
          "t23"."rest",
          "t23"."top_size",
          "t23"."rest_size",
          CASE
            WHEN "t23"."top_size" > 0
            THEN CAST("t23"."top" AS DOUBLE) / CAST(NULLIF("t23"."top_size", 0) AS DOUBLE)
            ELSE NULL
          END AS "top_share",
          CASE
            WHEN "t23"."rest_size" > 0
            THEN CAST("t23"."rest" AS DOUBLE) / CAST(NULLIF("t23"."rest_size", 0) AS DOUBLE)
            ELSE NULL
          END AS "rest_share",
          CASE
            WHEN (
              "t23"."rest" * "t23"."top_size"
            ) > 0
            THEN CAST("t23"."top" * "t23"."rest_size" AS DOUBLE) / CAST(NULLIF("t23"."rest" * "t23"."top_size", 0) AS DOUBLE)
            ELSE NULL
          END AS "lift",
          (
            "t23"."top" < 5
          ) OR (
            (
              "t23"."top" + "t23"."rest"
            ) < 10
          ) AS "small",
          CAST("t23"."top" AS DOUBLE) / NULLIF(CAST("t23"."top" + "t23"."rest" AS DOUBLE), 0.0) AS "rate",
          (
            (
              (
                CAST("t23"."top" AS DOUBLE) / NULLIF(CAST("t23"."top" + "t23"."rest" AS DOUBLE), 0.0)
              ) + (
                3.841458881296 / (
                  CAST("t23"."top" + "t23"."rest" AS DOUBLE) * 2.0
                )
              )
            ) - (
              SQRT(
                (
                  (
                    (
                      CAST("t23"."top" AS DOUBLE) / NULLIF(CAST("t23"."top" + "t23"."rest" AS DOUBLE), 0.0)
                    ) * (
                      1.0 - (
                        CAST("t23"."top" AS DOUBLE) / NULLIF(CAST("t23"."top" + "t23"."rest" AS DOUBLE), 0.0)
                      )
                    )
                  ) / CAST("t23"."top" + "t23"."rest" AS DOUBLE)
                ) + (
                  3.841458881296 / (
                    CAST("t23"."top" + "t23"."rest" AS DOUBLE) * 4.0 * CAST("t23"."top" + "t23"."rest" AS DOUBLE)
                  )
                )
              ) * 1.959964
            )
          ) / (
            (
              3.841458881296 / CAST("t23"."top" + "t23"."rest" AS DOUBLE)
            ) + 1.0
          ) AS "low",
          (
            (
              CAST("t23"."top" AS DOUBLE) / NULLIF(CAST("t23"."top" + "t23"."rest" AS DOUBLE), 0.0)
            ) + (
              3.841458881296 / (
                CAST("t23"."top" + "t23"."rest" AS DOUBLE) * 2.0
              )
            ) + (
              SQRT(
                (
                  (
                    (
                      CAST("t23"."top" AS DOUBLE) / NULLIF(CAST("t23"."top" + "t23"."rest" AS DOUBLE), 0.0)
                    ) * (
                      1.0 - (
                        CAST("t23"."top" AS DOUBLE) / NULLIF(CAST("t23"."top" + "t23"."rest" AS DOUBLE), 0.0)
                      )
                    )
                  ) / CAST("t23"."top" + "t23"."rest" AS DOUBLE)
                ) + (
                  3.841458881296 / (
                    CAST("t23"."top" + "t23"."rest" AS DOUBLE) * 4.0 * CAST("t23"."top" + "t23"."rest" AS DOUBLE)
                  )
                )
              ) * 1.959964
            )
          ) / (
            (
              3.841458881296 / CAST("t23"."top" + "t23"."rest" AS DOUBLE)
            ) + 1.0
          ) AS "high",
          CASE
            WHEN (
              "t23"."top_size" + "t23"."rest_size"
            ) > 0
            THEN CAST("t23"."top_size" AS DOUBLE) / CAST(NULLIF("t23"."top_size" + "t23"."rest_size", 0) AS DOUBLE)
            ELSE NULL
          END AS "base"
        FROM (
          SELECT
            "t22"."trait",
            "t22"."value",
            "t22"."top",
            "t22"."rest",
            "t17"."top_size",
            "t17"."rest_size"
          FROM (
            SELECT
              "t20"."trait",
              "t20"."value",
              COUNT(*) FILTER(WHERE
                "t20"."band" = 'top') AS "top",
              COUNT(*) FILTER(WHERE
                "t20"."band" <> 'top') AS "rest"
            FROM (
              SELECT
                "t19"."account_id",
                "t19"."trait",
                "t19"."value",
                "t6"."band"
              FROM (
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t2"."account_id",
                      'kind' AS "trait",
                      NULLIF("t2"."kind", '') AS "value"
                    FROM "accounts" AS "t2"
                  ) AS "t8"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t2"."account_id",
                      'industry' AS "trait",
                      NULLIF("t2"."industry", '') AS "value"
                    FROM "accounts" AS "t2"
                  ) AS "t9"
                ) AS "t13"
                UNION ALL
                SELECT
                  *
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t2"."account_id",
                      'province' AS "trait",
                      NULLIF("t2"."province", '') AS "value"
                    FROM "accounts" AS "t2"
                  ) AS "t10"
                  UNION ALL
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t3"."account_id",
                      'years' AS "trait",
                      CASE
                        WHEN "t3"."first_on" IS NULL
                        THEN 'never'
                        WHEN "t3"."first_on" > MAKE_DATE(2025, 6, 30)
                        THEN 'under_1'
                        WHEN "t3"."first_on" > MAKE_DATE(2023, 6, 30)
                        THEN '1_to_3'
                        ELSE 'over_3'
                      END AS "value"
                    FROM "figures" AS "t3"
                  ) AS "t14"
                ) AS "t16"
              ) AS "t19"
              INNER JOIN (
                SELECT
                  "t0"."account_id",
                  "t0"."band"
                FROM "ranking" AS "t0"
              ) AS "t6"
                ON "t19"."account_id" = "t6"."account_id"
            ) AS "t20"
            GROUP BY
              1,
              2
          ) AS "t22"
          CROSS JOIN (
            SELECT
              COUNT(*) FILTER(WHERE
                "t0"."band" = 'top') AS "top_size",
              COUNT(*) FILTER(WHERE
                NOT (
                  "t0"."band" = 'top'
                )) AS "rest_size"
            FROM "ranking" AS "t0"
          ) AS "t17"
        ) AS "t23"
      ) AS "t24"
      WHERE
        CASE
          WHEN "t24"."small"
          THEN 'too_few'
          WHEN "t24"."low" > "t24"."base"
          THEN 'more'
          WHEN "t24"."high" < "t24"."base"
          THEN 'less'
          ELSE 'same'
        END = 'more'
        AND "t24"."value" IS NOT NULL
    ) AS "t26"
      ON "t19"."trait" = "t26"."trait" AND "t19"."value" = "t26"."value"
  ) AS "t27"
  GROUP BY
    1
) AS "t29"
INNER JOIN (
  SELECT
    "t0"."account_id",
    "t0"."band"
  FROM "ranking" AS "t0"
  WHERE
    "t0"."band" <> 'top'
) AS "t11"
  ON "t29"."account_id" = "t11"."account_id"
INNER JOIN (
  SELECT
    "t1"."account_id",
    "t1"."revenue",
    "t1"."to_next"
  FROM "levels" AS "t1"
  WHERE
    "t1"."level" = 'ordinary'
) AS "t12"
  ON "t29"."account_id" = "t12"."account_id"
) AS result
