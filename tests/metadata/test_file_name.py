"""What the name of a file says of the report inside that does not say it itself."""

import pytest

import reportclean

REPORT = (
    "各位代表：\n现在，我代表省人民政府向大会报告工作，请予审议。\n"
    "过去一年，全省春耕面积达到三千万亩，增长7.6%。"
)
PLACE = {"region": "浙江省", "adcode": "330000", "level": "province"}


def known(name, text=REPORT):
    """Return the metadata of a text in a file of that name."""
    (document,) = reportclean.clean(text, name=name)
    return document.metadata.to_dict()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "浙江省2015年政府工作报告.txt",
            PLACE | {"report_year": 2015, "title": "浙江省2015年政府工作报告"},
        ),
        ("reports/浙江_2015.txt", PLACE | {"report_year": 2015}),
        ("2015-浙江省.html", PLACE | {"report_year": 2015}),
        ("浙江省/2015.txt", PLACE | {"report_year": 2015}),
        ("浙江省\\2015.txt", PLACE | {"report_year": 2015}),
        ("2015/浙江.txt", PLACE | {"report_year": 2015}),
        ("2015年/reports/浙江省_全文.txt", PLACE | {"report_year": 2015}),
        ("2014/2015/浙江.txt", PLACE),
        ("2015浙江省省级.txt", PLACE | {"report_year": 2015}),
        ("2010-2015.txt", {"level": "province"}),
        ("杭州市/17.txt", {"level": "province"}),
        ("杭州市17.txt", {"level": "province"}),
        ("http://www.yunhe.cn/浙江2015.html", {"level": "province"}),
        ("吉林2015.txt", {"level": "province", "report_year": 2015}),
        ("省.txt", {"level": "province"}),
        ("000_b2015c5c6a2b4f4.txt", {"level": "province"}),
    ],
)
def test_the_name_says_what_the_text_leaves_open(name, expected):
    """A place must be of the level that the text states, and the only one of that name."""
    assert expected == known(name)


def test_the_text_comes_first():
    """What the text says is not overruled."""
    title = "云和县人民政府工作报告（2016年）"
    found = known("浙江省2015年政府工作报告.txt", f"{title}\n{REPORT.replace('省人', '县人')}")
    assert (title, 2016, "county") == (found["title"], found["report_year"], found["level"])


@pytest.mark.parametrize(
    "text", ["全县春耕全面展开，已整地三万亩。各乡镇抓紧抢种。", f"{REPORT}\f{REPORT}" * 3]
)
def test_only_a_report_that_is_all_of_its_file_is_named_by_it(text):
    """News has no year of a report, and of several in one file the name means none."""
    for document in reportclean.clean(text, name="浙江_2015.txt"):
        assert not {"report_year", "region"} & set(document.metadata.to_dict())


@pytest.mark.parametrize(
    ("place", "level"),
    [("县", "county"), ("自治区", "province"), ("乡", "town"), ("市", None), ("区", None)],
)
def test_a_report_for_its_own_government_tells_the_level(place, level):
    """A county is a county wherever it is; a city may be of several levels."""
    assert level == known("", REPORT.replace("省人民", f"{place}人民")).get("level")


CITY = REPORT.replace("省人民", "市人民")
NINGBO = {"report_year": 2015, "region": "宁波市", "adcode": "330200", "level": "prefecture"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("2015浙江省宁波市.txt", NINGBO),
        ("浙江-宁波-2015.txt", NINGBO),
        ("宁波_2015_市级.txt", NINGBO),
        ("浙江省/宁波市/2015.txt", NINGBO),
        ("宁波市/2015年.txt", NINGBO),
        ("浙江省/2015.txt", {"report_year": 2015}),
        ("浙江省_2015.txt", {"report_year": 2015}),
        ("宁波市/a_2015.txt", {"report_year": 2015}),
        ("江苏_宁波_2015.txt", {"report_year": 2015}),
    ],
)
def test_a_report_of_a_city_is_of_a_city(name, expected):
    """A province is none; a folder names the place of files that are called by the year alone."""
    assert expected == known(name, CITY)
