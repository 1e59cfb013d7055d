"""The line model says what weighed most."""

import pytest

from reportclean.blocks import model
from reportclean.blocks.context import context
from reportclean.blocks.evidence import MOST, evidence
from reportclean.blocks.features import table
from reportclean.blocks.label import label
from reportclean.core.document import Document

PAGE = """首页
新闻中心
县里新修三座便民桥
2013-02-05 10:20 来源:某某日报
本报讯(记者王明)昨天上午,全县三座便民桥同时通车,沿河六个村的群众从此不用再绕路。
桥长各四十米,由县里出资修建,工期八个月,县交通局负责今后的养护,村里另派专人巡查。

村民说,从前过河要等船,遇到涨水的时候,孩子们上学只好停几天课,现在十分钟就能走到学校。
新车上市价格不变
假期出行要注意什么
秋季选购水果有窍门
打印
关闭窗口
关于我们
联系我们
"""


def labelled(part):
    """Return the page and the label of the line that holds `part`."""
    document = Document.of(PAGE)
    (found,) = (n for n in label(document) if part in PAGE[n.line.start : n.line.stop])
    return document, found


@pytest.mark.parametrize(
    ("part", "rule"),
    [("新车上市", "unlike-body"), ("从前过河", "like-body"), ("县里新修", "like-title")],
)
def test_the_weightiest_features_are_named(part, rule):
    """A line that the model judged has five features with their logits, the heaviest first."""
    document, found = labelled(part)
    assert found.rule == rule
    grounds = evidence(document, found)
    assert len(grounds) == MOST
    weights = [abs(weight) for _, weight in grounds]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] > 0


def test_the_shares_make_the_score():
    """All shares and the bias together are the logits that the model came to, line by line."""
    document = Document.of(PAGE)
    seen, ours = table(document), model.models()["text"]
    bodies, titles, columns = model.judged(seen, ours)
    first = model.summed(ours.first, seen.columns)
    assert context(seen.lengths, first, titles) == columns
    for additive, sums, read in (
        (ours.title, titles, seen.columns),
        (ours.second, model.summed(ours.second, columns), columns),
    ):
        for row, logit in enumerate(sums):
            shares = [weight for _, weight in model.shares(additive, read, row)]
            assert additive.bias / model.UNITS + sum(shares) == pytest.approx(logit)
    assert len(bodies) == len(seen.rows)


def test_neighbours_are_named_by_their_distance():
    """A feature of the line above bears -1, one of the line below +1."""
    document = Document.of(PAGE)
    shares = model.shares(model.models()["text"].first, table(document).columns, 3)
    names = {name for name, _ in shares}
    assert {"length", "length-1", "length+1"} <= names


def test_a_rule_is_its_own_evidence():
    """Where a rule decided no features are named."""
    document, found = labelled("2013-02-05")
    assert found.rule == "dateline-line"
    assert evidence(document, found) == ()
