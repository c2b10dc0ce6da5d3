"""The commonest function words of some languages, and the scripts of others: what one knows a language by.

Written for this project from common knowledge of these languages; all in lower case, and divided at apostrophes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from summitcheck.lang.wordlists import word_set


class Tongue(NamedTuple):
    """What a language is called in reports, and words that are in almost every sentence of it."""

    name: str
    words: frozenset[str]


#: By their codes; those that these words do not tell apart are one.
TONGUES: Mapping[str, Tongue] = {
    code: Tongue(name, word_set(words))
    for code, name, words in (
        (
            "en",
            "English",
            "the of to and in a that for on with as by is was are were be been it its at from has have had this which "
            "will would their they he his not but or an who also after between",
        ),
        (
            "fr",
            "French",
            "le la les l de du des d un une et en à au aux dans pour par sur avec que qu qui est sont a ont été ce "
            "cette ces se s son sa ses leur leurs il elle ils ne pas plus on ou où mais comme entre",
        ),
        (
            "es",
            "Spanish",
            "el la los las de del un una y e en a al para por con sin sobre que quien es son fue fueron ha han se su "
            "sus lo no más o pero como entre este esta estos también desde hasta según",
        ),
        (
            "pt",
            "Portuguese",
            "o a os as de do da dos das um uma e em no na nos nas ao à para por pelo pela com sem sobre que quem é são "
            "foi foram se seu sua seus suas não mais ou mas como entre este esta também até",
        ),
        (
            "it",
            "Italian",
            "il lo la i gli le l di del dello della dei delle un una e ed in nel nella a al alla ai da dal dalla per "
            "con su sul sulla che chi è sono ha hanno stato si suo sua loro non più o ma come tra fra anche",
        ),
        (
            "de",
            "German",
            "der die das den dem des ein eine einen einem einer und in im zu zum zur von vom mit auf für bei nach aus "
            "an am über durch ist sind war wurde werden wird haben hat sich nicht auch als wie was daß dass oder aber",
        ),
        (
            "nl",
            "Dutch",
            "de het een en van in op te voor met aan bij naar uit om door over tot is zijn was werd worden wordt heeft "
            "hebben die dat deze dit niet ook als of maar er hij zij hun",
        ),
        (
            "da-no",
            "Danish or Norwegian",
            "og i at det den de en et er var til på med for av af som fra om ikke har have vil skal kan ble blev seg "
            "sig men også eller etter efter mellom mellem denne dette sin",
        ),
        (
            "sv",
            "Swedish",
            "och i att det den de en ett är var till på med för av som från om inte har hade ska skall kan blev sig "
            "men också eller efter mellan denna detta sin vid",
        ),
        (
            "fi",
            "Finnish",
            "ja on ei se että oli ovat olivat myös mukaan sekä kanssa joka jotka mutta kun hän tai jo vuonna ovat "
            "tämä sen sitä niiden välillä välisen olla ole",
        ),
        (
            "pl",
            "Polish",
            "i w na z ze do że się nie jest są o od za po przez oraz dla przy między jak to tym tego która który które "
            "ich jego będzie został była był by ale lub a także",
        ),
        (
            "cs-sk",
            "Czech or Slovak",
            "a v ve na z ze do že se sa si je sú jsou s so o od za po pre pro pri při mezi medzi jak ako to tým který "
            "ktorý které ktoré jejich ich bude byl bol by to ale nebo alebo také tiež",
        ),
        (
            "hr-sr",
            "Croatian or Serbian",
            "i u na se je su s sa za od do da koji koja koje o po iz kao će nije bi biti bio bila ili ali te ne između "
            "kako što još",
        ),
        (
            "ro",
            "Romanian",
            "și şi de la în din pe cu pentru că care este sunt a au fost un o al ale ai lui prin mai nu se sau dar "
            "între după ce va vor această acest",
        ),
        (
            "hu",
            "Hungarian",
            "a az és hogy nem is egy ez azt ezt meg volt van lesz el csak mint már még vagy de ha között szerint után "
            "által pedig aki amely",
        ),
        (
            "tr",
            "Turkish",
            "ve bir bu için ile da de olarak olan daha en çok gibi kadar sonra göre ise ya o her ne arasında "
            "tarafından olduğunu üzere on iki",
        ),
        (
            "id-ms",
            "Indonesian or Malay",
            "yang dan di untuk dengan dari daripada pada ini itu dalam akan tidak telah oleh ke juga sebagai adalah "
            "kepada antara atau kami mereka bahwa bahawa serta para",
        ),
        (
            "tl",
            "Filipino",
            "ang ng sa na mga at ay si ni kay para nang ito hindi may mula kanyang kanilang din rin pa ang nina sina "
            "bilang upang",
        ),
        (
            "vi",
            "Vietnamese",
            "và của các có là cho trong với được không này đã sẽ về tại những một từ đến trên theo người khi để cũng "
            "giữa hai",
        ),
    )
}

#: The language that a script is almost only used for; every other is reported by the name of its letters.
SCRIPTS: Mapping[str, str] = {
    "HANGUL": "Korean",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "CJK": "Chinese",
    "GREEK": "Greek",
    "HEBREW": "Hebrew",
    "THAI": "Thai",
    "ARMENIAN": "Armenian",
    "GEORGIAN": "Georgian",
}
