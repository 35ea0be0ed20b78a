"""Families of dangers for the wish to die, open and veiled: what sends to 3114."""

from __future__ import annotations

from nlu.readers.danger_family import Family

DESPAIR: tuple[Family, ...] = (
    Family(
        "the words of dying",
        "suicide",
        (
            r"apercevrait de mon absence|s apercevra de mon absence",
            r"vie sans (?:lui|elle|toi|eux|mon \w+|ma \w+) & (?:sens|rejoindre|retrouver|plus|vaut|mourir"
            r"|veux pas|peux pas)",
            r"(?:fatiguee?|lasse?|epuisee?|marre|assez|ras le bol) (?:\w+ )?(?:de|d) (?:vivre|tout(?! (?:faire|gerer"
            r"|porter))|etre la"
            r"|lutter|me battre|exister|souffrir|cette existence) & (?:partir|mourir|finir|fini|disparaitre"
            r"|dormir|ce soir|rejoindre|plus la|adieu|seule?|rien)",
            r"(?:attends?|attend|espere|souhaite|appelle|desire|veux|voudrais"
            r"|cherche) (?:\w+ )?(?:que )?(?:la mort|ma mort|mourir)(?= |$)¬(de|du)",
            r"(?:mourir|partir|en finir|se tuer|me tuer|disparaitre) sans (?:douleur|souffrir|avoir mal"
            r"|faire de bruit|deranger)",
            r"jamais (?:me |se )?reveill\w+",
            r"(?:vie|vivre) (?:c est |est )?(?:plus |pas )(?:pour moi|faite? pour moi)",
            r"(?:mieux|vaut mieux|autant|vaudrait mieux|mieux vaut) (?:que )?(?:je )?(?:meure|meurs|crever"
            r"|creve|mourir|disparaisse|disparaitre)",
            r"(?:envie|raison|raisons) (?:\S+ ){0,2}?(?:d etre en vie|de vivre|de continuer|d exister"
            r"|de rester en vie|d etre la|d etre encore la)(?= |$)¬(a|le|la|les|ici|dans|avec|mon|ma|au)"
            r" & (?:plus|aucune?|pas|sans|perdu)",
            r"(?:noyade|pendaison|mort|mourir|pont|train|gaz|balle) (?:\S+ ){0,4}?(?:fait (?:pas |plus )?mal"
            r"|est rapide|rapide|indolore|est simple|serait simple|serait facile|dure longtemps)",
            r"(?:passerai|tiendrai|finirai) (?:pas|plus) (?:la nuit|jusqu a demain|la semaine|l annee"
            r"|l hiver) & (?:peu[xt] plus|vie|adieu|envie|marre|mourir|seule?)",
            r"suicid\w*",
            r"(?:en|d en) fini(?:r|rai|rait|rais|t|s|ra|e)?¬(avec|de|ce|cette|la|les|le|par|pas|plus|jamais"
            r"|depuis|a) & (?:ce soir|cette nuit|bientot|envie|veu[xt]|va|vais|pense|ca suffit|peux plus"
            r"|maintenant|demain|adieu|rapide|seul|mieux|decide|marre|dit|ecrit)",
            r"(?:terme|fin) a (?:mes|ses|ma|sa|cette|la|mon|son|nos|leurs?|tout) (?:jours|vie|existence"
            r"|souffrances?|calvaire|supplice|ca)",
            r"(?:envie|idees?|besoin|pens\w+|parle|parlait|menace|parler|question|moyen|facon|decide|projet"
            r"|voudrai\w*|prefere\w*|veu[xt]|vouloir|vais|va|veus|aimerai\w*|autant|souhaite|reve|volontiers"
            r"|hate) (?:\w+ )?(?:de |d |a )?(?:mourir|crever|disparaitre|se tuer|me tuer|tuer moi"
            r"|se foutre en l air|se pendre|me pendre|en finir|mort)"
            r"¬(de rire|de|avec|d|pour|haha|mdr|lol|derriere|sous|du|des|dans|ce|cette|la)",
            r"(?:aller|d aller|vas|va) (?:me|te|se) (?:tuer|pendre|foutre en l air|jeter)",
            r"mourir (?:ce soir|cette nuit|maintenant|tout de suite|seule?|en paix|dignement|plutot|tranquille"
            r"|sans souffrir|sans avoir mal|par)¬(de|d)",
            r"(?:peu[xt]|peu|est ce qu on) mourir (?:de|d|avec) (?:\S+ ){0,3}?(?:<pills>|tramadol|paracetamol"
            r"|insuline|mg|grammes?|\d+)",
            r"(?:mal|long|douloureux|souffre) (?:\w+ )?(?:de|pour) (?:mourir|partir)(?= |$)",
            r"(?:dose|quantite|combien) (?:\S+ ){0,5}?(?:mortelle|letale|pour mourir|pour partir|pour en finir"
            r"|pour plus se reveiller)",
            r"(?:plus|pas|aucune?|perdu|sans|meme plus) (?:\S+ ){0,2}?(?:envie|force|gout|raison|courage"
            r"|interet|rien|l envie|la force|le courage) (?:\S+ ){0,3}?(?:vivre|la vie|vie|exister|etre en vie"
            r"|etre la|etre de ce monde|respirer|me reveiller|se reveiller|continuer a vivre|me lever demain"
            r"|vivre comme ca)¬(ici|dans|avec|chez|la bas|au|sociale|a|professionnelle|active)",
            r"(?:marre|fatiguee?|fatigue|fatige|lasse?|assez|ras le bol|degoutee?|peu[xt] plus|pe plus"
            r"|epuisee?) (?:\S+ )?(?:de |d |la |ma )?(?:vivre|vie|exister|etre en vie|respirer|ma vie|la vie"
            r"|cette vie)¬(chere|ici|avec|dans|chez|associative|de famille|sociale|seul|seule|a|au|de chantier"
            r"|quotidienne)",
            r"(?:veu[xt]|voulai\w*|peu[xt]|veux) (?:plus|pas|meme plus) (?:\S+ )?(?:vivre|continuer comme ca"
            r"|exister|de cette vie|etre la|de la vie|rester en vie|me reveiller|vivr|vivre sans)¬(ici|avec"
            r"|dans|chez|au|en|a|seule?|la bas|loin|ensemble)",
            r"(?:pas|plus) (?:faite? pour|a ma place dans|ma place sur|ma place dans"
            r"|de place (?:pour moi )?(?:dans|sur)) (?:vivre|cette vie|ce monde|cette terre|la vie)",
            r"c est (?:\S+ ){0,2}?vivre (?:\S+ ){0,2}?(?:que|qui)|(?:c est|est) vivre(?= |$) & (?:peu[xt] plus"
            r"|arrete|trop dur|fatigu\w+)",
            r"(?:vaut|vaudrait|serai\w*|mieux|prefere\w*) (?:\S+ ){0,3}?(?:morte?|mourir|crever|disparaitre"
            r"|pas etre nee?|etre morte|pas me reveiller)(?= |$)¬(de|d|que de)",
            r"(?:voudrai\w*|veu[xt]|aimerai\w*|j espere|souhaite) (?:\S+ ){0,3}?(?:plus|pas|jamais) (?:me "
            r"|se )(?:reveiller|lever|relever)¬(a|le|tot|avant|si)",
            r"(?:dormir|m endormir|dors|sommeil|endormir) (?:\S+ ){0,4}?(?:pour toujours|a jamais"
            r"|plus (?:\w+ )?(?:jamais )?me reveiller|sans me reveiller|eternel\w*|definitivement|pour de bon"
            r"|plus jamais)",
            r"(?:si|quand) je (?:meurs|suis morte?|creve|disparais|saute|me tue|partais|mourais|disparaissais"
            r"|etais morte?|serai\w* (?:plus la|morte?)) & (?:personne|qui|manqu\w*|pleur\w*|remarqu\w*"
            r"|differen\w+|mieux|soulag\w*|enfants?|chat|ca change\w*|regrett\w*)",
            r"(?:qui|personne|nul) (?:\w+ )?(?:me |m )?(?:pleurer\w*|regretter\w*|manquerai\w*(?! (?:d|de|des) )"
            r"|manquera"
            r"|remarquer\w*|viendra a mon|s en apercev\w+|s en rendra)",
            r"(?:le|au|ce|cet?|mon|son) (?:monde|univers|familles?|enfants?|petits?|gens|entourage|proches"
            r"|parents|gosses|mari|filles?|tout le monde|tous|ils|elle|il|seront|serait|seraient|irait|iraient"
            r"|vivr\w+) (?:\S+ ){0,4}?(?:mieux|tranquilles?|debarrasses?|soulages?"
            r"|heureux) (?:\S+ ){0,4}?sans moi",
            r"(?:poids|boulet|fardeau|gene|de trop|inutile|je sers a rien|debarras) & (?:mourir|partir"
            r"|disparaitre|plus la|finir|apres ce soir|sans moi|sauter|vivre|adieu|<pills>|arrete tout|mort)",
            r"(?:rejoindre|retrouver|rejoins|rejoindrai|retrouve) (?:\S+ ){0,4}?(?:la haut|au ciel|au paradis"
            r"|dans la tombe|dans l au dela|de l autre cote|ou (?:il|elle) est|au cimetiere|pour toujours)",
            r"(?:moi|veux|vais|envie de|voudrais|prefere|bientot|va) (?:\w+ )?(?:partir|aller|monter) (?:au "
            r"|le )?(?:ciel|paradis)",
            r"(?:vie|existence|monde|exister|continuer|vivre)…(?:plus|aucun|pas)…(?:sens|rime|valeur|interet|peine)",
            r"(?:a quoi bon|a quoi ca sert|pour quoi faire|quel interet|ca sert a quoi"
            r"|pourquoi) (?:\S+ ){0,3}?(?:vivre|continuer|rester|exister|la vie|me battre|etre la|se lever"
            r"|respirer|tenir)¬(a|de|le|la|les|avec|dans|en ligne|inscrit\w*|benevole) & (?:<self_mine>)",
            r"a quoi bon & (?:pont|balcon|<pills>|fusil|corde|vivre|mort|ce soir|finir)",
            r"(?:plus|aucun|pas|sans) (?:\w+ )?(?:espoir|avenir|issue|lumiere|d espoir|d avenir|d issue)"
            r" & (?:mourir|vivre|finir|ce soir|disparaitre|plus la|<pills>|peux plus|mort|continuer|sauter"
            r"|arreter)",
            r"(?:parle|parl\w+|dit|disait|ecrit|repete\w*|menac\w+|jure|veu[xt]|voulait"
            r"|va) (?:\S+ ){0,4}?(?:de mourir|de se tuer|de sauter|d en finir|en finir|se tuer|se pendre|sauter"
            r"|se suicider|plus vivre|mourir|se jeter|se foutre en l air|se faire du mal|passer a l acte"
            r"|se flinguer|s ouvrir|disparaitre|rejoindre (?:son|sa) (?:mari|femme|pere|mere|frere))¬(de|d"
            r"|a la corde|sur)",
            r"(?:penser?|pens\w+|songe\w*|reflechi\w*|pensees?) (?:\S+ ){0,2}?(?:a sauter|a mourir|a la mort"
            r"|a ma mort|au pire|a me|au suicide|noires?|suicidaires?|a disparaitre|morbides?|a en finir"
            r"|a partir pour|a tout arreter)¬(occuper|mettre|rendre|inscrire|faire|lancer|engager|reconvertir"
            r"|lever|former|desinscrire|proposer|presenter)",
        ),
        (
            r"(?:ecoutants?|prevention|sos amitie|formation|groupe de parole|conference|documentaire"
            r"|association de prevention|deuil|endeuill\w+|s est suicide\w*|suicidee? il y a|depuis le suicide"
            r"|apres le suicide|lecture|roman|serie|film)",
        ),
    ),
    Family(
        "a goodbye",
        "suicide",
        (
            r"(?:lettres?|mots?) (?:\S+ )?(?:pour|a) (?:chacun|les enfants|mes enfants|mes filles|mon fils|ma fille"
            r"|mes parents|ma femme|mon mari|chaque|tout le monde)(?= |$) & (?:ecrit\w*|prepar\w*|laiss\w*"
            r"|pose\w*|table|redig\w+|pret\w*)(?! (?:noel|ecole))",
            r"(?:laisse|laissee?|trouve|ecrit|pose) (?:\w+ )?(?:un mot|une lettre|un message|une note"
            r"|des lettres|sa lettre)(?= |$) & (?:introuvable|disparu\w*|repond plus|decroche plus|parti\w*"
            r"|adieu|pardon|aime|table|oreiller|plus la|inquiet\w*|pas la|voiture|fusil)(?! (?:proprio|facteur))",
            r"(?:si|quand) (?:vous|tu) (?:\w+ )?(?:lis|lisez|lirez|liras|recevez|trouvez|lise) (?:ca|ceci"
            r"|ce message|cette lettre|ces mots|ce mot) & (?:partie?|morte?|plus la|trop tard|fini|loin|serai"
            r"|aime|deja)",
            r"(?:deja|bientot|enfin) (?:partie?|loin|morte?|libre|delivree?) & (?:lisez|lirez|pardon|aime|adieu"
            r"|lis|souffr\w*|message)",
            r"(?:je|on) (?:debranche|coupe|eteins|eteint|ferme|lache|arrete|quitte) tout & (?:ce soir|moi avec"
            r"|cette nuit|adieu|pour toujours|pour de bon|fini|definitivement)",
            r"droit de (?:mourir|partir|m en aller|en finir|choisir ma mort)",
            r"(?:que|envie que|voudrais que|prie pour que|j espere que|hate que) (?:tout|ca|tou|la vie|le coeur"
            r"|mon coeur|ma vie) (?:s arrete|sarete|s arete|cesse|finisse|se termine|prenne fin|soit fini)",
            r"(?:choisi|fixe|decide|note|trouve) (?:\w+ )?(?:la date|le jour|l heure|le moment|la facon"
            r"|la methode|comment)(?= |$) & (?:dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|demain"
            r"|ce soir|cette nuit|partir|finir|mourir)(?! (?:mariage|fete))",
            r"pardon (?:maman|papa|mon amour|les enfants|a mes|mes (?:enfants|filles|fils|amours|cheris)|a tous"
            r"|a ma|a mon)",
            r"(?:aime|desolee?|pardon\w*) & (?:parti\w*|vocal|fusil|repond plus|decroche plus|boites?|corde"
            r"|voiture) & (?:fusil|repond plus|decroche plus|vocal|corde|<pills>|adieu)",
            r"(?:dit|dire|ecrit|envoye|m a dit|laisse|vocal d|message d|mot d|lettre d|sms d|texto d|envoie"
            r"|me dit|mes|ses|un) (?:\S+ )?adieux?¬(aux?|l|les|le|la|veau)",
            r"adieu (?:mon|ma|mes|maman|papa|mamie|papi|les guignols|je|tout le monde|tous|a tous|la vie|monde"
            r"|a jamais|mon amour|cherie?|belle)¬(numerique|permis)",
            r"adieu(?= |$) & (?:ce soir|plus|mourir|fini|calme|decide|aime|pardon|affaires|<pills>|decroche|repond)",
            r"(?:dernier|ultime|derniere) (?:message|sms|fois que (?:je|j|vous)|nuit|soiree|lettre|volonte\w*"
            r"|soir|jour|journee|cigarette|verre|mot) & (?:aime|adieu|pardon|merci|dites|dis|enfants?|plus"
            r"|apres|<self_mine>|finie?|demain)",
            r"(?:dites|dis|direz|diras|dire|transmettez|prevenez|prevenir|embrass\w+|embrasser|expliquez"
            r"|faites savoir) (?:\S+ ){0,5}?(?:enfants?|fils|filles?|mere|maman|pere|papa|femme|mari|famille"
            r"|petits?|soeur|frere|gosses?|parents|copine|copain) & (?:aime\w*|pardon\w*|pour moi|de ma part"
            r"|desolee?|<pills>|plus la|fini|lettre|jours|assez|(?:ma|sa|leur|votre) faute|fier\w*|corde)",
            r"(?:entendr\w+|verr\w+|reverr\w+) (?:plus|pas) (?:parler de )?(?:moi|jamais)(?= |$) & (?:range|calme|adieu"
            r"|pardon|ce soir|fini|merci pour tout)",
            r"serai (?:avec|pres d|aupres d) (?:elle|lui|toi|eux) & (?:cherchez pas|chat|chien|pardon|adieu|cle"
            r"|merci pour tout)",
            r"tire\w* (?:le rideau|ma reverence) & (?:ce soir|cette nuit|demain|pour de bon|pour toujours)",
            r"(?:vais|va|allait|aller|pars|enfin|bientot) (?:le|la|les)? ?(?:rejoindre|retrouver)(?: (?:mon|ma|son|sa)"
            r" (?:mari|femme|fils|fille|mere|pere|frere|soeur|amour))?(?= |$) & (?:prepare\w*|embrass\w+|chat|chien"
            r"|adieu|depuis qu (?:il|elle) est partie?|enterr\w+|mort|donne son|donne sa) & (?:ce soir|cette nuit|chat"
            r"|donne|adieu|pret\w*|prepare\w*|calme)",
            r"ce qu il (?:me |lui )?faut & (?:mis de cote|armoire a pharmacie|mieux pour tout le monde|rentre pas)"
            r" & (?:pharmacie|pas peur|fini|mieux|rentre pas|ce soir|adieu)",
            r"(?:occup\w+|prenez|veill\w+|laisse|confi\w+|donne\w*|nourri\w+) (?:\S+ ){0,5}?(?:chat|chien"
            r"|enfants?|mes filles|mon fils|mes petits|mes gosses|bijoux|poisson|clefs?|cles) & (?:adieu"
            r"|plus la|c est decide|merci d avoir|apres moi|quand je|pardon|lettre|aime|mort|serai|calme"
            r"|ce soir)",
            r"c est (?:decide|fini|termine|mieux ainsi|mieux comme ca|la fin|pour (?:ce soir|cette nuit)"
            r"|ce soir|trop tard pour moi|plus la peine|reflechi) & (?:merci|laisse|adieu|pardon|mourir|vivre"
            r"|plus la|lettre|<pills>|pont|enfants?|chat|mieux sans|peux plus|corde|finir|aime|calme|continuer)",
            r"(?:ce|tout) (?:sera|serait|soit|va etre|est) (?:bientot )?(?:fini|regle|termine|derriere moi"
            r"|plus simple)(?= |$) & (?:mis de cote|pas peur|ce soir|cette nuit|demain|bientot|enfin|calme|plus la"
            r"|adieu|<pills>"
            r"|merci|apres moi|sans moi|souffr\w+)",
            r"(?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|bientot|noel|apres ce soir|ce soir"
            r"|quand vous lirez|la semaine prochaine|d ici demain|de toute facon) & (?:je |j )?(?:serai|serais"
            r"|sera|suis|serrai|seré|sere) (?:deja |enfin )?(?:plus la|plus de ce monde|partie? (?:loin|pour)"
            r"|morte?|plus un poids|loin|plus un probleme|plus personne)",
            r"(?:je |j )?(?:serai|serais|sere|serrai) (?:deja |enfin )?(?:plus la|plus de ce monde|morte?"
            r"|plus un (?:poids|probleme|souci)|plus une charge)(?= |$)(?! (?:pour (?:la|le|les)|le|la"
            r"|les) (?:cours|rdv|rendez))",
            r"(?:me|m) cherch(?:ez|e|er) (?:pas|plus)(?= |$) & (?:serai|plus|adieu|lundi|fini|pardon|partie?|avaler"
            r"|demain|aime)",
            r"(?:la ou|l endroit ou) je (?:vais|pars) & (?:plus|besoin|rien|personne|adieu|froid|souffr\w+)",
            r"(?:je |j )?(?:vous|te|les) (?:quitte|quitter|laisse|dis au revoir|fais mes adieux"
            r"|demande pardon)(?= |$) & (?:pour toujours|aime|pardon|adieu|definitiv\w+|calme|chat|decide"
            r"|lettre|<pills>|finir|fini|vie|fort|sans moi)",
            r"(?:prendre|prends) (?:\w+ )?conge (?:de tous|de la vie|de ce monde)",
            r"(?:range|regle|trie|mis|payer|paye|prepare|organise|classe|vide|donne|distribue|legue|ecrit"
            r"|laisse)\w* (?:\S+ ){0,3}?(?:affaires?|papiers|ordre|factures|testament|bijoux|obseques|chat"
            r"|appartement|lettres?|mots de passe|assurance|alliance|chien|comptes|enterrement|collection"
            r"|coordonnees du notaire|messages) & (?:calme|ce soir|adieu|fini|poids|plus la|<pills>|dites"
            r"|merci pour|aime|partir|finira?|finir|voila|glace|paix|fusil|mourir|apres moi|corde|pardon"
            r"|en ordre|tres serein\w*|dernier|tranquille)",
            r"(?:lettres?|mots?|vocal|message|sms|texto|mail|note) (?:\S+ ){0,3}?(?:d adieux?|de suicide"
            r"|pour dire adieu|qui dit adieu|ou (?:il|elle) dit|disant adieu|bizarre d adieu|d au revoir)",
            r"(?:en paix|au calme|la paix|le repos|enfin) (?:\S+ )?(?:enfin|eternel|dormir|tranquille|reposer"
            r"|plus souffrir) & (?:ce soir|bientot|demain|adieu|<pills>|partir|mourir|fini)",
            r"(?:cette fois|ce soir|cette nuit|demain|aujourd hui|maintenant|la) (?:\w+ )?(?:j arrete|je arrete"
            r"|on arrete|je lache|je pars|je m en vais|je raccroche|je saute|je le fais|je passe a l acte"
            r"|je mets fin|je disparais|j en finis) (?:tout|pour de bon|pour toujours|vraiment|tout ca|la)?(?= "
            r"|$) & (?:peu[xt] plus|vivre|vie|adieu|pardon|trop dur|marre|promis|fini|mort|merci|calme|decide"
            r"|classe|aime|lettre|douleur|souffr\w+)",
            r"j arrete tout(?= |$) & (?:ce soir|vivre|vie|peu[xt] plus|cette nuit|maintenant)",
            r"(?:plus|pas) (?:rien )?(?:besoin de rien|besoin d aide|besoin de vous|rien a attendre|la peine)"
            r" & (?:la ou je vais|adieu|ce soir|dites a|fini pour|aime|trop tard|demain je serai)",
        ),
        (
            r"(?:pot de depart|demenag\w+|mutation|retraite|soldes|adieu les? (?:kilos|lunettes|paperasse"
            r"|galeres?|cartons?))",
            r"(?:maraudes?|benevolat|mission|abonnement|inscription|desinscri\w+)",
        ),
    ),
    Family(
        "the means at hand",
        "suicide",
        (
            r"(?:enferme\w*|barricade\w*|partie?¬(de|du|a|en)|descendu\w*) & (?:rasoir|lame|cutter|corde|<gun>"
            r"|<pills>|medocs) & (?:fille|fils|mari|femme|frere|soeur|je|il|elle|ami\w*|copine|copain|mere|pere"
            r"|voisin\w*|coloc\w*|ado)",
            r"(?:est montee?|grimp\w+|enjamb\w+|escalad\w+) & (?:toit|grillage|rambarde|pylone|grue|pont"
            r"|parapet) & (?:fille|fils|mari|femme|frere|soeur|je|j|il|elle|ami\w*|copine|copain|mere|pere"
            r"|voisin\w*|coloc\w*|ado)",
            r"(?:regarde|devant|au bord de|pres de|face a) (?:la |le |l )?(?:seine|rhone|loire|garonne|eau"
            r"|riviere|canal|mer|vide|train|trains|quai|marne|saone|fleuve) & (?:simple|facile|tentant"
            r"|plus rien|finir|suffirait|tout serait|saut\w*|adieu|froide?|attire|envie|pont|fini)(?! (?:peche))",
            r"(?:moitie|reste|tube|boite|plaquette) (?:\S+ ){0,3}?(?:avale\w*|avalee?|prise?)",
            r"(?:rambarde|parapet|garde corps|balustrade|garde fou) & (?:cote|assise?|debout|vide|pont|viaduc"
            r"|enjamb\w*|fille|homme|jeune|saut\w*)",
            r"(?:cachets|comprimes|boites?|medocs|somniferes|pilules|plaquettes) (?:\S+ ){0,3}?(?:sur la table"
            r"|devant moi|dans la main|dans ma main|a la main|sous les yeux|sur le lit|sur mes genoux"
            r"|alignes?) & (?:raison|vie|finir|adieu|seule?|plus|veux|douleur|mis|mes|jai|j ai)",
            r"(?:<pills>|tramadol|paracetamol|boites?|insuline|morphine|valium|flacons?|plaquettes?|medoc\w*)"
            r" & (?:compt\w+|devant moi|sur la table|alignes?|mis de cote|assez de|en reserve|toute? (?:la"
            r"|ma) boite|j en ai deja|il y en a assez|dans la main|stock\w*|etal\w+|regarde) & (?:pleurer\w*"
            r"|deja|adieu|finir|mourir|aime|sais pas pourquoi|rire|embrass\w+|dormir|partir|ce soir|assez|mieux"
            r"|calme|seule?|jamais)",
            r"(?:je viens de|viens de|j ai|vient de) (?:\w+ )?(?:prendre|pris|aval\w+"
            r"|gob\w+) (?:\S+ ){0,4}?(?:toute|tous|tout|boites?|plaquettes?|vingt|trente|dix|quinze|quarante"
            r"|[1-9]\d|plein|melange|trop) & (?:<pills>|tramadol|paracetamol|medoc\w*|boites?|somniferes?"
            r"|plaquettes?|xanax)",
            r"(?:les|je les|j en|l) (?:viens de les prendre|ai prise?s?|ai tous aval\w+|ai avales?"
            r"|ai deja pris)(?= |$) & (?:<pills>|tramadol|boites?|paracetamol|plaquettes?|comprimes)",
            r"(?:la|une|ma|sa|ta|le|de la) (?:corde|cordage|drisse|sangle|cordelette|noeud coulant)(?= "
            r"|$) & (?:mains?|pret|poutre|cou"
            r"|grange|arbre|raison|vaches|finir|prepar\w+|prete|attach\w+|j ai la|rit|adieu|pendre|plafond"
            r"|garage|plus|mourir|noeud|ce soir|tabouret|chaise)",
            r"noeud (?:coulant|autour|de pendu|dans la corde)",
            r"<pills> & (?:regrett\w+|partir\w* ensemble|pars? ensemble)",
            r"(?:prend|pris|avale\w*) (?:\S+ )?<pills> & (?:adieu|adeus|adios|addio) & (?:repond|peur|message|dit"
            r"|vite)",
            r"(?:suis|est|assise?|debout) (?:\S+ )?(?:sur|devant) (?:le|un) (?:pont|viaduc|parapet) & (?:sais (?:pas"
            r"|plus) pourquoi|ecris|adieu|vide|pleure|personne|froid)",
            r"<gun> & (?:table|cote de moi|charge\w*|raison|grange|enferme\w*|alliance|genoux|main|bouche|tempe"
            r"|tete|finir|parti|partie|descendu|sorti|cartouches?|pleure|cave|depress\w+|probleme|adieu|marre"
            r"|ranger|mourir|monte|armoire) & (?:<self_mine>|mari|pere|fils|frere|il|voisin|oncle|ami|beau pere"
            r"|grand pere|mere|collegue)",
            r"(?:pont|viaduc|falaise|parapet|garde fou|rambarde|corniche|barrage|balustrade) & (?:regard\w+"
            r"|saut\w*|bord|enjamb\w+|vide|assis\w*|debout|eau|rails?|seule?|froid|peur|pieds|descendre"
            r"|a quoi bon|froide?) & (?:<self_mine>|elle|il|veut|quelqu un|femme|homme|type|fille|jeune)",
            r"(?:sur|au bord|pres|vers|devant) (?:de |d |du |des |les |le |la )*(?:rails?|voies?|quai"
            r"|voie ferree|voies ferrees|passage a niveau|chemin de fer|autoroute|train) & (?:attends?|veut pas"
            r"|prochain|train|veux|saute\w*|descendu\w*|revenir|assise?|allongee?|couchee?|marche|pleure|finir"
            r"|jeter|elle|il) & (?:<self_mine>|elle|il|copine|fille|fils|quelqu un|homme|femme|train|jeune)",
            r"(?:bord|rebord) (?:du |de la |d un )(?:pont|vide|falaise|quai|toit|gouffre|balcon|precipice|rail|voie)"
            r" & (?:<self_mine>|elle|il|veut|quelqu un)",
            r"(?:bord|rebord|parapet|garde corps|balustrade) & (?:fenetre|balcon|canal|riviere|eau|immeuble|etage)"
            r" & (?:assise?|debout|jambes|pieds|enjamb\w*|pench\w+|pleure|saut\w*|vide|adieu)",
            r"(?:toit|balcon|fenetre|\w+ etage|tour|\w+ieme|parking) & (?:saut\w+|se jeter|me jeter|enjamb\w+"
            r"|va sauter|dans le vide|veut descendre|idees?|tomber dans)",
            r"(?:saut\w+|je saute|sauter)(?= |$)¬(des|le|les|un|repas|sur mes genoux) & (?:pleur\w*|voix|pense|hier"
            r"|veut|dit|personne|pont|toit"
            r"|balcon|serieusement|envie|fenetre|fini|etage|vide) & (?:<self_mine>|il|elle|quelqu un|gamin"
            r"|jeune|homme|femme|voisine?)",
            r"(?:lame|rasoir|cutter|couteau|tesson|ciseaux|compas) & (?:main|poignets?|veines?|me coup\w+|coupe"
            r"|scarif\w*|mal|bras|cuisses?|sentir|peau|entaill\w*|baignoire) & (?:je|j|me|m|mon|ma|elle se"
            r"|il se|fille|fils|se)",
            r"(?:me |se |m )(?:coup\w+|entaill\w+|taillad\w+|brul\w+|mutil\w+|scarif\w+|tap\w+ la tete|griff\w+"
            r"|plant\w+) & (?:bras|poignets?|cuisses?|soulage\w*|expres|peau|sang|lame|rasoir|sentir|cutter"
            r"|manches|cicatrices)",
            r"(?:scarif\w+|automutil\w+|auto mutil\w+)",
            r"(?:me|se|nous) (?:fais|fait|faire|faisait) (?:\w+ )?(?:du|de) mal(?= |$)(?! (?:au|a la|en))",
            r"moteur (?:\w+ )?(?:allume|tourne|en marche) & (?:garage|enferme\w*|voiture|tuyau)",
            r"(?:tuyau|pot d echappement|gaz) & (?:garage|four|ouvert|ouvrir|allume) & (?:finir|mourir"
            r"|m endormir|adieu|enferme\w*|fenetres|plus la|tout va peter)",
            r"(?:voix|elles|ils|entites?) (?:\w+ )?(?:me |lui )?(?:disent de faire du mal|disent|dit|ordonnent"
            r"|poussent|demandent"
            r"|crient) (?:\S+ )?(?:de sauter|de mourir|de me|de le faire|de tuer|de se|d en|de partir"
            r"|de frapper|d aller me)",
            r"(?:me|se) (?:jeter?|balancer|foutre|lancer|mettre|tirer|precipiter) (?:\w+ )?(?:sous|dans le vide"
            r"|dans la seine|dans la riviere|dans le canal|contre un (?:arbre|mur|camion|platane|pylone)"
            r"|une balle|par la|du|devant (?:un|le) (?:train|camion|metro|rer|bus))",
            r"(?:foncer|rouler|m encastrer|envoyer) (?:\S+ ){0,3}?(?:contre|dans) (?:un |le |les )?(?:arbre|mur"
            r"|platane|camion|pylone|ravin|pile) & (?:expres|envie|finir|voiture|peu[xt] plus|idee)",
            r"(?:tirer|mettre|coller|loger) (?:\w+ )?une balle¬(de)",
        ),
        (
            r"(?:corde a (?:linge|sauter|remonter)|cordes vocales|chasseurs?|saut a|tire la corde|peinture"
            r"|nettoy\w+|vitres|escalade|benevoles|tri|collecte|recycl\w+|paradis|ski|parachute)",
        ),
    ),
    Family(
        "fear of oneself, somebody one fears for",
        "suicide",
        (
            r"(?:faire|fasse|fais|ferai|ferait|fera|faisait|ferais|commettre|commis) (?:une |un |des "
            r"|d )(?:betises?|connerie\w*|geste\w*|irreparable|conneries|acte irreparable|chose horrible"
            r"|malheur)(?= |$) & (?:<self_mine>|peur|elle|il|ce soir|fils|fille|mari|ami\w*|copine|copain|frere"
            r"|soeur)",
            r"(?:commettre|faire) l irreparable|peur de moi(?= |$)",
            r"(?:venez|aidez moi|arretez moi|empechez moi|enfermez moi) & avant que je",
            r"peur (?:de |d |qu |que )(?:moi meme|ce que je vais|ce que je pourrais|passer a l acte"
            r"|craquer pour de bon|(?:il|elle) passe a l acte|mes pensees|mes idees|ce que je suis capable)",
            r"(?:j ai|ai|avec|eu|des|ces|ses|mes) (?:des |les |ces )?(?:idees noires|idees suicidaires"
            r"|envies suicidaires|pensees suicidaires|idees)(?= |$) & (?:balcon|<pills>|noires?|peur|sans moi"
            r"|nuit|suicidaires?|pont|corde|sauter|mourir|seule?)",
            r"(?:crise suicidaire|risque suicidaire|intention\w* suicidaire\w*|propos suicidaires"
            r"|tentative de suicide|ts|tds) & (?:patient\w*|elle|il|jeune|eleve|resident\w*|usager|beneficiaire"
            r"|en cours|scenario|vient|salarie\w*|famille)",
            r"(?:plus|rien) (?:\w+ )?(?:me|le|la) (?:retient|raccroche|rattache)",
            r"(?:peu[xt]|pe|peu|arriv\w+) plus(?= |$) & (?:je lache|j abandonne|envie de tout arreter"
            r"|tout arreter|arrete tout|je veux partir|que ca s arrete|que ca cesse|disparaitre|dormir pour"
            r"|plus me lever|fini pour moi|plus la force de vivre|mourir)",
            r"(?:que|envie que) (?:tout |tous |ca |cela |la douleur |cette souffrance |ma souffrance "
            r"|la souffrance )(?:s arrete|cesse|finisse|soit fini|s eteigne)¬(dans|en|a|mal)",
            r"(?:tout|tous) (?:arreter|eteindre|debrancher|foutre en l air|lacher)(?= |$) & (?:vivre|vie"
            r"|ce soir|seule?|mourir|peu[xt] plus|envie|noir)",
            r"(?:plus|trop) (?:souffrir|mal)(?= |$) & (?:partir|adieu|finir|mourir|dormir|vivre|disparaitre)"
            r" & (?:veux|envie|vais|voudrai\w*)",
            r"(?:c est|dit|ecrit|parle) (?:\w+ )?(?:bizarre\w*|calme|serein\w*|distribu\w+|donne) & (?:adieu"
            r"|bijoux|alliance|lettres?|testament|suicid\w*|mourir|fusil|<pills>) & (?:<kin>)",
            r"(?:personne|rien|nul) (?:\w+ )?(?:me |m )?(?:aime|attend|comprend|veut de moi|tient a moi)"
            r" & (?:mourir|crever|disparaitre|finir|mort|partir pour|plus la|vivre|sauter|tuer)",
        ),
        (r"(?:benevole|formation|prevention|numero national|groupe|bienveillance)",),
    ),
)
