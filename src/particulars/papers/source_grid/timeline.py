"""The timeline of a period grid as a drawing: periods as boxes in two rows, the versions as marks on the line between them."""

from __future__ import annotations

from datetime import date
from html import escape

from particulars.analyses.source_code.choosing import Basis, Version
from particulars.analyses.source_code.periods import Reading
from particulars.papers.source_grid.rows import GridPaper

_WIDE, _LEFT, _BOX, _TOP = 1120, 96, 46, 26
_SIGNS = {
    Basis.RELEASE_TAG: "T",
    Basis.LAST_COMMIT: "C",
    Basis.IN_FORCE: "=",
    Basis.AMBIGUOUS: "?",
    Basis.NONE: "–",
}
LEGEND = "T release tag · C last commit, no tag · = no commit, version in force · ? two of one second · – none. Hatched: what was delivered is not this version whole, or nothing was."  # fmt: skip


def timeline(of: GridPaper) -> str:
    """An SVG drawing; every word in it stands in the table too."""
    grid = of.grid
    first = min(v.period.first for versions in grid.readings.values() for v in versions)
    days = max((grid.end - first).days + 1, 1)

    def x(day: date) -> float:
        return round(_LEFT + (day - first).days * (_WIDE - _LEFT - 8) / days, 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDE} {_TOP + 2 * (_BOX + 22)}" role="img" aria-label="Timeline of the periods; the table below has the same rows.">',
        '<defs><pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><line x1="0" y1="0" x2="0" y2="6" stroke="#8a5a00" stroke-width="2"/></pattern></defs>',
    ]
    for year in range(first.year, grid.end.year + 1):
        at = max(date(year, 1, 1), first)
        parts.append(f'<text x="{x(at)}" y="14" font-size="12" fill="#595959">{year}</text>')
    for number, (reading, versions) in enumerate(grid.readings.items()):
        y = _TOP + number * (_BOX + 22)
        parts.append(f'<text x="0" y="{y + 27}" font-size="13" fill="#1b1b1b">{reading.value}</text>')
        states = _states(of, reading)
        for version in versions:
            left, right = x(version.period.first), x(version.period.last) + (_WIDE - _LEFT - 8) / days
            fill = "url(#h)" if states.get(version.period.name, "delivered").split(",")[0] != "delivered" else "#fff"
            parts.append(f'<g><title>{escape(_says(version, states))}</title><rect x="{left}" y="{y}" width="{right - left:.1f}" height="{_BOX}" fill="{fill}" stroke="#8c8c8c"/>')  # fmt: skip
            middle, ground = (left + right) / 2, max(min(26, right - left - 2), 0)  # the words stand on white
            parts.append(
                f'<rect x="{middle - ground / 2:.1f}" y="{y + 5}" width="{ground:.1f}" height="36" rx="3" fill="#fff"/>'
            )
            parts.append(f'<text x="{middle:.1f}" y="{y + 16}" font-size="10.5" text-anchor="middle" fill="#1b1b1b">{escape(version.period.name[-2:] if reading is Reading.CALENDAR else version.period.name)}</text>')  # fmt: skip
            parts.append(f'<text x="{middle:.1f}" y="{y + 36}" font-size="13" font-weight="600" text-anchor="middle" fill="#1b1b1b">{_SIGNS[version.basis]}</text></g>')  # fmt: skip
    parts.append("</svg>")
    return "".join(parts)


def _states(of: GridPaper, reading: Reading) -> dict[str, str]:
    held = of.held.get(reading)
    return {row.version.period.name: row.state.value for row in held.rows} if held else {}


def _says(version: Version, states: dict[str, str]) -> str:
    state = states.get(version.period.name, "")
    return f"{version.period.name}, {version.period.first} to {version.period.last}: {version.basis.value}{f'; {state}' if state else ''}"
