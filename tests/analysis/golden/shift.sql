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
  "t18"."dimension",
  "t18"."part",
  "t18"."revenue",
  "t18"."revenue_prior",
  "t18"."share",
  "t18"."share_prior",
  "t18"."revenue" - "t18"."revenue_prior" AS "change",
  CASE
    WHEN "t18"."revenue_prior" > 0
    THEN CAST("t18"."revenue" - "t18"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t18"."revenue_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "growth",
  "t18"."share" - "t18"."share_prior" AS "shift",
  CASE
    WHEN "t18"."total_prior" > 0
    THEN CAST("t18"."revenue" - "t18"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t18"."total_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "contribution"
FROM (
  SELECT
    "t17"."dimension",
    "t17"."part",
    "t17"."revenue",
    "t17"."revenue_prior",
    "t17"."total",
    "t17"."total_prior",
    CASE
      WHEN "t17"."total" > 0
      THEN CAST("t17"."revenue" AS DOUBLE) / CAST(NULLIF("t17"."total", 0) AS DOUBLE)
      ELSE NULL
    END AS "share",
    CASE
      WHEN "t17"."total_prior" > 0
      THEN CAST("t17"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t17"."total_prior", 0) AS DOUBLE)
      ELSE NULL
    END AS "share_prior"
  FROM (
    SELECT
      "t16"."dimension",
      "t16"."part",
      "t16"."revenue",
      "t16"."revenue_prior",
      SUM("t16"."revenue") OVER (
        PARTITION BY "t16"."dimension"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "total",
      SUM("t16"."revenue_prior") OVER (
        PARTITION BY "t16"."dimension"
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) AS "total_prior"
    FROM (
      SELECT
        "t15"."dimension",
        "t15"."part",
        SUM("t15"."revenue") AS "revenue",
        SUM("t15"."revenue_prior") AS "revenue_prior"
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
          ) AS "t8"
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
          ) AS "t9"
        ) AS "t12"
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
          ) AS "t10"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              *
            FROM (
              SELECT
                'product_line' AS "dimension",
                CAST("t6"."product_line_id" AS TEXT) AS "part",
                "t6"."revenue",
                "t6"."revenue_prior"
              FROM (
                SELECT
                  "t2"."account_id",
                  "t2"."product_line_id",
                  SUM("t2"."revenue") AS "revenue",
                  SUM("t2"."revenue_prior") AS "revenue_prior"
                FROM "baskets" AS "t2"
                GROUP BY
                  1,
                  2
              ) AS "t6"
            ) AS "t7"
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
            ) AS "t11"
          ) AS "t13"
        ) AS "t14"
      ) AS "t15"
      GROUP BY
        1,
        2
    ) AS "t16"
  ) AS "t17"
) AS "t18"
) AS result
