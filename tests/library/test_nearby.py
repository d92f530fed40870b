"""The file that somebody probably meant."""

from pathlib import Path

from baocao.library.nearby import no_such_file


def test_a_folder_that_may_not_be_entered_keeps_nobody_from_a_guess(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("closed", "open"):
        (tmp_path / name).mkdir()
    (tmp_path / "open" / "2020-02.yaml").touch()

    def refuses(of):
        def looked(path):
            if "closed" in path.parts:
                raise PermissionError(13, "no")
            return of(path)

        return looked

    for kind in ("is_file", "is_dir"):
        monkeypatch.setattr(Path, kind, refuses(getattr(Path, kind)))
    assert "open/2020-02.yaml" in no_such_file("2020-02.yaml").text("en")
    assert "2020-03" in no_such_file("2020-03").text("en")
