"""What names a moment without saying when: « bon week-end », « depuis lundi », « rue du 11 novembre »."""

from __future__ import annotations

from nlu.french.calendar import DAY, FULL_MONTH, MOMENT, WEEKEND_WORD
from nlu.french.numerals import NUMBER
from nlu.readers.when.dates import DATE
from nlu.readers.when.feasts import FEAST
from nlu.readers.when.hours import HOUR
from nlu.readers.when.item import Rule, says
from nlu.readers.when.relative import TOMORROW

# What has happened (« j'ai écrit mardi », « on m'a opérée lundi ») is told with a day that has no article.
_HAPPENED = (
    r"(?:ai|jai|as|a|avons|avez|ont|ete) (?:ete |deja |bien |tout |meme )?(?:ecrit?s?|appele|telephone|demande|envoye"
    r"|laisse|recu|vu|eu|perdu|opere|hospitalise|fait|dit|repondu|contacte|essaye|casse|vole|accouche|passe|quitte"
    r"|coupe|inonde|rappele|rencontre|parle|signale|depose|donne|achete|pris|mange)e?s?"
    r"|(?:suis|est|sommes|sont) (?:tombe|alle|venu|arrive|rentre|sorti|parti|passe|decede|mort)e?s?"
)
_MONEY = r"(?:paye?|paie|salaire|alloc(?:ation)?s?|pension|rsa|(?<!de )retraite|virement|bourse|aah|chomage)"

_IGNORED = (
    rf"(?:bons?|bonnes?|belles?|excellente?|agreable|joyeux|joyeuses)(?: fin de| debut de)? "
    rf"(?:{MOMENT}|{DAY}|{WEEKEND_WORD}|journee|semaine|{FEAST}|fetes|vacances(?: scolaires)?)",
    rf"(?:{DAY}|nuit|semaine|{WEEKEND_WORD}|{FULL_MONTH})(?: {MOMENT})? (?:dernier|derniere"
    rf"|passee?)s?(?![a-z])",
    rf"(?:avant[- ])?hier(?: au)?(?: {MOMENT})?",
    rf"depuis (?:le |les |ce |cet |cette |la |l'|environ )*(?:{DATE}|{DAY}|{MOMENT}|{FULL_MONTH}"
    rf"|{WEEKEND_WORD}|{FEAST})"
    rf"(?: {MOMENT})?",
    rf"(?:rue|avenue|av|place|bd|boulevard|quai|square|impasse|cite|lycee|college|ecole|residence|faubourg"
    rf"|allee)"
    rf" (?:du |de la |des |de )(?:{DATE}|{FEAST}|{MOMENT})",
    r"(?:colis|cadeaux?|marches?|sapin|pere|vacances|repas|jouets?|fetes?|paniers?|gouter|buches?|arbre)"
    r" d[eu] "
    r"(?:noel|paques|la toussaint|midi|soir)",
    rf"(?:^|(?<=merci )|(?<=[,.!;] )|(?<=et )|(?<=bye )|(?<=alors ))a (?:{TOMORROW}|{DAY}|ce soir)(?= ?$| ?[!.]|"
    rf" merci)",
    r"mardi gras|midi[- ]pyrenees|gare du midi|(?:accueil|hopital|centre) de jour"
    r"|(?:infirmier|infirmiere|aide-soignante?"
    r"|veilleu[a-z]+|equipe|gardien|poste) de nuit",
    rf"(?:nee?s?|decede[es]*|morte?) (?:le |un |en )?{DATE}|depuis (?:[a-z']+ ){{1,6}}(?:le|du) {DATE}",
    rf"(?:{_HAPPENED})(?: [a-z']+){{0,3}}? (?:(?:en|debut|fin|courant) {FULL_MONTH}"
    rf"|(?<!le )(?<!les )(?<!ce )(?<!du )(?<!pour )(?<!des ){DAY}(?! prochain))(?: {MOMENT})?",
    # Money that is awaited, a birth: when they come is not when help is wanted.
    rf"(?:{_MONEY}|accouche\w*|accouchement)(?: [a-z']+){{0,4}}? (?:le |en |debut |fin |au )*"
    rf"(?:mois prochain|semaine prochaine|{FULL_MONTH}|{DATE})",
    # When the writer is back, and what they no longer do at night, is no moment of help.
    r"je (?:rentre|reviens|retourne)(?: chez (?:mes|ma|mon|les) [a-z]+)? (?:le |les |ce )?"
    rf"(?:{TOMORROW}|{DAY}|{WEEKEND_WORD})",
    rf"(?:conduis|conduit|conduire|dors|dort|sors|sort|sortir|sortons|vois|voit) (?:pas|plus|jamais|peu|mal)"
    rf" (?:(?:le|la|de) |l')?{MOMENT}",
    rf"pas? de (?:reseau|telephone|tel|internet|wifi)(?: [a-z']+)? (?:(?:le|la) |l'){MOMENT}",
    rf"(?:depuis|pendant|y a) {NUMBER} {MOMENT}|y a (?:environ )?{HOUR}",
    # Asked of the service: « vous êtes ouverts le dimanche ? »; the hours of the telephone.
    rf"(?:vous|tu) (?:\w+ )?ouvert[a-z]*(?: (?:le|les|en|tous les))? (?:{DAY}|{WEEKEND_WORD}|semaine|{MOMENT})",
    rf"(?:appeler|joindre|joignable|telephoner|rappeler)(?: [a-z']+){{0,3}}? (?:jusqu'a|avant|apres|des|a ?partir de)"
    rf" {HOUR}",
    rf"{HOUR} ?(?:par|/|a la|de) ?(?:semaine|jour|mois|menage|route|travail)",
    rf"(?:pendant|durant|environ|encore|en) {HOUR}",
    rf"(?:finis|commence|termine|rentre|sors|embauche) (?:a|vers) {HOUR}",
    # Somebody who works then is not free then.
    rf"(?:bosse|travaille|taffe|suis au travail) (?:en |la |toute la |de |le )(?:semaine|{MOMENT}|journee)",
    r"(?:en |la )semaine,? (?:je|j') ?(?:bosse|travaille|taffe|suis au travail)",
)
IGNORED = (Rule("ignored", "|".join(_IGNORED), says(None)),)
