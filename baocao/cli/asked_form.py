"""The format and the kind of Word files that somebody gives: known ones, also where no Word file is read."""

from collections.abc import Iterable

from baocao.errors import BaocaoError
from baocao.messages import paper_form as say
from baocao.messages.guesses import with_guess


def known_form(
    family: str | None, kind: str | None, outputs: Iterable[str] = ()
) -> tuple[str | None, str | None]:
    """Return a format and a kind as they are spelled in the data.

    ``outputs`` are the formats of the command's results, which are often taken for this one. Raises
    :class:`BaocaoError` for an unknown format or kind.
    """
    if family is not None:
        _refuse_unknown(family, outputs)
    return family, kind if kind is None else _known_kind(kind)


def _refuse_unknown(family: str, outputs: Iterable[str]) -> None:
    from baocao.library import catalog
    from baocao.system.guesses import suggest_typed

    families = catalog.families()
    if family in families:
        return
    meant = f"--output-format {family}" if family in outputs else suggest_typed(family, families)
    raise BaocaoError(with_guess(say.NO_FAMILY.of(name=family, known=", ".join(families)), meant))


def _known_kind(kind: str) -> str:
    from baocao.lint.kinds import kinds
    from baocao.system.guesses import suggest

    names = {" ".join(name.casefold().split()): name for name in kinds()}
    name = names.get(" ".join(kind.casefold().split()))
    if name is None:
        known = ", ".join(sorted(names.values()))
        raise BaocaoError(with_guess(say.NO_KIND.of(name=kind, known=known), suggest(kind, names.values())))
    return name
