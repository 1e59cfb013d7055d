"""Posts of boards and letters as text are records: what stands above and below says the rest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean import clean
from reportclean.structure.record_post import posts

ONE = "老街修缮的方案公示了，大家去看看。\n沿河的骑楼全部保留。"
TWO = "我昨天去看过，骑楼确实保留，只是树要移走两棵。"
KNOWN = ("老街方案公示了", "2021-03-01", "10:15:22", "xiaoxi (小溪)", "Yunhe")

SMTH = """发信人: xiaoxi (小溪), 信区: Yunhe
标  题: 老街方案公示了
发信站: 澜川大学BBS站 (Mon Mar  1 10:15:22 2021), 站内

{body}
--
风声雨声读书声
※ 修改:·xiaoxi 于 Mar  1 10:20:39 2021 修改本文·[FROM: 10.2.3.*]
※ 来源:·澜川大学BBS bbs.example.edu·[FROM: 10.2.3.*]
"""
DATED = """发信人: xiaoxi (小溪), 信区: Yunhe.
标  题: 老街方案公示了
发信站: 澜川光华 (2021年03月01日10:15:22 星期一)
来  源: 10.2.3.*

{body}
"""
PTT = """作者  xiaoxi (小溪)                    看板  Yunhe
標題  老街方案公示了
時間  Mon Mar  1 10:15:22 2021
───────────────────────────────────────

{body}

--
※ 發信站: 批踢踢實業坊(ptt.cc), 來自: 10.2.3.4 (臺灣)
※ 文章網址: https://www.example.cc/bbs/Yunhe/M.1.A.html
推 ahe: 支持保留 03/01 10:20
→ lin2: 樹不要移 03/01 10:21
噓 zhou: 太慢 03/01 10:22
"""
FUSED = """作者xiaoxi (小溪)看板Yunhe標題老街方案公示了時間Mon Mar  1 10:15:22 2021

{body}
--
※ 發信站: 批踢踢實業坊(ptt.cc), 來自: 10.2.3.4
推 ahe: 支持保留03/01 10:20
"""
IN_LINES = """作者
xiaoxi (小溪)
看板
Yunhe
標題
老街方案公示了
時間
Mon Mar  1 10:15:22 2021
{body}
"""


def come_out(text):
    """Return text and metadata of each document; the input can be restored."""
    result = clean(text, script="keep", punctuation="keep")
    assert text == result.restore()
    fields = ("title", "date_published", "time_published", "author", "column")
    return [(d.text, tuple(getattr(d.metadata, name) for name in fields)) for d in result]


@pytest.mark.parametrize("layout", [SMTH, DATED, PTT, FUSED, IN_LINES])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_post_is_its_text(layout, end):
    """Head, signature, origin and what readers added go; the head is metadata."""
    text = layout.format(body=ONE).replace("\n", end)
    assert [(ONE, KNOWN)] == [(t.replace("\r", ""), known) for t, known in come_out(text)]


@pytest.mark.parametrize("layout", [SMTH, DATED, PTT, FUSED])
@pytest.mark.parametrize("between", ["", "\n", "----------\n\n"])
def test_posts_on_end_are_documents(layout, between):
    """Each head opens one, however short the posts are."""
    text = between.join(layout.format(body=body) for body in (ONE, TWO, "顶！"))
    assert [(ONE, KNOWN), (TWO, KNOWN), ("顶！", KNOWN)] == come_out(text)


LETTER = ("老街方案公示了", "2021-03-01", "10:15", "沈溪", None)


@pytest.mark.parametrize(
    ("head", "known"),
    [
        (
            (
                "发件人：沈溪 <xi@example.com>\n发送时间：2021年3月1日 10:15\n"
                "收件人：周禾\n主题：老街方案公示了\n"
            ),
            LETTER,
        ),
        (
            "發件人: 沈溪 [mailto:xi@example.com]\n日期: 2021-03-01 10:15\n主旨: 老街方案公示了\n",
            LETTER,
        ),
        (
            (
                'From: "沈溪" <xi@example.com>\nTo: he@example.com\nCc: a@example.com\n'
                "Subject: 老街方案公示了\nDate: Mon, 1 Mar 2021 10:15:00 +0800\n"
            ),
            ("老街方案公示了", "2021-03-01", "10:15:00", "沈溪", None),
        ),
        (
            "From: xi@example.com\nSent: Mon, 1 Mar 2021 10:15:00 +0800\nSubject: 老街方案公示了\n",
            ("老街方案公示了", "2021-03-01", "10:15:00", None, None),
        ),
    ],
)
def test_letters_are_their_texts(head, known):
    """An address is no name; several letters are several documents."""
    assert [(ONE, known)] == come_out(f"{head}\n{ONE}\n")
    assert [(ONE, known), (TWO, known)] == come_out(f"{head}\n{ONE}\n\n{head}\n{TWO}\n")


def test_a_letter_inside_a_letter_stays():
    """What is forwarded is text of the letter that forwards it."""
    head = (
        "From: 沈溪 <xi@example.com>\nSubject: 老街方案\nDate: Mon, 1 Mar 2021 10:15:00 +0800\n\n"
    )
    text = f"{head}{ONE}\n\n-----Original Message-----\n{head}{TWO}"
    ((kept, _),) = come_out(text)
    assert "Original Message" in kept
    assert TWO in kept


def test_a_post_that_was_carried_over_is_part_of_it():
    """The head of the post that it quotes opens none."""
    inner = SMTH.format(body=TWO)
    text = SMTH.format(body=f"【 以下文字转载自 Laojie 讨论区 】\n{inner}")
    assert 1 == len(come_out(text))


def test_what_an_author_parts_by_hyphens_stays():
    """The last line of two hyphens opens the signature, and none that stands far above."""
    ((kept, _),) = come_out(SMTH.format(body=f"{ONE}\n--\n{TWO}"))
    assert TWO in kept
    far = SMTH.replace("风声雨声读书声", TWO * 40).format(body=ONE)
    assert TWO in come_out(far)[0][0]


def test_what_an_author_adds_below_stays():
    """Lines below the origin that no reader wrote are text."""
    text = (
        PTT.format(body=ONE) + "谢谢大家的意见。\n※ 編輯: xiaoxi (10.2.3.4), 03/01/2021 10:30:00\n"
    )
    assert [(f"{ONE}\n谢谢大家的意见。", KNOWN)] == come_out(text)


@pytest.mark.parametrize(
    "text",
    [
        f"作者：周禾\n看板上写着老街方案。\n{ONE}",
        f"作者 周禾 看板报的标题要醒目\n{ONE}",
        f"发件人：沈溪\n收件人：周禾\n{ONE}",
        f"发信人: 沈溪\n{ONE}",
        f"From: 老街\n{ONE}",
        f"老街方案\n{SMTH.format(body=ONE)}",
        f"日期：2021-03-01\n主题：老街方案\n{ONE}",
    ],
)
def test_other_beginnings_are_no_posts(text):
    """Fewer lines, or a text above them, make no record."""
    assert () == posts(text)


@given(
    st.lists(st.sampled_from([*SMTH.split("\n"), *PTT.split("\n"), "主题: 甲", "From: 乙", ONE]))
)
def test_no_order_of_such_lines_is_too_odd(lines):
    """Records follow each other inside the text, and nothing is lost."""
    text = "\n".join(lines)
    at = 0
    for record in posts(text):
        assert at <= record.span.start <= record.span.stop <= len(text)
        at = record.span.stop
    assert text == clean(text).restore()
