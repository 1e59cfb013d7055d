"""The words by which lines of a dump are known, in both scripts."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Patterns(NamedTuple):
    """One pattern a kind of line; `re.match` unless the comment says otherwise."""

    legal: re.Pattern[str]
    date: re.Pattern[str]
    date_word: re.Pattern[str]
    credit: re.Pattern[str]
    furniture: re.Pattern[str]
    numbered: re.Pattern[str]
    generic: re.Pattern[str]
    """Headings that many documents have and no article is called by."""
    label: re.Pattern[str]
    """The beginning of a line that stays the same over each article."""
    han: re.Pattern[str]
    dateline: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """Return the compiled patterns of the kinds of line; made at first use."""
    date = (
        r"(?:19|20)\d\d\s?[-年./－]\s?\d{1,2}\s?[-月./－]\s?\d{1,2}\s?日?"
        r"|[二一][〇○零0OＯ一二三四五六七八九]{3}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日"
    )
    said = (
        "发布时间|发布日期|发表时间|发稿时间|更新时间|时间|日期|来源|稿源|信息来源|文章来源|作者|记者|"
        "發佈時間|發布時間|發布日期|發表時間|更新時間|時間|來源|稿源|記者|編輯|编辑|责任编辑|責任編輯|"
        "点击|點擊|浏览|瀏覽|阅读|閱讀|字号|字號|字体|字體|评论|發稿"
    )
    return Patterns(
        legal=re.compile(
            r"版权归|版权所有|版權所有|不代表本|转载请|轉載請|转载.{0,8}注明|免责声明|免責聲明|文责自负|"
            r"(?:未经|未經).{0,12}(?:许可|授权|許可|授權)|请登录|請登入|网友评论|網友評論|请先登|删除评论|扫描二维码|"
            r"下载客户端|举报电话|违法和不良|聯絡我們|关键字[:：]|All Rights"
        ),
        date=re.compile(rf"[\[(（【〔]?\s?(?:(?:{said}).{{0,30}}?[:：]?\s{{0,4}})?(?:{date})"),
        date_word=re.compile(rf"\d{{1,2}}[:：]\d\d|{said}"),
        credit=re.compile(
            r"[(（\[【]?\s?(?:责任编辑|責任編輯|责编|責編|编辑|編輯|值班编辑|本文编辑|作者|记者|記者|通讯员|"
            r"通訊員|本报记者|本報記者|供稿|撰稿|校对|校對|审核|審核|摄影|攝影|来源|來源|稿源|文章来源|"
            r"信息来源|实习编辑|文/|文／)\s{0,2}[:：/／ ]\s?\S|"
            r"[(（](?:完|记者.{1,20}|記者.{1,20})[)）]$"
        ),
        furniture=re.compile(
            r"首页|首頁|上一[篇页頁条]|下一[篇页頁条]|分享到|打印|列印|关闭窗口|關閉窗口|返回|相关阅读|相關閱讀|"
            r"相关新闻|相關新聞|ICP备|ICP備|版权所有|版權所有|Copyright|当前位置|當前位置|您的位置|您现在的位置|"
            r"扫一扫|掃一掃|字号[:：]|字號[:：]|【字体|【字體|浏览次数|瀏覽次數|点击数|點擊數|查看余下|展开全文|"
            r"阅读全文|收藏本|网站地图|網站地圖|联系我们|聯繫我們|关于我们|關於我們|技术支持|技術支持|"
            r"主办单位|主辦單位|责任编辑：?$|我要评论|我要評論|加入收藏|设为首页|免责声明|版权声明|"
            r"只看[该該]作者|只看[楼樓]主|使用道具"
        ),
        numbered=re.compile(
            r"(?:[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十\d]{1,3}[)）]"
            r"|第[一二三四五六七八九十百零\d]{1,4}[章节節条條编編款届]|\d{1,3}[、.．)）]|[①-⑳⑴-⒇]"
            r"|[问問答Q][:：]|【?[附附][件表录錄图圖]|目\s{0,2}[录錄]$)"
        ),
        generic=re.compile(
            "(?:前言|引言|导言|背景|简介|概述|概况|总则|分则|附则|摘要|关键词|正文|结论|结语"
            "|结束语|总结|后记|致谢|讨论|方法|结果|材料与方法|参考文献|注释|名词解释"
            "|目录|附件|附录|编者按|说明|会议纪要|内容提要|工作回顾|工作安排|主要工作"
            "|下一步工作|存在问题|主要做法|工作成效|指导思想|基本情况|总体要求|工作目标"
            "|保障措施|组织领导|工作要求|重点任务|主要任务|基本原则|政策依据|适用范围|引論"
            "|導言|簡介|概況|總則|附則|關鍵詞|結論|結語|總結|後記|致謝|討論|結果"
            "|參考文獻|注釋|名詞解釋|目錄|附錄|編者按|說明|內容提要)$"
        ),
        label=re.compile(
            r"(?:专栏|專欄|栏目|欄目|版面|版次|频道|頻道|上一[篇条頁页]|下一[篇条頁页])[:：]|第?[A-Z]?0版"
        ),
        han=re.compile(r"[\u3400-\u9fff\uf900-\ufaff]"),
        dateline=re.compile(
            r"[(（【]?(?:本报|本報|本网|本網|本刊|本台|新华社|新華社|中新社|中新网|中新網|人民网|人民網|央视网|央視網|"
            r"[\u3400-\u9fff]{2,6}(?:网|網|日报|日報|晚报|晚報|新闻|新聞))"
            r"(?:讯|訊|消息|[^，。；,;]{0,24}?(?:电|電|讯|訊|消息))"
            r"(?=[\s:：()（）】]|记者|記者|通讯员|通訊員|$)"
        ),
    )
