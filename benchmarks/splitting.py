"""Measure splitting: dumps of known articles in many layouts, and single documents.

    python benchmarks/splitting.py [--gold DIR] [--dumps 480] [--singles 200] [--seed 1] [--verbose]

A dump is made of 2 to 30 articles, generated ones or (with --gold) the texts `*.gold.txt` of a
folder, one paragraph a line, title first. A border counts as found where a part begins after the
last line of one article (its date and credit included) and at or before the title of the next.
Printed a layout: precision, recall and F1 of the borders; then the share of single documents that
were cut or flagged, and the speed on one large dump.
"""

from __future__ import annotations

import argparse
import json
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from reportclean.core.document import Document
from reportclean.structure.split import cuts
from splitting_texts import PAPERS, PEOPLE, SINGLES, TOWNS, Article, article, date


class Dump(NamedTuple):
    """A dump with the places where it may be cut."""

    text: str
    borders: tuple[tuple[int, int], ...]
    """For each article but the first: from and to where a part may begin, in characters."""


class Style(NamedTuple):
    """What all articles of a dump have in common."""

    indent: str
    blank: str
    end: str
    dates: int
    column: str
    paper: str
    wide: bool


Piece = tuple[list[str], list[str], list[str]]
"""The lines before an article that belong to nobody, those of the article, those after it."""

Layout = Callable[[Article, int, Random, Style], Piece]


def day(rng: Random, style: Style) -> str:
    """Return a date as this dump writes it."""
    y, m, d = date(rng)
    return (f"{y}-{m:02}-{d:02}", f"{y}年{m}月{d}日", f"{y}/{m}/{d}", f"{y}.{m:02}.{d:02}")[
        style.dates
    ]


def source(rng: Random, style: Style) -> str:
    """Return a line of date and source."""
    origin = rng.choice(PAPERS)
    return rng.choice(
        (
            f"{day(rng, style)} {rng.randint(0, 23):02}:{rng.randint(0, 59):02} 来源：{origin}",
            f"发布时间：{day(rng, style)}  来源：{origin}  浏览次数：{rng.randint(9, 9999)}",
            f"{day(rng, style)} 来源:{origin} 作者:{rng.choice(PEOPLE)}",
        )
    )


def credit(rng: Random) -> str:
    """Return a line of credit."""
    who = rng.choice(PEOPLE)
    return rng.choice(
        (f"（责任编辑：{who}）", f"责编：{who}", f"编辑：{who} 校对：{rng.choice(PEOPLE)}")
    )


def ruled(mark: str, *, dated: bool) -> Layout:
    """A separator before each article."""

    def layout(item: Article, _: int, rng: Random, style: Style) -> Piece:
        title = style.column + item.title if rng.random() < 0.9 else item.title
        return [mark], [title, *item.paragraphs, *([day(rng, style)] if dated else [])], []

    return layout


def dated_head(item: Article, _: int, rng: Random, style: Style) -> Piece:
    """Title, date and source, text."""
    return [], [item.title, source(rng, style), *item.paragraphs], []


def dated_head_credit(item: Article, _: int, rng: Random, style: Style) -> Piece:
    """Title, date and source, text, credit."""
    return [], [item.title, source(rng, style), *item.paragraphs, credit(rng)], []


def dated_tail(item: Article, _: int, rng: Random, style: Style) -> Piece:
    """Title, text, date."""
    return [], [item.title, *item.paragraphs, day(rng, style)], []


def credited(item: Article, _: int, rng: Random, __: Style) -> Piece:
    """Title, text, credit."""
    return [], [item.title, *item.paragraphs, credit(rng)], []


def headed(item: Article, _: int, rng: Random, style: Style) -> Piece:
    """The head and the foot of the same site around each article."""
    head = [f"当前位置：首页 > {style.paper} > 正文"]
    foot = ["分享到：微信 微博 QQ空间", f"版权所有 {style.paper}"]
    return head, [item.title, source(rng, style), *item.paragraphs], foot


def masthead(item: Article, number: int, _: Random, style: Style) -> Piece:
    """The number of the newspaper page over each article."""
    return [rng_page(number, style)], [item.title, *item.paragraphs], []


def rng_page(number: int, style: Style) -> str:
    """Return the head of a newspaper page."""
    return f"第{number}版：{style.paper}" if style.wide else f"第{number}版"


def numbered(item: Article, number: int, _: Random, style: Style) -> Piece:
    """篇一：title."""
    tens, ones = divmod(number, 10)
    n = (
        ("" if tens < 2 else NUMERALS[tens % 10])
        + ("十" if tens else "")
        + NUMERALS[ones].strip("零")
    )
    mark = (f"篇{n}：", f"第{n}篇 ", f"【{number}】", f"篇{number}:")[style.dates]
    return [], [mark + item.title, *item.paragraphs], []


def starred(item: Article, _: int, __: Random, ___: Style) -> Piece:
    """Asterisks glued to the title."""
    return [], [f"{item.title}******", *item.paragraphs], []


def labelled(item: Article, _: int, rng: Random, style: Style) -> Piece:
    """Labelled records."""
    a, b = ("【标题】", "【正文】") if style.wide else ("标题：", "正文：")
    when = ("【日期】" if style.wide else "日期：") + day(rng, style)
    first, *rest = item.paragraphs
    return [], [a + item.title, when, b + first, *rest], []


def tagged(item: Article, number: int, _: Random, style: Style) -> Piece:
    """<doc> elements."""
    head = f'<doc id="{number}" url="http://example.org/{number}">' if style.wide else "<doc>"
    return [head], [item.title, *item.paragraphs], ["</doc>"]


def jsonl(item: Article, _: int, rng: Random, style: Style) -> Piece:
    """One JSON object a line."""
    record = {"title": item.title, "date": day(rng, style), "text": "\n".join(item.paragraphs)}
    return [], [json.dumps(record, ensure_ascii=False)], []


def datelined(item: Article, _: int, rng: Random, __: Style) -> Piece:
    """Title, and a dateline before the text."""
    _, m, d = date(rng)
    who = rng.choice(PEOPLE)
    opening = rng.choice(
        (f"本报讯（记者 {who}）", f"新华社{rng.choice(TOWNS)}{m}月{d}日电（记者{who}）", "本报讯 ")
    )
    first, *rest = item.paragraphs
    return [], [item.title, opening + first, *rest], []


def bare(item: Article, _: int, __: Random, ___: Style) -> Piece:
    """Title and text, nothing else."""
    return [], [item.title, *item.paragraphs], []


WITH: dict[str, Layout] = {
    "dash": ruled("-", dated=True),
    "dashes": ruled("--------", dated=False),
    "asterisks": ruled("***", dated=False),
    "equals": ruled("==========", dated=True),
    "form feed": ruled("\f", dated=False),
    "numbered marks": numbered,
    "starred titles": starred,
    "site head and foot": headed,
    "newspaper pages": masthead,
    "labelled records": labelled,
    "tags": tagged,
    "JSON lines": jsonl,
}
WITHOUT: dict[str, Layout] = {
    "date under title": dated_head,
    "date and credit": dated_head_credit,
    "date after text": dated_tail,
    "credit after text": credited,
    "datelines": datelined,
    "titles alone": bare,
}
NUMERALS = "零一二三四五六七八九"
NOISE = (
    "分享到：微信 微博 QQ空间",
    "扫一扫在手机打开当前页",
    "打印本页 关闭窗口",
    "上一篇：没有了",
    "有想补充的信息？点我投稿",
    "收藏本文",
)


def dumped(items: list[Article], layout: Layout, rng: Random, *, noise: float) -> Dump:
    """Return a dump of `items`."""
    style = Style(
        rng.choice(("", "\u3000\u3000", "  ", "\xa0\xa0")),
        rng.choice(("", "", "\n")),
        rng.choice(("\n", "\n", "\r\n")),
        rng.randrange(4),
        rng.choice(("", "【澜川招商】", "")),
        rng.choice(PAPERS),
        rng.random() < 0.5,
    )
    text, borders, closed = "", [], 0
    for number, item in enumerate(items, 1):
        before, own, after = layout(item, number, rng, style)
        dirty = layout is not jsonl and layout is not tagged
        if dirty and rng.random() < noise:
            after = [*after, rng.choice(NOISE)]
        for line in before:
            text += line + style.end
        if number > 1:
            borders.append((closed, len(text)))
        for at, line in enumerate(own):
            lead = style.indent if at and line in item.paragraphs else ""
            gap = style.blank.replace("\n", style.end)
            if dirty and rng.random() < noise / 40:
                gap += style.end
            text += lead + line + style.end + gap
        closed = len(text.rstrip())
        for line in after:
            text += line + style.end
    return Dump(text, tuple(borders))


def scored(dump: Dump) -> tuple[int, int, int]:
    """Return how many borders were found, proposed, and there."""
    starts = [cut.span.start for cut in cuts(Document.of(dump.text))][1:]
    right = 0
    left = list(starts)
    for low, high in dump.borders:
        hit = next((at for at in left if low <= at <= high + 12), None)
        if hit is not None:
            left.remove(hit)
            right += 1
    return right, len(starts), len(dump.borders)


def golden(folder: Path) -> Iterator[Article]:
    """Yield the articles of a folder of gold texts."""
    for path in sorted(folder.glob("*.gold.txt")):
        title, *rest = [row.strip() for row in path.read_text("utf-8").split("\n") if row.strip()]
        if rest:
            yield Article(title, tuple(rest))


def f1(right: int, proposed: int, there: int) -> float:
    """Return the harmonic mean of precision and recall."""
    return 2 * right / (proposed + there) if proposed + there else 1.0


def main() -> None:
    """Run the measures and print them."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--gold", type=Path)
    parser.add_argument("--dumps", type=int, default=480)
    parser.add_argument("--singles", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--noise", type=float, default=0.2)
    parser.add_argument("--verbose", action="store_true")
    options = parser.parse_args()
    rng = Random(options.seed)
    pool = list(golden(options.gold)) if options.gold else []
    layouts = {**WITH, **WITHOUT}
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for number in range(options.dumps):
        name = tuple(layouts)[number % len(layouts)]
        count = min(rng.randint(2, 30), 30)
        items = rng.sample(pool, count) if pool else [article(rng) for _ in range(count)]
        dump = dumped(items, layouts[name], rng, noise=options.noise)
        found = scored(dump)
        if options.verbose and f1(*found) < 0.9:
            print(f"--- {name} {found} {len(dump.text)}")
        group = "WITH" if name in WITH else "WITHOUT"
        for key in (name, group):
            tally[key] = [a + b for a, b in zip(tally[key], found, strict=True)]
    for name in (*WITH, "WITH", *WITHOUT, "WITHOUT"):
        right, proposed, there = tally[name]
        p, r = right / (proposed or 1), right / (there or 1)
        score = f1(right, proposed, there)
        print(f"{name:20} precision {p:.3f} recall {r:.3f} F1 {score:.4f} of {there}")
    print(f"all {options.dumps} dumps")
    singles(options.singles, rng, verbose=options.verbose)
    speed(rng)


def singles(count: int, rng: Random, *, verbose: bool) -> None:
    """Print how many single documents were cut."""
    wrong: Counter[str] = Counter()
    for number in range(count):
        make = SINGLES[number % len(SINGLES)]
        found = cuts(Document.of(make(rng)))
        if found:
            wrong[make.__name__] += 1
            if verbose:
                print("cut:", make.__name__, found[1][1:])
    print(f"single documents cut {sum(wrong.values())} of {count} {dict(wrong) or ''}")


def speed(rng: Random) -> None:
    """Print how fast a large dump is cut, in processor time: the machine may be shared."""
    items = [article(rng) for _ in range(6000)]
    for name in ("dash", "date and credit"):
        text = dumped(items, {**WITH, **WITHOUT}[name], rng, noise=0.2).text
        size = len(text.encode()) / 1e6
        took = 1e9
        for _ in range(3):
            document = Document.of(text)
            start = time.process_time()
            parts = cuts(document)
            took = min(took, time.process_time() - start)
        print(f"speed ({name}) {size / took:.1f} MB/s, {size:.1f} MB, {len(parts)} parts")


if __name__ == "__main__":
    main()
