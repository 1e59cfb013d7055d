"""The command: what it writes, what it says, and how it ends."""

import csv
import errno
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from reportclean import batch
from reportclean.files import reading, target, writing
from reportclean.files.writing import table
from reportclean.version import VERSION

SEEDS = Path(__file__).parents[2] / "seeds"
PAGE = "首页 > 新闻 > 正文\n禾渡镇部署秋收工作\n9月12日,禾渡镇召开秋收工作会。\n(责任编辑:周禾)\n"


def records(path):
    """Read a JSONL file."""
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]


@pytest.fixture
def page(tmp_path):
    """Write a small page."""
    path = tmp_path / "page.txt"
    path.write_text(PAGE, "utf-8")
    return path


def test_a_file_becomes_a_record(page, tmp_path, run):
    """One document is one line with all parts of the contract, and the input is untouched."""
    out = tmp_path / "deep" / "out.jsonl"

    assert (0, "", "") == run("clean", page, "-o", out)
    (record,) = records(out)
    assert {
        "id", "text", "metadata", "outline", "glossary", "footnotes", "flags", "source",
        "reportclean",
    } == set(record)  # fmt: skip
    assert "9月12日，禾渡镇召开秋收工作会。" in record["text"]
    assert "周禾" == record["metadata"]["editor"]
    assert VERSION == record["reportclean"]
    assert PAGE == page.read_text("utf-8")


@pytest.mark.usefixtures("page")
def test_a_folder_is_searched_for_texts(tmp_path, run):
    """A folder gives its texts in order of name; other and hidden files are left out."""
    (tmp_path / "b.txt").write_text("各镇都已开工。", "utf-8")
    (tmp_path / ".hidden.txt").write_text("看不见。", "utf-8")
    (tmp_path / "notes.log").write_text("a,b", "utf-8")
    out = tmp_path / "records.jsonl"
    code, _, err = run("clean", tmp_path, "-o", out)

    assert (0, "") == (code, err)
    assert ["b.txt", "page.txt"] == [Path(r["source"]["name"]).name for r in records(out)]


def test_a_table_has_a_row_a_document(page, tmp_path, run):
    """Metadata are columns, lists are joined, and what was written can be read as input again."""
    out = tmp_path / "out.csv"
    assert (0, "", "") == run("clean", page, "--format", "csv", "-o", out)
    assert out.read_bytes().startswith(b"\xef\xbb\xbfid,file,title,")
    with out.open(encoding="utf-8-sig", newline="") as handle:
        (row,) = csv.DictReader(handle)
    assert (str(page), "周禾", "") == (row["file"], row["editor"], row["abstract"])
    code, again, _ = run("clean", out, "--format", "csv")
    (second,) = csv.DictReader(io.StringIO(again))
    assert 0 == code
    assert (row["text"], row["editor"]) == (second["text"], second["editor"])


def test_a_table_joins_lists_and_writes_what_utf_8_cannot_hold(tmp_path):
    """Several values stand in one cell; half a character becomes a question mark."""
    out = tmp_path / "out.csv"
    metadata = {"keywords": ["春耕", "水利"], "source": None, "report_year": 2015}
    flags = [{"name": "lost-dash"}, {"name": "mask-char"}, {"name": "lost-dash"}]
    record = {"id": "a-0", "metadata": metadata, "flags": flags, "text": "甲\ud83d乙"}
    with table(out) as write:
        write("a.txt", [record])
    with out.open(encoding="utf-8-sig", newline="") as handle:
        (row,) = csv.DictReader(handle)
    found = [row[name] for name in ("keywords", "source", "report_year", "flags", "text")]
    assert ["春耕;水利", "", "2015", "lost-dash;mask-char", "甲?乙"] == found


def test_standard_input_to_standard_output(run, monkeypatch):
    """`-` reads standard input; without -o records go to standard output."""
    data = io.TextIOWrapper(io.BytesIO(PAGE.encode("gb18030")))
    monkeypatch.setattr(sys, "stdin", data)
    code, out, _ = run("clean", "-")

    assert 0 == code
    record = json.loads(out)
    assert ("<stdin>", "gb18030") == (record["source"]["name"], record["source"]["encoding"])


def test_a_dash_is_standard_output_as_well(page, run, tmp_path, monkeypatch):
    """No file of that name is made."""
    monkeypatch.chdir(tmp_path)
    code, out, _ = run("clean", page, "-o", "-")

    assert 0 == code
    assert json.loads(out)["text"]
    assert not (tmp_path / "-").exists()


def test_text_files_into_a_folder(page, tmp_path, run):
    """Text output is one file a document, in the folders that the inputs lie in."""
    other = tmp_path / "other" / "page.txt"
    other.parent.mkdir()
    other.write_text("各镇都已开工。", "utf-8")
    out = tmp_path / "texts"

    assert 0 == run("clean", page, other, other, "--format", "txt", "-o", out)[0]
    found = sorted(str(path.relative_to(out)) for path in out.rglob("*.txt"))
    assert ["other/page.2.txt", "other/page.txt", "page.txt"] == found
    assert "各镇都已开工。\n" == (out / "other/page.txt").read_text("utf-8")


def test_several_documents_of_one_input_are_numbered(tmp_path, run):
    """A dump gives one numbered file an article."""
    out = tmp_path / "texts"
    seed = next(SEEDS.glob("002*"))

    assert 0 == run("clean", seed, "--format", "txt", "-o", out)[0]
    assert 10 == len(list(out.glob(f"{seed.stem}-0*.txt")))


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n ", "is empty"),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, "PNG"),
        ("noise.txt", bytes((i * 7919 + i // 3) % 256 for i in range(4096)), "noise.txt"),
    ],
)
def test_bad_input_is_one_line_and_the_others_are_written(name, data, says, page, run):
    """An input that cannot be cleaned is named in one line; the rest is there; exit code 1."""
    bad = page.parent / name
    bad.write_bytes(data)
    out = page.parent / "out.jsonl"
    code, _, err = run("clean", bad, page, "-o", out)

    assert 1 == code
    assert 1 == err.count("\n")
    assert says in err
    assert name in err
    assert 1 == len(records(out))
    assert data == bad.read_bytes()


def test_a_missing_file_is_one_line(page, run):
    """A file that is not there is named; the others are written; exit code 1."""
    out = page.parent / "out.jsonl"
    code, _, err = run("clean", "nowhere.txt", page, "-o", out)

    assert (1, 1) == (code, err.count("\n"))
    assert "nowhere.txt: cannot be read: No such file" in err
    assert 1 == len(records(out))


def test_an_impossible_name_is_one_line(run):
    """A path that no system takes is refused like a missing file."""
    code, _, err = run("clean", "a\0b")

    assert (1, 1) == (code, err.count("\n"))


def test_a_folder_without_texts_is_one_line(tmp_path, run):
    """A folder with nothing to clean says so and what it looks for."""
    code, _, err = run("clean", tmp_path, "-o", tmp_path / "out.jsonl")

    assert (1, 1) == (code, err.count("\n"))
    assert "holds no texts (.atom, .htm, .html" in err


def test_an_input_over_the_limit_is_refused(page, run):
    """Where an input is wanted whole, one of many megabytes is refused before it is read."""
    huge = page.parent / "huge.txt"
    with huge.open("wb") as handle:
        handle.truncate(200 * 2**20)
    for command in ("explain", "learn"):
        code, _, err = run(command, huge)

        assert (1, 1) == (code, err.count("\n"))
        assert "is larger than 64 MiB: split it, or raise the limit with --max-size" in err


def test_a_full_disk_leaves_what_was_there(page, tmp_path, run, monkeypatch):
    """When writing fails, the old output stays and nothing half-written is left."""
    out = tmp_path / "out" / "out.jsonl"
    out.parent.mkdir()
    out.write_text("old\n", "utf-8")

    def full(*_):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(target.os, "fsync", full)
    code, _, err = run("clean", page, "-o", out)

    assert (1, 1) == (code, err.count("\n"))
    assert "out.jsonl: cannot be written: No space left on device" in err
    assert [("out.jsonl", "old\n")] == [(p.name, p.read_text()) for p in out.parent.iterdir()]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device /dev/full")
def test_a_full_standard_output_is_one_line(page):
    """Records that cannot be written to standard output end the command in one line."""
    with open("/dev/full", "wb") as full:  # noqa: PTH123 (a device)
        done = subprocess.run(
            [sys.executable, "-m", "reportclean", "clean", page],
            stdout=full, stderr=subprocess.PIPE, check=False,
        )  # fmt: skip

    assert (1, 1) == (done.returncode, done.stderr.count(b"\n"))
    assert b"standard output: cannot be written: No space left" in done.stderr


def test_an_output_that_cannot_be_made_is_one_line(page, run):
    """An output below a file is refused in one line."""
    code, _, err = run("clean", page, "-o", page / "out.jsonl")

    assert (1, 1) == (code, err.count("\n"))
    assert "cannot be written" in err


def test_an_input_is_never_the_output(page, run):
    """Writing onto an input is refused, and the input stays."""
    code, _, err = run("clean", page, "-o", page)

    assert (1, 1) == (code, err.count("\n"))
    assert "is also an input" in err
    assert PAGE == page.read_text("utf-8")


def test_documents_among_texts_are_told_of(page, run):
    """What a folder holds that other programs read is one line, and no failure."""
    for name in ("a.docx", "b.PDF", "c.docx", "d.jpg", ".e.pdf"):
        (page.parent / name).write_bytes(b"x")
    for command in ("clean", "explain", "learn"):
        code, _, err = run(command, page.parent)

        assert 0 == code
        assert "were left out (2 .docx, 1 .pdf: a.docx, b.PDF, c.docx): save them as text" in err


@pytest.mark.parametrize(
    ("given", "output"), [("page.txt", "."), (".", "."), (".", "out"), ("pages", "pages/out")]
)
def test_texts_are_never_written_among_inputs(given, output, page, run, monkeypatch):
    """A folder in which inputs lie, or that would be read as one, is refused; inputs stay."""
    monkeypatch.chdir(page.parent)
    page.rename("page.txt")
    Path("pages").mkdir()
    Path("pages/a.txt").write_text(PAGE, "utf-8")
    code, _, err = run("clean", given, "--format", "txt", "-o", output)

    assert (1, 1) == (code, err.count("\n"))
    assert f"{output}: is where inputs lie" in err
    assert PAGE == Path("page.txt").read_text("utf-8") == Path("pages/a.txt").read_text("utf-8")


@pytest.mark.parametrize(("given", "output"), [("page.txt", "out"), ("pages", "."), ("-", ".")])
def test_texts_are_written_beside_the_inputs(given, output, page, run, monkeypatch):
    """A folder that holds no input is fine, though inputs lie below it."""
    monkeypatch.chdir(page.parent)
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    page.rename("page.txt")
    Path("pages").mkdir()
    Path("pages/a.txt").write_text(PAGE, "utf-8")

    assert 0 == run("clean", given, "--format", "txt", "-o", output)[0]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["clean"], "Missing argument"),
        (["clean", "PAGE", "--format", "pdf"], "'pdf' is not one of"),
        (["clean", "PAGE", "--script", "klingon"], "klingon"),
        (["clean", "PAGE", "--charset", "klingon"], "klingon"),
        (["clean", "PAGE", "--format", "txt"], "name a folder with -o"),
        (["clean", "PAGE", "-o", "FOLDER"], "is a folder"),
        (["clean", "PAGE", "--max-size", "0"], "--max-size"),
        (["clean", "PAGE", "--jobs", "x"], "'x' is not a valid whole number"),
        (["tidy"], "No such command"),
        (["rules", "share-bra"], "did you mean share-bar"),
        (["rules", "qqqq"], "see 'reportclean rules'"),
    ],
)
def test_misuse_ends_with_two(arguments, says, page, run):
    """Misuse is one line that says what is wrong, and exit code 2."""
    places = {"PAGE": str(page), "FOLDER": str(page.parent)}
    code, _, err = run(*(places.get(a, a) for a in arguments))

    assert (2, 1) == (code, err.count("\n"))
    assert says in err


def test_a_folder_is_wanted_for_texts(page, run):
    """--format txt into an existing file is refused, and the file stays."""
    other = page.parent / "other.md"
    other.write_text("x")
    code, _, err = run("clean", page, "--format", "txt", "-o", other)

    assert (1, 1) == (code, err.count("\n"))
    assert "x" == other.read_text()


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[clean]\nscript = 7\n", "wrong kind"),
        ("[clean]\npunctuation = 'wide'\n", "punctuation is full or keep"),
        ("clean = 1\n", "reportclean.toml: clean is a table"),
        ("clean = []\n", "reportclean.toml: clean is a table"),
        ("[[clean]]\n", "reportclean.toml: clean is a table"),
        ("[clean]\nrules = [5]\n", "reportclean.toml: rules has a value of the wrong kind"),
        ("[clean]\nscript = 'klingon'\n", "reportclean.toml: script='klingon' is not known"),
        ("[clean]\ncharset = 'klingon'\n", "reportclean.toml: unknown charset"),
        ("[clean]\ncolour = 'red'\n", "unknown setting 'colour'"),
        ("[paint]\n", "unknown setting 'paint'"),
        ("[clean\n", "not valid TOML"),
        ("[clean]\nrules = ['none.toml']\n", "none.toml"),
    ],
)
def test_a_bad_configuration_is_one_line(text, says, page, run):
    """A configuration that cannot be used is named with its fault."""
    config = page.parent / "reportclean.toml"
    config.write_text(text, "utf-8")
    code, _, err = run("clean", page, "--config", config)

    assert (1, 1) == (code, err.count("\n"))
    assert says in err


def test_a_missing_configuration_is_one_line(page, run):
    """A configuration that is not there is named."""
    code, _, err = run("clean", page, "--config", "none.toml")

    assert (1, 1) == (code, err.count("\n"))
    assert "none.toml: cannot be read" in err


def test_a_configuration_is_obeyed_and_overruled(page, run):
    """Settings come from the file, rules too, and an option on the line overrules them."""
    (page.parent / "mine.toml").write_text(
        """[[rule]]
id = "harvest-line"
what = "A line on the harvest."
why = "A test."
label = "promo"
line = '9月12日,.*'
where = "anywhere"
safety = "safe"
hits = ["9月12日,开会。"]
misses = ["9月13日,开会。"]
""",
        "utf-8",
    )
    config = page.parent / "reportclean.toml"
    config.write_text("[clean]\nscript='hant'\npunctuation='keep'\nrules=['mine.toml']\n", "utf-8")
    page.write_text("9月12日,开会。\n各镇都已开工,进展顺利。\n", "utf-8")
    _, out, _ = run("clean", page, "--config", config)
    assert "各鎮都已開工,進展順利。" == json.loads(out)["text"]

    _, out, _ = run("clean", page, "--config", config, "--script", "keep")
    assert "各镇都已开工,进展顺利。" == json.loads(out)["text"]


def test_a_dropped_document_is_said(tmp_path, run):
    """An input of which nothing is left gives no record and one line that says why."""
    path = tmp_path / "menu.txt"
    path.write_text("打印本页 关闭窗口\n", "utf-8")
    code, out, err = run("clean", path)

    assert (0, "") == (code, out)
    assert "dropped: no text is left of it (nothing-left)" in err


def test_lone_surrogates_are_written_as_escapes(tmp_path):
    """A record with a lone surrogate is still valid UTF-8 and valid JSON."""
    from reportclean import clean  # noqa: PLC0415 (kept beside its use)

    out = tmp_path / "out.jsonl"
    dirty = clean("各镇都已\ud800开工。", punctuation="keep")
    with writing.jsonl(out) as write:
        write("x", [document.to_record() for document in dirty])

    assert "\ud800" in records(out)[0]["text"]


@pytest.mark.parametrize("command", ["clean", "explain", "rules"])
def test_help_shows_an_example(command, run):
    """Each command's help ends with an example."""
    code, out, _ = run(command, "--help")

    assert 0 == code
    assert f"Example:  reportclean {command} " in out


def test_interruption_is_one_line(page, run, monkeypatch):
    """Ctrl-C ends with one line and writes nothing."""

    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(batch, "source_of", interrupted)
    out = page.parent / "out.jsonl"
    code, _, err = run("clean", page, "-o", out)

    assert (130, False) == (code, out.exists())
    assert 1 == err.strip().count("\n") + 1


def test_too_little_memory_is_one_line(page, run, monkeypatch):
    """Running out of memory ends with one line."""

    def starved(*_, **__):
        raise MemoryError

    monkeypatch.setattr(batch, "source_of", starved)
    code, _, err = run("clean", page)

    assert (1, 1) == (code, err.count("\n"))


def test_a_closed_pipe_is_no_traceback(page):
    """A reader that stops reading ends the command quietly."""
    command = f"{sys.executable} -m reportclean clean {page} {page} | true"
    done = subprocess.run(["/bin/sh", "-c", command], capture_output=True, check=False)

    assert b"Traceback" not in done.stderr


def test_the_same_file_is_recognised_by_another_name(page):
    """A path with dots in it is the same file."""
    assert reading.same_file(page.parent / "." / "page.txt", str(page))
    assert not reading.same_file(page.parent / "none.txt", str(page))


@pytest.mark.parametrize("encoding", ["cp1252", "cp936", "ascii"])
def test_what_programs_read_is_utf_8_in_any_shell(encoding, page):
    """Records, tables and learnt rules are UTF-8 wherever they go; what people read never fails."""
    environment = {**os.environ, "PYTHONIOENCODING": encoding}

    def out(*arguments):
        command = [sys.executable, "-m", "reportclean", *arguments]
        return subprocess.run(command, capture_output=True, check=True, env=environment).stdout

    for form in ("jsonl", "csv"):
        assert "禾渡镇召开秋收工作会。" in out("clean", page, "--format", form).decode()
    folder = page.parent / "site"
    folder.mkdir()
    for n in range(4):
        text = f"{PAGE}新闻热线 {n}5551234\n禾渡的第{n}件事，办得很好。\n本站热线 55512{n}4\n"
        (folder / f"{n}.txt").write_text(text, "utf-8")
    out("learn", folder).decode()
    for shown in (["explain", page], ["rules"], ["rules", "share-bar"]):
        assert out(*shown)


@pytest.mark.parametrize(
    ("record", "known"),
    [
        (
            {
                "title": "两座粮仓建成",
                "date": "2024-02-23 15:41",
                "author": "周禾",
                "url": "http://www.yunhe.cn/a/1.html",
                "html": "<p>云禾县两座粮仓昨日建成，可储粮三万吨，各乡镇代表到场。</p>",
            },
            {
                "title": "两座粮仓建成",
                "date_published": "2024-02-23",
                "time_published": "15:41",
                "author": "周禾",
                "url": "http://www.yunhe.cn/a/1.html",
            },
        ),
        ({"title": "粮仓建成", "text": "两座粮仓昨日建成。"}, {"title": "粮仓建成"}),
        (
            {
                "time": "2024-02-25",
                "url": "http://www.yunhe.cn/a/2.html",
                "html": "<title>云禾网</title><p>两座粮仓昨日建成，可储粮三万吨。</p>",
            },
            {"url": "http://www.yunhe.cn/a/2.html"},
        ),
    ],
)
def test_what_a_record_says_of_a_page_is_kept(record, known, tmp_path, run):
    """Of an article all fields beside a page or a short text; of a crawl's record its address."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(record), "utf-8")
    (one,) = map(json.loads, run("clean", path)[1].strip().split("\n"))

    assert known == {name: value for name, value in one["metadata"].items() if value}
    assert one["text"].startswith(("云禾县两座粮仓", "两座粮仓"))
