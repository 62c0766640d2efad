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
SELECT
  "t13"."account_id",
  "t13"."place",
  "t13"."because",
  "t13"."confidence",
  "t13"."lift",
  "t13"."both",
  "t13"."buyers",
  "t13"."other" AS "proposed"
FROM (
  SELECT
    "t12"."account_id",
    "t12"."because",
    "t12"."item",
    "t12"."other",
    "t12"."buyers",
    "t12"."other_buyers",
    "t12"."both",
    "t12"."sample",
    "t12"."support",
    "t12"."confidence",
    "t12"."lift",
    "t12"."small",
    (
      ROW_NUMBER() OVER (
        PARTITION BY "t12"."account_id"
        ORDER BY "t12"."confidence" DESC, "t12"."lift" DESC, "t12"."other" ASC
        ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
      ) - 1
    ) + 1 AS "place",
    "t12"."nth"
  FROM (
    SELECT
      *
    FROM (
      SELECT
        "t10"."account_id",
        "t10"."because",
        "t10"."item",
        "t10"."other",
        "t10"."buyers",
        "t10"."other_buyers",
        "t10"."both",
        "t10"."sample",
        "t10"."support",
        "t10"."confidence",
        "t10"."lift",
        "t10"."small",
        "t10"."place",
        ROW_NUMBER() OVER (
          PARTITION BY "t10"."account_id", "t10"."other"
          ORDER BY "t10"."confidence" DESC, "t10"."lift" DESC, "t10"."because" ASC
          ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
        ) - 1 AS "nth"
      FROM (
        SELECT
          "t4"."account_id",
          "t4"."because",
          "t9"."item",
          "t9"."other",
          "t9"."buyers",
          "t9"."other_buyers",
          "t9"."both",
          "t9"."sample",
          "t9"."support",
          "t9"."confidence",
          "t9"."lift",
          "t9"."small",
          "t9"."place"
        FROM (
          SELECT
            "t0"."account_id",
            "t0"."item" AS "because"
          FROM "held_lines" AS "t0"
        ) AS "t4"
        INNER JOIN (
          SELECT
            *
          FROM (
            SELECT
              "t6"."item",
              "t6"."other",
              "t6"."buyers",
              "t6"."other_buyers",
              "t6"."both",
              "t6"."sample",
              "t6"."support",
              "t6"."confidence",
              "t6"."lift",
              "t6"."small",
              ROW_NUMBER() OVER (
                PARTITION BY "t6"."item"
                ORDER BY "t6"."confidence" DESC, "t6"."lift" DESC, "t6"."other" ASC
                ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING
              ) - 1 AS "place"
            FROM (
              SELECT
                *
              FROM "line_pairs" AS "t1"
              WHERE
                NOT (
                  "t1"."small"
                ) AND "t1"."lift" > 1
            ) AS "t6"
          ) AS "t7"
          WHERE
            "t7"."place" < 3
        ) AS "t9"
          ON "t4"."because" = "t9"."item"
        ANTI JOIN (
          SELECT
            "t0"."account_id",
            "t0"."item"
          FROM "held_lines" AS "t0"
        ) AS "t5"
          ON "t4"."account_id" = "t5"."account_id" AND "t9"."other" = "t5"."item"
      ) AS "t10"
    ) AS "t11"
    WHERE
      "t11"."nth" = 0
  ) AS "t12"
) AS "t13"
WHERE
  "t13"."place" <= 3
) AS result
