"""A thousand generated documents: each restored, each character accounted for once."""

import random
from pathlib import Path

import pytest

import reportclean
from reportclean.testing.soil import DAMAGE, soil

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
LINES = [
    line.strip()
    for seed in SEEDS
    for line in seed.read_text("utf-8").split("\n")
    if 0 < len(line.strip()) < 240
]


def generated(number):
    """Return a text of a few paragraphs with furniture around, every fifth one damaged."""
    chance = random.Random(number)
    body = "\n".join(chance.choices(LINES, k=chance.randint(1, 6)))
    text = soil(body, seed=number).text
    if number % 5 == 0:
        name = sorted(DAMAGE)[number // 5 % len(DAMAGE)]
        damaged = DAMAGE[name](text)
        text = damaged if isinstance(damaged, str) else damaged.text
    return text


@pytest.mark.parametrize("hundred", range(10))
def test_each_is_restored_from_a_ledger_without_gaps(hundred):
    """Entries follow one another from the first character to the last, and rebuild the source."""
    for number in range(hundred * 100, hundred * 100 + 100):
        text = generated(number)
        result = reportclean.clean(text)
        at = 0
        for entry in result.ledger:
            assert at == entry.span.start < entry.span.stop
            at = entry.span.stop

        assert len(text) == at
        assert text == result.restore()
