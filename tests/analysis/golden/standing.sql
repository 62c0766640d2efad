SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("revenue_prior" AS BIGINT) AS "revenue_prior",
  CAST("standing" AS TEXT) AS "standing"
FROM (
SELECT
  "t0"."account_id",
  "t0"."revenue",
  "t0"."revenue_prior",
  CASE
    WHEN (
      "t0"."orders" > 0
    ) AND (
      "t0"."orders_prior" > 0
    )
    THEN 'kept'
    WHEN (
      "t0"."orders" > 0
    ) AND (
      "t0"."first_on" > MAKE_DATE(2025, 6, 30)
    )
    THEN 'new'
    WHEN "t0"."orders" > 0
    THEN 'returning'
    WHEN "t0"."orders_prior" > 0
    THEN 'lost'
    ELSE 'gone'
  END AS "standing"
FROM "figures" AS "t0"
WHERE
  "t0"."lifetime_orders" > 0
) AS result
