"""How far the words reach that a sign on wording shows."""

import pytest

from comparing import codes, found

OFFICIAL = "They will defend an open and lawful maritime order."


@pytest.mark.parametrize(
    ("account", "shown"),
    [
        ("They will defend open and lawful shipping firms.", "shipping firms"),
        ("They will defend open and lawful shipping firms, wherever banks fail.", "shipping firms"),
        ("They will defend open and lawful shipping firms of the islands.", "shipping firms"),
    ],
)
def test_another_head_is_shown_with_its_whole_phrase_up_to_a_mark_or_small_word(account: str, shown: str) -> None:
    (sign,) = found(OFFICIAL, account, "SC003")
    start, end = sign.account
    assert account[start:end].endswith(shown)


def test_a_common_word_does_not_replace_a_name() -> None:
    assert codes("The clubs thank all in Quillota.", "The clubs thank all in places.", "SC002") == set()


def test_two_things_that_are_done_alike_do_not_change_places() -> None:
    official = "We await the ministers' meeting hosted by Peru, and the presidents' summit hosted by Chile."
    account = "Peru will host the ministers' meeting, and Chile will host the presidents' summit."
    assert "SC001" not in codes(official, account)
