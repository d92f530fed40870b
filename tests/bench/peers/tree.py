"""The paragraphs of a month as the Python peers print them: a style and a text."""

import sys
from pathlib import Path

import yaml


def paragraphs(path):
    data = yaml.load(Path(path).read_text("utf-8"), yaml.CSafeLoader)
    for part in ("results", "priorities"):
        yield "Heading 1", part
        for key, section in data[part].items():
            yield "Heading 2", key
            if isinstance(section, str):
                yield "Normal", section
            else:
                yield from items(section, "List Bullet")


def items(list_, style):
    for item in list_:
        if isinstance(item, str):
            text, below = item, []
        elif "text" in item:
            text, below = item["text"], item.get("items", [])
        else:
            [(text, below)] = item.items()
        yield style, text
        yield from items(below, "List Bullet 2")


SOURCE, TARGET = sys.argv[1:3]
