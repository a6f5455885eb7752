"""The day a web page states as its own, from markup that is made to state it; never from running text.

Libraries that look for dates in pages fall back to any date in the text, the footer or a file name. A wrong day shifts
every "on Friday" of a report, so what has no markup has no day, and a day that can be read two ways is none.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from sayso.errors import InputError

from .published import Published, read_published


@dataclass(frozen=True, slots=True)
class Stamp:
    """A place in a page that states the day of publication: an XPath to attributes or elements, and where it is defined.

    Where `shared` is true other articles that the page points to carry the same markup: it counts only if all agree.
    """

    id: str
    xpath: str
    source: str
    shared: bool = False


_LOWER = "translate({}, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', 'abcdefghijklmnopqrstuvwxyz')"


def _meta(attribute: str, *names: str) -> str:
    tests = " or ".join(f"{_LOWER.format('@' + attribute)} = '{name}'" for name in names)
    return f"//meta[{tests}]/@content"


def _with_class(*names: str) -> str:
    return " | ".join(f"//*[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]" for name in names)


# Tried in this order, after JSON-LD; the first that gives a full day stands.
STAMPS = (
    Stamp("open-graph", _meta("property", "article:published_time", "og:article:published_time"), "ogp.me, type article"),
    Stamp("microdata", "//*[@itemprop='datePublished']/@content | //*[@itemprop='datePublished']/@datetime",
          "schema.org/datePublished"),
    Stamp("microdata-text", "//*[@itemprop='datePublished'][not(@content) and not(@datetime)]", "schema.org/datePublished"),
    Stamp("meta", _meta("name", "article:published_time", "pubdate", "publishdate", "publish-date", "publication_date",
                        "date", "parsely-pub-date", "sailthru.date", "citation_publication_date"), "common practice"),
    Stamp("dublin-core", _meta("name", "dc.date", "dc.date.issued", "dcterms.date", "dcterms.issued", "dc.date.created"),
          "dublincore.org, terms date and issued"),
    Stamp("pubdate", "//time[@pubdate]/@datetime", "HTML5 drafts before 2012"),
    Stamp("article-time", "(//article//time | //header//time)/@datetime", "HTML, section 4.5.14", shared=True),
    Stamp("class", _with_class("published", "dateline", "date", "entry-date", "pubdate"), "hAtom, common practice", shared=True),
)  # fmt: skip
# "Published: ", "Posted on " before the day in the page's words.
_LABEL = re.compile(
    r"^\s*(?:first\s+)?(?:published|posted|date|publication date|issued)\b(?:\s+on)?\s*:?\s*", re.IGNORECASE
)
_LONGEST = 80


def printed_date(tree: Any, where: str) -> Published | None:
    """The day of publication of a page (an lxml tree), or None where its markup states none that can be read."""
    for published in _read(_from_scripts(tree), where):
        return published
    for stamp in STAMPS:
        found = (str(node) if isinstance(node, str) else " ".join(node.itertext()) for node in tree.xpath(stamp.xpath))
        read = list(_read(found, where))
        if read and not (stamp.shared and len({published.day for published in read}) > 1):
            return read[0]
    return None


def _read(values: Iterator[str], where: str) -> Iterator[Published]:
    """What can be read of some values."""
    for value in values:
        if len(value) <= _LONGEST:
            with suppress(InputError):
                yield read_published(_LABEL.sub("", value), where)


def _from_scripts(tree: Any) -> Iterator[str]:
    for script in tree.xpath("//script[@type='application/ld+json']/text()"):
        with suppress(ValueError, RecursionError):
            yield from _from_json_ld(json.loads(script))


def _from_json_ld(value: object) -> Iterator[str]:
    """Every `datePublished` in a JSON-LD value, outermost first (schema.org)."""
    if isinstance(value, list):
        for item in value:
            yield from _from_json_ld(item)
    elif isinstance(value, dict):
        if isinstance(value.get("datePublished"), str):
            yield value["datePublished"]
        for item in value.values():
            yield from _from_json_ld(item)
