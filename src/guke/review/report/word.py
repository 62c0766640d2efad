"""The report as a Word document, with fonts that Chinese Word has."""

from io import BytesIO
from typing import Any

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from guke.kit.formats import plain_number
from guke.review.report.gathering import Report, Section

LATIN, CHINESE = "Arial", "Microsoft YaHei"
_SOFT = RGBColor(0x56, 0x64, 0x80)
_MARGIN, _ACROSS = 1.8, 4


def rendered(report: Report) -> bytes:
    """Return the document."""
    made = Document()
    _plain(made)
    made.core_properties.title = report.title
    made.add_heading(report.title, level=0)
    _said(made, report.under)
    if report.badges:
        _said(made, " · ".join(report.badges))
    _figures(made, report)
    _months(made, report)
    for section in report.sections:
        _section(made, section)
    _said(made, report.told)
    written = BytesIO()
    made.save(written)
    return written.getvalue()


def _plain(made: Any) -> None:
    """Set page and fonts; every style names the font of Chinese characters too."""
    for part in made.sections:
        part.page_width, part.page_height = Cm(21), Cm(29.7)
        part.left_margin = part.right_margin = part.top_margin = part.bottom_margin = Cm(_MARGIN)
    for name, size in (("Normal", 10), ("Title", 22), ("Heading 2", 12)):
        style = made.styles[name]
        style.font.name, style.font.size = LATIN, Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        fonts.set(qn("w:eastAsia"), CHINESE)
        fonts.set(qn("w:hAnsi"), LATIN)


def _said(made: Any, text: str) -> None:
    run = made.add_paragraph().add_run(text)
    run.font.size, run.font.color.rgb = Pt(9), _SOFT


def _figures(made: Any, report: Report) -> None:
    if not report.figures:
        return
    table = made.add_table(rows=-(-len(report.figures) // _ACROSS), cols=_ACROSS)
    for at, (label, value, note) in enumerate(report.figures):
        cell = table.cell(at // _ACROSS, at % _ACROSS)
        small = cell.paragraphs[0].add_run(label)
        small.font.size, small.font.color.rgb = Pt(8), _SOFT
        large = cell.add_paragraph().add_run(value)
        large.font.size, large.bold = Pt(13), True
        beside = cell.add_paragraph().add_run(note)
        beside.font.size, beside.font.color.rgb = Pt(8), _SOFT


def _months(made: Any, report: Report) -> None:
    if not report.months:
        return
    made.add_heading(report.months_title, level=2)
    rows = [[month.label, plain_number(month.now, 0), plain_number(month.prior, 0)] for month in report.months]
    _table(made, ["", *report.legend], rows, figures=True)


def _section(made: Any, section: Section) -> None:
    made.add_heading(section.title, level=2)
    for line in section.lines:
        made.add_paragraph(line, style="List Bullet")
    if section.rows:
        _table(made, section.heads, section.rows)


def _table(made: Any, heads: list[str], rows: list[list[str]], *, figures: bool = False) -> None:
    table = made.add_table(rows=1, cols=len(heads), style="Light List Accent 1")
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.text = head
    for row in rows:
        for at, (cell, text) in enumerate(zip(table.add_row().cells, row, strict=True)):
            cell.text = text
            if figures and at:
                cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
