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
