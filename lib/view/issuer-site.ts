import type { SourceLink } from './card-model.ts';
import { SOURCE_WORDS } from './words/source-words.ts';

/**
 * Where houses publish their funds' prices, yields and spreads, by how their funds' names begin. Opened by a
 * click only, never fetched. Called by what draws the card, so that a background does not carry the list. `begin=host`, the longer beginning first where one begins another.
 */
const SITES = `Amplify=amplifyetfs.com|ARK =www.ark-funds.com|Avantis=www.avantisinvestors.com|
BlackRock=www.blackrock.com|Bitwise=bitwiseinvestments.com|BondBloxx=bondbloxxetf.com|
Cambria=www.cambriafunds.com|Capital Group=www.capitalgroup.com|Defiance=www.defianceetfs.com|
Dimensional=www.dimensional.com|Direxion=www.direxion.com|Fidelity=www.fidelity.com|
First Trust=www.ftportfolios.com|FT Vest=www.ftportfolios.com|FlexShares=www.flexshares.com|
Franklin=www.franklintempleton.com|Global X=www.globalxetfs.com|Goldman Sachs=am.gs.com|
GraniteShares=graniteshares.com|Grayscale=www.grayscale.com|Hartford=www.hartfordfunds.com|
Innovator=www.innovatoretfs.com|Invesco=www.invesco.com|iShares=www.ishares.com|
Janus Henderson=www.janushenderson.com|John Hancock=www.jhinvestments.com|JPMorgan=am.jpmorgan.com|
KraneShares=kraneshares.com|NEOS=neosfunds.com|Nuveen=www.nuveen.com|Pacer=www.paceretfs.com|
PGIM=www.pgim.com|PIMCO=www.pimco.com|ProShares=www.proshares.com|REX =www.rexshares.com|
Roundhill=www.roundhillinvestments.com|Schwab=www.schwabassetmanagement.com|Simplify=www.simplify.us|
SPDR=www.ssga.com|State Street=www.ssga.com|Sprott=sprottetfs.com|T. Rowe Price=www.troweprice.com|
T-REX=www.rexshares.com|Teucrium=teucrium.com|Themes=themesetfs.com|VanEck=www.vaneck.com|
Vanguard=investor.vanguard.com|Virtus=www.virtus.com|WisdomTree=www.wisdomtree.com|
Xtrackers=etf.dws.com|YieldMax=www.yieldmaxetfs.com`
  .split(/\|\s*/)
  .map((site) => site.split('=') as [begin: string, host: string]);

/** The site of the house that a fund's name begins with; undefined for houses not listed. */
export function issuerSiteOf(name: string): SourceLink | undefined {
  const house = SITES.find(([begin]) => name.toUpperCase().startsWith(begin.toUpperCase()));
  if (!house) return undefined;
  const [begin, host] = house;
  return { label: SOURCE_WORDS.ownSite(begin.trim()), url: `https://${host}/` };
}
