"""Small cases of each kind of damage, and look-alikes of each that must survive."""

import pytest

from reportclean.repair import repair

SPACE = "\N{IDEOGRAPHIC SPACE}"

DAMAGED = {
    "pinyin glosses": [
        ("全縣(xiàn)經(jīng)濟(jì)發(fā)展", "全縣經濟發展"),
        ("鎮(zhèn)黨(dǎng)委書(shū)記(jì)", "鎮黨委書記"),
        ("南樂(lè )縣(xiàn)與(yǔ)濮陽(yáng)", "南樂縣與濮陽"),
        ("全會(huì)強(qiáng)調(diào),要堅(jiān)持為(wèi)民", "全會強調,要堅持為民"),
        ("全會(huì)強(qiáng)調(diào)，要堅(jiān)持為(wèi)民", "全會強調，要堅持為民"),
        ("縣(xiàn)\n鎮(zhèn)政府\n鄉(xiāng)村", "縣\n鎮政府\n鄉村"),
    ],
    "question marks for spaces": [
        (f"?{SPACE}?各位代表：\n{SPACE}??报告。\n??审议。", "各位代表：\n报告。\n审议。"),
        ("?一、工作回顾\n?二、主要任务\n正文", "一、工作回顾\n二、主要任务\n正文"),
        ("??(一)穩增長。\r\n??(二)促改革。", "(一)穩增長。\r\n(二)促改革。"),
        ("目??录", "目 录"),
        ("附?件", "附 件"),
        ("目? 錄\n第一章", "目 錄\n第一章"),
    ],
    "entities": [
        ("&ldquo;十四五&rdquo;规划&mdash;&mdash;开局", "“十四五”规划——开局"),
        ("&#31185;&#25216;創新", "科技創新"),
        ("&#x79D1;技", "科技"),
        ("#31185;技创新", "科技创新"),
        ("nbsp;各位代表", "\xa0各位代表"),
        ("&nbsp各位代表", "\xa0各位代表"),
        ("&amp;lt;p&amp;gt;正文", "正文"),
        ("&#13;&#10;正文&#13;下文", "\n正文\n下文"),
        ("一、x0d x0a二、", "一、\n二、"),
        ("下雨了&amp;#65292;收衣服&amp;#12290;", "下雨了，收衣服。"),
        ("网页里的&nbsp;&ldquo;引号&rdquo;", "网页里的\xa0“引号”"),
        ("正文x0Dx0A下文", "正文\n下文"),
    ],
    "tags": [
        ("p>正文</p", "正文"),
        ("正文/p>", "正文"),
        ("正文br/>下文", "正文\n下文"),
        ("<P align=center>標題</P>", "標題"),
        ("<!--StartFragment-->正文<!--EndFragment-->", "正文"),
        ("正文<o:p></o:p>", "正文"),
        ('<span style="font-size:16px;line-height:2;">正文</span>', "正文"),
        ("<script>var a=1;</script>正文", "正文"),
        ("<?xml:namespace prefix = o />正文", "正文"),
    ],
    "look-alike code points": [
        ("⽐去年增⻓，⾦融⼯作", "比去年增长，金融工作"),
        ("⻓三⻆⺠⽣", "长三角民生"),
        ("更\uf901新", "更更新"),
        ("\ue5e5\ue5e5各位代表", f"{SPACE}{SPACE}各位代表"),
        ("\uf06c 重点工作\n\uf0a8 其他", "● 重点工作\n◻ 其他"),
    ],
    "invisible characters": [
        ("\u200b各\u200b位\u200b代表", "各位代表"),
        ("\ufeff\ufeff正文\ufeff", "正文"),
        ("字\u2060节、正\u200d文、会\xad议", "字节、正文、会议"),
        ("\u202d2024年\u202c", "2024年"),
        ("縣\ufe0f政\u2063府", "縣政府"),
        ("电\u061c池", "电池"),
        ("近日，\b警方\x01破案，\b查扣手机。", "近日，警方破案，查扣手机。"),
        ("建立了\u200d“户清扫”的机制", "建立了“户清扫”的机制"),
        ("锘各位代表", "各位代表"),
        ("正文\n锘?一、回顧", "正文\n一、回顧"),
        ("锘縖关于]", "[关于]"),
    ],
    "overprint": [
        ("《《县县志志》》编编辑辑部部", "《县志》编辑部"),
        ("22002244年年工工作作报报告告", "2024年工作报告"),
        ("桃桃源源坳坳镇镇\n桃源坳镇在县境西北部。", "桃源坳镇\n桃源坳镇在县境西北部。"),
        ("((征征求求意意見見稿稿))", "(征求意見稿)"),
        ("湿湿湿地地地管管管护护护办办办法法法", "湿地管护办法"),
        ("总总总总 则则则则（（（（试试试试行行行行", "总 则（试行"),
        ("政 府 工 作 报 告政 府 工 作 报 告", "政 府 工 作 报 告"),
        ("各 位 代 表 ：各 位 代 表 ：", "各 位 代 表 ："),
    ],
    "half-width marks over borders": [
        ("調研已經結束?,F(xiàn)將情況報告", "調研已經結束。現將情況報告"),
        ("在環??偩志珠L會上", "在環保總局局長會上"),
        ("会议开始。?；泼鳎合衷谖倚?布", "会议开始。黄明：现在我宣布"),
        ("工程已經完工?!綢T商業新聞網】報道", "工程已經完工。【IT商業新聞網】報道"),
        (
            "發言人說:“這項工程年底就能完成?!?\n記者從現場",
            "發言人說:“這項工程年底就能完成。”\n記者從現場",
        ),
        ("水量和水質全部正?!?\n各地加強監測", "水量和水質全部正常。\n各地加強監測"),
        ("這項計劃昨天獲得全部處理?!鼻叵壬?介紹說", "這項計劃昨天獲得全部處理。”秦先生介紹說"),
        ("會繼續支持這項工作?!保ㄓ浾? 張明）", "會繼續支持這項工作。”（記者 張明）"),
        ("給居民帶來很大的壓力?!把?鷹”號返回", "給居民帶來很大的壓力。“雪鷹”號返回"),
        ("支持發展衆創空間?;?本建成會議中心", "支持發展衆創空間。基本建成會議中心"),
        ("促進應保盡?!ｉ_展專項行動", "促進應保盡保。開展專項行動"),
    ],
}  # fmt: skip

SOUND = [
    "桃桃源源坳坳镇镇\n桃源镇在县境西北部。",
    "审判长? 请他进来。\n书记员? 谁见过书记员?",
    "园长? 孟晓在不在",
    "我们\U0001f333种树，你\U0001f333浇水。",
    "a\bb 是退格",
    "加 油 再 加 油 加 油 再 加 油",
    "000111222333",
    "AAABBBCCCDDD是编号",
    "哈哈哈嘿嘿嘿呵呵呵嘻嘻嘻",
    "政府 工作报告政府 工作报告",
    "真的假的??？？不会吧!!！",
    "他说：“这事谁说得准?!?\n没人知道。",
    "他到底正不正?!?\n大家都在问。",
    "怎么会?!!?他不信。",
    "在网页里输入 &nbsp; 可以得到一个空格，用 &lt; 表示小于号。",
    "HTML 实体 &amp; 表示 &，&quot; 表示引号，&copy; 表示版权。",
    "0x3F 是问号，&#63; 是 HTML 里问号的写法。",
    "教程：<br> 标签用于换行，<p> 标签用于分段。",
    '<?xml version="1.0"?> 是 XML 声明。',
    "乱码示例：“Ã©”“ä½ å¥½”都很常见。",
    "é 用 UTF-8 编码为 C3 A9，误读成 Latin-1 就是“Ã©”。",
    "法语单词“été”“où”“naïve”带有变音符号，德语有“Größe”。",
    "ÇÃO ÕES ÃES ÁÉÍÓÚ ÂÊÔ ÀÜ",
    "ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß",
    "°±²³´µ¸¹º¼½¾",
    "。ㄅㄆㄇ這三個符號很常見",
    "爸爸妈妈爷爷奶奶哥哥姐姐弟弟妹妹",
    "“鐢变簬”是“由于”的乱码，原因是编码不一致。",
    "啲嘢係咪佢嘅?",
    "正则 .*? 表示非贪婪，(?:abc)、(?!x)、(?<=y) 都是语法。",
    "梁锟、陈锟、王锟四名同学获奖。",
    "●重点 ○一般 △注意 ▲警告 □未选 ★推荐 ※说明",
    "∵ a=b，∴ b=a；AB∥CD，∠A=90°，△ABC≌△DEF",
    "√已办结 ×未办结 →下一页 ℃ §A ￥B",
    "該村原名(kān)，讀音見注。",
    "注音：重庆(chóng qìng)、六安(lù ān)",
    "UNESCO(联合国教科文组织)与 f(x)=a(b+c)",
    "是非?正误?谁来评判?",
    "去?留?",
    "是?否",
    "a ? b : c; x = y??z;",
    "http://example.com/?id=1&nbsp=2&quot=3#x0d",
    'printf("%d\\n", a&&b); // if (p>0) { q/=2; }',
    "若 p>0，则 x/p>1；k<p>q 不成立",
    "收入>支出，投入/产出>1，A/B>C",
    "首页 > 政务公开 > 工作报告",
    "在网页中“nbsp;”写作“&nbsp;”",
    "汉字部首⼀⼁⼂",
    "「⼀」部",
    "日本の⽉と⽇",
    "锘是一种放射性元素，符号 No。",
    "锘、铹是人工合成的。",
    "❤\ufe0f 👨\u200d👩\u200d👧 می\u200cخواهم",
    "平平安安出门，高高兴兴回家",
    "2211号、8899001122",
    "8899001122",
    "天天向上天天向上",
    "Où ça? Là-bas, à côté — «déjà», naïve, cœur, Noël!",
    "これは何ですか?わかりません。㈱",
    "他问：“为什么?!”“不为什么!?”",
    "什么?!?这也行?",
    "他一连问了三遍：“几点开会??在A楼还是B楼?!”",
    "地址?:?未知\n姓名?:?王五",
    "为什么??！怎么办?，好",
    "∀ε>0 ∃δ>0: |x−a|<δ ⇒ |f(x)−f(a)|<ε",
    "x² ± 2xy ≤ ½(a×b)÷c ≈ 3.14°",
]


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        pytest.param(*case, id=f"{kind}-{i}")
        for kind, cases in DAMAGED.items()
        for i, case in enumerate(cases)
    ],
)
def test_damage_is_undone(damaged, right):
    """Each kind of damage is repaired, in both scripts and with marks of both widths."""
    assert right == repair(damaged).text


@pytest.mark.parametrize("text", SOUND)
def test_lookalikes_survive(text):
    """What only looks damaged is unchanged."""
    assert text == repair(text).text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("全县锟斤拷生产总值增长8%。", "moji-irrecoverable"),
        ("斤拷锟斤拷锟叫斤拷锟", "moji-irrecoverable"),
        ("全縣經\ufffd\ufffd濟增長", "moji-irrecoverable"),
        ("政府工作报告，县委常委会".encode("gbk").decode("utf-8", "replace"), "moji-irrecoverable"),
        ("烫烫烫烫烫烫屯屯屯屯", "moji-irrecoverable"),
        ("????????????????\n2019年????????\n各位代表：", "moji-irrecoverable"),
        ("全县????总值达到??亿元", "moji-irrecoverable"),
        ("æ¿åºå·¥ä½æ¥åå¨å¿ç»æµ", "moji-irrecoverable"),
        ("针对房屋安全和隐患点?;?梵、道路运输", "gbk-bytes-lost"),
    ],
)
def test_what_cannot_be_repaired_is_flagged(text, name):
    """Lost bytes stay as they are, with a flag that says where and how much."""
    repaired = repair(text)
    (flag,) = repaired.flags

    assert (text, name) == (repaired.text, flag.name)
    assert flag.span is not None
    assert name != "moji-irrecoverable" or 0 < flag.share <= 1


@pytest.mark.parametrize(
    "text",
    [
        "所谓“锟斤拷”，是指两次转码后出现的乱码；锟斤拷一词由此流行。",
        "主角徐锟与锟铻剑",
        "喝水不要太烫。烫烫手。",
        "为什么????因为????",
        "«É», ¡¿Qué?! ¼½¾ ±×÷ ————————————————",
        "为什么要这样做?;?怎么办",
    ],
)
def test_topics_bear_no_flag(text):
    """A text about mojibake, and marks in a row, are no damage."""
    assert ((), text) == (repair(text).flags, repair(text).text)


def test_stripped_controls_are_not_guessed_away():
    """GBK read as Latin-1 of which the controls are gone is not read as other characters."""
    damaged = "推進體教體醫融合,完善全民健身服務體系。".encode("gbk").decode("latin-1")
    stripped = "".join(c for c in damaged if not "\x7f" <= c <= "\x9f")

    assert stripped == repair(stripped).text


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("书屋#x201c;312#x201d;个", "书屋“312”个"),
        ("<strong>全县</strong>书屋<span style='color:red'>312</span>个。", "全县书屋312个。"),
        ("<span>标签</span>：旅游", "标签：旅游"),
        (
            "全县农业用<br>水1.2亿方，在<b>中</b>部使用<b>喷灌</b>",
            "全县农业用\n水1.2亿方，在中部使用喷灌",
        ),
        ("全县书屋达🚩🔔312个,藏📎书46万册。", "全县书屋达312个,藏书46万册。"),
        (
            "\n".join(
                f"{line}。【某网www.some.example】"
                for line in ("书屋达312个", "藏书46万册", "开放率100%")
            ),
            "书屋达312个。\n藏书46万册。\n开放率100%。",
        ),
        ("青渚县县长 ?何 ?川", "青渚县县长 何 川"),
        ("青青渚渚县县农农家家书书屋屋管管理理办办法法", "青渚县农家书屋管理办法"),
        ("正文&#13;下文", "正文\n下文"),
    ],
)
def test_damage_told_by_what_stands_around(damaged, right):
    """Digits, brackets, surnames and single doubled characters count where the rest shows it."""
    assert right == repair(damaged).text


@pytest.mark.parametrize(
    "text",
    [
        "编号3#x12;与#12;",
        "body { color: #333; background: #169; }",
        "樣式寫在 <style> 與 </style> 之間，段落寫在<p>和</p>中間。",
        "使用<div>标签布局网页。",
        "用<b>、<i>、<u>等标签排版。",
        "一等奖🏅3名,二等奖🏅5名",
        "去哪里 ?何 ?时",
        "会议结束。【记者 周禾】\n会议开始。【记者 周禾】\n合影。【记者 周禾】",
        "高高兴兴快快乐乐热热闹闹平平安安",
        "干干净净整整齐齐漂漂亮亮红红火火",
        "一一二二三三四四五五六六七七八八",
        "研究研究,讨论讨论",
        "日日夜夜年年岁岁天天",
        "&notanentity;与&#99999999;和&#x3;",
        "见“<b>”与`</p`",
    ],
)
def test_what_stands_around_keeps_lookalikes(text):
    """The same signs in a sentence about them, or with a meaning of their own, stay."""
    assert text == repair(text).text


@pytest.mark.parametrize(
    "right",
    [
        "力爭全域建成省級以上生態文明建設示範區。",
        "穩妥有序落實新一輪機構改革各項任務。",
        "象山入選國家鄉村振興示範縣創建名單。",
        "推進電力直接交易和油氣體制改革。",
        "全面提升公共法律服務質量。",
    ],
)
def test_lines_without_controls_are_left_and_flagged(right):
    """Where controls were taken out of GBK read as Latin-1 nothing is guessed, but flagged."""
    damaged = right.encode("gbk").decode("latin-1")
    stripped = "".join(c for c in damaged if not "\x7f" <= c <= "\x9f")
    repaired = repair(stripped)

    assert right == repair(damaged).text
    assert (stripped, ["moji-irrecoverable"]) == (repaired.text, [f.name for f in repaired.flags])
