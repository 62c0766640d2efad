SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("rank" AS BIGINT) AS "rank",
  CAST("top" AS BOOLEAN) AS "top",
  CAST("level" AS TEXT) AS "level",
  CAST("to_next" AS BIGINT) AS "to_next"
FROM (
SELECT
  "t2"."account_id",
  "t2"."revenue",
  "t2"."rank",
  COALESCE("t2"."rank" <= 100, FALSE) AS "top",
  CASE
    WHEN "t2"."revenue" >= 5000000000
    THEN 'special'
    WHEN "t2"."revenue" >= 2000000000
    THEN 'premium'
    ELSE 'ordinary'
  END AS "level",
  CASE
    WHEN "t2"."revenue" >= 5000000000
    THEN NULL
    WHEN "t2"."revenue" >= 2000000000
    THEN 5000000000 - "t2"."revenue"
    ELSE 2000000000 - "t2"."revenue"
  END AS "to_next"
FROM (
  SELECT
    "t1"."account_id",
    "t1"."revenue",
    CASE
      WHEN "t1"."revenue" > 0
      THEN (
        ROW_NUMBER() OVER (
          ORDER BY "t1"."revenue" DESC, "t1"."account_id" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1
      ) + 1
      ELSE NULL
    END AS "rank"
  FROM (
    SELECT
      "t0"."account_id",
      "t0"."revenue"
    FROM "figures" AS "t0"
  ) AS "t1"
) AS "t2"
) AS result
