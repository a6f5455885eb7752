"""What standard input is, told by its first bytes."""

from __future__ import annotations

import re

from .encodings import marked

# White space, an XML declaration and comments may stand before a page's first tag.
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->).)*-->\s*)*<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_OBJECT = re.compile(r'\s*\{\s*["}]')


def sniff(head: bytes) -> str:
    """The format of a stream that begins so: "jsonl" for a line with a JSON object, "html" for a page, else "txt"."""
    decoding = marked(head)
    text = head[decoding.mark :].decode(decoding.codec, "replace")
    if _OBJECT.match(text):
        return "jsonl"
    return "html" if _PAGE.match(text) else "txt"
