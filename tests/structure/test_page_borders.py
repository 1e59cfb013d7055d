"""Numbers, heads and banners that come again between the pages of a print."""

from __future__ import annotations

import pytest

from reportclean import clean
from reportclean.structure.page_borders import page_borders

WIDE = "\N{IDEOGRAPHIC SPACE}" * 2
TITLE = "云禾县人民政府工作报告"
PARAGRAPHS = [
    (
        "去年以来，全县上下坚持稳中求进，抓产业、强基础、惠民生，各项工作取得新的成绩，"
        "群众收入稳步增长，干部作风明显好转，完成了人代会确定的任务。"
    ),
    (
        "项目建设扎实推进，新开工二十三个，建成投产十九个，园区道路和供水管网同步延伸，"
        "引进企业带动就业，税收比上年有较大增长，工业用电量创历史新高。"
    ),
    (
        "城乡面貌持续改善，老旧小区改造完成六个，农村公路通到每个自然村，河道清淤和水库"
        "加固在汛期以前全部完工，饮水安全得到保障，群众十分满意。"
    ),
    (
        "社会事业全面进步，新建学校两所，县医院住院楼投入使用，养老服务站覆盖所有乡镇，"
        "文化活动丰富多彩，平安建设深入人心，信访总量明显下降。"
    ),
]


def lines(width=25):
    """Return the paragraphs as a page of print has them, and which of the lines end one."""
    found = []
    for paragraph in PARAGRAPHS * 2:
        whole = WIDE + paragraph
        found += [whole[at : at + width] for at in range(0, len(whole), width)]
    return found


def paged(border, *, height=7):
    """Return a report of several pages, each with what `border` gives for its number below."""
    body = lines()
    rows = [TITLE]
    for page, at in enumerate(range(0, len(body), height), 1):
        rows += [*body[at : at + height], *border(page)]
    return "\n".join(rows)


def whole():
    """Return the report without its pages."""
    return "\n".join([TITLE, *lines()])


def joined(text):
    """Return the text with no white space."""
    return "".join(text.split())


BORDERS = {
    "number": lambda page: [str(page)],
    "wide": lambda page: [f"－{chr(0xFF10 + page)}－"],
    "open dash": lambda page: [f"— {page}"],
    "dash behind": lambda page: [f"{page} -"],
    "characters": lambda page: [f"第{'一二三四五六七八'[page - 1]}页"],
    "letter": lambda page: [f"P{page}"],
    "brackets": lambda page: [f"[{page}]"],
    "round brackets": lambda page: [f"（{page}）"],
    "roman": lambda page: [("I", "II", "III", "IV", "V", "VI", "VII", "VIII")[page - 1]],
    "part": lambda page: [f"乙-{page}"],
    "title below": lambda page: [str(page), TITLE],
    "title above": lambda page: [TITLE, str(page)],
    "one line": lambda page: [f"{TITLE} - {page} -"],
    "line and page": lambda page: [f"{TITLE}{WIDE}{WIDE}第{page}页"],
    "spaced head": lambda page: [str(page), f"文{WIDE}件"],
    "meeting": lambda page: [f"云禾县议会第20届第4次会议文件 - {page} -"],
    "head alone": lambda _: ["云禾县第十八届人民代表大会第三次会议文件"],
    "banner": lambda _: ["精品文档", "精品文档"],
    "form feed": lambda page: [f"{page}\N{FORM FEED}"],
    "browser": lambda page: [
        f"{page} / 9",
        "2024/2/3 下午4:10 云禾网",
        "https://yunhe.test/a.html",
    ],
}


@pytest.mark.parametrize("border", BORDERS.values(), ids=BORDERS)
def test_what_stands_between_pages_goes(border):
    """And nothing else: the title on top stays, the text is whole."""
    (document,) = page_borders(paged(border))
    assert joined(document.text) == joined(whole())


@pytest.mark.parametrize("border", BORDERS.values(), ids=BORDERS)
def test_a_report_in_pages_is_one_document_and_its_sentences_are_whole(border):
    """Its title comes again on each page, and is no title of another one."""
    (document,) = clean(paged(border), script="keep")
    assert document.text.split("\n")[-len(PARAGRAPHS) :] == PARAGRAPHS


def test_one_number_beside_the_title_in_mid_sentence_is_of_a_page():
    """A report of two pages has one border."""
    body = lines()[:14]
    text = "\n".join([TITLE, *body[:8], "2", TITLE, *body[8:]])
    (document,) = page_borders(text)
    assert joined(document.text) == joined("\n".join([TITLE, *body]))


@pytest.mark.parametrize("mark", ["{}", "— {}", "P{}", "云禾县人民政府工作报告 - {} -"])
def test_numbers_that_count_from_one_to_the_last_line_are_of_pages(mark):
    """Below the last one stands nothing that it could head."""
    pages = between(*(mark.format(n) for n in (1, 2, 3, 4)), text=LONG)
    (document,) = page_borders(f"{TITLE}\n{pages}")
    assert document.text.strip().split("\n") == [TITLE, *LONG]


def test_numbers_far_from_the_words_of_a_head_are_of_pages_that_end_with_their_sentences():
    """The left page has the name of the yearbook, the right one that of the chapter."""
    heads = [f"云禾年鉴（2023）{WIDE}·286·", f"·287·{WIDE}农林水利", f"云禾年鉴（2023）{WIDE}·288·"]
    text = "\n".join(line for pair in zip(heads, LONG, strict=False) for line in pair)

    (document,) = page_borders(text)

    assert document.text.split("\n") == LONG[:3]


def test_two_heads_far_from_their_numbers_part_sentences():
    """They are of one print, and count on; below whole sentences they may be of two texts."""
    heads = [f"· 4 ·{WIDE}云禾县政府工作报告", f"云禾县政府工作报告{WIDE}· 5 ·"]
    halves = ["全县上下认真贯彻各项部署，抓好生产和供应，" * 4, "以减权、创", "新监管等举措为主。"]
    torn = "\n".join([halves[0], heads[0], halves[0] + halves[1], heads[1], halves[2], *LONG])
    whole = "\n".join([LONG[0], heads[0], LONG[1], heads[1], *LONG[2:]])

    (document,) = page_borders(torn)
    (other,) = page_borders(whole)

    assert "云禾县" not in document.text
    assert whole == other.text


def test_the_issue_of_a_gazette_with_a_number_is_of_pages():
    """The name alone, below articles, may be what is cited."""
    issue = f"云禾县人民政府公报{WIDE}2024年第2期"
    text = between(f"{issue}{WIDE}— 14 —", f"{issue}{WIDE}— 15 —", text=LONG)
    (document,) = page_borders(text)
    assert document.text.strip().split("\n") == LONG[:2]


def test_banners_of_libraries_leave_pages_that_end_with_their_sentences():
    """Three of them are no word of the text."""
    pages = "\n".join(f"{p}\n可编辑修改\n------精选文档------" for p in PARAGRAPHS)
    (document,) = page_borders(pages)
    assert document.text.split("\n") == PARAGRAPHS


def between(*marks, text=PARAGRAPHS):
    """Return whole paragraphs with one of the marks below each."""
    return "\n".join(f"{one}\n{mark}" for one, mark in zip(text, marks, strict=False))


LONG = [f"{paragraph}{paragraph}" for paragraph in PARAGRAPHS]
CLAUSES = [
    "新建改建农村公路八十八公里，改造危桥九座，乡镇通三级公路比例大幅提高",
    "新建公办幼儿园三所，增加学位八百一十个，义务教育大班额全面消除",
    "改造老旧小区十四个，加装电梯三十八部，惠及居民三千二百六十户",
    "建设农村互助养老服务点三十个，培训护理人员一百二十名，实现全覆盖",
]


@pytest.mark.parametrize(
    "text",
    [
        between("1", "2", "3", "4", text=LONG) + "\n完。",
        between("（1）", "（2）", "（3）", "（4）", text=LONG) + "\n完。",
        between("2", "3", "4", "5", text=LONG),
        between("会议纪要", "会议纪要", "会议纪要", "会议纪要"),
        between("牵头单位 县交通局", "牵头单位 县交通局", "牵头单位 县交通局", text=CLAUSES * 2),
        between("责任单位：各乡镇", "责任单位：各乡镇", "责任单位：各乡镇", text=CLAUSES * 2),
        between("01", "02", "03", "04", text=CLAUSES),
        between("实验报告 1", "实验报告 2", "实验报告 3", text=LONG) + "\n完。",
        between("1月", "2月", "3月", "4月", text=CLAUSES),
        between("精品文档", "精品文档"),
        between(*(f"山村纪事{WIDE}·{n}·" for n in (1, 2, 3)), text=LONG) + "\n完。",
        between(*(f"山村纪事{WIDE}·{n}·" for n in (86, 112, 140)), text=LONG),
        "\n".join(f"第{n}条\n{paragraph}" for n, paragraph in enumerate(PARAGRAPHS, 1)),
        "\n".join(f"{n}.\n{paragraph}" for n, paragraph in enumerate(PARAGRAPHS, 1)),
        "\n".join(
            f"{WIDE}（{n}）\n{wrapped}" for n, wrapped in enumerate(["\n".join(lines())] * 3)
        ),
        "\n".join(
            "山高高路长长\n风吹过我的家乡\n啊我的小河\n流过童年的门前\n载着母亲的歌谣\n啊我的小河"
            for _ in range(6)
        ),
    ],
)
def test_other_lines_that_come_again_stay(text):
    """Between whole sentences, between items, in songs."""
    (document,) = page_borders(text)
    assert document.text == text


def test_reports_of_one_title_keep_it():
    """Each has its own head, and no sentence goes on from one to the next."""
    text = "\n\n".join(
        f"{TITLE}\n——{year}年1月30日在云禾县第十八届人民代表大会第{n}次会议上\n县长 林朔\n{whole()}"
        for n, year in ((2, 2023), (3, 2024), (4, 2025))
    )
    (document,) = page_borders(text)
    assert document.text == text


@pytest.mark.parametrize("pages", [1, 2, 3])
def test_titles_of_a_dump_below_the_last_pages_stay(pages):
    """They stand beside the numbers of pages too, but not of each page."""
    text = "\n".join(
        f"{TITLE}\n" + "\n".join(f"{PARAGRAPHS[n]}\n- {n + 1} -" for n in range(pages))
        for _ in range(5)
    )
    (document,) = page_borders(text)
    assert document.text.count(TITLE) == 5
