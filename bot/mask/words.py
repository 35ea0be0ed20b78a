"""Words that decide whether another word tells who somebody is: first names, initials, everyday words."""

from __future__ import annotations

import re
from functools import cache

from nlu.readers.text import fold
from nlu.settings import HOME

_FIRST_NAMES = """
aaron abdallah abdel abdelkader abdou abdoulaye abel adama adele adeline adrien adrienne agathe agnes ahmed aicha
aissa aissata aissatou alain alban albert alberte aleksandra alessandro alexandra alexandre alexia alexis alfred ali
alice alicia aline alix alpha amadou amandine amar ambre amelie amina aminata amine amira ana anais andre andrea andree
angela angele angelique anissa anita anna annabelle anne annette annick annie anthony antoine antoinette antonia
antonio apolline ariane arlette armand armelle arnaud arthur assia astrid aude audrey augustin aurelie aurelien
aurore awa axel axelle aya ayoub aziz azzedine baptiste barbara basile bastien beatrice benedicte benjamin benoit
berenice bernadette bernard berthe bertrand betty bilal bineta bintou boris boubacar brahim brice brigitte bruno
camelia candice carine carla carlos carmen carole caroline catherine cathy cecile cecilia cedric celeste celia celine
chantal charlene charles charlie charlotte cheikh cherif chloe christel christelle christian christiane christine
christophe cindy clara clarisse claude claudette claudia claudine clea clemence clement clementine cleo clotilde
coline colette constantin coralie corentin corinne coumba cynthia cyril cyrille daniel daniela daniele danielle david
deborah delphine denis denise diane didier diego dimitri djamel djamila djibril dominique dorian dorothee driss
edgar edith edmond edouard edwige elena eleonore eliane elias eliott elisa elisabeth elise ella elliot elodie eloise
elsa elvire emeline emilie emilien emma emmanuel emmanuelle enzo eric erika erwan estelle esteban esther ethan etienne
eugene eugenie eva evan evelyne fabien fabienne fabrice fadila fanny farah farid farida fatiha fatima fatma fatou
fatoumata faustine felicie felix ferdinand fernand fernande flavie florence florent florian francesca francine
francis franck francois francoise frederic frederique gabin gabriel gabriela gabrielle gaelle gaetan gaspard gaston
genevieve georges georgette gerald geraldine gerard germaine ghislaine gilbert gilberte gilles gina ginette gisele
giulia gladys greg gregoire gregory guillaume gustave guy gwenaelle habib habiba hadrien hakim halima hamid hamza
hanna hannah hassan hassna hector helena helene heloise henri henriette herve hicham hippolyte honore houria hubert
hugo hugues huguette ibrahim ibrahima idriss igor ilan ilona ilyes imane imene ines ingrid irene irina iris isabelle
ismael issa ivan jacky jacqueline jacques jade jamila jean jeanine jeanne jeannette jeannine jennifer jeremie jeremy
jerome jessica joachim joao joel joelle johan johanna john jonathan jordan jose joseph josephine josette josiane
josseline juan jules julia julian juliana julie julien juliette justin justine kader kamel karim karima karine karl
katia kenza kevin khadija khaled khadidja killian laetitia laila lamia lamine lana lara laura laure laurence laurent
laurie laurine lea leandre leila lena leo leon leonie leonard leopold lila lilian liliane lilou lina linda line lisa
lise lison livia loan loic lola lorenzo loris lou louane louis louisa louise louisette loubna luc luca lucas lucette
lucia lucie lucien lucienne lucile ludivine ludovic luis luna lydia lydie lyne madeleine mael maelle maelys magali
maha mahamadou malek malick malik malika malo mamadou manon manuel manuela marc marceau marcel marcelle margaux
margot marguerite maria mariam mariama marianne marie marielle marina mario marion marise marius marjorie marlene
marouane martha marthe martial martin martine marvin maryam maryline maryse maryvonne mateo mathias mathieu mathilde
mathis mathys matteo matthieu maud maurice maurane max maxence maxime maya mehdi melanie melina melissa meriem merouane
michael michel micheline michele michelle mickael mireille mohamed mohammed moise monique moussa mounir mourad muriel
myriam nabil nacer nadege nadia nadine nael naima nancy nassim nassima natacha natalia nathalie nathan nawel nelly
nicolas nicole nina ninon noa noah noam noe noel noelie noemie nolan nora nordine norbert nour odette odile olga olivia
olivier omar ondine oscar othman oumar oumou ousmane pablo paola pascal pascale pascaline patrice patricia patrick
paul paula paulette pauline pedro penelope perrine philippe pierre pierrette pierrick priscilla quentin rachel
rachid rachida raphael raphaelle raoul raymond raymonde rayan regine regis remi remy renaud rene renee ricardo richard
rita robert roberte robin rodolphe rodrigue roger roland rolande romain romane romeo romuald ronan rosa rosalie
roseline roxane ruben sabine sabrina sacha safia said saida salah salif salim salima salimata salome sam samba samia
samir samira samuel samy sandra sandrine sara sarah saskia sebastien selena selim selma serena serge severine sidonie
sigolene simon simone sina sofia sofiane solange solene soline sonia sophia sophie souad soufiane souleymane stella
stephane stephanie steve suzanne suzette sylvain sylvaine sylvia sylviane sylvie tania tarek tatiana teddy tessa
thea theo theodore theophile therese thibaud thibault thibaut thierno thierry thomas tiago timeo timothee tom toma
tony tristan ugo ursula valentin valentine valerie vanessa vera veronique vianney victor victoria victorine vincent
violaine virginie viviane vladimir wafa wassim wendy wilfried william willy xavier yacine yael yamina yann yannick
yannis yassine yasmina yasmine yohan yolande youcef youssef youssouf yvan yves yvette yvon yvonne zahra zakaria zara
zehra zeynep zineb zoe zohra
"""
_ALSO_WORDS = """
aime ange blanche capucine claire cerise clemence constance desire desiree fleur florian france honore iris jade jasmine
juste line luna marguerite marine marin max modeste mai milan nina noel olive parfait pascal pascale pierre
prudence reine rose said sam soline tom victoire violette ali ana aya awa lou mai martin charlotte robin robert line
madeleine germain carole jules julienne marie
"""
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


def words(text: str) -> frozenset[str]:
    """The words of a table written as text."""
    return frozenset(text.split())


ALSO_WORDS = words(_ALSO_WORDS)
"""First names that are words too: they count with a capital only."""

FIRST_NAMES = words(_FIRST_NAMES) | ALSO_WORDS

PLAIN_FIRST_NAMES = FIRST_NAMES - ALSO_WORDS
"""First names that are nothing else: they count in small letters too."""

NOBODY = words(_INITIALS) | words(_NATIONAL)
"""Initials and names of things that everybody knows: they tell nothing of who writes."""

_EXAMPLE = re.compile(r"^\s+- (.*)$", re.M)
_TOKEN = re.compile(r"[^\W\d_]+")


@cache
def everyday() -> frozenset[str]:
    """Folded words that the training examples write in small letters: nobody's own. Empty when there are none."""
    found: set[str] = set()
    for path in sorted((HOME / "nlu" / "data").glob("*.yml")):
        for line in _EXAMPLE.findall(path.read_text(encoding="utf-8")):
            found.update(fold(token) for token in _TOKEN.findall(line) if token.islower())
    return frozenset(found) - PLAIN_FIRST_NAMES


def is_everyday(word: str) -> bool:
    """Whether a word is one that anybody could write, names of people left out; « m'a » and « peut-être » by parts."""
    return all(part in everyday() for part in re.split(r"['\-. ]", fold(word)) if len(part) > 1)
