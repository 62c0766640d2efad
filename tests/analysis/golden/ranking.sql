SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("value" AS BIGINT) AS "value",
  CAST("rank" AS BIGINT) AS "rank",
  CAST("accounts" AS BIGINT) AS "accounts",
  CAST("total" AS BIGINT) AS "total",
  CAST("cumulative" AS BIGINT) AS "cumulative",
  CAST("share" AS DOUBLE) AS "share",
  CAST("cumulative_share" AS DOUBLE) AS "cumulative_share",
  CAST("rank_share" AS DOUBLE) AS "rank_share",
  CAST("band" AS TEXT) AS "band"
FROM (
SELECT
  "t2"."account_id",
  "t2"."value",
  "t2"."rank",
  "t2"."accounts",
  "t2"."total",
  "t2"."cumulative",
  CASE
    WHEN "t2"."total" > 0
    THEN CAST("t2"."value" AS DOUBLE) / CAST(NULLIF("t2"."total", 0) AS DOUBLE)
    ELSE NULL
  END AS "share",
  CASE
    WHEN "t2"."total" > 0
    THEN CAST("t2"."cumulative" AS DOUBLE) / CAST(NULLIF("t2"."total", 0) AS DOUBLE)
    ELSE NULL
  END AS "cumulative_share",
  CASE
    WHEN "t2"."accounts" > 0
    THEN CAST("t2"."rank" AS DOUBLE) / CAST(NULLIF("t2"."accounts", 0) AS DOUBLE)
    ELSE NULL
  END AS "rank_share",
  CASE
    WHEN (
      "t2"."rank" * 100
    ) < (
      (
        "t2"."accounts" * 20
      ) + 100
    )
    THEN 'top'
    WHEN (
      (
        (
          "t2"."accounts" - "t2"."rank"
        ) + 1
      ) * 100
    ) <= (
      "t2"."accounts" * 20
    )
    THEN 'bottom'
    ELSE 'middle'
  END AS "band"
FROM (
  SELECT
    "t1"."account_id",
    "t1"."value",
    (
      ROW_NUMBER() OVER (
        ORDER BY "t1"."value" DESC, "t1"."account_id" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "rank",
    COUNT(*) OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "accounts",
    SUM("t1"."value") OVER (ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS "total",
    SUM("t1"."value") OVER (
      ORDER BY "t1"."value" DESC, "t1"."account_id" ASC
      ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
    ) AS "cumulative"
  FROM (
    SELECT
      "t0"."account_id",
      "t0"."gross_profit" AS "value"
    FROM "figures" AS "t0"
    WHERE
      "t0"."lines" > 0 AND "t0"."gross_profit" IS NOT NULL
  ) AS "t1"
) AS "t2"
) AS result
