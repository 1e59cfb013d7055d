r"""Body extraction from pages: this project beside other tools.

    python benchmarks/boilerplate.py DIR [--mode text|html|both|forms] [--lines] [--speed]
                                         [--n 60]

It trains the line model in five folds by host on DIR (NAME.html with NAME.gold.txt, see
`train_lines.py`) and cleans each page with weights that saw no page of its host. What counts is
the title and the text of all documents, folded (NFKC, no white space), against the folded gold:
F1, precision and recall of characters by longest common subsequence, mean over pages; and the
mean milliseconds a page. `--lines` scores the model's lines alone, without rules and metadata.
jusText, readability-lxml, trafilatura and resiliparse are scored in the same run where installed.
`forms` does so with the pages as text in other forms: Markdown, a run of text a line, one line.
At last it times, on the same pages, parsing and labelling beside all of cleaning and trafilatura;
`--speed` does that alone.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import numpy as np
from resiliparse.extract.html2text import extract_plain_text

import reportclean
import train_lines as lines
from reportclean.blocks import model
from reportclean.blocks.label import label
from reportclean.blocks.link_lists import link_lists
from reportclean.core.document import Document
from reportclean.decode.html import page

Extractor = Callable[[str], str]


def others() -> Iterator[tuple[str, Extractor]]:
    """Yield the installed tools; each takes HTML and returns the text it calls the article."""
    try:
        import justext  # noqa: PLC0415 (optional)

        def just(html: str) -> str:
            # No stop word list fits Chinese: limits in characters, as its authors advise.
            found = justext.justext(
                html.encode(), frozenset(), length_low=10, length_high=40,
                stopwords_low=0, stopwords_high=0, encoding="utf-8",
            )  # fmt: skip
            return "\n".join(p.text for p in found if not p.is_boilerplate)

        yield "jusText", just
    except ImportError:
        pass
    try:
        import readability  # noqa: PLC0415 (optional)

        def readable(html: str) -> str:
            read = readability.Document(html)
            body = extract_plain_text(read.summary(), main_content=False, alt_texts=False)
            return read.short_title() + "\n" + body

        yield "readability-lxml", readable
    except ImportError:
        pass
    try:
        import trafilatura  # noqa: PLC0415 (optional)

        yield "trafilatura", lambda html: trafilatura.extract(html) or ""
        yield (
            "trafilatura precision",
            lambda html: trafilatura.extract(html, favor_precision=True) or "",
        )
    except ImportError:
        pass
    yield (
        "resiliparse",
        lambda html: extract_plain_text(html, main_content=True, alt_texts=False),
    )
    yield "resiliparse, all text", lambda html: extract_plain_text(html, alt_texts=False)


def measured(pages: Sequence[tuple[str, str]], extract: Extractor) -> tuple[np.ndarray, float]:
    """Return F1, precision and recall, and the milliseconds a page; `pages` are input and gold."""
    rows, spent = [], 0.0
    for given, gold in pages:
        start = time.perf_counter()
        try:
            found = extract(given)
        except Exception as error:  # noqa: BLE001 (a tool that fails on a page found nothing)
            print(f"  {type(error).__name__}: {error}"[:100], file=sys.stderr)
            found = ""
        spent += time.perf_counter() - start
        rows.append(lines.score(gold, lines.folded(found)))
    return np.array(rows), 1e3 * spent / max(1, len(pages))


def _line(name: str, rows: np.ndarray, spent: float) -> None:
    f1, precision, recall = rows.mean(0)
    print(f"{name:28} {f1:.4f} {precision:.4f} {recall:.4f} {spent:8.1f}")


def model_lines(document: Document) -> str:
    """Return the title and body that the line model alone chooses."""
    verdicts = model.verdicts(document)
    if not verdicts:
        return ""
    texts = [document.text[n.start : n.stop] for n in lines.table(document).lines]
    top = max(range(len(texts)), key=lambda i: verdicts[i].title)
    body = (t for i, t in enumerate(texts) if i != top and verdicts[i].body >= 0.5)
    return "\n".join((texts[top], *body))


def cleaned(data: str | bytes) -> str:
    """Return title and text of all documents that the whole pipeline makes."""
    found = reportclean.clean(data, script="keep")
    return "\n".join(f"{d.metadata.title or ''}\n{d.text}" for d in found)


def labelled(html: str) -> object:
    """Return the labels of the lines of a page, all that an extractor has to find out."""
    (document,) = link_lists(Document.of(page(html)))
    return label(document)


def timed() -> Iterator[tuple[str, Callable[[str], object]]]:
    """Yield what is timed, each by its name."""
    yield "reportclean, parse and label", labelled
    yield "reportclean, all of clean", reportclean.clean
    yield from ((name, work) for name, work in others() if name == "trafilatura")


def spent_on(name: str, paths: Sequence[Path]) -> float:
    """Return the milliseconds of processor time that one of `timed` takes for some pages."""
    pages = [path.read_bytes().decode("utf-8", "replace") for path in paths]
    work = dict(timed())[name]
    start = time.process_time()
    for html in pages:
        work(html)
    return 1e3 * (time.process_time() - start)


BATCH = 8
"""Pages that each tool reads in its turn; the first of them are not counted, while tables load."""


def speed(folder: Path, n: int) -> None:
    """Print the milliseconds a page of HTML, ours beside those of trafilatura in the same run.

    Each tool has a process of its own and reads each page once, for who remembers lines or pages
    must not win by it; they take turns, for the pace of a machine changes. The second half of the
    pages is told apart: by then patterns are compiled.
    """
    paths = sorted(folder.glob("*.html"))[:n]
    pools = {name: ProcessPoolExecutor(1, get_context("spawn")) for name, _ in timed()}
    spent = {name: list[float]() for name in pools}
    for at in range(0, len(paths), BATCH):
        for name, pool in pools.items():
            each = pool.submit(spent_on, name, paths[at : at + BATCH]).result()
            spent[name] += [each] if at else []
    for pool in pools.values():
        pool.shutdown()
    print(f"\n{'':28} {'ms/page':>8} {'pages in the time of one of trafilatura, second half':>54}")
    for name, batches in spent.items():
        half = len(batches) // 2
        rates = [
            f"{sum(spent['trafilatura'][first:]) / sum(batches[first:]):27.1f}"
            for first in (0, half)
            if spent.get("trafilatura")
        ]
        print(f"{name:28} {sum(batches) / max(1, len(paths) - BATCH):8.1f} {''.join(rates)}")


def weights_without(
    pages: Sequence[lines.Page], extra: Sequence[lines.Page], kind: str, fold: int
) -> Mapping[str, Any]:
    """Return the weights that saw no page of the hosts of one fold; `extra` is learnt from too."""
    learnt = lines.trained(lines.strangers([*pages, *extra], fold))
    return model.loaded({kind: lines.record_of(learnt, kind)})


def held_out(
    pages: Sequence[lines.Page], extra: Sequence[lines.Page], kind: str
) -> Iterator[list[lines.Page]]:
    """Yield the pages of each fold; what labels lines until the next saw no page of their hosts."""
    shipped = model.models
    for fold in range(lines.OUTER):
        kinds = weights_without(pages, extra, kind, fold)
        model.models = lambda kinds=kinds: kinds
        yield [page for page in pages if lines.fold_of(page.host, lines.OUTER) == fold]
    model.models = shipped


def compare(folder: Path, modes: Sequence[str], *, alone: bool, n: int) -> None:
    """Print the table of `pages`."""
    print(f"{'':28} {'F1':6} {'prec.':6} {'recall':6} {'ms/page':>8}")
    for kind in modes:
        reader = lines.visible if kind == "text" else lines.marked
        pages, extra = lines.read(folder, reader), lines.others(folder, reader)
        rows, spent, count = [], 0.0, 0
        for unseen in held_out(pages, extra, kind):
            inputs: list[tuple[Any, str]] = []
            for each_page in unseen:
                html = (folder / f"{each_page.name}.html").read_bytes()
                text = each_page.document.text
                inputs.append((text if kind == "text" else html, each_page.gold))

            def alone_of(given: Any, kind: str = kind) -> str:  # noqa: ANN401 (text or bytes)
                read = given if isinstance(given, str) else given.decode("utf-8", "replace")
                return model_lines(Document.of(read) if kind == "text" else lines.marked(read))

            inputs = inputs[: max(1, n // lines.OUTER)]
            found, each = measured(inputs, alone_of if alone else cleaned)
            rows.append(found)
            spent += each * len(found)
            count += len(found)
        what = "lines" if alone else "pipeline"
        _line(f"reportclean {kind}, {what}", np.concatenate(rows), spent / count)
    golds = [(folder / f"{p.name}.html", p.gold) for p in pages][:n]
    inputs = [(path.read_bytes().decode("utf-8", "replace"), gold) for path, gold in golds]
    for name, extract in others():
        _line(name, *measured(inputs, extract))


def forms(folder: Path, n: int) -> None:
    """Print the scores of pages as text in other forms."""
    pages, extra = lines.read(folder, lines.visible), lines.others(folder, lines.visible)
    found: dict[str, list[tuple[np.ndarray, float]]] = {name: [] for name in lines.FORMS}
    for unseen in held_out(pages, extra, "text"):
        golds = [(folder / f"{p.name}.html", p.gold) for p in unseen][: max(1, n // lines.OUTER)]
        for name, convert in lines.FORMS.items():
            inputs = [
                (convert(path.read_bytes().decode("utf-8", "replace")), g) for path, g in golds
            ]
            found[name].append(measured(inputs, cleaned))
    for name, rows in found.items():
        spent = sum(len(each) * milliseconds for each, milliseconds in rows)
        whole = np.concatenate([each for each, _ in rows])
        _line(f"reportclean, {name}", whole, spent / len(whole))


def main() -> int:
    """Do as asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mode", choices=("text", "html", "forms", "both"), default="both")
    parser.add_argument("--lines", action="store_true")
    parser.add_argument("--speed", action="store_true")
    parser.add_argument("--n", type=int, default=10**9)
    options = parser.parse_args()
    modes = ("text", "html") if options.mode == "both" else (options.mode,)
    if options.mode == "forms":
        forms(options.folder, options.n)
        return 0
    if not options.speed:
        compare(options.folder, modes, alone=options.lines, n=options.n)
    speed(options.folder, options.n)
    return 0


if __name__ == "__main__":
    sys.exit(main())
