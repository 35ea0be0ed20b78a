"""Words that are no name, folded. Names themselves are not listed: any other word may be somebody's."""

from __future__ import annotations

from nlu.french.calendar import FOLDED_MONTHS
from nlu.french.words import words
from nlu.types import DAYS

# Words of grammar, greetings, answers, refusals and insults: never part of a name, even where one is asked for.
_NEVER = """
oui non ok okay merci bonjour bonsoir salut coucou hello bye stop aide aidez urgent urgence
apres-midi aprem demain aujourd'hui maintenant week-end weekend tous
toutes tout toute jamais toujours peut-etre personne rien quoi qui que comment pourquoi quand combien ou je tu
il elle on nous vous ils elles moi toi lui eux mon ma mes ton ta tes son sa ses notre votre nos vos leur un
une des en au aux et mais donc car ni est suis es sont sommes etes ai as avons avez ont ne pas plus peux
peut veux veut voudrais cherche besoin pour par avec sans sur sous chez dans ce cet cette ces ca cela voila
ici la-bas bien mal exactement annuler annule retour menu suite suivi modifier supprimer effacer valider
confirmer continuer passer suivant precedent quitter rappel rappelez appelez dispo disponible anonyme inconnu
aucun aucune autre autres lequel laquelle pareil idem comme meme aussi tres trop assez peu beaucoup
cordialement svp stp s'il plait d'accord daccord nan ouais volontiers evidemment carrement attends attendez
pardon desole desolee sais quelque c'est cest mdr lol ptdr alors euh bah hein voir faire aller avoir etre
aider parler appeler aujourd hui d'ici bientot tout-le-monde prenom nom nul nulle merde con connard salope
putain gueule arrete arretez laisse laissez vite bjr bsr slt cc wesh ouai oue nn oki yes no si hm hmm ah oh eh
bof voici ya chui jsp dsl bref tkt osef pk pq koi qd pr ds secret confidentiel perso personnel prives pseudo
pseudonyme surnom prenoms noms numero encule connasse pute salaud batard fdp ntm tg abruti debile idiot
couillon bouffon caca pipi apres avant entre vers depuis pendant contre presque plutot seulement tant vraiment
encore deja ainsi sinon surtout pourtant suivante precedente quiconque nobody quelqu'un qqn quelqun
jai jusqu pou nique niquer
"""
# Ordinary words that some people are called by: in a free message they are none of them.
_ORDINARY = """
demande offre courses course repas enfant enfants garde matin midi soir nuit semaine bon bonne super genial
parfait exact fin test telephone mail adresse ville commune paris lyon marseille quartier rue benevole
benevoles benevolat volontaire association mairie ccas ehpad voisin voisine mere pere maman papa famille ami
amie mari femme fils fille voiture permis libre gratuit prive faim froid malade seul seule retraite retraitee
etudiant etudiante infirmier infirmiere chomage travail medecin medicaments pharmacie chien chat lait couches
nourriture alimentaire social solidaire lien visite visites compagnie conversation menage bricolage jardin
jardinage informatique ordinateur argent loyer logement meubles vetements masque masques plaisir humain
chose jour jours mois an ans heure heures journee soiree cher chere l'equipe equipe invalide handicape handicapee mineur
majeur parent parents homme francais francaise pauvre triste content contente heureux heureuse fatigue
fatiguee perdu perdue complique difficile possible impossible simple facile rapide lent
"""

NEVER = words(_NEVER).union(DAYS)
"""No name, whoever asks."""

ORDINARY = words(_ORDINARY).union(FOLDED_MONTHS)
"""No name where none was asked for, unless a title stands before: « Mme Jardin »."""
