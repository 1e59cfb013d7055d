r"""Site templates: what learning them adds, and whether it costs the articles anything.

    python benchmarks/sites.py [--sites 40] [--seed 0]
    python benchmarks/sites.py DIR [--mode text|html] [--shipped]

Without a folder: generated sites. Each prints lines of its own around its pages, above and below,
some beside furniture that everybody knows, some alone; its articles are news, the yearly reports
of one government with all their formulas, notices with signatures, or series with the same
sections. Printed: how many of the planted lines are gone without and with templates, and how many
lines of articles the templates took.

With a folder of pages (as in `train_lines.py`): F1 of characters without and with templates, over
the hosts with at least three pages, learnt from the pages themselves without looking at the gold.
The line model is trained in five folds, so no page is judged by one that saw its host;
`--shipped` takes the weights of the package instead.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

import reportclean
import splitting_texts as news
from reportclean.blocks.sites import Page, learn
from reportclean.testing.soil import furniture_lines

HEADS = (
    "{name}",
    "{slogan}",
    "{name} {slogan}",
    "今天是{y}年{m}月{d}日 星期{w}",
    "{town}天气 {sky} {n}~{k}℃",
    "走进{town}",
    "{town}要情",
    "政民互动",
    "办事大厅",
    "魅力{town}",
    "长者模式 无障碍模式",
    "融媒矩阵",
    "您是第{k}{n}{k}位访客",
    "热词 {a} {b} {c}",
    "{a} | {b} | {c} | 全部栏目",
    "客服热线 0{n}-{phone}",
    "{name}主页 > 资讯 > 详情",
    "登入 | 开户 | 忘了口令",
)
TAILS = (
    "{name}",
    "{name}出品",
    "{slogan}",
    "地址 {town}人民路{k}号 邮编 {zip}",
    "总机 0{n}-{phone}",
    "主办单位 {town}人民政府办公室",
    "本页面由{town}云网科技制作维护",
    "网站标识码 {zip}{phone}",
    "建议使用1024*768以上分辨率浏览",
    "未经{name}书面授权,不得使用本站任何内容。",
    "以上内容仅代表作者本人观点,与{name}立场无关。",
    "欢迎光临{name},祝您阅读愉快!",
    "往期回看",
    "大家都在看",
    "{a}专栏",
    "{b}之窗",
    "便民电话 供水{phone} 供电{phone}",
    "附近站点 {town2} {town3}",
    "{name}手机报 {name}视频 {name}论坛",
    "下载{name}客户端,看更多本地新闻。",
    "扫一扫,关注{name}公众号",
    "新闻爆料 {phone}",
    "本文共阅读{k}{n}次",
    "审核 {name}审读组",
)
SLOGANS = "让世界了解{town} 听{town}的声音 {town}人的精神家园 权威发布 服务百姓 身边的{town}"
NAMES = ("{town}在线", "{town}新闻网", "今日{town}", "{town}政府网", "掌上{town}", "{town}融媒")


class Printed(NamedTuple):
    """One page of a site, with what is what."""

    text: str
    planted: tuple[str, ...]
    """Lines of the site alone; furniture that the rulebook knows is not among them."""
    article: tuple[str, ...]


class Site(NamedTuple):
    """A made-up site: what it prints above and below."""

    name: str
    town: str
    heads: tuple[str, ...]
    tails: tuple[str, ...]
    known: tuple[tuple[str, ...], tuple[str, ...]]
    """Lines that the rulebook knows, above and below."""
    fixed: dict[str, str]

    def lines(self, rng: random.Random, templates: Sequence[str]) -> list[str]:
        """Return printings of lines: what varies from page to page varies."""
        filled = []
        for template in templates:
            varies = {
                "y": rng.randint(2015, 2024),
                "m": rng.randint(1, 12),
                "d": rng.randint(1, 28),
            }
            varies |= {"w": rng.choice("一二三四五六日")}
            if any(slot in template for slot in ("阅读", "访客", "天气")):
                varies |= {"k": rng.randint(1, 999), "n": rng.randint(1, 99)}
            filled.append(template.format(**{**self.fixed, **varies}))
        return filled


def site(rng: random.Random) -> Site:
    """Return a site with one to six lines of its own at each end."""
    town, town2, town3 = rng.sample(news.TOWNS, 3)
    name = rng.choice(NAMES).format(town=town)
    words = rng.sample([w for words in news.TOPICS.values() for w in words], 3)
    fixed = {
        "town": town, "town2": town2, "town3": town3, "name": name, "sky": "多云",
        "slogan": rng.choice(SLOGANS.split()).format(town=town),
        "a": words[0], "b": words[1], "c": words[2],
        "n": str(rng.randint(10, 99)), "k": str(rng.randint(1, 999)),
        "phone": str(rng.randint(2000000, 8999999)), "zip": str(rng.randint(100000, 699999)),
    }  # fmt: skip
    known = []
    for place in ("head", "tail"):
        lines = [line for line, _ in furniture_lines(place) if len(line) < 60]
        known.append(tuple(rng.sample(lines, rng.choice((0, 1, 2, 3)))))
    return Site(
        name, town,
        tuple(rng.sample(HEADS, rng.randint(1, 6))),
        tuple(rng.sample(TAILS, rng.randint(1, 6))),
        (known[0], known[1]), fixed,
    )  # fmt: skip


def _news(rng: random.Random, own: Site) -> list[str]:  # noqa: ARG001 (one of `KINDS`)
    found = news.article(rng)
    return [found.title, *found.paragraphs]


def _report(rng: random.Random, own: Site) -> list[str]:
    """Return a report of one government, with the same formulas each year."""
    year = rng.randint(2005, 2024)
    paragraphs = [p for _ in range(3) for p in news.article(rng).paragraphs]
    third = len(paragraphs) // 3 + 1
    return [
        *rng.choice(
            (["政府工作报告"], [f"{year}年政府工作报告"], [f"{own.town}人民政府", "工作报告"])
        ),
        (
            f"——{year}年1月{rng.randint(3, 28)}日在{own.town}第十{rng.choice('一二三四')}届"
            f"人民代表大会第{rng.choice('一二三四五')}次会议上"
        ),
        f"{own.town}人民政府县长 周禾",
        "各位代表:",
        "现在,我代表县人民政府向大会报告工作,请予审议,并请各位政协委员和其他列席人员提出意见。",
        f"一、{year - 1}年工作回顾", *paragraphs[:third],
        "各位代表!", f"二、{year}年主要工作", *paragraphs[third : 2 * third],
        "(一)坚持稳中求进", *paragraphs[2 * third :],
        "各位代表!",
        "让我们更加紧密地团结起来,万众一心,奋力开创各项事业新局面!",
        *rng.choice((["谢谢大家!"], ["以上报告,请予审议"], [])),
    ]  # fmt: skip


def _notice(rng: random.Random, own: Site) -> list[str]:
    """Return a notice with addressee, annex, signature and date."""
    found = news.article(rng)
    return [
        f"关于做好{rng.choice(news.TOWNS)}{found.title[-6:]}有关工作的通知",
        f"{own.town[:2]}政办发〔{rng.randint(2010, 2024)}〕{rng.randint(1, 99)}号",
        "各乡镇人民政府,县政府各部门,各直属单位:",
        *found.paragraphs,
        "特此通知。",
        "附件:任务分解表",
        f"{own.town}人民政府办公室",
        f"{rng.randint(2010, 2024)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日",
        "(此件公开发布)",
    ]


def _series(rng: random.Random, own: Site) -> list[str]:  # noqa: ARG001 (one of `KINDS`)
    """Return a text of a series: the same headings in the middle, the same farewell."""
    found = news.article(rng)
    other = news.article(rng)
    return [
        found.title, "编者按", found.paragraphs[0], "专家解读", *other.paragraphs, "网友热议",
        *found.paragraphs[1:], "记者手记", news.article(rng).paragraphs[0],
        "今天的节目就到这里,感谢您的收听。",
    ]  # fmt: skip


KINDS: tuple[Callable[[random.Random, Site], list[str]], ...] = (_news, _report, _notice, _series)


def pages(rng: random.Random, own: Site, count: int) -> list[Printed]:
    """Return `count` pages of a site, a tenth of them second copies, and one template missing."""
    kind = rng.choice(KINDS) if rng.random() < 0.6 else None
    found: list[Printed] = []
    articles: list[list[str]] = []
    while len(found) < count:
        if articles and rng.random() < 0.1:
            article = rng.choice(articles)
        else:
            article = (kind or rng.choice(KINDS))(rng, own)
            articles.append(article)
        heads, tails = own.lines(rng, own.heads), own.lines(rng, own.tails)
        above, below = [*own.known[0], *heads], [*tails, *own.known[1]]
        if own.fixed["n"] < "50":
            above.sort(key=lambda line: line in own.known[0])
        text = "\n".join((*above, *article, *below))
        found.append(Printed(text, (*heads, *tails), tuple(article)))
    return found


class Measure(NamedTuple):
    """What was counted on generated pages."""

    planted: int
    alone: int
    """Planted lines that leave without templates."""
    learnt: int
    """Planted lines that leave with them."""
    lines: int
    """Lines of articles."""
    lost: tuple[str, ...]
    """Lines of articles that a template took."""


def measured(sites: int, *, seed: int) -> Measure:
    """Return what templates do on `sites` made-up sites of 3 to 40 pages."""
    rng = random.Random(seed)
    planted = alone = learnt = lines = 0
    lost: list[str] = []
    for _ in range(sites):
        own = site(rng)
        printed = pages(rng, own, rng.choice((3, 5, 8, 12, 20, 40)))
        rules = learn([Page(one.text) for one in printed])
        ids = {rule.id for rule in rules}
        for one in printed[:12]:
            planted += len(one.planted)
            alone += _gone(one, reportclean.clean(one.text, script="keep"))
            result = reportclean.clean(one.text, script="keep", rules=rules)
            learnt += _gone(one, result)
            taken = [e.text.strip() for e in result.ledger if e.rule in ids]
            lines += len(one.article)
            lost += [line for line in taken if line and line in one.article]
    return Measure(planted, alone, learnt, lines, tuple(lost))


def _gone(one: Printed, result: reportclean.Result) -> int:
    kept = {line for found in result for line in found.text.split("\n")}
    bare = {"".join(line.split()) for line in kept}
    full = {reportclean.clean(line, script="keep").source.text for line in one.planted}
    titles = {"".join((d.metadata.title or "").split()) for d in result}
    return sum(
        _wide("".join(line.split())) not in {*map(_wide, bare), *map(_wide, titles)}
        for line in full
    )


def _wide(text: str) -> str:
    return text.translate(str.maketrans(",:;?!()", "，：；？！（）"))


def grouped(folder: Path, kind: str, *, shipped: bool) -> None:
    """Print F1 without and with templates over the hosts of `folder` with three pages or more."""
    import boilerplate  # noqa: PLC0415 (needs packages that only training needs)
    import train_lines as lines  # noqa: PLC0415 (likewise)
    from reportclean.blocks import model  # noqa: PLC0415 (likewise)

    reader = lines.visible if kind == "text" else lines.marked
    found = lines.read(folder, reader)
    extra = [] if shipped else lines.others(folder, reader)
    hosts = defaultdict(list)
    for one in found:
        hosts[one.host].append(one)
    usual = model.models
    scores: list[tuple[float, ...]] = []
    worse = 0
    for fold in range(lines.OUTER):
        if not shipped:
            weights = boilerplate.weights_without(found, extra, kind, fold)
            model.models = lambda weights=weights: weights
        for host, own in sorted(hosts.items()):
            if len(own) < 3 or lines.fold_of(host, lines.OUTER) != fold:
                continue
            inputs = [
                p.document.text if kind == "text" else (folder / f"{p.name}.html").read_bytes()
                for p in own
            ]
            rules = learn([Page(data, host) for data in inputs])
            for data, one in zip(inputs, own, strict=True):
                row: list[float] = []
                for with_rules in ((), rules):
                    out = reportclean.clean(data, script="keep", rules=with_rules, site=host)
                    text = "\n".join(f"{d.metadata.title or ''}\n{d.text}" for d in out)
                    row += lines.score(one.gold, lines.folded(text))
                scores.append(tuple(row))
                if row[3] < row[0] - 1e-9:
                    worse += 1
                    print(f"  worse {row[0]:.4f} -> {row[3]:.4f} {one.name}")
    model.models = usual
    means = [statistics.mean(column) for column in zip(*scores, strict=True)]
    print(f"{len(scores)} pages of hosts with three or more, {kind}; worse on {worse}")
    print("without  F1 {:.4f} precision {:.4f} recall {:.4f}".format(*means[:3]))
    print("with     F1 {:.4f} precision {:.4f} recall {:.4f}".format(*means[3:]))


def main() -> int:
    """Measure; fail if a template took a line of an article."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--mode", choices=("text", "html"), default="text")
    parser.add_argument("--shipped", action="store_true")
    parser.add_argument("--sites", type=int, default=40)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    if options.folder:
        grouped(options.folder, options.mode, shipped=options.shipped)
        return 0
    found = measured(options.sites, seed=options.seed)
    print(f"planted lines gone: alone {found.alone / found.planted:.4f}, "
          f"with templates {found.learnt / found.planted:.4f} of {found.planted}")  # fmt: skip
    late = (found.learnt - found.alone) / max(1, found.planted - found.alone)
    print(f"of those that stay without templates, {late:.4f} are gone with them")
    print(f"lines of articles taken by templates: {len(found.lost)} of {found.lines}")
    for line in found.lost[:20]:
        print("  ", line)
    return int(bool(found.lost))


if __name__ == "__main__":
    sys.exit(main())
