import random
import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from opencc import OpenCC

from reportclean.core.edits import Edits, Span, Substitution
from reportclean.errors import ReportcleanError, UsageError
from reportclean.script import configurations, conversion, convert, dictionary, tables
from reportclean.script.dictionary import chain, of_phrases, words
from reportclean.script.tables import LONGEST, PLANE, stages

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))
CONFIGS = configurations()
FILES = [path.stem for path in Path(dictionary._home(), "dictionary").glob("*.txt")]


@cache
def reference(config: str) -> OpenCC:
    """Return the converter of opencc-python-reimplemented."""
    return OpenCC(config)


def read(path: Path) -> str:
    """Return the text of a seed, line ends as they are."""
    return path.read_bytes().decode()


@cache
def keys(config: str) -> tuple[list[str], list[str]]:
    """Return the phrases of a configuration, all and those that differ from their characters."""
    names = [name for group in chain(config) for name in group if of_phrases(name)]
    phrases = [key for name in names for key in words(name, corrected=False)] or ["國"]
    differing = [key for stage in stages(config, corrected=False) for key in stage.differing]
    return phrases, differing or phrases


def glued(config: str, seed: int) -> str:
    """Return an adversarial text: phrases glued, torn, at separators, with rare characters."""
    rnd = random.Random(seed)
    phrases, differing = keys(config)
    pieces = []
    for _ in range(rnd.randrange(1, 6)):
        word = rnd.choice(rnd.choice((differing, differing, phrases)))
        torn = rnd.randrange(len(word)) if rnd.random() < 0.3 else 0
        pieces.append(rnd.choice((word, word[torn:], word[:torn], word + word[-1:])))
        if rnd.random() < 0.3:
            pieces.append(rnd.choice("，。、 \n\t-．a𠀀𪜎\ud800\0啊"))
        if pieces[-1] and rnd.random() < 0.2:
            overlapping = [key for key in differing[:2000] if key[0] == pieces[-1][-1]]
            pieces.append(rnd.choice(overlapping)[1:] if overlapping else "")
    return "".join(pieces)


@pytest.mark.parametrize("config", CONFIGS)
@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name[:3])
def test_seeds_come_out_as_the_reference_has_them(config, path):
    """Without corrections the seeds are converted as opencc-python-reimplemented does it."""
    text = read(path)[:1500]
    assert reference(config).convert(text) == convert(text, config, corrected=False)


@pytest.mark.parametrize("config", CONFIGS)
def test_adversarial_texts_come_out_as_the_reference_has_them(config):
    """Glued, torn and separated phrases are converted as opencc-python-reimplemented does it."""
    texts = [glued(config, seed) for seed in range(400)]
    assert [reference(config).convert(text) for text in texts] == [
        convert(text, config, corrected=False) for text in texts
    ]


@given(
    st.text(
        st.sampled_from("一干发里面后台制造业只有了解于覆藉乾隆瞭徵著沈默軟件，． \n"), max_size=12
    )
)
@pytest.mark.parametrize("config", ["t2s", "s2t", "s2twp", "tw2sp"])
def test_dense_texts_come_out_as_the_reference_has_them(config, text):
    """Texts of nothing but ambiguous characters agree with opencc-python-reimplemented."""
    assert reference(config).convert(text) == convert(text, config, corrected=False)


@pytest.mark.parametrize("config", CONFIGS)
def test_a_conversion_is_a_layer_that_gives_the_converted_text(config):
    """`conversion` says as a layer what `convert` returns."""
    for path in SEEDS:
        text = read(path)[:5000]
        layer = conversion(text, config)
        assert convert(text, config) == layer.apply(text)


@pytest.mark.parametrize("config", ["t2s", "s2t", "tw2s", "hk2s", "s2hk", "t2tw"])
def test_a_conversion_that_keeps_lengths_moves_no_offset(config):
    """Where no phrase changes its length, the layer is one substitution."""
    assert Substitution(convert("發展软件", config), "by") == conversion(
        "發展软件", config, rule="by"
    )


def test_a_phrase_that_changes_its_length_is_one_edit():
    """Each output character of a lengthened phrase comes from that phrase and nothing else."""
    text = "这台計算机的硬盘和随身碟。"
    layer = conversion("我的代码在U盘里", "s2twp")
    assert isinstance(layer, Edits)
    after = layer.apply("我的代码在U盘里")
    assert after == "我的程式碼在隨身碟裡"
    assert Span(2, 4) == layer.origin(Span(3, 4))
    assert Span(4, 5) == layer.origin(Span(5, 6))
    assert Span(5, 7) == layer.origin(Span(6, 7))
    assert Span(7, 8) == layer.origin(Span(9, 10))
    assert convert(text, "s2twp") == conversion(text, "s2twp").apply(text)


@given(st.text(st.sampled_from("代码软件硬盘里的U鼠标打印机，国信息"), max_size=14))
def test_edits_of_a_conversion_are_exact(text):
    """Outside phrases that change their length, every character comes from its own place."""
    layer = conversion(text, "s2twp")
    after = layer.apply(text)
    assert convert(text, "s2twp") == after
    if isinstance(layer, Edits):
        assert all(len(e.text) == e.stop - e.start == 1 for e in layer.items if len(e.text) == 1)
        assert len(after) == layer.output_length


@pytest.mark.parametrize("text", ["", "\ud800", "\0", "a" * 50, "\U000e0100", "𠮷", "著", "發"])
@pytest.mark.parametrize("config", CONFIGS)
def test_any_string_can_be_converted(config, text):
    """Lone surrogates, NULs and astral characters raise nothing and keep their place."""
    assert len(text) == len(convert(text, config))


def test_an_unknown_configuration_is_refused():
    """The error names the configurations there are."""
    with pytest.raises(UsageError, match=r"t2x.*hk2s.*tw2sp"):
        convert("", "t2x")


@pytest.mark.parametrize("name", FILES)
def test_the_dictionaries_are_as_the_loader_takes_them(name):
    """Names tell phrases from characters; no key is longer, odder or emptier than assumed."""
    found = words(name, corrected=False)
    assert of_phrases(name) == any(len(key) > 1 for key in found)
    assert max(map(len, found)) <= LONGEST
    assert all(found.values())
    assert not any(key.isascii() for key in found)
    if not of_phrases(name):
        assert {1} == {len(value) for value in found.values()}
    separators = reference("t2s").split_chars_re
    assert not any(separators.search(key) for key in found)


@pytest.mark.parametrize("name", FILES)
def test_a_dictionary_is_read_as_the_reference_reads_it(name):
    """Key and first value of each line are the same."""
    path = Path(dictionary._home(), "dictionary", f"{name}.txt")
    lines = path.read_text("utf-8").rstrip("\n").split("\n")
    expected = dict(line.strip().split("\t") for line in lines)
    assert {
        key: value.split(" ")[0] for key, value in expected.items() if "．" not in key
    } == words(name, corrected=False)


@pytest.mark.parametrize("config", CONFIGS)
def test_far_characters_can_be_converted_after_the_near_ones(config):
    """No near character becomes a far one that is converted itself, and no emoji is converted."""
    for stage in stages(config, corrected=True):
        near = {chr(code) for code in stage.characters.near if code >= PLANE}
        assert set() == near & stage.characters.far.keys()
        assert all("\U00020000" <= far <= "\U0003ffff" for far in stage.characters.far)


def test_at_most_one_stage_of_a_configuration_changes_lengths():
    """The edits of a conversion count on it."""
    for config in CONFIGS:
        changing = [s for s in stages(config, corrected=True) if not s.same_length]
        assert len(changing) <= 1


def test_a_missing_dictionary_package_is_said_so(monkeypatch):
    """Without opencc-python-reimplemented the error says what to install."""
    dictionary._home.cache_clear()
    monkeypatch.setattr(dictionary, "find_spec", lambda _: None)
    with pytest.raises(ReportcleanError, match="opencc-python-reimplemented"):
        dictionary._home()


def test_the_reference_is_never_imported():
    """Nothing in the script stage imports the opencc package."""
    folder = Path(tables.__file__).parent
    assert not any(
        re.search(r"^\s*(import|from) opencc", path.read_text("utf-8"), re.MULTILINE)
        for path in folder.glob("*.py")
    )
