import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.core.document import Document
from reportclean.core.edits import Substitution
from reportclean.errors import UsageError
from reportclean.script.punctuation import punctuation, widened

MARKS = "中文一国,:;?!()，：；？！（）0aZ%“”’》】…. \n/-\ud800\0"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("现在,我代表政府:请审议!", "现在，我代表政府：请审议！"),
        ("各位代表:\n", "各位代表：\n"),
        ("增长8%,增速", "增长8%，增速"),
        ("增长8%,PM2.5下降", "增长8%，PM2.5下降"),
        ("发布时间:2020-01-01 15:41", "发布时间：2020-01-01 15:41"),
        ("(含列席),共213名", "（含列席），共213名"),
        ("(一),(二)", "（一），（二）"),
        ("1,(二)", "1，（二）"),
        ("(一(二)三)", "（一（二）三）"),
        ("工作(GDP),增长", "工作(GDP)，增长"),
        ("总值(GDP增长5%)", "总值（GDP增长5%）"),
        ("“复工专列”,“四送一增”", "“复工专列”，“四送一增”"),
        ("“八个聚焦”:", "“八个聚焦”："),
        ("《条例》;\n", "《条例》；\n"),
        ("是吗?!", "是吗？！"),
        ('他说:"你好"', '他说："你好"'),
        ("使用Python,然后", "使用Python，然后"),
        ("详见www.a.com,欢迎", "详见www.a.com，欢迎"),
        (",省第一届", "，省第一届"),
        ("比例1:5000;比值1.74:1", "比例1:5000；比值1.74:1"),
        ("產值1,000元,增長", "產值1,000元，增長"),
        ("(全角）和（半角)", "（全角）和（半角）"),
        ("〇,〇", "〇，〇"),
        ("增长5%;\n气温12-14℃;", "增长5%；\n气温12-14℃；"),
        ("面积300㎡,投资", "面积300㎡，投资"),
        ("𠮷,𠮷", "𠮷，𠮷"),
    ],
)
def test_punctuation_between_han_is_widened(text, expected):
    """Half-width marks in Chinese context become full width."""
    assert expected == widened(text)


@pytest.mark.parametrize(
    "text",
    [
        "1,000",
        "15:41",
        "2024-02-23 15:41:07",
        "1:5000",
        "1.74:1",
        "Hello, world! (yes): a;b?",
        "http://a.cn:80/x?q=1;b!(c)",
        "https://a.b/c(中)",
        "http://a.cn/s?词",
        "网://",
        "user@mail.cn",
        "f(x,y)",
        "(5%)",
        "增长了(GDP)",
        "区长 ?王 ?程",
        "中(\n文)",
        "print('你好')",
        'log(f"第{n}轮")',
        "中(文",
        "中)文",
        "现在，我代表",
        "a" * 400 + ":",
        "(" + "一" * 400 + ")",
        "宽度 width:50%;\n",
        "a 5%,\n5%;\n",
        "编号12;\n",
        "空格写作“&nbsp;”",
        "INSERT INTO village VALUES (1, '禾渡');",
        'print ("禾渡", 2)',
        "小于号是&lt;或&#60;也可",
        "平?jīng)市和慶?yáng)市",
    ],
)
def test_other_punctuation_stays(text):
    """Numbers, times, ratios, addresses, Latin text and lone brackets keep their marks."""
    assert text == widened(text)


@given(st.text(st.sampled_from(MARKS), max_size=40))
def test_widening_is_settled_and_only_widens(text):
    """Doing it twice is doing it once, and nothing but the width of marks changes."""
    once = widened(text)
    assert once == widened(once)
    narrow = str.maketrans("，：；？！（）", ",:;?!()")
    assert text.translate(narrow) == once.translate(narrow)
    assert all(a == b or a in ",:;?!()" for a, b in zip(text, once, strict=True))


@given(st.text(st.sampled_from("abcXYZ019 ,:;?!()./\n")))
def test_text_without_han_is_untouched(text):
    """There is no Chinese context without a Chinese character."""
    assert text == widened(text)


def test_the_cleaner_yields_one_substitution():
    """No offset moves."""
    (document,) = punctuation()("你好,世界")
    assert [Substitution("你好，世界", "half-width-punctuation")] == [
        step.layer for step in document.trail
    ]


@pytest.mark.parametrize("text", ["你好，世界", "", "1,000", "你好"])
def test_nothing_to_do_is_nothing_done(text):
    """A text without anything to widen comes out as the same document."""
    document = Document.of(text)
    assert document is next(iter(punctuation()(document)))


def test_keep_keeps():
    """The mode `keep` leaves punctuation as it came."""
    (document,) = punctuation("keep")("你好,世界")
    assert document.text == "你好,世界"


def test_an_unknown_mode_is_refused():
    """The error names the modes."""
    with pytest.raises(UsageError, match=r"wide.*full, keep"):
        punctuation("wide")
