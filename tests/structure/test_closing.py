import pytest

from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.pipeline import Pipeline
from reportclean.structure.closing import closing, signature


def found(text):
    """Return the kinds of closing lines with their texts."""
    return [(c.kind, text[c.span.start : c.span.stop]) for c in closing(Document.of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "请认真贯彻执行。\n\n澜川县人民政府\n2022年3月9日\n(此件公开发布)",
            [
                ("signature", "澜川县人民政府"),
                ("date", "2022年3月9日"),
                ("publication", "(此件公开发布)"),
            ],
        ),
        (
            "现予公布。\n\u3000\u3000附件：1.分工表\n2.名单\n县水利局 县财政局\n二〇二二年三月九日",
            [
                ("attachment", "附件：1.分工表"),
                ("attachment", "2.名单"),
                ("signature", "县水利局 县财政局"),
                ("date", "二〇二二年三月九日"),
            ],
        ),
        (
            "請遵照執行。\r\n澜川縣人民政府辦公室\r\n2022 年 3 月 9 日\r\n抄送：縣委辦公室。",
            [
                ("signature", "澜川縣人民政府辦公室"),
                ("date", "2022 年 3 月 9 日"),
                ("copies", "抄送：縣委辦公室。"),
            ],
        ),
        (
            "请认真贯彻执行。\n\u3000澜川县农业局\u3000\u30002022年3月9日",
            [("signature", "澜川县农业局"), ("date", "2022年3月9日")],
        ),
        (
            "请认真贯彻执行。\n澜川县农业局\n2022.3.9",
            [("signature", "澜川县农业局"), ("date", "2022.3.9")],
        ),
        ("请认真贯彻执行。\n2022-03-09", []),
        ("请认真贯彻执行。\n会议延期至下周 2022年3月9日", []),
        ("附件\n2022年3月9日全县召开会议。", [("attachment", "附件")]),
        ("澜川县人民政府\n各镇人民政府：", []),
        ("2022年3月9日", []),
        ("今年以来，全县开工项目32个。", []),
        ("", []),
    ],
)
def test_finds_the_closing_lines(text, expected):
    """Attachments, signatures before a date, the date and notes on publication are found."""
    assert found(text) == expected


def test_looks_at_the_end_only():
    """A date line far above the end closes nothing."""
    assert found("正文。\n2022年3月9日\n" + "又一行正文。\n" * 80) == []


NOTICE = "各镇人民政府：\n请认真贯彻执行，并将落实情况于月底前报县政府办公室。\n"


def lifted(text, **known):
    """Return issuer and date that `signature` leaves, and that the text stays as it is."""
    document = Document.of(text)
    for name, value in known.items():
        document = document.lift(name, value, Span(0, 1), "given")
    (signed,) = signature(document)
    assert text == signed.text
    assert [signed] == list(signature(signed))
    return signed.metadata.issuer, signed.metadata.date_published


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (NOTICE + "澜川县人民政府\n2022年3月9日", ("澜川县人民政府", "2022-03-09")),
        (
            f"{NOTICE}\u3000澜川縣人民政府辦公室\r\n　二〇二二年三月十九日\r\n（此件公開發布）\r\n",
            ("澜川縣人民政府辦公室", "2022-03-19"),
        ),
        (
            NOTICE + "附件：1.分工表\n中共澜川县委\n2022 年 3 月 9 日\n抄送：县委办公室。",
            ("中共澜川县委", "2022-03-09"),
        ),
        (NOTICE + "澜川县 水利局\n2022年3月9日\n联系人：周禾", ("澜川县水利局", "2022-03-09")),
    ],
)
def test_issuer_and_date_are_lifted_as_copies(text, expected):
    """An office and a date under it at the very end fill what is unknown; the text keeps them."""
    assert expected == lifted(text)


def test_what_is_known_stays():
    """A field that is set already is not touched."""
    text = NOTICE + "澜川县人民政府\n2022年3月9日"
    assert ("县水利局", "2022-03-09") == lifted(text, issuer="县水利局")
    assert ("澜川县人民政府", "2021-01-01") == lifted(text, date_published="2021-01-01")
    assert ("甲", "2021-01-01") == lifted(text, issuer="甲", date_published="2021-01-01")


@pytest.mark.parametrize(
    "text",
    [
        NOTICE,
        NOTICE + "澜川县人民政府",
        NOTICE + "2022年3月9日",
        NOTICE + "杨建中\n2022年3月9日",
        NOTICE + "澜川县人民政府\n2022年2月30日",
        NOTICE + "发包方：澜川县水利局\n2022年3月9日",
        NOTICE + "县水利局\n县财政局\n2022年3月9日",
        NOTICE + "澜川县水利局\n2022年3月9日\n青渚公司\n2022年3月10日",
        f"{NOTICE}澜川县水利局\n2022年3月9日\n{NOTICE.replace(chr(10), '') * 2}",
        NOTICE + "澜川县水利局\n2022年3月9日\n一\n二\n三\n四",
    ],
)
def test_weak_signatures_state_nothing(text):
    """Names, parties to a contract, joint signatures and dates in mid text are not lifted."""
    assert (None, None) == lifted(text)


def test_the_lifted_copy_is_accounted_for():
    """The ledger calls the signature kept: nothing left the text."""
    result = Pipeline(signature).run(NOTICE + "澜川县人民政府\n2022年3月9日")
    assert {"kept"} == {entry.fate for entry in result.ledger}
    assert {"closing-signature", "closing-date"} == {
        found.rule for found in result.documents[0].evidence.values()
    }
