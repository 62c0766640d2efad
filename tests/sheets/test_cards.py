"""vCards as telephones and mail programs write them: versions, quoting, encodings, damage."""

from pathlib import Path

import pytest

from guke.sheets.books import Unreadable, open_book
from guke.sheets.model import Cell
from tests.real import data

NAMES = ["account", "name", "post", "department", "mobile", "phone", "email", "wechat", "birthday", "home_address"]


def cards(folder: Path, text: str, encoding: str = "utf-8") -> list[dict[str, Cell]]:
    file = folder / "cards.vcf"
    file.write_bytes(text.replace("\n", "\r\n").encode(encoding))
    book = open_book(file)
    assert book.format == "vcard"
    (_one, names), *rows = book.sheets[0].rows()
    assert names == NAMES
    return [
        {str(name): cell for name, cell in zip(names, cells, strict=True) if cell is not None} for _row, cells in rows
    ]


def card(*lines: str, version: str = "3.0") -> str:
    return "\n".join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""])


def test_a_chinese_card_of_today(tmp_path: Path) -> None:
    text = card(
        "FN:李明", "ORG:鲁泰化工有限公司;采购部", "TITLE:采购经理", "TEL;TYPE=CELL:138 0013 8000", "TEL;TYPE=WORK,VOICE:0533-6123456",
        "TEL;TYPE=FAX:0533-6123457", "EMAIL:lm@lutai.example", "X-WECHAT:lm_1980", "BDAY:1980-03-05", "ADR;TYPE=HOME:;;张店路1号;淄博;山东;255000;中国",
    )  # fmt: skip
    assert cards(tmp_path, text) == [
        {
            "account": "鲁泰化工有限公司", "name": "李明", "post": "采购经理", "department": "采购部", "mobile": "138 0013 8000",
            "phone": "0533-6123456", "email": "lm@lutai.example", "wechat": "lm_1980", "birthday": "1980-03-05",
            "home_address": "张店路1号 淄博 山东 255000 中国",
        }
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("charset", "name"),
    [("UTF-8", "=E6=9D=8E;=E6=98=8E"), ("GBK", "=C0=EE;=C3=F7"), ("GB2312", "=C0=EE;=C3=F7")],
)
def test_an_old_telephone_quotes_chinese_names(tmp_path: Path, charset: str, name: str) -> None:
    text = card(f"N;CHARSET={charset};ENCODING=QUOTED-PRINTABLE:{name};;;", "TEL;CELL:13800138000", version="2.1")
    assert cards(tmp_path, text) == [{"name": "李明", "mobile": "13800138000"}]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_a_file_in_another_encoding(tmp_path: Path, encoding: str) -> None:
    text = card("FN:欧阳振华", "ORG:淄博鲁泰化工有限公司", "TITLE:董事长")
    found = cards(tmp_path, text, encoding)
    assert found == [{"account": "淄博鲁泰化工有限公司", "name": "欧阳振华", "post": "董事长"}]


def test_folded_lines_several_cards_and_lower_case(tmp_path: Path) -> None:
    text = "begin:vcard\nversion:3.0\nfn:Anna\n  Meyer\nend:vcard\n" + card("FN:Paul Klein", version="4.0")
    assert [each["name"] for each in cards(tmp_path, text)] == ["Anna Meyer", "Paul Klein"]


def test_numbers_as_addresses_and_a_birthday_without_a_year(tmp_path: Path) -> None:
    text = card("FN:Simon", "BDAY:--0203", "TEL;VALUE=uri;TYPE=work:tel:+1-418-656-9254;ext=102", version="4.0")
    assert cards(tmp_path, text) == [{"name": "Simon", "phone": "+1-418-656-9254 ext 102"}]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (card("FN:李明") + "BEGIN:VCARD\nVERSION:3.0\nFN:王芳\n", "5"),
        ("BEGIN:VCARD\nVERSION:3.0\nFN:王芳\n" + card("FN:李明"), "1"),
        ("BEGIN:VCARD\n", "1"),
    ],
)
def test_a_card_cut_off_is_refused_by_its_line(tmp_path: Path, text: str, line: str) -> None:
    with pytest.raises(Unreadable) as refused:
        cards(tmp_path, text)
    assert (refused.value.code, refused.value.detail) == ("card_broken", line)


def test_a_line_nobody_can_read_is_left_out_and_said_to_be(tmp_path: Path) -> None:
    file = tmp_path / "cards.vcf"
    file.write_text(card("FN:李明", "AAgAgESAAMAAAABAAEAAIdpAAQ"), encoding="utf-8")
    assert open_book(file).notes == ("lines_left_out",)


@pytest.mark.real_data
@pytest.mark.slow(reason="files from disk")
def test_every_real_file_is_read() -> None:
    files = sorted(data("fixtures_vcard").glob("*.vcf"))
    found = {file.stem: len(list(open_book(file).sheets[0].rows())) - 1 for file in files}
    assert found == {
        "John_Doe_BLACK_BERRY": 1, "John_Doe_EVOLUTION": 1, "John_Doe_GMAIL": 1, "John_Doe_IPHONE": 1, "John_Doe_MAC_ADDRESS_BOOK": 1,
        "fullcontact": 1, "gmail-list": 3, "gmail-single": 1, "gmail-single2": 1, "issue114": 1, "rfc2426-example": 2, "rfc6350-example": 1,
        "thunderbird-MoreFunctionsForAddressBook-extension": 1,
    }  # fmt: skip
