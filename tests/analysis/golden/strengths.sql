SELECT
  CAST("trait" AS TEXT) AS "trait",
  CAST("value" AS TEXT) AS "value",
  CAST("top" AS BIGINT) AS "top",
  CAST("rest" AS BIGINT) AS "rest",
  CAST("top_share" AS DOUBLE) AS "top_share",
  CAST("rest_share" AS DOUBLE) AS "rest_share",
  CAST("lift" AS DOUBLE) AS "lift",
  CAST("small" AS BOOLEAN) AS "small",
  CAST("rate" AS DOUBLE) AS "rate",
  CAST("low" AS DOUBLE) AS "low",
  CAST("high" AS DOUBLE) AS "high",
  CAST("base" AS DOUBLE) AS "base",
  CAST("verdict" AS TEXT) AS "verdict"
FROM (
SELECT
  "t19"."trait",
  "t19"."value",
  "t19"."top",
  "t19"."rest",
  "t19"."top_share",
  "t19"."rest_share",
  "t19"."lift",
  "t19"."small",
  "t19"."rate",
  "t19"."low",
  "t19"."high",
  "t19"."base",
  CASE
    WHEN "t19"."small"
    THEN 'too_few'
    WHEN "t19"."low" > "t19"."base"
    THEN 'more'
    WHEN "t19"."high" < "t19"."base"
    THEN 'less'
    ELSE 'same'
  END AS "verdict"
FROM (
  SELECT
    "t18"."trait",
    "t18"."value",
    "t18"."top",
    "t18"."rest",
    "t18"."top_size",
    "t18"."rest_size",
    CASE
      WHEN "t18"."top_size" > 0
      THEN CAST("t18"."top" AS DOUBLE) / CAST(NULLIF("t18"."top_size", 0) AS DOUBLE)
      ELSE NULL
    END AS "top_share",
    CASE
      WHEN "t18"."rest_size" > 0
      THEN CAST("t18"."rest" AS DOUBLE) / CAST(NULLIF("t18"."rest_size", 0) AS DOUBLE)
      ELSE NULL
    END AS "rest_share",
    CASE
      WHEN (
        "t18"."rest" * "t18"."top_size"
      ) > 0
      THEN CAST("t18"."top" * "t18"."rest_size" AS DOUBLE) / CAST(NULLIF("t18"."rest" * "t18"."top_size", 0) AS DOUBLE)
      ELSE NULL
    END AS "lift",
    (
      "t18"."top" < 5
    ) OR (
      (
        "t18"."top" + "t18"."rest"
      ) < 10
    ) AS "small",
    CAST("t18"."top" AS DOUBLE) / NULLIF(CAST("t18"."top" + "t18"."rest" AS DOUBLE), 0.0) AS "rate",
    (
      (
        (
          CAST("t18"."top" AS DOUBLE) / NULLIF(CAST("t18"."top" + "t18"."rest" AS DOUBLE), 0.0)
        ) + (
          3.841458881296 / (
            CAST("t18"."top" + "t18"."rest" AS DOUBLE) * 2.0
          )
        )
      ) - (
        SQRT(
          (
            (
              (
                CAST("t18"."top" AS DOUBLE) / NULLIF(CAST("t18"."top" + "t18"."rest" AS DOUBLE), 0.0)
              ) * (
                1.0 - (
                  CAST("t18"."top" AS DOUBLE) / NULLIF(CAST("t18"."top" + "t18"."rest" AS DOUBLE), 0.0)
                )
              )
            ) / CAST("t18"."top" + "t18"."rest" AS DOUBLE)
          ) + (
            3.841458881296 / (
              CAST("t18"."top" + "t18"."rest" AS DOUBLE) * 4.0 * CAST("t18"."top" + "t18"."rest" AS DOUBLE)
            )
          )
        ) * 1.959964
      )
    ) / (
      (
        3.841458881296 / CAST("t18"."top" + "t18"."rest" AS DOUBLE)
      ) + 1.0
    ) AS "low",
    (
      (
        CAST("t18"."top" AS DOUBLE) / NULLIF(CAST("t18"."top" + "t18"."rest" AS DOUBLE), 0.0)
      ) + (
        3.841458881296 / (
          CAST("t18"."top" + "t18"."rest" AS DOUBLE) * 2.0
        )
      ) + (
        SQRT(
          (
            (
              (
                CAST("t18"."top" AS DOUBLE) / NULLIF(CAST("t18"."top" + "t18"."rest" AS DOUBLE), 0.0)
              ) * (
                1.0 - (
                  CAST("t18"."top" AS DOUBLE) / NULLIF(CAST("t18"."top" + "t18"."rest" AS DOUBLE), 0.0)
                )
              )
            ) / CAST("t18"."top" + "t18"."rest" AS DOUBLE)
          ) + (
            3.841458881296 / (
              CAST("t18"."top" + "t18"."rest" AS DOUBLE) * 4.0 * CAST("t18"."top" + "t18"."rest" AS DOUBLE)
            )
          )
        ) * 1.959964
      )
    ) / (
      (
        3.841458881296 / CAST("t18"."top" + "t18"."rest" AS DOUBLE)
      ) + 1.0
    ) AS "high",
    CASE
      WHEN (
        "t18"."top_size" + "t18"."rest_size"
      ) > 0
      THEN CAST("t18"."top_size" AS DOUBLE) / CAST(NULLIF("t18"."top_size" + "t18"."rest_size", 0) AS DOUBLE)
      ELSE NULL
    END AS "base"
  FROM (
    SELECT
      "t17"."trait",
      "t17"."value",
      "t17"."top",
      "t17"."rest",
      "t12"."top_size",
      "t12"."rest_size"
    FROM (
      SELECT
        "t15"."trait",
        "t15"."value",
        COUNT(*) FILTER(WHERE
          "t15"."band" = 'top') AS "top",
        COUNT(*) FILTER(WHERE
          "t15"."band" <> 'top') AS "rest"
      FROM (
        SELECT
          "t14"."account_id",
          "t14"."trait",
          "t14"."value",
          "t4"."band"
        FROM (
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t1"."account_id",
                'kind' AS "trait",
                NULLIF("t1"."kind", '') AS "value"
              FROM "accounts" AS "t1"
            ) AS "t5"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t1"."account_id",
                'industry' AS "trait",
                NULLIF("t1"."industry", '') AS "value"
              FROM "accounts" AS "t1"
            ) AS "t6"
          ) AS "t8"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                "t1"."account_id",
                'province' AS "trait",
                NULLIF("t1"."province", '') AS "value"
              FROM "accounts" AS "t1"
            ) AS "t7"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                "t2"."account_id",
                'years' AS "trait",
                CASE
                  WHEN "t2"."first_on" IS NULL
                  THEN 'never'
                  WHEN "t2"."first_on" > MAKE_DATE(2025, 6, 30)
                  THEN 'under_1'
                  WHEN "t2"."first_on" > MAKE_DATE(2023, 6, 30)
                  THEN '1_to_3'
                  ELSE 'over_3'
                END AS "value"
              FROM "figures" AS "t2"
            ) AS "t9"
          ) AS "t11"
        ) AS "t14"
        INNER JOIN (
          SELECT
            "t0"."account_id",
            "t0"."band"
          FROM "ranking" AS "t0"
        ) AS "t4"
          ON "t14"."account_id" = "t4"."account_id"
      ) AS "t15"
      GROUP BY
        1,
        2
    ) AS "t17"
    CROSS JOIN (
      SELECT
        COUNT(*) FILTER(WHERE
          "t0"."band" = 'top') AS "top_size",
        COUNT(*) FILTER(WHERE
          NOT (
            "t0"."band" = 'top'
          )) AS "rest_size"
      FROM "ranking" AS "t0"
    ) AS "t12"
  ) AS "t18"
) AS "t19"
) AS result
