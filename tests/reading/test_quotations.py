from __future__ import annotations

import pytest

from sayso.reading.quotations import first_person, lost_marks, quotations
from sayso.reading.sentences import split_sentences


def test_quotations_stop_at_a_paragraph_with_a_forgotten_mark() -> None:
    text = '"We left.\n\nShells fell. Ten died," he said.'
    first, second, _ = quotations(text, split_sentences(text))
    assert first.stays
    assert not second.begins


@pytest.mark.parametrize(
    ("sentence", "own"),
    [
        ("They killed ten of our children.", True),
        ("We lost two men.", True),
        ("The US struck a bridge.", False),
        ('"We lost two men," he said.', False),
        ("The town of Wesley fell.", False),
    ],
)
def test_quotations_first_person_stands_outside_the_marks(sentence: str, own: bool) -> None:
    assert first_person(sentence) is own


def test_quotations_first_person_is_found_inside_the_marks_too() -> None:
    assert first_person('"We lost two men," he said.', quoted=True)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Shells fell on Syria s port and the port s gate.", True),
        ("Shells fell on Syria's port and the port's gate.", False),
        ('Shells fell on Syria s port and the port s "gate".', False),
        ("Plan s was good.", False),
    ],
)
def test_quotations_a_text_has_lost_its_marks(text: str, lost: bool) -> None:
    assert lost_marks(text) is lost
