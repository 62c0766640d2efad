"""``guke check`` tells what is sound and what is not."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from guke.kit.queue import huey
from guke.site import health
from guke.site.commands.checking import check
from guke.site.jobs import HEARTBEAT, beat

NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)


@pytest.mark.slow  # reads every migration
@pytest.mark.django_db
def test_the_database_of_the_tests_is_sound() -> None:
    assert health.database().state == "ok"
    assert health.migrations().state == "ok"


def test_a_queue_without_a_worker_is_a_warning() -> None:
    huey.delete(HEARTBEAT)
    assert health.queue(NOW).state == "warn"


@pytest.mark.parametrize(("age", "state"), [(1, "ok"), (4, "fail")])
def test_a_worker_that_fell_silent_is_a_failure(age: int, state: str) -> None:
    huey.put(HEARTBEAT, NOW - timedelta(minutes=age))
    assert health.queue(NOW).state == state


def test_the_scheduled_sign_of_life_is_seen() -> None:
    beat.call_local()
    assert health.queue(datetime.now(UTC)).state == "ok"


@pytest.mark.parametrize(("megabytes", "state"), [(5000, "ok"), (1000, "warn"), (100, "fail")])
def test_little_room_is_told(megabytes: int, state: str) -> None:
    assert health.disk(lambda _: megabytes * 1024**2).state == state


@pytest.mark.parametrize(("mode", "state"), [(0o600, "ok"), (0o640, "warn")])
def test_a_secret_that_others_can_read_is_told(home: Path, mode: int, state: str) -> None:
    (home / "secret.key").touch(mode=mode)
    (home / "secret.key").chmod(mode)
    assert health.secret().state == state


def test_pages_without_style_are_told(home: Path) -> None:
    assert health.assets().state == "fail"
    (home / "static").mkdir()
    (home / "static" / "staticfiles.json").touch()
    assert health.assets().state == "ok"


@pytest.mark.parametrize(("age", "state"), [(1, "ok"), (3, "warn")])
def test_an_old_backup_is_told(home: Path, age: int, state: str) -> None:
    assert health.backup(NOW).state == "warn"
    (home / "backed-up").write_text((NOW - timedelta(days=age)).isoformat())
    assert health.backup(NOW).state == state


@pytest.mark.slow  # reads every migration
@pytest.mark.django_db
def test_a_failure_is_the_exit_code(home: Path) -> None:
    answer = CliRunner().invoke(check)
    assert answer.exit_code == 1
    assert "not collected" in answer.output
    assert str(home) in answer.output
