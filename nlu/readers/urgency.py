"""Urgent but not vital: what a coordinator must see today. Danger to life is read elsewhere.

A need cannot wait when it is said urgent, when something essential has run out (food, milk, medicine, warmth, a roof),
or when it is wanted today. What somebody gives is never urgent.
"""

from __future__ import annotations

import re

from nlu.french.numerals import NUMBER
from nlu.french.text import fold
from nlu.readers.wish.hints import sounds_like_need, sounds_like_offer

_NO_URGENCY = re.compile(
    r"(?:pas|rien|non|plus|jamais|sans)(?: \w+){0,2} (?:d')?urgen\w*|rien ne presse|ca ne presse pas"
    r"|(?:pas|aucune) (?:une |d')?urgence"
    r"|(?:services?|medecin|numeros?|personnel|infirmier|infirmiere|chirurgie|salle|plan|centre|travail\w*"
    r"|etat|pole|formation)(?: \w+)? (?:d'|des |aux |d |d'une )?urgences?"
    r"|(?:aux|des|les) urgences|urgentiste\w*|en cas d'urgence\w*|si urgen\w*|si c'est urgent|c'est urgent \?|(?:y a"
    r"|a)[- ]t[- ]il urgence"
    r"|(?:sauf|hors) urgence|moins urgent\w*|pas (?:besoin )?(?:tout de suite|aujourd'hui|dans l'immediat"
    r"|presse)|situations? d'urgence"
)
_SAID = re.compile(
    r"urgen(?:t|te|ts|tes|ce|ces|ment|tissime|cement)?(?![a-z])|urgemment|ugent|urgant|urjent|(?<=sa )urge(?![a-z])"
    r"|(?<=ca )urge(?![a-z])|tres urg"
    r"|asap|au plus (?:vite|tot)|le plus (?:vite|tot|rapidement) possible"
    r"|des que possible|dans les plus brefs delais|rapidement svp|en catastrophe|ca presse|c ?'?est presse"
    r"|(?:peut|peux|pouvons|peuvent) (?:pas|plus) attendre"
    # « Vite » is a cry, alone or beside « svp »; « vite fait », « ça va vite » are not.
    r"|(?:^|[.,!;] ?|svp |stp |merci )vite(?! fait)(?![a-z])|vite,? (?:vite|svp|stp|merci|s'il|de l'aide)"
    r"|(?:venez|aide[zr][- ]moi|aide[zr][- ]nous|repond(?:ez|s|re)) (?:[a-z]+ )?vite(?! fait)(?![a-z])"
)
_FOOD = (
    r"(?:manger|bouffer?|nourriture|repas|lait|biberons?|couches?|pain|riz|pates|eau|deau|provisions?|vivres)(?![a-z])"
)
_CARE = (
    r"(?:medicaments?|medicament|medocs?|traitement|insuline|ventoline|doliprane|paracetamol|cachets?|comprimes?"
    r"|pilules?|gelules?|gouttes|oxygene|dose)(?![a-z])"
)
_WARMTH = (
    r"(?:chauffage|chofage|chauffe|electricite|courant|gaz|lumiere|elec|fioul|fuel|mazout|granules|pellets|petrole"
    r"|bois (?:pour|de chauff)|couvertures?|couvertur)(?![a-z])"
)
_ESSENTIAL = rf"(?:{_FOOD}|{_CARE}|{_WARMTH})"
# What is counted when little of it is left.
_COUNTED = rf"(?:(?:lait|biberons?|couches?|pain|fioul|granules|pellets|gaz)(?![a-z])|{_CARE})"
_NO_MORE = r"(?:plus|plu|pu|pas|pa|\+)(?: du tout| rien)?"
_HAS = r"(?:n'|n|j'|j|y )?(?:ai|a|as|avons|ont|avait|g)"
_LACKING = re.compile(
    rf"(?<![a-z]){_NO_MORE}(?: (?:une goutte |un morceau |un gramme |assez )?(?:de |d'|d |a |aucune? |quoi |rien a ))?"
    rf" ?{_ESSENTIAL}"
    rf"|(?<![a-z]){_HAS} (?:plus|plu|pu|pas) (?:(?:son|sa|ses|mon|ma|mes|leurs?|le|la|les) |l')?{_ESSENTIAL}"
    # « Ni de quoi manger », « rien dans le frigo », « rien à leur donner ».
    rf"|(?<![a-z])(?:ni|pas|plus|pa|plu) (?:de )?quoi (?:[a-z']+ ){{0,2}}(?:manger|nourrir|chauffer|{_FOOD})"
    r"|(?<![a-z])rien (?:d'autre )?(?:dans (?:le|les|mon|mes|son|ses|notre|nos)|ds (?:le|les))"
    r" (?:frigo|placard|frigidaire)"
    r"|(?<![a-z])rien a (?:(?:leur|lui|nous|me) (?:donner|faire manger)|donner (?:a|aux)(?![a-z]))"
    rf"|(?<![a-z]){_HAS} rien a (?:manger|bouffer)"
    r"|(?<![a-z])sans (?:eau|chauffage|electricite|courant|gaz|lumiere|medicaments?|manger|traitement)(?![a-z])"
    rf"|(?<![a-z])manqu(?:e|es|ent|ons) (?:cruellement )?(?:de tout(?![a-z])|(?:de |du |d'|des ){_ESSENTIAL})"
    rf"|(?:a court|en rupture) (?:de |d'|demain|ce soir)"
    r"|(?:frigo|placards?|refrigerateur|cuve|cuve a fioul|bouteille de gaz) (?:est |sont |completement )*vides?"
    # The last one: « il ne me reste qu'un cachet », « plus que deux couches ».
    rf"|(?:derniere?s?|presque plus|bientot plus|quasiment plus|reste (?:plus )?(?:que|qu'une?|juste|seulement)"
    rf"|(?:(?<![a-z]){_HAS} |^|[,.!] ?)(?:plus|plu|pu) que|fini)(?: d'| {NUMBER}| \w+){{0,3}}? ?{_COUNTED}"
)
_HUNGRY = re.compile(
    r"(?:depuis|hier|avant-hier|jours?|matin)[^.!?]{0,30}(?:rien|pas|plus) (?:a )?(?:mange|avale|manger)"
    r"|(?:rien|pas) mange[^.!?]{0,20}(?:depuis|hier|jours?|ce matin|ce midi)"
    r"|(?<![a-z])(?:ai|a|avons|ont) rien mange|ventre vide"
    r"|(?:on a|j'ai|ils ont|elle a|il a|enfants ont|petits ont) (?:tres |trop )?faim|meurt de faim|creve la dalle"
)
_COLD = re.compile(
    r"(?:chaudiere|chauffage|radiateurs?|chauffe-eau|frigo|congelateur)[^.!?,]{0,25}(?:panne|lache|marche"
    r" (?:pas|plus)|fonctionne (?:pas|plus)|hs|casse|coupe)"
    r"|(?:panne|coupure)(?: totale)? (?:de |d')(?:chauffage|chaudiere|electricite|courant|eau|gaz)"
    r"|(?:coupe|coupure)[^.!?]{0,12}(?:electricite|eau|gaz|courant|chauffage)"
    r"|frigorifie|on gele|grelott\w+|(?:on a|j'ai|ont) (?:tres |trop |si )?froid"
)
_ROOF = re.compile(
    r"(?:eau|inond\w+|fuite)[^.!?]{0,25}(?:cave|maison|appart\w*|salon|sous-sol|garage|cuisine|plafond"
    r"|rez-de-chaussee|chez (?:moi|nous))|degat des eaux"
    r"|(?:cave|maison|sous-sol|garage|appart\w*|cuisine|salon)[^.!?]{0,15}(?:inonde|sous l'eau)"
    r"|(?:expuls\w+|huissier)[^.!?]{0,20}(?:demain|aujourd'hui|semaine)"
    r"|(?<![a-z])dor(?:s|t|mons|ment|mir)? (?:dehors|(?:dans|ds)"
    r" (?:la |ma |une |notre |sa )?(?:voiture|rue|camionnette))"
    r"|(?:suis|sommes|est|sont|etre) (?:a la rue|dehors) (?:ce soir|cette nuit|depuis)"
)
# Milk for a small child that is asked for has run out, even when that is not said.
_BABY_MILK = re.compile(
    r"(?:du|de|besoin de|et le) lait (?:[a-z0-9]+ ){0,3}?(?:pour|pr) (?:(?:mon|ma|mes|le|la|les|notre|nos|son|sa) )?"
    r"(?:bebes?|bb|fils|fille|petite?s?|jumeaux|jumelles|nourrisson)(?![a-z])|(?:du|de) lait (?:infantile|1er age)"
)
_TODAY = re.compile(
    r"aujourd'? ?hui|ce soir|(?:des|pour) ce matin|(?<!passe )cet(?:te)? (?:apres[- ]midi|aprem)|ce midi"
    r"|(?<!dispo )tout de suite|des maintenant|immediatement|(?<![a-z])(?:ajd|auj)(?![a-z])"
    r"|d'ici (?:demain|midi|ce soir)"
    r"|avant (?:ce soir|midi)|dans l'heure|en ce moment meme|cette nuit"
)
_NOT_THEN = re.compile(r"hier soir|bonsoir|jusqu'a ce soir|depuis ce")
# The lack of people in general, or of somebody supposed, is nobody's: « ceux qui ont froid », « si une maman manque… ».
# Nor is what is refused: « je ne veux pas de repas ».
_NOBODYS = re.compile(
    r"(?<![a-z])(?:(?:ceux|celles|personnes|familles|quelqu'un) qui|gens|si (?:quelqu'un|une?|vous|des)) [^.,;!?]*"
    r"|(?:veux|veut|voulons|envoyez|faut|cherche|demande|besoin|mange|bois) pas (?:de |d')[a-z]+"
)
_GIVING = re.compile(
    r"si (?:ca|sa|cela) (?:vous )?(?:interesse|tente)|(?<!rien )(?<![a-z])a donner|(?:je|on) donne(?![a-z])"
)
# What somebody who asks can still do is no offer: « je peux venir le chercher », « on peut se déplacer ».
_OWN_PART = re.compile(
    r"(?:je|on|nous) (?:peux|peut|pe|pouvons) (?:(?:venir|passer|aller) (?:le |la |les )?(?:chercher|prendre|recuperer)"
    r"|(?:me|se|nous) deplacer|payer|rembourser|(?:le |la |les )?rendre)"
)
_OWN_NEED = re.compile(
    r"j'ai plus|n'ai plus|n'avons plus|on a plus|n'a plus|besoin d'aide(?![rz])|il (?:me|nous|lui|leur) (?:faut|manque)"
    r"|aide[zr][- ](?:moi|nous)|besoin urgent|urgent (?:besoin|svp)|(?:pouvez|pourriez)[- ]vous"
    r"|(?:quelqu'un|qqn) (?:pour|qui|peut|pourrait)"
)


def is_urgent(text: str) -> bool:
    """Tell whether the need cannot wait: said to be urgent, wanted today, or an essential has run out."""
    folded = _NO_URGENCY.sub(" ", fold(text))
    gives = sounds_like_offer(_OWN_PART.sub(" ", folded)) or bool(_GIVING.search(folded))
    if gives and not _OWN_NEED.search(folded):
        return False
    lacking = _NOBODYS.sub(" ", folded)
    if _SAID.search(folded) or any(pattern.search(lacking) for pattern in (_LACKING, _HUNGRY, _COLD, _ROOF)):
        return True
    if gives or not sounds_like_need(folded):
        return False
    return bool(_BABY_MILK.search(folded) or _TODAY.search(_NOT_THEN.sub(" ", folded)))
