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
WITH "t14" AS (
  SELECT
    "t13"."item",
    "t13"."other",
    "t13"."buyers",
    "t13"."other_buyers",
    COUNT(*) AS "both"
  FROM (
    SELECT
      "t4"."account_id",
      "t4"."item",
      "t10"."buyers",
      "t12"."account_id" AS "account_id_right",
      "t12"."other",
      "t12"."other_buyers"
    FROM (
      SELECT
        "t0"."account_id",
        "t0"."product_id" AS "item"
      FROM "baskets" AS "t0"
      WHERE
        "t0"."product_id" IS NOT NULL AND "t0"."revenue" > 0
    ) AS "t4"
    INNER JOIN (
      SELECT
        "t8"."item",
        "t8"."buyers"
      FROM (
        SELECT
          "t5"."item",
          "t5"."buyers",
          ROW_NUMBER() OVER (
            ORDER BY "t5"."buyers" DESC, "t5"."item" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            "t2"."item",
            COUNT(*) AS "buyers"
          FROM (
            SELECT
              "t0"."account_id",
              "t0"."revenue",
              "t0"."product_id" AS "item"
            FROM "baskets" AS "t0"
            WHERE
              "t0"."product_id" IS NOT NULL AND "t0"."revenue" > 0
          ) AS "t2"
          GROUP BY
            1
        ) AS "t5"
      ) AS "t8"
      WHERE
        "t8"."place" < 200
    ) AS "t10"
      ON "t4"."item" = "t10"."item"
    INNER JOIN (
      SELECT
        "t4"."account_id",
        "t4"."item" AS "other",
        "t10"."buyers" AS "other_buyers"
      FROM (
        SELECT
          "t0"."account_id",
          "t0"."product_id" AS "item"
        FROM "baskets" AS "t0"
        WHERE
          "t0"."product_id" IS NOT NULL AND "t0"."revenue" > 0
      ) AS "t4"
      INNER JOIN (
        SELECT
          "t8"."item",
          "t8"."buyers"
        FROM (
          SELECT
            "t5"."item",
            "t5"."buyers",
            ROW_NUMBER() OVER (
              ORDER BY "t5"."buyers" DESC, "t5"."item" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "place"
          FROM (
            SELECT
              "t2"."item",
              COUNT(*) AS "buyers"
            FROM (
              SELECT
                "t0"."account_id",
                "t0"."revenue",
                "t0"."product_id" AS "item"
              FROM "baskets" AS "t0"
              WHERE
                "t0"."product_id" IS NOT NULL AND "t0"."revenue" > 0
            ) AS "t2"
            GROUP BY
              1
          ) AS "t5"
        ) AS "t8"
        WHERE
          "t8"."place" < 200
      ) AS "t10"
        ON "t4"."item" = "t10"."item"
    ) AS "t12"
      ON "t4"."account_id" = "t12"."account_id" AND "t4"."item" < "t12"."other"
  ) AS "t13"
  GROUP BY
    1,
    2,
    3,
    4
)
SELECT
  "t19"."item",
  "t19"."other",
  "t19"."buyers",
  "t19"."other_buyers",
  "t19"."both",
  "t19"."sample",
  CASE
    WHEN "t19"."sample" > 0
    THEN CAST("t19"."both" AS DOUBLE) / CAST(NULLIF("t19"."sample", 0) AS DOUBLE)
    ELSE NULL
  END AS "support",
  CASE
    WHEN "t19"."buyers" > 0
    THEN CAST("t19"."both" AS DOUBLE) / CAST(NULLIF("t19"."buyers", 0) AS DOUBLE)
    ELSE NULL
  END AS "confidence",
  CASE
    WHEN (
      "t19"."buyers" * "t19"."other_buyers"
    ) > 0
    THEN CAST("t19"."both" * "t19"."sample" AS DOUBLE) / CAST(NULLIF("t19"."buyers" * "t19"."other_buyers", 0) AS DOUBLE)
    ELSE NULL
  END AS "lift",
  "t19"."both" < 5 AS "small"
FROM (
  SELECT
    "t18"."item",
    "t18"."other",
    "t18"."buyers",
    "t18"."other_buyers",
    "t18"."both",
    "t7"."sample"
  FROM (
    SELECT
      *
    FROM "t14" AS "t15"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t15"."other" AS "item",
        "t15"."item" AS "other",
        "t15"."other_buyers" AS "buyers",
        "t15"."buyers" AS "other_buyers",
        "t15"."both"
      FROM "t14" AS "t15"
    ) AS "t16"
  ) AS "t18"
  CROSS JOIN (
    SELECT
      COUNT(*) FILTER(WHERE
        "t3"."revenue" > 0) AS "sample"
    FROM (
      SELECT
        "t0"."account_id",
        SUM("t0"."revenue") FILTER(WHERE
          "t0"."revenue" > 0) AS "revenue"
      FROM "baskets" AS "t0"
      GROUP BY
        1
    ) AS "t3"
  ) AS "t7"
) AS "t19"
) AS result
