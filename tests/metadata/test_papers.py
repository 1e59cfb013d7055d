"""Titles of plans and accounts of work, lines that are no titles, and what papers state of them."""

import json
from typing import NamedTuple

import pytest

from reportclean import clean, convert

BODY = "\n今年以来,全镇整修水渠三十里,新建粮仓两座。群众对此十分满意。"


def title(text: str) -> str | None:
    """Return the title that is found."""
    (document,) = clean(text)
    return document.metadata.title


@pytest.mark.parametrize(
    "line",
    [
        "2018抓基层党建工作述职报告",
        "禾渡镇党委书记2021年度述职述廉报告",
        "白榆街道2022年工作总结及2023年工作思路",
        "禾渡镇2020年上半年工作总结和下半年工作计划",
    ],
)
def test_accounts_of_work_are_titles_above_a_heading(line):
    """An account of work and what comes next is a title, a numbered heading right below it."""
    (document,) = clean(f"{line}\n一、主要工作{BODY}")
    assert document.metadata.title == line
    assert document.text.startswith("一、主要工作")


@pytest.mark.parametrize("line", ["县委书记听取述职报告", "全县热议工作总结和明年打算"])
def test_news_on_accounts_are_no_titles_of_them(line):
    """A headline on an account of work is not taken for its title above a heading."""
    assert title(f"{line}\n一、主要工作{BODY}") is None


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("澜川县国民经济和社会发展", "第十三个五年规划纲要"),
        ("澜川县国民经济和社会发展", "“十四五”规划和二〇三五年远景目标纲要"),
        ("澜川县2019年国民经济和社会发展", "统计公报"),
    ],
)
def test_the_title_of_a_plan_fills_two_lines(first, second):
    """The halves of the title of a plan, or of the report on one, are one title."""
    assert title(f"{first}\n{second}{BODY}") == first + second


def test_a_title_below_its_issuers_fills_more_than_two_lines():
    """Whoever issues the paper, what it is about and what it is are one title."""
    lines = ("中共澜川县委", "澜川县公安局交通警察大队", "关于加快蚕桑产业发展的", "实施意见")
    assert title("\n".join((*lines, "各镇:")) + BODY) == " ".join(lines[:2]) + "".join(lines[2:])


@pytest.mark.parametrize("line", ["今年以来，全镇各村", "5月6日，全县蚕农", "目前，各村已经"])
def test_a_time_and_a_comma_begin_a_sentence_and_no_title(line):
    """The line breaks off, and its sentence goes on below."""
    assert title(f"{line}{BODY}") is None


@pytest.mark.parametrize(
    "text",
    [
        "区长沈溪说：“要把群众的事当成\n自己的事来办。”他走访了三户人家。",
        "春耕全面展开，各村整修了\n（下转02版）\n水渠三十里，新建粮仓两座。",
        "皮肤科主任沈溪表示，皮肤已有干裂、发痒症状，最好先别泡汤，以免泡\n后更干，更痒。",
        "第四阶段，放归后实施监测。主要通过佩戴项圈和采集新鲜\n粪便，了解活动状况。",
        "全镇各村各单位共\n整修水渠三十里，新建粮仓两座。",
    ],
)
def test_a_line_that_leaves_its_sentence_open_is_no_title(text):
    """Within a quotation, or behind a word that leads on, it is half of what it says."""
    assert title(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "主办单位:澜川县融媒体中心",
        "沈溪步入会议厅(澜川社 周禾摄) |",
        "施行日期2017年11月01日",
        "市人大常委会副主任  伏禾禾",
    ],
)
def test_lines_of_the_page_are_no_titles(line):
    """Who runs a site, a caption in a cell, a label with its day, and a speaker are no titles."""
    assert title(f"{line}{BODY}") is None


def test_a_speaker_with_a_rare_surname_is_not_the_title_of_his_speech():
    """Below menus the title is the speech's, though the speaker's line looks like one."""
    (document,) = clean(
        "此页面上的内容需要较新版本的 Adobe Flash Player。\n\n获取 Adobe Flash Player\n\n"
        "伏禾禾副主任在县乡人大换届工作会议上的讲话\n\n2008-5-3\n\n"
        "市人大常委会副主任  伏禾禾\n(2006年11月22日)\n\n同志们:\n"
        "  根据市委的决定,全市乡镇将于十二月起进行换届选举。现在我讲几点意见。"
    )
    assert document.metadata.title == "伏禾禾副主任在县乡人大换届工作会议上的讲话"
    assert (document.metadata.speaker, document.metadata.meeting_date) == ("伏禾禾", "2006-11-22")
    assert document.text.startswith("同志们")


def test_a_heading_that_names_a_meeting_is_no_meeting_line():
    """A bare name of a meeting below a title that is no report's is a heading and stays."""
    (document,) = clean(
        "澜川县历次党代会\n\n来源:澜川网 2015-02-11 11:38\n\n"
        "澜川县第五届人民代表大会第一次会议\n\n"
        "会议于1978年2月26日至3月5日召开。出席会议的代表共349人。"
    )
    assert document.metadata.meeting is None
    assert document.text.startswith("澜川县第五届人民代表大会第一次会议\n")


def test_the_same_line_below_the_title_of_a_report_is_one():
    """Below the title of a report a bare name of a meeting is the meeting."""
    (document,) = clean(
        "澜川县人民法院工作报告\n澜川县第五届人民代表大会第一次会议\n院长 沈溪\n各位代表:\n"
        "现在,我代表县人民法院报告工作,请予审议。"
    )
    assert document.metadata.meeting == "澜川县第五届人民代表大会第一次会议"


def test_a_report_to_a_standing_committee_without_a_title():
    """The committee that is addressed, and the meeting above it, tell of a report."""
    (document,) = clean(
        "(2017年11月1日在澜川县第十二届人民代表大会常务委员会第三十次会议)\n"
        "澜川县人民代表大会常务委员会:\n根据本次会议安排,我代表县法院报告改革工作,请审议。"
    )
    assert document.metadata.meeting_date == "2017-11-01"
    assert document.text.startswith("澜川县人民代表大会常务委员会：\n")


@pytest.mark.parametrize("mask", ["XX", "ooo", "××"])
def test_a_masked_place_is_of_the_meeting(mask):
    """Letters that a sample has instead of a name belong to the place of its meeting."""
    (document,) = clean(
        f"政府工作报告\n2012年1月4日在{mask}乡第八届人民代表大会第五次会议上\n各位代表:\n"
        "现在,我代表乡人民政府向大会作工作报告,请予审查。"
    )
    assert document.metadata.meeting == f"{mask}乡第八届人民代表大会第五次会议"
    assert document.text.startswith("各位代表")


def test_the_paper_above_a_page_dates_the_article():
    """The day and the paper are taken across the page's own line and a headline over the title."""
    (document,) = clean(
        "1978年2月27日澜川日报 第1版\n\n第1版()\n专栏:\n\n为建设新澜川而奋斗\n"
        "人民代表大会在澜川隆重开幕\n"
        "本报讯 澜川县人民代表大会今天下午隆重开幕。会期三天。"
    )
    assert document.metadata.date_published == "1978-02-27"
    assert document.metadata.source == "澜川日报"


def test_people_who_supplied_an_article_are_its_authors():
    """供稿 with names gives authors; with an office it gives the source."""
    text = "澜川水库开闸放水。下游三镇用上了水。\n供稿:{}\n编辑:何小川"
    (document,) = clean(text.format("沈溪、周禾禾"))
    assert (document.metadata.author, document.metadata.source) == ("沈溪、周禾禾", None)
    (document,) = clean(text.format("澜川县水利局"))
    assert (document.metadata.author, document.metadata.source) == (None, "澜川县水利局")


def test_who_wrote_and_who_took_the_pictures_are_named_together():
    """记者 with names and what each did is a byline."""
    (document,) = clean(
        "澜川县人代会开幕\n□ 记者 沈溪/文 周禾禾/图\n"
        "1月11日上午,澜川县人代会在县会议中心隆重开幕。会期三天。"
    )
    assert (document.metadata.title, document.metadata.author) == (
        "澜川县人代会开幕",
        "沈溪 周禾禾",
    )


def test_the_line_of_a_post_dates_it():
    """What phpwind prints above a post gives its day."""
    (document,) = clean(
        "澜川水库开闸放水\n只看楼主 倒序阅读 0 发表于: 1978-01-11\n"
        "澜川水库开闸放水。下游三镇用上了水。"
    )
    assert document.metadata.date_published == "1978-01-11"
    assert document.text == "澜川水库开闸放水。下游三镇用上了水。"


def test_the_line_drawn_below_the_title_of_a_press_release_goes():
    """A drawn line goes where the words below it introduce a speech."""
    (document,) = clean(
        "答问会开场发言\n****************\n以下是沈溪今日在县会的开场发言:\n\n"
        "今日是本人首次出席会议,先恭祝大家工作顺利。谢谢各位。"
    )
    assert "***" not in document.text


def test_meeting_and_speaker_that_are_printed_twice_leave_twice():
    """Where a page prints the lines below the title once more, both leave."""
    lines = "——2022年1月18日在澜川县第十三届人民代表大会第六次会议上\n澜川县人民检察院检察长沈溪\n"
    (document,) = clean(
        f"澜川县人民检察院工作报告\n稿件来源:澜川人大网 发布时间:2022-11-02\n{lines}{lines}"
        "各位代表:\n现在,我代表县人民检察院向大会报告工作,请予审议。"
    )
    assert document.text.startswith("各位代表")
    assert document.metadata.speaker == "沈溪"


def test_a_day_without_its_word_is_one_before_the_time():
    """日 may be missing before the time of day, and nowhere else."""
    text = "澜川水库开闸放水\n2013年03月09{} 来源:澜川网\n澜川水库开闸放水。下游三镇用上了水。"
    (document,) = clean(text.format(" 12:41:38"))
    assert (document.metadata.date_published, document.metadata.source) == ("2013-03-09", "澜川网")
    (document,) = clean(text.format("号"))
    assert document.metadata.date_published is None


SAID = (
    "各位代表:\n现在,我代表区人民政府向大会报告工作,请予审议。\n"
    "一年来全区整修水渠三十里。群众十分满意。"
)


def test_a_report_whose_title_a_record_states_has_its_year_and_region():
    """The title beside the text tells of the report what one above it would."""
    record = {"title": "宁波市北仑区2019年政府工作报告", "date": "2019-02-12", "content": SAID}
    (document,) = clean(json.dumps(record, ensure_ascii=False))
    found = document.metadata
    assert (found.report_year, found.region, found.level) == (2019, "宁波市北仑区", "county")


def test_news_in_a_record_are_no_report():
    """A headline that a record states makes no report of a text that is none."""
    record = {"title": "宁波市北仑区2019年春耕开始", "content": "全区整修水渠三十里。群众满意。"}
    (document,) = clean(json.dumps(record, ensure_ascii=False))
    assert (document.metadata.report_year, document.metadata.region) == (None, None)


ISSUED = (
    "各乡镇人民政府,县政府各部门:\n现将有关事项通知如下,请认真贯彻执行。\n"
    "一、总体要求\n坚持因地制宜,各乡镇要抓紧落实。"
)


class Paper(NamedTuple):
    """The lines above the text of an official paper, and what they say."""

    id: str
    head: str
    known: dict[str, str | None]
    opening: str = "各乡镇人民政府"


PAPERS = [
    Paper(
        "number-in-front-of-the-title",
        "澜政发〔2010〕22号 澜川县人民政府关于表彰先进单位的决定",
        {"title": "澜川县人民政府关于表彰先进单位的决定", "doc_number": "澜政发〔2010〕22号"},
    ),
    Paper(
        "number-in-brackets-below-the-title",
        "澜川县人民政府关于表彰先进单位的决定\n(澜政发[2008]37号)",
        {"title": "澜川县人民政府关于表彰先进单位的决定", "doc_number": "澜政发[2008]37号"},
        "（澜政发[2008]37号）",
    ),
    Paper(
        "number-in-brackets-behind-the-title",
        "澜川县人民政府关于表彰先进单位的决定（澜政发〔2010〕22号）",
        {
            "title": "澜川县人民政府关于表彰先进单位的决定（澜政发〔2010〕22号）",
            "doc_number": "澜政发〔2010〕22号",
        },
    ),
    Paper(
        "the-number-of-a-paper-that-was-forwarded",
        "澜川县人民政府转发关于春耕工作的通知（国办发〔2010〕22号）",
        {"doc_number": None},
    ),
    Paper(
        "a-number-that-the-title-speaks-of",
        "澜川县人民政府关于废止澜政发〔2010〕22号 等文件的决定",
        {"title": "澜川县人民政府关于废止澜政发〔2010〕22号 等文件的决定", "doc_number": None},
    ),
    Paper(
        "two-offices-issue",
        "中共澜川县委\n澜川县人民政府\n关于表彰文明乡镇的通报",
        {"title": "中共澜川县委 澜川县人民政府关于表彰文明乡镇的通报"},
    ),
    Paper(
        "last-word-spaced-out",
        "澜川县人民政府办公室 关于做好秋收工作的 通 知",
        {"title": "澜川县人民政府办公室 关于做好秋收工作的通知"},
    ),
]


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.id)
def test_heads_of_official_papers(paper: Paper):
    """Title and number are told apart, and a title in several lines is one."""
    (document,) = clean(f"{paper.head}\n{ISSUED}")
    known = document.metadata.to_dict()
    assert {field: known.get(field) for field in paper.known} == paper.known
    assert document.text.startswith(paper.opening)


def test_the_conference_above_its_committee_begins_the_title():
    """中国人民政治协商会议 on a line of its own is the first half of a title."""
    (document,) = clean(
        "中国人民政治协商会议\n第七届澜川县委员会常务委员会工作报告\n"
        "(2011年3月7日在政协第七届澜川县委员会第五次会议上)\n沈溪\n各位委员:\n"
        "我受常务委员会的委托,向大会报告工作,请予审议。"
    )
    assert document.metadata.title == ("中国人民政治协商会议第七届澜川县委员会常务委员会工作报告")
    assert document.text.startswith("各位委员")


def test_an_office_below_the_title_is_no_second_one():
    """Who decreed a paper stands between its title and the note of the meeting that passed it."""
    head = "澜川县人民代表大会常务委员会议事规则"
    (document,) = clean(
        f"{head}\n作者:澜川法规网 时间:2024-07-07 11:34\n{head}\n澜川县人大常委会\n{head}\n"
        "(1988年8月18日澜川县第六届人民代表大会常务委员会第二次会议通过\n"
        "2011年5月27日澜川县第十届人民代表大会常务委员会第二十四次会议修订通过)\n"
        "第一章 总则\n第一条 为了规范议事程序,提高审议质量和效率,结合工作实际,制定本规则。"
    )
    assert document.metadata.title == head


def test_the_minutes_of_a_council_have_a_title():
    """會議紀錄 and 議事錄 are kinds of papers as 会议记录 is."""
    for kind in ("會議紀錄", "議事錄"):
        head = f"澜川縣議會第9屆第3會期第1次{kind}"
        (document,) = clean(
            f"{head}\n主席:現在開會,請宣讀上次會議的結論。\n秘書長:報告大會,出席議員57人。"
        )
        assert document.metadata.title is not None
        assert document.metadata.title.endswith(convert(kind, "t2s"))


@pytest.mark.parametrize("line", ["文|澜川县县长 沈溪", "图/澜川融媒 沈溪"])
def test_who_wrote_is_no_title(line):
    """A byline alone above the text stays what it is."""
    assert (
        title(f"{line}\n\n综合实力提升。全县生产总值增加一倍,群众收入稳步提高,各项事业都有进展。")
        is None
    )


def test_the_site_beside_the_day_is_the_source():
    """网站: is a label beside the day, and a word of its own elsewhere."""
    head = "2021年街道工作总结汇报"
    (document,) = clean(f"{head}\n时间:2021-12-02 09:53:57 网站:云禾素材库\n{BODY}")
    found = document.metadata
    assert (found.title, found.date_published, found.source) == (head, "2021-12-02", "云禾素材库")
    (document,) = clean(f"{head}\n{BODY}\n网站:云禾县政府门户")
    assert document.text.endswith("网站：云禾县政府门户")


def test_who_issues_statistics_is_no_title():
    """Offices and a day above the first words say who issued them, and when."""
    body = (
        "2017年,全市经济保持平稳健康发展,人民生活继续改善。\n一、综合\n年末全市常住人口312.87万人。"
    )
    (document,) = clean(f"澜川市统计局\n(2018年4月16日)\n{body}")
    found = document.metadata
    assert (found.title, found.issuer) == (None, "澜川市统计局")
    assert found.date_published == "2018-04-16"
    (document,) = clean(f"澜川市统计局\n国家统计局澜川调查队\n2012年3月19日\n{body}")
    assert document.metadata.title is None


def test_the_name_of_a_site_is_no_title():
    """What a page glues behind the name of a site makes no title of it."""
    assert (
        title(f"澜川市议会全球网-中文网\n\n预备会议新闻稿\n  发布单位:公共关系室\n{BODY}") is None
    )
    assert title(f"第一块光伏板并网_澜川网\n  发布单位:公共关系室\n{BODY}") == "第一块光伏板并网"


def test_the_number_of_an_issue_is_no_title():
    """What counts the announcements of an office heads none of them."""
    (document,) = clean(
        "2019年第43号(总第221号)\n——2019年12月26日在澜川县第十五届人民代表大会常务委员会第十一次会议上\n"
        f"澜川县审计局局长 沈溪\n主任、各位副主任、各位委员:\n{SAID}"
    )
    assert document.metadata.title is None


def test_a_town_meets_without_the_number_of_its_congress():
    """The session belongs to the name, and so does what a sample has in place of a name."""
    (document,) = clean(f"在xx镇人民代表大会第一次会议上的政府工作报告\n{SAID}")
    assert document.metadata.meeting == "xx镇人民代表大会第一次会议"


def test_a_report_of_a_special_region_names_it():
    """特别行政区政府 gives reports as a 人民政府 does."""
    (document,) = clean(
        "二〇二四年财政年度施政报告—前言\n\n主席阁下,\n\n各位议员:\n\n"
        "现在,我谨代表澳门特别行政区政府,向立法会全体会议作2024年财政年度施政报告。\n过去一年,各项工作有新的进展。"
    )
    found = document.metadata
    assert (found.region, found.level, found.report_year) == ("澳门特别行政区", "province", 2024)
