"""Forum tags, escapes of Unicode and no-break spaces read in another encoding."""

from __future__ import annotations

import pytest

from reportclean.repair import repair


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        (
            "[b]涨水记[/b]\n[size=3]今年第三次涨水。[/size]\n[img]http://a.example/1.jpg[/img]",
            "涨水记\n今年第三次涨水。\n",
        ),
        (
            "[url=http://a.example/]水务局[/url]通报：[color=#f00]水位回落[/color]。",
            "水务局通报：水位回落。",
        ),
        ("明代设堡，[b]清代属[/b]宁川县。", "明代设堡，清代属宁川县。"),
        ("[quote]以前要蹚水，现在好多了。[/quote]", "以前要蹚水，现在好多了。"),
        ("县里讨论了方案。\n[/img][/align]\n多人发言。", "县里讨论了方案。\n\n多人发言。"),
        (
            r"\u4e91\u79be\u53bf\u62a5\u544a\r\n\u4eca\u5e74\u4e30\u6536\u3002",
            "云禾县报告\n今年丰收。",
        ),
        (r"\\u4e91\\u79be\\u53bf\u62a5\uff1a\u201c\u597d\u201d\/\"ok\"", '云禾县报：“好”/"ok"'),
        (
            "聽聽聽聽会议通报了火情。\n聽聽聽聽会议要求聽聽聽聽巡查。",
            "会议通报了火情。\n会议要求 巡查。",
        ),
        ("聽聽 会议通报了火情。\n聽聽 会议要求巡查。", "会议通报了火情。\n会议要求巡查。"),
        (
            "<U+3000><U+3000>会议通报了火情。<U+00A0>\n<U+00A0><U+4E91><U+79BE>县巡查。",
            "会议通报了火情。\n云禾县巡查。",
        ),
        ("Â Â 会议通报了火情。\nÂ Â 2月Â Â 3日召开。", "会议通报了火情。\n2月 3日召开。"),
    ],
)
def test_what_was_never_read_is_read(damaged: str, right: str):
    """Tags go, escapes become characters, and blanks blanks again."""
    assert [line.strip() for line in repair(damaged).text.split("\n")] == right.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "发帖时，[b]文字[/b]显示为粗体，[img]地址[/img]插入图片。",
        "[周禾]主持会议，[沈溪]记录。",
        "他在[/b]处停下。",
        "粗体写作[b]文字[/b]。",
        "方程[i]x[/i]有解。",
        "匹配汉字用[\\u4e00-\\u9fa5]，匹配“中国”用\\u4e2d\\u56fd。",
        "Unicode里“云禾县报”写作\\u4e91\\u79be\\u53bf\\u62a5\\u62a5\\u62a5。",
        '接口返回 {"msg":"\\u6210\\u529f"} 表示成功，返回\\u5931\\u8d25表示失败。',
        "文件在D:\\unit\\u8001下。",
        "R语言里不间断空格写作<U+00A0>，全角的写作<U+3000>，零宽的写作<U+200B>。",
        "全县巡查<U+00A0>三次。",
        "聽聽那冷雨\n聽聽那風聲\n看看那山",
        "聽聽 看看 想想\n聽聽 說說 寫寫\n這是國語課本。",
        "聽聽聽，是誰在唱\n聽聽聽，是風在唱",
        "Âme是法语的“灵魂”。Âge是“年龄”。",
        "法语字母Â读作/a/，Ê读作/ɛ/，Â很少见。",
    ],
)
def test_what_speaks_of_them_stays(text: str):
    """Lessons, names in brackets, paths, songs and letters."""
    assert text == repair(text).text


@pytest.mark.parametrize("odd", [r"\ud83c\udf89", r"\u000a", r"\ud800", r"\u0007"])
def test_other_escapes_are_read_if_they_can_be_shown(odd: str):
    """Pairs of surrogates are one character; half of one, and a control, stay as written."""
    read = {r"\ud83c\udf89": "\N{PARTY POPPER}", r"\u000a": "\n"}.get(odd, odd)

    assert repair(rf"\u4e91\u79be\u53bf\u62a5\u544a。{odd}。").text == f"云禾县报告。{read}。"


def test_strings_of_records_keep_what_parts_them():
    """In JSON an escaped quotation mark stays escaped, for those who read records."""
    text = r'{"content": "\u4e91\u79be\u53bf\u62a5\u544a\u0022\"好\""}'

    assert repair(text).text == r'{"content": "云禾县报告\u0022\"好\""}'
