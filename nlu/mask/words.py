"""Words that tell nothing of who writes: initials, names of things that everybody knows, titles, words of grammar."""

from __future__ import annotations

from nlu.french.words import words

_INITIALS = """
aah acs ae ag aidant alzheimer apa apf ase asso av avc avs bac bcg bp bts btp caf cap cb ccas cdc cdd cdi ce ce1 ce2
chrs chu cm1 cm2 cmp cmu cp cpam cv drh dvd dys edf ehpad esat esms faq fle gps hlm hpi ics ide iej ime irm itep ivg
mdph mjc mecs mms msa na ndlr ok ong ordi pc pcr pdf pmi pmr pps psc1 qcm qr ras rdc rdv rer rib rmi rsa rtt sante sav
sdf segpa sms sncf sos ssiad svp svt tdah tel tgv toc tpe tram tv ulis usld vae vhs vtc vtt wc wifi whatsapp
covid telegram internet
"""
_NATIONAL = """
croix rouge restos resto coeur secours populaire catholique emmaus samu social armee salut banque alimentaire
protection civile reserve civique france francais francaise noel paques toussaint europe
francaise etat doliprane kangoo clio twingo scenic berlingo word excel skype zoom facebook leboncoin blablacar uber
ramadan aid careme alzheimer parkinson vinted netflix google iphone android samsung
carrefour auchan leclerc lidl aldi intermarche franprix monoprix casino ikea decathlon action picard biocoop
francaise arabe anglais espagnol portugais maman papa mamie papi
"""

NOBODY = words(_INITIALS) | words(_NATIONAL)
"""Words with capitals that are nobody's own."""

TITLES = words("mme mlle melle mrs mr m monsieur madame mademoiselle docteur dr maitre me famille veuve")
PARTICLES = words("le la de du des da dos el al ben bin van von di d'")
NOT_NAMES = words(
    """je j tu il elle on nous vous ils elles le la les un une des et ou mais donc bonjour bonsoir merci svp stp tres
    bien pas plus seul seule malade agee age retraite retraitee disponible dispo libre benevole etudiant etudiante en de
    du a au aux pour sur dans chez avec sans mon ma mes ton ta tes son sa ses notre votre urgent important possible
    gratuit difficile complique dommage ca cela bon vrai juste tout tous toute toutes rien quoi qui que dur pourquoi
    comment encore deja toujours jamais aussi ici la-bas ce cet cette ces si ne n madame monsieur mademoiselle
    isole isolee handicape handicapee moi toi lui eux leur nos vos jour jours soir matin midi oui non ok"""
)
"""Words that stand where a name could."""
ROLES = words(
    """maire president presidente directeur directrice docteur facteur cure prefet juge professeur prof gardien
    gardienne responsable coordinateur coordinatrice ministre depute conseiller conseillere adjoint adjointe concierge
    pharmacien pharmacienne medecin boulanger boulangere"""
)
DOES = words(
    """est a ne n n'a n'est peut veut va vit habite cherche voudrait aimerait propose souhaite reste sort fait doit aura
    vient garde travaille s'occupe se m'a m'aide nous me lui avait etait serait pourrait"""
)
"""What follows a name that opens a sentence: « Pierre ne peut plus »."""
BEFORE_SOMEBODY = words("chez avec pour de d par et que qu a appeler voir aider contacter joindre connais")
