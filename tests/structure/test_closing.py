import pytest

from reportclean.core.document import Document
from reportclean.structure.closing import closing


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
