"""The documentation of intake tells every way in which it refuses."""

from __future__ import annotations

import re
from pathlib import Path

from sayso.intake import SUFFIXES

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs" / "intake.md").read_text(encoding="utf-8")
SOURCE = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "src" / "sayso" / "intake").glob("*.py")))


def test_intake_page_tells_every_code_and_no_other() -> None:
    raised = set(re.findall(r'InputError\(\s*"([a-z-]+)"', SOURCE)) | {"no-such-column"}
    rows = "".join(
        line.split("|")[1] for line in PAGE.split("## What is refused")[1].splitlines() if line.startswith("| `")
    )
    assert set(re.findall(r"`([a-z-]+)`", rows)) == raised


def test_intake_page_tells_every_suffix() -> None:
    assert all(f"`{suffix}`" in PAGE for suffix in SUFFIXES)
