"""Labels of a page behind its headline, in one line with it."""

import pytest

from reportclean.core.document import Document
from reportclean.presets import clean
from reportclean.structure.fused_labels import fused_labels

TEXT = "各位代表： 现在，我代表县人民政府报告工作，请予审议。 过去一年，各项工作都有进展。"
OPENED = TEXT.replace("： ", "：\n")
"""As it leaves the pipeline: the salutation stands alone."""


def cut(text: str) -> str:
    """Return `text` with its labels on a line of their own."""
    (document,) = fused_labels(Document.of(text))
    return document.text


@pytest.mark.parametrize(
    ("headline", "labels"),
    [
        ("云禾县2019年政府工作报告", "发布时间:2019-03-07 来源:云禾县政府办 浏览次数:12"),
        ("云禾縣2019年政府工作報告", "發布時間：2019-03-07"),
        ("云禾县2019年政府工作报告", "来源:云禾县政府办 发布时间:2019-03-07 10:20"),
        ("云禾县2019年政府工作报告", "2019-03-07 10:20"),
        ("云禾县2019年政府工作报告", "时间: 2019-03-07信息来源:云禾县政府网 作者:沈溪"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", " "])
def test_labels_behind_a_headline_have_a_line_of_their_own(headline, labels, gap):
    """Also where the whole text was flattened; then headline and labels are read."""
    text = f"{headline}  {labels}{gap}{TEXT}"
    assert cut(text) == f"{headline}\n{labels}\n{TEXT}"

    result = clean(text, script="keep")
    (document,) = result
    assert document.metadata.title == headline
    assert document.metadata.date_published == "2019-03-07"
    assert document.text == OPENED
    assert result.restore() == text
    assert [document.text] == [again.text for again in clean(document.text, script="keep")]


@pytest.mark.parametrize("first", ["6月7日，", "日前，", "本报讯 ", "记者从县农业局获悉，"])
def test_news_may_begin_behind_the_labels(first):
    """With a day, or as news do."""
    text = f"{first}全县夏粮喜获丰收，总产量达到12万吨。"
    labels = "发布时间：2019-06-07 来源：云禾日报"
    assert cut(f"云禾县夏粮喜获丰收 {labels} {text}") == f"云禾县夏粮喜获丰收\n{labels}\n{text}"
    dated = "云禾县夏粮喜获丰收 时间：2019-06-07 6月7日，"
    assert cut(dated + text) == dated + text


def test_meeting_and_speaker_may_stand_between_labels_and_first_words():
    """In a flattened report they are read where they stand."""
    met = "——2019年1月5日在云禾县第十七届人民代表大会第三次会议上 县长 沈溪"
    text = f"云禾县2019年政府工作报告 发布时间:2019-03-07 来源:本站 {met} {TEXT}"
    assert cut(text).split("\n")[1:] == ["发布时间:2019-03-07 来源:本站", f"{met} {TEXT}"]

    (document,) = clean(text, script="keep")
    assert document.metadata.speaker == "沈溪"
    assert document.metadata.meeting_date == "2019-01-05"
    assert document.text == OPENED


@pytest.mark.parametrize(
    "text",
    [
        "全县表彰大会通知 时间:2021年3月5日 地点:县礼堂\n请准时参加。",
        "全县表彰大会通知 时间:2021年3月5日\n请准时参加。",
        "云禾县第三次代表大会 2019-03-07",
        "云禾老农 发表于 2019-02-25 16:49:30",
        "云禾新闻在线 yunhe.cn 2012-01-11 09:46 来源: 作者: 手机版",
        "云禾县新闻网 发布时间:2012-01-11 09:46 作者:沈溪",
        "全县表彰大会通知 发布时间:2021-03-05 地点:县礼堂",
        "会期已定。 发布时间:2021-03-05 来源:云禾日报",
        "短讯 发布时间:2021-03-05 来源:云禾日报",
        "云禾县2019年政府工作报告\n发布时间:2019-03-07 来源:云禾县政府办",
        "来源:云禾县政府办 发布时间:2019-03-07",
        "云禾县2019年政府工作报告 来源:云禾县政府办\n各位代表：",
        "一" * 260 + " 发布时间:2019-03-07",
        "正文。\n" * 9 + "云禾县2019年政府工作报告 发布时间:2019-03-07",
    ],
)
def test_other_lines_stay_whole(text):
    """Sentences, invitations, labels alone, and what stands further down."""
    assert cut(text) == text


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (" date 2024-02-23 \n春耕今天全面开始", "春耕今天全面开始"),
        ("date 2024-02-23 春耕今天全面开始", "春耕今天全面开始"),
        ("date: 2024-02-23\n春耕今天全面开始", "春耕今天全面开始"),
        ("date 2024-02-23", None),
    ],
)
def test_the_day_that_a_collection_sets_in_front_is_read(head, title):
    """It stands alone or on the line of the title."""
    result = clean(f"{head}\n{TEXT}", script="keep")
    (document,) = result
    assert document.metadata.title == title
    assert document.metadata.date_published == "2024-02-23"
    assert document.text == OPENED
    assert result.restore() == result.source.text


def test_a_date_that_is_told_of_stays():
    """`date` further down, or without a whole day, is the text's."""
    for text in (f"{TEXT}\ndate 2024-02-23 的记录有误。", f"date 2024-2 的记录有误。\n{TEXT}"):
        assert cut(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "全县春耕。\n相关新闻\n·河湾镇启动防汛三级响应 2010-06-20 17:02\n更多",
        "河湾镇启动防汛三级响应预案 2010-06-20 17:02\n禾水水位持续上涨逼近警戒线 2010-06-20 09:11",
    ],
)
def test_headlines_of_a_list_have_their_days_beside_them(text):
    """An item behind a bullet, and two headlines with days on end, are left as they are."""
    assert cut(text) == text


def test_a_related_headline_gives_no_day():
    """When another article was published tells nothing of this one."""
    listed = (
        "相关新闻\n·河湾镇启动防汛三级响应 2010-06-20 17:02\n·禾水水位持续上涨 2010-06-20 09:11"
    )
    (document,) = clean(f"受连日强降雨影响，云禾县多处道路积水。\n{listed}")
    assert (document.text, document.metadata.date_published) == (
        "受连日强降雨影响，云禾县多处道路积水。",
        None,
    )
