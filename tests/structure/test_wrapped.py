"""Hard-wrapped lines."""

from __future__ import annotations

import random
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportclean.structure.layout import columns
from reportclean.structure.wrapped import wrapped

WIDE = "\N{IDEOGRAPHIC SPACE}" * 2
VOCABULARY = (
    "全县 工作 会议 强调 抓好 春耕 生产 保障 供应 推进 项目 建设 提升 水平 完善 制度 加强 管理 "
    "农业 工业 服务 增长 百分 群众 干部 乡镇 企业 市场 改革 创新 环境 治理 道路 水利 学校 医院"
)
WORDS = VOCABULARY.split()


def dice(seed: int) -> random.Random:
    """Return a generator of reproducible samples."""
    return random.Random(seed)


THREE_LINES = (
    "今年春季,全县共完成义务植树64万株,参与人数达11万人次。各地结合",
    "实际,采取集中种植、认建认养、以资代劳等多种形式,动员社会各界广",
    "泛参与,取得了良好的生态效益。",
)
THREE_ITEMS = (
    "全县召开春耕生产现场会，部署备耕、田管和病虫害防治等各项工作",
    "各乡镇组织农技人员下田，指导农户育秧、施肥和清理沟渠等工作",
    "县农业局派出专家组十二个，分赴各乡镇检查春耕生产的准备情况",
)

COUPLETS = """朝辞白帝彩云间，千里江陵一日还
两岸猿声啼不住，轻舟已过万重山
故人西辞黄鹤楼，烟花三月下扬州
孤帆远影碧空尽，唯见长江天际流
日照香炉生紫烟，遥看瀑布挂前川
飞流直下三千尺，疑是银河落九天"""


def sentence(rng: random.Random) -> str:
    """Return a sentence of one to four clauses."""
    clauses = ["".join(rng.choices(WORDS, k=rng.randint(3, 8))) for _ in range(rng.randint(1, 4))]
    if rng.random() < 0.3:
        clauses[-1] += f"{rng.randint(1, 99)}.{rng.randint(0, 9)}%"
    return "，".join(clauses) + "。"


def article(rng: random.Random, paragraphs: int = 8) -> list[str]:
    """Return paragraphs of a few sentences."""
    return ["".join(sentence(rng) for _ in range(rng.randint(2, 6))) for _ in range(paragraphs)]


def wrap(paragraph: str, width: int) -> str:
    """Return the paragraph wrapped: no line begins with a stop, no number is broken."""
    lines = [""]
    for unit in re.findall(r"[0-9.%]+|.", paragraph):
        if len(lines[-1]) + len(unit) > width and unit not in "，。":
            lines.append("")
        lines[-1] += unit
    return "\n".join(lines)


def joined(text: str) -> str:
    """Return the text as `wrapped` leaves it."""
    (document,) = wrapped(text)
    return document.text


@pytest.mark.parametrize("width", [20, 30, 38, 42, 60])
def test_wrapped_paragraphs_with_indents_come_back_as_they_were(width):
    """Where each paragraph has its indent, every line end inside one goes and no other."""
    paragraphs = [WIDE + paragraph for paragraph in article(dice(width))]
    text = "\n".join(wrap(paragraph, width) for paragraph in paragraphs)
    assert joined(text) == "\n".join(paragraphs)


@pytest.mark.parametrize("width", [20, 38, 60])
def test_blank_lines_between_paragraphs_are_kept(width):
    """A blank line ends a paragraph, however full the line before it."""
    paragraphs = article(dice(width))
    text = "\n\n".join(wrap(paragraph, width) for paragraph in paragraphs)
    assert joined(text) == "\n\n".join(paragraphs)


def test_blank_lines_after_every_line_say_nothing():
    """Double-spaced print is read as if its blank lines were not there."""
    paragraphs = [WIDE + paragraph for paragraph in article(dice(3))]
    text = "\n\n".join("\n\n".join(wrap(p, 30).split("\n")) for p in paragraphs)
    assert joined(text).replace("\n\n", "\n") == "\n".join(paragraphs)


@pytest.mark.parametrize("width", [26, 38])
def test_spaces_that_a_reader_of_images_set_do_not_count(width):
    """Behind each mark there is one, and lines have few marks or many; in print they were even."""
    words = [
        "春耕",
        "水库",
        "开展巡查防汛演练",
        "全面推进农村道路提质改造工程建设",
        "育苗",
        "普法宣传",
    ]
    chosen = dice(width)
    paragraphs = [
        "，".join(chosen.choice(words) for _ in range(chosen.randint(12, 30))) + "。"
        for _ in range(9)
    ]
    text = "\n".join(wrap(paragraph, width) for paragraph in paragraphs)
    read = re.sub("([，。])", r"\1 ", text)
    assert "".join(joined(read).split(" ")) == "\n".join(paragraphs)


def test_a_number_that_begins_a_line_by_chance_parts_no_indented_paragraph():
    """Paragraphs have indents, and the line has none: 三是 behind a sentence, 排一、二通道."""
    whole = [wrap(WIDE + paragraph, 28) for paragraph in article(dice(5), 12)]
    ordinal = f"{WIDE}一是抓春耕，{'水库，' * 6}普法。\n二是抓育苗，{'巡查，' * 6}防汛。"
    listed = (
        f"{WIDE}全县抓好水库和水闸的除险加固工作，加快江北排\n一、二通道建设，完善二、三期工程。"
    )
    text = joined("\n".join([*whole, listed, ordinal, *whole]))
    assert listed.replace("\n", "") in text
    assert ordinal.replace("\n", "") in text


def test_words_that_open_paragraphs_part_them_where_no_line_has_an_indent():
    """Behind a sentence that fills its line."""
    whole = [wrap(paragraph, 28) for paragraph in article(dice(5), 12)]
    full = f"{'抓好春耕，' * 5}和水库。"
    second = f"强化人才支撑。{'育苗、普法，' * 3}巡查\n防汛。"
    text = "\n".join([*whole, full, second, *whole])
    assert f"{full}\n强化人才支撑。" in joined(text)
    plain = text.replace("强化人才支撑。", "人才有了支撑。")
    assert f"{full}人才有了支撑。" in joined(plain)


def test_a_numbered_heading_that_fills_its_line_is_one_as_its_siblings_are():
    """Its text begins below; a heading that goes on ends in no sentence there."""
    whole = [wrap(paragraph, 28) for paragraph in article(dice(5), 9)]
    heads = ["（一）抓好春耕生产", "（二）完善水库制度", "（三）提升干部水平"]
    wide = "（四）抓好常态化防汛演练，保障群众的生命财产和身体健康"
    parts = [f"{head}\n{text}" for head, text in zip([*heads, wide], whole, strict=False)]
    text = "\n".join([*parts, *whole])
    assert wide in joined(text).split("\n")
    longer = text.replace(f"{wide}\n", f"{wide}\n全面\n")
    assert f"{wide}全面" in joined(longer).split("\n")


def test_a_lost_indent_makes_the_first_line_shorter():
    """Lines of which a stripped indent was part still count as full."""
    paragraphs = article(dice(11), 20)
    text = "\n".join(wrap(WIDE + p, 30).removeprefix(WIDE) for p in paragraphs)
    found = joined(text).split("\n")
    assert len(set(found) & set(paragraphs)) >= 0.9 * len(paragraphs)
    assert "".join(found) == "".join(paragraphs)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"{WIDE}1月6日,会议在县城召开。任务是以上级\n精神为指导,总结2002年工\n作,分析形势。",
            f"{WIDE}1月6日,会议在县城召开。任务是以上级精神为指导,总结2002年工作,分析形势。",
        ),
        (
            "全县共有代表1954名,其中县级代表\n213名\n,乡级代表1741名。",
            "全县共有代表1954名,其中县级代表213名,乡级代表1741名。",
        ),
        (
            "全年,累计发布各类信息\n5928\n条\n，增长一倍。",
            "全年,累计发布各类信息5928条，增长一倍。",
        ),
        ("省委书记林朔\n，省长周禾出席。", "省委书记林朔，省长周禾出席。"),
        (
            "全乡处理投诉\n380\n件，接待来访\n27\n人次。",
            "全乡处理投诉380件，接待来访27人次。",
        ),
        (
            f"{WIDE}地方各级机\n关应当公开。\n{WIDE}可以申请。",
            f"{WIDE}地方各级机关应当公开。\n{WIDE}可以申请。",
        ),
        (
            "Ladies and gentlemen, dear guests from abroad,\n欢迎，朋友们来到云禾。",
            "Ladies and gentlemen, dear guests from abroad,\n欢迎，朋友们来到云禾。",
        ),
        (
            "全年接待游客\n1203\n万人次，旅游收入增长一成。",
            "全年接待游客1203万人次，旅游收入增长一成。",
        ),
        (
            "会议认为，去年以来全县上下认真贯彻省委市委的各项决策部署，\n各项工作取得了新的成绩，形势很好。",
            "会议认为，去年以来全县上下认真贯彻省委市委的各项决策部署，各项工作取得了新的成绩，形势很好。",
        ),
        (
            "新增城镇就业2318人,失业率控\n制在3.2%以\n内。",
            "新增城镇就业2318人,失业率控制在3.2%以内。",
        ),
        (
            "農民人均收入達到一萬元，生活水平持續改\n善。",
            "農民人均收入達到一萬元，生活水平持續改善。",
        ),
        (
            "会议听取了工作汇报，强调要落实安全生\n产责任，排查隐\n患。\n林朔主持会议。",
            "会议听取了工作汇报，强调要落实安全生产责任，排查隐患。\n林朔主持会议。",
        ),
        (
            f"{WIDE}DCMM为Data\nmanagement的简称，是标准。",
            f"{WIDE}DCMM为Data\nmanagement的简称，是标准。",
        ),
        (
            "（2020年1月10日澜川县第十六届人民代表大会\n第四次会议通过）\n会议听取了报告。",
            "（2020年1月10日澜川县第十六届人民代表大会第四次会议通过）\n会议听取了报告。",
        ),
        ("会议由县委书记沈\n小溪主持。", "会议由县委书记沈小溪主持。"),
        ("参加会议的有县长林\n朔、副县长何川。", "参加会议的有县长林朔、副县长何川。"),
        ("护林员说：“看住山就是\n看住家。”", "护林员说：“看住山就是看住家。”"),
        (
            "\n".join(THREE_LINES),
            "".join(THREE_LINES),
        ),
        (
            "全县，接待游客\n1203\n万人次，收入增长\n12\n个百分点，新增学位\n810个。",
            "全县，接待游客1203万人次，收入增长12个百分点，新增学位810个。",
        ),
        ("全市共有绿地\n412\n公顷，人均\n14.6\n平方米。", "全市共有绿地412公顷，人均14.6平方米。"),
        (
            "一季度，全镇完成投资24.\n3亿元，同比增长11.\n6%。",
            "一季度，全镇完成投资24.3亿元，同比增长11.6%。",
        ),
        (
            "一季度，全镇完成投资24\n.3亿元，用电1,\n286万度。",
            "一季度，全镇完成投资24.3亿元，用电1,286万度。",
        ),
        (
            "项目2019年开工，到20\n21年底完工，超额12\n%。",
            "项目2019年开工，到2021年底完工，超额12%。",
        ),
        (
            "去冬今春，全镇共\n加固危房126户，已经完工。",
            "去冬今春，全镇共加固危房126户，已经完工。",
        ),
        (
            "面对严峻复杂的外部环境，在市委的\n坚强领导下，我们完成了任务。",
            "面对严峻复杂的外部环境，在市委的坚强领导下，我们完成了任务。",
        ),
        (
            "财政收入突破50亿元，年均增长\n9.1%。产业结构持续优化。",
            "财政收入突破50亿元，年均增长9.1%。产业结构持续优化。",
        ),
        (
            "全市建成充电桩1280个、\n换电站6座、\n加氢站1座，\n基本形成补能网络。",
            "全市建成充电桩1280个、换电站6座、加氢站1座，基本形成补能网络。",
        ),
        (
            "中心实行“一窗受理、集成\n服务”，办事群众等候时间由32分钟缩短\n到9分钟。",
            "中心实行“一窗受理、集成服务”，办事群众等候时间由32分钟缩短\n到9分钟。",
        ),
        (
            "请各村、\n各组、\n各户：\n做好防火工作。",
            "请各村、各组、各户：\n做好防火工作。",
        ),
        ("大棚整齐排列，农户\n们正忙着采摘。", "大棚整齐排列，农户们正忙着采摘。"),
        (
            "去年智能手机销售，累计突破1600\n万台，市场份额达到27%。",
            "去年智能手机销售，累计突破1600万台，市场份额达到27%。",
        ),
        ("他控告医院疏失，求偿\n1500万，法院判赔。", "他控告医院疏失，求偿1500万，法院判赔。"),
        ("建成三级景区9处、驿站5\n处，步道9条。", "建成三级景区9处、驿站5处，步道9条。"),
        (
            "会议由镇长沈\n小溪主持，副镇长林朔、何\n川，秘书长周禾出席。",
            "会议由镇长沈小溪主持，副镇长林朔、何川，秘书长周禾出席。",
        ),
        ("引进的Smart Manu-\nfacturing中心已经完工。", "引进的Smart Manu-facturing中心已经完工。"),
    ],
)
def test_what_no_writer_does_is_joined_without_a_width(text, expected):
    """Marks at line starts, torn numbers, unfinished sentences need no other evidence."""
    assert joined(text) == expected


def test_lines_that_end_in_commas_are_as_wide_as_one_that_breaks_a_word():
    """Where one line goes on for certain, those of its width do behind their commas too."""
    lines = (
        "一名工匠，去年做健康检查，照了胸部光片，",
        "没有查出异常，两年后却发现，是恶性胸腺",
        "瘤，存活机率只有两成。",
    )
    assert joined("\n".join(lines)) == "".join(lines)
    verse = "\n".join((*lines[:1], "没有查出异常，两年后却发现，早已晚了。"))
    assert joined(verse) == verse


def test_a_line_of_many_digits_is_as_wide_as_others():
    """A full line has more characters than others where digits, half as wide, fill it."""
    lines = [
        "全县水利工作会议今天上午在禾渡镇召开，会议总结了去年冬春水利建设，研究",
        "部署了今年的工作，沈溪同志作了报告，各镇负责人和水库管理单位负责人参加",
        "会议指出，去年全县整修水渠三百二十里，加固水库二十四座，受益农田面积和人",
        "口均比上年增加，其中禾渡镇 1250 户 4300 人用上自来水，合计投资达到 12600",
        "万元，是历年最多的一次，群众十分满意，认为这是办了多年想办而没有办成的好",
        "事，今后要管好用好这些工程，让它们长久发挥效益，不能只建不管，更不能荒废",
        "会议要求各镇认真落实责任，把工程质量放在第一位，保证在汛期之前全部完工。",
    ]
    assert "12600万元" in joined("\n".join(lines))


def test_the_last_number_is_of_the_page():
    """A text that breaks off with its page has the number below: no sentence ends in one."""
    prose = "全县上下认真贯彻各项部署,抓生产、保供应。各项工作取得了新的成绩,形势很好。" * 4
    lines = [prose[at : at + 29] for at in range(0, 145, 29)]
    assert joined("\n".join([*lines, "1"])) == f"{prose[:145]}\n1"


@pytest.mark.parametrize("figure", ["2018年", "62%", "132例", "21306户", "1楼"])
def test_a_figure_below_a_title_with_a_mark_is_of_no_sentence(figure):
    """Chronicles and pictures with figures set one below the title, and its caption below that."""
    text = f"绿色答卷，写在山水之间\n{figure}\n全县创建省级森林乡村，覆盖率达到历史新高。"

    (document,) = wrapped(text)

    assert text == document.text


@pytest.mark.parametrize(
    "below", ["个项目落地，势头良好。", "天完成，比上年快。", "万人次，收入翻番。"]
)
def test_a_bare_figure_below_a_clause_is_of_its_sentence_if_something_is_counted(below):
    """Other than the number of readers below a title."""
    (document,) = wrapped(f"春耕以来，各镇引进\n12\n{below}")

    assert f"春耕以来，各镇引进12{below}" == document.text


@pytest.mark.parametrize("above", ["春耕以来，全县新增", "深化医改，全院收治病人达"])
def test_a_figure_below_a_line_that_wants_one_is_of_its_sentence(above):
    """A first sentence that a page tore at its figure is no title."""
    (document,) = wrapped(f"{above}\n132例\n已经全部报备，均得到救治。")

    assert f"{above}132例已经全部报备，均得到救治。" == document.text


def test_spaces_around_numbers_make_no_line_wider():
    """Converters set spaces around the numbers of print, where none took any width."""
    plain = "全县上下认真贯彻各项部署,抓生产、保供应。各项工作取得了新的成绩,形势很好。"
    prose = (
        plain * 4 + "引进项目65个,总投资60亿元,外资23个,开工47个,投产36个,另有5个在谈。" + plain * 4
    )
    lines, line = [], ""
    for character in prose:
        if columns(line + character) > 71:
            lines.append(line)
            line = ""
        line += character
    spaced = [re.sub("([0-9]+)", r" \1 ", line).strip() for line in [*lines, line]]
    assert "\n" not in joined("\n".join(spaced))


def test_an_address_above_wrapped_text_shows_no_width():
    """A line in Latin letters alone may be wider than all that were wrapped."""
    prose = (
        "全县上下认真贯彻各项决策部署,抓生产、保供应、促增长。各项工作取得了新的成绩,形势很好。" * 4
    )
    lines = [prose[at : at + 37] for at in range(0, len(prose), 37)]
    address = "Original URL: http://www.lanchuan.test/bin/read.exe?word=&K=d00&A=4&rec=192"
    assert joined("\n".join([address, *lines])) == f"{address}\n{prose}"


def test_words_in_latin_letters_keep_a_space_between_them():
    """Where a line breaks between two English words the line end becomes a space."""
    lines = [
        "全县工作，会议强调抓好data",
        "management，春耕生产的保障",
        "供应推进，项目建设提升水平",
    ]
    text = "\n".join([WIDE + lines[0], *lines[1:], WIDE + "完。"])
    assert "data management" in joined(text)


@pytest.mark.parametrize(
    "text",
    [
        "安乡故里有梅洲\n革命精神永世讴\n湘鄂边陲先立业\n生态旅游看春秋",
        COUPLETS,
        "各镇人民政府,\n县政府各部门:\n现将有关事项通知如下。",
        "各乡镇人民政府、街道办事处，县政府直属各单位，驻县各有关单位，\n各人民团体：\n现将措施印发给你们。",
        "周禾\n林朔\n沈溪\n何川",
        "指标\n单位\n2022年\n粮食总产量\n万吨\n12.6\n棉花\n吨\n320",
        "粮食总产量\n12.6\n万吨\n棉花\n320\n吨",
        "党员人数\n12\n名单如下，请核对。",
        "馆藏:省志  /  县志  /  特载\n2002卷\n• 云禾县志",
        "村民在晾晒红薯粉条。林朔 摄\n入冬以来，家家户户都忙着做粉条。",
        f"{WIDE}他没有动，也没有说话。\n{WIDE}“那笔债，今晚该还了。”\n请记住，这里是渡口。",
        "进农家，县领导走访困难企业\n12\n【民生】冬修水利正当时，各乡镇投工投劳",
        "第一题。\n12\n个苹果分给三人，每人几个？",
        "记者：有困难吗？\n林朔：有，主要是资金\n记者：怎么解决？\n林朔：向银行贷款",
        "一、工作回顾\n一年来，我们做了以下工作。\n二、任务\n今年要抓好五项工作。",
        f"{WIDE}特此通知，请认真贯彻执行\n澜川县人民政府\n2023年3月1日",
        "鉴于甲方已经按照合同的约定履行了全部的义务，并且通过了验收，\n鉴于乙方尚未付款，双方约定如下。",
        "我在田野，看见春\n天正在赶路\n母亲在村口，把炊烟\n举过头顶",
        "出席会议的有周禾，林朔\n沈溪，何川。",
        "关于持续改\n善民生的报告",
        "失业率控,\n制在3.2%。",
        "推进民生工程,持续改\n善群众的生活条件是今年工作的重点，全县上下都要为此努力奋斗。",
        "信息传输、软件和信息技术服务业\n15881\n13.7\n注：\n1.绝对额按现价计算；",
        "信息传输、软件和信息技术服务业\n15881\n租赁和商务服务业\n11232",
        "信息传输、软件和信息技术服务业\n15881\n-5.4\n住宿、餐饮业",
        "全年投资增长,失业率控\n\n制在3.2%。",
        "一、一年来,我们抓产业、强基础\n1\n农业稳中有升。全年发放补贴,增加收入。",
        "手機版選單\n:::\n市政府施政報告",
        "一、坚持稳中求进，推进改革\n二、抓好安全生产，守牢底线\n完。",
        "CREATE TABLE village (\nname VARCHAR(40)\n);\nSELECT 1;",
        "一行",
        "2023年亮点\n01\n项目跑出加速度，完成投资96.7亿元\n02\n面貌一新，改造小区14个\n完。",
        "项目跑出加速度，成效明显\n上级给予肯定\n02\n面貌，改造一新\n03\n渠道，通水到户",
        "大事记\n1月\n召开经济工作会议，部署任务\n2月\n举办推介会，签约18个\n3月\n启动春耕",
        "往年情况\n2022年\n票决10件，群众满意\n2023年\n票决10件，办结9件，一件跨年度实施",
        "数说\n9.82亿元\n一般公共预算收入，增长8.1%\n112个\n实施重点项目个数，均已开工\n14\n改造小区",
        "出席会议的有县委书记\n沈小溪主持会议。",
        "县长林\n副县长何",
        "（2020年1月10日起施行。\n全文完）",
        "（出席人员名单由办公室提供\n沈溪、周禾）",
        "他当了十年村长于\n今年参加选举。",
        "",
        "他写道：“山高路远茶香飘\n岭北人家笑声高。”",
        "周禾说：“路通了\n他又说：“茶好卖了。”",
        "\n".join(THREE_ITEMS),
        "县城东边，有一片开满油菜花\n的山坡\n他在那里守了一辈子",
        "这条路，他走了三十年，如今终于通车了\n的确不容易，乡亲们都说。",
        "关于修建村道的议案，请各位代表审议表决\n通过。",
        "粮站把几张单子并为一张，方便货主。\n’98春耕新闻评出",
        "各镇任务，见附表3.\n5个镇已经完成。",
        "各镇任务如下：\n24.\n3亿元以上的项目。",
        "棉花\n20\n21年度",
        "压减产能，市场供需总量趋于饱和\n今年再减一成。",
        "孩子们吟诵“白日依山尽\n黄河入海流”，声音清亮。",
        "他总说，这样做是不对的\n乡亲们听了都点头。",
        "推进改革，实现今年的目的\n全县上下都在努力。",
        "各项工作，开展情况\n92%的群众满意。",
        "一、\n二、\n三、",
        "食材：面粉、鸡蛋、\n调料：盐、花椒、\n做法：和面、擀皮、下锅。",
        "问：药品目录，哪里查得到的\n答：今年一月公布的\n问：几时执行\n答：元旦起执行。",
        "问：目录，由\n答：由县里公布。",
        "办好三件事、\n1.修路。\n2.架桥。",
        "县城东边，我把\n春天种在山坡上\n等雨",
        "新建接种点，防治COVID-\n19种药品到位。",
        "县长调研防汛，看望群众\n3450\n9月3日，县长到沈溪镇调研。他强调，要落实责任。",
        "县长调研防汛，看望群众\n0\n近日，县长到沈溪镇调研。他强调，要落实责任。",
        "书记、主任周禾传达市委会议精神\n秘书长沈溪传达省委会议精神\n会议研究了意见，部署工作。",
        (
            "会上下发了关于在全县开展创建活动的实施意见和工作的方案。、\n"
            "据了解，全县有会员三十人，比上年增加。"
        ),
        (
            "县农业农村局组织农技人员下乡指导春耕，落实各项措施禾川新闻网\n"
            "沈溪镇党委书记周禾到各村查看育秧进度，慰问困难群众禾川新闻网\n"
            "各镇干部群众积极投入春耕。"
        ),
    ],
)
def test_lines_that_are_lines_stay(text):
    """Verse, lists, tables, salutations, dialogue, headings and signatures are not joined."""
    assert joined(text) == text


def test_a_list_of_titles_as_long_as_each_other_stays():
    """Titles without commas inside are no wrapped prose, whatever their width."""
    rng = dice(5)
    titles = [
        "关于" + "".join(rng.choices(WORDS, k=rng.randint(7, 9))) + "的通知" for _ in range(20)
    ]
    assert joined("\n".join(titles)) == "\n".join(titles)


def test_a_list_of_headlines_in_two_clauses_stays():
    """Headlines of one length with commas inside are no prose: it has full stops somewhere."""
    rng = dice(8)
    lines = [
        "".join(rng.choices(WORDS, k=k)) + "，" + "".join(rng.choices(WORDS, k=8 - k))
        for k in rng.choices((3, 4, 5), k=20)
    ]
    assert joined("\n".join(lines)) == "\n".join(lines)


def test_minutes_with_a_label_a_line_stay():
    """Colons after labels are no commas."""
    rng = dice(9)
    lines = [f"{rng.choice(WORDS)}：{''.join(rng.choices(WORDS, k=6))}" for _ in range(12)]
    assert joined("\n".join([*lines, "会议结束。"])) == "\n".join([*lines, "会议结束。"])


@given(seed=st.integers(0, 10**6), width=st.integers(20, 60), indent=st.booleans())
@settings(max_examples=40, deadline=None)
def test_joining_only_takes_line_ends(seed, width, indent):
    """No character is lost or added, and the result has nothing left to join."""
    paragraphs = [WIDE * indent + p for p in article(dice(seed), 4)]
    text = "\n".join(wrap(p, width) for p in paragraphs)
    done = joined(text)
    assert done.replace("\n", "") == "".join(paragraphs)
    assert joined(done) == done


@pytest.mark.parametrize(
    "above",
    [
        "来源：澜川县文化馆",
        "主持人：周禾",
        "时间：2021年3月4日上午",
        "供稿单位：澜川县档案馆",
    ],
)
def test_a_label_and_its_value_go_on_in_no_paragraph(above):
    """Indented, above a paragraph without indent, they stay a line of their own."""
    text = f"{WIDE}{above}\n县图书馆新馆今天开馆，设座位八百个，藏书二十万册。"

    assert joined(text) == text


def test_the_rest_of_an_indented_paragraph_goes_on_behind_a_comma():
    """Where every paragraph begins with an indent, a line without one begins none."""
    rows = [
        f"{WIDE}“你怎么才来？”老船长磕了磕烟袋，",
        "眯着眼睛望向江心，“潮水就退干净了。”",
        f"{WIDE}“路上车坏了。”我喘着气，扔下行李。",
        f"{WIDE}他没有再问，转身去解缆绳。",
    ]
    (document,) = wrapped("\n".join(rows))
    assert document.text.split("\n") == [rows[0] + rows[1], *rows[2:]]


def test_lines_that_mail_quotes_lose_the_marks_within_their_paragraphs():
    """What is joined needs but one mark, in front."""
    lines = [
        "本市首条跨江索道昨日恢复运行。索道全长一千一百六十六米，每小",
        "时可运送乘客三千人次，票价维持二十元不变。停运三个月间，维护",
        "单位更换了全部承载索，并对三十六组抱索器逐一探伤。市民宋女士",
        "一早赶来乘坐，她说从江上看老城，还是小时候的样子。",
        "文物部门提醒，索道站房属于市级文物保护单位，请游客爱护墙面与",
        "铁艺栏杆，不要刻画、攀爬。站房内设有老照片展，展期到十月底，",
        "免费参观。",
    ]
    (document,) = wrapped("\n".join(f"> {line}" for line in lines))
    assert document.text == f"> {''.join(lines[:4])}\n> {''.join(lines[4:])}"


def test_verse_with_indented_stanzas_stays():
    """A clause a line is verse, whatever its indents."""
    text = f"{WIDE}山河表里潼关路，\n望断秋鸿几度来。\n{WIDE}渭水东流催晓月，\n华峰西峙锁晴霾。"
    (document,) = wrapped(text)
    assert document.text == text


def test_what_follows_a_sentence_that_fills_its_line_may_be_a_heading_or_an_entry():
    """The last line of a paragraph ends a sentence; an entry begins with its bracket or dash."""
    rows = [
        "【位置】 河湾镇位于县境东北部，东临清水乡，西接城关镇，南",
        "与望川镇隔河相望，北靠石门林场，全镇面积一百八十六平方里。",
        "【人口】 年末全镇有五千二百户，一万八千七百人，其中农业人",
        "口一万六千二百人，有汉族、回族、土家族等七个民族居住在此。",
        "农业经济",
        "【粮食】 全年粮食播种三万一千亩，总产一万三千六百吨，增长",
        "百分之二。推广优质稻一万二千亩，建成高产示范片两个，面积一",
        "千亩，其中连片种植的有三百亩，亩产一千一百斤，增产三成多。",
        "——农机服务不断完善。全年机耕二万八千亩，机收一万九千，新",
        "增合作社六家。",
    ]
    (document,) = wrapped("\n".join(rows))
    joined = [
        *(rows[0] + rows[1], rows[2] + rows[3], rows[4]),
        *("".join(rows[5:8]), rows[8] + rows[9]),
    ]
    assert document.text.split("\n") == joined


def test_an_entry_begins_below_the_name_of_who_wrote_the_one_above():
    """The name in brackets behind a full stop ends the entry, though it fills its line."""
    rows = [
        "【水资源】 全年用水总量控制在一亿三千万方以内，农田灌溉水有",
        "效利用系数提高到百分之五十七，比上年有所提高。（周禾沈溪）",
        "【水土保持】 全年治理水土流失面积二十六平方公里，审批方案三",
        "十七个，征收补偿费四百一十二万元，查处违法案件六起，比上年",
        "减少两起，群众满意。",
    ]
    assert joined("\n".join(rows)).split("\n") == [rows[0] + rows[1], "".join(rows[2:])]


def test_a_label_with_its_value_ends_above_another_label():
    """镇村镇建设办 above 公开渠道 looks like a word in two, 办公."""
    text = (
        "现将重点公开事项明确如下，请抓好落实：\n公开主体：镇村镇建设办\n公开渠道：村务公开栏\n"
        "各村要明确一名信息员，按月更新公开内容。"
    )
    assert joined(text) == text


def test_figures_between_commas_are_rows_of_a_table():
    """They are no number that stands alone between the halves of its sentence."""
    text = "年份,降水量,蒸发量\n2013,812.4,1203.6\n2014,903.1,1150.2"
    (document,) = wrapped(text)
    assert document.text == text


def test_a_line_as_wide_as_one_that_broke_a_word_breaks_off_too():
    """Items of a list were wrapped at one width, which a broken word shows; other widths stay."""
    first = "1.明确专人负责，每周二下班前报送进展，遇有重\n大情况随时报告，不得迟报。\n"
    second = "2.建立工作台账，逐项对账销号，完成一项、销号\n一项，确保件件有着落。"

    assert joined(first + second) == first.replace("重\n", "重") + second.replace("销号\n", "销号")
    turned = f"{second}\n{first}"
    assert joined(turned) == turned.replace("销号\n", "销号").replace("重\n", "重")
    assert "销号\n" in joined(second)
    cut = "匡小满介绍，过去村里\n的葡萄全靠贩子上门，价格由人家说\n了算，卖不上价。"
    assert joined(cut.replace("匡", "书记匡一二三")) == cut.replace("匡", "书记匡一二三").replace(
        "\n", ""
    )
    assert joined(cut) == cut
    assert "台账\n" in joined(first + "2.建立工作台账\n一项，确保有着落。")


def test_a_line_that_breaks_off_inside_a_bracket_goes_on():
    """The next line closes the bracket and goes on; a list or an unclosed bracket does not."""
    text = "三、普通高校应届毕业生（含尚在择业期\n内未落实单位的毕业生），年龄三十五周岁以下。"
    assert joined(text) == text.replace("\n", "")
    for apart in (
        "出席本次全县春耕生产动员会议的人员（排名不分先后\n沈溪、周禾、林朔）",
        "一、普通高校应届毕业生的招聘条件（见附件\n二、年龄要求（含）三十五周岁以下。",
        "（含尚在择业期\n内未落实单位的毕业生），年龄三十五周岁以下。",
        "普通高校应届毕业生年龄三十五周岁以下（含\n\n三十五周岁），均可报名参加本次招聘。",
    ):
        assert joined(apart) == apart


def test_labels_of_a_list_with_indents_begin_their_lines():
    """A label at the margin below an indented entry is an entry of its own."""
    text = (
        "岗位分工\n组长：沈溪\n  副组长：周禾\n  成员：林朔、秦溪，共两人\n联络员：周林，兼管档案"
    )

    assert [text] == [document.text for document in wrapped(text)]
