SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("shared" AS BIGINT) AS "shared",
  CAST("likeness" AS BIGINT) AS "likeness",
  CAST("band" AS TEXT) AS "band",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("to_next" AS BIGINT) AS "to_next"
FROM (
SELECT
  "t21"."account_id",
  "t21"."shared",
  "t21"."likeness",
  "t10"."band",
  "t11"."revenue",
  "t11"."to_next"
FROM (
  SELECT
    "t19"."account_id",
    COUNT(*) AS "shared",
    SUM("t19"."weight") AS "likeness"
  FROM (
    SELECT
      "t18"."account_id",
      "t18"."trait",
      "t18"."value",
      "t16"."weight"
    FROM (
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t3"."account_id",
            'kind' AS "trait",
            NULLIF("t3"."kind", '') AS "value"
          FROM "accounts" AS "t3"
        ) AS "t7"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t3"."account_id",
            'industry' AS "trait",
            NULLIF("t3"."industry", '') AS "value"
          FROM "accounts" AS "t3"
        ) AS "t8"
      ) AS "t12"
      UNION ALL
      SELECT
        *
      FROM (
        SELECT
          *
        FROM (
          SELECT
            "t3"."account_id",
            'province' AS "trait",
            NULLIF("t3"."province", '') AS "value"
          FROM "accounts" AS "t3"
        ) AS "t9"
        UNION ALL
        SELECT
          *
        FROM (
          SELECT
            "t4"."account_id",
            'years' AS "trait",
            CASE
              WHEN "t4"."first_on" IS NULL
              THEN 'never'
              WHEN "t4"."first_on" > MAKE_DATE(2025, 6, 30)
              THEN 'under_1'
              WHEN "t4"."first_on" > MAKE_DATE(2023, 6, 30)
              THEN '1_to_3'
              ELSE 'over_3'
            END AS "value"
          FROM "figures" AS "t4"
        ) AS "t13"
      ) AS "t15"
    ) AS "t18"
    INNER JOIN (
      SELECT
        "t2"."trait",
        "t2"."value",
        CAST(ROUND((
          "t2"."rate" - "t2"."base"
        ) * 1000.0, 0) AS BIGINT) AS "weight"
      FROM "strengths" AS "t2"
      WHERE
        "t2"."verdict" = 'more' AND "t2"."value" IS NOT NULL
    ) AS "t16"
      ON "t18"."trait" = "t16"."trait" AND "t18"."value" = "t16"."value"
  ) AS "t19"
  GROUP BY
    1
) AS "t21"
INNER JOIN (
  SELECT
    "t0"."account_id",
    "t0"."band"
  FROM "ranking" AS "t0"
  WHERE
    "t0"."band" <> 'top'
) AS "t10"
  ON "t21"."account_id" = "t10"."account_id"
INNER JOIN (
  SELECT
    "t1"."account_id",
    "t1"."revenue",
    "t1"."to_next"
  FROM "levels" AS "t1"
  WHERE
    "t1"."level" = 'ordinary'
) AS "t11"
  ON "t21"."account_id" = "t11"."account_id"
) AS result
