SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("cost" AS BIGINT) AS "cost",
  CAST("amount_costed" AS BIGINT) AS "amount_costed",
  CAST("quantity" AS BIGINT) AS "quantity",
  CAST("lines" AS BIGINT) AS "lines",
  CAST("orders" AS BIGINT) AS "orders",
  CAST("order_days" AS BIGINT) AS "order_days",
  CAST("active_months" AS BIGINT) AS "active_months",
  CAST("revenue_prior" AS BIGINT) AS "revenue_prior",
  CAST("orders_prior" AS BIGINT) AS "orders_prior",
  CAST("ytd" AS BIGINT) AS "ytd",
  CAST("ytd_prior" AS BIGINT) AS "ytd_prior",
  CAST("lifetime_revenue" AS BIGINT) AS "lifetime_revenue",
  CAST("lifetime_orders" AS BIGINT) AS "lifetime_orders",
  CAST("lifetime_lines" AS BIGINT) AS "lifetime_lines",
  CAST("first_on" AS DATE) AS "first_on",
  CAST("last_on" AS DATE) AS "last_on",
  CAST("change" AS BIGINT) AS "change",
  CAST("growth" AS DOUBLE) AS "growth",
  CAST("ytd_growth" AS DOUBLE) AS "ytd_growth",
  CAST("gross_profit" AS BIGINT) AS "gross_profit",
  CAST("gross_margin" AS DOUBLE) AS "gross_margin",
  CAST("costed_share" AS DOUBLE) AS "costed_share",
  CAST("average_order" AS BIGINT) AS "average_order",
  CAST("days_since" AS BIGINT) AS "days_since"
FROM (
SELECT
  "t12"."account_id",
  "t12"."revenue",
  "t12"."cost",
  "t12"."amount_costed",
  "t12"."quantity",
  "t12"."lines",
  "t12"."orders",
  "t12"."order_days",
  "t12"."active_months",
  "t12"."revenue_prior",
  "t12"."orders_prior",
  "t12"."ytd",
  "t12"."ytd_prior",
  "t12"."lifetime_revenue",
  "t12"."lifetime_orders",
  "t12"."lifetime_lines",
  "t12"."first_on",
  "t12"."last_on",
  "t12"."revenue" - "t12"."revenue_prior" AS "change",
  CASE
    WHEN "t12"."revenue_prior" > 0
    THEN CAST("t12"."revenue" - "t12"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t12"."revenue_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "growth",
  CASE
    WHEN "t12"."ytd_prior" > 0
    THEN CAST("t12"."ytd" - "t12"."ytd_prior" AS DOUBLE) / CAST(NULLIF("t12"."ytd_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "ytd_growth",
  "t12"."amount_costed" - "t12"."cost" AS "gross_profit",
  CASE
    WHEN "t12"."amount_costed" > 0
    THEN CAST("t12"."amount_costed" - "t12"."cost" AS DOUBLE) / CAST(NULLIF("t12"."amount_costed", 0) AS DOUBLE)
    ELSE NULL
  END AS "gross_margin",
  CASE
    WHEN "t12"."revenue" > 0
    THEN CAST(COALESCE("t12"."amount_costed", 0) AS DOUBLE) / CAST(NULLIF("t12"."revenue", 0) AS DOUBLE)
    ELSE NULL
  END AS "costed_share",
  CAST(ROUND(CAST("t12"."revenue" AS DOUBLE) / CAST(NULLIF("t12"."orders", 0) AS DOUBLE), 0) AS BIGINT) AS "average_order",
  DATE_DIFF('DAY', "t12"."last_on", MAKE_DATE(2026, 6, 30)) AS "days_since"
FROM (
  SELECT
    "t11"."account_id",
    COALESCE("t11"."revenue", 0) AS "revenue",
    "t11"."cost",
    "t11"."amount_costed",
    COALESCE("t11"."quantity", 0) AS "quantity",
    COALESCE("t11"."lines", 0) AS "lines",
    COALESCE("t11"."orders", 0) AS "orders",
    COALESCE("t11"."order_days", 0) AS "order_days",
    COALESCE("t11"."active_months", 0) AS "active_months",
    COALESCE("t11"."revenue_prior", 0) AS "revenue_prior",
    COALESCE("t11"."orders_prior", 0) AS "orders_prior",
    COALESCE("t11"."ytd", 0) AS "ytd",
    COALESCE("t11"."ytd_prior", 0) AS "ytd_prior",
    COALESCE("t11"."lifetime_revenue", 0) AS "lifetime_revenue",
    COALESCE("t11"."lifetime_orders", 0) AS "lifetime_orders",
    COALESCE("t11"."lifetime_lines", 0) AS "lifetime_lines",
    "t11"."first_on",
    "t11"."last_on"
  FROM (
    SELECT
      "t10".*
      EXCLUDE ("account_id_right")
    FROM (
      SELECT
        "t5"."account_id",
        "t9"."account_id" AS "account_id_right",
        "t9"."revenue",
        "t9"."cost",
        "t9"."amount_costed",
        "t9"."quantity",
        "t9"."lines",
        "t9"."orders",
        "t9"."order_days",
        "t9"."active_months",
        "t9"."revenue_prior",
        "t9"."orders_prior",
        "t9"."ytd",
        "t9"."ytd_prior",
        "t9"."lifetime_revenue",
        "t9"."lifetime_orders",
        "t9"."lifetime_lines",
        "t9"."first_on",
        "t9"."last_on"
      FROM (
        SELECT
          "t0"."account_id"
        FROM "accounts" AS "t0"
      ) AS "t5"
      LEFT OUTER JOIN (
        SELECT
          "t7"."account_id",
          SUM("t7"."amount") FILTER(WHERE
            "t7"."begin" > MAKE_DATE(2025, 6, 30)) AS "revenue",
          SUM("t7"."cost") FILTER(WHERE
            "t7"."begin" > MAKE_DATE(2025, 6, 30)) AS "cost",
          SUM("t7"."amount_costed") FILTER(WHERE
            "t7"."begin" > MAKE_DATE(2025, 6, 30)) AS "amount_costed",
          SUM("t7"."quantity") FILTER(WHERE
            "t7"."begin" > MAKE_DATE(2025, 6, 30)) AS "quantity",
          SUM("t7"."lines") FILTER(WHERE
            "t7"."begin" > MAKE_DATE(2025, 6, 30)) AS "lines",
          SUM("t7"."documents") FILTER(WHERE
            "t7"."begin" > MAKE_DATE(2025, 6, 30)) AS "orders",
          SUM("t7"."days") FILTER(WHERE
            "t7"."begin" > MAKE_DATE(2025, 6, 30)) AS "order_days",
          COUNT(*) FILTER(WHERE
            (
              "t7"."begin" > MAKE_DATE(2025, 6, 30)
            ) AND (
              "t7"."amount" > 0
            )) AS "active_months",
          SUM("t7"."amount") FILTER(WHERE
            (
              "t7"."begin" > MAKE_DATE(2024, 6, 30)
            )
            AND (
              "t7"."begin" <= MAKE_DATE(2025, 6, 30)
            )) AS "revenue_prior",
          SUM("t7"."documents") FILTER(WHERE
            (
              "t7"."begin" > MAKE_DATE(2024, 6, 30)
            )
            AND (
              "t7"."begin" <= MAKE_DATE(2025, 6, 30)
            )) AS "orders_prior",
          SUM("t7"."amount") FILTER(WHERE
            "t7"."begin" >= MAKE_DATE(2026, 1, 1)) AS "ytd",
          SUM("t7"."amount") FILTER(WHERE
            (
              "t7"."begin" >= MAKE_DATE(2025, 1, 1)
            )
            AND (
              "t7"."begin" <= MAKE_DATE(2025, 6, 30)
            )) AS "ytd_prior",
          SUM("t7"."amount") AS "lifetime_revenue",
          SUM("t7"."documents") AS "lifetime_orders",
          SUM("t7"."lines") AS "lifetime_lines",
          MIN("t7"."first_on") AS "first_on",
          MAX("t7"."last_on") AS "last_on"
        FROM (
          SELECT
            *
          FROM (
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
              "t1"."month" AS "begin"
            FROM "account_months" AS "t1"
            WHERE
              "t1"."month" < MAKE_DATE(2026, 6, 1)
              AND NOT (
                "t1"."month" IN (MAKE_DATE(2026, 6, 1), MAKE_DATE(2025, 6, 1), MAKE_DATE(2024, 6, 1))
              )
          ) AS "t6"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t2"."account_id",
              "t2"."month",
              "t2"."amount",
              "t2"."cost",
              "t2"."amount_costed",
              "t2"."quantity",
              "t2"."lines",
              "t2"."documents",
              "t2"."days",
              "t2"."first_on",
              "t2"."last_on",
              "t2"."begin"
            FROM "cut" AS "t2"
          ) AS "t4"
        ) AS "t7"
        GROUP BY
          1
      ) AS "t9"
        ON "t5"."account_id" = "t9"."account_id"
    ) AS "t10"
  ) AS "t11"
) AS "t12"
) AS result
