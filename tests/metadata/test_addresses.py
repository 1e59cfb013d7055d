# ruff: noqa: E501 (the line breaks of a report are its content)
"""Synthetic reports and speeches to assemblies of all kinds, and papers that only look like them."""

from typing import Any, NamedTuple

import pytest

from reportclean import clean
from reportclean.blocks.labels import Label
from reportclean.core.document import Document
from reportclean.core.lines import Line
from reportclean.metadata.front import front
from reportclean.metadata.front_row import Row
from reportclean.metadata.lift import carriers, lift_metadata
from reportclean.metadata.title_line import title_of
from reportclean.metadata.titles import given
from reportclean.script.convert import convert

BODY = (
    "各位代表:\n现在,我代表{who}向大会报告工作,请予审议,并请列席人员提出意见。\n"
    "一、过去一年的主要工作\n过去一年,面对繁重任务,我们坚持稳中求进,较好完成了各项目标任务。\n"
    "二、今后工作安排\n今后一个时期,要抓好五个方面的工作,努力完成全年目标任务。\n"
)
MEMBERS = BODY.replace("代表:", "委员:", 1)


class Paper(NamedTuple):
    """A text as it is found, and all that may be known of it."""

    id: str
    text: str
    known: dict[str, Any]


def place(region: str, adcode: str, level: str) -> dict[str, Any]:
    """Return what is known of a region."""
    return {"region": region, "adcode": adcode, "level": level}


def held(meeting: str, day: str, year: int | None) -> dict[str, Any]:
    """Return what is known of a meeting."""
    known = {"meeting": meeting, "meeting_date": day}
    return known if year is None else {**known, "report_year": year}


def by(speaker: str, title: str) -> dict[str, Any]:
    """Return what is known of a speaker."""
    return {"speaker": speaker, "speaker_title": title}


PAPERS = [
    Paper(
        "court",
        "泸州市中级人民法院工作报告\n——2023年1月12日在泸州市第九届人民代表大会第三次会议上\n市中级人民法院院长 邓观澜\n"
        + BODY.format(who="市中级人民法院"),
        {
            "title": "泸州市中级人民法院工作报告",
            **held("泸州市第九届人民代表大会第三次会议", "2023-01-12", 2023),
            **place("泸州市", "510500", "prefecture"),
            **by("邓观澜", "市中级人民法院院长"),
        },
    ),
    Paper(
        "procuratorate",
        "人民检察院工作报告\n2021年2月26日在青川县第十九届人民代表大会第一次会议上\n青川县人民检察院检察长 温如海\n"
        + BODY.format(who="县人民检察院"),
        {
            "title": "人民检察院工作报告",
            **held("青川县第十九届人民代表大会第一次会议", "2021-02-26", 2021),
            **place("广元市青川县", "510822", "county"),
            **by("温如海", "青川县人民检察院检察长"),
        },
    ),
    Paper(
        "contents-with-leaders-above-the-title",
        "云阳县人民代表大会常务委员会工作报告\n目 录\n一、过去一年的主要工作……1\n二、今后工作安排……6\n"
        "云阳县人民代表大会常务委员会工作报告\n——2023年1月6日在云阳县第十八届人民代表大会第二次会议上\n县人大常委会主任 毕长风\n"
        + BODY.format(who="县人大常委会"),
        {
            "title": "云阳县人民代表大会常务委员会工作报告",
            **held("云阳县第十八届人民代表大会第二次会议", "2023-01-06", 2023),
            **place("重庆市云阳县", "500235", "county"),
            **by("毕长风", "县人大常委会主任"),
        },
    ),
    Paper(
        "contents-without-leaders-and-an-office-for-a-speaker",
        "关于辽宁省2023年预算执行情况和2024年预算草案的报告\n目 录\n一、过去一年的主要工作 1\n二、今后工作安排 6\n"
        "关于辽宁省2023年预算执行情况和2024年预算草案的报告\n——2024年1月23日在辽宁省第十四届人民代表大会第二次会议上\n辽宁省财政厅\n"
        + BODY.format(who="省财政厅"),
        {
            "title": "关于辽宁省2023年预算执行情况和2024年预算草案的报告",
            **held("辽宁省第十四届人民代表大会第二次会议", "2024-01-23", 2024),
            **place("辽宁省", "210000", "province"),
        },
    ),
    Paper(
        "title-of-two-lines",
        "关于沅陵县2021年财政预算执行情况和\n2022年财政预算草案的报告\n——2022年1月8日在沅陵县第十八届人民代表大会\n第一次会议上\n沅陵县财政局局长 孟繁星\n"
        + BODY.format(who="县财政局"),
        {
            "title": "关于沅陵县2021年财政预算执行情况和2022年财政预算草案的报告",
            **held("沅陵县第十八届人民代表大会第一次会议", "2022-01-08", 2022),
            **place("怀化市沅陵县", "431222", "county"),
            **by("孟繁星", "沅陵县财政局局长"),
        },
    ),
    Paper(
        "plan-flattened-below-its-title",
        "关于泰州市2020年国民经济和社会发展计划执行情况与2021年计划草案的报告\n2021-01-30 09:15 来源:县报\n"
        "——2021年1月18日在泰州市第五届人民代表大会第六次会议上 市发展和改革委员会主任 苏怀瑾 "
        + BODY.format(who="市人民政府").replace("\n", " "),
        {
            "title": "关于泰州市2020年国民经济和社会发展计划执行情况与2021年计划草案的报告",
            "date_published": "2021-01-30", "time_published": "09:15", "source": "县报",
            **held("泰州市第五届人民代表大会第六次会议", "2021-01-18", 2021),
            **place("泰州市", "321200", "prefecture"),
            **by("苏怀瑾", "市发展和改革委员会主任"),
        },
    ),
    Paper(
        "consultative-conference",
        "政协第十届长兴县委员会常务委员会工作报告\n(2024年1月23日在政协第十届长兴县委员会第三次会议上)\n赵 临 风\n"
        + MEMBERS.format(who="常务委员会"),
        {
            "title": "政协第十届长兴县委员会常务委员会工作报告",
            **held("政协第十届长兴县委员会第三次会议", "2024-01-23", 2024),
            **place("湖州市长兴县", "330522", "county"),
            "speaker": "赵临风",
        },
    ),
    Paper(
        "office-above-its-report",
        "中国人民政治协商会议泉州市委员会\n常务委员会工作报告\n(2023年1月5日政协泉州市第十三届委员会第二次会议)\n政协泉州市委员会主席 苏鹤汀\n"
        + MEMBERS.format(who="常务委员会"),
        {
            "title": "中国人民政治协商会议泉州市委员会常务委员会工作报告",
            **held("政协泉州市第十三届委员会第二次会议", "2023-01-05", 2023),
            **place("泉州市", "350500", "prefecture"),
            **by("苏鹤汀", "政协泉州市委员会主席"),
        },
    ),
    Paper(
        "party-congress-with-a-motto",
        "勇立潮头 争创一流\n为全面建设现代化新城而努力奋斗\n——在中国共产党澜川县第十四次代表大会上的报告\n(2021年9月26日)\n罗行健\n"
        + BODY.format(who="县委").replace("各位代表", "同志们"),
        {
            "title": "勇立潮头 争创一流 为全面建设现代化新城而努力奋斗",
            **held("中国共产党澜川县第十四次代表大会", "2021-09-26", 2021),
            "level": "county",
            "speaker": "罗行健",
        },
    ),
    Paper(
        "university",
        "凝心聚力 改革创新\n——在澜川大学第六届教职工代表大会第三次会议上的报告\n校长 古怀远\n(2022年3月18日)\n"
        + BODY.format(who="学校"),
        {
            "title": "凝心聚力 改革创新",
            **held("澜川大学第六届教职工代表大会第三次会议", "2022-03-18", 2022),
            **by("古怀远", "校长"),
        },
    ),
    Paper(
        "company",
        "澜川重工2024年工作会议材料\n总经理工作报告\n(2024年2月2日)\n澜川重工股份有限公司总经理 樊立群\n"
        + BODY.format(who="公司").replace("各位代表", "各位股东代表、同志们"),
        {
            "title": "总经理工作报告",
            "meeting_date": "2024-02-02", "report_year": 2024,
            **by("樊立群", "澜川重工股份有限公司总经理"),
        },
    ),
    Paper(
        "speech",
        "在全县教育工作会议上的讲话\n澜川县人民政府县长 虞百川\n(2022年7月15日)\n同志们:\n今天的会议很重要。我讲三点意见。\n",
        {
            "title": "在全县教育工作会议上的讲话",
            "meeting_date": "2022-07-15", "report_year": 2022, "level": "county",
            **by("虞百川", "澜川县人民政府县长"),
        },
    ),
    Paper(
        "council-in-taiwan",
        "澜川县议会第二十届第三次定期会县长施政总报告\n报告人:县长 卓明哲\n日期:中华民国一百一十二年三月六日\n"
        "议长、副议长、各位议员女士、先生:\n本人应邀提出施政总报告,深感荣幸。\n",
        {
            "title": "澜川县议会第二十届第三次定期会县长施政总报告",
            "meeting": "澜川县议会第二十届第三次定期会",
            "meeting_date": "2023-03-06", "report_year": 2023, "level": "county",
            **by("卓明哲", "县长"),
        },
    ),
    Paper(
        "all-on-one-line",
        "政府工作报告 ——2022年4月10日在来凤县第十届人民代表大会第一次会议上 来凤县人民政府县长 贺明川 "
        + BODY.format(who="县人民政府").replace("\n", " "),
        {
            "title": "政府工作报告",
            **held("来凤县第十届人民代表大会第一次会议", "2022-04-10", 2022),
            **place("恩施土家族苗族自治州来凤县", "422827", "county"),
            **by("贺明川", "来凤县人民政府县长"),
        },
    ),
    Paper(
        "all-on-one-line-without-a-space",
        "政府工作报告2017年2月13日在钦州市第五届人民代表大会第三次会议上市长高望远"
        + BODY.format(who="市人民政府").replace("\n", ""),
        {
            "title": "政府工作报告",
            **held("钦州市第五届人民代表大会第三次会议", "2017-02-13", 2017),
            **place("钦州市", "450700", "prefecture"),
            **by("高望远", "市长"),
        },
    ),
    Paper(
        "place-that-begins-like-the-word-after-a-meeting",
        "上高县人民检察院工作报告\n——2022年1月6日在上高县第十八届人民代表大会第一次会议上的报告 上高县人民检察院检察长 马文海\n"
        + BODY.format(who="县人民检察院"),
        {
            "title": "上高县人民检察院工作报告",
            **held("上高县第十八届人民代表大会第一次会议", "2022-01-06", 2022),
            **place("宜春市上高县", "360923", "county"),
            **by("马文海", "上高县人民检察院检察长"),
        },
    ),
    Paper(
        "office-and-day-on-the-line-of-the-first-words",
        "澜川县人大常委会工作报告\n县人大常委会副主任 许新齐 (2012年3月20日) "
        + BODY.format(who="县人大常委会").replace("\n", " "),
        {
            "title": "澜川县人大常委会工作报告",
            "meeting_date": "2012-03-20", "report_year": 2012,
            **by("许新齐", "县人大常委会副主任"),
        },
    ),
    Paper(
        "town-that-no-table-has",
        "工作报告\n2019年1月6日在禾渡镇第十二届人民代表大会第三次会议上\n" + BODY.format(who="镇人大"),
        {
            "title": "工作报告",
            **held("禾渡镇第十二届人民代表大会第三次会议", "2019-01-06", 2019),
            "level": "town",
        },
    ),
    Paper(
        "law-that-a-meeting-passed",
        "澜川市停车管理条例\n(2020年10月28日苏州市第十六届人民代表大会常务委员会第三十二次会议通过)\n第一条 为了规范停车,制定本条例。\n第二条 本条例自2021年1月1日起施行。\n",
        {"title": "澜川市停车管理条例"},
    ),
    Paper(
        "resolution",
        "关于接受辞职请求的决定\n2023年1月6日苏州市第十七届人民代表大会常务委员会第三次会议\n第一条 接受请求。\n第二条 予以公告。\n",
        {"title": "关于接受辞职请求的决定"},
    ),
    Paper(
        "budget-of-an-office",
        "宁波市北仑区财政局关于2022年预算执行情况和2023年预算草案的报告\n各位代表:\n受区人民政府委托,现将2022年预算执行情况和2023年预算草案提请大会审查,并请列席人员提出意见。\n一、2022年工作\n去年收支平稳。\n",
        {
            "title": "宁波市北仑区财政局关于2022年预算执行情况和2023年预算草案的报告", "report_year": 2023,
            **place("宁波市北仑区", "330206", "county"),
        },
    ),
    Paper(
        "standing-committee-without-meeting",
        "余姚市人民代表大会常务委员会工作报告\n各位代表:\n我受市人民代表大会常务委员会委托,向大会报告工作,请予审议。\n过去五年,我们依法履职,各项工作取得新的进展。\n",
        {
            "title": "余姚市人民代表大会常务委员会工作报告",
            **place("宁波市余姚市", "330281", "county"),
        },
    ),
    Paper(
        "accounts-of-a-year-by-their-publication",
        "关于宁波市2021年度市级预算执行和其他财政收支的审计工作报告\n2022-07-24 来源:澜川网\n宁波市审计局局长 骆观澜\n主任、各位副主任、各位委员:\n我受市政府委托,报告审计情况,请予审议。\n审计结果表明,总体情况是好的。\n",
        {
            "title": "关于宁波市2021年度市级预算执行和其他财政收支的审计工作报告", "source": "澜川网",
            "date_published": "2022-07-24", "report_year": 2022,
            **place("宁波市", "330200", "prefecture"), **by("骆观澜", "宁波市审计局局长"),
        },
    ),
    Paper(
        "speaker-and-day-without-title",
        "宁波市北仑区审计局局长 骆观澜\n2023年9月28日\n主任、各位副主任、各位委员:\n我受区人民政府的委托,报告审计情况,请予审议。\n审计结果表明,总体情况是好的。\n",
        {
            "report_year": 2023, "meeting_date": "2023-09-28",
            **place("宁波市北仑区", "330206", "county"), **by("骆观澜", "宁波市北仑区审计局局长"),
        },
    ),
    Paper(
        "speaker-on-the-line-of-the-salutation",
        "泸州市中级人民法院工作报告\n二〇二三年一月十二日在泸州市第九届人民代表大会第三次会议上\n泸州市中级人民法院院长 邓观澜各位代表:\n我代表市中级人民法院向大会报告工作,请予审议。\n过去一年,工作平稳。\n",
        {
            "title": "泸州市中级人民法院工作报告",
            **held("泸州市第九届人民代表大会第三次会议", "2023-01-12", 2023),
            **place("泸州市", "510500", "prefecture"), **by("邓观澜", "泸州市中级人民法院院长"),
        },
    ),
    Paper(
        "a-rule-for-a-dash",
        "泸州市中级人民法院工作报告\n━━2023年1月12日在泸州市第九届人民代表大会第三次会议上\n――市中级人民法院院长 邓观澜\n"
        + BODY.format(who="市中级人民法院"),
        {
            "title": "泸州市中级人民法院工作报告",
            **held("泸州市第九届人民代表大会第三次会议", "2023-01-12", 2023),
            **place("泸州市", "510500", "prefecture"), **by("邓观澜", "市中级人民法院院长"),
        },
    ),
    Paper(
        "highest-court",
        "最高人民法院工作报告\n——2023年3月7日在第十四届全国人民代表大会第一次会议上\n最高人民法院院长 邓观澜\n"
        + BODY.format(who="最高人民法院"),
        {
            "title": "最高人民法院工作报告", "level": "national",
            **held("第十四届全国人民代表大会第一次会议", "2023-03-07", 2023),
            **by("邓观澜", "最高人民法院院长"),
        },
    ),
    Paper(
        "state-council-in-the-first-words",
        "政府工作报告\n各位代表:\n我代表国务院,向第六届全国人民代表大会第一次会议作政府工作报告,请予审议。\n五年来,国家取得了很大的成就。\n",
        {"title": "政府工作报告", "level": "national", "meeting": "第六届全国人民代表大会第一次会议"},
    ),
    Paper(
        "meeting-to-which-a-court-reports",
        "法院工作报告\n各位代表:\n我代表区人民法院,向宁波市北仑区第十届人民代表大会第三次会议报告工作,请予审议。\n去年办案平稳。\n",
        {
            "title": "法院工作报告", "meeting": "宁波市北仑区第十届人民代表大会第三次会议",
            **place("宁波市北仑区", "330206", "county"),
        },
    ),
    Paper(
        "council-of-the-fifties",
        "各位代表:我代表省人民委员会向山西省第一届人民代表大会第四次会议作政府工作报告。去年我省办了很多合作社。\n",
        {
            "meeting": "山西省第一届人民代表大会第四次会议",
            **place("山西省", "140000", "province"),
        },
    ),
    Paper(
        "entrusted-by-the-state-council",
        "委员长、各位副委员长、各位委员:我受国务院委托,向本次会议报告中央决算,请予审查。去年收支平衡。\n",
        {"level": "national"},
    ),
    Paper(
        "page-number-of-a-viewer-before-the-title",
        "1、某镇政府工作报告 2023年1月12日在某镇第九届人民代表大会第三次会议上 镇长 邓观澜 各位代表: 现在,我代表镇人民政府向大会报告工作,请予审议。\n",
        {
            "title": "某镇政府工作报告", "level": "town",
            **held("某镇第九届人民代表大会第三次会议", "2023-01-12", 2023), **by("邓观澜", "镇长"),
        },
    ),
    Paper(
        "news-that-a-meeting-opened",
        "澜川县第十五届人民代表大会第二次会议隆重开幕\n2023-02-14 来源:澜川日报\n2月14日上午,大会在县会展中心隆重开幕。县长周禾作工作报告。\n",
        {
            "title": "澜川县第十五届人民代表大会第二次会议隆重开幕",
            "date_published": "2023-02-14", "source": "澜川日报",
        },
    ),
    Paper(
        "resolution-of-a-meeting",
        "澜川县第十五届人民代表大会第二次会议关于政府工作报告的决议\n(2023年2月16日澜川县第十五届人民代表大会第二次会议通过)\n大会听取和审议了县长周禾所作的报告,决定批准这个报告。\n",
        {"title": "澜川县第十五届人民代表大会第二次会议关于政府工作报告的决议"},
    ),
    Paper(
        "agenda-with-a-note-below",
        "澜川县第十五届人民代表大会第二次会议议程\n(2023年2月14日预备会议通过)\n一、听取和审议政府工作报告;\n二、选举。\n",
        {"title": "澜川县第十五届人民代表大会第二次会议议程"},
    ),
    Paper(
        "news-on-a-meeting",
        "众志成城谱新篇\n——苏州市第十七届人民代表大会第一次会议侧记\n1月18日,会议在市会议中心开幕。代表们步入会场,共商大计。\n",
        {"title": "众志成城谱新篇"},
    ),
    Paper(
        "news-under-a-date-line",
        "县长听取工作报告并讲话\n2023-01-06 来源:澜川日报\n1月5日,苏州市第十七届人民代表大会第三次会议开幕。市长王明作报告。\n",
        {"title": "县长听取工作报告并讲话", "date_published": "2023-01-06", "source": "澜川日报"},
    ),
]  # fmt: skip


def lifted(text: str) -> dict[str, Any]:
    """Return the fields that `text` states."""
    (document,) = lift_metadata(Document.of(text))
    assert isinstance(document, Document)
    return document.metadata.to_dict()


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.id)
def test_a_paper_says_before_whom_it_was_read(paper: Paper):
    """What stands above the first words is lifted, and nothing of papers that were not read."""
    assert paper.known == lifted(paper.text)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.id)
def test_a_traditional_paper_says_the_same(paper: Paper):
    """A paper in Traditional characters gives the same values, as written."""
    found = lifted(convert(paper.text, "s2t"))
    assert paper.known == {
        k: convert(v, "t2s") if isinstance(v, str) else v for k, v in found.items()
    }


@pytest.mark.parametrize(
    "paper", [p for p in PAPERS if p.id.startswith("all-on")], ids=lambda paper: paper.id
)
def test_a_title_on_the_line_of_the_first_words_leaves_with_what_follows_it(paper: Paper):
    """Title, meeting and speaker stand in one piece before 各位代表: and all of it was lifted."""
    document = Document.of(paper.text)
    (piece,) = carriers(document)
    assert (piece.start, paper.text[piece.stop : piece.stop + 5]) == (0, "各位代表:")
    assert front(document).title.rows == ()


def labelled(label: Label, *lines: str) -> list[Row]:
    """Return the lines as rows of body, but the second, which bears `label`."""
    rows, at = [], 0
    for i, line in enumerate(lines):
        stop = at + len(line)
        kind: Label = label if i == 1 else "body"
        rows.append(
            Row(Line(at, stop, stop + 1), line, kind, line.endswith("。"), (), leaves=False)
        )
        at = stop + 1
    return rows


def test_the_line_of_the_speaker_is_no_title_whatever_the_model_thinks():
    """The line model may like it best; any other line that it likes is the title."""
    lines = ("某县人民检察院工作报告", "某县人民检察院检察长 贾兰国", "各位代表:", "现在报告工作。")
    found = title_of(labelled("title", *lines), 2, prefixed=False)
    assert found is not None
    assert found.rows == (0,)
    lines = ("某县日报", "两座粮仓建成投用", "各位代表:", "现在报告工作。")
    found = title_of(labelled("title", *lines), 2, prefixed=False)
    assert found is not None
    assert (found.rows, found.ground) == ((1,), "page")


def test_words_above_a_title_on_the_line_of_the_first_words_stay():
    """A line that stays stands above, so the title on the next one stays as well."""
    text = "这是一份材料的说明文字\n政府工作报告 2017年2月13日在钦州市第五届人民代表大会第三次会议上 各位代表:现在报告工作。"
    (piece,) = carriers(Document.of(text))
    assert text[slice(*piece)].startswith(" 2017年")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("某县人民法院工作报告(摘要)", True),
        ("行政长官二〇二三年施政报告", True),
        ("关于某县2022年财政决算草案的报告", True),
        ("在第三届论坛开幕式上的致辞", True),
        ("关于购置车辆的报告", False),
        ("县长在会上讲话", False),
        ("在全县学习贯彻会议精神专题研讨班上的讲话", True),
        ("政府工作报告解读", False),
        ("澜川县2022年财政决算报告", True),
        ("2022年国民经济和社会发展计划执行情况的报告(书面)", True),
        ("2022年政府信息公开工作报告", True),
        ("澜川县公布2022年财政决算报告", False),
        ("代表团分组审议法院工作报告", False),
    ],
)
def test_titles_of_what_was_given_to_an_assembly(title: str, *, expected: bool):
    """A report or a speech says so at the end of its title; news of one does not."""
    assert given(title) is expected


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("全县农业大会开幕词", "全县农业大会开幕词"),
        ("澜川县2022年度粮食收购报告", "澜川县2022年度粮食收购报告"),
        ("澜川要闻", None),
        ("附件", None),
        ("骆观澜", None),
        ("一、开幕", None),
        ("大会现在开始:", None),
    ],
)
def test_the_only_line_above_a_salutation_is_the_title(line: str, title: str | None):
    """A speech without day or meeting has its title all the same; a channel is none."""
    (document,) = clean(f"{line}\n各位代表:\n今天我们在这里开会。\n")
    assert document.metadata.title == title


def test_the_lines_of_a_meeting_leave_together():
    """Where one of the two lines of a meeting says more, both stay."""
    text = (
        "关于宁波市2021年度市级预算执行情况的报告\n——202272日在宁波市第十六届人民代表大会\n常务委员会第四次会议上\n"
        "宁波市财政局局长 骆观澜\n各位委员:\n我受市政府委托,报告预算执行情况,请予审议。\n总体情况是好的。\n"
    )
    gone = [text[slice(*span)] for span in carriers(Document.of(text))]
    assert "常务委员会第四次会议上\n" not in gone
    assert "宁波市财政局局长 骆观澜\n" in gone
