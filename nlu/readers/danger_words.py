"""Spelling for the danger rules: one message becomes sentences of plain words, one space apart.

Accents, capitals, apostrophes, SMS shorthand and small misspellings of the words that matter are levelled, and the
« ne » that speech drops is dropped always, so that « je n'veu + vivre » and « Je ne veux plus vivre » read alike.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import DamerauLevenshtein

from nlu.french.sounds import sound
from nlu.french.text import fold

_SHORTHAND = (
    "+=plus 1=un 2=deux ac=avec aidemoi=aidez ala=a_la alarue=a_la_rue dan=dans alle=aller apl=appelle "
    "arive=arrive bb=bebe beb=bebe bloke=bloque bocou=beaucoup boucou=beaucoup che=chez chui=je_suis "
    "chuis=je_suis com=comme copin=copain couto=couteau creve=crever croi=crois daron=pere daronne=mere "
    "dedan=dedans dehor=dehors depui=depuis dessu=dessus dla=de_la dlo=d_eau dor=dors dormire=dormir "
    "ds=dans e=est el=elle encor=encore envi=envie es=est fai=fait fe=fait foi=fois fon=font frap=frappe "
    "frape=frappe frapent=frappent froi=froid g=j_ai help=au_secours jai=j_ai jan=j_en jariv=j_arrive "
    "jarive=j_arrive jarrive=j_arrive jen=j_en jetouf=j_etouffe jui=je_suis jv=je_vais jve=je_veux "
    "kan=quand ke=que kelkun=quelqu_un keum=mec ki=qui kil=qu_il koi=quoi kom=comme kon=qu_on lair=l_air "
    "lapart=l_appart leau=l_eau limmeuble=l_immeuble malad=malade men=m_en menasse=menace "
    "mentendre=m_entendre menvoi=m_envoie meuf=copine mn=mon moa=moi mor=mort mourire=mourir "
    "mtn=maintenant mtnt=maintenant mwa=moi now=maintenant nui=nuit nul=nulle o=au od=overdose pa=pas "
    "parl=parle parou=par_ou partou=partout pe=peux peu=peux pk=pourquoi plu=plus pome=pommes pon=pont "
    "pr=pour pri=pris psk=parce_que ptit=petit ptite=petite qd=quand qq1=quelqu_un qqn=quelqu_un "
    "quelquun=quelqu_un repon=repond respir=respire reuf=frere reum=mere reup=pere ri1=rien ru=rue "
    "sauv=sauvez sen=sent sest=s_est sos=au_secours sui=suis tjr=toujours tjrs=toujours tou=tout "
    "toukour=toujours tps=temps trin=train tro=trop tt=tout tte=toute vap=vapes ve=vais veu=veux vi=vis "
    "vien=vient vnez=venez voi=vois voitur=voiture von=vont ker=coeur keur=coeur bouch=bouche parl=parle "
    "kelkun=quelqu_un jvx=je_veux jpx=je_peux vx=veux px=peux tre=tres tro=trop jme=je_me sor=sort dor=dort "
    "mwa=moi bra=bras ventr=ventre tet=tete viv=vivre fuzi=fusil jte=je_te jetai=j_etais deor=dehors dsou=dessous "
    "lcoeur=le_coeur vou=vous vrmt=vraiment vs=vous ya=il_y_a "
)
SHORTHAND = {short: full.replace("_", " ") for short, full in (pair.split("=") for pair in _SHORTHAND.split())}
"""Word written → words meant (``_`` is a space), after folding."""

_KEYWORDS = (
    "accident appartement cachets cardiaque conjoint compagnon connaissance convulse "
    "convulsion convulsions couteau defoncer effondre electrocute empoisonne epilepsie etouffe etouffer "
    "fenetre harcele hemorragie immeuble inanime incendie inconscient inconsciente infarctus inondation malaise "
    "maltraite maltraitee medicaments monoxyde mourir overdose paralyse pistolet poignarde poitrine respire respirer "
    "reveille reveiller sequestre suicide suicider violence violences"
)
KEYWORDS = _KEYWORDS.split()
"""Words read through one slip of the finger; those one letter from an everyday word (menacer, ménager) are left out."""

_CLIPPED = (
    "tremble frere mere pere voiture cuisine ecole bave frappe menace tape crie hurle saigne tombe brule "
    "respire etouffe vivre mourir dehors partout depuis repond enfants gosses veux peux poitrine ventre "
    "vomit sort sang tete couche froid violente trottoir abandonne maltraite quelqu chambre fille porte "
    "rentre entre secours parents devant "
)
CLIPPED = {word[:-1]: word for word in _CLIPPED.split()}
"""Words recognised without their last, silent letter (« frer », « trembl », « dehor »)."""

_HEARD = (
    "respire bouche visage travers bizarre coeur serre poitrine douleur tombe saigne brule avale medicaments comprimes "
    "cachets somniferes inconscient inconsciente convulse tremble gonfle etouffe fumee incendie flammes voisin voisine "
    "immeuble escalier maison cuisine dessous derriere coince coincee bloque bloquee enferme enfermee cache placard "
    "couteau fusil frappe menace etrangle peur pleure hurle secours suicide suicider mourir pendre sauter vivre "
    "dormir dehors "
    "enfants police pompiers ambulance vomit accouche enceinte fievre bouge repond reveille evanoui malaise ventoline "
    "fenetre balcon corde riviere gorge langue levres violent copain maman frere soeur chambre ceinture oreille jambe "
    "beaucoup quelqu bruler aide sortir entrer trottoir voiture bloquer couper arreter allonge malade estomac "
    "tete epaule "
    "paralyse engourdi vertige transpire accident ecrase explose noie seule trembler"
)
HEARD = {sound(word): word for word in _HEARD.split()}
"""Words of danger by their sound, for whoever writes as he hears: « kouto », « anbulanse »."""
_SPELLED = (
    "aides aider aidez aidee aident aidait caches cachez cacher cachee cachees casse serres serrer fenetres "
    "chambres soeurs freres malades seuls seules tetes oreilles jambes voitures maisons sortie sorties voisins "
    "voisines brulees bouches cordes coeurs choeur langues visages entree entrees entre entrez accidents "
    "allongee allongees ecrasee gorges pleurs peurs corde cuisines cuisiner cuisinee couteaux estomacs epaules "
    "vertiges frappes polices menacer menaces menacee tombes tomber tombee tombees tombent bouger bougee "
    "respirer ourler "
)
_REAL = frozenset(_SPELLED.split())
"""Words that are spelled rightly already."""

_SLIP_FROM = 6
_HEARD_FROM = 4
_TOKEN = re.compile(r"[.!?;\n]+|[,:()]+|\+|[^\s.!?;,:()'’\-\n+]+")
_INITIAL = re.compile(r"\b([a-z]|mme|mlle|mr|dr|st)\.")
_BLANKS = re.compile(r"[^\S\n]+")
_STRETCH = re.compile(r"([a-z])\1{2,}")
_SMS_WITH = re.compile(r"(?<!\bun )(?<!\bd )(?<!\bl )(?<!\bmon )(?<!\bson )(?<!\bcet )(?<!\bpossible )(?<!^)\bavc\b")
"""« avc » is « avec » to many thumbs; the stroke comes after an article."""
_I_HAVE = re.compile(r"\b(?:je ai|je e)\b")
_GLUED_I = re.compile(r"j([bcdfgklmnpqrstvwxz]\w+)")
_GLUED_WORDS = {
    "ve": "veux",
    "veut": "veux",
    "vai": "vais",
    "se": "sais",
    "sai": "sais",
    "e": "ai",
    "m": "me",
}
"""What follows a glued « j » where the word alone would mean something else."""
_SILENT = {"ne", "n", "euh", "heu", "bah", "ben", "hein"}


def _corrected(word: str) -> str:
    """Give the key word one slip away from ``word`` with the same first letter, or ``word`` itself."""
    if len(word) <= _SLIP_FROM or not word.isalpha():
        return word
    found = process.extractOne(word, KEYWORDS, scorer=DamerauLevenshtein.distance, score_cutoff=1)
    return found[0] if found and found[0][0] == word[0] and not found[0].startswith(word) else word


def sentences(text: str) -> list[str]:
    """Cut ``text`` into sentences of levelled words, one space apart; commas stay, a repeated word is kept once."""
    done: list[str] = []
    words: list[str] = []
    folded = "\n".join(map(fold, _BLANKS.sub(" ", text.replace("_", " ")).splitlines()))
    for token in _TOKEN.findall(_INITIAL.sub(r"\1 ", folded)):
        if token[0] in ".!?;\n":
            done.append(" ".join(words))
            words = []
            continue
        words += [word for word in _levelled(token) if word not in words[-1:]]
    return [_I_HAVE.sub("j ai", _SMS_WITH.sub("avec", sentence)) for sentence in (*done, " ".join(words)) if sentence]


@lru_cache(maxsize=8192)
def _levelled(token: str) -> tuple[str, ...]:
    """Give the plain words that one token stands for: « jveu » is « je », « veux »; « ne » is nothing."""
    return tuple(word for word in _spelled(token).split() if word not in _SILENT)


def _spelled(token: str) -> str:
    if token[0] in ",:()":
        return ","
    glued = None if token in SHORTHAND else _GLUED_I.fullmatch(token)
    if glued:
        return "je " + _GLUED_WORDS.get(glued[1], _spelled(glued[1]))
    if token in SHORTHAND:
        return SHORTHAND[token]
    word = _STRETCH.sub(r"\1", token)
    if word in CLIPPED:
        return CLIPPED[word]
    corrected = _corrected(word)
    return _heard(word) if corrected == word else corrected


def _heard(word: str) -> str:
    """Give the word of danger that ``word`` sounds like, when only its spelling is another."""
    if len(word) < _HEARD_FROM or word in _REAL or not word.isalpha():
        return word
    meant = HEARD.get(sound(word), word)
    return word if word.startswith(meant[:-2]) else meant
