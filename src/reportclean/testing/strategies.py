"""Strategies: what Hypothesis can make of Chinese text, edits, documents and pages.

All sizes are in characters unless they say otherwise. A strategy makes everything it can unless
told otherwise, and a wrong argument raises `hypothesis.errors.InvalidArgument`.
"""

from reportclean.testing._chinese import Punctuation, Script
from reportclean.testing._documents import (
    documents,
    edits,
    metadata,
    single_edits,
    spans,
    substitutions,
)
from reportclean.testing._pages import (
    Dump,
    Layout,
    Page,
    boilerplate_lines,
    dirty_texts,
    dumps,
    look_alikes,
    pages,
    soiled_texts,
)
from reportclean.testing._texts import Article, articles, chinese_texts, paragraphs, texts

__all__ = [
    "Article",
    "Dump",
    "Layout",
    "Page",
    "Punctuation",
    "Script",
    "articles",
    "boilerplate_lines",
    "chinese_texts",
    "dirty_texts",
    "documents",
    "dumps",
    "edits",
    "look_alikes",
    "metadata",
    "pages",
    "paragraphs",
    "single_edits",
    "soiled_texts",
    "spans",
    "substitutions",
    "texts",
]
