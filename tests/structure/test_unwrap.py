import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportclean
from reportclean.core.document import Document
from reportclean.core.pipeline import Pipeline
from reportclean.structure.unwrap import unwrapped

ONE = "全县春耕全面展开，已整地3.2万亩，比去年同期多出两成。"
TWO = "县图书馆新馆今天开馆，设座位八百个，藏书二十万册。"
THREE = "农业部门派出技术员四十名，分片包干，指导农户选种育秧。"


def come_out(text):
    """Return text and known metadata of each document that comes out, all laws checked."""
    result = Pipeline(unwrapped).run(text)
    assert result.restore() == text
    assert not result.drops
    for document in result:
        assert list(unwrapped(document)) == [document]
    return [(document.text, document.metadata.to_dict()) for document in result]


def as_json(*records, ensure_ascii=False):
    """Return one JSON object a line."""
    return "\n".join(json.dumps(record, ensure_ascii=ensure_ascii) for record in records)


ARTICLES = (
    {"title": "春耕展开", "date": "2021-03-04 08:30", "source": "澜川日报", "content": ONE},
    {"title": "新馆开馆", "date": "2021/3/5", "source": "澜川日报", "content": TWO},
)
EXPECTED = [
    (
        ONE,
        {
            "title": "春耕展开",
            "date_published": "2021-03-04",
            "time_published": "08:30",
            "source": "澜川日报",
        },
    ),
    (TWO, {"title": "新馆开馆", "date_published": "2021-03-05", "source": "澜川日报"}),
]


@pytest.mark.parametrize(
    "text",
    [
        as_json(*ARTICLES),
        as_json(*ARTICLES, ensure_ascii=True),
        json.dumps({"a1": ARTICLES[0], "a2": ARTICLES[1]}, ensure_ascii=False),
        json.dumps({"data": {"a1": ARTICLES[0], "a2": ARTICLES[1]}}, ensure_ascii=False),
        as_json(*ARTICLES).replace("\n", "\r\n") + "\r\n",
        "\n".join(map(str, ARTICLES)),
        str([{**one, "views": None, "top": True} for one in ARTICLES]),
        "\n".join(
            f"<REC>\n<标题>={a['title']}\n<日期>={a['date']}\n<来源>={a['source']}\n"
            f"<文件名>=a1\n<正文>={a['content']}"
            for a in ARTICLES
        ),
        "\N{ZERO WIDTH NO-BREAK SPACE}" + as_json(*ARTICLES),
        json.dumps(ARTICLES, ensure_ascii=False, indent=2),
        json.dumps({"code": 0, "data": {"list": ARTICLES}}, ensure_ascii=False),
        as_json(*({"meta": {"url": "x", **a}, "content": a["content"]} for a in ARTICLES)),
        "\n".join(
            f"标题：{a['title']}\n时间：{a['date']}\n来源：{a['source']}\n正文：{a['content']}\n"
            for a in ARTICLES
        ),
        "\n".join(
            f"标题：{a['title']} 时间：{a['date']}　来源：{a['source']} 正文：{a['content']}"
            for a in ARTICLES
        ),
        "\n".join(
            f"时间：{a['date']} 标题：{a['title']} | 来源：{a['source']} | 内容：\n{a['content']}"
            for a in ARTICLES
        ),
        "\n".join(
            f"【来源】 {a['source']}  【标题】{a['title']}\n【时间】{a['date']}【浏览】\n"
            f"【正文】{a['content']}"
            for a in ARTICLES
        ),
        "\n".join(
            f"标题 | {a['title']}\n时间 | {a['date']}\n来源 | {a['source']}\n"
            f"正文 | {a['content']}\n"
            for a in ARTICLES
        ),
        "\n".join(
            f"标题\t{a['title']}\n时间\t{a['date']}\n来源\t{a['source']}\n正文\t{a['content']}"
            for a in ARTICLES
        ),
        "\n".join(
            f"标题\n{a['title']}\n日期\n{a['date']}\n来源\n{a['source']}\n正文\n{a['content']}"
            for a in ARTICLES
        ),
        "\n".join(
            f"【標題】{a['title']}\r\n【日期】{a['date']}\r\n【來源】{a['source']}\r\n【正文】\r\n{a['content']}\r\n"
            for a in ARTICLES
        ),
        "\n".join(
            f"<doc><title>{a['title']}</title>\n<url>http://a.example/</url>\n<date>{a['date']}</date>\n"
            f"<source>{a['source']}</source>\n<content><![CDATA[{a['content']}]]></content></doc>"
            for a in ARTICLES
        ),
        "\n".join(
            f'<doc id="7" title="{a["title"]}" date="{a["date"]}" source=\'{a["source"]}\'>\n'
            f"\n{a['content']}\n</doc>"
            for a in ARTICLES
        ),
        "\n".join(
            f"<doc>\n<docno>a1</docno>\n<title>{a['title']}</title>\n<date>{a['date']}</date>\n"
            f"<source>{a['source']}</source>\n<text>\n{a['content']}\n</text>\n</doc>"
            for a in ARTICLES
        ),
        "\n".join(
            f"TY  - NEWS\nTI  - {a['title']}\nDA  - {a['date']}\nJO  - {a['source']}\n"
            f"SP  - 1\nAB  - {a['content']}\nER  - \n"
            for a in ARTICLES
        ),
        "\n".join(
            f"%0 Newspaper Article\n%T {a['title']}\n%J {a['source']}\n%8 {a['date']}\n"
            f"%X {a['content']}\n"
            for a in ARTICLES
        ),
        "\n".join(
            f"SrcDatabase-来源库: 报纸\nTitle-题名: {a['title']}\nSource-文献来源: {a['source']}\n"
            f"PubTime-发表时间: {a['date']}\nSummary-摘要: {a['content']}\n"
            for a in ARTICLES
        ),
        "\n".join(
            f"{{Reference Type}}: Newspaper\n{{Title}}: {a['title']}\n{{Journal}}: {a['source']}\n"
            f"{{Date}}: {a['date']}\n{{Abstract}}: {a['content']}\n"
            for a in ARTICLES
        ),
    ],
)
def test_a_dump_of_records_becomes_documents_with_metadata(text):
    """Whatever labels the fields, the text of each record is left and the rest is lifted."""
    assert EXPECTED == come_out(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            as_json({"标题": "春耕", "发布时间": "2021年3月4日", "正文": ONE}),
            [(ONE, {"title": "春耕", "date_published": "2021-03-04"})],
        ),
        (
            f"【标题】春耕\n【作者】周禾、林朔\n【正文】{ONE}\n\n{TWO}\n【关键词】农机；选种",
            [
                (
                    f"{ONE}\n\n{TWO}",
                    {"title": "春耕", "author": "周禾 林朔", "keywords": ["农机", "选种"]},
                )
            ],
        ),
        (
            f"标题：春耕\n正文：{ONE}\n时间：上午九点。",
            [(f"{ONE}\n时间：上午九点。", {"title": "春耕"})],
        ),
        (
            f"TY  - JOUR\nTI  - 春耕\n研究\nAU  - 周禾\nAU  - 林朔\nAB  - {ONE}\n{TWO}\nER  -",
            [(f"{ONE}\n{TWO}", {"title": "春耕研究", "author": "周禾 林朔"})],
        ),
        (
            f"TY  - JOUR\nTI  - Spring\n      ploughing\nT1  - 春耕\nAB  - {ONE}",
            [(ONE, {"title": "Spring ploughing"})],
        ),
        (
            as_json({"title": "春耕", "content": [ONE, TWO], "tags": ["农机", "选种"]}),
            [(f"{ONE}\n{TWO}", {"title": "春耕", "keywords": ["农机", "选种"]})],
        ),
        (as_json({"text": ONE}, {"text": TWO}), [(ONE, {}), (TWO, {})]),
        (
            as_json({"title": "原创\n春耕", "date": "Mar 4, 2021", "content": ONE}),
            [(ONE, {"title": "春耕", "date_published": "2021-03-04"})],
        ),
        (as_json({"title": "原创 春耕", "content": ONE}), [(ONE, {"title": "原创 春耕"})]),
        (
            as_json({"user": {"id": 1, "name": "禾生", "url": "http://a.cn/u"}, "text": ONE}),
            [(ONE, {"author": "禾生"})],
        ),
        (
            as_json({"title": "春耕", "媒体": {"name": "云禾日报", "title": "首页"}, "text": ONE}),
            [(ONE, {"title": "春耕", "source": "云禾日报"})],
        ),
        (
            as_json({"source": {"title": "春耕", "date": "2021-03-04"}, "text": ONE}),
            [(ONE, {"title": "春耕", "date_published": "2021-03-04"})],
        ),
        (
            as_json({"title": "春耕", "summary": ONE[:12] + "…", "content": ONE}),
            [(ONE, {"title": "春耕"})],
        ),
        (
            as_json({"title": "春耕", "summary": THREE, "content": ONE}),
            [(f"{THREE}\n{ONE}", {"title": "春耕"})],
        ),
        (as_json({"title": "春耕", "text": ONE, "content": ONE}), [(ONE, {"title": "春耕"})]),
        (
            as_json(*ARTICLES, {"title": "空白", "content": ""}),
            [*EXPECTED, ("空白", {})],
        ),
        (
            as_json({"title": "x" * 301, "author": "周禾", "date": "昨天", "content": ONE}),
            [(ONE, {"author": "周禾"})],
        ),
        (
            as_json(
                {
                    "title": "外",
                    "content": as_json({"title": "内", "author": "周禾", "content": ONE}),
                }
            ),
            [(ONE, {"title": "外", "author": "周禾"})],
        ),
        (
            f"<doc><title>春耕</title>{ONE}<b>要</b></doc>",
            [(f"{ONE}<b>要</b>", {"title": "春耕"})],
        ),
    ],
)
def test_what_a_record_may_hold(text, expected):
    """Lists, several authors, repeated summaries, nested records and missing texts are read."""
    assert expected == come_out(text)


BRIEFS = [("书屋开进大山里", "全县书屋达312个。"), ("夜校办到田头", "课程共有12讲。")]


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"【标题】{title}\n【正文】{body}" for title, body in BRIEFS),
        "\n\n".join(f"【標題】{title}\n【正文】\n{body}" for title, body in BRIEFS),
        "\n".join(f"标题：{title}\n正文：{body}" for title, body in BRIEFS),
        "\n".join(f"标题:{title}\n内容:{body}\n正文:{body}" for title, body in BRIEFS),
        as_json(*({"title": title, "content": body} for title, body in BRIEFS)),
    ],
)
def test_a_brief_of_one_sentence_is_a_text_among_others_like_it(text):
    """Several records with a title and a whole sentence each are a dump, however short."""
    assert [(body, {"title": title}) for title, body in BRIEFS] == come_out(text)


def test_escapes_of_json_strings_are_written_out():
    r"""\n, \", \/ and \u4e2d become what they stand for; half a character stays as written."""
    said = rf"他说：\"开工了\"。\r\n第二段\/\u4e2d\ud83d\ude00\t末\\尾\ud83d。{TWO}"
    [(text, _)] = come_out(f'{{"title": "春耕", "content": "{said}"}}')
    assert f'他说："开工了"。\r\n第二段/中\N{GRINNING FACE}\t末\\尾\\ud83d。{TWO}' == text


def test_escapes_of_strings_that_python_printed_are_written_out():
    r"""\', \xa0 and \u200b become what they stand for, and a quotation mark needs none."""
    said = f"他说'好'，\"开工\"\N{NO-BREAK SPACE}了\\。\n\N{ZERO WIDTH SPACE}{TWO}"
    printed = str({"title": "他说'好'和\"行\"", "content": said})
    [(text, known)] = come_out(printed)
    assert (text, known) == (said, {"title": "他说'好'和\"行\""})


def test_half_a_character_leaves_its_neighbours_readable():
    r"""In a run of escapes only the half character stays."""
    [(text, _)] = come_out(rf'{{"title": "春耕", "content": "\u4e2d\ud83d\u6587，{TWO}"}}')
    assert rf"中\ud83d文，{TWO}" == text


def test_tags_that_end_paragraphs_become_line_ends():
    """In a string of HTML the ends of paragraphs become line ends, and `<br>` does."""
    text = as_json({"title": "春耕", "content": f"<p>{ONE}</p><p>{TWO}<br/>{THREE}</p>"})
    assert [(f"<p>{ONE}\n<p>{TWO}\n{THREE}\n", {"title": "春耕"})] == come_out(text)
    assert come_out(text.replace("</", r"<\/")) == come_out(text)


def test_a_broken_line_of_a_dump_is_kept_and_flagged():
    """A torn line among records comes out as it is, flagged."""
    text = as_json(*ARTICLES, *ARTICLES) + '\n{"title": "断了'
    result = Pipeline(unwrapped).run(text)
    assert '{"title": "断了' == result.documents[-1].text
    assert ("unread-record",) == tuple(flag.name for flag in result.documents[-1].flags)
    assert 5 == len(result)
    assert result.restore() == text


def test_commas_and_blank_lines_stand_between_records():
    """A list of objects without its brackets, or with blank lines in it, is a dump as well."""
    first, last = as_json(*ARTICLES).split("\n")
    assert EXPECTED == come_out(f"{first}\n,\n\n{last}\n")
    broken = come_out(f"{first}\n \n{last}\n{first}\n{{坏")
    assert [*EXPECTED, EXPECTED[0], ("{坏", {})] == broken


def test_keys_are_known_by_the_table_of_labels_too():
    """A label of the rulebook's table fills its field, a long key none."""
    text = as_json({"发文字号": "澜政〔2022〕14号", "一" * 60: "略", "正文": ONE})
    assert [(ONE, {"doc_number": "澜政〔2022〕14号"})] == come_out(text)


def test_the_ledger_names_what_went():
    """Keys are removed, values lifted, escapes rewritten, each under its rule."""
    text = as_json({"title": "春耕", "id": "7", "content": "说：\n" + ONE})
    entries = Pipeline(unwrapped).run(text).ledger
    assert {
        ("removed", "record-key"),
        ("lifted", "record-field"),
        ("removed", "record-field"),
        ("kept", "json-escape"),
        ("kept", None),
    } == {(entry.fate, entry.rule) for entry in entries}
    assert ["春耕"] == [entry.text for entry in entries if entry.fate == "lifted"]


def test_the_labels_of_one_article_go_with_its_text():
    """Below its title and its day 内容： opens a text too, if no form goes on below it."""
    text = f"标题：春耕展开\n发布时间：2021-03-04\n内容：\n{ONE}\n{TWO}\n{THREE}"
    assert come_out(text) == [
        (f"{ONE}\n{TWO}\n{THREE}", {"title": "春耕展开", "date_published": "2021-03-04"})
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "接口返回如下：\n" + as_json(*ARTICLES) + "\n调用方据此展示列表。",
        as_json(ARTICLES[0]) + "\n以上是一条返回示例，字段含义见下表说明，请逐项核对。",
        "标题：",
        "标题：春耕展开\n来源：澜川日报\n" + ONE,
        f"标题：春耕展开\n时间：2021-03-04\n内容：{ONE}",
        f"标题：春耕展开\n来信时间：2021-03-04\n内容：{ONE}{TWO}{THREE}\n答复单位：县农业局",
        f"标题：春耕展开\n时间：每年三月\n内容：{ONE}{TWO}{THREE}",
        f"主题：春耕培训\n时间：2021-03-04\n内容：{ONE}{TWO}{THREE}",
        f"春耕会议通知\n主题：春耕培训 时间：2021-03-04 地点：县会议室\n内容：{ONE}{TWO}",
        "标题：要准确\n时间：要写明 地点：也要写明\n来源：要注明 作者：要真实\n正文：要言之有物。",
        "标题：春耕\n内容：请填写不少于二十个字的诉求内容，谢谢您的配合与支持。",
        f"读者来信\n标题：春耕\n正文：{ONE}",
        f"标题 | 作者 | 日期\n春耕 | 周禾 | 3月5日\n{ONE}\n标题 | 作者\n夜校 | 林朔\n{TWO}",
        f"日期\t活动\t内容\n3月5日\t夜校\t{TWO}",
        f"标题\n春耕\n内容\n{ONE}",
        f"时间\n上午九时\n内容\n{ONE}\n时间\n下午三时\n内容\n{TWO}",
        f"{ONE}\n【标题】春耕\n【正文】{TWO}",
        as_json({"title": "春耕", "content": "短"}),
        as_json({"content": ONE}),
        "【标题】书屋开进大山里\n【正文】全县书屋达312个。",
        "【标题】书屋\n【正文】无。\n【标题】夜校\n【正文】略。",
        "【标题】书屋开进大山里\n【正文】书屋照片三张\n【标题】夜校办到田头\n【正文】夜校照片三张",
        "标题：书屋\n内容：请写明您的姓名。\n标题：夜校\n内容：请写明您的住址。",
        as_json({"id": "a", "text": "点此重试一次。"}, {"id": "b", "text": "点此返回首页。"}),
        as_json({"name": "周禾", "age": 3}, {"name": "林朔", "age": 4}),
        as_json({"role": "user", "content": "你好"}, {"role": "assistant", "content": "您好"}),
        '{"title": "春耕", "content": "没有结束',
        '{"a": ' * 6 + as_json(ARTICLES[0]) + "}" * 6,
        as_json({"编号": 7, "甲": {"乙": {"丙": {"丁": {"戊": [1, {"己": 2}]}}}}, "title": "春耕"}),
        "\n".join(f"<b>{a['title']}</b>\n标题：{a['title']}" for a in ARTICLES),
        '{"title" "春耕"}',
        "{title: 春耕}",
        "[1, 2, 3]",
        "{'春耕': 没有}",
        "{'a': 'b",
        rf"{{'title': '春耕\q', 'content': '{ONE}'}}",
        rf"{{'title': '春耕\x4', 'content': '{ONE}'}}",
        "[" * 50,
        '{"a": ' * 3000,
        "{}",
        "<doc>没有标签的一段话，说的是全县春耕展开的情况。</doc>",
        "<b>春耕</b>全面展开，各乡镇组织农机手下田作业。",
        "AI - 时代的政务服务\n" + ONE,
    ],
)
def test_what_is_no_record_stays(text):
    """JSON in an article, forms, settings, quoted and broken records are left alone."""
    document = Document.of(text)
    assert [document] == list(unwrapped(document))


SCRAPS = st.sampled_from(
    (
        *(
            '{"title": "春耕", ',
            '"content": "',
            ONE,
            '"}',
            "{'title': '春耕', 'content': '",
            "'}",
            "\\x",
            "\\q",
            "\\U0001F600",
            "<REC>\n<标题>=",
            "\n",
            "标题：春耕",
            "【正文】",
            "正文：",
        ),
        *("<doc>", "</doc>", "<title>", "</title>", "TY  - JOUR\n", "TI  - 题", "AB  - ", "["),
        *("]", ",", "\\u4e2d", "\\ud83d", '"', "\\", "\ud800", "\0"),
    )
)


@given(st.lists(SCRAPS, max_size=14).map("".join) | st.text())
def test_any_text_is_accounted_for(text):
    """Whatever comes, nothing is raised, the source can be restored, and a second run is idle."""
    come_out(text)


@pytest.mark.parametrize(
    ("escape", "character"),
    [
        (r"\U0001F600", "\N{GRINNING FACE}"),
        (r"\U000E0041", "\N{TAG LATIN CAPITAL LETTER A}"),
        (r"\xb7", "\N{MIDDLE DOT}"),
        (r"\'", "'"),
        (r"\U000FFFFF", "\U000fffff"),
    ],
)
def test_the_escapes_that_python_prints_are_written_out(escape, character):
    """What a dictionary was printed with is read as Python reads it, in titles and in texts."""
    text = f"{{'title': '春{escape}耕', 'content': '{escape}{ONE}'}}\n"
    assert [(f"{character}{ONE}", {"title": f"春{character}耕"})] == come_out(text)


@pytest.mark.parametrize("rule", ["---------------", "******", "==="])
def test_separators_between_records_belong_to_none(rule):
    """What draws a line between two records leaves with their labels."""
    text = f"{rule}\n标题：春耕展开\n正文：{ONE}\n{rule}\n标题：新馆开馆\n正文：{TWO}\n{rule}"
    assert come_out(text) == [(ONE, {"title": "春耕展开"}), (TWO, {"title": "新馆开馆"})]


MENU = (
    "首页 | 新闻中心 | 政务公开 | 办事服务 | 互动交流\n当前位置:首页 > 新闻中心 > 列表\n"
    "设为首页 加入收藏 联系我们\n"
)


@pytest.mark.parametrize("records", [2, 3])
def test_furniture_above_the_first_record_is_of_none(records):
    """Lines of a menu stand above, or a heading of the dump; running text is a document."""
    dump = "\n".join(
        f"标题：春耕展开{n}\n日期：2021-03-0{n}\n正文：\n{ONE}" for n in range(1, records + 1)
    )
    known = [
        (ONE, {"title": f"春耕展开{n}", "date_published": f"2021-03-0{n}"})
        for n in range(1, records + 1)
    ]
    assert come_out(MENU + dump) == known
    assert come_out("全县春耕情况汇编说明如下\n" * 5 + dump) == known
    assert come_out(f"{TWO}\n{dump}") == [(f"{TWO}\n", {}), *known]


@pytest.mark.parametrize(
    "counter",
    [
        "第{}篇",
        "【第{}篇】",
        "第{}条",
        "[{}]",
        "{}.",
        "===== {}/3 =====",
        "{}/120",
        "记录 {} / 3",
        "No. {}",
    ],
)
def test_a_counter_above_each_record_is_of_none(counter):
    """What numbers a record stands in no text, neither in its own nor in the one before."""
    dump = "\n\n".join(
        f"{counter.format(n)}\n标题：春耕展开{n}\n日期：2021-03-0{n}\n正文：\n{ONE}"
        for n in range(1, 4)
    )
    known = [
        (ONE, {"title": f"春耕展开{n}", "date_published": f"2021-03-0{n}"}) for n in range(1, 4)
    ]
    assert come_out(dump) == known
    assert come_out(f"共检索到3篇 导出时间：2024-05-06 14:22:10\n\n{dump}") == known


@pytest.mark.parametrize("label", ["主题", "名称"])
def test_other_words_for_a_title(label):
    """They are the title where no label says so and each has its 正文, in a form they are not."""
    dump = "\n".join(
        f"{label}：春耕展开{n}\n平台：澜川发布\n日期时间：2021-03-0{n}\n正文：\n{ONE}"
        for n in (1, 2)
    )
    known = [
        (ONE, {"title": f"春耕展开{n}", "date_published": f"2021-03-0{n}", "source": "澜川发布"})
        for n in (1, 2)
    ]
    assert come_out(dump) == known
    form = dump.replace("正文：", "做法：")
    assert come_out(form) == [(form, {})]
    both = "\n".join(f"标题：春耕展开{n}\n{label}：农业\n正文：\n{ONE}" for n in (1, 2))
    assert [meta["title"] for _, meta in come_out(both)] == ["春耕展开1", "春耕展开2"]


def test_a_damaged_record_among_others_is_a_document():
    """Its labels are read when they are repaired."""
    records = [f"标题：春耕展开{n}\n日期：2021-03-0{n}\n正文：\n{ONE}{TWO}" for n in (1, 2, 3)]
    for charset in ("gb18030", "utf-8"):
        damaged = [records[0], records[1].encode(charset).decode("latin-1"), records[2]]
        dump = "\n\n".join(damaged)
        assert ["春耕展开1", "春耕展开2", "春耕展开3"] == [
            document.metadata.title for document in reportclean.clean(dump)
        ]


def test_the_address_of_who_wrote_is_no_author():
    """EndNote marks it with a sign."""
    text = (
        f"%0 Newspaper Article\n%A 沈溪\n%+ 澜川日报社;\n%T 春耕展开\n%X {ONE}\n"
        f"%0 Newspaper Article\n%A 周禾\n%T 新馆开馆\n%X {TWO}"
    )
    assert come_out(text) == [
        (ONE, {"title": "春耕展开", "author": "沈溪"}),
        (TWO, {"title": "新馆开馆", "author": "周禾"}),
    ]


RSS = """<?xml version="1.0" encoding="utf-8"?>
<!-- fetched > today -->
<rss version="2.0" xmlns:dc="d" xmlns:content="c"><channel><title>澜川日报</title>
<link>http://x.example/</link><description>澜川的新闻</description>{}</channel></rss>"""
ITEM = (
    "<item><title>{title}</title><link>http://x.example/1</link>"
    "<description>{lead}...</description>{more}<dc:creator>周禾</dc:creator>"
    "<category>本地</category><pubDate>Thu, 04 Mar 2021 08:30:00 +0800</pubDate></item>"
)
ATOM = """<feed version="0.3" xmlns="a"><title>澜川日报</title><link href="http://x.example/"/>
<entry xmlns="a"><author><name>周禾</name><url>x</url></author>
<issued>2021-03-04T08:30:00+08:00</issued>
<modified>2022-01-01T00:00:00Z</modified><link rel="alternate" href="x" title="春耕展开"/>
<id>tag:1</id><title mode="escaped" type="text/html">春耕展开</title>
<content type="application/xhtml+xml" xml:space="preserve">{}</content></entry>
</feed>"""
POST = {
    "title": "春耕展开",
    "date_published": "2021-03-04",
    "time_published": "08:30:00",
    "author": "周禾",
}


@pytest.mark.parametrize("end", ["", "\n"])
def test_the_posts_of_a_feed_are_documents(end):
    """One a line or all on one; what the site says of itself is none, nor is a lead twice."""
    whole = f"<content:encoded><![CDATA[{ONE}]]></content:encoded>"
    items = (
        ITEM.format(title="春耕展开", lead=ONE[:12], more=whole),
        ITEM.format(title="新馆开馆", lead=TWO, more=""),
    )
    known = POST | {"keywords": ["本地"], "url": "http://x.example/1"}

    assert come_out(RSS.format(end.join(items))) == [
        (ONE, known),
        (f"{TWO}...", known | {"title": "新馆开馆"}),
    ]


def test_atom_is_a_feed_too():
    """Its elements have other names, and its links no content."""
    assert come_out(ATOM.format(f"\n{ONE}\n")) == [(ONE, POST)]


def test_a_post_without_text_is_its_title():
    """Feeds of headlines alone are records too."""
    items = "".join(f"<item><title>{one}</title></item>" for one in ("春耕展开", "新馆开馆"))

    assert come_out(RSS.format(items)) == [("春耕展开", {}), ("新馆开馆", {})]


@pytest.mark.parametrize(
    "text",
    [
        RSS.format(""),
        RSS.format("<item><title>春耕展开</title>"),
        f"订阅用的 <rss> 和 <item> 是标签。\n{ONE}",
        f"<rss>是订阅的格式。\n{ONE}",
    ],
)
def test_a_feed_without_posts_stays(text):
    """So does an article about feeds."""
    assert come_out(text) == [(text, {})]


def test_front_matter_says_what_a_post_is():
    """Values may be quoted, listed in brackets or one a line, or indented below their key."""
    text = (
        '---\nlayout: post\ntitle: "春耕展开"\ndate: 2021-03-04 08:30:00\nupdated: 2022-01-01\n'
        "author: 周禾\ntags:\n  - 农业\n  - 春耕\n"
        f"excerpt: >-\n  {ONE[:9]}\n# 备注\n\nother: [a, b]\n---\n\n"
        f"{ONE}\n\n{TWO}\n"
    )

    assert come_out(text) == [(f"{ONE}\n\n{TWO}", POST | {"keywords": ["农业", "春耕"]})]


@pytest.mark.parametrize(
    "text",
    [
        f"---\n时间: 3月5日\n地点: 县礼堂\n---\n{ONE}",
        f"---\ndate: 2021-03-04\n---\n{ONE}",
        f"---\ntitle:\n---\n{ONE}",
        f"---\ntitle: 春耕\n{ONE}\n---\n{TWO}",
        f"---\n{ONE}\n---\n{TWO}",
        f"---\ntitle: 春耕\n{ONE}",
        "---\ntitle: 春耕\n---\n",
        f"{ONE}\n---\ntitle: 春耕\n---\n{TWO}",
        "---\n" + "a: b\n" * 90 + f"title: 春耕\n---\n{ONE}",
    ],
)
def test_rows_of_hyphens_alone_are_no_front_matter(text):
    """There are keys and values between, with a title, and a text below."""
    assert come_out(text) == [(text, {})]


def test_the_page_of_a_paper_is_its_column():
    """What a database of newspapers calls 版次, and 报纸 the source, are read."""
    text = "\n".join(
        f"标题：{a['title']}\n日期：2021-03-04\n报纸：澜川日报\n版次：第3版\n专栏：\n正文：{a['content']}"
        for a in ARTICLES
    )
    for (body, known), article in zip(come_out(text), ARTICLES, strict=True):
        assert article["content"] == body
        assert ("澜川日报", "第3版") == (known["source"], known["column"])
