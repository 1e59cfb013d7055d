"""Line ends that are written as escapes."""

from __future__ import annotations

import pytest

from reportclean.repair.escaped import escaped_breaks

FIRST = "全县春耕全面展开，已整地3.2万亩。"
SECOND = "各乡镇抓紧抢种，力争早日完成。"
THIRD = "（二）强化责任"


def test_what_begins_with_a_dash_or_a_ringed_number_begins_a_paragraph():
    """Lists of a report are written so."""
    (document,) = escaped_breaks(rf"{FIRST}\n——{SECOND}\n①{SECOND}\n{FIRST}")
    assert document.text.split("\n") == [FIRST, f"——{SECOND}", f"①{SECOND}", FIRST]


@pytest.mark.parametrize("mark", [r"\n", r"\r\n", r"\n\n", r"\n\u3000\u3000", r"\\n", "\\n  "])
def test_escapes_behind_sentences_are_line_ends(mark):
    """Behind two sentences they are, and then behind headings, too."""
    (document,) = escaped_breaks(mark.join([FIRST, SECOND, THIRD, FIRST]))
    assert document.text == f"{FIRST}\n{SECOND}\n{THIRD}\n{FIRST}"


def test_escapes_beside_real_line_ends_are_line_ends():
    """Dumps of HTML have them behind their tags, which are line ends by then."""
    (document,) = escaped_breaks(f"{FIRST}\n\\r\\n{SECOND}\n\\r\\n")
    assert document.text.split() == [FIRST, SECOND]


@pytest.mark.parametrize(
    "text",
    [
        f"{FIRST}\\n{SECOND}",
        r"把文件放到C:\new目录。再放到C:\rest目录。",
        r"希腊字母写作\nu。也有\rho。还有\nabla。",
        r"\n表示换行。\r表示回车。\n与\r都是控制符。",
        rf'他写道"{FIRST}\n"，又写道"{SECOND}\n"，如此三遍。\n',
        rf"{FIRST}\t{SECOND}\t{FIRST}",
    ],
)
def test_escapes_that_are_meant_stay(text):
    """One alone, paths, formulas, lessons, quoted strings and tabs are left as they are."""
    (document,) = escaped_breaks(text)
    assert document.text == text
