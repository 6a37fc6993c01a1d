"""The caption of a court paper: court, division, parties, numbers, judge, kind of paper, dates."""

from __future__ import annotations

import msgspec


class Caption(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the first page and the signature say the paper is; a field the paper does not state is None.

    Dates are ISO. `places` maps a field's name to the raw spans (start, end) it was read from. `flags` holds doubts
    such as OCR_VARIANT (one docket number printed two ways).
    """

    court: str | None = None  # "N.D. Cal."
    court_full: str | None = None
    division: str | None = None
    plaintiffs: tuple[str, ...] = ()
    defendants: tuple[str, ...] = ()
    case_numbers: tuple[str, ...] = ()
    judge: str | None = None
    judge_title: str | None = None
    document_type: str | None = None  # order, reply, opposition, motion, complaint, opinion …
    title: str | None = None
    re_docket: tuple[str, ...] = ()
    docket_number: str | None = None  # this paper's own number, from the ECF stamp
    dated: str | None = None
    filed: str | None = None
    counsel: tuple[str, ...] = ()
    signer: str | None = None
    signer_capacity: str | None = None
    class_posture: str | None = None  # as captioned, nothing added
    places: dict[str, tuple[tuple[int, int], ...]] = {}
    flags: tuple[str, ...] = ()
