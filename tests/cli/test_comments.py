"""The comments in files that the program makes: in the language of who has them made."""

import re

import pytest

from baocao.messages import Message, imported, next_month, rollup, start_files
from tests.command import baocao, said
from tests.helpers import EXAMPLES

INIT = ("init", "ban", "--kind=party", "--name=Ban Dân vận", "--place=An", "--signer=An", "--period=2026-11")
SAYS = [
    value
    for module in (start_files, next_month, rollup, imported)
    for each in vars(module).values()
    for value in (each.values() if isinstance(each, dict) else [each])
    if isinstance(value, Message)
]
LETTERS = re.compile("[À-ỹ]")


def fragments(lang):
    """Return all that is said for sure of messages in a language, whatever their values."""
    pieces = (piece for each in SAYS for piece in re.split(r"\{.*?\}+", each.text(lang)))
    return {piece.strip(" ,.;:") for piece in pieces if len(piece) > 12}


def written(folder):
    """Return the text of every file in a folder, but for the schema, whose titles are Vietnamese for all."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.suffix in ("", ".yml", ".yaml"))
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


@pytest.fixture
def made(tmp_path):
    """Run commands that make files; return what they wrote."""

    def made(lang, *commands):
        folder = tmp_path / lang
        folder.mkdir(exist_ok=True)
        for name in ("2020-02.yaml", "2020-03.yaml"):
            (folder / name).write_bytes((EXAMPLES / name).read_bytes())
        before = written(folder)
        for command in commands:
            run = baocao(*command, cwd=folder, BAOCAO_LANG=lang)
            assert run.returncode == 0, said(run)
        return {name: text for name, text in written(folder).items() if name not in before}

    return made


COMMANDS = {
    "init for GitHub": [(*INIT, "--ci=github", "--source=a/b")],
    "init for another GitHub address": [(*INIT, "--ci=github", "--source=https://example.vn/b.git")],
    "init for GitLab": [(*INIT, "--ci=gitlab")],
    "new": [("new", "2020-04", "--from", "2020-03.yaml")],
    "rollup": [("rollup", "2020-Q1", "2020-02.yaml", "2020-03.yaml", "--incomplete")],
    "import": [("build", "2020-02.yaml"), ("import", "2020-02.docx", "--output-dir", "word")],
}


@pytest.mark.parametrize("name", COMMANDS)
def test_comments_are_in_the_language_of_the_reader(name, made):
    texts = {lang: made(lang, *COMMANDS[name]) for lang in ("vi", "en")}
    assert texts["vi"].keys() == texts["en"].keys()
    for lang, other in (("vi", "en"), ("en", "vi")):
        whole = "\n".join(texts[lang].values())
        assert any(piece in whole for piece in fragments(lang))
        assert {piece for piece in fragments(other) - fragments(lang) if piece in whole} == set()


def test_only_comments_and_the_language_of_messages_differ(made):
    """What is printed, and what git and CI do, is the same."""
    commands = [command for name in ("init for GitLab", "new", "rollup") for command in COMMANDS[name]]
    texts = [made(lang, *commands) for lang in ("vi", "en")]
    [vietnamese, english] = [
        {name: [line.partition("#")[0].rstrip() for line in text.splitlines()] for name, text in each.items()}
        for each in texts
    ]
    language = ["", "variables: {BAOCAO_LANG: en}"]
    assert english["ban/.gitlab-ci.yml"][:2] == language
    english["ban/.gitlab-ci.yml"][:2] = []
    assert vietnamese == english


def test_git_and_ci_files_have_no_word_of_the_other_language(made):
    files = made("en", *COMMANDS["init for GitHub"])
    for name in ("ban/.gitignore", "ban/.pre-commit-config.yaml", "ban/.github/workflows/baocao.yml"):
        assert not LETTERS.search(files[name]), name
