"""What a run says of itself: what became of each input, and what was taken out."""

import csv
import re

import pytest

LEFT_OUT = "holds documents that were left out (1 .docx: d.docx): save them as text to clean them"
PAGE = "首页 > 新闻 > 正文\n禾渡镇部署秋收\n9月12日,禾渡镇召开秋收工作会。\n(责任编辑:周禾)\n"


def table(path):
    """Read a table as Excel does."""
    with path.open(encoding="utf-8-sig", newline="") as handle:
        return list(csv.DictReader(handle))


@pytest.fixture
def folder(tmp_path):
    """Write inputs of every fate."""
    found = tmp_path / "in"
    found.mkdir()
    (found / "a.txt").write_text(PAGE, "utf-8")
    (found / "b.txt").write_bytes(b"")
    (found / "c.txt").write_text("打印本页 关闭窗口\n", "utf-8")
    (found / "d.docx").write_bytes(b"x")
    return found


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_report_has_a_row_for_each_input(jobs, folder, tmp_path, run):
    """Cleaned, failed, dropped or told of: nothing of what was given is missing."""
    report = tmp_path / "report.csv"
    code, _, _ = run("clean", folder, "-o", tmp_path / "o.jsonl", "--report", report, "-j", jobs)

    assert 1 == code
    assert [
        ("a.txt", "cleaned", "1", ""),
        ("b.txt", "failed", "", "is empty: there is nothing to clean"),
        ("c.txt", "dropped", "", "no text is left of it (nothing-left)"),
        ("in", "told", "", LEFT_OUT),
        ("d.docx", "told", "", "was left out: save it as text to clean it"),
    ] == [
        (row["file"].rpartition("/")[2], row["outcome"], row["documents"], row["why"])
        for row in table(report)
    ]


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_was_removed_is_a_table(jobs, folder, tmp_path, run):
    """Each piece that is in no text stands with its file, line and rule."""
    removed = tmp_path / "removed.csv"
    run("clean", folder, "-o", tmp_path / "o.jsonl", "--removed", removed, "--jobs", jobs)
    rows = [tuple(row.values())[1:] for row in table(removed)]

    assert ("1", "removed", "breadcrumb-bare", "首页 > 新闻 > 正文") in rows
    assert ("4", "lifted", "editor-credit", "周禾") in rows
    assert "c.txt" == table(removed)[-1]["file"].rpartition("/")[2]
    assert "打印本页 关闭窗口" == rows[-1][-1]


def test_a_piece_stands_on_the_line_on_which_it_begins(tmp_path, run):
    """The line end before it, which goes with it, is not counted for it."""
    page, removed = tmp_path / "a.txt", tmp_path / "removed.csv"
    page.write_text(
        "全县春耕全面展开，已整地三万亩。\n各镇都已开工。\n打印本页 关闭窗口\n", "utf-8"
    )
    run("clean", page, "-o", tmp_path / "o.jsonl", "--removed", removed)

    assert [("3", "打印本页 关闭窗口")] == [(r["line"], r["text"]) for r in table(removed)]
    assert re.search(r"(?m)^ *removed .* 3  打印本页 关闭窗口", run("explain", page)[1])


def test_lines_of_a_large_input_are_counted_from_its_start(tmp_path, run):
    """What is cleaned in parts names its lines as the whole does."""
    dump = tmp_path / "dump.txt"
    article = (
        "【标题】第{}件\n【来源】禾渡日报\n【正文】\n" + "各镇都已开工，进展顺利。" * 30 + "\n"
    )
    dump.write_text("".join(article.format(n) for n in range(1200)), "utf-8")
    whole, parts = tmp_path / "whole.csv", tmp_path / "parts.csv"
    run("clean", dump, "-o", tmp_path / "a.jsonl", "--removed", whole)
    run("clean", dump, "-o", tmp_path / "b.jsonl", "--removed", parts, "--max-size", 1)

    assert table(whole) == table(parts)
    assert 4 * 1200 - 4 < int(table(parts)[-1]["line"]) <= 4 * 1200


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--report", "OUT", "--removed", "OUT"], "is named for two outputs"),
        (["--report", "OUT", "--removed", "IN/../x.csv"], "is named for two outputs"),
        (["--report", "IN/x.xlsx"], "x.xlsx: .xlsx is not written: name it .csv"),
        (["--report", "IN/a.txt"], "is also an input"),
        (["--removed", "IN/a.txt"], "is also an input"),
        (["--removed", "IN/a.txt/x"], "cannot be written"),
        (["--removed", "IN"], "is a folder: name a file"),
    ],
)
def test_accounts_never_overwrite(options, says, folder, tmp_path, run):
    """A table is no input and no other table; what is wrong is one line."""
    places = {"IN": str(folder), "OUT": str(tmp_path / "x.csv")}
    for short, path in places.items():
        options = [option.replace(short, path) for option in options]
    code, _, err = run("clean", folder / "a.txt", *options)

    assert code in {1, 2}
    assert 1 == err.count("\n")
    assert says in err
    assert PAGE == (folder / "a.txt").read_text("utf-8")


def test_the_command_alone_says_what_is_missing(run):
    """Without a command there is one line that names where help is."""
    assert (2, "", "reportclean: Missing command. (see reportclean --help)\n") == run()
