SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("revenue_prior" AS BIGINT) AS "revenue_prior",
  CAST("growth" AS DOUBLE) AS "growth",
  CAST("gross_profit" AS BIGINT) AS "gross_profit",
  CAST("gross_margin" AS DOUBLE) AS "gross_margin",
  CAST("rank" AS BIGINT) AS "rank",
  CAST("growth_rank" AS BIGINT) AS "growth_rank",
  CAST("share" AS DOUBLE) AS "share",
  CAST("contribution_share" AS DOUBLE) AS "contribution_share",
  CAST("cv" AS DOUBLE) AS "cv",
  CAST("stability" AS TEXT) AS "stability"
FROM (
SELECT
  "t18"."account_id",
  "t18"."revenue",
  "t18"."revenue_prior",
  "t18"."growth",
  "t18"."gross_profit",
  "t18"."gross_margin",
  "t18"."rank",
  "t18"."growth_rank",
  "t18"."share",
  "t18"."contribution_share",
  "t18"."cv",
  COALESCE("t18"."stability", 'too_few') AS "stability"
FROM (
  SELECT
    "t17".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t13"."account_id",
      "t13"."revenue",
      "t13"."revenue_prior",
      "t13"."growth",
      "t13"."gross_profit",
      "t13"."gross_margin",
      "t13"."rank",
      "t13"."growth_rank",
      "t13"."share",
      "t13"."contribution_share",
      "t16"."account_id" AS "account_id_right",
      "t16"."cv",
      "t16"."stability"
    FROM (
      SELECT
        "t9"."account_id",
        "t9"."revenue",
        "t9"."revenue_prior",
        "t9"."growth",
        "t9"."gross_profit",
        "t9"."gross_margin",
        (
          ROW_NUMBER() OVER (
            ORDER BY CAST("t9"."revenue" IS NOT NULL AS BIGINT) DESC, "t9"."revenue" DESC, "t9"."account_id" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1
        ) + 1 AS "rank",
        CASE
          WHEN "t9"."growth" IS NOT NULL
          THEN (
            ROW_NUMBER() OVER (
              ORDER BY CAST("t9"."growth" IS NOT NULL AS BIGINT) DESC, "t9"."growth" DESC, "t9"."account_id" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1
          ) + 1
          ELSE NULL
        END AS "growth_rank",
        CASE
          WHEN SUM("t9"."revenue") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) > 0
          THEN CAST("t9"."revenue" AS DOUBLE) / CAST(NULLIF(
            SUM("t9"."revenue") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
            0
          ) AS DOUBLE)
          ELSE NULL
        END AS "share",
        CASE
          WHEN SUM("t9"."gross_profit") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) > 0
          THEN CAST("t9"."gross_profit" AS DOUBLE) / CAST(NULLIF(
            SUM("t9"."gross_profit") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING),
            0
          ) AS DOUBLE)
          ELSE NULL
        END AS "contribution_share"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t6"."account_id",
            "t3"."revenue",
            "t3"."cost",
            "t3"."amount_costed",
            "t3"."quantity",
            "t3"."lines",
            "t3"."orders",
            "t3"."order_days",
            "t3"."active_months",
            "t3"."revenue_prior",
            "t3"."orders_prior",
            "t3"."ytd",
            "t3"."ytd_prior",
            "t3"."lifetime_revenue",
            "t3"."lifetime_orders",
            "t3"."lifetime_lines",
            "t3"."first_on",
            "t3"."last_on",
            "t3"."change",
            "t3"."growth",
            "t3"."ytd_growth",
            "t3"."gross_profit",
            "t3"."gross_margin",
            "t3"."costed_share",
            "t3"."average_order",
            "t3"."days_since"
          FROM (
            SELECT
              "t0"."account_id"
            FROM "accounts" AS "t0"
            WHERE
              "t0"."kind" IN ('dealer')
          ) AS "t6"
          INNER JOIN "figures" AS "t3"
            ON "t6"."account_id" = "t3"."account_id"
        ) AS "t8"
        WHERE
          (
            "t8"."revenue" <> 0
          ) OR (
            "t8"."revenue_prior" <> 0
          )
      ) AS "t9"
    ) AS "t13"
    LEFT OUTER JOIN (
      SELECT
        "t14"."account_id",
        "t14"."cv",
        CASE
          WHEN "t14"."cv" IS NULL
          THEN 'too_few'
          WHEN "t14"."cv" <= 0.5
          THEN 'steady'
          ELSE 'uneven'
        END AS "stability"
      FROM (
        SELECT
          "t11"."account_id",
          "t11"."months",
          "t11"."squares",
          CASE
            WHEN "t11"."months" >= 6
            THEN SQRT(
              GREATEST((
                (
                  CAST("t11"."squares" AS DOUBLE) * 12
                ) / 1000000000000
              ) - 1.0, 0.0)
            )
            ELSE NULL
          END AS "cv"
        FROM (
          SELECT
            "t10"."account_id",
            COUNT(*) AS "months",
            SUM("t10"."square") AS "squares"
          FROM (
            SELECT
              "t7"."account_id",
              "t7"."month",
              "t7"."amount",
              "t7"."cost",
              "t7"."amount_costed",
              "t7"."quantity",
              "t7"."lines",
              "t7"."documents",
              "t7"."days",
              "t7"."first_on",
              "t7"."last_on",
              "t7"."total",
              CAST(ROUND((
                CAST("t7"."amount" AS DOUBLE) / CAST("t7"."total" AS DOUBLE)
              ) * 1000000, 0) AS BIGINT) * CAST(ROUND((
                CAST("t7"."amount" AS DOUBLE) / CAST("t7"."total" AS DOUBLE)
              ) * 1000000, 0) AS BIGINT) AS "square"
            FROM (
              SELECT
                "t5"."account_id",
                "t5"."month",
                "t5"."amount",
                "t5"."cost",
                "t5"."amount_costed",
                "t5"."quantity",
                "t5"."lines",
                "t5"."documents",
                "t5"."days",
                "t5"."first_on",
                "t5"."last_on",
                SUM("t5"."amount") OVER (
                  PARTITION BY "t5"."account_id"
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) AS "total"
              FROM (
                SELECT
                  *
                FROM "account_months" AS "t2"
                WHERE
                  "t2"."month" >= MAKE_DATE(2025, 7, 1)
                  AND "t2"."month" < MAKE_DATE(2026, 7, 1)
                  AND "t2"."amount" > 0
              ) AS "t5"
            ) AS "t7"
          ) AS "t10"
          GROUP BY
            1
        ) AS "t11"
      ) AS "t14"
    ) AS "t16"
      ON "t13"."account_id" = "t16"."account_id"
  ) AS "t17"
) AS "t18"
) AS result
