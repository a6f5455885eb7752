"""Small web pages written for these tests."""

from __future__ import annotations

FIRST = "BEIRUT (Example Wire) - The army said on Friday that its troops had entered the town of Tal Ahmar."
SECOND = "Residents said the shelling went on for most of the night &amp; stopped at dawn."


def page(*, head: str = "", body: str = "", before: str = "", lang: str = ' lang="en"') -> str:
    """A page with menus, an article of two paragraphs, a footer with a year, and what is put in."""
    return (
        f"<!doctype html>\n<html{lang}><head><title>Army enters town - Example Wire</title>{head}</head><body>"
        '<nav><a href="/">Home</a> <a href="/world">World</a> <a href="/sport">Sport</a></nav>'
        f"<article><h1>Army enters town</h1>{before}<p>{FIRST}</p><p>{SECOND}</p>{body}</article>"
        "<footer>Copyright 2019 Example Wire. All rights reserved.</footer></body></html>"
    )
