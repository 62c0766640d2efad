"""The report as PDF, set by typst with Chinese fonts; both come with ``pip install guke[pdf]``."""

import importlib
import json
from dataclasses import asdict
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.utils.translation import gettext_lazy as _

from guke.kit.actions import Refused
from guke.review.report.gathering import Report

TEMPLATE = Path(__file__).with_name("report.typ")
MISSING = _("PDF needs an addition that is not installed here: pip install “guke[pdf]”. The page prints as it is, and Word works without it.")  # fmt: skip
_FONTS = "manimgx_fonts_cjk"


def rendered(report: Report) -> bytes:
    """Return the PDF; raises Refused where the addition is missing."""
    if find_spec("typst") is None:
        raise Refused(MISSING)
    typst: Any = importlib.import_module("typst")  # only whoever asks for a PDF loads it
    told = json.dumps(asdict(report), ensure_ascii=False, default=float)
    return bytes(typst.compile(TEMPLATE, sys_inputs={"report": told}, font_paths=_fonts()))


def _fonts() -> list[str]:
    """Return the folder of the fonts that come with the addition; the system's own are looked at as well."""
    found = find_spec(_FONTS)
    return [str(Path(found.origin).parent)] if found and found.origin else []
