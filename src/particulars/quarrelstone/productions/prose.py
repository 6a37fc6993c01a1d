"""What the people of the invented matters write to each other: plain sentences, each drawn anew, none in two documents."""

from __future__ import annotations

from particulars.quarrelstone.seed import Seed

_NOUNS = (
    "pitch contour script voice table licence notice header build branch release sampler corpus crawler filter prompt "
    "phoneme cadence studio export batch label budget invoice meeting roadmap ticket regression benchmark latency cache "
    "queue schema tokenizer dataset repository module parser renderer player mixer track jingle spot campaign agency "
    "client forecast margin renewal quota audit checklist memo slide draft figure appendix chapter glossary index sheet "
    "column ledger receipt voucher contract clause rider schedule milestone sprint backlog defect patch rollback server "
    "cluster gateway monitor alarm incident runbook handover shift roster vendor quote tender survey panel interview "
    "transcript summary outline storyboard soundtrack microphone studio booth cable adapter console fader preset envelope "
    "oscillator waveform spectrum window frame buffer stream packet socket session token cookie profile account tenant "
    "region zone archive backup snapshot mirror manifest checksum signature certificate key vault secret policy waiver "
    "exception approval signoff review comment thread digest bulletin newsletter brochure leaflet poster banner badge "
    "ribbon lanyard ticketing counter lobby canteen courtyard bicycle kettle radiator lamp curtain carpet ladder hammer "
    "toolbox bracket hinge panel drawer shelf cabinet locker parcel courier pallet forklift depot harbour ferry railway "
    "platform tunnel bridge meadow orchard hedge pond weather umbrella raincoat lunch biscuit teapot"
).split()
_MODIFIERS = (
    "old new second third late early revised missing broken partial shared private weekly monthly quarterly annual "
    "northern southern eastern western spare central joint separate heavy light narrow wide quiet loud steady sudden "
    "careful hasty patient eager formal casual signed unsigned printed faded yellow blue green grey silver copper wooden "
    "plastic rented borrowed tested untested frozen stale fresh generous modest costly cheap distant local remote "
    "temporary permanent optional mandatory manual automatic verbose terse nested flat sorted shuffled redundant unique"
).split()
_VERBS = (
    "moved copied checked lost found opened closed sent returned repaired replaced measured counted compared renamed "
    "merged split archived restored delayed approved refused questioned explained described ignored noticed painted "
    "wrapped shipped billed refunded drafted edited shortened extended translated recorded erased tuned muted boosted "
    "sampled rendered exported imported parsed cached queued blocked released paused resumed patched signed sealed "
    "audited ranked sorted labelled grouped discarded kept"
).split()
_PLACES = "before after under beside behind without against inside near despite during through".split()


def sentence(seed: Seed, label: str, index: int) -> str:
    """One sentence: the same for the same label and index, and most unlikely to share five words with another."""
    left = seed.draw(label, index)

    def take(words: list[str]) -> str:
        nonlocal left
        left, at = divmod(left, len(words))
        return words[at]

    subject = f"the {take(_MODIFIERS)} {take(_NOUNS)}"
    said = f"{subject} {take(_VERBS)} the {take(_NOUNS)} {take(_PLACES)} the {take(_MODIFIERS)} {take(_NOUNS)}"
    return f"{said} {left % 9_000 + 1_000}.".capitalize()


def sentences(seed: Seed, label: str, count: int) -> list[str]:
    """So many sentences of one document."""
    return [sentence(seed, label, i) for i in range(count)]


def paragraphs(seed: Seed, label: str, count: int, each: int = 4) -> list[str]:
    """So many sentences, set in paragraphs."""
    said = sentences(seed, label, count)
    return [" ".join(said[i : i + each]) for i in range(0, count, each)]


def topic(seed: Seed, label: str) -> str:
    """What a subject line or a file name speaks of: "Revised pitch tables 4812"."""
    n = seed.draw(label, 0)
    modifier, rest = _MODIFIERS[n % len(_MODIFIERS)], n // len(_MODIFIERS)
    noun, rest = _NOUNS[rest % len(_NOUNS)], rest // len(_NOUNS)
    return f"{modifier.capitalize()} {noun} {_NOUNS[rest % len(_NOUNS)]} {rest // len(_NOUNS) % 9_000 + 1_000}"
