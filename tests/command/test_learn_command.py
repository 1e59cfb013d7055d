"""The command `learn`, and `clean` and `explain` with what was learnt."""

import json
import tomllib

import pytest

from reportclean.files import reading
from reportclean.files.pages import Pages

HEAD = "今日禾渡\n走进禾渡"


def page(n, head=HEAD):
    """Return one page of a site."""
    thing = ("绿道", "粮仓", "水库", "校车", "电梯", "驿站")[n]
    return (
        f"{head}\n{thing}项目提前完工\n新建的{thing}昨日投用,居民都说方便。\n"
        f"据介绍,{thing}由镇里养护,费用已有着落。\n"
    )


@pytest.fixture
def folder(tmp_path):
    """A folder with the pages of one site."""
    path = tmp_path / "pages"
    path.mkdir()
    for n in range(5):
        (path / f"{n}.txt").write_text(page(n), "utf-8")
    return path


@pytest.fixture
def stream(tmp_path):
    """JSON lines with the pages of two sites."""
    path = tmp_path / "crawl.jsonl"
    records = [{"site": "one.example", "text": page(n)} for n in range(5)]
    records += [
        {"url": f"http://www.two.example/{n}", "content": page(n, "云栖影像\n每日云栖")}
        for n in range(5)
    ]
    path.write_text("".join(f"{json.dumps(r, ensure_ascii=False)}\n" for r in records), "utf-8")
    return path


def texts(out):
    """Return the texts of records on standard output."""
    return [json.loads(line)["text"] for line in out.split("\n") if line]


def test_learn_writes_rules_that_clean_and_explain_use(folder, tmp_path, run):
    """What was learnt from a folder is a rule file, and its lines leave from the next page."""
    rules = tmp_path / "rules" / "site.toml"
    assert (0, "", "") == run("learn", folder, "-o", rules)
    tables = tomllib.loads(rules.read_text("utf-8"))["rule"]
    assert ["今日禾渡", "走进禾渡"] == sorted(table["line"] for table in tables)
    assert not any("site" in table for table in tables)

    new = tmp_path / "new.txt"
    new.write_text(page(5), "utf-8")
    _, without, _ = run("clean", new)
    assert "走进禾渡" in without
    code, out, err = run("clean", new, "--rules", rules)
    assert (0, "") == (code, err)
    assert "禾渡" not in texts(out)[0]
    _, out, _ = run("explain", new, "--rules", rules)
    assert tables[0]["id"] in out


def test_learn_writes_to_standard_output(folder, run):
    """Without -o the rule file is printed."""
    code, out, _ = run("learn", folder)

    assert 0 == code
    assert 2 == len(tomllib.loads(out)["rule"])


def test_clean_learns_and_cleans_in_one_go(folder, run):
    """--learn cleans with what the same inputs teach; rules given before are kept."""
    code, out, err = run("clean", folder, "--learn")

    assert (0, "") == (code, err)
    assert 5 == len(texts(out))
    assert not any("禾渡" in text for text in texts(out))


def test_learnt_before_and_again(folder, tmp_path, run):
    """A rule that is read from a file and learnt anew is one rule."""
    rules = tmp_path / "site.toml"
    run("learn", folder, "-o", rules)
    code, out, err = run("clean", folder, "--learn", "--rules", rules)

    assert (0, "", 5) == (code, err, len(texts(out)))


def test_json_lines_tell_sites_apart(stream, tmp_path, run):
    """The field site or the host of the field url says whose rules act."""
    rules = tmp_path / "sites.toml"
    assert (0, "", "") == run("learn", stream, "-o", rules)
    tables = tomllib.loads(rules.read_text("utf-8"))["rule"]
    assert ["one.example"] * 2 + ["two.example"] * 2 == [table["site"] for table in tables]

    mixed = tmp_path / "mixed.jsonl"
    records = [{"site": "one.example", "text": page(5, "每日云栖")}]
    records += [{"url": "https://two.example/x", "text": page(5, "每日云栖"), "id": 7}]
    mixed.write_text("\n".join(map(json.dumps, records)), "utf-8")
    _, out, _ = run("clean", mixed, "--rules", rules)
    assert [True, False] == ["每日云栖" in line for line in out.strip().split("\n")]


def test_a_folder_of_folders_holds_a_site_each(folder, tmp_path, run):
    """Below a folder each folder is a site; so is each of several folders."""
    other = tmp_path / "two.example"
    folder.rename(tmp_path / "one.example")
    other.mkdir()
    for n in range(5):
        (other / f"{n}.txt").write_text(page(n, "云栖影像\n每日云栖"), "utf-8")
    for inputs in ([tmp_path], [tmp_path / "one.example", other]):
        _, out, _ = run("learn", *inputs)
        tables = tomllib.loads(out)["rule"]
        assert ["one.example"] * 2 + ["two.example"] * 2 == [table["site"] for table in tables]

    rules = tmp_path / "sites.toml"
    rules.write_text(out, "utf-8")
    moved = other / "x.txt"
    moved.write_text(page(5, "今日禾渡\n每日云栖"), "utf-8")
    _, out, _ = run("clean", moved, "--rules", rules)
    assert "今日禾渡" in out
    assert "每日云栖" not in out


def test_failing_inputs_are_named_and_the_others_learnt_from(folder, run):
    """An input that is no text costs one line and exit code 1."""
    (folder / "x.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9)
    code, out, err = run("learn", folder, "nowhere.txt")

    assert (1, 2) == (code, err.count("\n"))
    assert "x.txt" in err
    assert "nowhere.txt: cannot be read" in err
    assert 2 == len(tomllib.loads(out)["rule"])


def test_nothing_learnt_is_said(tmp_path, run):
    """Pages without anything in common give an empty file and one line."""
    (tmp_path / "a.txt").write_text(page(1), "utf-8")
    out = tmp_path / "site.toml"
    code, _, err = run("learn", tmp_path / "a.txt", "-o", out)

    assert (0, "") == (code, out.read_text("utf-8"))
    assert "no line recurs around the articles of 1 pages" in err


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["learn"], 2, "Missing argument"),
        (["learn", "-"], 2, "can be read once"),
        (["clean", "-", "--learn"], 2, "can be read once"),
        (["learn", "FOLDER", "--charset", "klingon"], 2, "klingon"),
        (["learn", "nowhere", "-o", "OUT"], 1, "nowhere: cannot be read"),
        (["clean", "FOLDER", "--rules", "none.toml"], 1, "none.toml: cannot be read"),
        (["learn", "FOLDER", "-o", "FOLDER/0.txt"], 1, "is also an input"),
        (["clean", "FOLDER", "-o", "FOLDER/0.txt"], 1, "is also an input"),
    ],
)
def test_what_goes_wrong_is_one_line(arguments, code, says, folder, run):
    """No traceback, one line, the usual exit codes, and no input or output is touched."""
    before = (folder / "0.txt").read_text("utf-8")
    out = folder.parent / "out.toml"
    places = [a.replace("FOLDER", str(folder)).replace("OUT", str(out)) for a in arguments]
    found, _, err = run(*places)

    assert (code, 1) == (found, err.count("\n"))
    assert says in err
    assert not out.exists()
    assert before == (folder / "0.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "is no JSON"),
        ("[1]", "is no record"),
        ('{"title": "x"}', "has no text in any of the fields"),
        ('{"text": 7}', "has no text"),
        ('{"text": "  "}', "has no text"),
        ("\xff", "is no JSON"),
        ("[" * 100_000, "is no JSON"),
    ],
)
def test_a_bad_record_is_named_by_its_line(line, says, tmp_path, run):
    """A line that holds no input is named; the records around it are cleaned."""
    path = tmp_path / "crawl.jsonl"
    good = json.dumps({"text": page(1)}).encode()
    path.write_bytes(good + b"\n\n" + line.encode("latin-1") + b"\n" + good)
    code, out, err = run("clean", path)

    assert (1, 2, 1) == (code, len(texts(out)), err.count("\n"))
    assert f"crawl.jsonl:3: {says}" in err


def test_a_record_over_the_limit_is_refused(tmp_path, run):
    """A line of more than the limit is named, and the next one is read."""
    path = tmp_path / "crawl.ndjson"
    good = json.dumps({"id": "a", "html": "<html><body><p>绿道昨日贯通。</p></body></html>"})
    path.write_text(json.dumps({"text": "字" * 300_000}) + "\n" + good, "utf-8")
    code, out, err = run("clean", path, "--max-size", "1")

    assert (1, ["绿道昨日贯通。"]) == (code, texts(out))
    assert "crawl.ndjson:1: is larger than 1 MiB" in err
    assert "a" == json.loads(out)["source"]["name"]


ARTICLE = "全县春耕昨日全面展开。\n各乡镇已整地三万二千亩，进展顺利。"


@pytest.mark.parametrize(
    ("record", "title", "day"),
    [
        ({"title": "春耕展开", "date": "2024-03-02", "content": ARTICLE}, "春耕展开", "2024-03-02"),
        ({"标题": "春耕展开", "日期": "2024年3月2日", "正文": ARTICLE}, "春耕展开", "2024-03-02"),
        ({"id": "a", "metadata": {"title": "春耕展开"}, "text": ARTICLE}, "春耕展开", None),
        ({"timestamp": "2024-03-02", "source": "crawl", "text": ARTICLE}, None, None),
        ({"正文": ARTICLE, "链接": "http://x.example/a"}, None, None),
    ],
)
def test_what_a_titled_record_says_is_metadata(record, title, day, tmp_path, run):
    """The fields of an article are its metadata; those of a crawl are about the crawl."""
    path = tmp_path / "kept.jsonl"
    path.write_text(json.dumps(record, ensure_ascii=False) + "\n", "utf-8")
    code, out, _ = run("clean", path)
    known = json.loads(out)["metadata"]

    assert (0, [ARTICLE]) == (code, texts(out))
    assert (title, day) == (known.get("title"), known.get("date_published"))
    assert known.get("source") is None


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (
            {"date": "2024-03-02", "source": "云禾日报", "content": ARTICLE},
            ("2024-03-02", "云禾日报", None),
        ),
        (
            {"title": "", "发布时间": "Mar 2, 2024", "作者": "沈溪", "正文": ARTICLE},
            ("2024-03-02", None, "沈溪"),
        ),
        (
            {
                "created_at": "Sat Mar 02 10:20:00 +0800 2024",
                "user": {"id": 1, "screen_name": "禾生", "url": "http://a.cn/u/1"},
                "text": ARTICLE,
            },
            ("2024-03-02", None, "禾生"),
        ),
        (
            {"meta": {"date": 1709346000}, "paragraphs": ARTICLE.split("\n")},
            ("2024-03-02", None, None),
        ),
        ({"date": "2024-03-02", "text": "绿道贯通了。"}, ("2024-03-02", None, None)),
        ({"source": {"name": "云禾日报"}, "text": ARTICLE}, (None, "云禾日报", None)),
        ({"source": 3, "author": 0, "text": ARTICLE}, (None, None, None)),
        ({"user": {"id": {"source": "云禾日报"}}, "text": ARTICLE}, (None, None, None)),
        ({"date": "2024-03-02", "dump": "CC-MAIN-2024-10", "text": ARTICLE}, (None, None, None)),
        ({"date": "2024-03-02", "source": "mC4/zh", "text": ARTICLE}, (None, None, None)),
        ({"date": "2024-03-02", "warc_url": "a", "text": ARTICLE}, (None, None, None)),
        ({"date": "2024-03-02", "抓取时间": "2024-03-09", "text": ARTICLE}, (None, None, None)),
        ({"date": "2024-03-02", "html": f"<p>{ARTICLE}</p>"}, (None, None, None)),
    ],
)
def test_what_a_record_without_title_says_of_its_origin_is_metadata(
    record, expected, tmp_path, run
):
    """Day, source and author are of the text, unless other fields tell of a crawl."""
    path = tmp_path / "kept.jsonl"
    path.write_text(json.dumps(record, ensure_ascii=False) + "\n", "utf-8")
    code, out, _ = run("clean", path)
    known = json.loads(out)["metadata"]

    assert (0, False) == (code, "{" in texts(out)[0])
    assert expected == tuple(known.get(key) for key in ("date_published", "source", "author"))
    assert (None, None) == (known.get("title"), known.get("url"))


def test_a_page_in_a_titled_record_is_read_as_one(tmp_path, run):
    """HTML in a field is a page, whatever stands beside it."""
    path = tmp_path / "kept.jsonl"
    path.write_text(json.dumps({"title": "甲", "html": f"<html><body><p>{ARTICLE}"}), "utf-8")
    _, out, _ = run("clean", path)

    assert "{" not in texts(out)[0]


def test_a_site_is_learnt_from_the_texts_of_titled_records(tmp_path):
    """What is learnt from are lines of text, not of JSON."""
    path = tmp_path / "kept.jsonl"
    path.write_text(json.dumps({"title": "春耕展开", "text": ARTICLE}), "utf-8")

    assert [ARTICLE] == [page.data.text for page in Pages([str(path)])]


def test_missing_json_lines_are_one_line(run):
    """A stream that is not there is named as a file is."""
    code, _, err = run("clean", "none.jsonl")

    assert (1, 1) == (code, err.count("\n"))
    assert "none.jsonl: cannot be read: No such file" in err


def test_urls_become_file_names(stream, tmp_path, run):
    """Text files of records are called by the last part of their URL, made fit for a file."""
    out = tmp_path / "texts"
    path = tmp_path / "odd.jsonl"
    names = ["http://x.example/a?b=1&c=%2F", "\0", "http://x.example/", "长" * 300]
    path.write_text("".join(json.dumps({"url": n, "text": page(1)}) + "\n" for n in names))
    code, _, _ = run("clean", stream, path, "--format", "txt", "-o", out)

    assert 0 == code
    assert 14 == len(list(out.iterdir()))


def test_a_folder_is_not_searched_for_json_lines(stream):
    """Only a named stream is read: a folder may hold records that were written there."""
    assert not [i for i in reading.read([str(stream.parent)]) if isinstance(i, reading.Input)]
