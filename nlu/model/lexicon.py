"""Classes of words that matter here, so that what one writer calls « béquilles » teaches about another's « plâtre ».

A message also counts as its sequence of classes: « je peux porter les courses de ma voisine » is
``I CAN CARRY SHOPPING MY KIN``. Words are looked up by their sound, so that most misspellings find their class.
"""

from __future__ import annotations

from functools import lru_cache

from nlu.french.sounds import sound

CLASSES: dict[str, str] = {
    "I": "je j moi me m jai jsuis i",
    "WE": "nous on notre nos",
    "YOU": "vous tu te toi votre vos ton ta tes",
    "THEY": "il elle ils elles lui leur eux",
    "MY": "mon ma mes",
    "ONES": "un une des quelqu quelque certains",
    "WHO": "qui quel quelle quels quelles lequel",
    "ASK": "est ce comment pourquoi combien ou quand quoi",
    "NO": "pas ne n ni non sans aucun aucune jamais rien personne guere",
    "MORE": "plus encore toujours",
    "CAN": "peux peut pouvons peuvent pouvez puis puisse sais savons capable can",
    "COULD": "pourrais pourrait pourrions pourraient pourriez saurait",
    "WANT": (
        "veux veut voulons voudrais voudrait aimerais aimerait souhaite souhaiterais souhaitons envie desire want"
    ),
    "NEED": (
        "besoin faut faudrait manque manquent necessaire cherche cherchons recherche recherchons cherchent recrute "
        "recrutons need demande demandons requiert reclame attends"
    ),
    "LACK": (
        "vide vides perdu perdue fini finie coupe coupee panne casse cassee brule vole foutu foutue court manquer "
        "epuise epuisee ferme fermee bloque bloquee coince coincee plus"
    ),
    "MUST": "dois doit devons doivent oblige obligee",
    "GIVE": (
        "donne donner donnons offre offrir offrons propose proposer proposons prete preter pretons cede ceder "
        "debarrasser depose deposer apporter apporte amener distribuer partager leguer fournir fournissons"
    ),
    "HELP": "aider aide aidons soutenir epauler utile secourir assister help secours soutien",
    "GET": "recevoir obtenir beneficier avoir trouver trouve toucher demander inscrire",
    "FREE": (
        "dispo disponible libre gratuit gratuitement benevolement volontaire partant partante motive motivee pret "
        "prete dispos libres benevolat retraite retraitee temps gratis available"
    ),
    "VOLUNTEER": (
        "benevole benevoles volontaires reserviste bras mains renfort renforts coequipiers equipiers volunteer"
    ),
    "ROLE": (
        "infirmiere infirmier medecin aide soignante chauffeur boulanger cuisinier coiffeuse menuisier plombier "
        "electricien etudiant etudiante instituteur institutrice prof enseignant animateur animatrice secretaire "
        "comptable nounou assistante chef patron gerant restaurateur artisan agriculteur maraicher pompier kine "
        "avocat"
    ),
    "TEAM": (
        "association club mairie ccas foyer ehpad residence entreprise collectif paroisse croix restos secours "
        "epicerie ecole creche structure centre maison accueil service equipe mdph pouponniere hopital caserne "
        "syndicat"
    ),
    "KIN": (
        "mere pere maman papa mari femme fils fille frere soeur mamie papi grand parents oncle tante cousin "
        "conjoint epoux epouse compagne compagnon neveu niece beau belle"
    ),
    "NEAR": "voisin voisine voisins voisines ami amie copain copine collegue quartier immeuble palier",
    "OLD": (
        "agee agees ages age vieux vieille vieilles ancien anciens ainee ainees senior seniors vieillard "
        "nonagenaire octogenaire alzheimer personnes"
    ),
    "CHILD": (
        "enfant enfants bebe petit petits petite petites gamin gamins gosse gosses mome momes minot minots marmot "
        "marmaille nourrisson ado ados adolescent adolescents jumeaux jumelles bambin bambins loulou loulous kid "
        "children"
    ),
    "KEEP": (
        "garder garde gardes surveiller surveillance babysitting babysitter sitting nounou recuperer creche "
        "periscolaire maternelle primaire ecole cantine cour parrainage parrain marraine ase places placement mna "
        "mineurs sortie"
    ),
    "ILL": (
        "malade malades opere operee hanche jambe bras dos platre bequilles fauteuil alite alitee cancer chimio "
        "dialyse handicap handicape handicapee fievre covid grippe entorse cheville genou fracture convalescence "
        "fragile infirme aveugle avc parkinson immunodeprime vertige souffle tension diabete marcher"
    ),
    "SHUT": (
        "sortir deplacer bouger descendre escalier escaliers ascenseur lit immobilise immobilisee confine confinee "
        "permis etage"
    ),
    "POOR": (
        "argent sous euro euros rsa chomage smic salaire loyer dettes expulse huissier decouvert galere pauvre "
        "pauvres demunis demunie precaire precaires precarite fauche ruine moyens payer paye revenus rue sdf "
        "dehors"
    ),
    "FOOD": (
        "manger nourriture repas colis pates riz conserves conserve lait couches couche hygiene banque alimentaire "
        "maraude soupe pain frigo legumes fruits invendus denrees alimentaires vetements vetement manteau "
        "couverture couvertures duvet duvets bouffe placards placard savon protections faim surplus panier paniers "
        "gamelle collecte"
    ),
    "SHOP": (
        "course courses commission commissions supermarche magasin marche drive pharmacie medicament medicaments "
        "ordonnance poste courrier colis pain poubelle poubelles chien chat promener neige trottoir bois "
        "accompagner conduire emmener rendez rdv voiture medecin hopital cabas sacs lessive linge jardin arroser "
        "tondre cimetiere"
    ),
    "TALK": (
        "parler discuter appeler appel appels telephoner telephone bavarder papoter causer ecouter lettre lettres "
        "ecrire visite visites visiter compagnie seul seule seuls seules isole isolee isoles isolees solitude "
        "ennui ennuie visio lire lecture jeux cartes belote scrabble musique chanter chorale spectacle animation "
        "voix parole ecoute the cafe"
    ),
    "GOODS": (
        "meuble meubles canape lit armoire frigo machine laver table chaises matelas demenagement demenager camion "
        "ordinateur ordi tablette imprimante masque masques visieres gel velo fauteuil materiel outils "
        "electromenager four poele lampe radiateur don dons logement loger heberger hebergement chambre hectares "
        "salle local"
    ),
    "SKILL": (
        "devoirs maths soutien scolaire cours traduire traduction papiers dossier formulaire internet informatique "
        "reparer reparation bricolage bricoler plomberie electricite peinture coudre couture administratif "
        "demarches administratives impots caf interprete langue francais"
    ),
    "CHANGE": (
        "change changer changement modifier corriger erreur trompe trompee plutot finalement remplacer nouveau "
        "nouvelle decaler reporter ajouter rectifier fait lieu place"
    ),
    "CANCEL": (
        "annuler annule annulez laissez tomber retirer retirez rayer rayez desinscrire arreter stop enlever "
        "enlevez desister desiste abandonner oubliez cloturer resolu arrange arrangee regle reglee plus"
    ),
    "ERASE": (
        "effacer effacez supprimer supprimez donnees coordonnees fichier fiche rgpd compte informations conservez "
        "personnelles detruire oubli numero"
    ),
    "NEWS": (
        "nouvelles nouvelle reponse avance suivi attends trouve trouver confirme etat dossier demande ok toujours "
        "relance semaines jours inscription candidature"
    ),
    "HUMAN": (
        "conseiller conseillere humain responsable quelqu standard robot machine joindre contact interlocuteur "
        "directement rappeler rappelez vraie"
    ),
    "SERVICE": (
        "gratuit marche fonctionne service site plateforme robot application telegram mairie etat officiel serieux "
        "payant arnaque assurance confidentiel"
    ),
    "HELLO": "bonjour bonsoir salut coucou hello hey bjr yo",
    "BYE": "revoir bientot adieu bye ciao journee soiree nuit demain",
    "THANKS": "merci remercie remerciements gentil gentille sympa top super genial parfait thanks",
    "YES": "oui d accord exact exactement voila tout yes si bien sur",
    "PLEASE": "plait s il priere urgence urgent vite",
    "DANGER": (
        "frappe tape tue tuer mourir mort sang respire inconscient suicide battre battu battue viol etrangle "
        "couteau feu incendie gaz fumee coule ensevelie noyer avalanche evanoui evanouie"
    ),
    "WHEN": (
        "lundi mardi mercredi jeudi vendredi samedi dimanche matin soir midi semaine week end heure heures jour "
        "jours mois demain aujourd hui vacances"
    ),
}


@lru_cache(maxsize=1)
def _by_sound() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, members in CLASSES.items():
        for key in {sound(word) for word in members.split()}:
            found[key] = (*found.get(key, ()), name)
    return found


def classes(word: str) -> tuple[str, ...]:
    """The classes of one normalised word; none for most words."""
    return _by_sound().get(sound(word), ())
