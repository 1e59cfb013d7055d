"""Measure footnotes: generated reports with a glossary, fused marks and innocent digits.

    python benchmarks/footnotes.py [--reports 300] [--seed 1] [--verbose]

Printed: the share of marks that were found where they stood, the innocent digits that were
removed (the text left must be the text without its marks, character by character), and the share
of glossary entries that were read with their terms.
"""

from __future__ import annotations

import argparse
from random import Random
from typing import NamedTuple

from reportclean.core.document import Document
from reportclean.structure.notes import stage
from splitting_texts import article


class Report(NamedTuple):
    """A report with what should be found in it."""

    text: str
    clean: str
    places: dict[int, int | None]
    """For each note where its mark stood in `clean`; None: it has no mark."""
    terms: tuple[str, ...]


CORES = "三清两建 一网通办 七优享 四上 双招双引 千项万亿 五创 两山 三线 六链 双高 百校".split()  # noqa: SIM905 (words read best as words)
TAILS = "行动 工程 改革 试点 专项整治行动 融合 平台 计划 体系 机制".split()  # noqa: SIM905 (words read best as words)
LATIN = "DCMM贯标 SPV公司 CCC产品认证 DEPA CPTPP 22X 415X ESG评级 5G基站 R&D经费 LNG加注".split()  # noqa: SIM905 (words read best as words)
PLAIN = "碳普惠 共富工坊 未来社区 数字孪生 飞地经济 首店经济 融资担保 揭榜挂帅 无感监测".split()  # noqa: SIM905 (words read best as words)
COUNTED = (
    "个",
    "家",
    "座",
    "项",
    "所",
    "万元",
    "亿元",
    "公里",
    "周年",
    "%",
    "人",
    "大",
    "条",
    "次",
    ".5亿元",
)
AFTER = (
    "试点区",
    "标准地",
    "，力争年内见效",
    "等通关便利",
    "、人才引育",
    "发展",
    "和配套改革",
    "。",
    "建设",
    "项目",
    "企业",
)


def term(rng: Random) -> str:
    """Return a term as glossaries have them."""
    kind = rng.random()
    if kind < 0.5:
        return f"“{rng.choice(CORES)}”" + (rng.choice(TAILS) if rng.random() < 0.6 else "")
    if kind < 0.65:
        field = rng.choice(("农业", "乡村", "出口", "产业"))
        return f"{field}“{rng.choice(CORES)}”{rng.choice(TAILS)}"
    return rng.choice(LATIN if kind < 0.85 else PLAIN)


def report(rng: Random) -> Report:
    """Return a report with 3 to 30 notes."""
    terms: list[str] = []
    for _ in range(rng.randint(3, 30)):
        found = term(rng)
        if not any(found in other or other in found or _core(found) in other for other in terms):
            terms.append(found)
    style = rng.choice(("1.", "1、", "1．", "[1]", "①", "1:"))
    explicit = style in ("[1]", "①") and len(terms) <= 20
    if style == "①" and not explicit:
        style = "1."
    text = clean = "政府工作报告\n各位代表:\n"
    places: dict[int, int | None] = {}
    for number, name in enumerate(terms, 1):
        innocent = rng.choice(terms)
        filler = article(rng).paragraphs[0]
        if rng.random() < 0.5:
            count = rng.choice((number, rng.randint(1, 99)))
            filler += f"全年新增{innocent}{count}{rng.choice(COUNTED)}。"
        if rng.random() < 0.3:
            filler += (
                f"{number}月底前完成{number}项任务,第{number}批项目和{2000 + number}年计划已下达。"
            )
        text, clean = text + filler, clean + filler
        head, tail = name, ""
        if "”" in name and rng.random() < 0.3:
            cut = name.index("”") + 1
            head, tail = name[:cut], name[cut:]
        text, clean = text + f"要落实{head}", clean + f"要落实{head}"
        marked = rng.random() < 0.9
        places[number] = len(clean) if marked else None
        mark = (
            (f"[{number}]" if style == "[1]" else chr(ord("①") + number - 1))
            if explicit
            else str(number)
        )
        after = tail + rng.choice(AFTER) + "\n"
        text, clean = text + (mark if marked else "") + after, clean + after
    text += (
        rng.choice(
            (
                "名词解释",
                "名 词 解 释",
                "附件：名词解释",
                "注释：",
                "附件\n名词解释",
                "《报告》名词解释",
            )
        )
        + "\n"
    )
    for number, name in enumerate(terms, 1):
        sign = style.replace("1", str(number)) if style != "①" else chr(ord("①") + number - 1)
        said = rng.choice(("。指", "：是指", "：", "。即", "是指"))
        text += f"{sign}{name}{said}{article(rng).paragraphs[0]}\n"
    return Report(text, clean, places, tuple(terms))


def _core(name: str) -> str:
    return name[name.index("“") : name.index("”") + 1] if "“" in name else name


class Figures(NamedTuple):
    """What came of generated reports."""

    right: int
    """Marks found at their places, of `there`."""
    there: int
    innocent: int
    """Digits gone that were no marks, counted a report."""
    robbed: int
    """Reports that lost such a digit."""
    listed: int
    """Notes without a mark that are listed as such, of `missing`."""
    missing: int
    read: int
    """Terms in the glossary, of `entries`."""
    entries: int


def measured(reports: int, *, seed: int, verbose: bool = False) -> Figures:
    """Return the figures of so many generated reports."""
    rng = Random(seed)
    total = Figures(*[0] * len(Figures._fields))
    for _ in range(reports):
        found = _measured(report(rng), verbose=verbose)
        total = Figures(*map(sum, zip(total, found, strict=True)))
    return total


def _measured(case: Report, *, verbose: bool) -> Figures:
    document = next(iter(stage()(Document.of(case.text))))
    assert isinstance(document, Document)  # noqa: S101 (the stage drops nothing)
    spans = {note.number: note.span for note in document.footnotes}
    places = {number: place for number, place in case.places.items() if place is not None}
    unmarked = [number for number, place in case.places.items() if place is None]
    right = shift = 0
    for number, place in places.items():
        span = spans.get(number)
        if span is not None and span.start == place + shift:
            right += 1
            continue
        shift += len(str(number)) if span is None else 0
        if verbose:
            at = place + shift
            print("missed", number, case.terms[number - 1], repr(case.clean[at - 8 : at + 12]))
    kept = sum(c.isdigit() for c in document.text)
    gone = max(0, sum(c.isdigit() for c in case.clean) - kept)
    if verbose and gone:
        print("removed digits of", repr(case.clean[:40]))
    listed = sum(number in spans and spans[number] is None for number in unmarked)
    read = sum(name in document.glossary for name in case.terms)
    return Figures(
        right, len(places), gone, bool(gone), listed, len(unmarked), read, len(case.terms)
    )


def main() -> None:
    """Run the measure and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    found = measured(options.reports, seed=options.seed, verbose=options.verbose)
    print(f"marks found {found.right} of {found.there} ({found.right / found.there:.4f})")
    print(f"innocent digits removed {found.innocent}")
    print(f"notes without a mark listed {found.listed} of {found.missing}")
    print(f"glossary terms read {found.read} of {found.entries} ({found.read / found.entries:.4f})")


if __name__ == "__main__":
    main()
