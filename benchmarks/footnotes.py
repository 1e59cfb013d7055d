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


def main() -> None:
    """Run the measure and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    rng = Random(options.seed)
    found = there = innocent = missing = missing_listed = entries = read = 0
    for _ in range(options.reports):
        case = report(rng)
        document = next(iter(stage()(Document.of(case.text))))
        assert isinstance(document, Document)  # noqa: S101 (the stage drops nothing)
        spans = {note.number: note.span for note in document.footnotes}
        shift = 0
        for number, place in case.places.items():
            span = spans.get(number)
            if place is None:
                missing += 1
                missing_listed += number in spans and span is None
                continue
            there += 1
            right = span is not None and span.start == place + shift
            found += right
            if not right:
                shift += len(str(number)) if span is None else 0
                if options.verbose:
                    at = place + shift
                    print(
                        "missed", number, case.terms[number - 1], repr(case.clean[at - 8 : at + 12])
                    )
        kept = "".join(c for c in document.text if c.isdigit())
        wanted = "".join(c for c in case.clean if c.isdigit())
        innocent += max(0, len(wanted) - len(kept))
        entries += len(case.terms)
        read += sum(name in document.glossary for name in case.terms)
        if options.verbose and len(wanted) > len(kept):
            print("removed digits of", repr(case.clean[:40]))
    print(f"marks found {found} of {there} ({found / there:.4f})")
    print(f"innocent digits removed {innocent}")
    print(f"notes without a mark listed {missing_listed} of {missing}")
    print(f"glossary terms read {read} of {entries} ({read / entries:.4f})")


if __name__ == "__main__":
    main()
