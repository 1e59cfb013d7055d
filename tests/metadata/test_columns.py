"""The year and the place that stand beside a report in a table."""

import json

import pytest

from reportclean import clean

REPORT = (
    "各位代表：\n现在，我代表市人民政府，向大会报告工作，请予审议。\n"
    "一、工作回顾\n全市粮食丰收，道路贯通，财政收入增长一成。\n"
)
NEWS = "全县春耕昨日全面展开，已整地3.2万亩，各乡镇抓紧抢种。"


def stated(data):
    """Return year, place, code and level of the only document."""
    (document,) = clean(data)
    known = document.metadata
    return known.report_year, known.region, known.adcode, known.level


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (
            {"年份": 2015, "省份": "浙江省", "城市": "宁波市"},
            (2015, "宁波市", "330200", "prefecture"),
        ),
        (
            {"year": "2015", "province": "浙江", "city": "宁波"},
            (2015, "宁波市", "330200", "prefecture"),
        ),
        ({"地区": "宁波市"}, (None, "宁波市", "330200", "prefecture")),
        ({"地区": "宁波市北仑区"}, (None, None, None, None)),
        ({"省份": "浙江省"}, (None, None, None, None)),
        ({"city": "宁波市", "province": "江苏省", "年度": "2015年"}, (2015, None, None, None)),
        ({"地区": "华东", "年份": "十二五"}, (None, None, None, None)),
    ],
)
def test_columns_say_what_a_report_leaves_open(columns, expected):
    """Names in several columns are of one place, in full or as in talk, in JSON and in a table."""
    record = {**columns, "title": "政府工作报告", "content": REPORT}
    names = ",".join(record)
    cells = ",".join(f'"{value}"' for value in record.values())

    assert expected == stated(json.dumps(record, ensure_ascii=False))
    assert expected == stated(f"{names}\n{cells}\n")


def test_the_text_comes_first():
    """What the report says of itself counts, and its level rules out another place."""
    text = "2016年宁波市政府工作报告\n" + REPORT
    record = {"年份": 2015, "地区": "绍兴市", "title": "报告", "content": text}
    assert (2016, "宁波市") == stated(json.dumps(record, ensure_ascii=False))[:2]
    county = {
        "省份": "浙江省",
        "title": "政府工作报告",
        "content": REPORT.replace("表市人", "表县人"),
    }
    assert (None, None, None, "county") == stated(json.dumps(county, ensure_ascii=False))


def test_news_has_the_place_of_its_columns_and_no_year():
    """A year is of reports alone."""
    record = {"年份": 2015, "城市": "宁波市", "标题": "春耕展开", "正文": NEWS}
    assert (None, "宁波市", "330200", "prefecture") == stated(
        json.dumps(record, ensure_ascii=False)
    )


def test_a_place_in_columns_is_lifted():
    """The ledger says of the cells that they are metadata."""
    result = clean(f"地区,标题,正文\n宁波市,春耕,{NEWS}\n绍兴市,水利,{NEWS}\n")
    first = result.documents[0]
    span = first.evidence["region"].span
    assert "宁波市" == result.source.text[slice(*span)]
    assert "lifted" in {e.fate for e in result.ledger if e.span.start <= span.start < e.span.stop}


def test_labels_of_lines_are_no_columns():
    """地区 with a colon is a line of the text."""
    (document,) = clean(f"标题：春耕\n地区：宁波市\n正文：{NEWS}")
    assert document.metadata.region is None
