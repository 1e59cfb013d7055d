"""Numbering tokens and their sequences."""

from __future__ import annotations

import pytest

from reportclean.structure.numbering import number, supported, token, tokens


@pytest.mark.parametrize(
    ("text", "style", "value"),
    [
        ("一、工作回顾", "han", 1),
        ("十二、其他", "han", 12),
        ("二. 任务", "han", 2),
        ("(三)城乡", "han-bracket", 3),
        ("（二十一）民生", "han-bracket", 21),
        ("第三章 总则", "chapter", 3),
        ("第十条 本办法", "article", 10),
        ("第四節", "section", 4),
        ("第一部分", "part", 1),
        ("1.提高", "arabic", 1),
        ("12、提高", "arabic", 12),
        ("1.2.3 范围", "decimal", 3),
        ("（4）建立", "arabic-bracket", 4),
        ("5)建立", "arabic-bracket", 5),
        ("⑦建立", "circled", 7),
        ("三是坚持", "ordinal", 3),
    ],
)
def test_each_usual_style_is_read(text, style, value):
    """A token tells its style and its value."""
    found = token(text)
    assert found is not None
    assert (found.style, found.value) == (style, value)


@pytest.mark.parametrize(
    "text", ["1.5亿元", "2024年", "一心一意", "第一，", "3.2%", "是非", "(摘要)"]
)
def test_what_only_looks_like_a_number_is_none(text):
    """Decimals, years and words that begin with a numeral are no tokens."""
    assert token(text) is None


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("二〇二四", 2024),
        ("廿五", 25),
        ("一千零一", 1001),
        ("貳", 2),
        ("甲", 0),
        ("二甲十", 0),
        ("x", 0),
    ],
)
def test_numerals_have_their_values(numeral, value):
    """Positional, additive and formal numerals are read; what is none is 0."""
    assert number(numeral) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、甲。二、乙。三、丙。", ["一、", "二、", "三、"]),
        ("一、甲。三、丙。", ["一、", "三、"]),
        ("一、甲。", []),
        ("五、甲。九、乙。", []),
        ("一、甲。(一)乙。(二)丙。二、丁。(一)戊。", ["(一)", "(二)", "一、", "二、"]),
        ("一、甲。二、乙。知行合一、砥砺", ["一、", "二、"]),
        ("二、甲。三、乙。", ["三、", "二、"]),
    ],
)
def test_only_tokens_in_a_sequence_are_supported(text, expected):
    """Two that run on from 1 or 2 support each other; a lost one is forgiven, a stray one not."""
    assert sorted(t.written for t in supported(tokens(text))) == sorted(expected)
