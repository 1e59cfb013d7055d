import pytest

from reportclean.blocks.fold import fold
from reportclean.blocks.sites import sites_of
from reportclean.blocks.sites.formulas import kind_of


@pytest.mark.parametrize(
    "line",
    [
        "各位代表!",
        "各位代表：",
        "各位委員、同志們：",
        "尊敬的各位领导、各位来宾:",
        "同志们:",
        "大家好!",
        "谢谢大家!",
        "以上报告,请予审议",
        "以上报告，请予审议。",
        "请予审议。",
        "特此通知。",
        "此致",
        "敬礼!",
        "我的报告完了。",
        "一、2020年工作回顾",
        "(一)坚持稳中求进",
        "第三章 附则",
        "3.强化保障",
        "十二、加强领导",
        "附件:任务分解表",
        "附件1",
        "名词解释",
        "2021年3月5日",
        "二〇二一年三月五日",
        "- 12 -",
        "……",
        "第 3 页 共 9 页",
        "——2020年1月8日在柏岭县第十七届人民代表大会第三次会议上",
        "(2020年1月8日柏岭县第十七届人民代表大会通过)",
        "柏政办发〔2020〕12号",
        "(此件公开发布)",
        "现予公布,自2020年1月1日起施行",
        "祝大家新年快乐!",
        "全文完",
        "阿门",
        "本办法自2020年1月1日起施行。",
        "感谢您的收听",
    ],
)
def test_formulas_of_articles(line):
    """Salutations, numbered headings, closing phrases, dates and the like belong to articles."""
    assert "formula" == kind_of(fold(line))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("政府工作报告", "title"),
        ("关于禁止燃放烟花爆竹的通告", "title"),
        ("柏岭县人民政府办公室", "doubtful"),
        ("县长 周禾", "doubtful"),
        ("林朔", "doubtful"),
        ("联系电话:5551234", "doubtful"),
        ("未经授权不得使用本站内容。", "site"),
        ("打印本页", "site"),
        ("Copyright 2020", "site"),
        ("今日禾渡", "plain"),
        ("柏岭县政府网", "plain"),
        ("新闻 | 视频 | 公告", "plain"),
    ],
)
def test_other_kinds(line, kind):
    """Titles, signatures and lines about the site are told apart; the rest says nothing."""
    assert kind == kind_of(line)


@pytest.mark.parametrize(
    ("name", "sites"),
    [
        ("http://www.one.example/a/b.html", {"www.one.example", "one.example"}),
        ("https://ONE.example:8080/", {"one.example"}),
        ("pages/one.example/1.txt", {"pages", "one.example"}),
        ("1.txt", set()),
        ("", set()),
        ("http://[broken/1", set()),
    ],
)
def test_names_of_sites(name, sites):
    """A URL names its host, a path the folders on it."""
    assert sites == sites_of(name)
