"""The situation report as one page of HTML that needs nothing else: no script, no font, no picture, no network."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from . import sentences
from .escaping import is_web_address, plain
from .situation import Sitrep

if TYPE_CHECKING:
    from jinja2 import Template

TEMPLATE = "sitrep.html.jinja"


def to_html(sitrep: Sitrep) -> str:
    """A whole page (HTML 5, UTF-8). Texts of reports are escaped; only http and https addresses become links."""
    return _template().render(sitrep=sitrep, say=sentences)


@cache
def _template() -> Template:
    # Loaded when a page is made: commands that make none need not wait for it.
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["plain"] = plain
    environment.tests["web_address"] = is_web_address
    return environment.from_string((resources.files(__package__) / TEMPLATE).read_text(encoding="utf-8"))
