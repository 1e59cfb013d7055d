"""The rulebook: rules as data in `rulebook/*.toml`, and the loader that refuses bad ones.

A rule says what it finds (`line`, `block` or `part`, a regular expression), where on a page, what
such a line is, and proves itself by lines it hits and look-alikes it misses. Patterns are written
for *folded* text (see `fold`): half-width punctuation, Simplified characters, one kind of space.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache, cached_property
from importlib import resources
from pathlib import Path
from typing import Any, Literal, NoReturn, Protocol, cast, get_args

from reportclean.blocks.fold import fold
from reportclean.blocks.labels import LABELS, Label
from reportclean.core.given import require
from reportclean.errors import RuleError

Scope = Literal["line", "block", "part"]
"""What a pattern must match: a whole line; whole lines joined by ``\\n``; or a part of a line."""

Safety = Literal["safe", "unsafe", "report"]
"""`safe` rules act; the others are checked and listed, and do nothing."""

USER_SECONDS = 1.0
"""How long a user's rule may take for one line, or for one block of short lines."""

_PLACES = ("anywhere", "head", "tail", "edges")
_ADVICE = ("avoid", "clean", "delete", "drop", "fix", "no", "remove", "repair", "strip")
_TEXTS = ("id", "what", "why", "label", "where", "safety")
_OPTIONS = ("amid", "flag", "site", "title")
_LISTS = ("hits", "misses", "cues")
_SCOPES: tuple[Scope, ...] = get_args(Scope)


class Found(Protocol):
    """What the engine asks of a match."""

    def start(self) -> int: ...  # noqa: D102 (as in `re`)
    def end(self) -> int: ...  # noqa: D102 (as in `re`)
    def group(self) -> str: ...  # noqa: D102 (as in `re`)


class Pattern(Protocol):
    """A compiled pattern: of `re`, or a `Timed` one."""

    def fullmatch(self, string: str) -> Found | None: ...  # noqa: D102 (as in `re`)
    def search(self, string: str) -> Found | None: ...  # noqa: D102 (as in `re`)
    def finditer(self, string: str) -> Iterable[Found]: ...  # noqa: D102 (as in `re`)


@dataclass(frozen=True)
class Rule:
    """One rule of the rulebook."""

    id: str
    """Names the pattern found: lower case, hyphens."""
    what: str
    why: str
    label: Label
    scope: Scope
    pattern: str
    where: str
    """`anywhere`, `head` (above the first prose), `tail` (below the last), `edges` (either), or
    `after:<label>`: the line before has that label."""
    safety: Safety
    hits: tuple[str, ...]
    misses: tuple[str, ...]
    cues: tuple[str, ...] = ()
    """Literals of which a line must hold one for the pattern to be tried; none: always. The line
    is folded, except for `part` rules, which name both scripts."""
    flag: str = ""
    """A flag that the document gets where the rule finds something."""
    site: str = ""
    """The site on whose pages alone it acts: a host, or a folder; empty: everywhere."""
    title: str = ""
    """Which of its lines may be the title of a text: as the first, a sentence below it, and no
    other line of the text claimed; empty: none."""
    amid: bool = False
    """Whether one line of it leaves between two sentences as well."""
    file: str = ""
    """The rule file it came from."""
    timed: bool = False
    """Whether it runs under a time limit, as users' rules do."""

    @cached_property
    def regex(self) -> Pattern:
        """The compiled pattern; `line` rules are used with `fullmatch`."""
        pattern = f"(?m:^(?:{self.pattern})$)" if self.scope == "block" else self.pattern
        if self.timed:
            return Timed(pattern, self.id)
        return cast("Pattern", re.compile(pattern))

    def entitles(self, folded: str) -> bool:
        """Tell whether a line that the rule claims may be the title of a text without furniture."""
        return bool(self.title) and re.fullmatch(self.title, folded) is not None

    def finds(self, text: str) -> bool:
        """Tell whether the pattern matches `text`, whatever its place and the case of its width."""
        folded = fold(text)
        if self.cues and not any(cue in folded for cue in self.cues):
            return False
        if self.scope == "line":
            return self.regex.fullmatch(folded.strip()) is not None
        return self.regex.search(folded) is not None


class Timed:
    """A pattern of the `regex` package, whose matching stops after `USER_SECONDS`."""

    def __init__(self, pattern: str, rule: str) -> None:
        """Compile the pattern of the rule with that id."""
        import regex  # noqa: PLC0415 (only users' rules need it)

        self._pattern = regex.compile(pattern)
        self._rule = rule

    def fullmatch(self, string: str) -> Found | None:
        """As in `re`; raise RuleError when it takes too long."""
        with self._limited(string):
            return cast("Found | None", self._pattern.fullmatch(string, timeout=USER_SECONDS))

    def search(self, string: str) -> Found | None:
        """As in `re`; raise RuleError when it takes too long."""
        with self._limited(string):
            return cast("Found | None", self._pattern.search(string, timeout=USER_SECONDS))

    def finditer(self, string: str) -> Iterable[Found]:
        """As in `re`, all at once; raise RuleError when it takes too long."""
        with self._limited(string):
            return tuple(self._pattern.finditer(string, timeout=USER_SECONDS))

    @contextmanager
    def _limited(self, string: str) -> Iterator[None]:
        try:
            yield
        except TimeoutError as error:
            msg = (
                f"rule {self._rule} ran longer than {USER_SECONDS} s on {len(string)} characters: "
                "its pattern repeats what it repeats; make it simpler"
            )
            raise RuleError(msg) from error


@cache
def rulebook() -> tuple[Rule, ...]:
    """Return the rules that ship with reportclean, sorted by id."""
    folder = resources.files("reportclean.blocks") / "rulebook"
    texts = {
        entry.name: entry.read_text("utf-8")
        for entry in folder.iterdir()
        if entry.name.endswith(".toml")
    }
    return gathered(
        rule
        for name, text in sorted(texts.items())
        for rule in parsed(text, file=name, tried=False)
    )


def load(path: Path | str) -> tuple[Rule, ...]:
    """Return the rules of a user's file, each checked against its own examples.

    None of its misses may match its pattern, at whatever place it acts. They run on the `regex`
    package, with a time limit for each line (`USER_SECONDS`). Raises RuleError, which names the
    file, the rule and the fault.
    """
    require(path, str, Path, what="the rule file", advice="give its path")
    path = Path(path)
    try:
        text = path.read_text("utf-8")
    except OSError as error:
        msg = f"{path}: cannot be read: {error.strerror}"
        raise RuleError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: is no UTF-8: save the rule file as UTF-8"
        raise RuleError(msg) from error
    rules = gathered(replace(rule, timed=True) for rule in parsed(text, file=str(path)))
    shipped = {rule.id: rule.file for rule in rulebook()}
    for rule in rules:
        if rule.id in shipped:
            msg = f"{path}: rule {rule.id} is in the rulebook ({shipped[rule.id]}): take another id"
            raise RuleError(msg)
        check_examples(rule, wherever=True)
    return rules


def gathered(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return rules sorted by id; raise RuleError where two share one."""
    found: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in found:
            msg = f"{rule.file}: rule {rule.id} is there twice (also in {found[rule.id].file})"
            raise RuleError(msg)
        found[rule.id] = rule
    return tuple(found[name] for name in sorted(found))


def parsed(text: str, *, file: str, tried: bool = True) -> Iterable[Rule]:
    """Yield the rules of one rule file; raise RuleError for one that is not whole.

    Patterns are `tried` out, but for those that ship, which tests have tried: compiling two hundred
    takes half a second, and a page asks a few.
    """
    try:
        content = tomllib.loads(text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}"))
    except tomllib.TOMLDecodeError as error:
        msg = f"{file}: not valid TOML: {error}"
        raise RuleError(msg) from error
    tables = content.pop("rule", [])
    if content and tried:  # beside the rules that ship stand the labels of fields
        msg = f"{file}: unknown key {min(content)}: a rule file holds [[rule]] tables alone"
        raise RuleError(msg)
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        msg = f"{file}: begin each rule with a line [[rule]], in two pairs of brackets"
        raise RuleError(msg)
    for table in tables:
        yield _rule(table, file=file, tried=tried)


def check_examples(rule: Rule, *, wherever: bool = False) -> None:
    """Raise RuleError unless the rule finds each of its hits and none of its misses.

    A miss of the rulebook may match where the place of the rule keeps it safe, not so `wherever`.
    """
    for hit in rule.hits:
        if not rule.finds(hit):
            msg = f"{rule.file}: rule {rule.id} does not find its hit {hit!r}"
            raise RuleError(msg)
    for miss in rule.misses:
        placed = rule.scope == "part" or rule.where != "anywhere"
        if (wherever or not placed) and rule.finds(miss):
            msg = f"{rule.file}: rule {rule.id} finds its miss {miss!r}"
            raise RuleError(msg)


def _rule(table: Mapping[str, Any], *, file: str, tried: bool) -> Rule:
    name = table.get("id", "(without id)")

    def refuse(fault: str) -> NoReturn:
        msg = f"{file}: rule {name}: {fault}"
        raise RuleError(msg)

    scopes = [scope for scope in _SCOPES if scope in table]
    if len(scopes) != 1:
        refuse(f"give one of {', '.join(_SCOPES)}")
    scope = scopes[0]
    unknown = set(table) - {*_TEXTS, *_LISTS, *_OPTIONS, scope}
    if unknown:
        refuse(f"unknown key {min(unknown)}")
    for key in (*_TEXTS, scope):
        if not isinstance(table.get(key), str) or not table[key].strip():
            refuse(f"no {key}")
    if not isinstance(table.get("site", ""), str):
        refuse("a site is a name: a host or a folder")
    if not isinstance(table.get("title", ""), str):
        refuse("a title is a pattern")
    if not isinstance(table.get("amid", False), bool):
        refuse("amid is true or false")
    for key in _LISTS:
        if not _are_texts(table.get(key, [])):
            refuse(f"{key} is a list of texts")
    for key in ("hits", "misses"):
        if not table.get(key):
            refuse(f"no {key}: a rule proves itself by lines it finds and look-alikes")
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) or name.split("-")[0] in _ADVICE:
        refuse("an id names the pattern found, in lower case with hyphens")
    if table["label"] not in LABELS:
        refuse(f"unknown label {table['label']}")
    where = table["where"]
    if where not in _PLACES and where.removeprefix("after:") not in LABELS:
        refuse(f"unknown place {where}")
    if table["safety"] not in get_args(Safety):
        refuse(f"unknown safety {table['safety']}")
    try:
        if tried and re.compile(table[scope]).fullmatch(""):
            refuse("the pattern matches an empty line")
        re.compile(table.get("title", "") if tried else "")
    except re.error as error:
        refuse(f"bad pattern: {error}")
    return Rule(
        id=str(name),
        what=table["what"],
        why=table["why"],
        label=table["label"],
        scope=scope,
        pattern=table[scope],
        where=where,
        safety=cast("Safety", table["safety"]),
        hits=tuple(table["hits"]),
        misses=tuple(table["misses"]),
        cues=tuple(table.get("cues", ())),
        flag=table.get("flag", ""),
        site=table.get("site", ""),
        title=table.get("title", ""),
        amid=table.get("amid", False),
        file=file,
    )


def _are_texts(given: object) -> bool:
    return isinstance(given, list) and all(isinstance(one, str) for one in given)
