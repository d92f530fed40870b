"""What a paper says about itself: who issued and signed it, when, of what period, and to whom it goes."""

from dataclasses import dataclass

from baocao.model.period import Period
from baocao.word.recognise.line import Doubt


@dataclass(frozen=True, slots=True)
class Signing:
    """A signature, with its words as typed, mostly in capitals.

    ``authority`` is a code (TM, KT, TL, TUQ, Q) or empty; ``on_behalf_of`` what follows it. ``collective`` is
    the body of the line *TM.* above a deputy's *KT.* An empty ``name`` is room to sign. ``also`` is another
    post of the signer.
    """

    authority: str = ""
    on_behalf_of: str = ""
    collective: str = ""
    position: str = ""
    also: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of a paper; an empty text is one that the paper leaves blank or does not have.

    ``kind`` is a name from ``data/words/kinds.yaml`` (*Báo cáo*, *Công văn*). ``superior`` and ``issuer`` are
    lines as typed: one name may go over several of them. ``symbol`` is all that follows the number
    (*BC-SNV*, *BC/BDVTU*), ``code`` the part of it that stands for the issuer (*SNV*). ``date`` is as exact
    as the paper: ``2026-09-25``, ``2026-09``, ``2026``. ``draft`` is ``true`` or the number of the draft.
    ``period`` and ``next_period`` are ``None`` if no line names them; ``period_words`` and ``next_label`` are
    the words of periods that have no dates, such as a school year. ``edition`` is the name of the format in
    force on the date, or on the last day of the period. ``scheme`` is a name from ``data/schemes/`` whose
    levels are those of the headings and items, or empty; ``levels`` are the labels of each level as found,
    outermost first.
    ``doubts`` says by name of the fact why it is not sure.
    """

    family: str = ""
    kind: str = ""
    superior: tuple[str, ...] = ()
    issuer: tuple[str, ...] = ()
    number: str = ""
    symbol: str = ""
    code: str = ""
    place: str = ""
    date: str = ""
    draft: str = ""
    urgency: str = ""
    circulation: str = ""
    author: str = ""
    subject: str = ""
    period: Period | None = None
    period_words: str = ""
    next_period: Period | None = None
    next_label: str = ""
    period_line: str = ""
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    drafter: str = ""
    contact: str = ""
    signatures: tuple[Signing, ...] = ()
    edition: str = ""
    scheme: str = ""
    levels: tuple[str, ...] = ()
    doubts: tuple[tuple[str, Doubt], ...] = ()

    @property
    def is_report(self) -> bool:
        """Tell whether the paper is a report, the only kind that a month file holds."""
        return self.kind == "Báo cáo"
