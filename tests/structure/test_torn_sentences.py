"""Sentences that a converter tore at links and bold words."""

import pytest

from reportclean.core.document import Document
from reportclean.core.edits import Span
from reportclean.core.source import Block, Source
from reportclean.presets import clean
from reportclean.structure.torn_sentences import torn

WHOLE = "全县春耕由县农机站、种子站等保障，目前禾丰、云川两镇已整地3万亩。"
TORN = "全县春耕由\n县农机站\n、种子站等保障，目前\n禾丰\n、云川两镇已整地3万亩。"


def joined(text: str) -> str:
    """Return `text` with its pieces joined."""
    (document,) = torn(Document.of(text))
    return document.text


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (TORN, WHOLE),
        (TORN.replace("\n", "\n    "), WHOLE),
        ("县里还与\n云禾网\n，\n农机站\n、种子站签约。", "县里还与云禾网，农机站、种子站签约。"),
        ("他在会上介绍了《\n云川志\n》的编写情况。", "他在会上介绍了《云川志》的编写情况。"),
        ("参加的有乡长沈溪(\n微博\n)、周禾。", "参加的有乡长沈溪(微博)、周禾。"),
        ("参加的有乡长沈溪\n（\n微博\n）\n、周禾。", "参加的有乡长沈溪（微博）、周禾。"),
        (
            "全县去年参加了，并由\nGOOD\nFARM\n，收成都好。",
            "全县去年参加了，并由GOOD FARM，收成都好。",
        ),
    ],
)
def test_pieces_of_a_sentence_become_one_line(pieces: str, expected: str):
    """Behind a mark that opens, before one that begins no line, over words to the full stop."""
    text = f"{TORN}\n{pieces}\n完。"

    assert joined(text) == f"{WHOLE}\n{expected}\n完。"
    assert joined(joined(text)) == joined(text)


@pytest.mark.parametrize(
    "text",
    [
        "春耕今天开始，全县都在忙\n农机站\n种子站\n各镇整地已过半，月底前完成。",
        "山高路远茶香飘，\n岭北人家笑声高。\n春来采茶忙，\n歌声满山坡。",
        "会议要求：\n，要抓好春耕。",
        "工作有成效。\n；要继续。",
        "首页\n|\n新闻\n|\n县情\n、\n要闻\n、\n图片\n、",
        "说明\n）注意。\n《\n全文\n》\n看更多...《\n详情\n》",
        "春耕开始。\n“\n春种一粒粟\n”\n秋收万颗子。",
        "推荐书目\n《山中岁月》\n《渡口人家》\n的确好看。",
        "山上\n和\n山下\n都是茶。",
        "名人名言\n“\n路是走出来的\n”\n这句话贴在墙上。",
        "城乡、绿色发展\n第 5 页 共 9 页\n，水平继续提升。\n一、去年回顾\n全县，都好。",
    ],
)
def test_what_no_mark_shows_to_be_torn_stays(text: str):
    """Verse, headings without stops, lists of tags."""
    assert joined(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "根据\n《防洪法》\n和\n《云禾县河道管理办法》\n的有关规定，现予以公告。\n公告期三十日。",
            "根据《防洪法》和《云禾县河道管理办法》的有关规定，现予以公告。\n公告期三十日。",
        ),
        ("关于\n《云禾县志》\n的说明\n各位委员：", "关于《云禾县志》的说明\n各位委员："),
        ("关于\n《渡口》\n的问题\n一、船为何不开？", "关于《渡口》的问题\n一、船为何不开？"),
        (
            "今年春天，全县推行\n“\n一户一码\n”\n管理，扫码可查积分。\n已有四千户注册。",
            "今年春天，全县推行“一户一码”管理，扫码可查积分。\n已有四千户注册。",
        ),
        (
            "一季度，全县投资\n6.4\n亿元，增长\n11.8%\n；开工项目\n9\n个。\n要加力。",
            "一季度，全县投资6.4亿元，增长11.8%；开工项目9个。\n要加力。",
        ),
        (
            "2021年，全县生产总值\n1,286.4亿元\n，增长\n8.1%\n，居全省第\n5\n位。\n粮食总产\n86.2万吨\n。",
            "2021年，全县生产总值1,286.4亿元，增长8.1%，居全省第5位。\n粮食总产86.2万吨。",
        ),
        (
            "根据《\n云禾县场地管理办法\n》第七条规定，借用以三小时为限。",
            "根据《云禾县场地管理办法》第七条规定，借用以三小时为限。",
        ),
        (
            "据县交通局，\n云禾桥\n于5月封闭，工期\n90天\n。请绕行\n滨河路\n、\n解放路\n。",
            "据县交通局，云禾桥于5月封闭，工期90天。请绕行滨河路、解放路。",
        ),
    ],
)
def test_words_and_marks_that_are_no_line_show_it_too(text: str, expected: str):
    """根据 and 和 beside the title of a book, 的 below it, a quotation mark by itself."""
    assert joined(text) == expected


@pytest.mark.parametrize(
    "between",
    [
        "云禾县今年春播面积又有增加，新品种种得最多\n\n农机下乡\n各镇整地已过半，月底前完成。",
        "云禾县说：“今年春播面积又有增加。”\n各镇整地已过半，月底前完成。",
        "全县春播，今年\n面积：3万亩\n各镇整地已过半，月底前完成。",
        "（二）千方百计抢机遇，建设提速增效\n各镇整地已过半，月底前完成。",
        "一、2022年工作回顾\n各镇整地已过半，月底前完成。",
        "全县春播，今年\n农机下乡\n种子到户\n整地过半\n送肥到田\n技术上门\n天气晴好\n水库放水\n完成。",
    ],
)
def test_in_a_torn_text_too_a_paragraph_ends(between: str):
    """At a full stop, a blank line, a label, and where no sentence ends soon."""
    assert joined(f"{TORN}\n{between}") == f"{WHOLE}\n{between}"


def test_markup_tells_by_itself_what_is_one_line():
    """A page of HTML has its inline elements read already."""
    source = Source(TORN, blocks=(Block(Span(0, 6), "p", 0.0, 0),))
    (document,) = torn(Document.of(source))

    assert document.text == TORN


def test_a_full_stop_on_its_own_line_shows_it_too():
    """Behind two halves of a sentence; not behind one, which may be any line."""
    halves = (
        "全县春耕已经全面展开，各镇整地过半。今年的研究发现，\n早稻的面积又有增加，且产量比往年更高"
    )
    one = halves.partition("\n")[0]

    assert joined(f"{halves}\n。\n完。") == halves.replace("\n", "") + "。\n完。"
    assert joined(f"春耕\n{one}\n。\n完。") == f"春耕\n{one}\n。\n完。"


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("2024-02-23 08:15　来源：\n云禾日报", "云禾日报"),
        ("2024年2月23日\n來源：\n雲禾新聞網", "雲禾新聞網"),
        ("2024-02-23 08:15　来源：\n字体：大 中 小", None),
        ("2024-02-23 08:15　来源：\n春播面积又有增加", None),
    ],
)
def test_a_medium_below_its_label_is_the_source(head: str, source: str | None):
    """Only the name of a medium is, right below the label in the line of the day."""
    result = clean(
        f"云禾县春播面积今年又有增加\n{head}\n{WHOLE}\n{WHOLE[:-4]}5万亩。", script="keep"
    )

    assert [document.metadata.source for document in result] == [source]
    assert result.restore() == result.source.text


def test_names_below_their_label_are_read_below_a_medium():
    """Each label right below the value above; what is no name stays, whatever stands above it."""
    head = "云禾县春播面积今年又有增加\n2024-02-23 08:15\n来源：\n云禾日报\n作者：\n"
    for who, left in (("周禾", []), ("周禾\n编辑：\n林朔", []), ("早稻的面积", ["早稻的面积"])):
        (document,) = clean(f"{head}{who}\n{WHOLE}\n{WHOLE[:-4]}5万亩。", script="keep")

        assert document.text.split("\n")[-3:] == [*left, WHOLE, f"{WHOLE[:-4]}5万亩。"][-3:]
        assert document.metadata.author == (None if left else "周禾")
    form = "登记表\n作者：\n周禾\n作品：\n春耕"
    assert joined(form) == form


def test_a_label_of_a_source_without_a_day_stays_alone():
    """Under a table it may document the data."""
    text = "完成数\n来源：\n云禾日报"

    assert joined(text) == text
