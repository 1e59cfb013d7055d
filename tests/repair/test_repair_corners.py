"""What ends the attempts to repair: the corner of each cleaner where it must give up or go on."""

import random

import pytest

from reportclean.core.document import Document
from reportclean.core.edits import Substitution
from reportclean.repair import (
    gaps,
    halfwidth,
    latin,
    marks,
    repair,
    repairing,
    spoiled,
    torn,
    utf8_as_gbk,
    words,
)
from reportclean.repair.borders import border
from reportclean.repair.halfwidth import halfwidth_over_borders
from reportclean.repair.spoiled import despoiled

CHARACTERS = "縣委政府工作報告，會議的是在基本發展全市经济和“”—…。"


@pytest.mark.parametrize("seed", range(30))
def test_prices_of_pairs_are_the_cost_of_the_text(seed):
    """What is priced in parts is what the whole text costs, for every pair."""
    rng = random.Random(seed)
    before, middle, behind = ("".join(rng.choices(CHARACTERS, k=rng.randint(0, 6))) for _ in "123")
    firsts, lasts = "縣基發市。", tuple("委本展府—") if seed % 3 else ("",)
    priced = gaps.prices(before, firsts, middle, lasts, behind)

    for first in firsts:
        texts = [before + first + middle + last + behind for last in lasts]
        assert list(map(words.cost, texts)) == priced.row(first)
        assert [priced.cost(first, last) for last in lasts] == priced.row(first)
        for last, text in zip(lasts, texts, strict=True):
            rest = text[len(before) + 1 :]
            cuts = border(before[-1:], first) + border(first, rest[:1])
            alone = words.cost(before) + words.single(first) + cuts + words.cost(rest)
            assert priced.first_within(first, last) is (words.cost(text) < alone)


def test_a_word_is_seen_around_both_unknown_characters():
    """The word 基本建設 is found where its first and last character are unknown."""
    priced = gaps.prices("", "基縣", "本建", ("設", "委"), "")
    assert priced.joint.keys() == {("基", "設")}
    assert priced.last_within("基", "設")


def test_the_places_judged_are_bounded(monkeypatch):
    """Equal places are judged once, and of different ones no more than the bound."""
    judged = []
    judge = torn.ends
    monkeypatch.setattr(torn, "ends", lambda *spot: judged.append(spot) or judge(*spot))
    list(halfwidth_over_borders(Document.of("县?;?县" * 20_000)))
    assert len(judged) < 10

    judged.clear()
    monkeypatch.setattr(halfwidth, "MOST", 20)
    text = "".join(f"全县生产总值增长百分之{i}以上达到?;?项目。\n" for i in range(100))
    (document,) = halfwidth_over_borders(Document.of(text))
    assert (text, 20) == (document.text, len(judged))
    (*each, rest) = halfwidth.unread(text)
    assert ("?;?", 20) == (text[each[0].start : each[0].stop], len(each))
    assert text[rest.start : rest.stop].count("?;?") == 80


def test_many_flags_of_a_kind_are_few():
    """Behind the hundredth place of a kind the rest of the text is one flag."""
    flags = repair("市*委、" * 1000).flags
    assert (100, 4 * 999 + 3) == (len(flags), flags[-1].span.stop)


def test_a_word_that_stands_around_is_recognised():
    """What stands near with the same two beside it is put back where words alone do not tell."""
    spot = marks.Spot(0, 0, "", torn.lasts_of("基".encode("gbk")[0], 0xB1), "衆創空間", "本建成")
    near = frozenset({"間。基", "基本建", "空間。"})
    assert ("。", "基") == torn.ends(spot, near)


@pytest.mark.parametrize(
    "text",
    [
        "經濟發展?;\U0001f600再接",
        "經濟發展全面提高?,龘龘靐a",
        "經濟發展全面提高?;" + "縣" * 61 + "縣",
        "經濟發展?!x!",
        "工作?;\ufe30y",
    ],
)
def test_runs_that_are_no_bytes_of_common_text_stay(text):
    """A run outside GBK, of rare characters or without end is left alone."""
    assert text == repair(text).text


@pytest.mark.parametrize(
    "text",
    [
        "?qū)",
        "縣?qū)\U0001f600a",
        "\U0001f600?qū)a",
        "縣?qū)縣縣縣縣。",
        "縣?qū)縣縣縣縣?好",
        "打?qū)龘龘?好",
        "縣?mā)縣A",
        "這?xiàn)縣A真的嗎",
        "(是?xyz)",
    ],
)
def test_glosses_inside_that_make_no_character_stay(text):
    """Where the gloss fits no pair of bytes, or the run has no end, nothing is changed."""
    assert text == repair(text).text


@pytest.mark.parametrize(
    "text",
    [
        "。ㄇ\U0001f600ABC",
        "。ㄇ龘龘靐齉A",
        "。ㄅ是第一個ABC",
        "∈",
        "∈龘龘龘靐靐A",
        "《县志》编纂A",
        "★B超检查 龘靐",
        "∈∉ 龘龘\U0001f600A",
        "正文。ㄇ刂輩^外宣",
        "“飛機起飛前，他說(shuō)過。",
        "【臺灣中部】演出José的作品",
        "《衞生手冊》ø",
        "★這兩款½價的茶",
        "。ㄓ懻摳澹辦",
        "。ㄒ唬┙(ài)濟運行平穩",
        "∈龘龘澹",
        "。ㄅ(bō)是第一個",
    ],
)
def test_bopomofo_that_is_no_shifted_space_stays(text):
    """Bopomofo whose bytes are no common text with A1 in front, or not at a line's start, stays."""
    assert text == repair(text).text


@pytest.mark.parametrize(
    "text",
    [
        "這件事是真的?!發現問題要及時上報",
        "大家都這麼說??網友在留言裡追問",
        "這也算數?!父親笑了起來",
        "他們早就知道?!緊急送到醫院",
        "這樣行嗎?!夏榮禾則提醒民眾注意",
        "他問能不能去??先說好價錢再走",
        "真有這種事?!“請等一等”周禾說",
        "全年只有兩次?!【臺中訊】昨天",
        "誰來管?:A股",
    ],
)
def test_marks_in_a_row_in_front_of_text_stay(text):
    """What reads as text behind `?!` and `??` is no shifted run, whatever its bytes could be."""
    assert text == repair(text).text


def test_a_gloss_written_twice_or_behind_a_space_goes():
    """Glosses behind glosses and spaces belong to the character in front of all of them."""
    damaged = "全縣 (xiàn)經(jīng)(jīng)濟(jì)發(fā)展，會(huì)(huì)議"
    assert "全縣經濟發展，會議" == repair(damaged).text


@pytest.mark.parametrize(
    "text", ["縣(a)(xiàn)鎮(zhèn)", ")(xiàn)) (zhèn)", "(xiàn)\n(xiàn)\n(xiàn)", "x (xiàn)"]
)
def test_glosses_of_no_character_stay(text):
    """A gloss behind another bracket or nothing belongs to no character."""
    assert text == repair(text).text


def test_gloss_on_a_letter_of_a_shifted_run_goes_alone():
    """In a shifted run the letter is the glossed character, also where no converter shows."""
    damaged = "調研已經結束?,F(xiàn)將情況報告如下"
    assert "調研已經結束。現將情況報告如下" == repair(damaged).text


@pytest.mark.parametrize(
    ("text", "stays"),
    [("徐锟锟、拷斤", ()), ("全县锟斤拷锟斤拷", ("moji-irrecoverable",))],
)
def test_names_of_the_same_characters_are_not_flagged(text, stays):
    """Only the order in which damage makes the three characters is damage."""
    assert stays == tuple(f.name for f in repair(text).flags)


def test_long_lines_are_read_by_their_beginning():
    """A long line is given up by its head, or read whole if that is text."""
    sentence = "全县农村人居环境整治提升行动取得明显成效，群众满意度持续提高。"
    latin = (sentence * 30).encode("gbk").decode("latin-1")

    assert sentence * 30 == repair(latin).text
    assert sentence * 30 == despoiled(latin)
    assert sentence * 60 == repair((sentence * 60).encode().decode("gb18030", "replace")).text
    assert despoiled("é" * 1000) is None
    assert despoiled(latin * 50) is None


@pytest.mark.parametrize(("codec", "tried"), [("utf-8", False), ("gbk", True)])
def test_letters_that_are_bytes_of_utf_8_are_not_tried_as_gbk(monkeypatch, codec, tried):
    """Reading takes long; UTF-8 with bytes dropped shows by its pairs what it is."""
    asked: list[object] = []
    monkeypatch.setattr(spoiled, "read", lambda slots, _: asked.append(slots))
    sentence = "全县农村人居环境整治提升行动取得明显成效，群众满意度持续提高了不少。"

    assert despoiled(sentence.encode(codec).decode("cp1252", "ignore")) is None
    assert bool(asked) == tried


def test_a_short_run_of_letters_is_not_read():
    """ASCII alone is no run of bytes, and ftfy's repair is not taken where symbols stay."""
    assert "Ã©Ã¨¤¦§¨©ª¬®¯±²³´µ¶¸¹º¼½¾" == repair("Ã©Ã¨¤¦§¨©ª¬®¯±²³´µ¶¸¹º¼½¾").text


def test_what_is_no_mojibake_is_not_read():
    """ASCII, a second round that is no UTF-8, and long lines of rare characters give nothing."""
    assert [None, None] == [latin.reread(run) for run in ("abc", "Ã¿Ã¾")]
    assert utf8_as_gbk.reread("龘靐齉齾爩" * 500) is None


def test_a_substitution_is_no_repair():
    """The stage composes edits; a layer of another kind is refused by name."""
    with pytest.raises(TypeError, match="substitution"):
        repairing._edits(Substitution("縣", "x"))


@pytest.mark.parametrize(
    ("likelier", "rarer"),
    [
        ("”等", "”海"),
        ("”等", "”是"),
        ("個。", "是。"),
        ("，但", "但，"),
        ("等3", "的3"),
        ("。\n", "是\n"),
    ],
)
def test_what_stands_beside_what(likelier, rarer):
    """Marks, digits, line ends and characters of both scripts have their neighbours."""
    assert border(*likelier) < border(*rarer)


@pytest.mark.parametrize(
    "pair", [("", "的"), ("的", ""), ("a", "b"), ("3", ","), ("—", "—"), ("靐", "齉")]
)
def test_borders_that_nothing_is_known_of_cost_nothing(pair):
    """Ends, ASCII, the inside of a dash and characters that the counts lack."""
    assert 0 == border(*pair)


@pytest.mark.parametrize("text", ["高等院校和企業", "項目67個。開工——去年", "a股", ""])
def test_costs_from_both_ends_agree(text):
    """What is left to pay at the start is all, and nothing is at the end."""
    assert words.cost(text) == words.suffixes(text)[0] == words.costs(text)[-1]
    assert 0 == words.suffixes(text)[-1] == words.costs(text)[0]


@pytest.mark.parametrize(
    ("left", "inner", "right", "found"),
    [
        ("开展", "危化", "品、", True),
        ("專項行", "", "動的", True),
        ("的", "", "動的", False),
        ("环境保", "", "护", True),
        ("", "模糊", "", False),
        ("", "", "", False),
    ],
)
def test_a_word_goes_on_through(left, inner, right, found):
    """A word holds what is between and something of a side, in either script."""
    assert found is words.through(left, inner, right)


def test_one_sure_place_proves_the_others():
    """`?!?` may be meant, but not in a text that is damaged so beyond doubt."""
    doubtful = "檢查之後視力出現?:?，需要治療"
    sure = "會議開始。?；泼鳎合衷谖倚?布"
    assert doubtful == repair(doubtful).text
    assert "視力出現模糊，" in repair(f"{sure}\n{doubtful}").text
