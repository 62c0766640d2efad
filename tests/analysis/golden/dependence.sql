SELECT
  CAST("label" AS TEXT) AS "label",
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("hhi" AS DOUBLE) AS "hhi",
  CAST("largest_share" AS DOUBLE) AS "largest_share"
FROM (
SELECT
  "t9"."label",
  "t9"."accounts",
  "t9"."revenue",
  CAST("t9"."squares" AS DOUBLE) / 1000000000000000000 AS "hhi",
  CASE
    WHEN "t9"."revenue" > 0
    THEN CAST("t9"."largest" AS DOUBLE) / CAST(NULLIF("t9"."revenue", 0) AS DOUBLE)
    ELSE NULL
  END AS "largest_share"
FROM (
  SELECT
    "t8"."label",
    COUNT(*) AS "accounts",
    SUM("t8"."revenue") AS "revenue",
    MAX("t8"."revenue") AS "largest",
    SUM("t8"."square") AS "squares"
  FROM (
    SELECT
      "t7"."account_id",
      "t7"."revenue",
      "t7"."cost",
      "t7"."amount_costed",
      "t7"."quantity",
      "t7"."lines",
      "t7"."orders",
      "t7"."order_days",
      "t7"."active_months",
      "t7"."revenue_prior",
      "t7"."orders_prior",
      "t7"."ytd",
      "t7"."ytd_prior",
      "t7"."lifetime_revenue",
      "t7"."lifetime_orders",
      "t7"."lifetime_lines",
      "t7"."first_on",
      "t7"."last_on",
      "t7"."change",
      "t7"."growth",
      "t7"."ytd_growth",
      "t7"."gross_profit",
      "t7"."gross_margin",
      "t7"."costed_share",
      "t7"."average_order",
      "t7"."days_since",
      "t7"."label",
      "t7"."whole",
      CAST(ROUND(
        (
          CAST("t7"."revenue" AS DOUBLE) / CAST("t7"."whole" AS DOUBLE)
        ) * 1000000000,
        0
      ) AS BIGINT) * CAST(ROUND(
        (
          CAST("t7"."revenue" AS DOUBLE) / CAST("t7"."whole" AS DOUBLE)
        ) * 1000000000,
        0
      ) AS BIGINT) AS "square"
    FROM (
      SELECT
        "t6"."account_id",
        "t6"."revenue",
        "t6"."cost",
        "t6"."amount_costed",
        "t6"."quantity",
        "t6"."lines",
        "t6"."orders",
        "t6"."order_days",
        "t6"."active_months",
        "t6"."revenue_prior",
        "t6"."orders_prior",
        "t6"."ytd",
        "t6"."ytd_prior",
        "t6"."lifetime_revenue",
        "t6"."lifetime_orders",
        "t6"."lifetime_lines",
        "t6"."first_on",
        "t6"."last_on",
        "t6"."change",
        "t6"."growth",
        "t6"."ytd_growth",
        "t6"."gross_profit",
        "t6"."gross_margin",
        "t6"."costed_share",
        "t6"."average_order",
        "t6"."days_since",
        "t6"."label",
        SUM("t6"."revenue") OVER (
          PARTITION BY "t6"."label"
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) AS "whole"
      FROM (
        SELECT
          "t5"."account_id",
          "t5"."revenue",
          "t5"."cost",
          "t5"."amount_costed",
          "t5"."quantity",
          "t5"."lines",
          "t5"."orders",
          "t5"."order_days",
          "t5"."active_months",
          "t5"."revenue_prior",
          "t5"."orders_prior",
          "t5"."ytd",
          "t5"."ytd_prior",
          "t5"."lifetime_revenue",
          "t5"."lifetime_orders",
          "t5"."lifetime_lines",
          "t5"."first_on",
          "t5"."last_on",
          "t5"."change",
          "t5"."growth",
          "t5"."ytd_growth",
          "t5"."gross_profit",
          "t5"."gross_margin",
          "t5"."costed_share",
          "t5"."average_order",
          "t5"."days_since",
          NULLIF("t5"."label", '') AS "label"
        FROM (
          SELECT
            "t2"."account_id",
            "t2"."revenue",
            "t2"."cost",
            "t2"."amount_costed",
            "t2"."quantity",
            "t2"."lines",
            "t2"."orders",
            "t2"."order_days",
            "t2"."active_months",
            "t2"."revenue_prior",
            "t2"."orders_prior",
            "t2"."ytd",
            "t2"."ytd_prior",
            "t2"."lifetime_revenue",
            "t2"."lifetime_orders",
            "t2"."lifetime_lines",
            "t2"."first_on",
            "t2"."last_on",
            "t2"."change",
            "t2"."growth",
            "t2"."ytd_growth",
            "t2"."gross_profit",
            "t2"."gross_margin",
            "t2"."costed_share",
            "t2"."average_order",
            "t2"."days_since",
            "t4"."label"
          FROM "figures" AS "t2"
          INNER JOIN (
            SELECT
              "t1"."account_id",
              "t1"."industry" AS "label"
            FROM "accounts" AS "t1"
          ) AS "t4"
            ON "t2"."account_id" = "t4"."account_id"
        ) AS "t5"
        WHERE
          "t5"."revenue" > 0
      ) AS "t6"
    ) AS "t7"
  ) AS "t8"
  GROUP BY
    1
) AS "t9"
) AS result
