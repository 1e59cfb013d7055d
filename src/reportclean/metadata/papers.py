"""The titles of official papers, and the halves of those that fill two lines."""

from __future__ import annotations

import re

from reportclean.blocks.offices import office
from reportclean.metadata.titles import NEWS, given, report

_CLOSING = (
    "通知|意见|公告|公示|通告|决定|办法|规定|条例|细则|方案|"
    "规划|报告|批复|函|公报|纪要|通报|要点|措施|决议|令"
)
"""The kinds of papers that a title `关于…的通知` ends with."""
_OF_WORK = re.compile(
    r".{2,40}述职(?:述[廉德法学责])*报告(?:\(.{1,20}\))?"
    r"|.{2,40}工作(?:总结|回顾|情况)[和及与暨].{2,24}(?:计划|思路|打算|安排|要点)(?:\(.{1,20}\))?"
)
"""What somebody, or an office, did and is going to do."""
_OF_ASSEMBLY = re.compile(r"[一-鿿《》]{4,30}(?:办法|条例|规定|规则|细则)(?:\(.{1,20}\))?")
"""What an office, on the line above, decreed."""
_OF_COMMITTEE = re.compile(rf"[一-鿿]{{2,12}}委员会关于.{{2,80}}(?:{_CLOSING})(?:\(.{{1,20}}\))?")
"""What its committee reports, or decides: …人民代表大会 / 财政经济委员会关于…审查结果的报告."""
_CONFERENCE = "中国人民政治协商会议"
"""What stands on a line of its own above 第七届…委员会."""
_PLAN = re.compile("国民经济和社会发展$")
_OF_PLAN = re.compile(
    r"(?:第[一二三四五六七八九十]{1,3}个五年|[“\"]?[一二三四五六七八九十]{1,2}五[”\"]?)?.{0,16}"
    r"(?:规划|计划|纲要|公报|报告)(?:\(.{1,20}\))?"
)
"""The halves of the title of a plan, or of the report on one: 国民经济和社会发展 / 统计公报."""
_REST = re.compile(
    rf"(?:[一-鿿]{{0,6}}(?:有关|相关)|若干|几个)(?:具体)?(?:事项|问题|事宜|工作|情况)的(?:{_CLOSING})"
)
"""The rest of a title whose first half looks whole: 关于…年度报告 / 有关事项的通知."""
_EXECUTED = re.compile(r"(?:19|20)\d\d年.{0,20}(?:计划|预算|决算)(?:草案)?(?:执行)?情况$")
_AND_NEXT = re.compile(r"[与和及](?:19|20)\d\d年.{2,30}的报告(?:\(.{1,20}\))?")
"""The halves of what an assembly hears each year: …2021年预算执行情况 / 与2022年预算草案的报告."""
_YEAR = re.compile("[一-鿿](?:19|20)\\d\\d年度?$")
_PLANNED = re.compile("国民经济和社会发展")
"""Other halves of it: 某县2008年 / 国民经济和社会发展统计公报."""


def notice(title: str) -> bool:
    """Tell whether a folded title is that of an official document: 关于…的通知, …工作报告."""
    compact = "".join(title.split())
    return bool(
        re.fullmatch(rf".{{0,40}}关于.{{2,80}}的?(?:{_CLOSING})(?:\(.{{1,20}}\))?", compact)
        or re.fullmatch(r".{2,40}工作(?:报告|总结)(?:\(.{1,20}\))?", compact)
        or (_OF_WORK.fullmatch(compact) and not NEWS.search(compact))
    )


_ACCOUNTS = re.compile(
    r"[一-鿿()]{2,30}(?:19|20)\d\d年度?(?:部门|单位|财政|政府)?(?:收支)?(?:预算|决算)"
    r"(?:信息)?(?:公开)?(?:情况)?(?:说明|报告)?"
    r"|(?:19|20)\d\d年度?[一-鿿()]{2,30}(?:部门|单位)(?:预算|决算)(?:公开)?(?:情况)?(?:说明|报告)?"
)
"""The accounts of an office: 某县水利局2020年部门决算."""


_STATE = re.compile(
    r"(?:(?:19|20)\d\d年度?[一-鿿]{1,12}[省市县区州盟旗镇乡]|[一-鿿]{1,12}[省市县区州盟旗镇乡](?:19|20)\d\d年度?)"
    r"[一-鿿]{2,24}公报"
)
"""What an office tells each year of the state of something: 某县2022年水资源公报."""
_CENSUS = re.compile(
    r"(?:(?:19|20)\d\d年)?(?:[一-鿿]{1,14}[省市县区州盟旗镇乡])?(?:(?:19|20)\d\d年)?第[一二三四五六七八九十]{1,2}次(?:全[国省市])?"
    r"[一-鿿]{2,6}普查(?:主要)?(?:数据)?公报(?:\[\d\])?"
)
_NUMBERED = re.compile(r"\(第?[一二三四五六七八九十\d]{1,3}号\)(?:[-—]{1,2}[一-鿿、]{4,30})?")
"""The bulletins of a census, and which of them one is: 某县第七次全国人口普查公报（第二号）."""


_ON_A_YEAR = re.compile(
    r"[一-鿿()]{4,30}(?:19|20)\d\d年?度?[一-鿿]{0,20}(?:(?:公开(?:工作)?|建设|[一-鿿]{2}工作)年度报告"
    r"|(?:绩效|支出|项目|自我)(?:自评|评价)报告)(?:\(.{1,20}\))?"
)
"""What an office reports on a year: 某县水利局2022年政府信息公开工作年度报告."""
_OF_OFFICE = re.compile(
    r"[一-鿿()]{4,30}(?:主要(?:职责|职能)|机构设置)(?:[及和与、][一-鿿]{2,12})?(?:情况|规定)?"
)
"""What an office does, and of what it consists."""


def paper(title: str) -> bool:
    """Tell whether a folded title names a paper by its kind alone: …管理办法, …会议纪要.

    A line of a list of papers does too, and a headline may.

    >>> paper("某市古树名木保护办法"), paper("第47次县长办公会议纪要"), paper("管理办法")
    (True, True, False)
    >>> paper("某县水利局2020年部门决算"), paper("县财政局公布2020年部门决算")
    (True, False)
    >>> paper("2022年某县生态环境状况公报"), paper("某县发布2022年生态环境状况公报")
    (True, False)
    >>> paper("某县水利局2022年政府信息公开工作年度报告"), paper("某县水利局主要职责")
    (True, True)
    >>> paper("某县第七次全国人口普查公报(第二号)"), paper("某县公布第七次全国人口普查公报")
    (True, False)
    """
    compact = "".join(title.split())
    if any(kind.fullmatch(compact) for kind in _NAMED) and not NEWS.search(compact):
        return True
    if (census := _CENSUS.match(compact)) is not None:
        return census.end() == len(compact) or bool(_NUMBERED.fullmatch(compact, census.end()))
    return (
        re.fullmatch(
            r"[一-鿿A-Za-z0-9“”《》()]{4,40}"
            r"(?:办法|条例|规定|细则|预案|纪要|会议[记纪]录|议事录|(?:操作|办事|服务|申报)指南|章程|规程|规划纲要"
            "|工作要点|实施方案|工作方案|工作规则|议事规则|管理制度|工作制度|管理规范|操作规范|导则|守则|公约"
            "|行动计划|行动方案|国民经济和社会发展统计公报)"
            r"(?:\((?:试行|暂行|修订|修正|草案|征求意见稿|.{0,8}修订稿?)\))?",
            compact,
        )
        is not None
    )


_NAMED = (_ACCOUNTS, _STATE, _ON_A_YEAR, _OF_OFFICE)


def numbers(title: str, below: str) -> bool:
    """Tell whether a folded line is the number of the bulletin named above, all named alike.

    >>> numbers("某县第七次全国人口普查公报", "(第二号)"), numbers("某县公告", "(第二号)")
    (True, False)
    """
    first, second = "".join(title.split()), "".join(below.split())
    return bool(_CENSUS.fullmatch(first) and _NUMBERED.fullmatch(second))


def halves(above: str, below: str) -> bool:
    """Tell whether two folded lines are the halves of an official title.

    >>> halves("某县人民政府关于印发某县促进消费", "若干政策措施的通知")
    True
    >>> halves("某县人民政府", "工作报告")
    True
    >>> halves("某县2021年预算执行情况", "和2022年预算草案的报告")
    True
    >>> halves("关于编制政府信息公开年度报告", "有关事项的通知")
    True
    """
    first, second = "".join(above.split()), "".join(below.split())
    whose = re.search(r"(?:人民政府|委员会|人民代表大会|人民法院|人民检察院)$", first)
    if whose and re.fullmatch(r"(?:常务委员会)?(?:(?:19|20)\d\d年度?)?工作报告", second):
        return True
    if whose and (_OF_ASSEMBLY.fullmatch(second) or _OF_COMMITTEE.fullmatch(second)):
        return True
    if first == _CONFERENCE:
        return "届" in second and (given(second) or notice(second))
    if _PLAN.search(first) and _OF_PLAN.fullmatch(second):
        return True
    planned = _PLANNED.match(second) if _YEAR.search(first) else None
    if planned and _OF_PLAN.fullmatch(second, planned.end()):
        return True
    if _EXECUTED.search(first) and _AND_NEXT.fullmatch(second):
        return True
    if first[:1] == "在" and first.endswith("上的") and (report(second) or given(second)):
        return True
    if first[:1] == "在" and not given(first) and given(first + second):
        return re.match(r"[^。!?;,:我在]*(?:会议?|班|仪式|典礼|论坛)上的", second) is not None
    # An office alone above it is its first half; a letterhead says 文件 as well.
    if office().fullmatch(first) and re.fullmatch(rf"关于.{{2,60}}(?:{_CLOSING})", second):
        return True
    if "关于" in first and _REST.fullmatch(second):
        return True
    closing = re.compile(rf"(?:{_CLOSING})$")
    return (
        "关于" in first
        and not closing.search(first)
        and "关于" not in second
        and closing.search(second) is not None
    )
