from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from sayso.sitrep.escaping import bold, escaped, is_web_address, linked, plain, wrapped
from tests.strategies import texts

MARKUP = st.text(st.sampled_from("ab1 .)(*_`[]<>#&;~|-+=!\\:\n\t$é“"), max_size=60)


def shown(markdown: str) -> str:
    """The text that a reader sees, from CommonMark with tables and strikethrough; only paragraphs may come out."""
    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}, markdown
    children = [child for token in tokens for child in token.children or []]
    assert {child.type for child in children} <= {"text", "text_special", "softbreak", "strong_open", "strong_close"}
    return "".join(" " if child.type == "softbreak" else child.content for child in children)


@given(MARKUP | texts(80))
def test_escaping_shows_the_text_as_it_is(text: str) -> None:
    assert shown(wrapped(escaped(text))) == plain(text).strip()


@given(MARKUP, MARKUP, MARKUP)
def test_escaping_bold_changes_no_character(before: str, middle: str, after: str) -> None:
    quote = f"“{escaped(before)}{bold(middle)}{escaped(after)}”"
    pieces = (plain(before), plain(middle), plain(after))
    assert shown(wrapped(quote)) == " ".join(f"“{''.join(pieces)}”".split())


def test_escaping_makes_bold_what_has_letters_only() -> None:
    assert bold("took") == "**took**"
    assert bold(" (took over) ") == " (**took over**) "
    assert bold("**") == r"\*\*"


def test_escaping_keeps_common_prose_readable() -> None:
    text = "The army's 4th Division - some 10 km (6 miles) off; 50% of Q&A, U.S.-backed, al-Mayadin!"
    assert escaped(text) == text


@pytest.mark.parametrize("start", ["- b", "+ b", "1. b", "12) b", "> b", "---", "===", "# b", "| b | c |"])
def test_escaping_a_wrapped_line_starts_no_block(start: str) -> None:
    words = f"{'word ' * 19}here {start}"
    lines = wrapped(escaped(words)).splitlines()
    assert len(lines) == 2
    assert shown("\n".join(lines)) == words


@given(st.text(st.sampled_from("abc -"), max_size=400))
def test_escaping_lines_are_no_longer_than_a_hundred_unless_a_word_is(text: str) -> None:
    for line in wrapped(escaped(text), first="  - ", rest="    ").splitlines():
        assert len(line) <= 100 or " " not in line.strip().removeprefix("- ")


def test_escaping_shows_control_characters_as_replaced() -> None:
    assert plain("a\x1b[31mb\x00\u009bc\n\n d") == "a\ufffd[31mb\ufffd\ufffdc d"


@pytest.mark.parametrize(
    ("url", "link"),
    [
        ("https://wire.example/a_b?c=1&d=2", "<https://wire.example/a_b?c=1&d=2>"),
        ("http://wire.example", "<http://wire.example>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://wire.example/a b", "https://wire.example/a b"),
        ("https://wire.example/<b>", r"https://wire.example/\<b>"),
        ("https:///nowhere", "https:///nowhere"),
        ("http://[broken", r"http://\[broken"),
        ("Portal", "Portal"),
    ],
)
def test_escaping_links_web_addresses_only(url: str, link: str) -> None:
    assert linked(url) == link
    assert is_web_address(url) or not link.startswith("<")
