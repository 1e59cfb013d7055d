"""Lines as rules see them."""

from reportclean.blocks.rows import LONGEST, rows
from reportclean.core.document import Document
from reportclean.core.lines import lines


def test_rows_are_folded_lines():
    """Each line has its folded text, as long as it, and the same without outer spaces."""
    text = "\N{IDEOGRAPHIC SPACE}來源：某報 \r\n\n" + "长" * (LONGEST + 1)
    document = Document.of(text)
    found = rows(document)
    assert [row.line for row in found] == list(lines(text)) == list(document.lines)
    assert [row.text for row in found] == [" 来源:某报 ", "", ""]
    assert [row.folded for row in found] == ["来源:某报", "", ""]
    assert [row.prose for row in found] == [False, False, True]
    assert rows(document) is found


def test_an_empty_text_has_no_rows():
    """Nothing is no line."""
    assert rows(Document.of("")) == ()


def test_prose_has_a_stop_or_length_and_a_comma():
    """A final stop makes prose, inside quotes too; so do forty characters with a comma."""
    long = "全县三座便民桥同时通车，" * 4
    sample = ["全县通车了。", "全县“通车了。”", "好的。", long + "桥", long.replace("，", ""), "桥"]
    found = rows(Document.of("\n".join(sample)))
    assert [row.prose for row in found] == [True, True, False, True, False, False]


def test_a_sentence_may_end_in_a_full_point():
    """With words enough in front of it; a heading or an address is none."""
    sample = [
        "More and more young people choose to work in small towns.",
        "No. 2.",
        "www.a.example.",
    ]
    found = rows(Document.of("\n".join(sample)))
    assert [row.prose for row in found] == [True, False, False]
