"""Tables of records: each row is a document, a table inside an article is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean import clean
from reportclean.structure.record_csv import cells, delimiter, records

ONE = "全县春耕全面展开，已整地3.2万亩，各乡镇抓紧抢种。"
TWO = "全县水利已修渠三百里，群众日夜奋战，力争早日完工。"
ROWS = [("春耕", "2021-03-01", ONE), ("水利", "2021-03-02", TWO)]


def table(header, *rows, between=",", end="\n"):
    """Return a table as text, none of its cells quoted."""
    return "".join(between.join(row) + end for row in (header, *rows))


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("title,date,content", ","),
        ("\ufeffid,text", ","),
        (",title,content", ","),
        ("年份;省份;正文", ";"),
        ("编号\t标题\t正文", "\t"),
        ('"标题","内容"', ","),
        ("时间\t地点\t内容", None),
        ("会议议程,内容", None),
        ("title,date", None),
        ("正文", None),
        ("本次会议的主要内容是研究春耕生产和防汛抗旱两项重点工作任务以及水利,正文,标题", None),
        (ONE, None),
    ],
)
def test_a_first_row_names_the_columns(header, expected):
    """One name is that of a text, and the others are names, not the beginning of something else."""
    assert expected == delimiter(header)


@given(
    st.sampled_from(["title,content", '"title,content', '"content","id"', "title\tcontent"]),
    st.text(st.sampled_from('",;\t\r\n春耕。 <'), max_size=60),
)
def test_no_quotes_and_borders_are_too_odd(header, body):
    """Rows follow each other inside the text, cells inside the rows; nothing is lost."""
    text = f"{header}\n{body}{ONE}"
    at = 0
    for row in records(text):
        assert at <= row.span.start <= row.span.stop <= len(text)
        for field in row.fields:
            assert all(at <= a <= b <= row.span.stop for a, b in field.spans)
        at = row.span.stop
    assert text == clean(text).restore()


@pytest.mark.parametrize("between", [",", "\t", ";"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_rows_become_documents(between, end):
    """The text is the body, the other columns fill the metadata."""
    found = list(clean(table(("title", "date", "content"), *ROWS, between=between, end=end)))
    assert [(d.metadata.title, d.metadata.date_published, d.text) for d in found] == ROWS


@pytest.mark.parametrize(
    ("header", "row"),
    [
        (
            "微博id,微博正文,头条文章url,原始图片url,发布位置,发布时间,发布工具,点赞数",
            "Fx1,{text},,无,禾川,2018-01-19 10:20,iPhone,5",
        ),
        ("id,bid,正文,视频url,日期,工具", "41,Fx1,{text},,2018-01-19,iPhone"),
        ("发布日期,用户昵称,博文内容,转发数", "2018-01-19,禾生,{text},2"),
    ],
)
def test_posts_of_a_microblog_are_texts(header, row):
    """Their columns have names of their own; addresses of pictures are none of the post."""
    text = "绿道边的桂花开了，香得很。"
    (document,) = clean(f"{header}\n{row.format(text=text)}\n", script="keep")
    assert (text, "2018-01-19") == (document.text, document.metadata.date_published)
    assert (None, None) == (document.metadata.title, document.metadata.url)


def test_quoted_cells_hold_line_ends_and_marks():
    """A quotation mark is written twice; commas and line ends inside are of the cell."""
    quoted = f'id,text\n1,"他说：""抓紧春耕。""\n{ONE}"\n2,"{TWO}"\n'
    result = clean(quoted)
    assert [f'他说："抓紧春耕。"\n{ONE}', TWO] == [document.text for document in result]
    assert quoted == result.restore()


def test_tags_that_end_lines_in_a_cell_do():
    """HTML in a cell becomes lines."""
    (document,) = clean(f"title,content\n春耕,<p>{ONE}</p><p>{TWO}</p>\n")
    assert f"{ONE}\n{TWO}" == document.text


def test_the_first_column_of_a_text_is_the_text():
    """A second copy under another name goes with what no field takes."""
    (document,) = clean(table(("content", "title", "fulltext"), (ONE, "春耕", TWO)))
    assert (ONE, "春耕") == (document.text, document.metadata.title)


def test_a_torn_row_is_kept_and_flagged():
    """A row with other than the columns comes out as it is."""
    found = clean(table(("title", "date", "content"), *ROWS, ("坏行", "水渠"))).documents
    assert ["unread-record"] == [flag.name for flag in found[-1].flags]
    assert "坏行，水渠" == found[-1].text


@pytest.mark.parametrize(
    "text",
    [
        table(("时间", "标题", "内容"), ("9:00", "开幕", "致辞"), ("10:00", "跳绳", "比赛")),
        table(("title", "content"), *ROWS),
        table(("title", "content")),
        "title,content",
        f"内容,时间\n{ONE}\n{TWO}\n",
    ],
)
def test_what_is_no_table_of_texts_is_none(text):
    """Cells are too short, rows have other cells than the first, or there are none."""
    assert () == records(text)


def test_a_row_is_read_by_itself():
    """The last row needs no line end, and a row may end in nothing."""
    assert [["a", 'b"c', ""], ["x"]] == [cells('a,"b""c",', ","), cells(" x ", ",")]
    assert [] == cells("", ",")
