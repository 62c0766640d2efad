"""Columns are matched to fields by their titles, one to one."""

from guke.sheets.headers import Header, HeaderColumn, letter_of
from guke.sheets.match import FieldSpec, propose

FIELDS = (
    FieldSpec("account", ("客户名称", "客户", "customer", "customer name"), "text"),
    FieldSpec("code", ("客户编号", "客户ID", "customer id"), "text"),
    FieldSpec("sold_on", ("日期", "订单日期", "order date", "invoice date"), "date"),
    FieldSpec("amount", ("金额", "销售额", "sales", "amount"), "decimal"),
    FieldSpec("quantity", ("数量", "quantity", "qty"), "decimal"),
)


def matched(*columns: tuple[str, str]) -> dict[str, str]:
    made = tuple(HeaderColumn(index, letter_of(index), title, (), kind) for index, (title, kind) in enumerate(columns))
    found = propose(Header((1,), 2, made, ""), FIELDS)
    return {columns[index][0]: proposal.field for index, proposal in found.items()}


def test_chinese_and_english_titles_are_known():
    chinese = (("客户 ID", "text"), ("客户名称", "text"), ("订单日期", "date"), ("销售额", "decimal"), ("备注", "text"))
    assert matched(*chinese) == {"客户 ID": "code", "客户名称": "account", "订单日期": "sold_on", "销售额": "amount"}
    assert matched(("InvoiceDate", "datetime"), ("QTY", "integer")) == {"InvoiceDate": "sold_on", "QTY": "quantity"}


def test_units_in_brackets_and_spelling_do_not_matter():
    assert matched(("金额（万元）", "decimal"), ("Quantitiy", "integer")) == {
        "金额（万元）": "amount",
        "Quantitiy": "quantity",
    }


def test_each_field_is_given_once_to_the_surest_column():
    assert matched(("客户", "text"), ("客户名称", "text"), ("金额", "decimal"), ("金额", "decimal")) == {
        "客户": "account",
        "金额": "amount",
    }


def test_values_that_do_not_fit_make_it_less_sure():
    header = Header(
        (1,), 2, (HeaderColumn(0, "A", "金额", (), "text"), HeaderColumn(1, "B", "金额", (), "decimal")), ""
    )
    assert propose(header, FIELDS)[1].field == "amount"
    assert 0 not in propose(header, FIELDS)


def test_titles_that_mean_nothing_are_left_alone():
    assert matched(("备注", "text"), ("A", "text"), ("", "empty")) == {}
