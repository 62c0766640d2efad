SELECT
  CAST("item" AS BIGINT) AS "item",
  CAST("other" AS BIGINT) AS "other",
  CAST("buyers" AS BIGINT) AS "buyers",
  CAST("other_buyers" AS BIGINT) AS "other_buyers",
  CAST("both" AS BIGINT) AS "both",
  CAST("sample" AS BIGINT) AS "sample",
  CAST("support" AS DOUBLE) AS "support",
  CAST("confidence" AS DOUBLE) AS "confidence",
  CAST("lift" AS DOUBLE) AS "lift",
  CAST("small" AS BOOLEAN) AS "small"
FROM (
WITH "t7" AS (
  SELECT
    "t6"."item",
    "t6"."other",
    "t6"."buyers",
    "t6"."other_buyers",
    COUNT(*) AS "both"
  FROM (
    SELECT
      "t3"."account_id",
      "t3"."item",
      "t3"."buyers",
      "t5"."account_id" AS "account_id_right",
      "t5"."other",
      "t5"."other_buyers"
    FROM "held_lines" AS "t3"
    INNER JOIN (
      SELECT
        "t1"."account_id",
        "t1"."item" AS "other",
        "t1"."buyers" AS "other_buyers"
      FROM "held_lines" AS "t1"
    ) AS "t5"
      ON "t3"."account_id" = "t5"."account_id" AND "t3"."item" < "t5"."other"
  ) AS "t6"
  GROUP BY
    1,
    2,
    3,
    4
)
SELECT
  "t12"."item",
  "t12"."other",
  "t12"."buyers",
  "t12"."other_buyers",
  "t12"."both",
  "t12"."sample",
  CASE
    WHEN "t12"."sample" > 0
    THEN CAST("t12"."both" AS DOUBLE) / CAST(NULLIF("t12"."sample", 0) AS DOUBLE)
    ELSE NULL
  END AS "support",
  CASE
    WHEN "t12"."buyers" > 0
    THEN CAST("t12"."both" AS DOUBLE) / CAST(NULLIF("t12"."buyers", 0) AS DOUBLE)
    ELSE NULL
  END AS "confidence",
  CASE
    WHEN (
      "t12"."buyers" * "t12"."other_buyers"
    ) > 0
    THEN CAST("t12"."both" * "t12"."sample" AS DOUBLE) / CAST(NULLIF("t12"."buyers" * "t12"."other_buyers", 0) AS DOUBLE)
    ELSE NULL
  END AS "lift",
  "t12"."both" < 5 AS "small"
FROM (
  SELECT
    "t11"."item",
    "t11"."other",
    "t11"."buyers",
    "t11"."other_buyers",
    "t11"."both",
    "t2"."sample"
  FROM (
    SELECT
      *
    FROM "t7" AS "t8"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t8"."other" AS "item",
        "t8"."item" AS "other",
        "t8"."other_buyers" AS "buyers",
        "t8"."buyers" AS "other_buyers",
        "t8"."both"
      FROM "t7" AS "t8"
    ) AS "t9"
  ) AS "t11"
  CROSS JOIN "sample" AS "t2"
) AS "t12"
) AS result
