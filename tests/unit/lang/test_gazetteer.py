import pytest

from summitcheck.lang.en.gazetteer import meanings, name_key, names_at, same_name
from summitcheck.lang.en.tokenizer import tokenize
from summitcheck.lang.name import Name


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Japan", "Tokyo"),
        ("Japan", "Japanese"),
        ("DPRK", "North Korea"),
        ("D.P.R.K.", "Pyongyang"),
        ("Democratic People's Republic of Korea", "North Koreans"),
        ("ROK", "Republic of Korea"),
        ("United States of America", "US"),
        ("U.S.", "Washington"),
        ("Türkiye", "Turkey"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("UK", "British"),
        ("PRC", "Beijing"),
        ("Republic of Indonesia", "Jakarta"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("G-7", "Group of Seven"),
        ("the Pentagon", "Department of Defense"),
    ],
)
def test_names_of_one_thing_share_a_key(a: str, b: str) -> None:
    assert same_name(a) == same_name(b) is not None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("North Korea", "South Korea"),
        ("Republic of China", "People's Republic of China"),
        ("Republic of Korea", "Democratic People's Republic of Korea"),
        ("Niger", "Nigeria"),
        ("Austria", "Australia"),
        ("WTO", "WHO"),
        ("Ohio", "Indiana"),
        ("Guinea", "Guinea-Bissau"),
    ],
)
def test_names_of_two_things_do_not(a: str, b: str) -> None:
    assert same_name(a) != same_name(b)


def test_a_name_of_several_things_has_them_all() -> None:
    assert {name.key for name in meanings("Washington")} >= {"country:US", "state:washington"}
    assert {name.key for name in meanings("Georgia")} == {"country:GE", "state:georgia"}


def test_a_name_tells_its_kind_form_and_country() -> None:
    (ohio, *_) = meanings("Ohio")
    assert (ohio.kind, ohio.form, ohio.within) == ("state", "name", "US")
    (jakarta, *_) = meanings("Jakarta")
    assert (jakarta.kind, jakarta.form) == ("country", "capital")
    assert Name("country:JP").kind == "country"


@pytest.mark.parametrize("word", ["us", "who", "it", "tariff", ""])
def test_a_word_is_no_name(word: str) -> None:
    assert same_name(word) is None


def test_names_are_found_longest_first_and_only_with_a_capital() -> None:
    tokens = tokenize("The People's Republic of China told us that US ships left the South China Sea.")
    found = {i: names_at(tokens, i) for i in range(len(tokens))}
    keys = {meanings[0].key: last - i for i, (meanings, last) in found.items() if meanings}
    assert keys["country:US"] == 1
    assert keys["region:south china sea"] == 3
    assert found[1][0][0].key == "country:CN"
    assert [i for i, (meanings, _) in found.items() if meanings and tokens[i].text == "us"] == []


@pytest.mark.parametrize(
    ("text", "key"),
    [("The  United Nations", "united nations"), ("Côte d’Ivoire", "cote d ivoire"), ("U.S.", "us"), ("the", "the")],
)
def test_a_name_is_looked_up_without_accents_points_and_article(text: str, key: str) -> None:
    assert name_key(text) == key
