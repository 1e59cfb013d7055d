import pytest

from reportclean.repair import repair

MARKS = {
    b"\xa3\xbf": b"?", b"\xa3\xa1": b"!", b"\xa3\xbb": b";", b"\xa3\xba": b":", b"\xa3\xac": b",",
}  # fmt: skip


def halfwidth_on_bytes(text: str) -> str:
    """Do the damage as it was done."""
    data = text.encode("gbk")
    for wide, narrow in MARKS.items():
        data = data.replace(wide, narrow)
    return data.decode("gbk", "replace").replace("\ufffd", "?")


@pytest.mark.parametrize(
    "right",
    [
        "整治工作已經完成。縣委將繼續督導",
        "數據共享正在推進。可以通過平臺取得",
        "環保總局局長",
        "市委確保縣鄉公路建成",
        "公司說“請放心。”廈門的工程",
        "積極推動與長三角名校合作,探索",
        "全省綜合排名。縣委將繼續督導",
        "共抓獲嫌疑人十五名。縣委將繼續督導",
        "縣長在會上說:“要保持定力。”",
        "農戶高興地說:“這條渠修得好。”與往年相比,今年早了三天。",
    ],
)
def test_halfwidth_over_borders(right):
    """A mark cut out of two characters is put back, as a stop or as what words ask for."""
    damaged = halfwidth_on_bytes(right)
    assert damaged != right
    assert right == repair(damaged).text


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("工程已投入使用?!?/P>", "工程已投入使用。"),
        ("他說:“工程已投入使用?!?/P>", "他說:“工程已投入使用。”"),
        ("據《工程簡報》,已投入使用?!?/P>", "據《工程簡報》,已投入使用。"),
        ("調研已經結束?,F(xiàn)將情況報告如下", "調研已經結束。現將情況報告如下"),
        ("。ㄇ刂輩^(qū)外宣辦)", "\N{IDEOGRAPHIC SPACE}（秦州區外宣辦)"),
        ("堅持打?qū)嵖h域根基", "堅持打實縣域根基"),
        ("抗?fàn)幍膰?yán)重性", "抗爭的嚴重性"),
        (
            "當(dāng)?shù)貢鴮憳?biāo)語，時(shí)間、產(chǎn)量、發(fā)展",
            "當地書寫標語，時間、產量、發展",
        ),
        ("5日?qǐng)?bào)道", "5日報道"),
        ("主隊(duì)?qiàn)蛨?cháng)三比一取勝(shèng)", "主隊客場三比一取勝"),
        ("堅持打?qū)嵖h(xiàn)域根基", "堅持打實縣域根基"),
        ("曬(shài)太陽(yáng)?guǎi)?", "曬太陽。"),
        ("因?yàn)閹(yān)植繋ь^，群眾看得見。", "因為幹部帶頭，群眾看得見。"),
        ("用網絡預訂的方式?yán)榛颊叽?買票", "用網絡預訂的方式為患者\N{REPLACEMENT CHARACTER}買票"),
        ("最?yǐ)牡囊环N結(jié)果是無序違約", "最壞的一種結果是無序違約"),
        ("用戶因?yàn)閹旆康囊?guī)劃(huà)，受到影響(xiǎng)。", "用戶因為庫房的規劃，受到影響。"),
        ("。ㄓ懻摳澹", "\N{IDEOGRAPHIC SPACE}（討論稿）"),
        ("。ㄒ唬┙(jīng)濟運行平穩", "\N{IDEOGRAPHIC SPACE}（一）經濟運行平穩"),
        ("。ㄒ唬┺D型升級加快", "\N{IDEOGRAPHIC SPACE}（一）轉型升級加快"),
        ("。ǘ┺D(zhuǎn)型升級步伐加快", "\N{IDEOGRAPHIC SPACE}（二）轉型升級步伐加快"),
        ("\t。ㄈ╉椖拷ㄔO成效明顯", "\t\N{IDEOGRAPHIC SPACE}（三）項目建設成效明顯"),
        ("。ò耍┙(jīng)濟運行平穩", "\N{IDEOGRAPHIC SPACE}（八）經濟運行平穩"),
        ("。ㄊ╉椖拷ㄔO成效明顯", "\N{IDEOGRAPHIC SPACE}（十）項目建設成效明顯"),
        (
            "。ㄊ唬┺D型升級加快\n。ㄊ╉椖拷ㄔO成效明顯",
            (
                "\N{IDEOGRAPHIC SPACE}（十一）轉型升級加快\n"
                "\N{IDEOGRAPHIC SPACE}（十二）項目建設成效明顯"
            ),
        ),
        ("⌒⊥踝诱f，使沙漠變得美麗", "\N{IDEOGRAPHIC SPACE}小王子說，使沙漠變得美麗"),
        ("∈軓娎淇諝庥绊懀?預計未來三天", "\N{IDEOGRAPHIC SPACE}受強冷空氣影響，預計未來三天"),
    ],
)
def test_glosses_and_shifts(damaged, right):
    """Glosses inside characters and shifted runs are read as the bytes they were."""
    assert right == repair(damaged).text


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("今年全縣(xiàn)糧食總產(chǎn)量達(dá)到12萬(wàn)噸", "今年全縣糧食總產量達到12萬噸"),
        ("高考成績(jì)穩(wěn)中有升，達(dá)到歷(lì)史新高", "高考成績穩中有升，達到歷史新高"),
        ("鎮(zhen)黨(dang)委會(hui)(hui)議(yi)召開(kai)", "鎮黨委會議召開"),
    ],
)
def test_converter_glosses_go(damaged, right):
    """The glosses of a converter go, toned or not."""
    assert right == repair(damaged).text


@pytest.mark.parametrize(
    "text",
    [
        "“真的??”他问。“你也用QQ?!”",
        "这样行不行??OK就回复1。",
        "谁来管?!A区还是B区?",
        "该村原名岙(ào)里,2003年并入禾渡镇。",
        "联合国教科文组织(UNESCO)和世界银行(WB)参与评估,指标(gdp)单列。",
        "拼音教学:妈(mā)、麻(má)、马(mǎ)、骂(mà)。",
        "拼音教學:媽(mā)、麻(má)、馬(mǎ)、罵(mà)。",
        "他问:“真的?(qū)这个音我读不准。”",
        "选择题:下列读音正确的是?a)岙 b)坳",
        "表单字段：姓(xing)、名(ming)、市(shi)、县(xian)均为小写拼音。",
        "樂(yuè)清市的讀音與樂(lè)不同。",
        "为什么??！怎么办?，好",
        "“停水?!”她愣了，“又停??”\n墙上写着：节水。",
        "老羅一愣,問:“你說什麼?!?",
        "「又停??」\n牆上寫著節水。",
        "早上赶车的人手忙脚乱??\n到站才松口气。",
        "水库下着细雨??但没有人回屋",
        "注音：ㄅㄆㄇ。ㄅ是第一個。",
    ],
)
def test_lookalikes_of_byte_damage_stay(text):
    """Questions, glosses that explain, and bopomofo are no damage."""
    assert text == repair(text).text
