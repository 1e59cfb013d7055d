"""The default pipeline: which stages there are, and why they stand in this order.

Lists of links leave a page of HTML by its markup, before anything reads it. Then damage, in the
order that the damage itself forces: mojibake before anything that would normalise it away, entities
before glosses, glosses before bytes. Then lines are labelled on text as it stands, a dump is split,
second copies go, metadata is lifted, furniture leaves. Only then are paragraphs rebuilt, and the
script is converted last, when spam in another script is gone.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from types import NoneType
from typing import Literal, cast

from reportclean.blocks.beside_spam import beside_spam
from reportclean.blocks.furniture import furniture_edits, own_rules, truncation
from reportclean.blocks.labels import UNLIKED
from reportclean.blocks.link_lists import link_lists
from reportclean.blocks.rules import Rule
from reportclean.blocks.sites import acting, edge_edits, edge_lines, is_placed, sites_of
from reportclean.core.document import Document, Drop
from reportclean.core.edits import Edit, Span
from reportclean.core.given import DATA, require
from reportclean.core.pipeline import Cleaner, Pipeline, Result, cleaner
from reportclean.core.source import Source
from reportclean.decode import decode
from reportclean.decode.archive import page_of
from reportclean.decode.shown import shown
from reportclean.metadata.lift import carriers, half_lifted, late_title, lift_metadata
from reportclean.repair.flags import BEYOND_REPAIR, destroyed
from reportclean.repair.repairing import stage as repair_stage
from reportclean.script import convert, to_script
from reportclean.script.punctuation import punctuation as punctuation_to
from reportclean.script.zero import circle_for_zero, with_zero
from reportclean.structure import markdown_marks
from reportclean.structure.closing import signature
from reportclean.structure.contents import fused_contents
from reportclean.structure.duplicates import duplicates
from reportclean.structure.flat_page import flat_page
from reportclean.structure.fused_labels import fused_labels
from reportclean.structure.listed import listed
from reportclean.structure.notes import stage as notes_stage
from reportclean.structure.nothing_below import nothing_below
from reportclean.structure.outline import outline
from reportclean.structure.page_borders import page_borders
from reportclean.structure.page_marks import parts_sentence
from reportclean.structure.paragraphs import stage as paragraphs_stage
from reportclean.structure.spacing import closed_up
from reportclean.structure.split import split
from reportclean.structure.title_copies import title_copies
from reportclean.structure.torn_sentences import torn
from reportclean.structure.unwrap import unwrapped, unwrapped_of_markup

Punctuation = Literal["full", "keep"]
"""`full`: ,:;?!() between Han characters become full-width; `keep`: they stay."""


def clean(  # noqa: PLR0913 (each is one thing a caller may want to say)
    data: bytes | str,
    *,
    script: str = "hans",
    punctuation: Punctuation = "full",
    charset: str | None = None,
    name: str = "",
    rules: tuple[Rule, ...] = (),
    site: str | None = None,
) -> Result:
    r"""Clean one input and account for every character of it.

    `data` is a page, a report or a dump, as bytes or text: plain, HTML, MHTML or Markdown.
    `script` is `hans` (convert to Simplified), `hant`, `keep`, or the name of an OpenCC
    configuration such as `s2twp`. `charset` is a hint for bytes, overruled by evidence. `name` is
    what the records call the input. `rules` are your own, on top of the rulebook
    (`reportclean.blocks.rules.load`). `site` is where the input is from, for rules of one site;
    None: the host of a `name` that is a URL, or any folder on one that is a path.

    Raises DecodeError for input that is no text, UsageError for an unknown script or charset and
    for what is neither text nor bytes.

    >>> result = clean("首页 > 新闻 > 正文\n全县春耕全面展开,已整地3.2万亩。\n(责任编辑:周禾)")
    >>> [document.text for document in result]
    ['全县春耕全面展开，已整地3.2万亩。']
    >>> result.documents[0].metadata.editor
    '周禾'
    """
    require(site, str, NoneType, what="site", advice="give the name that the rules have")
    _check_rules(rules)
    source = source_of(data, charset=charset, name=name)
    own = acting(tuple(rules), sites_of(name) if site is None else {site})
    return pipeline(script=script, punctuation=punctuation, rules=own).run(source)


def source_of(data: bytes | str, *, charset: str | None = None, name: str = "") -> Source:
    """Return what is cleaned of an input: its text, with what its markup and its head tell.

    The arguments are those of `clean`, and so are the errors raised.
    """
    require(data, *DATA)
    require(name, str, what="name", advice="give text, as str(path) is")
    require(charset, str, NoneType, what="charset", advice="give a name such as gb18030")
    return shown(page_of(data, name=name) or decode(data, charset=charset, name=name))


def pipeline(
    *, script: str = "hans", punctuation: Punctuation = "full", rules: tuple[Rule, ...] = ()
) -> Pipeline:
    """Return the default pipeline; the arguments are those of `clean`.

    Raises UsageError for an unknown script and for arguments of a wrong kind.
    """
    require(script, str, what="script", advice="it is hans, hant, keep or a name such as s2twp")
    require(punctuation, str, what="punctuation", advice="it is full or keep")
    _check_rules(rules)
    return _pipeline(script, punctuation, tuple(rules))


def _check_rules(rules: object) -> None:
    """Refuse what is no sequence of rules; an iterator could be walked over once."""
    advice = "reportclean.blocks.rules.load reads them, and gives a tuple"
    require(rules, tuple, list, what="rules", advice=advice)
    for rule in cast("Sequence[object]", rules):
        require(rule, Rule, what="one of rules", advice=advice)


@lru_cache(maxsize=64)
def _pipeline(script: str, punctuation: Punctuation, rules: tuple[Rule, ...]) -> Pipeline:
    early = tuple(rule for rule in rules if not is_placed(rule))
    own = (own_rules(early), edge_lines(rules)) if rules else ()
    return Pipeline(
        # By the markup alone, and most lines of a page: nothing else need read them.
        link_lists,
        # Before repair, which takes the tags that a JSON string holds for lines of their own.
        listed,
        unwrapped_of_markup,
        repair_stage(),
        # Line ends that a page lost, and those that it has too many.
        flat_page,
        torn,
        markdown_marks.links,
        markdown_marks.bold,
        # A running head is the title of a report, which a dump would have anew for each article.
        page_borders,
        Pipeline(unwrapped, split, duplicates, name="articles"),
        # A list of contents may part the title of a report from the meeting and the speaker.
        fused_contents,
        fused_labels,
        beside_spam,
        # Once more duplicates: two copies may have had furniture between them.
        Pipeline(*own, lift_metadata, truncation, leaving(rules), duplicates, name="blocks"),
        title_copies,
        nothing_below,
        signature,
        # The first mark of several may be that of the title.
        markdown_marks.headings,
        notes_stage(),
        # Spaces around a year are closed only where it is one: 二○二○.
        circle_for_zero,
        paragraphs_stage(),
        late_title,
        Pipeline(
            to_script(script),
            in_script(script),
            punctuation_to(punctuation),
            name="script",
        ),
        Pipeline(outline, nothing_left, name="rest"),
        name="reportclean",
    )


def leaving(rules: tuple[Rule, ...]) -> Cleaner:
    """Return a cleaner that removes furniture, and the lines whose whole content was lifted.

    `rules` are the user's: what they claim at the edges of a page leaves with all the rest. The
    number of a page below a line that ends no sentence stays for `page_numbers`, as 下转第2版 does:
    it joins what they part and knows the running head beside them.
    """
    return cleaner(name="furniture")(partial(_left, rules=rules))


def _left(document: Document, *, rules: tuple[Rule, ...]) -> Iterator[Edit]:
    lifted = [Edit(span.start, span.stop, "", "lifted-line") for span in carriers(document)]
    own = [
        edit
        for edit in edge_edits(document, rules)
        if all(edit.stop <= other.start or edit.start >= other.stop for other in lifted)
    ]
    taken = sorted([*lifted, *own])
    yield from taken
    starts = [edit.start for edit in taken]
    furniture = list(furniture_edits(document))
    fed = half_lifted(document) if any(edit.rule == UNLIKED for edit in furniture) else frozenset()
    for edit in furniture:
        if edit.rule == UNLIKED and Span(edit.start, edit.stop) in fed:
            continue
        before = bisect_right(starts, edit.start) - 1
        if (before < 0 or edit.start >= taken[before].stop) and not parts_sentence(
            document.text, edit
        ):
            yield edit


def in_script(target: str) -> Cleaner:
    """Return a cleaner that brings lifted values into the script that the text was brought into.

    They left the text before it was converted. Only where the text itself was converted: a title
    alone is too short to tell its script from. A title has its zeros and spaces as the text would.
    """
    config = {"hans": "t2s", "keep-quotes": "t2s", "hant": "s2t"}.get(target, target)
    return cleaner(name="values")(partial(_values, config=config))


def _values(document: Document, *, config: str) -> Iterator[Document]:
    title = document.metadata.title
    if title is not None and title != (written := closed_up(with_zero(title))):
        document = replace(document, metadata=replace(document.metadata, title=written))
    if not any(step.by == "script" for step in document.trail):
        yield document
        return
    yield replace(
        document,
        metadata=document.metadata.mapped(lambda value: convert(value, config)),
        glossary={convert(k, config): convert(v, config) for k, v in document.glossary.items()},
        footnotes=tuple(
            note._replace(term=convert(note.term, config), text=convert(note.text, config))
            for note in document.footnotes
        ),
    )


@cleaner
def nothing_left(document: Document) -> Iterator[Document | Drop]:
    """Drop a document of which no text and no title is left, flag one whose page shows no text.

    Nor is anything left where all of the text was destroyed on the way.
    """
    elsewhere = document.source.facts.get("elsewhere")
    damaged = any(flag.name == BEYOND_REPAIR for flag in document.flags)
    if not document.text.strip() and document.metadata.title is None:
        told = f": the text of its page is {elsewhere}" if elsewhere else ""
        yield Drop(document, "nothing-left", f"no text is left of it{told}")
    elif damaged and destroyed(f"{document.metadata.title or ''}{document.text}"):
        told = "its characters were destroyed on the way: scrape it again, with the right charset"
        yield Drop(document, BEYOND_REPAIR, told)
    elif elsewhere:
        yield document.flag("text-elsewhere", note=elsewhere)
