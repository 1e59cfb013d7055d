"""The short names of divisions: what a place is called in talk, and in most of its own papers.

恩施州 is 恩施土家族苗族自治州, 长阳县 is 长阳土家族自治县, 广西 is 广西壮族自治区. Such a name
counts only where no other place bears it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_SUFFIX = re.compile(
    r"(?:特别行政区|自治区|自治州|自治县|自治旗|地区|林区|矿区|特区|新区|省|市|区|县|盟|旗)$"
)
_NATIONS = re.compile(
    r"(?:壮族|回族|维吾尔|藏族|羌族|彝族|苗族|侗族|布依族|土家族|傣族|白族|哈尼族|景颇族|傈僳族|朝鲜族|蒙古族?|"
    r"哈萨克族?|柯尔克孜族?|满族|瑶族|黎族|土族|畲族|仫佬族|毛南族|水族|仡佬族|拉祜族|佤族|布朗族|纳西族|普米族|怒族|"
    r"独龙族|撒拉族|保安族|东乡族|裕固族|塔吉克|锡伯|达斡尔族?|鄂温克族?|鄂伦春|各族)+$"
)
_KINDS = {"自治州": "州", "自治县": "县", "自治旗": "旗"}
"""The kinds of divisions whose nations are left out, and what the short name ends in."""
_PROVINCES = {"省": "", "市": "", "自治区": "自治区", "特别行政区": "特区"}
"""The same at province level, where the name may also stand alone."""
_USUAL = {
    "阿拉善盟": "阿盟", "阿拉善右旗": "阿右旗", "阿拉善左旗": "阿左旗", "巴彦淖尔盟": "巴盟",
    "巴音郭楞蒙古自治州": "巴州", "博尔塔拉蒙古自治州": "博州", "察哈尔右翼后旗": "察右后旗",
    "察哈尔右翼前旗": "察右前旗", "察哈尔右翼中旗": "察右中旗", "陈巴尔虎旗": "陈旗",
    "达尔罕茂明安联合旗": "达茂旗", "东乌珠穆沁旗": "东乌旗", "杜尔伯特蒙古族自治县": "杜蒙县",
    "和布克赛尔蒙古自治县": "和丰县", "呼伦贝尔盟": "呼盟", "喀喇沁左翼蒙古族自治县": "喀左县",
    "科尔沁右翼前旗": "科右前旗", "科尔沁右翼中旗": "科右中旗", "科尔沁左翼后旗": "科左后旗",
    "科尔沁左翼中旗": "科左中旗", "克孜勒苏柯尔克孜自治州": "克州",
    "莫力达瓦达斡尔族自治旗": "莫旗", "前郭尔罗斯蒙古族自治县": "前郭县",
    "塔什库尔干塔吉克自治县": "塔县", "土默特右旗": "土右旗", "土默特左旗": "土左旗",
    "乌拉特后旗": "乌后旗", "乌拉特前旗": "乌前旗", "乌拉特中旗": "乌中旗", "乌兰察布盟": "乌盟",
    "西乌珠穆沁旗": "西乌旗", "锡林郭勒盟": "锡盟", "新巴尔虎右旗": "新右旗",
    "新巴尔虎左旗": "新左旗", "伊克昭盟": "伊盟", "哲里木盟": "哲盟",
}  # fmt: skip
"""Short names that follow no rule."""


def short(name: str) -> str:
    """Return a name as it is used in talk: 宁波 of 宁波市, 恩施 of 恩施土家族苗族自治州.

    >>> short("宁波市"), short("恩施土家族苗族自治州"), short("鄞县")
    ('宁波', '恩施', '鄞县')
    """
    for ending in (_SUFFIX, _NATIONS):
        bare = ending.sub("", name)
        name = bare if len(bare) > 1 else name
    return name


def short_names(table: Iterable[tuple[str, str]]) -> dict[str, frozenset[tuple[str, str]]]:
    """Return which divisions, as pairs of name and code, each short name stands for.

    >>> rows = [("云禾省", "990000"), ("溪州苗族自治州", "990100"), ("溪州市", "990101")]
    >>> sorted(short_names(rows))
    ['云禾', '溪州州']
    >>> sorted(short_names([*rows, ("云禾市", "980100")])["云禾"])
    [('云禾市', '980100'), ('云禾省', '990000')]
    """
    rows = list(table)
    real: dict[str, set[str]] = {}
    called: dict[str, set[tuple[str, str]]] = {}
    for name, code in rows:
        real.setdefault(name, set()).add(code)
        for other in _short_of(name, code):
            called.setdefault(other, set()).add((name, code))
    provinces = {short(name) for name, code in rows if code.endswith("0000")}
    for name, code in rows:
        if name[-1] == "市" and name[:-1] in provinces:
            called[name[:-1]].add((name, code))  # 吉林 is a province and a city
    return {
        other: frozenset(bearers)
        for other, bearers in called.items()
        if not (other[-1] == "县" and other[:-1] in provinces)  # 河南县域经济 is not of 河南县
        # It was named so itself before it became autonomous.
        if real.get(other, set()) <= {code for _, code in bearers}
    }


def _short_of(name: str, code: str) -> Iterator[str]:
    if code.endswith("0000"):
        for ending, kind in _PROVINCES.items():
            if name.endswith(ending):
                yield from {short(name), short(name) + kind}
    for ending, kind in _KINDS.items():
        if name.endswith(ending):
            bare = short(name)
            yield (bare[:-1] if bare[-1] == "族" else bare) + kind
    if name in _USUAL:
        yield _USUAL[name]
