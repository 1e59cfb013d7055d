"""Articles on one line."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportclean.structure.flattened import flattened
from reportclean.structure.fused import fused_borders

WIDE = "\N{IDEOGRAPHIC SPACE}"


def opened(text: str) -> list[str]:
    """Return the paragraphs that `flattened` leaves."""
    (document,) = flattened(text)
    return document.text.split("\n")


BODY = "全县上下认真贯彻各项决策部署,抓生产、保供应、促增长。各项工作取得了新的成绩,形势很好。"
REGULATION = """第一条 为了规范农村集体资产管理，保护农民的合法权益，根据有关法律，制定本办法。
第二条 本办法适用于全县行政区域内的农村集体资产管理，法律法规另有规定的，从其规定执行。"""
STRAY = """1.认真传达学习 中央和省委精神，部署当前各项工作，确保任务落实到位，取得实效。
2.抓好安全生产，排查各类隐患，严防发生重大事故，确保群众平安过节，社会稳定。"""
SENTENCES = [
    "澜川医院工作报告（摘要）",
    "各位代表：",
    "现在，我向大会报告工作，请予审议。",
    "一、一年来的工作",
    "门诊量达到四十一万人次。",
    "（一）医疗质量稳步提高",
    "三四级手术占比达到六成。",
    "（二）服务流程不断优化",
    "互认项目增加到八十项。",
    "二、存在的问题",
    "高层次人才仍然不足。",
    "三、今年的打算",
    "重点建好胸痛中心。",
]
REPORT = [
    "各位代表:",
    "现在,我代表县人民政府向大会报告工作,请予审议。",
    "一、2020年工作回顾",
    f"2020年极不平凡。{BODY}",
    f"一年来,我们办成了三件大事。{BODY}",
    "(一)农业生产稳定,粮食获得丰收",
    BODY * 2,
    "(二)工业经济向好,效益继续提高",
    BODY * 2,
    "二、2021年目标任务",
    f"今年是关键的一年。{BODY}",
]


def test_a_chairman_and_members_are_addressed_in_one_line():
    """主任、各位副主任、各位委员： is one salutation, and so is 主席，各位議員：."""
    for salutation in ("主任、各位副主任、秘书长、各位委员：", "主席，各位議員："):
        text = f"{salutation} 我受县人民政府委托，报告决算。{BODY} 现将情况报告如下。 {BODY * 3}"
        assert opened(text)[0] == salutation


def test_a_salutation_in_front_of_blanks_stands_alone():
    """It opens a speech, however short; a space inside it is none of its borders."""
    said = "现在，我代表镇人民政府向大会作工作报告，请予审议，并请提出意见。"
    for salutation in ("主席、副主席、各位委员：", "各位代表、 同志们：", "各位业主："):
        assert opened(f"{salutation}    {said}") == [salutation, said]
    told = "他对各位代表： 表示感谢，并请大家对今年的工作提出宝贵的意见和建议。"
    assert opened(told) == [told]


def test_spaces_around_numbers_are_no_borders():
    """Where a text has them around its numbers; before a year a heading may still end."""
    lines = [
        "第一节 第十一届人大在 1991 年至 1993 年, 召开 3 次会议。 出席代表 440 人, 列席 155 人。",
        "第二节 第十二届人大自 1994 年 1 月至 1998 年 2 月, 召开 6 次会议。 出席代表 460 人。",
    ]
    assert opened("\n".join(lines)) == lines
    headed = "一、工作回顾 2020 年增长 5 成, 实现 3 个突破。 二、目标任务 2021 年力争增长 6 成。"
    assert opened(headed)[:2] == ["一、工作回顾", "2020 年增长 5 成, 实现 3 个突破。"]


def test_numbers_show_the_borders_of_paragraphs_of_one_sentence():
    """A space behind every sentence is no sign then, but the numbers of the sections are."""
    assert opened(" ".join(SENTENCES)) == SENTENCES


def test_a_space_behind_every_sentence_is_its_writers():
    """Where no numbers tell, nothing is opened."""
    text = " ".join(f"这是第{n}句话,写得平平常常,没有别的意思。" for n in "甲乙丙丁戊己庚")
    assert opened(text) == [text]


@pytest.mark.parametrize("gap", [" ", WIDE * 2, "\N{NO-BREAK SPACE}", "  "])
def test_a_report_whose_borders_are_blanks_gets_its_paragraphs_back(gap):
    """Headings end at a blank, paragraphs at one after a sentence, numbers begin after one."""
    assert opened(gap.join(REPORT)) == REPORT


def test_stray_spaces_among_the_borders_are_none():
    """A space inside a sentence is left to another cleaner."""
    text = " ".join(REPORT).replace("各项决策", "各项 决策")
    assert opened(text) == [line.replace("各项决策", "各项 决策") for line in REPORT]


def test_a_short_flattened_text_is_opened_by_its_numbers():
    """Two numbered headings, each after the end of a sentence, are enough."""
    assert opened(
        "澜川县政府工作报告 一、2020年工作回顾 2020年极不平凡。全县增长4.1%。 "
        "二、2021年目标任务 今年要抓好五项工作。"
    ) == [
        "澜川县政府工作报告",
        "一、2020年工作回顾",
        "2020年极不平凡。全县增长4.1%。",
        "二、2021年目标任务",
        "今年要抓好五项工作。",
    ]


def test_a_line_longer_than_any_paragraph_is_opened_beside_others():
    """It need not be half of the text where a document came as several such lines."""
    line = (
        f"现在,我报告工作。一、2020年工作回顾2020年极不平凡。{BODY}二、2021年目标任务今年很关键。"
    )
    whole = f"{line}{'全县上下团结一心,各项工作取得新的成绩。' * 260}"
    text = f"{whole}\n{whole}\n{whole}"
    assert opened(text).count("一、2020年工作回顾") == 3
    short = "\n".join([line] * 3)
    assert opened(short) == [line] * 3


def test_items_of_one_part_have_headings_where_those_of_another_have_none():
    """Each sequence of a style is judged by itself; a first sentence may be long."""
    long = "一年来,面对复杂严峻的形势,全县上下团结一心、攻坚克难," * 8 + "各项工作成效明显。"
    assert opened(
        f"一、工作回顾 {long} (一)农业稳步发展。{BODY} (二)工业持续向好。{BODY} "
        f"二、目标任务 {long} (一)聚焦转型升级,振兴实体经济 {BODY} "
        f"(二)聚焦改革开放,增强发展活力 {BODY}"
    ) == [
        "一、工作回顾",
        long,
        f"(一)农业稳步发展。{BODY}",
        f"(二)工业持续向好。{BODY}",
        "二、目标任务",
        long,
        "(一)聚焦转型升级,振兴实体经济",
        BODY,
        "(二)聚焦改革开放,增强发展活力",
        BODY,
    ]


def test_headings_fused_to_their_text_end_where_a_sentence_begins():
    """Where other borders are blanks, a heading noun that meets a year ends the heading."""
    text = (
        f"在大会上各位代表:现在,我报告工作。 一、2020年工作回顾2020年极不平凡。{BODY} "
        f"(一)农业稳定。{BODY} (二)工业向好。{BODY} 二、2021年目标任务今年是关键的一年。{BODY}"
    )
    assert opened(text) == [
        "在大会上",
        "各位代表:",
        "现在,我报告工作。",
        "一、2020年工作回顾",
        f"2020年极不平凡。{BODY}",
        f"(一)农业稳定。{BODY}",
        f"(二)工业向好。{BODY}",
        "二、2021年目标任务",
        f"今年是关键的一年。{BODY}",
    ]


def test_sections_on_a_line_each_are_split_from_their_headings():
    """The sequence may run over several lines; each heading ends at its blank."""
    text = f"一、工作回顾 {BODY}\n二、主要问题 {BODY}\n三、明年任务 {BODY}"
    assert opened(text) == ["一、工作回顾", BODY, "二、主要问题", BODY, "三、明年任务", BODY]


def test_a_text_without_a_single_blank_is_opened_at_its_numbers_and_turns():
    """Numbers in sequence, addresses, short topic sentences and sibling headings tell borders."""
    topic = "加强队伍建设。" + BODY * 3
    lines = [
        "一、2020年工作回顾",
        f"2020年极不平凡。{BODY * 3}",
        "二、2021年工作安排",
        f"今年要抓好两方面工作。{BODY * 3}",
        "(一)推动产业转型,振兴实体经济",
        f"坚持工业强县。{BODY * 3}",
        topic,
        "(二)推动城乡融合,建设美丽家园",
        f"坚持城乡统筹。{BODY * 3}",
        "各位代表!" + BODY,
    ]
    found = opened("".join(lines))
    assert "".join(found) == "".join(lines)
    assert found == lines


@pytest.mark.parametrize(
    "text",
    [
        "夯实产业根基 一、推动链条升级。二、强化平台支撑。",
        "项目分为 （一）水利工程 （二）交通工程 两类，投资很大，进展顺利，年底完工，明年投用。",
        "工作中要做到一、二、三产业融合,一心一意谋发展。" * 3,
        "他来了。 我们走了。 大家都很高兴。 会议开始了。 县长讲话。 代表们鼓掌。 会议结束。 散会。"
        * 6,
        REGULATION,
        "有下列情形之一的，不予受理：（一）不属于职权范围的；（二）材料不齐全的；（三）其他情形。"
        * 2,
        STRAY,
        BODY * 5,
        "启动“八大工程”:一是新动能培育工程。" + BODY + "二是产业发展工程。" + BODY,
        f"一、工作回顾\n{BODY * 9}\n二、任务\n{BODY * 9}一是抓农业。二是抓工业。",
        "",
    ],
)
def test_paragraphs_that_are_whole_stay_whole(text):
    """Inline lists, sentences set with spaces, regulations and plain prose are not opened."""
    assert opened(text) == text.split("\n")


@given(
    seed=st.integers(0, 10**6),
    noise=st.floats(0, 0.02),
)
@settings(max_examples=60, deadline=None)
def test_opening_changes_blanks_only(seed, noise):
    """Whatever is opened, all characters but blanks stay in order, and a second run finds none."""
    rng = random.Random(seed)
    text = rng.choice(["", " "]).join(rng.sample(REPORT * 2, k=12))
    text = re.sub("(?<=[一-龥])", lambda _: " " if rng.random() < noise else "", text)
    (once,) = flattened(text)
    (twice,) = flattened(once.text)
    assert "".join(once.text.split()) == "".join(text.split())
    assert twice.text == once.text


def test_what_opens_late_is_opened_at_once():
    """A heading that only shows as one when the line is open is not left for a second run."""
    text = (
        f"一、2020年工作回顾 今年是关键的一年。{BODY} (一)农业生产稳定,粮食获得丰收 "
        f"二、2021年目标任务 {BODY * 2} 现在,我报告工作。 一、2020年工作回顾 二、2021年目标任务"
    )
    once = opened(text)
    assert once == opened("\n".join(once))
    assert once[0] == "一、2020年工作回顾"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "现在,我报告。 一、2021年工作回顾 过去一年很好。 (一)经济增长。 (二)民生改善。",
            [
                "现在,我报告。",
                "一、2021年工作回顾",
                "过去一年很好。",
                "(一)经济增长。",
                "(二)民生改善。",
            ],
        ),
        (
            "现在,我报告。 一、认真传达学习 过去一年的文件精神。 (一)经济增长。 (二)民生改善。",
            [
                "现在,我报告。",
                "一、认真传达学习 过去一年的文件精神。",
                "(一)经济增长。",
                "(二)民生改善。",
            ],
        ),
    ],
)
def test_a_heading_without_siblings_ends_at_its_noun(text, expected):
    """After a number, a noun that ends headings and a word that begins sentences tell its end."""
    assert opened(text) == expected


def test_two_wide_blanks_after_a_short_line_are_a_border():
    """An indent that was kept tells a paragraph though no sentence ended before it."""
    text = f"澜川县人民政府县长周禾{WIDE * 2}现在,我报告工作。 一、回顾。{BODY} 二、任务。{BODY}"
    assert opened(text)[:2] == ["澜川县人民政府县长周禾", "现在,我报告工作。"]
    assert (
        opened(text.replace(WIDE * 2, WIDE))[0] == f"澜川县人民政府县长周禾{WIDE}现在,我报告工作。"
    )


@pytest.mark.parametrize("gap", [WIDE, WIDE * 2, "  ", "   "])
def test_blanks_of_the_width_that_parts_sentences_part_a_heading_too(gap):
    """Where all sentences of a line end at the same wide blanks, a few words before them head."""
    texts = [BODY, BODY * 2, "抓实春耕,守住粮食生产底线", BODY * 2, BODY]
    expected = texts if len(gap) > 1 else [BODY, BODY * 2, gap.join(texts[2:4]), BODY]
    assert opened(gap.join(texts)) == expected


def test_indents_alone_are_borders_however_short_the_text():
    """Two ideographic spaces behind each sentence; the first may follow a title."""
    texts = ["澜川县春耕情况", "全县十二个镇已整地三万亩。", "农机全部检修完毕。", "特此汇报。"]
    assert opened((WIDE * 2).join(texts)) == texts
    assert opened((WIDE * 2).join(texts[1:])) == texts[1:]
    for first in ("新华社澜川1月5日电", "全县已整地三万亩，"):
        kept = (WIDE * 2).join([first, *texts[1:]])
        assert opened(kept) == [kept]
    names = (WIDE * 2).join(["县长周禾、副县长沈溪出席会议", "林朔", "会议开得很好。"])
    assert opened(names) == [names]


def test_names_and_places_before_wide_blanks_head_nothing():
    """本报讯 and the name of a reporter belong to the sentence behind them."""
    lead = "本报讯  全媒体记者周禾  3月5日,澜川县春耕全面展开。"
    text = "  ".join([lead, BODY * 2, BODY * 2, BODY])
    assert opened(text) == [lead, BODY * 2, BODY * 2, BODY]


def test_a_short_line_without_blanks_is_never_opened():
    """Under six hundred characters there is no telling a long paragraph from several."""
    assert fused_borders("一、工作。二、学习。" * 20, spaced=False) == []


def test_the_last_heading_may_have_a_field_for_its_body():
    """Where its siblings end at a blank, so does the one above 电话：…."""
    text = "一、申报条件 在本区登记。 二、申报时间 4月1日至30日。 三、联系方式 电话：0999-2223334"
    assert opened(text)[-2:] == ["三、联系方式", "电话：0999-2223334"]
    prize = "全县公示一、二、三等奖 联系电话：0999-2223334，欢迎来电咨询监督。"
    assert opened(prize) == [prize]


def test_a_heading_that_ends_its_row_counts_among_its_siblings():
    """Two of three headings end at a space, the third at the end of a line: all are headings."""
    first = f"一、执行情况 标准地出让走在前列。{BODY * 5} 二、主要目标"
    second = f"预期增长百分之六。{BODY}\n三、重点任务 各部门克服困难。{BODY}"
    assert opened(f"{first}\n{second}") == [
        "一、执行情况", f"标准地出让走在前列。{BODY * 5}", "二、主要目标",
        f"预期增长百分之六。{BODY}", "三、重点任务", f"各部门克服困难。{BODY}",
    ]  # fmt: skip


def test_a_section_without_number_ends_at_its_blank():
    """2023年工作回顾 needs no number where blanks are borders; a sentence with the words does."""
    text = (
        f"各位代表: 现在报告工作。 2023年工作回顾 各部门克服困难。{BODY * 5} "
        f"2024年工作安排 要抓好五件事。{BODY}"
    )
    assert opened(text) == [
        "各位代表:", "现在报告工作。", "2023年工作回顾", f"各部门克服困难。{BODY * 5}",
        "2024年工作安排", f"要抓好五件事。{BODY}",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["目标是：生产总值翻一番。", "各位代表！成绩来之不易。", "各位代表！困难依然不少。"],
        [
            "关于开展消防检查的通知",
            "各单位:",
            "为做好冬春火灾防控,现通知如下。",
            "一、检查时间",
            "11月1日至11月30日。",
            "二、检查内容",
            "主要检查疏散通道、消防栓和电气线路。",
        ],
        [
            "澜川县人民政府关于做好秋收工作的意见",
            "各镇人民政府、县政府各部门：",
            "现就秋收工作提出如下意见。",
            "一、抓好收割",
            "成熟一块收割一块,颗粒归仓。",
            "二、抓好冬种",
            "小麦播种面积不低于去年。",
        ],
        [
            "澜川县人民政府办公室关于印发《秋收工作<分解落实>意见》的通知",
            "(澜政办发〔2010〕10号)",
            "各镇人民政府、开发区管委会,县政府各部门:",
            "为做好秋收工作,现通知如下。",
            "一、抓好收割",
            "成熟一块收割一块,颗粒归仓。",
            "二、抓好冬种",
            "小麦播种面积不低于去年。",
        ],
    ],
)
def test_those_who_are_addressed_begin_paragraphs(paragraphs: list[str]):
    """各位代表 between sentences, and 各单位 below the title of a paper, on a line of its own."""
    assert opened(" ".join(paragraphs)) == paragraphs


def test_the_title_of_what_an_office_writes_each_year_stands_alone():
    """In front of the first sentence, where numbers show that the line is a whole text."""
    parts = ["一、主要工作", "全年引进项目12个。", "二、存在问题", "产业结构单一，财力有限。"]
    first = "2020年，城关镇坚持稳中求进，各项工作取得新成效。"
    for title in ("云禾县城关镇2020年工作总结", "云禾县水利局2021年度工作计划"):
        assert opened(" ".join((title, first, *parts))) == [title, first, *parts]
    said = "会议听取2020年工作总结 提出三点意见，要求抓好落实。"
    assert opened(" ".join((said, *parts)))[0] == said


@pytest.mark.parametrize(
    "text",
    [
        "他在会上说。 各位代表！请看大屏幕。",
        "请各位代表 各位委员 各位来宾 依次入场，就座后请保持安静，会议马上开始，谢谢大家的配合。",
    ],
)
def test_an_address_alone_opens_nothing(text: str):
    """Once between sentences, or as a list of guests, it is no border."""
    assert opened(text) == [text]


@pytest.mark.parametrize(("ask", "answer"), [("问：", "答："), ("Q:", "A:")])
def test_questions_and_answers_that_alternate_are_paragraphs(ask, answer):
    """A blank behind a sentence and the label of the other party part them."""
    said = [f"{ask}办什么手续？", f"{answer}要备案。", f"{ask}补贴多久到账？", f"{answer}三十天。"]

    assert opened(" ".join(said)) == said
    for other in (" ".join([*said, f"{answer}或更久。"]), " ".join(said[1:]).replace("？", "")):
        assert opened(other) == [other]
