"""Runs that decode, and are shifted by a byte all the same."""

from itertools import chain

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from reportclean.core.edits import Span
from reportclean.decode import byte_span, decode
from reportclean.decode.doubt import suspects
from reportclean.decode.memory import Memory
from reportclean.decode.words import pairs

HANS = "今年以来，全县上下认真学习，经济保持平稳较快发展，人民生活水平不断提高。"
HANT = (
    "今年以來，全縣上下認真學習，經濟保持平穩較快發展，人民生活水平不斷提高。"
    "大力推動傳統產業轉型升級，新增國家知識產權優勢企業五家。\n"
)
LOST = "\ufffd"


def is_had_back(around, codec, head, byte, tail):
    """Assert that a stray byte between two texts, in the midst of others, costs only itself."""
    head, tail = around * 2 + head, tail + around
    data = head.encode(codec) + bytes([byte]) + tail.encode(codec)
    assert head + LOST + tail == decode(data).text


@pytest.mark.parametrize("codec", ["gb18030", "big5"])
@pytest.mark.parametrize("word", ["產業", "國家", "推動", "企業"])
@pytest.mark.parametrize("byte", [0xB3, 0xC5])
def test_a_shift_that_nothing_refuses_is_found(codec, word, byte):
    """A stray byte inside a word whose shifted reading is valid costs nothing but itself."""
    at = HANT.index(word)
    before, behind = HANT[:at].encode(codec), HANT[at:].encode(codec)
    data = (HANT * 3).encode(codec) + before + bytes([byte]) + behind
    source = decode(data)
    assert HANT * 3 + HANT[:at] + LOST + HANT[at:] == source.text
    place = len(HANT) * 3 + at
    assert data.rindex(behind) - 1 == byte_span(source, Span(place, place + 1)).start
    assert sum(segment.replaced for segment in source.segments) == 1


@pytest.mark.parametrize("codec", ["gb18030", "big5"])
def test_a_word_decides_between_neighbours(codec):
    """Which of the bytes is one too many is told by the word that the others make."""
    text = HANT * 2 + "深入推進一件事一次辦理，實施清單。\n"
    at = text.index("辦理")
    data = text[:at].encode(codec) + b"\xaa" + text[at:].encode(codec)
    assert text[:at] + LOST + text[at:] == decode(data).text


@pytest.mark.parametrize(
    ("codec", "head", "byte", "tail"),
    [
        ("big5", "全面實施數字經濟", 0xA4, "“一號工程”2.0，提升水平。"),
        ("big5", "。\n", 0xC4, "通過強化創新驅動、招商引資等舉措，"),
        ("big5", "免費開放，三是參與", 0xC5, "廣、熱情高。"),
        ("big5", "提請本次大會票決選", 0x88, "出10個。"),
        ("gb18030", "。\n", 0xEE, "碳試點建設，"),
        ("gb18030", "促進城鄉融合一", 0x82, "體化發展，"),
    ],
)
def test_a_letter_that_is_half_a_character_is_found(codec, head, byte, tail):
    """The letter that a shift leaves over is joined to its other half."""
    is_had_back(HANT, codec, head, byte, tail)


@pytest.mark.parametrize(
    ("head", "byte", "tail"),
    [
        ("上线超能城市", 0xD5, "APP、营商环境流程再造系统，"),
        ("研发经", 0xD4, "费支出占GDP比重百分之三，"),
        ("联系邮箱c", 0x82, "xnews@example.cn，"),
        ("江北前洋", 0x95, "ESI学科大会，去年的ESI论文，"),
        ("建设诸暨", 0xFB, "G60创新港、剡溪创新带，"),
        ("桥城独家 ", 0xBE, "| 镇街部门 | 外媒聚焦 | 视频 | 专题 | 便民\n"),
    ],
)
def test_a_letter_inside_a_character_is_had_back(head, byte, tail):
    """A word of letters that wants the one in a rare character before it gets that."""
    is_had_back(HANS, "gb18030", head, byte, tail)


@pytest.mark.parametrize(
    ("codec", "head", "byte", "tail"),
    [
        ("big5", "擦亮“幸福民生品", 0xB0, "牌，不斷實現人民對美好生活的嚮往，"),
        ("big5", "開展“千名幹", 0xB5, "部助企紓困”、“三穩三提”行動，"),
        ("gb18030", "經濟出新、項目出效、風", 0xC7, "險出清”，較好完成了目標，"),
        ("gb18030", "加速構建雙循環樞", 0xB6, "紐，推動對外開放，"),
        ("big5", "貫徹高質量發展政策，實施落", 0x9B, "實RCEP三年行動方案，"),
        ("big5", f"首頁|新聞|視頻|便民\n{HANT}召開八場座談", 0xAA, "會，總書記這樣說。"),
    ],
)
def test_a_word_that_a_stray_byte_tears_is_had_back(codec, head, byte, tail):
    """What two halves of a word cost apart does not hide that they are one."""
    is_had_back(HANT, codec, head, byte, tail)


@pytest.mark.parametrize(
    ("codec", "head", "byte", "tail"),
    [
        ("gb18030", "经费支出占GD", 0x84, "P比重百分之三，"),
        ("big5", "經費支出佔GD", 0xB3, "P比重百分之三，"),
    ],
)
def test_a_letter_that_a_usual_character_took_is_had_back(codec, head, byte, tail):
    """A word that breaks off before a character in which its last letter is gets that."""
    is_had_back(HANT, codec, head, byte, tail)


@pytest.mark.parametrize(
    ("codec", "head", "byte", "tail"),
    [
        ("gb18030", "國際航行船舶保", 0xA1, "稅LNG加注業務，"),
        ("gb18030", "展示旅遊宣傳口", 0xCF, "號和Logo有獎徵集，"),
        ("big5", "推進原水水利", 0xBB, "公募REITs項目，"),
    ],
)
def test_a_rare_character_in_front_of_ascii_is_judged_by_words(codec, head, byte, tail):
    """A shift that ends at a word of letters is found by the words before that."""
    is_had_back(HANT, codec, head, byte, tail)


@pytest.mark.parametrize("text", ["报考AP课程，考CE证，", "在GD汕头，IS攻占", "佔A股與CE標準，"])
def test_letters_in_front_of_other_characters_stay(text):
    """What only begins like a word of letters is one of its own."""
    for codec in ("gb18030", "big5hkscs"):
        whole = HANT * 2 + text + HANT
        data = whole.encode(codec, "ignore")
        assert data.decode(codec) == decode(data).text


@pytest.mark.parametrize("behind", ["", " ", "10"])
def test_a_unit_of_two_characters_is_no_damage(behind):
    """Big5 has letters of pinyin that are a letter and an accent; both stay, whatever follows."""
    text = f"{HANT}他說\u00ca\u030c{behind}下載後使用。"
    assert text == decode(text.encode("big5hkscs")).text


def test_what_recurs_in_the_input_is_likelier():
    """A name that no table knows counts as a word if it stands elsewhere, in that order."""
    table, data = pairs("gb18030"), (HANT * 6 + "由瀔銛主持").encode("gb18030")
    memory = Memory(data)
    assert table["瀔銛"] - 4 > memory.judge(0, 4, "gb18030")["瀔銛"]
    recalled = memory.judge(0, 4, "gb18030")
    assert recalled["瀔銛"] + 2 < recalled["銛瀔"]
    assert table["瀔銛"] == memory.judge(len(data) - 10, len(data), "gb18030")["瀔銛"]
    assert pairs("euc_jp") is memory.judge(0, 4, "euc_jp")


def test_a_character_that_recurs_is_likelier_behind_any_other():
    """A name that stands elsewhere with other neighbours counts for something here."""
    table, data = pairs("gb18030"), (HANT * 2 + "在瀔江，過瀔橋，到瀔港").encode("gb18030")
    memory = Memory(data)
    assert table["推瀔"] - 2 > memory.judge(0, 4, "gb18030")["推瀔"]
    assert table["推銛"] == memory.judge(0, 4, "gb18030")["推銛"]


def test_nothing_is_learnt_from_text_that_is_damaged_all_over():
    """Where odd characters abound, shifted readings recur as well."""
    shifted = HANS.encode("gb18030")[1:-1].decode("gb18030", "ignore")
    memory = Memory((HANS + shifted * 3).encode("gb18030"))
    assert pairs("gb18030")[shifted[3:5]] == memory.judge(0, 4, "gb18030")[shifted[3:5]]


@pytest.mark.parametrize("unit", [b"\x88\x62", b"\x88\x64", b"\x88\xa3", b"\x88\xa5"])
@pytest.mark.parametrize("count", [1, 700])
def test_units_of_two_characters_are_no_stumbling_block(unit, count):
    """What stands near letters with accents of Hong Kong is read again like any text."""
    text = (
        (HANT * 60 + "啲嘢國家").encode("big5hkscs") + unit * count + "國蝞a知識，".encode("big5")
    )
    text += (HANT * 60).encode("big5")
    source = decode(text)
    assert "國\N{REPLACEMENT CHARACTER}家知識，" in source.text
    assert count == source.text.count(unit.decode("big5hkscs"))


CLEAN = [
    "持有A股和B股的股民，维生素C含量，卡拉OK，甲A联赛，第1视点|在重庆，含量600μg组。\n",
    "[世华财讯]金路集团，“雙Q”試點，約翰·史密斯@上海，同推暨G60，身為HR的劉冬。\n",
    "龘靐齉爩鱻麤龗灪吁厵滟爨癵籱饢驫鲡鹂鸾鱺灩，禤逄郄妫夔亓佟爨缑仉厍眭蹇。\n",
    "のプレゼンテーション、ひらがなとカタカナ、東京都渋谷区のエヴァ展。\n",
    "妆容|情感|特色|旅游美景寻踪|出游宝典|中外名刊|人物|视频\n",
    "推车的人坐起来了\nE政|重罚，前洋E商小镇，誂PP是网名，誂PP说好。\n",
    "领队王汫60岁，李 汫 张 麲 周 禾\n首页 | 新闻 | 视频 | 便民 | 汸 麲 | 专题\n",
    "设函数f满足x→∞时，α＋β＝γ，Ω为电阻，Δt≥0，角∠ABC。\n",
    "ㄅㄆㄇㄈ，Привет，ΑΒΓ，①②③，Ⅰ、Ⅱ、Ⅲ，㎡、㎏、℃，─│┌┐。\n",
]


@pytest.mark.parametrize("text", CLEAN)
@pytest.mark.parametrize("codec", ["gb18030", "big5hkscs"])
def test_clean_text_is_left_alone(text, codec):
    """Single letters, rare names, kana and symbols are no damage."""
    text = (HANT * 4 + text + HANT).encode(codec, "ignore").decode(codec)
    source = decode(text.encode(codec))
    assert 0 == sum(segment.replaced for segment in source.segments)
    assert text == source.text


def is_utf8(data):
    """Tell whether some bytes are valid UTF-8, by chance."""
    return bool(data) and data.decode("utf-8", "replace").count(LOST) == 0


def test_a_line_that_is_utf_8_by_chance_is_read_as_those_about_it():
    """Three rare characters of GB18030 are two rarer ones of UTF-8, two common ones are not."""
    for rare, codec in (("鐎勩丁", "gb18030"), ("目录", "utf-8")):
        data = f"{HANS}\n".encode("gb18030") + rare.encode(codec) + f"\n{HANS}".encode("gb18030")
        assert f"{HANS}\n{rare}\n{HANS}" == decode(data).text


def test_a_damaged_line_that_looks_like_utf_8_by_chance_is_judged_by_words():
    """Where a stray byte stands is found there, too, by the words about it."""
    head, tail = "健全“創二", "代”(精英企業家)培訓交流機制，鐎勩丁等地也是。\n"
    data = (HANT + head).encode("gb18030") + b"\xa3" + (tail + HANT).encode("gb18030")
    assert HANT + head + LOST + tail + HANT == decode(data).text


@example("一丂一丌丁瓸")
@example("一仸仫一丕")
@example("一一一乒亍銏")
@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), max_size=60))
def test_rare_characters_in_a_row_are_left_alone(rare):
    """A list of any characters is no damage, though it is no prose either."""
    assume(not is_utf8(rare.encode("gb18030")))  # which no rule can tell from what it is then
    text = HANS * 3 + "\n" + rare + "\n" + HANS
    assert text == decode(text.encode("gb18030")).text


def test_clean_prose_has_no_suspects():
    """Nothing is read twice in a page of usual text."""
    for text, codec in ((HANS, "gb18030"), (HANT, "gb18030"), (HANT, "cp950")):
        assert [] == list(suspects(text * 5, codec))


@pytest.mark.parametrize(
    ("data", "text", "encodings"),
    [
        (b"\xc7\x55", "の", {"big5hkscs"}),
        (b"\xc6\xa1\xc6\xe7", "①ぁ", {"big5hkscs"}),
        ("啲嘢".encode("big5hkscs") + b"\xa1\xe3", "啲嘢～", {"big5hkscs", "cp950"}),
        ("啲嘢".encode("big5hkscs") + b"\xa3\xe1", "啲嘢€", {"big5hkscs", "cp950"}),
        (b"\xa3\xe1\xa1\xe3", "€～", {"cp950"}),
    ],
)
def test_big5_is_read_as_pages_have_it(data, text, encodings):
    """Hong Kong characters, ETEN kana and numbers, and the marks of cp950, in one page."""
    source = decode((HANT * 2).encode("big5") + data)
    assert HANT * 2 + text == source.text
    assert encodings <= {segment.encoding for segment in source.segments} <= encodings | {"cp950"}
    for segment in source.segments:
        part = source.text[segment.span.start : segment.span.stop]
        data_ = (HANT * 2).encode("big5") + data
        assert part == data_[segment.bytes.start : segment.bytes.stop].decode(segment.encoding)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("新增省级科技企业孵化器15家", "色\n索引号：1133\n"),
        ("国家级孵化器和众创空间15家色", "\n索引号：1133\n"),
        ("爭壩頭路西延一期道路", "善中高本技术技能人才贯通培养，"),
        ("推動浙大一院寧波國", "。\n\n  有力提升乡村建设水平。"),
        ("指數全市第一。\n\n三", "治安防控体系。强化安全生产，"),
        ("来源：绍兴日报\n", "路况正常，全市平稳有序。\n"),
        ("筛选出", "任務。\n\n圍繞以上目標要求，"),
        ("投资增长后", "路)和新典桥工程，加快大桥"),
        ("就业创业服", "位4700个，争创普及普惠区。"),
        ("发展统筹，建设北纬30°", "产业集群，夺得首批称号。"),
        ("取得较好成效。\n\n  (一", ")，也都应在开工前做彻底检查"),
        ("报告(摘要)\n2", "摘要)\n2018-02-04 10:25 来源"),
        ("香港\n2、", "浦江，沿着江岸"),
        ("率先实现现代化", "China Compulsory Certification是认证制度，指《规定》。"),
        ("，债务化解，扎实兜牢", "貨車和柴油叉車5000輛以上"),
        ("13.CPTPP。指《", "，加快重点群体工作，补齐短板。"),
    ],
)
@pytest.mark.parametrize("turn", [1, -1])
def test_borders_inside_a_line_are_found_to_the_character(first, second, turn):
    """What stands at the border between two encodings belongs to the one it reads well in."""
    head, tail = f"{HANS}\n{HANS}{first}", f"{second}{HANS}\n{HANS}"
    codecs = ["utf-8", "gb18030"][::turn]
    data = head.encode(codecs[0]) + tail.encode(codecs[1])
    assert head + tail == decode(data).text


@pytest.mark.parametrize("codecs", [("utf-8", "gb18030"), ("gb18030", "utf-8")])
@pytest.mark.parametrize("spaced", ["", " "])
def test_a_line_of_two_encodings_is_no_damage_all_over(codecs, spaced):
    """Half a line in another encoding, spaced out or not, is read, however long the other half."""
    first, second = spaced.join(HANS * 6), spaced.join(HANS)
    data = f"{HANS}\n{first}".encode(codecs[0]) + f"{second}\n{HANS}".encode(codecs[1])
    assert f"{HANS}\n{first}{second}\n{HANS}" == decode(data).text


@pytest.mark.parametrize("size", [40, 70, 100])
def test_documents_whose_borders_fall_on_what_is_looked_at_are_not_taken_for_noise(size):
    """Many short documents in turn, each sample across a border, are read all the same."""
    document = HANS * (size // 10)
    data = document.encode() + document.encode("gb18030")
    assert document * 60 == decode(data * 30).text


@pytest.mark.parametrize("line", ["目", "图)", "施...", "芝芝", "農"])
def test_a_short_line_at_a_border_is_read_as_its_own_side(line):
    """A line of one or two characters, valid UTF-8 by chance, goes with the broken lines."""
    for before, behind in (("utf-8", "gb18030"), ("gb18030", "gb18030")):
        data = f"{HANS}\n".encode(before) + f"{line}\n{HANS}".encode(behind)
        assert f"{HANS}\n{line}\n{HANS}" == decode(data).text
    assert f"{HANS}\n{line}" == decode(f"{HANS}\n{line}".encode("gb18030")).text


def test_lines_that_are_no_text_among_others_are_lost_and_counted():
    """The text around them is kept."""
    noise = bytes(range(0x80, 0x100)) * 40
    data = (HANS + "\n").encode() * 9 + noise + b"\n" + (HANS + "\n").encode() * 9
    source = decode(data)
    assert source.text.startswith((HANS + "\n") * 9)
    assert source.text.endswith((HANS + "\n") * 9)
    assert len(noise) // 2 == sum(segment.replaced for segment in source.segments)


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "big5"])
def test_damage_everywhere_is_accounted_for(codec):
    """A file with a stray byte in every line, larger than the effort, keeps most characters."""
    line = HANT.encode(codec)
    data = b"".join(chain.from_iterable((line[:30], b"\xff", line[30:]) for _ in range(3000)))
    source = decode(data)
    good = sum(c not in LOST for c in source.text)
    assert len(HANT) * 3000 * 0.9 < good
    assert len(data) == source.segments[-1].bytes.stop
