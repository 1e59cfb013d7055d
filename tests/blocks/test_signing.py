import pytest

from reportclean import clean
from reportclean.blocks.signing import signature

HEAD = (
    "云禾新闻网\n首页 要闻 镇街 部门 民生 专题 视频\n当前位置：首页 > 要闻 > 正文\n致家长的一封信"
)
DATED = "2021-05-06 10:20 来源：云禾新闻网\n字体：大 中 小"
BODY = (
    "暑假将至，为了让孩子度过一个安全、快乐、充实的假期，现将有关事项告知如下：\n"
    "一、放假时间为7月5日至8月31日，9月1日正式上课，请按时到校报到注册。\n"
    "二、严防溺水。教育孩子做到不私自下水游泳，不到无安全设施的水域玩耍。\n"
    "三、合理安排作息。每天保证九小时以上睡眠，控制看电视和玩电脑的时间。"
)
TAIL = "编辑：沈溪\n相关阅读\n我县召开安全生产会议\n版权所有：云禾新闻网 冀ICP备12000001号"


def text(*below: str, dated: str = DATED) -> str:
    """Return what is left of a page whose article closes with these lines."""
    page = "\n".join((HEAD, dated, BODY, *below, TAIL))
    return "\n".join(document.text for document in clean(page, script="keep"))


@pytest.mark.parametrize(
    "below",
    [
        ("石桥镇中心小学", "2014年6月30日"),
        ("云禾日报社", "2014年6月30日"),
        ("云禾大学离退休工作处", "历史学系", "2014年6月30日"),
        ("县长：沈溪", "2014年6月30日"),
        ("校长 周禾", "二〇一四年六月三十日"),
        ("特此通知。", "2014年6月30日"),
        ("谢谢大家！", "二〇一二年六月十日"),
    ],
)
def test_signed(below: tuple[str, ...]) -> None:
    """Who signs an article and the day below it stay, whoever it is."""
    assert "\n".join(below) in text(*below)


def test_signed_alone() -> None:
    """The day below who signs is no day of the page where the page states none above."""
    assert "石桥镇中心小学\n2014年6月30日" in text("石桥镇中心小学", "2014年6月30日", dated="")


@pytest.mark.parametrize("below", [("2014-06-30",), ("来源：云禾日报", "2014年6月30日")])
def test_of_page(below: tuple[str, ...]) -> None:
    """A day as machines write it, or below its source, is the page's."""
    assert below[-1] not in text(*below, dated="")


@pytest.mark.parametrize(
    ("lines", "many"),
    [
        (["石桥镇", "2014年6月30日"], 2),
        (["二〇一四年十二月二十一日"], 1),
        (["甲乙丙", "丁戊己", "庚辛壬", "2014年6月30日"], 4),
        (["热点推荐", "2014-06-30"], 0),
        (["责任编辑：周禾", "2014年6月30日"], 0),
        (["甲乙丙", "丁戊己", "庚辛壬", "子丑寅", "2014年6月30日"], 0),
    ],
)
def test_signature(lines: list[str], many: int) -> None:
    """A signature is up to three names, of offices and people, and a day in words below them."""
    assert many == signature(lines)
