from __future__ import annotations

import pytest

from .told import told


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("early 1998", "1998-01-01/1998-04-30"),
        ("mid-1998", "1998-05-01/1998-08-31"),
        ("late 1998", "1998-09-01/1998-12-31"),
        ("early February", "2017-02-01/2017-02-10"),
        ("mid-February", "2017-02-11/2017-02-20"),
        ("late February", "2017-02-21/2017-02-28"),
        ("early in September 1998", "1998-09-01/1998-09-10"),
        ("the end of August", "2017-08-21/2017-08-31"),
        ("the end of last year", "2016-09-01/2016-12-31"),
        ("the beginning of the week", "2017-10-09/2017-10-11"),
        ("early next week", "2017-10-16/2017-10-18"),
        ("the early 1990s", "1990-01-01/1993-12-31"),
        ("late on 3 May", "2017-05-03"),
        ("the whole of 2009", "2009-01-01/2009-12-31"),
        ("the first half of June", "2017-06-01/2017-06-15"),
        ("the last quarter of 2016", "2016-10-01/2016-12-31"),
        ("the first eight months of 2013", "2013-01-01/2013-08-31"),
        ("the last ten days of September", "2017-09-21/2017-09-30"),
        ("the second week of June", "2017-06-08/2017-06-14"),
        ("the week of 3 May", "2017-05-01/2017-05-07"),
        ("the weekend of 3 to 4 June", "2017-06-03/2017-06-04"),
        ("the eve of 3 May", "2017-05-02"),
        ("the end of the siege", "not understood"),
    ],
)
def test_portions_come_to_days(text: str, days: str) -> None:
    assert told(text) == days
