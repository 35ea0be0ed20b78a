"""Lists of words that patterns of danger name: « <kin> », « <pills> ». Words are levelled (``danger_words``)."""

from __future__ import annotations

LISTS = {
    "child": r"(?:enfants?|fils|filles?|fillette|garcon|bebes?|petits|(?:le|un|ce) petit|(?:la|une"
    r"|cette) petite|petite? de \w+ (?:ans|mois)|petit fils|petite fille|petit frere"
    r"|petite soeur|gosses?|gamin\w*|momes?|neveu\w*|nieces?|eleves?|nourrisson|ados?|adolescente?s?|collegien\w*"
    r"|mineure?s?|jumeaux)",
    "partner": r"(?:(?:mari|epoux|epouse|conjointe?|compagnon|concubine?|ex mari|ex femme"
    r"|pere de mes? (?:enfants?|fils|filles?)|homme avec qui je vis)"
    r"|(?:mon|ma|son|sa|leur|ton|d un|cet) (?:\w+ )?(?:copain|copine|mec|ex|cheri|homme|petit ami"
    r"|petite amie|fiance|compagne|zhom)|ma femme)",
    "adult": r"(?:soeur|frere|mere|pere|voisine?|residente?s?|patiente?|homme|femme|dame|monsieur|fille"
    r"|copine|pote|collegue"
    r"|amie?|grand mere|grand pere|mamie|papi|personne agee|handicapee?|jeune|gars|cliente?|mari|chauffeur)",
    "hit": r"(?:frapp\w+|tape\w{0,3}|bats?|battu\w*|battre|cogn\w+|gifl\w+|etrangl\w+|tabass\w+"
    r"|brutalis\w+|violent\w+"
    r"|poignard\w+|secou\w+|pouss\w+ dans)",
    "strike": r"(?:frapp(?:e|ent|er|ait|ee?s?)|tape(?:nt|r)?|bat|battent|battre|battait|battu|cogn\w+"
    r"|gifl\w+|tabass\w+"
    r"|brutalis\w+|maltrait\w+|secoue|etrangl\w+|viole|taper)",
    "weapon": r"(?:arme\w*|couteau|pistolet|fusil|machette|hache|flingue|revolver|batte|marteau|rasoir"
    r"|kalach\w*)",
    "building": r"(?:maison|appartement|appart|immeuble|grange|voiture|cuisine|chambre|garage|atelier|cave"
    r"|salon|toit|hotel"
    r"|ecole|usine|foret|residence|caravane|roulotte|mobil home|peniche|gite|baraque|camion|batiment|hangar|cabane"
    r"|ferme|champ|colline)",
    "parent": r"(?:papa|maman|pere|mere|daron\w*|beau pere|belle mere|parents|grand pere|papy|oncle|tonton"
    r"|frere|cousin|parrain"
    r"|tuteur|educateur|prof|entraineur|famille d accueil|copain de (?:ma mere|maman))",
    "pills": r"(?:medicament\w*|medocs?|cachets?|comprimes?|pilules?|somniferes?|doliprane\w*|lexomil"
    r"|xanax|boites?(?! aux)|plaquettes?)",
    "modal": r"(?:veu[xt]|autant|vais|va|voulait|voulais|voudrai\w*|envie de|envie d|pense a|penser a"
    r"|pense a me|vouloir|prefer\w+|aimerai\w*"
    r"|songe a|idees? de|pensees? de|parle de|menace de|allait|essay\w+ de|tent\w+ de)",
    "i_would": r"(?:veux|vais|voulais|voudrai\w*|envie de|envie d|pense a|penser a|aimerai\w*|songe a"
    r"|idees? de|failli|essaye de|suis en train de)",
    "kill_oneself": r"(?:suicider|tuer|pendre|flinguer|buter|foutre en l air|noyer|ouvrir les veines"
    r"|tirer une balle|tailler les veines"
    r"|(?:jeter|balancer) (?:sous|du|dans|par|d un))",
    "tonight": r"(?:ce soir|cette nuit|la nuit|depuis|maintenant|demain soir)",
    "sleep": r"(?:dormir|passer? (?:la|mes|nos|sa) nuits?|dors|dort|dormons|dorment|dormez|coucher|couche"
    r"|dorme)",
}

LISTS |= {
    "self_mine": r"(?:je|j|me|m|moi|mon|ma|mes)",
    "kin": r"(?:mari|femme|epoux|epouse|pere|mere|papa|maman|mamie|papi|papy|mamy|meme|pepe|parents?|fils|filles?"
    r"|freres?|soeurs?|tante|oncle|tonton|cousine?|neveu|niece|bebe|nourrisson|nouveau ne|petite?s?|enfants?|gamine?s?"
    r"|gosses?|mome|ado|voisine?s?|copine?|copain|amie?|pote|collegue|coloc\w*|conjointe?|compagnon|compagne"
    r"|gendre|eleve|patron|dame|monsieur|homme|type|mec|gars|vieux|vieille|quelqu un|resident\w*|beneficiaire"
    r"|patiente?|usager|il|elle|ils|elles|lui|jeune|passante?|cycliste|motard|ouvrier|chauffeur|conduct\w+|cliente?"
    r"|personnes?|ancien|stagiaire|touriste|randonneur|skieur|nageur|baigneur|locataire|ex|jumelle|jumeau)",
    "baby": r"(?:bebe|nourrisson|nouveau ne|premature|petite?|enfant|fils|fille|gamine?|gosse|mome|il|elle|\w+ mois"
    r"|\w+ semaines?|jumeau|jumelle|mon tout petit)",
    "infant": r"(?:bebe|nourrisson|nouveau ne|premature|tout petit|<few> (?:mois|semaines?))",
    "few": r"(?:[1-9]|1[0-7]|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze)",
    "sudden": r"(?:d un coup|d un seul coup|soudain\w*|tout a coup|brusquement|subitement|depuis (?:ce matin"
    r"|tout a l heure"
    r"|midi|cette nuit|le (?:petit )?dejeuner|hier soir|ce midi|\w+ minutes|une heure|deux heures"
    r"|une demi heure|\w+ min)"
    r"|la maintenant|en ce moment|a l instant|ce matin|tout de suite|au reveil|en se levant"
    r"|je l ai au telephone|vient de|viens de|ce soir|aidez|vite (?:svp|venez)|quoi faire|que faire|que dois je)",
    "not": r"(?:pas|plus|jamais|meme plus|meme pas|presque plus|plus du tout|pas du tout|rien|plus trop|a peine)",
    "child_alone": r"(?:enfants?|petite?s?|fillette|garcon\w*|gamine?s?|gosses?|momes?|bebe|ados?|eleve|<few> ans|fils"
    r"|fille|frere|soeur|jumeaux|minots?|bambin|mineure?s?)",
    "young": r"(?:enfants?|petite?s?|fillette|garconnet|gamine?s?|gosses?|momes?|bebe|minots?|bambin|petit frere"
    r"|petite soeur"
    r"|petits freres|petites soeurs|jumeaux|bout de chou|nourrisson|gosse)",
    "you_go": r"(?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|ce soir|cette nuit|bientot|apres|noel"
    r"|quand vous lirez|tout a l heure|d ici)",
    "goodbye": r"(?:adieux?|au revoir|pardon|desolee?|aime|merci pour tout|merci d avoir|lettres?|mot|embrass\w+"
    r"|notaire"
    r"|dernier\w*|calme|repos|paix|fini|finit|finir|terminee?)",
    "gun": r"(?:fusil|carabine|pistolet|revolver|arme|flingue|calibre|winchester|cartouches?|balles?)",
    "blade": r"(?:couteaux?|lames?|cutter|rasoir|hache|machette|marteau|tesson|tournevis|poignard|ciseaux|barre de fer"
    r"|batte|opinel|coutelas|sabre d abattis|sabre|hachette|katana|cran d arret)",
    "far_gone": r"(?:bouge\w*|repond\w*|reagi\w*|parl\w+|respire\w*|reveill\w*|releve\w*|leve\w*|tousse\w*|crie"
    r"|pleure|ouvre|dit|tremble|reconna\w+|conscien\w+|connaissance|deglutit|avale)",
    "water_body": r"(?:riviere|canal|lac|etang|mer|fleuve|piscine|torrent|port|bassin|mare|courant|seine|loire|rhone"
    r"|garonne|marne|plage|puits|embouchure|ecluse|quai|barrage|large|eau)",
    "flood": r"(?:crue|inondation\w*|inonde\w*|eaux?|boue|riviere|torrent|vagues?|digue|ruisseau|submersion|cyclone)",
    "shelter_place": r"(?:gare|hall|porche|kiosque|pont|abribus|parking|voiture|camion\w*|banc|cave|auvent|preau"
    r"|metro|squat|tente"
    r"|laverie|trottoir|escalier|parc|square|aeroport|urgences|cage d escalier|buanderie|local|arret de bus|carton"
    r"|sas|dab|distributeur|bois|foret|jardin public|cabane|chantier|rue|eglise|dehors|place)",
    "partner_he": r"(?:il|elle|<partner>|mari|conjoint|compagnon|copain|mec|ex|femme|homme)",
    "poison": r"(?:javel|deboucheur|debouche|destop|lessive|capsule\w*|produit (?:menager|vaisselle|toxique"
    r"|chimique|pour"
    r"|de|a|wc|nettoyant|lave)|piles?|mort aux rats|antigel|essence|petrole|gasoil|alcool a bruler|white spirit"
    r"|detergent|detartrant|acide|soude|insecticide|desherbant|dissolvant|ammoniaque|liquide (?:vaisselle|lave glace"
    r"|vert|bleu)|pastille|vernis|muguet|laurier|baies|amanite|champignons?|poison|raticide|round ?up|mercure|aimants?"
    r"|boulette|shit|cannabis|huile essentielle|parfum|gel hydroalcoolique|alcool|cigarette|glyphosate|eau ecarlate"
    r"|anti ?mousse|nettoyant|white)",
    "swallow": r"(?:aval\w+|bu|boire|boit|mange[er]?|ingere\w*|ingurgit\w+|lech\w+|croque|goute|mis (?:dans"
    r"|a) (?:la|sa)"
    r" bouche|suce|absorb\w+|gob\w+|bois|pris)",
}
