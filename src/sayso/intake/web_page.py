"""A saved web page: its article, without menus and footers, and what the page says of it. Nothing is fetched."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sayso.errors import InputError

from .binary import refuse_binary
from .encodings import choose, decode, marked
from .incoming import Incoming
from .options import IntakeOptions
from .outcome import Received
from .page_date import printed_date
from .record import received

# The HTML standard has the declaration in the first 1,024 bytes; pages that are saved by hand carry more before it.
_DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_DECLARATION_WITHIN = 4096
# Menus are short words without an end; an article has at least one sentence.
WORDS_OF_A_SENTENCE = 5
_ENDS = (".", "!", "?", "…", "؟", "。")
_CLOSERS = "\"'”’»)] \t\r"


def read_page(source: Incoming, options: IntakeOptions) -> Iterator[Received]:
    """The report of a web page: paragraphs parted by blank lines, without the headline, which is the title.

    Title, site, address, language and day are the page's own where it states them. The day is only read from markup
    that is made to state it (see `page_date`). Raises InputError where the page has no article.
    """
    raw = source.whole()
    refuse_binary(raw, source.name, wide=marked(raw).wide)
    declared = _DECLARED.search(raw, 0, _DECLARATION_WITHIN)
    decoding = choose(raw, declared=declared[1].decode("ascii") if declared else None)
    page = decode(raw, decoding, source.name)
    if not page.strip():
        raise InputError("empty", "there is no text", where=source.name, remedy="leave it out, or give it its text")
    # Costs 200 ms to import.
    from trafilatura import bare_extraction, load_html

    tree = load_html(page)
    # Its own search for a day (not asked for here) falls back to any day in the text or the footer: a guess.
    article = (
        bare_extraction(page, include_comments=False, include_tables=False, with_metadata=True)
        if tree is not None
        else None
    )
    text = "" if article is None or isinstance(article, dict) else article.text or ""
    if tree is None or article is None or isinstance(article, dict) or not _has_sentence(text):
        raise InputError(
            "no-article",
            "no article is found in this page",
            where=source.name,
            remedy="save the article's text as .txt",
        )
    said = {
        "title": article.title or "", "outlet": article.sitename or "", "url": article.url or "", "lang": tree.get("lang") or "",
    }  # fmt: skip
    yield received(
        _story(text, said["title"]), raw, options, source.name,
        said=said, published=printed_date(tree, source.name), decoding=decoding,
    )  # fmt: skip


def _has_sentence(text: str) -> bool:
    lines = (line for line in text.split("\n") if line.rstrip(_CLOSERS).endswith(_ENDS))
    return any(len(line.split()) >= WORDS_OF_A_SENTENCE for line in lines)


def _story(text: str, title: str) -> str:
    """The article's paragraphs; where the first one repeats the title it is left out, so that a dateline comes first."""
    paragraphs = [line for line in text.split("\n") if line.strip()]
    if len(paragraphs) > 1 and _folded(paragraphs[0]) == _folded(title):
        del paragraphs[0]
    return "\n\n".join(paragraphs)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()
