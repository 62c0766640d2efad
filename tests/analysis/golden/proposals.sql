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
WITH "t2" AS (
  SELECT
    "t1"."account_id",
    "t1"."item"
  FROM "held_lines" AS "t1"
)
SELECT
  "t20"."account_id",
  "t20"."place",
  "t10"."confidence",
  "t10"."lift",
  "t10"."both",
  "t10"."buyers",
  "t10"."item" AS "because",
  "t10"."other" AS "proposed"
FROM (
  SELECT
    "t18"."account_id",
    "t18"."place",
    "t18"."rule"
  FROM (
    SELECT
      "t17"."account_id",
      "t17"."other",
      "t17"."rule",
      (
        ROW_NUMBER() OVER (
          PARTITION BY "t17"."account_id"
          ORDER BY "t17"."rule" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1
      ) + 1 AS "place"
    FROM (
      SELECT
        "t16"."account_id",
        "t16"."other",
        MIN("t16"."rule") AS "rule"
      FROM (
        SELECT
          "t15"."account_id",
          "t15"."other",
          "t15"."rule"
        FROM (
          SELECT
            "t13"."account_id",
            "t13"."other",
            "t13"."rule"
          FROM (
            SELECT
              "t6"."account_id",
              "t6"."item",
              "t12"."other",
              "t12"."rule"
            FROM "t2" AS "t6"
            INNER JOIN (
              SELECT
                "t9"."item",
                "t9"."other",
                "t9"."rule"
              FROM (
                SELECT
                  "t8".*
                  EXCLUDE ("place")
                FROM (
                  SELECT
                    *
                  FROM (
                    SELECT
                      "t3"."item",
                      "t3"."other",
                      "t3"."buyers",
                      "t3"."other_buyers",
                      "t3"."both",
                      "t3"."sample",
                      "t3"."support",
                      "t3"."confidence",
                      "t3"."lift",
                      "t3"."small",
                      ROW_NUMBER() OVER (
                        PARTITION BY "t3"."item"
                        ORDER BY "t3"."confidence" DESC, "t3"."lift" DESC, "t3"."other" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "place",
                      ROW_NUMBER() OVER (
                        ORDER BY "t3"."confidence" DESC, "t3"."lift" DESC, "t3"."other" ASC, "t3"."item" ASC
                        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
                      ) - 1 AS "rule"
                    FROM (
                      SELECT
                        *
                      FROM "line_pairs" AS "t0"
                      WHERE
                        NOT (
                          "t0"."small"
                        ) AND "t0"."lift" > 1
                    ) AS "t3"
                  ) AS "t7"
                  WHERE
                    "t7"."place" < 3
                ) AS "t8"
              ) AS "t9"
            ) AS "t12"
              ON "t6"."item" = "t12"."item"
          ) AS "t13"
        ) AS "t15"
        ANTI JOIN "t2" AS "t5"
          ON "t15"."account_id" = "t5"."account_id" AND "t15"."other" = "t5"."item"
      ) AS "t16"
      GROUP BY
        1,
        2
    ) AS "t17"
  ) AS "t18"
  WHERE
    "t18"."place" <= 3
) AS "t20"
INNER JOIN (
  SELECT
    "t8".*
    EXCLUDE ("place")
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t3"."item",
        "t3"."other",
        "t3"."buyers",
        "t3"."other_buyers",
        "t3"."both",
        "t3"."sample",
        "t3"."support",
        "t3"."confidence",
        "t3"."lift",
        "t3"."small",
        ROW_NUMBER() OVER (
          PARTITION BY "t3"."item"
          ORDER BY "t3"."confidence" DESC, "t3"."lift" DESC, "t3"."other" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "place",
        ROW_NUMBER() OVER (
          ORDER BY "t3"."confidence" DESC, "t3"."lift" DESC, "t3"."other" ASC, "t3"."item" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "rule"
      FROM (
        SELECT
          *
        FROM "line_pairs" AS "t0"
        WHERE
          NOT (
            "t0"."small"
          ) AND "t0"."lift" > 1
      ) AS "t3"
    ) AS "t7"
    WHERE
      "t7"."place" < 3
  ) AS "t8"
) AS "t10"
  ON "t20"."rule" = "t10"."rule"
) AS result
