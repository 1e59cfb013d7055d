"""What a line says for itself, before anyone asks on how many pages it stands.

Reports, notices and letters repeat lines too: salutations, numbered headings, closing phrases,
signatures. They recur over the years at the very head and tail of one government's reports, among
other lines that recur, so counting alone takes them for furniture. These patterns are the
articles' own formulas. They are written for folded lines, and take too much rather than too
little: a line of furniture that is not learnt costs less than a salutation that is.
"""

from __future__ import annotations

import re
from typing import Literal

Kind = Literal["formula", "title", "doubtful", "site", "plain"]
"""`formula`: the article's own, never learnt; `title`: may be the article's title, never learnt
above it; `doubtful`: a signature, a name, an opening: furniture only outside of other furniture;
`site`: speaks of the site and of copying, reading, sharing; `plain`: says nothing either way."""

_NUMERAL = "一二三四五六七八九十百零〇0-9"
_FORMULA = re.compile(
    r"(尊敬的|敬爱的|亲爱的|各位|各级|同志们|女士们|先生们|朋友们|乡亲们|父老|同学们|老师们|代表们|委员们"
    r"|大家(好|晚上好|上午好|下午好)|主席[、,:]|主任[、,:]).{0,40}"
    r"|.{0,8}(致|给).{1,16}的(一封)?(公开)?信.{0,4}"
    r"|.{0,20}(以上|此|现将).{0,16}(报告|汇报|意见|说明|议案|方案|情况|发言).{0,20}"
    r"|.{0,20}请.{0,8}(审议|审查|审阅|批示|批准|指正|查收|遵照|贯彻|执行|知悉|配合).{0,20}"
    r"|.{0,8}(特此|专此|此致|敬礼|顺颂|谨致|谢谢|多谢|感谢|再见|敬上|鞠躬|完毕).{0,16}"
    r"|.{0,6}我的(报告|发言|汇报|讲话|演讲|介绍).{0,12}|.{0,4}报告(完毕|完了|到此).{0,6}"
    r"|[恭敬]?祝.{0,40}|阿[门们].?|.?(全文)?完.?|.?未完待续.?|.?待续.?"
    r"|.{0,20}(现予|予以|现)(公布|发布|印发|转发).{0,16}"
    r"|.{0,24}自.{0,24}起(施行|实施|执行|生效).{0,8}"
    rf"|第[{_NUMERAL}]{{1,5}}[章节条篇部编回讲课].*|[{_NUMERAL}]{{1,5}}(、|[.](?![0-9a-zA-Z])).*"
    rf"|[(\[【][{_NUMERAL}]{{1,5}}[)\]】].*|[①-⑳].*|第[{_NUMERAL}]{{1,3}}(,|部分|方面).*"
    r"|(附件|附录|附表|附图|附注|附|注释|注|名词解释|目录|引言|前言|导言|序言|序|后记|结语|结束语"
    r"|参考文献|摘要|关键词|备注|抄送|主题词|主送|内容提要|编者按|编后)( ?[0-9]*)?([:(,.、 ].*)?"
    r"|.{0,60}(会议|大会|全会|常委会|座谈会|动员会|工作会|推进会|(在.{1,30}(论坛|仪式)))上?"
    r"(的?(讲话|报告|发言|致辞|通过))?\)?"
    r"|.{0,40}届.{0,30}次.{0,12}|\(.{0,60}(通过|公布|发布|修订|修正|批准|摘要|节选|草案|代拟)\)"
    r"|.{0,30}(\(此件|此件(公开|主动|依申请|不公开)).{0,20}"
    r"|.{0,24}[〔\[(【]? ?(19|20)[0-9]{2} ?[〕\])】] ?第? ?[0-9]{1,5} ?号.{0,4}"
)
_TITLE = re.compile(
    r".*(报告|通知|公告|通告|通报|公报|决定|决议|命令|[主府院部]令|意见|办法|规定|条例|细则|规则|章程|方案|计划|规划"
    r"|纲要|要点|总结|纪要|讲话|致辞|发言|说明|批复|答复|复函|函|信|书|简报|年报|统计|预报|汇报|述职|草案"
    r"|摘要|实录|纪实|综述|情况|文件|报表|表|名单)( ?[(].{1,16}[)])?"
)
_DOUBTFUL = re.compile(
    r".*(政府|办|办公室|办公厅|委员会|委|局|厅|部|院|会|处|所|中心|大学|学院|学校|中学|小学|公司|集团|党组"
    r"|支队|大队|总队|银行|医院|社区)|.*[:].*"
    r"|.*(书记|主任|[县市省区镇乡州盟旗部局院校厅处科]长|主席|总理|检察长|教授|记者|作者|编者|译者)"
    r"( ?[\u4e00-\u9fff]{1,4}( [\u4e00-\u9fff]{1,2})?)?"
)
_SITE = re.compile(
    r"本网|本站|网站(声明|地图|导航|首页|维护|标识|主办|管理)|网址|网友评论|版权|著作权|转载|摘编|公众号"
    r"|扫码|扫一扫|二维码|客户端|投稿|爆料|浏览器|分辨率|免责|小编|首页|点击(查看|进入|下载|阅读|关注|这里|此处)"
    r"|打印本|加入收藏|收藏本|^分享|分享[到给至本]|订阅|技术支持|热搜|跟帖|上一篇|下一篇|更多(精彩|内容|资讯|新闻)"
    r"|今天是|访客|访问量|浏览[量次]|阅读[量次0-9]|备案号|ICP|©|copyright|https?:|www\.|\.(com|cn|net)\b",
    re.IGNORECASE,
)
_UNITS = re.compile(r"[年月日号时分秒点第期页共版至上下午星期周一二三四五六七八九十〇零\W\d_]+")


def kind_of(words: str) -> Kind:
    """Return what `words`, a folded line, is by itself."""
    if len(_UNITS.sub("", words)) < 2 or _FORMULA.fullmatch(words):
        return "formula"
    if words.count("|") >= 2:
        return "plain"  # a menu, whatever its last item is
    if _TITLE.fullmatch(words):
        return "title"
    if _SITE.search(words):
        return "site"
    if _DOUBTFUL.fullmatch(words) or len(words) < 4:
        return "doubtful"
    return "plain"
