"""What a page of Markdown does besides saying words, as pandoc and the sites that show it have it."""

import json
import re
import subprocess

_LIVE = {"Link", "Image", "RawInline", "RawBlock", "Header", "Math"}
# What GitHub and GitLab make of words after the page is made: mentions, references, addresses.
_MENTION = re.compile(r"@\w|\w@|#\d|\bGH-\d|://|\bwww\.")


def live_in(page, pandoc):
    """Return what is live in a page: kind and words of each; our own headings are of the third level."""
    form = "gfm+autolink_bare_uris+tex_math_dollars"
    run = subprocess.run(
        [pandoc, "-f", form, "-t", "json"], input=page.encode(), capture_output=True, check=True
    )
    return list(_walk(json.loads(run.stdout)["blocks"]))


def _walk(node):
    if isinstance(node, list):
        yield from (found for inner in node for found in _walk(inner))
    if not isinstance(node, dict):
        return
    kind, inside = node.get("t"), node.get("c")
    if kind in _LIVE and not (kind == "Header" and inside[0] == 3):
        yield kind, json.dumps(inside, ensure_ascii=False)
    if kind == "Str" and _MENTION.search(inside):
        yield "mention", inside
    yield from (found for inner in node.values() for found in _walk(inner))
