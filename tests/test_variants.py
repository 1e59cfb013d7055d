"""The same dirt in other clothes: indented, in the other script, with the other marks."""

import pytest

import reportclean

CASES = [
    ("??? 3月5日全縣春耕現場會召開。\n??? 會議要求抓好備耕。",
     "3月5日全縣春耕現場會召開。\n會議要求抓好備耕。"),
    ("[周禾]:现在开会。 [09:05]\n[周禾]:请通报汛情。 [09:06]",
     "[周禾]:现在开会。\n[周禾]:请通报汛情。"),
    ("打印本页 关闭窗口\n今年以来，全县新开工项目32个。\n分享到：微信 微博",
     "今年以来，全县新开工项目32个。"),
    ("路在哪里？\n？？这是网友最关心的问题。", "路在哪里？\n？？这是网友最关心的问题。"),
    ("全县共有各级代表195名，其中县级代表\n213名\n，乡级代表1741名。",
     "全县共有各级代表195名，其中县级代表213名，乡级代表1741名。"),
]  # fmt: skip


def cleaned(text):
    """Clean without touching script or marks."""
    (document,) = reportclean.clean(text, script="keep", punctuation="keep")
    return document.text


@pytest.mark.parametrize(("dirty", "clean"), CASES)
def test_as_it_is(dirty, clean):
    """The dirt goes and the rest stays."""
    assert clean == cleaned(dirty)


@pytest.mark.parametrize(("dirty", "clean"), CASES[:4])
@pytest.mark.parametrize("indent", ["  ", "\N{IDEOGRAPHIC SPACE}" * 2, "\N{NO-BREAK SPACE} "])
def test_indented(dirty, clean, indent):
    """An indent changes nothing about the dirt below it."""
    assert clean == cleaned("\n".join(indent + line for line in dirty.split("\n")))


@pytest.mark.parametrize(("dirty", "clean"), CASES)
def test_in_traditional(dirty, clean):
    """The script changes nothing about the dirt."""
    convert = reportclean.convert

    assert convert(clean, "s2t") == cleaned(convert(dirty, "s2t"))


@pytest.mark.parametrize(("dirty", "clean"), CASES)
def test_with_carriage_returns(dirty, clean):
    """The kind of line end changes nothing about the dirt."""
    assert clean == cleaned(dirty.replace("\n", "\r\n"))
