SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("place" AS BIGINT) AS "place",
  CAST("confidence" AS DOUBLE) AS "confidence",
  CAST("lift" AS DOUBLE) AS "lift",
  CAST("both" AS BIGINT) AS "both",
  CAST("buyers" AS BIGINT) AS "buyers",
  CAST("because" AS BIGINT) AS "because",
  CAST("proposed" AS BIGINT) AS "proposed"
FROM (
WITH "t5" AS (
  SELECT
    "t0"."account_id",
    LIST_SORT(ARRAY_AGG("t0"."item") FILTER(WHERE
      "t0"."item" IS NOT NULL)) AS "items"
  FROM "held_lines" AS "t0"
  GROUP BY
    1
)
SELECT
  "t7"."account_id",
  "t27"."place",
  "t27"."confidence",
  "t27"."lift",
  "t27"."both",
  "t27"."buyers",
  "t27"."item" AS "because",
  "t27"."other" AS "proposed"
FROM "t5" AS "t7"
INNER JOIN (
  SELECT
    "t6"."items",
    MIN("t6"."account_id") AS "first"
  FROM "t5" AS "t6"
  GROUP BY
    1
) AS "t10"
  ON "t7"."items" = "t10"."items"
INNER JOIN (
  SELECT
    "t25"."place",
    "t25"."rule",
    "t25"."first",
    "t14"."item",
    "t14"."other",
    "t14"."buyers",
    "t14"."other_buyers",
    "t14"."both",
    "t14"."sample",
    "t14"."support",
    "t14"."confidence",
    "t14"."lift",
    "t14"."small"
  FROM (
    SELECT
      "t23"."place",
      "t23"."rule",
      "t23"."account_id" AS "first"
    FROM (
      SELECT
        "t22"."account_id",
        "t22"."other",
        "t22"."rule",
        (
          ROW_NUMBER() OVER (
            PARTITION BY "t22"."account_id"
            ORDER BY "t22"."rule" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1
        ) + 1 AS "place"
      FROM (
        SELECT
          "t21"."account_id",
          "t21"."other",
          MIN("t21"."rule") AS "rule"
        FROM (
          SELECT
            "t20"."account_id",
            "t20"."other",
            "t20"."rule"
          FROM (
            SELECT
              "t18"."account_id",
              "t18"."other",
              "t18"."rule"
            FROM (
              SELECT
                "t3"."account_id",
                "t3"."item",
                "t17"."other",
                "t17"."rule"
              FROM (
                SELECT
                  "t0"."account_id",
                  "t0"."item"
                FROM "held_lines" AS "t0"
              ) AS "t3"
              SEMI JOIN (
                SELECT
                  "t6"."items",
                  MIN("t6"."account_id") AS "first"
                FROM "t5" AS "t6"
                GROUP BY
                  1
              ) AS "t10"
                ON "t3"."account_id" = "t10"."first"
              INNER JOIN (
                SELECT
                  "t12"."item",
                  "t12"."other",
                  "t12"."rule"
                FROM (
                  SELECT
                    "t11".*
                    EXCLUDE ("place")
                  FROM (
                    SELECT
                      *
                    FROM (
                      SELECT
                        "t4"."item",
                        "t4"."other",
                        "t4"."buyers",
                        "t4"."other_buyers",
                        "t4"."both",
                        "t4"."sample",
                        "t4"."support",
                        "t4"."confidence",
                        "t4"."lift",
                        "t4"."small",
                        ROW_NUMBER() OVER (
                          PARTITION BY "t4"."item"
                          ORDER BY "t4"."confidence" DESC, "t4"."lift" DESC, "t4"."other" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "place",
                        ROW_NUMBER() OVER (
                          ORDER BY "t4"."confidence" DESC, "t4"."lift" DESC, "t4"."other" ASC, "t4"."item" ASC
                          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                        ) - 1 AS "rule"
                      FROM (
                        SELECT
                          *
                        FROM "line_pairs" AS "t1"
                        WHERE
                          NOT (
                            "t1"."small"
                          ) AND "t1"."lift" > 1
                      ) AS "t4"
                    ) AS "t9"
                    WHERE
                      "t9"."place" < 3
                  ) AS "t11"
                ) AS "t12"
              ) AS "t17"
                ON "t3"."item" = "t17"."item"
            ) AS "t18"
          ) AS "t20"
          ANTI JOIN (
            SELECT
              "t3"."account_id",
              "t3"."item"
            FROM (
              SELECT
                "t0"."account_id",
                "t0"."item"
              FROM "held_lines" AS "t0"
            ) AS "t3"
            SEMI JOIN (
              SELECT
                "t6"."items",
                MIN("t6"."account_id") AS "first"
              FROM "t5" AS "t6"
              GROUP BY
                1
            ) AS "t10"
              ON "t3"."account_id" = "t10"."first"
          ) AS "t15"
            ON "t20"."account_id" = "t15"."account_id" AND "t20"."other" = "t15"."item"
        ) AS "t21"
        GROUP BY
          1,
          2
      ) AS "t22"
    ) AS "t23"
    WHERE
      "t23"."place" <= 3
  ) AS "t25"
  INNER JOIN (
    SELECT
      "t11".*
      EXCLUDE ("place")
    FROM (
      SELECT
        *
      FROM (
        SELECT
          "t4"."item",
          "t4"."other",
          "t4"."buyers",
          "t4"."other_buyers",
          "t4"."both",
          "t4"."sample",
          "t4"."support",
          "t4"."confidence",
          "t4"."lift",
          "t4"."small",
          ROW_NUMBER() OVER (
            PARTITION BY "t4"."item"
            ORDER BY "t4"."confidence" DESC, "t4"."lift" DESC, "t4"."other" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "place",
          ROW_NUMBER() OVER (
            ORDER BY "t4"."confidence" DESC, "t4"."lift" DESC, "t4"."other" ASC, "t4"."item" ASC
            ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
          ) - 1 AS "rule"
        FROM (
          SELECT
            *
          FROM "line_pairs" AS "t1"
          WHERE
            NOT (
              "t1"."small"
            ) AND "t1"."lift" > 1
        ) AS "t4"
      ) AS "t9"
      WHERE
        "t9"."place" < 3
    ) AS "t11"
  ) AS "t14"
    ON "t25"."rule" = "t14"."rule"
) AS "t27"
  ON "t10"."first" = "t27"."first"
) AS result
