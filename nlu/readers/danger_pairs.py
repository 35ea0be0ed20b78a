"""Ideas that mean danger when they meet: « dormir » near « banc », « mari » near « gifle », in any order.

The phrases of ``danger_rules`` are exact; these catch what people put in their own words. Each idea is a list of
levelled words (same notation); ``TOGETHER`` says which ideas, ``REACH`` letters apart at most, tell which danger.
"""

from __future__ import annotations

from nlu.readers.danger_rules import Reason

REACH = 70
"""Letters between the ideas of one danger: about a dozen words."""

IDEAS: dict[str, str] = {
    # people
    "me": r"me|m|moi|nous|j|je",
    "partner": r"<partner>|homme qui (?:la|me)|mari moi",
    "they": r"il|elle|ils|lui",
    "child": r"<child>|petits? (?:frere|soeur)\w*",
    "parent": r"(?:mon|ma|mes|notre|ton|le) (?:\w+ )?<parent>|papa|maman|tonton|ils",
    "minor": r"j ai (?:[4-9]|1[0-7]) ans|je (?:[4-9]|1[0-7]) ans|(?:au|le|du) college|maitresse"
    r"|mauvaises? notes?|ecole|devoirs",
    "elder": r"(?:mere|pere|mamie|papi|grand mere|grand pere|residente?s?|beneficiaire|personne agee"
    r"|tante|handicapee?|7\d ans|8\d ans|9\d ans|voisine)",
    "frail": r"tout petit|diabetique|enceinte|cardiaque|bebe|nourrisson|epileptique|asthmatique",
    "crowd": r"hommes?|agresseurs?|types?|individus?|inconnus?|quelqu un|gars|mecs?|jeunes|bande"
    r"|cambrioleurs?|voleurs?|fous?",
    # bodies
    "blow": r"frap\w*|tap(?:e|er|ee?s?|ent|ait)|bats?|battre|batt(?:u\w*|ait)|cogn\w+|gifl\w+|tabass\w+"
    r"|etrangl\w+|brutalis\w+|maltrait\w+|fouett\w+"
    r"|(?:leve|lever) la main|coups¬(de|d)|coups de (?:pied|poing|baton|ceinture)\w*|roue\w* de coups"
    r"|secoue\w*|fait mal|font mal|pousse contre|claques?",
    "marks": r"bleus|hematomes?|(?<!avais )marques?¬(de|d)|marques de coups|traces?|brulures?|ecchymoses"
    r"|oeil au beurre noir|cocard|couvert\w* de",
    "down": r"tombee?s?|par terre|a terre|au sol|allongee?|etendue?|carrelage|chute|trottoir|effondre\w*"
    r"|inanime\w*|ecroule\w*",
    "gone": r"sait plus (?:ou|qui)…est|repond plus|toute? (?:mou|molle|raide|froide?)|somnolent\w*|amorphe"
    r"|yeux qui (?:tournent|partent)|delire"
    r"|repond n importe quoi|(?:il repond|elle repond|bouge\w*|reagit|parle\w*|reveille\w*"
    r"|s exprime) (?:plus|pas)"
    r"|pas (?:de )?conscience|plus conscience|inconsci\w+|en sueur|toute? (?:gris|blanc|pale|bleu)\w*"
    r"|yeux (?:revulses|ouverts|blancs)|bave|respir\w+ (?:fort|vite|bizarre\w*|mal)|main (?:\w+ )?serre plus",
    "blood": r"sang|saign\w*|hemorragie",
    "wound": r"tete|front|crane|ventre|gorge|beaucoup|bcp|plein|partout|enceinte|coupee?|scie|couteau"
    r"|verre|flaque|perd\w*|pisse|arrete pas|coule",
    "numb": r"sueurs?|engourdie?|fourmill\w+|bras gauche|machoire|vois flou|tete (?:\w+ )?tourne|vapes"
    r"|transpir\w+"
    r"|tremble\w*",
    "pain": r"douleurs?|mal a|mal au|poitrine|coeur|vapes|tomber?|bave",
    "sick": r"mal a la tete|maux de tete|vomi\w*|vertiges?|nausees?|s endor\w+|evanou\w+",
    # fire, water, road
    "fire": r"feu|etincelles?|court circuit|flammes?|fumees?|(?:la|de) fume|incendie|brulent"
    r"|(?<!a )(?<!ont )brule|crame|cramee|bruler",
    "home": r"lit|canape|four|friteuse|couverture|prise|<building>|immeuble|maison|escaliers?|rideaux"
    r"|etage|voisins?|balcon|cave|sous sol|garage|appartement|matelas|four|toiture|chez (?:moi|nous)"
    r"|foret|bus|train",
    "heater": r"chauffage|poele|chaudiere|chauffe eau|cheminee|groupe electrogene|barbecue",
    "stuck": r"monte vite|sur (?:la|une) table|peux (?:pas|plus) sortir|coincee?s?|bloquee?s?|pieg\w+"
    r"|sur le toit|prisonni\w+|venez nous chercher|monte\w* (?:vite|dans|jusqu)|est montee"
    r"|enseveli\w*|dessous|dessus",
    "water": r"crue|riviere|inondation|inonde\w*|torrent|l eau (?:monte|arrive|est|entre)|milieu de l eau"
    r"|eau monte|vagues",
    "crash": r"retournee?|accident|rentree?s? dedans|tonneau|encastre\w*|contre un (?:arbre|mur|poteau"
    r"|platane)|carambolage|collision|renvers\w+|percut\w+|fauchee?s?|tombee? dans (?:le|la"
    r"|un) (?:canal|ravin|fosse|riviere|lac)|sortie? de (?:la )?route",
    "hurt": r"conducteur|conductrice|passager|voitures?|moto|au sol|blesse\w*|motard|pieton|cycliste|velo"
    r"|dedans|coince\w*|gamin|enfant|grave|vieille dame|sang|quelqu un|vient",
    "fall_in": r"effondr\w+|ecroul\w+|explos\w+|glissement|eboulement",
    "rubble": r"dessous|dedans|coince\w*|toit|etage|immeuble|batiment|gens|souffl\w+|rez de chaussee"
    r"|gravats|vient",
    "gas": r"gaz",
    "smell": r"odeurs?|sent|pue|fuite|fuit|siffle|fort|echappe",
    # attack
    "weapon": r"couteaux?|armee?s?|pistolet|fusil|machette|hache|flingue|revolver|barre de fer|batte"
    r"|tesson|cutter",
    "attack": r"menac\w+|(?:tourne|rode\w*) autour|palier|gorge|tuer|attaqu\w+|agress\w+|poursui\w+|brandi\w*|pointe"
    r"|sorti|rue|tient|veut"
    r"|planter|mis|crie\w*|devant (?:chez|ma)",
    "break_in": r"(?:r?entre\w*|sont|est|introduit\w*|dans) (?:\S+ ){0,3}?(?:chez moi|chez nous|ma maison"
    r"|mon appart\w*|la maison|mon jardin|le salon)|force ma|fouill\w+¬(la|les|une)",
    "force": r"(?<!pas )(?<!plus )de force|embarqu\w+|trainee? (?:par|dans|de|jusqu|vers|dehors)|tir\w+ par",
    "gunfire": r"(?:a|ont|on) tire|tirent¬(la langue|les|un|des|bien)|tire sur",
    "strikes": r"frapp(?:e|ent|er)|tapent|cogn\w+|tabass\w+|lynch\w+|coups de (?:pied|poing|baton)\w*"
    r"|etrangl\w+",
    "victim": r"sdf|femme|homme|vieux|vieille|dame|monsieur|gars|fille|garcon|personne|quelqu un|voisine?"
    r"|jeune",
    "stabbed": r"coups? de couteau|balles?|poignard\w+|plantee?",
    "torso": r"ventre|dos|gorge|jambe|bras|poitrine|tete|cou|cuisse|recu",
    "assault": r"agress\w+|tabass\w+|viol(?:ee?s?|er)|etrangl\w+|poignard\w+|tabasser|lynch\w+",
    "now": r"vient|viens|en train|encore la|devant moi|la maintenant|en ce moment|hall|arret|parking"
    r"|metro|cette nuit|ce soir|hier",
    # control
    "threat": r"menac\w+|me tuer?|me tue|harcel\w+|emprise|rode\w*|humili\w+|insult\w+|ferme la porte"
    r"|enferm\w+|passeport|interdit|violente?s?|violence"
    r"|crier?|terrori\w+|(?:m a|me|l a) retrouvee?|jalou\w+|controle tout|emprise|rabaisse\w*|levee? la main"
    r"|cass\w+ tout|dangereux|fuir",
    "abuse": r"touche\w*|gestes? (?:deplaces?|bizarres?|sexuels?)|chantage|attouch\w+|viol(?:ee?s?|er)?"
    r"|abus\w+|trucs (?:bizarres?|sales?|sexuels?|de grands?)|choses sales|nue?|photos? (?:de moi )?nue?s?|secret"
    r"|caress\w+"
    r"|embrass\w+ sur la bouche",
    "neglect": r"maigre\w*|affamee?s?|crie dessus|dans le noir|(?:dans (?:le|un)|au) placard|negligee?s?|martinet|cable"
    r"|ceinture|attachee?s?|enfermee?s?¬(avec le|dans leurs)|prive\w* de (?:manger|nourriture|repas)"
    r"|donne pas (?:a )?manger|abandonne\w*|seule?s? (?:toutes les nuits|toute la nuit|la nuit)"
    r"|couche par terre dehors",
    "alone": r"tout seuls?|toute seule|toutes seules|seuls?|seule",
    "left": r"(?:partie?|pas rentree?s?|disparue?|revenue?s? pas|pas la)…(?:depuis|hier|jours?)"
    r"|toutes les nuits|depuis (?:hier|\w+ jours?)",
    "missing": r"disparu¬(de|des)|disparue?s?|(?:ete|a|est|ont) enlevee?s?|fugu\w+|pas rentree?",
    # roofless
    "night": r"dors|dort|dormons|dorment|dormir|coucher|couche|nuits? dehors|pass\w+ (?:la|mes|nos|sa"
    r"|ses) nuits?|vis|vit|abrite\w*|campe\w*",
    "outdoors": r"cage d escalier|dehors|dans la rue|dans (?:ma|la|une|notre|sa|leur) (?:voiture"
    r"|tente|caisse|cave|camionnette)|abribus|bancs?|sous (?:une|la|un) (?:tente|pont|porche)|gare"
    r"|hall|squat"
    r"|metro|trottoir|parking|cage d escalier|foret|aeroport|laverie",
    "thrown": r"(?:fich\w+|foutue?|flanque\w*) dehors|coupe\w* (?:ma|notre|la) chambre|perdu (?:mon"
    r"|notre) (?:logement|toit|appartement)|viree?s?|mise?s? (?:dehors|a la porte)|expuls\w+"
    r"|jetee?s? dehors|evacue\w*|(?:a|ont|sont|est|suis|me|nous) chassee?s?|(?:quitte|parti\w*|sors) (?:de |mon |le "
    r"|du )?(?:foyer"
    r"|prison|hopital|cada)|fichue? dehors",
    "nowhere": r"il est \d+ ?h|nuit|ce soir|enfants|bebe|ou (?:aller|dormir|alle|coucher|nous mettre)"
    r"|nulle part|pas (?:d |de )?(?:hotel|toit|endroit|logement|solution|argent)|banc|valises?"
    r"|sans (?:rien|toit|solution)|chez (?:moi|lui|eux|elle)",
    "cold": r"grelott\w*|transi\w*|froid|gele|tremble|neige|pluie|pleut|moins \w+ degres",
    "no_home": r"sans solution d hebergement|sans hebergement|sans domicile|sdf|sans abris?|115"
    r"|pas maison",
    "urgent_night": r"ce soir|cette nuit|froid|satur\w+|complet|enfants?|bebe|demain|repond pas",
}

TOGETHER: tuple[tuple[Reason, tuple[str, ...]], ...] = (
    ("detresse_vitale", ("down", "gone")),
    ("detresse_vitale", ("frail", "gone")),
    ("detresse_vitale", ("blood", "wound")),
    ("detresse_vitale", ("numb", "pain")),
    ("detresse_vitale", ("stabbed", "torso")),
    ("incendie_gaz", ("fire", "home")),
    ("incendie_gaz", ("gas", "smell")),
    ("incendie_gaz", ("fire", "stuck")),
    ("incendie_gaz", ("heater", "sick")),
    ("incendie_gaz", ("water", "stuck")),
    ("incendie_gaz", ("crash", "hurt")),
    ("incendie_gaz", ("fall_in", "rubble")),
    ("enfant_danger", ("child", "blow")),
    ("enfant_danger", ("child", "marks", "they")),
    ("enfant_danger", ("parent", "me", "blow")),
    ("enfant_danger", ("minor", "blow")),
    ("enfant_danger", ("minor", "abuse")),
    ("enfant_danger", ("minor", "missing")),
    ("enfant_danger", ("parent", "me", "abuse")),
    ("enfant_danger", ("child", "abuse")),
    ("enfant_danger", ("child", "neglect")),
    ("enfant_danger", ("child", "missing")),
    ("enfant_danger", ("child", "marks")),
    ("enfant_danger", ("parent", "left", "alone")),
    ("enfant_danger", ("child", "left", "alone")),
    ("violence_conjugale", ("partner", "blow")),
    ("violence_conjugale", ("partner", "threat")),
    ("violence_conjugale", ("partner", "marks")),
    ("violence_immediate", ("weapon", "attack")),
    ("violence_immediate", ("crowd", "break_in")),
    ("violence_immediate", ("crowd", "force")),
    ("violence_immediate", ("elder", "blow")),
    ("violence_immediate", ("assault", "now")),
    ("violence_immediate", ("gunfire",)),
    ("violence_immediate", ("crowd", "strikes", "victim")),
    ("a_la_rue", ("night", "outdoors")),
    ("a_la_rue", ("thrown", "nowhere")),
    ("a_la_rue", ("outdoors", "cold")),
    ("a_la_rue", ("no_home", "urgent_night")),
)
