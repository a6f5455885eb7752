"""Pieces of the rules' patterns, for words as `fold` leaves them."""

from __future__ import annotations

from .calendar import MONTHS, SEASONS, WEEKDAYS

MONTH = (
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december"
    r"|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)"
)
# Corpora that lose apostrophes write "Fridays attack" for "Friday's attack".
WEEKDAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun)"
SEASON = rf"(?:{'|'.join(SEASONS)})"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"\d{4}"
NAMED_YEAR = r"(?:1[5-9]|20)\d\d"  # four figures that are a year without a month beside them
QUALIFIER = (
    r"(?:(?:just|only|exactly|about|around|approximately|roughly|nearly|almost|some|well over|over|at least|more than|less than"
    r"|fewer than|under|up to|another|an estimated) )*"
)
AMOUNT = (
    r"(?:\d{1,4}(?:(?:-| to | or )\d{1,4})?|half an?|an?(?: single)?|(?:a |the )?couple(?: of)?|(?:a |the )?few|several"
    r"|some|many)"
)
UNIT = r"(?:second|minute|hour|day|night|week|fortnight|month|year|decade)"
# "a year and a half", "two and a half years"; `amounts.counted` reads its groups.
COUNTED = rf"{QUALIFIER}(?P<amount>{AMOUNT}) (?:more )?(?P<half>and a half )?(?P<unit>{UNIT})s?(?P<half2> and a half)?"
DETERMINER = r"(?:the|a|an|its|their|his|her|this|that)"


def month_number(name: str) -> int:
    """1-12."""
    return MONTHS.index(name[:3]) + 1


def weekday_number(name: str) -> int:
    """0 is Monday."""
    return WEEKDAYS.index(name[:3])
