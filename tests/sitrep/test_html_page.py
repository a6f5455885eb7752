from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import given

from sayso.claims import Claim, Report
from sayso.sitrep import compose, to_html
from sayso.sitrep.escaping import plain
from tests.conftest import Golden
from tests.strategies import read_reports

from .telling import Parts, claim, report, sentence
from .week import DAYS, week

VOID = {"meta"}


class Page(HTMLParser):
    """Tags with their attributes, the text of each block quote, and whether every tag is closed in its order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.quotes: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)
        if tag == "blockquote":
            self.quotes.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "blockquote" in self._open:
            self.quotes[-1] += data

    def all(self, name: str) -> list[str]:
        """All values of an attribute."""
        return [value for _, attributes in self.tags if (value := attributes.get(name)) is not None]


def test_html_page_of_a_week(golden: Golden) -> None:
    golden("week.html", to_html(compose(week(), place="al-Mayadin", days=DAYS)))


def test_html_page_of_nothing(golden: Golden) -> None:
    golden("nothing.html", to_html(compose([], place="al-Mayadin", days=DAYS)))


def test_html_page_needs_nothing_from_elsewhere_and_runs_nothing() -> None:
    text = to_html(compose(week(), place="al-Mayadin", days=DAYS))
    page = Page(text)
    names = {tag for tag, _ in page.tags}
    assert not names & {"script", "link", "img", "iframe", "object", "form", "input"}
    assert not any(name.startswith("on") for _, attributes in page.tags for name in attributes)
    assert not re.search(r"url\(|@import|@font-face", text)
    assert "@media print" in text


def test_html_page_marks_the_trigger_without_colour() -> None:
    text = to_html(compose(week(), place="al-Mayadin", days=DAYS))
    assert '<strong class="trigger">reached</strong>' in text
    style = text[text.index("<style>") : text.index("</style>")]
    assert re.search(r"\.trigger \{[^}]*underline", style)
    assert not re.search(r"#[0-9a-fA-F]{3}|rgb|(?:^|[\s;{])(?:background|color):(?! inherit)", style)


def test_html_page_every_link_within_it_leads_somewhere() -> None:
    page = Page(to_html(compose(week(), place="al-Mayadin", days=DAYS)))
    ids = page.all("id")
    assert len(ids) == len(set(ids))
    inner = [href[1:] for href in page.all("href") if href.startswith("#")]
    assert inner
    assert set(inner) <= set(ids)


@given(read_reports())
def test_html_page_shows_every_quote_whatever_its_characters(read: tuple[Report, list[Claim]]) -> None:
    of, claims = read
    page = Page(to_html(compose([(of, made) for made in claims], place=of.title, days=None)))
    assert sorted(page.quotes) == sorted(f"“{plain(made.quote.text)}”" for made in claims)


def test_html_page_escapes_what_reports_say() -> None:
    of = report("They took <script>x</script> & more", "<b>", title='"><img>', url="javascript:alert(1)")
    told = sentence(of)
    page = Page(to_html(compose([(of, claim(told, "capture", "took", Parts()))], place="<i>", days=None)))
    assert not {tag for tag, _ in page.tags} & {"script", "img", "b", "i"}
    assert all(href.startswith("#") for href in page.all("href"))
