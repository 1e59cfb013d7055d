"""The laws that cleaners obey, and the way to check them.

`check_cleaner` looks for an example that breaks a law and raises `LawBroken` with the smallest;
`parametrize_with_laws` makes a pytest case of each law, as scikit-learn's
`parametrize_with_checks` does of its checks.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Literal, TypeVar, get_args

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from reportclean.errors import UsageError
from reportclean.testing import _faults, strategies
from reportclean.testing._arguments import pieces_of_text
from reportclean.testing._public import Cleaner, name_of
from reportclean.testing.soil import Soiled

Test = TypeVar("Test", bound=Callable[..., object])
"""A test function, which stays of its type."""

LawName = Literal[
    "total",
    "pure",
    "settled",
    "traced",
    "accounted",
    "restorable",
    "partition",
    "algebra",
    "round_trip",
    "deletes_only",
    "innocent",
    "planted",
    "order_free",
    "local",
]
"""The names of the laws. The first nine are for every cleaner, the others for those that claim
them."""

GENERAL: tuple[LawName, ...] = get_args(LawName)[:9]
"""The laws that every cleaner and every pipeline obeys."""


class LawBroken(AssertionError):  # noqa: N818 (it says what happened, like the failure of a test)
    """A cleaner broke a law."""

    def __init__(self, law: LawName, cleaner: str, example: object, how: str) -> None:
        """Say that the cleaner of this name broke `law` on `example`, and how."""
        self.law: LawName = law
        self.example = example
        """The text, or the `Soiled` value, that the cleaner was given."""
        self.how = how
        text = example.text if isinstance(example, Soiled) else example
        super().__init__(
            f"{cleaner} breaks the law {law!r} ({LAWS[law].statement})\n"
            f"on the text {text!r}:\n{how}"
        )


@dataclass(frozen=True)
class Law:
    """One law: its name, what it says, and how to look for an example that breaks it."""

    name: LawName
    statement: str
    faults: Callable[[Cleaner, Any], Iterator[str]]
    """Yields what is wrong with the cleaner on one example, in words."""
    examples: Callable[[], SearchStrategy[Any]]
    """Makes the examples where none are given: texts, for `planted` values of `Soiled`."""
    odd: tuple[str, ...] = ()
    """Examples that are tried before any other."""

    def check(self, cleaner: Cleaner, example: str | Soiled) -> None:
        """Raise LawBroken if the cleaner breaks the law on `example`; raising breaks it too."""
        try:
            how = next(self.faults(cleaner, example), None)
        except Exception as error:
            how = f"it raises {type(error).__name__}: {error}"
            raise LawBroken(self.name, name_of(cleaner), example, how) from error
        if how is not None:
            raise LawBroken(self.name, name_of(cleaner), example, how)


def check_cleaner(  # noqa: PLR0913 (each is one thing a caller may want to say)
    cleaner: Cleaner,
    *,
    laws: Collection[LawName] | None = None,
    texts: SearchStrategy[Any] | None = None,
    hits: Collection[str] = (),
    misses: Collection[str] = (),
    max_examples: int = 100,
) -> None:
    """Raise LawBroken, with the smallest example found, if `cleaner` breaks one of `laws`.

    Without `laws`: those that are for every cleaner (`GENERAL`). `texts` makes the examples, in
    place of what each law takes by itself; for the law `planted` it makes `Soiled` values.
    `hits` are pieces of text that the cleaner deletes: they stand in the examples too, and put
    into clean prose they go, and nothing else (the law `planted`). `misses` are texts that look
    like them and stay as they are (the law `innocent`). At most `max_examples` are tried for a
    law; the same call always tries the same ones.
    Raises UsageError for a law that is not known.
    """
    chosen = _chosen(laws)
    dirtied, first = texts, tuple[str, ...]()
    pieces_of_text("misses", misses or [" "])
    for miss in misses:
        LAWS["innocent"].check(cleaner, miss)
    if hits:
        dirty = strategies.dirty_texts(hits, script="hans", punctuation="full")
        _search(LAWS["planted"], cleaner, dirty, max_examples)
        dirtied = texts or _any_texts() | dirty.map(lambda soiled: soiled.text)
        first = (*ODD_TEXTS, *hits, *(f"{SENTENCE}\n{hit}{SENTENCE}" for hit in hits))
    for law in chosen:
        if not hits or law.name == "innocent":  # it asks for clean texts
            _search(law, cleaner, texts, max_examples)
        elif law.name != "planted":  # it was asked above
            _search(law, cleaner, dirtied, max_examples, first)


def parametrize_with_laws(
    cleaners: Iterable[Cleaner],
    *,
    laws: Collection[LawName] | None = None,
    known_failures: Mapping[tuple[str, LawName], str] | None = None,
    texts: SearchStrategy[Any] | None = None,
    max_examples: int = 100,
) -> Callable[[Test], Test]:
    """Return a pytest decorator: the argument `check` of a test has a case a cleaner and law.

    A case is called `<cleaner>-<law>`. `known_failures` gives, for such a pair of names, the
    reason why the law is not yet obeyed; a case with a reason must fail. The other arguments are
    those of `check_cleaner`. Raises UsageError for a law that is not known and for a reason that
    belongs to no case.
    """
    import pytest  # noqa: PLC0415 (Hypothesis does not bring it)

    reasons = dict(known_failures or {})
    chosen = _chosen(laws)
    cases = []
    for cleaner in cleaners:
        for law in chosen:
            name = name_of(cleaner)
            reason = reasons.pop((name, law.name), None)
            marks = () if reason is None else pytest.mark.xfail(reason=reason, strict=True)
            case = _Case(law, cleaner, texts, max_examples)
            cases.append(pytest.param(case, id=f"{name}-{law.name}", marks=marks))
    if reasons:
        msg = f"known failures of no case: {', '.join(map(str, reasons))}"
        raise UsageError(msg)
    mark: Callable[[Test], Test] = pytest.mark.parametrize("check", cases)
    return mark


@dataclass(frozen=True)
class _Case:
    """One law of one cleaner, to be called."""

    law: Law
    cleaner: Cleaner
    texts: SearchStrategy[Any] | None
    max_examples: int

    def __call__(self) -> None:
        _search(self.law, self.cleaner, self.texts, self.max_examples)


def _chosen(laws: Collection[LawName] | None) -> list[Law]:
    if isinstance(laws, str):
        msg = f"laws={laws!r} is one name: give a list of them, [{laws!r}]"
        raise UsageError(msg)
    for name in laws or ():
        if name not in LAWS:
            msg = f"{name!r} is no law: there are {', '.join(LAWS)}"
            raise UsageError(msg)
    return [LAWS[name] for name in (GENERAL if laws is None else laws)]


def _search(
    law: Law,
    cleaner: Cleaner,
    texts: SearchStrategy[Any] | None,
    max_examples: int,
    first: tuple[str, ...] = (),
) -> None:
    """Let Hypothesis look for an example that breaks the law, and shrink it; try `first` first."""

    @settings(
        max_examples=max_examples,
        phases=(Phase.explicit, Phase.generate, Phase.target, Phase.shrink),
        derandomize=True,
        database=None,
        deadline=None,
        report_multiple_bugs=False,
        suppress_health_check=list(HealthCheck),
    )
    @given(law.examples() if texts is None else texts)
    def obeyed(one: str | Soiled) -> None:
        law.check(cleaner, one)

    for one in law.odd if texts is None else first:
        obeyed = example(one)(obeyed)
    obeyed()


def _any_texts() -> SearchStrategy[str]:
    furniture = st.one_of(strategies.boilerplate_lines(), strategies.look_alikes())
    return st.one_of(
        strategies.texts(),
        strategies.chinese_texts(),
        st.lists(furniture, max_size=5).map("\n".join),
        strategies.pages().map(lambda page: page.text),
        strategies.dumps().map(lambda dump: dump.text),
    )


def _clean_texts() -> SearchStrategy[str]:
    articles = strategies.articles(script="hans", punctuation="full")
    return articles.filter(lambda one: _distinct(one.paragraphs)).map(lambda one: one.body)


def _soiled_texts() -> SearchStrategy[Soiled]:
    soiled = strategies.soiled_texts(script="hans", punctuation="full")
    return soiled.filter(lambda one: _distinct(one.text.split("\n")))


def _distinct(lines: Collection[str]) -> bool:
    """Tell whether no line stands twice: a second copy of a paragraph is dirt."""
    return len(set(lines)) == len(lines)


SENTENCE = "各镇都已开工，进展顺利。"
"""Clean prose around a hit."""

ODD_TEXTS: tuple[str, ...] = (
    "",
    "\n",
    "\n\n\n\n",
    "\r",
    "\r\n\r\n",
    "\x00",
    "\ud800",
    "\N{ZERO WIDTH NO-BREAK SPACE}",
    "\N{LINE SEPARATOR}",
    "\N{REPLACEMENT CHARACTER}" * 50,
    "?" * 50,
    "(" * 50,
    "中" * 2000,
    " " * 2000,
    "。\n" * 200,
    "-\n" * 50,
    "中\t\t文\t",
)
"""Texts that are tried on every cleaner before any other."""


def _laws() -> Iterator[Law]:
    """Yield the laws in the order of their names."""
    own = {
        "innocent": (_clean_texts, ()),
        "planted": (_soiled_texts, ()),
    }
    for name in get_args(LawName):
        faults = getattr(_faults, name)
        examples, odd = own.get(name, (_any_texts, ODD_TEXTS))
        yield Law(name, faults.__doc__.rstrip("."), faults, examples, odd)


LAWS: Mapping[LawName, Law] = MappingProxyType({law.name: law for law in _laws()})
"""Every law by its name."""
