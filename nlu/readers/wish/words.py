"""The words that the frames of ``frames`` are made of, folded; an apostrophe ends its word (« j' offre »)."""

from __future__ import annotations

from nlu.french.calendar import DAY_NAMES
from nlu.french.phrases import GREETING
from nlu.french.sms import SPEECH

SPELLINGS = {typed: meant.replace("'", "' ") for typed, meant in SPEECH.items()} | {
    "jpe": "je peux", "peu": "peux", "pe": "peux", "sui": "suis", "veu": "veux", "plu": "plus", "ge": "j' ai",
    "jcherche": "je cherche", "jpropose": "je propose", "jdonne": "je donne", "joffre": "j' offre",
    "jaimerais": "j' aimerais", "jaide": "j' aide", "daide": "d' aide", "quelqun": "quelqu' un", "bezoin": "besoin",
    "dispo": "disponible", "dispos": "disponible", "disponibles": "disponible",
}  # fmt: skip
"""How telephones spell the words of the frames; « peu » and « plu » are verbs and negations there."""

WORDS = {
    # Who speaks.
    "START": (
        f"et|alors|donc|euh|ben|bah|voila|urgent|svp|{GREETING}|madame|monsieur|oui|non"
        "|surtout|moi|ok|merci|en fait|aujourd' hui|demain|ce soir|samedi|dimanche|est ce que|est ce qu'"
    ),
    "SELF": "je|j'|j|on|nous|mon mari et moi|ma femme et moi|ma soeur et moi",
    "THEY": (
        "il|elle|ils|elles|(?:ma|mon|mes|sa|son|ses|notre|nos|leur|une?|la|le|les|l'|cette|ce)(?: (?!n'|ne|est|sont"
        "|pas|plus|qui|que)[a-z]+'?){1,4}?"
    ),
    "WHO": "qui|quelqu' un(?: de [a-z]+)?|une personne|une? (?:benevole|volontaire|voisine?)",
    "TO": "vous|te|leur|lui|les|le|la|l'|y|en|me|m'|nous|se|s'|d'|de|a|pouvoir|des gens",
    "ADV": (
        "aussi|bien|tres|vraiment|encore|toujours|egalement|actuellement|tout|toute|tous|un peu|meme|souvent"
        "|parfois|volontiers|justement|simplement|grandement|urgemment|cruellement|absolument|urgent|grand|juste"
        "|assez|deja|la|chaud"
    ),
    "NE": "ne|n'",
    "NOT": "pas|plus|jamais|point|rien|aucune?|aucunement|nullement|ni|personne",
    # What gives.
    "OFFER": "propose|proposons|offre|offrons|donne|donnons|prete|pretons|heberge|mets a disposition",
    "THEY_OFFER": "(?:propose|offre|donne|prete|libere)(?:nt)?|met a|mettent a",
    "ACT": (
        "aide|garde|fais|lis|ecris|accompagne|repare|descends|tonds|conduis|transporte|deneige|promene|telephone"
        "|apporte|livre|joue|traduis|cuisine|depanne|visite|apprends"
    ),
    "OTHERS": (
        "vos|votre|voisins?|voisines?|anciens?|agees?|gens|malades?|personnes?|gratis|gratos|gratuitement"
        "|benevolement|ceux|qui|pauvres|demunis|residents"
    ),
    "CAN": "peux|peut|pouvons|pourrais|pourrait|pourrions|sais|savons|veux bien|voudrais bien",
    "AM": "suis|est|sommes|serais|serons|serai|reste|restons|me tiens",
    "FREE": (
        "(?:une? |des |[a-z]+ )?(?:benevoles?|disponible|libres?|volontaires?|partante?s?|motivee?s?)|prete?s? a"
        "|pour aider|a (?:votre|leur) (?:disposition|service)"
    ),
    "WANT": (
        "veux|veut|voulons|voudrais|voudrait|voudrions|souhaite|souhaitons|souhaiterais|aimerais|aimerait|aimerions"
        "|desire|ai envie|avons envie|ai besoin|cherche|cherchons|adorerais"
    ),
    "HOW": "prete?s? a|envie|besoin|y a moyen|disponible pour|volontaire pour",
    "HOW_TO": "comment|comment (?:on fait|faire) pour|comment (?:je peux|puis je)|ou|ou (?:puis je|peut on|dois je)",
    "GIVE": (
        "aider|rendre (?:service|visite|utiles?)|(?:etre|devenir) (?:utiles?|benevoles?|volontaires?)|donner|offrir"
        "|proposer|participer|engager|investir|faire du benevolat|rejoindre|servir|contribuer|preter|visiter"
        "|tenir compagnie|filer un coup|soutenir|accompagner|depanner|heberger|accueillir|distribuer|partager"
        "|faire (?:les|des|vos|leurs|quelques|la|le|du|de la|une?|de l')|garder (?:des|vos|les|une?|le|la|votre|d')"
        "|porter|livrer|appeler|telephoner|conduire|cuisiner|promener|sortir (?:les?|une?|des|vos|votre)|lire"
        "|ecrire|reparer|bricoler|apporter|amener|emmener|transporter|trier|passer (?:voir|un|du|chez|a)"
        "|venir (?:aider|en aide|voir|tenir|preter|donner)|jardiner|tondre|coudre|traduire|aller (?:faire|voir"
        "|chercher (?:des|vos|les?|du))|enseigner|surveiller|deposer|fournir|consacrer|animer|ramasser|parrainer"
        "|inscrire (?:pour aider|comme)"
    ),
    "NEEDY": (
        "(?:qui|quelqu' un|des [a-z]+|vous) (?:a|aurait|ont|avez|auriez)(?=.*\\?)|qui (?:a|aurait)|(?:avez"
        "|auriez) vous|si (?:vous|quelqu' un) (?:a|avez|auriez)"
    ),
    "ENLIST": "(?:inscrivez|marquez|prenez|mettez) (?:moi|nous)|comptez sur (?:moi|nous)",
    # What asks.
    "HAS": "ai|a|avons|ont|aurais|aurait|aurions|auraient",
    "INFINITIVE": "[a-z]+(?:er|ir|re)",
    "SEEK": (
        "cherche|recherche|cherchons|recherchons|cherchent|recherchent|demande|demandons|demandent|voudrais"
        "|voudrions|veux|voudrait|aimerais|aimerait|aimerions|souhaite|souhaiterais|souhaitons|attends|manque"
        "|manquons|recrute"
    ),
    "HELPER": (
        "quelqu' un|une? (?:gentille? )?(?:personne|benevole|volontaire|aide|coup|chauffeur|nounou|baby|voisine?"
        "|interprete|traducteur|plombier|bricoleur|electricien|prof|professeur|conducteur|camion|lit|logement"
        "|hebergement|toit|soutien|solution|transport|visiteur|visite|frigo|manteau|colis|matelas|poussette)|(?:de"
        "|des) (?:benevoles|volontaires|bras|personnes|gens|renforts?|mains|visiteurs|parrains|chauffeurs"
        "|conducteurs|surveillants|musiciens|vetements|meubles|couches|manteaux|monde|visites)|(?:d'|de l') aide"
        "|du (?:monde|renfort|soutien|lait)|(?:\\d+|deux|trois|quatre|cinq|six|dix|plusieurs|quelques) [a-z]+"
        "|benevoles?|volontaires?|bras|renforts?|musiciens|hebergement|nounou|chauffeur|logement"
    ),
    "GET": (
        "etre (?:aidee?s?|accompagnee?s?|livree?s?|depannee?s?|visitee?s?)|qu' on (?:m'|me|nous)|que quelqu' un"
        "|recevoir|me faire (?:aider|livrer|accompagner)|avoir (?:un colis|de l' aide)"
    ),
    "WOULD": (
        "peux|peut|pourrait|veux bien|veut bien|voudrait bien|accepterait|saurait|serait disponible|est disponible"
        "|pour|viendrait"
    ),
    "CAN_YOU": "(?:pouvez|pourriez) vous|(?:peux|pourrais) tu|vous (?:pouvez|pourriez) (?:m'|me|nous|aider|envoyer)",
    "OTHERWISE": (
        "(?:me |m' |nous )?(?:rappeler|appeler|contacter|joindre|decaler|changer|modifier|annuler|effacer|supprimer"
        "|dire)"
    ),
    "LACKS": "(?:me|m'|nous|lui|leur) (?:en )?(?:faut|faudrait|manque|manquerait)",
    "MISSED": "il (?:faut|faudrait|manque)|faut|faudrait|on manque|nous manquons|y (?:a|aurait)(?: t)?(?: il)?",
    "CALL": "(?:rejoignez|aidez) nous|venez nous (?:aider|rejoindre)|appel (?:a|aux) benevoles|aide[zr]? moi",
    "WANTED": "recherchee?s?|demandee?s?|bienvenue?s?|souhaitee?s?",
    "OWN": (
        "(?:a )?(?:sortir|marcher|me deplacer|conduire|porter|payer|manger|nourrir|monter|descendre|acheter"
        "|m' occuper|faire (?:mes|les|nos|mon|ma|le)|garder m[a-z]+|bouger|me lever|assumer|installer"
        "|aller (?:chercher|faire|a))"
    ),
    "LACK": "rien|d' argent|de quoi|les moyens|de sous|un sou|a manger|de lait|de couches|personne pour",
    # What refuses.
    "SERVE": (
        "aider|rendre service|participer|engager|(?:etre|devenir) (?:benevoles?|volontaires?)|proposer|offrir"
        "|faire du benevolat|venir"
    ),
    "DAY": f"{DAY_NAMES}|demain|matin|midi|soir|semaine|week end",
    "ASK_FOR": (
        "d' aides?|de l' aide|quelqu' un|personne|etre aidee?|qu' on m' aide|de votre [a-z]+|de visites?"
        "|de benevoles?|de vous|$"
    ),
    "ERASE": "efface[zr]?|supprime[zr]?|enlevez|detruisez|effaciez|supprimiez",
    "WITHDRAW": "annule[zr]?|annuliez|retire[zr]|arreter|desinscri(?:vez|s|re)|desister",
    "OWNED": "\\d+ ans|une (?:voiture|remorque)|un (?:camion|velo)|le permis",
    # What turns a clause round.
    "VERB": (
        "je|j'|j|tu|on|(?<!chez )nous|il|elle|ils|elles|qui|que|qu'|dont|si|sauf|quand|comme|pas|plus|jamais|rien"
        "|personne|ne|n'|c'|ca|cela|parce|puisque|sinon|pourtant|besoin|seulement|plutot|celui|celle|ceux|juste|finalement"
    ),
    "TAKING": "m'|me|(?<!chez )moi|mien|euros?|echange|contre|salaire|demande|cherche|recherche",
    "GIVING": (
        "benevolat|devenir|(?<!m' )(?<!nous )aider(?! (?:m[aeo][ns]?|notre|nos|\\?)|$)|gratuit|gratuitement|maraude"
        "|donner|vos|votre|utile|mission"
    ),
}
"""Classes of words. VERB tells another clause; TAKING turns an offer round, GIVING a request."""
