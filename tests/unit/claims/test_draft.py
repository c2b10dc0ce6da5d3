"""Claims are drafted from any statement: nothing is lost, and each stands where it says it does."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from drafted import told
from summitcheck.claims.draft import extract
from summitcheck.claims.dump import dump_claims
from summitcheck.claims.introducing import promises_only_what_follows
from summitcheck.claims.lint import lint
from summitcheck.claims.listing import MAX_NESTING
from summitcheck.claims.load import parse_claims
from summitcheck.claims.model import Claim
from summitcheck.claims.silence import is_number, pledges
from summitcheck.claims.strength import binding
from summitcheck.documents.model import Document, SentenceKind
from summitcheck.lang.en.clauses import COORDINATORS
from summitcheck.lang.en.tokenizer import tokenize
from summitcheck.lang.en.words import FUNCTION_WORDS
from summitcheck.severity import Severity

CORPUS = Path(__file__).resolve().parents[3] / "corpus"

STATEMENT = """\
---
title: Joint Statement on the River
---

## Navigation

Peru and Chile agreed to open the canal to
all ships, and welcomed the **new** ferry line. They also intend to train forty pilots every year.

The Ministers call on all towns to:

- lower their port fees by 10 percent by 2027;
- report on the state of their quays each spring; and
- keep the channel free of wrecks.

## Next Meeting

The Ministers will meet again in Lima.
"""


def drafted(text: str) -> tuple[Claim, ...]:
    return extract(Document.from_text(text, name="statement.md")).claims


def test_each_claim_has_its_place_its_section_and_its_verb() -> None:
    first, second, third, *_ = drafted(STATEMENT)
    assert first.quote == "agreed to open the canal to\nall ships"
    assert STATEMENT[first.start : first.end] == first.quote
    assert (first.line, first.section) == (7, "Navigation")
    assert (first.governor, first.actors) == ("Peru and Chile", ("Peru", "Chile"))
    assert (first.verb, first.strength) == ("agreed", "agreed")
    assert first.text == "Peru and Chile agreed to open the canal to all ships."
    assert second.text == "Peru and Chile welcomed the new ferry line."
    assert (third.actors, third.verb, third.strength) == (("Peru", "Chile"), "intend", "intent")


def test_markup_divides_nothing_and_is_in_no_word_of_its_own() -> None:
    text = "The mayors **agreed** to open\n  the canal, and <u>praised</u> the _old_&nbsp;pilots."
    first, second = drafted(text)
    assert (first.quote, first.governor) == ("agreed** to open\n  the canal", "The mayors")
    assert (second.id, second.text) == ("praised-old-pilots", "The mayors praised the old pilots.")
    assert text[second.start : second.end] == second.quote == "praised</u> the _old_&nbsp;pilots"


def test_an_opening_clause_governs_the_items_below_it() -> None:
    items = drafted(STATEMENT)[3:6]
    assert {claim.governor for claim in items} == {"The Ministers call on all towns to"}
    assert items[1].quote == "report on the state of their quays each spring"
    assert items[2].text == "The Ministers call on all towns to keep the channel free of wrecks."
    assert {claim.actors for claim in items} == {("The Ministers",)}


def test_a_leading_condition_governs_and_keeps_its_comma() -> None:
    first, second = drafted("To keep it open, they will dredge the port each year and train forty new pilots.")
    assert first.governor == second.governor == "To keep it open, they will"
    assert second.text == "To keep it open, they will train forty new pilots."


def test_the_list_ends_where_the_items_end() -> None:
    last = drafted(STATEMENT)[-1]
    assert (last.governor, last.section, last.strength) == ("", "Next Meeting", "will")


def test_items_that_are_sentences_stand_alone_and_what_opens_their_list_is_silent() -> None:
    text = "Key terms include:\n\n- Peru will open the canal.\n- Chile will lower its fees.\n"
    assert extract(Document.from_text(text)).silent == ("Key terms include",)
    assert [(claim.governor, claim.quote) for claim in drafted(text)] == [
        ("", "Peru will open the canal"),
        ("", "Chile will lower its fees"),
    ]


def test_items_take_their_verb_from_themselves_and_their_actor_from_above() -> None:
    text = "The Ministers:\n\n- welcomed the new ferry line;\n- agreed to lower the fees; and\n- will meet in spring.\n"
    assert [(claim.actors, claim.verb, claim.strength) for claim in drafted(text)] == [
        (("The Ministers",), "welcomed", "welcomed"),
        (("The Ministers",), "agreed", "agreed"),
        (("The Ministers",), "will meet", "will"),
    ]


RESOLUTION = """\
*The River Assembly*,

*Recalling* its decision of 4 May 2031,

*Deeply concerned* by the state of the quays,

1. *Decides* to open the canal to all ships;

2. *Calls upon* all towns to lower their port fees by 2035.

The canal stays open.
"""


def test_a_resolution_is_told_as_what_its_authors_do() -> None:
    *told, last = drafted(RESOLUTION)
    assert [claim.text for claim in told] == [
        "The River Assembly recalls its decision of 4 May 2031.",
        "The River Assembly is deeply concerned by the state of the quays.",
        "The River Assembly decides to open the canal to all ships.",
        "The River Assembly calls upon all towns to lower their port fees by 2035.",
    ]
    assert {claim.actors for claim in told} == {("The River Assembly",)}
    assert told[2].strength == "agreed"
    assert last.text == "The canal stays open."


def test_what_opens_a_list_keeps_its_own_verb_only() -> None:
    text = "We are working to counter the misuse of tolls and commit to:\n\n- opening the canal to all;\n- fair fees.\n"
    assert [claim.text for claim in drafted(text)] == [
        "We are working to counter the misuse of tolls.",
        "We commit to opening the canal to all.",
        "We commit to fair fees.",
    ]


def test_an_item_that_opens_with_a_verb_goes_on_from_what_opens_the_list() -> None:
    text = "The steps may include the following:\n\n- Invest in the new fish project of the ports.\n- Peru will pay.\n"
    first, second = drafted(text)
    assert first.text == "The steps may include the following: invest in the new fish project of the ports."
    assert (first.actors, second.text) == (("The steps",), "Peru will pay.")


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("We, the mayors of Lima and Arica, gathered in Quito, welcome the deal.", ("We",)),
        ("Last Friday, in a joint letter, Mayor Ortiz announced a deal.", ("Mayor Ortiz",)),
        ("In April 2031 our mayors announced a deal.", ("our mayors",)),
        ("The treaty between Peru and Chile will end.", ("The treaty between Peru and Chile",)),
        ("While the ports have grown, fishing remains the largest trade.", ("fishing",)),
        ("It is vital to open the canal.", ()),
        ("Our main hope is the plan of the port, which will train forty new pilots.", ()),
        ("These ferry traces yielded the names of forty pilots.", ("These ferry traces",)),
        ("The landmark deals praised today will change the river.", ("The landmark deals praised today",)),
        ("The goals named in the plan of 2030 create new jobs for pilots.", ("The goals named in the plan of 2030",)),
    ],
)
def test_actors_are_those_whom_the_subject_names_or_nobody(text: str, actors: tuple[str, ...]) -> None:
    assert drafted(text)[-1].actors == actors


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "Peru will, subject to its own laws, remove the tariff on all nuts and lower the tax on red wine.",
            ("Peru will, subject to its own laws, lower the tax on red wine.", "will lower"),
        ),
        (
            "The plan covers two pillars: (1) help for the old ports; (2) new paths for pilots.",
            ("The plan covers two pillars, including new paths for pilots.", "covers"),
        ),
    ],
)
def test_the_marks_between_what_governs_and_what_is_governed_are_kept(text: str, second: tuple[str, str]) -> None:
    claim = drafted(text)[1]
    assert (claim.text, claim.verb) == second


def test_lists_within_lists_keep_all_that_opens_them() -> None:
    text = "The sides noted:\n\n- deals of the ports:\n    - two cranes for Lima;\n    - nine barges for Arica.\n"
    assert [claim.text for claim in drafted(text)] == [
        "The sides noted deals of the ports, including two cranes for Lima.",
        "The sides noted deals of the ports, including nine barges for Arica.",
    ]


def test_lists_nested_beyond_all_measure_are_drafted_all_the_same() -> None:
    depth = MAX_NESTING * 4
    text = "".join(f"{'  ' * level}- harbour{level} of town{level}:\n" for level in range(depth))
    said = " ".join(claim.text for claim in drafted(text))
    assert all(f"town{level}" in said.replace(".", "").replace(":", "").split() for level in range(depth))


@pytest.mark.parametrize(
    ("text", "verb", "rung"),
    [
        ("The mayors took note of the long letter.", "took note", "noted"),
        ("The mayors noted the long letter.", "noted", "noted"),
        ("The mayors discussed the toll.", "discussed", "discussed"),
        ("The mayors announced their intention to dredge the port.", "announced their intention", "intent"),
        ("They will seek to dredge the port.", "will seek", "intent"),
        ("Peru reiterated its firm commitment to the treaty.", "reiterated its firm commitment", "committed"),
        ("Peru is committed to the treaty.", "is committed", "committed"),
        ("Peru has signed the treaty.", "has signed", "did"),
        ("The mayors reaffirmed that the treaty applies.", "reaffirmed", "states"),
        ("Ortiz said the mayors plan to dredge the port.", "plan", "intent"),
        ("The canal remains the widest.", "remains", "states"),
        ("Peru did not agree to the toll.", "did not agree", "did"),
        ("Peru will not agree to the toll.", "will not agree", "will"),
        ("The widest canal of all.", "", "states"),
    ],
)
def test_strength_is_the_rung_of_the_verb_that_binds(text: str, verb: str, rung: str) -> None:
    (claim,) = drafted(text)
    assert (claim.verb, claim.strength) == (verb, rung)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("This must be avoided.", "must be avoided"),
        ("Each will open a second dock.", "will open"),
        ("Both shall dredge the port.", "shall dredge"),
        ("The mayor changed his will in spring.", "changed"),
    ],
)
def test_a_modal_after_a_word_that_stands_for_a_noun_is_the_verb(text: str, verb: str) -> None:
    assert drafted(text)[0].verb == verb


def test_an_adverb_that_links_sentences_governs_and_is_in_no_id() -> None:
    (claim,) = drafted("Furthermore, Peru and Chile will dredge the old port.")
    assert (claim.actors, claim.governor, claim.verb) == (("Peru", "Chile"), "Furthermore", "will dredge")
    assert "furthermore" not in claim.id


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The treaty under which Peru paid the toll is praised by Chile.", "is praised"),
        ("The pilots who steer the old ferries will retire.", "will retire"),
        ("Any port that lowers its fees will gain new ships.", "will gain"),
        ("The progress made since May in the ports (P) shows the strength of the accord.", "shows"),
        ("Fees paid at the gate and as part of a tour can be claimed here.", "can be claimed"),
        ("The port, in addition to its new widened quay, reopened the lock.", "reopened"),
        ("Security challenges facing the ports threaten the whole coast.", "threaten"),
        ("The work we do in these towns will strengthen the coast.", "will strengthen"),
        ("U.S. exports to coastal towns have grown.", "have grown"),
        ("Docks that are open to all ships and serve the towns.", ""),
        ("The mayors who met in Lima.", ""),
    ],
)
def test_a_relative_clause_in_the_subject_has_not_the_verb_that_binds(text: str, verb: str) -> None:
    assert drafted(text)[0].verb == verb


@pytest.mark.parametrize(
    ("text", "verb", "strength"),
    [
        ("The mayors remain deeply committed to an open river.", "remain deeply committed", "committed"),
        ("We further reaffirmed the old toll.", "reaffirmed", "states"),
        ("The port is Widening the Northern Lock.", "is Widening", "states"),
        ("Non-state ferries have used the northern lock.", "have used", "did"),
        ("The flood has underscored that we share a need for pumps.", "has underscored", "states"),
        ("We note how vital it is to ensure that fees will fall.", "note", "noted"),
    ],
)
def test_the_verb_is_the_whole_group_of_the_one_that_binds(text: str, verb: str, strength: str) -> None:
    claim = drafted(text)[0]
    assert (claim.verb, claim.strength) == (verb, strength)


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        (
            "The ports are dredging two old channels, building a new lock, and training forty pilots.",
            ["are dredging", "are building", "are training"],
        ),
        ("We will work with the banks to widen all locks and deepen all channels.", ["will work", "will work"]),
    ],
)
def test_a_verb_that_siblings_share_stands_with_each(text: str, verbs: list[str]) -> None:
    assert [claim.verb for claim in drafted(text)] == verbs


def test_what_we_say_in_paragraphs_of_their_own_is_a_deed_of_ours() -> None:
    text = """WE, the mayors of Lima and Arica, declare our friendship.

FURTHER STRESSING the need for an open river;

RECOGNIZING that tolls have risen;

Building on the accord, the mayors opened a lock.
"""
    stressed, recognized, opened = drafted(text)[1:]
    assert stressed.text == "WE, the mayors of Lima and Arica, further stress the need for an open river."
    assert recognized.text == "WE, the mayors of Lima and Arica, recognize that tolls have risen."
    assert opened.text == "Building on the accord, the mayors opened a lock."
    assert stressed.actors == recognized.actors == ("WE",)


def test_an_item_that_is_a_sentence_of_its_own_has_no_other_governor() -> None:
    text = """The ports agreed on these steps:

- Starting in May, the port of Lima will open at night.
- Dredging the northern channel.
"""
    opened, dredged = drafted(text)
    assert (opened.actors, opened.governor) == (("the port of Lima",), "Starting in May")
    assert dredged.governor == "The ports agreed on these steps"


def test_an_opening_whose_list_speaks_for_itself_does_not_end_in_including() -> None:
    text = """The ports are taking steps to keep the river open, including:

- Lima will dredge the channel.
"""
    assert drafted(text)[0].text == "The ports are taking steps to keep the river open."


def test_a_following_opens_a_list_without_a_colon() -> None:
    text = """- The ports pledge to build the following new works.
    - A lock at Arica.
"""
    assert [claim.text for claim in drafted(text)] == [
        "The ports pledge to build the following new works, including a lock at Arica."
    ]


def test_no_verb_binds_nobody() -> None:
    assert binding("The canal.", ()) is None


def test_actors_are_names_one_by_one_or_the_subject_as_it_stands() -> None:
    assert drafted("Peru, Chile, and the Group of Six met.")[0].actors == ("Peru", "Chile", "the Group of Six")
    assert drafted("The mayors and pilots of Lima met.")[0].actors == ("The mayors and pilots of Lima",)
    assert drafted("Peru, which holds the chair, agreed to it.")[0].actors == ("Peru",)
    assert drafted("The mayors confirmed that they intend to dredge it.")[0].actors == ("The mayors",)
    assert drafted("Ana Ortiz, Jr. and Raul Paz met.")[0].actors == ("Ana Ortiz Jr.", "Raul Paz")
    assert drafted("The Bureau of Tolls and Dues (BTD) met.")[0].actors == ("The Bureau of Tolls and Dues (BTD)",)
    assert drafted("$3 million from Peru and Chile arrived.")[0].actors == ("$3 million from Peru and Chile",)


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("On 4 May 2031, envoys of Peru met in Lima.", ("envoys of Peru",)),
        ("In Lima, after a long night, Peru and Chile signed the treaty.", ("Peru", "Chile")),
        ("On May 4, 2031, envoys of Peru met in Lima.", ("envoys of Peru",)),
        ("And the mayors signed the treaty.", ("the mayors",)),
        ("Today Mayor Ortiz signed the treaty.", ("Mayor Ortiz",)),
        ("These past two years, the port grew.", ("the port",)),
        ("Two years later, Ana Ortiz left.", ("Ana Ortiz",)),
        ("Today in Lima, Peru at the fair, Mayor Ortiz signed it.", ("Mayor Ortiz",)),
        ("Throughout May, the old port of Lima, Peru has been working.", ("the old port of Lima, Peru",)),
        ("Taken together, these tolls will fall.", ("these tolls",)),
        ("Even beyond the steps we announce today, we are ready to act.", ("we",)),
        ("It is in the interest of both towns to mend the lock.", ()),
        ("It is fitting that Peru opened the lock.", ()),
    ],
)
def test_what_leads_up_to_a_subject_is_no_part_of_an_actor(text: str, actors: tuple[str, ...]) -> None:
    assert drafted(text)[0].actors == actors


def test_a_pronoun_after_a_number_word_stands_for_the_actor_before_it() -> None:
    first, second = drafted("Peru and Chile signed the treaty. Fourth, they will dredge the port.")
    assert second.actors == first.actors == ("Peru", "Chile")


def test_a_pronoun_stands_for_the_subject_of_the_sentence_and_not_of_a_clause_in_it() -> None:
    _, second = drafted("The mayors confirmed that the ferries will stop in May. They will dredge the port.")
    assert second.actors == ("The mayors",)


def test_he_and_she_mean_a_person_and_no_thing() -> None:
    text = "Ana Ortiz opened the lock in May. The order lowers the toll. She also signed the treaty."
    assert drafted(text)[-1].actors == ("Ana Ortiz",)
    text = "The mayor spoke. Ana Perkins opened the lock. She also signed the treaty."
    assert drafted(text)[-1].actors == ("Ana Perkins",)
    text = "The mayor spoke. Ana Perkins opened the lock. The order lowers the toll. She also signed the treaty."
    assert drafted(text)[-1].actors == (), "either may be meant"


def test_it_means_one_thing_of_ours_and_they_several_who_are_led() -> None:
    assert drafted("Our new lock opened. It will serve all ships.")[-1].actors == ("Our new lock",)
    assert drafted("Old pilots led by the mayor met. They signed it.")[-1].actors == ("Old pilots led by the mayor",)


def test_a_line_that_opens_with_a_deed_has_no_subject_of_its_own() -> None:
    text = "The council has done much:\n\n- Signed the treaty of 1901 and lowered the toll for all ships.\n"
    assert [(claim.actors, claim.text) for claim in drafted(text)] == [
        (("The council",), "The council has done much: signed the treaty of 1901."),
        (("The council",), "The council has done much: lowered the toll for all ships."),
    ]


@pytest.mark.parametrize(
    ("subject", "actors"),
    [
        ("Recent Federal and State policies", ("Recent Federal and State policies",)),
        ("Mayor Ortiz today", ("Mayor Ortiz",)),
        ("Overall, the law", ("the law",)),
    ],
)
def test_a_subject_is_divided_where_each_part_is_a_name(subject: str, actors: tuple[str, ...]) -> None:
    assert drafted(f"{subject} helped the port.")[0].actors == actors


def test_ids_are_readable_unique_and_untouched_by_edits_elsewhere() -> None:
    before = {claim.quote: claim.id for claim in drafted(STATEMENT)}
    after = {claim.quote: claim.id for claim in drafted(STATEMENT.replace("## Next", "Boats rest.\n\n## Next"))}
    assert before.items() <= after.items()
    assert len(set(after.values())) == len(after)
    assert before["The Ministers will meet again in Lima"] == "ministers-meet-lima"


def test_ids_say_what_is_promised_and_not_who_promises_it() -> None:
    claims = drafted(
        "President Ana Ortiz and Prime Minister Lund welcomed the opening of a marine school in Arda.\n\n"
        "Peru and Chile commit to build a rail link between both ports.\n"
    )
    assert [claim.id for claim in claims] == ["opening-marine-school-arda", "build-rail-link-ports"]


def test_ids_of_equal_or_wordless_quotes_differ() -> None:
    ids = [claim.id for claim in drafted("They met in Lima.\n\nThey met in Lima.\n\n長江は長い。\n\nIt is this.")]
    assert ids[:2] == ["met-lima", "met-lima-2"]
    assert len(set(ids)) == 4
    assert all(claim_id.isascii() and " " not in claim_id for claim_id in ids)


@pytest.mark.parametrize("text", ["", "...", "***", "\u200b", "---\n---\n"])
def test_a_document_without_words_has_no_claims(text: str) -> None:
    assert drafted(text) == ()


def test_news_in_loose_tokens_gives_a_claim_a_sentence() -> None:
    claims = drafted("Ortiz scored from the spot after six minutes . But a late own goal gave Lima a share .")
    assert [claim.text for claim in claims] == [
        "Ortiz scored from the spot after six minutes.",
        "A late own goal gave Lima a share.",
    ]


def test_figures_in_brackets_are_no_marks_of_items() -> None:
    (claim,) = drafted("Ortiz (56) and Lee (47) helped the visitors to 171 runs.")
    assert claim.quote == "Ortiz (56) and Lee (47) helped the visitors to 171 runs"


def test_what_is_drafted_passes_lint() -> None:
    document = Document.from_text(STATEMENT, name="statement.md")
    claims = parse_claims(dump_claims(extract(document)), source="claims.yaml")
    assert [claim.id for claim in claims.claims] == [claim.id for claim in extract(document).claims]
    assert lint(claims, document) == ()


def test_the_corpus_is_drafted_so_that_lint_has_nothing_to_say() -> None:
    for path in CORPUS.glob("*joint-statement.md"):
        document = Document.from_text(path.read_text(encoding="utf-8"), name=path.name)
        problems = lint(parse_claims(dump_claims(extract(document)), source="claims.yaml"), document)
        assert [problem.what for problem in problems if problem.severity is Severity.ERROR] == []


_WORDS = """They Peru mayors the canal agreed will not opened said that which to by including as well and or but ; , :
    promote building increase where “bank” (SCC) while Minister widely in of confirmed intend treaty's 19 percent . .
    * # - **firm** U.S."""
_LAYOUT = ("\n", "\n\n", "\n\n- ", "\n    - ", "co\u00adoperate")


@example("They \n 19 \n\n mayors")
@given(st.lists(st.sampled_from([*_WORDS.split(), *_LAYOUT]), max_size=80).map(" ".join))
def test_no_word_that_says_something_is_lost(text: str) -> None:
    document = Document.from_text(text)
    drafts = extract(document)
    assert all(document.quote(claim.start, claim.end) == claim.quote for claim in drafts)
    said = {
        token.norm for words in (*(f"{c.text} {c.quote}" for c in drafts), *drafts.silent) for token in tokenize(words)
    }
    said |= set(re.findall(r"^\s*(\d+)\s*$", text, re.MULTILINE))  # a number on a line of its own is that of a page
    for sentence in document.sentences:
        if sentence.kind is SentenceKind.BODY and not is_number(sentence.text):
            assert {token.norm for token in tokenize(sentence.text)} - FUNCTION_WORDS - COORDINATORS <= said


@given(st.lists(st.sampled_from([*_WORDS.split(), *_LAYOUT, "Fees:", "\n\nTolls\n\n", "?"]), max_size=60).map(" ".join))
def test_no_verb_that_binds_is_in_a_silent_line_but_in_a_question_or_before_what_follows(text: str) -> None:
    lines = extract(Document.from_text(text)).silent
    silent = [words for words in lines if "?" not in words and not promises_only_what_follows(f"{words}:")]
    assert not [words for words in silent if pledges(words) and " " in words]  # a word alone is a heading


UNCLAIMED = {
    "number": ("3.", ()),
    "lettered mark": ("(b)", ()),
    "heading": ("On other issues of the port", ("On other issues of the port",)),
    "bold heading with a stop": ("**Better docks.**", ("Better docks.",)),
    "introducer": ("The main points include", ("The main points include",)),
    "announcement": (
        "The mayors announced the following new steps:",
        ("The mayors announced the following new steps",),
    ),
    "question": ("Will the mayors sign it?", ("Will the mayors sign it?",)),
}


@pytest.mark.parametrize("kind", UNCLAIMED)
def test_what_claims_nothing_is_silent(kind: str) -> None:
    line, silent = UNCLAIMED[kind]
    drafts = extract(Document.from_text(f"Chile will dredge the port.\n\n{line}\n\nPeru will open the canal.\n"))
    assert [claim.quote for claim in drafts] == ["Chile will dredge the port", "Peru will open the canal"]
    assert [words.rstrip(".") for words in drafts.silent] == [words.rstrip(".") for words in silent]


@pytest.mark.parametrize(
    "line",
    ["The mayors will announce the following steps:", "The widest canal of all.", "- Lowered the fees of all ports"],
)
def test_what_binds_or_tells_something_is_not_silent(line: str) -> None:
    assert any(
        claim.quote in line for claim in drafted(f"Chile will dredge the port.\n\n{line}\n\nPeru will go home.\n")
    )


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Port fees: Peru will lower its fees.", "Port fees:"),
        ("MAYOR ORTIZ: Peru will lower its fees.", "MAYOR ORTIZ:"),
        ("**Port fees** \u2013 Peru will lower its fees.", "Port fees \u2013"),
    ],
)
def test_a_label_or_a_speaker_is_in_no_claim(text: str, label: str) -> None:
    drafts = extract(Document.from_text(text))
    assert [claim.text for claim in drafts] == ["Peru will lower its fees."]
    assert [" ".join(words.split()) for words in drafts.silent] == [label]


@pytest.mark.parametrize("text", ["Ortiz said: Peru will lower its fees.", "Launch date: May 4, 2031."])
def test_a_verb_before_a_colon_and_words_without_one_behind_it_make_no_label(text: str) -> None:
    assert extract(Document.from_text(text)).silent == ()


@pytest.mark.parametrize(
    ("text", "verb", "rung"),
    [
        ("We\u2019ll dredge the port.", "\u2019ll dredge", "will"),
        ("They've signed the treaty.", "'ve signed", "did"),
        ("We're going to dredge the port.", "'re going", "will"),
        ("It's the widest canal of all.", "'s", "states"),
        ("They won't sign the treaty.", "won't sign", "will"),
        ("Peru\u2019s mayors agreed to the toll.", "agreed", "agreed"),
    ],
)
def test_a_contraction_is_the_verb_that_it_stands_for(text: str, verb: str, rung: str) -> None:
    (claim,) = drafted(text)
    assert (claim.verb, claim.strength) == (verb, rung)


def test_a_modal_that_governs_siblings_has_the_verb_of_each() -> None:
    claims = drafted("The mayors will lower the port fees of Lima, and also mend the old quay of Arica.")
    assert [claim.verb for claim in claims] == ["will lower", "will also mend"]


PORTS = "Peru will open two ports by 2030."


@pytest.mark.parametrize(
    "formula",
    [
        "In witness whereof, I have hereunto set my hand this ninth day of May.",
        "DONE in duplicate at Lima, this 9th day of May, 2027.",
        "Signed at Lima on 9 May 2027, in the Spanish and English languages.",
    ],
)
def test_what_attests_a_text_is_no_commitment(formula: str) -> None:
    drafted = extract(Document.from_text(f"{PORTS}\n\n{formula}\n"))
    assert [claim.text for claim in drafted.claims] == [PORTS]


@pytest.mark.parametrize(
    "line",
    ["Signed at Lima in 2020, the treaty will enter into force in 2030.", "Done in two years, the bridge will open."],
)
def test_what_only_begins_as_an_attestation_does_is_drafted(line: str) -> None:
    assert len(extract(Document.from_text(f"{PORTS}\n\n{line}\n")).claims) == 2


def test_what_is_required_and_done_before_is_required_too() -> None:
    assert told("Pilots must be under 30 and have trained for two years.") == [
        "Pilots must be under 30.",
        "Pilots must have trained for two years.",
    ]


def test_a_verb_is_no_part_of_the_noun_that_it_acts_on() -> None:
    text = "Peru will grant seasonal work permits to crews from Chile. These permits will be valid for six months."
    assert told(text)[1] == "The seasonal work permits to crews from Chile will be valid for six months."


def test_an_item_that_agrees_to_a_list_of_its_own_stands_alone() -> None:
    listed = "2. The two sides agreed to:\n\n   - open docks\n   - train pilots"
    text = f"The mayors decided as follows:\n\n## Trade\n\n{listed}"
    assert told(text)[-2:] == ["The two sides agreed to open docks.", "The two sides agreed to train pilots."]
