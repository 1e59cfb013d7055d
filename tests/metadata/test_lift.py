# ruff: noqa: E501 (the lines of a page are its content)
"""Lifting from whole documents: articles, blocks of metadata, dumps; what leaves, what stays."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportclean
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.metadata import Metadata
from reportclean.core.pipeline import name_of
from reportclean.core.source import Source
from reportclean.metadata.front import begins_with_body, front
from reportclean.metadata.lift import REBUILT, carriers, lift_metadata
from reportclean.presets import pipeline
from reportclean.script.convert import convert
from reportclean.testing.strategies import boilerplate_lines


def document(text: str) -> Document:
    """Return the document of `text` with what was lifted."""
    (found,) = lift_metadata(Document.of(text))
    assert isinstance(found, Document)
    return found


def known(text: str) -> dict[str, Any]:
    """Return the fields that `text` states."""
    return document(text).metadata.to_dict()


def leaving(text: str) -> list[str]:
    """Return the parts of `text` that leave it."""
    return [text[slice(*span)] for span in carriers(Document.of(text))]


PROSE = "今年以来,全县新开工项目32个,完成投资18.6亿元。"

LONG = f"{PROSE}各乡镇抢抓工期，力争年底完工。"

ARTICLES: list[tuple[str, dict[str, Any]]] = [
    (
        f"云禾生活网\n三伏天里忙田管,抢收抢种不误时\n小编\n三伏天里忙田管,抢收抢种不误时\n{LONG}",
        {"title": "三伏天里忙田管,抢收抢种不误时"},
    ),
    (
        f"澜川县人民政府网站\n发布日期:2021-08-07\n澜川县人民政府关于印发《粮食应急预案》的通知\n{LONG}",
        {"title": "澜川县人民政府关于印发《粮食应急预案》的通知", "date_published": "2021-08-07"},
    ),
    (
        f"全县三年建成政务网站\n发布日期:2021-08-07\n{LONG}",
        {"title": "全县三年建成政务网站", "date_published": "2021-08-07"},
    ),
    (
        f"我的家乡在云禾\n{LONG}\n摇啊摇,一路摇到外婆桥\n摇啊摇,一路摇到外婆桥\n{LONG}",
        {"title": "我的家乡在云禾"},
    ),
    (f"{LONG}\n（本报记者 沈溪/文 周禾/图）", {"author": "沈溪 周禾"}),
    (f"{LONG}\n【文/澜川网专栏作者 沈溪】", {"author": "沈溪"}),
    (f"{LONG}\n文/澜川网 沈溪", {"author": "沈溪"}),
    (
        f"三伏天里忙田管\n云禾新闻记者 沈溪 实习生 周禾\n{LONG}",
        {"title": "三伏天里忙田管", "author": "沈溪"},
    ),
    *(
        (
            f"三伏天里忙田管\n{line}\n{LONG}",
            {"title": "三伏天里忙田管", "date_published": "2021-08-07", "time_published": time},
        )
        for line, time in (
            ("2021.08.07 03:55 pm", "15:55"), ("2021-08-07 下午 3:55", "15:55"),
            ("2021-08-07 12:05 am", "00:05"), ("2021-08-07 上午 9:05", "09:05"),
        )
    ),
    (
        f"三伏天里忙田管\n来源:本文来源于《澜川网》 时间:2021-08-07\n{LONG}",
        {"title": "三伏天里忙田管", "source": "澜川网", "date_published": "2021-08-07"},
    ),
    (
        f"三伏天里忙田管\n来源:澜川网 沈溪 编辑:周禾 时间:2021-08-07\n{LONG}",
        {
            "title": "三伏天里忙田管", "source": "澜川网", "author": "沈溪", "editor": "周禾",
            "date_published": "2021-08-07",
        },
    ),
    (f"三伏天里忙田管\n作者:沈溪　江苏南通　职员\n{LONG}", {"title": "三伏天里忙田管", "author": "沈溪"}),
    *(
        (
            f"{title}\n2021-08-07 16:59\n{LONG}",
            {"title": title, "date_published": "2021-08-07", "time_published": "16:59"},
        )
        for title in (
            "三伏天里谁在忙田管？", "三伏天里忙田管，要水要肥要人手！", "“三伏天里忙田管”",
            "三伏天里忙田管，没想到……", "收了三万亩！三伏天里忙田管",
        )
    ),
    *(
        (
            f"三伏天里忙田管\n{line}\n{LONG}",
            {"title": "三伏天里忙田管", "date_published": "2021-08-07", **more},
        )
        for line, more in (
            ("发布时间:21-08-07 16:59", {"time_published": "16:59"}), ("发布时间:21/08/07", {}),
            ("2021-08-07T16:59:01+08:00", {"time_published": "16:59:01"}),
            ("2021年8月7日 16点59分", {"time_published": "16:59"}),
            ("2021年08月07日 16:59 云禾在线", {"time_published": "16:59", "source": "云禾在线"}),
            ("2021-08-07 16:59  云禾财经-自媒体", {"time_published": "16:59", "source": "云禾财经-自媒体"}),
            ("要闻 云视 2021-08-07 16:59", {"time_published": "16:59", "source": "云视"}),
        )
    ),
    (f"三伏天里忙着田管\n公布日期:2021-08-07\n{LONG}",
     {"title": "三伏天里忙着田管", "date_published": "2021-08-07"}),
    (f"三伏天里忙着田管\n发布机构:云禾县农业局\n编辑:沈溪\n{LONG}",
     {"title": "三伏天里忙着田管", "issuer": "云禾县农业局", "editor": "沈溪"}),
    (f"云禾县人民政府\n发布机构:云禾县农业局\n{LONG}", {"issuer": "云禾县农业局"}),
    (f"到了吗？\n2021-08-07 16:59\n{LONG}\n还有多远？\n2021-08-07 17:03\n快了。",
     {"date_published": "2021-08-07", "time_published": "16:59"}),
    (f"2021-8-7\n三伏天里忙田管\n{LONG}", {"title": "三伏天里忙田管", "date_published": "2021-08-07"}),
    (f"2021-8-7 星期六\n三伏天里忙田管\n{LONG}", {"title": "三伏天里忙田管"}),
    (
        f"三伏天里忙田管\n原标题:县里三伏天忙田管\n2021-08-07\n{LONG}",
        {"title": "三伏天里忙田管", "date_published": "2021-08-07"},
    ),
    (
        f"三伏天里忙田管\n2021-08-07 16:59\n{LONG}\n(沈溪 编辑)",
        {
            "title": "三伏天里忙田管", "date_published": "2021-08-07", "time_published": "16:59",
            "editor": "沈溪",
        },
    ),
    (f"{LONG}\n文/澜川社", {"author": "澜川社"}),
    (
        f"三伏天里忙田管\n于 2021-08-07 16:59:14 首次发布\n{LONG}",
        {"title": "三伏天里忙田管", "date_published": "2021-08-07", "time_published": "16:59:14"},
    ),
    (
        f"三伏天里忙田管         ★★★\n三伏天里忙田管\n作者:未知 来源:澜川网 时间:2021-08-07\n{LONG}",
        {"title": "三伏天里忙田管", "source": "澜川网", "date_published": "2021-08-07"},
    ),
    *(
        (f"三伏天里忙田管\n时间:2021-08-07 来源:{source}\n{LONG}",
         {"title": "三伏天里忙田管", "source": expected, "date_published": "2021-08-07"})
        for source, expected in (
            ("澜川人都懂田(ID:lanchuan)", "澜川人都懂田"), ("澜川晚报举报", "澜川晚报"),
            ("群众举报", "群众举报"),
        )
    ),
    (
        f"三伏天里忙田管\n沈溪/澜川青年报\n2021-08-07 16:59\n{LONG}\n责任编辑:网站管理员",
        {
            "title": "三伏天里忙田管", "source": "澜川青年报", "author": "沈溪",
            "date_published": "2021-08-07", "time_published": "16:59",
        },
    ),
    (
        f"三伏天里忙田管\n时间:2021-08-07 来源:澜川网\n{LONG}\n责任编辑:沈溪_NN7379",
        {
            "title": "三伏天里忙田管", "source": "澜川网", "date_published": "2021-08-07",
            "editor": "沈溪",
        },
    ),
    (
        f"三伏天里忙田管\n时间:2021-08-07 来源:澜川网\n{LONG}\n责任编辑:admin",
        {"title": "三伏天里忙田管", "source": "澜川网", "date_published": "2021-08-07"},
    ),
    (
        f"“文旅云禾”长假迎客两万人\n2021年08月07日 09:45    来源:澜川日报    沈小溪 周 禾\n{LONG}",
        {
            "title": "“文旅云禾”长假迎客两万人", "source": "澜川日报", "author": "沈小溪 周禾",
            "date_published": "2021-08-07", "time_published": "09:45",
        },
    ),
    (
        f"三伏天里忙田管\n新闻来源: 澜川日报 于2021-08-07 16:59:14 提示:新闻观点不代表本网立场\n{LONG}",
        {
            "title": "三伏天里忙田管", "source": "澜川日报",
            "date_published": "2021-08-07", "time_published": "16:59:14",
        },
    ),
    (
        f"三伏天里忙田管\n2021年08月07日 09:45　来源：澜川日报　参与互动(0)\n{LONG}",
        {
            "title": "三伏天里忙田管", "source": "澜川日报",
            "date_published": "2021-08-07", "time_published": "09:45",
        },
    ),
    (
        f"三伏天里忙田管\n作者：今日云禾记者 沈 溪 时间：2021-08-07\n{LONG}",
        {"title": "三伏天里忙田管", "author": "沈溪", "date_published": "2021-08-07"},
    ),
    (f"民国91年3月19日星期二\n三伏天里忙田管\n抢收抢种\n{LONG}", {}),
    (
        f"老家的枣树\n2022-09-08 12:11·乡野闲人\n{PROSE}",
        {
            "title": "老家的枣树", "date_published": "2022-09-08", "time_published": "12:11",
            "author": "乡野闲人",
        },
    ),
    (
        f"三伏天里忙田管\n原创 禾渡镇 禾渡发布\n2021年08月07日 18:30\n{PROSE}",
        {"title": "三伏天里忙田管", "date_published": "2021-08-07", "time_published": "18:30"},
    ),
    (
        f"澜川县古树名木保护办法\n第一条 本办法自公布之日起施行。\n{PROSE}",
        {"title": "澜川县古树名木保护办法"},
    ),
    (
        f"澜川县人民代表大会常务委员会\n工 作 报 告\n（2018年2月1日在澜川县第五届人民代表大会第二次会议上）\n各位代表：\n{PROSE}",
        {
            "title": "澜川县人民代表大会常务委员会工作报告", "meeting_date": "2018-02-01",
            "meeting": "澜川县第五届人民代表大会第二次会议", "report_year": 2018, "level": "county",
        },
    ),
    (
        f"【澜川招商】两座粮仓建成\n{(PROSE + chr(10)) * 9}2020-03-01\n点我投稿",
        {"title": "两座粮仓建成", "column": "澜川招商", "date_published": "2020-03-01"},
    ),
    (
        f"禾渡镇建成两座粮仓\n2023-08-03 15:41 来源：澜川日报 作者：周禾\n{PROSE}\n编辑：沈溪",
        {
            "title": "禾渡镇建成两座粮仓", "date_published": "2023-08-03", "time_published": "15:41",
            "source": "澜川日报", "author": "周禾", "editor": "沈溪",
        },
    ),
    (
        f"两座粮仓建成\n發布日期：112-06-28　發布單位：澜川圖書館　點閱：1,204\n{PROSE}",
        {"title": "两座粮仓建成", "date_published": "2023-06-28", "issuer": "澜川圖書館"},
    ),
    (
        f"两座粮仓建成\n来源：《澜川晚报》2013年6月9日第7版\n{PROSE}",
        {"title": "两座粮仓建成", "date_published": "2013-06-09", "source": "澜川晚报"},
    ),
    (
        f"两座粮仓建成\n原创 周禾 澜川发布 2023-02-17 20:03 发表于江苏\n{PROSE}",
        {
            "title": "两座粮仓建成", "date_published": "2023-02-17", "time_published": "20:03",
            "author": "周禾", "source": "澜川发布",
        },
    ),
    (
        f"两座粮仓建成\n作者:雨落无声 更新时间:2015-06-11 21:30 字数:2045\n{PROSE}",
        {
            "title": "两座粮仓建成", "date_published": "2015-06-11", "time_published": "21:30",
            "author": "雨落无声",
        },
    ),
    (
        f"两座粮仓建成\n来源：中央社　记者林怡／台北报导　2021/07/07 09:15\n{PROSE}\n责任编辑：程 诺",
        {
            "title": "两座粮仓建成", "date_published": "2021-07-07", "time_published": "09:15",
            "source": "中央社", "author": "林怡", "editor": "程诺",
        },
    ),
    (
        f"索引号\n99/2024-00017\n发布机构\n县府办\n发文日期\n2024-01-15\n关于做好春耕工作的通知\n{PROSE}",
        {
            "title": "关于做好春耕工作的通知", "index_number": "99/2024-00017", "issuer": "县府办",
            "date_published": "2024-01-15",
        },
    ),
    (f"春耕全面展开 - 澜川新闻 - 澜川大学\n{PROSE}", {"title": "春耕全面展开"}),
    (f"[转载] 怎样写《春耕记》 [复制链接]\n{PROSE}", {"title": "怎样写《春耕记》"}),
    (f"风雪夜归人（第1/3页）\n{PROSE}", {"title": "风雪夜归人"}),
    (
        f"到达澜川 - 游青渚 - 返程回学校\n{PROSE}",
        {"title": "到达澜川 - 游青渚 - 返程回学校"},
    ),
    (f"【澜川招商】两个项目签约[图]\n{PROSE}", {"title": "两个项目签约", "column": "澜川招商"}),
    (f"【案例一】李某诉某公司案\n{PROSE}", {"title": "【案例一】李某诉某公司案"}),
    (
        f"两座粮仓建成\n{PROSE}\n2025-07-08",
        {"title": "两座粮仓建成", "date_published": "2025-07-08"},
    ),
    (
        f"发文机关:\n发文字号:澜政发〔2022〕14号\n有效性:\n{PROSE}",
        {"doc_number": "澜政发〔2022〕14号"},
    ),
    (
        f"澜政办发〔2022〕56号\n县府办关于做好春耕工作的通知\n各镇人民政府:\n{PROSE}\n县府办\n2022年3月9日",
        {"title": "县府办关于做好春耕工作的通知", "doc_number": "澜政办发〔2022〕56号"},
    ),
    (
        ("名称：水利建设规划\n索引号：99/2024-00017\n关键词：水利；规划 防汛\n主题分类：水利 组配分类：规划\n"
        f"发布日期：2024-01-15 09:30\n成文日期：2024-01-10\n{PROSE}"),
        {
            "title": "水利建设规划", "index_number": "99/2024-00017", "category": "规划",
            "keywords": ["水利", "规划", "防汛"], "date_published": "2024-01-15",
            "time_published": "09:30",
        },
    ),
    (
        f"澜川县关于印发促进消费\n若干政策措施的通知\n{PROSE}",
        {"title": "澜川县关于印发促进消费若干政策措施的通知"},
    ),
    (
        f"责任编辑:沈溪 周禾\n今日天气\n2024年5月1日 星期三\n首页\n禾渡镇建成两座粮仓\n发布时间：2023-08-03\n{PROSE}",
        {"title": "禾渡镇建成两座粮仓", "date_published": "2023-08-03"},
    ),
    (
        f"县委召开常委会会议暨春耕会\n县委书记主持会议并讲话\n2023-08-03 15:41 来源：澜川日报\n{PROSE}",
        {"date_published": "2023-08-03", "time_published": "15:41", "source": "澜川日报"},
    ),
    (f"粮仓建成喜报\n来源：网络\n{PROSE}", {"title": "粮仓建成喜报"}),
    (f"粮仓建成喜报\n记者：沈溪 通讯员：周禾\n{PROSE}", {"title": "粮仓建成喜报", "author": "沈溪 周禾"}),
    ("一、总体要求\n坚持稳中求进。", {}),
    ("要求如下:\n一、压实责任。\n二、加强巡查。", {}),
    ("“你去哪儿”\n“我去镇上。”他说。", {}),
    ("静夜思\n床前明月光\n疑是地上霜\n举头望明月", {}),
    ("沈溪\n周禾\n林朔\n何川", {}),
    ("2021-03-01\n全县召开春耕会。\n2021-03-08\n全县召开防汛会。", {}),
    ("请认真贯彻执行。\n澜川县人民政府\n2022年3月9日\n(此件公开发布)", {}),
    ("会议时间：5月8日上午9时\n会议地点：县政府二楼会议室\n参会人员：各镇分管负责人", {}),
    (
        f"禾渡社区 最有影响力的社区\n标题: 两座粮仓在禾渡镇建成 [打印本页]\n作者: 沈溪 时间: 2025-1-14 23:57\n{PROSE}",
        {"title": "两座粮仓在禾渡镇建成", "author": "沈溪", "date_published": "2025-01-14", "time_published": "23:57"},
    ),
    (
        f"禾渡镇建成两座粮仓\n标题: 两座粮仓在禾渡镇建成\n发布时间：05:31 2024-09-05 HKT\n{PROSE}",
        {"title": "禾渡镇建成两座粮仓", "date_published": "2024-09-05", "time_published": "05:31"},
    ),
    ("标题：县府办关于转发澜政办发202256号文件的通知", {}),
    ("水的来源:一是雨水,二是地下水,三是外调水。", {}),
    ("", {}),
    ("\n\r\n", {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_articles_say_what_they_are(text: str, expected: dict[str, Any]):
    """What an article states is lifted, and nothing else is filled."""
    assert expected == known(text)


@pytest.mark.parametrize(("text", "expected"), ARTICLES)
def test_traditional_articles_say_the_same(text: str, expected: dict[str, Any]):
    """An article in Traditional characters has the same fields filled."""
    assert sorted(expected) == sorted(known(convert(text, "s2t")))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"禾渡镇建成两座粮仓\n2023-08-03 15:41 来源：澜川日报\n{PROSE}", ["禾渡镇建成两座粮仓\n"]),
        (f"绿道建设方案\n绿道建设方案\n{PROSE}", ["绿道建设方案\n", "绿道建设方案\n"]),
        (f"粮仓建成喜报\n{PROSE}\n小标题一\n{PROSE}", []),
        (f"禾渡镇建成粮仓\n2023-08-03 来源：澜川日报\n又一喜讯传来\n{PROSE}", []),
        ("县府办关于做好春耕工作的通知\n", []),
        (f"县府办关于做好春耕工作的通知\n各镇人民政府:\n{PROSE}", ["县府办关于做好春耕工作的通知\n"]),
        (
            "政府工作报告\n——2022年1月8日在昆山市第十八届人民代表大会第一次会议上\n市长 陈 明\n各位代表:\n" + PROSE,
            ["政府工作报告\n", "——2022年1月8日在昆山市第十八届人民代表大会第一次会议上\n", "市长 陈 明\n"],
        ),
        (
            "政府工作报告\n2022年1月8日在昆山市第十八届人民代表大会第一次会议上 市长陈明 各位代表: " + PROSE,
            ["政府工作报告\n", "2022年1月8日在昆山市第十八届人民代表大会第一次会议上 市长陈明 "],
        ),
        (
            "政府工作报告\n2022年1月8日在昆山市第十八届人民代表大会第一次会议上通过\n各位代表:\n" + PROSE,
            ["政府工作报告\n"],
        ),
        ("政府工作报告\n(2022年1月8日)\n各位代表:\n" + PROSE, ["政府工作报告\n", "(2022年1月8日)\n"]),
        ("各位代表:\n" + PROSE, []),
    ],
)  # fmt: skip
def test_only_lines_that_were_lifted_leave(text: str, expected: list[str]):
    """A line leaves if all it says was lifted, a title only where nothing like one is left."""
    assert expected == leaving(text)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"望塘乡党委传达学习全省农村工作会\n议精神，抓好春耕。\n{PROSE}", None),
        (f"会议研究了推进城乡公交一体化的\n实施方案。\n{PROSE}", None),
        (
            f"\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}据县农业局负责人介绍今年冬小麦播种\n面积扩大两千亩。\n\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}{PROSE}",
            None,
        ),
        (
            f"\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}望塘乡党委学习农村工作会议精神\n\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}{PROSE}\n\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}{PROSE}",
            "望塘乡党委学习农村工作会议精神",
        ),
        (
            f"\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}望塘乡党委学习农村工作会议精神\n{PROSE}\n{PROSE}",
            "望塘乡党委学习农村工作会议精神",
        ),
        (
            f"望塘乡党委学习农村工作会议精神\n{PROSE}\n\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}{PROSE}",
            "望塘乡党委学习农村工作会议精神",
        ),
        (f"全市新建改建公厕46座\n、垃圾中转站12座。\n{PROSE}", None),
        (f"记者从市公安局获悉，\n夏季治安巡查以来全市设卡三十一\n处，查处酒驾。\n{PROSE}", None),
    ],
)
def test_the_first_line_of_a_wrapped_paragraph_is_no_title(text: str, title: str | None):
    """A broken word, a comma above, a particle at its end, or its indent alone shows that."""
    assert known(text).get("title") == title


def test_values_have_their_place():
    """Each value's evidence is the span of the source that states it."""
    text = (
        "政府工作报告\n2022年1月8日在昆山市第十八届人民代表大会第一次会议上\n市长 陈 明\n各位代表:\n"
        + PROSE
    )
    found = document(text)
    said = {name: text[slice(*evidence.span)] for name, evidence in found.evidence.items()}
    assert said == {
        "title": "政府工作报告",
        "meeting": "昆山市第十八届人民代表大会第一次会议",
        "meeting_date": "2022年1月8日",
        "report_year": "2022年1月8日",
        "speaker": "陈 明",
        "speaker_title": "市长",
        "region": "昆山市",
        "adcode": "昆山市",
        "level": "昆山市",
    }


def test_fields_that_are_set_stay():
    """What is known already is not overwritten, and the text is never touched."""
    start = replace(Document.of(f"两座粮仓建成[图]\n{PROSE}"), metadata=Metadata(title="旧题"))
    (found,) = lift_metadata(start)
    assert isinstance(found, Document)
    assert ("旧题", start.text) == (found.metadata.title, found.text)


def test_the_head_of_the_page_speaks_last():
    """What the head of an HTML page states fills only what the text leaves open."""
    facts = {"title": "页题", "date": "2024-05-06T08:00:00", "source": "澜川网", "author": ""}
    source = replace(Source.of(f"两座粮仓建成[图]\n{PROSE}"), facts=facts)
    (found,) = lift_metadata(Document.of(source))
    assert isinstance(found, Document)
    assert (found.metadata.to_dict()) == {
        "title": "两座粮仓建成",
        "date_published": "2024-05-06",
        "time_published": "08:00:00",
        "source": "澜川网",
    }
    assert (
        found.evidence["date_published"].score,
        found.evidence["date_published"].rule,
    ) == (0.5, "page-date")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"现在位置: 要闻 地方\n两座粮仓建成投用\n2024-05-06 来源:澜川网\n{PROSE}",
            "两座粮仓建成投用",
        ),
        (f"两座粮仓建成投用\n——记者见闻\n2024-05-06 来源:澜川网\n{PROSE}", "两座粮仓建成投用"),
        (f"原标题：两座粮仓建成投用\n{PROSE}", "两座粮仓建成投用"),
        (
            f"县政府网群\n两座粮仓建成投用\n两座粮仓建成投用\n两座粮仓建成投用\n{PROSE}",
            "两座粮仓建成投用",
        ),
        (f"参会人员:\n周禾 林朔 沈溪\n{PROSE}", None),
        (
            f"县教育局2021年工作总结 - 澜川县教育局\n县教育局2021年工作总结\n2024-05-06 来源:局办\n{PROSE}",
            "县教育局2021年工作总结",
        ),
        (
            f"澜川县人民政府\n工作报告\n2021年3月1日在澜川县第九届人民代表大会第四次会议上\n各位代表:\n{PROSE}",
            "澜川县人民政府工作报告",
        ),
        (
            f"当前位置: 首页 > 论坛\n旧桥加固的标准研究\n分享到:\n发布时间:2018-09-10 打印\n——以云禾为例\n{PROSE}",
            "旧桥加固的标准研究",
        ),
        (
            f"一季度全县核算结果\n• 时间:2024-04-17\n• 来源:国家统计局\n{PROSE}",
            "一季度全县核算结果",
        ),
        (
            f"标题导航\n县消协发布节日警示\n街头桂花飘香市民莫摘\n首版\n发布日期:\n文章标题\n街头桂花飘香市民莫摘\n{PROSE}",
            "街头桂花飘香市民莫摘",
        ),
        (
            f"云禾县人民政府工作规则\n• 索引号:\n61/2024-105\n• 发布日期:\n2024-04-06\n云禾县人民政府工作规则\n第一章总则\n{PROSE}",
            "云禾县人民政府工作规则",
        ),
    ],
)
def test_the_title_among_lines_of_its_like(text: str, expected: str | None):
    """Places on the site, subtitles, lists and names of pages are not taken for the title."""
    (found,) = lift_metadata(Document.of(text))
    assert isinstance(found, Document)
    assert expected == found.metadata.title


def test_the_name_of_the_site_is_no_title():
    """A page whose head states the site's name for its title states none."""
    source = replace(
        Source.of(PROSE), facts={"title": "澜川 网", "site": "澜川 网", "date": "2024-05-06"}
    )
    (found,) = lift_metadata(Document.of(source))
    assert isinstance(found, Document)
    assert {"date_published": "2024-05-06"} == found.metadata.to_dict()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "昆山2024年政府工作报告\n各位代表:\n现在,我代表市人民政府作工作报告。\n"
            + "昆山经济运行稳中有进,昆山开发区扩容,建设现代化新昆山,苏州协同。\n" * 3,
            "苏州市昆山市",
        ),
        ("昆山2024年政府工作报告\n各位代表:\n现在,我代表市人民政府作工作报告。\n", None),
        ("昆山2024年政府工作报告\n" + "昆山稳中有进,昆山开发区扩容,市政府、县政府。\n" * 3, None),
        ("昆山2024年政府工作报告\n" + "昆山稳中有进,昆山开发区扩容。\n" * 3, None),
        ("发布机构:昆山市人民政府\n政府工作报告\n各位代表:\n现在,我代表市人民政府作报告。\n", "苏州市昆山市"),
        ("政府工作报告\n2022年1月8日\n某市人民政府市长 陈明\n各位代表:\n我报告工作。\n", None),
        ("政府工作报告\n在中国共产党昆山市第十四届委员会第一次会议上\n各位代表:\n我报告。\n", "苏州市昆山市"),
    ],
)  # fmt: skip
def test_a_region_needs_proof(text: str, expected: str | None):
    """A short name or a paper counts only where the body confirms it; an issuer counts."""
    assert expected == known(text).get("region")


LINE = st.sampled_from(
    [
        "政府工作报告", "2022年1月8日在昆山市第十八届人民代表大会第一次会议上", "市长 陈 明", "各位代表:", PROSE,
        "2023-08-03 15:41 来源：澜川日报", "【澜川招商】两个项目签约", "禾渡镇建成两座粮仓", "又一喜讯传来", "",
        "一、总体要求", "县府办关于做好春耕工作的通知", "(责任编辑:沈溪)", "索引号：99/2024-00017", "2025-07-08",
        "名称：规划", "关键词：水利", "-", "澜川日报", "(2022年1月8日)", "在昆山市", "\ud800\0",
    ]
)  # fmt: skip


OPENING = st.sampled_from(
    [
        "今年全县春耕进展顺利，已整地3.2万亩。", "2022年1月8日，市长陈明说，各位代表辛苦了。",
        "在昆山市第十八届人民代表大会第一次会议上 各位代表：现在报告工作，请审议。", "春耕何时开始，农户都准备好了吗？",
        "来源：澜川日报，2024年1月2日。", "目录，共有三十多个部分，读者可以自己翻看每一个部分的内容，第一部分说春耕……12",
    ]
)  # fmt: skip


def cleaned(text: str) -> str:
    """Return `text` without what leaves."""
    for start, stop in reversed(carriers(Document.of(text))):
        text = text[:start] + text[stop:]
    return text


@given(st.lists(LINE, max_size=12), st.sampled_from(["\n", "\r\n", "\r"]))
def test_carriers_are_in_order_and_lifting_leaves_the_text(rows: list[str], end: str):
    """What leaves lies in order without overlap; the text is not touched by lifting."""
    text = end.join(rows)
    start = Document.of(text)
    spans = carriers(start)
    borders = [at for span in spans for at in span]
    assert sorted(borders) == borders
    assert all(0 <= a < b <= len(text) for a, b in spans)
    (found,) = lift_metadata(start)
    assert isinstance(found, Document)
    assert text == found.text
    assert len(cleaned(text)) <= len(text)


@given(
    st.lists(LINE | OPENING | boilerplate_lines(), max_size=14),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_a_look_at_the_first_line_says_no_more_than_all_lines_do(rows: list[str], end: str):
    """Where the first line is told to be body, all lines read together show no title."""
    found = Document.of(end.join(rows))
    assert not begins_with_body(found) or front(found).title is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("今年全县春耕进展顺利，已整地3.2万亩。\n下一步抓好田间管理。", True),
        ("澜川县春耕全面展开\n今年全县春耕进展顺利，已整地3.2万亩。", False),
        ("本站文章未经许可，不得转载。\n今年全县春耕进展顺利。", False),
        ("2022年1月8日在昆山市第十八届人民代表大会第一次会议上 各位代表：请审议。", False),
        ("各位代表：现在报告工作，请审议。", True),
        ("", False),
    ],
)
def test_a_text_that_begins_with_a_sentence_has_no_title(text: str, expected: bool):
    """A sentence that no rule knows is the beginning of the body."""
    assert expected == begins_with_body(Document.of(text))


@given(st.text())
def test_lifting_is_total(text: str):
    """Any text at all can be lifted from, and keeps its characters."""
    assert text == document(text).text
    assert all(a < b for a, b in carriers(Document.of(text)))


def test_what_the_head_of_a_page_states_is_not_of_its_second_article():
    """Of several posts on a page its title and day are at best the first one's."""
    source = replace(Source.of(f"{PROSE}\n{PROSE}"), facts={"title": "页题", "date": "2024-05-06"})
    whole = Document.of(source)
    halves = Span(0, len(PROSE)), Span(len(PROSE) + 1, len(whole.text))
    known = []
    for half in halves:
        (found,) = lift_metadata(whole.cut(half, "split"))
        assert isinstance(found, Document)
        known.append(found.metadata.to_dict())

    assert known == [{"title": "页题", "date_published": "2024-05-06"}, {}]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("禾渡镇2021年工作总结 一、主要做法 全镇茶园面积1.2万亩。 二、不足 人手不够。", "禾渡镇2021年工作总结"),
        ("禾渡镇工作要点 (一)修路。全年修路9公里。 (二)治水。清淤4处。 (三)护林。", "禾渡镇工作要点"),
        ("禾渡县政府工作报告 一、工作回顾 全县茶园1.2万亩。 二、工作安排 抓好十件事。", "禾渡县政府工作报告"),
        ("| --- |\n禾渡镇修成联村路\n路长9公里，群众投工1.2万个。", "禾渡镇修成联村路"),
        ("禾渡镇修路9公里。 一、主要做法 群众投工1.2万个。 二、不足 人手不够。", None),
    ],
)  # fmt: skip
def test_the_title_of_a_flattened_text_is_lifted(text: str, title: str | None):
    """Where only the rebuilt paragraphs show which words are the title, it is lifted then."""
    (document,) = reportclean.clean(text)

    assert title == document.metadata.title
    assert document.text.startswith("禾渡镇") is (title is None)


def test_the_cleaners_that_rebuild_lines_are_in_the_pipeline():
    """A title is looked for again behind cleaners by their names: each is that of one."""
    waiting: list[Any] = [pipeline()]
    names = set()
    while waiting:
        cleaner = waiting.pop()
        names.add(name_of(cleaner))
        inner = getattr(cleaner, "cleaners", ())
        waiting += inner if isinstance(inner, tuple) else [inner]

    assert names >= REBUILT


def test_the_day_of_a_meeting_is_no_day_of_publication():
    """It stands on the line below the title, which a caption of the meeting follows."""
    page = (
        "新华社北京3月19日电\n最高人民检察院工作报告\n"
        "——2012年3月11日在第十一届全国人民代表大会第五次会议上\n最高人民检察院检察长 沈溪\n"
        "3月11日，检察长沈溪在十一届全国人大五次会议上作工作报告。 新华社记者 周禾 摄\n"
        "各位代表：\n现在，我代表最高人民检察院向大会报告工作，请予审议。\n"
        f"2011年检察工作回顾\n{PROSE}\n一、立足职能、服务大局\n{PROSE}\n2012年检察工作安排\n{PROSE}\n"
        "【字体：大 中 小】 打印本页 关闭窗口\n"
    )
    (document,) = reportclean.clean(page).documents
    assert document.metadata.meeting_date == "2012-03-11"
    assert document.metadata.date_published is None


def test_the_title_of_a_report_in_three_lines_below_a_name_of_the_page():
    """When it was given and where is none, though the meeting stands on the next line."""
    page = (
        "财政报告\n发布日期:[2022-02-18] 浏览\n\n关于澜川县2021年财政\n\n预算执行情况及2022年财政\n\n"
        "预算草案的报告\n\n2022年2月20日在澜川县\n\n第二届人民代表大会第一次会议上\n\n澜川县财政局局长\n\n"
        "各位代表:\n\n受县人民政府委托,现将预算草案提请各位代表审议,并请政协委员提出意见。\n\n"
        f"一、2021年财政预算执行情况\n\n{PROSE}\n"
    )
    (document,) = reportclean.clean(page).documents
    found = document.metadata
    assert found.title == "关于澜川县2021年财政预算执行情况及2022年财政预算草案的报告"
    assert found.meeting == "澜川县第二届人民代表大会第一次会议"
    assert (found.meeting_date, found.date_published) == ("2022-02-20", "2022-02-18")


def test_a_tag_that_comes_again_is_no_column():
    """In front of each turn of a talk it stays; in front of one headline it is the column."""
    turns = "[县城要闻]春耕全面展开\n全县已整地三万亩。\n[县城要闻]林朔来信\n农机检修完毕。"
    (document,) = reportclean.clean(turns, script="keep")
    assert document.text == turns
    (document,) = reportclean.clean("[县城要闻]春耕全面展开\n全县已整地三万亩。", script="keep")
    assert (document.metadata.title, document.metadata.column) == ("春耕全面展开", "县城要闻")


def test_a_line_that_ends_in_a_time_is_no_title():
    """It names who speaks, and when; a paper prints hour and minute behind its headlines."""
    turn = "[县城直播] 主持人周禾 [10:01:22]\n全县已整地三万亩，农机全部检修完毕。"
    (document,) = reportclean.clean(turn, script="keep")
    assert document.metadata.title is None
    (document,) = reportclean.clean("春耕全面展开 【10:01】\n全县已整地三万亩。", script="keep")
    assert document.metadata.title == "春耕全面展开 【10:01】"
