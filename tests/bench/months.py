"""Months for the bench: the February report, and the same with every item repeated in other words."""

from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parent.parent.parent
FEBRUARY = ROOT / "examples" / "2020-02.yaml"


def scaled(times: int) -> str:
    """Return the February report with so many times its items, each numbered so that none is like another."""
    data = yaml.safe_load(FEBRUARY.read_text("utf-8"))
    data = {key: value for key, value in data.items() if value is not None}
    data["date"] = str(data["date"])
    for part in ("results", "priorities"):
        for key, section in data[part].items():
            if isinstance(section, list):
                data[part][key] = [_numbered(item, n) for n in range(times) for item in section]
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=100)


def _numbered(item: Any, number: int) -> Any:
    if isinstance(item, str):
        return f"Việc {number}: {item}" if number else item
    if "text" in item:
        fresh = {**item, "text": _numbered(item["text"], number)}
        if number:
            fresh.pop("id", None)
        return fresh
    return {
        _numbered(text, number): [_numbered(inner, number) for inner in items] for text, items in item.items()
    }


def write(folder: Path, times: int) -> Path:
    """Write a month into a folder of its own, with all that the peers read; return its path."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"month-{times}.yaml"
    path.write_text(scaled(times) if times > 1 else FEBRUARY.read_text("utf-8"), encoding="utf-8")
    path.with_suffix(".md").write_text(_markdown(path), encoding="utf-8")
    return path


def write_batch(folder: Path, number: int) -> Path:
    """Write as many months of the usual size, no text of one like that of another; return their folder."""
    folder.mkdir(parents=True)
    data = yaml.safe_load(FEBRUARY.read_text("utf-8"))
    data = {key: value for key, value in data.items() if value is not None}
    data["date"] = str(data["date"])
    for at in range(number):
        own = {part: _own(data[part], at) for part in ("results", "priorities")}
        text = yaml.dump({**data, **own}, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False)
        (folder / f"{at:04}.yaml").write_text(text, encoding="utf-8")
    return folder


def _own(part: dict[str, Any], number: int) -> dict[str, Any]:
    return {
        key: [_numbered(item, number) for item in section] if isinstance(section, list) else section
        for key, section in part.items()
    }


def _markdown(path: Path) -> str:
    """Return the report as pandoc reads it."""
    data = yaml.safe_load(path.read_text("utf-8"))
    lines = ["BÁO CÁO", ""]
    for part in ("results", "priorities"):
        lines += [f"# {part}", ""]
        for key, section in data[part].items():
            lines += [f"## {key}", ""]
            lines += [section, ""] if isinstance(section, str) else _list(section, 0)
    lines += ["", *(f"[^{id_}]: {text}\n" for id_, text in data["footnotes"].items())]
    return "\n".join(lines)


def _list(items: list[Any], depth: int) -> list[str]:
    lines = []
    for item in items:
        text, below = _parts(item)
        lines.append(f"{'    ' * depth}- {text}")
        lines += _list(below, depth + 1)
    return [*lines, ""] if depth == 0 else lines


def _parts(item: Any) -> tuple[str, list[Any]]:
    if isinstance(item, str):
        return item, []
    if "text" in item:
        return item["text"], item.get("items", [])
    [(text, below)] = item.items()
    return f"{text}:", below
