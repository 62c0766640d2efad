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
  "t13"."cv",
  COALESCE("t13"."stability", 'too_few') AS "stability"
FROM (
  SELECT
    "t12".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t11"."account_id",
      "t11"."revenue",
      "t11"."revenue_prior",
      "t11"."growth",
      "t11"."gross_profit",
      "t11"."gross_margin",
      "t11"."rank",
      "t11"."growth_rank",
      "t11"."share",
      "t11"."contribution_share",
      "t5"."account_id" AS "account_id_right",
      "t5"."cv",
      "t5"."stability"
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
            "t7"."account_id",
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
              "t1"."account_id"
            FROM "accounts" AS "t1"
            WHERE
              "t1"."kind" IN ('dealer')
          ) AS "t7"
          INNER JOIN "figures" AS "t3"
            ON "t7"."account_id" = "t3"."account_id"
        ) AS "t8"
        WHERE
          (
            "t8"."revenue" <> 0
          ) OR (
            "t8"."revenue_prior" <> 0
          )
      ) AS "t9"
    ) AS "t11"
    LEFT OUTER JOIN (
      SELECT
        "t0"."account_id",
        "t0"."cv",
        "t0"."stability"
      FROM "steadiness" AS "t0"
    ) AS "t5"
      ON "t11"."account_id" = "t5"."account_id"
  ) AS "t12"
) AS "t13"
) AS result
