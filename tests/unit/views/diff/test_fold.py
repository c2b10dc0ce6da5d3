from diff_samples import communique, diff_of, small_diff
from summitcheck.views.diff.fold import Fold, folded, narrow, without_words
from summitcheck.views.diff.model import DiffRow, RowKind, WordMark


def test_what_is_the_same_and_far_from_any_difference_is_folded() -> None:
    last = folded(small_diff(), 1)[-1]
    assert isinstance(last, Fold)
    assert last.sentences == 3


def test_context_says_how_much_of_it_is_shown() -> None:
    sizes = [sum(i.sentences for i in folded(small_diff(), context) if isinstance(i, Fold)) for context in (0, 1, 2, 9)]
    assert sizes == [5, 3, 2, 0]


def test_a_fold_has_the_headings_that_fell_into_it_and_counts_only_sentences() -> None:
    draft = communique("draft.md")
    (fold,) = folded(diff_of(draft, draft), 0)
    assert isinstance(fold, Fold)
    assert fold.sentences == 15
    assert sum(row.heading for row in fold.rows) == 4


def test_the_heading_above_a_difference_is_shown() -> None:
    diff = diff_of(communique("draft.md"), communique("final.md"))
    headings = [item.official[0].words for item in folded(diff, 0) if isinstance(item, DiffRow) and item.heading]
    assert "Water" in headings
    assert "Next steps" not in headings


def test_nothing_is_lost_between_rows_and_folds_but_what_was_set_aside() -> None:
    diff = small_diff()
    shown = [row for item in folded(diff, 1) for row in (item.rows if isinstance(item, Fold) else (item,))]
    assert shown == [row for row in diff.rows if row.kind is not RowKind.ASIDE]


def test_narrowing_keeps_the_kinds_asked_for_and_the_totals() -> None:
    diff = small_diff()
    narrowed = narrow(diff, ["omitted", "added"])
    assert {row.kind for row in narrowed.rows if not row.signpost} == {RowKind.OMITTED, RowKind.ADDED}
    assert narrowed.counts == diff.counts
    assert narrow(diff, []) is diff


def test_narrowed_to_what_there_is_none_of_a_diff_does_not_differ() -> None:
    diff = diff_of("The ministers met in Lindow on Monday.", "The ministers met in Odern on Monday.")
    assert diff.differs
    assert not narrow(diff, ["added"]).differs


def test_whole_sentences_have_no_words_marked() -> None:
    diff = without_words(small_diff())
    both = [row for row in diff.rows if row.official and row.account]
    assert {piece.mark for row in both for passage in row.official for piece in passage.pieces} == {WordMark.SAME}
    assert not any(row.inline for row in diff.rows)
    assert [p.words for row in diff.rows for p in row.account] == [
        p.words for r in small_diff().rows for p in r.account
    ]
