import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.core.document import Footnote
from reportclean.structure.notes import footnotes, stage

ENTRIES = (
    "名词解释\n1.“22X”新体系。指产业体系。\n2.DCMM贯标。指能力成熟度评估。\n"
    "3.“四上”。即上规、上市、上云、上榜。\n18.农业“双强”行动。指科技强农。\n"
)


def cleaned(body, entries=ENTRIES):
    """Return the text without its marks, and what stands before each mark."""
    (document,) = stage()(f"{body}\n{entries}")
    marks = {
        note.number: document.text[: note.span.start][-4:]
        for note in document.footnotes
        if note.span is not None
    }
    return document.text.removesuffix("\n"), marks


@pytest.mark.parametrize(
    ("body", "left", "marks"),
    [
        ("首批DCMM贯标2试点区。", "首批DCMM贯标试点区。", {2: "MM贯标"}),
        ("落实农业“双强”18行动。", "落实农业“双强”行动。", {18: "“双强”"}),
        ("落实农业“双强”行动18。", "落实农业“双强”行动。", {18: "”行动"[-4:]}),
        (
            "鼓励“四上”3发展，推进DCMM贯标2项目。",
            "鼓励“四上”发展，推进DCMM贯标项目。",
            {3: "“四上”", 2: "MM贯标"},
        ),
        ("打造22X1新体系。", "打造22X新体系。", {1: "造22X"}),
        ("建成DCMM贯标2十二处。", "建成DCMM贯标十二处。", {2: "MM贯标"}),
    ],
)
def test_removes_a_digit_behind_its_own_term(body, left, marks):
    """A digit is a mark where the note of that number explains the words before it."""
    text, found = cleaned(body)
    assert text == left
    assert {number: before[-2:] for number, before in found.items()} == {
        number: before[-2:] for number, before in marks.items()
    }


@pytest.mark.parametrize(
    "body",
    [
        "新增5G基站2座、“双高”42所院校入围。",
        "新增DCMM贯标2家、DCMM贯标2.5亿元、DCMM贯标2023年完成。",
        "“四上”3个、“四上”3%、“四上”3万户、“四上”3～5家、“四上”3：1。",
        "DCMM贯标3试点、“四上”2发展。",
        "全年2试点、18行动、第3发展。",
        "农业强18行动。",
    ],
)
def test_keeps_innocent_digits(body):
    """Numbers of things, other numbers and other words before them are left alone."""
    assert cleaned(body) == (body, {})


def test_takes_a_part_of_a_term_only_in_sequence():
    """Half of a term is enough only between the marks of the notes around it."""
    entries = (
        "名词解释\n1.“两山”。即山。\n2.数字经济核心产业增加值。指一个值。\n3.“四上”。即上云。\n"
    )
    inside = "守护“两山”1底色，做大核心产业增加值2规模，实现“四上”3发展。"
    assert cleaned(inside, entries)[0] == "守护“两山”底色，做大核心产业增加值规模，实现“四上”发展。"
    outside = "做大核心产业增加值2规模，守护“两山”1底色，实现“四上”3发展。"
    assert (
        cleaned(outside, entries)[0] == "做大核心产业增加值2规模，守护“两山”底色，实现“四上”发展。"
    )


@pytest.mark.parametrize(
    ("body", "left", "entries"),
    [
        ("推进贯标[1]工作［2］。", "推进贯标工作。", "注释\n[1]贯标：指评估。\n[2]略有调整。\n"),
        ("推进贯标①工作②。", "推进贯标工作。", "注释：\n①贯标：指评估。\n②工作：指日常。\n"),
        ("推进贯标[1]工作。", "推进贯标工作。", "注：\n[1]本数为初步统计数。\n"),
    ],
)
def test_removes_explicit_marks_with_their_notes(body, left, entries):
    """Bracketed and circled marks go where notes with the same kind of number stand below."""
    assert cleaned(body, entries)[0] == left


@pytest.mark.parametrize(
    ("body", "entries"),
    [
        ("推进贯标[1]工作。", "参考文献\n[1]何川. 绿道[J]. 2019."),
        ("要点如下：\n①建绿道。\n②建驿站。", "注释\n①贯标：指评估。\n"),
        ("推进贯标[3]工作。", "注释\n[1]贯标：指评估。\n"),
        ("推进贯标①工作。", "注释\n[1]贯标：指评估。\n"),
    ],
)
def test_keeps_other_brackets_and_circles(body, entries):
    """References, enumerations and numbers without a note keep their signs."""
    assert cleaned(body, entries)[0].startswith(body)


def test_lists_notes_whose_mark_is_missing():
    """Each numbered note is listed; without a mark it has no span."""
    (document,) = stage()(f"首批DCMM贯标2试点区。\n{ENTRIES}")
    assert [note.number for note in document.footnotes] == [1, 2, 3, 18]
    assert document.footnotes[1] == Footnote(2, "DCMM贯标", "指能力成熟度评估。", (8, 8))
    assert [note.span is None for note in document.footnotes] == [True, False, True, True]


def test_knows_where_marks_stood_after_a_second_pass():
    """Finding the notes again loses no place."""
    (once,) = footnotes(f"首批DCMM贯标2试点区。\n{ENTRIES}")
    (again,) = footnotes(once)
    assert again == once


def test_leaves_texts_without_notes_alone():
    """Without a glossary, or with one without numbers, nothing is done."""
    (plain,) = footnotes("首批DCMM贯标2试点区。")
    assert (plain.text, plain.footnotes) == ("首批DCMM贯标2试点区。", ())
    (unnumbered,) = footnotes("首批贯标2试点。\n名词解释\n贯标：指能力成熟度评估。")
    assert unnumbered.footnotes == ()


LINES = st.sampled_from(
    [
        "首批DCMM贯标2试点区22。",
        "“四上”3 “四上”33发展",
        "农业“双强”1818行动",
        "名词解释",
        "注：",
        "2.DCMM贯标。指评估。",
        "3.“四上”：即上云。",
        "18.农业“双强”行动。指强农。",
        "[3]四上：即上云。",
        "四上[3]发展③",
        "③四上：即上云。",
    ]
)


@given(st.one_of(st.text(max_size=40), st.lists(LINES, max_size=12).map("\n".join)))
def test_deletes_only_and_settles(text):
    """Nothing is written, and a second pass changes nothing."""
    (once,) = stage()(text)
    (again,) = stage()(once.text)
    assert again.text == once.text
    kept = iter(text)
    assert all(character in kept for character in once.text)


def numbered(style):
    """Return three notes whose numbers are written in a style."""
    terms = ("贯标", "“双强”行动", "枫桥式派出所")
    notes = (f"{style[at]}{term}：指第{'一二三'[at]}件事。" for at, term in enumerate(terms))
    return "注释\n" + "\n".join(notes) + "\n"


BARE_BODY = "首批贯标试点区、“双强”行动先行县与枫桥式派出所，共42所院校、12件实事、3km²。"


@pytest.mark.parametrize(
    ("marks", "style"),
    [
        ("123", ("1.", "2.", "3.")),
        ("123", ("1、", "2、", "3、")),
        (("[1]", "[2]", "[3]"), ("[1]", "[2]", "[3]")),
        (("[1]", "[2]", "[3]"), ("1.", "2.", "3.")),
        (("［1］", "［2］", "［3］"), ("［1］", "［2］", "［3］")),
        (("［１］", "［２］", "［３］"), ("［１］", "［２］", "［３］")),
        (("〔1〕", "〔2〕", "〔3〕"), ("〔1〕", "〔2〕", "〔3〕")),
        ("①②③", "①②③"),
        ("¹²³", ("1.", "2.", "3.")),
        (("(1)", "(2)", "(3)"), ("(1)", "(2)", "(3)")),
        (("（1）", "（2）", "（3）"), ("（1）", "（2）", "（3）")),
        (("", "", ""), ("1.", "2.", "3.")),
    ],
)
def test_knows_the_usual_marks(marks, style):
    """Fused, bracketed, circled and raised marks go in either width; numbers of things stay."""
    body = (
        f"首批贯标{marks[0]}试点区、“双强”{marks[1]}行动先行县与枫桥式派出所{marks[2]}，"
        "共42所院校、12件实事、3km²。"
    )
    (document,) = stage()(body + "\n" + numbered(style))
    assert BARE_BODY == document.text.removesuffix("\n")
    assert [1, 2, 3] == [note.number for note in document.footnotes]
    found = [note.span is not None for note in document.footnotes]
    assert [bool(marks[0])] * 3 == found


@pytest.mark.parametrize(
    "body",
    [
        "据文献[2]和[1]，贯标成效显著。",
        "据文献[1]和[9]，成效显著。",
        "据文献[1]和[1]，成效显著。",
        "总面积3km²，误差10²，共1m³。",
        "要做好(1)贯标培训(2)院校结对。",
    ],
)
def test_citations_powers_and_items_are_no_marks(body):
    """Bracketed numbers out of order cite papers; units have powers; items have brackets."""
    style = ("(1)", "(2)", "(3)") if "(" in body else ("1.", "2.", "3.")
    (document,) = stage()(body + "\n" + numbered(style))
    assert body == document.text.removesuffix("\n")
    assert [None] * 3 == [note.span for note in document.footnotes]


def test_circled_and_bracketed_marks_are_two_kinds():
    """⑴ is a mark where the notes are numbered so, ① is none there."""
    notes = "注释\n⑴“牛渚”：见《云禾县志》。\n⑵巡检司：治安机构。"
    (document,) = stage()(f"古称“牛渚”⑴，设巡检司⑵，乘①号船。\n{notes}")

    assert document.text.strip() == "古称“牛渚”，设巡检司，乘①号船。"
