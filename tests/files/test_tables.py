"""CSV files: each row is an input, whatever the encoding."""

import json

import pytest

from reportclean import cli
from reportclean.files.input import Failure
from reportclean.files.reading import read

ONE = "全县春耕全面展开，已整地3.2万亩，各乡镇抓紧抢种。"
TABLE = f"""年份,url,標題,正文
2015,http://www.yunhe.gov.cn/a.html,春耕,"他说：""抓紧。""
{ONE}"

2016,,5" 管道,{ONE}
"""


def rows(path, text, codec="utf-8", limit=10**6):
    """Return what is read of a file with this text."""
    path.write_bytes(text.encode(codec))
    return list(read([str(path)], limit=limit))


LONG = ONE * 3


@pytest.mark.parametrize(
    ("table", "title"),
    [
        (f"title,date,报告\n春耕,2016-03-01,{LONG}\n水利,2016-03-02,{LONG}\n", True),
        (f"标题\t概要\tc3\n春耕\t{ONE[:20]}\t{LONG}\n水利\t略\t{LONG}\n", True),
        (f'id;c2\n1;"{LONG}\n{LONG}"\n2;{LONG}\n', False),
        (f"编号\t正文\n1\t{LONG}\n2\t{LONG}\n", False),
        (f'报告\n"{LONG}"\n"{LONG}"\n', False),
        (f"content\n{LONG}\n{LONG}\n", False),
        (f'正文\n"{LONG}"\n一,二,{LONG}\n', False),
    ],
)
@pytest.mark.parametrize("codec", ["utf-8-sig", "gb18030", "utf-16"])
def test_the_column_of_prose_holds_the_texts(table, title, codec, tmp_path, capsys):
    """A table needs no known name for its texts where one column is nothing but prose."""
    path = tmp_path / "a.csv"
    path.write_bytes(table.encode(codec))
    cli.main(["clean", str(path)])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(record["text"].replace("\n", "").endswith(LONG) for record in found)
    assert [["春耕", "水利"], [None, None]][not title] == [
        record["metadata"].get("title") for record in found
    ]
    assert len({record["source"]["name"] for record in found}) == 2


def test_a_row_without_text_is_named(tmp_path):
    """A row whose text is missing is one line, and one whose text is short is that text."""
    text = f'id,title,content\n1,春耕,{ONE}\n2,水利,\n3,秋收,"从略"\n'
    _, none, short = rows(tmp_path / "a.csv", text)
    assert Failure(f"{tmp_path / 'a.csv'}:3", "has no text in its column content") == none
    assert "从略" == short.data


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "gb18030", "big5"])
def test_each_row_is_an_input_below_the_names_of_the_columns(tmp_path, codec):
    """Quoted line ends are of a row; it is called by its address or its line."""
    text = TABLE.encode(codec, "ignore").decode(codec)
    path = tmp_path / "a.csv"
    first, second = rows(path, text, codec)
    assert ("http://www.yunhe.gov.cn/a.html", f"{path}:5") == (first.name, second.name)
    assert ("yunhe.gov.cn", "") == (first.site, second.site)
    header = text.partition("\n")[0]
    for row in (first, second):
        assert row.data.decode(codec).startswith(header)
    assert first.data.count(b"\n") == 3


def test_cleaning_a_table_gives_a_record_a_row(tmp_path, capsys):
    """Metadata comes from the other columns."""
    path = tmp_path / "a.tsv"
    path.write_text(f"title\tcontent\n春耕\t{ONE}\n水利\t{ONE}\n", "utf-8")
    cli.main(["clean", str(path)])
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert ["春耕", "水利"] == [record["metadata"]["title"] for record in found]
    assert [f"{path}:2", f"{path}:3"] == [record["source"]["name"] for record in found]


def test_a_page_in_a_cell_is_the_input(tmp_path):
    """A cell of HTML is a page; one with a tag or two is text."""
    page = "<!DOCTYPE html><html><body><p class=a>{ONE}</p></body></html>"
    text = f'title,html\n春耕,"{page}"\n水利,{ONE}<br>{ONE}\n'
    whole, row = rows(tmp_path / "a.csv", text)
    assert page == whole.data
    assert isinstance(row.data, bytes)


def test_a_row_that_is_no_text_is_told_when_it_is_cleaned(tmp_path, capsys):
    """One line names the row; the others are cleaned."""
    path = tmp_path / "a.csv"
    binary = b"<" + b"\x01\x02\x03\x04\x05\x80\xff\xfe" * 60
    path.write_bytes(f"title,html\n水利,{ONE}\n春耕,".encode() + binary)
    with pytest.raises(SystemExit):
        cli.main(["clean", str(path)])
    said = capsys.readouterr()
    assert f"{path}:3: this is binary data" in said.err
    assert "水利" in said.out


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "has no first row"),
        ('"x,content",title\n1,2\n', "is known to hold a text"),
        ("a,b\n1,2\n", "no column of the first row (a,b) is known to hold a text"),
        ("id,標\0題\n".encode() + bytes(range(32)) * 99, "binary data"),
        (
            f"0,春耕,{ONE * 2}\n1,水利,{ONE * 2}\n",
            "names no columns: put one such as title,content",
        ),
        (f"标题|正文\n春耕|{ONE}\n", "are parted by |: save it with commas"),
        (f"标题，日期，正文\n春耕，2016，{ONE}\n", "are parted by ，: save it with commas"),
        (f"a,b\n{ONE * 3},{ONE * 2}\n", "no column of the first row (a,b) is known"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x01\xff" * 600, "OLE2"),
    ],
)
def test_what_is_no_table_of_texts_says_why(tmp_path, text, message):
    """One line tells what to do."""
    data = text if isinstance(text, bytes) else text.encode()
    (failure,) = rows(tmp_path / "a.csv", data.decode("latin-1"), "latin-1")
    assert isinstance(failure, Failure)
    assert message in failure.message


def test_a_row_that_is_too_large_is_named_and_the_next_is_read(tmp_path):
    """The others are cleaned."""
    text = f'title,content\n春耕,"{ONE * 9}\n{ONE}"\n水利,{ONE}\n'
    large, row = rows(tmp_path / "a.csv", text, limit=400)
    assert (f"{tmp_path / 'a.csv'}:2", "水利") == (large.name, row.data.decode()[14:16])


def test_a_quote_that_nothing_closes_takes_the_rest(tmp_path):
    """What follows belongs to the cell, as far as anybody can tell."""
    (row,) = rows(tmp_path / "a.csv", f'title,content\n春耕,"{ONE}\n水利,{ONE}\n')
    assert row.data.endswith(f"{ONE}\n".encode())


def test_a_table_that_cannot_be_read_says_so(tmp_path):
    """A missing file is one line."""
    (failure,) = read([str(tmp_path / "none.csv")])
    assert "cannot be read" in failure.message


@pytest.mark.parametrize("codec", ["utf-8", "gb18030", "utf-16"])
def test_rows_that_end_as_on_a_macintosh_are_rows(tmp_path, codec):
    """Excel saves so as "CSV (Macintosh)": a carriage return alone ends a row."""
    path = tmp_path / "a.csv"
    first, second = rows(path, f"title,content\r春耕,{LONG}\r水利,{LONG}\r", codec)
    assert (f"{path}:2", f"{path}:3") == (first.name, second.name)
    assert second.data.decode("utf-8" if codec == "utf-16" else codec).endswith(f"水利,{LONG}\n")


@pytest.mark.parametrize("text", ["title,content", "title,content\n\n \n", "title,content\r\n"])
def test_a_table_without_rows_says_so(tmp_path, text):
    """Nothing was lost, but somebody expected something."""
    (failure,) = rows(tmp_path / "a.csv", text)
    assert "has no rows below the first, which names the columns" == failure.message


@pytest.mark.parametrize(
    ("header", "row", "expected"),
    [
        ("title,content", f"春耕,{ONE},多,余", f'title,content\n春耕,"{ONE},多,余"\n'),
        ("title,content", "乙", "has no text in its column content"),
        ("title,content", LONG, LONG),
        ("title,content,url", f"春耕,{ONE}", f"title,content,url\n春耕,{ONE},\n"),
        ("content,title", f"{ONE},春耕,多", "has 3 cells for 2 columns: put quotes around cells"),
    ],
)
def test_a_ragged_row_is_no_header(tmp_path, header, row, expected):
    """Missing cells are empty, too many are a text with commas, a line of prose goes on."""
    (found,) = rows(tmp_path / "a.csv", f"{header}\n{row}\n")
    if isinstance(found, Failure):
        assert found.message.startswith(expected)
    else:
        assert expected == found.data
