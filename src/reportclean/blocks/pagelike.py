"""Does a text look like a scraped page? Only then may the line model remove anything.

Poems, lists of names, tables and programmes look like menus to a model of lines: short, without a
stop. What they never have is the vocabulary of controls standing as items of its own: a line, or
a part of one between bars, bullets, brackets or spaces, that is `首页` or `打印` and no more. Such
items are counted, each word once, so that a text which has one of them as its topic is no page.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from reportclean.blocks.memory import REMEMBERED
from reportclean.core.lines import lines

THRESHOLD = 3.0
"""The evidence from which on a text counts as a page."""

_LOOKED_AT = 80
"""Characters of the longest line that is looked at: menus are longer, but not alone on a page."""

_LICENCE = 200
"""Characters of the longest line in which the phrases of a licence are looked for: all of a footer
may stand on one line, from 版权所有 to the address."""
_LICENSED = ("版权所有", "版權所有", "opyright", "ICP备", "ICP備")
"""What a line of a licence holds, one of them."""

_LONG = 40
"""Characters from which on a line with a stop is a sentence."""

_CUT = 5
"""Short lines that end in three dots: so many headlines that had no room are lists of a page."""

_CONTROLS = """
首页 首頁 主页 主頁 回首页 回首頁 返回首页 新闻首页 新聞首頁 正文 频道 頻道 导航 網站導覽
网站地图 網站地圖 网站导航 登录 登錄 登入 登出 註冊 注册 会员登录 會員登入 會員中心 免费注册
用户登录 忘记密码 用户名 密码 退出 加入會員 會員專區 打印 列印 打印本页 打印本文 打印文章
打印该文 友善列印 收藏 加入收藏 收藏本站 收藏本页 设为首页 設為首頁 分享 分享到 分享工具 转发
轉寄 轉發 推荐给朋友 转帖 复制 复制链接 關閉視窗 关闭 关闭窗口 关闭本页 返回 返回顶部 回頂端
返回頂部 字号 字號 字体 字體 字型 大 中 小 大中小 放大 缩小 加大 减小 還原 还原 最大字型
最小字型 无障碍 無障礙閱讀 搜索 搜尋 搜寻 進階搜尋 高级搜索 站内搜索 评论 評論 留言 我要评论
发表评论 發表評論 發表回應 網友評論 网友评论 查看评论 回應 跟帖 點閱 点击数 浏览次数 阅读次数
引用 人參與 更多 更多>> more More MORE 更多新闻 更多新聞 查看更多 相关新闻 相關新聞 相关阅读
相關閱讀 相关链接 相关报道 相關報導 相關文章 相关文章 延伸閱讀 热门新闻 熱門新聞 热点新闻
热点推荐 熱門推薦 精彩推荐 编辑推荐 編輯推薦 推荐阅读 新闻排行 新聞排行 点击排行 热门排行 排行榜
最新消息 最新新闻 今日要闻 24小时新闻 即時新聞 即时新闻 滚动新闻 即時 精彩图片 图片新闻 猜你喜欢
热点专题 專題 往期回顾 歷史文章 上一篇 下一篇 上一页 下一页 上一頁 下一頁 上一則 下一則 尾页
关于我们 關於我們 联系我们 聯絡我們 聯繫我們 連絡我們 连絡我們 联系方式 广告服务 廣告刊登
刊登廣告 广告合作 網站廣告 法律声明 法律聲明 免责声明 免責聲明 隐私声明 隱私權政策 隱私權
隐私政策 使用條款 服務條款 服务条款 版权声明 版權聲明 友情链接 友情連結 诚聘英才 招聘信息
人才招聘 诚征英才 徵才 意见反馈 意見反映 客服中心 客服信箱 投稿 我要投稿 举报 举报电话
不良信息举报 纠错 RSS RSS订阅 訂閱 订阅 電子報 电子报 手机版 手機版 客户端 客戶端 微博 新浪微博
腾讯微博 微信 QQ空间 人人网 开心网 Facebook facebook Twitter twitter Plurk plurk Google+ 噗浪
臉書 网友 论坛 論壇 博客 部落格 播客 图片 视频 影音 专题
微信扫一扫 分享至 喜欢作者 阅读原文 轻触阅读原文 往期推荐 往期精彩 推荐阅读 相关推荐 为你推荐
大家都在看 关注该公众号 继续滑动看下一个 向上滑动看下一个 展开全文 閱讀全文 阅读全文 查看全文
打开APP 下载APP 下載APP 下载客户端 跟贴 快速导航 返回搜狐 特别声明 平台声明 我要举报 小字号
还没有评论 快来抢沙发吧 无障碍浏览 关怀版 长者版 长者模式 适老模式 智能问答
扫一扫在手机打开当前页 网站标识码 上一条 下一条
返回首頁 導航 網站導航 會員登錄 免費註冊 用戶登錄 忘記密碼 密碼 打印本頁 打印該文 收藏本頁
推薦給朋友 轉帖 複製 複製鏈接 關閉 關閉窗口 關閉本頁 縮小 減小 無障礙 高級搜索 站內搜索
我要評論 查看評論 點擊數 瀏覽次數 閱讀次數 相關鏈接 相關報道 熱點新聞 熱點推薦 精彩推薦
推薦閱讀 點擊排行 熱門排行 最新新聞 今日要聞 24小時新聞 滾動新聞 精彩圖片 圖片新聞
猜你喜歡 熱點專題 往期回顧 尾頁 聯繫方式 廣告服務 廣告合作 隱私聲明 隱私政策 友情鏈接
誠聘英才 誠徵英才 意見反饋 舉報 舉報電話 不良信息舉報 糾錯 RSS訂閱 騰訊微博 QQ空間
人人網 開心網 網友 圖片 視頻 微信掃一掃 喜歡作者 閱讀原文 輕觸閱讀原文 往期推薦 相關推薦
為你推薦 關注該公眾號 繼續滑動看下一個 向上滑動看下一個 展開全文 打開APP 下載客戶端 跟貼
没有结果 沒有結果 查看所有结果 查看所有結果 Home HOME
快速導航 特別聲明 平台聲明 平臺聲明 我要舉報 小字號 還沒有評論 快來搶沙發吧 無障礙瀏覽
關懷版 長者版 長者模式 適老模式 智能問答 掃一掃在手機打開當前頁 網站標識碼 上一條 下一條
"""
_CHANNELS = """
新闻 新聞 要闻 要聞 国内 國內 国际 國際 社会 社會 政治 两岸 兩岸 大陆 大陸 台湾 台灣 香港 港澳
地方 财经 財經 股票 股市 基金 体育 體育 娱乐 娛樂 影劇 科技 汽车 汽車 房产 房產 旅游 旅遊 健康
教育 文化 军事 軍事 读书 游戏 時尚 时尚 女性 生活 评论频道 图库 法治 时政 華人 华人
政务公开 政务服务 互动交流 政府信息公开 政民互动 信息公开 办事服务 新闻中心 通知公告 直播 深度 热点
讀書 遊戲 評論頻道 圖庫 時政 政務公開 政務服務 互動交流 政府信息公開 政民互動 信息公開
辦事服務 新聞中心 熱點
"""
_OF_APPS = """
点赞 赞 在看 按讚 踩 赞赏 打赏 关注 已关注 追蹤 允许 取消 知道了 扫一扫 朋友圈 热搜 热榜 APP 留言板
繁体 简体 繁體 簡體 English
跳至主要內容 簡體版 繁體版 網頁指南 重要告示 私隱政策 字型大小 無障礙網頁
點贊 贊 讚賞 打賞 關注 已關注 允許 掃一掃 熱搜 熱榜
"""
"""Words of buttons that steps of instructions and headings of tables are as well."""
_FUSED = 12
"""Characters of the shortest menu whose words have lost what stood between them."""
_FUSED_WORDS = 6
"""Different words of such a menu, at least: 科技教育文化体育 stand so in reports, too."""
_FUSED_SHARE = 0.6
"""How much of its characters they are, at least."""
_SIZES = range(6, 1, -1)
"""Characters of the words that are looked for in it."""
_PHRASES = re.compile(
    r"版[权權]所有|copyright|all rights? reserved|ICP[备證证備]|[当當]前位置"
    r"|您[的现現]?在?[的所]?[位在]|©|不得[转轉][载載]|https?://|www\.|責任編輯|责任编辑|责编|責編|loading"
    r"|公网安备|公網安備|点击上方|點擊上方|您是第|不良信息举报|skip to",
    re.IGNORECASE,
)
_APART = re.compile(
    r"[\s|｜│┃┊¦•·‧・．.●■◆▲★>＞»›«/／:：;\[\]【】「」"
    r"()（）,，、。\-－—～+＊*]+"
)


@cache
def _weights() -> dict[str, float]:
    """Return what each item counts."""
    return {
        **dict.fromkeys((_CHANNELS + _OF_APPS).split(), 0.34),
        **dict.fromkeys(_CONTROLS.split(), 1.0),
        **dict.fromkeys(("大", "中", "小"), 0.34),
    }


def page_evidence(text: str) -> float:
    """Return how much speaks for a page: the weights of the different items and phrases.

    Only lines of up to 80 characters are looked at, from 40 on only those without a stop; of longer
    ones the licence of a site, all of whose footer may stand on one line. Several headlines that
    are cut off count as one item.
    """
    items: set[str] = set()
    phrases: set[str] = set()
    cut = 0
    for start, stop, _ in lines(text):
        if stop - start <= _LOOKED_AT:
            own, said = _found(text[start:stop])
            items |= own
            phrases |= said
            cut += text.endswith("...", start, stop) and stop - start <= _LONG
        elif stop - start <= _LICENCE and any(
            text.find(one, start, stop) >= 0 for one in _LICENSED
        ):
            phrases |= _found(text[start:stop])[1]
    return sum(map(_weights().__getitem__, items)) + len(phrases) + (cut >= _CUT)


def line_evidence(line: str) -> float:
    """Return `page_evidence` of one line, whose parts are remembered from that of its text."""
    if not line or len(line) > _LOOKED_AT:
        return page_evidence(line)
    items, phrases = _found(line)
    return sum(map(_weights().__getitem__, items)) + len(phrases) if items or phrases else 0.0


def _fused(line: str) -> frozenset[str]:
    """Return the words of a menu that stand in a line without anything between them, or none.

    One of them begins the line.

    >>> len(_fused("首页新闻图片论坛博客汽车房产军事")), len(_fused("科技教育文化体育事业全面发展"))
    (8, 0)
    """
    known, words, at = _weights(), list[str](), 0
    if not any(line[:n] in known for n in _SIZES):
        return frozenset()  # as nearly every line
    while at < len(line):
        # Longer words first: 新闻中心 and not 新闻.
        word = next((w for n in _SIZES if (w := line[at : at + n]) in known), "")
        words += [word] if word else []
        at += len(word) or 1
    found = frozenset(words)
    if len(found) < _FUSED_WORDS or sum(map(len, words)) < _FUSED_SHARE * len(line):
        return frozenset()
    return found


@lru_cache(REMEMBERED)
def _found(line: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the items and the beginnings of phrases in a line; many lines stand on many pages."""
    if len(line) > _LONG and "。" in line:
        return frozenset(), frozenset()
    parts = _APART.split(line)
    items = _weights().keys() & parts
    for part in parts:
        if len(part) >= _FUSED:
            items |= _fused(part)
    return frozenset(items), frozenset(p[:3].lower() for p in _PHRASES.findall(line))
