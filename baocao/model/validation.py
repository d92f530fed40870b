"""Validates the nodes of a file as a model, or returns everything that is wrong with them.

Pydantic knows nothing of files; this module converts its errors to text at a line and column.
"""

import re
from collections import Counter
from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from baocao.finding import Finding, Span
from baocao.messages import Said, mend
from baocao.messages import keys as keys_say
from baocao.messages import schema as say
from baocao.messages.guesses import write_key
from baocao.model.address import Address, locate, span_of, text_span
from baocao.model.faults import MISSING_KEY, RULE_OF_KIND, UNKNOWN_KEY, WRONG_TYPE_OR_VALUE
from baocao.model.fields_at import Field, fields_at, typed
from baocao.model.forms import block_key
from baocao.model.named_keys import called, to_type
from baocao.model.other_places import is_inside, place_of_key
from baocao.model.repair import is_words, key_repaired, value_repaired
from baocao.path import Path
from baocao.source import Mapping, Node, Scalar, Source, clean, to_data
from baocao.system.guesses import Guesses, listed

Model = TypeVar("Model", bound=BaseModel)


def validate(model: type[Model], source: Source, root: Node) -> tuple[Model | None, list[Finding]]:
    """Return the model of a file's nodes, or all findings that prevent it."""
    try:
        return model.model_validate(to_data(root)), []
    except ValidationError as error:
        report = _Report(model, source, root)
        return None, report.findings(error.errors(include_url=False))


# The similarity to an existing key above which no other key can be meant.
_SAME_WORD = 0.85
# Nobody reads more, and a malicious file can contain millions.
_OF_ONE_KIND = 1000
_SPLIT_SENTENCE = "item_colon"
# A key of office files only, and one that an office inside a month has, too.
_EXTENDS, _OF_OFFICES = "extends", "issuer"
_UNKNOWN_WORD = "unknown_word"


class _Report:
    """The errors of one validation, as findings in the file."""

    def __init__(self, model: type[BaseModel], source: Source, root: Node) -> None:
        self._model = model
        self._source = source
        self._root = Address(root)

    def findings(self, errors: list[ErrorDetails]) -> list[Finding]:
        errors = _first_of_each_kind(errors)
        unknown = [self._unknown_key(error) for error in errors if error["type"] == "extra_forbidden"]
        meant = {f.path.parent / (f.suggestion or "").partition(":")[0] for f in unknown}
        # A file without keys has one fault.
        has_keys = isinstance(self._root.node, Mapping)
        missing = [self._missing_key(error) for error in errors if error["type"] == "missing" and has_keys]
        others = [
            self._wrong_value(error)
            for error in errors
            if error["type"] not in ("extra_forbidden", "missing") and not self._refused(error)
        ]
        # A misspelt key is one fault, not two; and what another file should give is not missing.
        elsewhere = {
            f.path.parent for f in unknown if f.help and f.help.message is keys_say.EXTENDS_ELSEWHERE
        }
        missing = [f for f in missing if f.path not in meant and f.path.parent not in elsewhere]
        return [*unknown, *missing, *others]

    def _refused(self, error: ErrorDetails) -> bool:
        """Tell whether the value is an alias, which was already reported."""
        node = locate(self._root, error["loc"])[0].node
        keys = [key for key, _ in node.entries.values()] if isinstance(node, Mapping) else []
        return any(isinstance(each, Scalar) and each.is_refused for each in (node, *keys))

    def _unknown_key(self, error: ErrorDetails) -> Finding:
        key = str(error["loc"][-1])
        parent, _ = locate(self._root, error["loc"][:-1])
        fields = [*fields_at(self._model, error["loc"][:-1])]
        known = [field.key for field in fields]
        written = parent.node.entries if isinstance(parent.node, Mapping) else {}
        free = [each for each in known if each not in written]
        own = called(key, [field for field in fields if field.key in free])
        guess = own or Guesses(free).of(key) or Guesses(known).of(key, like=_SAME_WORD)
        address = parent.at(key) or parent
        help_ = self._rename(key, guess, address) if guess else keys_say.KNOWN_KEYS.of(keys=listed(known))
        span = text_span(self._source, address.key) if address.key else span_of(self._source, address)
        said = keys_say.UNKNOWN_KEY.of(key=key)
        written_as = address.key and key_repaired(self._source, address.key, parent.node, known, address.path)
        if written_as:
            return written_as
        block = block_key(written)
        if guess is None and block in known and is_words(key):
            help_ = mend.BESIDE_SENTENCE.of(sentence=clean(key), block=block)
        above = _empty_above(written, key)
        elsewhere = place_of_key(self._model, address, key, written) if own is None else None
        if elsewhere:
            help_, guess = elsewhere, None
        if guess is None and above and (not elsewhere or is_inside(self._model, above, key)):
            help_ = mend.BELONGS_BELOW.of(key=above)
        if key == _EXTENDS and _OF_OFFICES in known:
            help_, guess = keys_say.EXTENDS_ELSEWHERE.of(), None
        return Finding(UNKNOWN_KEY, said, self._source.name, span, address.path, help=help_, suggestion=guess)

    def _rename(self, key: str, guess: str, address: Address) -> Said:
        """Return the fix for an unknown key, with what to type if its value must be no text."""
        like = to_type(self._model, (*address.path.parent, guess), key, address.node)
        return keys_say.SUCH_AS.of(said=write_key(guess), like=like) if like else write_key(guess)

    def _missing_key(self, error: ErrorDetails) -> Finding:
        key = str(error["loc"][-1])
        parent, _ = locate(self._root, error["loc"][:-1])
        field = self._field(error)
        like = f"{key}: {typed(field.example)}" if field and field.example else ""
        help_ = (keys_say.ADD_KEY if parent.path else keys_say.ADD_TO_ROOT).of(key=key)
        help_ = keys_say.SUCH_AS.of(said=help_, like=like) if like else help_
        span = text_span(self._source, parent.key) if parent.key else span_of(self._source, parent)
        said = keys_say.MISSING_KEY.of(key=key)
        return Finding(MISSING_KEY, said, self._source.name, span, parent.path / key, help=help_)

    def _field(self, error: ErrorDetails) -> Field | None:
        """Return the field that is missing or has no value."""
        *steps, key = error["loc"]
        fields = (field for field in fields_at(self._model, tuple(steps)) if field.key == key)
        return next(fields, None)

    def _keys_to_write(self, error: ErrorDetails) -> str:
        """Return the keys that a text in place of keys must have, each with an example of its value."""
        needed = [field for field in fields_at(self._model, error["loc"]) if field.is_required]
        examples = (f"“{each.key}: {typed(each.example)}”" for each in needed if each.example)
        return ", ".join(dict.fromkeys(examples))

    def _emptied(self, error: ErrorDetails, path: Path) -> Said:
        """Return what to do about a key without a value: only a key that nothing needs may be deleted."""
        field = self._field(error)
        if len(path) > 1 and path[0] == "footnotes":
            return say.WRITE_NOTE.of(id=path[-1])
        return say.WRITE_VALUE.of() if field and field.is_required else say.BY_KIND["no_value"][1].of()

    def _wrong_value(self, error: ErrorDetails) -> Finding:
        address, _ = locate(self._root, error["loc"])
        kind = say.SAME_AS.get(error["type"], error["type"])
        said, help_ = say.BY_KIND.get(kind, (say.ANOTHER_VALUE, say.SEE_EXAMPLE))
        values = {"problem": error["msg"], **error.get("ctx", {})}
        if kind == "mapping" and (keys := self._keys_to_write(error)):
            help_ = say.WRITE_KEYS if address.path else keys_say.BEGIN_WITH_KEYS
            values = {**values, "keys": keys}
        finding = Finding(
            RULE_OF_KIND.get(kind, WRONG_TYPE_OR_VALUE),
            said.of(**values),
            self._source.name,
            self._value_span(kind, address, str(values.get("word", ""))),
            address.path,
            help=self._emptied(error, address.path) if kind == "no_value" else help_.of(**values),
        )
        return value_repaired(self._source, self._root, kind, address, finding, values)

    def _sentence(self, address: Address) -> tuple[int, int]:
        """Return the start and end of a sentence that YAML split at its colon."""
        assert isinstance(address.node, Mapping)
        [(key, value)] = address.node.entries.values()
        return key.start, value.end

    def _value_span(self, kind: str, address: Address, word: str) -> Span:
        """Return the span of the key if its spelling is wrong, else of the value."""
        node = address.node
        # The model's path may be wrong for a value if a short form was read as a long one.
        if kind == _SPLIT_SENTENCE and isinstance(node, Mapping) and len(node.entries) == 1:
            return Span(*self._sentence(address))
        if not isinstance(node, Scalar) and address.key is not None:
            return text_span(self._source, address.key)
        if kind == _UNKNOWN_WORD and isinstance(node, Scalar):
            found = re.search(rf"\{{{re.escape(word)}\}}", node.text)
            return text_span(self._source, node, *found.span()) if found else span_of(self._source, address)
        return span_of(self._source, address)


def _first_of_each_kind(errors: Iterable[ErrorDetails]) -> list[ErrorDetails]:
    """Return the errors except those after very many of the same kind."""
    left = Counter[str]()
    kept = []
    for error in errors:
        left[error["type"]] += 1
        if left[error["type"]] <= _OF_ONE_KIND:
            kept.append(error)
    return kept


def _empty_above(entries: dict[str, tuple[Scalar, Node]], key: str) -> str | None:
    """Return the empty key above another key, which may have been meant to contain the other."""
    keys = list(entries)
    above = keys[keys.index(key) - 1] if key in keys and keys.index(key) else None
    node = entries[above][1] if above else None
    return above if isinstance(node, Scalar) and node.is_empty else None
