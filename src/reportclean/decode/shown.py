"""What a reader sees of an input: a page of HTML or Markdown without its markup, a text as is."""

from __future__ import annotations

from reportclean.core.source import Source
from reportclean.decode.html import is_html, page
from reportclean.decode.markdown import is_markdown, markdown_page


def shown(source: Source) -> Source:
    """Return `source` as it is shown: a page's visible text with its markup as blocks.

    Raises MissingExtraError for HTML without the extra `html`.
    """
    if is_html(source.text):
        read = page
    elif is_markdown(source.text):
        read = markdown_page
    else:
        return source
    return read(source.text, name=source.name, sha256=source.sha256, encoding=source.encoding)


def is_page(text: str) -> bool:
    """Tell whether `text` is a page of HTML or Markdown, which `shown` reads."""
    return is_html(text) or is_markdown(text)
