"""Make the files of this folder: `python -m tests.word.fresh.make [--programs]`.

The author of these papers knows what every line is, so that the labels come from what is written and not from
any reading. `--programs` also makes what only other programs can make; these files are not the same twice.
"""

import json
import sys
from pathlib import Path

from tests.word.fresh import more_shapes, odt, programs, shapes
from tests.word.fresh.content import Paper, read, words
from tests.word.fresh.layout import recipients_of
from tests.word.fresh.wordfile import tsv

HERE = Path(__file__).parent
FILES = HERE / "files"
SHAPES = shapes.SHAPES | more_shapes.SHAPES


def joined(paper: Paper, part: str, label: str) -> str | None:
    """Return the words of all lines with a label in one line, as a person reads them."""
    return " ".join(words(line.text) for line in paper.parts.get(part, []) if line.label == label) or None


def signature(paper: Paper, side: str) -> dict:
    lines = paper.parts.get(side, [])
    named = [words(line.text) for line in lines if line.label == "authority"]
    forms = [
        dict(zip(("form", "of"), text.replace("T/M", "TM.").split(" ", 1), strict=True)) for text in named
    ]
    return {
        "authority": forms,
        "position": [words(line.text) for line in lines if line.label == "position"],
        "name": joined(paper, side, "signer"),
    }


def facts(paper: Paper) -> dict:
    """Return what a reader of the paper knows about it, in the form of the labelled papers of offices."""
    sides = [key for key in paper.parts if key.startswith("foot.") and key != "foot.left"]
    signed = [signature(paper, side) for side in sides]
    return {
        "superior": joined(paper, "head.left", "superior"),
        "issuer": joined(paper, "head.left", "issuer"),
        "code": None,
        "place": None,
        "period": None,
        "next_period": None,
        "subject": joined(paper, "title", "subject"),
        "recipients": recipients_of(paper.parts.get("foot.left", [])),
        "signature": signed[0] if len(signed) == 1 else signed or None,
        **paper.facts,
    }


def make(folder: Path) -> None:
    """Write the files that need no other program, and the labels and facts of all."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, (suffix, shape) in SHAPES.items():
        written = shape(read(shapes.SOURCES.get(name, name)))
        (folder / f"{name}{suffix}").write_bytes(written.data)
        label(folder, name, written.rows, written.paper)
    made = odt.make(read("hoi-phu-nu"))
    (folder / "hoi-phu-nu.odt").write_bytes(made.data)
    label(folder, "hoi-phu-nu", made.rows, made.paper)
    own = programs.own()
    label(folder, "tu-lam", own.rows, own.paper)


def label(folder: Path, name: str, rows, paper: Paper) -> None:
    (folder / f"{name}.tsv").write_text(tsv(rows), "utf-8")
    told = json.dumps(facts(paper), ensure_ascii=False, indent=1)
    (folder / f"{name}.facts.json").write_text(told + "\n", "utf-8")


if __name__ == "__main__":
    make(FILES)
    if "--programs" in sys.argv:
        programs.make(FILES)
