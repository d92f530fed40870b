"""An office file from what a person told of the office."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined

from baocao.library.resources import shipped
from baocao.model.start import Start

_ABOVE = "{superior}"
_ENDLESS = 2**31


@dataclass(frozen=True, slots=True)
class OfficeAnswers:
    """What a person told of an office; every text is tidied, and empty where there is none."""

    name: str
    superior: str
    issuer: str
    code: str
    place: str
    authority: str
    collective: str
    on_behalf_of: str
    position: str
    signer: str
    recipients: tuple[str, ...]
    numbering: str


def tidy(text: str) -> str:
    """Return a text as typed, in composed letters, without blanks around it or doubled.

    >>> tidy("  Tỉnh  ủy ")
    'Tỉnh ủy'
    """
    return " ".join(unicodedata.normalize("NFC", text).split())


def recipients(start: Start, superior: str) -> tuple[str, ...]:
    """Return the recipients that an office of that kind begins with."""
    known = (line.replace(_ABOVE, superior) for line in start.recipients if superior or _ABOVE not in line)
    return tuple(known)


def office_file(told: OfficeAnswers, start: Start) -> str:
    """Return the text of an office's file, with a word on each of its parts."""
    signature = {
        "authority": told.authority,
        "collective": told.collective,
        "on_behalf_of": told.on_behalf_of,
        "position": told.position,
        "name": told.signer,
    }
    office = {
        "name": told.name,
        "superior": told.superior,
        "issuer": told.issuer,
        "code": told.code,
        "place": told.place,
        "format": start.format,
        "letterhead": start.letterhead,
        "numbering": told.numbering,
        "spelling": "uỷ" if _OLD_TONE.search(f"{told.name} {told.superior}") else "ủy",
        "subject": start.subject,
        "outline": start.outline,
        "closing": start.closing,
        "recipients": list(told.recipients),
        "signature": {key: value for key, value in signature.items() if value},
    }
    return from_template("office.yaml", office=office)


_OLD_TONE = re.compile("uỷ", re.IGNORECASE)


def from_template(name: str, **values: Any) -> str:
    """Return a shipped file of a new folder with its blanks filled."""
    # No autoescape: these are no HTML, and what a person typed goes through the filter.
    made = Environment(undefined=StrictUndefined, keep_trailing_newline=True)  # noqa: S701
    made.filters["yaml"] = _as_yaml
    text = (shipped("templates") / "start" / f"{name}.j2").read_text("utf-8")
    return made.from_string(text).render(**values)


class _Dumper(yaml.SafeDumper):
    """Indents lists below their keys, as the other files of months and offices are written."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  (as the base class is called)
        """Begin an inner block; ``indentless`` is how PyYAML asks for lists that are not indented."""
        super().increase_indent(flow, indentless=False)


def _as_yaml(values: dict[str, Any], *keys: str) -> str:
    """Return the keys that have a value, as lines of YAML."""
    kept = {key: values[key] for key in keys if values[key]}
    if not kept:
        return ""
    text: str = yaml.dump(kept, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_ENDLESS)
    return text.rstrip("\n")
