"""First names that people of France bear most, folded. Not every name: what is not here may well be one."""

from __future__ import annotations

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

ALSO_WORDS = frozenset(_ALSO_WORDS.split())
"""First names that are words too: they count with a capital only."""

FIRST_NAMES = frozenset(_FIRST_NAMES.split()) | ALSO_WORDS

PLAIN_FIRST_NAMES = FIRST_NAMES - ALSO_WORDS
"""First names that are nothing else: they count in small letters too."""
