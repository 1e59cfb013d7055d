"""Where exactly a byte is missing or one too many, told by whole words."""

import pytest

from reportclean.decode import decode, mend, settle
from reportclean.decode.ways import Step

LOST = "\N{REPLACEMENT CHARACTER}"
HANS = (
    "去年全市工业经济平稳运行，产业基础更加扎实，科技支撑能力不断增强，绩效管理全面推开。"
    "我们健全社会保障制度，完善养老服务体系，稳定增收渠道，改善生态环境质量。"
)
HANT = (
    "去年全縣實際利用外資穩定增長，城鎮就業人員繼續增加，體育公園陸續建成，醫療服務更加便利。"
    "我們優化大都市空間格局，加快建設高水平大學，推進產業基礎高級化，完善風險隔離機制。"
)
CASES = [
    pytest.param(text, codec, id=f"{codec}-{len(text)}")
    for text, codec in ((HANS, "gb18030"), (HANT, "gb18030"), (HANT, "big5"))
]


def rights(text, codec, damaged):
    """Return in which share of the places `text` comes back but for the character damaged."""
    found = []
    for at in range(4, len(text) - 4):
        if text[at] in "，。":
            continue
        head, unit, tail = (part.encode(codec) for part in (text[:at], text[at], text[at + 1 :]))
        answer = decode(head + damaged(unit) + tail).text
        lost = len(answer) - len(text)
        before, after = text[:at], text[at + 1 :] if len(damaged(unit)) == 1 else text[at:]
        found.append(-1 <= lost <= 1 and answer.startswith(before) and answer.endswith(after))
    return sum(found) / len(found)


@pytest.mark.parametrize(("text", "codec"), CASES)
@pytest.mark.parametrize("half", [0, 1])
def test_a_missing_byte_takes_one_character(text, codec, half):
    """Wherever one byte of a character is missing, nearly always all others come back."""
    assert rights(text, codec, lambda unit: unit[half : half + 1]) >= 0.92


@pytest.mark.parametrize(("text", "codec"), CASES)
@pytest.mark.parametrize("byte", [0x8C, 0xB7, 0xF2])
def test_a_byte_too_many_takes_none(text, codec, byte):
    """Wherever a byte stands between two characters, nearly always both come back."""
    assert rights(text, codec, lambda unit: bytes([byte]) + unit) >= 0.92


def test_a_break_that_shows_in_a_letter_only_is_found():
    """All bytes are characters, and still words tell that one is missing."""
    head, tail = "去年實際利用", "資穩定增長，城鎮就業增加。"
    data = head.encode("gb18030") + "外".encode("gb18030")[:1] + tail.encode("gb18030")
    assert data.decode("gb18030")  # nothing refuses it
    assert head + LOST + tail == decode(data).text


@pytest.mark.parametrize(
    "text",
    [
        "維生素A、B、C、D和E都要補充，醫生建議多吃水果。",
        "他买了𠮷野家的套餐，a套餐比b套餐便宜，味道差不多。",
        "對面|民e通|慈溪，新聞|民e通|橋頭，內容每天更新。",
    ],
)
@pytest.mark.parametrize("codec", ["gb18030", "big5hkscs"])
def test_letters_among_characters_are_no_break(text, codec):
    """A letter behind a character, a rare one of four bytes near it, is what it seems."""
    text = (HANT + text + HANT).encode(codec, "ignore").decode(codec)
    assert text == decode(text.encode(codec)).text


def test_what_recurs_tells_where_the_break_is():
    """A name that no table knows is whole if it stands elsewhere, and only then."""
    for times in (0, 4):
        text = HANS + "建成余镜水库，" * times
        head, tail = text + "建成余", "镜水库，"
        data = head.encode("gb18030") + b"\xc6" + tail.encode("gb18030")
        assert (times > 0) is (decode(data).text == head + LOST + tail)


def test_a_torn_end_is_no_break():
    """The last character, torn, is the one that is lost."""
    text = "开工建设沿海高速公路和余慈大道"
    assert text[:-1] + LOST == decode((HANS + text).encode("gb18030")[:-1]).text[len(HANS) :]


def test_of_many_breaks_the_first_are_judged_by_words(monkeypatch):
    """Behind the bound the search through pairs has the last word."""
    monkeypatch.setattr(mend, "BREAKS", 2)
    judged = []
    monkeypatch.setattr(mend, "settled", lambda *about: judged.append(about) or about[1])
    decode((HANS.encode("gb18030") + b"\xff\n") * 5)
    assert len(judged) == 2


def test_breaks_that_are_near_each_other_stay_as_they_are():
    """Only lone breaks are sought elsewhere: of two, each one makes the other unsure."""
    window = "产业基础更加扎实".encode("gb18030") + b"\xff\xff"
    steps = [Step(at, at + 2, False, True) for at in range(0, 16, 2)]
    steps += [Step(16, 17, False, False), Step(17, 18, False, False)]
    assert steps == settle.settled(window, steps, "gb18030")
