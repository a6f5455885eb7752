"""The reliability diagram as SVG: shapes tell the series apart, not colours, and circles grow with the claims in a bin."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt

# Mean confidence, share right, number of claims.
Series = Sequence[tuple[float, float, int]]

SIDE, LEFT, TOP = 360, 56, 24
WIDTH, HEIGHT = SIDE + LEFT + 24, SIDE + TOP + 84
INK, PALE = "#222222", "#bbbbbb"
LOOKS = (f'fill="none" stroke="{INK}" stroke-dasharray="3 2"', f'fill="{INK}" fill-opacity="0.75"')
LARGEST = 14  # radius in pixels of the bin with most claims


def drawn(named: Mapping[str, Series]) -> str:
    """One or two series over the diagonal on which confidence is the share right."""
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" font-family="sans-serif" '
        f'font-size="12" fill="{INK}">',
        f"<title>Share of claims right against confidence: {', '.join(named)}</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
        *_frame(),
    ]
    most = max((claims for mine in named.values() for *_, claims in mine), default=1)
    for (name, mine), look, row in zip(named.items(), LOOKS, range(len(LOOKS)), strict=False):
        parts += [
            f'<circle cx="{_x(sure):.1f}" cy="{_y(right):.1f}" r="{max(2.5, LARGEST * sqrt(claims / most)):.1f}" {look}>'
            f"<title>{name}: confidence {sure:.2f}, {right:.2f} right, {claims} claims</title></circle>"
            for sure, right, claims in mine
        ]
        at = TOP + SIDE + 56 + 18 * row
        parts.append(
            f'<circle cx="{LEFT + 8}" cy="{at - 4}" r="6" {look}/><text x="{LEFT + 22}" y="{at}">{name}</text>'
        )
    return "\n".join([*parts, "</svg>", ""])


def _frame() -> list[str]:
    """Axes, their names and the diagonal."""
    parts = [
        f'<line x1="{_x(0)}" y1="{_y(0)}" x2="{_x(1)}" y2="{_y(1)}" stroke="{PALE}"/>',
        f'<rect x="{LEFT}" y="{TOP}" width="{SIDE}" height="{SIDE}" fill="none" stroke="{PALE}"/>',
        f'<text x="{LEFT + SIDE / 2}" y="{TOP + SIDE + 36}" text-anchor="middle">confidence</text>',
        f'<text transform="translate(14 {TOP + SIDE / 2}) rotate(-90)" text-anchor="middle">share right</text>',
    ]
    for tenth in range(0, 11, 2):
        share = tenth / 10
        parts.append(f'<text x="{_x(share)}" y="{TOP + SIDE + 16}" text-anchor="middle">{share:.1f}</text>')
        parts.append(f'<text x="{LEFT - 6}" y="{_y(share) + 4}" text-anchor="end">{share:.1f}</text>')
    return parts


def _x(share: float) -> float:
    return LEFT + SIDE * share


def _y(share: float) -> float:
    return TOP + SIDE * (1 - share)
