"""Every cleaner of the project, and the default pipeline, under the laws of the testing kit."""

from collections.abc import Iterator

import reportclean
from reportclean.core.pipeline import Cleaner, Pipeline
from reportclean.testing import parametrize_with_laws


def cleaners(pipeline: Pipeline) -> Iterator[Cleaner]:
    """Yield what a pipeline is made of, down to the single cleaners."""
    for each in pipeline.cleaners:
        if isinstance(each, Pipeline):
            yield from cleaners(each)
        else:
            yield each


DEFAULT = reportclean.pipeline()
CLEANERS = tuple(cleaners(DEFAULT))


@parametrize_with_laws(CLEANERS, max_examples=5)
def test_every_cleaner_obeys_the_general_laws(check):
    """Each cleaner of the default pipeline obeys each general law."""
    check()


@parametrize_with_laws([DEFAULT], max_examples=30)
def test_the_default_pipeline_obeys_the_general_laws(check):
    """The whole default pipeline obeys each general law."""
    check()


@parametrize_with_laws([DEFAULT], laws=["innocent", "planted"], max_examples=40)
def test_the_default_pipeline_is_innocent(check):
    """Clean text comes through unchanged, and of soiled text only the dirt goes."""
    check()
