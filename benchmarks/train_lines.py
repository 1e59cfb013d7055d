r"""Train the line model, print what it reaches by cross-validation over hosts, write its weights.

    python benchmarks/train_lines.py DIR [--write] [--mode text|html|both]

DIR holds NAME.html with NAME.gold.txt (the article, one paragraph a line, title first) and NAME
is DATE_HOST_HASH. A line is body if keeping it brings the chosen lines nearer to the gold (longest
common subsequence, by a greedy search from the lines that share eight-character runs with it).
Every figure comes from models that saw no page of the same host; the weights written are
trained on all pages. With `--write` the file `src/reportclean/blocks/weights.json` is replaced.

Needs beside reportclean[html]: numpy, scipy, scikit-learn, rapidfuzz, resiliparse, html2text,
markdownify.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import html2text
import markdownify
import numpy as np
from rapidfuzz.distance import LCSseq
from resiliparse.extract.html2text import extract_plain_text
from scipy import sparse
from selectolax.lexbor import LexborHTMLParser, LexborNode
from sklearn.linear_model import LogisticRegression

from clean_documents import made_pages
from reportclean.blocks.context import context
from reportclean.blocks.features import Table, table
from reportclean.blocks.link_lists import link_lists
from reportclean.blocks.model import LEAST_BEST, UNITS
from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.source import Block, Source
from reportclean.decode.shown import shown

WEIGHTS = Path(__file__).parents[1] / "src/reportclean/blocks/weights.json"
OUTER, INNER = 5, 4
"""Folds of the figures, and of the first pass's verdicts that the second one is trained on."""
STRENGTH = {"title": 0.1, "first": 0.02, "second": 0.02}
"""How little the weights of each part are held down (scikit-learn's C)."""
SHIFTS = {"title": (0,), "first": (0, -1, 1), "second": (0,)}
"""Which lines beside its own each part looks at."""
LIMIT = {"text": 0.5, "html": 0.5}
"""From this chance on a line counts as body; the bias of the written weights makes 0.5 of it."""
POOR_GOLD = 0.9
"""Pages whose best choice of lines scores less are measured but not trained on."""


class Page(NamedTuple):
    """A page with what is right about it, a row for each line that is not blank."""

    name: str
    host: str
    gold: str
    document: Document
    seen: Table
    folded: list[str]
    body: np.ndarray
    title: np.ndarray
    weight: np.ndarray
    best: float
    """The F1 that the right lines reach."""


def folded(text: str) -> str:
    """Return `text` as scores compare it: NFKC, without white space."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def fold_of(host: str, folds: int, salt: str = "") -> int:
    """Return which of `folds` parts `host` belongs to."""
    return int(hashlib.sha1((salt + host).encode()).hexdigest(), 16) % folds  # noqa: S324 (no secret)


def score(gold: str, out: str) -> tuple[float, float, float]:
    """Return F1, precision and recall of characters."""
    common = LCSseq.similarity(gold, out)
    return (
        2 * common / (len(gold) + len(out)) if gold or out else 1.0,
        common / len(out) if out else 0.0,
        common / len(gold) if gold else 0.0,
    )


def right_lines(texts: Sequence[str], gold: Sequence[str]) -> tuple[int | None, list[bool], float]:
    """Return the title's row, which rows are body, and the F1 of that choice."""
    whole = "".join(gold)
    runs = {whole[i : i + 8] for i in range(max(1, len(whole) - 7))}
    keep = []
    for text in texts:
        own = [text[i : i + 8] for i in range(len(text) - 7)]
        keep.append(bool(own) and 2 * sum(run in runs for run in own) >= len(own))
    likeness = [2 * LCSseq.similarity(t, gold[0]) / (len(t) + len(gold[0])) for t in texts]
    title = max(range(len(texts)), key=likeness.__getitem__, default=None)
    if title is not None and likeness[title] <= 0.6:
        title = None

    def reached() -> float:
        chosen = "".join(t for i, t in enumerate(texts) if keep[i] and i != title)
        return score(whole, ("" if title is None else texts[title]) + chosen)[0]

    best = reached()
    doubtful = [
        i
        for i, text in enumerate(texts)
        if i != title and (keep[i] or any(text[j : j + 3] in whole for j in range(len(text) - 1)))
    ]
    for _ in range(3):
        before = best
        for i in sorted(doubtful, key=lambda i: -len(texts[i])):
            keep[i] = not keep[i]
            now = reached()
            if now > best + 1e-9:
                best = now
            else:
                keep[i] = not keep[i]
        if best == before:
            break
    if title is not None:
        keep[title] = False
    return title, keep, best


def visible(html: str) -> Document:
    """Return the page's visible text, all of it, as a document without markup."""
    return Document.of(extract_plain_text(html, main_content=False, alt_texts=False))


def marked(html: str) -> Document:
    """Return the page as this project reads HTML, without the lists of links."""
    from reportclean.decode.html import page  # noqa: PLC0415 (needs an optional package)

    (document,) = link_lists(Document.of(page(html)))
    return document


_UNSEEN = re.compile(r"<(script|style|noscript)\b.*?</\1>", re.DOTALL | re.IGNORECASE)
"""What markdownify would write out."""


def by_html2text(html: str) -> str:
    """Return the page as html2text writes it in Markdown, lines not wrapped."""
    converter = html2text.HTML2Text()
    converter.body_width = 0
    return converter.handle(html)


def by_markdownify(html: str) -> str:
    """Return the page as markdownify writes it in Markdown, without what is not shown."""
    return str(markdownify.markdownify(_UNSEEN.sub("", html)))


def by_nodes(html: str) -> str:
    """Return each run of text of the page on a line of its own, as scraping scripts write it."""
    body = _shown(html)
    runs = body.text(separator="\n", strip=True).split("\n") if body else []
    return "\n".join(filter(None, map(str.strip, runs)))


def by_source(html: str) -> str:
    """Return the page without its tags, lines as its source has them."""
    body = _shown(html)
    return body.text() if body else ""


def on_one_line(html: str) -> str:
    """Return the runs of text of the page joined by spaces."""
    return " ".join(by_nodes(html).split())


def _shown(html: str) -> LexborNode | None:
    tree = LexborHTMLParser(html)
    tree.strip_tags(["script", "style", "noscript"])
    return tree.body


CONVERTERS = {"html2text": by_html2text, "markdownify": by_markdownify}
FORMS = {
    **CONVERTERS,
    "a run of text a line": by_nodes,
    "lines of the source": by_source,
    "all on one line": on_one_line,
}
"""In which forms people keep the text of pages, beside that of `visible`."""


def marked_down(folder: Path) -> list[Page]:
    """Return the pages of `folder` turned into Markdown, as this project reads it."""
    return [
        page
        for convert in CONVERTERS.values()
        for page in read(folder, lambda html, to=convert: Document.of(shown(Source.of(to(html)))))
    ]


MADE, MADE_OF_TEXT = 100, 250
"""Made-up pages that are learnt from: reports and regulations, which the news lacks. Of text more,
for it is learnt from three times as many pages of news."""


def read(folder: Path, reader: Callable[[str], Document]) -> list[Page]:
    """Return the pages of `folder` with the right answers."""
    given = []
    for path in sorted(folder.glob("*.html")):
        golden = path.with_suffix(".gold.txt").read_text(encoding="utf-8").split("\n")
        given.append((path.stem, path.read_bytes().decode("utf-8", "replace"), golden))
    return _pages(given, reader)


def others(folder: Path, reader: Callable[[str], Document]) -> list[Page]:
    """Return what is learnt from beside the pages of `folder`: made-up pages, and Markdown."""
    found = enumerate(made_pages(MADE_OF_TEXT if reader is visible else MADE, seed=1))
    made = _pages([(f"0_made{n % 8}_{n}", html, gold) for n, (html, gold) in found], reader)
    return [*made, *marked_down(folder)] if reader is visible else made


def strangers(pages: Sequence[Page], fold: int) -> list[Page]:
    """Return the pages of hosts that are not in a fold."""
    return [page for page in pages if fold_of(page.host, OUTER) != fold]


def _pages(
    given: Sequence[tuple[str, str, Sequence[str]]], reader: Callable[[str], Document]
) -> list[Page]:
    pages = []
    for name, html, golden in given:
        document = reader(html)
        gold = [f for f in map(folded, golden) if f]
        seen = table(document)
        texts = [folded(text) for text in seen.texts]
        title, body, best = right_lines(texts, gold)
        lengths = np.array(seen.lengths, float)
        pages.append(
            Page(
                name,
                name.split("_")[1],
                "".join(gold),
                document,
                seen,
                texts,
                np.array(body, int),
                np.array([i == title for i in range(len(texts))], int),
                np.minimum(lengths / max(1, sum(map(len, gold))), 0.3) + 0.01,
                best,
            )
        )
    return pages


def varied(page: Page, *, paragraphs: int, bare: bool, thin: int = 0) -> Page:
    """Return `page` with only its first `paragraphs` lines of body; `bare`: without layout.

    So short articles, and texts that lost their blank lines, indents and bullets on the way, are
    learnt from as well. `thin` leaves out every other group of so many lines of furniture.
    """
    text = page.document.text
    count = np.cumsum(page.body)
    own = page.body + page.title
    above = np.cumsum(1 - own)
    rows = [
        i
        for i in range(len(page.folded))
        if (count[i] <= paragraphs if own[i] else not thin or above[i] // thin % 2)
    ]
    kept = {page.seen.rows[i] for i in rows}
    gone = set(page.seen.rows) - kept
    parts: list[str] = []
    blocks: list[Block] = []
    marked = {b.span.start: b for b in page.document.source.blocks}
    at = 0
    for number, line in enumerate(page.seen.lines):
        content = text[line.start : line.stop]
        if number in gone or (bare and not content.strip()):
            continue
        if bare:
            content = content.strip().removeprefix("\N{BULLET} ")
        begun = page.document.origin(line.span).start
        if begun in marked:
            blocks.append(marked[begun]._replace(span=Span(at, at + len(content))))
        parts.append(content)
        at += len(content) + 1
    source = Source("\n".join(parts), blocks=tuple(blocks), facts=page.document.source.facts)
    document = Document.of(source)
    return page._replace(
        document=document,
        seen=table(document),
        folded=[page.folded[i] for i in rows],
        body=page.body[rows],
        title=page.title[rows],
        weight=page.weight[rows],
    )


def cut(page: Page, first: int, stop: int) -> Page:
    """Return an excerpt of a page without markup: its rows from `first` to before `stop`."""
    lines = [page.seen.lines[row] for row in page.seen.rows[first:stop]]
    document = Document.of(page.document.text[lines[0].start : lines[-1].stop])
    return page._replace(
        document=document,
        seen=table(document),
        folded=page.folded[first:stop],
        body=page.body[first:stop],
        title=page.title[first:stop],
        weight=page.weight[first:stop],
    )


SHORTEST_CUT = 4
"""Lines of body of the shortest article of which excerpts are made."""


def excerpts(page: Page, seed: int) -> Iterator[Page]:
    """Yield a page that breaks off in its article, one that begins there, and one that does both.

    People keep excerpts, and tools lose what stands above or below. From whole pages alone the
    model learns that a head stands above each article and a foot below.
    """
    own = np.flatnonzero(page.body)
    if len(own) < SHORTEST_CUT:
        return
    r = random.Random(seed)
    yield cut(page, 0, 1 + int(r.choice(own[1:-1])))
    yield cut(page, int(r.choice(own[1:-1])), len(page.folded))
    half = len(own) // 2
    yield cut(page, int(r.choice(own[:half])), 1 + int(r.choice(own[half + 1 :])))


def with_variants(pages: Sequence[Page]) -> list[Page]:
    """Return the pages fit to learn from, each with its variants."""
    found: list[Page] = []
    for number, page in enumerate(pages):
        if page.best <= POOR_GOLD or not page.folded:
            continue
        found.append(page)
        whole = int(page.body.sum())
        found.append(varied(page, paragraphs=1 + number % 3, bare=False))
        if page.document.source.blocks:
            found.append(varied(page, paragraphs=whole, bare=False, thin=2 + number % 5))
        else:
            found.append(varied(page, paragraphs=whole if number % 2 else 4, bare=True))
        if not page.document.source.nested:
            found += excerpts(page, number)
    return [p for p in found if len(p.folded) == len(p.seen.rows)]


class Part(NamedTuple):
    """One trained sum of look-ups."""

    bias: float
    tables: dict[tuple[str, int], np.ndarray]

    def of(self, columns: Mapping[str, bytes]) -> np.ndarray:
        """Return the log odds a row."""
        sums = np.full(len(next(iter(columns.values()))), self.bias)
        for (name, shift), weights in self.tables.items():
            bins = np.minimum(_shifted(columns[name], shift), len(weights) - 1)
            sums += weights[bins]
        return sums

    def record(self) -> dict[str, Any]:
        """Return the part as the weight file holds it: whole units, no trailing repeats."""
        found: dict[str, Any] = {"bias": round(UNITS * self.bias)}
        for (name, shift), weights in self.tables.items():
            whole = [max(-128, min(127, round(UNITS * w))) for w in weights]
            while len(whole) > 2 and whole[-1] == whole[-2]:
                whole.pop()
            found[f"{name}@{shift:+d}" if shift else name] = whole
        return found


def _shifted(column: bytes, shift: int) -> np.ndarray:
    bins = np.frombuffer(column, np.uint8).astype(int) + 1
    if not shift:
        return bins
    moved = np.zeros_like(bins)
    if shift > 0:
        moved[:-shift] = bins[shift:]
    else:
        moved[-shift:] = bins[:shift]
    return moved


def fitted(
    columns: Sequence[Mapping[str, bytes]],
    answers: Sequence[np.ndarray],
    weights: Sequence[np.ndarray] | None,
    part: str,
) -> Part:
    """Return the part trained on the rows of all pages."""
    keys = [(name, shift) for name in columns[0] for shift in SHIFTS[part]]
    stacked = {
        (name, shift): np.concatenate([_shifted(c[name], shift) for c in columns])
        for name, shift in keys
    }
    sizes = [int(stacked[key].max()) + 1 for key in keys]
    offsets = np.concatenate([[0], np.cumsum(sizes)])
    count = len(stacked[keys[0]])
    hot = np.stack([stacked[key] + offset for key, offset in zip(keys, offsets, strict=False)], 1)
    rows = np.repeat(np.arange(count), len(keys))
    matrix = sparse.csr_matrix((np.ones(hot.size), (rows, hot.ravel())), (count, offsets[-1]))
    weight = None
    if weights is not None:
        weight = np.concatenate(weights)
        weight /= weight.mean()
    model = LogisticRegression(C=STRENGTH[part], max_iter=150, tol=1e-3)
    model.fit(matrix, np.concatenate(answers), sample_weight=weight)
    split = np.split(model.coef_[0], offsets[1:-1])
    return Part(float(model.intercept_[0]), dict(zip(keys, split, strict=True)))


class Trained(NamedTuple):
    """The three parts."""

    title: Part
    first: Part
    second: Part

    def of(self, seen: Table) -> tuple[np.ndarray, np.ndarray]:
        """Return the log odds of body and title a row."""
        titles = self.title.of(seen.columns)
        first = self.first.of(seen.columns)
        columns = context(seen.lengths, first.tolist(), titles.tolist())
        return self.second.of(columns), titles


def _lines_parts(pages: Sequence[Page]) -> tuple[Part, Part]:
    columns = [p.seen.columns for p in pages]
    # Made-up pages all have their title in the same few places: it is learnt from real ones.
    real = [p for p in pages if not p.host.startswith("made")]
    return (
        fitted([p.seen.columns for p in real], [p.title for p in real], None, "title"),
        fitted(columns, [p.body for p in pages], [p.weight for p in pages], "first"),
    )


def trained(pages: Sequence[Page]) -> Trained:
    """Return the model of `pages`; the second pass learns from verdicts on unseen hosts."""
    pages = with_variants(pages)
    columns: list[Mapping[str, bytes]] = []
    order: list[Page] = []
    for fold in range(INNER):
        others = [p for p in pages if fold_of(p.host, INNER, "inner") != fold]
        title, first = _lines_parts(others)
        for p in pages:
            if fold_of(p.host, INNER, "inner") == fold:
                thought = first.of(p.seen.columns).tolist(), title.of(p.seen.columns).tolist()
                columns.append(context(p.seen.lengths, *thought))
                order.append(p)
    second = fitted(columns, [p.body for p in order], [p.weight for p in order], "second")
    return Trained(*_lines_parts(pages), second)


def _logit(chance: float) -> float:
    return float(np.log(chance / (1 - chance)))


def chosen(page: Page, bodies: np.ndarray, titles: np.ndarray, threshold: float) -> str:
    """Return what a reader would get: the likeliest title, then the lines thought to be body."""
    if not len(bodies):
        return ""
    top = int(np.argmax(titles))
    lift = max(0.0, LEAST_BEST - (bodies.max() - _logit(threshold)))
    limit = _logit(threshold) - lift
    rest = (t for i, t in enumerate(page.folded) if bodies[i] >= limit and i != top)
    return page.folded[top] + "".join(rest)


def validated(
    pages: Sequence[Page], extra: Sequence[Page]
) -> list[tuple[Page, np.ndarray, np.ndarray]]:
    """Return each page with the verdicts of a model that saw no page of its host.

    `extra` pages are learnt from and not measured.
    """
    found = []
    for fold in range(OUTER):
        model = trained(strangers([*pages, *extra], fold))
        found += [(p, *model.of(p.seen)) for p in pages if fold_of(p.host, OUTER) == fold]
    return found


def _report(kind: str, pages: Sequence[Page], extra: Sequence[Page]) -> None:
    print(f"{kind}: {len(pages)} pages, right lines reach {np.mean([p.best for p in pages]):.4f}")
    judged = validated(pages, extra)
    for threshold in (0.3, 0.4, 0.5, 0.6, 0.7):
        rows = np.array([score(p.gold, chosen(p, b, t, threshold)) for p, b, t in judged])
        f1, precision, recall = rows.mean(0)
        print(f"  above {threshold}: F1 {f1:.4f} precision {precision:.4f} recall {recall:.4f}")
    titles = [len(t) and p.title[int(np.argmax(t))] for p, _, t in judged]
    print(f"  title line right on {np.mean(titles):.4f} of the pages")


def record_of(model: Trained, kind: str) -> dict[str, Any]:
    """Return the model as the weight file holds it, its dividing line moved to 0.5."""
    second = model.second._replace(bias=model.second.bias - _logit(LIMIT[kind]))
    parts = model._replace(second=second)._asdict()
    return {name: part.record() for name, part in parts.items()}


def _dump(record: Mapping[str, Mapping[str, Any]]) -> str:
    """Return the weight file: JSON with one feature a line."""
    kinds = []
    for kind, parts in record.items():
        bodies = []
        for name, part in parts.items():
            inner = ",\n".join(f'   "{k}": {json.dumps(v)}' for k, v in part.items())
            bodies.append(f'  "{name}": {{\n{inner}\n  }}')
        kinds.append(f' "{kind}": {{\n' + ",\n".join(bodies) + "\n }")
    return "{\n" + ",\n".join(kinds) + "\n}\n"


def main() -> None:
    """Train, report, and write where asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mode", choices=("text", "html", "both"), default="both")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--quick", action="store_true", help="train and write, measure nothing")
    options = parser.parse_args()
    record = json.loads(WEIGHTS.read_text(encoding="utf-8")) if WEIGHTS.exists() else {}
    for kind, reader in (("text", visible), ("html", marked)):
        if options.mode not in {kind, "both"}:
            continue
        pages, extra = read(options.folder, reader), others(options.folder, reader)
        if not options.quick:
            _report(kind, pages, extra)
        if options.write:
            record[kind] = record_of(trained([*pages, *extra]), kind)
    if options.write:
        WEIGHTS.write_text(_dump(record), encoding="utf-8")
        print(f"wrote {WEIGHTS.name}: {WEIGHTS.stat().st_size} bytes")


if __name__ == "__main__":
    main()
