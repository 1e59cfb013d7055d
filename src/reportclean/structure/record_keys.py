"""What the keys of labelled records mean: which holds the text, which a field of the metadata."""

from __future__ import annotations

from functools import cache, lru_cache

from reportclean.blocks.field_table import fields, folded

_NAMES = {
    "text": """
        content contents text body article maintext mainbody articlebody articletext fulltext
        contenttext newscontent articlecontent bodytext postcontent fullcontent rawtext reporttext
        shorttext html pagesource markdown markdowncontent
        正文 内容 全文 原文 内文 文章内容 新闻内容 文章正文 新闻正文 正文内容 公告内容 文本 文本内容
        报告内容 报告全文 报告正文 报告文本 新闻全文 详细内容 正文详情
        微博正文 微博内容 博文 博文内容 博文正文 推文内容 帖子内容 帖子正文 回答内容
    """,
    "summary": """
        abstract summary description desc digest intro excerpt lead brief abstracttext
        摘要 简介 内容摘要 中文摘要 文摘 导语 提要 内容提要
    """,
    "title": """
        title headline contenttitle newstitle articletitle doctitle posttitle titletext primarytitle
        标题 题目 题名 篇名 文章标题 新闻标题 微博标题 中文题名 论文题名 文献题名 公告标题
    """,
    "date_published": """
        date time datetime publishtime publishdate publishedtime publisheddate publishedat pubtime
        pubdate pubdatetime datepublished posttime postdate releasetime releasedate ptime timestamp
        createtime createdat newstime newsdate 日期 时间 日期时间
        发布时间 发布日期 发表时间 发表日期 出版日期 刊登日期 新闻时间 新闻日期 微博发布时间
    """,
    "source": """
        source sourcename newssource origin publisher media medianame site sitename website journal
        publication newspaper 来源 出处 媒体 期刊 刊名 文献来源 信息来源 文章来源 新闻来源 稿源
        原文出处 报纸 报纸名称 媒体名称 发布媒体 来源媒体 刊载媒体 信源 公众号 公众号名称
        报纸名 报刊名 报刊名称 期刊名称 刊物名称
    """,
    "title?": "主题 名称",
    "source?": "平台 站点 发布平台 来源平台 来源站点",
    "author": "author authors authorname writer byline reporter creator 作者 记者 作者姓名",
    "editor": "editor editors 编辑 责任编辑 责编",
    "column": "column channel section columnname channelname 栏目 版面 频道 版名 版次 专栏",
    "category": "category categories classification 分类 类别 分类名",
    "keywords": "keywords keyword tags 关键词 关键字 标签 主题词",
    "doc_number": "法规文号",
    "issuer": "issuer agency department 发布机构 发文机关 发布单位",
    "url": """
        url pageurl articleurl newsurl sourceurl originalurl urlsource link href uri permalink
        网址 链接 链接地址 原文链接 原文网址 原文地址 文章链接 文章网址 新闻链接 新闻网址 网页链接
        网页地址 页面链接 页面地址 来源链接 来源网址
    """,
    "other": """
        id guid docid docno newsid articleid uuid lang language
        views clicks
        地址 编号 序号 语种 来源库 单位 机构 年 期 卷 页码 基金
        行业分类 地域分类 效力等级
        文献号 原刊地名 原刊期号 原刊页号 分类号 复印期号 作者简介 版号 并列篇名 英文篇名 外文篇名
    """,
}

RIS = {
    "TI": "title", "T1": "title", "AB": "summary", "N2": "summary", "AU": "author", "A1": "author",
    "PY": "date_published", "Y1": "date_published", "DA": "date_published", "DP": "date_published",
    "JO": "source", "JF": "source", "T2": "source", "JA": "source", "JT": "source",
    "KW": "keywords", "OT": "keywords",
}  # fmt: skip
"""The tags of RIS and PubMed that are more than bookkeeping (TI, AB, AU ...)."""

ENDNOTE = {
    "T": "title", "A": "author", "X": "summary", "J": "source", "B": "source", "K": "keywords",
    "D": "date_published", "8": "date_published",
}  # fmt: skip
"""The same of EndNote's and refer's %T, %A, %X ..."""


_COLUMNS = {
    "title?": """
        name subject head heading caption t 案件名称 标题名称 文章题目 文章名称 报告名称 报告标题
        文件名称 文件标题 政策名称 政策标题 新闻名称
    """,
    "text?": """
        raw data story txt detail details paragraphs paras lines main maincontent 报告
    """,
    "author": """
        user username screenname nickname 昵称 用户 用户名 用户名称 用户昵称 微博作者 微博昵称 博主
        博主昵称 发布者 发布人 发帖人 楼主
    """,
    "date_published": "day posted published postedat ctime adddate addtime inputtime showtime",
    "date_published?": "updated updatedat updatetime mtime modified 裁判日期 更新时间",
    "report_year": "year reportyear 年份 年度 年",
    "region": """
        region province city county district area 地区 区域 地域 省 市 县 区 省份 城市
        区县 县区 县市 省市 地级市 行政区 行政区划 所在地区 所属地区
    """,
}
"""What keys mean in a table or in JSON; as labels of lines they may be of a form, or words."""


@cache
def _of_columns() -> dict[str, str]:
    return {name: role for role, names in _COLUMNS.items() for name in names.split()}


@cache
def _roles() -> dict[str, str]:
    return {name: role for role, names in _NAMES.items() for name in names.split()}


@lru_cache(maxsize=4096)
def role(key: str) -> str:
    """Return what a key stands for: a metadata field, `text`, `summary`, `other`; "" if unknown.

    Case, `_`, `-` and spaces inside do not matter, nor does the script.

    >>> role("publish_time"), role("標題"), role("正 文"), role("colour")
    ('date_published', 'title', 'text', '')
    """
    bare = _bare(key)
    known = _roles().get(bare)
    if known is None and not bare.isascii() and (entry := fields().get(bare)):
        known = entry.field or "other"
    return known or ""


def column(key: str) -> str:
    """Return what a column of a table or a member of an object stands for, as `role` does.

    There are `report_year` and `region` as well.

    >>> column("省份"), column("year"), column("标题"), role("省份")
    ('region', 'report_year', 'title', '')
    """
    known = role(key)
    return _of_columns().get(_bare(key), known) if known in ("", "other") else known


def _bare(key: str) -> str:
    return "".join(c for c in folded(key[:40]) if c not in "_- \t\N{NO-BREAK SPACE}").lower()
