import json

import pytest
from hypothesis import given

from reportclean.core.metadata import FIELDS, LEVELS, Metadata
from reportclean.errors import UsageError
from reportclean.testing import strategies


@given(strategies.metadata())
def test_metadata_round_trip(metadata):
    """Metadata survive being made into JSON and back."""
    record = json.loads(json.dumps(metadata.to_dict()))

    assert metadata == Metadata.from_dict(record)


@given(strategies.metadata())
def test_only_known_fields_are_written(metadata):
    """A record holds the fields that are known, in the order of the fields, and no others."""
    record = metadata.to_dict()
    known = [name for name in FIELDS if getattr(metadata, name) not in (None, ())]

    assert known == list(record)


def test_nothing_known():
    """Of nothing known, nothing is written."""
    assert Metadata().to_dict() == {}
    assert Metadata() == Metadata.from_dict({})


def test_known_and_false():
    """A text that is known not to be an abridgement is told apart from one not known."""
    assert Metadata(abstract=False, keywords=("甲",)).to_dict() == {
        "keywords": ["甲"],
        "abstract": False,
    }


def test_a_change_is_made_to_every_text():
    """A change applies to each value that is text, to each keyword, and to nothing else."""
    metadata = Metadata(title="甲", keywords=("乙", "丙"), report_year=2024, abstract=True)

    assert metadata.mapped(lambda text: text + "!") == Metadata(
        title="甲!", keywords=("乙!", "丙!"), report_year=2024, abstract=True
    )


def test_levels_run_from_the_top_down():
    """The levels of government are named from the top down."""
    assert LEVELS == ("national", "province", "prefecture", "county", "town")


def test_other_keys_are_refused():
    """What is no field is named."""
    with pytest.raises(UsageError, match="'colour' is no metadata field: there are title, "):
        Metadata.from_dict({"title": "春耕", "colour": "红"})
