import ftfy
import pytest

from reportclean.repair import repair
from reportclean.script.convert import convert

SENTENCES = [
    "全县农村人居环境整治提升行动取得明显成效，群众满意度持续提高。",
    "会议强调，要坚持问题导向，切实抓好安全生产各项工作。",
    "今年上半年，全市新增就业3.2万人，完成投资45.6亿元。",
    "推进水库除险加固和河道综合治理，保障人民群众生命财产安全。",
    "始终把稳增长放在突出位置，出台促消费专项行动方案。",
]
TRADITIONAL = [
    "會議強調，要堅持問題導向，切實抓好安全生產各項工作。",
    "推進水庫除險加固和河道綜合治理，保障人民群眾生命財產安全。",
]
LOST = "\N{REPLACEMENT CHARACTER}"
GAPS = {0x81, 0x8D, 0x8F, 0x90, 0x9D}


def cp1252(data: bytes) -> str:
    """Read bytes as browsers read cp1252."""
    return "".join(bytes([b]).decode("latin-1" if b in GAPS else "cp1252") for b in data)


DAMAGE = {
    "gbk as latin-1": lambda s: s.encode("gbk").decode("latin-1"),
    "gbk as cp1252": lambda s: cp1252(s.encode("gbk")),
    "utf-8 as latin-1": lambda s: s.encode().decode("latin-1"),
    "gbk as latin-9": lambda s: s.encode("gbk").decode("iso8859-15"),
    "utf-8 as cp1252": lambda s: cp1252(s.encode()),
    "utf-8 as cp1252 twice": lambda s: cp1252(cp1252(s.encode()).encode()),
}


@pytest.mark.parametrize("sentence", SENTENCES + TRADITIONAL)
@pytest.mark.parametrize("kind", DAMAGE)
def test_lossless_damage_comes_back_exactly(kind, sentence):
    """Bytes read as Latin letters lose nothing, so the sentence is had back letter for letter."""
    assert sentence == repair(DAMAGE[kind](sentence)).text


@pytest.mark.parametrize("charset", ["latin-1", "iso8859-15"])
def test_a_page_that_is_gbk_is_so_in_its_short_lines(charset):
    """Lines of a character or two are read as the rest of the page; alone they prove nothing."""
    lines = ["首页", "国内新闻", "复制链接", "大", "中", "小", "打印", *SENTENCES, "年"]
    damaged = [line.encode("gbk").decode(charset) for line in lines]

    assert lines == repair("\n".join(damaged)).text.split("\n")
    assert damaged[3] == repair(damaged[3]).text
    assert [*lines, "Été à Évry"] == repair("\n".join([*damaged, "Été à Évry"])).text.split("\n")


@pytest.mark.parametrize(
    ("before", "line", "after"),
    [
        ("言情|\N{NO-BREAK SPACE}", "黑白雪 欲望游戏", ""),
        ("", "曝孙俪片场刁难搭档", ""),
        ("Copyright \N{COPYRIGHT SIGN} 2018 Example Inc. ", "某某公司 版权所有", ""),
        ("", "图片", "\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}更多>>"),
    ],
)
def test_a_page_that_is_gbk_has_entities_and_rare_names(before, line, after):
    """No-break spaces and signs of the page stay between its bytes, and a rare name is read."""
    page = "\n".join(sentence.encode("gbk").decode("latin-1") for sentence in SENTENCES)
    damaged = before + line.encode("gbk").decode("latin-1") + after
    damaged = damaged.replace("言情", "言情".encode("gbk").decode("latin-1"))

    assert before + line + after == repair(f"{page}\n{damaged}").text.split("\n")[-1]


def test_one_no_break_space_is_no_byte():
    """A line is read on both sides of a no-break space that a page has there."""
    words = ["全县网页快讯", "新闻搜索大全"]
    damaged = [word.encode("gbk").decode("latin-1") for word in words]
    gap = "|\N{NO-BREAK SPACE}"
    assert gap.join(words) == repair(gap.join(damaged)).text


def test_a_real_mark_between_damaged_words_is_no_byte():
    """A word too short to prove itself is read as the words beside it, and the colon stays."""
    words = ["标题", "全县工作报告"]
    damaged = [word.encode("gbk").decode("latin-1") for word in words]
    assert "：".join(words) == repair("：".join(damaged)).text


def test_no_break_spaces_in_a_row_are_no_bytes():
    """Indents and gaps of no-break spaces stay around and between runs of damaged bytes."""
    gap, words = "\N{NO-BREAK SPACE}" * 2, ["网页快讯", "新闻搜索"]
    damaged = [word.encode("gbk").decode("latin-1") for word in words]
    assert gap + gap.join(words) + gap == repair(gap + gap.join(damaged) + gap).text


@pytest.mark.parametrize("bullet", ["• ", "  – ", "— "])
def test_a_real_mark_in_front_of_a_space_is_no_byte(bullet):
    """An item of a list keeps its bullet, and what is damaged behind it comes back."""
    damaged = SENTENCES[0].encode("gbk").decode("latin-1")
    assert bullet + SENTENCES[0] == repair(bullet + damaged).text


@pytest.mark.parametrize("sentence", TRADITIONAL)
def test_big5_as_latin(sentence):
    """Big5 read as Latin-1 is told from GBK by what is likelier Chinese."""
    assert sentence == repair(sentence.encode("big5").decode("latin-1")).text


def test_big5_behind_text_that_is_right():
    """What begins the line and is text as it is stays."""
    damaged = "旅客留言 2007年10月 " + "房間打掃得太差,服務態度也不好".encode("big5").decode(
        "gb18030"
    )
    assert "旅客留言 2007年10月 房間打掃得太差,服務態度也不好" == repair(damaged).text


def test_gbk_as_big5():
    """GBK read as Big5 goes back where the wrong decoder lost nothing."""
    damaged = "庈淉葬欸羲頗祜"
    assert repair(damaged).text == "市政府召开会议"


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("±¾ÊéĿ¼ҳÔÚµÚÈýÒ³", "本书目录页在第三页"),
        ("É˲г̶ÈÓë±£ÏÕ½ð", "伤残程度与保险金"),
        (
            "\N{HEBREW ACCENT YERAH BEN YOMO}\N{COMBINING LATIN SMALL LETTER C}£º¸÷µ¥Î»",
            "通知：各单位",
        ),
    ],
)
def test_what_ftfy_did_to_gbk_is_undone(damaged, right):
    """A character that ftfy made of two bytes counts as these bytes."""
    assert right == repair(damaged).text


@pytest.mark.parametrize(
    "sentence",
    [
        "重点人才工程和综合整治工程",
        "中央和省委专项督察反馈问题",
        "习近平新时代中国特色社会主义思想",
    ],
)
def test_spoiled_words(sentence):
    """Words decide where a character of the page may stand for several pairs of bytes."""
    assert sentence == repair(ftfy.fix_text(sentence.encode("gbk").decode("latin-1"))).text


@pytest.mark.parametrize(
    "sentence",
    [
        "市场主体由七十万户增加到一百万户，境内A股上市公司数量居全国第八位。",
        "[快讯]北京站自动取票八秒成功，设农民工往返订票窗口。",
        "番茄炒蛋少放盐",
    ],
)
def test_letters_alone_and_rare_words_are_no_missing_bytes(sentence):
    """A letter or a bracket in a long line, or a short line of common words, is read."""
    assert sentence == repair(sentence.encode("gbk").decode("latin-1")).text


@pytest.mark.parametrize("sentence", SENTENCES)
def test_spoiled_sentences(sentence):
    """Whole sentences that fix_text went over come back, up to its change of widths."""
    spoiled = ftfy.fix_text(sentence.encode("gbk").decode("latin-1"))
    narrow = str.maketrans("，。", ",。")
    assert sentence.translate(narrow) == repair(spoiled).text.translate(narrow)


@pytest.mark.parametrize("spoiled", [False, True])
@pytest.mark.parametrize(
    "sentence",
    [
        "证券行业服务实体经济、防控金融风险。",
        "企业经营困难，经销商已经退出江苏。",
        "本文由某某软件编辑整理，画家协会迎来新会员。",
        "基金经理：周禾",
    ],
)
def test_soft_hyphens_that_were_taken_out_are_bytes(sentence, spoiled):
    """Of 经, 江, 辑 half is a soft hyphen, which many programs take out: words want it back."""
    damaged = cp1252(sentence.encode("gbk"))
    stripped = damaged.replace("\N{SOFT HYPHEN}", "")

    assert stripped != damaged
    narrow = str.maketrans("，：", ",:")
    found = repair(ftfy.fix_text(stripped) if spoiled else stripped).text
    assert sentence.translate(narrow) == found.translate(narrow)


@pytest.mark.parametrize("space", [" ", "\N{NO-BREAK SPACE}"])
@pytest.mark.parametrize("sentence", ["第一章 总则", "本规定自2019年11月 15日起施行"])
def test_a_byte_and_a_space_that_became_one_space(sentence, space):
    """Of C2 and a space ftfy makes a no-break space, other programs then a plain one."""
    damaged = ftfy.fix_text(cp1252(sentence.encode("gbk")))

    assert "\N{NO-BREAK SPACE}" in damaged
    assert sentence == repair(damaged.replace("\N{NO-BREAK SPACE}", space)).text


def test_where_soft_hyphens_are_left_none_was_taken_out():
    """One anywhere in the page shows that; nothing is made up in its other lines then."""
    lines = ["企业经营困难", "某公司奈戮成名"]
    damaged = [cp1252(line.encode("gbk")) for line in lines]

    assert "\n".join(lines) == repair("\n".join(damaged)).text


@pytest.mark.parametrize(
    "sentence",
    [
        "该公司法定代表人牟某涉嫌合同诈骗",
        "某村民反映道路年久失修",
        "郭某某已被刑事拘留",
        "派遣劳务人员三百名",
        "潜力巨大，合作前景广阔",
        "事故造成游轮触礁搁浅。",
        "女主播A某表示不知情",
    ],
)
def test_ligatures_of_ftfy_are_characters(sentence):
    """Letters that ftfy wrote for a ligature are the two bytes of a character of GBK."""
    damaged = ftfy.fix_text(cp1252(sentence.encode("gbk")))

    assert any(letters in damaged for letters in ("ij", "IJ", "DZ", "Dz", "dz"))
    assert sentence == repair(damaged).text


@pytest.mark.parametrize("sentence", ["采用DZ47断路器", "元素aij为零", "型号为DZ的断路器共三台"])
def test_letters_that_are_no_ligature_stay(sentence):
    """Letters that words do not want as a character, and parts of longer names, stay letters."""
    assert sentence == repair(DAMAGE["gbk as latin-1"](sentence)).text


def test_mojibake_inside_a_clean_line():
    """A run of mojibake in a clean line is repaired where it stands, and only there."""
    damaged = "来源：" + "通知公告".encode("gbk").decode("latin-1") + "（全文）"
    assert repair(damaged).text == "来源：通知公告（全文）"


@pytest.mark.parametrize("sentence", SENTENCES)
def test_utf8_as_gb18030(sentence):
    """UTF-8 read as GB18030 comes back but for destroyed characters, which are flagged."""
    damaged = sentence.encode().decode("gb18030", "replace")
    repaired = repair(damaged)
    kept = [c for c in repaired.text if c != "\ufffd"]
    assert repaired.text == sentence or repaired.flags
    assert len(kept) >= 0.85 * len(sentence)
    assert set(kept) <= set(sentence)


def test_one_converted_character_is_told_by_the_script_of_the_others():
    """A reading in one script with a character of the other was converted after the damage."""
    sentence = "持续推动山区产业发展,让农民全面服务农村社区"
    damaged = convert(sentence.encode().decode("gb18030", "replace"), "s2t")
    assert sentence == repair(damaged).text


def test_utf8_as_gbk_twice():
    """Two rounds are undone; a character that lost bytes in them is flagged."""
    once = "政府工作报告".encode().decode("gb18030", "replace")
    assert repair(once).text == "政府工作报告"
    repaired = repair(once.encode().decode("gb18030", "replace"))
    assert repaired.text.endswith("府工作报告")
    assert repaired.text.startswith("政") or repaired.flags


@pytest.mark.parametrize("sentence", SENTENCES)
def test_many_rounds_are_flagged(sentence):
    """What was read as GBK again and again, each time losing bytes, is flagged and left."""
    damaged = sentence
    for _ in range(5):
        damaged = damaged.encode().decode("gbk", "ignore")
    repaired = repair(damaged)

    assert damaged == repaired.text
    assert ["moji-irrecoverable"] == [flag.name for flag in repaired.flags]
    assert repaired.flags[0].span.start < 5


@pytest.mark.parametrize("sentence", SENTENCES + TRADITIONAL)
def test_utf8_as_gb18030_converted_afterwards(sentence):
    """The conversion to Traditional is undone with the damage; no character is a wrong one."""
    damaged = convert(sentence.encode().decode("gb18030", "replace"), "s2t")
    repaired = repair(damaged)
    pairs = list(zip(repaired.text, sentence, strict=True))

    assert all(got in {right, LOST} for got, right in pairs)
    assert sum(got == LOST for got, _ in pairs) <= 0.1 * len(sentence)
    assert repaired.flags or repaired.text == sentence


def test_a_lost_last_byte_is_told_by_words_alone():
    """Where a word tells the character it is put back; where two do, it is not guessed."""
    known = "推进水库除险加固,".encode().decode("gb18030", "replace")
    unknown = "加快推进全县各项工作落实,记者昨天采访了她,".encode().decode("gb18030", "replace")

    assert repair(known).text == "推进水库除险加固,"
    assert repair(unknown).text == f"加快推进全县各项工作落实,记者昨天采访了{LOST},"


def test_a_byte_80_is_known():
    """What GB18030 cannot read in front of another character can only be the byte 80."""
    damaged = "全区一盘棋思想，总书记近日通过".encode().decode("gb18030", "replace")

    assert LOST in damaged
    assert repair(damaged).text == "全区一盘棋思想，总书记近日通过"


def gbk(text):
    """Read the UTF-8 of a text as GBK, which has no characters of private use."""
    return text.encode().decode("gbk", "replace")


@pytest.mark.parametrize("sentence", SENTENCES + TRADITIONAL)
def test_utf8_as_gbk_without_private_use(sentence):
    """GBK replaces more bytes than 80: what words do not tell is lost, and none is a wrong one."""
    repaired = repair(gbk(sentence))
    pairs = list(zip(repaired.text, sentence, strict=True))

    assert all(got in {right, LOST} for got, right in pairs)
    assert sum(got == LOST for got, _ in pairs) <= 0.12 * len(sentence)
    assert repaired.flags or repaired.text == sentence


@pytest.mark.parametrize("sentence", SENTENCES + TRADITIONAL)
@pytest.mark.parametrize("codec", ["gbk", "gb18030"])
def test_a_question_mark_inside_a_character_is_a_lost_byte(codec, sentence):
    """Programs that write ? for what they cannot read lose no more than those with U+FFFD."""
    asked = "怎么办?" + sentence + "谁来办?"
    damaged = asked.encode().decode(codec, "replace")

    assert LOST in damaged
    assert repair(damaged).text == repair(damaged.replace(LOST, "?")).text


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        (
            "大熊猫宝宝体重达到两公斤，开始学习爬行，饲养员每四小时喂一次奶。",
            "大熊猫宝宝体重达到两公斤，开始学习爬行，饲养员每四小时喂一次奶。",
        ),
        ("据考古人员介绍，墓中出土的青铜鼎", f"据考古人员介绍，{LOST}中出土的青铜鼎"),
    ],
)
def test_bytes_that_gbk_replaced_are_told_by_words(sentence, right):
    """A byte that makes no character of GBK with the next is one of a few: words choose."""
    assert right == repair(gbk(sentence)).text


@pytest.mark.parametrize(
    "sentence",
    ["办法2019年11月12日起施行", "9月12日，县里举行会议并提出要求", "会议指出，要抓好落实"],
)
def test_what_stands_between_figures_is_told_by_the_date(sentence):
    """年, 月 and 日 lost a byte in front of figures; of 议 the first byte alone is left."""
    assert LOST in gbk(sentence)
    assert sentence == repair(gbk(sentence)).text


@pytest.mark.parametrize(
    "sentence",
    [
        "工作会议，工程通过竣工验收，会议要求各乡镇落实责任。",
        "完善物业管理机制。该院将继续开展培训。",
    ],
)
def test_a_byte_dropped_from_the_middle_is_not_read_as_one_from_the_end(sentence):
    """Where bytes were dropped and not replaced, nothing tells the place: both are weighed."""
    damaged = sentence.encode().decode("gbk", "ignore")
    assert LOST not in damaged
    found = repair(damaged).text
    assert all(new in {old, LOST} for old, new in zip(sentence, found, strict=True))


def test_a_converted_character_without_bytes_is_lost_and_flagged():
    """A character beyond GBK that conversion brought in tells nothing of what stood there."""
    fixed = repair(
        "\ue21b鍔犲揩閴存按銆侀噾鏌ˉ銆侀\U00023236婀栥�佹花嫺楓�佹浌濞ユ睙浜斿ぇ縐戞妧鍩庡緩璁撅紝鍗忓悓鎺ㄨ繘"
    )
    assert f"{LOST}湖" in fixed.text
    assert fixed.flags


def test_a_month_is_not_guessed_without_a_day():
    """Where no date stands, nothing tells the character between figures."""
    assert "月" not in repair(gbk("全县共有农户第9服12条")).text


def test_another_line_tells_the_decoder():
    """A character of private use anywhere in the text shows that GB18030 was read: 80 is known."""
    damaged = gbk("他叫李通华")
    private = "进行安排部署".encode().decode("gb18030", "replace")

    assert damaged == "他叫李通华".encode().decode("gb18030", "replace")
    assert f"他叫李{LOST}华" == repair(damaged).text
    assert repair(f"{private}\n{damaged}").text.endswith("他叫李通华")


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("进入第四阶段，落实各项措施。", "进入第四阶段，落实各项措施。"),
        ("会议强调要压实责任。", f"会{LOST}强调要压实责任。"),
        ("保障人民群众生命财产安全。", f"保障人民群众生命{LOST}{LOST}安全。"),
    ],
)
def test_a_pair_that_was_taken_out_shows_by_the_bytes_around_it(sentence, right):
    """Of characters that a pair of private use was part of words tell which, or they are lost."""
    damaged = sentence.encode().decode("gb18030", "replace")
    kept = "".join(c for c in damaged if not "\ue000" <= c <= "\uf8ff")

    assert kept != damaged
    assert right == repair(kept).text


def test_byte_order_mark_in_mojibake():
    """A byte order mark that was read as GBK with the text goes."""
    assert repair("锘挎緶宸濆幙鏀垮簻").text == "澜川县政府"


@pytest.mark.parametrize(
    "clean",
    [
        "L’été à Besançon, où l’on dîne près de la forêt — ÇA VA? «Naïve façade» ÉÈÊË.",
        "Straße, Größe, ÄÖÜ äöü ß; Änderungen überprüfen.",
        "Tiếng Việt: Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập – Tự do – Hạnh phúc.",
        "Η Ελληνική Δημοκρατία, «τι κάνεις;» είπε ο Γιώργος.",
        "∀x∈ℝ: x² ≥ 0, ∑ᵢ aᵢ ≤ ∫ f(t) dt ± 0.5×10³",
        "今日は天気がいいですね。東京都庁で記者会見が開かれ、龍馬は笑った。ㄅㄆㄇ",
        "대한민국 국회는 漢字를 사용한다. 樂園",
        "¡¡Hola!! ¿Qué tal, señor Muñoz?",
        "龘靐齉齾爩 鱻麤龗 是罕见字；岙(ào)、碶、嵊泗。",
        "Привет, мир! Ёлки-палки — это «хорошо».",
        "São Paulo: a educação e a nação não são só informação.",
        "人均消费€€€€，环境优雅",
        "¼½¾ 1½ + 2¾ = 4¼; ½×¾÷¼",
        "ÀÈÌÒÙ àèìòù ÁÉÍÓÚ áéíóú ÂÊÎÔÛ",
    ],
)
def test_other_languages_stay(clean):
    """Clean text of any language is unchanged and unflagged."""
    assert (clean, ()) == (repair(clean).text, repair(clean).flags)


def test_english_mojibake_is_left_to_ftfy():
    """UTF-8 read as cp1252 in an English line is repaired as ftfy does, quotes kept curly."""
    assert repair("Itâ€™s a cafÃ© â€” “yes”").text == "It’s a café — “yes”"


def test_marks_that_normalisation_sorted_are_read_in_their_first_order():
    """Of 通知 ftfy makes two combining marks, and NFC puts the second in front of the first."""
    spoiled = ftfy.fix_text(cp1252("关于做好二〇一九年值班工作的通知".encode("gbk")))
    assert spoiled.endswith("\N{HEBREW ACCENT YERAH BEN YOMO}\N{COMBINING LATIN SMALL LETTER C}")
    assert "关于做好二〇一九年值班工作的通知" == repair(spoiled).text


@pytest.mark.parametrize(
    "sentence",
    [
        "事件发生后，市领导赶到现场。",
        "郭某在家中接受采访。",
        "按照DZ/T 0123标准执行地质工作。",
        "具有着巨大的潜力和广阔的前景。",
        "质检总局将组织安全检查。",
        "受到中电信高层的重视。",
    ],
)
def test_what_ftfy_tidied_further_is_read(sentence):
    """Letters made quotes, ligatures taken apart, marks sorted, rounds over each other's work."""
    assert sentence == repair(ftfy.fix_text(cp1252(sentence.encode("gbk")))).text


@pytest.mark.parametrize(
    "sentence",
    [
        "截至11月 20日,全线完工,老年人免费。",
        "三月 新学期,县城 中学,图书馆 开放。",
        "市民 使用 说明,全省 发现,推动 创新。",
    ],
)
def test_a_space_that_ftfy_took_for_half_a_character_comes_back(sentence):
    """It reads a lead byte of UTF-8 and a space as one character whose last byte is A0."""
    spoiled = ftfy.fix_text(cp1252(sentence.encode("gbk")))

    assert sentence == " ".join(repair(spoiled).text.replace("，", ",").split())
