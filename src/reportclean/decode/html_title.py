"""The title of an article among what the head of its page calls it: without column and site."""

from __future__ import annotations

import re
from collections.abc import Collection, Container

_SEPARATOR = re.compile(
    r"\s*[_|｜]+\s*|\s+[-–—]+\s+|\s*--+\s*|(?<=[^\s\d–—-])[-–—](?=[^-–—]{2,12}$)"
    r"|\s*[>»›]+\s*|\s*::\s*"
    # Else two dashes stand in front of a subtitle.
    r"|——(?=[^—]{2,14}(?:[网網站報]|门户|門戶|日报|晚报|频道|頻道|在线|人民政府)$)"
)
"""What stands between a title and the names of column and site."""

_TEMPLATE = re.compile(
    r"^(?:(?:新闻|新聞|文章|信息|详细|页面)?(?:正文|内容|內容|详情)页?|信息公开|新闻动态)$"
)
"""What builders of pages call a page that shows an article."""
_SITE = re.compile(
    r"(?:网|网站|網|網站|门户|频道|頻道|在线|人民政府|日报|晚报|日報|晚報|首页|首頁|新闻中心)$|"
    + _TEMPLATE.pattern
)
"""How the first part of a page's title ends, or is, if it names a site or a template."""
_NAME = re.compile(
    _SITE.pattern + r"|(?:政府|委员会|[局厅]|公司|大学|学院|医院|法院|检察院|图书馆)$"
)
"""The same of a later part: a headline, which may end so too, comes first."""
_PLAIN_NAME = re.compile(
    r".{2,5}[网網]|.{2,10}(?:网站|網站|门户|門戶|日报|晚报|早报|晨报|时报|商报|日報|晚報|首页|首頁)"
    r"|.{2,8}(?:数字报|电子报|政府网|新闻网|信息网)"
)
"""A whole title that is no more than the name of a site or a paper."""
_OFFICE = re.compile(
    r"(?!.*(?:[到赴访获驻查]|走进|走访|视察|调研|慰问|考察|参观|指导|检查|督导|成立|挂牌|揭牌))"
    r"[一-鿿]{1,8}?[省市县区州盟旗镇乡][一-鿿]{0,8}"
    r"(?:政府(?:办公室)?|委员会|[局厅]|医院|法院|检察院|图书馆|大学|学院)"
)
"""The name of an office and of its place alone: with a verb it is a headline."""
_NO_TITLE = re.compile(
    r"(?i:untitled(?: (?:document|page))?|new (?:page|document) ?\d*|document|index|home(?:page)?"
    r"|welcome(?: to .*)?|(?:error )?[45]\d\d[ :–-]+[a-z ]{4,40}|(?:page )?not found)"
    r"|无标题(?:文档|页)?\d*|新建网页 ?\d*|首页|首頁|主页|[45]\d\d ?(?:错误|页面)(?:页面|页)?"
    r"|(?:您好[，,! ]*)?(?:欢迎|歡迎)(?:您|你)?(?:访问|光临|来到|浏览|光臨|訪問).*"
    r"|(?:政务|政府信息|信息|党务|村务|政務|資訊)(?:公开|公開)|通知公告|公告公示|公示公告|公告通知|公告栏"
    r"|(?:新闻|工作|部门|基层|乡镇|区县|县区|政务|时政|单位|机关)动态"
    r"|新闻|(?:新闻|信息|资讯)(?:中心|发布|资讯|频道|列表|浏览|公告)|(?:今日|时政|本地|综合|图片|政务)(?:要闻|新闻)"
    r"|(?:政策|法律)法规|政策(?:文件|解读)|领导(?:讲话|活动|之窗)|专题专栏|互动交流|政民互动|办事服务"
)
"""A title, or part of one, that builders and servers set, or that names a column."""


def own_title(stated: str, whole: str, heading: str, subheadings: Container[str]) -> str:
    """Return the title without the site's name; an empty string if only that is stated.

    A heading that the page's title repeats, or of a page without one, is the best witness (of 128
    pages with one `<h1>` it is the title of 125), then what a meta element states, then the first
    part of the page's title that is long enough to be one. Blogs have their name for `<h1>`: there
    a heading below it is what the page's title begins with.
    """
    stated, whole = (title if _tells(title) else "" for title in (stated, whole))
    best = stated or whole
    parts = [part for part in _SEPARATOR.split(best) if part]
    if len(heading) >= 4 and (not best or heading in whole or heading in stated):
        of_site = heading in parts[1:] and len(parts[0]) >= 6 and parts[0] in subheadings
        return parts[0] if of_site else heading
    own = [part for n, part in enumerate(parts) if not (_NAME if n else _SITE).search(part)]
    if not own and any(map(_TEMPLATE.search, parts)):
        return ""
    own = list(filter(_tells, own))
    for part in own:
        if len(part) >= 6:
            return part
    if own and own[0] == parts[0] and len(own[0]) >= 4:
        return own[0]
    told = list(filter(_tells, parts))
    for part in told:
        if len(part) >= 6:
            return part
    longest = max(told, key=len, default="")
    return longest if len(told) == len(parts) or len(longest) >= 4 else ""


def _tells(title: str) -> bool:
    """Tell whether a title is more than the name of a site, an office, a column or a template."""
    return bool(title) and not any(
        form.fullmatch(title) for form in (_PLAIN_NAME, _OFFICE, _NO_TITLE)
    )


def shown_title(title: str, whole: str, shown: Collection[str]) -> str:
    """Return the part of the page's title that is a line of it, where `title` is none.

    Sites put what they call themselves in front of a headline too; a headline is the longer one.
    """
    if not title or not whole.startswith(title):
        return title
    longer = max(12, len(title) + 1)
    for part in _SEPARATOR.split(whole)[1:]:
        if len(part) >= longer and part in shown and not _NAME.search(part):
            return title if title in shown else part
    return title
