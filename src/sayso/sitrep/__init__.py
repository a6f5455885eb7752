"""The situation report: what is claimed in an area and a period, by whom, in which words, and where sources differ."""

from __future__ import annotations

from .composing import compose
from .html_page import to_html
from .markdown import to_markdown
from .situation import Sitrep

__all__ = ["Sitrep", "compose", "to_html", "to_markdown"]
