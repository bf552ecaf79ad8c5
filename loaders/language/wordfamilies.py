"""Families of words that rules share: the nouns for those who take part, the verbs of giving, the words for money.

Each is a piece of a regular expression without groups, so that a rule can put it into its own pattern.
"""

from __future__ import annotations

__all__ = ["AGREEMENTS", "BOUND", "GIVEN", "GIVES", "MEMBERS", "MONEY", "NAMES_IT", "STAFF"]

MEMBERS = (
    r"(?:[Mm]edlemmar(?:na)?|[Mm]edlem|[Mm]edlemsorganisationer(?:na)?|[Pp]arter(?:na)?|[Pp]art"
    r"|[Ll]edamöter(?:na)?|[Dd]eltagare|[Dd]eltagarna|[Mm]edverkande|[Dd]eltagande|[Rr]epresenterade"
    r"|[Ss]amarbetsparter(?:na)?|[Ss]amverkansparter(?:na)?|[Ss]amarbetspartner|[Ss]amarbetspartners|[Hh]uvudmän(?:nen)?"
    r"|[Mm]edarrangörer(?:na)?|[Aa]rrangörer(?:na)?|[Aa]rrangör|[Aa]ktörer(?:na)?"
    r"|[Ii]nitiativtagare|[Pp]artners?|[Gg]rundare)"
)
"""What those are called who take part in something."""
STAFF = (
    r"(?:[Ll]edarna|[Pp]ersonalen|[Hh]andledarna|[Tt]ränarna|[Vv]olontärerna|[Ll]ärarna|[Mm]entorerna|[Mm]edarbetarna"
    r"|[Kk]ursledarna|[Ff]öreläsarna|[Vv]ärdarna|[Bb]emanningen|[Tt]jänstepersonerna|[Ff]unktionärerna)"
)
"""Those who do the work of an undertaking: who sends them takes part in it."""
GIVES = (
    r"(?:ger|gav|gett|givit|lämnar|lämnade|lämnat|beviljar|beviljade|beviljat|anslår|anslog|anslagit"
    r"|avsätter|avsatte|avsatt|tillskjuter|tillsköt|tillskjutit|skjuter till|skjutit till"
    r"|betalar|betalade|betalat|betalt"
    r"|delar ut|delade ut|delat ut|fördelar|fördelade|fördelat|tilldelar|tilldelade|tilldelat|satsar|satsade|satsat"
    r"|bidrar|bidrog|bidragit|stödjer|stöder|stöttar|stöttade|sponsrar|finansierar|bekostar"
    r"|medfinansierar|delfinansierar)"
)
"""What somebody does who gives money."""
GIVEN = (
    r"(?:getts|givits|ges|gavs|lämnats|lämnas|lämnades|beviljats|beviljas|beviljades|betalats|betalas|betalades|anslagits"
    r"|anslås|anslogs|avsatts|avsätts|utgått|utgår|utbetalats|tilldelats|tilldelas|fördelats|fördelas|gått|går)"
)
"""What is done with money that is given."""
MONEY = (
    r"(?:kronor|kr|mkr|tkr|miljoner|(?:[Ss]ärskilt|[Ee]konomiskt) st[öo]d|ekonomisk ersättning|stöd"
    r"|\w*bidrag(?:et|en)?|medel|\w*anslag|pengar"
    r"|finansiering)"
)
"""Words for money that is given."""
AGREEMENTS = (
    r"(?:\w*avtal(?:et)?|\w*överenskommelse[rn]?|partnerskap(?:et)?|avsiktsförklaring(?:ar|en)?"
    r"|\w*allians(?:en)?)"
)
"""What two have who have promised each other to work together."""
BOUND = r"(?:kontakt(?:er)?|utbyte|kontaktvägar|relation(?:er)?|band|koppling(?:ar)?|avstämning(?:ar)?|möten|dialog)"
"""What those have with each other who work together without an agreement."""
NAMES_IT = (
    r"(?:Den|Det|Detta|Samarbetet|Samverkan|Arbetssättet|Arbetet|Modellen|Metoden|Forumet|Mötet|Mötena|Träffarna|Avtalet"
    r"|Överenskommelsen|Satsningen|Projektet|Nätverket|Gruppen|Insatsen|Kampanjen|Upplägget|Konceptet)"
    r" (?:heter|kallas(?: för)?|går under namnet|har (?:fått )?namnet|fick namnet|bär namnet|benämns|döptes till) "
)
"""How a sentence begins that names what the one before it told of."""
