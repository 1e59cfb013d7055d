# ruff: noqa: E501 (the line breaks of a report are its content)
"""Synthetic work reports of all levels: what is stated is lifted, what is not stays unknown."""

from typing import Any, NamedTuple

import pytest

from reportclean.core.document import Document
from reportclean.metadata.lift import lift_metadata
from reportclean.script.convert import convert

BODY = (
    "现在,我代表{who}人民政府,向大会报告工作,请予审议。\n"
    "一、过去一年工作回顾\n"
    "过去一年,面对复杂严峻的形势,我们坚持稳中求进,较好完成了各项目标任务。\n"
    "二、今后工作安排\n"
    "今后一个时期,要抓好五个方面的工作,努力完成全年目标任务。\n"
)


class Report(NamedTuple):
    """A report as it is found, and all that may be known of it."""

    id: str
    text: str
    known: dict[str, Any]


def body(who: str = "市") -> str:
    """Return the opening of a report that is given for `who`."""
    return "各位代表:\n" + BODY.format(who=who)


REPORTS = [
    Report(
        "prefecture",
        "政府工作报告\n2022年1月18日在苏州市第十七届人民代表大会第一次会议上\n苏州市人民政府市长 吴晓东\n" + body(),
        {
            "title": "政府工作报告", "report_year": 2022, "region": "苏州市", "adcode": "320500",
            "level": "prefecture", "meeting": "苏州市第十七届人民代表大会第一次会议",
            "meeting_date": "2022-01-18", "speaker": "吴晓东", "speaker_title": "苏州市人民政府市长",
        },
    ),
    Report(
        "province",
        "2019年湖北省政府工作报告\n——2019年1月14日在湖北省第十三届人民代表大会第二次会议上\n省长 王明远\n" + body("省"),
        {
            "title": "2019年湖北省政府工作报告", "report_year": 2019, "region": "湖北省",
            "adcode": "420000", "level": "province",
            "meeting": "湖北省第十三届人民代表大会第二次会议", "meeting_date": "2019-01-14",
            "speaker": "王明远", "speaker_title": "省长",
        },
    ),
    Report(
        "autonomous-region",
        "政府工作报告\n(2020年1月12日在广西壮族自治区第十三届人民代表大会第三次会议上)\n自治区主席 陈 武\n" + body("自治区"),
        {
            "title": "政府工作报告", "report_year": 2020, "region": "广西壮族自治区",
            "adcode": "450000", "level": "province",
            "meeting": "广西壮族自治区第十三届人民代表大会第三次会议",
            "meeting_date": "2020-01-12", "speaker": "陈武", "speaker_title": "自治区主席",
        },
    ),
    Report(
        "municipality",
        "政府工作报告\n2021年1月23日在北京市第十五届人民代表大会第四次会议上\n北京市市长 陈吉安\n" + body(),
        {
            "title": "政府工作报告", "report_year": 2021, "region": "北京市", "adcode": "110000",
            "level": "province", "meeting": "北京市第十五届人民代表大会第四次会议",
            "meeting_date": "2021-01-23", "speaker": "陈吉安", "speaker_title": "北京市市长",
        },
    ),
    Report(
        "district-of-municipality",
        "海淀区政府工作报告\n2018年1月9日在北京市海淀区第十六届人民代表大会第四次会议上\n" + body("区"),
        {
            "title": "海淀区政府工作报告", "report_year": 2018, "region": "北京市海淀区",
            "adcode": "110108", "level": "county",
            "meeting": "北京市海淀区第十六届人民代表大会第四次会议", "meeting_date": "2018-01-09",
        },
    ),
    Report(
        "county",
        "政府工作报告\n——2017年2月21日在来凤县第九届人民代表大会第一次会议上\n县长 向 前\n" + body("县"),
        {
            "title": "政府工作报告", "report_year": 2017, "region": "恩施土家族苗族自治州来凤县",
            "adcode": "422827", "level": "county", "meeting": "来凤县第九届人民代表大会第一次会议",
            "meeting_date": "2017-02-21", "speaker": "向前", "speaker_title": "县长",
        },
    ),
    Report(
        "county-level-city",
        "义乌市政府工作报告\n(2016年2月24日)\n义乌市人民政府代市长 林 毅\n" + body(),
        {
            "title": "义乌市政府工作报告", "report_year": 2016, "region": "金华市义乌市",
            "adcode": "330782", "level": "county", "meeting_date": "2016-02-24",
            "speaker": "林毅", "speaker_title": "义乌市人民政府代市长",
        },
    ),
    Report(
        "city-without-prefecture",
        "政府工作报告\n2015年1月20日在仙桃市第八届人民代表大会第四次会议上\n" + body(),
        {
            "title": "政府工作报告", "report_year": 2015, "region": "仙桃市", "adcode": "429004",
            "level": "county", "meeting": "仙桃市第八届人民代表大会第四次会议",
            "meeting_date": "2015-01-20",
        },
    ),
    Report(
        "town-with-county",
        "政府工作报告\n2019年12月20日在慈利县零阳镇第十九届人民代表大会第五次会议上\n镇长 黎 明\n" + body("镇"),
        {
            "title": "政府工作报告", "report_year": 2019, "region": "张家界市慈利县零阳镇",
            "adcode": "430821", "level": "town",
            "meeting": "慈利县零阳镇第十九届人民代表大会第五次会议", "meeting_date": "2019-12-20",
            "speaker": "黎明", "speaker_title": "镇长",
        },
    ),
    Report(
        "year-of-report",
        "苏州市2022年度政府工作报告\n" + body(),
        {
            "title": "苏州市2022年度政府工作报告", "report_year": 2022, "region": "苏州市",
            "adcode": "320500", "level": "prefecture",
        },
    ),
    Report(
        "year-of-accounts",
        "苏州市2022年度财政决算报告\n" + body(),
        {
            "title": "苏州市2022年度财政决算报告", "region": "苏州市", "adcode": "320500",
            "level": "prefecture",
        },
    ),
    Report(
        "town-alone",
        "禾渡镇政府工作报告\n2020年4月2日在禾渡镇第十八届人民代表大会第七次会议上\n镇长 沈溪\n" + body("镇"),
        {
            "title": "禾渡镇政府工作报告", "report_year": 2020, "level": "town",
            "meeting": "禾渡镇第十八届人民代表大会第七次会议", "meeting_date": "2020-04-02",
            "speaker": "沈溪", "speaker_title": "镇长",
        },
    ),
    Report(
        "place-not-in-the-table",
        "澜川县政府工作报告\n2020年1月2日在澜川县第十八届人民代表大会第七次会议上\n县长 沈溪\n" + body("县"),
        {
            "title": "澜川县政府工作报告", "report_year": 2020, "level": "county",
            "meeting": "澜川县第十八届人民代表大会第七次会议", "meeting_date": "2020-01-02",
            "speaker": "沈溪", "speaker_title": "县长",
        },
    ),
    Report(
        "ambiguous-district",
        "政府工作报告\n2020年1月2日在鼓楼区第十八届人民代表大会第四次会议上\n区长 顾 平\n" + body("区"),
        {
            "title": "政府工作报告", "report_year": 2020,
            "meeting": "鼓楼区第十八届人民代表大会第四次会议", "meeting_date": "2020-01-02",
            "speaker": "顾平", "speaker_title": "区长",
        },
    ),
    Report(
        "ambiguous-district-with-evidence",
        "政府工作报告\n2020年1月2日在鼓楼区第十八届人民代表大会第四次会议上\n区长 顾 平\n" + body("区")
        + "我们主动融入徐州淮海经济区中心城市建设,争当徐州高质量发展排头兵。\n",
        {
            "title": "政府工作报告", "report_year": 2020, "region": "徐州市鼓楼区",
            "adcode": "320302", "level": "county",
            "meeting": "鼓楼区第十八届人民代表大会第四次会议", "meeting_date": "2020-01-02",
            "speaker": "顾平", "speaker_title": "区长",
        },
    ),
    Report(
        "former-county",
        "政府工作报告\n1999年3月2日在鄞县第十四届人民代表大会第二次会议上\n" + body("县"),
        {
            "title": "政府工作报告", "report_year": 1999, "region": "宁波市鄞县", "adcode": "330227",
            "level": "county", "meeting": "鄞县第十四届人民代表大会第二次会议",
            "meeting_date": "1999-03-02",
        },
    ),
    Report(
        "former-prefecture-of-the-name",
        "政府工作报告\n2008年1月8日在巢湖市第二届人民代表大会第三次会议上\n市长 施 文\n" + body(),
        {
            "title": "政府工作报告", "report_year": 2008, "region": "巢湖市", "adcode": "341400",
            "level": "prefecture", "meeting": "巢湖市第二届人民代表大会第三次会议",
            "meeting_date": "2008-01-08", "speaker": "施文", "speaker_title": "市长",
        },
    ),
    Report(
        "later-county-of-the-name",
        "政府工作报告\n2018年1月8日在巢湖市第二届人民代表大会第三次会议上\n" + body(),
        {
            "title": "政府工作报告", "report_year": 2018, "region": "合肥市巢湖市",
            "adcode": "340181", "level": "county",
            "meeting": "巢湖市第二届人民代表大会第三次会议", "meeting_date": "2018-01-08",
        },
    ),
    Report(
        "date-and-speaker-in-the-title",
        "金华市政府工作报告(2014年2月15日 张晓明)\n" + body(),
        {
            "title": "金华市政府工作报告", "report_year": 2014, "region": "金华市",
            "adcode": "330700", "level": "prefecture", "meeting_date": "2014-02-15",
            "speaker": "张晓明",
        },
    ),
    Report(
        "dateline-and-credit",
        "政府工作报告\n2013-02-20 09:15:20 来源:江州日报 作者:沈溪\n"
        "2013年1月30日在九江市第十四届人民代表大会第三次会议上\n市长 周 禾\n" + body() + "(责任编辑:林朔)\n",
        {
            "title": "政府工作报告", "date_published": "2013-02-20", "time_published": "09:15:20",
            "source": "江州日报", "author": "沈溪", "editor": "林朔", "report_year": 2013,
            "region": "九江市", "adcode": "360400", "level": "prefecture",
            "meeting": "九江市第十四届人民代表大会第三次会议", "meeting_date": "2013-01-30",
            "speaker": "周禾", "speaker_title": "市长",
        },
    ),
    Report(
        "block-above",
        "索引号:003012345/2023-00007\n发布机构:县府办\n成文日期:2023-02-20\n公开方式:主动公开\n"
        "主题分类:综合政务\n文号:无\n2023年政府工作报告\n"
        "2023年2月8日在象山县第十九届人民代表大会第二次会议上\n县长 何 川\n" + body("县"),
        {
            "title": "2023年政府工作报告", "index_number": "003012345/2023-00007",
            "issuer": "县府办", "date_published": "2023-02-20", "category": "综合政务",
            "report_year": 2023, "region": "宁波市象山县", "adcode": "330225", "level": "county",
            "meeting": "象山县第十九届人民代表大会第二次会议", "meeting_date": "2023-02-08",
            "speaker": "何川", "speaker_title": "县长",
        },
    ),
    Report(
        "meeting-over-three-lines",
        "政府工作报告\n2011年2月16日在\n昆明市第十三届\n人民代表大会第一次会议上\n昆明市市长 张 明\n" + body(),
        {
            "title": "政府工作报告", "report_year": 2011, "region": "昆明市", "adcode": "530100",
            "level": "prefecture", "meeting": "昆明市第十三届人民代表大会第一次会议",
            "meeting_date": "2011-02-16", "speaker": "张明", "speaker_title": "昆明市市长",
        },
    ),
    Report(
        "place-torn-between-lines",
        "政府工作报告\n2012年1月6日在昆明市五\n华区第十四届人民代表大会第五次会议上\n" + body("区"),
        {
            "title": "政府工作报告", "report_year": 2012, "region": "昆明市五华区",
            "adcode": "530102", "level": "county",
            "meeting": "昆明市五华区第十四届人民代表大会第五次会议", "meeting_date": "2012-01-06",
        },
    ),
    Report(
        "flattened",
        "河池市政府工作报告\n2021年3月1日在河池市第四届人民代表大会第七次会议上 市长唐云舒 "
        + body().replace("\n", " "),
        {
            "title": "河池市政府工作报告", "report_year": 2021, "region": "河池市",
            "adcode": "451200", "level": "prefecture",
            "meeting": "河池市第四届人民代表大会第七次会议", "meeting_date": "2021-03-01",
            "speaker": "唐云舒", "speaker_title": "市长",
        },
    ),
    Report(
        "chinese-numerals",
        "政府工作报告\n二〇一八年一月二十二日在吉安市第四届人民代表大会第三次会议上\n" + body(),
        {
            "title": "政府工作报告", "report_year": 2018, "region": "吉安市", "adcode": "360800",
            "level": "prefecture", "meeting": "吉安市第四届人民代表大会第三次会议",
            "meeting_date": "2018-01-22",
        },
    ),
    Report(
        "full-width",
        "政府工作报告\n（２０１８年１月２２日在吉安市第四届人民代表大会第三次会议上）\n吉安市人民政府市长　王　少玄\n"
        + body().replace(":", "：").replace(",", "，"),
        {
            "title": "政府工作报告", "report_year": 2018, "region": "吉安市", "adcode": "360800",
            "level": "prefecture", "meeting": "吉安市第四届人民代表大会第三次会议",
            "meeting_date": "2018-01-22", "speaker": "王少玄", "speaker_title": "吉安市人民政府市长",
        },
    ),
    Report(
        "spaced-out-title",
        "政 府 工 作 报 告\n2010年1月20日在三明市第十届人民代表大会第五次会议上\n市长 邓 本\n" + body(),
        {
            "title": "政府工作报告", "report_year": 2010, "region": "三明市", "adcode": "350400",
            "level": "prefecture", "meeting": "三明市第十届人民代表大会第五次会议",
            "meeting_date": "2010-01-20", "speaker": "邓本", "speaker_title": "市长",
        },
    ),
    Report(
        "december-congress",
        "政府工作报告\n2006年12月27日在上饶市第二届人民代表大会第一次会议上\n各位代表:\n"
        "现在,我代表市人民政府,向大会报告工作,请予审议。\n一、2006年工作回顾\n"
        "一年来,全市经济社会保持平稳较快发展。\n二、2007年主要目标任务\n做好明年工作,要抓好五件事。\n",
        {
            "title": "政府工作报告", "report_year": 2007, "region": "上饶市", "adcode": "361100",
            "level": "prefecture", "meeting": "上饶市第二届人民代表大会第一次会议",
            "meeting_date": "2006-12-27",
        },
    ),
    Report(
        "abridged",
        "政府工作报告(摘要)\n2018-02-04 10:25   稿源:县融媒体中心\n一、2017年工作回顾\n"
        "一年来,县政府坚持稳中求进,较好完成了各项目标任务。\n二、2018年主要目标任务\n今年要抓好八个聚焦。\n",
        {
            "title": "政府工作报告(摘要)", "date_published": "2018-02-04", "time_published": "10:25",
            "source": "县融媒体中心", "report_year": 2018, "abstract": True,
        },
    ),
    Report(
        "plan-and-date-disagree",
        "政府工作报告\n2024-06-04 10:25 来源:本站\n一、2011年工作回顾\n一年来,完成了各项任务。\n",
        {
            "title": "政府工作报告", "date_published": "2024-06-04", "time_published": "10:25",
            "source": "本站",
        },
    ),
    Report(
        "local-paper",
        "政府工作报告\n2016-02-20 来源:义乌日报\n一、2015年工作回顾\n"
        + "一年来,在市委的领导下,市政府坚持稳中求进,义乌国际贸易综合改革不断深化。\n" * 2
        + "义乌开放型经济质量提升,义乌港建成,义乌机场口岸扩大开放,争创金华改革样板。\n",
        {
            "title": "政府工作报告", "date_published": "2016-02-20", "source": "义乌日报",
            "report_year": 2016, "region": "金华市义乌市", "adcode": "330782", "level": "county",
        },
    ),
    Report(
        "paper-of-a-part",
        "政府工作报告\n2016-02-20 来源:义乌日报\n一、2015年工作回顾\n"
        + "一年来,在市委的领导下,市政府坚持稳中求进,金华都市区建设加快,东阳、永康、义乌协同发展。\n" * 5,
        {
            "title": "政府工作报告", "date_published": "2016-02-20", "source": "义乌日报",
            "report_year": 2016,
        },
    ),
    Report(
        "no-front-matter",
        body("泰州市"),
        {"region": "泰州市", "adcode": "321200", "level": "prefecture"},
    ),
    Report(
        "minority-name",
        "政府工作报告\n2021年2月1日在新疆维吾尔自治区第十三届人民代表大会第四次会议上\n自治区主席 雪克来提·扎克\n"
        + body("自治区"),
        {
            "title": "政府工作报告", "report_year": 2021, "region": "新疆维吾尔自治区",
            "adcode": "650000", "level": "province",
            "meeting": "新疆维吾尔自治区第十三届人民代表大会第四次会议", "meeting_date": "2021-02-01",
            "speaker": "雪克来提·扎克", "speaker_title": "自治区主席",
        },
    ),
    Report(
        "banner-and-league",
        "政府工作报告\n2018年1月6日在鄂托克旗第十五届人民代表大会第一次会议上\n旗长 额 登\n" + body("旗"),
        {
            "title": "政府工作报告", "report_year": 2018, "region": "鄂尔多斯市鄂托克旗",
            "adcode": "150624", "level": "county",
            "meeting": "鄂托克旗第十五届人民代表大会第一次会议", "meeting_date": "2018-01-06",
            "speaker": "额登", "speaker_title": "旗长",
        },
    ),
    Report(
        "deputies-with-place-before-the-office",
        "西安市人民政府工作报告\n——二○一五年二月五日在西安市第十五届人民代表大会第五次会议上\n西安市市长 董军\n" + body(),
        {
            "title": "西安市人民政府工作报告", "report_year": 2015, "region": "西安市",
            "adcode": "610100", "level": "prefecture",
            "meeting": "西安市第十五届人民代表大会第五次会议", "meeting_date": "2015-02-05",
            "speaker": "董军", "speaker_title": "西安市市长",
        },
    ),
    Report(
        "dump-record",
        "【某地招商】2021年桐乡市政府工作报告\n2021年2月3日在桐乡市第十六届人民代表大会第五次会议上"
        + body().replace("\n", " ").strip() + "\n2025-07-08",
        {
            "title": "2021年桐乡市政府工作报告", "column": "某地招商", "date_published": "2025-07-08",
            "report_year": 2021, "region": "嘉兴市桐乡市", "adcode": "330483", "level": "county",
            "meeting": "桐乡市第十六届人民代表大会第五次会议", "meeting_date": "2021-02-03",
        },
    ),
    Report(
        "national",
        "政府工作报告\n——2021年3月5日在第十三届全国人民代表大会第四次会议上\n国务院总理 李明\n各位代表:\n"
        "现在,我代表国务院,向大会报告政府工作,请予审议。\n",
        {
            "title": "政府工作报告", "report_year": 2021, "level": "national",
            "meeting": "第十三届全国人民代表大会第四次会议", "meeting_date": "2021-03-05",
            "speaker": "李明", "speaker_title": "国务院总理",
        },
    ),
]  # fmt: skip


def lifted(text: str) -> dict[str, Any]:
    """Return the fields that `text` states."""
    (document,) = lift_metadata(Document.of(text))
    assert isinstance(document, Document)
    return document.metadata.to_dict()


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_a_report_says_what_it_is(report: Report):
    """All that the front matter of a report states is lifted, and nothing else."""
    assert report.known == lifted(report.text)


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.id)
def test_a_traditional_report_says_the_same(report: Report):
    """A report in Traditional characters gives the same values, as written."""
    found = lifted(convert(report.text, "s2t"))
    simplified = {k: convert(v, "t2s") if isinstance(v, str) else v for k, v in found.items()}
    assert report.known == simplified
