"""What the columns of a table say of the text in one of its rows: the year and the place.

Who keeps reports in a table has columns for them (年份, 省份, 城市). The text comes first: columns
say what it leaves open, the place only where the text states no other level.
"""

from __future__ import annotations

from dataclasses import replace

from reportclean.core.document import Document
from reportclean.core.metadata import Metadata
from reportclean.metadata.file_name import agrees, place

_RULE = "record-field"
_STATED = ("report_year", "region")


def beside_columns(document: Document) -> Document:
    """Return the document without what only the columns beside its text say."""
    said = [name for name in _STATED if _said(document, name)]
    if not said:
        return document
    known = {name: v for name, v in vars(document.metadata).items() if name not in said}
    evidence = {name: each for name, each in document.evidence.items() if name not in said}
    return replace(document, metadata=Metadata(**known), evidence=evidence)


def with_columns(found: Document, given: Document, *, report: bool) -> Document:
    """Return `found` with what the columns beside the text of `given` say and it leaves open.

    A year is that of a `report`.
    """
    known, told = found.metadata, given.metadata
    year = told.report_year if _said(given, "report_year") else None
    evidence = dict(found.evidence)
    if report and year is not None and known.report_year is None:
        known = replace(known, report_year=year)
        evidence["report_year"] = given.evidence["report_year"]
    if _said(given, "region") and known.region is None:
        region = place(str(told.region), year)
        fits = region is not None and (not report or agrees(region, found.text))
        if region is not None and fits and known.level in (None, region.level):
            known = replace(known, region=region.name, adcode=region.adcode, level=region.level)
            evidence |= dict.fromkeys(("region", "adcode", "level"), given.evidence["region"])
    return found if known is found.metadata else replace(found, metadata=known, evidence=evidence)


def _said(document: Document, name: str) -> bool:
    return name in document.evidence and document.evidence[name].rule == _RULE
