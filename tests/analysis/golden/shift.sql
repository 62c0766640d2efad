SELECT
  CAST("dimension" AS TEXT) AS "dimension",
  CAST("part" AS TEXT) AS "part",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("revenue_prior" AS BIGINT) AS "revenue_prior",
  CAST("share" AS DOUBLE) AS "share",
  CAST("share_prior" AS DOUBLE) AS "share_prior",
  CAST("change" AS BIGINT) AS "change",
  CAST("growth" AS DOUBLE) AS "growth",
  CAST("shift" AS DOUBLE) AS "shift",
  CAST("contribution" AS DOUBLE) AS "contribution"
FROM (
SELECT
  "t19"."dimension",
  "t19"."part",
  "t19"."revenue",
  "t19"."revenue_prior",
  "t19"."share",
  "t19"."share_prior",
  "t19"."revenue" - "t19"."revenue_prior" AS "change",
  CASE
    WHEN "t19"."revenue_prior" > 0
    THEN CAST("t19"."revenue" - "t19"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t19"."revenue_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "growth",
  "t19"."share" - "t19"."share_prior" AS "shift",
  CASE
    WHEN "t19"."total_prior" > 0
    THEN CAST("t19"."revenue" - "t19"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t19"."total_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "contribution"
FROM (
  SELECT
    "t18"."dimension",
    "t18"."part",
    "t18"."revenue",
    "t18"."revenue_prior",
    "t18"."total",
    "t18"."total_prior",
    CASE
      WHEN "t18"."total" > 0
      THEN CAST("t18"."revenue" AS DOUBLE) / CAST(NULLIF("t18"."total", 0) AS DOUBLE)
      ELSE NULL
    END AS "share",
    CASE
      WHEN "t18"."total_prior" > 0
      THEN CAST("t18"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t18"."total_prior", 0) AS DOUBLE)
      ELSE NULL
    END AS "share_prior"
  FROM (
    SELECT
      "t17"."dimension",
      "t17"."part",
      "t17"."revenue",
      "t17"."revenue_prior",
      SUM("t17"."revenue") OVER (
        PARTITION BY "t17"."dimension"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "total",
      SUM("t17"."revenue_prior") OVER (
        PARTITION BY "t17"."dimension"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "total_prior"
    FROM (
      SELECT
        "t16"."dimension",
        "t16"."part",
        SUM("t16"."revenue") AS "revenue",
        SUM("t16"."revenue_prior") AS "revenue_prior"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'province' AS "dimension",
              NULLIF("t3"."province", '') AS "part",
              "t5"."revenue",
              "t5"."revenue_prior"
            FROM (
              SELECT
                "t0"."account_id",
                "t0"."revenue",
                "t0"."revenue_prior"
              FROM "figures" AS "t0"
            ) AS "t5"
            INNER JOIN "accounts" AS "t3"
              ON "t5"."account_id" = "t3"."account_id"
          ) AS "t7"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              'kind' AS "dimension",
              NULLIF("t3"."kind", '') AS "part",
              "t5"."revenue",
              "t5"."revenue_prior"
            FROM (
              SELECT
                "t0"."account_id",
                "t0"."revenue",
                "t0"."revenue_prior"
              FROM "figures" AS "t0"
            ) AS "t5"
            INNER JOIN "accounts" AS "t3"
              ON "t5"."account_id" = "t3"."account_id"
          ) AS "t8"
        ) AS "t11"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              'owner' AS "dimension",
              CAST("t3"."owner_id" AS TEXT) AS "part",
              "t5"."revenue",
              "t5"."revenue_prior"
            FROM (
              SELECT
                "t0"."account_id",
                "t0"."revenue",
                "t0"."revenue_prior"
              FROM "figures" AS "t0"
            ) AS "t5"
            INNER JOIN "accounts" AS "t3"
              ON "t5"."account_id" = "t3"."account_id"
          ) AS "t9"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'product_line' AS "dimension",
                CAST("t12"."product_line_id" AS TEXT) AS "part",
                "t12"."revenue",
                "t12"."revenue_prior"
              FROM (
                SELECT
                  "t6"."product_line_id",
                  COALESCE(SUM("t6"."amount") FILTER(WHERE
                    "t6"."sold_on" > MAKE_DATE(2025, 6, 30)), 0) AS "revenue",
                  COALESCE(
                    SUM("t6"."amount") FILTER(WHERE
                      NOT (
                        "t6"."sold_on" > MAKE_DATE(2025, 6, 30)
                      )),
                    0
                  ) AS "revenue_prior"
                FROM (
                  SELECT
                    *
                  FROM "line_days" AS "t2"
                  WHERE
                    "t2"."sold_on" > MAKE_DATE(2024, 6, 30)
                ) AS "t6"
                GROUP BY
                  1
              ) AS "t12"
            ) AS "t13"
            UNION ALL
            SELECT
              *
            FROM (
              SELECT
                'industry' AS "dimension",
                NULLIF("t3"."industry", '') AS "part",
                "t5"."revenue",
                "t5"."revenue_prior"
              FROM (
                SELECT
                  "t0"."account_id",
                  "t0"."revenue",
                  "t0"."revenue_prior"
                FROM "figures" AS "t0"
              ) AS "t5"
              INNER JOIN "accounts" AS "t3"
                ON "t5"."account_id" = "t3"."account_id"
            ) AS "t10"
          ) AS "t14"
        ) AS "t15"
      ) AS "t16"
      GROUP BY
        1,
        2
    ) AS "t17"
  ) AS "t18"
) AS "t19"
) AS result
