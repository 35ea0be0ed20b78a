"""Families of dangers around people: fire, gas, water, being trapped, no roof; and cries in other languages."""

from __future__ import annotations

from nlu.readers.danger_family import Family

_AFTER = (
    r"(?:sinistres?|assurance|assureur|reloges?|relogee?s?|rescapes?|apres (?:l|la|le|une"
    r"|un) (?:incendie|inondation|crue|tempete|cyclone|fuite|feu|seisme|explosion)|suite a|tout perdu"
    r"|a tout (?:pris|perdu|brule|emporte)|en brulant"
    r"|gymnase|evacuees?|collecte|dons?|donner|benevoles?|deblay\w+|nettoy\w+|cuisine sans moi"
    r"|mobil home|decrue|plombier|serpilliere|seaux?|pompe|lave linge|machine a laver)",
)

PLACES: tuple[Family, ...] = (
    Family(
        "fire and smoke",
        "incendie_gaz",
        (
            r"fume[er]?e?s? (?:\S+ ){0,4}?(?:sort|dessous|sous|par|de chez|dans|envahi\w*|monte)(?= |$)"
            r" & (?:porte|voisin\w*|escalier|appart\w*|fenetre|toit|cave|immeuble|maison|palier)",
            r"(?:feu|flammes?|incendie|fumees?|ca brule|sa brule|ca crame|brule) & (?:dortoir|derriere la porte"
            r"|fenetres?|\d+(?:e|eme|er)?|etage|dernier etage|cage d escalier|sous (?:la|ma) porte|couloir"
            r"|palier|hall|foyer|ecole|creche|ehpad|voisine?s?|coinc\w+|bloque\w*|piege\w*|sortir|descendre"
            r"|gens|enfants?|gosses|toit|toiture|friteuse|four|poubelles?|compteur|prise|batterie|trottinette"
            r"|canape|matelas|rideaux|cheminee|balcon|grange|foin|haie|garrigue|colline|pinede|camping|cave"
            r"|local|voiture|maison|appart\w*|immeuble)"
            r" & (?:vite|gens|enfants?|gosses|fenetres?|coinc\w+|sort|sortir|dedans|descendre|peur|partout"
            r"|aide\w*|secours|bloque\w*|crie\w*|hurl\w*|derriere|pompiers|dormir|avance|approche|gagne|propage"
            r"|noire?|monte|envahi\w*|tousse\w*|respir\w*|prend|pris|vois|il y a|y a|ya|explos\w*|dessous"
            r"|balcon|saut\w*|brule)",
            r"(?:fumees?|flammes) & (?:bloquee?s?|coincee?s?|piegee?s?)",
            r"le feu (?:au|a la|a l|dans|chez|sur|avance|arrive|approche|gagne|se propage|prend|a pris"
            r"|est en train|s est declare)(?! (?:rouge|travail|boulot|poudre|lac|four doux))",
            r"(?:il y a|y a|ya|vois|voit|sort|sent|sens|senton) (?:\S+ ){0,4}?(?:fumee|flammes?|brule"
            r"|incendie)(?= |$)¬(artificielle|de cigarette|de voiture) & (?:voisin\w*|immeuble|appart\w*|etage"
            r"|porte|fenetre|toit|vite|maison|dessous|dessus|cave|palier|escalier|prise|compteur)",
            r"(?:a|ont|j ai|mis) (?:mis )?le feu (?:au|a la|a l|aux|dans|chez|sur)¬(salle|piste|ambiance|scene)",
        ),
        (
            *_AFTER,
            r"(?:extincteurs?|detecteurs? de fumee|exercice|poele a bois|bois de chauffage|saumon"
            r"|barbecue samedi|feu de joie|cours)",
        ),
    ),
    Family(
        "gas and carbon monoxide",
        "incendie_gaz",
        (
            r"(?:odeurs?|sent|pue|senteur|sa sen|ca sen|sens) & (?:oeuf pourri|oeufs pourris|gaz"
            r"|bouteille de gaz|soufre|butane|propane) & (?:fort\w*|mal|tete|vomi\w*|cage|cuisine|immeuble"
            r"|vertiges?|appart\w*|maison|couloir|escalier|tres|voisin\w*|cave|chez|rue|endorm\w*|partout"
            r"|depuis)",
            r"(?:oeufs? pourris?|soufre) & (?:tres|fort\w*|mal|vomi\w*|tete|odeur)",
            r"(?:barbecue|brasero|poele|groupe electrogene|chauffage|chauffe eau|chaudiere|rechaud|insert"
            r"|moteur|charbon|cheminee|convecteur a gaz|bougies|petrole) & (?:mal (?:a la|de|au) (?:tete|crane)"
            r"|maux de tete|vomi\w*|tout rouge|toute rouge|endorm\w*|repond (?:plus|pas)|reveill\w*|malaise\w*"
            r"|vertiges?|nausees?|tombe\w* (?:\S+ )?(?:dans|evanoui\w*|l un|par terre)|evanoui\w*|tourne"
            r"|etourdi\w*|jambes (?:molles|coupees|en coton)|somnolen\w*|etourdis) & (?:<kin>|je|j|on|nous|tous"
            r"|enfants?|famille|chat)",
            r"(?:mal (?:a la|de|au) (?:tete|crane)|maux de tete|vomi\w*|vertiges?|nausees?)"
            r" & (?:tous les (?:trois|quatre|deux|cinq)|tous les \d|toute la famille|tout le monde"
            r"|le chat aussi|le chien aussi|et les enfants aussi|mes enfants aussi|nous tous|meme le chat"
            r"|meme le chien|\w+ personnes|on est tous) & (?:vomi\w*|tete|crane|chauffage|gaz|poele|chaudiere"
            r"|odeur|endorm\w*|monoxyde|intox\w*|chauffe|fenetre)",
            r"(?:monoxyde|intoxication (?:au )?co|intox co|suspicion co|co probable|alarme co|detecteur co)",
            r"(?:fuite|bouteille|tuyau|robinet|arrivee|conduite|pelleteuse) (?:\S+ ){0,4}?(?:de |du |a "
            r"|le )?gaz & (?:siffle|ouvert\w*|arrach\w*|perce\w*|sent|odeur|forte?|arrete|ferm\w*|coupe\w*"
            r"|pompiers|vite|tete|sortir|immeuble|rue)",
        ),
        (*_AFTER, r"(?:gaz a effet|facture|gaziniere a donner|recharge de gaz|cheque energie|apres la fuite)"),
    ),
    Family(
        "water",
        "incendie_gaz",
        (
            r"(?<!d )(?:l )?eau (?:\S+ ){0,3}?(?:atteint|arrive|monte|est|jusqu|entre|passe)(?= |$) & (?:fenetre"
            r"|invalide|fauteuil|genoux|taille|cou|poitrine|ventre|etage|monter|toit|lit|menton|cuisses|hanches"
            r"|plancher|vitres?"
            r"|epaules) & (?:je|j|on|nous|mere|pere|mamie|enfants?|seule?|bebe)(?! (?:courses))",
            r"<flood> & (?:montee?s?|monter?|grenier|armoire|poitrine|genoux|taille|cou|ventre|epaules|toit"
            r"|rentre|entre|porte bloquee|emport\w+|deborde\w*|encercle\w*|cerne\w*|coince\w*|bloque\w*|etage"
            r"|isole\w*|refugie\w*|perche\w*|combles) & (?:enfants?|bloque\w*|coince\w*|on est|nous sommes"
            r"|sommes|sortir|peur|vite|venez|personnes?|helico\w*|barque|batterie|mere|pere|bebe|fauteuil"
            r"|seule?|grenier|armoire|toit|noy\w*|poitrine|voiture|mamie|secours|maison|dedans|ouvrir)"
            r"(?! (?:courses|pain))",
            r"(?:je suis|on est|nous sommes|sont|deux personnes|des gens|personnes|famille|voisins?|montes?"
            r"|monte|refugie\w*|suis) (?:\S+ ){0,4}?sur (?:le|un|leur|mon|notre) (?:toit|capot|arbre"
            r"|abri)¬(terrasse|pour)",
            r"(?:kayak|barque|bateau|canoe|paddle|baigneu\w+|nag\w+|pedalo|surf\w*|planche|voilier|bouee"
            r"|plong\w+|peche\w*|voiture|velo|enfants?|petite?s?|marmailles?|fils|fille|gamins?|copain|homme|femme"
            r"|type|ados?|chien"
            r"|quelqu un|jeune|gars) & <water_body> & (?:voit plus|vois plus|coule a pic|a coule|disparu\w*"
            r"|emport\w+|chavir\w*|retourne\w*|remonte\w* (?:pas|plus)|reparai\w*|reapparai\w*|derive\w*"
            r"|tombee?s? dans|noy\w*|noie|se debat|appelle a l aide|courant|au fond|tete sous|fait signe|tombe"
            r"|ressort\w* pas|glace (?:a )?(?:cede|casse))",
            r"(?:sort\w*|repeche\w*|tire|retire|sorti) (?:\S+ ){0,3}?(?:du|de la|de l) (?:canal|riviere|eau|lac"
            r"|piscine|etang|port|seine|mer|bassin) & (?:respire|bouge|parle|glace|froid|inconscien\w*|bleu"
            r"|massage|pouls|tousse|mou)",
            r"(?:noie|noyer|noyade|noient|coule a pic|boit la tasse) & (?:<water_body>|enfant|secours|vite"
            r"|homme|femme|quelqu un|la|plage)(?! (?:dans (?:les|la) (?:maths|paperasse)))",
            r"tombee?s? (?:a|dans) l eau & (?:(?:voi[st]|remonte\w*) (?:pas|plus)|secours|vite|port|quai)",
            r"(?:voiture|bus|car|camion|camionnette) & (?:eau|inonde\w*|fosse|riviere|canal|crue|ravin|torrent)"
            r" & (?:rentre|monte|coince\w*|ceinture|bloquee?s?|portes?|emport\w*|dedans|flotte|sortir|coule|vitres?"
            r"|quelqu un)",
        ),
        (
            *_AFTER,
            r"(?:poissons?|aquarium|cours de natation|maitre nageur|maths|paperasse|ma cave|la cave est|courses"
            r"|cuisine est inondee)",
        ),
    ),
    Family(
        "trapped, crushed, fallen in",
        "incendie_gaz",
        (
            r"(?:skieurs?|randonneurs?|alpiniste|snowboardeur|surfeur|raquettes) & (?:coulee|avalanche|crevasse"
            r"|plaque|ensevel\w*|dessous|corniche)",
            r"(?:faire|fasse|va|veut|menace de) (?:tout )?(?:faire )?(?:sauter|exploser|peter"
            r"|bruler) (?:\S+ ){0,2}?(?:immeuble|maison|appart\w*|batiment|tout|residence)",
            r"(?:coinc\w+|bloqu\w+|enferm\w+|prisonni\w+|pieg\w+|ensevel\w+|enfoui\w*|entasse\w*"
            r"|pris au piege) & (?:ascenseur|monte charge|camion|conteneur|container|coffre|chambre froide"
            r"|frigo|tunnel|grotte|spéléo|speleo|gravats|decombres|neige|avalanche|voiture|cabine|teleski"
            r"|telepherique|telecabine|metro|rame|silo|cuve|puits|sous (?:la|le|les|un|une|l)|crevasse|boue)"
            r" & (?:air|chaud|monde|crie\w*|respir\w*|jambe|ceinture|enfants?|peur|noir|malaise|heures|bouger"
            r"|eau|secours|aide\w*|vite|fumee|blesse\w*|sang|froid|panique|voix|venez|tombe\w*|enceinte|mere"
            r"|pere|dessous)",
            r"(?:camion|remorque|conteneur|container|coffre|fourgon) & (?:plus d air|manque d air|trop chaud"
            r"|chaud|ouvrir|respir\w*|etouff\w*|suffoqu\w*|froid|glace) & (?:on|nous|plusieurs|ouvrir"
            r"|enferme\w*|peu[xt] (?:pas|plus)|dedans|enfants|personnes|migrants?)",
            r"(?:mur|immeuble|toit|plafond|balcon|maison|batiment|plancher|echafaudage|grue|arbre|falaise|pont"
            r"|tribune|poutre|terrain|glissement|eboulement|avalanche|coulee|seisme|tremblement de terre"
            r"|explosion|cyclone|tornade|tempete) & (?:tombee?s?|effondr\w+|ecroul\w+|envole\w*|eboule\w*"
            r"|emport\w+|cede|explos\w+|enseveli\w*|dessous|souffle|fissur\w+ d un coup|pris) & (?:dessous"
            r"|crie\w*|quelqu un|gens|coinc\w+|ecras\w+|jambe|blesse\w*|dedans|sous|voix|bloque\w*|personnes?"
            r"|enfants?|mort|morts|enseveli\w*|appell\w*|skieurs?|randonneurs?|mari|fille|fils|entend\w*"
            r"|voisin\w*|vite|bouger)",
            r"(?:avalanche|plaque a vent|coulee de neige) & (?:pris|dessous|enseveli\w*|skieurs?|disparu\w*"
            r"|frere|copain|mari|ami|ski|rando|arva|sous)",
            r"(?:voiture|moto|scooter|camion|bus|car|tracteur|velo|trottinette|quad|pieton|poids lourd)"
            r" & (?:fosse|tonneaux?|encastr\w*|contre un|ravin|retourne\w*|percut\w+|renvers\w+|fauche\w*"
            r"|face a face|carambolage|accident|crash\w*|sorti\w* de route|dans le decor|rentree? dedans|vole"
            r"|plante\w* dans) & (?:blesse\w*|coince\w*|sang|dedans|bouge\w*|gemi\w*|repond\w*|inconscien\w*"
            r"|conscien\w*|grave\w*|vite|ceinture|pieton|enfant|crie\w*|sol|releve\w*|saign\w+|fuite|conduct\w+"
            r"|passager\w*|sortir|respire\w*|fumee|essence|morte?s?|secours)",
            r"(?:percut\w+|renvers\w+|ecras\w+|fauch\w+|tape) (?:\S+ ){0,3}?(?:par|une|un|ma|mon|la|le|des"
            r"|sur) (?:\S+ )?(?:voiture|camion|bus|tram|scooter|moto|velo|train|pieton\w*|cycliste|petite?"
            r"|enfant|dame|monsieur|gamin\w*|fille|fils|mere|femme|homme|poussette|trottinette|livreur)",
        ),
        (
            *_AFTER,
            r"(?:chat|verre d eau|poubelle|reeduc\w*|platre|chiffre d affaires|garee?|embouteillages?|bouchons"
            r"|meubles?|carton|canape|lave vaisselle|vase)",
        ),
    ),
    Family(
        "nowhere to sleep",
        "a_la_rue",
        (
            r"(?:on est|on vit|je vis|je suis|nous sommes|nous vivons|on dort|je dors"
            r"|vivons) (?:\S+ ){0,4}?(?:dans|sous|a|aux) (?:\S+ )?(?:twingo|clio|voiture|berlingo|kangoo"
            r"|camionnette|utilitaire|fourgon|tente|hangar|box|garage|cave|parking|hall|laverie|urgences"
            r"|buanderie|kangoo|utilitaire|caravane|scenic|bagnole|auto)(?= |$) & (?:depuis \w+ (?:jours?"
            r"|nuits?|semaines?|mois)|depuis (?:hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)"
            r"|pour avoir chaud|la nuit|mes nuits|cette nuit|dormir|froid|enfants?|bebe|enceinte)",
            r"(?:passe|passons|passent) (?:mes|nos|leurs|ses|la|les"
            r"|toutes mes) nuits? (?:\S+ ){0,2}?(?:urgences|gare|bus|aeroport|metro|voiture|parking|rue|hall"
            r"|laverie|dehors|hopital|tram|train|banc)",
            r"dehors & (?:nuit|froid|police|gele|pluie) & (?:partir|froid|chasse|dormir|nuit|moi|gele"
            r"|enfants?) & (?:moi|je|on|nous|bebe|police|dormir)",
            r"(?:trottoir|abribus|palier|hall|rue|gare|banc|parking) (?:\S+ ){0,3}?(?:avec"
            r"|et) (?:\S+ ){0,2}?(?:valises?|sacs?|affaires|bebe|enfants?|petits?|bagages|cartons de vie)"
            r" & (?:serrure|expuls\w*|vire\w*|dehors|nuit|dormir|mis|bailleur|proprio\w*|hotel|ferme\w*|on est"
            r"|je suis|nous sommes|bebe)",
            r"(?:ou|comment) (?:on|je|nous) (?:les |nous |me )?(?:couche|coucher|dort|dors)¬(le|la|mon|ma)"
            r" & (?:expuls\w*|tout a l heure|ce soir|rue|dehors|valises?|115)",
            r"(?:c est|ce sera|devient) (?:le |la |un |une |l |sous un |sur un )?(?:trottoir|arret de bus|abribus|banc"
            r"|parking|porche|carton|hall|gare|rue|voiture) & (?:ce soir|cette nuit|depuis hier) & (?:mon|mes|ma"
            r"|nous|je)",
            r"(?:vire\w*|mis\w* dehors|jete\w*|fichue?s? dehors|foutue?s? (?:dehors|a la porte)|chasse\w*"
            r"|changee? (?:la|les) serrures?"
            r"|change (?:la|les) serrures?) & (?:abribus|trottoir|gare|banc|rue|porche|parking|hall|squat"
            r"|voiture|nulle part|dormir|valises?)",
            r"(?:porche|pont|banc|hall|kiosque|abribus) & (?:expuls\w*|vire\w*|chasse\w*|jete\w* dehors"
            r"|mise? (?:a la porte|dehors))",
            r"(?:expuls\w+|vire\w*|mise?s? (?:dehors|a la porte)|jete\w* (?:dehors|a la rue)|chasse\w*"
            r"|fichue?s? dehors|evacue\w*|foyer|hotel|hebergement|proprio|proprietaire|squat|centre|cada|115"
            r"|marchand de sommeil|huissier\w*|police|fourriere|gymnase) & (?:ce soir|cette nuit|aujourd hui"
            r"|cet aprem\w*|cet apres midi|ce matin|a minuit|maintenant|depuis (?:hier|ce matin|midi)"
            r"|tout a l heure|hier) & (?:avec (?:ma|mon|mes|les|le|deux|trois)|dehors|(?:a|dans) la rue|dans (?:ma|la"
            r"|notre) voiture|dormir|dort|valises?|sac|nulle part|solution|ou aller|repond|decroche"
            r"|garde (?:pas|plus)|nous a sortis|doit partir|doit etre partis|porche|gare|nuit|froid|sais pas ou)",
            r"(?:on|je|nous|mes enfants|la famille|ils|moi) (?:\w+ )?(?:dort|dors|dorme|dormons|dormir|dormira"
            r"|vais dormir|va dormir|dorment|passe la nuit|passer la nuit|couche) (?:ou|où|comment)(?= |$)",
            r"(?:ou|sait pas ou|sais pas ou|nulle part|aucun endroit|pas d endroit|endroit pour"
            r"|ou est ce qu on|ou est ce que je) (?:\S+ ){0,4}?(?:dormir|dormirons|dors|dort|coucher"
            r"|passer la nuit|la nuit|ce soir|se poser|s abriter|abriter|nous mettre|nous loger"
            r"|poser ma tete) & (?:ce soir|cette nuit|nuit|soir|enfants?|bebe|froid|dehors|je|on|nous|rue"
            r"|gare)(?! (?:chat|chien))",
            r"dehors & moins \w+ & nuit",
            r"(?:dehors|a la rue|dans la rue) & (?:cette nuit|ce soir|maintenant|depuis (?:hier"
            r"|ce matin|\w+ (?:jours?|nuits?|semaines?|mois))|la nuit|il pleut|froid|neige|gele) & (?:bebe"
            r"|enfants?|fille|fils|femme|moi|on est|je suis|suis|madame|famille|dort|dors|dormir|peur|valises?"
            r"|seule|expulse\w*|nous|mineur\w*)",
            r"(?:dor\w+|couche|passe\w* (?:la|mes|nos) nuits?|vi[st]|abrit\w+|refugi\w+|campe\w*|suis|est"
            r"|sommes|reste\w*|assise?s?|installe\w*) (?:\S+ ){0,4}?(?:dans|sous|sur|a|au|devant"
            r"|en) (?:\S+ )?<shelter_place> & (?:pluie|froid|neige|nuit|enfants?|bebe|ado\w*|mineurs?|ans"
            r"|enceinte|petite?s?|famille|gele|seule?s?|personne pour eux|expulse\w*|pas de solution|valises?"
            r"|115|sans rien|ferme|depuis \w+ (?:jours?|nuits?|semaines?)|dormir)(?! (?:pour aller|creche))"
            r" & (?:nuit|ce soir|froid|dor\w+|expulse\w*|pluie|solution|115|valises?|ferme|fourriere|gele|neige"
            r"|rien)",
            r"<shelter_place> & (?:ferme|fermee?|nous sortent|vigile|fourriere|police|chasse|vire\w*"
            r"|reveille) & (?:apres je sais pas|sais pas ou|dormir|ou aller|avec (?:ma|mon|mes) (?:fille|fils"
            r"|enfants|bebe|petits?)|dort|cette nuit|minuit|dehors) & (?:dormir|nuit|dort|fille|fils|enfants"
            r"|bebe|minuit|dehors|aller)",
            r"(?:hotel|foyer|hebergement|ami\w*|cousin\w*|copine|tante|logeur"
            r"|structure) (?:\S+ ){0,4}?(?:garde (?:pas|plus)|veut (?:pas|plus)|peut plus (?:nous|me)"
            r"|met dehors|a mis dehors|sortis?|nous sort|nous vire|me vire|me met|nous met|reprend|prolonge pas"
            r"|renouvelle pas|ferme|arrete|nous a sortis|m a sortie?) & (?:ce soir|minuit|cette nuit|enfants?"
            r"|petite?s?|bebe|nulle part|dormir|aller|partis|dehors|demain matin|rue|semaines|ou)",
            r"(?:quitt\w+|parti\w*|enfuie?|sauvee?|fui) (?:\S+ ){0,3}?(?:maison|domicile|appart\w*|foyer"
            r"|chez (?:moi|lui|mes parents|mon)|mari|conjoint) & (?:pas d endroit|sans rien|pas de sac"
            r"|pas de manteau|sans argent|ou aller|ou dormir|dormir|rue|gare|dehors|nulle part|cette nuit"
            r"|ce soir|voiture|retrouve)",
            r"(?:115|samu social) & (?:repond\w* (?:pas|plus)|decroche\w* (?:pas|plus)|sature\w*|pas de place"
            r"|plus de place|complet|raccroche\w*|rien trouve|dit non|aucune place|liste d attente|occupe"
            r"|rappel\w+|sonne)",
            r"(?:pas|plus|aucun\w*|sans|zero|0) (?:de |d |\w+ )?(?:toit|abri|hebergement|solution|logement"
            r"|place|lit|maison|endroit|hotel) & (?:ce soir|cette nuit|pour la nuit|la nuit|dehors|rue|dormir"
            r"|enfants? dehors|a partir de ce soir|des ce soir) & (?:je|j|on|nous|moi|enfants?|bebe|fille|fils"
            r"|famille|mere|femme|ma|mon|avec)",
            r"(?:mineurs?|ados?|adolescents?|jeunes?|gamins?|enfants?|mna|famille|femme enceinte|maman|mere"
            r"|bebe|vieille dame|mamie|monsieur|dame|homme) & (?:dor\w+|couche\w*|dehors|a la rue"
            r"|passe\w* la nuit|passent la nuit|assise?s?|allonge\w*|abrit\w+|sans abri) & <shelter_place>"
            r" & (?:pluie|froid|neige|nuit|gele|ce soir|pleut|valises?|trempe\w*|couverture sur|personne pour"
            r"|pieds nus|moins|tremble\w*|grelotte\w*|seule?s?|bebe|depuis) & (?:nuit|ce soir|froid|gele|pluie"
            r"|pleut|bebe|neige|personne|tremble\w*|grelotte\w*|trempe\w*|moins|depuis|seule?s?|enceinte)",
        ),
        (
            r"(?:maraudes?|(?:pour|a|aux|et|les|des|ceux|celles) (?:\S+ ){0,6}?qui (?:dor\w+|passent|vivent|ont"
            r"|couchent)|duvets?|doudounes?|manteaux?|parkas?|pulls?|gants|soupe|thermos|collecte|benevoles?"
            r"|sac de couchage|distribu\w+|offrir|donner|je donne|a donner|servir|couvertures? (?:a|pour)"
            r"|tournee|heberger (?:un|une|des|quelqu un)|proposer|chambre (?:d ami|libre|prete)"
            r"|j ai une chambre|mettre le nez|poubelles?|chiens? dort|chats?|hotel en vacances|chaussures et"
            r"|meubles?|cartons|cheminot)",
            r"(?:mois prochain|le mois prochain|prochain\w*|au printemps|fin (?:mars|avril|mai|juin|juillet"
            r"|aout|septembre)|dans \w+ (?:mois|semaines)|preavis|bail)",
        ),
    ),
    Family(
        "other languages: body",
        "detresse_vitale",
        (
            r"(?:can t breathe|cannot breathe|not breathing|isn t breathing|unconscious|heart attack|chest pain"
            r"|bleeding|overdose|seizure|choking|stroke|passed out|wont wake|won t wake|in labou?r"
            r"|my baby is (?:blue|not))",
            r"(?:no puedo respirar|no respira|mucha sangre|sangrando|inconsciente|infarto|desmay\w+"
            r"|convulsion\w*|se ahoga|no despierta|dolor en el pecho|comio un producto|tomo pastillas"
            r"|esta vomitando|envenena\w*)",
            r"(?:nao respira|nao consigo respirar|muito sangue|sangue na cabeca|desmai\w+|nao fala mais"
            r"|nao acorda|caiu da|dor no peito|tem sangue)",
            r"(?:non respira|non riesco a respirare|tanto sangue|sanguina|svenut\w+|infarto|non si sveglia"
            r"|dolore al petto|caduto)",
            r"(?:atmet nicht|bewusstlos|herzinfarkt|blutet|viel blut|schlaganfall|nefes alamiyor\w*|kalp krizi"
            r"|nie oddycha|nu respira|mult sange|ma yetnefesch|ma kaytnefesch|ma kaytnafasch)",
            r"(?:sangre|sangue|blood) & (?:cabeza|cabeca|head|testa|mucho|muito|tanto|lot|everywhere|hijo|pai"
            r"|padre|mother|father|son)",
        ),
        (),
    ),
    Family(
        "other languages: violence, despair, fire, street",
        "generic",
        (
            r"(?:help me|please help|need help now|someone is|he is (?:hitting|beating|going to kill)"
            r"|he hits me|he beats me|my husband (?:hits|beats)|he has a (?:knife|gun)|going to kill me"
            r"|raped me|they took my|emergency|call the police|i am in danger|i m in danger|save me)(?= |$)",
            r"(?:kill myself|want to die|end my life|suicidal|no reason to live|me quiero morir|quiero morir"
            r"|matarme|suicidarme|quero morrer|me matar|voglio morire|uccidermi|ich will sterben|umbringen)",
            r"(?:me pega|me golpea|va a matar\w*|quiere matarme|me amenaza|tiene un cuchillo|bate em mim"
            r"|me bate|vai me matar|tem uma faca|mi picchia|mi vuole uccidere|ha un coltello|er schlagt mich"
            r"|ma bate|ma omoara|bije mnie)",
            r"(?:ayuda por favor|ayudenme|auxilio|socorro|aiutatemi|aiuto|hilfe|ajutor|pomocy|imdat|musa3ada"
            r"|najda|ayudame|me ajuda)(?= |$)",
            r"(?:fire in|house is on fire|on fire|hay fuego|incendio|fuego en|fogo na|esta a arder|al fuoco"
            r"|es brennt|smell gas|huele a gas|cheiro a gas)",
            r"(?:sleep(?:ing)? (?:outside|on the street|in the street)|nowhere to (?:go|sleep)|homeless tonight"
            r"|no place to sleep|dormir en la calle|estoy en la calle|duermo en la calle|sin techo|na rua com"
            r"|dormir na rua|dormo per strada|auf der strasse)",
        ),
        (r"(?:need help \w+ (?:with|for)|carte des|cours de|restaurant)",),
    ),
    Family(
        "a cry",
        "generic",
        (
            r"(?:venez|viens|arrivez|envoyez|depechez|(?<!vous )appelez) (?:\w+ ){0,2}?(?:vite|les secours"
            r"|des secours|les pompiers|pompiers|samu|le 15|le 18|la police|police|quelqu un vite|une ambulance"
            r"|le samu|les flics|les gendarmes)(?= |$)",
            r"(?:question de vie ou de mort|urgence vitale|pronostic vital|entre la vie et la mort"
            r"|danger de mort|danger vital|danger immediat|vie est en danger|vie en danger|en danger de mort)",
            r"(?:sauvez|aidez) (?:le|la|les|nous|moi|mon|ma|mes) & (?:meur\w*|mourir|mort|danger|tue\w*|sang"
            r"|crie\w*|respire)",
        ),
        (
            r"(?:potager|figure|samu social|exercice|formation|association|de fatigue|courses|benevoles?|garder"
            r"|nounou|frigo)",
        ),
    ),
)
