"""Words around place names: what announces one, what denies one, and names that need care."""

from __future__ import annotations

from nlu.french.calendar import FOLDED_MONTHS
from nlu.french.words import words
from nlu.types import DAYS


def _ranks(text: str) -> dict[str, int]:
    return {word: rank for rank, word in enumerate(text.split(), 1)}


# Names of everyday French (or of people) that, in messages, are nearly always the town.
PLAIN_TOWNS = words(
    """paris bordeaux rennes limoges colombes calais quimper bourges pantin sarcelles ales valenciennes anglet houilles
    perigueux etampes cavaillon montbeliard rodez dole sevres montmorency sceaux pithiviers gueret tulle
    fontainebleau elbeuf argentan provins vichy trappes pau valence frontignan troyes cambrai castres
    bdx tlse mtp"""
)
# Everyday words that are also towns large enough to be meant after « à », « sur », « vers », even without a capital.
TOWNS_AFTER_TO = words("""tours cannes menton grasse vienne moulins saintes sens orange""")
PLAIN_WITH_ARTICLE = frozenset({"le havre", "le mans", "le gosier"})
# Towns whose name is also somebody's name or a word of the street: they count after « à », not alone.
WITH_CUE = words("""aix macon antony nancy nice vernon laval bron lens foix grenade vannes bruges gap dax""")
# First names and abbreviations that are villages too: only « j'habite … », « commune de … » makes them places.
PEOPLE = words(
    """albert leon luce mathieu melle charly noe ham die y eu us oz o ars bon sens marie martin denis lucie montreal"""
)

# Villages called like this are never meant, unless a post code, a département or the question says so.
NEVER_ALONE = words(
    """rue place route avenue chemin impasse quai square passage vers sur sous seul seule pres loin chez maison bas
    haut montagne campagne bord foret plage ville village bourg cote gare mairie mere pere aide cours lhopital"""
)
RESIDING = words(
    """habite habites habitons habitent habitant habitants habitante habitantes jhabite habitait habit abite jabite
    reside resident residons residente residant jreside domicilie domiciliee domicilies demeure demeurant loge
    logee loges vis vit vivons vivant vivent"""
)
LOCATING = words(
    """suis sommes situe situee situes basee base bases base installe installee installes ville commune mairie ccas
    village secteur cote coin agglo agglomeration environs alentours prefecture centre quartiers hauteurs jsuis
    chui chuis viens venons vient disponible dispo dispos interviens intervenir intervention deplacer deplace"""
)
PREPOSITIONS = words("""a de sur vers dans en pour depuis entre ou et""")
# The prepositions that announce a place by themselves: « pour », « et » do not.
PLACING = words("""a de sur vers dans en ds depuis entre par""")
# Before a name without « de », these make it the name of a house: « l'école Sainte-Marie ».
HOUSES = words(
    """paroisse eglise cathedrale chapelle basilique pressing maison ecole college lycee hopital clinique foyer
    institut institution ehpad residence pharmacie groupe club restaurant boulangerie salle magasin chantier
    fondation"""
)
# After these the name is a street's, a station's: not where somebody is.
STREETS = words(
    """rue r avenue av ave bd bld blvd boulevard place impasse allee allees chemin quai quais square route rte passage
    porte pont quartier faubourg fbg sentier venelle esplanade rond residence lotissement metro tram arret batiment
    bat"""
)
TITLES = words(
    """m mr mme mlle melle monsieur madame mademoiselle docteur dr maitre famille professeur prof abbe pere soeur frere
    tonton tata oncle tante mamie papi papy general marechal president"""
)
NAMING = words("""appelle appel nomme prenom nom prenomme surnomme signe cordialement mappelle""")
# Verbs that tell of a place once lived in or visited, alone or after « j'ai ».
PAST = words("""vecu grandi etais etions habitais habitions vivais vivions travaillais travaillions alle allee alles""")
PAST_AFTER_HAVING = words("""habite travaille exerce enseigne etudie""")
GOODS = words(
    """savon jambon moutarde nougat saucisse saucisses saucisson eau herbes noix pruneaux piment quiche biere sirop
    betises calissons melon melons fromage tour coupe match maillot equipe traite edit bataille"""
)
# « Née à Brest », « à 20 min de Lyon », « loin de Paris »: the place is not where the need or the help is.
ELSEWHERE = words("""ne nee nes natif native originaire originaires loin pas plus quitte quittais venais retour""")
FAR = words("""km kms kilometres min mn minutes minute heure heures h""")
# A number followed by these counts something: it is neither a post code, nor a département, nor an arrondissement.
UNITS = words(
    """euros euro eur e balles k km kms kilometres metres m m2 kg kilos g grammes litres l personnes personne pers gens
    habitants habitant hab masques masque repas colis boites paquets foyers familles famille enfants enfant ans
    an mois jours jour semaines semaine heures heure h min mn minutes fois benevoles benevole adherents membres
    salaries tonnes sacs gels pieces etudiants eleves pas exemplaires flyers tracts visites messages abonnes
    places lits rue avenue bd boulevard place allee impasse chemin eme etage etages"""
).union(FOLDED_MONTHS)
FILLERS = words(
    """bonjour bonsoir salut slt bjr bsr coucou hello c est cest alors euh oui merci svp stp plutot la le les a au de
    sur dans en je j suis habite habitons nous on moi mon ma notre commune ville village mairie ici dispo chez
    vers du bah ben donc voila et pour ce sera jhabite reside vis il s agit elle dpt departement jsuis a sa se
    situe trouve"""
)
# After the name, in an answer: « Brest et environs », « Nice nord », « Ham samedi ».
TRAILING = words(
    """environs alentours alentour autour proximite peripherie agglo agglomeration coin centre nord sud est ouest
    matin soir midi week end weekend we semaine ou dix"""
).union(DAYS)
# Between the places of a list: « Agde, Sète ou Béziers », « Pau, et à Billère ».
LISTING = words("""a au et ou puis sur vers de l la le les aussi""")
# Before a word that is a name too, these make it the word: « à la campagne », « en ville », « mon village ».
OWNING = words("""l la le les un une en mon ma mes notre nos votre""")
# Words of an answer that names no place: « je ne sais pas », « peu importe ».
NO_PLACE = words(
    """pas sais sait savoir dire dis rien aucune aucun importe partout nulle part peu non quoi pourquoi veux peux peut
    que qui quel quelle comment tout toute tous toutes meme ca cela celle deja toujours jamais mais si oui merci bon
    bonne nuit soiree journee mes tes ses nos vos leurs quand combien autre chose quelque quelques chaque trop tres
    bien mal faut doit dois etre avoir fait faire aller vais viens"""
)
# Numbers of arrondissements, in words and in Roman figures; « dix-septième » is two words as well.
ORDINALS = _ranks(
    """premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme
    treizieme quatorzieme quinzieme seizieme dixseptieme dixhuitieme dixneuvieme vingtieme"""
)
ROMAN = _ranks("""i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx""")
