"""Articles that are not running prose, on pages with furniture."""

from __future__ import annotations

import pytest

import reportclean

HEAD = """网站首页 | 政务公开 | 办事服务 | 互动交流 | 走进澜川
当前位置：首页 > 文化生活 > 正文
{title}
发布时间：2019-09-02 10:20  来源：县文化馆  浏览次数：203  字号：【大 中 小】"""
FOOT = """【打印本页】 【关闭窗口】
上一篇：图书馆新书推荐
下一篇：没有了
主办：澜川县人民政府办公室
某ICP备12000000号  网站标识码：3603230001"""
PARAGRAPH = (
    "根据年度工作计划，经研究决定开展此项活动，现将有关内容予以公布，"
    "欢迎广大群众积极参与，并对不足之处提出意见。"
)
SECOND = "活动由县文化馆主办，各镇文化站承办，时间从九月初到十月底，具体安排见各镇的通知和公告栏。"
HEADLINES = "周末去哪儿 攻略请收好\n老街改造最新进展\n春季养生喝什么茶\n新车上市价格公布"

POEM = "船泊在岸边\n芦花白了头\n你说过要回来\n我等到月上柳梢头\n风吹过渡口\n带走一片叶子"
FORM = "姓名：\n性别：\n出生年月：\n联系电话：\n通讯地址：\n□ 文明劝导 □ 敬老助残\n本人签名："
AGENDA = "11月3日（星期五）\n08:30—09:00 签到\n09:00—09:20 开幕式\n10:10—10:30 茶歇\n12:00 午餐"
TABLE = "排名 球队 场次 积分\n1 东关队 12 30\n2 西河队 12 27\n3 南岭队 12 24\n4 北坪队 12 22"
TALK = "“吃了吗？”\n“吃了。”\n“那睡吧。”\n“嗯。”\n灯灭了。"
ARTICLES = [POEM, FORM, AGENDA, TABLE, TALK]


def cleaned(*parts: str) -> list[str]:
    """Return the lines that stay of a page with these lines between its furniture."""
    page = "\n".join((HEAD.format(title="秋天的渡口诗会"), *parts, FOOT))
    (document,) = reportclean.clean(page, script="keep", punctuation="keep")
    return document.text.split("\n")


def html(*parts: str) -> bytes:
    """Return a page of HTML with these lines as its article."""
    above = "".join(
        f"<div><a href='#'>{one}</a></div>" for one in ["首页", "要闻", "民生", "镇街", "视频"]
    )
    below = "".join(f"<div class='foot'><a href='#'>{one}</a></div>" for one in FOOT.split("\n"))
    lines = "".join(f"<p>{line}</p>" for part in parts for line in part.split("\n"))
    return (
        "<html><head><title>秋天的渡口诗会_澜川网</title></head><body>"
        f"{above}<h1>秋天的渡口诗会</h1><div>2019-09-02 10:20 来源：县文化馆</div>"
        f"<div id='zoom'>{lines}</div>{below}</body></html>"
    ).encode()


@pytest.mark.parametrize("article", ARTICLES)
def test_an_article_without_paragraphs_stays_whole(article: str):
    """Between the line of date and source and the next that a rule knows every line stays."""
    assert article.split("\n") == cleaned(article)


@pytest.mark.parametrize("article", ARTICLES)
def test_a_paragraph_may_introduce_it_or_close_it(article: str):
    """Where rules know the rest of the page, a paragraph above and below changes nothing."""
    assert [PARAGRAPH, *article.split("\n")] == cleaned(PARAGRAPH, article)
    assert [*article.split("\n"), PARAGRAPH] == cleaned(article, PARAGRAPH)


@pytest.mark.parametrize("article", ARTICLES)
def test_it_stays_on_a_page_of_html(article: str):
    """On a page of HTML the lists of links have left; what is left of the frame is enough."""
    (document,) = reportclean.clean(html(article), script="keep", punctuation="keep")

    assert article.split("\n") == document.text.split("\n")


def test_a_few_lines_below_the_last_paragraph_are_judged():
    """Fewer than five lines below the last paragraph may be what a page sets there."""
    assert [PARAGRAPH, SECOND] == cleaned(PARAGRAPH, SECOND, "热播剧集\n周边特惠\n会员中心")


def test_a_control_ends_it():
    """What stands from the first control on is of the page, whatever no rule knows of it."""
    assert [*POEM.split("\n")] == cleaned(POEM, "举报/反馈", "评论列表（3条）")


def test_a_line_drawn_as_a_link_ends_it():
    """Arrows that point on, or back, are of the page; so are the votes below them."""
    links = ["沈溪的其他文章>>", "<<回到澜川新闻页", "给力(0票)", "动心(0票)", "热播剧集 周边"]
    below = "\n".join((*links, "苹果新机一周内无货"))

    assert [PARAGRAPH, SECOND] == cleaned(PARAGRAPH, SECOND, below)


def test_headlines_below_the_last_sentence_are_judged():
    """However many there are: a list of nothing but headlines closes no article."""
    more = "新车上市价格不变\n假期出行要注意什么\n秋季选购水果有窍门\n"

    assert [PARAGRAPH, SECOND] == cleaned(PARAGRAPH, SECOND, more + HEADLINES)


def test_with_paragraphs_elsewhere_the_model_judges():
    """Short lines below the date, and the article in paragraphs behind furniture, are headlines."""
    news = f"{PARAGRAPH}\n{SECOND}"

    assert news.split("\n") == cleaned(HEADLINES, "分享到：微信 微博 QQ空间", news)


@pytest.mark.parametrize("article", ARTICLES)
def test_below_one_paragraph_strange_lines_above_tell_nothing(article: str):
    """A short article with one paragraph stays below a head that rules do not know."""
    above = "澜川县人民政府\n今天天气不错\n搜索热词：公积金 社保\n走进澜川\n数据开放"
    page = "\n".join((above, HEAD.format(title="秋天的渡口诗会"), PARAGRAPH, article, FOOT))
    (document,) = reportclean.clean(page, script="keep", punctuation="keep")

    assert [PARAGRAPH, *article.split("\n")] == document.text.split("\n")


def test_lines_that_no_rule_knows_around_it_leave_it_to_the_model():
    """A page with three strange lines more is left to the model, which keeps the paragraph."""
    page = "\n".join((HEAD.format(title="秋天的渡口诗会"), PARAGRAPH, HEADLINES, FOOT, HEADLINES))
    (document,) = reportclean.clean(page, script="keep", punctuation="keep")

    assert [PARAGRAPH] == document.text.split("\n")


@pytest.mark.parametrize("mark", ["【资料图】", "(组图)", "廣告(請繼續閱讀本文)"])
def test_what_a_page_sets_amid_such_an_article_does_not_end_it(mark: str):
    """Where a picture stood the verses go on; a button below them ends the article."""
    lines = POEM.split("\n")

    assert lines == cleaned(*lines[:2], mark, *lines[2:])
    assert lines[:3] == cleaned(*lines[:3], "打印 收藏 分享", "本周热点人物", "南岭队险胜")


MENU = "云禾新闻网\n首页\n要闻\n镇街\n部门\n民生\n专题\n视频"


@pytest.mark.parametrize("article", ARTICLES)
def test_a_menu_of_one_word_a_line_above_the_trail_tells_nothing(article: str):
    """Between paragraphs the lines stay, whatever stands above the trail of the page."""
    parts = (PARAGRAPH, article, SECOND)
    page = "\n".join((MENU, HEAD.format(title="秋天的渡口诗会"), *parts, FOOT))
    (document,) = reportclean.clean(page, script="keep", punctuation="keep")

    assert [PARAGRAPH, *article.split("\n"), SECOND] == document.text.split("\n")


@pytest.mark.parametrize("more", ["点击进入云禾论坛", "\n".join(["基隆 13～18", "晴时多云"] * 4)])
def test_below_a_menu_that_no_rule_knows_what_follows_the_last_sentence_is_judged(more: str):
    """So is a line with words of sites and all below it."""
    page = "\n".join((MENU, HEAD.format(title="秋天的渡口诗会"), PARAGRAPH, SECOND, more, FOOT))
    (document,) = reportclean.clean(page, script="keep", punctuation="keep")

    assert [PARAGRAPH, SECOND] == document.text.split("\n")


def test_entries_below_the_last_sentence_stay():
    """Labels with their values close an article: who sang, and where it was written down."""
    entries = ["流传地区：石桥、柳湾一带", "采录地点：柳湾乡杨树村"]

    assert [*TALK.split("\n"), *entries] == cleaned(TALK, *entries)
