"""Pages of looking back; each declares itself by being imported."""

from guke.review.pages import boards, compare, days, help, replay, report  # noqa: A004, F401 - the page of help; each declares itself
