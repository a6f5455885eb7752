"""The examples of the documentation run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
EXAMPLE = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


def test_docs_api_examples_run_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {}
    examples = EXAMPLE.findall((DOCS / "api.md").read_text(encoding="utf-8"))
    assert len(examples) >= 3
    for example in examples:
        exec(compile(example, "api.md", "exec"), names)
    printed = capsys.readouterr().out
    assert "enter" in printed
    assert "kill" in printed
    assert names["kept"]
