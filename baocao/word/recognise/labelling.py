"""Labels the pieces of a paper: each by the first rule that finds its label, from top to bottom."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from baocao.word.paper import Paper, Table
from baocao.word.recognise.flow import Zones, flow, use_of
from baocao.word.recognise.in_turn import in_turn
from baocao.word.recognise.lexicon import authority_of, kind_of
from baocao.word.recognise.line import Label
from baocao.word.recognise.numbered import judge
from baocao.word.recognise.own_styles import Mark, is_own, own_mark
from baocao.word.recognise.piece import Piece, in_capitals
from baocao.word.recognise.rule import LineRule, View, Zone
from baocao.word.recognise.rules import RULES
from baocao.word.recognise.strays import without_strays
from baocao.word.recognise.which_body import bodies

_STRUCTURE = frozenset({"part", "article", "table", "h1", "h2", "h3", "h4"})
_NAMES: tuple[Label, ...] = ("superior", "issuer")


@dataclass(slots=True)
class Labelled:
    """The pieces of a paper, what each is, and the number of the paper that each is in.

    ``next_head`` is where another letterhead begins: that of another paper, or of an appendix.
    """

    pieces: list[Piece]
    marks: list[Mark]
    papers: list[int]
    view: View
    next_head: int


@cache
def _rules_in(zone: Zone) -> tuple[LineRule, ...]:
    return tuple(rule for rule in RULES if zone in rule.zones)


def label(paper: Paper) -> Labelled:
    """Return the pieces of a paper with what they are."""
    read, zones = flow(paper)
    pieces = list(in_turn(read))
    own = is_own(pieces)
    view = View(pieces)
    fixed = without_strays(pieces, [_fixed_zone(paper, piece, zones) for piece in pieces])
    prose = [at for at, zone in enumerate(fixed) if zone in ("title", "body", "after")]
    view.verdicts = judge(pieces, prose)
    view.foot = next((at for at, zone in enumerate(fixed) if zone == "foot"), len(pieces))
    view.last_heading = max((at for at in prose if _is_heading_above(view, at, fixed[at])), default=-1)
    counted = (at for at in range(view.foot) if pieces[at].typed or pieces[at].is_table)
    view.last_numbered = max(counted, default=-1)
    _name_bodies(view, fixed)
    labelled = Labelled(pieces, [], [], view, len(pieces))
    number, begun = 0, 0
    zone: Zone = "letterhead"
    for at, piece in enumerate(pieces):
        view.at = at
        if fixed[at] == "letterhead" and zone != "letterhead":
            view.kind, begun = "", at
            labelled.next_head = min(labelled.next_head, at)
        zone = _next_zone(zone, fixed[at])
        mark, zone = _mark(view, _later(zone, fixed[at], view))
        mark = (own_mark(piece) if own else None) or mark
        if mark[0] == "kind":
            number += 1
            labelled.papers[begun:] = [number] * (at - begun)
            view.kind = kind_of(piece.text)[0]
        view.labels.append(mark[0])
        view.seen.add(mark[0])
        labelled.marks.append(mark)
        labelled.papers.append(number)
    return labelled


def _is_heading_above(view: View, at: int, zone: Zone) -> bool:
    """Tell whether a piece between the title and the foot is a heading."""
    verdict = view.verdicts.get(at)
    return zone != "title" and at < view.foot and verdict is not None and verdict.level is not None


def _fixed_zone(paper: Paper, piece: Piece, zones: Zones) -> Zone:
    """Return the zone that a piece's place says; ``title``, ``opening`` and ``body`` follow one another."""
    block = paper.blocks[piece.top]
    if isinstance(block, Table):
        use = use_of(block)
        if use == "letterhead":
            return "letterhead"
        if use == "foot":
            return "foot"
    if piece.top < zones.title:
        return "letterhead"
    if piece.top == zones.title:
        return "title"
    if piece.top < zones.foot:
        return "body"
    return "foot" if piece.top < zones.after else "after"


def _next_zone(zone: Zone, fixed: Zone) -> Zone:
    """Return the zone of the next piece, which may turn out to be a later one."""
    if fixed in ("body", "after"):
        return "title" if zone == "letterhead" else fixed if zone == "foot" else zone
    return fixed


def _later(zone: Zone, fixed: Zone, view: View) -> tuple[Zone, ...]:
    """Return the zones that a piece may be in. Below a letterhead without a kind, an appendix goes on."""
    if zone == "title" and fixed == "after" and not view.kind:
        return "title", "after"
    later: tuple[Zone, ...] = ("title", "opening", "body")
    return later[later.index(zone) :] if zone in later else (zone,)


def _mark(view: View, zones: tuple[Zone, ...]) -> tuple[Mark, Zone]:
    """Return the label and role of the first rule that finds its label, and the zone in which it did."""
    for each in zones:
        view.zone = each
        for rule in _rules_in(each):
            if rule.finds(view):
                ends_opening = rule.label in _STRUCTURE or rule.label.startswith("item")
                next_: Zone = "body" if each == "opening" and ends_opening else each
                return (rule.label, rule.role), "after" if rule.label == "appendix-label" else next_
    return ("paragraph", ""), zones[-1]


def _name_bodies(view: View, zones: Sequence[Zone]) -> None:
    """Find the lines of bodies' names: those of a letterhead that no other rule takes."""
    others = [rule for rule in _rules_in("letterhead") if rule.label not in (*_NAMES, "other") or rule.role]
    groups: dict[int, list[int]] = {}
    boxed: dict[int, list[int]] = {}
    last = 0
    for at, piece in enumerate(view.pieces):
        view.at, view.zone = at, "letterhead"
        if zones[at] != "letterhead":
            last += bool(at and zones[at - 1] == "letterhead")
            continue
        rule = next((rule for rule in others if rule.finds(view)), None)
        view.labels.append(rule.label if rule else "issuer")
        if rule is None and piece.side != "right":
            (boxed if piece.boxed else groups).setdefault(last, []).append(at)
    view.labels.clear()
    # Names are in boxes only where the whole letterhead is.
    for group in {**boxed, **groups}.values():
        lines = [view.pieces[each] for each in group]
        for at, named in zip(group, bodies(lines, joint=_is_joint(view, group[0])), strict=True):
            view.names[at] = named


def _is_joint(view: View, head: int) -> bool:
    """Tell whether several bodies sign a paper: authorities side by side in the first foot below its head."""
    columns: dict[str, set[int]] = {}
    for piece in view.pieces[max(head, view.foot) :]:
        if piece.spot and in_capitals(piece.printed) and authority_of(piece.text)[0]:
            columns.setdefault(piece.spot.table, set()).add(piece.spot.column)
    return any(len(found) > 1 for found in columns.values())
