"""Looking back and across: past days, two days compared, dashboards, the report of one account."""
