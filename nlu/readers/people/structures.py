"""The organisation that writes, when one does. Being a volunteer of one, or going to one, is not writing for it."""

from __future__ import annotations

import re

from nlu.french.phrases import CLOSING, GREETING
from nlu.french.text import flat, fold
from nlu.types import Structure

# (kind, pattern of the head word, written form when the word is the organisation's own name).
_HEADS: tuple[tuple[str, str, str], ...] = (
    ("ccas", r"ccas", "CCAS"),
    ("ccas", r"cias", "CIAS"),
    ("ccas", r"centre (?:inter)?communal d'action sociale", "CCAS"),
    ("mdph", r"mdph", "MDPH"),
    ("mdph", r"maison departementale des personnes handicapees", "MDPH"),
    ("ehpad", r"ehpad", "EHPAD"),
    ("ehpad", r"epahd|epad|epadh", "EHPAD"),
    ("ehpad", r"maison de retraite", "maison de retraite"),
    ("ehpad", r"residence (?:autonomie|seniors?|pour personnes agees|services)", "résidence"),
    ("ehpad", r"usld", "USLD"),
    ("ase", r"foyer (?:departemental )?de l'enfance", "foyer de l'enfance"),
    ("ase", r"foyer d'enfants", "foyer d'enfants"),
    ("ase", r"mecs", "MECS"),
    ("ase", r"maison d'enfants(?: a caractere social)?", "maison d'enfants"),
    ("ase", r"pouponniere", "pouponnière"),
    ("ase", r"village d'enfants(?: sos)?", "village d'enfants"),
    ("ase", r"ase", "ASE"),
    ("ase", r"aide sociale a l'enfance", "ASE"),
    ("association", r"banque alimentaire", "Banque alimentaire"),
    ("association", r"restos? du coeur", "Restos du cœur"),
    ("association", r"secours populaire", "Secours populaire"),
    ("association", r"secours catholique", "Secours catholique"),
    ("association", r"croix[- ]rouge(?: francaise)?", "Croix-Rouge"),
    ("association", r"emmaus", "Emmaüs"),
    ("association", r"armee du salut", "Armée du salut"),
    ("association", r"protection civile", "Protection civile"),
    ("association", r"petits freres des pauvres", "Petits Frères des pauvres"),
    ("association", r"samu social", "Samu social"),
    ("association", r"secours islamique", "Secours islamique"),
    ("association", r"linkee", "Linkee"),
    ("association", r"epicerie (?:sociale et solidaire|solidaire|sociale)", "épicerie solidaire"),
    ("association", r"asso(?:ciation|c)?", "association"),
    ("association", r"collectif", "collectif"),
    ("association", r"centre social(?: et culturel)?", "centre social"),
    ("association", r"fondation", "fondation"),
    ("association", r"maison de quartier", "maison de quartier"),
    ("association", r"amicale", "amicale"),
    ("association", r"club(?: de \w+| sportif)?", "club"),
    ("association", r"comite (?:de quartier|des fetes)", "comité"),
    ("association", r"regie de quartier", "régie de quartier"),
    ("association", r"vestiaire solidaire", "vestiaire solidaire"),
    ("collectivite", r"mairie(?: annexe)?", "mairie"),
    ("collectivite", r"conseil (?:departemental|regional|municipal)", "conseil"),
    ("collectivite", r"(?:communaute|agglomeration|metropole)(?: de communes| d'agglomeration)?", "communauté"),
    ("collectivite", r"prefecture", "préfecture"),
    ("collectivite", r"service (?:social|jeunesse|petite enfance|senior)", "service"),
    ("collectivite", r"(?:ville|commune|departement|collectivite)(?= d[eu']|$)", "ville"),
    ("operateur", r"entreprise", "entreprise"),
    ("operateur", r"societe", "société"),
    ("operateur", r"supermarche", "supermarché"),
    ("operateur", r"restaurant", "restaurant"),
    ("operateur", r"boulangerie", "boulangerie"),
    ("operateur", r"pharmacie", "pharmacie"),
    ("operateur", r"magasin", "magasin"),
    ("operateur", r"bailleur(?: social)?", "bailleur"),
    ("operateur", r"pme|start-?up|boite", "entreprise"),
    ("autre", r"hopital", "hôpital"),
    ("autre", r"clinique", "clinique"),
    ("autre", r"ecole(?: maternelle| primaire| elementaire)?", "école"),
    ("autre", r"college", "collège"),
    ("autre", r"lycee", "lycée"),
    ("autre", r"creche", "crèche"),
    ("autre", r"esat", "ESAT"),
    ("autre", r"ime", "IME"),
    ("autre", r"foyer(?: de vie| logement| d'accueil| d'hebergement)?", "foyer"),
    ("autre", r"chrs|huda|cada", "centre d'hébergement"),
    ("autre", r"paroisse", "paroisse"),
    ("autre", r"mosquee", "mosquée"),
    ("autre", r"caserne", "caserne"),
    ("autre", r"structure", "structure"),
    ("autre", r"etablissement", "établissement"),
    ("autre", r"centre (?:de loisirs|aere|d'hebergement)", "centre"),
)
_OWN_NAMES = frozenset(word for _, _, word in _HEADS if word[0].isupper() and not word.isupper())
_HEAD = "(?:" + "|".join(f"(?P<h{rank}>{pattern})" for rank, (_, pattern, _) in enumerate(_HEADS)) + ")(?![a-z])"
_THE = r"(?:(?:la|le|les|l'|l|un|une|notre|nos) ?)?(?:petite? |jeune )?"
_STOP = (
    r"(?:(?:les? |l'|ce |chaque |du |ou )?(?:lun|mar|mercr|jeu|vend|sam|dim|week|matin|apres|soir|midi)"
    r"|cherch|recherch|a besoin|avons|ont besoin|recrut|propos|organis|souhait|manqu|met|peut|peuvent"
    r"|pouvons|sollicit|aurait|voudrait|est|sommes|sont|et|qui|pour|nous|on|a (?!l)|offre|"
    r"lance|demande|se|vous|dispose|ouvre|distribue|accueille|accepte|voudrions|aimerait|aimerions|ici"
    r"|bonjour|je|j'|dont|avec|afin|en|besoin|aimer|prepare|dans|recoit|vient|il|aide)"
)
_NAME = rf"(?P<name>(?: (?!{_STOP})[^ ,.;:!?()]+){{0,6}})"
_ACTS = (
    r"(?: \([^)]*\))?,? ?(?:qui )?(?:re)?(?:cherch\w+|a (?:urgemment |grand |tres )?besoin|a d'urgence|ont"
    r" besoin|aurait besoin|avons besoin|recrut\w+|propose\w*|organise\w*|souhait\w+|manqu\w+|met (?:a"
    r" dispo|en)\w*|peut "
    r"(?:preter|mettre|donner|fournir|accueillir|offrir|livrer|proposer)|sollicit\w+|voudrait|offre|lance"
    r" (?:un appel|une)|nous (?:cherch|recherch|avons|manqu|aurions|organis|propos|souhait|voud)\w+|on"
    r" (?:cherche|recherche|a besoin|manque)"
    r"|distribue\w*|organise\w*|besoin de|est (?:en manque|debord|a la recherche)|dispose d)"
)
_INTRO = (
    r"(?:ici(?: [a-z-]+,?)?(?: du| de la| de l'| des)?|nos (?:residents|beneficiaires|pensionnaires"
    r"|usagers|jeunes)(?: [a-z]+)? (?:de|du|des|a|au)|notre|nos|nous sommes|ns sommes|on est|(?<![a-z]"
    r" )c'est (?=la"
    r"|le|l'|une)|au nom d[eu']|de la part d[eu']"
    r"|je represente|nous representons|je vous (?:ecris|contacte|appelle|sollicite) (?:pour|de|du|depuis"
    r"|au nom d[eu']) ?"
    r"|(?:^|(?:je suis|suis|moi c'est \w+,?|[a-z-]+,) )(?:la |le |l'|un |une )?(?:directrice|directeur"
    r"|responsable|presidente?|coordinat\w+|tresoriere?|secretaire|cadre|cheffe? de service|animat\w+"
    r"|educat\w+|charge\w* (?:de \w+|d'\w+)"
    r"|assistante? sociale|travailleu\w+ sociale?|adjointe?|elue?|maire|referente?|gerante?|psychologue"
    r"|infirmiere? coordinat\w+|conseillere?(?: municipale?)?)(?: sociale?| adjointe?| generale?|"
    r" benevoles?| municipale?| benevolat)?"
    r" ?(?:,|a|au|aux|de|du|d'|des|dans|pour|chez)|je (?:travaille|dirige|gere|coordonne)(?: pour| a| au|"
    r" chez)?|nous gerons|nous tenons)"
)
_SAYS_WHO = re.compile(rf"(?<![a-z])(?:{_INTRO})(?: ?(?:de|du|d'|des|au|a))? ?{_THE}{_HEAD}{_NAME}")
_SUBJECT = re.compile(rf"(?:^|[.!?,;:] |(?:{GREETING}) )(?:{_THE}){_HEAD}{_NAME}{_ACTS}")
_ALONE = re.compile(
    rf"^(?:{_THE}){_HEAD}(?P<name>(?: (?:de|du|d'|des|l[ae]s?)(?= "
    rf"|(?<='))[^,.;:!?]{{0,40}})?)[ .!]*$"
)
# Alone, « la pharmacie » or « l'école » is a place to go to rather than the writer.
_MAY_STAND_ALONE = frozenset({"ccas", "mdph", "ehpad", "ase", "association", "collectivite"})
_SIGNED = re.compile(
    rf"(?:{CLOSING})[ ,.!\-]+(?:\w+[,"
    rf" ]+)?{_THE}{_HEAD}{_NAME}[ .!]*$"
)
_NOT_SPEAKING = re.compile(
    r"(?:benevole|bénévole|adherente?|membre|suivie?|inscrite?|aidee?|salariee?|cliente?|eleve|stagiaire"
    r"|logee?|hebergee?|accueillie?) (?:a|au|aux|dans|par|chez|de|du|d') $"
)
_GENERIC = re.compile(
    r"(?:(?:de |du |d'|des |la |le )*(?:quartier|ville|village|commune|secteur|coin|.{0,2})$)|d'(?:aide"
    r"|entraide|insertion|accueil)"
    r"|(?:de (?:benevoles|solidarite|jeunes|parents|voisins)|caritative|solidaire|sportive|humanitaire"
    r"|culturelle|locale|etudiante|loi)"
)
_CALLED = re.compile(r"(?:s'appelle|nommee?|appelee?|dont le nom est) ([^,.;!?]{2,50})")


def find_structure(text: str) -> Structure | None:
    """Return the organisation that writes: it names itself, acts as the subject, signs, or is the whole answer."""
    folded, shown = fold(text), flat(text)
    for pattern in (_SAYS_WHO, _SUBJECT, _SIGNED, _ALONE):
        for match in pattern.finditer(folded):
            if _works_there_only(match.group(), folded):
                continue
            if not _NOT_SPEAKING.search(folded[: match.start()]):
                structure = _read(match, folded, shown)
                if pattern is not _ALONE or structure.kind in _MAY_STAND_ALONE:
                    return structure
    return None


def _works_there_only(said: str, folded: str) -> bool:
    """« je travaille à la mairie » speaks for the town hall only when a « nous » follows."""
    return said.startswith("je travaille") and re.search(r"\b(?:nous|notre|nos|on (?:re)?cherche)\b", folded) is None


def _read(match: re.Match[str], folded: str, shown: str) -> Structure:
    rank = next(rank for rank in range(len(_HEADS)) if match[f"h{rank}"] is not None)
    kind, _, written = _HEADS[rank]
    return Structure(kind, _full_name(match, rank, written, folded, shown))


def _full_name(match: re.Match[str], rank: int, written: str, folded: str, shown: str) -> str | None:
    """« EHPAD Les Lilas », « CCAS de Vitry », « Banque alimentaire »; nothing for « notre association »."""
    start, end = match.span("name")
    proper = shown[start:end].strip(" -\"«»'")
    generic = _GENERIC.match(fold(proper))
    if generic or (proper == proper.lower() and not _is_placed(proper)):
        proper = ""
    if called := _CALLED.search(folded, match.end()):
        return shown[called.start(1) : called.end(1)].strip()
    if not proper:
        return written if written in _OWN_NAMES else None
    head = (
        written
        if written.isupper() or written in _OWN_NAMES
        else shown[match.start(f"h{rank}") : match.end(f"h{rank}")]
    )
    return f"{head[0].upper()}{head[1:]} {proper}"


def _is_placed(proper: str) -> bool:
    """Words in lower case are a name when they are short: « de vitry », « les lilas »."""
    return 1 <= len(proper.split()) <= 3
