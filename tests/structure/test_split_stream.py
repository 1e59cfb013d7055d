import pytest

from reportclean.core.document import Document
from reportclean.errors import UsageError
from reportclean.structure.split import cuts
from reportclean.structure.split_stream import LONGEST, split_stream, whole_articles

ARTICLE = (
    "{title}第{n}次落成\n{date} 来源：澜川日报\n粮仓总容量{n}吨，可供全镇周转，居民都说方便。\n"
)


def dump(count):
    """Return a dump of so many articles."""
    return "".join(
        ARTICLE.format(title="禾渡镇粮仓", n=n, date=f"2023-0{n % 9 + 1}-05") for n in range(count)
    )


@pytest.mark.parametrize("size", [1, 50, 4000, 10**6])
def test_streams_what_splitting_the_whole_gives(size):
    """The articles of a stream are those of the whole text, however it is chunked."""
    text = dump(200)
    chunks = [text[at : at + size] for at in range(0, len(text), size)]
    whole = [text[cut.span.start : cut.span.stop] for cut in cuts(Document.of(text))]
    assert len(whole) == 200
    assert list(split_stream(chunks, window=2000)) == whole


def test_holds_only_a_few_windows():
    """The first articles come out long before the dump is read to its end."""
    read = []

    def chunks():
        for part in [dump(40)] * 50:
            read.append(part)
            yield part

    stream = split_stream(chunks(), window=3000)
    next(stream)
    assert len(read) < 5


def test_gives_out_a_text_without_borders_in_pieces():
    """A text longer than the limit is cut at a line end, and nothing of it is lost."""
    text = "全长26公里的绿道昨日贯通，沿线设有驿站。\n" * 400
    pieces = list(split_stream([text], window=200))
    assert "".join(pieces) == text
    assert max(map(len, pieces)) <= (LONGEST + 1) * 200
    assert [piece[-1] for piece in pieces] == ["\n"] * len(pieces)
    assert "".join(split_stream(["字" * 5000], window=100)) == "字" * 5000


def test_leaves_one_short_text_alone():
    """A stream that holds one document yields it; an empty one yields nothing."""
    assert list(split_stream(["绿道昨日", "贯通。"])) == ["绿道昨日贯通。"]
    assert list(split_stream([])) == []


def test_refuses_a_window_below_one():
    """A window must hold something."""
    with pytest.raises(UsageError, match="window of 0"):
        list(split_stream(["绿道"], window=0))


@pytest.mark.parametrize("size", [1, 50, 4000, 10**6])
def test_parts_hold_whole_articles(size):
    """Joined, the parts are the dump, and each is cut at borders of articles alone."""
    text = dump(200)
    chunks = [text[at : at + size] for at in range(0, len(text), size)]
    whole = [text[cut.span.start : cut.span.stop] for cut in cuts(Document.of(text))]
    parts = list(whole_articles(chunks, window=3000))
    inside = [
        part[cut.span.start : cut.span.stop] for part in parts for cut in cuts(Document.of(part))
    ]
    assert "".join(parts) == text
    assert len(parts) >= 4
    assert inside == whole


def test_parts_without_borders_are_bounded():
    """Where nothing separates articles a part ends at a line end before it grows too long."""
    text = "全长26公里的绿道昨日贯通，沿线设有驿站。\n" * 400
    parts = list(whole_articles([text], window=200))
    assert "".join(parts) == text
    assert max(map(len, parts)) <= (LONGEST + 1) * 200
    assert [part[-1] for part in parts] == ["\n"] * len(parts)
    assert "".join(whole_articles(["字" * 5000], window=100)) == "字" * 5000
    assert list(whole_articles([])) == []


def test_parts_refuse_a_window_below_one():
    """A window must hold something."""
    with pytest.raises(UsageError, match="window of 0"):
        list(whole_articles(["绿道"], window=0))
