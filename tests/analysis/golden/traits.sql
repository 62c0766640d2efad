SELECT
  CAST("trait" AS TEXT) AS "trait",
  CAST("value" AS TEXT) AS "value",
  CAST("top" AS BIGINT) AS "top",
  CAST("rest" AS BIGINT) AS "rest",
  CAST("top_size" AS BIGINT) AS "top_size",
  CAST("rest_size" AS BIGINT) AS "rest_size",
  CAST("top_share" AS DOUBLE) AS "top_share",
  CAST("rest_share" AS DOUBLE) AS "rest_share",
  CAST("lift" AS DOUBLE) AS "lift",
  CAST("small" AS BOOLEAN) AS "small"
FROM (
SELECT
  "t18"."trait",
  "t18"."value",
  "t18"."top",
  "t18"."rest",
  "t18"."top_size",
  "t18"."rest_size",
  CASE
    WHEN "t18"."top_size" > 0
    THEN CAST("t18"."top" AS DOUBLE) / CAST(NULLIF("t18"."top_size", 0) AS DOUBLE)
    ELSE NULL
  END AS "top_share",
  CASE
    WHEN "t18"."rest_size" > 0
    THEN CAST("t18"."rest" AS DOUBLE) / CAST(NULLIF("t18"."rest_size", 0) AS DOUBLE)
    ELSE NULL
  END AS "rest_share",
  CASE
    WHEN (
      "t18"."rest" * "t18"."top_size"
    ) > 0
    THEN CAST("t18"."top" * "t18"."rest_size" AS DOUBLE) / CAST(NULLIF("t18"."rest" * "t18"."top_size", 0) AS DOUBLE)
    ELSE NULL
  END AS "lift",
  (
    "t18"."top" < 5
  ) OR (
    (
      "t18"."top" + "t18"."rest"
    ) < 10
  ) AS "small"
FROM (
  SELECT
    "t17"."trait",
    "t17"."value",
    "t17"."top",
    "t17"."rest",
    "t12"."top_size",
    "t12"."rest_size"
  FROM (
    SELECT
      "t15"."trait",
      "t15"."value",
      COUNT(*) FILTER(WHERE
        "t15"."band" = 'top') AS "top",
      COUNT(*) FILTER(WHERE
        "t15"."band" <> 'top') AS "rest"
    FROM (
      SELECT
        "t14"."account_id",
        "t14"."trait",
        "t14"."value",
        "t4"."band"
      FROM (
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t1"."account_id",
              'kind' AS "trait",
              NULLIF("t1"."kind", '') AS "value"
            FROM "accounts" AS "t1"
          ) AS "t5"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t1"."account_id",
              'industry' AS "trait",
              NULLIF("t1"."industry", '') AS "value"
            FROM "accounts" AS "t1"
          ) AS "t6"
        ) AS "t8"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            *
          FROM (
            SELECT
              "t1"."account_id",
              'province' AS "trait",
              NULLIF("t1"."province", '') AS "value"
            FROM "accounts" AS "t1"
          ) AS "t7"
          UNION ALL
          SELECT
            *
          FROM (
            SELECT
              "t2"."account_id",
              'years' AS "trait",
              CASE
                WHEN "t2"."first_on" IS NULL
                THEN 'never'
                WHEN "t2"."first_on" > MAKE_DATE(2025, 6, 30)
                THEN 'under_1'
                WHEN "t2"."first_on" > MAKE_DATE(2023, 6, 30)
                THEN '1_to_3'
                ELSE 'over_3'
              END AS "value"
            FROM "figures" AS "t2"
          ) AS "t9"
        ) AS "t11"
      ) AS "t14"
      INNER JOIN (
        SELECT
          "t0"."account_id",
          "t0"."band"
        FROM "ranking" AS "t0"
      ) AS "t4"
        ON "t14"."account_id" = "t4"."account_id"
    ) AS "t15"
    GROUP BY
      1,
      2
  ) AS "t17"
  CROSS JOIN (
    SELECT
      COUNT(*) FILTER(WHERE
        "t0"."band" = 'top') AS "top_size",
      COUNT(*) FILTER(WHERE
        NOT (
          "t0"."band" = 'top'
        )) AS "rest_size"
    FROM "ranking" AS "t0"
  ) AS "t12"
) AS "t18"
) AS result
