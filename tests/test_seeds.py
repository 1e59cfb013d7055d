"""The five seeds, end to end: fourteen documents, each character accounted for."""

import json
import os
from functools import cache
from pathlib import Path

import pytest

import reportclean

HERE = Path(__file__).parent
SEEDS = sorted((HERE.parent / "seeds").glob("*.txt"))
COUNTS = {"000": 1, "001": 1, "002": 10, "003": 1, "004": 1}


@cache
def cleaned(path):
    """Clean a seed once for all tests."""
    return reportclean.clean(path.read_bytes(), name=path.name)


def number(path):
    """Name a seed by its number."""
    return path.name[:3]


@pytest.mark.parametrize("path", SEEDS, ids=number)
def test_the_records_are_as_reviewed(path):
    """Every record equals the golden one; REPORTCLEAN_GOLDEN=write writes it anew for review."""
    golden = HERE / "golden" / f"{path.stem}.jsonl"
    records = [document.to_record() for document in cleaned(path)]
    for record in records:
        del record["reportclean"]
    if os.environ.get("REPORTCLEAN_GOLDEN") == "write":
        lines = (json.dumps(record, ensure_ascii=False, indent=0) for record in records)
        golden.write_text("\x1e".join(lines) + "\n", "utf-8")

    assert [json.loads(r) for r in golden.read_text("utf-8").split("\x1e")] == records


@pytest.mark.parametrize("path", SEEDS, ids=number)
def test_each_seed_gives_its_documents(path):
    """Four seeds hold one document, the dump holds ten; nothing is dropped."""
    result = cleaned(path)

    assert (COUNTS[number(path)], ()) == (len(result), result.drops)


@pytest.mark.parametrize("path", SEEDS, ids=number)
def test_the_source_is_restored(path):
    """The source is rebuilt from the documents and the ledger."""
    result = cleaned(path)

    assert result.source.text == result.restore()


@pytest.mark.parametrize("path", SEEDS, ids=number)
def test_the_ledger_covers_the_source_once(path):
    """Entries follow one another without gap or overlap from the first character to the last."""
    result = cleaned(path)
    at = 0
    for entry in result.ledger:
        assert at == entry.span.start < entry.span.stop
        assert (entry.fate == "kept") or entry.rule
        at = entry.span.stop

    assert len(result.source.text) == at


@pytest.mark.parametrize("path", SEEDS, ids=number)
def test_cleaning_a_cleaned_text_changes_nothing(path):
    """Each document's text comes through the pipeline as it is, without a further title."""
    for document in cleaned(path):
        again = reportclean.clean(document.text)

        assert [document.text] == [d.text for d in again]
        assert again.documents[0].metadata.title is None


@pytest.mark.parametrize("path", SEEDS, ids=number)
def test_evidence_points_into_the_source(path):
    """Every lifted value that is text can be found where its evidence says."""
    result = cleaned(path)
    for document in result:
        assert set(document.evidence) <= {*document.metadata.to_dict(), "glossary"}
        for evidence in document.evidence.values():
            assert 0 <= evidence.span.start <= evidence.span.stop <= len(result.source.text)


def test_spam_in_another_script_does_no_harm():
    """The Traditional report below Simplified spam is converted, and the spam is gone."""
    (document,) = cleaned(SEEDS[1])

    assert "现在，我代表区人民政府向大会报告工作" in document.text
    assert "無碼" not in document.text
    assert "无码" not in document.text


def test_the_numbers_of_notes_leave_the_text():
    """Nineteen fused marks go, two notes have none, and the glossary holds all twenty-one."""
    (document,) = cleaned(SEEDS[1])

    assert 21 == len(document.glossary)
    assert [1, 17] == [note.number for note in document.footnotes if note.span is None]
    assert "DCMM贯标试点区" in document.text


@pytest.mark.parametrize(
    ("seed", "headings"),
    [
        (0, ["一、2022年工作回顾", "二、2023年主要目标任务", "三、进一步加强高水平现代政府建设"]),
        (1, ["2023年工作回顾", "2024年工作安排"]),
        (3, ["一、2023年主要工作", "二、2024年主要目标和重点工作", "三、切实加强政府自身建设"]),
        (4, ["一、2017年工作回顾", "二、2018年主要目标任务", "三、建设人民满意的服务型政府"]),
    ],
)
def test_the_outlines_of_level_one(seed, headings):
    """The reports' main headings are the outline's first level."""
    (document,) = cleaned(SEEDS[seed])

    assert headings == [h.number + h.text for h in document.outline if h.level == 1]
