"""Pages that rules alone explain keep all the lines that rules leave."""

import pytest

from reportclean import clean

FORM = """云禾县招聘护士公告
一、岗位
急诊科护士6名
二、报名
报名时间：5月8日至12日
报名地点：县医院人事科
联系电话：0990-7654321
本公告由县医院负责解释。"""
VERSE = """禾川的早晨
雾从河面上醒来
船还没有解开缆绳
磨坊的老人
把灯吹灭
我听见
麦子在夜里
悄悄换了颜色
没有人说话
只有水
绕过石头
1996"""
EXAM = """一、单项选择题
1.下列植物中属于禾本科的是______。
A.水稻
B.大豆
C.汽车草
D.注册商标草
2.______适合在沙地上种植。
A.花生
B.莲藕
C.菱角
D.茭白
【答案】:A"""
RECIPE = """糯米藕的做法
1莲藕洗净去皮
2
糯米提前浸泡两小时
3
从一头切开藕节
4
把糯米灌进藕孔
5
用牙签封好
6
加红糖和桂花小火煮
7
煮到藕身变软即可"""
AGENDA = """第三届社员大会议程
18:20~18:50 社员签到
18:50~19:00 社长致辞
19:00~19:20 社务报告
19:20~19:40 财务报告
19:40~20:10 提问时间
20:10~20:30 投票
20:30~20:40 宣布结果
社长 沈溪
副社长 周禾"""
ESSAY = """那一年冬天，我们在云禾县的老戏台下第一次听见这支歌，唱歌的人站在雪里，没有一点伴奏。
山那边 水那边 灯火两三点
桥那头 路那头 归人慢慢走
后来每到年末，镇上的人都会在河边把它再唱一遍，孩子们也就这样一句一句地学会了它的调子。"""
FRAMES = {
    "a path": ("当前位置：首页 > 新闻中心 > 正文\n", ""),
    "a licence": ("", "\n\n版权所有 Copyright © 2020 本站 All Rights Reserved"),
    "title, date and neighbours": (
        "关于公布有关材料的通知\n发布时间：2018-03-02 来源：本站 浏览次数：120\n",
        "\n上一篇：绿道贯通\n下一篇：没有了",
    ),
    "the foot of an office": (
        "",
        "\n\n打印本页 关闭窗口\n主办：云禾县人民政府 承办：云禾县政府办公室\n浙ICP备12345678号-1",
    ),
    "buttons": (
        "",
        "\n浏览 7\n点赞\n评论\n收藏\n分享\n\n手机扫一扫分享\n\n分享\n举报\n评论\n图片\n表情\n推荐",
    ),
}


@pytest.mark.parametrize(
    ("head", "tail"),
    [
        ("当前位置：首页 > 公告 > 正文\n", "\n上一篇：绿道贯通\n下一篇：没有了"),
        ("首页\n新闻\n公告\n专题\n视频\n", "\n【打印】 【关闭】"),
    ],
)
def test_a_form_among_controls_that_rules_know_is_whole(head: str, tail: str):
    """Short lines are the article where nothing of a site is left."""
    (document,) = clean(f"{head}{FORM}{tail}", script="keep")
    whole = "\n".join(filter(None, (document.metadata.title, document.text)))
    assert all(line in whole for line in FORM.split("\n"))


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("body", [FORM, VERSE, EXAM, RECIPE, AGENDA, ESSAY])
def test_lines_that_are_no_prose_are_whole_in_any_frame(body: str, frame: str):
    """Verse, questions, steps and programmes stay, however little of a page stands around them."""
    head, tail = FRAMES[frame]
    result = clean(f"{head}{body}{tail}", script="keep")
    gone = [
        result.source.text[slice(*entry.span)].strip()
        for entry in result.ledger
        if entry.rule == "unlike-body"
    ]
    assert not [line for line in gone if line and line in body]


HEADLINES = """一镇三村试点智慧灌溉
村口老槐树迎来新邻居
县图书馆夜间开放受欢迎
老手艺人收下第十位徒弟
河边栈道今起封闭检修
首趟研学专列开进禾川
"""
ARTICLE = """云禾县禾川村通上自来水
2021-05-06 来源：云禾日报
云禾县禾川村的村民上周第一次用上了自来水，全村一百二十户人家告别了挑水的日子。
村支书沈溪说，管道从县城水厂一路铺来，翻过两道山梁，前后用了将近七个月的时间。
县水利局表示，年底以前还有九个村子会接上同一条管道，水质每个月检测一次。
"""


@pytest.mark.parametrize(
    "page",
    [
        f"首页 > 新闻 > 正文\n{ARTICLE}{HEADLINES}版权所有 云禾日报社\n首页 登录 注册\n",
        f"首页 > 新闻 > 正文\n{ARTICLE}分享到：\n{HEADLINES}版权所有 云禾日报社\n首页 登录 注册\n",
        f"{HEADLINES}首页 > 新闻 > 正文\n{ARTICLE}版权所有 云禾日报社\n首页 登录 注册\n",
    ],
)
def test_headlines_around_an_article_in_sentences_leave(page: str):
    """A list above or below it is not the article's because rules know the rest."""
    (document,) = clean(page, script="keep")
    assert not [line for line in HEADLINES.split() if line in document.text]
    assert "九个村子" in document.text


def test_a_line_amid_steps_is_no_title():
    """The title of an article stands above it, or it has none."""
    page = f"当前位置：首页 > 生活 > 正文内容\n\n{RECIPE}\n\n上一篇：绿道贯通\n发表评论\n访客"
    (document,) = clean(page, script="keep")
    assert document.metadata.title in (None, RECIPE.split("\n", maxsplit=1)[0])
