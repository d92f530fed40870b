"""Signed and protected Word files: they are checked as any other, and no change is made without a word."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openxml_audit import OpenXmlValidator

from tests.command import forked as baocao
from tests.command import said
from tests.compound import compound
from tests.helpers import ROOT, parts_of

CORPUS = ROOT / "tests" / "word" / "corpus"
FAULTY = (CORPUS / "ttr-01.docx").read_bytes()
RIGHT = (CORPUS / "cv-01.docx").read_bytes()
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "application/vnd.openxmlformats-package.digital-signature"


def changed(data, changes, more=()):
    """Return a Word file with other parts: each old one as a change makes it, and some more."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, part in parts_of(data).items():
            archive.writestr(name, part.replace(*changes[name]) if name in changes else part)
        for name, part in more:
            archive.writestr(name, part)
    return buffer.getvalue()


def signed(data, folder="_xmlsignatures"):
    """Return a Word file with a digital signature as Word makes it."""
    origin = (
        f'<Relationship Id="sig" Type="{RELATIONS}/digital-signature/origin" Target="{folder}/origin.sigs"/>'
    )
    types = (
        f'<Default Extension="sigs" ContentType="{TYPES}-origin"/>'
        f'<Override PartName="/{folder}/sig1.xml" ContentType="{TYPES}-xmlsignature+xml"/></Types>'
    )
    signature = f'<Relationship Id="r1" Type="{RELATIONS}/digital-signature/signature" Target="sig1.xml"/>'
    return changed(
        data,
        {
            "_rels/.rels": (b"</Relationships>", f"{origin}</Relationships>".encode()),
            "[Content_Types].xml": (b"</Types>", types.encode()),
        },
        [
            (f"{folder}/origin.sigs", ""),
            (f"{folder}/sig1.xml", '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>'),
            (
                f"{folder}/_rels/origin.sigs.rels",
                f'<Relationships xmlns="{RELATIONS}">{signature}</Relationships>',
            ),
        ],
    )


def protected(data, said='w:edit="readOnly" w:enforcement="1"'):
    at = b"<w:defaultTabStop"
    return changed(data, {"word/settings.xml": (at, f"<w:documentProtection {said}/>".encode() + at)})


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "a.docx").write_bytes(signed(FAULTY))
    (tmp_path / "b.docx").write_bytes(FAULTY)
    return tmp_path


def test_a_signed_file_is_checked_as_it_would_be_without_its_signature(folder):
    runs = [baocao("validate", name, "--select", "TF", cwd=folder) for name in ("a.docx", "b.docx")]
    assert said(runs[0]).replace("a.docx", "b.docx") == said(runs[1])
    assert [run.returncode for run in runs] == [0, 0]


@pytest.mark.parametrize("more", [("--output", "c.docx"), ("--force",), ("--output", "-")])
def test_a_signed_file_is_not_fixed_unless_that_is_forced_into_a_copy(folder, more):
    before = (folder / "a.docx").read_bytes()
    run = baocao("fix", "a.docx", *more, cwd=folder)
    assert run.returncode == 2
    assert "chữ ký số" in said(run)
    assert "--output" in said(run)
    assert "--force" in said(run)
    assert sorted(path.name for path in folder.iterdir()) == ["a.docx", "b.docx"]
    assert (folder / "a.docx").read_bytes() == before


@pytest.mark.parametrize("place", ["_xmlsignatures", "package/services/digital-signature"])
def test_a_forced_copy_has_no_trace_of_the_signature_and_says_so(folder, place):
    data = signed(FAULTY, place)
    (folder / "a.docx").write_bytes(data)
    run = baocao("fix", "a.docx", "--output", "c.docx", "--force", cwd=folder)
    assert run.returncode == 0
    assert "Bản sao không có chữ ký số của a.docx" in said(run)
    assert (folder / "a.docx").read_bytes() == data
    plain = baocao("fix", "b.docx", "--output", "d.docx", cwd=folder)
    assert "chữ ký" not in said(plain)
    copies = [parts_of((folder / name).read_bytes()) for name in ("c.docx", "d.docx")]
    assert copies[0].keys() == copies[1].keys()
    assert not [name for name, part in copies[0].items() if b"digital-signature/" in part]
    assert not [name for name, part in copies[0].items() if b"xmlsignature" in part]
    errors = [OpenXmlValidator().validate(folder / name).errors for name in ("b.docx", "c.docx")]
    assert len(errors[1]) <= len(errors[0])


def test_a_signed_file_without_faults_is_copied_with_its_signature(folder):
    data = signed(RIGHT)
    (folder / "a.docx").write_bytes(data)
    run = baocao("fix", "a.docx", "--select", "TF", "--output", "c.docx", cwd=folder)
    assert run.returncode == 0
    assert (folder / "c.docx").read_bytes() == data


def test_a_copy_with_comments_says_that_it_is_not_signed(folder):
    run = baocao("validate", "a.docx", "--report", "docx=c.docx", cwd=folder)
    assert "Bản sao không có chữ ký số của a.docx" in said(run)
    assert not [name for name in parts_of((folder / "c.docx").read_bytes()) if "signature" in name]


def test_a_protected_file_is_checked_and_fixed_only_if_that_is_forced(folder):
    (folder / "a.docx").write_bytes(protected(FAULTY))
    assert baocao("validate", "a.docx", "--select", "TF", cwd=folder).returncode == 0
    run = baocao("fix", "a.docx", "--output", "c.docx", cwd=folder)
    assert run.returncode == 2
    assert "Restrict Editing" in said(run)
    assert not (folder / "c.docx").exists()
    assert baocao("fix", "a.docx", "--output", "c.docx", "--force", cwd=folder).returncode == 0
    assert b"documentProtection" in parts_of((folder / "c.docx").read_bytes())["word/settings.xml"]


@pytest.mark.parametrize(
    "said_of_it", ['w:edit="none" w:enforcement="1"', 'w:edit="readOnly" w:enforcement="0"']
)
def test_protection_that_is_not_on_hinders_nobody(folder, said_of_it):
    (folder / "a.docx").write_bytes(protected(FAULTY, said_of_it))
    assert baocao("fix", "a.docx", "--output", "c.docx", cwd=folder).returncode == 0


LOCKED = {
    "mật khẩu": compound({"EncryptionInfo": b"", "EncryptedPackage": b""}),
    "IRM": compound({"EncryptedPackage": b""}, deeper=["DRMEncryptedTransform"]),
}


@pytest.mark.parametrize("command", [("validate",), ("fix", "--output", "c.docx")])
@pytest.mark.parametrize("word", LOCKED)
def test_a_file_that_cannot_be_opened_says_why_in_each_command(folder, command, word):
    (folder / "a.docx").write_bytes(LOCKED[word])
    run = baocao(command[0], "a.docx", *command[1:], cwd=folder)
    assert run.returncode == 2
    assert word in said(run)
