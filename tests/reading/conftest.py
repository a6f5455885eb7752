from __future__ import annotations

import pytest

import sayso


@pytest.fixture(scope="session")
def reader() -> sayso.Reader:
    """The packaged model with the packaged knowledge."""
    return sayso.Reader()
