import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.presets import clean
from reportclean.structure.glossary import find, glossary
from reportclean.structure.notes import stage

BODY = "开展DCMM贯标试点,落实农业“双强”行动。\n"
ENTRIES = "1.DCMM贯标。指数据管理能力成熟度评估。\n2.农业“双强”行动。指科技强农、机械强农行动。\n"
READ = {
    "DCMM贯标": "指数据管理能力成熟度评估。",
    "农业“双强”行动": "指科技强农、机械强农行动。",
}


def lifted(text):
    """Return the text and the glossary of what comes out."""
    (document,) = glossary(text)
    return document.text, dict(document.glossary)


@pytest.mark.parametrize(
    "heading",
    [
        "名词解释",
        "名 词 解 释",
        "名 詞 解 釋",
        "附件：名词解释",
        "附件2 名词解释",
        "《政府工作报告》名词解释",
        "（名词解释）",
        "有关名词术语解释：",
        "注释：",
        "註釋",
        "\u3000\u3000专业名词注释",
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n"])
def test_lifts_the_block_under_its_heading(heading, end):
    """The heading and the entries leave the text and become the glossary."""
    text = f"{BODY}{heading}\n{ENTRIES}".replace("\n", end)
    assert lifted(text) == (BODY.replace("\n", end), READ)


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ("1、“四上”：是指上规、上市、上云、上榜。", {"“四上”": "是指上规、上市、上云、上榜。"}),
        ("[1] CPTPP：指某伙伴关系协定。", {"CPTPP": "指某伙伴关系协定。"}),
        ("［2］CPTPP——某伙伴关系协定。", {"CPTPP": "某伙伴关系协定。"}),
        ("①一站两仓是指独立站与前置仓。", {"一站两仓": "是指独立站与前置仓。"}),
        ("1 “两山”：即绿水青山。", {"“两山”": "即绿水青山。"}),
        (
            "一、五个文明：物质、政治、精神、社会、生态文明。\n二、三农：农业、农村、农民。",
            {"五个文明": "物质、政治、精神、社会、生态文明。", "三农": "农业、农村、农民。"},
        ),
        (
            "1.河长制：指分段管河，做到：\n一、有人：各段有河长。\n2.三农：农业、农村、农民。",
            {
                "河长制": "指分段管河，做到：\n一、有人：各段有河长。",
                "三农": "农业、农村、农民。",
            },
        ),
        (
            "碳普惠：对减碳行为的奖励。\n未来社区：新型社区。",
            {"碳普惠": "对减碳行为的奖励。", "未来社区": "新型社区。"},
        ),
        (
            "1“双强”：指科技强农。\n2EOD：指生态导向的开发。\n3河长制：指分段管河。",
            {"“双强”": "指科技强农。", "EOD": "指生态导向的开发。", "河长制": "指分段管河。"},
        ),
        (
            "1“双强”：指科技强农。包括：\n2个县：今年试点。",
            {"“双强”": "指科技强农。包括：\n2个县：今年试点。"},
        ),
        ("1.四链。指四条\n链。", {"四链": "指四条\n链。"}),
        (
            "1.四链：\n产业链和创新链。\n2.“两山”：\n即绿水青山。",
            {"四链": "产业链和创新链。", "“两山”": "即绿水青山。"},
        ),
        (
            "［1］一降三减：\n火灾总体下降。\n［2］数据为初步统计数，说明：\n见年鉴。",
            {"一降三减": "火灾总体下降。"},
        ),
        (
            "1.四链。包括：\n产业链和创新链。\n2.两山。即绿水青山。",
            {"四链": "包括：\n产业链和创新链。", "两山": "即绿水青山。"},
        ),
        (
            "[1]本公报数据均为初步统计数。合计数未作调整。\n[2]常住人口包括：在本地居住的人。",
            {"常住人口": "包括：在本地居住的人。"},
        ),
    ],
)
def test_reads_entries_as_they_are_written(entries, expected):
    """Numbers, brackets, circles, dashes and entries of several lines are read."""
    assert lifted(f"{BODY}名词解释\n{entries}") == (BODY, expected)


def test_the_first_entry_may_stand_on_the_line_of_the_heading():
    """Behind its colon; a note below a table that begins so is none."""
    assert lifted(f"{BODY}注释：{ENTRIES}") == (BODY, READ)
    assert lifted(f"{BODY}注：{ENTRIES}") == (f"{BODY}注：{ENTRIES}", {})
    assert lifted(f"注释：{ENTRIES}{BODY}") == (f"注释：{ENTRIES}{BODY}", {})


def test_lifts_two_blocks_and_leaves_the_credit():
    """Blocks one above the other all go; a credit behind them is no entry."""
    text = f"{BODY}名词解释\n{ENTRIES}注释\n1.常住人口：住满半年的人。\n（责任编辑：周禾）"
    assert lifted(text) == (f"{BODY}（责任编辑：周禾）", {**READ, "常住人口": "住满半年的人。"})


def test_notes_that_explain_no_term_stay():
    """Nothing else would hold what they say; a glossary above them is lifted."""
    notes = "注释\n1.数据为初步统计数。\n2.绝对数按现价计算，增长速度按不变价格计算。"
    assert lifted(f"{BODY}{notes}") == (f"{BODY}{notes}", {})
    assert lifted(f"{BODY}名词解释\n{ENTRIES}{notes}") == (f"{BODY}{notes}", READ)


@pytest.mark.parametrize(
    "text",
    [
        "一、名词解释\n1.通货膨胀\n2.边际效用\n二、简答题\n1.什么是绿道？",
        "名词解释\n1.通货膨胀\n2.边际效用\n",
        "数据来源：县统计局\n注：2022年为快报数。",
        "注：\n1.本表数据为快报数。\n2.增速按可比价计算。",
        f"名词解释\n{ENTRIES}" + "后面还有很长的正文，讲的是另外的事情。\n" * 40,
        "全县开展名词解释竞赛。\n注释写得很清楚。",
        "名词解释",
        "",
        "山行①\n【原文】\n远上石桥②路。\n【注释】\n①山行：在山中行走。\n②石桥：桥名。\n【译文】\n我走过桥。",
    ],
)
def test_leaves_alone_what_is_no_glossary(text):
    """Questions, notes under tables or in editions of poems, headings without entries stay."""
    assert lifted(text) == (text, {})


def test_states_what_it_lifted():
    """The ledger can call the block lifted: its evidence is kept under the name of the rule."""
    text = f"{BODY}名词解释\n{ENTRIES}"
    (document,) = glossary(text)
    assert document.evidence["glossary"][:2] == ((len(BODY), len(text)), "glossary")


LINES = st.sampled_from(
    [
        "名词解释",
        "注：",
        "注释",
        "1.四链。指四条链。",
        "2.两山：即两座山",
        "[1]三线",
        "正文在此。",
        "碳普惠：奖励减碳",
        "",
    ]
)


@given(st.one_of(st.text(max_size=40), st.lists(LINES, max_size=14).map("\n".join)))
def test_settles(text):
    """Of what is left nothing is lifted again."""
    once, _ = lifted(text)
    assert lifted(once) == (once, {})


def test_entries_may_be_empty_long_or_short():
    """A number without words belongs to the entry above; long and short lines end nothing."""
    long_one = "“一网通办”：指" + "办事不出门" * 30 + "。"
    (document,) = glossary(f"正文结束。\n名词解释\n1.{long_one}\n2.\n3.“双碳”：碳达峰碳中和。\n")
    assert {"“一网通办”", "“双碳”"} == set(document.glossary)
    assert "正文结束。" == document.text.strip()


def test_a_term_without_number_needs_words_behind_it():
    """Lines such as 合计：42 under a heading of terms are no entries."""
    text = "正文结束。\n名词解释\n合计：42\n小计：7\n"
    (document,) = glossary(text)
    assert text == document.text
    assert {} == dict(document.glossary)


def test_terms_explained_under_their_own_name_are_a_glossary():
    """有关用语说明 heads one as 名词解释 does; a sentence with the words heads none."""
    text = (
        "全年完成造林。\n有关用语说明\n"
        "1.诉源治理：指从源头上减少诉讼的治理。\n2.府院联动：指政府与法院协同。"
    )
    assert [entry.term for entry in find(text).entries] == ["诉源治理", "府院联动"]
    assert find("会议讨论了用语说明。\n就业：指从事有报酬的活动。") is None


def test_a_glossary_that_stands_alone_is_the_body():
    """Where no sentence stands outside, an attachment of its own, the entries stay."""
    text = f"附件2\n名词解释\n{ENTRIES}"
    assert lifted(text) == (text, {})
    assert lifted(f"{BODY}附件2\n名词解释\n{ENTRIES}")[1] == READ


@pytest.mark.parametrize("rule", ["", "————————\n"])
@pytest.mark.parametrize("marks", ["①②", ("[1]", "[2]")])
def test_notes_without_a_heading_need_their_marks_in_the_text(rule, marks):
    """Each term stands there with its mark behind it; a line of dashes above the notes goes too."""
    one, two = marks
    notes = f"{rule}{one} “街长制”：由干部任街长。\n{two}二维码：指投诉的平台。"
    body = "推行“街长制”{}，用好“二维码”{}平台。"
    (document,) = stage()(f"{body.format(one, two)}\n{notes}")

    assert body.format("", "") == document.text.strip()
    assert {"“街长制”": "由干部任街长。", "二维码": "指投诉的平台。"} == document.glossary


@pytest.mark.parametrize(
    "text",
    [
        "评出①号标兵禾渡镇。\n① 标兵：每年评选一次。",
        "推行“街长制”①。\n① “街长制”：由干部任街长。\n② “路长制”：由村干部任路长。",
        "老话[1]保留了入声。\n[1] 周禾. 方言研究[M]. 澜川: 澜川出版社, 2019.",
        "①街长制：由干部任街长。\n②二维码：指平台。",
        "可选“西线”①、“东线”②。\n① “西线”：经禾渡。\n② “东线”：经云川。\n请勾选①或②。",
        "可选“西线”①、“东线”②，勾①或②。\n① “西线”：经禾渡。\n② “东线”：经云川。",
    ],
)
def test_other_circles_and_citations_are_no_notes(text):
    """One term without its mark, and all stay; so do notes without a text."""
    (document,) = stage()(text)

    assert text == document.text


def test_marks_may_have_other_brackets_than_their_notes():
    """A text in full width above notes in half width."""
    text = "推进“双强”［1］行动，建成一站两仓［2］。\n[1]“双强”：科技强农。\n[2]一站两仓：前置仓。"
    (document,) = clean(text)
    assert document.text == "推进“双强”行动，建成一站两仓。"
    assert document.glossary == {"“双强”": "科技强农。", "一站两仓": "前置仓。"}


def test_the_label_of_an_attachment_goes_with_the_glossary():
    """附件 on a line of its own above the heading heads nothing else."""
    assert lifted(f"{BODY}附 件\n名词解释\n{ENTRIES}") == lifted(f"{BODY}名词解释\n{ENTRIES}")
    assert lifted(f"{BODY}附：\n名词解释\n{ENTRIES}") == lifted(f"{BODY}名词解释\n{ENTRIES}")
    assert "见附件" in lifted(f"{BODY}名单见附件\n名词解释\n{ENTRIES}")[0]
