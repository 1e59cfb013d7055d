import pytest

from reportclean import convert
from reportclean.structure.split_shape import folded, letter, shaped


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("禾渡镇粮仓落成", "T"),
        ("禾渡镇粮仓落成******", "T"),
        ("2023-08-03", "D"),
        ("2023年8月3日 15:41 来源：澜川日报", "D"),
        ("发布时间：2023/8/3  浏览次数：1407", "D"),
        ("2023年8月3日 澜川日报", "D"),
        ("2023年8月3日，全县召开春耕会。", "B"),
        ("2023年8月3日全县召开春耕会议", "T"),
        ("（责任编辑：周禾）", "C"),
        ("全长26公里。", "B"),
        ("全长26公里。（记者", "B"),
        ("一、工作回顾", "H"),
        ("第三章 监督管理", "H"),
        ("- - - -", "S"),
        ("//////", "S"),
        ("<<<>>>", "S"),
        (">>", "t"),
        ("=== 12 ===", "S"),
        ("-- 12 --", "t"),
        ("[PAGE BREAK]", "S"),
        ("-----文章分隔-----", "S"),
        ("（云禾日报，2018-03-08）", "D"),
        ("云禾日报 2018年3月8日 10:20", "D"),
        ("通车庆典 2018-03-08", "T"),
        ("抄送：县委办公室，县人大办公室。", "C"),
        ("抄送名单的人很多，县委办公室也在其中。", "B"),
        ("首页 | 要闻 | 民生", "F"),
        ("本站文章未经许可不得使用。", "F"),
        ("各位代表：", "t"),
        ("参考文献", "t"),
        ("河边青草 发表于 2013-4-3 10:22", "t"),
        ("论坛 › 生活 › 澜川杂谈 › 澜川老街改造大家怎么看才好？", "t"),
        ("【第一组成员名单】", "t"),
        ("• 望塘乡夜校开课", "t"),
        ("要闻/民生/镇街/专题", "t"),
        ("文物部门提醒，索道站房属于市级文物保护单位，请游客爱护墙面与铁艺", "B"),
        ("稳增长，调结构，惠民生，全县经济迈上新台阶", "T"),
        ("省委书记周禾、省长林朔：全力抓好春耕、防汛、抗旱和安全生产", "T"),
        ("本报讯 禾渡镇粮仓落成", "B"),
        ("全县新开工项目32个，完成投资18.6亿元，" * 3, "B"),
        ("要闻 民生 镇街 专题 视频 评论 " * 4, "t"),
        ("版权归原作者所有，" + "转载时应当说明出处和作者的姓名，" * 3, "F"),
        ("站点 http://a.example 和 http://b.example 与其他许多联系的站点名单列在下面", "t"),
    ],
)
def test_says_what_a_line_may_be(line, expected):
    """Each kind of line has its letter."""
    assert letter(line) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("第 12 版", "第0版"),
        ("第3版：民生", "第0版"),
        ("专栏:民生", "专栏:"),
        ("共二十页", "共0页"),
        ("澜川日报", "澜川日报"),
    ],
)
def test_folds_what_changes_from_one_repetition_to_the_next(line, expected):
    """Numbers and what follows a label do not count."""
    assert folded(line) == expected


def test_gives_form_feeds_rows_of_their_own():
    """A form feed is a separator wherever it stands, and the rest keeps its place."""
    text = "绿道昨日贯通。\f夜校今日开课\n \n\u3000\u3000课程共12讲。"
    shape = shaped(text)
    assert shape.letters == "BSTB"
    assert [text[row.start :].startswith(row.text) for row in shape.rows] == [True] * 4
    assert [row.end for row in shape.rows] == [7, 8, 15, len(text)]


@pytest.mark.parametrize(
    "line",
    [
        "材料与方法", "指导思想", "存在问题", "会议纪要", "您现在的位置：要闻", "值班编辑：沈溪",
        "版权归作者所有", "转载请注明出处", "展开全文", "文章来源：云禾网 2019-01-01 10:20",
        "=== 第3条新闻 ===", "----- 文档 2 -----", "央视网消息 记者沈溪报道",
    ],
)  # fmt: skip
def test_a_line_has_the_same_shape_in_both_scripts(line):
    """What is known in Simplified letters is known in Traditional ones."""
    assert letter(convert(line, "s2t")) == letter(line)
