"""Packed files: what they hold is cleaned as if it lay in a folder."""

import bz2
import gzip
import io
import json
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest

from reportclean.files.input import Failure, Input, Large
from reportclean.files.reading import read

ONE = "全县春耕全面展开，已整地3.2万亩，各乡镇抓紧抢种。"
PACKERS = {".gz": gzip.compress, ".bz2": bz2.compress, ".xz": lzma.compress}


def names_and_texts(path, limit=10**6):
    """Return the name and the text of each input, without the folder of the test in front."""
    whole = list(read([str(path)], limit=limit))
    found = [each for each in whole if not isinstance(each, Failure) or each.fails]
    assert all(isinstance(each, Input) for each in found), found
    texts = [e.data if isinstance(e.data, str) else e.data.decode() for e in found]
    return [(e.name.removeprefix(f"{path.parent}/"), t) for e, t in zip(found, texts, strict=True)]


def tarred(path, members):
    """Write a tar archive."""
    with tarfile.open(path, "w:gz" if path.name.endswith("gz") else "w") as archive:
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))


def zipped(path, members):
    """Write a ZIP archive."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


ARCHIVES = {"a.zip": zipped, "a.tar": tarred, "a.tar.gz": tarred, "a.tgz": tarred}


@pytest.mark.parametrize("ending", PACKERS)
def test_compressed_files_are_unpacked(ending, tmp_path):
    """A text, a table and JSON lines are read as they are below the ending that says packed."""
    pack = PACKERS[ending]
    for name, data in {
        "a.txt": ONE,
        "b.jsonl": json.dumps({"id": "b", "text": ONE}),
        "c.csv": f"正文\n{ONE}\n",
        "d.html": ONE,
    }.items():
        (tmp_path / f"{name}{ending}").write_bytes(pack(data.encode()))
        ((_, text),) = names_and_texts(tmp_path / f"{name}{ending}")
        assert text == ONE
    *inputs, told = read([str(tmp_path)])
    assert [f"a.txt{ending}", f"d.html{ending}"] == [Path(each.name).name for each in inputs]
    assert told.message.startswith("holds files that were left out (1 .csv, 1 .jsonl): name those")


def test_what_a_server_sent_compressed_is_unpacked(tmp_path):
    """The bytes tell, whatever the file is called; text that begins like them is text."""
    (tmp_path / "a.html").write_bytes(gzip.compress(ONE.encode()))
    assert [("a.html", ONE)] == names_and_texts(tmp_path / "a.html")
    (tmp_path / "b.txt").write_text(f"BZhang {ONE}", "utf-8")
    assert [("b.txt", f"BZhang {ONE}")] == names_and_texts(tmp_path / "b.txt")


@pytest.mark.parametrize("archive", ARCHIVES)
def test_an_archive_is_a_folder(archive, tmp_path):
    """Its texts are inputs called by its name and theirs; what else may hold texts is told of."""
    path = tmp_path / archive
    members = (
        "浙江/2015.txt",
        "浙江/2016.html",
        "../2017.txt",
        ".a.txt",
        "__MACOSX/b.txt",
        "c.jpg",
    )
    lines = json.dumps({"id": "d", "text": ONE})
    packed = dict.fromkeys(members, ONE.encode()) | {"d.jsonl": lines.encode(), "x.csv": b"x\ny\n"}
    ARCHIVES[archive](path, packed)
    inside = {f"{archive}/{name}" for name in ("浙江/2015.txt", "浙江/2016.html", "2017.txt")}
    assert {(name, ONE) for name in (*inside, "d")} == set(names_and_texts(path))
    (told,) = (each for each in read([str(path)]) if isinstance(each, Failure))
    assert (f"{path}/x.csv", False) == (told.name, told.fails)
    assert told.message.startswith("no column of the first row (x) is known to hold a text")


@pytest.mark.parametrize("archive", ARCHIVES)
def test_an_archive_of_one_file_is_that_file(archive, tmp_path):
    """JSON lines that are alone in an archive are read as if they were named."""
    lines = "".join(json.dumps({"id": n, "text": ONE}) + "\n" for n in "ab")
    ARCHIVES[archive](tmp_path / archive, {"crawl.jsonl": lines.encode()})
    assert [("a", ONE), ("b", ONE)] == names_and_texts(tmp_path / archive)


def test_names_in_an_archive_are_gbk_where_they_are_not_utf8(tmp_path):
    """Archives that were made in China spell the names of members so."""
    path = tmp_path / "a.zip"
    zipped(path, {"AAAA_2015.txt": ONE.encode()})
    path.write_bytes(path.read_bytes().replace(b"AAAA", "浙江".encode("gbk")))
    assert [("a.zip/浙江_2015.txt", ONE)] == names_and_texts(path)


@pytest.mark.parametrize("archive", ARCHIVES)
def test_a_large_member_is_not_held(archive, tmp_path):
    """It can be opened anew, now or when the archive is closed."""
    path = tmp_path / archive
    ARCHIVES[archive](path, {"a.txt": ONE.encode(), "b.txt": ONE.encode()})
    for large in list(read([str(path)], limit=9)):
        assert isinstance(large, Large)
        with large.open() as handle:
            assert ONE == handle.read().decode()


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("a.zip", b"PK\x03\x04 torn", "cannot be read"),
        ("a.tar", b"no archive", "cannot be read"),
        ("a.tgz", gzip.compress(b"no archive", mtime=0), "cannot be read"),
        ("a.txt.gz", gzip.compress(ONE.encode(), mtime=0)[:-9], "cannot be read"),
        ("a.jsonl.gz", gzip.compress(b"\n" * 99, mtime=0)[:-9], "cannot be read"),
        ("a.csv.xz", lzma.compress(f"id,正文\n1,{ONE}".encode())[:-20], "cannot be read"),
        ("none.zip", None, "cannot be read: No such file"),
    ],
)
def test_a_damaged_file_is_one_line(name, data, says, tmp_path):
    """What cannot be unpacked is named."""
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    failure = list(read([str(path)]))[-1]
    assert isinstance(failure, Failure)
    assert (str(path), True) == (failure.name, failure.message.startswith(says))


@pytest.mark.parametrize("archive", ARCHIVES)
def test_tables_and_json_lines_in_an_archive_are_read(archive, tmp_path):
    """So is what is packed once more; a table of something else is told of and no failure."""
    path = tmp_path / archive
    record = json.dumps({"id": "b", "text": ONE}).encode()
    ARCHIVES[archive](path, {
        "a.csv": f"正文\n{ONE}\n".encode(), "b.jsonl": record,
        "c.txt.gz": gzip.compress(ONE.encode()),
        "d.csv": "文件,页数\na,7\n".encode(), "e.jsonl.gz": gzip.compress(record),
    })  # fmt: skip
    assert [ONE] * 4 == [text for _, text in names_and_texts(path)]
    (told,) = (each for each in read([str(path)]) if isinstance(each, Failure))
    assert (f"{path}/d.csv", False) == (told.name, told.fails)


@pytest.mark.parametrize("archive", ARCHIVES)
def test_members_that_lead_out_of_an_archive_are_read(archive, tmp_path):
    """Nothing is put there, so nothing is in danger; hidden ones stay hidden."""
    path = tmp_path / archive
    ARCHIVES[archive](path, dict.fromkeys(("../甲/a.txt", "/b.txt", "../.c.txt"), ONE.encode()))
    assert {f"{archive}/甲/a.txt", f"{archive}/b.txt"} == {
        name for name, _ in names_and_texts(path)
    }


def test_an_archive_without_texts_says_so(tmp_path):
    """It is a failure, after what is told of the tables in it."""
    zipped(tmp_path / "a.zip", {"a.csv": "文件,页数\na,7\n".encode(), "b.jpg": b"x"})
    told, failure = read([str(tmp_path / "a.zip")])
    assert (False, True) == (told.fails, failure.fails)
    assert failure.message.startswith("holds no texts")
    assert failure.message.endswith("extract it and name files")


def test_damage_says_what_to_do(tmp_path):
    """What a module of the standard library says alone helps nobody."""
    (tmp_path / "a.zip").write_bytes(b"no archive")
    (failure,) = read([str(tmp_path / "a.zip")])
    what = "it is damaged or was cut off (File is not a zip file)"
    assert f"cannot be read: {what}: fetch it anew" == failure.message


def test_a_member_with_a_password_is_one_line(tmp_path):
    """The others are read."""
    path = tmp_path / "a.zip"
    zipped(path, {"a.txt": ONE.encode(), "b.txt": ONE.encode()})
    data = bytearray(path.read_bytes())
    data[6] |= 1  # the flags of the first member, here and in the directory
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    failure, item = read([str(path)])
    assert "password" in failure.message
    assert f"{path}/b.txt" == item.name
