SELECT
  CAST("before" AS BIGINT) AS "before",
  CAST("kept" AS BIGINT) AS "kept",
  CAST("revenue_before" AS BIGINT) AS "revenue_before",
  CAST("revenue_kept" AS BIGINT) AS "revenue_kept",
  CAST("retention" AS DOUBLE) AS "retention",
  CAST("revenue_retention" AS DOUBLE) AS "revenue_retention"
FROM (
SELECT
  "t1"."before",
  "t1"."kept",
  "t1"."revenue_before",
  "t1"."revenue_kept",
  CASE
    WHEN "t1"."before" > 0
    THEN CAST("t1"."kept" AS DOUBLE) / CAST(NULLIF("t1"."before", 0) AS DOUBLE)
    ELSE NULL
  END AS "retention",
  CASE
    WHEN "t1"."revenue_before" > 0
    THEN CAST("t1"."revenue_kept" AS DOUBLE) / CAST(NULLIF("t1"."revenue_before", 0) AS DOUBLE)
    ELSE NULL
  END AS "revenue_retention"
FROM (
  SELECT
    COUNT(*) FILTER(WHERE
      (
        "t0"."standing" = 'kept'
      ) OR (
        "t0"."standing" = 'lost'
      )) AS "before",
    COUNT(*) FILTER(WHERE
      "t0"."standing" = 'kept') AS "kept",
    COALESCE(
      SUM("t0"."revenue_prior") FILTER(WHERE
        (
          "t0"."standing" = 'kept'
        ) OR (
          "t0"."standing" = 'lost'
        )),
      0
    ) AS "revenue_before",
    COALESCE(SUM("t0"."revenue") FILTER(WHERE
      "t0"."standing" = 'kept'), 0) AS "revenue_kept"
  FROM "standing" AS "t0"
) AS "t1"
) AS result
