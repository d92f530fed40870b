"""Says what a file is that was given as a month and is none, and what to type."""

from pathlib import Path

from baocao.library.file_kind import FileKind, kind_of
from baocao.library.nearby import month_beside
from baocao.library.offices import is_register
from baocao.messages import Message, Said
from baocao.messages import files as say
from baocao.model.address import Address, File
from baocao.model.month import Month
from baocao.source import Mapping, Node, load
from baocao.system.filenames import is_month_ending

_KINDS: dict[FileKind, Message] = {
    "office": say.OFFICE_FILE,
    "scheme": say.SCHEME_FILE,
    "register": say.REGISTER_FILE,
}


def why_no_month(name: str, data: bytes) -> Said | None:
    """Return what a file is that is no month, and what to type; ``None`` for a month, even a faulty one.

    The content decides, whatever the file is called.
    """
    return _other_program(name, data) or _other_text(name, data)


def _other_program(name: str, data: bytes) -> Said | None:
    """Return the message for a Word file, or a file of any other program."""
    from baocao.word.intake import NAMES
    from baocao.word.kinds import form_of

    form = form_of(name, data)
    if form is None:
        return None
    month = month_beside(Path(name))
    if isinstance(form, Said):
        values = dict(form.values)
        kind, remedy = values["kind"], values["remedy"]
    else:
        kind, remedy = NAMES.get(form, say.WORD_FILE), say.IMPORT_IT.of(file=name)
    return say.NOT_MONTH.of(file=name, kind=kind, remedy=say.USE_MONTH.of(month=month) if month else remedy)


def _other_text(name: str, data: bytes) -> Said | None:
    """Return the message for a file of an office, and for a text that claims to be no month by its name."""
    source, root, _ = load(name, data, reads_on=True)
    kind: FileKind | None = kind_of(source, root)
    if kind == "month":
        return None
    if isinstance(root, Mapping) and root.entries and is_register(File(source, Address(root))):
        kind = "register"
    if kind is not None:
        return say.NOT_MONTH.of(file=name, kind=_KINDS[kind], remedy=say.GIVE_MONTH_OF.of())
    if is_month_ending(name) or name == "-" or _has_key(root):
        return None
    return say.NOT_MONTH.of(file=name, kind=say.PLAIN_TEXT, remedy=say.GIVE_MONTH.of())


def _has_key(root: Node | None) -> bool:
    return isinstance(root, Mapping) and not root.entries.keys().isdisjoint(Month.model_fields)
