"""A phone can put Guke on its home screen, before anybody has signed in or been set up."""

import pytest
from django.test import Client


@pytest.mark.django_db
def test_the_manifest_names_guke_and_its_icons() -> None:
    answer = Client(headers={"accept-language": "zh-hans"}).get("/app.webmanifest")
    assert answer["content-type"] == "application/manifest+json"
    told = answer.json()
    assert (told["short_name"], told["start_url"], told["display"]) == ("固客", "/", "standalone")
    assert [icon["sizes"] for icon in told["icons"]] == ["180x180", "512x512"]
