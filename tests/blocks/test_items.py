import pytest

from reportclean import clean

HEAD = "禾川县图书馆\n首页 | 馆情 | 读者服务 | 数字资源\n首页 > 读者服务 > 正文\n资源使用须知"
DATED = "发布日期：2019-03-18 浏览：226"
FIRST = "为方便读者利用地方文献，我馆已完成旧志、旧报的数字化，共计4.2万页，读者须遵守以下规定："
LAST = "未经本馆书面许可，任何单位和个人不得转载、复制、出版上述资源。"
TAIL = "【打印本页】【关闭窗口】\n地址：禾川县文昌路15号 电话：0999-6223355\n版权所有 禾川县图书馆"
REPORT = (
    "禾川县图书馆2023年工作总结\n2023年，县图书馆扎实推进全民阅读，各项工作取得新成效。\n"
    "一、开放服务情况\n{}\n二、活动开展情况\n全年举办讲座、展览、读书会48场，比上年增长12%。"
)
CATALOGUE = (
    "公开事项：最低生活保障\n公开内容：办事指南、审核信息\n公开时限：公示7个工作日\n公开方式：主动公开",
    "公开事项：特困供养\n公开内容：办事指南、供养名单\n公开时限：公示10个工作日\n公开方式：主动公开",
    "公开事项：临时救助\n公开内容：救助事由、救助金额\n公开时限：公示5个工作日\n公开方式：主动公开",
)


def text(source: str) -> str:
    """Return the text that is left of `source`, its documents one below the other."""
    return "\n".join(document.text for document in clean(source, script="keep"))


@pytest.mark.parametrize(
    "items",
    [
        "一、持证可在馆内免费浏览。\n二、每人每次不超过两小时。\n三、",
        "一、持证可在馆内免费浏览，每人每次不超过两小时。\n二、",
        "（一）持证可在馆内免费浏览，每人每次不超过两小时。\n（二）",
        "一、阅览\n持证可在馆内免费浏览，每人每次不超过两小时。\n二、复制\n由馆员打印。\n三、",
        "1.持证可在馆内免费浏览。\n2.引用时应注明出处。\n3.",
    ],
)
@pytest.mark.parametrize("framed", [False, True])
def test_last_item(items: str, *, framed: bool) -> None:
    """The last item of a list stays though a disclaimer says the same, on a page as well."""
    body = f"{FIRST}\n{items}{LAST}"

    assert LAST in text(f"{HEAD}\n{DATED}\n{body}\n{TAIL}" if framed else body)


@pytest.mark.parametrize(
    "above", ["由馆员登记后打印。", "1、持证可浏览。", "一、持证可浏览。\n打印 关闭"]
)
def test_disclaimer(above: str) -> None:
    """A disclaimer leaves without an item of the text right before it in the numerals of papers."""
    assert LAST not in text(f"{HEAD}\n{DATED}\n{FIRST}\n{above}\n2、{LAST}\n{TAIL}")


@pytest.mark.parametrize(
    "figures",
    [
        "访问量：32.6万人次\n借阅册次：14.1万册次\n点击量：106万次",
        "播放量：1.2亿次\n阅读量：3400万次\n粉丝数：312万",
    ],
)
def test_figures(figures: str) -> None:
    """Counters among other figures of a report are figures."""
    assert figures in text(REPORT.format(figures))


@pytest.mark.parametrize("counter", ["阅读量：3400", "浏览次数：1407次\n点击量：106"])
def test_counters(counter: str) -> None:
    """Counters with nothing beside them that is none leave, in the midst of a text as well."""
    assert counter.split("\n", maxsplit=1)[0] not in text(REPORT.format(counter))


def test_catalogue() -> None:
    """Labels that come again in each entry of a catalogue are the text's."""
    entries = "\n".join(CATALOGUE)

    assert entries in text(f"禾川县政务公开标准目录\n{entries}")


def test_block_twice() -> None:
    """The block of a page that stands twice leaves both times."""
    block = "公开时限：公示7个工作日\n公开方式：主动公开"

    assert "主动公开" not in text(f"{block}\n{block}\n禾川县政务公开标准目录\n{FIRST}")


TERMS = (
    "一、本网站所有内容的版权归本公司所有，未经许可，任何人不得复制、转载。",
    "二、用户发表的评论仅代表其个人观点，与本网站立场无关。",
    "三、用户须对账号和密码的安全负责。",
    "四、本公司可以随时修改本协议，修改后即时生效。",
    "五、如有侵权，请联系客服，我们将在24小时内删除。",
)


@pytest.mark.parametrize("lines", [TERMS, TERMS[1:4], TERMS[2:]])
def test_terms(lines: tuple[str, ...]) -> None:
    """Of terms of use the parts that read like a site's disclaimers stay among the others."""
    numbered = [f"{'一二三四五'[n]}、{line[2:]}" for n, line in enumerate(lines)]
    source = "\n".join(("用户服务协议", *numbered))

    assert "\n".join(numbered) in text(source)


def test_below_the_heading_of_a_part() -> None:
    """What a licence disclaims below the heading of one of its parts stays."""
    lines = (
        "软件许可协议\n一、许可\n本软件著作权归开发方所有。未经书面许可，用户不得复制、出租本软件。"
    )
    more = "二、担保\n本软件按“现状”提供。\n三、终止\n用户违反本协议的，许可自动终止。"

    assert f"{lines}\n{more}" == text(f"{lines}\n{more}")


def test_disclaimers_of_a_site() -> None:
    """All parts of which are disclaimers leave from below an article."""
    article = "全县春耕全面展开，已整地三万亩。\n各镇都已开工，进展顺利。"
    parts = (
        "一、凡本网注明来源的作品，版权均属本网，未经授权不得转载。",
        "二、本网转载的稿件旨在传递更多信息，不代表本网观点。",
        "三、如涉及侵权，请联系我们删除。",
    )

    assert article == text("\n".join((article, *parts)))


@pytest.mark.parametrize("title", ["隐私政策", "使用条款", "用户协议", "免责声明"])
def test_what_terms_are_called(title: str) -> None:
    """A link that every site has is the title of a text that begins with it."""
    said = "本条款适用于全县公共自行车租赁服务。\n一、租车卡押金200元。\n二、一小时内免费。"
    (document,) = clean(f"{title}\n{said}", script="keep")

    assert title in {document.metadata.title, document.text.partition("\n")[0]}


def test_lines_for_answers() -> None:
    """A line drawn below a question or a label stays, and parts nothing; others leave."""
    asked = "三、阅读短文，回答问题。\n5．文中画线的句子有什么作用？\n________________"
    about = "读者调查今日开始，欢迎各位读者踊跃参加。"
    news = "记者昨日从县里获悉，为方便群众办事，县里对近年来形成的各类资料进行了系统整理。"
    survey = (
        "读者调查问卷\n1. 您的年龄：\n□18岁以下　□18～35岁　□36～60岁\n2. 您最常看哪个栏目：\n"
        "□要闻　□民生　□副刊\n3. 您对本报有何建议：\n________________\n谢谢您的配合！"
    )
    whole = f"县里首批资料向社会公开\n{news}\n其中一份全文如下：\n{survey}\n据介绍，{news}\n{news}"

    assert asked == text(asked)
    assert survey in text(whole)
    assert about == text(f"{about}\n________________")
