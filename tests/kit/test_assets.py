"""The browser's files: exact, found, and no heavier than needed."""

import contextlib
import importlib.util
import json
import re
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def builder() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_assets", ROOT / "build_assets.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_package_is_locked_by_its_digest_and_names_no_registry() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text())["packages"]
    fetched = {name: package for name, package in packages.items() if name}
    assert all(package["integrity"].startswith("sha512-") for package in fetched.values())
    assert not any("resolved" in package for package in fetched.values())


def test_wanted_versions_are_exact() -> None:
    wanted = json.loads((ROOT / "package.json").read_text())["dependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in wanted.values())


@pytest.mark.slow  # reads every template and module
def test_every_icon_used_is_in_the_sprite(builder: ModuleType) -> None:
    sprite = builder.VENDOR / "icons.svg"
    if not sprite.exists():
        pytest.skip("the browser's files are not built here: python build_assets.py")
    drawn = set(re.findall(r'<symbol id="([^"]+)"', sprite.read_text()))
    if not builder.is_fresh():
        pytest.skip("the browser's files are older than the code: python build_assets.py")
    assert set(builder.icon_names()) - drawn == set()


def test_unused_components_leave_the_style_sheet_and_used_ones_stay(builder: ModuleType) -> None:
    css = (
        ".btn{a:b}.carousel-item,.btn-close{c:d}.modal .btn,.btn-sm{e:f}@media (min-width:9px){.navbar-nav{g:h}}p{i:j}"
    )
    assert builder.lean(css) == ".btn{a:b}.btn-sm{e:f}p{i:j}"


def test_dangling_references_to_maps_are_dropped(builder: ModuleType) -> None:
    assert builder._MAP_COMMENT.sub(b"", b"x();\n//# sourceMappingURL=x.js.map\n") == b"x();\n"  # noqa: SLF001 - the one rule worth a test of its own
    assert builder._MAP_COMMENT.sub(b"", b"p{}\n/*# sourceMappingURL=x.css.map */") == b"p{}\n"  # noqa: SLF001 - as above


@pytest.mark.parametrize("fresh", [True, False])
def test_where_another_build_was_quicker_its_folder_stays(
    builder: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, fresh: bool
) -> None:
    theirs, ours = tmp_path / "vendor", tmp_path / "vendor-1"
    for folder in (theirs, ours):
        folder.mkdir()
        (folder / "stamp").write_text(folder.name)
    monkeypatch.setattr(builder, "VENDOR", theirs)
    monkeypatch.setattr(builder, "is_fresh", lambda: fresh)
    remove = builder.shutil.rmtree  # the other's folder comes into the place just after it was cleared
    monkeypatch.setattr(builder.shutil, "rmtree", lambda path, **_how: remove(path) if path != theirs else None)
    with contextlib.nullcontext() if fresh else pytest.raises(OSError, match="not empty"):
        builder.put(ours)
    assert (theirs / "stamp").read_text() == "vendor"
    assert not ours.exists()
