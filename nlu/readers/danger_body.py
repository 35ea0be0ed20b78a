"""Families of dangers for the body: what sends to 15."""

from __future__ import annotations

from nlu.readers.danger_family import Family

_BEFORE = (
    r"(?:reeducation|reeduc|kine|convalescen\w+|sequelles?|il y a (?:\S+ ){1,3}?(?:ans?|mois|semaines)|depuis (?:\S+ )?"
    r"(?:ans?|mois|annees|semaines|longtemps|toujours|\d+)(?= (?:ans?|mois|semaines|annees))|depuis mon"
    r"|depuis son|chronique"
    r"|operee?|platre)",
)
"""An illness that goes on is a need; its words alone are no danger."""
BODY: tuple[Family, ...] = (
    Family(
        "stroke: the face",
        "detresse_vitale",
        (
            r"(?:bouche|visage|figure|levres?) (?:\S+ ){0,2}?(?:toute drole|drole|bizarre|(?:de|deux) travers"
            r"|anesthesie\w*|endormie?|engourdie?)",
            r"(?:visage|bouche|figure|face|levres?|sourire|paupiere|gueule) & (?:de travers|tordue?|tord|affaiss\w+"
            r"|paralys\w+|pend|deforme\w*|devie\w*|asymetri\w+|tombante|qui tombe|tombe|tombee?"
            r"|d un (?:seul )?cote"
            r"|part sur le cote|figee?|bizarre)",
            r"(?:sourit|sourire|rigole) (?:\S+ )?(?:d un seul cote|d un cote|de travers|a moitie)",
            r"bave & (?:parle|cote|bras|bouche|tordue?)",
            r"(?:moitie|cote) (?:du|de son|de mon|gauche du|droit du|gauche de|droit de) (?:\w+ )?(?:corps|visage)",
        ),
        (*_BEFORE, r"peinture|maquillage|maquill\w+|masques? en tissu"),
    ),
    Family(
        "stroke: speech",
        "detresse_vitale",
        (
            r"(?:mots?|phrases?|paroles?|propos|trucs) (?:\S+ ){0,2}?(?:sans queue ni tete|existent pas"
            r"|incoherente?s?|confuse?s?"
            r"|bizarres|sans sens|veulent rien dire|decousue?s?|sortent (?:pas|plus)|se melangent|a l envers)",
            r"(?:trouve|cherche) (?:plus )?(?:ses|mes) mots & (?:<sudden>|bras|main|jambe|visage|bouche|tete"
            r"|cote|articule)",
            r"(?:parle\w*|articule\w*|cause|s exprime|voix|elocution|langue) (?:\S+ )?(?:de travers"
            r"|comme (?:un |s il |si |une )?"
            r"(?:\S+ ){0,3}?(?:bu|ivre|saoul\w*|bourre|ivrogne)|en bouillie|pateu\w+|charabia|incoherent\w*"
            r"|n importe comment"
            r"|embrouille\w*) & (?:<sudden>|<kin>)",
            r"(?:parle|articule|prononce|cause|s exprime) (?:tres )?(?:mal|bizarre\w*|drolement|plus"
            r"|plus bien) & (?:<sudden>"
            r"|bouche|bras|visage|jambe|main|mots|cote)",
            r"(?:arriv\w+|peu[xt]|reussi\w*|sait) (?:\S+ )?(?:pas|plus) a? ?(?:parler|articuler|prononcer"
            r"|finir (?:mes|ses)"
            r" (?:phra\w*|mots)|dire (?:mon|son|ma|sa|un|le|deux)|former|aligner|ecrire son) & (?:bras|main|cote|jambe"
            r"|visage|bouche"
            r"|<sudden>|poisson|asthme|respir\w*|souffle|phra\w*|adresse|nom|prenom)",
            r"(?:parle|dit) (?:n importe quoi|de travers) & (?:<sudden>|tremble\w*|fievre|diabet\w+|sueurs?"
            r"|transpir\w+|coup)",
            r"(?:charabia|baragouin\w*|baraguin\w*|bredouille|begaye|bafouille) & (?:<sudden>|bras|bouche|visage|main)",
        ),
        (*_BEFORE, r"(?:francais|langue|cours|orthophon\w+|anglais|autiste|dyslexi\w+)"),
    ),
    Family(
        "stroke: limbs, sight, balance",
        "detresse_vitale",
        (
            r"(?:bras|jambe|main|cote (?:gauche|droit)|doigts|pied) (?:\S+ ){0,3}?(?:tout\w* )?(?:mou|molle"
            r"|morte?|lourde?"
            r"|engourdie?s?|ballante?|insensible|paralyse\w*|repond (?:pas|plus)|pend|obei\w* plus|lache|fourmille)"
            r" & (?:<sudden>|parle\w*|articule|dire|visage|bouche|voi[st]|mots|poitrine|machoire|adresse)",
            r"(?:sens|sent|sen|sentent|sentai[st]) (?:pas|plus) (?:bien )?(?:mes|mon|ma|ses|son|sa|le"
            r"|les) (?:jambes?|bras"
            r"|pieds?|mains?"
            r"|cote|visage|corps|doigts)",
            r"(?:bouger|bouge|remuer|lever|leve) (?:pas |plus )?(?:mes|mon|ma|ses|son|sa|le"
            r"|les) (?:\w+ )?(?:jambes?|bras|mains?)"
            r" & (?:pas|plus|arrive|<sudden>)",
            r"(?:voi[st]|voyait|voyais|voit|vois) (?:double|flou|trouble|plus rien|plus d un oeil|plus clair"
            r"|des etoiles|noir)"
            r" & (?:tete|<sudden>|parle|bras|enceinte|marche|bouche|vomi\w*|coeur|tombe|malaise|ivre)",
            r"(?:vue|vision|yeux) (?:\w+ )?(?:double|floue?s?|trouble|brouillee?) & (?:tete|enceinte|grossesse"
            r"|tension|bras"
            r"|<sudden>|vomi\w*|sucre)",
            r"perd\w* la (?:vue|vision|parole)(?= |$) & <sudden>",
            r"(?:marche (?:\w+ )?(?:de travers|comme (?:un |une |s il |si )|plus droit|en zigzag|en canard)"
            r"|titube|tangue|tient (?:pas|plus) debout|tient plus sur ses jambes|perd l equilibre"
            r"|desequilibre) & (?:ivre"
            r"|saoul|bu|double|<sudden>|parle|confus\w*|vomi\w*|mots)",
            r"(?:mal de tete|maux de tete|mal a la tete|mal de crane|mal au crane|cephalees?|migraine|tete)"
            r" & (?:coup de tonnerre"
            r"|d un coup|explose|brutal\w*|pire de ma vie|nuque|jamais eu (?:aussi )?mal|fulgurant\w*"
            r"|tension (?:a )?\d+|double"
            r"|floue|sans queue)",
        ),
        (
            *_BEFORE,
            r"(?:ecran|lunettes|ophtalmo\w*|tele|ordi\w*|guirlande|fauteuil)",
            r"(?:prise de|casse) tete",
        ),
    ),
    Family(
        "heart",
        "detresse_vitale",
        (
            r"(?:sens|sent) (?:partir|mourir|m en aller|m evanouir|tomber|tres mal|vraiment mal) & (?:poitrine"
            r"|coeur|transpir\w+|tete|souffle|respir\w*|sueurs?|bras|seule?|froid|pas bien)",
            r"coeur (?:\S+ ){0,2}?(?:serre|lache|brule|fait mal|tape fort|bizarre|s arret\w*) & (?:bras|souffle"
            r"|sueurs?|mal|transpir\w+|depuis|machoire|peur|aide\w*)",
            r"(?:poitrine|thorax|torse|sternum|cage thoracique|poumons|poitrin) & (?:mal|serre\w*|douleur\w*"
            r"|brul\w+|ecras\w+"
            r"|elephant|etau|poids|oppress\w+|comprim\w+|pique|lance|machoire|bras|barre|dechir\w+|coup|souffle"
            r"|appui\w*"
            r"|sueurs?|transpire|bloque\w*|fourmi\w*)",
            r"(?:machoire|omoplate|epaule gauche|bras gauche) & (?:tire|poitrine|sueurs?|transpir\w+|souffle"
            r"|coeur|mal au coeur"
            r"|fourmi\w*|serre\w*|nausees?|vomi\w*|irradie|engourdi\w*|58|respir\w+|malaise|lourde?|douleur)",
            r"sueurs? froides? & (?:mal|douleur|poitrine|tete|bras|vomi\w*|nausees?|malaise|gris\w*|blanc\w*"
            r"|pale|assis\w*|coeur)",
            r"(?:coeur|palpitations?|pouls|tachycardie) & (?:emball\w*|s arrete|rate|lache|explose|n importe comment"
            r"|\b1[3-9]\d|\b2\d\d|malaise|tomber|etourdi\w*|souffle|essouffle\w*|faible|irregulier|sens plus)",
            r"(?:mal|douleurs?|dlr|pincement|pointe) (?:au|o|dans le|vers le|du cote du) (?:coeur|ker|keur)"
            r" & (?:bras|souffle"
            r"|respir\w*|transpire|sueurs?|gauche|fort|tro|trop|depuis|vite|peur)",
            r"(?:pace ?maker|defibrillateur|massage cardiaque|arret cardiaque|arret respiratoire"
            r"|arret cardio\w*) & (?:sonne|malaise|vite|maintenant|fais"
            r"|faire|il|elle|ou est)",
            r"(?:fait|faire|fais|fai) (?:un |une )?(?:infarctus|infar\w*|crise cardiaque|crise du coeur"
            r"|attaque cardiaque|malaise cardiaque)",
            r"(?:tout|toute|devenue?|est|devient) (?:\w+ )?(?:gris\w*|livide|blanc comme|blanche comme"
            r"|blafard\w*|cireux) & (?:sueurs?"
            r"|transpir\w+|poitrine|souffle|mal|bras|respir\w+|tombe\w*|repond\w*)",
        ),
        (
            *_BEFORE,
            r"(?:chemise|costume|soutien gorge|brule a la poitrine de joie|coup de coeur|formee?|defibrillateur de la)",
        ),
    ),
    Family(
        "breath",
        "detresse_vitale",
        (
            r"respir\w* (?:\w+ )?(?:drole\w*|bizarre\w*|tout doucement|par la bouche) & (?:yeux|reveill\w*"
            r"|bouge|bleu\w*|blanc\w*|parle|repond|dort)",
            r"(?:reprendre|retrouver|retrouve|reprends) (?:mon|son|ma|sa) (?:souffle|respiration) & (?:pas|plus"
            r"|mollet|operee?|poitrine|bleu\w*)",
            r"mollet & (?:dur|violet|gonfle|rouge|souffle|douleur) & (?:souffle|respir\w*|poitrine|operee?"
            r"|essouffle\w*)",
            r"(?:l )?air (?:\S+ ){0,2}?(?:entre|rentre|passe|arrive|vient|circule) (?:plus|pas)",
            r"(?:manqu\w+ d|plus d|plus assez d|cherche (?:son|de l)|besoin d|pas d|peu d|fini l) ?air"
            r" & (?:respir\w*|poumons|bloquee?s?"
            r"|coincee?s?|enfermee?s?|bleu\w*|levres|bouge|crise|asthme|panique|monde|camion|ascenseur|ouvrir"
            r"|suffoqu\w*|vite|peux)",
            r"(?:siffl\w+|ral\w+|gargouill\w*|pauses?|saccad\w+|haletante?|halete|creuse\w*|tire|geint|gemit"
            r"|cotes|bruit) & (?:respir\w+"
            r"|souffl\w+)",
            r"respir\w+ (?:\S+ ){0,2}?(?:mal|vite|difficil\w*|bizarre\w*|a peine|par a coups|comme un poisson"
            r"|fort|lentement|presque|peu"
            r"|coupee?|bloquee?|irreguli\w+|saccad\w+|en sifflant|tres tres) & (?:<kin>|je|moi|j)",
            r"(?:souffle|respiration) (?:\w+ )?(?:coupee?|court|courte|bloquee?|manque|bizarre|arretee?"
            r"|s arrete|sifflante?|rapide) & (?:mal"
            r"|bleu\w*|parler|gris\w*|poitrine|assis\w*|panique|bouge|vite|levres|dormir|allonge\w*|<sudden>"
            r"|faire deux pas)",
            r"(?:levres|bouche|ongles|doigts|visage|figure|langue|tete) (?:\S+ ){0,3}?(?:bleue?s?|violett?e?s?"
            r"|grise?s?|noire?s?|cyanos\w+|mauves?)",
            r"(?:gris|bleu|violet|blanc) autour (?:de la bouche|des levres|des yeux)",
            r"(?:asthme|asthmatique|ventoline|bronchiolite|bpco|oxygene|covid|pneumonie) & (?:phra\w+|siffle"
            r"|bleu\w*|levres"
            r"|respir\w* (?:\w+ )?(?:pas|plus|mal|vite)|air|etouff\w*|crise passe pas|ca passe pas|marche (?:pas"
            r"|plus)|suffoqu\w+"
            r"|crise la|cotes"
            r"|arrive plus|sature|saturation|essouffle\w*|vide et|fait rien)",
            r"(?:respirateur|oxygene|concentrateur|vni) & (?:courant|electri\w+|batterie|groupe electrogene"
            r"|bouteille|machine"
            r"|entre deux etages) & (?:vide|arreter?|sonne|bipe|lache\w*|coupe\w*|plus de)",
            r"(?:<kin>|bebe) (?:est |devient |etait |devenue? |sont |tourne au |vire au "
            r"|en train de devenir )+(?:tout |toute )?(?:bleue?s?|violett?e?s?|cyanose\w*|mauve)",
            r"(?:devenir|devient|tourne au|vire au) (?:tout |toute )?(?:bleue?|violett?e?|mauve)",
        ),
        (*_BEFORE, r"(?:bleu marine|bleu ciel|pull|robe|chemise|peinture|velo|volets|cheveux|orchidee|tapis|mur)"),
    ),
    Family(
        "choking",
        "detresse_vitale",
        (
            r"(?:coinc\w+|bloqu\w+|passee?|reste|restee?|travers|rester|plantee?) & (?:gorge|gosier|trachee"
            r"|avaler de travers)",
            r"(?:gateau|bonbon|bille|cacahuete|raisin|saucisse|viande|morceau de pain|os|arete|jouet|piece"
            r"|noyau|bouchon|pomme|morceau|lego"
            r"|tomate|chips|steak|biscuit|huitre|olive|noix|perle|bouton) & (?:coinc\w+|etouff\w*|bleue?|gorge"
            r"|tousse|respire"
            r"|travers|suffoqu\w+|rouge)",
            r"(?:se )?tient (?:\S+ )?(?:la|sa) gorge",
            r"tousse plus & (?:bruit|avale|bleue?|son|rouge|<kin>)",
            r"aval\w+ (?:de travers|une? (?:bille|piece|pile|perle|bouton|aimant|clou|vis|aiguille|arete|os"
            r"|bouchon|lego|clef|jouet"
            r"|magnet|cle|capsule|boulon|punaise|epingle|lame|noyau|ballon))",
            r"(?:(?:aucun|plus un|plus aucun) (?:son|cri)|(?:plus|pas) de bruit) & (?:aval\w+|gorge|bouche|rouge"
            r"|bleu\w*|tousse|sort|grand bruit|boum)",
            r"(?:heimlich|tapes? dans le dos|sort (?:pas|plus) de sa (?:gorge|bouche))",
            r"(?:etouff|etrangl|suffoq|asphyx)\w* (?:avec|en mangeant|sur|par|au repas|a cause)",
        ),
        (*_BEFORE, r"(?:dettes|charges|factures|travail|formation|gestes)"),
    ),
    Family(
        "blood",
        "detresse_vitale",
        (
            r"(?:clou|vis|hamecon|fleche|couteau|fourchette|eclat|verre|tige|ciseaux|tournevis|agrafe|plomb"
            r"|metal) (?:\S+ ){0,3}?(?:dans|a travers) (?:\S+ )?(?:oeil|gorge|ventre|main|cou|poitrine|crane"
            r"|tete|cuisse)",
            r"(?:vomi\w*|crach\w*|pisse|urine) (?:\S+ )?(?:noir|rouge|marc de cafe|du sang)",
            r"(?:sang|saign\w*) (?:\S+ ){0,3}?(?:beaucoup|bcp|partout|vite|enormement|trop|hopital)",
            r"(?:cicatrice|plaie|points|pansement|operation|agrafes|suture\w*) & (?:ouvert\w*|lache\w*|coule"
            r"|craque\w*|sent mauvais|pus|saigne|noire?) & (?:travers\w*|serviette|coule|sang|fievre|frissons"
            r"|arrete\w*|40|39|n importe quoi)",
            r"caillots? & (?:enormes?|gros|plein|enceinte|perds?|grossesse|fausse couche)",
            r"ca (?:gicle|pisse le sang)|(?:gicle|pisse) (?:de|du) (?:partout|cou|bras|gorge|jambe)",
            r"(?:saign\w+|sang|hemorragie|segne\w*|sangs) & (?:oreilles?|gicle\w*|travers\w+|serviettes"
            r"|accouch\w+|enceinte|flaque|mare|litre"
            r"|partout|tete|crane|front|gorge|ventre|bras|poignet|jambe|cuisse|main|arrete\w*|arreter|beaucoup"
            r"|bcp|plein|trop"
            r"|vomi\w*|crach\w+|perd\w*|pisse|coule|par terre|sol|garrot|coupee?|abondamment|fort|pale|caillots"
            r"|fausse couche"
            r"|anticoagulants?|yeux|nez depuis|bouche|blesse\w*|verre|couteau|couvert|bain|dents|tombe\w*"
            r"|urines?|selles"
            r"|bouge|repond|chien|mordu\w*)",
            r"(?:ca |sa )(?:gicle|pisse|jaillit|coule a flots?|coule partout)",
            r"(?:artere|carotide|femorale|garrot|eventre\w*|boyaux|tripes|egorg\w+)",
            r"(?:os|tibia|femur) (?:\S+ ){0,2}?(?:sort|sorti|depasse|visible|a l air|a vif|dehors)",
            r"voi[st]? l os",
            r"(?:plaie|entaille|coupure) (?:\S+ )?(?:profonde|ouverte|beante|enorme|tres|au ventre|a la gorge"
            r"|a la tete)",
            r"(?:mordue?|attaquee?|dechiquetee?) & (?:gorge|visage|gicle|jugulaire|artere|vipere|serpent"
            r"|doigt arrache)",
            r"(?:doigts?|main|bras|jambe|pied|pouce|phalange|orteil) (?:\S+ ){0,4}?(?:coupee?s?|arrachee?s?"
            r"|sectionnee?s?|tranchee?s?|broyee?s?|ecrasee?s?"
            r"|amputee?s?|happee?|en bouillie|sous la machine) & (?:sang|scie|tronconneuse|machine|hache"
            r"|meuleuse|tondeuse|presse|vite|porte|ambulance"
            r"|couteau|tracteur|motoculteur|la|glace|poutre|broyeur|petrin)",
            r"(?:plantee?|transpercee?|empalee?|embrochee?) (?:\S+ ){0,3}?(?:ventre|cuisse|dos|oeil|poitrine"
            r"|gorge|jambe|fourche|grille|barre)",
            r"(?:ouvert|fendu|eclate|fracasse|enfonce)\w* (?:\S+ )?(?:le crane|la tete|l arcade|le front"
            r"|le ventre|la gorge|la cuisse)",
        ),
        (
            *_BEFORE,
            r"(?:don du sang|donner (?:mon|son) sang|prise de sang|prises de sang|laboratoire|labo|bon sang"
            r"|donneurs?|serviettes hygieniques|poches de sang|sang froid|pur sang|hygieniques?|regles)",
        ),
    ),
    Family(
        "fallen and on the floor",
        "detresse_vitale",
        (
            r"(?:tombee?|tomb\w*|chute|par terre|a terre) (?:\S+ ){0,5}?(?:bouj\w*|boug\w*|repon\w*|reagi\w*"
            r"|parl\w*|releve\w*|relev\w*|leve\w*) (?:plus|pas|meme plus|pu)",
            r"(?:tombe|tombee|glissee?|chute) & (?:plus de force|arrive pas|arrive plus|peux plus|peut plus"
            r"|impossible de) & (?:relev\w+|lever|bouger|sortir|atteindre|ouvrir la porte|marcher)",
            r"(?:carrelage|par terre|au sol|a terre|sur le sol|pied de l escalier|bas de l escalier"
            r"|bas des escaliers|pied de son lit"
            r"|pied du lit|baignoire|dans la douche|salle de bains?|couloir|moquette|parquet|lino)"
            r" & (?:releve\w*|relever|bouger|hanche|grelott\w+|depuis (?:ce"
            r"|hier|cette|\w+ heures|des heures)|toute la nuit|sens plus|glissee?|conscien\w+|repond|bouge"
            r"|coincee?|froid|telephone"
            r"|remonter|gemit|gemi\w*|inconscien\w*|jambes|saign\w*|col du femur)",
            r"(?:ecris|appelle|parle|tape) (?:\S+ )?(?:du|depuis le|de la|par) (?:carrelage|sol|plancher"
            r"|baignoire|terre|parquet|lino|bas de l escalier)",
            r"(?:arriv\w+|peu[xt]|reussi\w*) (?:\w+ )?(?:pas|plus) a? ?(?:me|se|la|le|l) (?:re)?lever & (?:sol"
            r"|terre|tombee?|chute|carrelage|hanche|escalier|glisse"
            r"|grelott\w+|vomi\w*|chaise|toilettes|wc|depuis (?:ce|hier|\w+ heures)|chaud|tourne|baignoire"
            r"|cuisine|echelle)",
            r"(?:tombee?|chute|basculee?|degringole\w*|glissee?|devale|chutee?) (?:\S+ ){0,5}?(?:echelle|toit"
            r"|falaise|balcon|fenetre|\w+ etage|\w+ieme|echafaudage|arbre|escabeau"
            r"|cheval|velo|trottinette|escaliers?|mezzanine|ravin|trou|puits|crevasse|mur|pont|nacelle|scooter"
            r"|moto|quai|lit|table a langer) & (?:sang|saign\w*"
            r"|tete|os|jambes?|bouge\w*|repond\w*|parle\w*|conscien\w*|connaissance|dos|hanche|sens plus"
            r"|respire|releve\w*|vomi\w*|crie|phrase|crane|inconscien\w+|sonnee?|cou|repete|nuque|sommeil|dort"
            r"|vient de|metres|oreille)",
            r"(?:tombee?|chute|tombe) (?:\S+ ){0,2}?(?:raide|comme une masse|de la falaise|du toit|dans le vide"
            r"|d un toit|du balcon|de la fenetre|du \w+ etage|de tout son long|face contre terre"
            r"|dans une crevasse|dans un ravin|dans un puits|sur les? (?:rails|voies?))",
            r"(?:peu[xt]|arriv\w+) (?:pas|plus) a? ?(?:bouger|remuer) (?:\S+ )?(?:jambes?|corps|tete|bras|cou"
            r"|pieds) & (?:tombe\w*|arbre|chute|accident|sous|dos|echelle|plonge\w*|la|voiture|nuque)",
            r"(?:tombee?|chute|cogne\w*|choc|coup|frappee?) & (?:oreille|repete|vomi\w*|sommeil|pupilles?"
            r"|meme phrase|sait plus (?:ou|comment|quel|son)) & (?:<kin>|tete|je|j|il)",
            r"(?:hanche|jambe|femur|bassin) (?:\S+ )?(?:tournee?|a l envers|deboitee?|casse\w*|cassee?|bizarre"
            r"|de travers) & (?:terre|sol|grelott\w+|bouger|lever|escalier|vient de|crie|ce matin|hurle|depuis)",
            r"(?:entend\w*|vois|vu|trouve\w*|decouvert\w*|voyons) & (?:etendue?|allongee?|inanime\w*"
            r"|effondre\w*|gisante?|affale\w*) & (?:cuisine|sol|terre|salon|chambre|fenetre|porte|couloir|rue"
            r"|trottoir|jardin|parking|abribus|carrelage|bouge|repond)",
            r"(?:<kin>) (?:\S+ ){0,2}?(?:s est|vient de s|s) (?:\w+ )?(?:effondr\w+|ecroul\w+|affaiss\w+)",
            r"(?:sous|coince sous|coincee sous) (?:l|un|le|la|une|son|sa) (?:arbre|tracteur|voiture|armoire"
            r"|machine|mur|dalle|poutre|palette|moto|quad|camion|branche|meuble|rocher|"
            r"remorque|cheval|vache|taureau|plaque|bus|train|grue|congelateur|tondeuse|portail|voute)",
        ),
        (
            *_BEFORE,
            r"(?:tapis|parquet a|poser|matelas|coucher par terre|dort par terre|dormons par terre"
            r"|dorment par terre|meubles?|matelas par terre|peinture|poseur|dormir par terre|aire de jeux"
            r"|nettoyer|laver le)",
            r"(?:neige|deblay\w+|ramasser|garer|garee)",
        ),
    ),
    Family(
        "burns",
        "detresse_vitale",
        (
            r"(?:brul\w+|ebouillant\w+|cramee?|carbonise\w*|brulur\w+) & (?:huile|peau|visage|figure|cloques"
            r"|lambeaux|eau bouillante|bouillante?|degre|barbecue|acide|friteuse|casserole|cheveux en|vapeur|dos"
            r"|ventre|torse|corps|jambes|bras|mains|soupe|the brulant|bebe|bouilloire|poele a|cocotte"
            r"|essence sur|fer a repasser|explose|vetements? en)",
            r"(?:renverse|recu|tombee?|lance|jete) & (?:huile|eau bouillante|bouillante?|cafe brulant"
            r"|the brulant|acide|soupe) & (?:dessus|visage|jambes?|bebe|bras|ventre|dos|corps|peau|figure)",
            r"peau (?:\S+ ){0,4}?(?:en lambeaux|part|se decolle|pele|fond|cloque\w*|carbonise\w*|noire)",
        ),
        (
            *_BEFORE,
            r"(?:brule tout|creme|cuisiner|coup de soleil|calories|cuisine sans moi|livre|plantes?|impots|gateau)",
        ),
    ),
    Family(
        "poison, medicines, drugs, drink",
        "detresse_vitale",
        (
            r"(?:enfant|bebe|petite?|fils|fille|gamine?|frere|soeur|jumeaux|\w+ ans"
            r"|\w+ mois) (?:\S+ ){0,4}?(?:a |ont |vient de |vient d )?(?:mange\w*|aval\w+|bu|croque|suce|trouve"
            r"|ouvert|vide|gout\w+|pris) (?:\S+ ){0,3}?(?:<pills>|<poison>|plaquette|flacon|pilulier|gouttes"
            r"|methadone|gelules?|le cache)",
            r"(?:aval\w+|pris|prise?|bu|prend|gob\w+) (?:\S+ ){0,2}?(?:toute la|tout le|la moitie|la moitie du"
            r"|une|deux|trois|le|tout un) (?:boites?|tubes?|flacons?|plaquettes?|bouteilles?)(?= |$)¬(de lait"
            r"|de vin|aux|de conserve|d eau|a lettres)",
            r"(?:pris|pri|prend\w*|aval\w+) (?:\w+ )?(?:trop|tro) (?:de |d )?(?:<pills>|medoc\w*|cachetons?"
            r"|somniferes?|gouttes|insuline)",
            r"(?:trop|tro) (?:pris|pri|aval\w+) (?:de |d )?(?:<pills>|medoc\w*)",
            r"<swallow> & <poison> & (?:<kin>|j ai|ans|mois|vomi\w*|par erreur|mal)",
            r"(?:il|elle|ans|mois|bebe|fils|fille|petite?|chien) (?:\S+ ){0,3}?(?:a |vient d "
            r"|vient de )?(?:aval\w+|bu|ingere\w*) & (?:<poison>|<pills>|gouttes|flacon|sirop entier|tube"
            r"|plaquette)",
            r"(?:pris|prise?|aval\w+|gob\w+|ingurgit\w+|absorbe|pri|bouffe|mange) (?:\S+ ){0,3}?(?:tro|trop"
            r"|toute? (?:la|sa|ma|mes|ses|les)|tous|plein|boites?|plaquettes?|flacon|dose|double dose|dix|vingt"
            r"|trente"
            r"|quarante|cinquante|[1-9]\d|entiere?) & (?:<pills>|medoc\w*|cachetons?|somniferes?|paracetamol"
            r"|tramadol|valium|insuline|methadone|subutex|morphine|gouttes|aspirine|codeine|betabloquant\w*"
            r"|antidepresseurs?|neuroleptiques?|boite|plaquette|lyrica|stilnox|anxiolytiques?)",
            r"(?:boites?(?! (?:aux|se))|plaquettes?|flacons?|tubes?|blisters?) (?:\S+ ){0,3}?vides? & (?:<kin>|lit"
            r"|<pills>"
            r"|reveill\w*|respire|a cote|dort|somniferes?)",
            r"(?:seringue|garrot|shoot\w*|heroine|hero|crack|ghb|gbl|ecsta\w*|taz|mdma|md|coke|cocaine|ketamine"
            r"|cachetons?|fentanyl|methadone|proto|protoxyde|joint|pilule|champis|lsd|pete|pique|trucs?"
            r"|defonce\w*|drogue\w*) & (?:bouge|repond|reveil\w*|bleue?|mousse|bave|respire|ronfle|coeur"
            r"|convuls\w*|overdose|inconscien\w*|froid|livide|vomi\w*|yeux|bad|spasmes?|par terre) & (?:<kin>|j"
            r"|je|coeur)",
            r"(?:vodka|whisky|rhum|alcool|ricard|bu|bouteilles?|pastis|cuite|bourree?|ivre|saoule?"
            r"|coma ethylique) & (?:reveill\w*|bouge plus|repond (?:plus|pas)|inconscien\w*"
            r"|vomi\w* (?:\S+ ){0,3}?(?:sans|en dormant|du sang|allonge\w*)|froide?|respire\w* (?:mal|plus"
            r"|bizarre\w*|peu|a peine|fort)|coma|convuls\w*|bleue?s?) & (?:<kin>|bouteille|lycee|fete)",
            r"coma (?:ethylique|diabetique|hypoglycemique)|(?:est|tombe\w*|parti\w*|dans) (?:\w+ )?(?:en"
            r"|dans le|au) ?coma",
            r"(?:centre )?anti ?poison",
            r"(?:intoxi\w+|empoison\w+) & (?:vomi\w*|champignons?|famille|<kin>|tous|monoxyde|fumee|personnes)",
            r"(?:champignons?|baies|muguet|plante|coquillages|conserve|moules|gibier) & (?:vomi\w*|diarrhee"
            r"|malades?|hallucin\w*|voit double|paralyse\w*) & (?:mange\w*|cueilli\w*|ramasse\w*|tous|aval\w*)",
            r"(?:trompee?|erreur|double|doublee?) (?:\S+ ){0,3}?(?:medicaments?|dose|insuline|comprimes?"
            r"|pilulier) & (?:dort|reveill\w*|tourne|malaise|trembl\w*|tension|vomi\w*|bizarre|somnolen\w*"
            r"|molle|sais pas)",
        ),
        (
            *_BEFORE,
            r"(?:conserves pour|dons?|donner|collecte|bebe a plus|distribu\w+|deguster|cueillette|recette"
            r"|lave linge|cherche (?:de la|du) lessive|besoin de lessive|il reste)",
        ),
    ),
    Family(
        "allergy and stings",
        "detresse_vitale",
        (
            r"(?:piqu\w+|piqures?|guepes?|frelons?|abeilles?|arachides?|cacahuetes?|allergi\w+|crevettes?|noix"
            r"|noisettes?|antibiotiques?|amoxicilline|penicilline|scorpion|vaccin|fruits de mer"
            r"|oeuf|meduse|vipere|serpent|moustiques?|lait) & (?:gonfl\w*|enfl\w+|gorge|respir\w*|siffle"
            r"|plaques|urticaire|langue|levres?|malaise|voix|paupieres?|etouff\w*|visage|tourne|choc|vomi\w*"
            r"|bouffi\w*)"
            r" & (?:<kin>|j|je|ca|visage|moi)",
            r"(?:gonfl\w+|gonfle|enfl\w+|enfle|oedeme|boursoufl\w+) (?:\S+ ){0,3}?(?:langue|gorge|visage"
            r"|levres?|paupieres?|partout|de partout|a vue d oeil|yeux|cou|figure)",
            r"(?:langue|gorge|visage|levres?|cou|figure|yeux|glotte) (?:\S+ ){0,4}?(?:gonfl\w+|enfl\w+"
            r"|double\w* de volume|se ferme|serre)",
            r"(?:epipen|adrenaline|anapen|quincke|anaphyla\w+|stylo d)",
        ),
        (
            *_BEFORE,
            r"(?:gonfler (?:les|des) ballons|ballons?|pneus?|velo|chateau gonflable|poussette|colis|epicerie"
            r"|menu|repas sans|nid de|nids?)",
        ),
    ),
    Family(
        "fits",
        "detresse_vitale",
        (
            r"(?:convuls\w+|convultions?|epilepsi\w*|crise epilep\w+|tetanie|spasmes) & (?:crise|tremble|yeux|bave"
            r"|fait|en train|depuis|minutes|arrete|secou\w*|il|elle|bleu\w*|tombe\w*|fievre)",
            r"(?:yeux|regard) (?:\S+ ){0,3}?(?:tourne\w*|revulse\w*|retourne\w*|blancs?|qui partent|partis"
            r"|en arriere|dans le vide|fixes?|vitreux|a l envers|vers le haut|en l air|ailleurs) & (?:<kin>"
            r"|tremble|reponse|fievre|bebe|raide|bave|tombe\w*)",
            r"(?:raidie?|raide|toute? dur\w*|trembl\w+|tremble|secousses?|sautent|sursaut\w*|s agite"
            r"|se secoue) & (?:fievre|bave|mousse|yeux|de partout|de tout|convuls\w*|bouche|langue|chaud"
            r"|tout seul|repond|40|41|brulant\w*|reconna\w+) & (?:<kin>|bras|corps|jambes)",
            r"(?:mousse|bave|ecume) (?:a|aux|blanche|de|sort|qui) (?:\S+ )?(?:bouche|levres)",
            r"(?:mord\w*|aval\w+) (?:\S+ )?(?:la|sa) langue",
        ),
        (*_BEFORE, r"(?:dents|doudou|mousse au|biberons?|bricol\w+)"),
    ),
    Family(
        "unconscious",
        "detresse_vitale",
        (
            r"accident & (?:repond|bouge|parle|reagit|respire) (?:pas|plus) & (?:fille|fils|mari|femme|mere"
            r"|pere|il|elle|conduct\w+|passager)",
            r"(?:inconsci|inanim|evanou|convuls)\w+",
            r"(?:malaise|malaises) & (?:<sudden>|vite|par terre|rue|respir\w*|blanc\w*|pale|enceinte|repond"
            r"|tombe\w*|coeur|seule?)",
            r"(?:se |me |le |la )?(?:sens|sent|vois|voit) (?:partir|que je pars|qu il part|qu elle part"
            r"|s en aller|mourir)",
            r"(?:ouvre|ouvert|repond|decroche|sonne|vu|vue|sorti|sortie|bruit|courrier) (?:pas |plus "
            r"|personne )?& (?:volets|mouches|odeur|sent mauvais|sent tres|boite aux lettres|journaux|courrier"
            r"|tele allumee|lumiere allumee|miaule|aboie) & (?:depuis|jours?|semaine|inquiet\w*)",
            r"(?:ouvre|ouvert|vu|vue|bouge|signe de vie|nouvelles) & (?:mouches|odeur|sent mauvais"
            r"|volets (?:\w+ )?(?:fermes|baisses|clos)|gemi\w*|journaux|courrier (?:\w+ )?(?:deborde|s entasse"
            r"|accumule))",
            r"ouvre (?:pas|plus) les yeux",
            r"(?:elle|il) (?:se )?leve (?:pas|plus) & (?:tape|frappe|coup|tombe\w*|sang|par terre|papa|maman|saigne)",
            r"(?:repond\w*|reagi\w*|bouge\w*|parle\w*|reveill\w*|decroche|dit) (?:plus|pas|meme plus|meme pas"
            r"|presque plus|plus rien|plus du tout) & (?:rale|gemi\w*|porte|fenetre|volets|peau|froide?"
            r"|brulante?|ronfle|chute|allongee?|etendue?|cri"
            r"|aboie|hurle|sent mauvais|odeur|boum|bruit|secou\w*|pince|crie|ligne|inerte|yeux ouverts|yeux"
            r"|bouche|rouge|pale|blanche?|canape|fauteuil|lit|terre|sol|baignoire|pouls|respir\w*|appart\w*"
            r"|malaise|ivre|chauffage|barbecue|poele|gaz) & (?:<kin>|on|je)"
            r" & (?:plus|porte|chute|bruit|appelle|crie|secou\w*|lumiere|depuis|clef|cle|sonne|tape|frappe|rale"
            r"|gemi\w*|odeur|brulante?|froide?|ronfle|pale|bouche|inerte|aide|vite|rouge|yeux)",
            r"(?:inconscien\w*|inanime\w*|sans connaissance|sans vie|evanoui\w*|inerte|dans les vapes"
            r"|dans les pommes|ko|comateu\w+|semi conscien\w*|amorphe|lethargi\w*|catatoni\w*|pupilles)",
            r"(?:perd|perdu|perte de|perdre|perte) (?:la |de )?(?:connaissance|conscience)",
            r"(?:secou\w+|appele|pince|gifle\w*|lui parle|crie) & (?:rien|aucune (?:reaction|reponse)"
            r"|pas de (?:reaction|reponse)|reagit pas|bouge pas|ouvre pas les yeux|se reveille pas"
            r"|dort toujours|reste mou\w*|reste mol\w*)"
            r" & (?:madame|monsieur|<kin>)",
            r"(?:arriv\w+|peu[xt]|reussi\w*|parvien\w*|impossible) (?:\w+ )?(?:pas|plus|de)? ?(?:a |de )?(?:la"
            r"|le|les|l) ?reveiller",
            r"(?:reveille\w*) (?:pas|plus) & (?:froide?|bleue?|biberon|respir\w*|secou\w*|vomi\w*|mou|molle"
            r"|heures|rien|<pills>|bu|drogue\w*|gris\w*|pale|blanc\w*)",
            r"(?:froide?|glacee?|bleue?|raide) & (?:respire (?:plus|pas)|bouge (?:plus|pas)|reveill\w+ (?:pas"
            r"|plus)|pas reveill\w+|dans son (?:lit|berceau|fauteuil)|parle (?:plus|pas)|repond (?:plus|pas))"
            r" & (?:<kin>|bebe)",
            r"(?:crois|pense|peur|dirait|a l air|semble|dirai) (?:\w+ )?(?:qu )?(?:il|elle) (?:est|soit"
            r"|et) ?(?:mort|morte|decedee?|en train de (?:mourir|partir|crever))",
            r"(?:en train de|va|vont|vais|entrain de) (?:me |nous )?(?:mourir|crever|clamser|claquer|y passer"
            r"|y rester|partir dans mes bras)",
            r"(?:regard|oeil) (?:vide|fixe|absent|vitreux) & (?:repond\w*|bave|bouge|tombe\w*|parle\w*)",
            r"tomb\w+ (?:\w+ )?(?:raide|dans les (?:pommes|vapes|pomme)|evanoui\w*|inconscien\w*|en syncope"
            r"|d un coup|comme une pierre|net)",
            r"(?:bouche a bouche|massage cardiaque|prends? son pouls|pls|position laterale|pas de pouls"
            r"|plus de pouls|coeur bat plus|coeur ne bat plus)",
        ),
        (
            *_BEFORE,
            r"(?:formation|formee?s?|gestes qui|brevet|initiation|biais inconscient|inconsciemment|psychanaly\w*)",
            r"(?:personnage|heros|match|boxe)",
            r"(?:frigo|telephone|voiture|ordinateur|ordi|ascenseur|tele|box|machine|lave linge) (?:\w+ )?(?:est"
            r"|a) (?:mort|inerte|rendu)",
        ),
    ),
    Family(
        "cold and heat",
        "detresse_vitale",
        (
            r"<infant> & (?:glacee?|gelee?|bleue? de froid|transie?) & (?:somnole\w*|bouge|mou|molle|dort"
            r"|reveill\w*|bloque\w*|neige|pleure plus)",
            r"(?:givre|gele\w*|glacee?|neige|verglas) & tremble (?:meme |presque )?plus",
            r"(?:homme|femme|dame|monsieur|type|vieux|vieille|sdf|quelqu un|personne|jeune|gars"
            r"|mec) (?:\S+ ){0,3}?(?:couchee?|assise?|allongee?|etendue?|recroqueville\w*|prostree?) & (?:givre"
            r"|neige|bouge (?:pas|plus)|tremble plus|meme plus|repond (?:pas|plus)|gele\w*|bleue?s?)",
            r"(?:hypotherm\w+|coups? de chaleur|insolation|gelures?|engelures? noires) & (?:<kin>|je|j|delire"
            r"|vomi\w*|repond|parle)",
            r"(?:gele[er]?s?|glacee?|givre|grelott\w+|claque des dents|transie?|bleu de froid|frigorifie\w*"
            r"|trempee?|congele\w*|froide?|mourir de froid|meurt de froid|raide de froid) & (?:bouge (?:plus"
            r"|pas|presque)|tremble (?:\w+ )?plus|repond (?:plus|pas)|parle (?:plus|pas)|inerte|levres"
            r"|pieds bleus|confus\w*|somnolen\w*|repond a peine|articule|incoheren\w*|s endort|delire"
            r"|reveille\w* (?:plus|pas)|sens plus) & (?:<kin>|je|j|banc|assis\w*)",
            r"(?:assise?|allongee?|couchee?|affalee?|recroqueville\w*|adossee?|effondree?|etendue?) & (?:givre"
            r"|gele\w*|neige|bouge (?:plus|pas)|tremble (?:\w+ )?plus|banc|distributeur|abribus|trottoir"
            r"|sous la pluie|moins \w+) & (?:bouge|repond|tremble|inerte|bleue?s?|rien|pieds nus|chemise|reagit"
            r"|arrete|depuis|chaussure)",
            r"(?:chaleur|canicule|fournaise|etuve|brulante?|soleil|insolation|(?:3[6-9]"
            r"|4\d)(?: degres)?(?: \w+)? (?:dans|chez|a l interieur|sous)|il fait (?:3[6-9]|4\d)) & (?:delir\w*"
            r"|vomi\w*|repond (?:plus|pas)|transpire plus|malaise|somnolen\w*|confus\w*|se lever|me lever"
            r"|tient plus|bois plus|boit plus|boire|peau|parle plus|reveill\w*|tete (?:\w+ )?tourne|tourne"
            r"|titube|inconscien\w*|yeux|sait plus|levres|convuls\w*|pleure plus|bouge plus|divague|rouge)"
            r" & (?:<kin>|je|appart\w*|camion|on)",
            r"(?:bebe|enfants?|petite?s?|chien|gosse|gamin\w*|fils|fille|mamie|papi) & (?:voiture|vitres"
            r"|bagnole|auto) & (?:soleil|vitres? ferme\w*|canicule|chaleur|plein soleil|40|35|chaud|transpire"
            r"|rouge)",
        ),
        (*_BEFORE, r"(?:glace pilee|congelateur|colis|soupe|distribution|maraude|canalisations?|tuyaux?)"),
    ),
    Family(
        "birth",
        "detresse_vitale",
        (
            r"(?:enceinte|grossesse|accouch\w+|contractions?|jumeaux|fausse couche|femme|copine|terme"
            r"|\w+ mois) & (?:saign\w*|perd\w* (?:du |beaucoup de |plein de )?sang|poche des eaux"
            r"|perdu les eaux|perds les eaux|perd les eaux|tete (?:\w+ ){0,2}?(?:sort|voit|visible)"
            r"|vois la tete|pousse|envie de pousser|bebe (?:\w+ )?arrive|bebe sort|bebe qui sort"
            r"|toutes les \w+ min\w*|sens plus bouger|sent plus bouger|bouge plus|vision|voi[st] flou|tension"
            r"|cordon|accouche (?:la|dans|sur|a la maison|seule|toute seule)|accouchement (?:\w+ )?(?:commence"
            r"|en cours|arrive)|douleurs? (?:\w+ )?(?:horrible|atroce|terrible)s?)",
            r"(?:contractions?) & (?:minutes|min|rapprochees?|ambulance|samu|seule|pousse|terme|semaines|fort"
            r"|arrete\w*|sang|regulieres|eaux)",
            r"(?:le bebe|bebe|la tete|il|les pieds) (?:est en train de |commence a |\w+ )?(?:arrive|sort|sortir"
            r"|arriver|naitre|nait|vient) & (?:contractions?|accouch\w+|eaux|pousse|enceinte|taxi|voiture"
            r"|salle de bain|maternite|samu|cordon|poche)",
            r"(?:(?:en train d|vais|va|entrain d) accoucher|accouche) & (?:maintenant|ici|seule|vite|voiture"
            r"|taxi|salon|baignoire|toilettes|samu|ambulance|aide|maison|rue|neige)",
            r"poche (?:des eaux )?(?:\w+ )?(?:rompue|percee|craque|pete)",
            r"(?:cordon|placenta) (?:\S+ ){0,4}?(?:cou|sort|coupe\w*|reste|coince|ombilical)",
            r"(?:saigne|saignements?|caillots|fievre|frissons) & (?:depuis l accouchement|apres l accouchement"
            r"|accouche (?:il y a|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|cesarienne"
            r"|post partum)",
        ),
        (
            *_BEFORE,
            r"(?:vetements? de|matern\w+ (?:pour|en)|sage femme benevole|liste de naissance|berceau|poussette"
            r"|baby ?sitt\w*|garder)",
            r"clinique|va bien|alitee",
        ),
    ),
    Family(
        "baby and child very ill",
        "detresse_vitale",
        (
            r"<infant> (?:\S+ ){0,2}?(?:tout mou|toute molle|tout bleu|toute bleue|tout gris|toute grise"
            r"|mou comme|molle comme|inerte|tout raide|toute raide)",
            r"(?:tete|boit|mange|prend) (?:plus|rien|plus rien|plus du tout) (?:\S+ ){0,3}?depuis & <infant>",
            r"(?:chimio\w*|aplasie|greffee?|immunodeprime\w*) & (?:fievre|frissons|39|40|41)",
            r"(?:fievre|frissons|temperature|40|39|41) & (?:n importe quoi|delire|confus\w*|plaie sent"
            r"|tremble\w* de partout|tension basse)",
            r"<infant> & (?:toute? (?:mou|molle|flasque|pale|gris\w*|bleue?|blanc\w*|raide|chaude?|froide?)"
            r"|mou comme|molle comme|gris\w*|respire (?:\w+ ){0,2}?(?:vite|mal|fort|bizarre\w*|plus|pas)"
            r"|fontanelle|geint|gemit|pleure (?:meme )?plus|reagit (?:pas|plus)|regarde plus|sourit plus"
            r"|veut (?:plus|pas) (?:teter|boire|manger|du biberon)|tete (?:plus|pas)|bois plus|boit (?:plus"
            r"|rien)|reveill\w+ (?:pas|plus)|convuls\w*|taches violettes|purpura|yeux (?:\w+ )?(?:tournes?"
            r"|creux|revulse\w*)|creuse|somnolen\w*|amorphe|couches? seches?|secou\w+|tombee? (?:de|du)"
            r"|vomi\w* (?:tout|en jet|vert|du sang)|bleue?s?|froide? et)"
            r" & (?:pas|plus|mou|molle|respire|fievre|peur|40|39|mal|vite|gris\w*|heures|rien|bleue?|quoi faire"
            r"|tete|ventre|froide?|yeux|secou\w+|crane|aide)",
            r"(?:taches?|boutons|points|plaques) (?:\S+ )?(?:violett?e?s?|rouges? fonce|pourpres?|bleues?"
            r"|s effacent pas|disparaissent pas|noires?) & (?:fievre|lumiere|nuque|dort|mou|vomi\w*|chaud|corps"
            r"|jambes)",
            r"(?:supporte (?:plus|pas) la lumiere|lumiere (?:lui |me )?fait mal|nuque raide|nuque bloquee"
            r"|nuque dure|meningite) & (?:fievre|vomi\w*|tete|taches|dort|confus\w*|bebe|coup)",
            r"(?:fievre|temperature|brulante?|chaude?) & (?:convuls\w*|raidie?|saut\w*|delir\w*|mou|molle"
            r"|taches|reveill\w* (?:pas|plus)|yeux (?:\w+ )?(?:tourn\w+|revulse\w*|retourne\w*|blancs?)"
            r"|reconna\w+|somnolen\w*|hallucin\w*|trembl\w* (?:\w+ )?(?:de partout|yeux|beaucoup|fort)"
            r"|dort tout le temps|confus\w*) & (?:<kin>|<infant>|bras|yeux|je)",
            r"(?:4[0-2]|39)(?: degres)?(?: \d)? de (?:fievre|temperature) & (?:bebe|mois|semaines|delir\w*"
            r"|boit plus|vomi\w*|reveill\w*|mou|molle|bouge|tremble|respire|raide|que faire|convuls\w*)",
            r"(?:tombee?|chute) (?:de la table|de la table a langer|du lit|des bras|de la chaise haute"
            r"|de mes bras|de son lit|du canape|de la poussette) & <infant> & (?:pleure|vomi\w*|dort|bosse"
            r"|reagi\w*|crane|tete|mou|molle|bizarre|yeux)",
        ),
        (
            *_BEFORE,
            r"(?:poussette|couches|berceau|maternelle|habits|vetements|biberons? (?:a|pour)|chaise haute a"
            r"|fille au pair)",
        ),
    ),
    Family(
        "diabetes, confusion",
        "detresse_vitale",
        (
            r"(?:diabet\w+|insuline|glycemie|hypo|hypoglycemi\w+|dextro|sucre|resucrage|glucometre)"
            r" & (?:incoheren\w*|tremble\w*|transpir\w+|reconna\w+|inconscien\w*|somnolen\w*|sueurs?|malaise"
            r"|bizarre|confus\w*|repond\w* (?:\w+ )?(?:plus|pas)|reveill\w*|coma|tombe\w*|delir\w*"
            r"|parle\w* (?:mal|plus|n importe)|0 [3-5]|[3-6] grammes|gramme|agressif d un coup|divague"
            r"|convuls\w*|convulse|evanoui\w*)",
            r"(?:reconna\w+) (?:plus|pas|meme plus) (?:\S+ )?(?:<kin>|moi|personne|sa|son)? ?& (?:tremble\w*"
            r"|<sudden>|diabet\w+|transpire|fievre|coup|confus\w*|sueurs?|tombe\w*)",
            r"(?:delire|divague|hallucin\w+|voit des choses) & (?:fievre|<sudden>|tremble\w*|transpire|tombe\w*"
            r"|brulante?|chute|sait plus|mamie|pere|mere)",
            r"(?:sait plus|se souvient plus|oublie) (?:\w+ )?(?:ou|qui|comment|son nom|quel jour|son prenom)"
            r" & (?:<sudden>|tombe\w*|tete|transpire|tremble\w*|parle|coup)",
        ),
        (
            *_BEFORE,
            r"(?:alzheimer|prise en charge|alimentation|regime|repas|colis|ateliers?|cuisiner|recettes?|cabas"
            r"|sans sucre|droles?)",
        ),
    ),
    Family(
        "electric shock and work accidents",
        "detresse_vitale",
        (
            r"(?:courant|electri\w*|ligne (?:haute|electrique)|cable|tableau|prise|jus|secousse|foudre|disjoncteur"
            r"|haute tension|220"
            r"|rallonge|fil) & (?:collee?|releve (?:plus|pas)|bouge (?:plus|pas)|electrocut\w+|electris\w+|choc"
            r"|decharge|chataigne|pris le|paralyse\w*|repond|tombe\w* raide|foudroye\w*|par terre|inconscien\w*"
            r"|brulure|tient plus) & (?:<kin>|electricien|je|j|jus|courant)",
            r"electr(?:ocut|is)ee?s?",
            r"(?:palette|machine|presse|echafaudage|nacelle|grue|tracteur|tranchee|silo|cuve|fosse|chariot"
            r"|benne|poutre|rouleau|petrin|convoyeur|moissonneuse|chantier|usine|atelier|entrepot)"
            r" & (?:coince\w*|ecras\w+|crie|hurle|dessous|bouge|happee?|enseveli\w*|broye\w*"
            r"|tombe\w* (?:\w+ )?(?:de|du|dedans|dans|sur)|(?:son|le|mon) bras¬(droit)|inconscien\w*"
            r"|respire) & (?:<kin>|collegue"
            r"|ouvrier|vite|interimaire)",
        ),
        (
            *_BEFORE,
            r"(?:coupe le courant depuis|coupure|facture|edf|machine a|bricol\w+|rallonges? a|multiprise"
            r"|couture|diagnostic|permis)",
        ),
    ),
    Family(
        "seen outside, very ill",
        "detresse_vitale",
        (
            r"(?:sdf|sans abri|clochard|homme|femme|dame|monsieur|vieux|vieille|type|personne|quelqu un|gars"
            r"|mec|jeune|elle|il) & (?:trottoir|banc|abribus|arret|distributeur|porche|hall|parking|neige"
            r"|caniveau|fosse|bois|quai|rue|pont|carton\w*) & (?:bouge (?:plus|pas)|inerte|repond (?:plus|pas)"
            r"|reagit (?:plus|pas)|inanime\w*|gele\w*|givre|levres bleues|tremble plus|saigne|respire (?:mal"
            r"|plus|a peine)|convuls\w*|s est effondr\w*|pieds nus|reveille pas|reveille plus"
            r"|ouvre pas les yeux)",
            r"(?:monsieur , monsieur|madame , madame) & (?:rien|repond|bouge)",
        ),
        (*_BEFORE, r"(?:maraude|tournee|distribution|velo|voiture (?:gene|ventouse))"),
    ),
)
