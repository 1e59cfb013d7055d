# ruff: noqa: E501 (the line breaks of a report are its content)
"""What stands above a report: pages, papers and libraries each print it in their own way."""

from typing import Any, NamedTuple

import pytest

from reportclean import presets
from reportclean.blocks.labels import UNLIKED
from reportclean.core.document import Document
from reportclean.core.edits import Edit
from reportclean.metadata.front import begins_with_body
from reportclean.presets import clean

BODY = (
    "各位代表:\n现在,我代表县人民政府,向大会报告工作,请予审议。\n"
    "一、过去一年工作回顾\n过去一年,面对复杂严峻的形势,我们坚持稳中求进,较好完成了各项目标任务。\n"
    "二、今后工作安排\n今后一个时期,要抓好五个方面的工作,努力完成全年目标任务。"
)
AT = "在禾渡镇第十六届人民代表大会第六次会议上"
MET = f"2021年2月27日{AT}"


class Page(NamedTuple):
    """A report as it is found, what is known of it, and with what its text begins."""

    id: str
    text: str
    known: dict[str, Any]
    opening: str = "各位代表："


SPOKE = {"speaker": "周禾", "speaker_title": "禾渡镇人民政府镇长"}
PAGES = [
    Page(
        "office-and-name-on-two-lines",
        f"政府工作报告\n——{MET}\n禾渡镇人民政府镇长\n周禾\n{BODY}",
        {"title": "政府工作报告", "meeting_date": "2021-02-27", **SPOKE},
    ),
    Page(
        "the-first-month-by-its-name",
        f"政府工作报告\n——2021年元月27日在禾渡镇第十六届人民代表大会第六次会议上\n镇长 周禾\n{BODY}",
        {"meeting_date": "2021-01-27", "speaker": "周禾"},
    ),
    Page(
        "the-day-in-figures-in-brackets-below-the-meeting",
        f"政府工作报告\n——在禾渡镇第十六届人民代表大会第六次会议上\n（2021.2.27）\n镇长 周禾\n{BODY}",
        {"meeting_date": "2021-02-27", "date_published": None, "speaker": "周禾"},
    ),
    Page(
        "sex-and-people-behind-the-name-stay",
        f"政府工作报告\n——{MET}\n镇长 周 禾（女，苗族）\n{BODY}",
        {"meeting_date": "2021-02-27", "speaker": "周禾", "speaker_title": "镇长"},
        "镇长",
    ),
    Page(
        "a-bracket-over-two-lines-stays-whole",
        f"政府工作报告\n（{MET}\n2021年3月1日禾渡镇第十六届人民代表大会第六次会议通过）\n{BODY}",
        {"meeting_date": "2021-02-27"},
        f"（{MET}\n2021年3月1日",
    ),
    Page(
        "the-place-and-the-year-above-the-title",
        f"2021年禾渡镇\n政府工作报告\n——{MET}\n镇长 周禾\n{BODY}",
        {"title": "2021年禾渡镇政府工作报告", "speaker": "周禾"},
    ),
    Page(
        "the-year-behind-the-place-above-the-title",
        f"禾渡镇2021年\n人民政府工作报告\n——{MET}\n镇长 周禾\n{BODY}",
        {"title": "禾渡镇2021年人民政府工作报告", "speaker": "周禾"},
    ),
    Page(
        "the-place-above-the-title",
        f"禾渡镇\n2021年政府工作报告\n——{MET}\n镇长 周禾\n{BODY}",
        {"title": "禾渡镇2021年政府工作报告", "meeting_date": "2021-02-27", "speaker": "周禾"},
    ),
    Page(
        "a-list-of-contents-above-the-meeting",
        f"政府工作报告\n目 录\n一、过去一年工作回顾……（1）\n二、今后工作安排……（9）\n——{MET}\n镇长 周禾\n{BODY}",
        {"title": "政府工作报告", "meeting_date": "2021-02-27", "speaker": "周禾"},
    ),
    Page(
        "who-gave-it-and-what-on-a-line",
        "113年下半年縣長施政總報告\n發布單位：計畫處\n禾渡縣議會第20屆第4次定期大會\n縣長　周禾　施政總報告\n"
        "議長、副議長、各位議員女士、先生：\n貴會今天開議，本人率同主管列席，敬請指教。",
        {"title": "113年下半年县长施政总报告"},
        "县长\N{IDEOGRAPHIC SPACE}周禾",
    ),
    Page(
        "a-chief-executive",
        "行政長官2024年施政報告\n（2024年10月16日）\n行政長官 周禾\n"
        "1. 各位議員、各位市民：這是本屆政府第三份《施政報告》。過去一年，經濟持續復甦。\n2. 今年的主題是改革。",
        {"meeting_date": "2024-10-16", "speaker": "周禾", "speaker_title": "行政长官"},
        "1. 各位议员",
    ),
    Page(
        "office-and-name-on-two-lines-the-day-below",
        f"政府工作报告\n禾渡镇人民政府镇长\n周  禾\n(2021年2月27日)\n{BODY}",
        {"title": "政府工作报告", "meeting_date": "2021-02-27", **SPOKE},
    ),
    Page(
        "day-and-name-in-brackets-alone",
        f"（2021年2月27日 周禾）\n{BODY}",
        {"title": None, "meeting_date": "2021-02-27", "speaker": "周禾", "report_year": 2021},
    ),
    Page(
        "day-office-and-name-in-brackets",
        f"政府工作报告\n（2021年2月27日  县长 周禾）\n{BODY}",
        {"meeting_date": "2021-02-27", "speaker": "周禾", "speaker_title": "县长"},
    ),
    Page(
        "the-name-behind-its-label",
        f"政府工作报告\n——{MET}\n报告人：周禾\n{BODY}",
        {"meeting_date": "2021-02-27", "speaker": "周禾", "speaker_title": None},
    ),
    Page(
        "a-spaced-name-right-above-the-report",
        f"政府工作报告\n——{MET}\n周 禾\n{BODY}",
        {"speaker": "周禾", "author": None},
    ),
    Page(
        "office-name-and-day-on-a-line",
        f"政府工作报告（2021年）\n县长 周禾 2021年2月27日\n{BODY}",
        {"meeting_date": "2021-02-27", "speaker": "周禾", "speaker_title": "县长"},
    ),
    Page(
        "the-meeting-alone-above-the-title",
        f"澜川县第十七届人民代表大会第二次会议\n政府工作报告\n县长 周禾\n2021年2月27日\n{BODY}",
        {
            "title": "政府工作报告", "meeting": "澜川县第十七届人民代表大会第二次会议",
            "meeting_date": "2021-02-27", "speaker": "周禾",
        },
    ),
    Page(
        "on-the-work-of-the-government",
        f"关于澜川县政府工作的报告\n（2021年2月27日）\n县长 周禾\n{BODY}",
        {"title": "关于澜川县政府工作的报告", "meeting_date": "2021-02-27", "speaker": "周禾"},
    ),
    Page(
        "a-day-and-what-happened",
        f"政府工作报告\n县长周禾到会 2021年2月27日\n{BODY}",
        {"meeting_date": None, "speaker": None},
        "县长周禾到会",
    ),
    Page(
        "a-form-above-the-report",
        f"标题：2021年政府工作报告\n时间：2021年2月27日\n报告人：周禾\n单位：禾渡镇人民政府\n{BODY}",
        {"title": "2021年政府工作报告", "speaker": "周禾"},
        "单位：禾渡镇人民政府",
    ),
    Page(
        "the-section-in-front-of-the-title",
        f"【政府工作报告】2021年禾渡镇政府工作报告\n日期：2021-03-15 来源：镇党政办 浏览次数：32 字号：〖大 中 小〗\n——{MET}\n{BODY}",
        {"title": "2021年禾渡镇政府工作报告", "date_published": "2021-03-15", "source": "镇党政办"},
    ),
    Page(
        "a-day-in-brackets-with-a-place",
        f"政府工作报告\n（2021年2月27日，县委礼堂）\n{BODY}",
        {"meeting_date": None, "speaker": None},
        "（2021年2月27日，县委礼堂）",
    ),
    Page(
        "day-in-the-block-of-metadata",
        f"索 引 号:104/2016-00001\n发文机关:\n发布时间:2021-03-20\n有效至何时:\n公开对象:\n云禾之窗\n2021年政府工作报告\n——{MET}\n{BODY}",
        {"title": "2021年政府工作报告", "date_published": "2021-03-20"},
        "有效至何时：",
    ),
    Page(
        "an-office-alone",
        f"政府工作报告\n——{MET}\n禾渡镇人民政府镇长\n{BODY}",
        {"title": "政府工作报告", "speaker": None, "speaker_title": None},
        "禾渡镇人民政府镇长",
    ),
    Page(
        "the-plan-behind-the-title-of-the-page",
        f"禾渡镇2020年政府工作报告和2021年工作计划\n政 府 工 作 报 告\n{MET}\n禾渡镇人民政府镇长 周禾\n{BODY}",
        {"title": "禾渡镇2020年政府工作报告和2021年工作计划", "report_year": 2021, **SPOKE},
    ),
    Page(
        "flattened-with-the-number-of-the-page",
        f"1政府工作报告——{MET}禾渡镇人民政府镇长周禾{BODY}".replace("\n", ""),
        {"title": "政府工作报告", "meeting_date": "2021-02-27", **SPOKE},
    ),
    Page(
        "flattened-with-the-day-of-the-page",
        f"政 府 工 作 报 告 2021-03-14 {MET} 禾渡镇人民政府镇长 周禾 {BODY}".replace("\n", " "),
        {"title": "政府工作报告", "date_published": "2021-03-14", "meeting_date": "2021-02-27", **SPOKE},
    ),
    Page(
        "the-page-says-more-than-the-paper",
        f"禾渡镇2021年政府工作报告\n发布日期:2021-03-02\n政 府 工 作 报 告\n——{MET}\n禾渡镇镇长 沈溪\n{BODY}",
        {"title": "禾渡镇2021年政府工作报告", "speaker": "沈溪", "meeting_date": "2021-02-27"},
    ),
    Page(
        "the-paper-says-its-year",
        f"政 府 工 作 报 告(2022年)\n发布日期:2022-02-11 19:15\n政府工作报告\n——{MET}\n{BODY}",
        {"title": "政府工作报告(2022年)", "date_published": "2022-02-11"},
    ),
    Page(
        "a-body-in-short-and-in-full",
        f"云禾县人大常委会工作报告\n发布日期:2021-03-02\n云禾县人民代表大会常务委员会工作报告\n——{MET}\n{BODY}",
        {"title": "云禾县人民代表大会常务委员会工作报告", "date_published": "2021-03-02"},
    ),
    Page(
        "bodies-of-two-places",
        f"澜川县人大常委会工作报告\n发布日期:2021-03-02\n云禾县人民代表大会常务委员会工作报告\n——{MET}\n{BODY}",
        {"title": "云禾县人民代表大会常务委员会工作报告"},
        "澜川县人大常委会工作报告",
    ),
    Page(
        "reports-of-two-places",
        f"青石镇政府工作报告\n禾渡镇政府工作报告\n政府工作报告\n{BODY}",
        {"title": "政府工作报告"},
        "青石镇政府工作报告",
    ),
    Page(
        "reports-of-two-years",
        f"禾渡镇2020年政府工作报告\n2021年政府工作报告\n{BODY}",
        {"title": "2021年政府工作报告"},
        "禾渡镇2020年政府工作报告",
    ),
    Page(
        "title-and-meeting-in-one-line",
        f"政府工作报告(草案)在禾渡镇第四届人民代表大会第三次会议上\n\n禾渡镇党委副书记、政府镇长提名人选     沈溪\n\n(2023年4月20日)\n\n{BODY}",
        {
            "title": "政府工作报告(草案)", "meeting": "禾渡镇第四届人民代表大会第三次会议",
            "meeting_date": "2023-04-20", "speaker": "沈溪",
        },
    ),
    Page(
        "session-without-its-word",
        f"政府工作报告\n——在北仑区第十六届人民代表大会第一会议上\n区长 沈溪\n{BODY}",
        {"meeting": "北仑区第十六届人民代表大会第一会议", "region": "宁波市北仑区"},
    ),
    Page(
        "lead-of-a-paper",
        f"禾渡镇政府工作报告全文\n禾渡镇人代会2月27日开幕,镇长沈溪作政府工作报告,全文如下,欢迎阅读!\n{MET}\n镇长 沈溪\n{BODY}",
        {"meeting": "禾渡镇第十六届人民代表大会第六次会议", "speaker": "沈溪"},
        "禾渡镇人代会2月27日开幕，",
    ),
    Page(
        "lead-that-announces",
        "来源:云禾日报 2007年03月03日\n全国政协会议今天开幕,主席作常委会工作报告。以下为报告全文:\n各位委员:\n我代表中国人民政治协商会议第十届全国委员会常务委员会,向大会报告工作,请予审议。\n一、去年工作回顾\n去年,人民政协的工作取得了新的进展,各方面都有了起色。",
        {"level": "national"},
        "全国政协会议今天开幕，",
    ),
    Page(
        "salutation-far-below-a-lead",
        f"禾渡镇人代会开幕\n禾渡镇人代会2月27日开幕,镇长沈溪作政府工作报告。\n会议认为,报告实事求是。\n{BODY}",
        {"title": "禾渡镇人代会开幕", "level": "county"},
        "禾渡镇人代会开幕",
    ),
    Page(
        "masked-town",
        "政府工作报告\n" + BODY.replace("代表县", "代表**乡第**届"),
        {"level": "town"},
    ),
    Page(
        "long-name",
        f"政府工作报告\n——2001年2月16日在内蒙古自治区第九届人民代表大会第四次会议上\n自治区代主席 萨仁高娃其木\n{BODY}",
        {"speaker": "萨仁高娃其木", "speaker_title": "自治区代主席"},
    ),
    Page(
        "words-behind-an-office",
        f"政府工作报告\n——2001年2月16日在云禾县第九届人民代表大会第四次会议上\n县长 深入田间走访\n{BODY}",
        {"meeting_date": "2001-02-16"},
        "县长 深入田间走访",
    ),
    Page(
        "bullets",
        f"• 政府工作报告\n• ——2001年2月16日在北仑区第九届人民代表大会第四次会议上\n区长 沈溪\n{BODY}",
        {"title": "政府工作报告", "region": "宁波市北仑区", "speaker": "沈溪"},
    ),
    Page(
        "year-of-sessions",
        f"2008两会内蒙古自治区政府工作报告\n{BODY}",
        {"title": "2008两会内蒙古自治区政府工作报告", "region": "内蒙古自治区", "report_year": 2008},
    ),
    Page(
        "issuer-is-a-place",
        f"发布机构: | 沂水县禾渡镇 | 发布日期: | 2021-02-27 |\n政府工作报告\n{BODY}",
        {"region": "临沂市沂水县禾渡镇", "level": "town"},
    ),
    Page(
        "head-of-a-library",
        f"1983年政府工作报告 1984年中华人民共和国国务院政府工作报告\n国务院总理 沈溪\n1984年5月15日\n1985年政府工作报告\n本作品收录于《中华人民共和国国务院政府工作报告》\n1984年5月15日在第六届全国人民代表大会第二次会议上\n{BODY}",
        {"title": "1984年中华人民共和国国务院政府工作报告", "report_year": 1984, "level": "national", "speaker": "沈溪"},
    ),
    Page(
        "number-in-front-of-a-title",
        f"云政发〔2014〕20号《云禾县人民政府关于深化改革的意见》\n时间:2016-01-17 23:45:19\n云禾县人民政府关于深化改革的意见\n云政发〔2014〕20号\n各镇人民政府:\n{BODY}",
        {"title": "云禾县人民政府关于深化改革的意见", "doc_number": "云政发〔2014〕20号"},
        "云政发〔2014〕20号",
    ),
    Page(
        "title-in-one-line-and-in-three",
        "北仑区人大常委会执法检查组关于检查《宁波市水利条例》实施情况的报告\n北仑区人大常委会执法检查组\n关于检查《宁波市水利条例》\n实施情况的报告\n——2019年7月29日在区五届人大常委会第十一次会议上\n" + BODY,
        {
            "title": "北仑区人大常委会执法检查组关于检查《宁波市水利条例》实施情况的报告",
            "region": "宁波市北仑区", "meeting_date": "2019-07-29",
        },
    ),
    Page(
        "title-broken-below-its-date",
        f"关于宁波市2017年度预算执行和其他财政收支的审计工作报告\n2018-07-24 15:33:00来源:云禾网\n关于宁波市2017年度预算执行\n和其他财政收支的审计工作报告\n——2018年7月24日在宁波市第十三届人民代表大会常务委员会第四次会议上\n{BODY}",
        {"title": "关于宁波市2017年度预算执行和其他财政收支的审计工作报告", "region": "宁波市"},
    ),
    Page(
        "page-of-a-paper",
        "全幣種信用卡\n2021年03月06日\n第B02版:澳聞\n虛擬圖書館\n會風改進\n今天下午開幕的大會上,報告既總結去年,也提出今年的任務。\n報告說,各項工作都有新的進展。",
        {"title": None},
        "全币种信用卡",
    ),
    Page(
        "title-names-the-meeting",
        f"在北仑区第十七届人民代表大会\n第三次会议上的政府工作报告\n(2019年1月5日)\n区长 沈溪\n{BODY}",
        {
            "title": "在北仑区第十七届人民代表大会第三次会议上的政府工作报告",
            "meeting": "北仑区第十七届人民代表大会第三次会议", "report_year": 2019,
        },
    ),
    Page(
        "title-below-its-meeting",
        f"在北仑区第十七届人民代表大会第三次会议上的\n政府工作报告\n区长 沈溪\n{BODY}",
        {
            "title": "在北仑区第十七届人民代表大会第三次会议上的政府工作报告",
            "meeting": "北仑区第十七届人民代表大会第三次会议", "region": "宁波市北仑区", "speaker": "沈溪",
        },
    ),
    Page(
        "title-with-assembly",
        f"北仑区第十七届人民代表大会 第三次会议政府工作报告\n(2019年1月5日)\n{BODY}",
        {"meeting": "北仑区第十七届人民代表大会第三次会议", "region": "宁波市北仑区", "report_year": 2019},
    ),
    Page(
        "title-with-assembly-of-nobody",
        f"第十七届人民代表大会第三次会议政府工作报告\n{BODY}",
        {"meeting": "第十七届人民代表大会第三次会议", "level": "county"},
    ),
    Page(
        "year-in-numerals",
        f"二○二四年财政年度施政报告\n\n沈溪\n\n2023年11月14日\n\n{BODY}",
        {"title": "二〇二四年财政年度施政报告", "meeting_date": "2023-11-14", "report_year": 2024},
    ),
    Page(
        "year-of-the-title-in-november",
        f"政府工作报告\n——2023年11月14日在北仑区第十届人民代表大会第三次会议上\n{BODY}",
        {"report_year": 2023},
    ),
    Page(
        "compiled",
        f"第1篇 云禾县人大常委会工作报告\n{BODY}",
        {"title": "云禾县人大常委会工作报告"},
    ),
    Page(
        "cell-of-a-table",
        f"东柳街道2023年工作总结和2024年工作思路 |\n发布日期: 2024-03-21 11:04\n{BODY}",
        {"title": "东柳街道2023年工作总结和2024年工作思路"},
    ),
    Page(
        "day-behind-a-dash",
        "禾渡镇2022年工作总结和2023年工作计划\n- 时间:2023-02-24\n" + BODY.split("\n", 2)[2],
        {"title": "禾渡镇2022年工作总结和2023年工作计划", "date_published": "2023-02-24"},
        "一、过去一年工作回顾",
    ),
    Page(
        "released-under-authority",
        f"(两会受权发布)政府工作报告\n政府工作报告\n——{MET}\n{BODY}",
        {"title": "政府工作报告"},
    ),
    Page(
        "meeting-in-the-title-of-the-page",
        f"在禾渡镇第十六届人民代表大会第六次会议上的政府工作报告\n发布时间:2021-03-02 10:20\n政府工作报告\n——{MET}\n镇长 沈溪\n{BODY}",
        {"title": "在禾渡镇第十六届人民代表大会第六次会议上的政府工作报告", "speaker": "沈溪", "meeting_date": "2021-02-27"},
    ),
    Page(
        "title-thrice-on-end",
        "乡镇政府换届工作报告\n\nID:10590117\n\n大小:61.50 KB\n\n页数:7页\n\n" + "乡镇政府换届工作报告" * 3 + BODY.replace("\n", "  "),
        {"title": "乡镇政府换届工作报告"},
    ),
    Page(
        "speaker-of-the-house",
        "二○二三年度工作总结及 二○二四年度施政方针\n\n主席阁下,\n\n各位议员:\n\n现在,我谨代表政府作施政方针说明,请各位多予指教。\n\n过去一年,各项工作都有了新的进展,在此谨致谢意。",
        {"title": "二〇二三年度工作总结及二〇二四年度施政方针"},
        "主席阁下，\n各位议员：",
    ),
    Page(
        "council-of-a-county",
        "施政報告\n——在禾渡縣議會第20屆第5次定期大會\n縣長 沈溪\n議長、副議長、各位議員女士先生:\n欣逢貴會第20屆第5次定期大會開議,謹報告本府施政情形。\n壹、前言\n過去半年,本府全力推動各項建設。",
        {"title": "施政报告", "meeting": "禾渡县议会第20届第5次定期大会", "speaker": "沈溪", "level": "county"},
        "议长、副议长、各位议员女士先生：",
    ),
    Page(
        "headline-on-a-council",
        "禾渡縣議會第4屆第6次定期會開幕\n2025-09-26 10:00\n禾渡縣議會第4屆第6次定期會今天上午開幕,由議長主持。縣長進行施政總報告。",
        {"title": "禾渡县议会第4届第6次定期会开幕"},
        "禾渡县议会第4届第6次定期会今天上午开幕",
    ),
    Page(
        "two-surnames",
        "2021年施政報告\n行政長官陳方月禾\n立法會主席、各位議員、各位市民:\n1. 今天我發表任內第五份《施政報告》,也是最後一份。\n2. 我們必須緊記好局面得來不易。",
        {"title": "2021年施政报告", "speaker": "陈方月禾", "speaker_title": "行政长官", "report_year": 2021},
        "立法会主席、各位议员、各位市民：",
    ),
    Page(
        "a-report-of-a-court-with-its-year-and-without",
        "禾渡县人民法院2021年工作报告\n2021年03月10日\n打印 分享到:\n禾渡县人民法院工作报告\n——2021年2月27日在禾渡县第十六届\n人民代表大会第六次会议上\n禾渡县人民法院院长 周禾\n" + BODY,
        {"title": "禾渡县人民法院2021年工作报告", "speaker": "周禾", "date_published": "2021-03-10"},
    ),
    Page(
        "the-papers-of-the-meeting-above-it",
        f"禾渡镇十六届人大六次会议文件之一\n政府工作报告\n（2021年2月27日）\n镇长 周禾\n{BODY}",
        {"meeting": "禾渡镇十六届人大六次会议", "meeting_date": "2021-02-27", "speaker": "周禾"},
    ),
    Page(
        "those-papers-and-the-meeting-below",
        f"禾渡镇第十六届人民代表大会第六次会议文件（三）\n政府工作报告\n——{MET}\n{BODY}",
        {"meeting": "禾渡镇第十六届人民代表大会第六次会议", "meeting_date": "2021-02-27"},
    ),
    Page(
        "news-of-the-papers-of-a-meeting",
        f"禾渡镇第十六届人民代表大会第六次会议文件发放\n政府工作报告\n——{MET}\n{BODY}",
        {"meeting_date": "2021-02-27"},
        "禾渡镇第十六届人民代表大会第六次会议文件发放",
    ),
    Page(
        "title-meeting-day-and-speaker-on-one-line",
        f"政府工作报告在禾渡镇第十六届人民代表大会第六次会议上（2021年2月27日）镇长 周禾\n{BODY}",
        {"title": "政府工作报告", "meeting_date": "2021-02-27", "speaker": "周禾"},
    ),
    Page(
        "names-of-a-site-and-a-year-behind-the-title",
        f"【两会】禾渡镇2021年政府工作报告_禾渡镇_政府工作报告_2021\n2021-03-01\n{BODY}",
        {"title": "禾渡镇2021年政府工作报告", "date_published": "2021-03-01"},
    ),
    Page(
        "the-day-on-which-the-page-was-made",
        f"2021年禾渡镇政府工作报告\n2021年03月10日\n——{MET}\n禾渡镇人民政府镇长 周禾\n{BODY}",
        {"date_published": "2021-03-10", "meeting_date": "2021-02-27", **SPOKE},
    ),
    Page(
        "such-a-day-below-the-speaker",
        f"政府工作报告\n——{MET}\n禾渡镇人民政府镇长 周禾\n2021年3月10日\n{BODY}",
        {"date_published": "2021-03-10", "meeting_date": "2021-02-27", **SPOKE},
    ),
    Page(
        "the-page-says-when-with-a-label",
        f"政府工作报告\n发布时间：2021-03-11\n2021年03月10日\n——{MET}\n{BODY}",
        {"date_published": "2021-03-11", "meeting_date": "2021-02-27"},
    ),
    Page(
        "hours-and-minutes-in-words",
        f"2021年禾渡镇政府工作报告\n2021年03月10日 07时41分\n——{MET}\n{BODY}",
        {"date_published": "2021-03-10", "time_published": "07:41"},
    ),
    Page(
        "from-one-day-to-another",
        f"政府工作报告\n——2021年2月27日至3月2日{AT}\n镇长 周禾\n{BODY}",
        {"meeting_date": "2021-02-27", "report_year": 2021, "speaker": "周禾"},
    ),
    Page(
        "the-first-day-without-its-sign",
        f"政府工作报告\n（2021年2月26-27日上午{AT}）\n镇长 周禾\n{BODY}",
        {"meeting_date": "2021-02-26", "report_year": 2021},
    ),
    Page(
        "one-day-and-another-in-words",
        f"政府工作报告\n二〇二一年二月二十六日和二十七日\n{AT[1:]}\n镇长 周禾\n{BODY}",
        {"meeting_date": "2021-02-26", "report_year": 2021},
    ),
    Page(
        "the-last-day-of-a-year-and-the-first",
        f"政府工作报告\n——2020年12月30日至2021年1月2日{AT}\n镇长 周禾\n{BODY}",
        {"meeting_date": "2020-12-30"},
    ),
    Page(
        "a-dash-below-a-day-joins-no-days",
        f"政府工作报告\n2021年3月10日\n——{MET}\n镇长 周禾\n{BODY}",
        {"meeting_date": "2021-02-27", "date_published": "2021-03-10"},
    ),
    Page(
        "the-figures-of-the-day-spaced-out",
        f"政府工作报告\n——2 0 2 1 年 2 月 2 7 日{AT}\n镇长 周禾\n{BODY}",
        {"meeting_date": "2021-02-27"},
    ),
    Page(
        "the-month-alone-says-the-year",
        f"政府工作报告\n——2021年2月{AT}\n镇长 周禾\n{BODY}",
        {"meeting_date": None, "report_year": 2021, "meeting": AT[1:-1]},
        f"——2021年2月{AT}",
    ),
    Page(
        "the-name-before-the-office",
        f"政府工作报告\n——{MET}\n周 禾  禾渡镇人民政府镇长\n{BODY}",
        {"speaker": "周禾", "speaker_title": "禾渡镇人民政府镇长"},
    ),
    Page(
        "the-name-behind-the-day",
        f"政府工作报告\n2021年2月27日   周禾\n{BODY}",
        {"meeting_date": "2021-02-27", "speaker": "周禾"},
    ),
    Page(
        "the-name-before-the-day",
        f"政府工作报告\n周禾 2021年2月27日\n{BODY}",
        {"meeting_date": "2021-02-27", "speaker": "周禾"},
    ),
    Page(
        "a-place-behind-the-day",
        f"政府工作报告\n2021年2月27日 金华\n{BODY}",
        {"speaker": None},
        "2021年2月27日 金华",
    ),
    Page(
        "an-acting-head-of-a-county",
        f"政府工作报告\n——2021年2月27日在禾渡县第六届人民代表大会第六次会议上\n代县长 周禾\n{BODY}",
        {"speaker_title": "代县长", "region": None, "level": "county"},
    ),
    Page(
        "a-title-over-three-lines",
        f"关于禾渡镇2020年\n预算执行情况和2021年\n预算草案的报告\n——{MET}\n{BODY}",
        {"title": "关于禾渡镇2020年预算执行情况和2021年预算草案的报告"},
    ),
    Page(
        "its-kind-on-a-line-of-its-own",
        f"关于禾渡镇2020年预算执行情况和\n2021年预算草案的\n报告\n——{MET}\n{BODY}",
        {"title": "关于禾渡镇2020年预算执行情况和2021年预算草案的报告"},
    ),
    Page(
        "a-committee-of-the-assembly-above",
        f"禾渡县第六届人民代表大会\n财政经济委员会关于2020年预算执行情况\n与2021年预算草案审查结果的报告\n{BODY}",
        {"title": "禾渡县第六届人民代表大会财政经济委员会关于2020年预算执行情况与2021年预算草案审查结果的报告"},
    ),
    Page(
        "a-title-with-its-year-in-brackets-and-without",
        f"禾渡县人民法院工作报告（2021）\n发布时间：2021-03-10\n禾渡县人民法院工作报告\n——{MET}\n{BODY}",
        {"title": "禾渡县人民法院工作报告（2021）"},
    ),
    Page(
        "reports-of-two-years",
        f"禾渡县人民法院工作报告（2022）\n禾渡县人民法院工作报告（2021）\n——{MET}\n{BODY}",
        {"title": "禾渡县人民法院工作报告（2021）"},
        "禾渡县人民法院工作报告（2022）",
    ),
    Page(
        "an-office-and-what-it-does",
        f"政府工作报告\n——{MET}\n镇长夏季防汛\n{BODY}",
        {"meeting_date": "2021-02-27"},
        "镇长夏季防汛",
    ),
    Page(
        "press-release-of-a-speech",
        "禾渡日答問會開場發言(附短片)\n***********\n     以下是行政首長今日在禾渡出席答問會的開場發言:\n\n主席、各位議員:\n\n     多謝各位撥冗出席今日的答問會。我會介紹政府今年的各項工作。\n\n聽取意見\n\n     過去三個月,我和團隊已經聽取各界的意見,並會繼續與大家溝通。",
        {"title": "禾渡日答问会开场发言"},
        "以下是行政首长今日在禾渡出席答问会的开场发言：\n主席、各位议员：",
    ),
]  # fmt: skip


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.id)
def test_fronts_of_reports(page: Page):
    """What the front says is lifted, what says no more leaves, and all settles."""
    (document,) = clean(page.text)
    known = document.metadata.to_dict()

    assert {field: known.get(field) for field in page.known} == page.known
    assert document.text.startswith(page.opening)
    assert [document.text] == [again.text for again in clean(document.text)]


@pytest.mark.parametrize("days", ["2021年2月20日", "2021年3月1日\n2021年3月2日"])
def test_no_day_but_one_behind_the_meeting_is_that_of_the_page(days: str):
    """Earlier it may be that of a draft; of two neither is known to be it."""
    (document,) = clean(f"政府工作报告\n{days}\n——{MET}\n禾渡镇人民政府镇长 周禾\n{BODY}")
    assert document.metadata.date_published is None
    assert document.metadata.meeting_date == "2021-02-27"
    assert document.text.startswith(days)


def test_a_line_of_front_matter_that_is_half_understood_stays_whole(
    monkeypatch: pytest.MonkeyPatch,
):
    """The line model may doubt it, as any short line among links; of what it says, 春 is no field."""
    document = Document.of(f"政府工作报告\n——2021年春{AT}\n镇长 周禾\n{BODY}")
    doubted = [line for line in document.lines if "年春" in document.text[line.start : line.stop]]
    edits = [Edit(line.start, line.end, "", UNLIKED) for line in doubted]
    monkeypatch.setattr(presets, "furniture_edits", lambda _: edits)
    (left,) = presets.leaving(())(document)
    assert isinstance(left, Document)
    assert left.text.startswith(f"——2021年春{AT}\n各位代表")


@pytest.mark.parametrize(
    ("opening", "region"),
    [
        ("我代表珠海市中级人民法院向大会报告工作", "珠海市"),
        ("我受恩施州人大常委会委托，向大会报告工作", "恩施土家族苗族自治州"),
        ("我代表市人民检察院向大会报告工作", None),
    ],
)
def test_for_whom_a_report_is_given_names_its_place(opening: str, region: str | None):
    """It may have no other head: a court's names its place in the first sentence alone."""
    (document,) = clean(f"各位代表：\n{opening}，请予审议。\n一、工作回顾\n全年工作进展顺利。")
    assert document.metadata.region == region


def test_a_sentence_above_a_salutation_may_be_a_lead():
    """Where nobody is addressed below, the first sentence is the body."""
    assert begins_with_body(Document.of("今年夏粮丰收。\n各镇都增产。"))
    assert not begins_with_body(Document.of("全文如下。\n镇长 沈溪\n各位代表:"))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        (
            "云禾县2021年国民经济和社会发展统计公报\n云禾县统计局\n2022年3月28日\n2021年,全县经济运行总体平稳,稳中有进。\n一、综合\n全年生产总值增长8.1%。",
            {"issuer": "云禾县统计局", "date_published": "2022-03-28"},
        ),
        (
            "2021年北仑区国民经济和社会发展统计公报\n(2022年3月28日)\n北仑区统计局\n2021年,全区经济运行总体平稳,稳中有进。\n一、综合\n全年生产总值增长8.1%。",
            {
                "title": "2021年北仑区国民经济和社会发展统计公报",
                "issuer": "北仑区统计局",
                "date_published": "2022-03-28",
                "region": "宁波市北仑区",
                "level": "county",
            },
        ),
        (
            "某地国民经济和社会发展统计公报\n2021年,经济运行总体平稳,稳中有进。\n一、综合\n全年生产总值增长8.1%。",
            {"title": "某地国民经济和社会发展统计公报", "region": None},
        ),
        (
            "云禾县人民代表大会常务委员会\n预算审查监督办法\n(2017年6月3日云禾县第八届人大常委会第三次会议通过)\n第一条 为了加强审查监督,制定本办法。\n第二条 收支都应当纳入预算。",
            {"title": "云禾县人民代表大会常务委员会预算审查监督办法"},
        ),
        (
            "云禾县人大常委会议事规则\n时间:2024-07-07 11:34:10   来源:法律资料网\n云禾县人大常委会议事规则\n(1988年8月18日云禾县第六届人大常委会第二次会议通过\n根据1997年10月17日云禾县第七届人大常委会第七次会议《关于修改〈议事规则〉的决定》修正\n2011年5月27日云禾县第十届人大常委会第四次会议修订通过)\n第一章 总 则\n第一条 为了规范议事程序,制定本规则。\n第二条 会议实行民主集中制原则。",
            {"title": "云禾县人大常委会议事规则", "date_published": "2024-07-07"},
        ),
        (
            "云禾县人民政府办公室关于促进开发区发展的通知\n导读:加强开发区的改革和创新,对于全县具有重要意义。\n云政办函〔2017〕103号\n云禾县人民政府办公室关于促进\n开发区发展的通知\n各镇人民政府:\n现将有关事项通知如下,请照此执行。",
            {"doc_number": "云政办函〔2017〕103号"},
        ),
        (
            "2024年经开区党工委书记述职述责报告\n2024年以来,本人在区委领导下,取得一定成果。\n一、履行职责情况\n招商是主责。",
            {"title": "2024年经开区党工委书记述职述责报告"},
        ),
        (
            "云禾县人民政府办公室\n关于编制政府信息公开年度报告\n有关事项的通知\n来源：云禾县政府网 发布时间：2021-03-01\n各镇人民政府：\n现将有关事项通知如下，请照此执行。",
            {"title": "云禾县人民政府办公室关于编制政府信息公开年度报告有关事项的通知"},
        ),
        (
            "云禾县2021年国民经济和社会发展统计公报\n云禾县统计局\n2021年，全县经济运行总体平稳，稳中有进。\n一、综合\n全年生产总值增长8.1%。",
            {"issuer": "云禾县统计局", "date_published": None},
        ),
        (
            "云禾县2021年国民经济和社会发展统计公报\n省统计局\n2021年，全县经济运行总体平稳，稳中有进。\n一、综合\n全年生产总值增长8.1%。",
            {"issuer": None},
        ),
        (
            "云禾县水利局2020年部门决算\n保密审查情况：已审查\n第一部分 部门概况\n一、主要职责\n县水利局主管全县水利工作，负责水资源的管理。",
            {"title": "云禾县水利局2020年部门决算"},
        ),
        (
            "云禾县人民政府文件\n时间:2019-05-14 10:45:55\n云政发〔2019〕24号\n云禾县人民政府关于加强春耕备耕\n工作的通知\n各镇人民政府：\n现就加强春耕备耕工作的有关事项通知如下。",
            {"title": "云禾县人民政府关于加强春耕备耕工作的通知"},
        ),
        (
            "发布信息\n2023年12月，云禾县人民政府发布《云禾县乡村振兴细则》，自发布之日起施行。\n内容全文\n第一条 为了落实责任，制定本细则。",
            {"title": None},
        ),
        (
            "云禾县人民政府关于任免工作人员的通知\n【发布单位】81202\n【发布日期】1985-05-04\n【所属类别】地方法规\n现将有关问题通知如下，请照此执行。",
            {"title": "云禾县人民政府关于任免工作人员的通知", "issuer": None},
        ),
        (
            "第3期\n工作动态\n云禾县人民政府办公室编 2021年3月1日\n县政府召开春耕会议\n全县春耕今天开始，各镇已整地三万亩。\n县政府要求各镇做好准备。",
            {"title": None},
        ),
        (
            "会议纪要\n〔2021〕3号\n云禾县人民政府办公室 2021年3月1日\n县政府第三次常务会议纪要\n会议听取了春耕情况的汇报，现将有关事项纪要如下。\n一、春耕\n各镇要做好准备。",
            {"title": "县政府第三次常务会议纪要"},
        ),
        (
            "关于做好春耕备耕工作的通知\n（2021年3月1日 云政发〔2021〕3号）\n各镇人民政府：\n现将有关事项通知如下，请照此执行。",
            {"title": "关于做好春耕备耕工作的通知", "doc_number": "云政发〔2021〕3号"},
        ),
        (
            "关于拟认定为“云禾县县级森林\n乡村”行政村名单的公示\n根据有关规定，全县拟认定74个行政村，现予以公示。\n公示期为七天，如有异议，请向县林业局反映。",
            {"title": "关于拟认定为“云禾县县级森林乡村”行政村名单的公示"},
        ),
    ],
)
def test_papers_that_say_who_issued_them(text: str, known: dict[str, Any]):
    """Office and day right below a title are the paper's; its title names the place."""
    (document,) = clean(text)
    found = document.metadata.to_dict()

    assert {field: found.get(field) for field in known} == known


@pytest.mark.parametrize(
    "addressee", ["禾渡镇第十六届人民代表大会第六次会议：", "政协禾渡县第九届委员会第三次会议："]
)
def test_the_meeting_to_which_a_paper_is_addressed_stays(addressee):
    """It is the first line of the paper, as a salutation is."""
    lines = (
        "关于提请审议民生实事项目的议案",
        addressee,
        "根据有关规定，镇人民政府研究提出了民生实事候选项目，现提请大会审议。",
        "请予审议。",
    )
    (document,) = clean("\n".join(lines), script="keep")
    assert addressee in document.text.split("\n")
