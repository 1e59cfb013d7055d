"""The cleaner that brings a document to one script, span by span."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from reportclean.core.document import Document
from reportclean.core.edits import Edits, Layer, Span, Substitution
from reportclean.core.pipeline import FunctionCleaner, cleaner
from reportclean.errors import UsageError
from reportclean.script.convert import conversion
from reportclean.script.detect import Script, ScriptSpan, spans
from reportclean.script.tables import configurations, telling

TARGETS = ("keep", "hans", "hant", "keep-quotes")
"""What `to_script` takes besides the names of configurations."""

_OPENING, _CLOSING = "“‘「『《〈", "”’」』》〉"


def to_script(target: str = "hans") -> FunctionCleaner:
    """Return the cleaner that converts what is not yet in the script `target`.

    `keep` converts nothing; `hans` to Simplified, `hant` to Traditional; `keep-quotes` to
    Simplified, but a Traditional quotation in a Simplified text stays. The name of a configuration
    (`s2twp`, `tw2sp` ...) converts by it what is in the script that it is for. Japanese, and
    characters of both scripts in a text of the target script (乾隆, 瞭望), are left alone.

    Raises UsageError for another target.
    """
    config, origin = _conversion(target)

    @cleaner(name="script")
    def converted_script(document: Document) -> Iterator[Layer]:
        text = document.text
        if config and _telling(origin).search(text):
            wanted = _wanted(text, origin, quotes=target != "keep-quotes")
            yield from _layer(text, wanted, config, f"{origin}-script")

    return converted_script


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
    that is Japanese for the most part nothing is converted: a headline in it may hold no kana.
    """
    found = spans(text)
    if 2 * sum(s.span.stop - s.span.start for s in found if _japanese(s)) > len(text):
        return []
    quoted: set[ScriptSpan] = set()
    if not quotes:
        quoted = {s for s in found if _quoted(text, s)}
        if sum(s.hans for s in found) <= sum(s.hant for s in found if s not in quoted):
            quoted.clear()
    current = next((s.script for s in found if s.script != "neither"), "neither")
    wanted: list[Span] = []
    for span in found:
        current = current if span.script == "neither" else span.script
        if current not in (origin, "mixed") or _japanese(span) or span in quoted:
            continue
        start, stop = span.span
        if wanted and wanted[-1].stop == start:
            start = wanted.pop().start
        wanted.append(Span(start, stop))
    return wanted


def _japanese(span: ScriptSpan) -> bool:
    return span.script == "neither" and span.kana > 0


def _quoted(text: str, span: ScriptSpan) -> bool:
    """Tell whether the span is a quotation: it begins and ends with quotes."""
    inner = text[slice(*span.span)].strip().rstrip("。！？；，、!?;,.")
    return inner[:1] in _OPENING and inner[-1:] in _CLOSING and bool(inner)


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
