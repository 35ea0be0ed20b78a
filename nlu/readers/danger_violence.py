"""Families of dangers from somebody: blows, threats, weapons, sexual violence, people held or lost, children."""

from __future__ import annotations

from nlu.readers.danger_family import Family

_FAR = (
    r"(?:film|serie|jeu video|roman|polar|karate|boxe|self defense|judo|(?:piece|cours|club) de theatre|match"
    r"|manif\w* contre"
    r"|exposition|debat|ateliers? (?:de|d|sur)|conference|marche blanche)",
)
_WORK = (
    r"(?:benevoles|maraude|avocate?|psychologue|educatrice|ecoutante|eplucher|legumes|cuisine|cuisiner"
    r"|couper|bricolage|jardin|couture|peinture|demenag\w+)",
)

VIOLENCE: tuple[Family, ...] = (
    Family(
        "a weapon",
        "violence_immediate",
        (
            r"(?:tire|tirent|tirer|tirait) (?:\w+ )?(?:des|un|plusieurs) (?:coups?|balles?|rafales?)",
            r"(?:veu[lx]\w*|veut|vont|va) (?:me|nous|le|la) (?:plante\w*|saign\w*|but\w*|crev\w*|lynch\w*"
            r"|tue\w*|fume\w*|defonc\w*)¬(une question|des)",
            r"(?:avec|a|sort|sorti|pris|tient|prend|brandi\w*|chercher|cherche|montre|montrer|charge|prendre"
            r"|attrape|aiguise|pose|pointe|un|son|ses|une|le|la|des) (?:un |une |son |sa |le |la |des |ses "
            r"|mon |grand |gros |\w+ )?(?:<gun>|<blade>)"
            r" & (?:<partner_he>|ils|voisin|pere|fils|frere|beau pere|homme|type|mecs?|jeunes?|patron|gars"
            r"|quelqu un|coloc\w*|sortie) & (?:attend\w*|menac\w+|tuer|en bas|porte|escalier|palier|peur|pleure"
            r"|hurle|crie|enferme\w*|gorge|cave|gosses?|enfants?|coup|rue|fou|veut|dit|demain|vers moi|cachee?"
            r"|jalou\w*|college|lycee|devant|derriere|planter|saigner|entre|rentre|dans la main|a la main"
            r"|poursui\w*|faire la peau|cri|hall|jardin|entree|couloir|parking|vite|montre|montree?|approche|bu)",
            r"(?:coups? de (?:couteau|feu|fusil|hache|marteau|machette|tesson|pistolet|batte|barre)|fusillade"
            r"|rafales?|ca tire|tirs? de|jet d acide)",
            r"(?:bombonne|bouteille de gaz|bidon|essence|briquet|allumettes|acide|explosifs?|grenade|bombe"
            r"|cocktail molotov) & (?:menac\w+|il a|bruler|foutre le feu|mettre le feu|arros\w+|asperg\w+"
            r"|faire sauter|peter|exploser|elle a|viens) & (?:moi|<partner_he>|voisin|maison|nous|immeuble"
            r"|soeur|mere|vite|enfants?)",
            r"(?:otages?|terroriste|tuerie|tireur)",
        ),
        (*_FAR, *_WORK, r"tri"),
    ),
    Family(
        "threats of death",
        "violence_immediate",
        (
            r"(?:viendrait|viendra|allait venir|va venir) me (?:tuer|planter|buter|crever|frapper) & (?:en bas"
            r"|la|porte|ce soir|dit|travail|cachee?)",
            r"(?:viendra|viendrait|venir|retrouvera|retrouver|reviendra|revient"
            r"|reviendrait) (?:\S+ ){0,3}?(?:me|nous|la|et me|et nous) (?:tuer\w*|crever\w*|buter\w*|finir"
            r"|achever\w*|tue|saigner)",
            r"(?:me|nous|la|te|les) (?:tuera|tueront|tuerai[st]|crevera|butera|plantera|retrouvera et|brulera"
            r"|egorgera|achevera|achevait|acheverait)(?! si elle)",
            r"(?:va|vont|veu[xt]|veulent|viendra|viendrait|voulait|allait|menace de|jure de|promis (?:de|qu il)"
            r"|dit (?:qu il|qu elle|qu ils) (?:va|allait|vont|allaient|viendrait)|si (?:je|j) (?:\S+ ){1,4}?il"
            r"|jure) (?:\S+ ){0,3}?(?:me|m|nous|la|le|les|l|te|tous|toutes|sa|mon|ma|mes|ses|leur) (?:\S+ )?"
            r"(?:tuer?|tue|crever|buter|planter|plante|saigner|egorg\w+|etrangl\w+|demonter|defigurer"
            r"|bruler vive?|achever|flinguer|descendre|massacrer|exploser|fracasser|demolir|eclater"
            r"|faire la peau|regler mon compte|jeter par la fenetre|poignarder|abattre|enterrer|frapper|taper"
            r"|cogner|violer|enlever|achev\w+|lyncher|tabasser|retrouver et)(?! (?:au travail|a la tache"
            r"|le temps))",
            r"(?:faire|fera|feront|fait) (?:(?:la|ma|notre|sa|ta|leur) peau|(?:ma|sa|ta) fete)",
            r"(?:je vais|demain je serai|je serai|va y avoir|il y aura|ca va finir"
            r"|va finir par) (?:\w+ )?(?:morte?|y passer|tuee?|un mort|un drame|un meurtre|en meurtre|en drame"
            r"|un malheur)(?= |$)¬(de|pour) & (?:<partner_he>|ex|mari|escalier|police|voisin)",
            r"menac\w+ (?:\S+ ){0,5}?(?:mort|me tuer|tuer|bruler|couteau|arme|fusil|enfants?|bebe|feu|egorg\w+"
            r"|violer|famille|represailles)",
            r"peur (?:pour|de) (?:ma|sa|notre|nos|leur) (?:vies?|peau|securite|mort)¬(en|au|des|de)",
            r"(?:m |l |nous )?(?:a |ont )?(?:promis|jure) (?:\S+ ){0,5}?(?:achev\w*|tuer\w*|crever\w*"
            r"|paye\w* cher|regrett\w+|la peau|me retrouver\w*|cette fois)",
            r"(?:je|on) (?:serai|sera|serons|suis|est) (?:bientot )?(?:morte?s?|les prochain\w*"
            r"|foutue?s?) (?:si|quand|avant|demain|ce soir|sinon)",
        ),
        (*_FAR, r"haha|mdr|lol|ptdr|en rigolant"),
    ),
    Family(
        "blows within a couple",
        "violence_conjugale",
        (
            r"(?:il|mari|conjoint|mec|copain|compagnon|ex) (?:\S+ ){0,6}?(?:ivre|bourre|saoul|soul|bu|furieux"
            r"|fou de rage|hors de lui|comme un fou) & (?:casse\w*|hurle|crie|cherche|appelle|peur|enferme\w*"
            r"|porte|cachee?|tape\w*|frapp\w*|jette|menac\w+)",
            r"(?:droit|autorise\w*|permission|interdit|interdite|defend|empeche\w*) (?:\S+ ){0,3}?(?:sortir"
            r"|voir (?:ma|mes|personne)|parler a|travailler|telephoner|appeler) & (?:il|mari|conjoint|mec"
            r"|compagnon|belle famille|papiers) & (?:papiers|appels|telephone|surveille\w*|controle\w*"
            r"|enferme\w*|cles?|frapp\w*|peur|avec lui|argent|passeport|colere|tape\w*|famille)",
            r"(?:son|mon|le|un) (?:mec|mari|copain|ex|conjoint|compagnon|homme) (?:\S+ ){0,3}?(?:m a|ma|l a|la"
            r"|me|lui a|m avait) (?:\S+ )?(?:frapp\w+|tap\w{1,4}|cogn\w+|gifl\w+|etrangl\w+|pete|casse|eclate"
            r"|mis une|mis un coup|fracass\w+|explos\w+|defonc\w+|demont\w+|brul\w+)(?= |$)¬(les pieds"
            r"|les couilles|la tete avec|un cable|les oreilles)",
            r"(?:<partner>|mari|conjoint|compagnon|copain|mec|ex|femme|copine|gendre|bof) & (?:tap\w{1,4}"
            r"|frapp?\w*|frap|cogn\w+|gifl\w+|bat|battu\w*|etrangl\w+|coups|violent\w*|violence\w*|brutal\w*"
            r"|secou\w+|pousse\w*|bouscul\w+|claques?|baffes?|mordu\w*|insult\w+|hurl\w+|terroris\w+|menac\w+"
            r"|tabass\w+|jet\w+ (?:par|contre)|lance\w* (?:des|un|une)|cass\w+ (?:tout|une porte|les portes)"
            r"|ebouillant\w+|humili\w+|crach\w+ dessus|tir\w+ (?:les|par les) cheveux|degage ou) & (?:me|m|moi"
            r"|elle|la|lui|sur moi|dessus|nous|l|enfants?|soeur|mere|fille|amie|copine|voisine) & (?:peur"
            r"|frapp\w+|tap\w+|cogn\w+|mal|bu|boit|soirs?|encore|depuis|aide\w*|partir|quitter|cheveux|nez|oeil"
            r"|bleus|machoire|cotes?|police|enferme\w*|enfants?|ose|seule|honte|cache\w*|caches?|vite|hier"
            r"|ce soir|souvent|quand|jalou\w+|telephone|cles|clefs|etrangl\w+|menac\w+|coups?|violent\w*|bat"
            r"|battu\w*|sauver|fuir|rentre)",
            r"(?:nez|machoire|bras|cotes?|dents?|oeil|levre|poignet|doigts?|tympan|arcade"
            r"|clavicule) (?:\S+ ){0,2}?(?:cassee?s?|petee?s?|fracassee?s?|poche|au beurre noir|brisee?s?"
            r"|ouverte?|fele\w*|gonflee?|deboite\w*|noire?|viole[tn]\w*) & (?:il|elle|mari|conjoint|ex|mec"
            r"|copain|compagnon) & (?:pris|clefs?|cles|sortir|dort|boit|dispute|frapp\w+|tap\w+|peur|escalier"
            r"|colere|dit que|bruit|encore|coup|partir|police|enferme\w*|porte|rentre)",
            r"(?:m a|ma|m avait|il a|elle a|lui a) (?:\S+ )?(?:cass\w+|pet\w+|fractur\w+|explos\w+"
            r"|deboite) (?:mon|le|ma|la|une|deux|mes|son|sa) (?:nez|machoire|bras|cote|cotes|dent|dents|oeil"
            r"|poignet|doigt|doigts|arcade|jambe|tympan|levre|gueule) & (?:il|elle|mari|ex|dort|cles|bruit|m a"
            r"|ma)",
            r"il (?:\w+ )?(?:boit|bu|a bu|avait bu|est (?:ivre|bourre|saoul|soul|dans un etat)) & (?:tape"
            r"|frapp\w+|tap\w+|cogn\w+|peur|violent\w*|crie|hurle|casse|rentre|porte|menac\w+|coups?|enferme\w*"
            r"|gosses|enfants?|insult\w+|boit il) & (?:me|moi|nous|il|porte|elle|sa femme)",
            r"(?:il|elle) (?:boit|bu) et (?:il |elle |me )?(?:tape|frappe|cogne|hurle|bat)",
            r"(?:tombee?|escalier|maladroite|cogne\w*|porte du placard|poignee de porte) & (?:encore|troisieme"
            r"|deuxieme|toujours|je tombe|maladroite|fois ce mois|dit que|pretend|aux urgences) & (?:il|lui"
            r"|mari|conjoint|compagnon|bleus|derriere) & (?:lui derriere|et lui|il dit|colere|s enerve|regarde"
            r"|bleus|frapp\w+|pousse\w*|excuse\w*|mois ci|rentre|bu|ecoute)",
            r"(?:il|mari|conjoint|mec|compagnon|ex|copain) (?:\S+ ){0,5}?(?:pris|prend|cache|confisqu\w+|garde"
            r"|jete|casse|a) (?:\S+ )?(?:les |mes |mon |ma |toutes les )(?:cles|clefs|papiers|telephone"
            r"|passeport|carte|clef|cle|voiture) & (?:sortir|enferme\w*|machoire|nez|frapp\w+|peur|bloquee?"
            r"|cache|porte|partir|bruit|coups?|dort|boit|aide\w*)",
            r"(?:il|mari|conjoint|mec|compagnon|ex|copain|beau frere|belle famille) (?:\S+ ){0,4}?(?:m enferme"
            r"|m a enferme\w*|me sequestre|me laisse pas sortir|m empeche de|m interdit (?:de|d)|me surveille"
            r"|me suit|m espionne|me traque|me harcele|lit mes messages|fouille mon|controle (?:tout|mon|mes|l)"
            r"|me retrouve|m a retrouve\w*|me localise|me menace|me force|m oblige|me fait peur|me terrorise"
            r"|me rabaisse|m isole|m humilie|me crache|m insulte|me pousse|me tire|m etrangle|me secoue"
            r"|me viole|me jette|m a jete|me mord|m attrape)(?! (?:a |de |d )?(?:demander|manger trop|acheter"
            r"|dormir avec ses ronflements))",
            r"(?:il|mari|conjoint|ex|mec|copain|compagnon) (?:m |me |ma |nous )(?:a )?(?:mis\w*|mi|foutue?"
            r"|jetee?|viree?|enfermee?) (?:dehors|dehor|a la porte|sur le palier|sur le balcon)"
            r" & (?:pieds? nus?|pied nu|chemise|nuit|plante|tue|peur|bebe|frapp\w+|tap\w+|si je reviens"
            r"|enfants?|coups?|pyjama|froid)",
            r"(?:il|ex|mari|conjoint|compagnon|mec|copain) (?:\w+ )?(?:rentre|revient|arrive|va rentrer"
            r"|sort de prison|sera la|vient d arriver) & (?:peur|frapp\w+|tap\w+|bu|achev\w+|tuer|cachee?"
            r"|enfermee?|coups|menac\w+|cogne|sauver|partir avant|valise|violent\w*|promis|cogner|crie"
            r"|colere)(?! (?:du|de la|des))",
            r"(?:peur|terreur|trembl\w+) (?:\S+ )?(?:quand|des que|qu|chaque fois qu|s)il (?:rentre|boit"
            r"|s enerve|crie|arrive|revient|est la|hausse)",
            r"peur (?:de|du|d) (?:mon |lui|son |l |ce )(?:mari|homme|ex|conjoint|compagnon|copain|mec|lui)?(?= "
            r"|$)(?! (?:faire|rentre|reprocher|dire)) & (?:il|m|violent\w*|tap\w+|frapp\w+|peur|crie|enfants?"
            r"|boit|cachee?|partir)",
            r"(?:partir|quitter|fuir|enfuie?|enfuir|echapper|sauver|sauvee|parti\w*|quittee?) & (?:mari"
            r"|conjoint|ex|il|compagnon|mec|copain) & (?:tap\w+|frapp\w+|tuer|violent\w*|coups|menac\w+"
            r"|battu\w*|retrouve\w*|peur de lui|danger|bat|cogn\w+|harcel\w+|etrangl\w+)",
            r"(?:la|sa femme|ma soeur|mon amie|ma copine|ma voisine|ma fille|ma mere|ma collegue|une amie"
            r"|elle) & (?:frapp\w+|battue?|coups|cogn\w+|etrangl\w+|rattrap\w+|trainee?|bleus|violent\w*|tap\w+"
            r"|sequestr\w+|enfermee?) & (?:son|ex|mari|conjoint|compagnon|mec|copain|il la|il l) & (?:frapp\w+"
            r"|battue?|coups|cogn\w+|etrangl\w+|cheveux|peur|ose|hurle|bleus|crie|violent\w*|tap\w+|police"
            r"|sortir|enfermee?|tuer|refugi\w+|pleure)",
            r"elle (?:me |m a |m )(?:jette|frapp\w+|ebouillant\w+|griff\w+|mord\w*|tap\w+|lance|battu|bat"
            r"|plant\w+|crache|gifl\w+|cogn\w+|etrangl\w+|coup\w+) & (?:homme|mari|peur|objets|couteau|femme"
            r"|honte|hier|encore|boit|enfants|compagne|conjointe|moque)",
            r"dispute de couple",
            r"(?:femmes?|compagne|epouse) battue?s?",
            r"(?:viol\w*|force\w*|oblig\w+) (?:\S+ ){0,4}?(?:coucher|devoir conjugal|rapports?|faire l amour"
            r"|sexe|au lit|lui faire|toutes les nuits)",
        ),
        (*_FAR, *_WORK, r"(?:chien|chat|score|tennis|belote)"),
    ),
    Family(
        "blows heard or seen now",
        "violence_immediate",
        (
            r"(?:il|elle|ils|on|mari|homme|fils|fille|voisin|patron|conjoint) (?:me|m a|ma|m ont|mon"
            r"|m) (?:\w+ )?(?:brutalis\w+|tabass\w+|etrangl\w+|gifl\w+|frapp\w+|cogn\w+|sequestr\w+|agress\w+"
            r"|poignard\w+|terroris\w+|roue\w* de|fouett\w+|mis (?:un coup|une claque|des coups|une gifle"
            r"|son poing|une droite|une balayette)|donne (?:des|un) coups? de (?:poing|pied|tete|boule"
            r"|ceinture))",
            r"coups? de (?:tete|boule|poing|pied|ceinture|baton|genou|marteau|fouet)s? & (?:me|m|ma|il|elle"
            r"|mari|conjoint|enfant|fils|fille|voisin|mon)(?= |$)",
            r"(?:taper|frapper|battre|cogner|gifler|punir|tape|frappe) (?:\w+ )?(?:encore|quand je rentre"
            r"|a nouveau|si je rentre|si je) & (?:rentrer|maison|peur|il|elle|papa|pere)",
            r"(?:voisine?s?|femme|couple|dame|fille|homme|il|mur|dessus|dessous|cote|palier|etage|rue"
            r"|appartement|parking|cour) & (?:hurl\w+|crie\w*|cris|supplie|appelle a l aide|au secours"
            r"|pleure\w*|arrete arrete|appelle au secours) & (?:coups|bat|frapp\w+|tap\w+|cogn\w+|verre"
            r"|casse\w*|meubles?|boum|gifl\w*|au secours|bruits? sourds?|a l aide|etrangl\w*|lache moi"
            r"|rattrap\w+|cheveux|aie|laisse moi|arrete|claque\w*|sang)",
            r"(?:entend\w*|j entends|on entend) (?:\S+ ){0,4}?(?:des coups|les coups|hurler|des hurlements"
            r"|des cris|crier|supplier|appeler a l aide|un cri|gemir|pleurer (?:et|depuis)|cogner"
            r"|gemissements?)(?= |$) & (?:femme|voisine?|couple|mari|enfants?|petite?|gamin\w*|dessus|dessous"
            r"|mur|cote|etage|vieux|monsieur|porte|dame|bebe|fille|homme|gosse|ouvre|appart\w*)",
            r"(?:rattrap\w+|train\w+|tir\w+|attrap\w+|empoign\w+|ramen\w+|pouss\w+"
            r"|embarqu\w+) (?:\S+ ){0,4}?(?:par les cheveux|par le bras|par la gorge|de force|par terre"
            r"|dans (?:la|une|sa) (?:voiture|camionnette|cave)|a l interieur)",
            r"(?:tabass\w+|lynch\w+|passe\w* a tabac|rou\w+ de coups|etrangl\w+|poignard\w+|agress\w+"
            r"|violent\w+|piétin\w+|pietin\w+|massacr\w+) (?:\S+ ){0,3}?(?:un|une|ma|mon|quelqu un|sdf|par"
            r"|devant|en bas) (?:\S+ ){0,2}?(?:homme|femme|type|mec|gars|dame|monsieur|jeune|fille|garcon|soeur"
            r"|frere|mere|pere|voisin\w*|sdf|gamin\w*|vieux|vieille|personne|plusieurs|chez moi|immeuble|mari"
            r"|ami\w*|copain|copine|hommes|bande|deux|trois)",
            r"(?:vient|viens|viennent) (?:de|d) (?:\w+ )?(?:me |se |nous |l |la |le )?(?:faire "
            r"|etre )?(?:frapp\w+|agress\w+|viol\w+|tabass\w+|cogn\w+|gifl\w+|braqu\w+|cambriol\w+|attaqu\w+"
            r"|racket\w+|menac\w+ (?:avec|de)|vol\w+ (?:mon sac|a l arrache)|etrangl\w+|poignard\w+|sequestr\w+)",
            r"(?:mon|ma|notre|mes|son|sa) (?:\w+ )?(?:fils|fille|petit fils|petite fille|neveu|belle fille"
            r"|gendre|enfants|belle soeur|aide a domicile|auxiliaire|infirmiere|aide menagere|coloc\w*|frere"
            r"|voisin|proprietaire|proprio|patron|chef) (?:\S+ ){0,6}?(?:me|m|nous|la|le|l) (?:a "
            r"|ont )?(?:\w+ )?(?:frapp\w+|tap\w+|bat|cogn\w+|gifl\w+|menac\w+|etrangl\w+|bouscul\w+|secou\w+"
            r"|brutalis\w+|enferm\w+|pousse\w* (?:dans|contre|par)|maltrait\w+|attach\w+|terroris\w+"
            r"|viol\w{1,2}|agress\w+|pris (?:ma carte|mon argent et))",
            r"(?:maltrait\w+|attachee?|frappee?|tapee?|brutalis\w+|gifle\w*|insulte\w*|laissee? (?:dans ses"
            r"|sans)|prive\w* de|bleus|escarres) & (?:ehpad|maison de retraite|residente?|mamie|grand mere"
            r"|grand pere|mere|pere|vieille dame|vieux monsieur|handicape\w*|foyer|aide soignant\w*"
            r"|personne agee|auxiliaire|curateur|tutelle) & (?:frapp\w+|attachee?|bleus|coups|gifl\w*|urine"
            r"|excrements|maltrait\w+|bras|peur|tap\w+|hurl\w+|visage|brutalis\w+|mange)",
        ),
        (
            *_FAR,
            r"(?:benevoles?|mon fils autiste se|jardinage|tapis|tambour|batterie|musique|chorale|tapage"
            r"|bricol\w+|perceuse)",
        ),
    ),
    Family(
        "at the door, in the house, followed",
        "violence_immediate",
        (
            r"(?:masturb\w+|exhib\w+|sexe a l air|nu) & (?:fenetre|porte|homme|type|entrer|suit|enfants?|peur"
            r"|devant moi)(?! (?:pieds))",
            r"(?:quelqu un|un homme|des hommes|un type|des gens|un inconnu|un mec|des mecs"
            r"|un voleur) (?:\S+ ){0,2}?(?:chez moi|chez nous|dans (?:la|ma|notre) maison|dans (?:l"
            r"|mon) appart\w*|dans mon (?:salon|jardin|garage)) & (?:cachee?s?|peur|placard|vite|police|seule"
            r"|enfermee?|bruit|aide\w*|lit|salle)",
            r"(?:cachee?s?|planquee?s?|enfermee?s?) (?:\w+ )?(?:dans|sous|derriere) (?:le|la|les|un|une|mon"
            r"|ma) (?:placard|lit|armoire|toilettes|wc|salle de bains?|cave|chambre|penderie|porte|canape"
            r"|voiture|grenier) & (?:il|ils|quelqu un|homme|peur|mari|crie|hurle|chez moi|entend\w*|frapp\w*"
            r"|couteau)",
            r"(?:ils|il|homme|hommes|types?|mecs?|quelqu un|gens|inconnus?|voleurs?|cambrioleurs?|elle|voisin"
            r"|ex|bande|on) (?:\S+ ){0,3}?(?:est|sont|ont|essaie\w*|essaye\w*|veulent|veut|force\w*|tente\w*"
            r"|entre\w*|rentre\w*|casse\w*|defonce\w*|cogne\w*|tambourine\w*|fouille\w*|monte\w*|escalade\w*"
            r"|tape\w*|tourne|marche)"
            r" & (?:entre\w* (?:chez|dans|par)|entres?|rentre\w* (?:chez|dans|par)|cassent tout|casse tout"
            r"|ma porte|la porte|serrure|poignee|fenetre|volets?|balcon|jardin|salon|cuisine|escalier|en bas"
            r"|dans la maison|chez moi|mon palier) & (?:cachee?s?|sous le lit|placard|salle de bains?|toilettes"
            r"|peur|vite|enfermee?s?|police|aidez|aide moi|au secours|crie\w*|hurle\w*|menac\w+|force|inconnu"
            r"|defonc\w+|casse\w*|frapp\w+|suis (?:toute )?seule)"
            r"(?! (?:du froid|neige))",
            r"(?:sous le lit|dans le placard|dans l armoire|dans les toilettes|dans la salle de bains?"
            r"|dans leurs toilettes|derriere le canape|sur le balcon|dans le coffre|dans les wc"
            r"|dans la penderie|dans la baignoire) & (?:cachee?s?|enfermee?s?|planquee?s?|je suis|on est"
            r"|refugiee?s?|suis) & (?:il|ils|homme|fusil|gosses|enfants?|porte|cassent|peur|hurle|inconnus?"
            r"|frapp\w*|cogne|bruit|trouve|vite|cherche|venez|police|crie)",
            r"(?:me suit|nous suit|suivre|suivie?|me suivent|poursui\w+|filature|me traque|court apres moi"
            r"|coursee?) & (?:homme|type|mec|voiture|rue|nuit|peur|quelqu un|seule|depuis|derriere moi|metro"
            r"|gars|ils|vite|cours) & (?:peur|rue|seule|nuit|depuis|vite|arret|metro|cachee?|rentrer|menac\w*"
            r"|aide\w*)",
            r"(?:racket\w*|braqu\w+|cambriol\w+|home ?jacking|car ?jacking|effraction) & (?:en cours|maintenant"
            r"|entend\w*|suis|chez|voisin|arme|couteau|peur|ce soir|vite|toujours|masques?|cagoul\w*)",
            r"(?:cagoul\w+|masques? noirs?|encapuchonn\w*) & (?:porte|entre\w*|maison|arme\w*|tape\w*|rodent"
            r"|jardin|voisin|casse\w*|frapp\w*)",
            r"(?:bagarre|baston|rixe|emeute|ca se bat|se battent) & (?:couteau|barre|sang|couteaux|batte"
            r"|blesse\w*|rue|vite|bas|police|parking|college|lycee|bouteilles?|armes?|terre)",
            r"m attend\w* (?:\S+ ){0,4}?(?:en bas|a la sortie|devant (?:chez|ma|la|mon)|dehors|derriere|couteau"
            r"|dans l escalier|au coin)(?= |$) & (?:couteau|ex|menac\w*|tuer|peur|frapp\w*|ils|mari|tape\w*"
            r"|casser|police|arme|lame|cassent|planter)",
        ),
        (
            *_FAR,
            r"(?:colis|livreur|facteur|facture|clefs? dedans|claque la porte|serrurier|neige|souris|rats?"
            r"|guepes?|pigeon|chauve|plombier|toiture|mettre a la porte)",
        ),
    ),
    Family(
        "sexual violence",
        "violence_immediate",
        (
            r"(?:chef|patron|collegue|prof|coach|homme|monsieur|medecin|proprietaire|proprio|voisin|oncle"
            r"|pretre|moniteur|inconnu|type|mec) (?:\S+ ){0,6}?(?:m a|m|me|ma) (?:\w+ )?(?:coince\w*|plaquee?"
            r"|touchee?|touche|tripotee?|tripote|caressee?|embrassee? de force|forcee?|deshabillee?|suivie?"
            r"|agressee?)(?= |$)¬(par votre|par sa|par son|beaucoup|votre|au coeur|dans mon coeur|en plein)",
            r"(?:forcee?|obligee?) a (?:monter|entrer|coucher|le suivre|les suivre|lui|me deshabiller|boire"
            r"|faire des|le toucher)",
            r"(?:violee?s?|violer|violeur|tentative de viol|viol collectif|abuse de moi|abusee? de moi"
            r"|abuser de moi|attouchements?|agression sexuelle|agressee? sexuellement)",
            r"(?:mis|met|verse|glisse) (?:quelque chose|un truc|qqch|de la drogue|un cachet|du ghb"
            r"|une pilule) (?:\S+ )?(?:dans|a) (?:le|mon|son) (?:verre|boisson|cafe)",
            r"(?:reveillee?|retrouvee?|reveil) & (?:deshabillee?|nue?|sans (?:culotte|vetements|pantalon)"
            r"|me souviens de rien|inconnus?|trou noir) & (?:drogue\w*|inconnus?|chez|verre|lit|souviens|soiree"
            r"|hotel|mal)",
            r"(?:me|m|la|l) (?:force\w*|oblige\w*|touche\w*|caresse\w*|tripote\w*|frotte\w*|deshabill\w+"
            r"|coince\w*|embrasse de force|tient) & (?:sexuel\w*|entre les jambes|seins|fesses|coucher|nue?"
            r"|culotte|contre moi|prostitu\w+|fellation|passeport|lui faire|pantalon|cuisse|veux pas|non)"
            r" & (?:patron|chef|homme|il|oncle|monsieur|proprietaire|prof|coach|pretre|medecin|mec|voisin)",
            r"(?:prostitu\w+|proxenet\w*|reseau|macs?|maquereau|clients) & (?:force\w*|oblig\w+|passeport"
            r"|frapp\w*|menac\w*|dette|m echapper|enfuir|peur|sauver)",
        ),
        (*_FAR, r"(?:association|soutien aux|groupe de parole|loi|plainte il y a)"),
    ),
    Family(
        "held, sold, married by force",
        "violence_immediate",
        (
            r"(?:patron|chef|employeur|madame|monsieur|il) (?:\S+ ){0,2}?(?:garde\w*|pris|prend\w*|confisqu\w+|cache)"
            r" (?:\S+ )?(?:passeports?|papiers) & (?:enferm\w+|frapp\w+|battre|dors|cave|sortir)",
            r"(?:patron|monsieur|madame|maitre|famille|employeur|homme|il|elle|ils|gens|oncle|mari"
            r"|propriet\w+|chef|contremaitre) & (?:passeport|papiers|telephone|cles?|clefs?|porte)"
            r" & (?:enferm\w+|force\w*|frapp\w+|touche|sortir|fermee?|revient|tient|pris|dort par terre"
            r"|travail\w*|menac\w+|prisonni\w+|esclave|interdit|bat|ferme) & (?:enferm\w+|force\w*|frapp\w+"
            r"|touche|peu[xt] pas|laisse pas|sous sol|cave|dedans|menac\w+|prisonni\w+|esclave|veux|gifl\w*"
            r"|peur|tape\w*|aide\w*|manger|paye\w* (?:pas|rien|jamais)|bat|interdit|revient)",
            r"(?:enferm\w+|fermee? (?:avec|a) (?:la )?cle|sequestr\w+|retien\w+|retenue?s?|prisonni\w+"
            r"|kidnapp\w+|attachee?|ligotee?|captive) & (?:cave|sous sol|chambre|garage|coffre|dedans|camion"
            r"|patron|container|conteneur|cle|passeport|peu[xt] pas sortir|contre mon gre|de force|appartement"
            r"|frigo) & (?:je|j|on|nous|m|me|femme|fille|voisine?|homme|il|moi) & (?:peur|aide\w*|sortir"
            r"|frapp\w+|touche|eau|manger|chaud|tombe\w*|cle|crie|pleure|secours|force|passeport|patron|air"
            r"|depuis|mari|menac\w*|venez|vite)",
            r"(?:mari\w+|fiance\w*|mariage|noces|excis\w+|epouser) (?:\w+ )?(?:de force|force\w*|contre mon gre"
            r"|arrange\w*|obligee?|sans mon accord|au pays|au bled|avec un (?:vieux|homme|inconnu|cousin))",
            r"(?:excision|excisee?|exciser)",
            r"(?:envoy\w+|emmen\w+|ramen\w+|renvoy\w+|partir) (?:\S+ )?(?:au pays|au bled|en afrique|la bas)"
            r" & (?:force|marier|excis\w+|tuer|passeport|veux pas|refuse|jamais revenir)",
        ),
        (*_FAR, r"(?:dehors sans|claque|serrurier|poubelles|animal|chien|prefecture)"),
    ),
    Family(
        "whispered, coded",
        "ne_peut_pas_parler",
        (
            r"(?:commander|commande|voudrais|voudrai) (?:\w+ )?(?:une |la )?(?:pizza|sushis?|kebab|burger)"
            r" & (?:cote de moi|a cote|urgent|adresse|vite|il est la|ecoute|regarde|oui)",
            r"(?:pas de|sans|fai\w* (?:pas )?(?:de )?|sans faire de|moindre) bruit & (?:il|ils|dort|cachee?|cle"
            r"|cles|nez|casse|entend\w*|sortir|peur|porte|tue|repond\w*)",
            r"(?:chut|chuchot\w+|murmur\w+|voix basse|tout bas|doucement|en silence|en cachette|silencieu\w+)"
            r" & (?:il|ils|venez|peur|entend\w*|frapp\w+|tue|cote|dort|reveill\w*|viens|aide\w*|secours"
            r"|bombonne|porte) & (?:venez|peur|entend\w*|frapp\w+|tue|dort|reveill\w*|viens|fou|aide\w*|porte"
            r"|rien|fenetre|couteau|cachee?)",
            r"(?:peu[xt]|pe|peu|pouvoir|dois|faut) (?:pas|plus|pa) (?:\w+ )?(?:parler|telephoner|appeler"
            r"|faire de bruit|parlé|repondre|crier) & (?:il est (?:la|a cote|dans|juste|derriere|rentre)"
            r"|entend\w*|ecoute|peur|cachee?|frapp\w*|danger|cote de moi|venez|police|enfermee?|tue|menac\w*"
            r"|dort|sort\w* (?:de la|pas)|chambre d a cote)",
            r"(?:il lit|lit mes|surveille mes|regarde mes|fouille mes|controle mon|voit mes"
            r"|trouve mon) (?:messages?|telephone|portable|tel|sms|conversations?) & (?:fou|peur|efface\w*"
            r"|frapp\w*|tue|venez|aide\w*|vite|cogne|violent\w*|danger|ecri\w+)",
            r"(?:ecris|ecrire|reponds?|repondez|appelez|telephon\w+|rappelez) (?:\w+ )?(?:pas|surtout pas"
            r"|jamais) & (?:il (?:est|va|lit|ecoute|entend\w*|regarde|fouille)|mon mari|conjoint) & (?:peur"
            r"|tue\w*|frapp\w*|danger|violent\w*|lit|entend\w*|cote|fouille|aide\w*|colere|surveille)",
        ),
        (*_FAR, r"(?:bibliotheque|reunion|travail|bureau|train|aphone|extinction de voix|bebe dort|sieste)"),
    ),
    Family(
        "a child says it",
        "enfant_danger",
        (
            r"(?:rentrer|retourner|rentre) (?:\w+ )?(?:a la maison|chez (?:moi|nous|lui|mon pere|ma mere"
            r"|mes parents)|au foyer) & (?:tap\w+|frapp\w+|peur|battre|mal|veux pas|touche\w*|bat|tuer|cogner"
            r"|enferm\w*)(?= |$) & (?:veux pas|veut pas|peur|il va|elle va|papa|beau pere|ose pas|encore)",
            r"(?:maman|papa|ma mere|mon pere) (?:\S+ ){0,6}?(?:se reveille (?:pas|plus)|bouge (?:pas|plus)"
            r"|repond (?:pas|plus)|respire (?:pas|plus)|se leve (?:pas|plus)|est par terre|dort par terre)",
            r"(?:papa|mon pere|beau pere|tonton|le copain de maman|son copain"
            r"|mon frere) (?:\S+ ){0,3}?(?:tap\w{1,4}|frapp\w+|bat|cogn\w+|etrangl\w+"
            r"|pousse\w*) (?:\S+ )?(?:maman|ma mere|mamie|ma soeur|mon frere|ma petite soeur"
            r"|mon petit frere)(?= |$)",
            r"(?:papa|maman|pere|mere|beau pere|belle mere|tonton|papy|papi|oncle|frere|cousin|parents"
            r"|grand pere|daron|copain de maman|moniteur|prof|coach|parrain|tata|tatie|educ\w*|surveillant"
            r"|baby sitter|nounou|voisin) & (?:vien\w* dans mon lit|vien\w* dans ma chambre|mon lit|me touch\w+"
            r"|me tap\w+|me frapp\w*|me bat|ma tape|m a tape|m a frapp\w+|me fait mal|fait mal|fais mal"
            r"|fait des choses|m enferm\w+|ceinture|baton|cable|martinet|donne pas a manger|prive\w* de manger"
            r"|faut pas le dire|notre secret|un secret|le dire a personne|si je (?:parle|dis)|me deshabill\w+"
            r"|me regarde|me filme|photos? de moi|sous la douche|me lave|me force|m oblige|zizi|culotte"
            r"|tape maman|frappe maman|tap\w+ (?:ma mere|maman|papa|ma soeur|mon frere)|se leve (?:pas|plus)"
            r"|crie sur|peur de rentrer|bu|me dispute et)"
            r" & (?:j ai|ai|me|m|moi|ma|mon|maman|je|nous) & (?:mal|peur|frapp\w*|tap\w*|bat|touche\w*|lit"
            r"|ceinture|secret|enferm\w*|nue?|baton|bleus|pleure|ans|aide\w*|chambre|nuit|soir|mange\w*|leve"
            r"|force\w*|douche)",
            r"(?:j ai|jai|moi|je) (?:\w+ )?(?:[4-9]|1[0-7]) ans & (?:tap\w+|frapp\w+|peur|tout\w* seul\w*"
            r"|touche\w*|fugue\w*|dehors|mon lit|mal|battu\w*|enferm\w+|partie? depuis|manger|rentrer|dort pas"
            r"|force\w*|marier|tuer|mort|photos? nue?s?|chantage|menac\w*|harcel\w*|bu|crie|violent\w*)"
            r" & (?:maman|papa|mere|pere|beau pere|parents|frere|oncle|tonton|seul\w*|personne|foyer|educ\w*|il"
            r"|ils|soeur|peur|inconnu|garcon|prof|garcons|famille|college)",
            r"(?:maman|papa|mes parents|ma mere|mon pere|mamie|parents|elle|ils) (?:\S+ ){0,4}?(?:partie?s?"
            r"|revien\w*|revenue?s?|rentre\w*|rentree?s?|la|leve\w*|reveill\w*|bouge\w*"
            r"|repond\w*) (?:\S+ )?(?:pas|plus|depuis|hier)? ?& (?:tout\w* seul\w*|seuls?|seule|petit frere"
            r"|petite soeur|faim|peur|frigo vide|bebe pleure|dort tout le temps|par terre|noir|porte) & (?:je|j"
            r"|moi|nous|on|petite? (?:frere|soeur)) & (?:depuis|jours?|hier|peur|ans|nuits?|par terre|noir"
            r"|manger|bloquee?|revien\w*)",
            r"(?:chantage|photos? (?:de moi )?(?:nue?|intimes?|deshabill\w+)|nudes?|webcam|sextorsion)"
            r" & (?:envoy\w+|publier|payer|montrer|menac\w+|diffus\w+|insta\w*|snap|parents|college|lycee)"
            r" & (?:j|je|moi|fille|fils|ma|me|m)",
            r"(?:ils|eux|les autres|des grands|une bande|eleves|garcons|filles|terminale|troisiemes?) & (?:me "
            r"|m )(?:tap\w+|frapp\w+|attend\w+|racket\w+|menac\w+|harcel\w+|crach\w+|humili\w+|force\w*"
            r"|deshabill\w+|disent de (?:mourir|crever)|enferm\w+) & (?:college|lycee|ecole|bus|sortie|recre"
            r"|cantine|vestiaire|classe|toilettes|internat|foyer)",
            r"(?:harcel\w+|racket\w+|lynch\w+) & (?:college|lycee|ecole|classe|internat) & (?:mourir|tuer"
            r"|suicid\w*|peur d y|frapp\w+|menac\w+|plus aller|coups|plus manger|tap\w+)",
        ),
        (
            *_FAR,
            r"(?:ecole de rugby|devoirs|taper au clavier|je tape|tape (?:sur|a) (?:l |le )?(?:ordi\w*|clavier)"
            r"|c est (?:maman|papa|bebe) qui tape|qui tape)",
        ),
    ),
    Family(
        "a child beaten, abused, neglected",
        "enfant_danger",
        (
            r"(?:<child_alone>|enzo) & (?:marques?|traces?|bleus?|hematomes?|brulures?|ecchymoses?|griffures"
            r"|cicatrices|bras casse|oeil|dos|fesses|ceinture) & (?:ceinture|cigarettes?|coups|mains|doigts"
            r"|fouet|cable|baton|casse|suspect\w*|explique|tombe toujours|inexplique\w*|brulures?|pere|mere"
            r"|beau pere|parents|montre|frapp\w*|oeil|baton|etrangl\w*|noir|partout|peur de rentrer|hematomes?"
            r"|morsures?)",
            r"<child_alone> & (?:coups?|gifl\w+|claques?|fessees?|tap\w{2,4}|frapp\w+|cogn\w+|ceinture|secou\w+"
            r"|jet\w+ (?:contre|par|sur)|hurl\w+|etrangl\w+|brul\w+|lanc\w+ (?:contre|par)|enferm\w+|attach\w+"
            r"|affam\w+|prive\w*|battu\w*|bat|martyris\w+|maltrait\w+|tir\w+ par|roue\w*) & (?:pere|mere"
            r"|parents?|beau pere|belle mere|voisine?s?|son papa|sa maman|dessus|dessous|nounou|assistante"
            r"|oncle|elle|il|educ\w*|mur|mari|ex|homme|femme|grand pere|grand mere|prof|tata) & (?:coups"
            r"|frapp\w+|gifl\w+|cogn\w+|ceinture|secou\w+|attach\w+|battu\w*|bat|maltrait\w+|enferm\w+|placard"
            r"|cave|hurl\w+|peur|tous les (?:soirs|jours)|tap\w{2,4}|balcon|prive\w*|bras|visage|police"
            r"|entend\w*|signal\w*|mal|lanc\w*)",
            r"(?:gamin|enfant|petite?|bebe|gosse|mome|fille|garcon|minot)s? & (?:crie\w*|hurl\w+|pleur\w+"
            r"|supplie|sanglot\w*|gemi\w*) & (?:coups|tous les soirs|au secours|arrete papa|arrete maman|aie"
            r"|non papa|vingt heures|depuis des heures|d affilee|toute la nuit|depuis (?:hier|ce matin)"
            r"|personne|partis|parents sont|valises|ouvre|a travers le mur|boum|balcon|cave|placard|frapp\w*)",
            r"(?:peur|envie|failli|failli lui|failli le|vais|craque|capable|presque"
            r"|limite) (?:\S+ ){0,5}?(?:lui faire (?:du )?mal|faire du mal (?:au|a (?:mon|ma|mes|la)) (?:bebe"
            r"|fils|fille|petite?|enfants?)?|le secouer|la secouer|le jeter|la jeter|le frapper|la frapper"
            r"|secouer (?:le|mon|la)|le taper|la taper|le laisser tomber|etouffer|l etouffer|le noyer"
            r"|jeter (?:le|mon|la|ma) bebe|craquer sur|passer (?:le|la) par la fenetre)",
            r"(?:enlev\w+|prenez|prendre|reprenez|venez (?:chercher|prendre)) (?:moi |me |m )?(?:le|la|mon|ma"
            r"|ce) (?:bebe|petite?|enfant|fils|fille) & (?:mal|maintenant|craque|peur|vite|secou\w*|peux plus"
            r"|frapp\w*|hurle)",
            r"(?:secoue|secouee|secouer|secoué) (?:\S+ ){0,2}?(?:bebe|petite?|nourrisson|fils|fille|le|la)?(?= "
            r"|$) & (?:bebe|nourrisson|pleur\w*|mal|peur|craqu\w*|mois|respire)",
            r"(?:vien\w*|va|vas|rentr\w+|dort|glisse|couche) (?:\w+ )?dans (?:son|leur) lit & (?:beau pere|pere"
            r"|oncle|gamine?|fille|eleve|petite?|ado|grand pere|frere|educ\w*|dit|raconte|confie\w*)",
            r"(?:touch\w+|caress\w+|attouch\w+|viol\w{1,3}|abus\w+|inceste|pedophil\w*|photograph\w+|filme"
            r"|montre son|choses sales|sexuel\w*|nue?s?) & (?:<child_alone>|mineure?|eleve|niece|neveu"
            r"|petite?) & (?:oncle|pere|beau pere|grand pere|voisin|prof|entraineur|moniteur|animateur|frere"
            r"|cousin|nounou|homme|educ\w*|coach|adulte|monsieur|inconnu|internet) & (?:dit|raconte|confie\w*"
            r"|touch\w+|abus\w+|viol\w{1,3}|soupconne|montre\w*|peur|secret|sexuel\w*|nue?s?|lit|douche"
            r"|inquiet\w*)",
            r"(?:ivre|bourree?|saoule?|soule?|alcool|drogue\w*|defoncee?|titube|bu) & (?:volant|conduire"
            r"|prend (?:la route|la voiture)|voiture|reprendre|recuperer|chercher|garde|bebe) & (?:petite?s?"
            r"|enfants?|fils|fille|bebe|lui|gosses?|elle|creche|ecole) & (?:volant|partir|conduire|creche|ecole"
            r"|route|empecher|seule?|tient pas debout|titube|recuperer|bebe|bras)",
            r"(?:battus?|maltraites?|abuses?|violes?) & (?:enfants? (?:de|du|d)|mes petits enfants|ma niece"
            r"|mon neveu|eleve)",
        ),
        (
            *_FAR,
            r"(?:activites?|animation|goutees?|ludotheque|marionnettes|clown|spectacle|peindre|coloriage"
            r"|marques? de (?:vetements|couches)|bleu marine|yeux bleus|ancien\w*|j ai ete)",
            r"(?:tap\w+ (?:dans|au|le) (?:ballon|foot)|football|batterie)",
        ),
    ),
    Family(
        "a child alone or in danger now",
        "enfant_danger",
        (
            r"(?:la|le|l|les) (?:a )?(?:met|mettent|enferm\w+|mis\w*) (?:dans|sur|a) (?:le|la|un|une) (?:coffre"
            r"|placard|cave"
            r"|balcon|garage|cage|niche|cellier) & (?:pleure|punir?|crie|nuit|tous les|bebe)",
            r"(?:enferme|laisse|attache|met|punit|jette)\w* (?:\S+ ){0,3}?(?:gamine?s?|enfants?|petite?s?"
            r"|gosses?|fils|fille|bebe|neveu|niece) (?:\S+ ){0,3}?(?:balcon|placard|cave|dehors|noir|niche"
            r"|froid|garage|coffre|seule?)(?= |$) & (?:froid|nuit|voisin\w*|heures|pleure|tape|nu|nue|pieds"
            r"|hurle|entend\w*|vois|pyjama|tous les)",
            r"(?:<young>|(?:[1-9]|1[0-5]|un|deux|trois|quatre|cinq|six|sept|huit) ans|(?:\d+) mois)"
            r" & (?:tout seul|toute seule|tous seuls|tout seuls|toutes seules|seule?s?|sans (?:adulte|personne"
            r"|surveillance|parents)|personne avec|parents sont pas la|pas vu (?:les|ses) parents|abandonne\w*"
            r"|livree?s? a) & (?:fenetre|balcon|rebord|rocade|route|autoroute|voie ferree|rails|dans la rue"
            r"|toute la nuit|toutes les nuits|penche|\w+ jours|deux nuits|depuis (?:hier|ce matin|des heures"
            r"|\w+ heures|vendredi|samedi)|pleur\w+|en couche|pieds nus|pyjama|parking|toit|enferme\w*|piscine"
            r"|tout le week end|cle|des heures|plage|bois)",
            r"<child_alone> & (?:rebord|se penche|penche a|enjamb\w+|au bord du|sur le toit|sur la rocade"
            r"|sur l autoroute|sur la route|sur les rails|sur les voies|sur la voie|sur la nationale"
            r"|sur la glace|sur le balcon)(?= |$) & (?:fenetre|tomber|penche|seule?|etage|balcon|voiture|couche"
            r"|marche|vite|\d+(?:e|eme)?|vide|pyjama|voitures|camions|course)",
            r"(?:oubli\w+|laiss\w+|enferm\w+|abandonn\w+) (?:\S+ ){0,4}?(?:bebe|enfants?|petite?s?|gosses?"
            r"|gamine?s?|nourrisson|fils|fille|deux petits) & (?:voiture|soleil|placard|cave|cle|poubelle|local"
            r"|parking|nuit|seule?s?|dehors|balcon|jours|depuis|boite|week end|porche|hall|foret|noir)",
            r"(?:bebe|nourrisson|nouveau ne) (?:\S+ ){0,5}?(?:poubelle|sac|porche|carton|trottoir|benne|banc"
            r"|abandonne\w*|hall|conteneur|devant la porte|toilettes)(?= |$) & (?:trouv\w+|entend\w*|pleure"
            r"|abandonne\w*|vagit|froid|vivant|cri)",
            r"(?:parents|mere|pere|maman|papa) (?:\S+ ){0,3}?(?:partis?|partie|absents?|disparus?|ivres?"
            r"|inconscients?|drogues?|morts?)(?= |$) & (?:enfants?|bebe|petite?s?|gosses?|gamin\w*|fille|fils"
            r"|seuls?|seule) & (?:seule?s?|pleur\w+|depuis|jours|valises|heures|nuit|enferme\w*|frigo|mange\w*)",
            r"(?:montre|fait signe|mime|dit|crie) (?:\S+ ){0,3}?(?:qu il a faim|qu elle a faim|faim|a l aide"
            r"|au secours) & (?:fenetre|cle|enferme\w*|petite?|enfant|gamine?|porte)",
        ),
        (
            *_FAR,
            r"(?:baby ?sitt\w*|garderie|cherche (?:une )?(?:nounou|garde)|cantine|devoirs|a la sortie|qui peut"
            r"|quelqu un pour|je peux|il faudrait|faudrait|cherche|chez nous|propose|je voudrais|garder|garde"
            r"|le garder|une heure|apres l ecole|mere seule|maman seule|maman solo|papa solo|seule avec"
            r"|seul avec|parent isole|visites?|allocations?|benevoles?)",
        ),
    ),
    Family(
        "missing child",
        "violence_immediate",
        (
            r"(?:reverr\w+|revoir|revoie|reverra|reverrez) (?:\w+ )?(?:jamais|plus|pas) & (?:enfants?|filles?"
            r"|fils|petits?|gosses|ex|ramene|bebe)",
            r"(?:ramene|rendu|rend) (?:pas|plus) (?:les|mes|ma|mon|nos) (?:enfants|filles?|fils|petits?"
            r"|gosses) & (?:reverr\w+|jamais|repond|telephone|tuer|menac\w*|etranger|betise|partir)",
            r"(?:<child_alone>|theo|lea|\w+ ans) & (?:disparue?s?|disparition|introuvables?|fugue\w*|fugu\w+"
            r"|enleve\w*|kidnapp\w+|perdue? de vue|pas rentree?s?|rentre\w* pas(?! seule?)|plus de nouvelles"
            r"|pas revenue?s?|jamais arrivee?|pas arrivee?s?|jamais rentree?) & (?:depuis|ecole|college|lycee"
            r"|sortie|foyer|nuit|personne|telephone|vu|vue|cherch\w+|police|hier|ce matin|ce soir|heures?"
            r"|portable|adieu|gele|parc|plage|marche|vetements?|foret|pantalon|veste|gare|snap|message|\d+h\d*)",
            r"(?:pris|enleve|emmene|embarque|kidnappe|ramene pas|rendu pas|monter"
            r"|recupere) (?:\S+ ){0,3}?(?:les filles|mes filles|ma fille|mon fils|les petits?|les enfants"
            r"|mes enfants|les gosses|le petit|la petite|notre fils|notre fille|une gamine|une fillette"
            r"|un enfant|mon bebe|le bebe) & (?:partir avec|betise|telephone|menac\w+|jamais|revoir|tue\w*"
            r"|debranche|de force|voiture|inconnu|camionnette|repond (?:pas|plus)|adieu|geste|decroche|etranger"
            r"|frontiere|aeroport|suicid\w*|pleurait|crie)",
            r"(?:betise|irreparable|drame|malheur|partir|mourir|finir) (?:\w+ )?avec (?:eux|elles"
            r"|les (?:petits?|enfants|filles|gosses|gamins)|lui|mes enfants|le bebe|nos enfants) & (?:gendre|ex"
            r"|pere|mari|dit|ecrit|menace|telephone|pris|parti|il|elle|mere|va)",
            r"(?:inconnu|homme|type|monsieur|camionnette|voiture|mec) & (?:suit|bonbons?|fait monter"
            r"|veut emmener|attrap\w+|abord\w+|propose de (?:monter|ramener)|photographi\w+|filme|rode\w*"
            r"|enlev\w+|suivait|tire par) & (?:petite?s?|enfants?|ecole|fille|fils|gamine?s?|collegienne|ado"
            r"|parc)",
        ),
        (
            *_FAR,
            r"(?:chat|chien|doudou|colis|parrain\w*|vacances|sortie scolaire|club|qui (?:peut|pourrait)"
            r"|recuperer a l ecole)",
        ),
    ),
    Family(
        "an old or confused person lost",
        "violence_immediate",
        (
            r"(?:grand mere|grand pere|mamie|papi|papy|mere|pere|tante|oncle|mari|femme|personne agee"
            r"|vieille dame|beau pere|belle mere) (?:\S+ ){0,4}?(?:pas rentree?|rentre pas|jamais rentree?"
            r"|pas revenue?|revient pas|introuvable|disparue?|a disparu|perdue? depuis"
            r"|plus de nouvelles depuis) & (?:nuit|heures?|froid|oublie|promenade|marche|depuis|alzheimer"
            r"|inquiet\w*|cherch\w*|matin|pluie|neige|telephone)",
            r"(?:alzheimer|demen\w+|desorientee?|perd\w* la tete|confuse?|parkinson|vieille dame|vieux monsieur"
            r"|monsieur (?:\w+ )?agee?|dame agee|mamie|papi|papy|mere|pere|papa|maman|grand mere|grand pere"
            r"|tres agee?|mari|tante|personne agee|residente?|\d+ ans|dame|monsieur|ehpad|maison de retraite)"
            r" & (?:chaussons?|pantoufles?|peignoir|pyjama|robe de chambre|chemise de nuit|pieds nus|pied nu"
            r"|en chemise|sans manteau|torse nu) & (?:rue|dehors|route|rond point|jardin|parti\w*|erre|marche"
            r"|tourne|moins|neige|froid|pluie|gele|pleure|perdue?|nuit|trempee?|sait (?:pas|plus)|bus|heures"
            r"|nom|quai|parking|bleus)",
            r"(?:alzheimer|demen\w+|desorientee?|perd\w* la tete|confuse?|mamie|papi|papy|mere|pere|papa|maman"
            r"|grand mere|grand pere|tante|oncle|residente?|personne agee|mari|vieille dame|(?<!mon )agee?)"
            r" & (?:disparue?|introuvable|fugue\w*|pas rentree?|rentre (?:pas|plus)|partie? (?:de(?! (?:rami|dames"
            r"|cartes|belote))|depuis"
            r"|a pied|sans|seule?|ce|cette|dans)|quitte (?:l |la |son |le )?(?:ehpad|maison|residence"
            r"|domicile|foyer|hopital)|sorti\w* (?:de l ehpad|cette nuit|sans|seule?|en)|perdue? (?:dans|depuis"
            r"|en)|egaree?|errer?|erre|errance|trouve (?:pas|plus) (?:sa|son) (?:maison|chemin)) & (?:depuis"
            r"|neige|froid|heures|nuit|moins|personne|vue?|cherch\w+|ce matin|telephone|hier|midi|pieds|pluie"
            r"|canicule|soir|perdue?|manteau|inquiet\w*|police|gele|bois|medicaments?|foret|chaleur)",
            r"(?:dame|monsieur|mamie|papi|personne|vieux|vieille|homme|femme) & (?:tourne|erre|marche|perdue?"
            r"|assise?|debout|egaree?) & (?:sait (?:plus|pas) (?:ou|son|qui|comment)|connait plus|perdue?"
            r"|va a l ecole|cherche sa (?:mere|maison|maman)|comprend (?:pas|plus) ou|dit qu (?:elle|il) (?:va"
            r"|doit|attend)|rond point|milieu de la route|autoroute|nationale) & (?:trempee?|nuit|froid|rue"
            r"|route|pleure|pieds|neige|seule?|rond point|pluie|nom|habite|voitures|banc|chaussons|peignoir"
            r"|arret)",
            r"(?:randonneur|randonnee|montagne|foret|sentier|skieur|promeneur|champignons|trail|rando"
            r"|brouillard|glacier) & (?:perdue?s?|egaree?s?|pas rentree?s?|rentre pas|bloquee?s?|nuit tombe\w*"
            r"|disparue?s?|plus de nouvelles|revenue?s? pas) & (?:froid|nuit|batterie|neige|depuis|blesse\w*"
            r"|heures|cheville|reseau|jambe|tombee?|inquiet\w*|telephone|eau|vite|orage)",
        ),
        (
            *_FAR,
            r"(?:chat|chien|aide aux aidants|repit|cafe des aidants|atelier|malentendants|une fois par semaine"
            r"|compagnie|promen\w+|visites|benevoles?|demarches|paperasse|administratif|merci (?:a tous|pour tout))",
        ),
    ),
)
