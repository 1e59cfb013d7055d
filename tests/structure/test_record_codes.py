"""Records by codes of two letters: those of RefWorks and Factiva, and what only begins so."""

import pytest

from reportclean.core.pipeline import Pipeline
from reportclean.structure.unwrap import unwrapped

ONE = "全县春耕全面展开，已整地3.2万亩，比去年同期多出两成。"
TWO = "县图书馆新馆今天开馆，设座位八百个，藏书二十万册。"
KNOWN = {"date_published": "2021-03-04", "source": "澜川日报", "author": "沈溪"}

REFWORKS = (
    "RT Newspaper Article\nSR 1\nA1 沈溪;\nAD 澜川日报社;\nT1 {title}\nJF 澜川日报\nYR 2021\n"
    "AB {text}\nFD 2021-03-04\nLA 中文;\nDS CNKI\n"
)
FACTIVA = (
    "HD\n{title}\n\nBY\n沈溪\n\nWC\n179 字\n\nPD\n2021年3月4日\n\nSN\n澜川日报\n\nLA\n简体中文\n\n"
    "LP\n{text}\n\nAN\n文件 LCRB00002021\n"
)
COLUMNS = (
    "HD {title}\nBY 沈溪\nPD 2021年3月4日\nSN 澜川日报\nPG 2\nTD\n{text}\n\nAN 文件 LCRB00002021\n"
)


def come_out(text):
    """Return text and known metadata of each document that comes out."""
    result = Pipeline(unwrapped).run(text)
    assert result.restore() == text
    return [(document.text, document.metadata.to_dict()) for document in result]


@pytest.mark.parametrize("form", [REFWORKS, FACTIVA, COLUMNS])
def test_codes_leave_and_values_are_lifted(form):
    """One record or several; the codes, the counts and the numbers of the database go."""
    records = [form.format(title="春耕展开", text=ONE), form.format(title="新馆开馆", text=TWO)]
    expected = [(ONE, {"title": "春耕展开", **KNOWN}), (TWO, {"title": "新馆开馆", **KNOWN})]

    assert come_out(records[0]) == expected[:1]
    assert come_out("\n".join(records)) == expected


@pytest.mark.parametrize(
    "text",
    [
        f"HD 电视普及\n{ONE}\n{TWO}",
        f"RT 一词的由来\n{ONE}\nIS 一词\n{TWO}",
        f"HD\n春耕展开\n{ONE}\nPD\n{TWO}",
        f"SE 2021\n{ONE}",
    ],
)
def test_two_capitals_make_no_record(text):
    """A text may begin with them, and have some of them again."""
    assert come_out(text) == [(text, {})]
