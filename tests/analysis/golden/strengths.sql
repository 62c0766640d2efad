SELECT
  CAST("trait" AS TEXT) AS "trait",
  CAST("value" AS TEXT) AS "value",
  CAST("top" AS BIGINT) AS "top",
  CAST("rest" AS BIGINT) AS "rest",
  CAST("top_share" AS DOUBLE) AS "top_share",
  CAST("rest_share" AS DOUBLE) AS "rest_share",
  CAST("lift" AS DOUBLE) AS "lift",
  CAST("small" AS BOOLEAN) AS "small",
  CAST("rate" AS DOUBLE) AS "rate",
  CAST("low" AS DOUBLE) AS "low",
  CAST("high" AS DOUBLE) AS "high",
  CAST("base" AS DOUBLE) AS "base",
  CAST("verdict" AS TEXT) AS "verdict"
FROM (
SELECT
  "t1"."trait",
  "t1"."value",
  "t1"."top",
  "t1"."rest",
  "t1"."top_share",
  "t1"."rest_share",
  "t1"."lift",
  "t1"."small",
  "t1"."rate",
  "t1"."low",
  "t1"."high",
  "t1"."base",
  CASE
    WHEN "t1"."small"
    THEN 'too_few'
    WHEN "t1"."low" > "t1"."base"
    THEN 'more'
    WHEN "t1"."high" < "t1"."base"
    THEN 'less'
    ELSE 'same'
  END AS "verdict"
FROM (
  SELECT
    "t0"."trait",
    "t0"."value",
    "t0"."top",
    "t0"."rest",
    "t0"."top_size",
    "t0"."rest_size",
    "t0"."top_share",
    "t0"."rest_share",
    "t0"."lift",
    "t0"."small",
    CAST("t0"."top" AS DOUBLE) / NULLIF(CAST("t0"."top" + "t0"."rest" AS DOUBLE), 0.0) AS "rate",
    (
      (
        (
          CAST("t0"."top" AS DOUBLE) / NULLIF(CAST("t0"."top" + "t0"."rest" AS DOUBLE), 0.0)
        ) + (
          3.841458881296 / (
            CAST("t0"."top" + "t0"."rest" AS DOUBLE) * 2.0
          )
        )
      ) - (
        SQRT(
          (
            (
              (
                CAST("t0"."top" AS DOUBLE) / NULLIF(CAST("t0"."top" + "t0"."rest" AS DOUBLE), 0.0)
              ) * (
                1.0 - (
                  CAST("t0"."top" AS DOUBLE) / NULLIF(CAST("t0"."top" + "t0"."rest" AS DOUBLE), 0.0)
                )
              )
            ) / CAST("t0"."top" + "t0"."rest" AS DOUBLE)
          ) + (
            3.841458881296 / (
              CAST("t0"."top" + "t0"."rest" AS DOUBLE) * 4.0 * CAST("t0"."top" + "t0"."rest" AS DOUBLE)
            )
          )
        ) * 1.959964
      )
    ) / (
      (
        3.841458881296 / CAST("t0"."top" + "t0"."rest" AS DOUBLE)
      ) + 1.0
    ) AS "low",
    (
      (
        CAST("t0"."top" AS DOUBLE) / NULLIF(CAST("t0"."top" + "t0"."rest" AS DOUBLE), 0.0)
      ) + (
        3.841458881296 / (
          CAST("t0"."top" + "t0"."rest" AS DOUBLE) * 2.0
        )
      ) + (
        SQRT(
          (
            (
              (
                CAST("t0"."top" AS DOUBLE) / NULLIF(CAST("t0"."top" + "t0"."rest" AS DOUBLE), 0.0)
              ) * (
                1.0 - (
                  CAST("t0"."top" AS DOUBLE) / NULLIF(CAST("t0"."top" + "t0"."rest" AS DOUBLE), 0.0)
                )
              )
            ) / CAST("t0"."top" + "t0"."rest" AS DOUBLE)
          ) + (
            3.841458881296 / (
              CAST("t0"."top" + "t0"."rest" AS DOUBLE) * 4.0 * CAST("t0"."top" + "t0"."rest" AS DOUBLE)
            )
          )
        ) * 1.959964
      )
    ) / (
      (
        3.841458881296 / CAST("t0"."top" + "t0"."rest" AS DOUBLE)
      ) + 1.0
    ) AS "high",
    CASE
      WHEN (
        "t0"."top_size" + "t0"."rest_size"
      ) > 0
      THEN CAST("t0"."top_size" AS DOUBLE) / CAST(NULLIF("t0"."top_size" + "t0"."rest_size", 0) AS DOUBLE)
      ELSE NULL
    END AS "base"
  FROM "traits" AS "t0"
) AS "t1"
) AS result
