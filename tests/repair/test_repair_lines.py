import re

import pytest

from reportclean.repair import repair


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("全县&nbsp;32个&ldquo;项目&rdquo;&amp;amp;", "全县\xa032个“项目”&"),
        ("责任单位#xff1a;县水利局", "责任单位：县水利局"),
        ("一、政治性。 x0dx0ax0dx0a二、规范性。", "一、政治性。\n二、规范性。"),
        ("第一节 总则</p>\n<!--章节内容开始-->\n正文", "第一节 总则\n\n正文"),
        (
            "<p>一是防汛。</p><p>二是抗旱。</p> <p>三是护林。</p>",
            "一是防汛。\n二是抗旱。\n 三是护林。",
        ),
        ("总则</p>\n<p>第一条", "总则\n第一条"),
        ("<b>总</b>则<i>一</i>", "总则一"),
        ("防汛</li><br/><li>抗旱", "防汛\n抗旱"),
        (
            '看&lt;a href="http://x.example/a.html"&gt;这里&lt;/a&gt;&lt;br /&gt;下文',
            "看这里\n下文",
        ),
        ('&lt;span style="color:red;"&gt;"流动"的学校&lt;/span&gt;来了', '"流动"的学校来了'),
        ("看图<img src='a.gif' alt='=>' class='b' />。", "看图。"),
        ('看图<image>data:image/s3,"s3://a/b" alt="桥"</image>。', "看图。"),
        ("笑了<img src='a.gif' border=0 onload=\"if(this.width>500)this.width=500;\">。", "笑了。"),
        (
            "<p style='margin:7.8pt;\nmargin-left:0'><b><span\nlang=EN>澜川</b>绿道。",
            "澜川绿道。",
        ),
        ("若a<b\n则c>d，成立。", "若a<b\n则c>d，成立。"),
        ("学校校长???邱 ?岩\n你们好", "学校校长 邱 岩\n你们好"),
        ("<div class='a'>正文</div>换行<br/>下文", "正文\n换行\n下文"),
        ("??? 3月5日开会。\n??? 会议要求。\n?", "3月5日开会。\n会议要求。\n"),
        (
            "????3月5日开会。 ????会议要求抓春耕。????林朔主持。",
            "3月5日开会。\u3000\u3000会议要求抓春耕。\u3000\u3000林朔主持。",
        ),
        (
            "会议在县城召开。???周禾主持。林朔讲话。?????沈溪参加。",
            "会议在县城召开。\u3000\u3000周禾主持。林朔讲话。\u3000\u3000沈溪参加。",
        ),
        (
            "来源:禾丰镇???作者:周禾 点击量: ???发布日期:2017-12-30???字体大小:",
            "来源:禾丰镇 作者:周禾 点击量: 发布日期:2017-12-30 字体大小:",
        ),
        ("青渚市市长 ?林 ?朔", "青渚市市长 林 朔"),
        ("目? 录\n第一章", "目 录\n第一章"),
        ("?\n一、? 明确任务\n二、? 强化保障", "\n一、 明确任务\n二、 强化保障"),
        ("（一）? 明确任务\n1.? 强化保障", "（一） 明确任务\n1. 强化保障"),
        ("据介绍，&nbsp2019年、&nbsp2020年", "据介绍，\xa02019年、\xa02020年"),
        ("商场&#x3001市场&#12289学校", "商场、市场、学校"),
        ("会\N{ZERO WIDTH SPACE}议\ufeff召\u202a开\u202c，结\N{SOFT HYPHEN}束", "会议召开，结束"),
        ("市民說，\N{OBJECT REPLACEMENT CHARACTER}終於通車。", "市民說，終於通車。"),
        ("⼯作报告，⻓期，\uf9be", "工作报告，长期，\uf9be"),
        ("一\uf900是", "一豈是"),
        ("\uf0b7 要点", "• 要点"),
        ("新建水渠。\n蒄蚄袀膇莀蚃羅膅蒂袁\n明年完工。", "新建水渠。\n\n明年完工。"),
        ("膀芈蒆袂膅莂蒆蚄羈羄蚅肂芀水渠建设总结", "水渠建设总结"),
        ("當地人有\ue2e5較深的了解，\ue5c7新攝", "當地人有着較深的了解，伃新攝"),
        ("佢\ue5a2\uecd8度做\uecb1", "佢哋喺度做嘢"),
        ("《《澜川澜川年鉴年鉴》》编纂编纂提纲提纲", "《澜川年鉴》编纂提纲"),
        ("《 《张张北北年鉴年鉴》 》目录目录", "《 张北年鉴》 目录"),
        ("遵循時代性,、理事性,、原則,。", "遵循時代性、理事性、原則。"),
        ("產量怎麼樣,?”他問，,“賣得好嗎,?”", "產量怎麼樣?”他問,“賣得好嗎?”"),
        ("压实责任,;强化督查,;严肃问责。", "压实责任;强化督查;严肃问责。"),
        ("摘 ?要:本文讨论水利。", "摘 要:本文讨论水利。"),
        ("关?键?词：水利；防汛", "关 键 词：水利；防汛"),
        ("县里重视,，部门配合，，群众支持,。", "县里重视，部门配合，群众支持。"),
        ("县里重视,,部门配合、、群众支持。。", "县里重视,部门配合、群众支持。"),
        ("到到20212021年年底底，，全全县县建建仓仓4646座座。。", "到2021年底，全县建仓46座。"),
        ("主任?? 罗 ?远", "主任 罗 远"),
        ("第一章? 总? 则\n第一条?制定本办法。", "第一章 总 则\n第一条 制定本办法。"),
        ("[分类号]D601? 〔标识码〕A? 〔编号〕1008", "[分类号]D601 〔标识码〕A 〔编号〕1008"),
        ("县里对\U0001f219全部水库作了检查。", "县里对全部水库作了检查。"),
        ("“十四五”新\U0001f689增就业，我国投\U0001f460资增长", "“十四五”新增就业，我国投资增长"),
        ("我们新\U0001f689增就业，抓投\U0001f460资。", "我们新增就业，抓投资。"),
        (
            "面对错综\U0001f689复杂的环境，我们抓产业。\n产业\U0001f460结构优化。\n统筹\U0001f50a推进改革。",
            "面对错综复杂的环境，我们抓产业。\n产业结构优化。\n统筹推进改革。",
        ),
        ("我们攻坚\U0001f71a\U0001f746克难，砥砺前行。", "我们攻坚克难，砥砺前行。"),
        ("审判长? 梁志刚\n书? 记? 员? 孟晓", "审判长 梁志刚\n书 记 员 孟晓"),
        ("审?判?长??梁志刚", "审 判 长 梁志刚"),
        ("扎\U0001f412\U0001f38f实推进，专账\U0001f462管理。", "扎实推进，专账管理。"),
        (
            "全镇\U0001f388共流转土地\U0001f31f2300亩，带动\U0001f340就业560人。",
            "全镇共流转土地2300亩，带动就业560人。",
        ),
        ("第第一一章章\u3000总总则则", "第一章\u3000总则"),
        ("22002222年年澜澜川川县县统统计计公公报报", "2022年澜川县统计公报"),
        ("全全县县二二〇〇二二一一年年统统计计公公报报", "全县二〇二一年统计公报"),
        ("要抓实、，要抓细，、要抓好。", "要抓实，要抓细、要抓好。"),
        (
            "改了四百座（内容来自禾文网www.a.example）。\n还剩六座（内容来自禾文网www.a.example）。\n月底完工（内容来自禾文网www.a.example）。",
            "改了四百座。\n还剩六座。\n月底完工。",
        ),
        (
            "[00:12]大家好，我是周禾。\n[00:19]带大家看看村子。\n[01:03.5]这里以前是泥塘。",
            "大家好，我是周禾。\n带大家看看村子。\n这里以前是泥塘。",
        ),
        ("要抓实。，要抓细。，要抓好。", "要抓实。要抓细。要抓好。"),
        ("开业&#8203;了&shy;，&zwnj;免费。", "开业了，免费。"),
        (
            "食堂[云禾生活网]开业，老人[云禾生活网]享受八折。\n两荤两素[云禾生活网]。",
            "食堂开业，老人享受八折。\n两荤两素。",
        ),
        (
            "建立台账www.a.example。处www.a.example理污水。\n粪污www.a.example实行联单。\n有www.a.example利。",
            "建立台账www.a.example。处理污水。\n粪污实行联单。\n有利。",
        ),
        ("中国南极中国南极建站史建站史", "中国南极建站史"),
        ("?不懂\n?\n懂\n?\n完。", "?不懂\n\n懂\n\n完。"),
        ("总结\n?\n任务完成。\n??\n明年继续。", "总结\n\n任务完成。\n\n明年继续。"),
        ("<!--\n.a {color: red}\n-->正文", "正文"),
        ("<!--[if gte mso 9]><xml><w:a></w:a></xml>\n<![endif]-->讲话。<br", "讲话。\n"),
        ("他們(men)發(fā)現(xiàn)這(zhè)麼(me)多", "他們發現這麼多"),
        ("日前(qian)旅(lv)遊(you)局(ju)開(kai)會", "日前旅遊局開會"),
        ("召開（kāi）座談（tán）會（huì），聽（tīng）取意見（jiàn）", "召開座談會，聽取意見"),
        (
            "对\U0001f219全县作了部署,要求\U0001f689\U0001f460\U0001f294月底完成",
            "对全县作了部署,要求月底完成",
        ),
        (
            "【周禾】：各位代表：[09:03]\n【周禾】：现在报告工作。[09:05]\n【周禾】：一、工作回顾[09:06]",
            "【周禾】：各位代表：\n【周禾】：现在报告工作。\n【周禾】：一、工作回顾",
        ),
        ("[周禾]:开会。 [09:05]\n[周禾]:通报。 [09:06]", "[周禾]:开会。\n[周禾]:通报。"),
        (
            "[周禾]大家好。[15:02:11]\n[网友]路何时修好?[15:03:40]",
            "[周禾]大家好。\n[网友]路何时修好?",
        ),
        (
            "【周禾】大家好。 15:02:11\n【网友】路何时修好？ 15:03:40",
            "【周禾】大家好。\n【网友】路何时修好？",
        ),
        (
            "周禾：谢谢。 2019-10-08 15:20:11\n网友：再见。 2019-10-08 15:21:40",
            "周禾：谢谢。\n网友：再见。",
        ),
        (
            "[周禾]: 谢谢。[2019-10-08 15:20:11]\n[网友]: 再见。[2019-10-08 15:21:40]",
            "[周禾]: 谢谢。\n[网友]: 再见。",
        ),
    ],
)
def test_noise_goes(damaged, right):
    """Left markup, lost spaces, invisible characters and inline noise are repaired."""
    assert right == repair(damaged).text


@pytest.mark.parametrize("end", ["\r", "\r\n"])
@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("????一是防汛。\n????二是抗旱。", "一是防汛。\n二是抗旱。"),
        ("一是防汛。</p\np>二是抗旱。", "一是防汛。\n二是抗旱。"),
    ],
)
def test_lines_may_end_otherwise(damaged, right, end):
    """Where a line begins and ends is told by the ends of old systems too."""
    assert right.replace("\n", end) == repair(damaged.replace("\n", end)).text


def test_anticopy_junk_goes():
    """Random ASCII at the ends of most lines goes, whatever the line end."""
    lines = ["增长9.9%。", "一、回顾", "收入突破3万亿元。", "就业扩大。"]
    junk = [" Zwtz )ZII", " *2m{i:3", " y&F&Z3t", " `qy@Qo"]
    damaged = "\r\n".join(a + b for a, b in zip(lines, junk, strict=True))
    assert "\r\n".join(lines) == repair(damaged).text


@pytest.mark.parametrize(
    "text",
    [
        "房号与密码：\n东厢房 a7K9\n西厢房 q2M4\n正房 z8T1",
        "提货码\n周禾 Ab3x\n林朔 K9pQ\n沈溪 z2Wv",
        "活动安排\n签到 [08:30]\n开幕式 [09:00]\n座谈 [10:30]\n午餐 [12:00]",
        "列车时刻\n云禾—丰川 [07:15]\n云禾—禾城 [09:40]\n丰川—禾城 [13:05]",
        "化验结果\n1号井 pH 7.2 Fe<0.3\n2号井 pH 6.9 Mn=0.08\n3号井 pH 7.4 NH3-N 0.11",
        "邮箱\n县林业局 lyj@yunhe.example\n县水利局 slj@yunhe.example\n县教育局 jyj@yunhe.example",
        "反应\n石灰石 CaCO3+2HCl=CaCl2\n铁 Fe+CuSO4=FeSO4+Cu\n氢气 2H2+O2=2H2O",
    ],
)
def test_what_is_told_of_each_stays(text):
    """Behind a name, without a mark between, a code, a time or a value is told and not junk."""
    assert text == repair(text).text


@pytest.mark.parametrize(
    "junk",
    [
        ["%k3 {7Zp!", "2 v5 P* g( Q", ") ~9 B4 m% d", "_ t6 L& y$ 0 n"],
        ["  9v&Ts'Qm", " #hGz!7wX", "    u~K2^pB", " 4$jLw`e"],
        [" 9v&Ts'Qm", " #hGz!7wX", " u~K2^pB", " Pufed"],
    ],
)
def test_anticopy_junk_goes_with_all_its_marks(junk):
    """Behind a full-width mark junk begins at once, also with a digit."""
    lines = ["各位代表：", "增长9.9%，", "收入突破3万亿元。", "就业“扩大”"]
    damaged = "\n".join(a + b for a, b in zip(lines, junk, strict=True))
    assert "\n".join(lines) == repair(damaged).text


def test_watermarks_of_a_page_with_menus_go():
    """What holds no sentence has none appended, however many lines it has."""
    menu = "首页\n要闻\n图片\n视频\n专题\n读报\n分享到\n相关阅读"
    text = "全县旧桥共41座。{0}\n其中二类桥29座。{0}\n年底前加固。{0}"

    damaged = f"{menu}\n{text.format('云禾传媒网_门户网站')}\n{menu}"

    assert repair(damaged).text == f"{menu}\n{text.format('')}\n{menu}"


@pytest.mark.parametrize(
    "mark",
    [
        "【云禾论坛】",
        "BMU传媒网_门户",
        " 更多内容请访问某某网",
        "转载请注明：云禾在线",
        "更多内容请关注某某发布",
        "（本文由某某论坛收集整理）",
        "（来源：云禾矿工网）",
    ],
)
def test_watermark_goes(mark):
    """The same site name behind the last stop of every line goes, quoted or not."""
    lines = ["全县旧桥共41座。", "其中二类桥29座。", "「年底前加固。」"]
    damaged = "\n".join(line + mark for line in lines)
    assert "\n".join(lines) == repair(damaged).text


@pytest.mark.parametrize(
    "text",
    [
        "艸部：芀芁芃芄芅芆芇芉芊芋芌芍，共十二字",
        "﹏﹏﹏﹏﹏﹏",
        "﹋﹌﹋﹌﹋﹌",
        "芀芁芃芄虯虰虳虴衦衧衩衱",
        "肺腑肝膽腸胃腎膀胱脾臟",
        "茯苓薏苡葛根苍术芡实蝉蜕羚羊角",
        "点赞\ue600收藏\ue603评论",
        "首页\ue6a0新闻\n\ue601 分享\n更多\ue2e5",
        "R&D经费投入强度达到3.2%,A&B两个标段同时开工。",
        "<ul>和<ol>有什么不同？",
        "初学的人分不清 <em> 与 <strong> 的用处。",
        "项目 | 单位 | 数量 | 备注\n管理 | 次 | 652 |\n绿化 | 亩 | 3,211 |\n修路 | 里 | 41.5 |",
        "表单中的空格应写作“&nbsp;”,换行应写作“<br>”。",
        "根据<中华人民共和国宪法>和<http://example.cn>的规定",
        "路在哪里?\n??这是网友最关心的问题。",
        "怎么办? 怎么干? 靠什么干?",
        "记者:学位够吗? 局长:够。",
        "可以吗? 可以。 行 行。",
        "谁懂\n?\n没人懂",
        "第三条?我没听清。",
        "选A? 【选B】",
        "乘\U0001f68c出行",
        "种稻谷\U0001f33e2300亩，玉米\U0001f33d1200亩，油茶\U0001f33f300亩。",
        "我们坐\U0001f68c车，去\U0001f3e0看\U0001f35a戏，吃\U0001f35a面",
        "“新\U0001f689增”与“投\U0001f460资”",
        "中国队必胜中国队必胜",
        "研究研究商量商量讨论",
        "1,,2\n3,,4\n5,,6",
        "我不知道。。你说呢。。再看吧",
        "你?我?他：到底该谁去？",
        "我听不懂。???什么意思",
        "谁写的???作者：周禾",
        "会不会停电???周禾：不会。什么时候修???林朔：明天。",
        "型号 XJ-200 功率 2.2kW\n型号 XJ-300 功率 3.0kW\n型号 XJ-400 功率 4.0kW",
        "一号井 水温 21.5℃ 流量 3m3/h\n二号井 水温 22℃ 流量 4m3/h\n三号井 水温 19℃ 流量 5m3/h",
        "监控：车辆驶入。 09:00:12\n监控：车辆驶出。 09:05:12",
        "第一名：林朔，成绩 01:02:03\n第二名：沈溪，成绩 01:05:09",
        "网页的标签<p>表示段落，<br>表示换行。",
        "段落用<p>标签，换行用<br>标签，标题用<h1>到<h6>。",
        "图片应在<img>中写明替代文字，表格应使用<th>标明表头，链接<a>不得为空。",
        "用<div>划分区域，用<span>标记文字。\n初学者常忘记写</div>。",
        "说明：<p>标签表示段落；<br>标签表示换行。",
        "甲公司 WQ-301b\n乙公司 TR-77Xa\n丙公司 Lm-20c2\n公示如上。",
        "看看听听说说写写\n试试想想。",
        "人人讲安全，个个会应急，家家有预案，常常抓演练。",
        "快快乐乐平平安安健健康康",
        "下载地址见附件,提取码 y8F2\n解压密码 Zk3q",
        "去哪里挂号？ 可上县医院网站\n去哪里挂号？ 可上县医院网站\n去哪里挂号？ 可上县医院网站",
        "人工智能 AI\n云计算 Cloud\n物联网 IoT\n区块链 Blockchain",
        "老乡在朋友圈写道：“今年丰收了🎉🎉!”",
        "我们要坚持学习。\n我们要坚持调研。\n我们要坚持实干。",
        "会场。（某某网 记者 摄）\n晚会。（某某网 记者 摄）\n合影。（某某网 记者 摄）",
        "大坝安全。【某某论坛 摄】\n闸门正常。【某某论坛 摄】\n水位平稳。【某某论坛 摄】",
        "发车时间为 [09:05]",
        "[1路]首班车发车。[06:30]\n[2路]首班车发车。[06:40]",
        "县林业局\nwww.yunhe.example\n县水利局\nwww.yunhe.example\n县教育局\nwww.yunhe.example",
        "开放时间：[08:30]开门。\n闭馆时间：[17:30]清场。\n开放时间：[09:00]周末。",
        "参数写作&nbsp2=，转义写作“&#x3001”。",
        "一、?是问号吗？",
        "[quote]是引用的标签，[/quote]是它的结尾。",
        "谁 ?知:这事没人说得清。",
        "部首“⼀”与“⼯”",
        "שלום \N{RIGHT-TO-LEFT MARK}(עברית)",
        "Silben\N{SOFT HYPHEN}trennung",
        "若 a<b 且 c>d，则 x<p>y 不成立。",
        "国际编号 #1234 与 0x0d0a",
        "他说：“可是，，，我不想走。真的，，，”",
        "粮（数据来源：www.a.example）。\n油（数据来源：www.a.example）。\n肉（数据来源：www.a.example）。",
        "[00:12] 进球\n[00:31] 黄牌\n[00:45] 半场结束",
        "[10:05]县长到现场。\n[10:12]开始搜救。\n[10:40]全部救出。",
        "[00:45]第三句。\n[00:19]第二句。\n[00:31]第一句。",
        "云云禾禾县县二二〇〇年",
        "[云禾生活网]食堂开业。\n[云禾生活网]老人八折。\n[云禾生活网]两荤两素。",
        "食堂开业。[云禾生活网]\n老人八折。[云禾生活网]",
        "食堂开业。（来源：云禾网）\n老人八折。（来源：江口网）\n两荤两素。（来源：河湾网）",
        "户籍人口12万。（来源：县统计局）\n耕地3万亩。（来源：县统计局）\n水库四座。（来源：县统计局）",
        "备案在www.a.example办理，补贴在www.a.example提交，进度在www.a.example查询。",
        "甲方：[云禾网]负责推广。\n乙方在[云禾网]首页展示[云禾网]。\n丙方不得用[云禾网]标识。",
        "[00:05]零点刚过，烟花升空。\n[00:12]人群倒数。\n[00:50]街上热闹。",
        "食堂由[云禾生活网]推荐，老人由[云禾生活网]接送。",
        "填“。，”的退回，填“，。”的也退回",
        '"Nerede?" dedi\n"Ne zaman?" dedi\n"Kiminle?" dedi\nGitti.',
        "先看代码。\n            //\n再看说明。",
        "房间不错，有点商务气息！" * 4,
    ],
)
def test_lookalikes_of_noise_stay(text):
    """What only looks like noise is unchanged."""
    assert text == repair(text).text


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("锟斤拷锟斤拷锟斤拷\n正文", "moji-irrecoverable"),
        ("标题\ufffd\ufffd正文", "moji-irrecoverable"),
        ("该年度19月实现生产总值1001.5亿元", "lost-dash"),
        ("转发某政办发202256号文件", "docnum-suspect"),
        ("市*委书记听取汇报", "mask-char"),
        ("哈希函数哈希函数它不保证顺序。编程语言编程语言重复", "injected-keywords"),
        ("进一步加鼎力度支持", "synonym-spun"),
        ("四平乡，农业乡，辖三村。人口流失严重。" * 30, "characters-deleted"),
    ],
)
def test_damage_that_stays_is_flagged(text, name):
    """What cannot be repaired is flagged and left."""
    repaired = repair(text)
    assert (text, {name}) == (repaired.text, {f.name for f in repaired.flags})


@pytest.mark.parametrize(
    "text",
    [
        "“锟斤拷”是编码转换失败后常见的乱码。",
        "犊牛19月龄出栏，全程饲养成本下降。",
        "2019月季展吸引游客3万人次。",
        "1—9月，全县用电量增长3.3%。",
        "**乡辖5个行政村，20xx年人均收入9961元。",
        "粮食12.6万吨,油料3.1万吨,肉类1.9万吨。",
        "县政办发〔2022〕56号",
    ],
)
def test_no_flag_without_damage(text):
    """Look-alikes of lost and falsified text bear no flag."""
    assert repair(text).flags == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "各位网友大家好。 [2013-05-08 10:02:11]\n谢谢主持人。 [2013-05-08 10:03]",
            "各位网友大家好。\n谢谢主持人。",
        ),
        ("本次更新于 [2013-05-08 10:02]", "本次更新于 [2013-05-08 10:02]"),
    ],
)
def test_day_and_time_show_a_transcript_without_speakers(text: str, expected: str):
    """Twice at line ends, day and time together are the stamps of a transcript."""
    assert repair(text).text == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[10:02:15]\n[主持人]：开始吧。\n[10:03:41]\n[县长]：好。",
            "[主持人]：开始吧。\n[县长]：好。",
        ),
        ("[10:02]\r\n【主持人】:开始吧。\r\n[10:03]\r\n【县长】:好。", None),
        (
            "[10:02]\n[主持人] 开始吧。\n[10:03]\n[县长] 好。",
            "[主持人] 开始吧。\n[县长] 好。",
        ),
        ("[10:02]\n[主持人]：开始吧。\n[县长]：好。", ""),
        ("[10:02]\n主队角球。\n[10:03]\n客队射门。", ""),
    ],
)
def test_times_above_the_turns_of_a_transcript_leave(text: str, expected: str | None):
    """Twice a time right above a speaker in brackets; once, or without speakers, they stay."""
    wanted = "【主持人】:开始吧。\r\n【县长】:好。" if expected is None else expected or text

    assert repair(text).text == wanted


def test_times_between_turns_are_those_of_the_turns_above_where_one_more_closes_the_last():
    """They leave, the last one too."""
    turns = ("[主持人]：各位好。\n", "[县长]：大家好。\n", "[主持人]：请讲。\n")
    text = "".join(f"{turn}[10:0{n}:12]\n" for n, turn in enumerate(turns))
    assert repair(text).text == "".join(turns)


def test_lines_without_chinese_end_in_no_junk():
    """Style rules between paragraphs are no marks against copying, and count for none."""
    text = ".a p { text-indent: 2em; }\n.b p { color: #f00; }\n.c { top: 1px; }\n苗高二十厘米。"

    assert repair(text).text == text


def test_who_puts_faces_into_a_text_means_the_other_pictures_too():
    """A lion between two characters stays where a face stands near."""
    text = "今天带娃去动物园🦁看到了大熊猫🐼开心！\n人好多😂排队两小时。"

    assert repair(text).text == text


@pytest.mark.parametrize("mark", ["云禾范文网 www.yunhe.example 整理发布", "yunhe.example 云禾网"])
def test_a_site_between_all_paragraphs_goes(mark: str):
    """Its name and address on a line of its own, the same each time."""
    lines = ["全县旧桥共41座。", "其中二类桥29座。", "年底前加固。"]
    damaged = "".join(f"{line}\n{mark}\n" for line in lines)
    assert "\n".join(lines) + "\n" == repair(damaged).text


ASKED = (
    "10:02 主持人：各位网友，大家好。\n"
    "10:04 区长沈溪：网友们好。\n"
    "10:05 主持人：请您介绍公交的情况。"
)


def test_times_in_front_of_the_turns_of_a_talk_go():
    """Somebody speaks again, and to the others."""
    left = "主持人：各位网友，大家好。\n区长沈溪：网友们好。\n主持人：请您介绍公交的情况。"
    assert repair(ASKED).text == left
    thanks = "10:02 主持人：欢迎。\n10:04 沈溪：谢谢主持人。\n10:05 主持人：今年种了多少？"
    assert repair(thanks).text == re.sub("10:0. ", "", thanks)
    between = re.sub(r"(?m)^(10:\d\d) (.*?：)", r"\2[2018-05-04 \1:12]", ASKED)
    assert repair(between).text == left
    dated = re.sub(r"(?m)^(10:\d\d)", r"[2021-12-03 \1:10]", ASKED)
    assert repair(dated).text == left


def test_times_at_the_ends_of_turns_go_with_blanks_behind_them():
    """What stands behind a line says nothing."""
    turns = "[主持人] 各位好。[14:00:12] \n[沈溪] 大家好。[14:01:05]\u3000\n"
    assert repair(turns).text.split() == ["[主持人]", "各位好。", "[沈溪]", "大家好。"]
    unbroken = (
        "[主持人]：各位好。\xa0[2021-12-03\xa014:00]\n[沈溪]：大家好。\xa0[2021-12-03\xa014:01]"
    )
    assert repair(unbroken).text == "[主持人]：各位好。\n[沈溪]：大家好。"


def test_times_below_the_turns_of_a_talk_go():
    """Each on a line of its own; below the entries of a log they stay."""
    turns = ("网友：请问几点发车？", "沈溪：你好，早上六点。", "网友：谢谢您。")
    text = "".join(f"{turn}\n[14:02:1{n}]\n" for n, turn in enumerate(turns))
    assert repair(text).text == "".join(f"{turn}\n" for turn in turns)
    log = text.replace("网友", "何川", 1)
    assert repair(log).text == log


def test_times_behind_the_turns_of_a_talk_go():
    """In round brackets; an entry of a programme has its hour so."""
    turns = "【主持人】各位好。（09:00）\n【沈溪】大家好。（09:01）\n【主持人】请讲。（09:02）"
    assert repair(turns).text == re.sub("（09:0.）", "", turns)
    hours = "【讲座】茶艺。（09:00）\n【展览】茶具。（09:30）\n【讲座】茶史。（10:00）"
    assert repair(hours).text == hours


@pytest.mark.parametrize(
    "text",
    [
        ASKED.replace("10:05 主持人", "10:05 何川"),
        ASKED.replace("10:05", "09:05"),
        ASKED.replace("大家", "欢迎").replace("各位", "").replace("您", "").replace("们", ""),
        ASKED.replace("。", ""),
        "6:10 早班车：从禾渡站发出。\n6:42 早班车：到达云川站。\n7:05 早班车：到达终点。",
    ],
)
def test_times_of_an_agenda_or_a_log_stay(text):
    """It has its speakers too, but they are others each time, or do not talk."""
    assert repair(text).text == text


def test_marks_at_the_ends_of_lines_are_blanks_where_others_are_indents():
    """Behind full stops; a question stays, and so does the name above it."""
    text = "县林业局?\n??湿地3200亩。?\n??鸟类86种。?"
    assert repair(text).text == "县林业局\n湿地3200亩。\n鸟类86种。"
    asked = "县林业局?\n??湿地3200亩。?\n??鸟类86种。?\n??还有什么?\n答案在此。"
    assert repair(asked).text == "县林业局?\n湿地3200亩。\n鸟类86种。\n还有什么?\n答案在此。"


def test_marks_around_a_name_are_blanks_where_others_are_indents():
    """Among paragraphs that begin so; a question asked there stays."""
    text = "?? 区政协主席?沈溪?主持会议。\n?? 区领导?林朔?出席。\n?? 怎么办?实干?再想办法。"
    left = "区政协主席 沈溪 主持会议。\n区领导 林朔 出席。\n怎么办?实干?再想办法。"
    assert repair(text).text == left


TURNS = "".join(
    f"{who}：\n{said}\n2021-07-28 10:0{n}:11\n"
    for n, (who, said) in enumerate(
        [("主持人 周禾", "各位好。"), ("沈溪", "谢谢主持人！"), ("何川", "水渠几时修通？")]
    )
)


def test_times_below_the_statements_of_a_transcript_go():
    """Speaker, statement and time on lines of their own."""
    left = "主持人 周禾：\n各位好。\n沈溪：\n谢谢主持人！\n何川：\n水渠几时修通？\n"
    assert repair(TURNS).text == left


@pytest.mark.parametrize(
    "text",
    [
        TURNS[: TURNS.index("何川")],
        TURNS.replace("：\n", "。\n"),
        "10:00\n开会。\n11:00\n散会。\n12:00\n午餐。\n",
        TURNS + "10:00\n开会。\n11:00\n散会。\n12:00\n",
    ],
)
def test_times_of_a_programme_stay(text: str):
    """A time heads its entry, or hardly any stands below a statement."""
    assert repair(text).text == text


def test_question_marks_are_indents_before_dashes_too():
    """Items of a report begin with one, or with a ringed number."""
    lines = ["稳中求进，总量跃上新台阶。", "——改革创新，活力增强。", "①粮食稳产增产。"]
    damaged = "\n".join(f"??? {line}" for line in lines)
    right = re.sub(r"[ \u3000]", "", repair(damaged).text)
    assert right.split("\n") == lines
