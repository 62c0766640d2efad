SELECT
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("needed" AS BIGINT) AS "needed",
  CAST("total" AS BIGINT) AS "total",
  CAST("needed_share" AS DOUBLE) AS "needed_share"
FROM (
SELECT
  "t1"."accounts",
  "t1"."needed",
  "t1"."total",
  CASE
    WHEN "t1"."accounts" > 0
    THEN CAST("t1"."needed" AS DOUBLE) / CAST(NULLIF("t1"."accounts", 0) AS DOUBLE)
    ELSE NULL
  END AS "needed_share"
FROM (
  SELECT
    COUNT(*) AS "accounts",
    MIN("t0"."rank") FILTER(WHERE
      (
        "t0"."total" > 0
      )
      AND (
        (
          "t0"."cumulative" * 100
        ) >= (
          "t0"."total" * 80
        )
      )) AS "needed",
    MAX("t0"."total") AS "total"
  FROM "ranking" AS "t0"
) AS "t1"
) AS result
