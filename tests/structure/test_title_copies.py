"""A title several times on end in front of the first words."""

import pytest

from reportclean import clean

TITLE = "澜川县乡镇换届工作报告"
SAID = "各位代表:  现在,我受镇人民政府委托,向大会作工作报告,请予审议。过去五年,各项工作都有进展。"


@pytest.mark.parametrize("copies", [TITLE * 3, f"1、{TITLE * 2}", f"1、{TITLE}9{TITLE}9"])
def test_copies_of_the_title_leave_the_line_of_the_first_words(copies):
    """They go with the number of the first page, and the words stay."""
    (document,) = clean(f"{TITLE}\n时间:2018-07-07\n\n{copies}{SAID}")
    assert document.metadata.title == TITLE
    assert document.text.startswith("各位代表：\n现在，我受镇人民政府委托")


@pytest.mark.parametrize("copies", [TITLE, f"《{TITLE}》与《{TITLE}》相比,", f"{TITLE}9{TITLE}8"])
def test_one_copy_or_a_sentence_on_the_title_stays(copies):
    """One title may begin a sentence, and two that are not on end are part of one."""
    (document,) = clean(f"{TITLE}\n时间:2018-07-07\n\n{copies}{SAID}")
    assert TITLE in document.text
