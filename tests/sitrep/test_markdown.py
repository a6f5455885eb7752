from __future__ import annotations

import re

from hypothesis import given
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sayso.claims import Claim, Report
from sayso.sitrep import compose, to_markdown
from sayso.sitrep.escaping import plain
from tests.conftest import Golden
from tests.strategies import read_reports

from .telling import Parts, claim, report, sentence
from .week import DAYS, week

ALLOWED = {"heading", "paragraph", "bullet_list", "list_item", "inline"}


def rendered(markdown: str) -> list[Token]:
    tokens = MarkdownIt("commonmark").parse(markdown)
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= ALLOWED
    return tokens


def paragraphs(markdown: str) -> list[str]:
    """The text of each heading and paragraph as a reader sees it."""
    return [
        "".join(" " if child.type == "softbreak" else child.content for child in token.children or [])
        for token in rendered(markdown)
        if token.type == "inline"
    ]


def test_markdown_of_a_week(golden: Golden) -> None:
    golden("week.md", to_markdown(compose(week(), place="al-Mayadin", days=DAYS)))


def test_markdown_of_everything_and_always(golden: Golden) -> None:
    golden("one.md", to_markdown(compose(week()[:1], place=None, days=None)))


def test_markdown_of_nothing(golden: Golden) -> None:
    golden("nothing.md", to_markdown(compose([], place="al-Mayadin", days=DAYS)))


def test_markdown_of_nothing_at_all_says_what_was_searched() -> None:
    text = " ".join(to_markdown(compose([], place=None, days=None)).split())
    assert "claims about any place, for any day" in text
    assert "Adding reports" in text


def test_markdown_lines_fit_a_terminal() -> None:
    lines = to_markdown(compose(week(), place="al-Mayadin", days=DAYS)).splitlines()
    assert max(map(len, lines)) <= 100


def test_markdown_never_says_that_it_happened() -> None:
    for line in paragraphs(to_markdown(compose(week(), place="al-Mayadin", days=DAYS))):
        if re.match(r"C\d", line):
            assert re.search(r", (said|denied it)\b", line), line


@given(read_reports())
def test_markdown_shows_every_quote_whatever_its_characters(read: tuple[Report, list[Claim]]) -> None:
    of, claims = read
    shown = paragraphs(to_markdown(compose([(of, made) for made in claims], place=of.title, days=None)))
    for made in claims:
        assert " ".join(f"“{plain(made.quote.text)}”".split()) in [" ".join(line.split()) for line in shown]


def test_markdown_escapes_what_reports_say() -> None:
    of = report("They took [it](http://x.example) *now* <b>", "O*ne*", title="# <i>", url="javascript:x")
    told = sentence(of)
    text = to_markdown(compose([(of, claim(told, "capture", "took", Parts()))], place="a_b_c", days=None))
    shown = "\n".join(paragraphs(text))
    for words in (of.text, "O*ne*", "# <i>", "javascript:x", "a_b_c"):
        assert words in shown
    children = [child for token in rendered(text) for child in token.children or []]
    assert not {"link_open", "html_inline", "em_open"} & {child.type for child in children}
