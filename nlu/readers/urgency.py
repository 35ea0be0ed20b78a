"""Urgent but not vital: what a coordinator must see today. Danger to life is read elsewhere."""

from __future__ import annotations

import re

from nlu.readers.direction import sounds_like_need, sounds_like_offer
from nlu.readers.text import fold

_NO_URGENCY = re.compile(
    r"(?:pas|rien|non|plus|jamais|sans)(?: \w+){0,2} (?:d')?urgen\w*|rien ne presse|ca ne presse pas"
    r"|(?:pas|aucune) (?:une |d')?urgence"
    r"|(?:services?|medecin|numeros?|personnel|infirmier|infirmiere|chirurgie|salle|plan|centre|travail\w*"
    r"|etat|pole|formation)(?: \w+)? (?:d'|des |aux |d |d'une )?urgences?"
    r"|aux urgences|urgentiste\w*|en cas d'urgence\w*|si urgen\w*|si c'est urgent|c'est urgent \?|(?:y a"
    r"|a)[- ]t[- ]il urgence"
    r"|(?:sauf|hors) urgence|moins urgent\w*|pas (?:besoin )?(?:tout de suite|aujourd'hui|dans l'immediat"
    r"|presse)|situations? d'urgence"
)
_MUST = re.compile(
    r"urgen(?:t|te|ts|tes|ce|ces|ment|tissime|cement)?(?![a-z])|urgemment|ugent|urgant|urjent|tres urg"
    r"|asap|au plus (?:vite|tot)|le plus (?:vite|tot|rapidement) possible"
    r"|des que possible|dans les plus brefs delais|rapidement svp|en catastrophe|(?:aidez|aider)[- ]moi"
    r" vite|vite (?:svp|s'il vous plait|de l'aide)|ca presse|c'est presse"
)
_LACK = r"(?:plus|plu|pas|+s)(?: du tout| rien)?(?: (?:de|d'|a|aucun|aucune|quoi|rien a))? ?".replace("+s", r"\+ ?")
_ESSENTIALS = (
    r"(?:manger|bouffer|nourriture|repas|lait|couches?|medicaments?|medoc|medocs|medicament|traitement"
    r"|insuline|ventoline|chauffage|chauffe|eau|electricite"
    r"|courant|gaz|oxygene|pain|provisions?|vivres|lumiere|elec)(?![a-z])"
)
_SHORT_OF = re.compile(
    rf"(?:{_LACK})(?:l')?{_ESSENTIALS}|(?:frigo|placard|placards|refrigerateur) (?:est |sont |completement"
    rf" )*vides?"
    r"|(?:depuis|hier|avant-hier|jours?|matin)[^.!?]{0,30}(?:rien|pas|plus) (?:a )?(?:mange|avale|manger)"
    r"|(?:rien|pas) mange[^.!?]{0,20}(?:depuis|hier|jours?)"
    r"|(?:chaudiere|chauffage|radiateurs?|chauffe-eau|frigo|congelateur)[^.!?,]{0,25}(?:panne|lache|marche"
    r" (?:pas|plus)|fonctionne (?:pas|plus)|hs|casse|coupe)"
    r"|(?:panne|coupure)(?: totale)? (?:de |d')(?:chauffage|chaudiere|electricite|courant|eau|gaz)"
    r"|(?:eau|inond\w+|fuite)[^.!?]{0,25}(?:cave|maison|appart\w*|salon|sous-sol|garage|cuisine|plafond"
    r"|rez-de-chaussee|chez (?:moi|nous))|degat des eaux"
    r"|(?:cave|maison|sous-sol|garage|appart\w*|cuisine|salon)[^.!?]{0,15}(?:inonde|sous l'eau)"
    r"|(?:derniere?s?|presque plus|bientot plus|quasiment plus|reste (?:plus )?(?:que|qu'une?)|fini|a"
    r" court)(?: de| d'| le| la| les|\w+){0,2} ?(?:boite de lait|biberons?|couches?|comprimes?|"
    r"medicaments?|lait|cachets?|dose)|(?:on a|j'ai|ils ont|elle a|il a|enfants ont) (?:tres )?faim|meurt"
    r" de faim|creve la dalle|frigorifie|on gele|grelott\w+"
    r"|(?:a court|en rupture) (?:de |d'|demain|ce soir)|(?:coupe|coupure)[^.!?]{0,12}(?:electricite|eau"
    r"|gaz|courant|chauffage)|(?:expuls\w+"
    r"|huissier)[^.!?]{0,20}(?:demain|aujourd'hui|semaine)"
)
_TODAY = re.compile(
    r"aujourd'? ?hui|(?:des |pour |d'ici )?ce soir|(?:des|pour) (?:ce matin|cet apres-midi|cet aprem|ce"
    r" midi)|(?<!dispo )tout de suite|des maintenant|immediatement|ajd(?![a-z])|d'ici demain"
    r"|avant ce soir|dans l'heure|en ce moment meme|cette nuit"
)
_NOT_THEN = re.compile(r"hier soir|bonsoir|jusqu'a ce soir|depuis ce")


def is_urgent(text: str) -> bool:
    """Tell whether the need cannot wait: said to be urgent, wanted today, or an essential has run out."""
    folded = _NO_URGENCY.sub(" ", fold(text))
    if _SHORT_OF.search(folded) and not _offers_only(folded):
        return True
    if _MUST.search(folded):
        return True
    return (
        bool(_TODAY.search(_NOT_THEN.sub(" ", folded))) and sounds_like_need(folded) and not sounds_like_offer(folded)
    )


def _offers_only(folded: str) -> bool:
    """« Je peux aider ceux qui n'ont plus rien à manger » is no lack of the writer's."""
    return sounds_like_offer(folded) and not re.search(
        r"j'ai plus|n'ai plus|n'avons plus|on a plus|n'a"
        r" plus|besoin d'aide",
        folded,
    )
