"""Marks against copying that a forum prints between the lines of its posts."""

from __future__ import annotations

import pytest

from reportclean.repair import repair


def test_marks_of_a_forum_go():
    """They stand alone, at the end of a line and at the start of the next."""
    damaged = (
        "家里的水管坏了。\n6 l+ ^8 Q) b% u! R: K\n"
        "9 n& M3 ]1 y* j! B请来沈师傅修理3 m) O4 P: Z& v% v. R\n"
        "0 w; {  T' ~2 e+ d$ HVIP客户优先。\n"
    )
    right = "家里的水管坏了。\n\n请来沈师傅修理\nVIP客户优先。\n"
    assert right == repair(damaged).text


def test_a_mark_whose_blanks_were_closed_up_goes():
    """Of two blanks one is left, and none where the line begins with it."""
    damaged = "第一天。\nK2 v5 P* g( Q c& ~% u\n第二天。\n; g! @+ ? R: _3 n) P: U6 L\n第三天。"
    assert repair(damaged).text == "第一天。\n\n第二天。\n\n第三天。"


def test_the_last_letter_of_a_mark_goes_with_it():
    """Its sign was a blank."""
    damaged = (
        "第一天。 - b) O- N Q( U D\n/ w\" W& |* p E$ e' x j\n第二天。\n3 m) O4 P: Z& v% v. R A 座"
    )

    assert repair(damaged).text == "第一天。 \n\n第二天。\n A 座"


@pytest.mark.parametrize(
    "text",
    [
        "答案\n1 A2 B3 C4 D5 A6 B7 C8 D\n1 B2 C3 D4 A5 B6 C7 D8 A",
        "代码：a + b - c * d / e\nx = 1; y = 2; z = 3; w = 4; v = 5",
        "乘积：( a) ( b) ( c) ( d) ( e) ( f)\n另式：( a) ( b) ( c) ( d) ( e) ( f)",
        "编号 6 l+ ^8 Q) b% u! R: K 是乱码。",
        "| a | b | c | d | e |\n| 1 | 2 | 3 | 4 | 5 |",
        "- - - - - - - - -\n- - - - - - - - -",
        "* * * * * *\n~ ~ ~ ~ ~ ~ ~",
        "$ ls -l | grep a && rm -r b\n$ cd c; ls d; rm e",
    ],
)
def test_what_people_write_in_ascii_stays(text):
    """Lists of answers, formulas, tables, lines that are drawn; a single mark may be meant."""
    assert repair(text).text == text


def test_junk_at_most_line_ends_is_taken_as_a_whole():
    """Some of it may look like a mark; the rest is not left over for that."""
    lines = "看了东边的田。", "渠里的水没断过。", "今年的稻子比去年高。", "再过半月就能收。"
    junk = "e5 ^+ k, Z8 p", '$ W1 h" r9 T& N', "N) c6 q. J7 _2 x", "8 v0 @- D3 m( L"
    text = "\n".join(f"{line} {end}" for line, end in zip(lines, junk, strict=True))
    assert repair(text).text == "\n".join(lines)
