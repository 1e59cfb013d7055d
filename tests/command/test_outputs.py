"""What a run may write over: nothing that it was not told to, and nothing for nothing."""

import csv
import gzip
import os
import subprocess
import sys
from pathlib import Path

import pytest

import reportclean
from reportclean.files.texts import texts

PAGE = "全县春耕全面展开，已整地3.2万亩，各乡镇抓紧抢种。\n"
RULE = """[[rule]]
id = "lucky-number"
what = "A line with a lucky number."
why = "Only the site prints it."
label = "promo"
line = '今日幸运数字:\\d+'
where = "edges"
safety = "safe"
hits = ["今日幸运数字：8"]
misses = ["幸运数字是民间说法。"]
"""
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(reportclean.__file__).parents[1])}
posix = pytest.mark.skipif(os.name != "posix", reason="needs pipes and modes of POSIX")


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder to stand in, with a page and what earlier runs and the user wrote."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "page.txt": PAGE,
        "mine.toml": RULE,
        "own.toml": "[clean]\nrules = ['mine.toml']\n",
        "old.jsonl": "old\n",
        "picture.txt": "\x89PNG\r\n\x1a\n",
    }.items():
        Path(name).write_text(text, "latin-1" if name == "picture.txt" else "utf-8")
    Path("empty").mkdir()
    return tmp_path


def command(line):
    """Run a line of the shell, in which RC is the command."""
    line = line.replace("RC", f"{sys.executable} -m reportclean")
    return subprocess.run(["/bin/bash", "-c", line], capture_output=True, check=False)


@posix
@pytest.mark.usefixtures("place")
def test_a_pipe_is_written_into(run):
    """What is no file is not replaced by one."""
    os.mkfifo("pipe")
    with subprocess.Popen(["/bin/cat", "pipe"], stdout=subprocess.PIPE) as reader:
        assert (0, "", "") == run("clean", "page.txt", "-o", "pipe")
        assert PAGE.strip() in reader.communicate()[0].decode()
    assert Path("pipe").is_fifo()


@posix
@pytest.mark.usefixtures("place")
def test_a_name_that_the_shell_made_is_written_into():
    """Process substitution and /dev/fd are pipes, or files to which the shell appends."""
    done = command(
        "RC clean page.txt -o >(gzip > x.gz); RC clean page.txt -o /dev/fd/1 >> old.jsonl; sleep 1"
    )
    assert b"" == done.stderr
    assert PAGE.strip() in gzip.decompress(Path("x.gz").read_bytes()).decode()
    old, new = Path("old.jsonl").read_text("utf-8").strip().split("\n")
    assert ("old", True) == (old, PAGE.strip() in new)


@posix
@pytest.mark.usefixtures("place")
def test_links_and_permissions_stay(run):
    """A link leads where it did, and who may read a file is not changed."""
    Path("link.jsonl").symlink_to("old.jsonl")
    Path("old.jsonl").chmod(0o600)
    assert 0 == run("clean", "page.txt", "-o", "link.jsonl")[0]
    assert Path("link.jsonl").is_symlink()
    assert 0o600 == Path("old.jsonl").stat().st_mode & 0o777
    assert PAGE.strip() in Path("old.jsonl").read_text("utf-8")

    Path("old.jsonl").chmod(0o444)
    before = Path("old.jsonl").read_bytes()
    code, _, err = run("clean", "page.txt", "-o", "link.jsonl")
    assert (1, "reportclean: link.jsonl: is read-only: name another output\n") == (code, err)
    assert before == Path("old.jsonl").read_bytes()


@posix
@pytest.mark.usefixtures("place")
def test_a_link_to_an_input_is_that_input(run):
    """It would be written through."""
    Path("in").mkdir()
    Path("in/a.txt").write_text(PAGE, "utf-8")
    Path("link.jsonl").symlink_to("in/a.txt")
    code, _, err = run("clean", "in", "-o", "link.jsonl")
    assert (1, True) == (code, "is also an input" in err)
    assert PAGE == Path("in/a.txt").read_text("utf-8")


@pytest.mark.parametrize(
    "options",
    [
        ["--rules", "mine.toml", "-o", "mine.toml"],
        ["--config", "own.toml", "--report", "own.toml"],
        ["--config", "own.toml", "--removed", "./mine.toml"],
    ],
)
@pytest.mark.usefixtures("place")
def test_rules_and_settings_are_never_the_output(options, run):
    """They are read, so they are inputs too."""
    code, _, err = run("clean", "page.txt", *options)
    assert (1, True) == (code, "is also an input" in err)
    assert RULE == Path("mine.toml").read_text("utf-8")
    assert "rules" in Path("own.toml").read_text("utf-8")


@pytest.mark.parametrize("given", ["empty", "picture.txt", "none.jsonl"])
@pytest.mark.usefixtures("place")
def test_where_nothing_was_cleaned_nothing_is_written(given, run):
    """The output of an earlier run stays, and no empty one is made; the report is written."""
    code, _, err = run("clean", given, "-o", "old.jsonl", "--report", "report.csv")
    assert (1, 2) == (code, err.count("\n"))
    assert "old.jsonl: is left as it was, for no input was cleaned" in err
    assert "old\n" == Path("old.jsonl").read_text("utf-8")
    with Path("report.csv").open(encoding="utf-8-sig", newline="") as handle:
        assert ["failed"] == [row["outcome"] for row in csv.DictReader(handle)]
    assert (1, 1) == (code, run("clean", given, "-o", "new.jsonl")[2].count("\n"))
    assert not Path("new.jsonl").exists()


@pytest.mark.usefixtures("place")
def test_where_all_was_dropped_the_output_is_empty(run):
    """That is what became of the inputs; nothing failed."""
    Path("menu.txt").write_text("打印本页 关闭窗口\n", "utf-8")
    assert 0 == run("clean", "menu.txt", "-o", "old.jsonl")[0]
    assert "" == Path("old.jsonl").read_text("utf-8")


@pytest.mark.usefixtures("place")
def test_nothing_learnt_leaves_a_rule_file(run):
    """What was learnt before is worth more than nothing; copies of a page teach nothing."""
    Path("copy.txt").write_text(PAGE, "utf-8")
    code, _, err = run("learn", "page.txt", "copy.txt", "-o", "mine.toml")
    assert 0 == code
    assert "1 of 2 pages have the text of another" in err
    assert "nothing was learnt, mine.toml is left as it was" in err
    assert RULE == Path("mine.toml").read_text("utf-8")


@pytest.mark.parametrize(
    ("output", "options", "begins"),
    [
        ("a.csv", [], "\N{ZERO WIDTH NO-BREAK SPACE}id,file,"),
        ("a.CSV", [], "\N{ZERO WIDTH NO-BREAK SPACE}id,file,"),
        ("a.jsonl", [], "{"),
        ("a.json", [], "{"),
        ("a", [], "{"),
        ("a.csv", ["--format", "jsonl"], "{"),
        ("a.gz", ["--format", "jsonl"], "{"),
    ],
)
@pytest.mark.usefixtures("place")
def test_the_name_of_an_output_tells_its_format(output, options, begins, run):
    """What is said outright counts more."""
    assert 0 == run("clean", "page.txt", "-o", output, *options)[0]
    assert Path(output).read_text("utf-8").startswith(begins)


@pytest.mark.parametrize(
    ("output", "says"),
    [
        ("a.xlsx", "name it .csv, which Excel opens"),
        ("a.parquet", "pandas or R"),
        ("a.jsonl.gz", "compress what is written"),
    ],
)
@pytest.mark.usefixtures("place")
def test_what_is_not_written_is_refused(output, says, run):
    """A name that would be wrong of what is in the file is misuse."""
    code, _, err = run("clean", "page.txt", "-o", output)
    assert (2, 1, True) == (code, err.count("\n"), says in err)
    assert not Path(output).exists()


@pytest.mark.usefixtures("place")
def test_texts_lie_as_their_inputs_do(run):
    """Province and year are often the names of folders; nothing that is there is overwritten."""
    for name in ("浙江", "江苏"):
        Path("in", name).mkdir(parents=True)
        Path("in", name, "2010.txt").write_text(f"{name}{PAGE}", "utf-8")
    Path("in/浙江/2011.txt.gz").write_bytes(gzip.compress(PAGE.encode()))
    for out, given in (("a", ["in"]), ("b", ["in/浙江", "in/江苏"])):
        assert (0, "", "") == run("clean", *given, "--format", "txt", "-o", out)
        found = sorted(path.relative_to(out).as_posix() for path in Path(out).rglob("*.txt"))
        assert ["江苏/2010.txt", "浙江/2010.txt", "浙江/2011.txt"] == found

    assert (0, "", "") == run("clean", "in", "--format", "txt", "-o", "a")
    Path("a/浙江/2010.txt").write_text("mine", "utf-8")
    code, _, err = run("clean", "in", "--format", "txt", "-o", "a")
    assert (1, True) == (code, "2010.txt: is there with another text" in err)
    assert "mine" == Path("a/浙江/2010.txt").read_text("utf-8")


def test_texts_of_records_lie_in_the_folder_itself(tmp_path):
    """Addresses are no paths, and what is numbered takes no other's name."""
    given = [str(tmp_path / "a.jsonl"), str(tmp_path / "b" / "c.txt")]
    with texts(tmp_path / "out", given) as write:
        write("http://x.example/y/z.html", [{"text": "一"}])
        write(f"{given[0]}:3", [{"text": "二"}])
        write("z-001", [{"text": "三"}])
        write("z", [{"text": "四"}, {"text": "五\ud800"}])
    found = {path.name: path.read_text("utf-8") for path in (tmp_path / "out").iterdir()}
    assert {
        "z.txt": "一\n", "a.txt": "二\n", "z-001.txt": "三\n", "z.2-001.txt": "四\n",
        "z.2-002.txt": "五?\n",
    } == found  # fmt: skip


@posix
@pytest.mark.parametrize("what", ["clean page.txt", "explain page.txt", "rules", "--help"])
@pytest.mark.usefixtures("place")
def test_a_reader_who_has_seen_enough_is_the_exit_code_of_a_pipe(what):
    """No traceback, and no code that says that inputs failed."""
    ended, writes = os.pipe()
    os.close(ended)
    done = subprocess.run(
        [sys.executable, "-m", "reportclean", *what.split()],
        stdout=writes, stderr=subprocess.PIPE, check=False, env=ENVIRONMENT,
    )  # fmt: skip
    os.close(writes)
    assert (141, b"") == (done.returncode, done.stderr)


@posix
@pytest.mark.parametrize("what", ["clean page.txt", "explain page.txt", "rules", "--help"])
@pytest.mark.usefixtures("place")
def test_a_full_device_is_one_line(what):
    """Whatever is printed."""
    if Path("/dev/full").exists():
        done = command(f"RC {what} > /dev/full")
        assert (1, 1) == (done.returncode, done.stderr.count(b"\n"))
        assert b"standard output: cannot be written: No space left" in done.stderr


@posix
@pytest.mark.usefixtures("place")
def test_a_closed_standard_output_is_one_line():
    """There is nowhere to write."""
    done = command("RC clean page.txt >&-")
    assert (1, b"reportclean: standard output: is closed: name a file with -o\n") == (
        done.returncode, done.stderr,
    )  # fmt: skip
