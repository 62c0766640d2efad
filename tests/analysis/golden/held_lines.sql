SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("item" AS BIGINT) AS "item",
  CAST("buyers" AS BIGINT) AS "buyers"
FROM (
WITH "t2" AS (
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
)
SELECT
  "t6"."account_id",
  "t6"."item",
  "t10"."buyers"
FROM (
  SELECT
    "t3"."account_id",
    "t3"."item"
  FROM "t2" AS "t3"
  WHERE
    "t3"."revenue" > 0
) AS "t6"
INNER JOIN (
  SELECT
    "t8"."item",
    "t8"."buyers"
  FROM (
    SELECT
      "t7"."item",
      "t7"."buyers",
      ROW_NUMBER() OVER (
        ORDER BY "t7"."buyers" DESC, "t7"."item" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1 AS "place"
    FROM (
      SELECT
        "t5"."item",
        COUNT(*) AS "buyers"
      FROM (
        SELECT
          *
        FROM "t2" AS "t3"
        WHERE
          "t3"."revenue" > 0
      ) AS "t5"
      GROUP BY
        1
    ) AS "t7"
  ) AS "t8"
  WHERE
    "t8"."place" < 200
) AS "t10"
  ON "t6"."item" = "t10"."item"
) AS result
