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
WITH "t13" AS (
  SELECT
    "t12"."item",
    "t12"."other",
    "t12"."buyers",
    "t12"."other_buyers",
    COUNT(*) AS "both"
  FROM (
    SELECT
      "t5"."account_id",
      "t5"."item",
      "t9"."buyers",
      "t11"."account_id" AS "account_id_right",
      "t11"."other",
      "t11"."other_buyers"
    FROM (
      SELECT
        "t1"."account_id",
        "t1"."product_id" AS "item"
      FROM "baskets" AS "t1"
      WHERE
        "t1"."product_id" IS NOT NULL AND "t1"."revenue" > 0
    ) AS "t5"
    INNER JOIN (
      SELECT
        "t7"."item",
        "t7"."buyers"
      FROM (
        SELECT
          "t6"."item",
          "t6"."buyers",
          ROW_NUMBER() OVER (
            ORDER BY "t6"."buyers" DESC, "t6"."item" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            "t4"."item",
            COUNT(*) AS "buyers"
          FROM (
            SELECT
              "t1"."account_id",
              "t1"."revenue",
              "t1"."product_id" AS "item"
            FROM "baskets" AS "t1"
            WHERE
              "t1"."product_id" IS NOT NULL AND "t1"."revenue" > 0
          ) AS "t4"
          GROUP BY
            1
        ) AS "t6"
      ) AS "t7"
      WHERE
        "t7"."place" < 200
    ) AS "t9"
      ON "t5"."item" = "t9"."item"
    INNER JOIN (
      SELECT
        "t5"."account_id",
        "t5"."item" AS "other",
        "t9"."buyers" AS "other_buyers"
      FROM (
        SELECT
          "t1"."account_id",
          "t1"."product_id" AS "item"
        FROM "baskets" AS "t1"
        WHERE
          "t1"."product_id" IS NOT NULL AND "t1"."revenue" > 0
      ) AS "t5"
      INNER JOIN (
        SELECT
          "t7"."item",
          "t7"."buyers"
        FROM (
          SELECT
            "t6"."item",
            "t6"."buyers",
            ROW_NUMBER() OVER (
              ORDER BY "t6"."buyers" DESC, "t6"."item" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "place"
          FROM (
            SELECT
              "t4"."item",
              COUNT(*) AS "buyers"
            FROM (
              SELECT
                "t1"."account_id",
                "t1"."revenue",
                "t1"."product_id" AS "item"
              FROM "baskets" AS "t1"
              WHERE
                "t1"."product_id" IS NOT NULL AND "t1"."revenue" > 0
            ) AS "t4"
            GROUP BY
              1
          ) AS "t6"
        ) AS "t7"
        WHERE
          "t7"."place" < 200
      ) AS "t9"
        ON "t5"."item" = "t9"."item"
    ) AS "t11"
      ON "t5"."account_id" = "t11"."account_id" AND "t5"."item" < "t11"."other"
  ) AS "t12"
  GROUP BY
    1,
    2,
    3,
    4
)
SELECT
  "t18"."item",
  "t18"."other",
  "t18"."buyers",
  "t18"."other_buyers",
  "t18"."both",
  "t18"."sample",
  CASE
    WHEN "t18"."sample" > 0
    THEN CAST("t18"."both" AS DOUBLE) / CAST(NULLIF("t18"."sample", 0) AS DOUBLE)
    ELSE NULL
  END AS "support",
  CASE
    WHEN "t18"."buyers" > 0
    THEN CAST("t18"."both" AS DOUBLE) / CAST(NULLIF("t18"."buyers", 0) AS DOUBLE)
    ELSE NULL
  END AS "confidence",
  CASE
    WHEN (
      "t18"."buyers" * "t18"."other_buyers"
    ) > 0
    THEN CAST("t18"."both" * "t18"."sample" AS DOUBLE) / CAST(NULLIF("t18"."buyers" * "t18"."other_buyers", 0) AS DOUBLE)
    ELSE NULL
  END AS "lift",
  "t18"."both" < 5 AS "small"
FROM (
  SELECT
    "t17"."item",
    "t17"."other",
    "t17"."buyers",
    "t17"."other_buyers",
    "t17"."both",
    "t2"."sample"
  FROM (
    SELECT
      *
    FROM "t13" AS "t14"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t14"."other" AS "item",
        "t14"."item" AS "other",
        "t14"."other_buyers" AS "buyers",
        "t14"."buyers" AS "other_buyers",
        "t14"."both"
      FROM "t13" AS "t14"
    ) AS "t15"
  ) AS "t17"
  CROSS JOIN "sample" AS "t2"
) AS "t18"
) AS result
