"""What an article says of its agency, its day and its authors, at its ends."""

import pytest

import reportclean
from reportclean.core.document import Document
from reportclean.metadata.lift import carriers, lift_metadata

PROSE = "今年以来,全县新开工项目32个,完成投资18.6亿元。"


def known(text):
    """Return the fields that `text` states."""
    (found,) = lift_metadata(Document.of(text))
    return found.metadata.to_dict()


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (
            f"新华社云川2016年1月25日电（记者沈溪、周禾）{PROSE}",
            {"source": "新华社", "date_published": "2016-01-25", "author": "沈溪、周禾"},
        ),
        (
            f"中新社云川12月3日电 (记者 沈溪)北山的红叶晚了一周,{PROSE}",
            {"source": "中新社", "author": "沈溪"},
        ),
        (f"據新華社雲川8月3日電（記者 沈溪）{PROSE}", {"source": "新華社", "author": "沈溪"}),
        (f"央视网消息（记者 沈溪）：{PROSE}", {"source": "央视网", "author": "沈溪"}),
        (f"本报讯（记者 沈溪 通讯员 周禾）{PROSE}", {"author": "沈溪 周禾"}),
        (f"{PROSE}\n{PROSE[:-1]}。（本报记者 沈溪）", {"author": "沈溪"}),
        (f"{PROSE}\n{PROSE[:-1]}。（圖文：記者沈溪）", {"author": "沈溪"}),
        (f"水从何处来\n沈 溪\n{PROSE}", {"title": "水从何处来", "author": "沈溪"}),
        (f"〔記者沈溪／雲川報導〕{PROSE}", {"author": "沈溪"}),
        (f"〔本報記者沈溪／雲川報導〕{PROSE}", {"author": "沈溪"}),
        (
            f"【雲川報記者沈溪、周禾明/綜合報導】{PROSE}",
            {"author": "沈溪、周禾明", "source": "雲川報"},
        ),
        (f"（中央社記者沈溪台北23日電）{PROSE}", {"author": "沈溪", "source": "中央社"}),
        (f"（中央社記者沈溪連江縣1日電）{PROSE}", {"author": "沈溪", "source": "中央社"}),
        (
            f"（中央社記者周禾明、沈溪新竹縣3日電）{PROSE}",
            {"author": "周禾明、沈溪", "source": "中央社"},
        ),
        (f"本报讯（记者 沈溪 整理）{PROSE}", {"author": "沈溪"}),
        (f"{PROSE}\n{PROSE}（责任编辑：沈溪）", {"editor": "沈溪"}),
        (f"{PROSE}\n{PROSE}【编辑 周禾】", {"editor": "周禾"}),
        (f"{PROSE}\n{PROSE}【编辑：周禾】 |\n|", {"editor": "周禾"}),
        (
            f"云川社云川6月19日电 （记者 沈溪）{PROSE}\n{PROSE}【编辑：周禾】",
            {"author": "沈溪", "source": "云川社", "editor": "周禾"},
        ),
        (f"{PROSE}\n{PROSE}（编辑部）", {}),
        (f"{PROSE}\n{PROSE}（责任编辑：由部务会决定）", {}),
        (
            f"水渠修到了地头\n云川社云川6月19日电 题：水渠修到了地头\n云川社记者 沈溪\n{PROSE}",
            {"title": "水渠修到了地头", "author": "沈溪"},
        ),
        (f"【雲江報訊】記者沈溪報道：{PROSE}", {"author": "沈溪", "source": "雲江報"}),
        (f"云川网讯 记者周禾明 云川报道：{PROSE}", {"author": "周禾明"}),
        (f"【雲江報訊】記者會上報道：{PROSE}", {"source": "雲江報"}),
        (f"{PROSE}\n（作者沈溪系县委党校讲师）", {"author": "沈溪"}),
        (f"{PROSE}\n（作者：沈溪，单位：县委党校）", {"author": "沈溪"}),
        (f"{PROSE}\n作者：沈溪，系县委党校讲师", {"author": "沈溪"}),
        (
            f"水从何处来\n沈溪\n{PROSE}\n（作者单位：县委党校）",
            {"title": "水从何处来", "author": "沈溪"},
        ),
        (f"{PROSE}\n（作者单位：县委党校）", {}),
        (f"云川日报讯（记者 沈溪）{PROSE}", {"source": "云川日报", "author": "沈溪"}),
        (f"【雲報專訊】{PROSE}", {"source": "雲報"}),
        (f"〔雲央社〕{PROSE}", {"source": "雲央社"}),
        (f"云川网云川1月25日电（沈溪、周禾）{PROSE}", {"source": "云川网", "author": "沈溪、周禾"}),
        (f"图为新建的门诊楼。\n本报讯（记者 沈溪）{PROSE}", {"author": "沈溪"}),
        (
            f"水从何处来\n云川社记者 沈溪 周禾\n{PROSE}",
            {"title": "水从何处来", "author": "沈溪 周禾"},
        ),
    ],
)
def test_an_article_names_its_agency_and_its_authors(text, fields):
    """The dateline, names in brackets behind it or at the end, and a name above are read."""
    assert known(text) == fields


@pytest.mark.parametrize(
    "text",
    [
        f"供销社2019年3月4日电话会议要求抓好备耕,{PROSE}",
        f"新华网的读者来电说,消息属实,{PROSE}",
        f"本报讯 昨日,{PROSE}",
        f"人民网讯 昨日,{PROSE}",
        f"云川日报讯 昨日,{PROSE}",
        f"图为新建的门诊楼。\n本报讯（记者 沈溪）{PROSE}\n本报讯（记者 周禾）{PROSE}",
        f"〔即時新聞／綜合報導〕{PROSE}",
        f"（中央社記者沈溪雲川23日電）{PROSE}",
        f"（记者招待会）{PROSE}",
        f"记者沈溪／云川报导了此事,{PROSE}",
        f"{PROSE[:-1]}。（记者站供图）",
        f"{PROSE[:-1]}。（记者 因故未能到场采访）",
        "",
    ],
)
def test_what_names_nobody_is_no_dateline(text):
    """A cooperative is no agency, a call no dispatch, and what is no name no author."""
    assert known(text) == {}


def test_a_byline_with_a_site_in_front_is_no_path():
    """Slashes stand between a path's steps too; one that ends in 報導 says who wrote."""
    (found,) = reportclean.clean(f"【雲禾新聞網/特派記者林朔/雲川報導】\n\n{PROSE}\n{PROSE}")
    assert (found.metadata.source, found.metadata.author) == ("雲禾新聞網", "林朔")


def test_whom_the_text_tells_of_did_not_write_it():
    """A name above the life of that person is what the text is about."""
    assert "author" not in known(f"沈氏族谱\n沈 溪\n沈溪,男,生于道光年间。{PROSE}")


def test_a_name_that_is_the_title_is_no_author():
    """A lone name heads the text itself."""
    assert "author" not in known(f"沈 溪\n{PROSE}")


@pytest.mark.parametrize(
    ("line", "source"),
    [("新华社北京3月17日电", "新华社"), ("澜川网3月17日讯", "澜川网"), ("合作社3月17日电", None)],
)
def test_an_agency_may_have_a_line_of_its_own_above_a_report(line, source):
    """It is the source of the report where no label says more."""
    report = "政府工作报告\n——2023年3月7日在澜川县第十四届人民代表大会第一次会议上\n县长 周禾\n"
    body = "各位代表：\n现在，我代表县人民政府，向大会报告工作，请予审议。\n一、去年回顾"
    (document,) = reportclean.clean(f"{line}\n{report}{body}")
    assert source == document.metadata.source
    (document,) = reportclean.clean(f"{report}来源：澜川日报\n{line}\n{body}")
    assert document.metadata.source == "澜川日报"


def test_the_words_stay_in_the_text():
    """They are printed with the article."""
    assert carriers(Document.of(f"新华社云川1月25日电（记者沈溪）{PROSE}")) == ()


def test_a_paper_with_its_day_above_the_title_is_where_it_was_printed():
    """Other lines above the title without labels speak of the site."""
    text = f"云川日报 2019年8月6日 星期二 第A02版\n云川古城墙修缮\n{PROSE}"
    assert known(text) == {
        "title": "云川古城墙修缮", "source": "云川日报", "date_published": "2019-08-06",
    }  # fmt: skip
    assert known(f"2019-08-06 08:30\n云川古城墙修缮\n{PROSE}") == {"title": "云川古城墙修缮"}


@pytest.mark.parametrize(
    "bar", ["2019年8月6日 放大+ 缩小- 默认o", "3上一篇 下一篇4 2019年8月6日 放大 缩小 默认"]
)
def test_the_links_of_a_paper_have_its_day(bar):
    """The day between the links of an electronic paper is when it was printed."""
    assert known(f"{bar}\n云川古城墙修缮\n{PROSE}") == {
        "title": "云川古城墙修缮", "date_published": "2019-08-06",
    }  # fmt: skip


@pytest.mark.parametrize("day", ["2019年/8月/6日/第002版", "2019 年/8 月/6 日/第 A02 版\n综合新闻"])
def test_libraries_of_papers_have_slashes_in_the_day(day):
    """They cite an article by paper, year, month, day and page, and name the page below."""
    assert known(f"云川日报/{day}\n云川古城墙修缮\n{PROSE}") == {
        "title": "云川古城墙修缮", "source": "云川日报", "date_published": "2019-08-06",
    }  # fmt: skip


@pytest.mark.parametrize("line", ["沈溪 / 云川日报 / 2019-08-06", "沈溪/云川日报/2019年8月6日"])
def test_author_paper_and_day_stand_between_slashes(line):
    """The first is a person's full name; other words there are a topic."""
    assert known(f"云川古城墙修缮\n{line}\n{PROSE}") == {
        "title": "云川古城墙修缮", "author": "沈溪", "source": "云川日报",
        "date_published": "2019-08-06",
    }  # fmt: skip
    assert "author" not in known(f"云川古城墙修缮\n{line.replace('沈溪', '粮食')}\n{PROSE}")


def test_a_label_line_says_more_than_the_dateline():
    """Who prints the article says from where it has it."""
    text = f"云川造林\n2016-01-26 来源:云川日报\n新华社云川1月25日电（记者沈溪）{PROSE}"
    assert (known(text)["source"], known(text)["author"]) == ("云川日报", "沈溪")


@pytest.mark.parametrize(
    "line",
    [
        "新华社云川1月25日电 题:北山红叶晚了一周",
        "参加人:沈溪、周禾",
        "主持人:沈溪",
        "沈溪:周禾,林朔",
    ],
)
def test_a_dateline_and_a_list_of_those_present_are_no_titles(line):
    """They stand where a title could."""
    assert "title" not in known(f"{line}\n{PROSE}")


def test_a_dateline_may_stand_in_front_of_a_title():
    """So does that of a report that an agency sent."""
    text = (
        "新华社北京3月5日电 政府工作报告\n——2019年3月5日在第十三届全国人民代表大会第二次会议上\n"
        f"国务院总理 沈溪\n各位代表:\n现在,我代表国务院,向大会报告政府工作。\n{PROSE}"
    )
    assert known(text)["speaker"] == "沈溪"


def test_a_headline_that_names_one_person_is_a_title():
    """What stands in front of the colon is no part that people play."""
    assert known(f"云川人物:沈溪\n{PROSE}")["title"] == "云川人物:沈溪"
