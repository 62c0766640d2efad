SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("usual_order" AS BIGINT) AS "usual_order",
  CAST("earlier_order" AS BIGINT) AS "earlier_order",
  CAST("recent_order" AS BIGINT) AS "recent_order",
  CAST("size_drop" AS DOUBLE) AS "size_drop"
FROM (
SELECT
  "t2"."account_id",
  CAST(ROUND("t2"."usual_order", 0) AS BIGINT) AS "usual_order",
  CAST(ROUND("t2"."earlier_order", 0) AS BIGINT) AS "earlier_order",
  CAST(ROUND("t2"."recent_order", 0) AS BIGINT) AS "recent_order",
  CASE
    WHEN "t2"."earlier" >= 6
    THEN CASE
      WHEN "t2"."earlier_order" > 0
      THEN (
        "t2"."earlier_order" - "t2"."recent_order"
      ) / NULLIF("t2"."earlier_order", 0)
      ELSE NULL
    END
    ELSE NULL
  END AS "size_drop"
FROM (
  SELECT
    "t1"."account_id",
    COUNT(*) FILTER(WHERE
      NOT (
        "t1"."later" < 3
      )) AS "earlier",
    QUANTILE_CONT("t1"."amount", 0.5) AS "usual_order",
    QUANTILE_CONT("t1"."amount", 0.5) FILTER(WHERE
      NOT (
        "t1"."later" < 3
      )) AS "earlier_order",
    QUANTILE_CONT("t1"."amount", 0.5) FILTER(WHERE
      "t1"."later" < 3) AS "recent_order"
  FROM (
    SELECT
      *
    FROM "intervals" AS "t0"
    WHERE
      "t0"."sold_on" > MAKE_DATE(2024, 6, 30)
  ) AS "t1"
  GROUP BY
    1
) AS "t2"
) AS result
