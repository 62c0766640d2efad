SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("place" AS BIGINT) AS "place",
  CAST("because" AS BIGINT) AS "because",
  CAST("confidence" AS DOUBLE) AS "confidence",
  CAST("lift" AS DOUBLE) AS "lift",
  CAST("both" AS BIGINT) AS "both",
  CAST("buyers" AS BIGINT) AS "buyers",
  CAST("proposed" AS BIGINT) AS "proposed"
FROM (
WITH "t3" AS (
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
), "t19" AS (
  SELECT
    "t18"."item",
    "t18"."other",
    "t18"."buyers",
    "t18"."other_buyers",
    COUNT(*) AS "both"
  FROM (
    SELECT
      "t9"."account_id",
      "t9"."item",
      "t13"."buyers",
      "t17"."account_id" AS "account_id_right",
      "t17"."other",
      "t17"."other_buyers"
    FROM (
      SELECT
        "t4"."account_id",
        "t4"."item"
      FROM "t3" AS "t4"
      WHERE
        "t4"."revenue" > 0
    ) AS "t9"
    INNER JOIN (
      SELECT
        "t11"."item",
        "t11"."buyers"
      FROM (
        SELECT
          "t10"."item",
          "t10"."buyers",
          ROW_NUMBER() OVER (
            ORDER BY "t10"."buyers" DESC, "t10"."item" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place"
        FROM (
          SELECT
            "t8"."item",
            COUNT(*) AS "buyers"
          FROM (
            SELECT
              *
            FROM "t3" AS "t4"
            WHERE
              "t4"."revenue" > 0
          ) AS "t8"
          GROUP BY
            1
        ) AS "t10"
      ) AS "t11"
      WHERE
        "t11"."place" < 200
    ) AS "t13"
      ON "t9"."item" = "t13"."item"
    INNER JOIN (
      SELECT
        "t9"."account_id",
        "t9"."item" AS "other",
        "t13"."buyers" AS "other_buyers"
      FROM (
        SELECT
          "t4"."account_id",
          "t4"."item"
        FROM "t3" AS "t4"
        WHERE
          "t4"."revenue" > 0
      ) AS "t9"
      INNER JOIN (
        SELECT
          "t11"."item",
          "t11"."buyers"
        FROM (
          SELECT
            "t10"."item",
            "t10"."buyers",
            ROW_NUMBER() OVER (
              ORDER BY "t10"."buyers" DESC, "t10"."item" ASC
              ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
            ) - 1 AS "place"
          FROM (
            SELECT
              "t8"."item",
              COUNT(*) AS "buyers"
            FROM (
              SELECT
                *
              FROM "t3" AS "t4"
              WHERE
                "t4"."revenue" > 0
            ) AS "t8"
            GROUP BY
              1
          ) AS "t10"
        ) AS "t11"
        WHERE
          "t11"."place" < 200
      ) AS "t13"
        ON "t9"."item" = "t13"."item"
    ) AS "t17"
      ON "t9"."account_id" = "t17"."account_id" AND "t9"."item" < "t17"."other"
  ) AS "t18"
  GROUP BY
    1,
    2,
    3,
    4
)
SELECT
  "t33"."account_id",
  "t33"."place",
  "t33"."because",
  "t33"."confidence",
  "t33"."lift",
  "t33"."both",
  "t33"."buyers",
  "t33"."other" AS "proposed"
FROM (
  SELECT
    "t32"."account_id",
    "t32"."because",
    "t32"."item",
    "t32"."other",
    "t32"."buyers",
    "t32"."other_buyers",
    "t32"."both",
    "t32"."sample",
    "t32"."support",
    "t32"."confidence",
    "t32"."lift",
    "t32"."small",
    (
      ROW_NUMBER() OVER (
        PARTITION BY "t32"."account_id"
        ORDER BY "t32"."confidence" DESC, "t32"."lift" DESC, "t32"."other" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "place",
    "t32"."nth"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t30"."account_id",
        "t30"."because",
        "t30"."item",
        "t30"."other",
        "t30"."buyers",
        "t30"."other_buyers",
        "t30"."both",
        "t30"."sample",
        "t30"."support",
        "t30"."confidence",
        "t30"."lift",
        "t30"."small",
        "t30"."place",
        ROW_NUMBER() OVER (
          PARTITION BY "t30"."account_id", "t30"."other"
          ORDER BY "t30"."confidence" DESC, "t30"."lift" DESC, "t30"."because" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth"
      FROM (
        SELECT
          "t9"."account_id",
          "t9"."item" AS "because",
          "t29"."item",
          "t29"."other",
          "t29"."buyers",
          "t29"."other_buyers",
          "t29"."both",
          "t29"."sample",
          "t29"."support",
          "t29"."confidence",
          "t29"."lift",
          "t29"."small",
          "t29"."place"
        FROM (
          SELECT
            "t4"."account_id",
            "t4"."item"
          FROM "t3" AS "t4"
          WHERE
            "t4"."revenue" > 0
        ) AS "t9"
        INNER JOIN (
          SELECT
            "t11"."item",
            "t11"."buyers"
          FROM (
            SELECT
              "t10"."item",
              "t10"."buyers",
              ROW_NUMBER() OVER (
                ORDER BY "t10"."buyers" DESC, "t10"."item" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "place"
            FROM (
              SELECT
                "t8"."item",
                COUNT(*) AS "buyers"
              FROM (
                SELECT
                  *
                FROM "t3" AS "t4"
                WHERE
                  "t4"."revenue" > 0
              ) AS "t8"
              GROUP BY
                1
            ) AS "t10"
          ) AS "t11"
          WHERE
            "t11"."place" < 200
        ) AS "t13"
          ON "t9"."item" = "t13"."item"
        INNER JOIN (
          SELECT
            *
          FROM (
            SELECT
              "t26"."item",
              "t26"."other",
              "t26"."buyers",
              "t26"."other_buyers",
              "t26"."both",
              "t26"."sample",
              "t26"."support",
              "t26"."confidence",
              "t26"."lift",
              "t26"."small",
              ROW_NUMBER() OVER (
                PARTITION BY "t26"."item"
                ORDER BY "t26"."confidence" DESC, "t26"."lift" DESC, "t26"."other" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "place"
            FROM (
              SELECT
                *
              FROM (
                SELECT
                  "t24"."item",
                  "t24"."other",
                  "t24"."buyers",
                  "t24"."other_buyers",
                  "t24"."both",
                  "t24"."sample",
                  CASE
                    WHEN "t24"."sample" > 0
                    THEN CAST("t24"."both" AS DOUBLE) / CAST(NULLIF("t24"."sample", 0) AS DOUBLE)
                    ELSE NULL
                  END AS "support",
                  CASE
                    WHEN "t24"."buyers" > 0
                    THEN CAST("t24"."both" AS DOUBLE) / CAST(NULLIF("t24"."buyers", 0) AS DOUBLE)
                    ELSE NULL
                  END AS "confidence",
                  CASE
                    WHEN (
                      "t24"."buyers" * "t24"."other_buyers"
                    ) > 0
                    THEN CAST("t24"."both" * "t24"."sample" AS DOUBLE) / CAST(NULLIF("t24"."buyers" * "t24"."other_buyers", 0) AS DOUBLE)
                    ELSE NULL
                  END AS "lift",
                  "t24"."both" < 5 AS "small"
                FROM (
                  SELECT
                    "t23"."item",
                    "t23"."other",
                    "t23"."buyers",
                    "t23"."other_buyers",
                    "t23"."both",
                    "t6"."sample"
                  FROM (
                    SELECT
                      *
                    FROM "t19" AS "t20"
                    UNION ALL
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t20"."other" AS "item",
                        "t20"."item" AS "other",
                        "t20"."other_buyers" AS "buyers",
                        "t20"."buyers" AS "other_buyers",
                        "t20"."both"
                      FROM "t19" AS "t20"
                    ) AS "t21"
                  ) AS "t23"
                  CROSS JOIN (
                    SELECT
                      COUNT(*) FILTER(WHERE
                        "t2"."revenue" > 0) AS "sample"
                    FROM (
                      SELECT
                        "t0"."account_id",
                        SUM("t0"."revenue") FILTER(WHERE
                          "t0"."revenue" > 0) AS "revenue"
                      FROM "baskets" AS "t0"
                      GROUP BY
                        1
                    ) AS "t2"
                  ) AS "t6"
                ) AS "t24"
              ) AS "t25"
              WHERE
                NOT (
                  "t25"."small"
                ) AND "t25"."lift" > 1
            ) AS "t26"
          ) AS "t27"
          WHERE
            "t27"."place" < 5
        ) AS "t29"
          ON "t9"."item" = "t29"."item"
        ANTI JOIN (
          SELECT
            "t9"."account_id",
            "t9"."item"
          FROM (
            SELECT
              "t4"."account_id",
              "t4"."item"
            FROM "t3" AS "t4"
            WHERE
              "t4"."revenue" > 0
          ) AS "t9"
          INNER JOIN (
            SELECT
              "t11"."item",
              "t11"."buyers"
            FROM (
              SELECT
                "t10"."item",
                "t10"."buyers",
                ROW_NUMBER() OVER (
                  ORDER BY "t10"."buyers" DESC, "t10"."item" ASC
                  ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                ) - 1 AS "place"
              FROM (
                SELECT
                  "t8"."item",
                  COUNT(*) AS "buyers"
                FROM (
                  SELECT
                    *
                  FROM "t3" AS "t4"
                  WHERE
                    "t4"."revenue" > 0
                ) AS "t8"
                GROUP BY
                  1
              ) AS "t10"
            ) AS "t11"
            WHERE
              "t11"."place" < 200
          ) AS "t13"
            ON "t9"."item" = "t13"."item"
        ) AS "t16"
          ON "t9"."account_id" = "t16"."account_id" AND "t29"."other" = "t16"."item"
      ) AS "t30"
    ) AS "t31"
    WHERE
      "t31"."nth" = 0
  ) AS "t32"
) AS "t33"
WHERE
  "t33"."place" <= 3
) AS result
