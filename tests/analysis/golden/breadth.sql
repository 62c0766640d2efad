SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("lines_bought" AS BIGINT) AS "lines_bought",
  CAST("lines_with_volume" AS BIGINT) AS "lines_with_volume",
  CAST("breadth" AS TEXT) AS "breadth"
FROM (
SELECT
  "t6"."account_id",
  "t6"."revenue",
  COALESCE("t6"."lines_bought", 0) AS "lines_bought",
  COALESCE("t6"."lines_with_volume", 0) AS "lines_with_volume",
  CASE
    WHEN (
      "t6"."revenue" >= 2000000000
    )
    AND (
      COALESCE("t6"."lines_with_volume", 0) >= 2
    )
    THEN 'comprehensive'
    WHEN (
      "t6"."revenue" >= 2000000000
    )
    AND (
      COALESCE("t6"."lines_with_volume", 0) = 1
    )
    THEN 'specialised'
    ELSE CAST(NULL AS TEXT)
  END AS "breadth"
FROM (
  SELECT
    "t5".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t4"."account_id",
      "t4"."revenue",
      "t2"."account_id" AS "account_id_right",
      "t2"."lines_bought",
      "t2"."lines_with_volume"
    FROM (
      SELECT
        "t0"."account_id",
        "t0"."revenue"
      FROM "figures" AS "t0"
    ) AS "t4"
    LEFT OUTER JOIN "lines_counted" AS "t2"
      ON "t4"."account_id" = "t2"."account_id"
  ) AS "t5"
) AS "t6"
) AS result
