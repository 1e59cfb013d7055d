r"""Paragraph boundaries found again in texts that lost them; prints a table.

    python benchmarks/paragraphs.py [--quick]

The texts are the bodies of the seeds that came with their paragraphs, and articles generated from
a small vocabulary: news, regulations, plans. Each is wrapped, flattened or spaced out, cleaned,
and its paragraphs compared with the true ones: precision, recall and F1 of boundaries, each
boundary known by the eight characters before it. `lost` counts texts of which any character
other than white space and page numbers was lost or added, `moved` those that a second cleaning
still changed.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal

from reportclean.structure.layout import columns, layout
from reportclean.structure.paragraphs import stage

SEEDS = Path(__file__).parents[1] / "seeds"
BODIES = (("000", 2, 113), ("001", 18, 157), ("003", 14, 169), ("004", 11, 112))
"""Seed and the lines of its body, counted from 0."""
WIDE = "\N{IDEOGRAPHIC SPACE}" * 2
WORDS = (
    "全县 工作 会议 强调 抓好 春耕 生产 保障 供应 推进 项目 建设 提升 水平 完善 制度 加强 管理 "
    "农业 工业 服务 增长 群众 干部 乡镇 企业 市场 改革 创新 环境 治理 道路 水利 学校 医院"
)
VERBS = "加快 推进 深化 强化 提升 优化 完善 加强 促进 大力"
NOUNS = "回顾 任务 安排 情况 措施 目标"
STARTS = "2023年 今年 一年来， 面对"
TARGETS = {"wrapped": 0.97, "spaced out": 0.97, "flattened, spaces": 0.93, "flattened, none": 0.80}
Text = list[str]


def seed_bodies() -> Iterator[Text]:
    """Yield the paragraphs of the seeds whose source has them."""
    for name, start, stop in BODIES:
        (path,) = SEEDS.glob(f"{name}_*.txt")
        lines = path.read_text(encoding="utf-8").split("\n")[start:stop]
        (document,) = layout("\n".join(lines))
        text = re.sub(r"(二、2018年|人民满意的)\n", r"\1", document.text)
        yield text.split("\n")


def generated(rng: random.Random) -> Text:
    """Return an article of numbered sections, built like a report or a plan.

    Headings stand alone or run in; the paragraphs of a plan begin with a short sentence that
    says what will be done, those of a report with a year.
    """
    words, verbs = WORDS.split(), VERBS.split()

    def clause() -> str:
        return "".join(rng.choices(words, k=rng.randint(3, 8)))

    def sentence() -> str:
        clauses = [clause() for _ in range(rng.randint(1, 4))]
        if rng.random() < 0.3:
            clauses[-1] += f"{rng.randint(1, 99)}.{rng.randint(0, 9)}%"
        return "，".join(clauses) + "。"

    def paragraph(opening: str = "") -> str:
        return opening + "".join(sentence() for _ in range(rng.randint(3, 7)))

    def measure() -> str:
        return rng.choice(verbs) + "".join(rng.choices(words, k=rng.randint(2, 3))) + "。"

    run_in = rng.random() < 0.5
    text = [paragraph()]
    for number in "一二三四五六"[: rng.randint(3, 6)]:
        heading = f"{number}、{''.join(rng.choices(words, k=3))}{rng.choice(NOUNS.split())}"
        if run_in:
            text.append(f"{heading}。{paragraph()}")
        else:
            text += [heading, paragraph(rng.choice(STARTS.split()))]
            text += [paragraph(measure()) for _ in range(rng.randint(0, 3))]
    return text


def wrap(
    text: Text,
    width: int,
    rng: random.Random,
    *,
    indent: str = "",
    how: Literal["neat", "strict", "columns"] = "neat",
) -> str:
    """Return `text` hard-wrapped, with a page number every 30 to 45 lines.

    `strict` breaks anywhere; else no line begins with a stop and numbers are not broken;
    `columns` counts letters as half a character.
    """
    strict = how == "strict"
    measure: Callable[[str], int] = columns if how == "columns" else len
    width *= 2 if how == "columns" else 1
    lines: list[str] = []
    for paragraph in text:
        line = indent
        for unit in list(paragraph) if strict else re.findall(r"[A-Za-z0-9.%]+|.", paragraph):
            if measure(line) + measure(unit) > width and (
                strict or unit not in "，。、；：！？,.;:”)）"
            ):
                lines.append(line)
                line = ""
            line += unit
        lines.append(line)
    mark = rng.choice(["— {} —", "- {} -", "第 {} 页 共 99 页", "第{}页"])
    length = rng.randint(30, 45)
    for page, at in enumerate(range(length, len(lines), length)):
        lines.insert(at + page, mark.format(page + 1))
    return "\n".join(lines)


def stray(paragraph: str, rng: random.Random) -> str:
    """Return `paragraph` with stray spaces, about one in 250 characters."""
    between = "(?<=[一-龥])(?=[一-龥])"
    return re.sub(between, lambda _: " " if rng.random() < 0.004 else "", paragraph)


def dirty(text: Text, rng: random.Random, widths: range) -> Iterator[tuple[str, str]]:
    """Yield each kind of dirt with `text` so dirtied."""
    for width in widths:
        for indent in ("", WIDE):
            yield "wrapped", wrap(text, width, rng, indent=indent)
            yield "wrapped", wrap(text, width, rng, indent=indent, how="strict")
            yield "wrapped", wrap(text, width, rng, indent=indent, how="columns")
    yield "spaced out", "\n".join(" ".join(paragraph) for paragraph in text)
    yield "flattened, spaces", " ".join(text)
    yield "flattened, spaces", " ".join(stray(paragraph, rng) for paragraph in text)
    yield "flattened, spaces", WIDE.join(text)
    yield "flattened, spaces", "\N{NO-BREAK SPACE}".join(text)
    yield "flattened, none", "".join(text)
    yield "clean", "\n".join(text)


def boundaries(text: Text) -> Counter[str]:
    """Return the boundaries of `text`, each as the eight characters before it."""
    found: Counter[str] = Counter()
    so_far = ""
    for paragraph in text:
        so_far = (so_far + "".join(paragraph.split()))[-12:]
        found[so_far[-8:]] += 1
    return found


def main() -> None:
    """Print one line a kind of dirt, and the speed on all of it."""
    quick = "--quick" in sys.argv
    rng = random.Random(20240123)
    texts = [*seed_bodies(), *(generated(rng) for _ in range(10 if quick else 30))]
    clean = stage()
    tally: dict[str, Counter[str]] = {}
    seconds = size = 0.0
    for text in texts:
        whole = "".join("".join(text).split())
        for kind, dirt in dirty(text, rng, range(20, 61, 20 if quick else 8)):
            begin = time.process_time()
            (done,) = clean(dirt)
            seconds += time.process_time() - begin
            size += len(dirt.encode())
            (again,) = clean(done.text)
            want, got = boundaries(text), boundaries(done.text.split("\n"))
            counts = tally.setdefault(kind, Counter())
            counts += Counter(
                right=(want & got).total(), want=want.total(), got=got.total(), texts=1
            )
            counts["lost"] += "".join(done.text.split()) != whole
            counts["moved"] += again.text != done.text
    print(
        f"{'':20}{'texts':>7}{'precision':>11}{'recall':>8}{'F1':>8}{'target':>8}{'lost':>6}{'moved':>7}"
    )
    for kind, c in tally.items():
        precision, recall = c["right"] / c["got"], c["right"] / c["want"]
        f1 = 2 * c["right"] / (c["got"] + c["want"])
        print(
            f"{kind:20}{c['texts']:7}{precision:11.4f}{recall:8.4f}{f1:8.4f}"
            f"{TARGETS.get(kind, 1.0):8.2f}{c['lost']:6}{c['moved']:7}"
        )
    print(f"{size / seconds / 1e6:.1f} MB/s")


if __name__ == "__main__":
    main()
