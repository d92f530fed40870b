"""Writes a value as YAML in one line, to be shown as what to type."""

from typing import Any

import yaml

_ENDLESS = float("inf")


def flow_text(value: Any) -> str:
    """Return a list or a mapping as YAML in one line, with quotes only where YAML needs them.

    >>> flow_text(["Lĩnh vực", {"title": "Số, vụ", "kind": "number"}])
    "[Lĩnh vực, {title: 'Số, vụ', kind: number}]"
    """
    text: str = yaml.safe_dump(
        value, allow_unicode=True, default_flow_style=True, sort_keys=False, width=_ENDLESS
    )
    return text.strip()
