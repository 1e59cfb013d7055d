"""The cleaner that brings a document to one script, span by span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, partial
from itertools import groupby

from reportclean.core.document import Document
from reportclean.core.edits import Edits, Layer, Span, Substitution
from reportclean.core.pipeline import FunctionCleaner, cleaner
from reportclean.errors import UsageError
from reportclean.script.detection import Script, ScriptSpan, spans
from reportclean.script.dictionary import configurations, telling
from reportclean.script.layer import conversion

TARGETS = ("keep", "hans", "hant", "keep-quotes")
"""What `to_script` takes besides the names of configurations."""

_ROUNDS = 20
"""What is converted may show that what was taken for a quotation is none: then again, so often at
most. Texts of nothing but quotes and stray characters took four."""

_OPENING, _CLOSING = "“‘「『《〈", "”’」』》〉"


def to_script(target: str = "hans") -> FunctionCleaner:
    """Return the cleaner that converts what is not yet in the script `target`.

    `keep` converts nothing; `hans` to Simplified, `hant` to Traditional; `keep-quotes` to
    Simplified, but a Traditional quotation in a Simplified text stays. The name of a configuration
    (`s2twp`, `tw2sp` ...) converts by it what is in the script that it is for. Japanese, Korean and
    characters of both scripts in a text of the target script (乾隆, 瞭望) are left alone.

    Raises UsageError for another target.
    """
    config, origin = _conversion(target)
    proposing = partial(_converted, target=target, config=config, origin=origin)
    return cleaner(name="script")(proposing)


def _converted(document: Document, *, target: str, config: str, origin: Script) -> Iterator[Layer]:
    text = document.text
    if not config or not _telling(origin).search(text):
        return
    rule = f"{origin}-script"
    if target != "keep-quotes":
        yield from _layer(text, _wanted(text, origin, quotes=True), config, rule)
        return
    after = text
    for _ in range(_ROUNDS):
        wanted = _wanted(after, origin, quotes=False)
        if not (layers := tuple(_layer(after, wanted, config, rule))):
            break
        after = layers[0].apply(after)
    if after != text:
        yield Substitution(after, rule)


def _conversion(target: str) -> tuple[str, Script]:
    """Return the configuration that reaches `target` and the script that it is for."""
    if target == "keep":
        return "", "hant"
    if target in {"hans", "keep-quotes"}:
        return "t2s", "hant"
    if target == "hant":
        return "s2t", "hans"
    if target in configurations():
        return target, "hans" if target.startswith("s2") else "hant"
    msg = f"script={target!r} is not known: there are {', '.join((*TARGETS, *configurations()))}"
    raise UsageError(msg)


def _wanted(text: str, origin: Script, *, quotes: bool) -> list[Span]:
    """Return the parts of `text` to convert, joined where they touch.

    A span with nothing to tell by goes with what stands before it, or first after it. Of a text
    that is Japanese or Korean for the most part nothing is converted: a headline in it may be of
    Han alone.
    """
    found = spans(text)
    if 2 * sum(s.span.stop - s.span.start for s in found if _foreign(s)) > len(text):
        return []
    quoted: set[ScriptSpan] = set()
    if not quotes:
        quoted = _quoted(text, found)
        if sum(s.hans for s in found) <= sum(s.hant for s in found if s not in quoted):
            quoted.clear()
    current = next((s.script for s in found if s.script != "neither"), "neither")
    wanted: list[Span] = []
    for span in found:
        current = current if span.script == "neither" else span.script
        if current not in (origin, "mixed") or _foreign(span) or span in quoted:
            continue
        start, stop = span.span
        if wanted and wanted[-1].stop == start:
            start = wanted.pop().start
        wanted.append(Span(start, stop))
    return wanted


def _foreign(span: ScriptSpan) -> bool:
    return span.script == "neither" and span.kana > 0


def _quoted(text: str, found: tuple[ScriptSpan, ...]) -> set[ScriptSpan]:
    """Return the spans of quotations: of a run without Simplified that begins and ends with quotes.

    A sentence of the quotation may hold nothing to tell by, and is a span of its own then.
    """
    quoted: set[ScriptSpan] = set()
    for told, run in groupby(found, key=lambda span: span.script in {"hant", "neither"}):
        spans = list(run)
        if told and _between_quotes(text[spans[0].span.start : spans[-1].span.stop]):
            quoted.update(spans)
        else:
            quoted.update(span for span in spans if _between_quotes(text[slice(*span.span)]))
    return quoted


def _between_quotes(text: str) -> bool:
    inner = text.strip().rstrip("。！？；，、!?;,.")
    return bool(inner) and inner[0] in _OPENING and inner[-1] in _CLOSING


def _layer(text: str, wanted: list[Span], config: str, rule: str) -> Iterator[Layer]:
    """Yield one layer that converts the wanted parts of `text`, if that changes anything."""
    parts = [text[start:stop] for start, stop in wanted]
    layers = [conversion(part, config, rule=rule) for part in parts]
    if any(isinstance(layer, Edits) for layer in layers):
        moved = (
            edit._replace(start=edit.start + start, stop=edit.stop + start)
            for (start, _), part, layer in zip(wanted, parts, layers, strict=True)
            for edit in (layer if isinstance(layer, Edits) else layer.edits(part)).items
        )
        yield Edits(len(text), tuple(moved))
        return
    pieces: list[str] = []
    at = 0
    for (start, stop), part, layer in zip(wanted, parts, layers, strict=True):
        pieces += (text[at:start], layer.apply(part))
        at = stop
    pieces.append(text[at:])
    if (after := "".join(pieces)) != text:
        yield Substitution(after, rule)


@cache
def _telling(origin: Script) -> re.Pattern[str]:
    """Return what finds a character that only this script writes."""
    hans, hant = telling()
    return re.compile(f"[{''.join(sorted(hans if origin == 'hans' else hant))}]")
