"""How a story stands, in one sentence: what readers see, what the draft has that they
do not, and what happens next. Computed from editions, withdrawals and workflow; never
stored. The desk, the lists and every page about one story ask here.
"""

from articles.admin.state.facts import with_standing
from articles.admin.state.words import GOES_OUT, Standing, plural, standing

__all__ = ["GOES_OUT", "Standing", "plural", "standing", "with_standing"]
