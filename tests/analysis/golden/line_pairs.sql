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
WITH "t3" AS (
  SELECT
    "t1"."account_id",
    "t1"."product_line_id" AS "item",
    SUM("t1"."revenue") AS "revenue"
  FROM (
    SELECT
      *
    FROM "baskets" AS "t0"
    WHERE
      "t0"."product_line_id" IS NOT NULL
  ) AS "t1"
  GROUP BY
    1,
    2
), "t17" AS (
  SELECT
    "t16"."item",
    "t16"."other",
    "t16"."buyers",
    "t16"."other_buyers",
    COUNT(*) AS "both"
  FROM (
    SELECT
      "t9"."account_id",
      "t9"."item",
      "t13"."buyers",
      "t15"."account_id" AS "account_id_right",
      "t15"."other",
      "t15"."other_buyers"
    FROM (
      SELECT
        "t4"."account_id",
        "t4"."item"
      FROM "t3" AS "t4"
      WHERE
        "t4"."revenue" > 0
    ) AS "t9"
    INNER JOIN (
      SELECT
        "t11"."item",
        "t11"."buyers"
      FROM (
        SELECT
          "t10"."item",
          "t10"."buyers",
          ROW_NUMBER() OVER (
            ORDER BY "t10"."buyers" DESC, "t10"."item" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            "t8"."item",
            COUNT(*) AS "buyers"
          FROM (
            SELECT
              *
            FROM "t3" AS "t4"
            WHERE
              "t4"."revenue" > 0
          ) AS "t8"
          GROUP BY
            1
        ) AS "t10"
      ) AS "t11"
      WHERE
        "t11"."place" < 200
    ) AS "t13"
      ON "t9"."item" = "t13"."item"
    INNER JOIN (
      SELECT
        "t9"."account_id",
        "t9"."item" AS "other",
        "t13"."buyers" AS "other_buyers"
      FROM (
        SELECT
          "t4"."account_id",
          "t4"."item"
        FROM "t3" AS "t4"
        WHERE
          "t4"."revenue" > 0
      ) AS "t9"
      INNER JOIN (
        SELECT
          "t11"."item",
          "t11"."buyers"
        FROM (
          SELECT
            "t10"."item",
            "t10"."buyers",
            ROW_NUMBER() OVER (
              ORDER BY "t10"."buyers" DESC, "t10"."item" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "place"
          FROM (
            SELECT
              "t8"."item",
              COUNT(*) AS "buyers"
            FROM (
              SELECT
                *
              FROM "t3" AS "t4"
              WHERE
                "t4"."revenue" > 0
            ) AS "t8"
            GROUP BY
              1
          ) AS "t10"
        ) AS "t11"
        WHERE
          "t11"."place" < 200
      ) AS "t13"
        ON "t9"."item" = "t13"."item"
    ) AS "t15"
      ON "t9"."account_id" = "t15"."account_id" AND "t9"."item" < "t15"."other"
  ) AS "t16"
  GROUP BY
    1,
    2,
    3,
    4
)
SELECT
  "t22"."item",
  "t22"."other",
  "t22"."buyers",
  "t22"."other_buyers",
  "t22"."both",
  "t22"."sample",
  CASE
    WHEN "t22"."sample" > 0
    THEN CAST("t22"."both" AS DOUBLE) / CAST(NULLIF("t22"."sample", 0) AS DOUBLE)
    ELSE NULL
  END AS "support",
  CASE
    WHEN "t22"."buyers" > 0
    THEN CAST("t22"."both" AS DOUBLE) / CAST(NULLIF("t22"."buyers", 0) AS DOUBLE)
    ELSE NULL
  END AS "confidence",
  CASE
    WHEN (
      "t22"."buyers" * "t22"."other_buyers"
    ) > 0
    THEN CAST("t22"."both" * "t22"."sample" AS DOUBLE) / CAST(NULLIF("t22"."buyers" * "t22"."other_buyers", 0) AS DOUBLE)
    ELSE NULL
  END AS "lift",
  "t22"."both" < 5 AS "small"
FROM (
  SELECT
    "t21"."item",
    "t21"."other",
    "t21"."buyers",
    "t21"."other_buyers",
    "t21"."both",
    "t6"."sample"
  FROM (
    SELECT
      *
    FROM "t17" AS "t18"
    UNION ALL
    SELECT
      *
    FROM (
      SELECT
        "t18"."other" AS "item",
        "t18"."item" AS "other",
        "t18"."other_buyers" AS "buyers",
        "t18"."buyers" AS "other_buyers",
        "t18"."both"
      FROM "t17" AS "t18"
    ) AS "t19"
  ) AS "t21"
  CROSS JOIN (
    SELECT
      COUNT(*) FILTER(WHERE
        "t2"."revenue" > 0) AS "sample"
    FROM (
      SELECT
        "t0"."account_id",
        SUM("t0"."revenue") FILTER(WHERE
          "t0"."revenue" > 0) AS "revenue"
      FROM "baskets" AS "t0"
      GROUP BY
        1
    ) AS "t2"
  ) AS "t6"
) AS "t22"
) AS result
