SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("loyalty" AS TEXT) AS "loyalty",
  CAST("reason" AS TEXT) AS "reason"
FROM (
SELECT
  "t12"."account_id",
  CASE
    WHEN COALESCE("t12"."lifetime_orders" = 0, FALSE)
    THEN 'p'
    WHEN COALESCE("t12"."orders" = 0, FALSE)
    THEN 'p'
    WHEN COALESCE(COALESCE("t12"."days_late", 0) > 0, FALSE)
    THEN 'n'
    WHEN COALESCE(
      (
        "t12"."first_on" <= MAKE_DATE(2024, 6, 30)
      )
      AND (
        "t12"."orders_prior" > 0
      )
      AND (
        CAST("t12"."revenue" AS DOUBLE) >= (
          CAST("t12"."revenue_prior" AS DOUBLE) * 0.7
        )
      )
      AND (
        (
          "t12"."first_on" <= MAKE_DATE(2023, 6, 30)
        )
        AND (
          "t12"."lines_with_volume" >= 2
        )
        AND (
          "t12"."revenue" >= 5000000000
        )
      ),
      FALSE
    )
    THEN 'w'
    WHEN COALESCE(
      (
        "t12"."first_on" <= MAKE_DATE(2024, 6, 30)
      )
      AND (
        "t12"."orders_prior" > 0
      )
      AND (
        CAST("t12"."revenue" AS DOUBLE) >= (
          CAST("t12"."revenue_prior" AS DOUBLE) * 0.7
        )
      ),
      FALSE
    )
    THEN 's'
    ELSE 'n'
  END AS "loyalty",
  CASE
    WHEN COALESCE("t12"."lifetime_orders" = 0, FALSE)
    THEN 'never_ordered'
    WHEN COALESCE("t12"."orders" = 0, FALSE)
    THEN 'no_order_for_a_year'
    WHEN COALESCE(COALESCE("t12"."days_late", 0) > 0, FALSE)
    THEN 'late_against_its_rhythm'
    WHEN COALESCE(
      (
        "t12"."first_on" <= MAKE_DATE(2024, 6, 30)
      )
      AND (
        "t12"."orders_prior" > 0
      )
      AND (
        CAST("t12"."revenue" AS DOUBLE) >= (
          CAST("t12"."revenue_prior" AS DOUBLE) * 0.7
        )
      )
      AND (
        (
          "t12"."first_on" <= MAKE_DATE(2023, 6, 30)
        )
        AND (
          "t12"."lines_with_volume" >= 2
        )
        AND (
          "t12"."revenue" >= 5000000000
        )
      ),
      FALSE
    )
    THEN 'large_broad_and_long'
    WHEN COALESCE(
      (
        "t12"."first_on" <= MAKE_DATE(2024, 6, 30)
      )
      AND (
        "t12"."orders_prior" > 0
      )
      AND (
        CAST("t12"."revenue" AS DOUBLE) >= (
          CAST("t12"."revenue_prior" AS DOUBLE) * 0.7
        )
      ),
      FALSE
    )
    THEN 'kept_for_two_years'
    ELSE 'not_yet_kept'
  END AS "reason"
FROM (
  SELECT
    "t11".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t10"."account_id",
      "t10"."revenue",
      "t10"."cost",
      "t10"."amount_costed",
      "t10"."quantity",
      "t10"."lines",
      "t10"."orders",
      "t10"."order_days",
      "t10"."active_months",
      "t10"."revenue_prior",
      "t10"."orders_prior",
      "t10"."ytd",
      "t10"."ytd_prior",
      "t10"."lifetime_revenue",
      "t10"."lifetime_orders",
      "t10"."lifetime_lines",
      "t10"."first_on",
      "t10"."last_on",
      "t10"."change",
      "t10"."growth",
      "t10"."ytd_growth",
      "t10"."gross_profit",
      "t10"."gross_margin",
      "t10"."costed_share",
      "t10"."average_order",
      "t10"."days_since",
      "t10"."lines_with_volume",
      "t6"."account_id" AS "account_id_right",
      "t6"."days_late"
    FROM (
      SELECT
        "t8".*
        EXCLUDE ("account_id_right")
      FROM (
        SELECT
          "t3"."account_id",
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
          "t3"."days_since",
          "t7"."account_id" AS "account_id_right",
          "t7"."lines_with_volume"
        FROM "figures" AS "t3"
        LEFT OUTER JOIN (
          SELECT
            "t2"."account_id",
            "t2"."lines_with_volume"
          FROM "breadth" AS "t2"
        ) AS "t7"
          ON "t3"."account_id" = "t7"."account_id"
      ) AS "t8"
    ) AS "t10"
    LEFT OUTER JOIN (
      SELECT
        "t0"."account_id",
        "t0"."days_late"
      FROM "rhythm" AS "t0"
    ) AS "t6"
      ON "t10"."account_id" = "t6"."account_id"
  ) AS "t11"
) AS "t12"
) AS result
