"""Pages that a browser saved as one message of mail."""

import base64
import hashlib
import quopri

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportclean
from reportclean.decode.archive import page_of

HTML = (
    "<!DOCTYPE html><html><head><meta charset={}><title>开放夜读_澜川网</title></head><body>"
    "<h1>县图书馆开放夜读</h1><p>2021-03-04 来源：澜川网</p>"
    "<p>每周三、周五晚间，县图书馆的阅览室开放到十点，读者不用预约。</p></body></html>"
)
HEAD = b'Content-Type: multipart/related; boundary="b"\r\n\r\n'
PART = b"--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n"


def archive(how: str, body: bytes) -> bytes:
    """Return an archive of a page that is written as `body`."""
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://lanchuan.example/\r\n"
        "Subject: =?utf-8?Q?=E6=BE=9C?=\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="b"\r\n\r\n'
    )
    own = f"--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: {how}\r\n\r\n"
    return head.encode() + own.encode() + body + b"\r\n" + PART + b"--b--\r\n"


@pytest.mark.parametrize("charset", ["utf-8", "gb2312"])
@pytest.mark.parametrize(
    ("how", "written"),
    [
        ("quoted-printable", quopri.encodestring),
        ("base64", base64.encodebytes),
        ("binary", bytes),
    ],
)
def test_the_page_of_an_archive_is_cleaned(charset, how, written):
    """However its bytes are written; the sum is that of the archive."""
    html = HTML.format(charset).encode(charset)
    data = archive(how, written(html))
    result = reportclean.clean(data)
    (document,) = result

    assert document.text == "每周三、周五晚间，县图书馆的阅览室开放到十点，读者不用预约。"
    assert document.metadata.title == "县图书馆开放夜读"
    assert document.metadata.date_published == "2021-03-04"
    assert document.source.sha256 == hashlib.sha256(data).hexdigest()
    assert result.restore() == result.source.text


def test_an_archive_may_be_text():
    """What was read as such, that is."""
    html = HTML.format("utf-8").encode()
    text = archive("base64", base64.encodebytes(html)).decode()

    assert [document.metadata.source for document in reportclean.clean(text)] == ["澜川网"]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        "",
        "各位代表：现在报告工作。",
        "信头写着 Content-Type: multipart/related，就是网页档案。",
        HEAD.replace(b"related", b"alternative") + b"--b\r\nContent-Type: text/html\r\n\r\nA",
        HEAD + PART,
        HEAD + b"--b\r\nContent-Type: text/html\r\n\r\n",
    ],
)
def test_what_holds_no_page_is_no_archive(data):
    """Mail, a message without a page, a text about them."""
    assert page_of(data, name="") is None


@given(st.binary(max_size=200))
def test_any_message_is_read(tail):
    """Whatever stands below a head of an archive."""
    head = (
        b'Content-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/plain\r\n'
    )
    assert page_of(head + tail, name="") is None or b"html" in tail
