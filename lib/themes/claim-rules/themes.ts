import type { ClaimRule } from '../claim-rule.ts';

/** A word that follows a theme and belongs to it ("Blockchain Technology" is no technology-sector claim). */
const TECH = String.raw`(?: tech(?:nolog(?:y|ies))?\b)?`;
const DEFENCE = 'theme:aerospace-defence-space-drones';
const CRYPTO = 'theme:blockchain-digital-assets';
const AI = 'theme:artificial-intelligence';
const GRID = 'theme:electrification-grid';
const EV = 'theme:lithium-battery-ev';
const CLEAN = 'theme:clean-energy';
const BIO = 'theme:genomics-biotech';

function words(pattern: string, ...claims: string[]): ClaimRule {
  return { pattern: new RegExp(pattern, 'gi'), claims };
}

const DIGITAL: readonly ClaimRule[] = [
  words(String.raw`\bcyber ?securit\w*`, 'theme:cybersecurity'),
  words(
    String.raw`\b(national|future) security\b|\b(?<=resources and )security\b`,
    'theme:national-security',
  ),
  { pattern: /\bdigital asset debt\b/gi, claims: ['asset:fixed-income'] },
  words(
    String.raw`\b(crypto|bitcoin|digital asset)s? (industry|economy|econom\w*|ecosystem|adopters|miners|mining|standard|thematic|equity)( (innovators|corporations))?`,
    CRYPTO,
  ),
  words(String.raw`\b(blockchain|onchain|stablecoin|tokeniz\w*|digital assets?)\b${TECH}`, CRYPTO),
  words(String.raw`\bdigital economy\b`, CRYPTO),
  words(String.raw`\bfin ?tech\b|\b(digital |mobile )?payments?\b`, 'theme:fintech-payments'),
  words(String.raw`\bdata cent(er|re)s?( & digital infrastructure)?\b`, 'theme:data-centre'),
  words(
    String.raw`\bdisruptive technology real estate\b|\bdata & infrastructure real estate\b`,
    'theme:technology-real-estate',
    'sector:real-estate',
  ),
  words(
    String.raw`\bdigital infrastructure and real estate\b`,
    'theme:technology-real-estate',
    'theme:infrastructure',
    'sector:real-estate',
  ),
  words(String.raw`\binternet of things\b`, 'sub:internet-of-things'),
  words(String.raw`\bsocial media\b`, 'theme:internet', 'sub:social-media'),
  words(
    String.raw`\binternet\b|\be-?commerce\b|\bonline retail\b|\bonline\b(?=/short)`,
    'theme:internet',
  ),
  words(String.raw`\bcloud( computing)?\b`, 'theme:cloud-computing'),
  words(String.raw`\bsoftware( & services)?\b`, 'theme:software'),
  words(String.raw`\bbig data( refiners)?\b`, 'theme:big-data'),
  words(String.raw`\bmetaverse\b`, 'theme:gaming-esports-metaverse', 'sub:metaverse'),
  words(
    String.raw`\bvideo gam(es?|ing)( and esports)?\b|\bi?gaming\b|\besports\b|\bsports betting( & igaming)?\b|\bgames\b|\bdigital entertainment\b`,
    'theme:gaming-esports-metaverse',
  ),
  words(String.raw`\bstreaming\b|\bmedia\b`, 'theme:media-streaming'),
  words(String.raw`\btravel${TECH}|\bhotels?\b|\bairlines?\b|\bjets\b|\bcruise\b`, 'theme:travel'),
];

const MACHINES: readonly ClaimRule[] = [
  words(
    String.raw`\b(?<!future )(AI|A\.I\.) power & infrastructur\w*|\bAI & power infrastructur\w*`,
    AI,
    GRID,
  ),
  words(String.raw`\bai infrastructure\b`, AI, 'sub:infrastructure'),
  words(
    String.raw`(?<![\w.-])(agentic |generative |physical )?(AI(?![\w-])|A\.I\.)|\b(generative )?artificial intel\w*|\bartificial\b|\bmachine intell\w*|\bintelligent machines\b|\bdeep learning\b`,
    AI,
  ),
  { pattern: /\bhumanoid\b/gi, claims: ['theme:robotics-automation', 'sub:humanoid'] },
  words(
    String.raw`\bautonomous technology(?= & robotics)`,
    'theme:robotics-automation',
    'sub:autonomous',
  ),
  words(
    String.raw`\brobot\w*(,? (&|and) automat?\w*)?|\bautomation\b`,
    'theme:robotics-automation',
  ),
  words(String.raw`\bfabless semiconductors?\b`, 'theme:semiconductors', 'sub:fabless'),
  words(String.raw`\b(phlx sox |sox )?semicond\w*( sector)?|\bchips?\b`, 'theme:semiconductors'),
  words(String.raw`\bmemory\b`, 'theme:semiconductors', 'sub:memory'),
  words(String.raw`\bquantum( computing)?\b`, 'theme:quantum-computing'),
  words(String.raw`\bcommercial aerospace( and defen[sc]e)?\b`, DEFENCE),
  words(String.raw`\baerospace( (&|and)( de\w*)?)?|\bdefen[sc]e${TECH}( industr\w*)?`, DEFENCE),
  words(String.raw`\bspace\b(?! and connective)${TECH}|\bbeyond earth\b`, DEFENCE, 'sub:space'),
  words(String.raw`\bspace and connective tech\b`, DEFENCE, 'sub:space', 'sub:connectivity'),
  words(String.raw`\bdrones?( and aerial au\w*| and modern warfare)?\b`, DEFENCE, 'sub:drones'),
  words(String.raw`\bwarfare\b`, DEFENCE),
];

const ENERGY: readonly ClaimRule[] = [
  words(String.raw`\bclimatetech\b`, CLEAN, 'theme:climate'),
  words(String.raw`\bhydrogen\b`, CLEAN, 'sub:hydrogen'),
  words(String.raw`\bsolar\b`, CLEAN, 'sub:solar'),
  words(String.raw`\bwind( energy)?\b`, CLEAN, 'sub:wind'),
  words(String.raw`\bgreen infrastructure\b`, CLEAN, 'theme:infrastructure'),
  words(
    String.raw`\bclean(er)? (energy|power|planet|tech\w*)\b|\bcleantech\b|\brenewables?( energy( producers)?)?\b|\bgreen energy\b|\blow carbon energy\b|\benergy transition\b`,
    CLEAN,
  ),
  words(
    String.raw`\b(carbon allowance|california carbon allowance|global carbon(?= strategy)|carbon(?= etn))\w*`,
    'commodity:carbon-allowances',
  ),
  words(String.raw`\bfossil fuel( reserves)?( free)?\b`, 'ex:fossil-fuels'),
  words(
    String.raw`\b(paris[- ]aligned )?climate\b( (paris aligned|change|solutions|leadership|action|conscious|resilient))?|\b(low )?carbon (transition|reduction|optimized)?\w*|\bnet zero\b( pathway)?( paris aligned)?|\bparis[- ]aligned\b`,
    'theme:climate',
  ),
  words(String.raw`\b(next gen )?power infrastructur\w*|\bpower solutions\b`, GRID),
  words(
    String.raw`\bsmart grid infrastructur\w*|\bsmart grid\b|\bgrid\b|\belectrification( infrastructur\w*)?(?! metals)`,
    GRID,
  ),
  words(
    String.raw`\buranium( (&|and) nuclear)?( industry)?\b|\bSMR nuclear\b|\bnuclear( renaissance)?\b`,
    'theme:uranium-nuclear',
  ),
  {
    pattern: /\b(electric vehicle|battery|sustainable battery) metals\b(?= (commodity|strategy))/gi,
    claims: ['commodity:battery-metals'],
  },
  words(
    String.raw`\blithium( & battery metal)? miners( and producers)?\b`,
    EV,
    'sub:lithium-miners',
  ),
  words(
    String.raw`\blithium( (&|and) battery)?\b${TECH}|\bbatter(y|ies)( metals)?\b${TECH}|\benergy storage( & materials)?\b`,
    EV,
  ),
  words(
    String.raw`\bself-driving evs?\b|\bautonomous (&|and) electric vehicles\b`,
    EV,
    'sub:autonomous',
  ),
  words(
    String.raw`\belectric vehicles?( and future (mobility|transportation))?\b|\bfuture vehicles\b|\bevs?\b`,
    EV,
  ),
  words(String.raw`\bsmart (mobility|transportation)\b|\bmobility\b`, EV, 'sub:mobility'),
  words(String.raw`\bautonomous\b`, EV, 'sub:autonomous'),
];

const RESOURCES: readonly ClaimRule[] = [
  { pattern: /\b(junior)(?= (gold|silver|copper) miners)/gi, claims: ['size:small'] },
  words(
    String.raw`\b(gold|silver)( and precious metals?| & silver| and metals)? (miners?|explorers)\b|\bprecious metals? miners\b|\broyalt\w*`,
    'theme:precious-metals-miners',
  ),
  {
    pattern: /\bcopper\b/gi,
    claims: ['commodity:copper'],
    when: /k-1|copper index/i,
  },
  words(
    String.raw`\bcopper( miners| and electrification metals)?\b|\brare earths?( & critical materials| and strategic metals)?\b|\bstrategic metals\b|\bcritical (metals|materials)\b`,
    'theme:copper-rare-earth-miners',
  ),
  words(
    String.raw`\bmetals?( (&|and))? (mining|miners)\b|\b(?<!data )mining\b|\bsteel\b|\bnickel miners\b`,
    'theme:metals-mining',
  ),
  words(String.raw`\b(global upstream )?natural resources?\b`, 'theme:natural-resources'),
  words(String.raw`\b(clean )?water( resources)?\b`, 'theme:water'),
];

const LIFE_AND_OTHER: readonly ClaimRule[] = [
  words(String.raw`\bgenom\w*`, BIO, 'sub:genomics'),
  words(String.raw`\boncolog\w*|\bcancer\b`, BIO, 'sub:oncology'),
  words(String.raw`\bimmunolog\w*`, BIO, 'sub:immunology'),
  words(String.raw`\bbio(tech|pharm)\w*( clinical trials)?|\blife sciences\b`, BIO),
  words(
    String.raw`\bpharma\w*|\bweight loss( drug( & treatment)?)?\b|\bGLP-1( & weight loss)?`,
    'theme:pharma',
  ),
  words(String.raw`\bcannabis\b|\bmarijuana\b`, 'theme:cannabis'),
  words(String.raw`\bpsychedelics?\b`, 'theme:psychedelics'),
  words(
    String.raw`\bhealth ?care technology\b|\bhealthtech\b|\bdigital health\b`,
    'theme:healthcare-technology',
    'sector:healthcare',
  ),
  {
    pattern: /\b(listed |broad |public )?infrastructur\w*( development)?/gi,
    claims: ['theme:infrastructure'],
    unless: /revenue bond/i,
  },
  words(
    String.raw`\b(?<!nasdaq )next ?gen(eration)?\b|\binnovat(ion|ions|ive|ors|e)\b(?!-)|\bdisrupt(ive|ors|ers)\b|\btransformati(on|onal|ve)\b( changes)?|\binnovation-100\b`,
    'theme:innovation',
  ),
  words(String.raw`\bthematic\b`, 'theme:multi-theme'),
];

export const THEME_RULES: readonly ClaimRule[] = [
  ...DIGITAL,
  ...MACHINES,
  ...ENERGY,
  ...RESOURCES,
  ...LIFE_AND_OTHER,
];
