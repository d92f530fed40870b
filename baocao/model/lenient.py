"""Reads a file with faults as far as possible, so that a paper can show them where they are.

What a model refuses is replaced by the words as written, because a text is accepted at most places where more
was meant; what is refused again is left out. Nothing moves: the entries of a list keep their numbers, so that
paths lead to what they did before.
"""

from collections import Counter
from collections.abc import Container

from pydantic import BaseModel, ValidationError

from baocao.model import inline
from baocao.model.address import Address, File
from baocao.model.month import Month
from baocao.model.office import Office
from baocao.model.references import with_texts
from baocao.model.signature import Signature, Signatures
from baocao.path import Step
from baocao.source import Mapping, Node, Scalar, Sequence, Source, to_data
from baocao.system.patterns import lazy

# Each round mends every fault that the model names; faults below others appear after them.
_ROUNDS = 20
_CHANCES = 2
_LEFT_OUT = "…"
_NOT_IN_XML = lazy("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def without_faults(file: File) -> tuple[File, Month] | None:
    """Return a month file, and its month, without what is wrong in it and in an office inside it.

    ``None`` if nothing is left that could be printed.
    """
    source, root = file.source, file.root.node
    if isinstance(root, Mapping) and "office" in root.entries:
        key, written = root.entries["office"]
        office = _accepted(Office, source, written) if isinstance(written, Mapping) else None
        root = root._replace(entries=root.entries | {"office": (key, office or written)})
    node = _accepted(Month, source, root)
    return node and (File(source, Address(node)), Month.model_validate(to_data(node)))


def _accepted(model: type[BaseModel], source: Source, root: Node) -> Node | None:
    """Return a node without what a model refuses in it; ``None`` if all of it is refused."""
    refused: Counter[tuple[Step, ...]] = Counter()
    for _ in range(_ROUNDS):
        try:
            model.model_validate(to_data(root))
        except ValidationError as error:
            for each in error.errors(include_url=False):
                path = _refused(root, each["loc"], missing=each["type"] == "missing")
                while path and refused[path] >= _CHANCES:
                    path = path[:-1]
                if not path:
                    return None
                again = each["type"] == "extra_forbidden" or refused[path] > 0
                root = _changed(source, root, path, leave_out=again)
                refused[path] += 1
        else:
            return root
    return None


def printable(month: Month) -> Month:
    """Return a month whose marks of missing footnotes are plain text, without characters that XML forbids."""

    def marked(text: str) -> str:
        missing = [ref for ref in inline.refs(text) if ref.id not in month.footnotes]
        for ref in reversed(missing):
            text = f"{text[: ref.start]}\\{text[ref.start :]}"
        return _NOT_IN_XML.sub("�", text)

    return with_texts(month, marked)


def signed_by(signature: Signatures, authorities: Container[str]) -> Signatures:
    """Return signatures without the authorities that an edition does not have."""
    if isinstance(signature, tuple):
        return tuple(_signed_by(each, authorities) for each in signature)
    return _signed_by(signature, authorities)


def _signed_by(signature: Signature, authorities: Container[str]) -> Signature:
    if signature.authority is None or signature.authority in authorities:
        return signature
    return signature.model_copy(update={"authority": None})


def _refused(node: Node, steps: tuple[Step, ...], *, missing: bool) -> tuple[Step, ...]:
    """Return the steps, as written in the file, to what an error is about; empty for the file itself."""
    written: list[Step] = []
    for step in steps[:-1] if missing else steps:
        own = _written(node, step)
        below = _below(node, own)
        if below is not None:
            written.append(own)
            node = below
    return tuple(written)


def _written(node: Node, step: Step) -> Step:
    """Return a step as written: what is below a sentence is below the one key that the sentence is."""
    if isinstance(node, Mapping) and step == "items" and step not in node.entries and len(node.entries) == 1:
        return next(iter(node.entries))
    return step


def _below(node: Node, step: Step) -> Node | None:
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
        return node.items[step]
    if isinstance(node, Mapping) and step in node.entries:
        return node.entries[str(step)][1]
    return None


def _changed(source: Source, node: Node, path: tuple[Step, ...], *, leave_out: bool) -> Node:
    """Return a node in which what a path leads to is its own words, or is left out."""
    if not path:
        said = "" if leave_out or isinstance(node, Scalar) else source.text[node.start : node.end]
        return Scalar(" ".join(said.split()) or _LEFT_OUT, node.start, node.end, '"')
    step, *rest = path
    if isinstance(node, Sequence) and isinstance(step, int):
        items = list(node.items)
        items[step] = _changed(source, items[step], tuple(rest), leave_out=leave_out)
        return node._replace(items=items)
    if isinstance(node, Mapping) and step in node.entries:
        key, value = node.entries[str(step)]
        entries = dict(node.entries)
        if not rest and (leave_out or isinstance(value, Scalar)):
            del entries[str(step)]
        else:
            entries[str(step)] = key, _changed(source, value, tuple(rest), leave_out=leave_out)
        return node._replace(entries=entries)
    return node
