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
WITH "t9" AS (
  SELECT
    "t6"."item",
    "t6"."other",
    "t6"."buyers",
    "t6"."other_buyers",
    COUNT(*) AS "both"
  FROM (
    SELECT
      "t2"."account_id",
      "t2"."item",
      "t2"."buyers",
      "t4"."account_id" AS "account_id_right",
      "t4"."other",
      "t4"."other_buyers"
    FROM "held_lines" AS "t2"
    INNER JOIN (
      SELECT
        "t1"."account_id",
        "t1"."item" AS "other",
        "t1"."buyers" AS "other_buyers"
      FROM "held_lines" AS "t1"
    ) AS "t4"
      ON "t2"."account_id" = "t4"."account_id" AND "t2"."item" < "t4"."other"
  ) AS "t6"
  GROUP BY
    1,
    2,
    3,
    4
)
SELECT
  "t14"."item",
  "t14"."other",
  "t14"."buyers",
  "t14"."other_buyers",
  "t14"."both",
  "t14"."sample",
  CASE
    WHEN "t14"."sample" > 0
    THEN CAST("t14"."both" AS DOUBLE) / CAST(NULLIF("t14"."sample", 0) AS DOUBLE)
    ELSE NULL
  END AS "support",
  CASE
    WHEN "t14"."buyers" > 0
    THEN CAST("t14"."both" AS DOUBLE) / CAST(NULLIF("t14"."buyers", 0) AS DOUBLE)
    ELSE NULL
  END AS "confidence",
  CASE
    WHEN (
      "t14"."buyers" * "t14"."other_buyers"
    ) > 0
    THEN CAST("t14"."both" * "t14"."sample" AS DOUBLE) / CAST(NULLIF("t14"."buyers" * "t14"."other_buyers", 0) AS DOUBLE)
    ELSE NULL
  END AS "lift",
  "t14"."both" < 5 AS "small"
FROM (
  SELECT
    "t13"."item",
    "t13"."other",
    "t13"."buyers",
    "t13"."other_buyers",
    "t13"."both",
    "t8"."sample"
  FROM (
    SELECT
      *
    FROM "t9" AS "t10"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t10"."other" AS "item",
        "t10"."item" AS "other",
        "t10"."other_buyers" AS "buyers",
        "t10"."buyers" AS "other_buyers",
        "t10"."both"
      FROM "t9" AS "t10"
    ) AS "t11"
  ) AS "t13"
  CROSS JOIN (
    SELECT
      COUNT(*) FILTER(WHERE
        "t5"."revenue" > 0) AS "sample"
    FROM (
      SELECT
        "t0"."account_id",
        SUM("t0"."revenue") FILTER(WHERE
          "t0"."revenue" > 0) AS "revenue"
      FROM "baskets" AS "t0"
      GROUP BY
        1
    ) AS "t5"
  ) AS "t8"
) AS "t14"
) AS result
