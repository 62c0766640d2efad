SELECT
  CAST("account_id" AS BIGINT) AS "account_id",
  CAST("grade" AS TEXT) AS "grade",
  CAST("reason" AS TEXT) AS "reason"
FROM (
SELECT
  "t6"."account_id",
  CASE
    WHEN "t6"."top"
    THEN 'key'
    WHEN "t6"."level" = 'special'
    THEN 'key'
    WHEN "t6"."level" = 'premium'
    THEN 'important'
    WHEN COALESCE("t6"."band" = 'top', FALSE)
    THEN 'important'
    ELSE 'ordinary'
  END AS "grade",
  CASE
    WHEN "t6"."top"
    THEN 'among_the_top'
    WHEN "t6"."level" = 'special'
    THEN 'special_level'
    WHEN "t6"."level" = 'premium'
    THEN 'premium_level'
    WHEN COALESCE("t6"."band" = 'top', FALSE)
    THEN 'top_of_profit'
    ELSE 'below_premium'
  END AS "reason"
FROM (
  SELECT
    "t5".*
    EXCLUDE ("account_id_right")
  FROM (
    SELECT
      "t2"."account_id",
      "t2"."revenue",
      "t2"."rank",
      "t2"."top",
      "t2"."level",
      "t2"."to_next",
      "t4"."account_id" AS "account_id_right",
      "t4"."band"
    FROM "levels" AS "t2"
    LEFT OUTER JOIN (
      SELECT
        "t1"."account_id",
        "t1"."band"
      FROM "ranking" AS "t1"
    ) AS "t4"
      ON "t2"."account_id" = "t4"."account_id"
  ) AS "t5"
) AS "t6"
) AS result
