"""One claim by its id."""

from __future__ import annotations

import pytest

from sayso.claims import Report
from sayso.errors import LedgerError
from sayso.ledger import Ledger
from tests.claims.examples import LEFT, REACHED, REPORT

from .cases import claim


@pytest.fixture
def full(ledger: Ledger) -> Ledger:
    ledger.add(REPORT, REPORT.text.encode(), [REACHED, LEFT], origin="test")
    return ledger


def test_entry_is_the_claim_and_its_report(full: Ledger) -> None:
    assert full.entry(REACHED.id) == (REPORT, REACHED)


@pytest.mark.parametrize("given", [LEFT.id[:9], LEFT.id[4:12]])
def test_entry_takes_the_beginning_of_an_id_with_or_without_its_prefix(full: Ledger, given: str) -> None:
    assert full.entry(given)[1] == LEFT


@pytest.mark.parametrize("given", ["clm_aaaaaaaa", "nothing", "%", "_", REPORT.id, "clm_" + REACHED.id])
def test_entry_that_isnt_there_is_an_error(full: Ledger, given: str) -> None:
    with pytest.raises(LedgerError, match="no claim whose id begins with") as raised:
        full.entry(given)
    assert raised.value.code == "no-such-claim"


def test_entry_that_several_claims_could_be_names_some(full: Ledger) -> None:
    with pytest.raises(LedgerError) as raised:
        full.entry("clm_")
    assert raised.value.code == "several-claims"
    assert REACHED.id in raised.value.line
    assert LEFT.id in raised.value.line
    assert "…" not in raised.value.line


def test_entry_names_no_more_than_fit_on_a_line(full: Ledger) -> None:
    text = "They shot and hit and ran."
    other = Report.from_text(text)
    made = [claim(other, kind, "shot") for kind in ("assault", "kill", "wound")]
    full.add(other, text.encode(), made, origin="test")
    with pytest.raises(LedgerError) as raised:
        full.entry("")
    assert raised.value.line.count("clm_") == 1 + 3
    assert "…" in raised.value.line
