"""A sentence falls into the things that can be kept or left out on their own, each with what governs it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from summitcheck.claims.clauses import Clause, ClauseSpan, Frame, clauses, joined
from summitcheck.claims.splitting import MAX_WORDS


def parts(text: str) -> list[str]:
    return [text[clause.start : clause.end] for clause in clauses(text)]


def governed(text: str) -> list[tuple[str, str]]:
    return [
        (" ".join(text[span.start : span.end] for span in clause.governor), text[clause.start : clause.end])
        for clause in clauses(text)
    ]


def told(text: str, frame: Frame) -> tuple[str, str]:
    subject = text[frame.subject.start : frame.subject.end] if frame.subject else ""
    return subject, text[frame.verb.start : frame.verb.end]


@pytest.mark.parametrize(
    "whole",
    [
        "The envoys praised peace, security and prosperity in the whole valley",
        "They will develop technologies such as sensors, quantum clocks, and low-power chips",
        "The ministers adopt and maintain high standards for every ferry",
        "They plan to advance layered and aligned cooperation among the ports",
        "The sides oppose any plan that weakens the river treaty and threatens the fishing fleet of the north",
        "They will vet and regularly and safely share all the logs of their pilots",
        "Japan will upgrade the command and control frameworks of its own ports",
        "Japan, Peru, and the United States signed the accord on ferry safety",
        "Officials praised Peru, which the envoys thanked",
    ],
)
def test_lists_of_nouns_adjectives_and_short_verbs_stay_whole(whole: str) -> None:
    assert parts(whole + ".") == [whole]


@pytest.mark.parametrize(
    "whole",
    [
        "The envoys agreed to cooperate on river surveys and export controls, as well as toll evasion",
        "The mayors agreed to coordinate harbour plans and support programs for small towns",
        "The two towns will strengthen water management and finance mechanisms for the poor",
        "They will modernise harbour cranes and transport links to the coast",
        "The sides will build ferry terminals and charge points for boats",
        "They will improve food storage and supply chains for the islands",
        "The parties will simplify visa procedures and work permits for nurses",
        "The parties will cooperate on flood warnings and repair crews for dikes",
        "The group will address ship pollution and waste controls in the bay",
        "The envoys agreed to increase grain shipments and aid deliveries to the islands",
        "The sides agreed to cooperate on lamp efficiency and demand response programs",
        "The two navies will hold rescue drills and search exercises in spring",
        "Ministers discussed river security and border controls along the lake",
        "The ministers will cooperate on tide gauges and research exchanges between the ports",
    ],
)
def test_a_noun_in_a_compound_is_no_verb_behind_and(whole: str) -> None:
    assert parts(whole + ".") == [whole]


@pytest.mark.parametrize(
    "text",
    [
        "The envoys agreed to lower the river toll and support small ferry firms.",
        "The envoys agreed to lower the river toll and support ferry firms in the north.",
        "The two towns agreed to reduce tolls in Peru and support ferry firms in the north.",
        "The sides will lower the river toll, and support ferry firms in the north.",
        "The sides will reduce harbour tolls for all ships and jointly support ferry firms in the north.",
        "The sides will open more ports, mend old quays in Lima, and support ferry firms in the north.",
    ],
)
def test_a_verb_before_a_noun_starts_a_sibling_where_no_compound_fits(text: str) -> None:
    assert parts(text)[-1].startswith(("support", "jointly support"))


@pytest.mark.parametrize(
    ("subject", "rest"),
    [
        ("The trade plans", "cover the ports."),
        ("The Quad supports package", "includes ten new cranes."),
        ("Their border controls", "apply to every ferry."),
        ("The research exchanges", "resumed in Lima."),
        ("The safety checks", "covered all ferries."),
        ("The harbour works", "continue until May."),
        ("The flood reports", "show that the dikes held."),
        ("The rail links", "connect both ports."),
        ("The council", "supports package tours in the bay."),
        ("The council", "supports work on the docks."),
        ("The report", "calls on both towns to mend the quay."),
    ],
)
def test_a_noun_that_looks_like_a_verb_belongs_to_the_subject(subject: str, rest: str) -> None:
    text = f"{subject} {rest}"
    assert [told(text, frame) for frame in clauses(text)[0].frames[:1]] == [(subject, rest.split()[0])]


@pytest.mark.parametrize(
    ("subject", "verb", "rest"),
    [
        ("The strategy adopted in 1996", "helped", "the towns"),
        ("Global exports", "have risen", "since May"),
        ("The mayor", "has long called", "for reforms"),
        ("These rumours", "have not only hurt", "trade"),
        ("Tolls like those of Peru", "are", "too high"),
        ("The new export controls", "include", "checking every ship"),
        ("Our shared vision and planned works", "will save", "the port"),
        ("The pilots", "highlighted", "how young people are helping the port"),
        ("They", "outlined", "key steps the council is taking"),
        ("The deal", "ensures", "Peru will comply with the treaty"),
        ("We", "express", "grave concern over the tolls"),
        ("The mayors", "spoke", "about the tools pilots are using"),
    ],
)
def test_the_main_verb_is_neither_a_participle_before_it_nor_one_behind_it(subject: str, verb: str, rest: str) -> None:
    text = f"{subject} {verb} {rest}."
    assert told(text, clauses(text)[0].frames[0]) == (subject, verb)


@pytest.mark.parametrize(
    ("before", "main"),
    [
        ("Even when families find a berth", "it is too dear"),
        ("Instead of lowering the toll", "the council raised it"),
        ("Unlike Peru, which lowered its tolls", "Chile is raising them"),
        ("While the towns wait for help from Lima", "our fishing fleet, which feeds the coast, should grow"),
        ("As the fleet grows older", "mending the docks will be vital"),
    ],
)
def test_what_leads_up_to_a_clause_governs_it(before: str, main: str) -> None:
    assert governed(f"{before}, {main}.") == [(before, main)]


def test_a_reported_clause_has_its_verb_behind_what_leads_up_to_it() -> None:
    text = "The plan says that once a berth has been chosen, any work shall begin."
    assert told(text, clauses(text)[0].frames[-1]) == ("any work", "shall begin")


def test_not_only_denies_nothing() -> None:
    whole = "The ports are going to not only protect jobs in fishing, but create many new ones on the coast"
    assert parts(whole + ".") == [whole]


_PARENTHESES = (
    "where appropriate",
    "if needed",
    "when possible",
    "in due course",
    "inter alia",
    "subject to available funds",
    "by the end of 2027",
    "unless the council objects",
    "where they see fit",
    "together with Peru",
)


@pytest.mark.parametrize("said", _PARENTHESES)
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("The ministers will", "open the northern port to aid ships"),
        ("The ministers intend", "to open the northern port to aid ships"),
        ("The ministers have", "opened the northern port to aid ships"),
        ("The ministers agreed to", "open the northern port to aid ships"),
    ],
)
def test_what_commas_set_apart_behind_a_verb_divides_nothing(before: str, said: str, after: str) -> None:
    whole = f"{before}, {said}, {after}"
    assert parts(whole + ".") == [whole]


def test_siblings_follow_a_verb_behind_what_commas_set_apart() -> None:
    text = "The ministers will, where they see fit, open the northern port to all ships and train forty new pilots."
    assert governed(text) == [
        ("The ministers will, where they see fit", "open the northern port to all ships"),
        ("The ministers will, where they see fit", "train forty new pilots"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The two ministers praised the new ferry line, and confirmed that the toll applies to all ships.",
            [
                ("The two ministers", "praised the new ferry line"),
                ("The two ministers", "confirmed that the toll applies to all ships"),
            ],
        ),
        (
            "To keep the river open, they will seek to: dredge the northern channel; train forty new pilots; and"
            " jointly build a lock.",
            [
                ("To keep the river open they will seek to", "dredge the northern channel"),
                ("To keep the river open they will seek to", "train forty new pilots"),
                ("To keep the river open they will seek to", "jointly build a lock"),
            ],
        ),
        (
            "They intend to improve the port by widening the eastern quay, including by removing the old crane,"
            " deepening the inner basin, and adding three safe berths.",
            [
                ("", "They intend to improve the port by widening the eastern quay"),
                (
                    "They intend to improve the port by widening the eastern quay including by",
                    "removing the old crane",
                ),
                (
                    "They intend to improve the port by widening the eastern quay including by",
                    "deepening the inner basin",
                ),
                (
                    "They intend to improve the port by widening the eastern quay including by",
                    "adding three safe berths",
                ),
            ],
        ),
        (
            "Peru has committed to remove its port levy; to support a lasting ban on dumping; and to report yearly.",
            [
                ("Peru has committed", "to remove its port levy"),
                ("Peru has committed", "to support a lasting ban on dumping"),
                ("Peru has committed", "to report yearly"),
            ],
        ),
        (
            "Ministers reaffirmed that the river treaty binds all parties and that no party may leave it early.",
            [
                ("Ministers reaffirmed", "that the river treaty binds all parties"),
                ("Ministers reaffirmed", "that no party may leave it early"),
            ],
        ),
        (
            "They announced a plan to save fuel by building slower ships, and by sharing the docks of both ports.",
            [
                ("", "They announced a plan to save fuel by building slower ships"),
                ("They announced a plan to save fuel", "by sharing the docks of both ports"),
            ],
        ),
        (
            "The sides agreed: (i) to lift the ban on rice; (ii) to share weather data; and (iii) to meet in Lima.",
            [
                ("The sides agreed", "to lift the ban on rice"),
                ("The sides agreed", "to share weather data"),
                ("The sides agreed", "to meet in Lima"),
            ],
        ),
        (
            "The accord covers trade in steel and copper; fishing rights; and visas for students.",
            [
                ("The accord covers", "trade in steel and copper"),
                ("The accord covers", "fishing rights"),
                ("The accord covers", "visas for students"),
            ],
        ),
        (
            "The mayor opened the harbour museum, which will show the tools of the old pilots.",
            [
                ("", "The mayor opened the harbour museum"),
                ("The mayor opened the harbour museum", "which will show the tools of the old pilots"),
            ],
        ),
        (
            "The ministers praised the pilots, but the port authority will cut their wages.",
            [("", "The ministers praised the pilots"), ("", "the port authority will cut their wages")],
        ),
    ],
)
def test_coordinated_commitments_are_split_under_what_they_share(text: str, expected: list[tuple[str, str]]) -> None:
    assert governed(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "We stress that the old tolls remain low,| and reiterate the need for an open river.",
        "We express our grief at the loss of the old lock| and intend to build a new one soon.",
        "We welcome the new lock at Lima,| and agreed to meet there each spring.",
        "We renewed our pledge to keep the river open| and call on all towns to join us.",
        "We welcome plans that mend old locks and serve towns,| and are committed to paying for them.",
        "We affirm the vital role that old pilots play in the ports,| and intend to train more.",
        "The law is vital to all the river ports,| and we hereby declare our wish to keep it.",
        "They had a long talk on the river,| and both agreed to meet in Lima.",
        "The lock will serve towns, ports, and ships,| and we are working to widen the old locks.",
        "They share a vision that honours the pilots| and we are working to train forty of them.",
        "The office will build a new lock to serve the ferries of Lima,| and lower the toll for all.",
        "They condemned the raid on the old port| and lauded ongoing repairs in Lima.",
        "The delegation was led by the mayor of Lima| and included four pilots from Arica.",
        "They will continue to mend the old locks| and to train new pilots.",
        "They intend to widen and staff the ports,| to invest in new locks,| and to refrain from raising fees.",
        "We need to fight floods,| mend the banks of all rivers,| and train the pilots of Lima.",
        "They seek progress in four fields, including tolls and fees;| safe locks;| and trained pilots.",
        "They praised the old port and the growth of its trade as signs of hope| and called for more.",
        "The accord covers trade in steel, including pipes;| fishing rights;| and visas for students.",
    ],
)
def test_where_one_thing_ends_and_the_next_begins(text: str) -> None:
    told = [part.strip(" ,;.").split()[-1] for part in text.split("|")]
    assert [part.split()[-1] for part in parts(text.replace("|", ""))] == told


@pytest.mark.parametrize(
    "text",
    [
        "They owe us the fees that they charge and pay to the port of Lima.",
        "They note the growing need for safe and secure ferries on the river.",
        "The lock will serve all on voluntary and mutually agreed terms in each port.",
        "The ships will work to reach national goals and plans to open the old river ports.",
        "They call for ports, ships, towns, and the public sector committed to serving them.",
        "They will ensure that tolls, fees, and other new river charges are low.",
        "They will judge whether ports pay their way and are safe for ships, are well run, and meet the law.",
        "The lock was built in the spring of May, opened in June, and blessed by the mayor of Lima.",
        "They will widen ports, which serve the ferries, help the towns, draw trade, and pay their way.",
        "They mourn harm done to the port both by great storms and by old ships that leak.",
        "We will open, mend, and staff the old ports of Lima.",
    ],
)
def test_what_belongs_together_stays_together(text: str) -> None:
    assert len(parts(text)) == 1


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "The parties will not raise the tolls on grain or impose new limits on coal.",
            ("The parties will not", "impose new limits on coal"),
        ),
        (
            "They neither raised tolls on grain nor imposed new limits on coal.",
            ("They", "nor imposed new limits on coal"),
        ),
        (
            "They pledged not to raise tolls on grain or to impose new limits on coal.",
            ("They pledged not", "to impose new limits on coal"),
        ),
    ],
)
def test_a_negation_governs_every_sibling(text: str, second: tuple[str, str]) -> None:
    assert governed(text)[1] == second


@pytest.mark.parametrize(
    ("text", "frames"),
    [
        (
            "Regarding the river, Ortiz said the mayors confirmed that the toll of 1990 will be applied to yachts.",
            [("Ortiz", "said"), ("the mayors", "confirmed"), ("the toll of 1990", "will be applied")],
        ),
        ("Peru and Chile also intend to widen the canal.", [("Peru and Chile", "intend")]),
        ("Peru, which holds the chair, agreed to pay.", [("Peru, which holds the chair", "agreed")]),
        ("But the mayor has always been clear.", [("the mayor", "has always been")]),
        ("Widen the canal by June.", []),
    ],
)
def test_frames_tell_who_says_what_from_the_outermost_in(text: str, frames: list[tuple[str, str]]) -> None:
    (clause,) = clauses(text)
    assert [told(text, frame) for frame in clause.frames] == frames
    assert clause.reports == clause.frames[:-1]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The mayor did not sign the deed.", True),
        ("The mayor never signed the deed.", True),
        ("The mayor hasn't signed the deed.", True),
        ("The mayor signed the deed, not the letter.", False),
    ],
)
def test_a_negated_verb_is_known(text: str, negated: bool) -> None:
    assert clauses(text)[0].negated is negated


def test_subject_and_verb_are_those_of_the_innermost_frame() -> None:
    text = "Ortiz said the canal remains closed."
    (clause,) = clauses(text, offset=100)
    assert (clause.subject, clause.verb) == ((111, 120), (121, 135))
    assert Clause(0, 1).subject is Clause(0, 1).verb is None


def test_brackets_quotes_and_possessives_belong_to_the_words_they_enclose() -> None:
    assert parts("They met the “Group of Six” (G6).") == ["They met the “Group of Six” (G6)"]
    assert parts("They saw the ministers’.") == ["They saw the ministers’"]


def test_hard_wraps_do_not_matter() -> None:
    text = "The mayors agreed to open\n  the canal, and praised the old\n  pilots of the port."
    assert parts(text) == ["agreed to open\n  the canal", "praised the old\n  pilots of the port"]


def test_spans_that_only_a_comma_sets_apart_are_joined() -> None:
    text = "When they met, they chose: (i) to stay, and to rest"
    spans = [ClauseSpan(0, 13), ClauseSpan(15, 25), ClauseSpan(31, 38), ClauseSpan(44, 51)]
    assert [text[span.start : span.end] for span in joined(text, spans)] == [
        "When they met, they chose",
        "to stay",
        "to rest",
    ]


def test_marked_items_may_open_with_any_form() -> None:
    text = "Towns must: (i) seek to build a quay; (ii) the mayors will pay; (iii) rest."
    assert governed(text) == [
        ("Towns must", "seek to build a quay"),
        ("Towns must", "the mayors will pay"),
        ("Towns must", "rest"),
    ]


def test_what_is_added_with_as_well_as_is_a_sibling() -> None:
    text = "They agreed to build a new quay as well as to dredge the old river port."
    assert parts(text) == ["to build a new quay", "to dredge the old river port"]


@pytest.mark.parametrize(
    "whole",
    [
        "The parties will prevent, detect, respond to and recover from each flood of the great river",
        "They agreed to lower the tolls of both ports and open the canal to all ships, subject to the treaty",
        "They set up a task force to chart the eastern channel and mark the western reefs",
        "The ministers praised goods made in the northern ports and shipped over the canal",
        "The mayors built the quay to ensure safety, stability, and enhanced comfort for all pilots",
        "The mayors are building up their capacity to steward and operate their own fleet of ferries",
        "The mayors noted that the port is open to all, and the canal is deep enough for ships",
        "Peru will lift the tax on goods named in the Act of 1990; the Act of 1995 of the old parliament",
    ],
)
def test_what_may_belong_together_is_not_divided(whole: str) -> None:
    assert parts(whole + ".") == [whole]


@pytest.mark.parametrize(
    ("text", "second"),
    [
        (
            "They stressed that the canal has been open for years, and affirmed that the toll will stay low.",
            ("They", "affirmed that the toll will stay low"),
        ),
        (
            "Peru commits to permit the free passage of ships; support the yearly ban on dumping; and follow science.",
            ("Peru commits to", "support the yearly ban on dumping"),
        ),
        (
            "Towns will resume the ferry line, work with pilots to chart the reefs, and build a new quay.",
            ("Towns will", "work with pilots to chart the reefs"),
        ),
        (
            "We reaffirm our commitment to mending the old quays; training forty new pilots; and sharing data.",
            ("We reaffirm our commitment to", "training forty new pilots"),
        ),
        (
            "The mayors met in Lima, where they agreed to open the canal to all.",
            ("The mayors met in Lima", "where they agreed to open the canal to all"),
        ),
    ],
)
def test_a_sibling_keeps_what_governs_it(text: str, second: tuple[str, str]) -> None:
    assert governed(text)[1] == second


@pytest.mark.parametrize("text", ["", "...", "— “”", "\u200b\n\t"])
def test_a_text_without_words_has_no_clause(text: str) -> None:
    assert clauses(text) == ()


def test_a_sentence_beyond_all_measure_is_left_whole() -> None:
    text = "They agreed to open the canal, and praised the pilots; " * MAX_WORDS
    assert len(clauses(text)) == 1


_WORDS = """they Peru mayors the a river canal agreed will not has opened said that which to by through including and or
    but nor ; , : ( ) (i) (ii) (1) (2) promote building increase where “ ” . while as well Minister widely if in of
    without confirmed intend commits – treaty's 19 % , , and to"""


@given(st.lists(st.sampled_from(_WORDS.split()), max_size=60).map(" ".join) | st.text(max_size=120))
def test_clauses_come_in_order_and_lie_in_the_text(text: str) -> None:
    found = clauses(text)
    bounds = [bound for clause in found for bound in (clause.start, clause.end)]
    assert bounds == sorted(bounds)
    assert all(0 <= clause.start < clause.end <= len(text) for clause in found)
    for clause in found:
        spans = [*clause.governor, *(frame.verb for frame in clause.frames)]
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
