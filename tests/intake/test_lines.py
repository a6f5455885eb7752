"""Lines of a stream."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.lines import Piece, split_lines


def chopped(raw: bytes, width: int) -> list[bytes]:
    return [raw[at : at + width] for at in range(0, len(raw), width)]


@given(st.binary(max_size=60), st.integers(1, 20))
def test_lines_are_the_stream_cut_after_each_newline_however_it_arrives(raw: bytes, width: int) -> None:
    pieces = list(split_lines(iter(chopped(raw, width)), b"\n", 1000))
    assert [piece.raw for piece in pieces] == [line for line in raw.split(b"\n")[:-1] for line in [line + b"\n"]] + (
        [raw.split(b"\n")[-1]] if raw.split(b"\n")[-1] else []
    )
    assert [piece.number for piece in pieces] == list(range(1, len(pieces) + 1))
    assert all(raw[piece.offset : piece.offset + len(piece.raw)] == piece.raw for piece in pieces)
    assert all(piece.ends for piece in pieces)


@given(
    st.text(alphabet="a\n\u0a00\u000a\u0a0a\U0001f600", max_size=30),
    st.sampled_from(["utf-16-le", "utf-16-be"]),
    st.integers(1, 7),
)
def test_lines_of_utf_16_are_cut_between_characters(text: str, codec: str, width: int) -> None:
    raw = b"??" + text.encode(codec)
    pieces = list(split_lines(iter(chopped(raw, width)), "\n".encode(codec), 1000, skip=2))
    assert "".join(piece.raw.decode(codec) for piece in pieces) == text
    assert len(pieces) == text.count("\n") + (not text.endswith("\n") and bool(text))
    assert all(raw[piece.offset :].startswith(piece.raw) for piece in pieces)


def test_lines_over_the_limit_come_in_pieces() -> None:
    stream = chopped(b"x" * 100 + b"\nshort\n", 10)
    pieces = list(split_lines(iter(stream), b"\n", 25))
    assert max(len(piece.raw) for piece in pieces) <= 25 + 10
    assert b"".join(piece.raw for piece in pieces if piece.number == 1) == b"x" * 100 + b"\n"
    assert [piece.ends for piece in pieces if piece.number == 1][-1]
    assert pieces[-1] == Piece(2, 101, b"short\n", True)
