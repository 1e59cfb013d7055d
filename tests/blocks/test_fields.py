# ruff: noqa: E501 (examples stay on one line)
"""Lines of labels and values: what is one, what only looks like one."""

import re
import string
import tomllib
from collections import Counter
from importlib import resources

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportclean.blocks import field_lines
from reportclean.blocks.field_table import fields
from reportclean.blocks.fields import Pair, line_label, pairs, pairs_in
from reportclean.blocks.labels import Labelled
from reportclean.blocks.peeling import by_rulebook
from reportclean.core.document import Document
from reportclean.core.lines import lines
from reportclean.core.metadata import FIELDS
from reportclean.script.convert import convert


def read(text: str, row: int = 0) -> list[tuple[str, str]]:
    """Return label and value of each pair of a line of `text`."""
    line = lines(text)[row]
    found = pairs(text, line.start, line.stop)
    return [(pair.label, text[slice(*pair.value)]) for pair in found]


def kind(line: str) -> str:
    """Return what `line` is."""
    return line_label(pairs(line, 0, len(line)))


D, T, S = "日期", "时间", "来源"

LINES = [
    ("2022-05-13 医院宣传科 阅读 412 打印", [(D, "2022-05-13"), (S, "医院宣传科"), ("浏览次数", "阅读 412 ")]),
    ("发布日期:2024-05-01 14:34:05  所属分类:头条", [("发布日期", "2024-05-01"), (T, "14:34:05"), ("栏目", "头条")]),
    ("• 市府分類: 一般行政", [("主题分类", "一般行政")]),
    ("資料更新:2019-04-10 資料檢視:2019-04-11 資料維護:秘書處", [("更新时间", "2019-04-10"), ("资料检视", "2019-04-11"), ("资料维护", "秘書處")]),
    ("- 最後異動日期:2019-04-10", [("更新时间", "2019-04-10")]),
    ("编辑 周晓阳 校对 林铭", [("责任编辑", "周晓阳"), ("校对", "林铭")]),
    ("[ 发布日期 ] 2024-04-18", [("发布日期", "2024-04-18")]),
    ("IP属地：内蒙古", [("IP属地", "内蒙古")]),
    ("1.2万阅读", [("浏览次数", "1.2万阅读")]),
    ("共1234字", [("浏览次数", "共1234字")]),
    ("2024-05-01 云禾快报", [(D, "2024-05-01"), (S, "云禾快报")]),
    (
        "http://www.yunhe.cn  2012年01月12日14:27  云一网-云禾晨报微博",
        [(D, "2012年01月12日"), (T, "14:27"), (S, "云一网-云禾晨报")],
    ),
    ("云禾日報 – 3小時前", [(S, "云禾日報")]),
    ("来源:云禾网 沈溪 编辑:周禾", [(S, "云禾网"), ("作者", "沈溪"), ("责任编辑", "周禾")]),
    ("(沈溪 编辑)", [("责任编辑", "沈溪")]),
    ("2022-12-08 原载：云禾日报", [(D, "2022-12-08"), (S, "云禾日报")]),
    ("2022-12-08 信源：县文明办", [(D, "2022-12-08"), (S, "县文明办")]),
    ("作者：河边芦苇 提交日期：2022-8-14 10:31:00", [("作者", "河边芦苇"), ("发布日期", "2022-8-14"), (T, "10:31:00")]),
    ("下发日期：2022-12-08", [("成文日期", "2022-12-08")]),
    ("2022-12-08 作者：沈溪（县文明办）", [(D, "2022-12-08"), ("作者", "沈溪")]),
    (
        "时间：2020-09-03 来源：http://www.yunhe.gov.cn/a/1.html 作者：沈溪",
        [(D, "2020-09-03"), (S, ""), ("作者", "沈溪")],
    ),
    ("昨天 16:22 来自 云禾发布", [(T, "16:22"), (S, "云禾发布")]),
    ("作者：沈溪　初审编辑：周禾　责任编辑：林朔", [("作者", "沈溪"), ("校对", "周禾"), ("责任编辑", "林朔")]),
    ("特约编辑：周禾", [("责任编辑", "周禾")]),
    ("原创：沈溪", [("原创", "沈溪")]),
    ("楼主：河边的芦苇", [("作者", "河边的芦苇")]),
    ("河边的芦苇 发表于 2022-8-14 10:31 | 只看该作者", [("作者", "河边的芦苇"), (D, "2022-8-14"), (T, "10:31")]),
    ("【云禾日報╱澜川12日電】", [(S, "云禾日報")]),
    ("【云視新聞╱報導】", [(S, "云視新聞")]),
    ("来源:云禾日报 发布时间:昨天 10:21", [(S, "云禾日报"), ("发布日期", "昨天"), (T, "10:21")]),
    ("云禾日报记者 沈溪 编辑 周晓阳 校对 林铭", [("记者", "沈溪"), ("责任编辑", "周晓阳"), ("校对", "林铭")]),
    ("本文来源:云禾日报责任编辑:沈溪_NN7379", [(S, "云禾日报"), ("责任编辑", "沈溪_NN7379")]),
    ("责任编辑:沈溪 PK155", [("责任编辑", "沈溪 PK155")]),
    ("文章日期:2024年5月1日", [("发布日期", "2024年5月1日")]),
    ("来源:人人都懂粮食(ID:yunhe)", [(S, "人人都懂粮食(ID:yunhe)")]),
    ("责任编辑:系统管理员", [("责任编辑", "系统管理员")]),
    (
        "文字作者:图片作者:稿件来源:澜川学院发布时间:2011-04-08浏览量:2785",
        [("作者", ""), ("校对", ""), (S, "澜川学院"), ("发布日期", "2011-04-08"), ("浏览次数", "2785")],
    ),
    ("来源: 作者: 发表时间:02-13 09:33", [(S, ""), ("作者", ""), ("发布日期", ""), (T, "09:33")]),
    ("发布时间:02.25.2021 发布者:澜川集团", [("发布日期", "02.25.2021"), ("作者", "澜川集团")]),
    (
        "来源: 《今日澜川》 作者: 今日澜川记者 沈溪 编辑: 周禾",
        [(S, "《今日澜川》"), ("作者", "今日澜川记者 沈溪"), ("责任编辑", "周禾")],
    ),
    (
        "发布日期: 2008- 11- 07 16: 07 访问次数: 信息来源: 澜川网",
        [("发布日期", "2008- 11- 07"), (T, "16: 07"), ("浏览次数", ""), (S, "澜川网")],
    ),
    ("2024-02-23 15:41 来源:澜川日报", [(D, "2024-02-23"), (T, "15:41"), (S, "澜川日报")]),
    (
        "发布时间:2017-10-26 11:46:39 来源:本站 阅读次数:1407",
        [("发布日期", "2017-10-26"), (T, "11:46:39"), (S, "本站"), ("浏览次数", "1407")],
    ),
    (
        "发布时间:2021-11-05 09:20    信息来源:县水利局    浏览次数:",
        [("发布日期", "2021-11-05"), (T, "09:20"), (S, "县水利局"), ("浏览次数", "")],
    ),
    (
        "日期：2019年6月2日 点击：871次 【字号：大 中 小】",
        [(D, "2019年6月2日"), ("浏览次数", "871次"), ("字号", "大 中 小")],
    ),
    (
        "发布时间:2008-03-06 08:39:18 访问次数： 沈溪 信息来源:澜川网",
        [("发布日期", "2008-03-06"), (T, "08:39:18"), ("浏览次数", ""), ("作者", "沈溪"), ("来源", "澜川网")],
    ),
    ("发布日期:2015年01月22日 上一版  下一版", [("发布日期", "2015年01月22日")]),
    (
        "通讯员:沈溪来源:澜川大学 阅读:发布时间:2012-08-18审稿:",
        [("记者", "沈溪"), (S, "澜川大学"), ("浏览次数", ""), ("发布日期", "2012-08-18"), ("校对", "")],
    ),
    (
        "时间：2024-04-26 03:45:05 澜川范文网 浏览： 论文范文 我要投稿",
        [(D, "2024-04-26"), (T, "03:45:05"), (S, "澜川范文网"), ("浏览次数", "")],
    ),
    ("时间:2019-05-12 00:47:42 作者:会员上传", [(D, "2019-05-12"), (T, "00:47:42"), ("作者", "")]),
    ("2012年1月17日10:32 澜川科技 [微博]周禾 我要评论(0)", [("作者", "周禾"), (S, "澜川科技"), (D, "2012年1月17日"), (T, "10:32")]),
    ("posted @ 2021-03-09 16:20  沈溪  阅读(321)  评论(0)  编辑  收藏", [("作者", "沈溪"), (D, "2021-03-09"), (T, "16:20")]),
    ("2012年1月17日16:57禾渡网沈溪我要评论(0)", [("作者", "沈溪"), (S, "禾渡网"), (D, "2012年1月17日"), (T, "16:57")]),
    ("2012年1月17日16:5721世紀網我要評論(0)", [(S, "21世紀網"), (D, "2012年1月17日"), (T, "16:57")]),
    ("作者：周 禾稿源：澜川日报  2011-12-09 20:05", [("作者", "周 禾"), (S, "澜川日报"), (D, "2011-12-09"), (T, "20:05")]),
    ("来源: 澜川网作者: 编辑: 周禾", [(S, "澜川网"), ("作者", ""), ("责任编辑", "周禾")]),
    ("澜川傳媒╱記者周禾／高原報導 2012-01-12 12:01", [(D, "2012-01-12"), (T, "12:01"), (S, "澜川傳媒"), ("记者", "周禾")]),
    ("出处：pcweb 2012年01月17日作者：沈溪 责任编辑：周禾", [(S, "pcweb"), (D, "2012年01月17日"), ("作者", "沈溪"), ("责任编辑", "周禾")]),
    ("来源：澜川网   作者：沈溪   澜川网编辑：周禾", [(S, "澜川网"), ("作者", "沈溪"), ("责任编辑", "周禾")]),
    ("来源：澜川晚报 作者：  2012-01-12 17:14", [(S, "澜川晚报"), ("作者", ""), (D, "2012-01-12"), (T, "17:14")]),
    ("来源：澜川電台 2012-01-11 HKT 21:43", [(S, "澜川電台"), (D, "2012-01-11"), (T, "21:43")]),
    ("【北京时间 2012年01月17日 15:33】  我要评论(0)", [(D, "2012年01月17日"), (T, "15:33"), ("浏览次数", "我要评论(0)")]),
    ("来源：澜川时报网 字号： 12 14", [(S, "澜川时报网"), ("字号", "12 14")]),
    ("文档序号:2693发布日期:2021-10-12 15:03阅读:127来源:国知局",
     [("统一编号", "2693"), ("发布日期", "2021-10-12"), (T, "15:03"), ("浏览次数", "127"), (S, "国知局")]),
    ("來源: 2014-06-13 14:32:25 [博客] [舊帖] [給我悄悄話] 本文已被閱讀:",
     [(S, ""), (D, "2014-06-13"), (T, "14:32:25"), ("浏览次数", "")]),
    ("發表日期 None", [("发布日期", "")]),
    ("文章字数:111", [("文章字数", "111")]),
    ("日期：2021/3/9 10:05来源：澜川县教育局作者：周小禾阅读次数：", [(D, "2021/3/9"), (T, "10:05"), (S, "澜川县教育局"), ("作者", "周小禾"), ("浏览次数", "")]),
    ("来源：禾渡镇???作者：周禾 访问量： ???发布日期：2016-04-05???字体大小：", [(S, "禾渡镇"), ("作者", "周禾"), ("浏览次数", ""), ("发布日期", "2016-04-05"), ("字号", "")]),
    ("更新时间: 2019-05-12 21:30 热度: 880°", [("更新时间", "2019-05-12"), (T, "21:30"), ("浏览次数", "880°")]),
    ("2013-02-03 09:40  来源：澜川广播网  说两句  分享到：", [(D, "2013-02-03"), (T, "09:40"), (S, "澜川广播网"), ("字号", "")]),
    ("2015-03-11 16:20:05香小禾 来源: 澜川网  责任编辑: 沈溪   我来说两句", [(D, "2015-03-11"), (T, "16:20:05"), (S, "澜川网"), ("责任编辑", "沈溪")]),
    ("时间:2015-03-11 16:20:05 公文范文 来源:澜川网", [(D, "2015-03-11"), (T, "16:20:05"), (S, "澜川网")]),
    ("最後修改日期 2019/4/10 下午 03:15:20", [("更新时间", "2019/4/10"), (T, "下午 03:15:20")]),
    ("(新聞來源:雲禾縣融媒體中心 轉載:沈溪)", [(S, "雲禾縣融媒體中心"), ("校对", "沈溪")]),
    ("来源：云禾宣传 | 作者：ance | 发布时间： 2020-04-08 | 302 次浏览： | 分享到：", [(S, "云禾宣传"), ("作者", "ance"), ("发布日期", "2020-04-08"), ("浏览次数", ""), ("字号", "")]),
    ("作者：沈溪 ▪ 周禾    责编：林铭", [("作者", "沈溪 ▪ 周禾"), ("责任编辑", "林铭")]),
    ("2018-02-04 10:25   稿源:澜川日报", [(D, "2018-02-04"), (T, "10:25"), (S, "澜川日报")]),
    ("2022-05-07 20:24沈溪周禾", [(D, "2022-05-07"), (T, "20:24"), ("作者", "沈溪周禾")]),
    ("2011年12月09日08:56  澜川网", [(D, "2011年12月09日"), (T, "08:56"), (S, "澜川网")]),
    ("2011-12-09 08:56 澜川网 我有话说", [(D, "2011-12-09"), (T, "08:56"), (S, "澜川网")]),
    ("来源：澜川网 2011年12月09日 08:56", [(S, "澜川网"), (D, "2011年12月09日"), (T, "08:56")]),
    ("http://www.lc.cn 2011-12-9 13:04 法制晚报", [(D, "2011-12-9"), (T, "13:04"), (S, "法制晚报")]),
    ("澜川日报 (2012-01-11 16:58)", [(S, "澜川日报"), (D, "2012-01-11"), (T, "16:58")]),
    ("澜川日报 | 2020年2月14日 | 第三版", [(S, "澜川日报"), (D, "2020年2月14日")]),
    ("来源：澜川日报 2020-02-14 阅读 1,203 次", [(S, "澜川日报"), (D, "2020-02-14"), ("浏览次数", "阅读 1,203 次")]),
    ("2012.01.12 02:09 am 来源:澜川网", [(D, "2012.01.12"), (T, "02:09 am"), (S, "澜川网")]),
    ("2012-01-11 22:51 来源：澜川网 有12人参与 手机看新闻",
     [(D, "2012-01-11"), (T, "22:51"), (S, "澜川网"), ("浏览次数", "有12人参与")]),
    ("时间 2012-1-12 17:58:00 来源 澜川网", [(D, "2012-1-12"), (T, "17:58:00"), (S, "澜川网")]),
    ("澜川融媒 2022-09-09 10:10:44", [(S, "澜川融媒"), (D, "2022-09-09"), (T, "10:10:44")]),
    ("澜川县融媒体中心2023-01-17 09:12阅读 3.4万",
     [(S, "澜川县融媒体中心"), (D, "2023-01-17"), (T, "09:12"), ("浏览次数", "阅读 3.4万")]),
    ("2017-01-05 16:12  读者服务部  审核人：周禾",
     [(D, "2017-01-05"), (T, "16:12"), (S, "读者服务部"), ("校对", "周禾")]),
    ("来源：市信用办发布时间：2018-10-09浏览：903次字体：大|中|小",
     [(S, "市信用办"), ("发布日期", "2018-10-09"), ("浏览次数", "903次"), ("字号", "大|中|小")]),
    ("原创 沈溪 云禾发布 2021-07-22 18:06",
     [("作者", "沈溪"), (S, "云禾发布"), (D, "2021-07-22"), (T, "18:06")]),
    ("作者 / 沈溪　　编辑 / 周禾", [("作者", "沈溪"), ("责任编辑", "周禾")]),
    ("作者：半山云 发表日期：2007-6-18 22:10 回复：35",
     [("作者", "半山云"), ("发布日期", "2007-6-18"), (T, "22:10"), ("点击率", "35")]),
    ("2010-08-06 07:12:00 来源: 江城快报(武汉) 跟贴 12 条 手机看新闻",
     [(D, "2010-08-06"), (T, "07:12:00"), (S, "江城快报(武汉)"), ("浏览次数", "跟贴 12 条")]),
    ("时间：2014-2-20 18:25:14  [下载该文章]  [会员注册]", [(D, "2014-2-20"), (T, "18:25:14")]),
    ("2017-08-19 23:04 浏览 8765 喜欢 132 回复 41",
     [(D, "2017-08-19"), (T, "23:04"), ("浏览次数", "浏览 8765 "), ("浏览次数", "喜欢 132 "), ("浏览次数", "回复 41")]),
    ("更新時間：2020-11-20 16:08 | 字型大小 A- A A+",
     [("更新时间", "2020-11-20"), (T, "16:08"), ("字号", "A- A A+")]),
    ("發布日期：111-10-03　資料來源：農糧科　瀏覽人次：214",
     [("发布日期", "111-10-03"), ("资料来源", "農糧科"), ("浏览次数", "214")]),
    ("| 发布机构 | 凤台乡人民政府 | 生成日期 | 2019-02-20 09:41:00 |",
     [("发布机构", "凤台乡人民政府"), ("成文日期", "2019-02-20"), (T, "09:41:00")]),
    ("【颁布部门】 云禾市人民政府", [("发布机构", "云禾市人民政府")]),
    ("【作者】沈溪", [("作者", "沈溪")]),
    ("發布/2019年8月1日 3:30 AM", [("发布日期", "2019年8月1日"), (T, "3:30 AM")]),
    ("（云禾卫生院 供稿）", [(S, "云禾卫生院")]),
    ("云禾国际 www.yunhe.cn  2006年03月02日 22:01 来源：云禾网",
     [(S, "云禾国际"), (D, "2006年03月02日"), (T, "22:01"), (S, "云禾网")]),
    ("【澜川報╱記者林朔／高原報導】", [(S, "澜川報"), ("记者", "林朔")]),
    ("澜川報／ 記者林朔溪周禾明／高原即時報導", [(S, "澜川報"), ("记者", "林朔溪周禾明")]),
    ("日期:[2018年09月13日] -- 澜川报 -- 版次:J2", [("日期", "[2018年09月13日]"), (S, "澜川报"), ("版次", "J2")]),
    ("【林朔、周禾／綜合報導】", [("记者", "林朔、周禾")]),
    ("【澜川新聞／周禾】", [(S, "澜川新聞"), ("记者", "周禾")]),
    ("【澜川新聞／】", [(S, "澜川新聞")]),
    ("澜川時報【周禾／高原報導】", [(S, "澜川時報"), ("记者", "周禾")]),
    ("| 索引号 | 99/2024-00017 | 关键词 | |", [("索引号", "99/2024-00017"), ("关键词", "")]),
    ("文号 | 成文日期： | 2019年02月20日 | |", [("发文字号", ""), ("成文日期", "2019年02月20日")]),
    ("有效性 | 有效 | 公开日期: | 2019-02-20 09:41 |",
     [("有效性", "有效"), ("公开日期", "2019-02-20"), (T, "09:41")]),
    ("索引号 | 99/2024-00017 | 主题分类 | 水利", [("索引号", "99/2024-00017"), ("主题分类", "水利")]),
    ("| 主题分类 | 财政 | 体裁 | 通知", [("主题分类", "财政"), ("体裁", "通知")]),
    ("【发布日期】2011-11-28", [("发布日期", "2011-11-28")]),
    ("【发布文号】澜政发〔2011〕33号", [("发文字号", "澜政发〔2011〕33号")]),
    ("公开责任单位：县发改委", [("发布机构", "县发改委")]),
    ("2022-09-08 12:11·乡野闲人", [("作者", "乡野闲人"), (D, "2022-09-08"), (T, "12:11")]),
    ("索引号： 99/2024-00017 主题分类： 水利", [("索引号", "99/2024-00017"), ("主题分类", "水利")]),
    (
        "索   引   号 20240301-0017 分        类 其他;县政府文件",
        [("索引号", "20240301-0017"), ("分类", "其他;县政府文件")],
    ),
    ("发 布 机 构 县府办 发 文 日 期 2024-03-01", [("发布机构", "县府办"), ("成文日期", "2024-03-01")]),
    ("发文字号:澜政发〔2022〕14号", [("发文字号", "澜政发〔2022〕14号")]),
    ("发文字号   -", [("发文字号", "")]),
    ("文号:无", [("发文字号", "")]),
    ("时间:2011-06-22 15:12 来源:    网站首页", [(D, "2011-06-22"), (T, "15:12"), (S, "")]),
    ("来源:云禾网首页", [(S, "云禾网首页")]),
    ("• 有效性:", [("有效性", "")]),
    ("(责任编辑:沈溪)", [("责任编辑", "沈溪")]),
    (
        "云禾教育网  2022-09-06 14:05:33  云禾中学 点击: 88",
        [(S, "云禾教育网"), (D, "2022-09-06"), (T, "14:05:33"), (S, "云禾中学"), ("浏览次数", "88")],
    ),
    ("（編輯：沈溪/周禾）1130305", [("责任编辑", "沈溪/周禾")]),
    ("2022/8/3 澜川发布 阅读 1203", [(D, "2022/8/3"), (S, "澜川发布"), ("浏览次数", "阅读 1203")]),
    (" 责任编辑范田明 ", [("责任编辑", "范田明")]),
    ("责编/沈溪 一审/周禾 二审/林朔", [("责任编辑", "沈溪"), ("校对", "周禾"), ("校对", "林朔")]),
    ("编辑：柳湾 | 校对：许朔", [("责任编辑", "柳湾"), ("校对", "许朔")]),
    ("录入：admin 责编：沈溪", [("录入", "admin"), ("责任编辑", "沈溪")]),
    ("(责编：王燕(实习生)、沈溪)", [("责任编辑", "王燕(实习生)、沈溪")]),
    ("责任编辑：cherry(实习)", [("责任编辑", "cherry(实习)")]),
    ("责编:澜川文明办", [("责任编辑", "澜川文明办")]),
    ("【图文/姚红 审/唐圣琴】", [("作者", "姚红"), ("校对", "唐圣琴")]),
    ("记者 周禾 通讯员 欧阳林朔", [("记者", "周禾"), ("记者", "欧阳林朔")]),
    ("作者：阿迪力·买买提", [("作者", "阿迪力·买买提")]),
    ("作者：  来源：  编辑：", [("作者", ""), (S, ""), ("责任编辑", "")]),
    (
        "原创 周禾 澜川发布 2024-02-23 18:03 发表于福建",
        [("作者", "周禾"), (S, "澜川发布"), (D, "2024-02-23"), (T, "18:03")],
    ),
    ("澜川发布 2024年2月23日 发表于北京", [(S, "澜川发布"), (D, "2024年2月23日")]),
    ("2024-02-23 08:30福建 来源:澜川日报", [(D, "2024-02-23"), (T, "08:30"), (S, "澜川日报")]),
    ("来源：澜川日报 IP属地：内蒙古 举报", [(S, "澜川日报"), ("IP属地", "内蒙古")]),
    ("【字体：", [("字号", "")]),
    ("字号:[ ]", [("字号", "")]),
    (
        "录入时间：2018-7-2 9:05:33 [移民局] 责任编辑：沈溪",
        [("发布日期", "2018-7-2"), (T, "9:05:33"), (S, "移民局"), ("责任编辑", "沈溪")],
    ),
    (
        "澜川日报数字报 A2 要闻 2016年07月02日 星期六",
        [(S, "澜川日报数字报"), (D, "2016年07月02日")],
    ),
    ("[字号 大 中 小]来源:澜川网", [("字号", "大 中 小"), (S, "澜川网")]),
    ("点击数:{{ pvCount }} 次", [("浏览次数", "{{ pvCount }} 次")]),
    ("浏览量:", [("浏览次数", "")]),
    (
        "只看楼主 倒序阅读 使用道具 楼主  发表于: 2015-02-19",
        [("更新时间", "2015-02-19")],
    ),
    ("点击数:12 动态浏览次数:30", [("浏览次数", "12"), ("浏览次数", "30")]),
    (
        "发表于2014-08-24 21:30| 1164次阅读| 来源CSDN| 0 条评论| 作者沈溪",
        [
            ("更新时间", "2014-08-24"),
            ("时间", "21:30"),
            ("浏览次数", "1164次阅读"),
            (S, "CSDN"),
            ("浏览次数", "0 条评论"),
            ("作者", "沈溪"),
        ],
    ),
    (
        "来源：岚水发布 时间：2024-01-02 10:00",
        [("来源", "岚水发布"), ("日期", "2024-01-02"), ("时间", "10:00")],
    ),
    (
        "来源：云禾日报 发 布 时 间：2024-01-02",
        [("来源", "云禾日报"), ("发布日期", "2024-01-02")],
    ),
    ("来源：云禾党建网 打印 放大 缩小", [("来源", "云禾党建网")]),
    (
        "2023年5月17日(三) 04:00 来源：星港日报",
        [("日期", "2023年5月17日"), ("时间", "04:00"), ("来源", "星港日报")],
    ),
    ("来源：县报 作者：小编 投诉/举报", [("来源", "县报"), ("作者", "小编")]),
]  # fmt: skip


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_label_lines_are_read(line: str, expected: list[tuple[str, str]]):
    """A line of labels with values of their shape gives its pairs in order."""
    assert expected == read(line)


def test_a_button_may_stand_behind_a_time():
    """Blogs print 转载 with its arrow behind the time in brackets."""
    line = "(2016-03-04 09:12:33) 转载▼"

    assert read(f"{line}\n粮仓建成了。") == [(D, "2016-03-04"), (T, "09:12:33")]
    assert read(f"{line[:-1]}自澜川日报社区版\n粮仓建成了。") == []


def test_a_button_that_ends_like_a_medium_is_none():
    """手机看新闻 behind the time is no office that posted."""
    line = "2015年2月3日10:20        手机看新闻"

    assert read(f"{line}\n粮仓建成了。") == [(D, "2015年2月3日"), (T, "10:20")]
    assert read(f"{line[:-5]}澜川新闻\n粮仓建成了。")[2:] == [(S, "澜川新闻")]


@pytest.mark.parametrize(("line", "expected"), LINES)
def test_traditional_label_lines_are_read(line: str, expected: list[tuple[str, str]]):
    """The same line in Traditional characters gives the same labels."""
    found = read(convert(line, "s2t"))
    assert [label for label, _ in expected] == [label for label, _ in found]


@pytest.mark.parametrize(
    "line",
    [
        "水的来源:一是雨水,二是地下水,三是外调水。",
        "发布时间:2024年5月1日起,新规在全县施行。",
        "数据来源：县统计局",
        "来源:国家统计局",
        "编辑：县志第三卷由沈溪任主编，周禾、林朔任编辑。",
        "编辑：负责稿件编发",
        "会议时间：5月8日上午9时",
        "会议时间：2012年1月17日作者：研讨会",
        "本届水展来源：澜川各处编辑：一道成书",
        "时间：2024年5月8日 地点：会议室",
        "时间：2024年5月8日",
        "参会人员：各镇分管负责人",
        "主题分类是档案整理的基础,索引号由年度和流水号组成。",
        "| 姓名 | 沈溪 | 关键词 | |",
        "姓名 | 沈溪 | 关键词 | 水利 |",
        "编辑 | 记者 | 读者 |",
        "日期 | 来源 | 作者 | 备注 |",
        "来源 | 澜川畜牧场 | 编辑 | 周禾 |",
        "| 索引号 | 由年度，流水号组成 |",
        "县融媒体中心推行“三审三校”,责任编辑:谁签发谁负责,记者:谁采写谁负责。",
        "要求如下:",
        "来源：",
        "作者:",
        "记者：你怎么看？",
        "记者：",
        "责任编辑制度",
        "编辑部",
        "发车时间为 [09:05]",
        "2022年3月9日",
        "2025-07-08",
        "关键词：创新",
        "名称：澜川县水利规划",
        "标题：县府办关于转发澜政办发202256号文件的通知",
        "文章导航",
        "文章归档",
        "点击率：",
        "2022-09-08 12:11·县里开会，部署工作",
        "他的论文 2024-02-23 发表于北京大学学报",
        "他的论文 发表于 2024-02-23",
        "今天 9:00",
        "昨天 16:22 接到电话",
        "作者：沈溪（二等奖）",
        "来源：http://www.yunhe.gov.cn/a/1.html 可查",
        "作者 高 中",
        "原创：十二篇作品参展",
        "新茶园 2024年2月23日 来自福建各地",
        "15:41",
        "15:41 沈溪发言。",
        "澜川县人民政府 2015年6月1日",
        "澜川县人民政府办公室 2015-06-01",
        "开标时间 2023-05-16 09:00",
        "开幕式 2023-05-16 14:00 县体育馆",
        "县应急局 2023-05-16 08:00 至 2023-05-17 08:00",
        "县体育局 2023-05-16 08:00 男子一百米预赛",
        "2024-02-23 15:41 沈溪在会上作了发言",
        "2024年全县有12人参与",
        "关注【澜川】09:05 报道",
        "发表于2014年的文章",
        "2014-08-24 21:30 来源CSDN",
        "| 来源CSDN| 作者沈溪",
        "2014-08-24| 来源于网络| 作者沈溪",
        "打印",
        "",
        "   ",
        "来源：澜川县教育局作者：周小禾",
        "作者：谁???",
        "2024 05/06 第5页",
        "2015-03-11 16:20开会 地点: 县体育馆",
        "澜川新河清淤 www.lc.cn 2006年3月5日 澜川在线新闻网站",
        "澜川新闻记者协会",
        "日期：2016-04-05 真的???",
        "编辑" * 300,
        "浏览:" * 90 + "末",
        "时间：2024-03-02 标题：绿道贯通 正文：绿道昨日贯通，全长二十六公里。",
        "【时间】2024-03-02【标题】绿道贯通【正文】绿道昨日贯通，全长二十六公里。",
    ],
)
def test_look_alikes_are_left(line: str):
    """A sentence, a list or a lone weak label is no label line."""
    assert [pair.label for pair in pairs(line, 0, len(line))] == []


@pytest.mark.parametrize(
    ("text", "row", "expected"),
    [
        ("名称：澜川县水利规划\n索引号：99/2024-00017", 0, [("名称", "澜川县水利规划")]),
        ("索引号：99/2024-00017\n\n关键词：水利；防汛", 2, [("关键词", "水利；防汛")]),
        ("索引号 99/2024-00017\n内容概述 水利规划", 1, [("内容概述", "水利规划")]),
        ("澜川县水利规划\n内容概述 本书记述水利", 1, []),
        ("索引号 99/2024-00017\n标题 水利规划", 1, []),
        ("索引号：99/2024-00017\r\n名称：规划\r\n关键词：水利", 2, [("关键词", "水利")]),
        ("责编：沈溪\n审核：周禾\n高原摄影。", 1, [("校对", "周禾")]),
        ("正文\n审核：周禾", 1, []),
        ("春耕\n记者 沈溪 报道\n全县开始春耕。", 1, [("记者", "沈溪")]),
        ("春耕\n记者 沈溪、周禾 云川报道\n全县开始春耕。", 1, [("记者", "沈溪、周禾")]),
        ("春耕\n记者 沈溪 整理\n全县开始春耕。", 1, [("记者", "沈溪")]),
        ("春耕\n记者 现场 报道\n全县开始春耕。", 1, []),
        ("春耕\n记者 沈溪 在云川报道了春耕\n全县开始春耕。", 1, []),
        ("正文。\n姓名：沈溪\n审核：周禾", 2, []),
        ("正文。\n特此通知。\n澜川县水利局\n2024年1月2日\n分享到：", 3, []),
        ("正文。\n特此通知。\n澜川县水利局\n2024年1月2日\n来源：澜川网", 3, []),
        ("标题\n澜川县水利局\n2024年1月2日\n来源：澜川网", 2, [("日期", "2024年1月2日")]),
        ("正文。\n审核：不合格", 1, []),
        ("来源:澜川网\n日期：2024-01-02", 1, [("日期", "2024-01-02")]),
        ("来源:澜川网\n2024年1月2日", 1, [("日期", "2024年1月2日")]),
        (
            "工作报告\n时间:2022-07-15 08:03:00\n各位代表:\n全县平稳。",
            1,
            [("日期", "2022-07-15"), ("时间", "08:03:00")],
        ),
        ("工作报告\n时间:2022-07-15 08:03\n各位代表:\n全县平稳。", 1, []),
        ("全县春耕。\n\u3000\u3000编辑 | 周禾", 1, [("责任编辑", "周禾")]),
        ("全县春耕。\n[编辑 周禾] \u3000", 1, [("责任编辑", "周禾")]),
        ("云禾县志编委会 \n责任编辑：周禾 \n志书历时三年编成。", 1, []),
        ("来源：澜川网 点击：[]次", 0, [("来源", "澜川网"), ("浏览次数", "[]次")]),
        ("征文启事\n体裁：散文、诗歌\n要求：原创", 1, []),
        ("索引号：99/2024-00017\n体裁：通知", 1, [("体裁", "通知")]),
        ("2023年4月11日 星期二 第3版 乡村\n春耕\n全县春耕。", 0, [("日期", "2023年4月11日")]),
        ("2023年4月11日 星期二\n春耕\n全县春耕。", 0, []),
        ("悬赏通告\n身高：172厘米\n有效期：至2021年12月31日\n提供线索者有奖。", 2, []),
        ("创刊号目录\n散文 沈溪\n编辑 周禾\n封面 林朔", 2, []),
        ("全县春耕。\n编辑 周禾\n封面 林朔", 1, [("责任编辑", "周禾")]),
        ("史料\n来源：《云禾县志》\n夏大水。\n来源：《青渚乡志》\n秋大旱。", 1, []),
        ("春耕\n来源：《云禾日报》\n全县春耕。", 1, [("来源", "《云禾日报》")]),
        ("刊物征订\n责任编辑：沈溪、周禾\n定价：每册8元。", 1, []),
        ("全县春耕。\n责任编辑：沈溪、周禾\n电话：12345", 1, [("责任编辑", "沈溪、周禾")]),
        (
            "春耕开始_澜川网\n春耕开始\n日期：2024-01-02\n全县开始春耕。",
            2,
            [("日期", "2024-01-02")],
        ),
        ("春耕的事\n春耕开始\n日期：2024-01-02\n全县开始春耕。", 2, []),
        ("春耕开始_澜川网\n全县\n春耕开始\n日期：2024-01-02\n全县开始春耕。", 3, []),
        ("登录日志\n时间:2022-07-15 08:03:00\n用户:周禾\n结果:成功", 1, []),
        ("日志\n时间:2022-07-15 08:03:00\n登录。\n时间:2022-07-15 09:03:00\n退出。", 1, []),
    ],
)
def test_weak_labels_need_company(text: str, row: int, expected: list[tuple[str, str]]):
    """A line of weak labels counts beside a line of strong ones, and only there."""
    assert expected == read(text, row)


@pytest.mark.parametrize(
    ("text", "row", "expected"),
    [
        ("正文。\n审核：周禾", 1, [("校对", "周禾")]),
        ("正文。\n一审：周禾\n二审：林朔", 2, [("校对", "林朔")]),
        ("正文。\n图：林朔 何川", 1, [("校对", "林朔 何川")]),
        ("正文。\n记 者 | 何小川 林 朔", 1, [("记者", "何小川 林 朔")]),
        ("正文。\n视 觉 | 周 禾", 1, [("校对", "周 禾")]),
        ("正文。\n（周禾 林朔）", 1, [("署名", "周禾 林朔")]),
        ("□周禾\n正文。", 0, [("署名", "周禾")]),
        ("粮仓建成\n◎周禾\n正文。", 1, [("署名", "周禾")]),
        ("粮仓建成\n● 周 禾\n正文。", 1, [("署名", "周 禾")]),
        ("粮仓建成\n○李伟\n正文。", 1, [("署名", "李伟")]),
        ("粮仓建成\n□ 高峰 周禾\n正文。", 1, [("署名", "高峰 周禾")]),
        ("正文。\n编辑丨周禾", 1, [("责任编辑", "周禾")]),
        ("正文。\n来源 | 澜川发布", 1, [("来源", "澜川发布")]),
        ("正文。\n记者丨周禾 编辑丨林朔", 1, [("记者", "周禾"), ("责任编辑", "林朔")]),
        ("正文。\n来源 | 澜川日报  作者 | 周禾", 1, [("来源", "澜川日报"), ("作者", "周禾")]),
        ("正文。\n责任编辑：周禾(EN032)", 1, [("责任编辑", "周禾")]),
        ("正文。\n作者单位 周禾", 1, [("作者单位", "周禾")]),
        ("【索引号】 99-17\n正文。", 0, [("索引号", "99-17")]),
        ("记者 周禾\n正文。", 0, [("记者", "周禾")]),
        ("正文。\n澜川县融媒体中心记者：周禾", 1, [("记者", "周禾")]),
        ("正文。\n澜川京报记者 沈溪", 1, [("记者", "沈溪")]),
        ("正文。\n喜报记者 沈溪", 1, []),
        ("正文。\n(新华社记者 沈溪 摄)", 1, []),
        ("正文。\n【文/澜川网专栏作者 沈溪】", 1, [("作者", "澜川网专栏作者 沈溪")]),
        ("正文。\n（澜川晚报首席记者 周 禾 摄）", 1, [("记者", "周 禾")]),
        ("正文。\n记 者 | 欧阳明远 周 禾", 1, [("记者", "欧阳明远 周 禾")]),
        ("正文。\n[编辑 周禾]", 1, [("责任编辑", "周禾")]),
        ("正文。\n（周禾 文/图）", 1, [("署名", "周禾")]),
        ("正文。\n澜川融媒记者：周禾 通讯员：林朔", 1, [("记者", "周禾"), ("记者", "林朔")]),
        ("正文。\n（本报记者 沈溪/文 周禾/图）", 1, [("记者", "沈溪/文 周禾/图")]),
    ],
)
def test_names_sign_an_article(text: str, row: int, expected: list[tuple[str, str]]):
    """Below the last sentence full names sign, behind a weak label, a bar, a mark or in brackets."""
    assert expected == read(text, row)


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("政府工作报告\n（周禾）\n各位代表。", 1),  # the speaker, under a title
        ("正文。\n（完全）", 1),
        ("正文。\n□周禾\n□林朔", 1),  # a list
        ("先进事迹\n■ 周禾\n正文。\n■ 林朔\n正文。", 1),  # headings
        ("正文。\n" * 12 + "■ 周禾\n" + "正文。\n" * 12, 12),
        ("粮仓建成\n■ 方案\n正文。", 1),
        ("粮仓建成\n□ 时评\n正文。", 1),
        ("粮仓建成\n▲ 高 温\n正文。", 1),
        ("正文。\n□ 高温", 1),
        ("正文。\n（成都）", 1),
        ("粮仓建成\n作者 简介\n正文。", 1),
        ("编委会。\n主任：何川\n编辑：沈溪", 2),
        ("编委会。\n主任：何川\n主编：林朔\n编辑：沈溪", 3),
        ("正文。\n| 编辑 | 周禾", 1),
        ("正文。\n编辑丨责任到人", 1),
        ("正文。\n编辑 | 记者 | 读者", 1),
        ("正文。\n来源 | 作者 | 周禾", 1),
        ("正文。\n记者丨周禾 要闻丨春耕", 1),
        ("正文。\n澜川网记者：请问收成", 1),
        ("姓名：林朔\n澜川网记者 周禾", 1),
    ],
)
def test_what_only_looks_like_a_signature(text: str, row: int):
    """Names under a title, lists of names and other words in brackets sign nothing."""
    assert read(text, row) == []


@pytest.mark.parametrize(
    ("text", "row", "expected"),
    [
        ("粮仓建成\n(2015-12-3 10:10:00)\n两座粮仓。", 1, "2015-12-3"),
        ("粮仓建成\n22.02.2016 11:53\n两座粮仓。", 1, "22.02.2016"),
        ("粮仓建成\n2016-02-22\n两座粮仓。", 1, "2016-02-22"),
        ("粮仓建成\n两座粮仓。\n2025-07-08", 2, "2025-07-08"),
        ("粮仓建成\n两座粮仓。\n2025-07-08\n-\n夜校开课\n课程12讲。\n2025-07-07", 2, "2025-07-08"),
        ("2016-02-22\n两座粮仓。", 0, "2016-02-22"),
        ("2021-03-01\n春耕会。\n2021-03-08\n防汛会。", 0, None),
        ("2021-03-01\n春耕会。\n2021-03-08\n防汛会。", 2, None),
        ("请贯彻执行。\n澜川县人民政府\n2022-03-09", 2, None),
        ("请贯彻执行。\n2022年3月9日\n(此件公开发布)", 1, None),
        ("二〇二二年三月九日\n两座粮仓。", 0, None),
        ("正文。\n" * 12 + "2016-02-22\n" + "正文。\n" * 12, 12, None),
    ],
)
def test_a_lone_date_is_the_page_s_own(text: str, row: int, expected: str | None):
    """A bare date counts once, under a title or below the last sentence; not in a chronicle."""
    assert ([(D, expected)] if expected else []) == read(text, row)[:1]


@pytest.mark.parametrize(
    ("text", "row", "found"),
    [
        ("品种：山羊\n来源：澜川畜牧场\n体重：32公斤", 1, False),
        ("来源：澜川畜牧场\n体重：32公斤\n年龄：2岁", 0, False),
        ("体重：32公斤\n年龄：2岁\n来源：澜川畜牧场", 2, False),
        ("春耕：与时间赛跑\n来源：澜川日报\n全县整地三万亩。", 1, True),
        ("春耕：与时间赛跑\n来源：澜川日报\n编辑：周禾", 1, True),
        ("春耕：与时间赛跑\n来源：澜川日报\n编者按：全县整地三万亩。", 1, True),
        ("来源：澜川日报\n体重：\n年龄：2岁", 0, True),
        ("品种：山羊\n信息来源：澜川日报\n体重：32公斤", 1, True),
    ],
)
def test_a_source_among_entries_of_a_form_is_one(text: str, row: int, found: bool):
    """Labels of their own stand around it; a headline with a colon is no entry."""
    lines = text.split("\n")
    start = sum(len(line) + 1 for line in lines[:row])
    assert bool(pairs(text, start, start + len(lines[row]))) == found


def test_a_source_in_the_middle_documents_the_data():
    """A line 来源:… far from both ends of a text belongs to a table or a picture."""
    text = "正文。\n" * 20 + "来源:澜川县水利局\n" + "正文。\n" * 20
    assert read(text, 20) == []


def test_a_source_below_which_everything_is_known_is_the_text_s():
    """It closes the article however far from the end it stands; then what it states is read."""
    document = Document.of("正文。\n" * 20 + "来源:澜川交警\n" + "正文。\n" * 20)
    peeling = by_rulebook(document, "page")
    below = {i: Labelled(peeling.rows[i].line, "related", "x") for i in range(21, 41)}

    assert not peeling.by_itself(20, "tail")
    peeling.found.update(below)
    assert peeling.by_itself(20, "tail")
    assert peeling.found[20].rule == "dateline-line"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("索引号：99/2024-00017 发布日期：2024-01-01", "metadata"),
        ("2024-02-23 15:41 来源:澜川日报", "dateline"),
        ("作者：周禾 编辑：沈溪", "byline"),
        ("编辑：柳湾 | 校对：许朔", "credit"),
        ("浏览量:", "control"),
    ],
)
def test_the_most_telling_kind_names_the_line(line: str, expected: str):
    """A line is called after the most telling of its pairs."""
    assert expected == kind(line)


def test_no_pairs_have_no_label():
    """Asking what a line without pairs is, is refused."""
    with pytest.raises(ValueError, match="no pairs"):
        line_label(())


def test_the_table_is_sound():
    """Each label fills a field that exists or none, and is listed once, without spaces."""
    table = fields()
    assert set() == {f.field for f in table.values()} - {None, *FIELDS}
    assert [name for name in table if " " in name or name != convert(name, "t2s")] == []


def test_spans_hold_label_and_value():
    """The span of a pair begins with the label and ends with the value, in the whole text."""
    text = "标题\n来源:澜川网 编辑:沈溪\n"
    found = pairs(text, 3, 15)
    assert [text[slice(*pair.span)] for pair in found] == ["来源:澜川网", "编辑:沈溪"]
    assert all(isinstance(pair, Pair) for pair in found)


PIECES = st.sampled_from(
    [*fields(), ":", "：", " ", "\n", "\r", "|", "/", "【", "】", "2024-01-02", "15:41", "沈溪", "-",
     "。", "大", "澜川日报", "\ud800", "\0", "県", "1407"]
)  # fmt: skip


@given(st.lists(PIECES | st.text(string.printable, max_size=3), max_size=14).map("".join))
def test_any_line_can_be_read(text: str):
    """Whatever the text, pairs lie in order within their line, values within spans."""
    for start, stop, _ in lines(text):
        at = start
        for pair in pairs(text, start, stop):
            assert at <= pair.span.start <= pair.span.stop <= stop
            assert pair.span.start <= pair.value.start <= pair.value.stop <= pair.span.stop
            at = pair.span.stop


BARE = st.sampled_from(
    ["2024-01-02", "2024年1月2日", "二〇二四年一月二日", "15:41", "01-02 15:41", "www.lc.cn", "lc.cn",
     "本报讯", "澜川电", "已有12人参与", "共有3条评论", "评论12次", "浏览(7)", "12次阅读", "次浏览",
     "我来说两句 3", "网友评论 3", "参与互动3", "澜川日报", "AM", "星期三", "福建", "沈溪", "打印"]
)  # fmt: skip


@given(st.lists(BARE | PIECES, max_size=6).map("".join))
def test_the_gate_keeps_out_no_pairs(line: str):
    """A line is read only if it begins as lines of pairs do: that loses none."""
    line = re.sub(r"[\n\r]", "", line)
    found = pairs(line, 0, len(line))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(field_lines, "_opens", lambda _: True)
        assert pairs(line, 0, len(line)) == found


@given(st.lists(PIECES, max_size=30).map("".join))
def test_rows_of_a_document_are_read_as_lines_are(text: str):
    """The pairs of a row are those of its line, however often and in what order they are asked."""
    document = Document.of(text)
    found = [pairs(text, start, stop) for start, stop, _ in lines(text)]
    for i in (*range(len(found) - 1, -1, -1), *range(len(found))):
        assert pairs_in(document, i) == found[i]


@pytest.mark.parametrize("label", ["书名", "作品名称", "曲名", "剧名"])
def test_who_made_a_work_is_no_author_of_the_page(label: str):
    """Below the name of a book or a play its author is one entry among others."""
    text = f"{label}：草木记\n作者：林朔\n出版社：云禾出版社\n这本书写了四十二种植物。"

    assert [] == read(text, 1)


def test_offices_with_days_one_below_the_other_are_a_list():
    """Who is on duty and when: only a page's own line has who posted it, and once."""
    duty = (
        "值班表：\n县应急局 2023-05-16 08:00\n县水利局 2023-05-17 08:00\n县公安局 2023-05-18 08:00"
    )

    assert [[]] * 3 == [read(duty, row) for row in (1, 2, 3)]


def test_the_source_among_entries_of_a_form_stays():
    """Where an object is from stands between other entries of its card; below a title it is read."""
    card = "青釉褐彩执壶\n年代：唐\n来源：码头基建工地出土\n编号：CT0831"
    page = "两座粮仓建成\n来源：云禾日报\n编号：CT0831"

    assert [[], [], [], []] == [read(card, row) for row in range(4)]
    assert [(S, "云禾日报")] == read(page, 1)


def test_credits_in_a_list_of_people_stay():
    """Below a title that announces a list of people, posts and names are its entries."""
    board = "主编：温良\n副主编：沈溪\n编辑：周禾、林朔"

    assert [[], [], []] == [read(f"县志编纂人员名单\n{board}", row) for row in (1, 2, 3)]
    assert [("责任编辑", "周禾、林朔")] == read(f"全书共二十卷。\n{board}", 3)


@pytest.mark.parametrize("note", ["资料来源：省统计局", "【记者】请问今年收成如何", "字号 德兴馆"])
def test_what_only_begins_like_a_label_is_not_read(note: str):
    """The note of a table, a question in an interview, the name of a shop."""
    text = f"发布时间：2020-01-02 来源：云禾日报\n{note}\n点击：12"

    assert [] == read(text, 1)


def test_credits_without_a_mark_are_read_beside_others():
    """Role, space and names count beside a credit that is sure; alone they may be a heading."""
    column = "全村都通了水。\n策划 沈溪 周禾\n撰文 林朔\n摄影 顾明\n视频 顾明 何川"
    heading = "全村都通了水。\n制作 方法\n先把面揉好。"

    assert [("校对", "沈溪 周禾")] == read(column, 1)
    assert [("校对", "顾明 何川")] == read(column, 4)
    assert [] == read(heading, 1)


def test_each_label_stands_in_the_table_once():
    """Of two entries with one name the second would win unseen."""
    data = resources.files("reportclean.blocks").joinpath("rulebook/fields.toml").read_text("utf-8")
    names = Counter(
        name for row in tomllib.loads(data)["label"] for name in (row["name"], *row.get("also", ()))
    )

    assert [] == [name for name, count in names.items() if count > 1]


def test_a_label_in_brackets_among_others_is_of_the_document():
    """Who is named between 【药品名称】 and 【性状】 wrote no page."""
    label = "【药品名称】板蓝根颗粒\n【作者】沈溪\n【性状】棕色颗粒，味甜。"

    assert [] == read(label, 1)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("云禾晚报", [(S, "云禾晚报")]),
        ("沈溪/云禾青年报", [("作者", "沈溪"), (S, "云禾青年报")]),
        ("沈溪 周禾 / 云禾网", [("作者", "沈溪 周禾"), (S, "云禾网")]),
        ("云禾发布", [(S, "云禾发布")]),
        ("权威发布", []),
        ("县里的合作社", []),
        ("粮仓/云禾网", []),
        ("第三季度简报", []),
    ],
)
def test_a_medium_stands_alone_between_title_and_day(line, expected):
    """Who wrote may stand in front; offices, societies and reports are no media."""
    page = f"云禾县建成粮仓两座\n{line}\n2024-05-01 09:10\n全村都通了水。"

    assert expected == read(page, 1)


@pytest.mark.parametrize(
    ("above", "line", "expected"),
    [
        ("2024-05-01", "云禾新闻／沈溪、周禾", [(S, "云禾新闻"), ("记者", "沈溪、周禾")]),
        ("2024-05-01 09:10", "云禾日报/沈溪", [(S, "云禾日报"), ("记者", "沈溪")]),
        ("获奖名单", "云禾日报/沈溪", []),
        ("2024-05-01", "云禾日报/春耕", []),
        ("2024-05-01", "春耕/沈溪", []),
    ],
)
def test_a_paper_in_front_of_who_wrote_stands_below_the_day(above, line, expected):
    """Elsewhere it is an entry of a list."""
    page = f"云禾县建成粮仓两座\n{above}\n{line}\n全村都通了水。"

    assert expected == read(page, 2)


@pytest.mark.parametrize(
    ("above", "below", "expected"),
    [
        ("2024-05-01 09:10", "【沈溪、周禾／综合报导】", [(S, "云禾晚报")]),
        ("2024-05-01 09:10", "记者 沈溪", [(S, "云禾晚报")]),
        ("2024-05-01", "【沈溪、周禾／综合报导】", [(S, "云禾晚报")]),
        ("2024-05-01", "云禾县建成粮仓", []),
        ("2024-05-01 09:10", "云禾县建成粮仓", []),
    ],
)
def test_a_medium_stands_alone_between_day_and_byline(above, below, expected):
    """Below the day and right above who wrote it is the source."""
    page = f"云禾县建成粮仓两座\n{above}\n云禾晚报\n{below}\n全村都通了水。"

    assert expected == read(page, 2)


@pytest.mark.parametrize(
    "page",
    [
        "云禾晚报\n2024-05-01 09:10\n全村都通了水。",
        "要闻\n云禾晚报\n2024-05-01 09:10\n全村都通了水。",
        "云禾县建成粮仓两座\n云禾晚报\n2024-05-01\n全村都通了水。",
        "云禾县建成粮仓两座\n云禾晚报\n全村都通了水。\n2024-05-01 09:10",
        "2024-05-01 09:10\n云禾晚报\n2024-05-01 09:10\n全村都通了水。",
    ],
)
def test_a_medium_elsewhere_is_no_source(page):
    """Without a title right above or a day with its time right below nothing tells."""
    assert [] == read(page, [line.strip() for line in page.split("\n")].index("云禾晚报"))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("栏目：要闻", [("栏目", "要闻")]),
        ("分类：要闻", [("分类", "要闻")]),
        ("字数：1234", [("字数", "1234")]),
        ("审核：周禾", [("校对", "周禾")]),
        ("图片来源：云禾网", [("校对", "云禾网")]),
        ("分类：干垃圾、湿垃圾", []),
        ("审核：各镇负责", []),
        ("审核：", []),
    ],
)
def test_weak_labels_beside_a_title_are_of_the_page(line, expected):
    """Above it on top, or between it and the text; amid a text they are what it says."""
    lead = "全村都通了水，家家户户用上了新水表，水费一年少了三成。"

    assert expected == read(f"云禾县建成粮仓两座\n{line}\n{lead}", 1)
    assert expected == read(f"{line}\n云禾县建成粮仓两座\n{lead}", 0)
    assert [] == read(f"云禾县建成粮仓两座\n一号仓\n{line}\n二号仓", 2)
    assert [] == read(f"名单\n一号仓\n{line}\n{lead}", 2)


LEAD = "全村都通了水，家家户户用上了新水表，水费一年少了三成。"


@pytest.mark.parametrize(
    ("line", "below", "expected"),
    [
        ("云禾网", "我要评论", [(S, "云禾网")]),
        ("云禾时报", "[查看全文]", [(S, "云禾时报")]),
        ("云禾网", "获奖名单", []),
        ("云禾合作社", "我要评论", []),
    ],
)
def test_a_medium_stands_alone_below_the_day_with_its_time(line, below, expected):
    """Between the day and the article, one line of a button perhaps between."""
    over = LEAD if below != "获奖名单" else "一等奖"
    page = f"云禾县建成粮仓两座\n2024-05-01 09:10\n{line}\n{below}\n{over}"

    assert expected == read(page, 2)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("云视 (2012-01-17 14:55)", [(S, "云视"), (D, "2012-01-17"), (T, "14:55")]),
        ("云新闻╱云新闻 2012-01-17 16:04", [(S, "云新闻"), (D, "2012-01-17"), (T, "16:04")]),
        (
            "CBS云禾·YUN 2012年01月17日 18:26 评论",
            [(S, "CBS云禾·YUN"), (D, "2012年01月17日"), (T, "18:26")],
        ),
        (
            "云视 作者：沈溪 责任编辑：周禾 2012年01月17日 17:40",
            [
                (S, "云视"),
                ("作者", "沈溪"),
                ("责任编辑", "周禾"),
                (D, "2012年01月17日"),
                (T, "17:40"),
            ],
        ),
        ("竣工时间 2012-01-17 14:55", []),
        ("云视 2012-01-17", []),
        ("云视 (2012-01-17 14:55) 开工", []),
    ],
)
def test_any_name_stands_in_front_of_the_day_below_a_title(line, expected):
    """With a time, and with nothing else that no page prints."""
    assert expected == read(f"云禾县建成粮仓两座\n{line}\n{LEAD}", 1)


@pytest.mark.parametrize(
    "page",
    [
        f"云视 (2012-01-17 14:55)\n{LEAD}",
        f"{LEAD}\n云视 (2012-01-17 14:55)\n{LEAD}",
        "云禾县建成粮仓两座\n云视 (2012-01-17 14:55)\n到了吗",
        f"大家好，我是群主\n云视 2012-01-17 14:55\n{LEAD}\n云山 2012-01-17 14:56\n好的",
    ],
)
def test_a_name_in_front_of_a_day_elsewhere_is_no_source(page):
    """Without a title above, an article below, or where a chat goes on."""
    row = next(i for i, line in enumerate(page.split("\n")) if line.startswith("云视"))

    assert [] == read(page, row)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            "云禾县建成粮仓两座\n沈溪 2024/05/01 18:19\n全村都通了水。",
            [("作者", "沈溪"), (D, "2024/05/01"), (T, "18:19")],
        ),
        ("签到表\n沈溪 2024/05/01 08:19\n周禾 2024/05/01 08:20", []),
        ("热线工单记录\n沈溪 2024/05/01 08:19\n用户说水不热，已派人去看。", []),
        ("值班\n沈溪 2024/05/01 08:19\n负责东门。\n周禾 2024/05/01 08:20\n负责西门。", []),
        ("云禾县建成粮仓两座\n粮仓 2024/05/01 18:19\n全村都通了水。", []),
    ],
)
def test_who_wrote_stands_in_front_of_the_day(page, expected):
    """A name with a day and its time, once: lists and logs have them entry by entry."""
    assert expected == read(page, 1)


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        ("地点：县政府", []),
        ("主持人：周禾", []),
        ("参会人员：周禾、沈溪", []),
        ("今年以来，全县旧桥检测工作有序推进。", [(D, "2016年11月26日"), (T, "上午9:00")]),
    ],
)
def test_a_time_above_a_place_is_that_of_a_meeting(below: str, expected: list[tuple[str, str]]):
    """Right below the line of date and source a time is the page's, unless a meeting goes on."""
    page = f"关于消防的会议纪要\n2016年11月27日 来源：本站\n时间：2016年11月26日上午9:00\n{below}"

    assert expected == read(page, 2)


@pytest.mark.parametrize(
    "line",
    [
        "□晚报记者 沈溪",
        "新云禾·县融媒体中心记者 沈溪",
        "记者沈溪\N{DIVISION SLASH}云禾报导",
        "云禾新闻记者沈小溪",
    ],
)
def test_reporters_of_a_medium_are_read_with_marks_of_any_kind(line: str):
    """A square in front, a dot inside the name, a slash of mathematics."""
    found = pairs(f"粮仓建成了。\n{line}", 7, 7 + len(line))
    assert [(pair.field, pair.label) for pair in found] == [("author", "记者")]


def test_a_character_of_a_name_is_no_label():
    """文 is a role in front of a name with a space or a bar, not behind a character of another."""
    line = "三 审:沈明文 周禾"
    text = f"粮仓建成了。\n{line}"

    assert [pair.label for pair in pairs(text, 7, len(text))] == ["校对"]
    assert read("文/林小朔 图/沈禾 编辑/顾明川")[0] == ("作者", "林小朔")


def test_the_block_of_an_event_states_its_own_topic_and_speakers():
    """Below when and where it was; elsewhere the same labels are of the page."""
    block = "时间：2024年3月21日上午10:00\n地点：市政府新闻发布厅\n"
    topic, speakers = "主题：介绍改革情况", "发布人："
    text = f"{block}{topic}\n{speakers}\n沈溪"
    start = len(block)
    assert pairs(text, start, start + len(topic)) == ()
    start += len(topic) + 1
    assert pairs(text, start, start + len(speakers)) == ()
    assert pairs(f"{topic}\n来源：县报\n路修好了。", 0, len(topic))
