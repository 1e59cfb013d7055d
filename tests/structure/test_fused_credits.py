"""The editor behind the last sentence of an article, in one line with it."""

import pytest

from reportclean.presets import clean

TEXT = (
    "今年以来，云禾县新开工水利项目32个。\n“水通了，心也定了。”村民沈大伯说，明年还要再修两条渠。"
)


@pytest.mark.parametrize(
    ("credit", "editor"),
    [
        ("（责任编辑：周禾）", "周禾"),
        ("【编辑:周禾】", "周禾"),
        ("[責任編輯：周禾]", "周禾"),
        ("(责编：周禾、林朔)", "周禾、林朔"),
        (" 责任编辑：周禾", "周禾"),
        ("（来源：云禾日报 责任编辑：周禾）", "周禾"),
    ],
)
def test_an_editor_behind_the_last_sentence_is_lifted_and_leaves(credit, editor):
    """As he is on a line of his own; furniture may stand below."""
    for below in ("", "\n上一篇：没有了", "\n打印 关闭"):
        text = TEXT + credit + below
        result = clean(text, script="keep")
        assert [document.text for document in result] == [TEXT]
        assert result.documents[0].metadata.editor == editor
        assert result.restore() == text


def test_what_is_said_before_the_editor_stays():
    """An agency's sign for the end stands between."""
    (document,) = clean(f"{TEXT}(完)【编辑:周禾】", script="keep")
    assert document.text == f"{TEXT}（完）"
    assert document.metadata.editor == "周禾"


@pytest.mark.parametrize(
    "line",
    [
        "（记者 林朔 编辑：周禾）",
        "（责任编辑：由部务会决定）",
        "（编辑部）",
        "（责任编辑：）",
        "（编辑：周禾）他合上了稿子。",
    ],
)
def test_what_a_sentence_goes_on_with_stays(line):
    """A reporter, and what is no editor's name."""
    (document,) = clean(TEXT + line, script="keep")
    assert document.text == TEXT + line


@pytest.mark.parametrize(
    "text",
    [
        "《云禾春秋》收录散文30篇。（责任编辑：周禾）\n《渡口旧事》收录小说9篇。（责任编辑：林朔）",
        "经办科室已经核对，数字无误，可以上报（盖章）审核：周禾",
        f"全书由县志办编成，历时三年，共印一千册。（责任编辑：周禾）\n{TEXT}",
    ],
)
def test_an_entry_of_a_list_and_an_editor_in_the_midst_stay(text):
    """Whose the words are is not told by the place alone."""
    (document,) = clean(text, script="keep")
    assert document.text == text
