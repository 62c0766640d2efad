SELECT
  CAST("month" AS DATE) AS "month",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("gross_profit" AS BIGINT) AS "gross_profit",
  CAST("buyers" AS BIGINT) AS "buyers",
  CAST("new" AS BIGINT) AS "new"
FROM (
WITH "t1" AS (
  SELECT
    "t0"."account_id",
    "t0"."month",
    SUM("t0"."amount") AS "amount",
    SUM("t0"."amount_costed") AS "costed",
    SUM("t0"."cost") AS "cost",
    BOOL_OR(CAST("t0"."amount" > 0 AS BOOLEAN)) AS "bought"
  FROM "pieces" AS "t0"
  GROUP BY
    1,
    2
)
SELECT
  "t5"."month",
  "t5"."revenue",
  "t5"."gross_profit",
  "t5"."buyers",
  COALESCE("t8"."new", 0) AS "new"
FROM (
  SELECT
    "t2"."month",
    SUM("t2"."amount") AS "revenue",
    SUM("t2"."costed") - SUM("t2"."cost") AS "gross_profit",
    COUNT(*) FILTER(WHERE
      "t2"."bought") AS "buyers"
  FROM "t1" AS "t2"
  GROUP BY
    1
) AS "t5"
LEFT OUTER JOIN (
  SELECT
    "t6"."month",
    COUNT(*) AS "new"
  FROM (
    SELECT
      "t3"."account_id",
      MIN("t3"."month") AS "month"
    FROM (
      SELECT
        *
      FROM "t1" AS "t2"
      WHERE
        "t2"."bought"
    ) AS "t3"
    GROUP BY
      1
  ) AS "t6"
  GROUP BY
    1
) AS "t8"
  ON "t5"."month" = "t8"."month"
) AS result
