"""What is seen of a line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.blocks.context import context
from reportclean.blocks.features import names, reaching, table
from reportclean.core.document import Document
from reportclean.core.edits import Edit, Span
from reportclean.core.lines import lines
from reportclean.core.source import Block, Source

_ODD = st.text(
    st.sampled_from(
        list('的了。,，:：…"”()（）|>-0９aＡ \t\n\r\N{IDEOGRAPHIC SPACE}首页版权\0\ud800')
    ),
    max_size=120,
)


def seen(text, name, row=0):
    """Return the bin of feature `name` for row `row` of `text`."""
    return table(Document.of(text)).columns[name][row]


@given(_ODD | st.text(max_size=60))
def test_every_filled_line_has_a_row_and_every_bin_is_small(text):
    """Lines that hold more than white space are the rows, in order; no bin reaches 64."""
    found = table(Document.of(text))
    assert found.lines == lines(text)
    filled = [n for n, line in enumerate(found.lines) if text[line.start : line.stop].strip()]
    assert list(found.rows) == filled
    assert set(found.columns) == set(names())
    for column in found.columns.values():
        assert len(column) == len(filled)
        assert max(column, default=0) < 64


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("今天，我们开会。谁来？", "今天,我们开会。谁来?"),
        ("来源：日报（记者）", "来源:日报(记者)"),
        ("首页｜新闻＞要闻", "首页|新闻>要闻"),
        ("２０１２年１月１５日，我们开会。", "2012年1月15日,我们开会。"),
    ],
)
def test_both_widths_of_punctuation_look_the_same(wide, narrow):
    """A text whose marks and digits were made half-width has the same features as before."""
    assert table(Document.of(wide)).columns == table(Document.of(narrow)).columns


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("首页", "length", 1),
        ("", "length", None),
        ("今天,我们开会。谁来?", "stops", 2),
        ("今天,我们开会。谁来?", "commas", 1),
        ("今天开会。", "last", 4),
        ("“今天开会。”", "last", 14),
        ("今天(开会)", "last", 8),
        ("十年,造福沿途各国人...", "last", 11),
        ("十年造福沿途各国人…", "last", 11),
        ("\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}今天开会。", "indent", 3),
        ("\N{IDEOGRAPHIC SPACE}今天开会。", "indent", 2),
        ("  今天开会。", "indent", 1),
        ("    今天开会。", "indent", 4),
        ("今天开会。", "indent", 0),
        ("2012-01-15 10:25", "when", 6),
        ("2012年1月15日", "when", 4),
        ("10:25 开会", "when", 0 + 2 + 3),
        ("1234567", "when", 0),
        ("www.example.cn", "address", 1),
        ("【打印】", "brackets", 3),
        ("来源:日报", "colon", 3),
        ("相关新闻:", "colon", 2),
        ("首页|新闻|财经|体育|科技", "separators", 4),
        ("版权所有", "wording", 15),
        ("我们的评论", "wording", 12),
        ("他说她表示", "says", 2),
        ("一", "repeats", 1),
        ("一\n一\n一\n一", "repeats", 3),
        ("甲\n\n\n\n\n乙", "gap_after", 3),
    ],
)
def test_a_line_is_seen_as_what_it_is(text, name, expected):
    """Each feature has the bin that its meaning asks for; an empty text has no row."""
    if expected is None:
        assert table(Document.of(text)).columns[name] == b""
    else:
        assert seen(text, name) == expected


def test_prose_near_a_line_counts_but_not_the_line_itself():
    """The mass of prose around a line leaves out its own."""
    prose = "今天上午,我们在会议室开了会,讨论了明年的工作。" * 3
    found = table(Document.of(f"首页\n{prose}\n登录")).columns["around2"]
    assert found[0] == found[2] > 0
    assert found[1] == 0


def test_wording_shared_with_the_prose_is_topic():
    """A headline about the article shares its words, a menu item does not."""
    prose = "今天上午,县政府在会议室讨论了明年的工作计划。"
    found = table(Document.of(f"县政府讨论工作计划\n用户登录\n{prose}")).columns["topic"]
    assert found[0] > 5
    assert found[1] == 1
    assert found[2] == 0


@given(st.integers(0, 40), st.integers(1, 15))
def test_a_neighbourhood_ends_where_the_page_does(n, reach):
    """`reaching` is the clipped window of each row."""
    lows, highs = reaching(list(range(n + 1)), reach)
    assert lows == [max(0, at - reach) for at in range(n)]
    assert highs == [min(n, at + reach + 1) for at in range(n)]


_ODDS = st.floats(-1e6, 1e6)


@given(st.lists(st.tuples(st.integers(1, 10**6), _ODDS, _ODDS), max_size=40))
def test_context_is_total(rows):
    """Any verdicts of the first pass give small bins, a row each."""
    lengths, bodies, titles = ([row[i] for row in rows] for i in range(3))
    for column in context(lengths, bodies, titles).values():
        assert len(column) == len(rows)
        assert max(column, default=0) < 64


def test_the_best_stretch_is_found():
    """Rows inside the likeliest stretch have an edge, those outside a way to it."""
    columns = context([5, 80, 90, 70, 6], [-3.0, 3.0, 2.0, 4.0, -2.0], [1.0, -5, -5, -5, -5])
    assert [bool(e) for e in columns["edge"]] == [False, True, True, True, False]
    assert columns["way"][0] == 1
    assert columns["way"][4] == 9
    assert columns["from_title"][0] == 1
    assert columns["from_title"][1] == 2


def _marked(*rows, facts=None):
    at, blocks, texts = 0, [], []
    for text, tag, links, depth, hints in rows:
        blocks.append(Block(Span(at, at + len(text)), tag, links, depth, hints))
        texts.append(text)
        at += len(text) + 1
    return Source("\n".join(texts), blocks=tuple(blocks), facts=facts or {})


_PROSE = "今天上午,县政府在会议室讨论了明年的工作计划。"


def _page():
    return _marked(
        ("首页", "li", 1.0, 3, "nav-menu top"),
        ("县政府讨论工作计划", "h1", 0.0, 4, "title article main"),
        (_PROSE, "p", 0.0, 5, "content article main"),
        (_PROSE, "p", 0.0, 5, "content article main"),
        ("版权所有", "div", 0.0, 3, "footer"),
        facts={"title": "县政府讨论工作计划"},
    )


def test_markup_is_seen():
    """Tag, links, names and the place where the prose lives become features of a line."""
    columns = table(Document.of(_page())).columns
    assert columns["links"][0] == 5
    assert columns["links"][2] == 0
    assert columns["home"][2] == columns["home"][3] == 11
    assert columns["home"][0] == 0
    assert columns["home_same"] == bytes((0, 0, 2, 1, 0))
    assert columns["like_title"][1] == 1 + 4 + 20
    assert columns["like_title"][0] == 0
    assert columns["depth"][2] == 0
    assert columns["tag"][2] == columns["tag"][3] != columns["tag"][1]
    assert columns["names"][0] & 2
    assert columns["names"][2] & 1
    assert all(max(column) < 64 for column in columns.values())


def test_markup_follows_edits():
    """After an edit each line still has the block it came from."""
    document = Document.of(_page())
    edited = document.edit([Edit(0, 3, "", "nav")], "nav")
    before, after = table(document).columns, table(edited).columns
    for name in ("tag", "links", "names"):
        assert after[name] == before[name][1:]
