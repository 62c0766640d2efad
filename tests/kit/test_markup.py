"""Markup is filled with values that cannot become markup themselves."""

from django.utils.safestring import SafeString

from guke.kit.markup import fill, safe


def test_values_are_escaped_and_markup_is_kept() -> None:
    filled = fill('<b title="{}">{}</b>{}', '"x" & y', "<script>", SafeString("<i></i>"))
    assert filled == '<b title="&quot;x&quot; &amp; y">&lt;script&gt;</b><i></i>'
    assert isinstance(filled, SafeString)


def test_anything_can_be_a_value() -> None:
    assert safe(12.5) == "12.5"
    assert safe("'") == "&#x27;"
