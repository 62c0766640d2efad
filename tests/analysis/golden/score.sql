SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("rank" AS BIGINT) AS "rank",
  CAST("growth" AS DOUBLE) AS "growth",
  CAST("loyalty" AS TEXT) AS "loyalty",
  CAST("current" AS BIGINT) AS "current",
  CAST("future" AS BIGINT) AS "future",
  CAST("behaviour" AS BIGINT) AS "behaviour",
  CAST("score" AS BIGINT) AS "score"
FROM (
SELECT
  "t9"."account_id",
  "t9"."rank",
  "t9"."growth",
  "t9"."loyalty",
  "t9"."current",
  "t9"."future",
  "t9"."behaviour",
  "t9"."current" + "t9"."future" + "t9"."behaviour" AS "score"
FROM (
  SELECT
    "t6"."account_id",
    "t6"."rank",
    "t7"."growth",
    "t8"."loyalty",
    CAST(ROUND(
      (
        CAST((
          "t6"."accounts" - "t6"."rank"
        ) + 1 AS DOUBLE) / CAST("t6"."accounts" AS DOUBLE)
      ) * 50,
      0
    ) AS BIGINT) AS "current",
    CAST(ROUND(
      (
        (
          CASE
            WHEN CASE
              WHEN COALESCE("t7"."growth", 0.0) IS NULL
              THEN COALESCE("t7"."growth", 0.0)
              ELSE LEAST(0.5, COALESCE("t7"."growth", 0.0))
            END IS NULL
            THEN CASE
              WHEN COALESCE("t7"."growth", 0.0) IS NULL
              THEN COALESCE("t7"."growth", 0.0)
              ELSE LEAST(0.5, COALESCE("t7"."growth", 0.0))
            END
            ELSE GREATEST(
              -0.5,
              CASE
                WHEN COALESCE("t7"."growth", 0.0) IS NULL
                THEN COALESCE("t7"."growth", 0.0)
                ELSE LEAST(0.5, COALESCE("t7"."growth", 0.0))
              END
            )
          END / 1.0
        ) + 0.5
      ) * 25,
      0
    ) AS BIGINT) AS "future",
    CAST(ROUND(
      CASE
        WHEN "t8"."loyalty" = 'w'
        THEN 1.0
        WHEN "t8"."loyalty" = 's'
        THEN 0.8
        WHEN "t8"."loyalty" = 'n'
        THEN 0.4
        WHEN "t8"."loyalty" = 'p'
        THEN 0.0
        ELSE 0.0
      END * 25,
      0
    ) AS BIGINT) AS "behaviour"
  FROM (
    SELECT
      "t0"."account_id",
      "t0"."rank",
      "t0"."accounts"
    FROM "ranking" AS "t0"
  ) AS "t6"
  INNER JOIN (
    SELECT
      "t1"."account_id",
      "t1"."growth"
    FROM "figures" AS "t1"
  ) AS "t7"
    ON "t6"."account_id" = "t7"."account_id"
  INNER JOIN (
    SELECT
      "t2"."account_id",
      "t2"."loyalty"
    FROM "loyalty" AS "t2"
  ) AS "t8"
    ON "t6"."account_id" = "t8"."account_id"
) AS "t9"
) AS result
