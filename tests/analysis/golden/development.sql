SELECT
  CAST("month" AS DATE) AS "month",
  CAST("revenue" AS BIGINT) AS "revenue",
  CAST("gross_profit" AS BIGINT) AS "gross_profit",
  CAST("buyers" AS BIGINT) AS "buyers",
  CAST("new" AS BIGINT) AS "new"
FROM (
SELECT
  "t6"."month",
  SUM("t6"."amount") AS "revenue",
  SUM("t6"."amount_costed") - SUM("t6"."cost") AS "gross_profit",
  COUNT(DISTINCT "t6"."account_id") FILTER(WHERE
    "t6"."amount" > 0) AS "buyers",
  COUNT(DISTINCT "t6"."account_id") FILTER(WHERE
    (
      "t6"."amount" > 0
    ) AND (
      "t6"."month" = "t6"."first_month"
    )) AS "new"
FROM (
  SELECT
    "t5".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t1"."account_id",
      "t1"."month",
      "t1"."amount",
      "t1"."cost",
      "t1"."amount_costed",
      "t1"."quantity",
      "t1"."lines",
      "t1"."documents",
      "t1"."days",
      "t1"."first_on",
      "t1"."last_on",
      "t1"."begin",
      "t4"."account_id" AS "account_id_right",
      "t4"."first_month"
    FROM "pieces" AS "t1"
    LEFT OUTER JOIN (
      SELECT
        "t2"."account_id",
        MIN("t2"."month") AS "first_month"
      FROM (
        SELECT
          *
        FROM "pieces" AS "t0"
        WHERE
          "t0"."amount" > 0
      ) AS "t2"
      GROUP BY
        1
    ) AS "t4"
      ON "t1"."account_id" = "t4"."account_id"
  ) AS "t5"
) AS "t6"
GROUP BY
  1
) AS result
