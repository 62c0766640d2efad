SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("relation" AS TEXT) AS "relation",
  CAST("reason" AS TEXT) AS "reason",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("revenue_prior" AS BIGINT) AS "revenue_prior",
  CAST("growth" AS DOUBLE) AS "growth",
  CAST("first_on" AS DATE) AS "first_on",
  CAST("last_on" AS DATE) AS "last_on"
FROM (
SELECT
  "t0"."account_id",
  CASE
    WHEN "t0"."lifetime_orders" = 0
    THEN 'new'
    WHEN "t0"."orders" = 0
    THEN 'churning'
    WHEN "t0"."first_on" > MAKE_DATE(2025, 6, 30)
    THEN 'new'
    WHEN (
      "t0"."revenue_prior" > 0
    )
    AND (
      (
        "t0"."revenue" * 2
      ) <= "t0"."revenue_prior"
    )
    THEN 'churning'
    WHEN COALESCE((
      "t0"."growth" >= 0.2
    ) AND (
      "t0"."revenue" < 2000000000
    ), FALSE)
    THEN 'growth'
    WHEN "t0"."first_on" <= MAKE_DATE(2024, 6, 30)
    THEN 'cooperation'
    ELSE CAST(NULL AS TEXT)
  END AS "relation",
  CASE
    WHEN "t0"."lifetime_orders" = 0
    THEN 'never_ordered'
    WHEN "t0"."orders" = 0
    THEN 'no_order_for_a_year'
    WHEN "t0"."first_on" > MAKE_DATE(2025, 6, 30)
    THEN 'first_order_within_a_year'
    WHEN (
      "t0"."revenue_prior" > 0
    )
    AND (
      (
        "t0"."revenue" * 2
      ) <= "t0"."revenue_prior"
    )
    THEN 'revenue_halved'
    WHEN COALESCE((
      "t0"."growth" >= 0.2
    ) AND (
      "t0"."revenue" < 2000000000
    ), FALSE)
    THEN 'small_and_growing'
    WHEN "t0"."first_on" <= MAKE_DATE(2024, 6, 30)
    THEN 'long_standing'
    ELSE 'second_year'
  END AS "reason",
  "t0"."revenue",
  "t0"."revenue_prior",
  "t0"."growth",
  "t0"."first_on",
  "t0"."last_on"
FROM "figures" AS "t0"
) AS result
