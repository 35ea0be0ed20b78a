"""What changes the meaning of danger words: figures of speech, denials, the past, stories, offers, questions.

Same notation as ``danger_rules``.
"""

from __future__ import annotations

FIGURES = (
    r"(?:ceux|celles|gens|personnes|sans abris?)(?: (?:qui|a qui|\w+ qui))? (?:dor\w+|vivent|vit|sont"
    r"|dehors)(?: dehors| a la rue| dans la rue)?¬(devant|pres|en bas|avec|sous|dans)",
    r"(?:se|s est|me suis|s etre) fait mal",
    # dying, drowning, burning in a manner of speaking
    r"(?:meur\w*|mour\w+|cre[vp]\w*|mort\w*) (?:de|d) (?:rire|faim|soif|froid|chaud|chaleur|fatigue|ennui"
    r"|envie|peur|honte|trouille"
    r"|sommeil|jalousie|impatience|curiosite|inquietude)",
    r"(?:est|c est|suis|etait) mort (?:pour|si|de rire)",
    r"(?:overdose|surdose) (?:de|d) (?:tele\w*|ecrans?|travail|reunions?|infos?|sucre|chocolat|pub\w*"
    r"|mails?|boulot|paperasse)",
    r"(?:noie|noient|noyee?s?|etouff\w+|submerg\w+|croule|coule) (?:dans|sous|par|de) (?:la |le |les |mes "
    r"|l )?(?:paperasse\w*|travail"
    r"|boulot|dettes?|papiers|maths|factures?|mails?|demarches|administrati\w+|charges|larmes|masse|credits?)",
    r"(?<!viendrait me )(?<!viendra me )(?<!va me )tuer? (?:a la tache|au travail|au boulot|le temps)",
    r"va (?:me|nous) tuer (?:si|quand)",
    r"(?:ronfle|bavard\w*|enerve)…etrangler?",
    r"(?:poignard\w+|coups? de (?:couteau|poignard)) dans le dos",
    r"ecran de fumee",
    # an end put to a chore, a secret kept, a quarrel foreseen, a neighbour looked for
    r"en finir avec (?!la vie|tout|cette vie|ma vie|moi|mes jours)(?:ce|cet|cette|ces|le|la|les|mon|ma|mes|un|une|l)",
    r"(?:dites|dis|dire|repet\w*) pas a",
    r"si (?:\S+ ){1,3}sav\w+ (?:\S+ ){0,2}?me tuerai\w*",
    r"(?:aider|soutenir|visiter|accompagner|trouver|cherche\w*|connais\w*|connaitre) (?:quelqu un|une personne|des gens)"
    r" (?:\S+ ){0,2}?(?:pres de |a cote de |autour de |pas loin de )?chez (?:moi|nous)",
    r"tape\w* (?:sur (?:les nerfs|le systeme|le haricot)|la honte|la discute|l incruste|un cv|des lettres"
    r"|des textes|a l ordi\w*|au clavier|(?:\S+ ){0,3}?sous (?:ma|la) dictee|(?:les?|un|le) (?:courriers?|ballon))",
    r"(?:sai[st]|peu[xt]) pas (?:bien )?taper|dicte\w* ,(?: et)? je tape",
    r"(?:bat\w*|battu\w*|tue\w*)…(?:tarot|cartes|belote|echecs|foot|match|petanque|scrabble|ping pong"
    r"|tennis|score)",
    # fires that warm or direct
    r"feux? (?:rouge|vert|orange|sacre|d artifice|de camp|de joie|de la saint|saint|de bois|de cheminee"
    r"|tricolore\w*|de signalisation|follet)",
    r"rue (?:du|des) feux?",
    r"(?:pour|allumer|fait|faire|ramasser|coin) (?:le|du|un|mon|au) feu¬(dans|chez|a)",
    r"feu (?:mon|ma) (?:mari|pere|mere|epoux|epouse)",
    r"y a pas le feu",
    r"(?:pas|ni)…(?:le feu|ni feu|feu ni)",
    r"feu (?:de|du|des) (?:la )?(?:cuisiniere|gaziniere|voiture|velo|chauffage|poele)",
    r"feu dans (?:les|la|le) (?:stades?|salle|tribunes?|public|vestiaire)",
    r"batt\w+ (?:la campagne|des mains|des ailes|son plein|le record|un record)",
    r"lit (?:d |de |a |pour )?(?:enfant|bebe|parapluie|barreaux|jumeaux)",
    r"mis le feu a (?:la piste|l ambiance|la salle)",
    r"sent le roussi pour",
    r"coups? (?:de|d) (?:main|fil|coeur|pouce|vieux|oeil|pied au cul|chance|barre|mou|telephone|jeune"
    r"|balai|stress|blues|froid|chaud|sang|tete|gueule|soleil|neuf)",
    r"(?:chaleur|forfait|canicule|loyer|prix|film|bruit|cafe|regime)…(?:me|nous|m) (?:a )?tue\w*",
    r"va (?:me|nous|vous) (?:tuer|noyer) (?:haha|mdr|lol|ptdr)",
    r"se noyer (?:haha|mdr|lol|ptdr|dans)",
    r"(?:mettre|mets|met|mette|mis) (?:\w+ )?(?:le nez|un pied|un orteil|les pieds|un doigt) dehors",
    r"(?:est|es|suis|sommes|on est|de|quelqu un de|etudiants?|gens|jeunes) fauchee?s?",
    r"au secours (?:populaire|catholique|islamique|pop)",
    r"(?:qui|bebe qui|maman qui|petit qui) tape",
    r"(?:peur|colere) bleue|se noient? (?:avec|dans|sous) (?:leur|les|la|le|tout)|me noie dans tout",
    r"ca (?:me|m) (?:frappe|etouffe|touche|tue)",
    r"me tue a (?:vous|te|le)",
    r"vie chere",
    r"cartes? bleues?",
    r"du coup¬(de|d|qu|que|du)",
    r"facon de parler",
    r"ennui\w* a mourir",
    r"(?:sans (?:vouloir )?|serait |est )abuser",
    r"pas de secrets? pour",
    r"me bats? avec",
    r"(?:bon|jet\w+ un) oeil",
    r"operee? du dos|rien sur le dos",
    r"c est tombe a l eau|tient plus qu a un fil",
    r"ca (?:me|nous|lui) fait mal (?:de|au coeur|pour)|ca (?:me|nous) fait mal(?= *$)",
    r"(?:voiture|camion\w*|pelle|velo|tondeuse|outils?|diable|perceuse|frigo) (?:qui |y |et elle )?(?:dort|dorment)",
    r"(?:touch\w+ (?:plus )?(?:rien|que)|(?:rien|pas encore|tout ce qui) touch\w+)",
    r"touch\w+ (?:sa|la|le|ma|mon|son|l|une|\d+) ?(?:petite )?(?:paye|paie|aah|rsa|ass|retraite|pension|salaire"
    r"|chomage|prime|bourse|minimum|euros)",
    r"(?:tap\w{1,4}|frapp\w{1,4}|cogn\w{1,3}) (?:au|sur le) (?:plafond|mur|carreau) (?:pour|quand|des)",
    r"(?:mon|son) avc|(?:a|ai) (?:fait|eu) un avc , (?:aphasique|(?:il|elle) (?:est en|peut plus|parle plus trop))",
    r"par l incendie|incendie (?:a|avait) (?:tout )?(?:detruit|ravage|emporte|pris)",
    r"respire pas la (?:sante|joie)",
    r"(?:se|s) (?:bat|battent|tape(?:nt)?|chamaill\w+)",
    r"me sens (?:\w+ )?(?:abandonnee?|seule?|enfermee?|bloquee?|etouffee?)",
    r"apprendre…a (?:pas )?(?:se )?noyer",
    r"coups? de feu (?:au|a l|du|en ce moment|dans mon) (?:travail|boulot|bureau|atelier|resto\w*|magasin"
    r"|matin|midi|soir|service)",
    r"(?:detecteur|alarme|avertisseur)s? (?:de|a) (?:fumees?|monoxyde\w*|gaz)¬(sonne|hurle|bipe|s est"
    r"|se decl|vient)(?!…(?:sonn\w+|bip\w+))",
    r"a la rue (?:niveau|cote|question|en info\w*|en maths|sur)",
    r"(?:chien\w*|chat\w*|lapin\w*) (?:dort|dorment|vit|vivent|est|sont) (?:dehors|dans)",
    r"(?:centre|association|structure|service|foyer|pole|maison|accueil|plateforme|cellule"
    r"|equipe)s? (?:de |d |pour )?(?:hebergement d urgence"
    r"|femmes? (?:battues?|victimes?)|sans abris?|violences?\w*|suicide|prevention du suicide)",
    r"prevention (?:du suicide|des? incendies?|de la noyade|des? violences?)",
)
"""Turns of speech that borrow the words of danger; they are blanked before anything is looked for."""

DENIALS = (
    r"pas (?:fait|eu|d|de|un|une) (?:un |une |de |d )?(?:malaise|avc|infarctus|crise|incendie|accident"
    r"|feu|blesses?)",
    r"(?:est|suis|sont) pas (?:un |une |\w+ )?(?:violente?s?|dangereux|battue?|maltraite\w*)",
    r"(?:personne|aucun\w*|pas de|sans|pas d) (?:\S+ )?(?:est |n est )?(?:blesse\w*|mort\w*|danger"
    r"|victimes?|incendie|feu|fuite)",
    r"(?:me|le|la|nous|les) (?:frappe|tape|bat|menace|touche|insulte|violente|cogne) (?:pas|jamais"
    r"|plus du tout)",
    r"(?:m|l) a (?:jamais|pas) (?:\S+ )?(?:frappee?|tapee?|battue?|menacee?|touchee?|violee?)",
    r"(?:suis|sommes|est|sont) pas (?:encore )?(?:a la rue|sdf|sans abri|en danger|suicidaire\w*"
    r"|inconscient\w*|violent\w*|dehors)",
    r"(?:saigne|brule|convulse) (?:pas|plus)",
    r"pas (?:un|une|d|de) (?:avc|infarctus|crise cardiaque|urgence|incendie|malaise|violence\w*|suicide)",
    r"(?:veu[xt]|vais|pense|envie) (?:pas |pas de |plus |pas me |plus me |pas a me )(?:mourir|suicider"
    r"|tuer|crever)",
    r"(?:dort|dors|dormons|vit|vis) (?:pas|plus) (?:dehors|dans)",
    r"(?:ai|j ai) (?:pas|plus) peur de mon",
)
"""A danger denied in so many words; blanked too."""

GROWN_CHILD = (
    r"(?:me|m) (?:a )?<strike>…(?:devant|avec) (?:les|mes|nos) enfants",
    r"(?:fille|fils|soeur|niece)…(?:vit avec|son mari|son copain|son compagnon|son conjoint|son mec"
    r"|son ex|sa femme|sa copine)",
)
"""A relative struck by a partner is partner violence, however young « ma fille » sounds."""
CHILD_STRIKES = (
    r"(?:mon|ma|notre) (?:grand |petit |beau |belle |grande )?(?:fils|fille|ado) (?:\S+ ){0,9}?(?:me"
    r"|m) (?:a )?(?:<strike>|bouscul\w+|pousse)",
    r"(?:mon|ma|notre|le|la|son|leur) (?:\w+ )?(?:fils|fille|petit fils|ado"
    r"|garcon)(?: de (?:\S+ ){1,5}?\w+)?(?: \w+)? (?:me|nous|m|la|l|frappe sa|tape sa)(?: a)? <strike>",
)
"""A grown child who strikes a parent is the police's matter, not 119's."""

MUTE = (
    r"(?:suis |moi |je |, )(?:\S+ )?(?:sourde?|malentendante?|muette?|aphone)",
    r"dois (?:rester|me taire|parler tout bas|chuchoter)(?: silencieu\w+| muette?| cachee?)?",
    r"sourde?s? (?:muette?s?|profonde?s?)",
    r"(?:peu[xt]|pouvons|dois|arriv\w+) (?:pas|plus) (?:a )?(?:te |vous )?(?:parle\w*|telephone\w*"
    r"|appele\w*|appel|faire de bruit|appeler)",
    r"(?:va|vont|risque de|peu[xt]|pourrait) (?:m|nous|me) (?:entendre|entend)",
)
FEAR = (
    r"(?:j ai|ai|trop) (?:tres |trop )?peur",
    r"(?:il|elle|ils) (?:est|sont) (?:la|juste|dans|a cote|derriere|avec moi|devant|ici|rentre\w*)",
    r"(?:va|vont|risque de|peu[xt]|pourrait) (?:m|nous|me) (?:entendre|entend)",
    r"me (?:surveille\w*|cherche)",
    r"quelqu un dans",
    r"il (?:est|e) (?:dans|derriere|en bas|a l etage)",
    r"(?:quelqu un|homme|type) (?:\S+ )?(?:entre|rentre|frappe|est)",
    r"(?:en danger|au secours|a l aide)",
)
"""Danger of somebody who cannot speak: ``MUTE`` with any danger above, or with ``FEAR``."""

NOW = (
    r"(?:maintenant|tout de suite|en ce moment|a l instant|au secours|a l aide|venez|vite|recommence"
    r"|encore|de nouveau|arrive|est la)",
    r"(?:je viens|il vient|elle vient|on vient|vient) (?:de|d)",
    r"en train de",
)
BARE_BLOW = (r"(?:me|la|nous) (?:<strike>|bat)", r"(?:frappe|frapper|tape|taper) moi")
HABIT = (
    r"(?:ma fille|ma soeur|ma collegue|mon amie?|ma copine|ans que|tous|honte|ose|humilie|si je|deja|m a"
    r"|encore leve|controle|partir de chez|chez lui|depuis|souvent|des fois|d fois?|d foi|parfois|quand"
    r"|toujours|tout le temps|tous les|chaque|regulierement|deja|hier|semaine|dernier\w*|annees?|mois"
    r"|fois|par (?:son|mon|sa|ma))",
)
"""Blows of a partner are ``violence_immediate`` when now or bare, ``violence_conjugale`` when told as a habit."""

PAST = (
    r"ete sauvee?s?",
    r"(?:tout va bien maintenant|tout le monde va bien|va mieux|vont mieux|va bien depuis"
    r"|plus de peur que de mal)",
    r"(?:au printemps|l ete prochain|cet ete|fin (?:janvier|fevrier|mars|avril|mai|juin)|dans (?:un|deux"
    r"|trois|quelques|\w+) mois)",
    r"(?:l an|l ete|l hiver|l automne|le mois|le printemps) (?:dernier|passe)",
    r"l annee (?:derniere|passee)",
    r"il y a (?:\S+ ){1,3}?(?:mois|ans?|annees?)",
    r"en (?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)",
    r"(?:en|depuis|ete|mars|mai|juin|juillet|aout) (?:19|20)\d\d",
    r"(?:autrefois|jadis|a l epoque|dans le temps|a present tout va bien|en convalescence)",
    r"quand j etais",
    r"(?:suite a|apres|depuis) (?:un|une|mon|son|ma|sa|l|cet|notre) (?:\w+ )?(?:avc|infarctus|malaise"
    r"|crise|incendie|inondation|accident|overdose|agression"
    r"|tentative|suicide|hospitalisation|operation|effondrement|explosion)",
    r"(?:sors|sort|sortie?|rentree?|revenue?) (?:de l hopital|d hospitalisation)",
    r"(?:ancien\w*|ex) (?:sdf|sans abri|victime)",
    r"(?:j ai|a) (?:deja )?(?:ete|connu) (?:sdf|sans abri|a la rue|la rue|battue?|victime)",
    r"d une? (?:crise cardiaque|avc|infarctus|overdose|suicide|accident)",
    r"separee? de|divorcee? d|en securite|loin maintenant|avait (?:quitte|fui)",
    r"(?:a ete|s est|avait|a) (?:\S+ )?(?:operee?|hospitalisee?|sauvee?|retrouvee? saine?)",
)
RECENT = (
    r"la semaine (?:derniere|passee)",
    r"il y a (?:\S+ ){1,2}?(?:jours|semaines?)",
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) (?:dernier|passe)",
)
"""Long ago excuses all but suicidal words; days ago excuses illness, fire and attacks, not what repeats itself."""

STORY = (
    r"(?:aux infos|a la tele|a la radio|dans le journal|au journal|un film|(?<!pendant )(?<!devant )le film|un polar"
    r"|un thriller"
    r"|une bd|une serie|la serie|un roman|un livre|le livre|jeu video|un podcast"
    r"|un documentaire|un reportage|un reve|un cauchemar|je rigole|je plaisante|une blague|au theatre"
    r"|une piece de theatre)",
)
HYPOTHESIS = (
    r"en cas (?:de|d)",
    r"au cas ou",
    r"si (?:quelqu un|jamais|un jour|une personne|un benevole|un beneficiaire|par exemple)",
    r"(?:exercice|simulation|entrainement)",
)
OFFER = (
    r"(?:je|on|nous|j) (?:\S+ )?(?:peu[xt]|pouvons|pourrai\w*|veu[xt]|voulons|voudrai\w*|souhait\w+"
    r"|(?<!avais )propos\w+|aimerai\w*|dispo\w*|prete?|tiens a) …?(?:aider|heberger|accueillir|donner"
    r"|ecouter|preter|participer|intervenir|rendre|offrir|preparer|distribuer|accompagner|faire (?:des|les"
    r"|du|de|un|une|la|le|vos|quelques|ses|plus|partie)|servir"
    r"|soutenir|loger|recueillir|visiter|benevole|amener"
    r"|apporter|rejoindre|former|animer|tenir|engager|donne|m engager)",
    r"(?:j|je) (?:aide|heberge|accueille|anime|organise|interviens|donne|propose|forme|soigne|ecoute"
    r"|suis (?:benevole|secouriste|pompier\w*|infirmier\w*"
    r"|medecin|psycholog\w+|formee?|educat\w+|ecoutant\w*|aide soignant\w*|urgentiste|ambulancier\w*))",
    r"ancien\w* (?:pompier\w*|policier\w*|gendarme|infirmier\w*|medecin|secouriste|urgentiste|educat\w+"
    r"|assistante?|ambulancier\w*|militaire)",
    r"(?:maraudes?|collect\w+|(?:etre|devenir|suis|comme|cherch\w+|des|nos|vos|les|\w+s|de|d"
    r"|aux) benevol\w+|a (?:donner|remettre|offrir|distribuer)|dons? (?:pour|de|aux)|sinistres|cagnotte"
    r"|chambre libre|secouristes?"
    r"|formation\w*|formee? (?:a|aux|au)|brevet|diplome\w*)",
    r"(?:association|foyer|structure|centre|epicerie|residence|ehpad|equipe|ccas|accueil|_)…(?:cherch\w+"
    r"|recrut\w+|recherch\w+|a besoin|organis\w+|manque)",
    r"(?:heberger|accueillir|loger)…(?:sdf|sans abri|a la rue|quelqu un|famille|personne|gens|femme)",
)
AFTERMATH = (
    r"(?:assurance|repart\w* (?:de|a) (?:zero|0)|tout perdu|reconstru\w+|reloges?|sinistre\w*"
    r"|plus (?:de fringues|un meuble|de meubles))",
)
"""What is left after a disaster: a need, no longer a danger."""
QUESTION = (
    r"(?:risque|danger) (?:d|de) (?:incendie|feu|noyade)",
    r"vous (?:\S+ )?(?:aidez|faites|intervenez|proposez|accueillez|hebergez|connaissez|occupez|gerez"
    r"|soutenez|prenez|traitez)",
    r"(?:aidez|intervenez|faites|hebergez|accueillez|gerez) vous",
    r"(?:votre|vos) (?:association|service|structure|equipe|mairie|actions?|benevoles)",
    r"(?:c est quoi|quel est|quels sont|connaitre|donner?) (?:le |les |l )?(?:numeros?|dispositifs?|contact)",
    r"comment (?:reagir|prevenir|reconnaitre|signaler|reperer|eviter)",
    r"(?:sensibilis\w+|ateliers? (?:de|d|sur|pour)|conference|brochure|depliant|flyer|affiches)",
)
FIRST_PERSON = (r"(?:je|j|me|m|moi|mon|ma|mes|on|nous|notre|il|elle)",)
"""Who offers help and speaks of his own danger in the same breath is still heard."""
ANIMAL = (
    r"(?<!comme )(?:mon|ma|le|la|notre|un|son) (?:petit |petite |vieux )?(?:chien\w*|chat\w*|lapin\w*|cheval"
    r"|hamster|perruche|poules?|animal|tortue|poisson|plantes?)(?! (?:\S+ ){0,2}?(?:mord\w*|attaqu\w+|hurl\w+|aboi\w+"
    r"|gratt\w+|gemi\w*))",
)
AGED_MIND = (r"(?:alzheimer|demence|demente?|parkinson|desorientee?|[789]\d ans)",)
"""An old parent who strikes is no child's story: it sends to the police, not to 119."""

ORDINARY = (
    r"(?:je|on|nous) (?:\S+ )?(?:cherche|recherche|cherchons|propose|proposons|garde|prete|offre|tricote|cuisine)",
    r"(?:cherche|recherche|trouver|faudrait|manque|faut|aimerais|besoin d"
    r"|besoin de) (?:\S+ )?(?:une? )?(?:dame|personne|quelqu un"
    r"|nounou|baby ?sitt\w*|etudiante?|benevoles?|bricoleur|chauffeur|visiteu\w+|interprete|jeune"
    r"|compagnie|visites?|voisine?"
    r"|volontaires?|bras|gens|presence|oreille|moderat\w+|garde|place|radiateur|famille)",
    r"(?:qui|quelqu un|quelqun|personne) (?:\S+ )?(?:peut|peu|pourrait|pourrai|veut|voudrait|garde"
    r"|prend|connait|passe|ferait"
    r"|irait|viendrait|aurait|saurait|prendrait|traduise|parle|aide)(?= |$)",
    r"(?:courses|colis|pharmacie|ordonnance|couches|creche|nounou|cantine|periscolaire|devoirs|gouter"
    r"|benevol\w*|maraudes?"
    r"|frigo|menage|repassage|jardinage|poubelles|demenag\w+|tondeuse|tricot|scrabble|belote|petanque"
    r"|boites? de conserve"
    r"|conserves|banque alimentaire|restos du coeur|secours (?:pop|populaire|catholique)|trajets?"
    r"|covoiturage|apl|caf|impots"
    r"|imprimante|wifi|tutoriel|bac|brevet|visio|skype|whatsapp|bibliotheque|coordinat\w+|inscri\w+|dossier|prets? a"
    r"|doudounes?|manteaux|conge|permis|planning|creneau|vetements? a|petits pots|parrain\w*"
    r"|soutien scolaire|gratuitement|bailleur)",
    r"(?:au profit de|a donner|a preter|a disposition|je donne|je prete|sans rien demander|coup de main"
    r"|dispo\w*|rendre service"
    r"|me rendre utile|si vous voulez|vous prenez|ou deposer|on depose|je depose|a qui (?:telephoner|je"
    r"|m adresser)|de vive voix"
    r"|des nouvelles de|ma demande|mon offre|euros|prix|gratuit\w*|le (?:lundi|mardi|mercredi|jeudi"
    r"|vendredi|samedi|dimanche)"
    r"|les (?:lundis|mardis|mercredis|jeudis|vendredis|samedis|dimanches|apres midis?|week ends?)"
    r"|\w+ fois par (?:semaine|mois)"
    r"|pendant les vacances|une heure|deux heures|apres midi par|a la sortie de l ecole|apres l ecole|3x8|jeux)",
)
"""The everyday of mutual aid: where it is spoken of, words of danger far apart are only words."""

GIVEN = (
    r"(?:maraudes?|tournees?|distribu\w+|benevoles?|collect\w+|doudounes?|duvets?|parkas?|pulls?"
    r"|manteaux|sacs? de couchage"
    r"|gel douche|serviettes hygieniques|offrir|j offre|je donne|a donner|je destine|leur donner"
    r"|leur donner\w*|contribution|mon don"
    r"|accueillir|chambre libre|nourrir|plaisir|iftar|une equipe)",
    r"(?:pour|a|aux|et|les|des|ceux|celles|gens|gars|meufs|types|homme|quelqu un"
    r"|parents) (?:\S+ ){0,4}?qui (?:dor\w+|passent|passe|vivent|ont froid|couchent)",
    r"(?:mettre|mets|met) (?:\S+ )?(?:le nez|un pied|un orteil|les pieds) dehors",
)
"""What is given to people outside: an offer, unless the writer is one of them or somebody is in a bad way."""
OUTSIDE_MYSELF = (
    r"(?:je|j|on|nous|moi) (?:\S+ ){0,3}?(?:dors|dort|dormons|dehors|a la rue|dans la rue|nulle part)",
    r"(?:cette nuit|ce soir|tremble\w*|grelott\w*|bebe|pluie|neige|enceinte|inquiet\w*|malade)",
)
BURNT_OUT = (
    r"(?:rescapes?|relog\w+|sinistr\w+|assurance|assureur|evacues|en renfort|reeduc\w*|platre"
    r"|a tout pris|plus rien|tout brule avec|sauf nous|l ai brule|brule sa|(?:maison|grange) a brule|je brule tout"
    r"|hebergee?s? (?:a|par|chez)"
    r"|logee?s? (?:a|par|chez)|immeuble brule|de l immeuble|apres (?:la|l|le|une|un)|collecte|ramasse"
    r"|depose|on depose|masques|promo\w*"
    r"|en quelle annee|ce week end|nuit derniere|m a dit d|qui deblaye|une pelle|deblay\w*|courses"
    r"|ordonnance|dehors|de la part)",
)
"""After the fire: what it took, who is housed by whom."""

MISSING = (
    r"(?:disparue?s?|introuvables?|pas rentree?s?|pas revenue?s?|enlevee?s?|kidnapp\w+)(?! (?:partie?"
    r"|depuis (?:hier )?et je suis))",
)
"""A child who cannot be found is looked for by the police: 17, not 119."""
