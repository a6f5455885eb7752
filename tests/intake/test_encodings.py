"""Bytes to characters."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake import IntakeOptions
from sayso.intake.encodings import Decoding, choose, decode

from .taking import error, pipe, report, take

RUSSIAN = "Министерство сообщило в пятницу, что войска вошли в город и заняли мост. Жители слышали стрельбу всю ночь."
ARABIC = "قالت الوزارة يوم الجمعة إن القوات دخلت المدينة وسيطرت على الجسر. وقال السكان إن إطلاق النار استمر طوال الليل."
GERMAN = "Die Armee erklärte am Freitag, ihre Truppen hätten die Brücke über den Fluss überquert. Man hörte Schüsse."
FRENCH = "Les frères ont été tués près de la frontière, à côté d'un hôpital. La fête a commencé après la fusillade."
POLISH = "Wojsko ogłosiło w piątek, że żołnierze weszli do miasta i zajęli most. Mieszkańcy słyszeli strzały."


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_with_or_without_a_mark_give_the_text_alone(codec: str) -> None:
    assert report(pipe(RUSSIAN.encode(codec))).report.text == RUSSIAN


@pytest.mark.parametrize(("mark", "codec"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_encodings_utf_16_is_told_by_its_mark(mark: bytes, codec: str) -> None:
    item = report(pipe(mark + ARABIC.encode(codec)))
    assert item.report.text == ARABIC
    assert item.raw == mark + ARABIC.encode(codec)


@pytest.mark.parametrize(
    ("text", "codec"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (ARABIC, "cp1256"), (GERMAN, "cp1252")]
)
def test_encodings_sure_guess_is_taken_and_told(text: str, codec: str, tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(text.encode(codec))
    item = report(take(path))
    assert item.report.text == text
    assert item.origin == f"{path}, read as {codec}"


@pytest.mark.parametrize(("text", "codec"), [(FRENCH, "cp1252"), (POLISH, "cp1250"), ("caf\u00e9", "cp1252")])
def test_encodings_unsure_guess_is_refused_with_the_first_bad_byte(text: str, codec: str) -> None:
    raw = text.encode(codec)
    refused = error(pipe(raw))
    first = next(at for at, byte in enumerate(raw) if byte > 127)
    assert refused.code == "bad-encoding"
    assert f"byte {first} (0x{raw[first]:02x}) is not UTF-8" in refused.what


def test_encodings_damaged_utf_8_is_not_guessed_at() -> None:
    raw = RUSSIAN.encode()
    at = raw.index(b" ")
    assert f"byte {at} (0xff)" in error(pipe(raw[:at] + b"\xff" + raw[at:])).what


def test_encodings_torn_last_character_is_refused() -> None:
    raw = RUSSIAN.encode()[:-1] + b"\xd0"
    assert f"byte {len(raw) - 1} " in error(pipe(raw)).what


def test_encodings_offset_counts_the_mark() -> None:
    assert "byte 4 (0xff)" in error(pipe(b"\xef\xbb\xbfa\xff")).what


def test_encodings_odd_utf_16_is_refused() -> None:
    assert error(pipe(b"\xff\xfea\x00b")).code == "bad-encoding"


@given(st.binary(max_size=80))
def test_encodings_of_any_bytes_give_one_report_or_one_refusal(raw: bytes) -> None:
    assert len(pipe(raw, IntakeOptions(format="txt"))) == 1


@given(st.text(max_size=40), st.text(max_size=10))
def test_encodings_keep_every_character(text: str, more: str) -> None:
    raw = (text + more).encode()
    if not raw.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        assert choose(raw) == Decoding("utf-8")
        assert decode(raw, Decoding("utf-8"), "x") == text + more
