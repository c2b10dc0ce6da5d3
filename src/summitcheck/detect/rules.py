"""All rules, one module each, and the detections that they make of an alignment, in their order."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from itertools import chain

from summitcheck.align.alignment import Alignment
from summitcheck.detect.base import Detection, Rule
from summitcheck.detect.names import FORMER_NAMES
from summitcheck.detect.sc001_swapped_for_another import RULE as SC001
from summitcheck.detect.sc002_word_replaced import RULE as SC002
from summitcheck.detect.sc003_noun_replaced import RULE as SC003
from summitcheck.detect.sc101_figure_changed import RULE as SC101
from summitcheck.detect.sc102_unit_changed import RULE as SC102
from summitcheck.detect.sc103_limit_changed import RULE as SC103
from summitcheck.detect.sc104_series_number_changed import RULE as SC104
from summitcheck.detect.sc201_date_changed import RULE as SC201
from summitcheck.detect.sc202_deadline_reversed import RULE as SC202
from summitcheck.detect.sc301_name_replaced import RULE as SC301
from summitcheck.detect.sc401_roles_swapped import RULE as SC401
from summitcheck.detect.sc402_made_mutual import RULE as SC402
from summitcheck.detect.sc403_made_one_sided import RULE as SC403
from summitcheck.detect.sc404_actor_replaced import RULE as SC404
from summitcheck.detect.sc405_direction_reversed import RULE as SC405
from summitcheck.detect.sc501_negation_added import RULE as SC501
from summitcheck.detect.sc502_negation_dropped import RULE as SC502
from summitcheck.detect.sc503_opposite_meaning import RULE as SC503
from summitcheck.detect.sc504_outcome_denied import RULE as SC504
from summitcheck.detect.sc601_commitment_strengthened import RULE as SC601
from summitcheck.detect.sc602_commitment_weakened import RULE as SC602
from summitcheck.detect.sc603_will_may_must_changed import RULE as SC603
from summitcheck.detect.sc701_quantifier_changed import RULE as SC701
from summitcheck.detect.sc702_extent_changed import RULE as SC702
from summitcheck.detect.sc703_condition_added import RULE as SC703
from summitcheck.detect.sc704_condition_dropped import RULE as SC704
from summitcheck.detect.sc705_item_inserted import RULE as SC705
from summitcheck.detect.sc706_list_cut_short import RULE as SC706
from summitcheck.detect.sc707_and_or_changed import RULE as SC707
from summitcheck.detect.sc708_another_thing_added import RULE as SC708
from summitcheck.detect.sc801_misquoted import RULE as SC801
from summitcheck.detect.sc802_wrong_document import RULE as SC802
from summitcheck.detect.sc803_wrong_official_text import RULE as SC803
from summitcheck.detect.sc901_purpose_added import RULE as SC901
from summitcheck.detect.sc902_cause_added import RULE as SC902
from summitcheck.errors import FormerName

#: All rules, in the order of their codes.
RULES: tuple[Rule, ...] = (
    SC001, SC002, SC003,
    SC101, SC102, SC103, SC104,
    SC201, SC202,
    SC301,
    SC401, SC402, SC403, SC404, SC405,
    SC501, SC502, SC503, SC504,
    SC601, SC602, SC603,
    SC701, SC702, SC703, SC704, SC705, SC706, SC707, SC708,
    SC801, SC802, SC803,
    SC901, SC902,
)  # fmt: skip

BY_CODE: dict[str, Rule] = {rule.code: rule for rule in RULES}
#: The codes of all rules by name, with the names that they had before.
CODE_BY_NAME: dict[str, str] = {name: code for code, name in FORMER_NAMES.items()} | {
    rule.name: rule.code for rule in RULES
}


def code_of(word: str) -> str:
    """The code of the rule with this name, or with this former name; the word itself where it is no name.

    Warns of a `FormerName`.
    """
    code = CODE_BY_NAME.get(word, word)
    if FORMER_NAMES.get(code) == word:
        warnings.warn(FormerName(f"rule '{word}' is now called '{BY_CODE[code].name}'"), stacklevel=2)
    return code


def detect(alignment: Alignment, rules: Sequence[Rule] = RULES) -> tuple[Detection, ...]:
    """Every difference that the rules find in an alignment, in the order of the rules."""
    return tuple(chain.from_iterable([rule.find(alignment) for rule in rules]))
