"""Articles and look-alikes for `splitting.py`, generated: no place, person or figure is real."""

from __future__ import annotations

from random import Random
from typing import NamedTuple


class Article(NamedTuple):
    """One article."""

    title: str
    paragraphs: tuple[str, ...]


TOWNS = [
    "澜川县",
    "青渚市",
    "禾渡镇",
    "望塘乡",
    "沙溪区",
    "柏岭县",
    "松泽市",
    "云栖镇",
    "桐湾区",
    "雁洲县",
    "芦浦镇",
    "石门坳乡",
    "南屏市",
    "临澧坡镇",
    "虹桥堰区",
    "金坪县",
    "梅坞乡",
    "白鹭湾镇",
    "玉塘市",
    "长汀坞县",
]
PEOPLE = "周禾 林朔 沈溪 何川 陆青禾 许朔 高原 柳湾 江一舟 方可 苏晚晴 贺兰 秦岭 韩松".split()  # noqa: SIM905 (words read best as words)
PAPERS = "澜川日报 青渚晚报 松泽新闻网 县融媒体中心 南屏日报 桐湾发布 雁洲广播电视台".split()  # noqa: SIM905 (words read best as words)
TOPICS: dict[str, tuple[str, ...]] = {
    "秋粮": ("粮食", "收割机", "稻田", "粮仓", "晾晒场", "农机手", "合作社", "良种", "亩产"),
    "绿道": ("绿道", "驿站", "自行车", "步道", "林荫", "市民", "照明灯", "桥梁", "河岸"),
    "校园": ("学校", "教师", "学生", "食堂", "课后服务", "操场", "校车", "图书", "家长"),
    "医院": ("医院", "门诊", "床位", "医生", "护士", "药品", "体检", "转诊", "患者"),
    "招商": ("园区", "签约", "厂房", "项目", "投资", "客商", "产业链", "用工", "标准地"),
    "防汛": ("水库", "堤防", "汛情", "排涝", "水位", "抢险", "沙袋", "巡查", "预案"),
    "旧改": ("小区", "电梯", "管网", "停车位", "楼道", "外墙", "物业", "居民", "加装"),
    "文旅": ("古镇", "游客", "民宿", "演出", "门票", "展馆", "非遗", "灯会", "导览"),
    "社保": ("养老", "参保", "待遇", "窗口", "认证", "补贴", "热线", "代办", "社区"),
    "交通": ("公路", "隧道", "公交", "站台", "客流", "路口", "信号灯", "大桥", "养护"),
    "税务": ("发票", "纳税人", "减税", "申报", "退税", "办税厅", "征期", "企业", "辅导"),
    "科创": ("实验室", "专利", "孵化器", "研发", "传感器", "样机", "团队", "转化", "中试"),
}
_TITLES = (
    "{town}{a}工作取得新进展",
    "{town}启动{a}{b}专项整治",
    "{a}进村来 {town}群众得实惠",
    "{town}:{n}处{a}提前完工",
    "{b}年内将覆盖{town}所有村居",
    "{town}召开{a}工作推进会",
    "小{a}撬动大民生——{town}见闻",
    "{town}首批{n}个{a}项目通过验收",
    "关于做好{town}{a}{b}工作的通知",
    "让{a}更近一点,让{b}更暖一点",
)
_SENTENCES = (
    "今年以来,{town}把{a}作为为民办实事的头等大事,先后投入{m}万元用于{b}建设。",
    "“过去要跑{n}公里,现在家门口就有{a}。”村民{who}说。",
    "截至目前,全{unit}已建成{a}{n}处,{b}覆盖率达到{p}%。",
    "{who}介绍,{a}与{b}衔接得好不好,直接关系到群众的切身感受。",
    "为了解决{a}不足的问题,当地组织{n}支小分队分片包干,逐一登记{b}需求。",
    "在{town}的{a}现场,工人们正抓紧安装{b}设备,预计{month}月底前投入使用。",
    "下一步,{town}将围绕{a}、{b}、{c}三个方面持续发力,确保年内见到成效。",
    "数据显示,前{n}个月{a}同比增长{p}%,{b}增长{q}%,均高于上年同期。",
    "{a}怎么建?{b}谁来管?{town}给出的答案是共建共享。",
    "记者在现场看到,{a}整齐有序,{b}标识清楚,前来咨询{c}的居民络绎不绝。",
    "按照计划,{n}个{a}点位将在{month}月前全部完成改造,涉及{b}{m}余户。",
    "专家认为,{a}的关键在于{b},而{b}离不开{c}的支撑。",
)
_HEADS = ("补齐{a}短板", "做优{b}服务", "{a}从有到优", "一张{c}网兜住民生")


def article(rng: Random, *, longest: int = 8) -> Article:
    """Return a news item about one topic in one place."""
    words = TOPICS[rng.choice(tuple(TOPICS))]
    town = rng.choice(TOWNS)

    def filled(template: str) -> str:
        a, b, c = rng.sample(words, 3)
        return template.format(
            town=town,
            a=a,
            b=b,
            c=c,
            n=rng.randint(2, 96),
            m=rng.randint(100, 9800),
            p=round(rng.uniform(1, 99), 1),
            q=round(rng.uniform(1, 30), 1),
            month=rng.randint(1, 12),
            who=rng.choice(PEOPLE),
            unit=town[-1],
        )

    paragraphs = []
    for _ in range(rng.randint(1, longest)):
        if paragraphs and rng.random() < 0.06:
            paragraphs.append(filled(rng.choice(_HEADS)))
        count = rng.choice((1, 1, 2, 3, 4))
        paragraphs.append("".join(filled(s) for s in rng.sample(_SENTENCES, count)))
    return Article(filled(rng.choice(_TITLES)), tuple(paragraphs))


def date(rng: Random) -> tuple[int, int, int]:
    """Return a year, a month and a day."""
    return rng.randint(2003, 2025), rng.randint(1, 12), rng.randint(1, 28)


def chronicle(rng: Random) -> str:
    """Return a chronicle: dated entries of one document."""
    year, at, day = rng.randint(2005, 2024), rng.randint(1, 4), rng.randint(1, 20)
    town = rng.choice(TOWNS)
    rows = [rng.choice((f"{town}{year}年大事记", f"{town}工作日志", f"{year}年{town}要事回顾"))]
    style = rng.randrange(4)
    for _ in range(rng.randint(5, 25)):
        at, day = (at, day + rng.randint(1, 9)) if day < 19 else (at % 12 + 1, rng.randint(1, 9))
        text = article(rng).paragraphs[0]
        if style == 0:
            rows += [f"{year}-{at:02}-{day:02}", text]
        elif style == 1:
            rows.append(f"{at}月{day}日 {text}")
        elif style == 2:
            rows += [f"{year}年{at}月{day}日", article(rng).title, text]
        else:
            rows += [f"{at}月{day}日", text]
    return "\n".join(rows)


def minutes(rng: Random) -> str:
    """Return the minutes of a meeting."""
    rows = [
        f"{rng.choice(TOWNS)}专题会议纪要",
        "2021年3月4日",
        "参会人员：" + "、".join(PEOPLE[:6]),
    ]
    for number in range(rng.randint(3, 8)):
        item = article(rng)
        rows += [f"{'一二三四五六七八九'[number]}、{item.title}", *item.paragraphs[:2]]
        if rng.random() < 0.5:
            rows += ["会议决定：", "同意的请举手。", "通过。"]
    return "\n".join(rows)


def speakers(rng: Random) -> str:
    """Return an interview or a record of speeches."""
    item = article(rng)
    rows = [item.title, f"2019-05-{rng.randint(10, 28)} 来源：{rng.choice(PAPERS)}"]
    a, b = rng.choice((("记者", rng.choice(PEOPLE)), ("问", "答"), ("主持人", "嘉宾")))
    for _ in range(rng.randint(4, 14)):
        rows += [f"{a}：{article(rng).title}，您怎么看？", f"{b}：{article(rng).paragraphs[0]}"]
    return "\n".join(rows)


def quiz(rng: Random) -> str:
    """Return a test paper."""
    rows = [f"{rng.choice(TOWNS)}知识竞赛试题", "一、选择题"]
    for number in range(1, rng.randint(6, 20)):
        rows += [
            f"{number}. {article(rng).title}指的是（ ）",
            "A. 第一项",
            "B. 第二项",
            "C. 都不是",
        ]
        if rng.random() < 0.3:
            rows += ["参考答案：", "【解析】" + article(rng).paragraphs[0]]
    return "\n".join(rows)


def regulation(rng: Random) -> str:
    """Return a numbered regulation."""
    rows = [f"{rng.choice(TOWNS)}{rng.choice(('绿道', '水库', '校车'))}管理办法"]
    count = 0
    for chapter in range(rng.randint(3, 7)):
        rows.append(
            f"第{'一二三四五六七'[chapter]}章 {rng.choice(('总则', '监督管理', '法律责任'))}"
        )
        for _ in range(rng.randint(2, 5)):
            count += 1
            rows.append(f"第{count}条 {article(rng).paragraphs[0]}")
    return "\n".join(rows)


def attached(rng: Random) -> str:
    """Return a notice with attachments, each with a title of its own."""
    item = article(rng)
    office = f"{rng.choice(TOWNS)}人民政府办公室"
    rows = [
        f"关于印发{item.title}方案的通知",
        "各镇人民政府：",
        *item.paragraphs,
        "附件：1.实施方案",
    ]
    rows += ["2.任务分工表", office, "2022年3月9日"]
    for number in range(1, rng.randint(2, 4)):
        inner = article(rng)
        rows += [rng.choice((f"附件{number}", f"附件{number}：")), inner.title, *inner.paragraphs]
    return "\n".join(rows)


def paper(rng: Random) -> str:
    """Return a paper with abstracts in two languages."""
    item = article(rng, longest=3)
    rows = [item.title, "周禾，林朔", "（某大学 某学院）", "摘要：" + item.paragraphs[0]]
    rows += ["关键词：绿道；驿站", "A Study of Greenways and Their Stations", "Zhou He, Lin Shuo"]
    rows += ["Abstract: This paper studies greenways in a county and finds them useful. " * 3]
    rows += ["Keywords: greenway; station"]
    for head in ("引言", "研究方法", "结果与讨论", "结论"):
        rows += [head, *article(rng).paragraphs]
    rows += [
        "参考文献",
        *(f"[{n}] 何川. {article(rng).title}[J]. 2019(3):1-9." for n in range(1, 6)),
    ]
    return "\n".join(rows)


def headed(rng: Random) -> str:
    """Return one long article whose parts have headings without numbers."""
    item = article(rng)
    town, words = rng.choice(TOWNS), TOPICS[rng.choice(tuple(TOPICS))]
    rows = [item.title, f"2020-05-{rng.randint(10, 28)} 09:30 来源：{rng.choice(PAPERS)}"]
    for _ in range(rng.randint(3, 7)):
        a, b = rng.sample(words, 2)
        rows.append(rng.choice((f"{a}建到家门口", f"{b}管出新气象", f"一份{a}清单管到底")))
        for _ in range(rng.randint(1, 3)):
            a, b, c = rng.sample(words, 3)
            rows.append(f"{town}坚持{a}、{b}同步推进,{c}由专班负责,做到件件有着落、事事有回音。")
    return "\n".join([*rows, f"（责任编辑：{rng.choice(PEOPLE)}）"])


def sections(rng: Random) -> str:
    """Return one document whose sections stand between rules, as Markdown has them."""
    rows = [f"# {article(rng).title}"]
    rule = rng.choice(("---", "***", "———————", "====="))
    for head in rng.sample(("背景", "方法", "数据来源", "结果", "讨论", "结论"), 4):
        rows += [rule, rng.choice((f"## {head}", head)), *article(rng).paragraphs]
    return "\n".join(rows)


def story(rng: Random) -> str:
    """Return a story with scene breaks."""
    rows = ["渡口人家"]
    for _ in range(rng.randint(3, 8)):
        rows += article(rng).paragraphs
        rows.append("***")
    return "\n".join([*rows, "（完）"])


def cases(rng: Random) -> str:
    """Return a collection of typical cases, which is one publication."""
    rows = [f"{rng.choice(TOWNS)}法院发布典型案例"]
    for number in range(1, rng.randint(3, 7)):
        who = rng.choice(PEOPLE)
        rows += [
            f"【案例{number}】{who}诉某公司劳动争议案",
            "【基本案情】",
            article(rng).paragraphs[0],
        ]
        rows += [
            "【裁判结果】",
            article(rng).paragraphs[0],
            "【典型意义】",
            article(rng).paragraphs[0],
        ]
    return "\n".join(rows)


def page(rng: Random) -> str:
    """Return one news page with its furniture: menus, related headlines, comments with dates."""
    item = article(rng)
    paper_name = rng.choice(PAPERS)
    rows = ["首页 | 新闻 | 镇街 | 专题 | 视频", f"当前位置：首页 > {paper_name} > 正文", item.title]
    rows += [f"2018-02-04 10:25 来源：{paper_name} 编辑：{rng.choice(PEOPLE)}", *item.paragraphs]
    rows += [
        "分享到：微信 微博",
        "相关阅读",
        *(article(rng).title for _ in range(rng.randint(3, 8))),
    ]
    if rng.random() < 0.5:
        for _ in range(3):
            rows += [
                f"网友{rng.randint(100, 999)}",
                "2018-02-05 11:20:31",
                "写得真好，支持家乡的建设。",
            ]
    return "\n".join([*rows, "关于我们 | 联系我们 | 网站地图", "版权所有 未经许可不得转载"])


def report(rng: Random) -> str:
    """Return a report of work with its salutations."""
    town = rng.choice(TOWNS)
    rows = ["政府工作报告", f"——2023年1月6日在{town}第十届人民代表大会第二次会议上"]
    rows += [f"{town}人民政府县长 {rng.choice(PEOPLE)}", "各位代表："]
    rows.append("现在，我代表县人民政府向大会报告工作，请予审议，并请列席人员提出意见。")
    for part in ("一、过去一年工作回顾", "二、今年主要任务", "三、政府自身建设"):
        rows += [part, *article(rng).paragraphs, "各位代表！", *article(rng).paragraphs]
    return "\n".join(rows)


SINGLES = (
    chronicle,
    minutes,
    speakers,
    quiz,
    regulation,
    attached,
    paper,
    headed,
    sections,
    story,
    cases,
    page,
    report,
)
"""One document each that looks like several."""
