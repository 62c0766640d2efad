SELECT
  CAST("band" AS BIGINT) AS "band",
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("revenue" AS BIGINT) AS "revenue"
FROM (
SELECT
  "t6"."band",
  COUNT(*) AS "accounts",
  SUM("t6"."revenue") AS "revenue"
FROM (
  SELECT
    "t5"."account_id",
    "t5"."revenue",
    "t5"."value",
    CASE
      WHEN "t5"."value" >= 25
      THEN 25
      WHEN "t5"."value" >= 13
      THEN 13
      WHEN "t5"."value" >= 7
      THEN 7
      WHEN "t5"."value" >= 4
      THEN 4
      WHEN "t5"."value" >= 2
      THEN 2
      WHEN "t5"."value" >= 1
      THEN 1
      WHEN "t5"."value" >= 0
      THEN 0
      ELSE CAST(NULL AS BIGINT)
    END AS "band"
  FROM (
    SELECT
      "t3"."account_id",
      "t3"."revenue",
      "t4"."value"
    FROM (
      SELECT
        "t0"."account_id",
        "t0"."revenue"
      FROM "figures" AS "t0"
    ) AS "t3"
    INNER JOIN (
      SELECT
        "t0"."account_id",
        "t0"."orders" AS "value"
      FROM "figures" AS "t0"
    ) AS "t4"
      ON "t3"."account_id" = "t4"."account_id"
  ) AS "t5"
  WHERE
    "t5"."value" IS NOT NULL
) AS "t6"
GROUP BY
  1
) AS result
