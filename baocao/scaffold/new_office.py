"""Makes an office file from a person's answers."""

from collections.abc import Mapping
from typing import Any

import yaml
from jinja2 import Environment, StrictUndefined

from baocao.library.resources import shipped
from baocao.messages.made_files import comment, language
from baocao.messages.start_files import COMMENTS
from baocao.model.start import Start
from baocao.scaffold import suggest

_ENDLESS = 2**31


_SIGNATURE = ("authority", "collective", "on_behalf_of", "position", "name")


def office_file(told: Mapping[str, Any], start: Start) -> str:
    """Return the text of an office file, with a comment on each of its parts."""
    signature, addressees = told["signature"], suggest.addressees(start, told["superior"])
    # “Như trên” names the addressees among the recipients.
    recipients = [line for line in told["recipients"] if line not in addressees]
    office = {
        "format": start.format,
        "letterhead": start.letterhead,
        "spelling": suggest.spelling(told["name"], told["superior"], start.spelling),
        "subject": start.subject,
        "outline": start.outline,
        "closing": start.closing,
        "addressees": list(addressees),
        **told,
        "recipients": recipients,
        "signature": {key: signature[key] for key in _SIGNATURE if signature.get(key)},
    }
    return from_template("office.yaml", office=office)


def from_template(name: str, **values: Any) -> str:
    """Return a shipped file of a new folder with its placeholders filled."""
    # No autoescape: these are not HTML, and typed text goes through the filter.
    made = Environment(undefined=StrictUndefined, keep_trailing_newline=True)  # noqa: S701
    made.filters["yaml"] = _as_yaml
    text = (shipped("templates") / "start" / f"{name}.j2").read_text("utf-8")
    comments = {name: comment(said.of()) for name, said in COMMENTS.items()}
    return made.from_string(text).render(say=comments, lang=language(), **values)


class _Dumper(yaml.SafeDumper):
    """Indents lists below their keys, like the other files of months and offices."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002  (as the base class is called)
        """Start an inner block; PyYAML passes ``indentless`` for lists that are not indented."""
        super().increase_indent(flow, indentless=False)


def _as_yaml(values: dict[str, Any], *keys: str) -> str:
    """Return the keys that have a value, as lines of YAML."""
    kept = {key: values[key] for key in keys if values[key]}
    if not kept:
        return ""
    text: str = yaml.dump(kept, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_ENDLESS)
    return text.rstrip("\n")
