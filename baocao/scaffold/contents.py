"""The initial files of a new folder, by their paths in it."""

from baocao.messages import LANGUAGES
from baocao.messages.made_files import comments_in
from baocao.model.json_schema import month_schema
from baocao.model.office import Office
from baocao.model.period import Period
from baocao.scaffold.new_office import from_template
from baocao.scaffold.next_month import SCHEMA_LINE, skeleton
from baocao.scaffold.program_source import ProgramSource
from baocao.system.filenames import SCHEMA_FILE, STEMS
from baocao.write import PAPER_ENDINGS

HOOKS = ".pre-commit-config.yaml"
CI = {
    "github": (".github/workflows/baocao.yml", "github.yml"),
    "gitlab": (".gitlab-ci.yml", "gitlab-ci.yml"),
}
NO_CI = "none"
# The folder of the Word and PDF files that a CI job keeps.
_RESULTS = "van-ban"


def month_file(period: Period, key: str, office: Office) -> dict[str, str]:
    """Return the first month file, to be filled in."""
    return {f"{period}.yaml": SCHEMA_LINE + skeleton(period, key, office)}


def repository_files(ci: str, source: ProgramSource) -> dict[str, str]:
    """Return the files at the root of a repository: pre-commit hooks, and a CI job.

    ``source`` is where they fetch this program from.
    """
    where = {"source": source, "results": _RESULTS}
    files = {HOOKS: from_template("pre-commit-config.yaml", **where)}
    if ci in CI:
        path, template = CI[ci]
        files[path] = from_template(template, **where)
    return files


def texts_in_each_language(source: ProgramSource) -> dict[str, list[str]]:
    """Return what each file at the root of a repository says, of every kind of CI, in each language."""
    texts: dict[str, list[str]] = {}
    for lang in LANGUAGES:
        with comments_in(lang):
            found = {name: text for ci in CI for name, text in repository_files(ci, source).items()}
        for name, text in found.items():
            texts.setdefault(name, []).append(text)
    return texts


def folder_files() -> dict[str, str]:
    """Return the files next to the months that need no git: the schema for editors."""
    return {SCHEMA_FILE: month_schema()}


def git_files(attributes: tuple[str, ...]) -> dict[str, str]:
    """Return the files next to the months for git: its attributes and ignore list."""
    endings = sorted(ending for ending, *_ in PAPER_ENDINGS.values())
    return {
        ".gitattributes": "".join(f"{line}\n" for line in attributes),
        ".gitignore": from_template("gitignore", stems=STEMS, endings=endings),
    }
