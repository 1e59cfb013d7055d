"""The public names as their users write them: checked by mypy, not run."""

from collections.abc import Callable, Iterator

from reportclean import (
    Document,
    Drop,
    Edit,
    Edits,
    Entry,
    Evidence,
    Metadata,
    Pipeline,
    Repaired,
    Result,
    Source,
    Span,
    clean,
    cleaner,
    convert,
    decode,
    learn,
    repair,
)
from reportclean.testing import parametrize_with_laws

result: Result = clean("text", script="keep")
from_bytes: Result = clean(b"text", script="hant")
defaults: Result = clean("text")
first: Document = defaults[0]

for document in result:
    text: str = document.text
    title: str | None = document.metadata.title
    record: dict[str, object] = document.to_record()
    evidence: Evidence | None = document.evidence.get("title")
    metadata: Metadata = document.metadata

source: Source = result.source
source_text: str = source.text
encoding: str | None = source.encoding
restored: str = result.restore()

entry: Entry
for entry in result.ledger:
    span: Span = entry.span
    kept: bool = entry.fate == "kept"
    rule: str | None = entry.rule
    index: int | None = entry.document

decoded: Source = decode(b"text")
repaired: Repaired = repair("text")
repaired_text: str = repaired.text
site_rules = learn(["a page", b"another page"])
with_templates: Result = clean("text", rules=site_rules)
converted: str = convert("text", config="t2s")
converted_by_position: str = convert("text", "s2t")


@cleaner
def stray_tab(document: Document) -> Iterator[Edit]:
    """Propose edits."""
    if document.text.startswith("\t"):
        yield Edit(0, 1, "", "stray-tab")


@cleaner(name="layered")
def whole_layer(document: Document) -> Iterator[Edits]:
    """Propose one layer."""
    yield Edits(len(document.text))


@cleaner
def too_short(document: Document) -> Iterator[Document | Drop]:
    """Return documents and drops."""
    if len(document.text) < 2:
        yield Drop(document, "too-short", "it has less than two characters")
    else:
        yield document.cut(Span(0, 2), "first-two")


def plain(document: Document) -> list[Document | Drop]:
    """Be a cleaner without the decorator."""
    return [document.flag("seen", Span(0, 0), note="by hand")]


pipeline = Pipeline(stray_tab, whole_layer, Pipeline(too_short, plain), name="own")


@parametrize_with_laws([stray_tab], laws=["total"])
def test_of_a_user(check: Callable[[], None]) -> None:
    """Stay of its type under the decorator."""
    check()


test_again: Callable[[Callable[[], None]], None] = test_of_a_user
own: Result = pipeline.run("text")
outcome: list[Document | Drop] = list(pipeline(Document.of("text")))
reasons: list[str] = [drop.reason for drop in own.drops]
