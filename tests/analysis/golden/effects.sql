SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("price" AS BIGINT) AS "price",
  CAST("quantity" AS BIGINT) AS "quantity",
  CAST("added" AS BIGINT) AS "added",
  CAST("dropped" AS BIGINT) AS "dropped",
  CAST("rest" AS BIGINT) AS "rest",
  CAST("returned" AS BIGINT) AS "returned",
  CAST("returns" AS BIGINT) AS "returns"
FROM (
SELECT
  "t3"."account_id",
  SUM("t3"."price") AS "price",
  SUM("t3"."quantity") AS "quantity",
  SUM("t3"."added") AS "added",
  SUM("t3"."dropped") AS "dropped",
  SUM("t3"."rest") AS "rest",
  SUM("t3"."returned") AS "returned",
  SUM("t3"."returns") AS "returns"
FROM (
  SELECT
    "t2"."account_id",
    "t2"."returned",
    "t2"."returns",
    CASE
      WHEN (
        "t2"."quantity_first" > 0
      )
      AND (
        "t2"."quantity_last" > 0
      )
      AND (
        "t2"."amount_first" > 0
      )
      AND (
        "t2"."amount_last" > 0
      )
      THEN (
        "t2"."amount_last" - "t2"."amount_first"
      ) - CAST(ROUND(
        (
          CAST("t2"."amount_first" AS DOUBLE) * CAST("t2"."quantity_last" - "t2"."quantity_first" AS DOUBLE)
        ) / CAST(NULLIF("t2"."quantity_first", 0) AS DOUBLE),
        0
      ) AS BIGINT)
      ELSE 0
    END AS "price",
    CASE
      WHEN (
        "t2"."quantity_first" > 0
      )
      AND (
        "t2"."quantity_last" > 0
      )
      AND (
        "t2"."amount_first" > 0
      )
      AND (
        "t2"."amount_last" > 0
      )
      THEN CAST(ROUND(
        (
          CAST("t2"."amount_first" AS DOUBLE) * CAST("t2"."quantity_last" - "t2"."quantity_first" AS DOUBLE)
        ) / CAST(NULLIF("t2"."quantity_first", 0) AS DOUBLE),
        0
      ) AS BIGINT)
      ELSE 0
    END AS "quantity",
    CASE
      WHEN "t2"."lines_first" = 0
      THEN "t2"."amount_last" - "t2"."amount_first"
      ELSE 0
    END AS "added",
    CASE
      WHEN "t2"."lines_last" = 0
      THEN "t2"."amount_last" - "t2"."amount_first"
      ELSE 0
    END AS "dropped",
    CASE
      WHEN (
        (
          "t2"."quantity_first" > 0
        )
        AND (
          "t2"."quantity_last" > 0
        )
        AND (
          "t2"."amount_first" > 0
        )
        AND (
          "t2"."amount_last" > 0
        )
      )
      OR (
        "t2"."lines_first" = 0
      )
      OR (
        "t2"."lines_last" = 0
      )
      THEN 0
      ELSE "t2"."amount_last" - "t2"."amount_first"
    END AS "rest"
  FROM (
    SELECT
      "t1"."account_id",
      "t1"."product_id",
      COALESCE(
        SUM("t1"."amount") FILTER(WHERE
          (
            "t1"."sold_on" > MAKE_DATE(2024, 6, 30)
          )
          AND (
            "t1"."sold_on" <= MAKE_DATE(2025, 6, 30)
          )),
        0
      ) AS "amount_first",
      COALESCE(
        SUM("t1"."amount") FILTER(WHERE
          (
            "t1"."sold_on" > MAKE_DATE(2025, 6, 30)
          )
          AND (
            "t1"."sold_on" <= MAKE_DATE(2026, 6, 30)
          )),
        0
      ) AS "amount_last",
      COALESCE(
        SUM("t1"."quantity") FILTER(WHERE
          (
            "t1"."sold_on" > MAKE_DATE(2024, 6, 30)
          )
          AND (
            "t1"."sold_on" <= MAKE_DATE(2025, 6, 30)
          )),
        0
      ) AS "quantity_first",
      COALESCE(
        SUM("t1"."quantity") FILTER(WHERE
          (
            "t1"."sold_on" > MAKE_DATE(2025, 6, 30)
          )
          AND (
            "t1"."sold_on" <= MAKE_DATE(2026, 6, 30)
          )),
        0
      ) AS "quantity_last",
      COUNT(*) FILTER(WHERE
        (
          "t1"."sold_on" > MAKE_DATE(2024, 6, 30)
        )
        AND (
          "t1"."sold_on" <= MAKE_DATE(2025, 6, 30)
        )) AS "lines_first",
      COUNT(*) FILTER(WHERE
        (
          "t1"."sold_on" > MAKE_DATE(2025, 6, 30)
        )
        AND (
          "t1"."sold_on" <= MAKE_DATE(2026, 6, 30)
        )) AS "lines_last",
      -(
        COALESCE(
          SUM("t1"."amount") FILTER(WHERE
            (
              "t1"."sold_on" > MAKE_DATE(2025, 6, 30)
            )
            AND (
              "t1"."sold_on" <= MAKE_DATE(2026, 6, 30)
            )
            AND (
              "t1"."amount" < 0
            )),
          0
        )
      ) AS "returned",
      COUNT(*) FILTER(WHERE
        (
          "t1"."sold_on" > MAKE_DATE(2025, 6, 30)
        )
        AND (
          "t1"."sold_on" <= MAKE_DATE(2026, 6, 30)
        )
        AND (
          "t1"."amount" < 0
        )) AS "returns"
    FROM (
      SELECT
        *
      FROM "sales" AS "t0"
      WHERE
        (
          (
            "t0"."sold_on" > MAKE_DATE(2024, 6, 30)
          )
          AND (
            "t0"."sold_on" <= MAKE_DATE(2025, 6, 30)
          )
        )
        OR (
          (
            "t0"."sold_on" > MAKE_DATE(2025, 6, 30)
          )
          AND (
            "t0"."sold_on" <= MAKE_DATE(2026, 6, 30)
          )
        )
    ) AS "t1"
    GROUP BY
      1,
      2
  ) AS "t2"
) AS "t3"
GROUP BY
  1
) AS result
