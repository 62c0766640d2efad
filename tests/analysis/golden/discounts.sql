SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("listed" AS BIGINT) AS "listed",
  CAST("discount" AS BIGINT) AS "discount",
  CAST("lines" AS BIGINT) AS "lines"
FROM (
SELECT
  "t6"."account_id",
  SUM("t6"."listed") AS "listed",
  SUM("t6"."listed") - SUM("t6"."amount") AS "discount",
  COUNT(*) AS "lines"
FROM (
  SELECT
    "t5"."line_id",
    "t5"."sold_on",
    "t5"."account_id",
    "t5"."product_id",
    "t5"."product_line_id",
    "t5"."quantity",
    "t5"."amount",
    "t5"."cost",
    "t5"."opens",
    "t5"."list_price",
    CAST(ROUND(
      (
        CAST("t5"."quantity" AS DOUBLE) * CAST("t5"."list_price" AS DOUBLE)
      ) / 10000,
      0
    ) AS BIGINT) AS "listed"
  FROM (
    SELECT
      "t4"."line_id",
      "t4"."sold_on",
      "t4"."account_id",
      "t4"."product_id",
      "t4"."product_line_id",
      "t4"."quantity",
      "t4"."amount",
      "t4"."cost",
      "t4"."opens",
      "t2"."list_price"
    FROM (
      SELECT
        *
      FROM "sales" AS "t0"
      WHERE
        "t0"."sold_on" > MAKE_DATE(2025, 6, 30)
        AND "t0"."sold_on" <= MAKE_DATE(2026, 6, 30)
        AND "t0"."quantity" > 0
    ) AS "t4"
    INNER JOIN "prices" AS "t2"
      ON "t4"."product_id" = "t2"."product_id"
  ) AS "t5"
  WHERE
    "t5"."amount" < CAST(ROUND(
      (
        CAST("t5"."quantity" AS DOUBLE) * CAST("t5"."list_price" AS DOUBLE)
      ) / 10000,
      0
    ) AS BIGINT)
) AS "t6"
GROUP BY
  1
) AS result
