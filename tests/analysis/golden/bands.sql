SELECT
  CAST("band" AS TEXT) AS "band",
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("value" AS BIGINT) AS "value",
  CAST("share" AS DOUBLE) AS "share"
FROM (
SELECT
  "t2".*
  EXCLUDE ("total")
FROM (
  SELECT
    "t1"."band",
    "t1"."accounts",
    "t1"."value",
    "t1"."total",
    CASE
      WHEN "t1"."total" > 0
      THEN CAST("t1"."value" AS DOUBLE) / CAST(NULLIF("t1"."total", 0) AS DOUBLE)
      ELSE NULL
    END AS "share"
  FROM (
    SELECT
      "t0"."band",
      COUNT(*) AS "accounts",
      SUM("t0"."value") AS "value",
      MAX("t0"."total") AS "total"
    FROM "ranking" AS "t0"
    GROUP BY
      1
  ) AS "t1"
) AS "t2"
) AS result
