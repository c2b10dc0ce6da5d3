"""Which language a text is surely in, and what leaves that unsure."""

from __future__ import annotations

import pytest

from summitcheck.lang import language
from summitcheck.lang.base import Language
from summitcheck.lang.identify import identify, name_of
from summitcheck.lang.tongues import TONGUES
from toy_language import toy, toy_language

ENGLISH_TEXT = (
    "The ministers agreed on Friday that the two countries will build twelve ports for hydrogen ships by 2030, "
    "and that a "
    "fund will pay for the cold stores in both of them, according to the text that was published in the evening."
)
#: By the name of the language, a sentence or two on a port.
TEXTS = {
    "French": "Les deux ministres ont convenu vendredi de renforcer la coopération en matière de pêche et de "
    "construire "
    "douze ports pour les navires à hydrogène, selon le texte qui a été publié dans la soirée par leurs services.",
    "Spanish": "El ministro dijo el viernes que los dos países van a construir doce puertos para los barcos de "
    "hidrógeno y "
    "que un fondo pagará las cámaras frías de la región, según el texto que fue publicado por la tarde.",
    "Portuguese": "O ministro disse na sexta-feira que os dois países vão construir doze portos para os navios de "
    "hidrogênio e que um fundo pagará as câmaras frias da região, segundo o texto que foi publicado à tarde.",
    "Italian": "I due ministri hanno deciso di rafforzare la cooperazione in materia di pesca e di costruire "
    "dodici porti "
    "per le navi a idrogeno entro il 2030, secondo il testo della dichiarazione che è stato diffuso la sera.",
    "German": "Die beiden Minister haben am Freitag vereinbart, zwölf Häfen für Wasserstoffschiffe zu bauen und "
    "einen Fonds "
    "für die Kühlhäuser zu gründen, wie aus dem Text hervorgeht, der am Abend veröffentlicht wurde.",
    "Dutch": "De twee ministers hebben vrijdag afgesproken om twaalf havens voor waterstofschepen te bouwen, en "
    "een fonds "
    "dat voor de koelhuizen zal betalen, zo blijkt uit de tekst die in de avond werd gepubliceerd.",
    "Swedish": "De två ministrarna kom på fredagen överens om att bygga tolv hamnar för vätgasfartyg och att en "
    "fond ska "
    "betala för kylhusen, enligt en text som också har publicerats på kvällen av det svenska kontoret.",
    "Danish or Norwegian": "De to ministre blev fredag enige om at bygge tolv havne til brintskibe, og at en fond skal "
    "betale for kølehusene, fremgår det af en tekst, som også er sendt ud om aftenen af det ene kontor.",
    "Finnish": "Ministerit sopivat perjantaina, että maat rakentavat kaksitoista satamaa vetylaivoille, ja että "
    "rahasto "
    "maksaa kylmävarastot. Se on tekstin mukaan osa suunnitelmaa, mutta raha ei ole vielä koossa, ja se oli "
    "myös kiistan "
    "aihe.",
    "Polish": "Ministrowie zgodzili się w piątek, że do 2030 roku zostanie zbudowanych dwanaście portów dla statków na "
    "wodór, a fundusz zapłaci za chłodnie, jak wynika z tekstu, który nie jest długi i został wydany po południu.",
    "Czech or Slovak": "Oba ministři se v pátek dohodli, že se do roku 2030 postaví dvanáct přístavů pro lodě na vodík "
    "a že fond zaplatí za chladírny, jak vyplývá z textu, který byl zveřejněn večer a je k dispozici také pro rybáře.",
    "Croatian or Serbian": "Ministri su se u petak dogovorili da će se do 2030. izgraditi dvanaest luka za brodove na "
    "vodik i da će fond platiti za hladnjače, kako stoji u tekstu koji je objavljen i koji nije dug.",
    "Romanian": "Cei doi miniștri au convenit vineri să construiască douăsprezece porturi pentru navele cu hidrogen și "
    "un fond care va plăti depozitele, potrivit textului care a fost publicat. Este mai mult decât în anul trecut.",
    "Filipino": "Nagkasundo ang dalawang ministro noong Biyernes na magtayo ng labindalawang daungan para sa mga "
    "barko, at may pondo na babayaran ng mga ito, ayon sa teksto na inilabas ng kanilang tanggapan. Hindi pa tapos.",
    "Turkish": "İki bakan cuma günü on iki liman inşa etmek için anlaştı ve bir fon kurulacak. Bu metin ile "
    "daha çok ticaret olacak, metne göre soğuk depolar da bu fon ile ve 2030 yılına kadar yapılacak.",
    "Indonesian or Malay": "Kedua menteri sepakat pada hari Jumat untuk membangun dua belas pelabuhan dan dana "
    "yang akan "
    "membayar gudang dingin dalam lima tahun, menurut teks yang dikeluarkan oleh kantor mereka. Ini akan "
    "dibahas dengan "
    "para nelayan.",
    "Vietnamese": "Hai bộ trưởng đã nhất trí hôm thứ Sáu về việc xây dựng mười hai cảng cho tàu hydro trong năm "
    "năm, theo "
    "một văn bản được công bố. Các kho lạnh sẽ được trả từ quỹ của hai nước.",
    "Hungarian": "A két miniszter pénteken megállapodott, hogy a két ország tizenkét kikötőt épít, és hogy egy "
    "alap fizeti "
    "a hűtőházakat. A szöveg szerint ez nem csak az energia ügye, és az alap már az idén működni fog.",
    "Japanese": "両大臣は金曜日、水素船のための港を十二か所に建設し、冷蔵倉庫の基金を設けることで合意した。",
    "Chinese": "两国部长周五同意为氢能船舶建造十二个港口，并设立一个基金来支付冷库的费用。",
    "Korean": "양국 장관은 금요일 수소 선박을 위한 항구를 건설하고 기금을 만들기로 합의했다.",
    "Greek": "Οι δύο υπουργοί συμφώνησαν την Παρασκευή να κατασκευάσουν δώδεκα λιμάνια.",
    "Cyrillic letters": "Министры двух стран договорились в пятницу построить двенадцать портов.",
    "Arabic letters": "اتفق الوزيران يوم الجمعة على بناء اثني عشر ميناء للسفن.",
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_of_a_sentence_or_two_is_known_by_its_letters_or_its_function_words(name: str) -> None:
    assert identify(TEXTS[name], language()) == name


def test_a_text_in_the_own_language_is_known_too() -> None:
    assert identify(ENGLISH_TEXT, language()) == name_of(language()) == "English"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2030: 12, 14.",
        "Norway and Kenya agree on ports.",
        "MINISTERS SIGN PACT ON PORTS. MEN DIE IN DES MOINES. HAT MAN WAR DEN",
        "LAS VEGAS, LOS ANGELES, LA PAZ, SAN JOSE DE LOS ARROYOS, DEL RIO, EL PASO, DE LA CRUZ, PUERTO DEL ROSARIO",
        "Luiz Inácio Lula da Silva, Marcelo Rebelo de Sousa, Ursula von der Leyen, Rodrigo de la Cruz y Soto, "
        "Jan van den Berg",
        f"The minister said: « {TEXTS['French']} » Nobody else spoke.",
        f"The minister said “{TEXTS['Cyrillic letters'][:40]}” and left the hall. Nobody else spoke.",
        "Bonjour à tous.",
    ],
)
def test_what_is_unsure_has_no_language(text: str) -> None:
    assert identify(text, language()) == ""


def test_an_english_text_with_a_long_quotation_is_in_english() -> None:
    assert identify(f"{ENGLISH_TEXT} « {TEXTS['French']} »", language()) == "English"
    assert identify(f"{ENGLISH_TEXT} {TEXTS['Japanese'] * 4}", language()) == "English"


def test_to_a_checker_of_another_language_its_own_texts_are_its_own() -> None:
    spoken = toy_language()
    assert identify(toy(ENGLISH_TEXT), spoken) == name_of(spoken) == "toy"
    assert identify(ENGLISH_TEXT, spoken) == "English"


def test_the_words_of_a_language_of_the_table_are_not_held_against_it() -> None:
    assert identify(TEXTS["French"] + TEXTS["French"], Language("fr")) == "French"
    assert identify(ENGLISH_TEXT, Language("fr")) == "English"


def test_no_word_of_the_table_has_a_space_or_a_capital() -> None:
    assert all(word.islower() and word.isalpha() for tongue in TONGUES.values() for word in tongue.words)
