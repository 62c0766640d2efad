SELECT
  CAST("owner_id" AS BIGINT) AS "owner_id",
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("active" AS BIGINT) AS "active",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("revenue_prior" AS BIGINT) AS "revenue_prior",
  CAST("gross_profit" AS BIGINT) AS "gross_profit",
  CAST("new" AS BIGINT) AS "new",
  CAST("lost" AS BIGINT) AS "lost",
  CAST("slipping" AS BIGINT) AS "slipping",
  CAST("stake" AS BIGINT) AS "stake",
  CAST("growth" AS DOUBLE) AS "growth",
  CAST("gross_margin" AS DOUBLE) AS "gross_margin",
  CAST("covered" AS DOUBLE) AS "covered",
  CAST("largest_share" AS DOUBLE) AS "largest_share"
FROM (
SELECT
  "t16"."owner_id",
  "t16"."accounts",
  "t16"."active",
  "t16"."revenue",
  "t16"."revenue_prior",
  "t16"."gross_profit",
  "t16"."new",
  "t16"."lost",
  "t16"."slipping",
  "t16"."stake",
  CASE
    WHEN "t16"."revenue_prior" > 0
    THEN CAST("t16"."revenue" - "t16"."revenue_prior" AS DOUBLE) / CAST(NULLIF("t16"."revenue_prior", 0) AS DOUBLE)
    ELSE NULL
  END AS "growth",
  CASE
    WHEN "t16"."amount_costed" > 0
    THEN CAST("t16"."gross_profit" AS DOUBLE) / CAST(NULLIF("t16"."amount_costed", 0) AS DOUBLE)
    ELSE NULL
  END AS "gross_margin",
  CASE
    WHEN "t16"."ever" > 0
    THEN CAST("t16"."active" AS DOUBLE) / CAST(NULLIF("t16"."ever", 0) AS DOUBLE)
    ELSE NULL
  END AS "covered",
  CASE
    WHEN "t16"."revenue" > 0
    THEN CAST("t16"."largest" AS DOUBLE) / CAST(NULLIF("t16"."revenue", 0) AS DOUBLE)
    ELSE NULL
  END AS "largest_share"
FROM (
  SELECT
    "t15"."owner_id",
    COUNT(*) AS "accounts",
    COUNT(*) FILTER(WHERE
      "t15"."lifetime_orders" > 0) AS "ever",
    COUNT(*) FILTER(WHERE
      "t15"."orders" > 0) AS "active",
    SUM("t15"."revenue") AS "revenue",
    SUM("t15"."revenue_prior") AS "revenue_prior",
    SUM("t15"."gross_profit") AS "gross_profit",
    SUM("t15"."amount_costed") AS "amount_costed",
    COUNT(*) FILTER(WHERE
      "t15"."standing" = 'new') AS "new",
    COUNT(*) FILTER(WHERE
      "t15"."standing" = 'lost') AS "lost",
    COUNT("t15"."stake") AS "slipping",
    COALESCE(SUM("t15"."stake"), 0) AS "stake",
    GREATEST(MAX("t15"."revenue"), 0) AS "largest"
  FROM (
    SELECT
      "t14".*
      EXCLUDE ("account_id_right")
    FROM (
      SELECT
        "t13"."account_id",
        "t13"."owner_id",
        "t13"."revenue",
        "t13"."cost",
        "t13"."amount_costed",
        "t13"."quantity",
        "t13"."lines",
        "t13"."orders",
        "t13"."order_days",
        "t13"."active_months",
        "t13"."revenue_prior",
        "t13"."orders_prior",
        "t13"."ytd",
        "t13"."ytd_prior",
        "t13"."lifetime_revenue",
        "t13"."lifetime_orders",
        "t13"."lifetime_lines",
        "t13"."first_on",
        "t13"."last_on",
        "t13"."change",
        "t13"."growth",
        "t13"."ytd_growth",
        "t13"."gross_profit",
        "t13"."gross_margin",
        "t13"."costed_share",
        "t13"."average_order",
        "t13"."days_since",
        "t13"."standing",
        "t10"."account_id" AS "account_id_right",
        "t10"."stake"
      FROM (
        SELECT
          "t11".*
          EXCLUDE ("account_id_right")
        FROM (
          SELECT
            "t8"."account_id",
            "t8"."owner_id",
            "t4"."revenue",
            "t4"."cost",
            "t4"."amount_costed",
            "t4"."quantity",
            "t4"."lines",
            "t4"."orders",
            "t4"."order_days",
            "t4"."active_months",
            "t4"."revenue_prior",
            "t4"."orders_prior",
            "t4"."ytd",
            "t4"."ytd_prior",
            "t4"."lifetime_revenue",
            "t4"."lifetime_orders",
            "t4"."lifetime_lines",
            "t4"."first_on",
            "t4"."last_on",
            "t4"."change",
            "t4"."growth",
            "t4"."ytd_growth",
            "t4"."gross_profit",
            "t4"."gross_margin",
            "t4"."costed_share",
            "t4"."average_order",
            "t4"."days_since",
            "t9"."account_id" AS "account_id_right",
            "t9"."standing"
          FROM (
            SELECT
              "t1"."account_id",
              "t1"."owner_id"
            FROM "accounts" AS "t1"
          ) AS "t8"
          INNER JOIN "figures" AS "t4"
            ON "t8"."account_id" = "t4"."account_id"
          LEFT OUTER JOIN (
            SELECT
              "t3"."account_id",
              "t3"."standing"
            FROM "standing" AS "t3"
          ) AS "t9"
            ON "t8"."account_id" = "t9"."account_id"
        ) AS "t11"
      ) AS "t13"
      LEFT OUTER JOIN (
        SELECT
          "t0"."account_id",
          "t0"."stake"
        FROM "signals" AS "t0"
        WHERE
          "t0"."reasons" > 0
      ) AS "t10"
        ON "t13"."account_id" = "t10"."account_id"
    ) AS "t14"
  ) AS "t15"
  GROUP BY
    1
) AS "t16"
) AS result
