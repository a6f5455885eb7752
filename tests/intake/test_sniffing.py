"""What standard input is."""

from __future__ import annotations

import pytest

from sayso.intake.sniffing import sniff


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b'{"text": "a"}\n{"text": "b"}', "jsonl"),
        (b'\n { "text": "a', "jsonl"),
        (b"{}", "jsonl"),
        (b'\xef\xbb\xbf{"text": "a"}', "jsonl"),
        ('{"text": "a"}'.encode("utf-16"), "jsonl"),
        (b"{a note}", "txt"),
        (b"<!DOCTYPE html>\n<html>", "html"),
        (b"\n<HTML lang='en'>", "html"),
        (b'<?xml version="1.0"?>\n<!-- saved -->\n<html xmlns="x">', "html"),
        (b"<!-- a --> <!-- b -->\n<html>", "html"),
        (b"<!---->" * 10_000, "txt"),
        (b"<htmlish>", "txt"),
        (b"They wrote <html> pages.", "txt"),
        (b"text,title\na,b", "txt"),
        (b"---\ntitle: T\n---\nbody", "txt"),
        (b"", "txt"),
    ],
)
def test_sniffing_tells_json_lines_and_pages_from_text(head: bytes, kind: str) -> None:
    assert sniff(head) == kind
