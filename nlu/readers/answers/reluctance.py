"""When somebody does not answer: they do not know, do not want to say, will say later, or have nothing to say."""

from __future__ import annotations

import re
from typing import Literal

from nlu.french.calendar import DAY_NAMES
from nlu.french.phrases import PLEASE
from nlu.french.text import fold

Reluctance = Literal["unknown", "refused", "later", "nothing"]

_LONGEST = 14
"""Words: somebody who says more is saying something."""

_LEAD = (
    r"(?:(?:euh+|heu|ben|bah|bof|ah|oh|alors|desolee?|dsl|pardon|non|nan|merci|pour l'instant|hein|moi|mais"
    r"|et)[ ,.!…]+)*"
)
_TAIL = r"(?: [^ ,.!:;()…]+){0,4}(?: ?[,.!:;)(…]+.*)?$"
_I = r"(?:je|j'|j|on|nous|moi je)"
_SAY = r"(?:re)?(?:dir|dis|precis|donn|expliqu|communiqu|indiqu|mett|confirm)[a-z]*"
_TELL = (
    r"(?:dire|donner?|repondre|preciser|communiquer|indiquer|nommer|partager|parler|ecrire|expliquer|le dire|la nommer)"
)
_UNKNOWN = (
    rf"(?:{_I} ?)?(?:ne |n'|n'en |en )?(?:le |la |les |l')?(?:sais|sait|savons) (?:vraiment |toujours |meme )?(?:pas"
    rf"|plus)(?! que| si je| comment (?:on )?di[rt]| (?!encore)(?:me |le |la |les )?[a-z]+(?:er|ir|re"
    rf"|oir)(?![a-z]))(?: (?:comment|quoi|quand|qui|ou|encore|trop)(?: [a-z']+){{0,3}})?"
    rf"|{_I} ?ses pas|jsp|j'?s(?:ais|ai)s? pas|chais? pas|che pas|aucune? (?:idee|preference)|(?:pas|sans) (?:d'avis"
    rf"|idee|preference|la moindre idee)"
    rf"|(?:{_I} ?)?(?:ne )?(?:le |la |les )?connais pas|(?:.* )?(?:pas|sans) l'info|pas (?:encore )?(?:decide|fixe"
    rf"|choisi|defini)e?s?"
    r"|(?:.{0,40} )?(?:ca|cela|tout) depend|(?:ca )?depend d|variable|(?:.{0,60} )?(?:n'ai|ai|j'ai|g|n'a|a|l'a|l'ai"
    r"|avons) pas (?:encore|le jour|la date|de date)"
    r"|(?:je )?(?:n'ai|ai|j'ai|g) pas (?:de |le |l'|la )(?:date|jour|info|nom|reponse)"
    r"|peu importe|n'importe(?: quoi| lequel| quel)?|comme vous (?:voulez|voudrez)"
    r"|(?:.{0,20} )?ce que vous (?:voulez|voudrez)|a vous de voir"
    r"|ce qu'il (?:y aura|y a|faut|faudra)|(?:ca|cela) m'est egal|pas moi qui decide|j'attends (?:la|le|l'|un|une"
    r"|mon|ma)"
    r"|(?:c'est|faut que je|je dois) .{0,30}(?:demander?|me dire|voir avec)|pas de limite|(?:le plus"
    r"|autant) (?:de monde |de gens )?(?:que )?possible|autant qu'il"
    r"|je comprends pas|pas compris"
)
_REFUSED = (
    rf"{_I} ?(?:ne )?(?:prefere|prefererais|prefererai|aime mieux|souhaite|veux|tiens|desire|voudrais|compte"
    rf"|peux)(?: autant| mieux| vraiment)? (?:ne )?(?:pas|rien)"
    rf"(?: (?:a |le |la |les |l'|vous |en |y |leur |te )*{_TELL})?(?= ?$|[ ,.]+(?:{_TELL}|qui|ou|ce|cela|ca|mon|ma"
    rf"|mes|mais|merci)|$)"
    rf"|{_I} ?(?:ne )?(?:donne|donnerai|dis|dirai|reponds?|repondrai|communique) (?:pas|rien|jamais)"
    r"|(?:.{0,20} )?(?:veu[xt]|veulent|v(?:eu)?|jveux?) pas (?:que je |le |la |l'|vous |en )*(?:dire|donner?|dise"
    r"|parler)|pas envie(?: d(?:e |').*)?|envie de (?:ne )?(?:rien|pas)"
    r"|(?:ca |cela )?(?:ne )?(?:vous|te) regarde pas|c'?(?:est)? (?:prive|personnel|perso|confidentiel|intime|secret"
    r"|mon affaire)"
    r"|.{0,20}(?:est|restera?|reste) (?:confidentiel|prive|secret)(?:le|e)?|(?:.{0,15} )?(?:rester|reste"
    r"|etre) anonyme|anonymat|anonyme"
    r"|(?:.{0,15} )?garder (?:ca|cela|le|la)? ?pour moi|sans (?:reponse|commentaire)|pas obligee?|rien a dire|osef"
    r"|(?:pas )?vos affaires|pas vos oignons"
)
_LATER = (
    r"(?:je )?passe[rz]?|suivante?|next|skip|(?:demain|bientot|plus tard|apres) (?:je|on) .*(?:dis|dira[is]*"
    r"|confirme|redonne)"
    r"|(?:a |un peu |\+ ?)?plus tard|\+ tard|ulterieurement|a (?:definir|preciser|voir|determiner|confirmer|venir)"
    r"|on verra|je verrai|on va voir"
    rf"|(?:.{{0,40}} )?(?:je |j'?|nous )(?:vous |te )?(?:le |la |les |l'|en )?{_SAY} ?(?:ca |cela )?(?:plus tard"
    rf"|apres|demain|bientot|en direct|de vive voix|a la personne"
    rf"|{DAY_NAMES}|quand .*)"
    rf"|(?:.{{0,40}} )?je (?:vous )?(?:le |la )?(?:re)?(?:dirais?|donnerai|preciserai|communiquerai)$|je la donnerai"
    rf"|(?:.{{0,20}} )?{_SAY} (?:apres|plus tard)|de vive voix"
    r"|pas (?:encore|pour l'instant|tout de suite)"
)
_NOTHING = (
    r"rien(?: de (?:plus|special|particulier|precis|tel))?(?: a (?:ajouter|dire|signaler|preciser|declarer))?"
    r"|aucune?|neant|non c'est (?:bon|tout)|c'est (?:tout|bon)|pas de (?:remarque|precision)s?|(?:j'ai "
    r"|vous )?(?:deja |ai )?tout dit.*"
    r"|vous (?:le |l')(?:savez|avez) deja.*|[-–x/.]|n/?a|ras|non|nan|nn|nope|que dalle|sans objet"
)
_READINGS: tuple[tuple[Reluctance, re.Pattern[str]], ...] = (
    ("refused", re.compile(f"^{_LEAD}(?:{_REFUSED}){_TAIL}")),
    ("later", re.compile(f"^{_LEAD}(?:{_LATER}){_TAIL}")),
    ("unknown", re.compile(f"^{_LEAD}(?:{_UNKNOWN}){_TAIL}")),
    ("nothing", re.compile(rf"^{_LEAD}(?:{_NOTHING})(?: (?:merci|{PLEASE}|la|pour moi|desolee?))*$")),
)


def find_reluctance(text: str) -> Reluctance | None:
    """Why a text does not answer the question it was given to; ``None`` when it says anything else."""
    folded = fold(text).strip(" .!…?")
    if len(folded.split()) > _LONGEST:
        return None
    return next((reluctance for reluctance, pattern in _READINGS if pattern.match(folded)), None)
