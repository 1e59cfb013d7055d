"""Spaced-out text and false spaces."""

from __future__ import annotations

import pytest

from reportclean.structure.spaced import spaced_out
from reportclean.structure.spacing import false_space

WIDE = "\N{IDEOGRAPHIC SPACE}"
NBSP = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("各 位 代 表:\n现在,我报告工作。", "各位代表:\n现在,我报告工作。"),
        ("本 文 件 规 定 了 基 本 要 求，适 用 于 全 县。", "本文件规定了基本要求，适用于全县。"),
        ("D B 3 6/T 1 9 8 4 2 0 2 4", "DB36/T19842024"),
        ("2 0 2 4 年  政 府 工 作 报 告", "2024年 政府工作报告"),
        ("名 詞 解 釋", "名詞解釋"),
        ("全  县  水  利  公  报", "全县水利公报"),
        (f"名{WIDE}词{WIDE}解{WIDE}释", "名词解释"),
        (f"上{NBSP}午{NBSP}八{NBSP}時{NBSP}開{NBSP}會", "上午八時開會"),
        (
            "基于治理理论研究乡镇的发 展 和 改 革 问 题，提 出 了 一 些 重 要 概 念 和 建议；",
            "基于治理理论研究乡镇的发展和改革问题，提出了一些重要概念和建议；",
        ),
        ("通 知", "通知"),
        ("概 况", "概况"),
        ("王 家 坪 村 志", "王家坪村志"),
        ("王 家 坪 村 扶贫 工 作 队 名 册", "王家坪村扶贫工作队名册"),
        ("二 〇 二 一 年 三 月 五 日", "二〇二一年三月五日"),
        ("（ 2 0 2 1 年 上 半 年 ）", "（2021年上半年）"),
        ("前    言", "前言"),
        ("第一章  总  则", "第一章  总则"),
        ("各 位 代 表:\n第一章 总 则\n全县平稳。", "各位代表:\n第一章 总则\n全县平稳。"),
    ],
)
def test_spaced_out_text_is_closed_up(text, expected):
    """A line with a space in nearly every gap loses them; so do the title words of papers."""
    (document,) = spaced_out(text)
    assert document.text == expected


@pytest.mark.parametrize(
    "text",
    [
        "主 编 周 禾  副主编 林 朔",
        "出席会议的有赵 钱 孙 李 周 吴 郑 王各家代表，共八人。",
        "古人以子 丑 寅 卯 辰 巳 午记时，今人不用。",
        "王 程",
        "李 白 王 维 苏 轼 辛弃疾 陆 游",
        "欧阳修 曾 巩 王安石",
        "王 明 李 强 张 伟 刘 洋",
        "甲 乙 丙 丁",
        "一 二 三 四 五 六",
        "1 2 3 4 5",
        "A B C D",
        "12 34 56 78",
        "硬科技赋能产业升级 驱动高质量发展",
        "周 禾  林 朔  沈 溪  何 川",
        "记 者 周 禾",
        "子 丑 寅 卯 辰 巳",
        "A 队 B 队 C 队 D 队",
        "张  王  李  赵  孙",
        "领 队 沙 岸  教 练 柳 青",
        "粮 食  棉 花  油 料  蔬 菜",
        "The county report of 2024",
        "全县平稳。",
    ],
)
def test_names_credits_and_counted_words_keep_their_spaces(text):
    """What is spaced for the sake of columns or borders is left alone."""
    (document,) = spaced_out(text)
    assert document.text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "唯实惟先、知行合 一、砥砺奋进,为建设新城而努力。",
            "唯实惟先、知行合一、砥砺奋进,为建设新城而努力。",
        ),
        ("会议传达学习 中央精神，部署 当前工作。", "会议传达学习中央精神，部署当前工作。"),
        ("该乡是重点乡镇之一 。距县城43公里 。", "该乡是重点乡镇之一。距县城43公里。"),
        ("全县共有代表1 954名，其中 乡级1741名。", "全县共有代表1954名，其中乡级1741名。"),
        ("自20 18年起，2 019年止。", "自2018年起，2019年止。"),
        (
            "2020 年完成投资18.6 亿元，增长6 %，5月1 日止。",
            "2020年完成投资18.6亿元，增长6%，5月1日止。",
        ),
        ("全县共有 12 个乡镇，辖 3 个街道。", "全县共有12个乡镇，辖3个街道。"),
        ("今年， 我们要抓好生产。", "今年，我们要抓好生产。"),
        ("三农工作成效 明显 ;民生持续改善 。", "三农工作成效明显;民生持续改善。"),
        ("我县经济 运行 平稳 ，民生 持续改善 。", "我县经济运行平稳，民生持续改善。"),
        ("民生持续 不断改善 ，社会和谐 。", "民生持续不断改善，社会和谐。"),
        ("已完成 ,成效显著 !", "已完成,成效显著!"),
        ("坚持以经济建 设为中心", "坚持以经济建设为中心"),
        ("乡镇要 不忘初心、牢记使 命，办实事。", "乡镇要不忘初心、牢记使命，办实事。"),
        ("某镇关于印发防汛预案的 通知", "某镇关于印发防汛预案的通知"),
        ("请 全国政协委员提交提案。", "请全国政协委员提交提案。"),
        ("工期为 18 个 月。", "工期为18个月。"),
        ("下辖五个镇、 11个乡， 2022年合并。", "下辖五个镇、11个乡，2022年合并。"),
        ("下辖五个镇, 11个乡; 2022年合并.", "下辖五个镇,11个乡;2022年合并."),
        ("完成投资 18 . 6 亿元 , 增长 7 . 2 % 。", "完成投资18.6亿元,增长7.2%。"),
        ("“ 十四五 ” 时期，建成 ３ 个产业园。", "“十四五”时期，建成３个产业园。"),
        (
            "过去的一 年，我们攻坚克 难，有了新的 成绩 。",
            "过去的一年，我们攻坚克难，有了新的成绩。",
        ),
        ("建成厂房 3座 ，安置 120人 。", "建成厂房3座，安置120人。"),
        ("围绕 “三农” 工作，落实 《意见》 要求。", "围绕“三农”工作，落实《意见》要求。"),
        (
            "县委常委会 研究部署防汛 工作，要求各乡镇切实 提高认识。",
            "县委常委会研究部署防汛工作，要求各乡镇切实提高认识。",
        ),
        (
            "围绕“农业” 发展规划，抓春耕，推进 乡村振兴。",
            "围绕“农业”发展规划，抓春耕，推进乡村振兴。",
        ),
    ],
)
def test_spaces_that_no_one_writes_go(text, expected):
    """Before marks, in numbers, around numbers and inside clauses a space is stray."""
    (document,) = false_space(text)
    assert document.text == expected


@pytest.mark.parametrize(
    "text",
    [
        "夯实产业根基 一、推动链条升级。二、强化平台支撑。",
        "硬科技赋能产业升级 驱动高质量发展",
        "项目分为 （一）水利工程 （二）交通工程 两类。",
        "新华社北京1月5日电 国务院总理5日主持召开会议，研究春耕工作。",
        "活动以“创新引领 绿色发展”为主题，吸引了众多企业参加。",
        "姓名：周禾 性别：男 年龄：35岁 籍贯：绍兴，党员。",
        "本报讯 记者 周禾 通讯员 林朔 报道，昨日会议召开。",
        "中国队 3:1 日本队",
        "今天心情不错 ;-)",
        "表 1 全县情况，见 图 2 所示。",
        "第一条 为了规范管理，保护权益，制定本办法。",
        "一、工作回顾 一年来，我们抓生产，保供应。",
        "一、回顾 去年平凡。 二、目标任务 今年要抓好工作，确保完成。",
        "R&D 经费占 GDP 比重",
        "他说, OK.",
        "三农工作成效 明显;民生持续改善。",
        "硬科技赋能产业升级 驱动高质量发展,全县实现新跨越。",
        "周禾 县长,林朔 书记。",
        "粮食  万吨  12.6，棉花  吨  320。",
        "局党委 书记 周禾",
        "第一名 某某中学，第二名 河口中学。",
        "会议时间 10月8日，会议地点 县水利局。",
        "马 晓、李 明、姓 名",
        "我们的 你们的",
        "全县发展需要 和谐社会共建",
        "处置要积极应对 网友最新评论",
        "建成厂房 3座，安置 120人。",
        "全县情况见表 1，增长见图 2，投资平稳。",
        "一、提高认识统 一、抓落实。二、强化责任。",
        "将 军令",
        "春风送暖 “小课堂” 情满青云",
    ],
)
def test_spaces_that_mean_something_stay(text):
    """Borders of headings, halves of headlines, place lines, fields and labels keep theirs."""
    (document,) = false_space(text)
    assert document.text == text


def test_names_in_front_of_a_stray_mark_keep_their_space():
    """Two or three characters on both sides of a blank may be two names, whatever the marks."""
    (document,) = false_space("沈小溪 何大川 ，出席了会议 。")
    assert document.text == "沈小溪 何大川，出席了会议。"
    (document,) = false_space("县水利局 沈小溪 何大川 ，出席了会议 。")
    assert document.text == "县水利局 沈小溪 何大川，出席了会议。"
