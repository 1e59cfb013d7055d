"""Folders: their texts are inputs, and nothing that may hold more is passed over in silence."""

import os

import pytest

from reportclean.files.input import Failure, Input
from reportclean.files.reading import read

ONE = "全县春耕全面展开，已整地3.2万亩，各乡镇抓紧抢种。"


@pytest.fixture
def folder(tmp_path):
    """A folder with one text."""
    (tmp_path / "a.txt").write_text(ONE, "utf-8")
    return tmp_path


def told(folder, *, fails):
    """Return the messages about a folder, after its one input, which is always there."""
    found = list(read([str(folder)]))
    assert [ONE.encode()] == [each.data for each in found if isinstance(each, Input)]
    failures = [each for each in found if isinstance(each, Failure)]
    assert all(each.fails is fails for each in failures)
    return [each.message for each in failures]


def test_files_that_may_hold_texts_are_told_of(folder):
    """Tables, archives, pages of programs and names without an ending are counted in one line."""
    for name in ("a.csv", "b.CSV.gz", "c.zip", "d.php?id=3", "d.php", "第一期", "2015.1", "e.png"):
        (folder / name).write_bytes(b"x")
    (message,) = told(folder, fails=False)
    assert message.startswith(
        "holds files that were left out (2 without ending, 2 .csv, 2 .php, 1 .zip): name those"
    )


def test_a_folder_that_cannot_be_listed_is_named(folder, monkeypatch):
    """The system's refusal is a failure: what lies there is missing."""
    walk = os.walk

    def barred(top, onerror):
        yield from walk(top)
        onerror(PermissionError(13, "Permission denied", str(folder / "b")))

    monkeypatch.setattr("reportclean.files.folders.os.walk", barred)
    assert ["cannot be read: Permission denied"] == told(folder, fails=True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_in_a_folder_is_no_text(folder):
    """It would never end, so it is not opened."""
    os.mkfifo(folder / "b.txt")
    assert ["is a pipe or a device and no file: it was left out"] == told(folder, fails=True)


def test_a_link_to_nothing_is_named(folder):
    """A broken link is an input that is missing."""
    (folder / "b.txt").symlink_to("gone.txt")
    assert ["cannot be read: No such file or directory"] == told(folder, fails=True)


def test_links_out_of_a_folder_are_told_of_and_loops_are_not(folder, tmp_path_factory):
    """Neither is followed; what a loop leads to is read anyhow."""
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "c.txt").write_text(ONE, "utf-8")
    (folder / "loop").symlink_to(folder)
    assert [] == told(folder, fails=False)
    (folder / "away").symlink_to(elsewhere)
    (message,) = told(folder, fails=False)
    assert f"(1, the first is {folder}/away): name these folders" in message
