from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("so far", "no start told"),
        ("until now", "no start told"),
        ("soon", "vague"),
        ("previously", "vague"),
        ("the past", "vague"),
        ("daily", "repeated, no day told"),
        ("every night", "repeated, no day told"),
        ("during Ramadan", "calendar not known yet"),
        ("since Eid al-Adha", "calendar not known yet"),
        ("the first day of Eid", "calendar not known yet"),
        ("Easter 2014", "2014-01-01/2014-12-31"),
    ],
)
def test_unclear_come_to_days(text: str, days: str) -> None:
    assert told(text) == days
