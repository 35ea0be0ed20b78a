"""Words around place names: what announces one, what denies one, and names that need care."""

from __future__ import annotations

# Names of everyday French (or of people) that, in messages, are nearly always the town.
PLAIN_TOWNS = frozenset(
    """paris bordeaux rennes limoges colombes calais quimper bourges pantin sarcelles ales valenciennes
    anglet macon houilles perigueux etampes cavaillon montbeliard rodez dole sevres montmorency sceaux pithiviers
    gueret tulle fontainebleau elbeuf argentan provins vichy trappes pau valence frontignan
    troyes cambrai castres""".split()
)
PLAIN_WITH_ARTICLE = frozenset({"le havre", "le mans", "le gosier"})
# Towns whose name is also somebody's name or a word of the street: they count after « à », not alone.
WITH_CUE = frozenset({"aix", "antony", "nancy", "nice", "vernon", "laval", "bron", "lens", "foix", "grenade", "vannes", "bruges"})
# First names and abbreviations that are villages too: only « j'habite … », « commune de … » makes them places.
PEOPLE = frozenset(
    "albert leon luce mathieu melle charly noe ham die y eu us oz o ars bon sens marie martin denis lucie montreal".split()
)

# Villages called like this are never meant, unless a post code, a département or the question says so.
NEVER_ALONE = frozenset(
    """rue place route avenue chemin impasse quai square passage vers sur sous seul seule pres loin chez maison bas haut
    montagne campagne bord foret plage ville village bourg cote gare mairie mere pere aide cours""".split()
)
RESIDING = frozenset(
    """habite habites habitons habitent habitant habitants habitante habitantes jhabite habitait habit abite jabite
    reside resident residons residente residant jreside domicilie domiciliee domicilies demeure demeurant loge logee
    loges vis vit vivons vivant vivent""".split()
)
LOCATING = frozenset(
    """suis sommes situe situee situes basee base bases base installe installee installes ville commune mairie ccas
    village secteur cote coin agglo agglomeration environs alentours prefecture centre quartiers hauteurs jsuis chui
    chuis viens venons vient disponible dispo dispos interviens intervenir intervention deplacer deplace""".split()
)
PREPOSITIONS = frozenset({"a", "de", "sur", "vers", "dans", "en", "pour", "depuis", "entre", "ou", "et"})
# The prepositions that announce a place by themselves: « pour », « et » do not.
PLACING = frozenset({"a", "de", "sur", "vers", "dans", "en", "ds", "depuis", "entre"})
# Before a name without « de », these make it the name of a house: « l'école Sainte-Marie ».
HOUSES = frozenset(
    """paroisse eglise cathedrale chapelle basilique pressing maison ecole college lycee hopital clinique foyer institut
    institution ehpad residence pharmacie groupe club restaurant boulangerie salle magasin chantier fondation""".split()
)
# After these the name is a street's, a station's: not where somebody is.
STREETS = frozenset(
    """rue r avenue av ave bd bld blvd boulevard place impasse allee allees chemin quai quais square route rte passage
    porte faubourg fbg sentier venelle esplanade rond residence lotissement metro tram arret batiment bat""".split()
)
TITLES = frozenset(
    """m mr mme mlle melle monsieur madame mademoiselle docteur dr maitre famille professeur prof abbe pere soeur
    frere tonton tata oncle tante mamie papi papy general marechal president""".split()
)
NAMING = frozenset({"appelle", "appel", "nomme", "prenom", "nom", "prenomme", "surnomme", "signe", "cordialement", "mappelle"})
GOODS = frozenset(
    """savon jambon moutarde nougat saucisse saucisses saucisson eau herbes noix pruneaux piment quiche biere sirop
    betises calissons melon melons fromage tour coupe match maillot equipe treaty traite edit bataille""".split()
)
# « Née à Brest », « à 20 min de Lyon », « loin de Paris »: the place is not where the need or the help is.
ELSEWHERE = frozenset(
    """ne nee nes natif native originaire originaires loin km kms kilometres min mn minutes minute heure heures h
    pas plus quitte quittais venais retour""".split()
)
# A number followed by these counts something: it is neither a post code, nor a département, nor an arrondissement.
UNITS = frozenset(
    """euros euro eur e balles k km kms kilometres metres m m2 kg kilos g grammes litres l personnes personne pers gens
    habitants habitant hab masques masque repas colis boites paquets foyers familles famille enfants enfant ans an mois
    jours jour semaines semaine heures heure h min mn minutes fois benevoles benevole adherents membres salaries
    tonnes sacs gels pieces etudiants eleves pas exemplaires flyers tracts visites messages abonnes places lits rue
    avenue bd boulevard place allee impasse chemin eme etage etages""".split()
)
FILLERS = frozenset(
    """bonjour bonsoir salut slt bjr bsr coucou hello c est cest alors euh oui merci svp stp plutot la le les a au de sur
    dans en je j suis habite habitons nous on moi mon ma notre commune ville village mairie ici dispo chez vers du bah ben
    donc voila et pour ce sera jhabite reside vis il s agit elle dpt departement jsuis a sa se situe trouve""".split()
)
