"""Saved web pages."""

from __future__ import annotations

import hashlib
import socket
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.intake import IntakeOptions

from .pages import FIRST, page
from .taking import error, pipe, report, take

TEXT = f"{FIRST}\n\nResidents said the shelling went on for most of the night & stopped at dawn."
HEAD = (
    '<meta property="og:site_name" content="Example Wire">'
    '<meta property="article:published_time" content="2017-10-06T22:30:00+03:00">'
    '<link rel="canonical" href="https://example.org/2017/army-enters-town">'
)


def test_web_page_gives_its_article_and_what_it_says_of_itself(tmp_path: Path) -> None:
    path = tmp_path / "saved.html"
    raw = page(head=HEAD).encode()
    path.write_bytes(raw)
    item = report(take(path))
    assert item.report.text == TEXT
    assert item.raw == raw
    assert item.report.sha256 == hashlib.sha256(raw).hexdigest()
    assert item.report.title == "Army enters town"
    assert item.report.outlet == "Example Wire"
    assert item.report.published == date(2017, 10, 6)
    assert item.report.published_at == datetime(2017, 10, 6, 19, 30, tzinfo=UTC)
    assert item.report.url == "https://example.org/2017/army-enters-town"
    assert item.report.lang == "en"


def test_web_page_says_nothing_and_the_options_speak() -> None:
    options = IntakeOptions(published=date(2017, 10, 6), url="https://example.org/a", lang="en", outlet="Other Wire")
    silent = report(pipe(page(lang="").encode(), options)).report
    assert (silent.published, silent.url, silent.lang) == (date(2017, 10, 6), "https://example.org/a", "en")


def test_web_page_never_reaches_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    more = '<img src="https://example.org/a.png"><script src="https://example.org/a.js"></script>'
    assert report(pipe(page(head=HEAD, body=more).encode())).report.text.startswith("BEIRUT")


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><head><title>They left the town on Friday.</title></head><body></body></html>",
        "<html><body><nav><a href='/'>Home</a> <a href='/w'>World</a> <a href='/s'>Sport</a></nav></body></html>",
        "<html><body><script>var a = 'They left the town on Friday.';</script></body></html>",
        "<!doctype html>",
        f"<html><body><p>{'Home World Sport ' * 20_000}</p></body></html>",
    ],
)
def test_web_page_without_an_article_is_refused(html: str, tmp_path: Path) -> None:
    path = tmp_path / "saved.htm"
    path.write_text(html, encoding="utf-8")
    refused = error(take(path))
    assert refused.code == "no-article"
    assert refused.where == str(path)


def test_web_page_that_is_empty_is_refused() -> None:
    assert error(pipe(b" \n", IntakeOptions(format="html"))).code == "empty"


@pytest.mark.parametrize(
    ("declaration", "codec"),
    [
        ('<meta charset="windows-1252">', "cp1252"),
        ('<meta charset="iso-8859-1">', "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1250">', "cp1250"),
        ("", "utf-8"),
        ('<meta charset="windows-1252">', "utf-8"),
    ],
)
def test_web_page_is_read_in_the_encoding_it_declares_unless_it_is_utf_8(declaration: str, codec: str) -> None:
    sentence = "The café “Zum Löwen” in the old town was hit by a shell."
    item = report(pipe(page(head=declaration, body=f"<p>{sentence}</p>").encode(codec)))
    assert item.report.text.endswith(sentence)
    assert ", read as" not in item.origin


@pytest.mark.parametrize("label", ["unicode_escape", "utf-7", "hex", "idna", "nonsense", "x" * 300])
def test_web_page_with_an_outlandish_declaration_is_refused_or_guessed_at_never_obeyed(label: str) -> None:
    raw = page(
        head=f'<meta charset="{label}">', body="<p>The caf\u00e9 on the square was hit by \u00e8 shell.</p>"
    ).encode("latin-1")
    assert error(pipe(raw)).code == "bad-encoding"


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<table>",
                "<td>",
                "<!--",
                "]]>",
                "&#0;",
                "&#xd800;",
                "</html>",
                "<svg>",
                "They left. ",
                "\x0b",
            ]
        )
    )
)
def test_web_page_that_is_broken_gives_one_report_or_one_refusal(parts: list[str]) -> None:
    assert len(pipe(f"<html><body>{''.join(parts)}".encode(), IntakeOptions(format="html"))) == 1
