"""Texts of every genre in the frame of a page that rules know."""

import pytest

import reportclean
from reportclean.blocks.framed import framed
from reportclean.blocks.labels import UNLIKED, Labelled
from reportclean.blocks.rows import rows
from reportclean.core.document import Document

HEAD = "当前位置：首页 > 生活 > 正文\n\n"
FOOT = "\n\n打印本页 关闭窗口\n主办：云禾县人民政府 承办：云禾县政府办公室\n浙ICP备06028381号-1"
COPYRIGHT = "\n\n版权所有 Copyright © 2020 云禾 All Rights Reserved\n浙ICP备06028381号-1"

POEM = """\
春日偶成
山间的风
吹过旧年的稻田
我在河边
数着归来的燕子
一只
两只
你说雨停了就来
雨停了
门前的桃花落了一地
茶也凉了"""
EXAM = """\
一、单项选择题
1.下列各项中，属于流动资产的是
A.固定资产
B.库存现金
C.长期借款
D.资本公积
2.年末结转后余额为零的科目是
A.本年利润
B.实收资本
C.盈余公积
D.库存商品"""
RECIPE = """\
红烧萝卜的做法
萝卜
两根
酱油
三勺
1萝卜去皮切块
2
锅里放油烧热
3
下萝卜翻炒到边缘透明
4
加酱油和半碗水
5
小火焖十分钟出锅"""
NEWS = """\
云禾县救出被困老人
2021-03-04 来源：云禾日报
3月4日上午，云禾县一栋居民楼突然起火，消防员和邻居一起救出了被困的老人，没有人员伤亡。
起火的是一栋四层的老楼，着火点在第一层，居民用水桶从窗户往里泼水，火势很快被控制住了。
街坊搭起人梯
“当时什么都没有想，只想着快一点把人抱出来。”沈溪说，老人当时已经走不动了。"""
HEADLINES = """\
• 新闻云禾河上两座旧桥同时封闭检修
• 体育禾川队客场三球大胜晋级八强
• 娱乐周禾新歌一天播放量破百万
• 财经春茶价格比去年上涨近两成
• 科技小学生造出会浇花的机器人
• 博客我在禾川教书的第一个冬天
• 读书沈溪新作写尽山里人的四季
• 教育三所乡村中学今秋迎来新校舍
• 健康医生提醒换季时节早晚要添衣
• 女性她用一根针绣出整座云禾城
• 旅游油菜花海下周进入最佳观赏期"""
OTHERS = ["禾川新闻", "云禾推介", "旅行情报", "云禾教育"]


def left(text: str) -> list[str]:
    """Return the title and the paragraphs of the only document, and check that nothing is lost."""
    result = reportclean.clean(text, script="keep", punctuation="keep")
    assert result.restore() == text
    (document,) = result
    lines = [document.metadata.title or "", *document.text.split("\n")]
    return [line for line in lines if line]


@pytest.mark.parametrize("body", [POEM, EXAM, RECIPE])
@pytest.mark.parametrize(("head", "foot"), [(HEAD, ""), ("", FOOT), ("", COPYRIGHT), (HEAD, FOOT)])
def test_what_is_no_news_keeps_all_its_lines(body: str, head: str, foot: str):
    """Poems, exam papers and recipes stay whole, whatever the frame."""
    assert left(f"{head}{body}{foot}") == body.split("\n")


def test_a_subheading_of_news_stays_and_other_links_go():
    """Between two paragraphs a short line stays; names of channels below the article do not."""
    found = left("\n".join([HEAD + NEWS, *OTHERS, FOOT]))
    assert "街坊搭起人梯" in found
    assert not set(OTHERS) & set(found)


@pytest.mark.parametrize(
    ("news", "others", "back"),
    [
        (NEWS, HEADLINES, False),
        ("\n".join(NEWS.split("\n")[:3]), HEADLINES, False),
        ("\n".join(NEWS.split("\n")[:3]), POEM, True),
        ("云禾县的诗", HEADLINES, True),
        ("\n".join(NEWS.split("\n")[:3]), f"{POEM}\n首页\n打印\n上一篇\n下一篇\n网站地图", False),
    ],
)
def test_headlines_below_a_piece_of_news_do_not_come_back(news: str, others: str, back: bool):
    """However short it is; beside words of a page only what stands without a sentence does."""
    document = Document.of(f"{news}\n{others}")
    read = rows(document)
    first = news.count("\n") + 1
    rules = ["like-body"] * first + [UNLIKED] * (len(read) - first)
    found = {i: Labelled(row.line, "body", rules[i]) for i, row in enumerate(read)}
    for i in range(first, len(read)):
        found[i] = found[i]._replace(label="related")
    assert framed(document, read, found, ()) == (
        frozenset(range(first, len(read))) if back else frozenset()
    )


def test_below_the_frame_of_a_poem_nothing_comes_back():
    """What stands on the other side of lines that rules claim is not the poem's."""
    foot = "\n\n打印本页 关闭窗口\n禾川推介\n云禾教育\n" + COPYRIGHT
    found = left(f"{HEAD}{POEM}{foot}")
    assert found[: len(POEM.split("\n"))] == POEM.split("\n")
    assert "禾川推介" not in found


@pytest.mark.parametrize("body", [POEM, EXAM, RECIPE])
def test_of_html_too(body: str):
    """What is nothing but links is of the frame, whatever it says."""
    names = ("首页", "新闻中心", "通知公告", "机构设置", "互动交流", "联系我们")
    menu = "".join(f"<li><a href=/{name}>{name}</a></li>" for name in names)
    lines = "<br>".join(body.split("\n"))
    page = (
        f"<!doctype html><html><body><ul>{menu}</ul><p>当前位置：<a href=/>首页</a> &gt; 正文</p>"
        f"<div class=x>{lines}</div><p>版权所有 Copyright © 2020 云禾 All Rights Reserved</p>"
    )
    (document,) = reportclean.clean(page, script="keep", punctuation="keep")
    found = [document.metadata.title or "", *document.text.split("\n")]
    assert [line for line in found if line] == body.split("\n")
