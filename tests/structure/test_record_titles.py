"""Records whose keys have other names than most: their titles, texts and days."""

from __future__ import annotations

import json

import pytest

import reportclean

TITLE = "禾渡县部署春耕备耕工作"
TEXT = "禾渡县昨日召开会议，部署春耕备耕工作。会议要求各镇抓好落实。"


def only(record):
    """Return the one document that a record becomes."""
    (document,) = reportclean.clean(json.dumps(record, ensure_ascii=False), script="keep")
    return document


@pytest.mark.parametrize(
    "key",
    [
        "案件名称",
        "标题名称",
        "文章题目",
        "报告名称",
        "name",
        "subject",
        "head",
        "t",
        "wenzhang_ming",
    ],
)
def test_a_title_is_never_lost_whatever_its_key(key):
    """A short value above the text under a key that nobody knows is the title."""
    document = only({key: TITLE, "date": "2019-03-14", "content": TEXT, "url": "http://a.cn/1"})

    assert (TITLE, TEXT) == (document.metadata.title, document.text)


def test_what_is_no_title_is_none():
    """A number, a sentence, what stands below the text, or anything beside a title is none."""
    others = {
        "案号": "（2019）新0203民初1182号",
        "pages": "12",
        "note": "全文由本站整理，仅供参考。",
    }

    assert only({**others, "content": TEXT, "tail": TITLE}).metadata.title is None
    assert (
        TITLE
        == only(
            {"zhaiyao_ming": "另一个很长的名字", "title": TITLE, "content": TEXT}
        ).metadata.title
    )


@pytest.mark.parametrize("key", ["raw", "data", "story", "txt", "detail", "paragraphs"])
def test_texts_under_rarer_keys(key):
    """They are the text where no other key holds it."""
    assert TEXT == only({"title": TITLE, key: TEXT}).text
    assert TEXT == only({"title": TITLE, key: "说明" * 8, "content": TEXT}).text


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("news_time", "2019-03-14 10:20"),
        ("news_date", "2019-03-14"),
        ("posted", "2019/3/14"),
        ("published", "2019年3月14日"),
        ("updated", "2019-03-14"),
        ("裁判日期", "2019-03-14"),
        ("ctime", 1552530000),
        ("time", 1552530000000),
        ("publish_time", "1552530000"),
    ],
)
def test_days_under_rarer_keys(key, value):
    """Seconds and milliseconds since 1970 are days of China."""
    document = only({"title": TITLE, key: value, "content": TEXT})

    assert "2019-03-14" == document.metadata.date_published


def test_when_it_was_published_says_more_than_when_it_was_changed():
    """An update counts only where nothing says when the article came out."""
    record = {"title": TITLE, "updated": "2022-01-01", "published": "2019-03-14", "content": TEXT}

    assert "2019-03-14" == only(record).metadata.date_published


def test_columns_of_a_table_may_have_such_names():
    """The first row of a table names its columns so as well."""
    table = (
        f"name,day,txt\n{TITLE},2019-03-14,{TEXT}\n"
        f"青石县老街修缮完工,2019-03-15,{TEXT[:20]}工作。\n"
    )

    first, second = reportclean.clean(table, script="keep")

    assert (TITLE, "2019-03-14", TEXT) == (
        first.metadata.title,
        first.metadata.date_published,
        first.text,
    )
    assert "青石县老街修缮完工" == second.metadata.title


def test_reports_beside_their_places_and_years():
    """Three columns whose names are all known say which is the text."""
    table = f"县,年,报告\n禾渡县,2019,{TEXT}\n青石县,2020,{TEXT[:-8]}做好春耕。\n"

    assert [TEXT, f"{TEXT[:-8]}做好春耕。"] == [one.text for one in reportclean.clean(table)]


def test_a_programme_with_three_columns_is_no_table_of_texts():
    """时间,地点,报告 are the lines of a meeting."""
    table = "时间,地点,报告\n9:00,一楼,开幕\n10:00,二楼,县长作政府工作报告，代表审议\n"

    assert 1 == len(reportclean.clean(table))


def test_a_column_that_nobody_knows_may_hold_the_titles():
    """As a member of an object may."""
    table = f"案件,日期,正文\n{TITLE},2019-03-14,{TEXT}\n"

    assert [TITLE] == [
        document.metadata.title for document in reportclean.clean(table, script="keep")
    ]


def test_the_name_of_a_paper_is_the_source():
    """Databases of newspapers say so with a label."""
    head = f"题名：{TITLE}\n作者：沈溪\n报纸名：禾渡日报\n出版日期：2019.03.14\n版次：第1版\n"
    text = f"{head}\n{TEXT}\n"

    (one, _) = reportclean.clean(text + "\n" + text.replace("禾渡", "青石"), script="keep")

    assert "禾渡日报" == one.metadata.source
