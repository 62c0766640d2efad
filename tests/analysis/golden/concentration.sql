SELECT
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("total" AS BIGINT) AS "total",
  CAST("hhi" AS DOUBLE) AS "hhi",
  CAST("top_1" AS DOUBLE) AS "top_1",
  CAST("top_5" AS DOUBLE) AS "top_5",
  CAST("top_10" AS DOUBLE) AS "top_10"
FROM (
SELECT
  "t4"."accounts",
  "t4"."total",
  CAST("t4"."squares" AS DOUBLE) / 1000000000000000000 AS "hhi",
  CASE
    WHEN "t4"."total" > 0
    THEN CAST("t4"."sum_1" AS DOUBLE) / CAST(NULLIF("t4"."total", 0) AS DOUBLE)
    ELSE NULL
  END AS "top_1",
  CASE
    WHEN "t4"."total" > 0
    THEN CAST("t4"."sum_5" AS DOUBLE) / CAST(NULLIF("t4"."total", 0) AS DOUBLE)
    ELSE NULL
  END AS "top_5",
  CASE
    WHEN "t4"."total" > 0
    THEN CAST("t4"."sum_10" AS DOUBLE) / CAST(NULLIF("t4"."total", 0) AS DOUBLE)
    ELSE NULL
  END AS "top_10"
FROM (
  SELECT
    COUNT(*) AS "accounts",
    MAX("t3"."whole") AS "total",
    SUM("t3"."part" * "t3"."part") AS "squares",
    SUM("t3"."value") FILTER(WHERE
      "t3"."rank" <= 1) AS "sum_1",
    SUM("t3"."value") FILTER(WHERE
      "t3"."rank" <= 5) AS "sum_5",
    SUM("t3"."value") FILTER(WHERE
      "t3"."rank" <= 10) AS "sum_10"
  FROM (
    SELECT
      "t2"."account_id",
      "t2"."value",
      "t2"."rank",
      "t2"."accounts",
      "t2"."total",
      "t2"."cumulative",
      "t2"."share",
      "t2"."cumulative_share",
      "t2"."rank_share",
      "t2"."band",
      "t2"."whole",
      CAST(ROUND((
        CAST("t2"."value" AS DOUBLE) / CAST("t2"."whole" AS DOUBLE)
      ) * 1000000000, 0) AS BIGINT) AS "part"
    FROM (
      SELECT
        "t1"."account_id",
        "t1"."value",
        "t1"."rank",
        "t1"."accounts",
        "t1"."total",
        "t1"."cumulative",
        "t1"."share",
        "t1"."cumulative_share",
        "t1"."rank_share",
        "t1"."band",
        SUM("t1"."value") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "whole"
      FROM (
        SELECT
          *
        FROM "ranking" AS "t0"
        WHERE
          "t0"."value" > 0
      ) AS "t1"
    ) AS "t2"
  ) AS "t3"
) AS "t4"
) AS result
