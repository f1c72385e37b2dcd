"""Words that are a name and something else besides, in both languages; all folded as `names.fold` does.

They decide about a capital: `Mark` is taken for a person who bears that name, `mark` is only pointed out.
"""


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_FIRST_NAMES = _set(
    """
    aal aart aad dan bas beer ben bloem cor dag daan dik els engel fee fleur gaaf gek ger
    gun han hart heer hemel iris jet jong joke joost jut kick kit kuk lam lente lies lieve lot lute
    maan maart mees mei mik mink morgen noot olijf pauw pit prik puck rein riet roos roosje ster steen
    storm tel ties tuur vos vlinder vuur wil wijs winter witte wolf zef zoet zomer zon al angel april art
    august autumn bill bob bud buddy charity chase chip clay cliff colt crystal daisy dale dawn dean dick dot
    drew duke earl eve faith fern finn flora forest frank ginger glen grace grant guy hank harmony heath
    heather hazel holly hope hunter ivy jack jade jewel joy june justice king lance lane lily luck major mark
    marsh mason mat may melody mercy mike miles misty nick norm olive opal otter pat patience pearl penny
    pepper peg pip poppy precious prince queen rain ray red reed rich river rob robin rock rocky rod rose
    royal ruby rusty sage sandy scarlet sky sonny star sterling stone stormy sue summer sunny tab tad tanner
    trinity trip tucker van victor violet wade ward warren will willow woody
    """
)
_SURNAMES = _set(
    """
    appel baard bakker bal bank bever berg bezem beek blom boer bol boom boomgaard bos bosch bouwman braak
    brand broek brouwer brug brink buis burger buur dam dekker dijk dijkman donker draaier duif duin eik ende
    fokker geest goed graaf groen groot haan haas hamer hart heide herder hof hoek horst huis jager jong kamp
    kaper kerk keizer klein klerk knecht koning kok kool koper koster kraan kramer kroon kruis kuiper kuil
    kwant laan lang leeuw linde maat maas man meer meester molen molenaar mol moor mulder oost oud oude paal
    pas peer plas ploeg poel poort post pot prins raad ridder ruiter schaap schilder schipper schoen smid
    snijder snel snoek stam stad steeg stok stoker straat stroom tak timmer tuin veen veer veld vink visser
    vis vlieger vogel voet vroom wagen wal water waard weg weide west wever wilde wind winkel wit zand zee
    zuid noord zwart baker ball barber bell berry best bird black blue booth bright brook brooks brown bush
    butler carpenter carter church cook cooper cross day drake east farmer field fields fisher ford foster fox
    gardener gold good gray green grey hall hand hardy hawk head hill hood house hunt key knight lake lamb law
    long love miller mills moon moore moss new noble north page park parker pike place pool pope porter potter
    price rice ring rivers sharp shepherd short silver singer slater small smart smith snow south speed spring
    street strong summers swan swift taylor thorn town turner walker wall waters way weaver wells wheeler
    white wild wise wood woods young
    """
)
COMMON_IN_ORGANISATIONS = _set(
    """
    bestuur college energie groep klimaat kring markt milieu natuur onderwijs stad wijk zorg association
    business city climate club company council education energy environment foundation government group market
    municipality nature network netwerk province region regio state team university
    """
)
EVERYDAY = _set(
    """
    anders bedacht blauwdruk concept denkbeeld denkraam dicht doorsnee dummy fictief hypothese leegstand maquette
    misschien model mogelijk naamloos oefening onder ongeveer ontwerp papier plat proef proefballon proefstuk
    rekenvoorbeeld schets sjabloon soms steekproef stel stippellijn toon variant veronderstel vaak verzonnen
    voorbeeld vermoeden waarschijnlijk wellicht willekeur zogenaamd zomaar zoon average blueprint blank draft
    drie vier vijf zeven acht negen tien groene rode blauwe gele witte dunne stille zonnige three four five seven
    example exercise fictional hypothesis invented maybe otherwise paper perhaps possible sample sketch so-called
    suppose template test dak daken
    """
)
ORDINARY = _FIRST_NAMES | _SURNAMES | COMMON_IN_ORGANISATIONS | EVERYDAY
IN_SMALL = ORDINARY | _set(
    """
    arend bang bel bent bij boy constant doer dor dung eren even ever floor gal greet griet gul haven hang harm
    hen hung jasmijn jans job josh ken koos laurier leaf leen les less long lore mart marina max merel merry min
    moos nail nam nova odd per piek piep pier ping pluk pin ram ran randy raaf riek rim roman said sake sam shin
    sjerp son song staf stoffel sun tal tam tamme tan tang tiny ton trees valk vita vrede wail wang wei yen zus
    zwaan alias dans gas gras jeans lens mars plus thus trans assen bergen goes haren houten hulst laren leek
    made putten rijen weert ace asia bar basil bear blaze brandy candy carol cash cat chad cherry china chuck
    coral dell destiny don dusty ebony ember florence frost gale gem gene georgia glory heaven hero honor india
    ivory jean jimmy jordan journey lark laurel lee liberty margriet marten milan nat ocean page pen phoenix pol
    pixie raven roger rosemary rowan saffron savannah scout sierra skipper snow sparrow stew teddy tiger tore
    tulip venus viola virginia wally wren
    """
)
"""Words that are something else when they have no capital, and hardly ever when they have one."""
UNMARKED = _set(
    """
    al ben dag gaaf gek jong kick lieve lente maart mei morgen nam per said tel wil wijs winter witte zoet
    zomer april august autumn chase even ever grant june less long major may rain red rich said summer sunny trip
    will
    """
)
"""Words that stand in running text all the time, without an article."""
OPENERS = EVERYDAY | _set(
    """
    aal al dag dan engel gaaf heer hemel jong kick lieve maan maart mei mink morgen noot olijf roos steen ster
    storm tel tuur vlinder vuur wijs winter witte zoet zomer zon april august autumn bud chase crystal dawn dot
    faith forest grant hope hunter joy justice king lane lot luck major may mercy patience pearl prince queen rain
    reed rich river rock sky star sterling stone summer tab trip ward will
    """
)
"""Ordinary words that may well begin a sentence, though they are somebody's first name."""
TRADES = _set(
    """
    aannemer aannemers afdeling beheer buurthuis cooperatie dakdekker dakdekkers dakwerken dienst energiebedrijf
    fonds gezondheidsdienst hogeschool hovenier hoveniers installateur installateurs instituut maatschap
    onderlinge raad huurdersraad bewonersraad jongerenraad
    samenwerking scholengemeenschap uitgeverij universiteit verhuur vve waterschap
    hoogheemraadschap architects association bank builders contractors cooperative council foundation gardeners
    housing institute insurers lettings managers owners residents roofers savings school society tenants trust
    university board water
    """
)
"""What an organisation is, before or behind what it is called."""
TRADE_ENDS = (
    "bedrijf", "bureau", "bank", "corporatie", "cooperatie", "groep", "kantoor", "kwekerij", "school",
    "stichting", "vereniging",
)  # fmt: skip
"""How a word ends that says what an organisation is."""
TOWNS = _set(
    """
    alkmaar almelo almere amersfoort amsterdam antwerpen apeldoorn arnhem assen breda brussel brussels delft
    deventer doetinchem dordrecht drenthe ede eindhoven emmen enschede europa europe flevoland friesland fryslan
    gelderland gent gouda groningen haag haarlem heerlen helmond hengelo hilversum holland kempen leeuwarden
    leiden lelystad limburg london maastricht meppel middelburg nederland netherlands nijmegen noord oost
    oss overijssel purmerend roermond rotterdam sittard tilburg twente utrecht veluwe venlo vlaanderen
    wageningen west zaanstad zeeland zoetermeer zuid zutphen zwolle brabant achterhoek betuwe
    """
)
"""Places after which many an organisation is called: they give none away by themselves."""
NO_ORGANISATION = _set(
    """
    gemeente provincie rijk overheid bedrijf school universiteit waterschap vereniging stichting zzp zzper
    zelf zelfstandig zelfstandige freelance freelancer ondernemer geen onbekend nvt prive particulier bewoner
    burger gepensioneerd student none unknown na self selfemployed independent private resident retired
    citizen
    """
)
"""What stands where an organisation is asked and names none."""
MANY = _set(
    """
    bedrijven bewoners bouwers burgers eigenaren eigenaars gebruikers hogescholen huurders inwoners jongeren
    ondernemers onderzoekers ouderen overheden scholen verhuurders verzekeraars waterschappen businesses charities
    churches cities citizens communities companies counties farmers insurers landlords municipalities neighbours
    researchers residents tenants universities volunteers
    """
)
"""What many are called together: a party, and no organisation of its own."""
MONTHS = _set(
    """
    jan feb mar apr jun jul aug sep okt oct nov dec mei may maart march april juni june juli july augustus
    august
    """
)
_TITLES_SHORT = _set("bc dhr dr drs ds fam hr ing ir jhr mej mevr mr mrs ms msc mvr mw prof")
HONORIFICS = _TITLES_SHORT | _set(
    "heer meneer mevrouw mejuffrouw juffrouw familie miss sir madam professor doctor"
)
ABBREVIATED = _TITLES_SHORT | _set(
    "afd bijv bv bvb ca evt excl incl nr resp tel tav vgl vs zgn approx dept esp viz"
)
"""Words of which the full stop ends no sentence."""
ARTICLES = frozenset({"de", "het", "the"})
NOUN_STARTS = ARTICLES | _set("een a an deze this geen mijn jouw hun my your his our their its")
"""What stands before a word that is no name."""
SOURCES = frozenset({"volgens", "aldus", "namens", "according to"})
"""What stands before whoever said something."""
SPEAKS = _set(
    """
    belde belt dacht denkt mailde mailt noemde noemt schreef schrijft stelde stelt vertelde vertelt vindt vond
    vraagt vroeg weet wist zegt zei asked asks called calls knew knows said says thinks thought told tells writes
    wrote
    """
)
"""What stands behind somebody's name."""
PREFIXES = _set(
    """
    van de der den ter ten te het t von vom zu zur du des la le el al ibn bin bint abu op in aan uit dos da do
    di del della vander vande mac mc o d
    """
)
"""What stands between a first name and a surname and belongs to the surname."""
SURNAME_STARTS = _set("van de der den ter ten het t von vd")
"""With what a name begins that holds no first name."""
SURE_STARTS = _set(
    """
    de het een en of maar want dus als dan dat die dit deze er wij we jullie zij ze hij ik je jij u ons onze
    jouw mijn hun haar zijn in op aan bij met van voor door over uit na om te tot tijdens volgens sinds ook
    nog niet geen wel wie wat waar wanneer hoe waarom welke elke ieder iedere alle veel meer minder beste
    geachte lieve hallo dag namens the a an and or but so if then that this these those there you they he she
    it i our your their his her its my on at by with from for to after before during since also not no yes who
    what where when how why which each every all many more less dear hello hi let please as do does did is are
    was were have has can could may might
    """
)
"""Words that begin a sentence and are no first name."""
NOT_NAMES = frozenset(
    {
        "chatham house",
        "chatham house rule",
        "den bosch",
        "den haag",
        "den helder",
        "eerste kamer",
        "european union",
        "europese unie",
        "goede vrijdag",
        "good friday",
        "green deal",
        "new york",
        "noord brabant",
        "noord holland",
        "tweede kamer",
        "united nations",
        "verenigde naties",
        "zuid holland",
    }
)
"""Capitalised words that stand together and are no name of a person."""
