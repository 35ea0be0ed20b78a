"""What the danger rules look for, table by table, in the words of ``danger_words.sentences``.

How to read a pattern: words are levelled (no accents, no apostrophes, no « ne »); ``…`` stands for up to four words;
``<name>`` is a word list of ``LISTS``; ``¬(a|b)`` refuses what comes next; a pattern matches whole words. Every gap is
bounded, so that time grows with the length of the message and no faster.

``FIRM`` patterns say that somebody is in danger; the past, a story or a hypothesis excuses them, and an offer of help
when they are not about the writer. ``TOPIC`` patterns only name a danger: any offer, call for hands or general question
excuses them.
"""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "detresse_vitale",
    "incendie_gaz",
    "violence_immediate",
    "violence_conjugale",
    "enfant_danger",
    "suicide",
    "a_la_rue",
    "ne_peut_pas_parler",
    "generic",
]
"""``generic`` is a danger that the message does not name: « au secours », « je suis en danger »."""

FIRM: dict[Reason, tuple[str, ...]] = {
    "suicide": (
        r"(?:en (?:finit|finis|finisse)|que ca s arrete|jambes dans le vide|(?:derangerai|generai"
        r"|embeterai) plus personne)",
        r"(?:finiss?\w*|jeter?) (?:sous un (?:train|metro|camion)|du pont|d un pont)",
        r"(?:ai ecrit|ecrit) (?:les|mes) lettres¬(pour|de|a des|aux)",
        r"peur de (?:ce que je (?:pourrais|vais|peux) faire|me faire du mal|moi meme)",
        r"(?:ai|a|je|prend|pris) (?:pris )?(?:tous?|tout) (?:mes?|ses?) <pills>",
        r"<pills> (?:devant(?! (?:la|ma|sa) porte)|sous les yeux|dans la main|prets?)",
        r"mettre fin a (?:mes|ses|leurs?|nos) jours",
        r"fin a (?:mes|ses) jours",
        r"foutre en l air",
        r"jamais etre nee?",
        r"rester en vie",
        r"que tout s arrete",
        r"(?:veux|vais|ve) me tue",
        r"vais sauter",
        r"pense au pire",
        r"(?:disparais|meurs|creve) personne",
        r"personne…(?:remarqu\w+|manquer\w*|differenc\w+) (?:si|quand) je (?:meurs|disparais)",
        r"veux plus la vie",
        r"pense (?:a )?mourir",
        r"rejoindre (?:mon defunt|ma defunte)",
        r"suis de trop",
        r"poids pour tout le monde",
        r"adieu (?:a tous|a vous|tout le monde|la vie|monde(?! numerique))",
        r"(?:(?<=^ )|tout |maintenant |demain |cette fois |ce soir )(?:c est )?fini pour moi",
        r"arrete\w* de vivre|(?:allait|allais|compte|decide d|decidee? a) en finir¬(avec|de|ce|cette la)"
        r"|plus vouloir vivre",
        r"(?:ouvr\w+|ouvert|coup\w+|entaill\w+|taill\w+|taillad\w+|tranch\w+) les (?:veines|poignets)",
        r"(?:fatigue\w*|las|lasse|marre|epuise\w*) de (?:me battre|lutter)…(?:tout|perdu|fini|plus envie)",
        r"(?:vois|voit|trouve) (?:plus|pas|aucune) (?:(?:d|de) )?(?:issue|porte de sortie)",
        r"(?:viens|vient) de (?:l|les|la|le|tout) ?(?:avaler|prendre) (?:\S+ ){0,2}?(?:entiere?|tout|tous|d un coup)",
        r"(?:avaler|prendre) tout ce qui|(?:vais|va) avaler ce que",
        r"pardon a (?:tous|vous tous)",
        r"(?:prepare|achete|attache|noue)\w* (?:la|une|ma) corde",
        r"quitter ce monde",
        r"vie (?:m interesse|me dit|a de sens|sert)…(?:plus|rien)",
        r"sers (?:plus )?a rien…(?:vivre|mourir|partir|vie)",
        r"manquer\w* a personne",
        r"tout arreter…(?:vivre|vie|mort)",
        r"(?:m )endormir…(?:plus|pour toujours|jamais)",
        r"passer a l acte",
        r"partir pour (?:de bon|toujours)",
        r"(?:mort|mourir) (?:serait|sera)…(?:mieux|soulagement|delivrance)",
        r"tout avaler",
        r"lames? de rasoir",
        r"<pills>…(?:mourir|en finir|me tuer|se tuer|suicider)",
        r"(?:envie|veu[xt]|vais|va|pour|pense|voulait|voudrai\w*|d|a) (?:d )?en finir¬(avec| de| ce"
        r"| cette| la )",
        r"<modal> (?:mourir|mouri|crever?|quitter (?:ce monde|cette vie)|disparaitre¬(de|du|des))",
        r"<i_would> (?:me |m )<kill_oneself>",
        r"<modal> (?:se |s |nous )<kill_oneself>",
        r"<modal> (?:suicider|flinguer|passer a l acte)",
        r"(?:me|se) faire du mal",
        r"(?:je veux|je vais|moi) tuer moi",
        r"(?:finir|arreter|abreger|supprimer|quitter) (?:avec )?(?:ma vie|mes jours|la vie|cette vie"
        r"|mes souffrances)",
        r"(?:vie|existence) (?:a|vaut) plus (?:aucun|de|la|d)…(?:sens|peine|interet|valeur|gout)",
        r"(?:partir|aller) (?:le|la|les) (?:rejoindre|retrouver)",
        r"(?:plus|pas) (?:vivre|d avenir|d espoir|la force de continuer|le courage de continuer)¬(ici"
        r"|dans|avec|chez|ensemble|seule|seul)",
        r"(?:preferer\w*|voudrais|aurais du|souhaite|voudrait|dit vouloir) (?:etre )?(?:mort|morte|mourir)",
        r"(?:personne|rien)…(?:me retient|vaut la peine)",
        r"(?:me|se|m|s) (?:jet\w+|balanc\w+|lanc\w+) (?:par la fenetre|du pont|d un pont|sous (?:le"
        r"|un) (?:train|metro|camion)|dans le vide|du balcon|du toit)",
        r"saut\w+ (?:par la fenetre|du pont|d un pont|dans le vide|du balcon|du toit|du \w+ etage)",
        r"(?:veu[xt]|voudrai\w*|envie d|envie de) plus? ?(?:vivre|exister|etre la|etre ici|me reveiller"
        r"|de la vie)¬(ici|dans|avec|chez|la|seule?|le|les|au|aux|pour)",
        r"(?:plus|pas|aucune?) (?:\S+ )?(?:envie|force|gout|raison|courage|interet|rien)…(?:vivre|vie"
        r"|exister|etre la|etre de ce monde|me lever|me battre)¬(ici|dans|avec|chez)",
        r"(?:marre|fatiguee?|lasse?|assez|degoutee?) (?:de|d) (?:vivre|la vie|cette vie|ma vie|exister)",
        r"(?:plus|jamais|pas) (?:me|se) reveiller¬(a l heure|le matin|tot)",
        r"a quoi (?:bon|ca sert)…(?:vivre|continuer|la vie)",
        r"(?:mieux|heureux|bien|tranquilles?|debarrasses?) sans moi",
        r"(?:serai\w*|sera|suis|vaudrait) mieux (?:que je sois )?morte?",
        r"(?:vie|existence) (?:a|vaut) plus (?:de sens|aucun sens|la peine|d interet)",
        r"(?:j ai|vient de m|me suis|je viens de) …?(?:aval\w+|pris|gob\w+)…(?:boites?|trop|plein|tous"
        r"|toute\w*|tout)…<pills>",
        r"(?:j ai|je viens de) (?:aval\w+|pris|gob\w+) (?:une?|deux|trois|la|toute la|plein de"
        r"|trop de) (?:boites? (?:de |d ))?<pills>…(?:mourir|finir|d un coup)",
        r"(?:me|se|m|s) (?:scarifi\w+|mutil\w+|taillad\w+)",
        r"me coup\w+…(?:bras|veines|poignets?|cuisses?|tous les (?:soirs?|jours?)|lame|soulage\w*"
        r"|fait du bien)",
        r"(?:lettre|mot|message) d adieux?",
        r"(?:s est|m est|me suis|vient de s) (?:pendue?|suicid\w+|ouvert\w* les veines|jetee? par)",
        r"(?:moi|lui|elle) (?:vouloir|veu[xt]) (?:mourir|mort)",
        r"(?:pense|penser|pensais|songe) (?:\S+ )?(?:a la|a ma) mort",
        r"vient (?:d|de) (?:\S+ )?(?:aval\w+|prendre|gober)…(?:tous|toute|boites?|plein)…<pills>",
        r"(?:regarde|achete|pris|sorti)…(?:corde|fusil|lame|rasoir|arme)…(?:en finir|fini|adieu|mourir"
        r"|partir)",
        r"(?:dieu|seigneur)…(?:reprendre|reprenne|me prenne|me rappelle)",
        r"(?:envie|idee) (?:de|d) (?:mourir|mort|en finir|me tuer)",
    ),
    "detresse_vitale": (
        # breath and heart
        r"(?:respire\w*|souffle) (?:plus|pas|mal|a peine|tres mal|tres difficilement|difficilement"
        r"|bizarre\w*|presque plus)",
        r"(?:arriv\w+|peu[xt]|peuvent|sait|sais|reussi\w+) (?:plus|pas|plus du tout|presque plus)…respire\w*",
        r"(?:mal|peine|difficultes?|gene) (?:a|pour) (?:bien )?respirer",
        r"(?:pas|plus) (?:bien )?respirer",
        r"respiration (?:\S+ )?(?:faible|sifflante|difficile|arretee|coupee|saccadee)",
        r"(?:arret|detresse|insuffisance) (?:cardiaque|respiratoire)",
        r"(?:mal|douleurs?|dlr|serre\w*|oppress\w+|brule|etau|poids) (?:\S+ ){0,7}?(?:poitrine|thorax|torse)",
        r"(?:barre|etau|point|coup|brulure) (?:dans|a) (?:la|le) (?:poitrine|thorax)",
        r"poitrine…(?:mal|serre\w*|douleur\w*|brule|ecras\w+)",
        r"(?:douleur\w*|pointe)…coeur",
        r"coeur…(?:serre|lache|s arreter?|s arrete|arrete|s emballe|bat (?:plus|trop))",
        r"(?:pas|plus|pu) de pouls",
        r"(?:aval\w+|bu|ingere\w*) (?:\S+ ){0,3}?(?:<pills>|javel|destop|detergent|lessive|piles?|poison)",
        r"<pills> (?:\S+ )?aval\w+",
        r"(?:git|gisait|gisant) (?:dans|sur|au|par|la|en|sous)",
        r"(?:visage|nez|bouche|levres?|arcade|front|mains?|dos|bras) en sang|couverte? de sang",
        r"(?:pas|plus) (?:reveiller|repondre|bouger|respirer) (?:quoi|que) faire|tombe pas reveiller",
        r"satur\w+ (?:\S+ )?[5-8]\d",
        r"pouls (?:filant|tres faible|imperceptible)",
        # stroke
        r"(?:bouche|visage|figure|face|levre)…(?:travers|tordue?|deformee?|paralyse\w*|qui tombe|pend)",
        r"(?:sens?|sent|bouge\w*|lev\w+|controle\w*) (?:plus|pas) (?:son|mon|le|un|sa|ma|la"
        r"|tout un) (?:bras|cote|jambe|visage|main|moitie)",
        r"(?:bras|cote|jambe|moitie)…paralyse\w*…(?:d un coup|soudain\w*|coup|ce matin)",
        r"(?:d un coup|soudain\w*|tout a coup|brusquement)…(?:bave|confuse?|reconna\w+|delire|bizarre"
        r"|parle (?:plus|bizarre)|dit n importe|paralyse\w*|voi[st] plus)",
        # consciousness
        r"(?:perd\w*|perte de|sans) connaissance",
        r"(?:evanoui\w*|inanimee?s?|evanouie?)",
        r"(?:par terre|a terre|au sol|tombe\w*|etendue?|allongee?|chute|accroche\w*)…(?:bouge|repond"
        r"|reagit|parle|releve|reveille)\w* (?:plus|pas)",
        r"(?:bouge|repond|reagit|parle) (?:plus|pas)…(?:par terre|a terre|au sol)",
        r"(?:il|elle|mari|femme|mere|pere|dame|monsieur|homme|fils|fille|bebe|<adult>) (?:bouge"
        r"|reagit) (?:plus|pas)¬(beaucoup|trop|de|guere|bien|assez|souvent)",
        r"(?:arriv\w+|reussi\w*|peu[xt]) (?:pas|plus) a? ?(?:la|le|les|l) reveiller",
        r"(?:se|s) (?:reveille|reveillent) (?:plus|pas)¬(a l heure|le matin|la nuit|avant|tout seul|tot"
        r"|pour)",
        r"(?:bebe|fils|fille|enfant|mari|mere|pere|grand mere) pas reveill\w+",
        r"(?:voisine?|mere|pere|mamie|papi|tante|grand mere|grand pere|dame) (?:\S+ ){0,4}?(?:repond"
        r"|ouvre|donne signe)…(?:plus|pas)…(?:a la porte|depuis (?:hier|ce|deux|2|3|trois))",
        r"(?:arriv\w+|peu[xt]) (?:pas|plus) a? ?(?:me|se|la|le) (?:re)?lever…(?:par terre|au sol|tombee?"
        r"|chute|saign\w*|hanche)",
        r"(?:tombee?|par terre|au sol)…(?:arriv\w+|peu[xt]|reussi\w*) (?:pas|plus) a? ?(?:me|se|la"
        r"|le) (?:re)?lever",
        r"(?:il|elle|<adult>|<child>|quelqu un|personne|passant\w*)…(?:s|se|vient de s"
        r"|s est) (?:effondr\w+|ecroul\w+)",
        # bleeding, wounds
        r"(?:saign\w+|pisse le sang)…(?:beaucoup|arrete\w*|partout|fort|abondamment|enorm\w+|tete|bcp|trop)",
        r"(?:perd\w*|perdu) (?:beaucoup|plein|trop|bcp|enormement) de sang",
        r"sang (?:partout|qui coule|arrete pas|qui gicle)",
        r"(?:vomi\w*|crach\w+|touss\w+) (?:\S+ )?(?:du )?sang",
        r"ouvert\w*…(?:veines?|bras?|poignets?|gorge|crane)",
        r"(?:tombee?|chute)…(?:fenetre|balcon|toit|\w+ etage|echafaudage)¬(de courses)",
        r"(?:brulee?|ebouillantee?)s?…(?:grave\w*|visage|huile bouillante|eau bouillante|tout le corps"
        r"|degre)",
        # poison, choking, fits
        r"(?:pris|aval\w+|bu|gob\w+|prend)…(?:trop de|boites?|plein de|tous (?:ses|mes|les|leurs)"
        r"|toute\w*|tas de)…(?:<pills>|drogue|methadone)",
        r"(?:aval\w+|bu|mang\w+|inger\w+|mis dans la bouche)…(?:javel|poison|produits? (?:menager|toxique"
        r"|de|pour)\w*|pile|detergent|lessive"
        r"|mort aux rats|essence|deboucheur|white spirit|acide|antigel|champignons?¬(a la|farcis|de paris))",
        r"(?:s|en train de s|je m|m) etouff\w+",
        r"etouff\w+ avec",
        r"(?:je )?j etouffe¬(chez|dans|ici|sous|de)",
        r"(?:gorge|langue|visage|levres|paupieres)…(?:gonfl\w+|enfl\w+)",
        r"(?:convulse\w*|en convulsions?|fait (?:des|une) convulsions?)",
        r"(?:bebe|il|elle|lui|fils|fille|levres|enfant|mari) (?:est |devient |devenue? |sont |tout "
        r"|toute |toutes )+(?:bleue?s?|violett?e?s?|cyanose\w*)",
        r"electrocute\w*",
        r"(?:suffoqu\w+|syncope|tomber? dans les pommes|revenue? a (?:elle|lui)|asphyxi\w+|hypotherm\w+"
        r"|surdos\w+|fausse route|hemorragie|dans le coma|fait (?:une )?overdose|tete en sang"
        r"|pisse le sang)",
        r"bave…tremble\w*",
        r"(?:s exprime|parle) (?:plus|pas|mal|bizarre\w*) (?:correctement|normalement|d un coup|tout a coup)",
        r"(?:main|bras|jambe) (?:\w+ )?(?:serre|bouge|repond) plus",
        r"(?:coupee?s?|arrachee?s?|sectionnee?s?|ecrasee?s?|amputee?s?)…(?:doigts?|main|bras|jambe|pied"
        r"|oreille)…(?:tronconneuse|scie|hache|machine|tondeuse|meuleuse|porte|saign\w*|sang)",
        r"(?:douleur|mal)…(?:descend|irradie|remonte)…(?:bras|machoire|dos|epaule|cou)",
        r"(?:arriv\w+|peut) plus a (?:parler|articuler|bouger|avaler)",
        r"(?:a|comme|fait|eu) une attaque¬(de)",
        r"(?:il|elle|on|je|mari|femme|mere|pere|fils|fille|bebe|voisine?) (?:se )?meur[st]",
        r"(?:vite|envoyez|appelez|faut|besoin d|venez avec) (?:une |le |l |la |les )?(?:ambulance|samu"
        r"|medecin vite|smur|secours vite)¬(social)",
        r"ferme\w* (?:les |ses )?yeux…(?:repon\w+|reaction|plus|pas)",
        r"(?:pas|plus|aucune) (?:de )?(?:reponse|reaction)…(?:yeux|sol|corps)",
        r"(?:traumatisme cranien|fracture ouverte|hemiplegie|oedeme|anaphyla\w+|arythmie|tachycardie"
        r"|detresse vitale)",
        r"(?:livide|tout gris|toute grise|cyanosee?|inerte|moribonde?)",
        r"(?:coke|cocaine|heroine|ecsta\w*|mdma|crack|ghb|fentanyl|drogue)…(?:coeur|mal|bouge|respire"
        r"|reveille|convuls\w*|tremble|trop)",
        r"coeur (?:\S+ ){0,2}?(?:bat|tape) (?:\S+ ){0,2}?(?:trop|vite|fort)",
        r"(?:mordue?|piquee?) par (?:une? )?(?:vipere|serpent)",
        r"(?:mari|femme|mere|pere|fils|fille|mamie|papi|grand mere|grand pere|copine?"
        r"|bebe) (?:me )?repond plus¬(au telephone|a mes|aux|au|a mon|sur)",
        r"(?:pere|mere|mari|femme|il|elle|bebe|fils|fille) delire",
        r"vois? (?:trouble|flou|noir|double)",
        r"(?:devient|devenue?) (?:toute? )?(?:bleue?|violette?)",
        r"(?:tombe|tomber|tombee) dans les? pommes",
        r"cote (?:de )?(?:son |du |mon )?visage…(?:tombe|paralyse\w*|bouge plus)",
        r"voisine? (?:me )?repond plus¬(au telephone|a mes|aux)",
        r"(?:vient|viens) (?:d |de )(?:aval\w+|prendre|gober) (?:\S+ ){0,3}?<pills>",
        # birth, dying
        r"perd\w* les eaux",
        r"(?:en train d accoucher|(?:vais|va) accoucher (?:la|maintenant|ici)|accouche (?:la(?! semaine)|maintenant"
        r"|a la maison|toute seule|ici))",
        r"(?:en train de|va|vais) mourir",
        r"(?:crois|crains|trouve\w*|pense)…(?:est |etait )?(?:mort|morte|decedee?)¬(de|d|pour|il y a)",
        r"(?:fais|fait|faire|faites|font) une? (?:gros |grosse |grave |petit )?(?:avc|infarctus|arret"
        r"|malaise|crise cardiaque|attaque"
        r"|overdose|crise d epilepsie|hemorragie|choc|crise d asthme|hypo\w*)",
        r"(?:crois|pense|peur|on dirait|comme)…(?:un avc|une crise cardiaque|un infarctus|une attaque"
        r"|une overdose)",
    ),
    "incendie_gaz": (
        r"(?:coincee?s?|bloquee?s?|pris|prise) (?:sous (?:la|le|une|un)|dedans)",
        r"entend\w* (?:taper|crier|appeler|gemir)…(?:dessous|decombres|gravats)",
        r"(?:il )?y a (?:le |du |un )?feu",
        r"feu (?:a|dans|chez|au) (?:la |le |l |ma |mon |notre |sa )?(?:<building>|voisine?|escalier|moi"
        r"|nous|poubelles?|\w+ etage|local)",
        r"(?:prend|pris|prennent|est|sont) (?:en )?(?:feu|flammes?)",
        r"(?:en feu|en flammes|flammes? (?:\w+ )?(?:sort|part|monte|de|dans)\w*)",
        r"(?:le feu (?:, )?le feu|depart de feu|feu de foret)",
        r"au feu(?: au feu| a l aide| au secours| venez| vite| ,|$)",
        r"<building>(?: \w+)? (?<!a )(?<!est )(?<!ont )(?:brule|crame|brulent)",
        r"tout brule¬(avec|sauf|dans|il)",
        r"explosion (?:\S+ ){0,9}?(?:bless\w+|brul\w+|mort\w*|crie\w*|gars)",
        r"(?:courant|vagues?|crue|riviere|torrent|mer) (?:\S+ )?(?:emport\w+|entrain\w+) (?:un|une|deux|trois|des"
        r"|mon|ma"
        r"|mes|le|la|les) (?:<child>|marmailles?|homme|femme|gens|voiture|mari|copain)",
        r"[sc]a (?:sent|sang|pue|ressent) (?:\S+ ){0,2}?(?:gaz|brule|cramee?|fumee|roussi)",
        r"(?:odeurs?|fuite|sent|sens|sentons) (?:\S+ ){0,2}?(?:gaz|brule|fumee)",
        r"(?:fumees?)…(?:sort|partout|escalier|immeuble|noire|monte|envahi\w*|appartement|etage|dans la)",
        r"(?:plein|beaucoup|rempli\w*|y a) (?:de |de la |d une |une )+(?:grosse |epaisse )?fumee",
        r"(?:detecteur|alarme|monoxyde)…(?:sonn\w+|bip\w*|hurle)",
        r"intoxi\w+…(?:monoxyde|fumee|gaz|chauffage|poele)",
        r"(?:coincee?s?|bloquee?s?|piegee?s?|enfermee?s?|prisonni\w+)…dans (?:l|un|cet) ascenseur",
        r"(?:coincee?s?|bloquee?s?|piegee?s?|prisonni\w+|refugie\w*)…(?:toit|decombres|inondation|flammes"
        r"|grotte|voiture|tunnel|eau|gravats|crue)",
        r"(?:eau|riviere|crue|fleuve)…(?:monte|arrive|envahit|entre|deborde)(?!…(?:cave|garage|machine))"
        r"…(?:bloquee?s?|coincee?s?|etage|enfants?|partout|peur|vite|sortir|toit|genoux)",
        r"(?:bloquee?s?|coincee?s?)…(?:eau monte|eau arrive|inondation)",
        r"l eau monte(?!…(?:cave|garage))",
        r"(?:se|en train de se|me|s est) (?:noie|noyer|noyee?|noient)",
        r"(?:immeuble|batiment|maison|mur|toit|plafond|balcon|echafaudage|pont|falaise)…(?:effondr\w+"
        r"|ecroul\w+)",
        r"(?:sous les decombres|gens (?:dessous|dedans|sous)|enseveli\w*)",
        r"(?:percut\w+|renvers\w+|ecras\w+|fauch\w+)…(?:pieton|cycliste|velo|enfant|dame|monsieur|scooter"
        r"|fille|garcon|moto|homme|femme)",
        r"(?:pieton|cycliste|velo|enfant|dame|monsieur|scooter|fille|garcon|motard|voisine?|soeur|frere"
        r"|il|elle)…(?:s est fait|vient d etre|est|a ete) (?:renvers\w+|percut\w+|ecras\w+|fauch\w+)",
        r"accident…(?:bless\w+|grave|desincarcer\w+|inconscient\w*|morts?)",
        r"(?:il y a|y a|fait|voi[st])…blesses?",
        r"(?:ca|bouteille|chaudiere|gaz|immeuble|maison) (?:a|vient d) explose\w*",
        r"(?:vient d|il y a eu une|y a une) (?:y avoir une )?explosion",
        r"emport\w+…(?:vague|mer|courant|eau|crue)",
        r"(?:arbre|mur|poteau|rocher|grue)…(?:tombee?|ecroule\w*) sur (?:une|la|des|sa|ma|mon|un|quelqu un)",
        r"(?:bus|car|camion|tracteur|voiture|train)…(?:retourne\w*|renverse\w*|deraille|couche sur)",
        r"(?:tombee?|emport\w+)…(?:riviere|lac|puits|torrent|piscine|ravin|canal|courant)",
    ),
    "enfant_danger": (
        # the child's own words
        r"<parent>(?: \w+)? (?:me|m|moi) (?:a |fait |veu[xt] )?(?:<strike>|touch\w+|mal|fouett\w+"
        r"|enferm\w+|fait mal|des choses)",
        r"<parent>(?: il| elle| ils)? (?:ma|m a|me|m) (?:encore |deja )?(?:<strike>|enferm\w+)",
        r"<parent>…(?:tape|frappe|bat|taper|frapper) moi",
        r"<parent>…me (?:fait mal|fait des choses|tape\w*|touch\w+)",
        r"(?:vient|rentre|entre) dans (?:mon lit|ma chambre)…(?:nuit|soir)",
        r"peur (?:de|d) (?:rentrer|retourner|aller) (?:a la maison|chez (?:moi|nous|mon pere|ma mere|papa"
        r"|maman|lui))",
        r"j ai (?:[4-9]|1[0-7]) ans…(?:peur|tout\w* seul\w*|tap\w+|frapp\w+|fugu\w+|dehors|mal|personne)",
        r"tout\w* seul\w* (?:\S+ ){0,10}?j ai (?:[4-9]|1[0-7]) ans",
        r"(?:touche|toucher) (?:mes parties|le zizi|ma culotte|mon sexe|entre les jambes)",
        # a witness, a relative
        r"(?:ronds?|traces?|marques?|brulures?) de (?:cigarettes?|ceinture|martinet|morsures?)",
        r"(?:ivre|bourree?|saoule?|soule?|alcoolisee?) (?:\S+ ){0,8}?(?:volant|conduire|voiture) (?:\S+ )?avec"
        r" (?:lui|elle|eux|le|la|les|mon|ma|mes|son|sa|ses)",
        r"<strike> (?:\S+ ){0,3}?(?:son|sa|ses|leurs?|notre|nos|ma|mon|mes|un|une|les|des|l|d"
        r"|petits?) (?:petit |petite |\w+ )?<child>",
        r"(?:entend\w*|cris)…<child>…(?:hurl\w*|coups|frapp\w+|cri\w*)",
        r"<child>…(?:hurl\w+|pleur\w+|cri\w+)…(?:coups|frapp\w+|battue?s?|tap\w+|depuis des heures"
        r"|toute la nuit)",
        r"<child> (?:\S+ ){0,4}?(?:a|ont|avec|plein|couvert\w*)…(?:bleus|traces de coups|marques"
        r"|ecchymoses|brulures de)",
        r"<child>…(?:est|sont|etre|ete|fait|pense|crois) (?:\S+ )?(?:maltraite\w*|battue?s?|abusee?s?"
        r"|violee?s?|en danger|attouche\w*)",
        r"(?:maltrait\w+|abus\w+|viol\w{0,2}|violent\w+) (?:\S+ ){0,2}?(?:sur|un|une|son|sa|mon|ma|cet"
        r"|l) (?:\w+ )?<child>",
        r"(?:oncle|pere|beau pere|voisin|prof|grand pere|papy|tonton|moniteur|cousin|entraineur"
        r"|animateur)…(?:la|le|l a|les|l|m a) touch\w+",
        r"<child>…(?:se fait|s est fait) (?:taper|frapper|battre|toucher|violer)",
        r"<child>…(?:raconte|dit|confie\w*)…(?:touch\w+|frapp\w+|battue?|viol\w{0,2}|tap\w+)",
        r"<child>…(?:est )?(?:tout\w* )?(?:seule?s?|laisse\w*|abandonne\w*|sans (?:adulte|surveillance))"
        r"…(?:depuis|la nuit|toute la nuit|dans la rue|voiture|pleur\w*|balcon)",
        r"<child>…(?:enfermee?s?|oubliee?)…(?:voiture|placard|cave|chambre depuis|noir)",
        r"(?:laiss\w+|abandonn\w+) (?:ses|leurs?|son|sa|un|des|les) (?:\w+ )?<child>"
        r"…(?:seule?s? (?:la nuit|depuis|toutes|pendant|des heures)|nuit"
        r"|dehors|jours)",
        r"<child>…(?:a disparu|disparue?s?|introuvable|fugu\w+|pas rentree? (?:de l ecole|depuis))",
        r"(?:monter|attirer|suit|suivre|photographi\w+|filme) (?:\S+ ){0,3}?<child>…(?:voiture"
        r"|camionnette|camion|chez lui|inconnu)",
        r"<parent>…(?:me|m) fait (?:tres )?peur",
        r"<parent>…(?:vient|rentre|entre|regarde) (?:\S+ ){0,2}?(?:douche|salle de bain|lit|chambre)"
        r"…(?:je suis|nuit|nue?|dedans|soir)",
        r"<child>…(?:victime|subit|subi)…(?:abus|violences?|maltraitances?|attouchements?|inceste|viol)",
        r"<child>…(?:frappee?|battue?|gifle\w*|tapee?|secouee?|touchee?|violee?|agressee?) par (?:son|sa"
        r"|leur|un|une|le|la|des)",
        r"<parent> (?:tape|frappe|bat|cogne) (?:maman|papa|ma mere|mon pere|mon frere|ma soeur"
        r"|tout le monde)",
        r"(?:pedophil\w*|inceste|attouchements?)",
    ),
    "violence_conjugale": (
        r"il (?:ma|m a) (?:encore |deja )?(?:frapp\w+|tap\w+|cogn\w+|gifl\w+|battue?)",
        r"(?:mere|maman|soeur) (?:\S+ ){0,2}?battue? par (?:mon|le|son) (?:pere|beau pere|papa|mari)",
        r"<partner>(?: \S+){0,4}? (?:me|m|la|l|nous|moi) (?:\S+ ){0,2}?(?:<hit>|menac\w+|harcel\w+"
        r"|humili\w+|insult\w+|enferm\w+|surveill\w+"
        r"|sequestr\w+|terroris\w+|force a|viol\w{1,2}|suit partout|rabaisse)",
        r"<partner>…(?:frapp\w+|tap\w+|bat|battre|taper) (?:moi|elle)",
        r"<partner>…(?:il|elle) (?:me |la |m a |ma )?(?:<strike>|frapp\w+|menac\w+)",
        r"<partner>…(?:est|devient|etait|tres|redevient|a ete) (?:\S+ )?(?:violent\w*|dangereux|agressi\w+)",
        r"<partner>…(?:empeche|interdit|laisse pas|veu[xt] pas que je)…(?:sortir|travailler|parler|voir"
        r"|sorte)",
        r"<partner>…(?:pris|prend|garde|confisqu\w+|cache) (?:\S+ )?(?:mes papiers|mon passeport"
        r"|mon argent|mon telephone|ma carte)",
        r"peur qu il me tue",
        r"il (?:me|m) (?:a )?(?:tape|frappe|gifle|cogne|bat)\w*…(?:soirs?|jours?|si je|quand je|partir"
        r"|chaque|souvent|chez lui)",
        r"<partner> violent",
        r"peur (?:de|d|que|du)…<partner>¬(soit|tombe|meure|ait|perde|fasse un|fasse une chute|se|attrape"
        r"|parte)",
        r"<partner>…(?:va|veu[xt]|menace de) me tuer",
        r"il (?:me|nous) menace…depuis",
        r"(?:fuir|echapper a|m enfuir|cacher)…<partner>",
        r"(?:victime|subis|subit|vis|vit) (?:de |des |d )?violences?¬(autrefois|avant)",
        r"(?:se fait|fait|etre|est|battue?|frappee?) (?:battre|frapper|taper|cogner"
        r"|tabasser)? ?par (?:le |son |mon |sa |ma )?<partner>",
        r"m a (?:\S+ )?(?:etrangl\w+|mise? un coup|gifl\w+|cogn\w+|casse (?:le bras|le nez|une dent"
        r"|les cotes|une cote|la machoire))",
        r"(?:pas|plus) en securite (?:avec|chez|a la maison|quand il)",
        r"il (?:me|m|nous) (?:insulte|bouscule|humilie|rabaisse|crache|terrorise|pousse)…(?:depuis"
        r"|tous les|chaque|quand|bouscule|frappe|tape|peur|mariage)",
        r"<partner>…(?:veu[xt]|va|dit) (?:\S+ ){0,2}?tuer moi",
        r"<partner>…(?:casse|fracasse)…(?:bras|nez|dents?|cotes?|tout)…",
        r"<partner>…(?:gaz|brule|coup\w*|lance\w*)…(?:dessus|visage|figure)",
        r"me (?:force|oblige) a (?:coucher|faire l amour|avoir des rapports)",
    ),
    "violence_immediate": (
        # at the door, in the house
        r"(?:defonc\w+|enfonc\w+|forc\w+|casse|casser|tambourin\w+|tape dans|exploser)…(?:ma|la|notre|sa"
        r"|nos) (?:porte|fenetre|volets?|serrure)",
        r"(?:essaie\w*|essay\w+|veulent|tent\w+|cherche\w*) (?:de |d |a )?(?:r?entrer|forcer|ouvrir)"
        r"…(?:chez|maison|appart\w*|porte)",
        r"(?:quelqu un|homme|type|mec|gens|individu|inconnu|intrus|ils|hommes|cambriol\w+"
        r"|voleurs?) (?:\S+ ){0,3}?(?:r?entr\w+|est|sont|s est introduit|dans)"
        r" (?:\S+ )?(?:chez (?:moi|nous|elle|ma|mon|la)|dans (?:ma|la|mon|notre|le|l) (?:maison|appart\w*"
        r"|jardin|immeuble|salon|cuisine))",
        r"(?:cachee?s?|enfermee?s?|barricade\w*) (?:dans|sous|derriere) (?:la|le|ma|les|mon|un) (?:salle"
        r"|chambre|placard|toilettes?|wc|lit|cave|bain|armoire)",
        # weapons, threats
        r"(?:menac\w+|braqu\w+|attaqu\w+|agress\w+|poursuit|veu[xt])…(?:avec|a) (?:une?|son|sa|la"
        r"|l)? ?(?:\w+ )?<weapon>",
        r"(?:il|elle|homme|quelqu un|mari|fils|voisin|mec|type|gars|individu|ex) (?:\S+ )?(?:a|tient"
        r"|sort\w*|avec) (?:un|une|son|sa|des) (?:\w+ )?<weapon>",
        r"(?:il|elle|frere|fils|mari|voisin|homme)…(?:a pris|prend|a sorti|sort|a attrape) (?:un|une|son"
        r"|sa|le|la) <weapon>",
        r"(?:veu[xt]|va|vont|veulent|essaie de|essaye de|essaient de) (?:me|nous|la|le|les) (?:tuer"
        r"|violer|taper|plantee?r?|buter|crever|egorger|tabasser|frapper|defoncer|massacrer)",
        r"menac\w+ (?:de|d) (?:me|nous|la|le|les)? ?(?:mort|tuer|frapper|bruler|egorger)",
        r"(?:coups? de feu|fusillade|attentat|prise d otages?|coups? de couteau|tirs? d arme)",
        r"(?:on|ils|quelqu un|ca) (?:me |nous )?(?:tire|tirent) dessus",
        r"(?:homme|type|mec|gars|quelqu un|on|il|voiture|qui) (?:me|nous) (?:suit|suivent|poursuit"
        r"|poursuivent)¬(depuis des|depuis plusieurs|depuis un|depuis deux|sur|bien|pour)",
        # blows
        r"(?:il|elle|ils|on|qui|fils|mec|homme|voisin|lui|type|gens) (?:\S+ )?(?:me|nous|la|le|les"
        r"|m) (?:a )?(?:<strike>|agress\w+)",
        r"(?:me|nous) (?:frappe\w*|tabass\w*|cogne\w*|tape(?:nt)? dessus|tape|bat|battent|etrangle"
        r"|agresse\w*|attaqu\w+)",
        r"(?:frappe|frapper|tape|taper) moi",
        r"(?:frapp\w+|tape|tapent|bat|cogne|tabass\w+|gifle|agress\w+|brutalis\w+|maltrait\w+|poignard\w+"
        r"|etrangle) (?:ma|mon|sa|son|ses|un|une|la|le|les|des) (?:\w+ )?<adult>",
        r"(?:se|me|m|s) (?:fait|faire|font|faisait|est fait|sont fait|suis fait) (?:agress\w+|frapp\w+"
        r"|tabass\w+|taper?|viol\w{1,2}|poignard\w+|attaqu\w+|braqu\w+|planter|battre|etrangl\w+)",
        r"(?:m a|m ont|on m a|on m|l a|l ont|nous ont|me fait|vient d etre) (?:\S+ )?(?:agress\w+"
        r"|poignard\w+|attaqu\w+|tabass\w+)",
        r"(?:crie|hurle|appelle) (?:a l aide|au secours)",
        r"(?:voisine?s?|femme|dame|couple|fille) (?:\S+ ){0,3}?(?:crie|hurle|crier|hurler|cris)…(?:bat"
        r"|frapp\w+|coups|tap\w+|aide|peur)",
        r"(?:(?<!de )(?<!depuis une )(?<!c est une )bagarre|se battent|se bat)¬(contre|pour)",
        r"(?:donn\w+|mis|mettre|met|recu|file|balance) (?:\S+ ){0,2}?coups¬(de main|de fil|de pouce)",
        r"(?:train\w+|tir\w+|attrap\w+|saisi\w*)…par les cheveux",
        r"(?:en train de|sont|est) (?:\S+ )?(?:cambriol\w+|braqu\w+|vandalis\w+|vole\w* chez)",
        r"(?:devant|derriere|dans|sur) (?:ma|notre) (?:porte|maison|palier|voiture|jardin) avec (?:un"
        r"|une) (?:<weapon>|barre|baton|chien)",
        r"(?:barre de fer|arme blanche|cocktail molotov|cran d arret)",
        r"(?:appelez|envoyez|besoin de|faut|vite) (?:la |les )?(?:police|gendarmes|gendarmerie)¬(municipale)",
        r"(?:on|il|ils|quelqu un|homme) (?:m|nous) (?:attaqu\w+|agress\w+|etrangl\w+|enleve(?! (?:le|la|les|ces|mes"
        r"|un)))",
        r"strangul\w+",
        r"(?:moi|nous|elle|lui) (?:qu|que|sur qui) (?:il|elle|mon mari) (?:<strike>)",
        r"(?:suis|sommes|est) (?:poursuivie?s?|traquee?s?|en danger (?:de mort|immediat|chez)|menacee?s?)",
        # rape, kidnapping
        r"(?:ma|m a|l a|la) viole(?:e|s)?",
        r"(?:ete|suis|t|m a|l a|m ont|l ont|etre|fait|te|me|veu[xt] me) (?:\S+ )?viole(?:e|s|es|r|nt)?",
        r"(?:un|tentative de) viols?",
        r"(?:droguee?|forcee?|et) violee?s?",
        r"(?:arrach\w+|vole\w*) mon (?:sac|telephone|portable)…(?:encore|toujours|poursui\w+|devant|la)",
        r"(?:tape|frappe|tambourine|cogne) (?:a|sur|contre|dans) (?:ma|la|notre) porte…(?:r?entrer"
        r"|ouvr\w+|mort|tuer|peur|hurl\w+|menac\w+|insult\w+)",
        r"(?:r?entrer|ouvr\w+|peur|hurl\w+)…(?:tape|frappe|tambourine|cogne) (?:a|sur|contre|dans) (?:ma"
        r"|la|notre) porte",
        r"(?:kidnapp\w+|sequestr\w+)",
        r"(?:homme|type|mec|gars|quelqu un|il) (?:\S+ )?(?:suivre|suit|suivi) (?:moi|ma fille|jusqu)",
        r"(?:m a|m ont|on a|ont|l a|l ont|a) enlevee?s? (?:ma|mon|un|une|de force|par|je)",
        r"on m a enlevee?",
        r"(?:retenue?s?|enfermee?s?) (?:contre mon gre|contre sa volonte|de force|a cle|dans une (?:cave"
        r"|piece|camionnette))",
    ),
    "a_la_rue": (
        r"(?:suis|sommes|est|sont|etre|retrouve\w*|mise?s?|va|vais|serai\w*|finir"
        r"|reste) (?:\S+ ){0,4}?a la rue(?= (?:ce|cette|depuis|avec|et|sans|maintenant|demain"
        r"|apres|il|je|on|nous|car|merci|svp|aidez|en plein|mon|ma|,)|$)",
        r"(?:suis|sommes|est|sont|etre|retrouve\w*|reste\w*|vis|vit) (?:\S+ ){0,3}?dans la rue(?= (?:ce"
        r"|cette|depuis|avec|et|sans|maintenant|sous|par|en plein|il|je|,)|$)",
        r"(?:sais|savons|savent|sait|sai|c|se) (?:pas|plus|vraiment pas"
        r"|toujours pas) ou (?:aller )?(?:<sleep>|passer la nuit|aller (?:ce|cette|avec|dormir"
        r"|maintenant)|aller$)",
        r"nul\w{0,3} par[tr]?(?: ou)? (?:pour )?(?:\S+ )?(?:<sleep>|aller|passer la nuit)",
        r"(?:aucun|pas d|pas de|plus d|plus de|plus aucun|pas|sans) (?:endroit|lit|toit|abri|logement"
        r"|maison|hebergement|lieu)…(?:<sleep>|aller|<tonight>)",
        r"(?:a|ai|avons|ont) (?:plus|pas) (?:de |d )(?:toit|endroit ou dormir|abri)¬(de jardin"
        r"|pour le velo|de bus)",
        r"<sleep> (?:\S+ )?(?:dehors|sous (?:un|le|les) ponts?|sous (?:une|la|ma) tente|dans (?:la rue"
        r"|le metro|(?:ma|la|notre|une|sa|leur|nos) (?:voiture|caisse|camionnette|cave|tente"
        r"|cage)|le hall|un hall|un parking|un parc|le bois|les bois|l escalier|un squat|la gare"
        r"|les gares)|sur (?:un banc|le trottoir|un carton)|a la gare|au parking)",
        r"<sleep>…(?:dehors|dans la rue|hall de|gare|trottoir|parking)",
        r"(?:vis|vit|vivons|vivent|habite|habitons) …?(?:dans (?:ma|sa|notre|leur|une|la|nos) (?:voiture"
        r"|tente|camionnette|rue)|dehors)",
        r"(?:fich\w+|mise?s?|mettre|met|jet\w+|vir\w+|foutue?s?|fout|chass\w+|flanqu\w+|mettent)"
        r"…(?:dehors|a la rue|a la porte)",
        r"(?:expuls\w+)…(?:ce soir|ce matin|aujourd hui|hier|dehors|nulle part|ou aller|endroit"
        r"|maintenant|dormir)",
        r"(?:suis|sommes|est|sont|restent|reste|on est) dehors (?:avec|ce soir|cette nuit|dans le froid"
        r"|depuis|sans|il|par|sous|la nuit|et il)",
        r"(?:je suis|on est|nous sommes|suis) (?:\S+ )?(?:sdf|sans abris?|sans domicile|sans toit"
        r"|sans logement|sans hebergement|sans rien ou dormir)",
        r"(?:cherche\w*|besoin|faut|trouver|trouve\w*|veu[xt])…(?:toit|lit|hebergement|endroit|dormir"
        r"|chambre|hotel|place|abri|logement|dodo)…(?:ce soir|cette nuit|la nuit|tout de suite|d urgence"
        r"|en urgence)",
        r"(?:pas maison|pas logement)…(?:dormir|dehors|froid)",
        r"plus (?:de |d )(?:solution|logement|hebergement)…(?:ce soir|cette nuit|nuit|ce matin)",
        r"hebergement…(?:ce soir|cette nuit|des ce soir)",
        r"(?:je|j|on|nous|moi) (?:\S+ ){0,2}?a la rue (?:\S+ ){0,2}?(?:gosses?|enfants?|moi|bebe|fils|fille)",
        r"115…(?:repond|complet|sature|place|raccroche)",
        r"ou (?:je |on |vais je )?(?:<sleep>|passer la nuit|vais dormir|peux dormir) (?:ce soir|cette nuit)",
        r"(?:heberger|loger|accueillir|recueillir) (?:cette nuit|ce soir)",
        r"(?:on est|nous sommes|je suis) dehors¬(pour|au|a|en|je|demain|jusqu|toute|le|les)…(?:enfants?"
        r"|bebe|nuit|froid|soir|neige|pluie|valises?)",
        r"(?:nuit|soir)…(?:on est|nous sommes|je suis) dehors",
        r"je dors ou",
        r"squatt\w+ (?:une?|le|la|dans|chez|des) (?:cage|hall|cave|garage|immeuble|parking|escalier\w*)",
        r"(?:assise?|allongee?|couchee?|dort) (?:\S+ )?(?:sur un (?:carton|banc)|sur le trottoir"
        r"|par terre dehors|devant (?:la|une) gare)",
    ),
}

FIRM["generic"] = (
    r"(?:je suis|on est|nous sommes|elle est|il est|ils sont|sommes) (?:tou[ts]\w* )?en (?:grave |grand )?danger",
    r"(?:en|un) danger de mort",
    r"(?:au secours|a l aide)(?: (?:au secours|a l aide|vite|svp|aidez moi|aide moi|moi|venez"
    r"|s il vous plait))*(?= *$)",
    r"(?:venez|viens) (?:vite |nous |m )?(?:\S+ ){0,2}?au secours",
)

TOPIC: dict[Reason, tuple[str, ...]] = {
    "generic": (r"(?!)",),
    "suicide": (r"suicid\w+", r"(?:idees|pensees) (?:noires|morbides)"),
    "detresse_vitale": (
        r"inconsciente?",
        r"(?:crise cardiaque|infarctus|avc|overdose|surdose|hemorragie|crise d epilepsie|convulsions?"
        r"|choc anaphylactique)",
        r"(?:malaise|empoisonn\w+|electrocut\w+)¬(social|general|vagal il y a)",
    ),
    "incendie_gaz": (
        r"incendies?",
        r"monoxyde",
        r"(?:noyade|avalanche|desincarceration)",
        r"feu…<building>",
    ),
    "enfant_danger": (
        r"<child> (?:est |sont |etait )?(?:tres )?(?:battue?s?|maltraite\w*|abusee?s?)",
        r"maltraitance…<child"
        r">",
    ),
    "violence_conjugale": (
        r"violences? (?:conjugales?|domestiques?|intrafamiliales?|faites aux femmes)",
        r"femmes?"
        r" battues?",
    ),
    "violence_immediate": (
        r"(?:agression|cambriol\w+ en cours)",
        r"(?:maltrait\w+|brutalis\w+|battue?)…(?:mere|pere|residente?s?|grand mere|personne agee"
        r"|handicape\w*)",
        r"(?:mere|pere|residente?s?|grand mere|grand pere|personne agee|voisine?|mamie)…(?:maltrait\w+"
        r"|brutalis\w+|battue?)",
    ),
    "a_la_rue": (
        r"(?:sdf|sans abris?|sans domicile|sans logement|a la rue)(?= |$)…(?:ce soir|cette nuit|froid"
        r"|gele|dehors|depuis|bebe|enfants?|pluie|malade)",
        r"(?:monsieur|dame|famille|femme|homme|jeune|gens|mere|couple|personne)…(?:sdf|sans abris?"
        r"|sans domicile|a la rue|dans la rue|dehors)…(?:ce soir|cette nuit"
        r"|froid|gele|depuis|bebe|enfants?|pluie|pleut|devant|neige|nuit)",
        r"hebergement d urgence",
    ),
}
