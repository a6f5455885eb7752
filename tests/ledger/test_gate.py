from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from sayso.claims import Actor, Report, Source, Span
from sayso.errors import InputError, LedgerError
from sayso.ledger import Ledger
from tests.claims.examples import LEFT, REACHED, REPORT, TEXT

from .cases import report

RAW = TEXT.encode()


@pytest.mark.parametrize("field", ["text", "outlet", "title", "url", "lang"])
@pytest.mark.parametrize("bad", ["\0", "\udc80"])
def test_gate_refuses_what_no_database_keeps(ledger: Ledger, field: str, bad: str) -> None:
    changes: dict[str, Any] = {field: f"Sh{bad}lls"}
    of = replace(report("Shells fell."), **changes)
    with pytest.raises(InputError, match=f"in the {field}, at character 2") as caught:
        ledger.add(of, b"Shells fell.", [], origin="a.txt")
    assert (caught.value.code, caught.value.where) == ("unstorable-text", "a.txt")
    assert list(ledger.reports()) == []


def test_gate_refuses_an_unstorable_origin_in_printable_words(ledger: Ledger) -> None:
    with pytest.raises(InputError) as caught:
        ledger.add(REPORT, RAW, [], origin="a\udcff.txt")
    assert caught.value.line.isascii()


def test_gate_keeps_every_other_character(ledger: Ledger) -> None:
    text = "".join(map(chr, range(1, 0xD800))) + "\ue000\ufffe\U0010ffff"
    of = Report.from_text(text)
    assert ledger.add(of, text.encode(), [], origin="all characters")
    assert ledger.report(of.id) == of


def test_gate_bytes_must_be_the_reports(ledger: Ledger) -> None:
    with pytest.raises(LedgerError) as caught:
        ledger.add(REPORT, RAW + b" ", [], origin="a.txt")
    assert caught.value.code == "raw-mismatch"


def test_gate_claims_must_be_the_reports(ledger: Ledger) -> None:
    with pytest.raises(LedgerError) as caught:
        ledger.add(replace(REPORT, outlet="The Gazette"), RAW, [REACHED], origin="a.txt")
    assert caught.value.code == "claim-mismatch"


def test_gate_no_claim_twice(ledger: Ledger) -> None:
    with pytest.raises(LedgerError) as caught:
        ledger.add(REPORT, RAW, [REACHED, LEFT, REACHED], origin="a.txt")
    assert caught.value.code == "claim-twice"


ELSEWHERE = Span(3, 6, "xyz")


@pytest.mark.parametrize(
    "claim",
    [
        replace(REACHED, instruments=(ELSEWHERE,)),
        replace(REACHED, supporters=(Actor(ELSEWHERE),)),
        replace(REACHED, sources=(Source(None, ELSEWHERE),)),
        replace(REACHED, when=replace(REACHED.when, words=ELSEWHERE)),
        replace(REACHED, places=(replace(REACHED.places[0], words=ELSEWHERE),)),
        replace(REACHED, counts=(replace(REACHED.counts[0], words=ELSEWHERE),)),
    ],
)
def test_gate_words_must_stand_in_the_text(ledger: Ledger, claim: object) -> None:
    with pytest.raises(LedgerError, match="xyz") as caught:
        ledger.add(REPORT, RAW, [claim], origin="a.txt")  # type: ignore[list-item]
    assert caught.value.code == "claim-mismatch"
    assert not ledger.has(REPORT.id)
