from pathlib import Path

import pytest

from reportclean.script import convert
from reportclean.script.corrections import Correction, amendments, corrections
from reportclean.script.dictionary import telling
from reportclean.script.tables import stages

CASES = Path(__file__).with_name("correction_cases.txt")


def cases(section: str) -> list[tuple[str, str, str]]:
    """Return configuration, text and expected result of each case of a section."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    name = ""
    for line in CASES.read_text("utf-8").split("\n"):
        if line.startswith("["):
            name = line.strip("[]")
        elif line and not line.startswith("#"):
            config, *pairs = line.split()
            found.setdefault(name, []).extend((config, *pair.split(">")) for pair in pairs)
    return found[section]


@pytest.mark.parametrize(("config", "before", "after"), cases("changed"))
def test_a_provable_error_of_the_dictionaries_is_corrected(config, before, after):
    """The corrected conversion is right where the dictionaries alone are wrong."""
    assert after == convert(before, config)
    assert after != convert(before, config, corrected=False)


@pytest.mark.parametrize(("config", "before", "after"), cases("look-alikes"))
def test_a_look_alike_takes_its_own_way(config, before, after):
    """A word that looks like a corrected one comes out as it should."""
    assert after == convert(before, config)


def test_there_are_enough_cases():
    """At least 300 cases are written by hand, half of them look-alikes."""
    assert len(cases("changed")) + len(cases("look-alikes")) >= 300
    assert len(set(cases("look-alikes"))) >= 150


def config_of(correction: Correction) -> str:
    """Return a configuration that uses the dictionary amended."""
    return {"S": "s2t", "T": "t2s"}[correction.amends[0]]


@pytest.mark.parametrize("correction", corrections(), ids=lambda c: c.id)
def test_a_correction_does_what_its_examples_say(correction):
    """Every text under `converts` and `misses` comes out as written beside it."""
    pairs = (*correction.converts, *correction.misses)
    config = config_of(correction)
    assert [after for _, after in pairs] == [convert(before, config) for before, _ in pairs]


@pytest.mark.parametrize("correction", corrections(), ids=lambda c: c.id)
def test_a_correction_is_complete_and_keeps_lengths(correction):
    """A correction has a reason and words, and none changes the length of a text."""
    assert correction.why
    assert correction.words or correction.keeps
    assert [len(before) for before in correction.words] == [
        len(after) for after in correction.words.values()
    ]


@pytest.mark.parametrize("dictionary", sorted({each.amends for each in corrections()}))
def test_amendments_are_read_as_they_stand_in_the_table(dictionary):
    """The short cut past the TOML parser finds the same words."""
    chosen = [each for each in corrections() if each.amends == dictionary]
    words = {before: after for each in chosen for before, after in each.words.items()}
    keeps = tuple(word for each in chosen for word in each.keeps)
    assert (words, keeps) == amendments(dictionary)


def test_ids_are_unique():
    """No two corrections share their name."""
    ids = [correction.id for correction in corrections()]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize(("config", "script"), [("t2s", 1), ("s2t", 0)])
def test_nothing_becomes_a_character_of_the_other_script(config, script):
    """What a conversion writes never calls for the same conversion again."""
    (stage,) = stages(config, corrected=True)
    written = {c for value in stage.differing.values() for c in value}
    written |= {chr(code) for at, code in enumerate(stage.characters.near) if at != code}
    written |= set(stage.characters.far.values())
    assert set() == written & telling()[script]
