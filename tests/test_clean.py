"""The contract of `reportclean.clean`: what goes in, what comes out, what is refused."""

import json

import pytest

import reportclean
from reportclean import DecodeError, Edit, Pipeline, UsageError, cleaner

HTML = """<!DOCTYPE html><html><head><meta charset="gb2312">
<title>两座粮仓建成投用_某县新闻网</title>
</head><body><div class="nav"><a href="/">首页</a> <a href="/n">新闻</a> <a href="/s">视频</a></div>
<h1>两座粮仓建成投用</h1><div class="info">2023-08-03 15:41 来源:某县日报</div>
<div class="content"><p>两座粮仓总容量6000吨,均已通过验收。</p>
<p>今年以来,全县新建粮仓5座,新增仓容1.2万吨,粮食收储能力明显增强。</p></div>
<div class="related"><ul><li><a href="1">某镇举行丰收节</a></li>
<li><a href="2">某乡招聘公告</a></li>
<li><a href="3">一季度进出口增长</a></li></ul></div>
<div class="footer">版权所有 某县融媒体中心 某ICP备19000001号-1</div></body></html>"""

PAGES = (
    "澜川县水利规划",
    "第 8 页",
    "全县现有小型水库42座，其中病险水库",
    "澜川县水利规划",
    "第 9 页",
    "6座，均已加固。",
    "澜川县水利规划",
    "第 10 页",
    "规划新建提灌站15处。",
)

REPORT = "某县政府工作报告\n各位代表:\n现在,我代表县人民政府向大会报告工作。"


def texts(data, **options):
    """Clean and return the texts."""
    return [document.text for document in reportclean.clean(data, **options)]


@pytest.mark.parametrize(
    ("page", "left"),
    [
        (
            "\n".join(PAGES),
            "全县现有小型水库42座，其中病险水库6座，均已加固。\n规划新建提灌站15处。",
        ),
        ("全县造林2万亩。\n第 3 页 共 9 页\n全部成活。", "全县造林2万亩。\n全部成活。"),
        (
            "入冬以来，全县造林2万亩，补植林木\n第 3 页 共 9 页\n四十万株。",
            "入冬以来，全县造林2万亩，补植林木四十万株。",
        ),
        (
            "云禾社\n云禾造林两万亩，补植又添新绿\n第 1 页 共 3 页\n全县造林，已近2万亩。",
            "云禾社\n云禾造林两万亩，补植又添新绿\n全县造林，已近2万亩。",
        ),
    ],
)
def test_the_number_of_a_page_joins_the_halves_of_a_sentence_on_a_short_page_too(page, left):
    """It goes with the running head beside it, and where it parts no sentence it just goes."""
    assert texts(page) == [left]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_bytes_and_text_give_the_same(encoding):
    """The encoding of the input does not show in the documents."""
    assert texts(REPORT) == texts(REPORT.encode(encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_html_is_cleaned_as_a_page(encoding):
    """A page of HTML gives its article, with title, date and source lifted."""
    result = reportclean.clean(HTML.encode(encoding), name="page.html")
    (document,) = result

    assert (
        "两座粮仓总容量6000吨，均已通过验收。\n"
        "今年以来，全县新建粮仓5座，新增仓容1.2万吨，粮食收储能力明显增强。"
    ) == document.text
    assert "两座粮仓建成投用" == document.metadata.title
    assert "2023-08-03" == document.metadata.date_published
    assert "某县日报" == document.metadata.source
    assert result.source.text == result.restore()
    assert ("page.html", encoding) == (result.source.name, result.source.encoding)


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ({}, "全县制造业后劲增强，成效显著。"),
        ({"script": "keep"}, "全縣製造業後勁增強，成效顯著。"),
        ({"script": "hant"}, "全縣製造業後勁增強，成效顯著。"),
        ({"script": "t2s", "punctuation": "keep"}, "全县制造业后劲增强,成效显著。"),
    ],
)
def test_script_and_punctuation_are_chosen(options, expected):
    """The script and the width of marks are what the caller asks for."""
    assert [expected] == texts("全縣製造業後勁增強,成效顯著。", **options)


def test_lifted_values_follow_the_script():
    """A title that left a Traditional text before conversion is converted too."""
    (document,) = reportclean.clean(
        "首頁 > 新聞 > 正文\n兩座糧倉建成投用\n2023-08-03 15:41 來源:某縣日報\n"
        "兩座糧倉總容量6000噸。"
    )

    assert "某县日报" == document.metadata.source
    assert "两座粮仓建成投用" == document.metadata.title


def test_the_zeros_of_a_title_are_written_as_in_the_text():
    """A title is lifted before circles in numerals are written as zeros."""
    (document,) = reportclean.clean("二○○三年度全县工作总结\n二○○三年，全县建成两座粮仓。")
    assert "二〇〇三年度全县工作总结" == document.metadata.title
    assert "二〇〇三年，全县建成两座粮仓。" == document.text


def test_the_spaces_of_a_title_are_those_of_the_text():
    """A title is lifted before stray spaces go."""
    (document,) = reportclean.clean("D B 3 6/T 1 9 8 4 2 0 2 4\n本标准规定了工作要 点。")
    assert "DB36/T19842024" == document.metadata.title
    assert "本标准规定了工作要点。" == document.text


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        ("相关阅读：禾渡镇启动防汛三级响应", True),
        ("【延伸阅读】禾渡镇启动防汛三级响应", True),
        ("延伸阅读：禾川生《背影》", False),
        ("延伸阅读：什么是低保", False),
        ("延伸阅读", False),
    ],
)
def test_another_headline_between_paragraphs_goes(line, goes):
    """The label of related articles tells it; a book to read further is the text's own."""
    above, below = "全县春耕全面展开，已整地三万亩。", "各镇农机站的检修已经结束，备机一百台。"
    (document,) = reportclean.clean(f"{above}\n{line}\n{below}")
    assert document.text == (f"{above}\n{below}" if goes else f"{above}\n{line}\n{below}")


@pytest.mark.parametrize("data", ["", " \n\n", b"", "\N{IDEOGRAPHIC SPACE}"])
def test_nothing_gives_a_drop(data):
    """An input without text gives no document and one drop that says so."""
    result = reportclean.clean(data)

    assert (0, ["nothing-left"]) == (len(result), [drop.rule for drop in result.drops])
    assert result.source.text == result.restore()


@pytest.mark.parametrize(
    "text",
    [
        "锟斤拷" * 6,
        "\N{REPLACEMENT CHARACTER}" * 9 + "\n",
        "屯" * 8,
        "濞戞捇宕堕懞銉︽澓閹煎瓨绮忔担鍦婀撮弶鈺傜◥缁旀潙婵勫劜缁讳線宕犻弽銊︽毉闂",
    ],
)
def test_what_was_destroyed_is_dropped_and_said_so(text):
    """An input of nothing but destroyed characters gives one drop, which says what to do."""
    result = reportclean.clean(text)

    assert (0, ["moji-irrecoverable"]) == (len(result), [drop.rule for drop in result.drops])
    assert "scrape it again" in result.drops[0].reason
    assert text == result.restore()


@pytest.mark.parametrize("rest", ["全县春耕。", "2012-03-05", "A"])
def test_what_stands_beside_destroyed_characters_is_kept(rest):
    """Damage in a text with anything else is flagged, and stays."""
    (document,) = reportclean.clean("锟斤拷" * 6 + "\n" + rest)

    assert "moji-irrecoverable" in [flag.name for flag in document.flags]
    assert rest in document.text


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\0\0", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj"]
)
def test_what_is_no_text_is_refused(data):
    """Binary input is refused with an error that names its kind."""
    with pytest.raises(DecodeError, match=r"PNG|PDF"):
        reportclean.clean(data)


def test_an_unknown_script_is_refused():
    """The error names what there is."""
    with pytest.raises(UsageError, match="t2s"):
        reportclean.clean("全县", script="klingon")


def test_an_unknown_charset_is_refused():
    """The error names the charset."""
    with pytest.raises(UsageError, match="klingon"):
        reportclean.clean("全县".encode("gb18030"), charset="klingon")


def test_a_record_is_json():
    """A record goes through JSON unchanged and names its source."""
    (document,) = reportclean.clean(REPORT, name="a.txt")
    record = document.to_record()

    assert record == json.loads(json.dumps(record))
    assert "a.txt" == record["source"]["name"]
    assert 64 == len(record["source"]["sha256"])


def test_a_pipeline_takes_cleaners_of_others():
    """A cleaner before the default pipeline is part of the ledger and of the trail."""

    @cleaner
    def stray_tab(document):
        for at, character in enumerate(document.text):
            if character == "\t":
                yield Edit(at, at + 1, "", "stray-tab")

    result = Pipeline(stray_tab, reportclean.pipeline()).run("全县春耕\t全面展开。")

    assert ["全县春耕全面展开。"] == [document.text for document in result]
    assert [("removed", "stray-tab")] == [e[1:3] for e in result.ledger if e.fate != "kept"]


def test_the_default_pipeline_is_made_once():
    """The same options give the same pipeline, so its patterns are compiled once."""
    assert reportclean.pipeline(script="keep") is reportclean.pipeline(script="keep")


def test_odd_characters_do_no_harm():
    """Lone surrogates, NULs and unassigned characters come through."""
    for text in ("\ud800", "全县\0工作", "\U000e0001全", "\x85\u2028\x0b", "\ufffe"):
        result = reportclean.clean(text)

        assert text == result.restore()
