# ruff: noqa: E501 (examples stay on one line)
"""Titles, meetings and speakers: single lines read alone."""

import pytest

import reportclean
from reportclean.metadata.meetings import meeting
from reportclean.metadata.only import only_meeting
from reportclean.metadata.papers import halves, notice
from reportclean.metadata.people import is_name, speaker
from reportclean.metadata.titles import (
    is_column,
    like,
    neat,
    report,
    undress,
)


@pytest.mark.parametrize(
    ("line", "title"),
    [("**禾渡镇粮仓落成**", "禾渡镇粮仓落成"), ("**乡粮仓**落成", "**乡粮仓**落成")],
)
def test_the_marks_of_a_line_in_bold_come_off(line: str, title: str):
    """Those around the whole of it: inside, asterisks may stand for what is not told."""
    found = undress(line)
    assert title == line[found.start : found.stop]
    assert not found.decorated


@pytest.mark.parametrize(
    ("line", "title", "column"),
    [
        ("禾渡镇人代会召开[图]", "禾渡镇人代会召开", None),
        ("[图]禾渡镇人代会召开", "禾渡镇人代会召开", None),
        ("[求助] 二手拖拉机打火困难", "二手拖拉机打火困难", None),
        ("【快讯】禾渡镇人代会召开", "禾渡镇人代会召开", None),
        ("禾渡镇人代会召开--时政--澜川网", "禾渡镇人代会召开", None),
        ("禾渡镇人代会召开 | 澜川发布", "禾渡镇人代会召开", None),
        ("禾渡镇建成粮仓--澜川新闻--澜川县农科所", "禾渡镇建成粮仓", None),
        ("守护粮仓--记澜川县农科所", "守护粮仓--记澜川县农科所", None),
        ("禾渡镇粮仓总结_附2022年计划", "禾渡镇粮仓总结_附2022年计划", None),
        ("粮仓机器人_让精准成为可能", "粮仓机器人_让精准成为可能", None),
        ("禾渡镇人代会召开(图)|禾渡镇|人代会|代表_澜川资讯", "禾渡镇人代会召开", None),
        ("禾渡镇人代会召开|新闻|视频_澜川资讯", "禾渡镇人代会召开|新闻|视频", None),
        ("禾渡镇人代会召开|禾渡镇|人代会", "禾渡镇人代会召开|禾渡镇|人代会", None),
        ("禾渡镇人代会召开-澜川网-澜川县融媒体中心主办", "禾渡镇人代会召开", None),
        ("禾渡镇人代会召开(组图)", "禾渡镇人代会召开", None),
        ("禾渡镇人代会召开(多图)(3)", "禾渡镇人代会召开", None),
        ("禾渡镇人代会召开(附图/短片)", "禾渡镇人代会召开", None),
        ("禾渡镇招生计划(附表)", "禾渡镇招生计划(附表)", None),
        ("【澜川招商】两个项目签约", "两个项目签约", "澜川招商"),
        ("[澜川要闻] 两个项目签约[图]", "两个项目签约", "澜川要闻"),
        ("【案例一】李某诉某公司案", "【案例一】李某诉某公司案", None),
        ("《澜川纲要(2011-2015草案)》发布", "《澜川纲要(2011-2015草案)》发布", None),
        ("《澜川粮仓志|禾渡新闻", "《澜川粮仓志|禾渡新闻", None),
        ("澜川县1-9月粮价数据发布", "澜川县1-9月粮价数据发布", None),
        ("【第一组】成绩合格名单", "【第一组】成绩合格名单", None),
        ("乡脱贫材料怎么写( 四 )", "乡脱贫材料怎么写", None),
        ("澜川县志整理办法(二)", "澜川县志整理办法(二)", None),
        ("禾渡镇建成粮仓_第2页", "禾渡镇建成粮仓", None),
        ("禾渡镇建成粮仓 第2页", "禾渡镇建成粮仓", None),
        ("【高清组图】禾渡镇建成粮仓", "禾渡镇建成粮仓", None),
        ("【影】禾渡镇建成粮仓", "禾渡镇建成粮仓", None),
        ("[现场视频]禾渡镇建成粮仓", "禾渡镇建成粮仓", None),
        ("粮仓建设工作总结[范文大全]", "粮仓建设工作总结", None),
        ("粮仓建设工作总结【云禾文库】", "粮仓建设工作总结", None),
        ("粮仓建设工作总结[定稿]", "粮仓建设工作总结[定稿]", None),
        ("禾渡镇建成粮仓 第(1/2)页", "禾渡镇建成粮仓", None),
        ("禾渡镇建成粮仓_澜川新闻网", "禾渡镇建成粮仓", None),
        ("禾渡镇建成粮仓 - 澜川在线", "禾渡镇建成粮仓", None),
        ("禾渡镇建成万吨粮仓两座-澜川县粮食局", "禾渡镇建成万吨粮仓两座", None),
        ("禾渡镇建成万吨粮仓两座--澜川县人民医院", "禾渡镇建成万吨粮仓两座", None),
        ("走进基层-澜川县粮食局", "走进基层-澜川县粮食局", None),
        ("禾渡镇建成粮仓两座-惠及澜川县", "禾渡镇建成粮仓两座-惠及澜川县", None),
        ("粮仓建成-我们的故事", "粮仓建成-我们的故事", None),
        ("禾渡镇粮仓落成******", "禾渡镇粮仓落成", None),
        ("禾渡镇粮仓之歌 期待值:★★★", "禾渡镇粮仓之歌 期待值:★★★", None),
        ("禾渡镇粮仓之歌 推荐指数 ★★★★", "禾渡镇粮仓之歌 推荐指数 ★★★★", None),
        ("禾渡镇粮仓落成★★★", "禾渡镇粮仓落成", None),
        ("关于做好预案的通知0", "关于做好预案的通知", None),
        ("  禾渡镇建成粮仓  ", "禾渡镇建成粮仓", None),
        ("[图]", "[图]", None),
        ("2022政府工作报告_市政府工作报告_22.docx", "2022政府工作报告", None),
    ],
)
def test_what_pages_glue_to_a_title_comes_off(line: str, title: str, column: str | None):
    """Tags of columns, picture notes, page numbers and names of sites are not the title."""
    found = undress(line)
    assert title == line[found.start : found.stop]
    assert column == (line[slice(*found.column)] if found.column else None)
    assert found.decorated == (title != line.strip())


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("禾渡镇粮仓建设方案.docx", "禾渡镇粮仓建设方案"),
        ("澜川县预算报告(草案).PDF", "澜川县预算报告(草案)"),
        ("怎样写好robots.txt", "怎样写好robots.txt"),
        ("粮仓建成.com", "粮仓建成.com"),
    ],
)
def test_the_ending_of_a_file_is_not_the_title(line: str, title: str):
    """It comes off a name in Chinese; a list of attachments has such names, so it proves nothing."""
    found = undress(line)
    assert title == line[found.start : found.stop]
    assert not found.decorated


@pytest.mark.parametrize(
    ("line", "title", "note"),
    [
        ("泰州市政府工作报告(2024年1月29日 沈溪)", "泰州市政府工作报告", "2024年1月29日 沈溪"),
        (
            "政府工作报告——2018年1月25日在某县第三届人民代表大会第一次会议上",
            "政府工作报告",
            "2018年1月25日在某县第三届人民代表大会第一次会议上",
        ),
    ],
)
def test_a_note_of_date_and_speaker_comes_off(line: str, title: str, note: str):
    """Day, speaker and meeting behind a report's title are read apart from it."""
    found = undress(line)
    assert title == line[found.start : found.stop]
    assert note == (line[slice(*found.note)] if found.note else None)


@pytest.mark.parametrize(
    "line",
    [
        "澜川日报讯", "现在位置: 人间新闻分类新闻", "(云禾之声)", "【我说两句】 字体大小 大 中 小",
        "一、总体要求", "(二)压实责任", "第一章 总则", "1.加强巡查", "各位代表:", "要求如下:", "“你去哪儿”", "“走吧”他说道", "新闻中心报导", "编辑部/综合报导",
        "- 联系我们", "・粮仓建成投用", "发行人:周禾 订阅 RSS", "快速导航:要闻 大市分析", "首页 > 新闻", "2023年1月6日", "两座粮仓建成。", "习近平在考察时强调 进一步...", "来源",
        "标题:某某规划", "尊敬的读者", "(本报记者 周禾 摄)", "图为现场", "【澜川日报】", "附件1:", "目录",
        "http://www.lc.cn", "林某" * 50, "澜川日报 / 要闻", "int main(void) {",
        "FacebookLINEWhatsapp", "大会现场", "干部合影",
        "YHQD00-2019-0014", "第03版:城 事 PDF版阅读", "云禾日报 数字报纸", "客服设为首页",
        "国内统一刊号:CN99-0001 云禾日报社出版", "Esc键可退出全屏浏览", "县团委供图",
        "校团委供图",
        "菜价已经公布。(查看详情)", "沈溪。(资料图)", "2025-07-01 04:57:14 6次", "2025/7/1 4:57 热度 12",
    ],
)  # fmt: skip
def test_what_cannot_be_a_title(line: str):
    """Headings, list items, sentences, dialogue, dates and label lines are no titles."""
    assert not like(line)


@pytest.mark.parametrize(
    "line",
    [
        "关于公布酱园老字号名单的通知", "数字体验馆下月开放", "来自大山的一封信", "来源可查 去向可追",
        "古镇位置:一个老问题的新答案", "图书馆设为首页的公益广告", "“东门大妈”来巡防",
        "第二份计划议案(1 / 3)", "2035年的云禾", "第3版养犬条例出台", "晨报数字报纸用户破万",
    ],
)  # fmt: skip
def test_words_of_pages_inside_other_words_are_a_title_s_own(line: str):
    """字号 is part of 老字号, 字体 of 数字体验; a bar between numbers counts pages."""
    assert like(line)


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("政府工作报告", None),
        ("政府工作报告(摘要)", None),
        ("2021年昆山市政府工作报告", "昆山市"),
        ("昆山市2021年政府工作报告和2022年工作计划", "昆山市"),
        ("昆山市2021年政府工作报告", "昆山市"),
        ("西安市人民政府工作报告", "西安市"),
        ("昆山2024年政府工作报告", None),
        ("政 府 工 作 报 告", None),
    ],
)
def test_titles_of_reports(title: str, place: str | None):
    """The title of a work report names place and year, or neither."""
    found = report(title)
    assert found is not None
    assert place == found["place"]


@pytest.mark.parametrize(
    "title", ["市长作政府工作报告", "解读2024年政府工作报告", "代表热议政府工作报告", "工作报告"]
)
def test_titles_of_news_about_reports(title: str):
    """News about a report is no report."""
    assert report(title) is None


def test_an_agency_may_stand_in_front_of_the_title_of_a_report():
    """Place and day of an agency are no part of a report's title; of news they are its text."""
    for line, title in (
        ("澜川社2006年3月19日电 澜川县法院工作报告", "澜川县法院工作报告"),
        ("澜川社3月19日电 两座粮仓建成", "澜川社3月19日电 两座粮仓建成"),
    ):
        assert line[slice(*undress(line)[:2])] == title


@pytest.mark.parametrize(
    ("line", "only"),
    [
        ("——2023年1月6日在某县第十六届人民代表大会第三次会议上", True),
        ("某县第十六届人民代表大会第三次会议文件(三)", True),
        ("某县人大十六届三次会议", True),
        ("2023年1月6日某县第十六届人民代表大会第三次会议通过", True),
        ("在某县第十六届人民代表大会第三次会议上的报告", True),
        ("某县第十六届人民代表大会第三次会议隆重开幕", False),
        ("某县第十六届人民代表大会第三次会议公告", False),
        ("某县第十六届人民代表大会第三次会议关于政府工作报告的决议", False),
        ("县长王明在县十六届人大三次会议上作工作报告", False),
        ("某县召开春耕会议", False),
    ],
)
def test_a_line_of_a_meeting_says_no_more(line: str, only: bool):
    """Day, 在 and 上 are of the line of a meeting; what tells of a meeting is a headline."""
    assert only_meeting(line) is only


def test_notices_have_titles_in_two_halves():
    """关于…的通知 is an official title, also when it is broken in two."""
    assert notice("澜川县关于印发措施的通知")
    assert not notice("澜川县召开春耕会")
    assert halves("澜川县关于印发促进消费", "若干政策措施的通知")
    assert halves("澜川县人民政府", "2021年工作报告")
    assert halves("在全市“厂中厂”专项整治", "动员部署会上的讲话")
    assert not halves("在全市教育大会上的讲话", "在全县教育大会上的讲话")
    assert not halves("在澜川县的日子里", "上的讲话很多")
    assert not halves("在澜川县的日子里", "我在会上的发言")
    assert halves("澜川县人民政府办公室", "关于做好秋收工作的通知")
    assert not halves("澜川县人民政府办公室文件", "关于做好秋收工作的通知")
    assert not halves("澜川县人民政府办公室", "做好秋收工作的通知")
    assert not halves("澜川县关于印发措施的通知", "若干政策措施的通知")
    assert not halves("澜川县关于印发促进消费", "关于措施的通知")
    assert not halves("澜川县人民政府", "春耕工作")
    assert (neat(" 通 知 书 "), neat("创新高  助力")) == ("通知书", "创新高 助力")
    assert neat("A 优 B 良 C 中") == "A 优 B 良 C 中"
    assert (is_column("澜川要闻"), is_column("问")) == (True, False)


@pytest.mark.parametrize(
    ("text", "name", "place", "iso"),
    [
        ("2023年1月6日在某市第十六届人民代表大会第三次会议上", "某市第十六届人民代表大会第三次会议", "某市", "2023-01-06"),
        ("在市十五届人大六次会议上", "市十五届人大六次会议", "市", None),
        ("某县第9届人民代表大会第1次会议(2019年1月6日)", "某县第9届人民代表大会第1次会议", "某县", "2019-01-06"),
        ("2021年3月5日在第十三届全国人民代表大会第四次会议上", "第十三届全国人民代表大会第四次会议", "", "2021-03-05"),
        ("2021年3月5日发布。在某县第九届人民代表大会第一次会议上", "某县第九届人民代表大会第一次会议", "某县", None),
    ],
)  # fmt: skip
def test_meetings_are_named(text: str, name: str, place: str, iso: str | None):
    """A meeting has its name, the place in the name, and the day that stands beside it."""
    found = meeting(text)
    assert found is not None
    assert (name, place, iso) == (text[found.start : found.stop], found.place, found.iso)


def test_a_line_above_is_no_part_of_the_meeting():
    """What stands on a line of its own before the name of the place does not belong to it."""
    found = meeting("图解链接泰州市第六届人民代表大会第三次会议", frozenset({0, 4}))
    assert found is not None
    assert found.place == "泰州市"
    assert meeting("会议指出要抓好春耕") is None


@pytest.mark.parametrize(
    ("line", "title", "name"),
    [
        ("市长裘明", "市长", "裘明"),
        ("某市人民政府市长王程", "某市人民政府市长", "王程"),
        ("代市长林毅", "代市长", "林毅"),
        ("报告人:某县人民政府县长沈溪", "某县人民政府县长", "沈溪"),
        ("市委副书记、市长欧阳林", "市委副书记、市长", "欧阳林"),
        ("自治区主席雪克来提·扎克", "自治区主席", "雪克来提·扎克"),
        ("市人大常委会副主任、检查组组长沈溪", "市人大常委会副主任、检查组组长", "沈溪"),
        ("财政部部长林毅", "财政部部长", "林毅"),
        ("县人大财经委主任委员王程", "县人大财经委主任委员", "王程"),
    ],
)
def test_speakers_have_title_and_name(line: str, title: str, name: str):
    """A line of office and name is read as both."""
    found = speaker(line)
    assert found is not None
    assert found.title is not None
    assert (title, name) == (line[slice(*found.title)], line[slice(*found.name)])


@pytest.mark.parametrize(
    "line",
    [
        "市长办公会议",
        "市长",
        "各位代表",
        "市长讲话",
        "市长裘明作报告",
        "市长的确",
        "西部长江桥",
        "我的公司长高了",
        "各界人士欢迎县长沈溪",
        "本报专访县委书记周禾",
    ],
)
def test_offices_without_name_are_no_speakers(line: str):
    """What follows an office must be a name."""
    assert speaker(line) is None


def test_a_rare_surname_needs_a_space():
    """A name without a common surname is believed where a space parts it from the office."""
    assert speaker("县长禤明") is None
    assert speaker("县长禤明", spaces=frozenset({2})) is not None
    assert (is_name("沈溪"), is_name("会议")) == (True, False)


def test_a_title_with_keywords_behind_it_is_one():
    """Bars part keywords that the title has and the name of the site from it; others part a menu."""
    text = "全县春耕生产全面展开，已整地三万亩。"
    (document,) = reportclean.clean(f"禾渡镇人代会召开|禾渡镇|人代会_澜川资讯\n{text}")
    assert (document.metadata.title, document.text) == ("禾渡镇人代会召开", text)


_TOLD = "县里昨日召开春耕会，安排今年的春耕工作，要求各乡镇抓紧整地备种，确保不误农时，颗粒归仓。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"通报：两人被免职！\n发布日期：2022-01-03\n{_TOLD}", "通报：两人被免职！"),
        (
            f"http://a.cn/1.html\n粮仓建好了，粮从哪来？\n2022-01-03 来源：云禾日报\n{_TOLD}",
            "粮仓建好了，粮从哪来？",
        ),
        (f"两座粮仓建成啦！\n{_TOLD}\n======\n绿道昨日贯通\n{_TOLD}", "两座粮仓建成啦！"),
        (f"两座粮仓建成啦！\n{_TOLD}", None),
        (f"各位代表，同志们！\n发布日期：2022-01-03\n{_TOLD}", None),
        (f"他问：“粮从哪来？”他答：自己种！\n发布日期：2022-01-03\n{_TOLD}", None),
        (f"整地，备种，抢农时！\n发布日期：2022-01-03\n{_TOLD}", None),
        ("粮仓建好了！\n发布日期：2022-01-03\n照片三张", None),
    ],
)
def test_a_title_may_end_in_a_mark_of_sentences(text: str, expected: str | None):
    """Above its day, or where a dump was cut, a line that ends in ! or ? is the title."""
    assert expected == reportclean.clean(text, script="keep")[0].metadata.title
