from hypothesis import given
from hypothesis import strategies as st

from reportclean.blocks.sites import learning, sketch
from reportclean.blocks.sites.evidence import Tally
from reportclean.blocks.sites.sketch import Counts, Seen, digest


@given(st.lists(st.sampled_from("甲乙丙丁戊"), max_size=30))
def test_counts_are_never_too_low(words):
    """What was added n times counts n at least, and here, where nothing collides, exactly."""
    counts = Counts()
    for word in words:
        counts.add(digest(word))

    assert [words.count(w) for w in "甲乙丙丁戊"] == [counts.of(digest(w)) for w in "甲乙丙丁戊"]


def test_counts_stop_at_their_limit(monkeypatch):
    """A full cell stays full instead of starting anew."""
    monkeypatch.setattr(sketch, "_FULL", 3)
    counts = Counts()
    for _ in range(9):
        counts.add(7)

    assert 3 == counts.of(7)


def test_crowded_counts_err_upwards_alone(monkeypatch):
    """With more lines than cells a count may be too high, never too low."""
    monkeypatch.setattr(sketch, "CELLS", 16)
    counts = Counts()
    for n in range(200):
        counts.add(digest(str(n)))

    assert all(counts.of(digest(str(n))) >= 1 for n in range(200))


def test_seen_remembers():
    """The second time is told from the first."""
    seen = Seen()

    assert [False, True, False] == [seen.before(digest(w)) for w in "甲甲乙"]


def test_a_digest_is_of_its_words_and_their_borders():
    """Words that meet elsewhere are others, and lone surrogates have digests as well."""
    assert digest("甲", "乙丙") != digest("甲乙", "丙")
    assert digest("\ud800") == digest("\ud800")


def test_the_least_seen_are_let_go():
    """When there are too many lines, those on the fewest pages are forgotten."""
    tallies = {("", str(n)): Tally(str(n), "plain", prose=False, pages=n) for n in range(10)}
    learning._let_go(tallies)

    assert [("", str(n)) for n in range(5, 10)] == list(tallies)
