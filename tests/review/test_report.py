"""The report of one account: page, PDF and Word say the same within the reader's rights; taking it along is audited."""

import io
from importlib.util import find_spec
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from guke.accounts.models import Account, Contact
from guke.kit.models import AuditLine
from guke.people.models import User
from guke.review.report import pdf
from tests.insight.ledgers import Company
from tests.review.conftest import inside

pytestmark = [pytest.mark.django_db, pytest.mark.slow]  # each makes the figures of a company


@pytest.fixture
def known(grown: Account) -> Account:
    Contact.objects.create(
        account=grown, name="唐明", post="总经理", part="decider", influence=90, mobile="13800000203"
    )
    return grown


def test_the_page_says_what_whoever_decides_asks(book: Company, known: Account) -> None:
    page = inside(book.manager).get(f"/accounts/{known.pk}/report/").content.decode()
    for text in (
        "客户G",
        "Revenue, 12 months",
        "Gross profit",
        "Revenue by month",
        "唐明",
        "13800000203",
        "Next steps",
    ):
        assert text in page, text
    assert "Find out what it buys from others" in page
    assert inside(book.outsider).get(f"/accounts/{known.pk}/report/").status_code == 404
    assert inside(book.outsider).get(f"/accounts/{known.pk}/report.docx").status_code == 404


def test_what_one_may_not_see_is_in_no_form(book: Company, known: Account, monkeypatch: pytest.MonkeyPatch) -> None:
    hidden = {"personal.view", "margin.view"}
    may = User.may
    monkeypatch.setattr(User, "may", lambda self, permission: permission not in hidden and may(self, permission))
    page = inside(book.manager).get(f"/accounts/{known.pk}/report/").content.decode()
    document = _words(inside(book.manager).get(f"/accounts/{known.pk}/report.docx").content)
    for text in (page, document):
        assert "唐明" in text
        assert "13800000203" not in text
        assert "Gross profit" not in text


def test_whoever_sees_no_money_gets_none(book: Company, known: Account) -> None:
    page = inside(book.service).get(f"/accounts/{known.pk}/report/").content.decode()
    assert "Revenue, 12 months" not in page
    assert "1,550" not in page
    assert inside(book.service).get(f"/accounts/{known.pk}/report.docx").status_code == 403


def _words(content: bytes) -> str:
    made = Document(io.BytesIO(content))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in made.paragraphs), *cells])


@pytest.mark.parametrize(("language", "said"), [("zh-hans", "近 12 个月销售额"), ("en", "Revenue, 12 months")])
def test_word_has_chinese_fonts_and_the_readers_language(
    book: Company, known: Account, language: str, said: str
) -> None:
    book.manager.language = language
    book.manager.save()
    answer = inside(book.manager).get(f"/accounts/{known.pk}/report.docx")
    made = Document(io.BytesIO(answer.content))
    fonts = made.styles["Normal"].element.rPr.rFonts
    assert fonts.get(qn("w:eastAsia")) == "Microsoft YaHei"
    assert said in _words(answer.content)
    line = AuditLine.objects.get(action="export")
    assert (line.by, line.object_id, line.changes) == (book.manager, known.pk, {"form": [None, "docx"]})


@pytest.mark.skipif(find_spec("typst") is None, reason="the addition for PDF is not installed: pip install guke[pdf]")
def test_pdf_is_made(book: Company, known: Account) -> None:
    answer = inside(book.manager).get(f"/accounts/{known.pk}/report.pdf")
    assert answer.status_code == 200
    assert answer.content.startswith(b"%PDF-")
    assert AuditLine.objects.get(action="export").changes == {"form": [None, "pdf"]}


def test_without_the_addition_the_page_says_how_to_get_it(book: Company, known: Account, monkeypatch: Any) -> None:
    monkeypatch.setattr(pdf, "find_spec", lambda _name: None)
    answer = inside(book.manager).get(f"/accounts/{known.pk}/report.pdf")
    assert answer.status_code == 501
    assert "pip install “guke[pdf]”" in answer.content.decode()
    assert not AuditLine.objects.filter(action="export").exists()


def test_a_report_of_an_account_without_business_is_short(book: Company) -> None:
    bare = book.account("B", book.manager)
    page = inside(book.manager).get(f"/accounts/{bare.pk}/report/").content.decode()
    assert "It has not ordered in 12 months." in page
    assert inside(book.manager).get(f"/accounts/{bare.pk}/report.nonsense").status_code == 404
