"""Clean documents of many kinds, made by chance from a seed: in none of them is any furniture.

Prose, poems, tables, minutes, dialogue, lists of names, numbered regulations, work reports,
notices, programmes, tables of contents, glossaries and timetables; about sites, members, copyright
and comments as well, since such words are what page furniture is recognised by. In both scripts,
both widths of punctuation, with and without indents and blank lines. `seeds/` lends sentences.

    python benchmarks/clean_documents.py [--n 2000]    prints what the line model would remove
"""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from html import escape
from pathlib import Path

from reportclean.blocks.model import looks_like_page
from reportclean.core.document import Document
from reportclean.script import convert

SEEDS = Path(__file__).parents[1] / "seeds"


def _words(text: str) -> list[str]:
    return text.split()


_SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
_GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉鑫宇欣子涵梓晨浩然若曦建国志华"
_TOPICS = _words("""
    农业 教育 医疗 交通 水利 环境保护 网站管理 会员登记 版权保护 用户注册 评论管理 新闻出版 档案
    消防 广告发布 信息公开 图书借阅 客户服务 电子商务 个人隐私 统计 防汛 招生 食品安全 社会保险
    搜索引擎
""")
_PLACES = _words("""
    会议室 礼堂 图书馆 县政府 学校操场 村委会 工业园区 体育馆 医院 车站
""")
_VERBS = _words("""
    推进 完善 落实 加强 规范 检查 讨论 研究 改进 开展
""")
_THINGS = _words("""
    管理制度 工作方案 服务流程 安全措施 培训计划 收费标准 版权声明 注册手续 登录方式 评论区秩序
    热门岗位招聘 相关部门职责 更多岗位的来源 联系方式 广告审查
""")
_FIVES = _words("""
    床前明月光 疑是地上霜 举头望明月 低头思故乡 白日依山尽 黄河入海流 欲穷千里目 更上一层楼
    春眠不觉晓 处处闻啼鸟 夜来风雨声 花落知多少 千山鸟飞绝 万径人踪灭 孤舟蓑笠翁 独钓寒江雪
    松下问童子 言师采药去
""")
_SEVENS = _words("""
    朝辞白帝彩云间 千里江陵一日还 两岸猿声啼不住 轻舟已过万重山 故人西辞黄鹤楼 烟花三月下扬州
    孤帆远影碧空尽 唯见长江天际流 月落乌啼霜满天 江枫渔火对愁眠 姑苏城外寒山寺 夜半钟声到客船
""")
_DISHES = _words("""
    红烧肉 清蒸鲈鱼 麻婆豆腐 宫保鸡丁 炒青菜 番茄蛋汤 葱油饼 豆沙包 八宝饭 白斩鸡
""")
_STATIONS = _words("""
    北京南 天津南 济南西 徐州东 南京南 苏州北 上海虹桥 嘉兴南 杭州东 绍兴北 宁波
""")
_ACTS = ("歌曲", "舞蹈", "相声", "朗诵")
_NUMERALS = "一二三四五六七八九十"


@cache
def _sentences() -> tuple[str, ...]:
    """Return sentences of the seeds' paragraphs."""
    found: list[str] = []
    for path in sorted(SEEDS.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").split("\n"):
            if len(line) >= 80:
                found += [f"{s.strip()}。" for s in line.split("。") if 12 <= len(s) <= 120]
    return tuple(found)


def _number(n: int) -> str:
    tens, ones = divmod(n, 10)
    head = "" if not tens else "十" if tens == 1 else _NUMERALS[tens - 1] + "十"
    return head + ("" if not ones else _NUMERALS[ones - 1])


def _name(r: random.Random) -> str:
    return r.choice(_SURNAMES) + "".join(r.sample(_GIVEN, r.choice((1, 2, 2))))


def _date(r: random.Random) -> str:
    return f"{r.randint(1990, 2024)}年{r.randint(1, 12)}月{r.randint(1, 28)}日"


def _sentence(r: random.Random) -> str:
    if r.random() < 0.5:
        return r.choice(_sentences())
    return (
        f"{_date(r)},{_name(r)}在{r.choice(_PLACES)}介绍了{r.choice(_TOPICS)}的情况,"
        f"要求{r.choice(_VERBS)}{r.choice(_THINGS)}。"
    )


def _paragraph(r: random.Random) -> str:
    return "".join(_sentence(r) for _ in range(r.randint(1, 6)))


def prose(r: random.Random) -> list[str]:
    """Return an essay with a title."""
    return [f"谈谈{r.choice(_TOPICS)}", *(_paragraph(r) for _ in range(r.randint(2, 20)))]


def poem(r: random.Random) -> list[str]:
    """Return verses, one or two a line, sometimes without any mark."""
    verses = r.sample(r.choice((_FIVES, _SEVENS)), r.choice((4, 8, 12)))
    if r.random() < 0.5:
        return [r.choice(_TOPICS)[:2] + "吟", _name(r), *verses]
    pairs = zip(verses[::2], verses[1::2], strict=True)
    return ["无题", *(f"{a},{b}。" for a, b in pairs)]


def table(r: random.Random) -> list[str]:
    """Return a table with pipes, tabs or spaces between its cells."""
    between = r.choice((" | ", "\t", "  ", "|"))
    head = ["序号", "项目", "单位", "数量", "备注"]
    rows = [
        [
            str(n),
            r.choice(_THINGS),
            r.choice("个台次人件"),
            str(r.randint(1, 9999)),
            r.choice(("", "无")),
        ]
        for n in range(1, r.randint(4, 30))
    ]
    return [f"{r.choice(_TOPICS)}统计表", *(between.join(row) for row in (head, *rows))]


def minutes(r: random.Random) -> list[str]:
    """Return minutes of a meeting."""
    speakers = [_name(r) for _ in range(4)]
    return [
        f"关于{r.choice(_TOPICS)}的会议纪要",
        f"时间:{_date(r)}上午9:00",
        f"地点:{r.choice(_PLACES)}",
        f"主持人:{speakers[0]}",
        f"记录:{speakers[1]}",
        f"参加人员:{'、'.join(speakers)}",
        "会议议程:",
        *(f"{n}、{r.choice(_VERBS)}{r.choice(_THINGS)}" for n in range(1, r.randint(3, 8))),
        *(f"{r.choice(speakers)}:{_sentence(r)}" for _ in range(r.randint(2, 10))),
        "会议决定:",
        *(f"({_number(n)}){_sentence(r)}" for n in range(1, r.randint(2, 6))),
    ]


def dialogue(r: random.Random) -> list[str]:
    """Return a talk of two people, with many short lines."""
    short = _words("好。 对。 是的。 为什么? 真的吗? 我不知道。 谢谢! 再见! 嗯。 请进。 三块五。")
    one, two = _name(r), _name(r)
    found = []
    for n in range(r.randint(6, 40)):
        said = r.choice(short) if r.random() < 0.7 else _sentence(r)
        speaker = (one, two)[n % 2]
        found.append(r.choice((f"{speaker}:{said}", f"“{said}”", f"“{said}”{speaker}说。")))
    return found


def names(r: random.Random) -> list[str]:
    """Return a list of names: one a line, or several with spaces."""
    title = [f"{r.choice(_TOPICS)}先进个人名单"]
    count = r.randint(10, 80)
    if r.random() < 0.5:
        return title + [_name(r) for _ in range(count)]
    return title + ["  ".join(_name(r) for _ in range(5)) for _ in range(count // 5)]


def regulation(r: random.Random) -> list[str]:
    """Return numbered articles under chapters."""
    topic = r.choice(_TOPICS)
    found = [f"{topic}管理办法", "第一章 总则"]
    chapter = 1
    for n in range(1, r.randint(6, 40)):
        if n % 6 == 0:
            chapter += 1
            found.append(f"第{_number(chapter)}章 {r.choice(_THINGS)}")
        found.append(f"第{_number(n)}条 {_sentence(r)}")
        if r.random() < 0.3:
            found += [f"({_number(k)}){r.choice(_VERBS)}{r.choice(_THINGS)};" for k in range(1, 4)]
    return found


def report(r: random.Random) -> list[str]:
    """Return a work report of the seeds' sentences."""
    found = [
        "政府工作报告",
        f"{_date(r)}在第{_number(r.randint(1, 19))}次会议上",
        _name(r),
        "各位代表:",
    ]
    for n in range(1, r.randint(3, 6)):
        found.append(f"{_number(n)}、{r.choice(_VERBS)}{r.choice(_THINGS)}")
        for k in range(1, r.randint(2, 6)):
            found.append(f"({_number(k)}){r.choice(_VERBS)}{r.choice(_TOPICS)}工作")
            found += [_paragraph(r) for _ in range(r.randint(1, 3))]
        found.append("各位代表!")
    return found


def notice(r: random.Random) -> list[str]:
    """Return an official notice with addressee, signature and contact."""
    return [
        f"关于{r.choice(_VERBS)}{r.choice(_THINGS)}的通知",
        "各乡镇人民政府,各有关单位:",
        _paragraph(r),
        *(f"{_number(n)}、{_sentence(r)}" for n in range(1, r.randint(3, 7))),
        f"附件:1.{r.choice(_THINGS)}",
        f"联系人:{_name(r)}",
        f"联系电话:0{r.randint(10, 99)}-{r.randint(1000000, 9999999)}",
        f"{r.choice(_TOPICS)}办公室",
        _date(r),
        "(此件公开发布)",
    ]


def programme(r: random.Random) -> list[str]:
    """Return a programme or a menu: short items, no sentence."""
    if r.random() < 0.5:
        return ["今日菜单", *(f"{d} {r.randint(5, 60)}元" for d in r.sample(_DISHES, 8))]
    return [
        "晚会节目单",
        *(
            f"{n}. {r.choice(_ACTS)}《{r.choice(_FIVES)}》 表演者:{_name(r)}"
            for n in range(1, r.randint(6, 16))
        ),
    ]


def contents(r: random.Random) -> list[str]:
    """Return a table of contents."""
    page = 1
    found = ["目 录"]
    for n in range(1, r.randint(5, 20)):
        page += r.randint(1, 12)
        found.append(
            f"第{_number(n)}章 {r.choice(_TOPICS)}{r.choice(('概述', '发展', '管理'))}……{page}"
        )
    return found


def glossary(r: random.Random) -> list[str]:
    """Return terms with explanations."""
    terms = r.sample(_TOPICS, r.randint(5, 15))
    return ["名词解释", *(f"{n}.{t}:{_sentence(r)}" for n, t in enumerate(terms, 1))]


def timetable(r: random.Random) -> list[str]:
    """Return trains and their hours."""
    return [
        "列车时刻表",
        *(
            f"G{r.randint(1, 9999)} {' '.join(r.sample(_STATIONS, 2))} "
            f"{r.randint(6, 22)}:{r.randint(10, 59)}"
            for _ in range(r.randint(6, 40))
        ),
    ]


KINDS: tuple[Callable[[random.Random], list[str]], ...] = (
    prose, poem, table, minutes, dialogue, names, regulation, report, notice, programme, contents,
    glossary, timetable,
)  # fmt: skip

_WIDE = str.maketrans(",:;?!()", "，：；？！（）")


def clean_documents(n: int, *, seed: int = 0) -> Iterator[tuple[str, str]]:
    """Yield `n` pairs of a kind and a text of it; the same for the same seed."""
    r = random.Random(seed)
    for at in range(n):
        kind = KINDS[at % len(KINDS)]
        found = kind(r)
        if r.random() < 0.15:
            found += r.choice(KINDS)(r)
        indent = r.choice(("", "", "  ", "\N{IDEOGRAPHIC SPACE}" * 2))
        text = r.choice(("\n", "\n", "\n\n", "\r\n")).join(indent + line for line in found)
        if r.random() < 0.5:
            text = text.translate(_WIDE)
        if r.random() < 0.4:
            text = convert(text, "s2t")
        yield kind.__name__, text


_HEAD = _words(
    "首页 登录 注册 收藏 新闻 财经 体育 论坛 更多 设为首页 社会 娱乐 汽车 房产 教育 视频"
)
_TAIL = _words("关于我们 联系我们 网站地图 友情链接 法律声明 招聘信息 广告服务 意见反馈")
_CONTROLS = _words("打印 关闭 分享到 返回顶部 我要评论 加入收藏 字号:大 推荐")
_NEWS = _words(
    "某地遭遇大风天气 新车上市价格公布 歌手新专辑发布 假期出行指南 球队客场取胜 油价今日下调"
    " 专家谈冬季养生 房价环比微涨 影片票房过亿"
)


def made_page(r: random.Random) -> tuple[str, list[str]]:
    """Return the HTML of a made-up page, with a clean text in it, and that text's lines."""
    title, *body = r.choice((prose, report, report, notice, regulation, minutes))(r)
    menu = "".join(f'<li><a href="#">{x}</a></li>' for x in r.sample(_HEAD, r.randint(5, 12)))
    news = [f'<li><a href="#">{x}</a></li>' for x in r.sample(_NEWS, r.randint(3, 8))]
    tools = r.choice((" ", "<br>")).join(f"【{x}】" for x in r.sample(_CONTROLS, 3))
    foot = r.choice((" | ", "<br>")).join(f'<a href="#">{x}</a>' for x in r.sample(_TAIL, 5))
    indent = r.choice(("", "\N{IDEOGRAPHIC SPACE}\N{IDEOGRAPHIC SPACE}"))
    names = r.choice(("article content", "text zw", "main detail", "c1 c2"))
    if r.random() < 0.7:
        paragraphs = "".join(f"<p>{indent}{escape(b)}</p>" for b in body)
    else:
        paragraphs = r.choice(("<br>", "<br><br>")).join(indent + escape(b) for b in body)
    related = f"<h3>相关新闻</h3><ul>{''.join(news)}</ul>"
    html = (
        f"<html><head><title>{title}_某某网</title></head><body><ul class=nav>{menu}</ul>"
        "<div class=crumb>您的位置: <a>首页</a> &gt; <a>新闻</a> &gt; 正文</div>"
        f"<div class='{names}'><h1>{title}</h1><div class=info>{_date(r)} 来源:本站</div>"
        f"<div>{paragraphs}</div><div class=tools>{tools}</div></div><div class=side>{related}"
        f"</div><div class=foot>{foot}<br>版权所有 某某网 未经许可不得转载</div></body></html>"
    )
    return html, [title, *body]


def made_pages(n: int, *, seed: int) -> list[tuple[str, list[str]]]:
    """Return `n` made-up pages with their gold lines; the same for the same seed."""
    r = random.Random(seed)
    return [made_page(r) for _ in range(n)]


def main() -> None:
    """Print how many documents the guard takes for pages, by kind."""
    parser = argparse.ArgumentParser(description="Count clean documents taken for pages.")
    parser.add_argument("--n", type=int, default=2000)
    wrong = Counter(
        kind
        for kind, text in clean_documents(parser.parse_args().n)
        if looks_like_page(Document.of(text))
    )
    print(f"taken for a page: {sum(wrong.values())}", dict(wrong))


if __name__ == "__main__":
    main()
