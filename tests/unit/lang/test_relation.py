from itertools import product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.lang.en import table
from summitcheck.lang.en.relation import MIN_SCORE, exclusive, related, relations
from summitcheck.lang.en.relation import _compared as compared
from summitcheck.lang.en.relation import _profile as profile
from summitcheck.lang.relation import WordRelationKind

SOURCES = Path(__file__).parents[3] / "tools" / "lexicons"
SECTIONS = ("verbs", "nouns", "adjectives", "adverbs", "others")
WORDS = st.sampled_from([line[0] for line in table.lines("words.txt")])
INVERSE = {WordRelationKind.HYPERNYM: WordRelationKind.HYPONYM, WordRelationKind.HYPONYM: WordRelationKind.HYPERNYM}


def listed(name: str) -> list[str]:
    import yaml

    sections = yaml.safe_load((SOURCES / name).read_text(encoding="utf-8"))
    return [line for section in SECTIONS for line in sections[section]]


def split(line: str) -> list[str]:
    return [word.strip() for word in line.split(",")]


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("agreed", "agrees", WordRelationKind.SAME),
        ("labour", "labor", WordRelationKind.SAME),
        ("condemned", "welcomes", WordRelationKind.ANTONYM),
        ("phase down", "phasing out", WordRelationKind.ANTONYM),
        ("binding", "voluntary", WordRelationKind.ANTONYM),
        ("extended", "suspended", WordRelationKind.ANTONYM),
        ("bilateral", "multilateral", WordRelationKind.ANTONYM),
        ("partial", "complete", WordRelationKind.ANTONYM),
        ("supporter", "opposition", WordRelationKind.ANTONYM),
        ("fair", "unfair", WordRelationKind.ANTONYM),
        ("taxable", "nontaxable", WordRelationKind.ANTONYM),
        ("gigantic", "tiny", WordRelationKind.ANTONYM),
        ("reaffirmed", "underscores", WordRelationKind.SYNONYM),
        ("tariffs", "duties", WordRelationKind.SYNONYM),
        ("scrapped", "abolish", WordRelationKind.SYNONYM),
        ("physician", "doctor", WordRelationKind.SYNONYM),
        ("agreement", "agree", WordRelationKind.DERIVED),
        ("economic", "economy", WordRelationKind.DERIVED),
        ("dog", "poodle", WordRelationKind.HYPERNYM),
        ("poodles", "dog", WordRelationKind.HYPONYM),
        ("copper", "zinc", WordRelationKind.COHYPONYM),
        ("treaty", "banana", WordRelationKind.UNRELATED),
        ("treaty", "xqzzyt", WordRelationKind.UNKNOWN),
    ],
)
def test_the_strongest_relation(a: str, b: str, kind: WordRelationKind) -> None:
    assert related(a, b).kind is kind


@pytest.mark.parametrize(("a", "b"), [("unless", "less"), ("counterpart", "part"), ("until", "til"), ("union", "ion")])
def test_a_chance_prefix_negates_nothing(a: str, b: str) -> None:
    assert related(a, b).kind is not WordRelationKind.ANTONYM


def test_rare_senses_do_not_count() -> None:
    """WordNet has a meaning that both words share: a noble house, a man on a chessboard."""
    assert related("house", "family").kind is not WordRelationKind.SYNONYM
    assert related("man", "piece").kind is not WordRelationKind.SYNONYM


def test_every_listed_pair_of_antonyms_is_one_in_the_data() -> None:
    for line in listed("antonyms.yaml"):
        left, right = map(split, line.split("<>"))
        for a, b in ((a, b) for a in left for b in right):
            found = [r for r in relations(a, b) if r.kind is WordRelationKind.ANTONYM]
            assert found, f"{a} <> {b}"
            assert found[0].curated


def test_every_listed_group_of_synonyms_is_one_in_the_data() -> None:
    for line in listed("synonyms.yaml"):
        first, *others = split(line)
        for other in others:
            kinds = {r.kind for r in relations(first, other)}
            assert kinds & {WordRelationKind.SYNONYM, WordRelationKind.SAME}, f"{first} = {other}"


def test_no_pair_is_listed_as_antonyms_and_in_one_group_of_synonyms() -> None:
    import yaml

    antonyms = yaml.safe_load((SOURCES / "antonyms.yaml").read_text(encoding="utf-8"))
    groups = yaml.safe_load((SOURCES / "synonyms.yaml").read_text(encoding="utf-8"))
    for section in SECTIONS:
        alike = [set(split(line)) for line in groups[section]]
        for line in antonyms[section]:
            left, right = (set(split(side)) for side in line.split("<>"))
            assert not left & right, line
            assert not [group for group in alike if group & left and group & right], line


@given(word=WORDS)
def test_every_word_is_the_same_as_itself(word: str) -> None:
    assert related(word, word).kind is WordRelationKind.SAME


@given(a=WORDS, b=WORDS)
def test_relations_hold_in_both_directions(a: str, b: str) -> None:
    forth = {(INVERSE.get(r.kind, r.kind), round(r.score, 6)) for r in relations(a, b)}
    assert forth == {(r.kind, round(r.score, 6)) for r in relations(b, a)}


@given(a=WORDS, b=WORDS)
def test_a_relation_is_scored_between_its_least_and_one(a: str, b: str) -> None:
    for relation in relations(a, b):
        if relation.kind not in (WordRelationKind.UNRELATED, WordRelationKind.UNKNOWN):
            assert MIN_SCORE <= relation.score <= 1


@pytest.mark.parametrize(
    ("a", "b", "name"),
    [
        ("monday", "tuesday", "weekday"),
        ("centenary", "bicentennial", "anniversary"),
        ("guitars", "saxophone", "instrument"),
        ("member", "observer", "membership"),
        ("steel", "aluminium", "metal"),
        ("kitchen", "prison cell", "room"),
        ("first", "second", "ordinal"),
        ("army", "navy", "service"),
        ("poodle", "beagle", "kind of mammal"),
    ],
)
def test_different_members_of_one_set_exclude_each_other(a: str, b: str, name: str) -> None:
    assert exclusive(a, b) == exclusive(b, a) == name


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("sofa", "couch"),
        ("scarlet", "red"),
        ("poodle", "dog"),
        ("mother", "parent"),
        ("fall", "autumn"),
        ("treaty", "kitchen"),
        ("monday", "monday"),
        ("xqzzyt", "monday"),
    ],
)
def test_names_of_one_thing_and_broader_words_do_not_exclude_each_other(a: str, b: str) -> None:
    assert exclusive(a, b) is None


@given(a=WORDS, b=WORDS)
def test_what_excludes_is_no_synonym(a: str, b: str) -> None:
    if exclusive(a, b):
        assert related(a, b).kind not in (
            WordRelationKind.SAME,
            WordRelationKind.SYNONYM,
            WordRelationKind.HYPERNYM,
            WordRelationKind.HYPONYM,
        )


@given(WORDS, WORDS)
def test_the_short_cut_for_unrelated_words_leaves_out_no_relation(a: str, b: str) -> None:
    first, second = profile(a), profile(b)
    if first.reach.isdisjoint(second.labels):
        assert not list(compared(first, second))


def test_the_short_cut_leaves_out_no_relation_among_the_words_of_one_subject() -> None:
    subject = (
        "support",
        "oppose",
        "opposition",
        "ally",
        "enemy",
        "help",
        "hinder",
        "peace",
        "war",
        "north",
        "south",
        "buy",
        "sell",
    )
    for a, b in product(subject, repeat=2):
        first, second = profile(a), profile(b)
        assert not first.reach.isdisjoint(second.labels) or not list(compared(first, second))
