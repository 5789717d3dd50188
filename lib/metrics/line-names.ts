import type { LineNature } from './line-nature.ts';

/** "PIMCO Cayman Commodity Fund I Ltd", "… wholly-owned subsidiary"; not the companies "Abbisko Cayman Ltd", "NU Holdings Ltd/Cayman Islands". */
export const SUBSIDIARY_NAME =
  /\bcayman\b(?! islands\b).*\b(?:fund|portfolio|subsidiary|spc)\b|\bwholly[- ]owned subsidiary\b/i;

/**
 * Reviewed rules that tell from a line's name alone what it is. Needed because a list of ten lines
 * carries no asset category. Mined by frequency from the ten-line lists of all US ETFs; the first
 * rule that matches wins, and a name that matches none is taken as a company.
 *
 * Traps the word boundaries avoid: Primo Brands, Primerica, FirstCash, Liquidity Services, Digital
 * Realty Trust, Northern Trust, Cboe Global Markets the company.
 */
export const LINE_NAME_RULES: readonly (readonly [LineNature, RegExp])[] = [
  ['cash', /\bgenius money market\b/i],
  [
    'cash',
    /^(?:[a-z]+ ){0,2}(?:dollars?|yen|euro|pounds?|pound sterling|francs?|won|kron[ae]r?|krone|pesos?|reals?|rupee|rupiah|ringgit|baht|zloty|forint|koruna|lira|shekel|rand|renminbi|yuan|dirham|riyal)$/i,
  ],
  ['fund', /\betfs?\b/i],
  // A fund's own subsidiary as one line: what it holds is not in the report. Companies are domiciled there too.
  ['fund', SUBSIDIARY_NAME],
  ['commodity', /^(?:bitcoin|ether(?:eum)?|xrp|solana|doge(?:coin)?|litecoin|cca vintage .*)$/i],
  ['derivative', /\b\d{2}\/\d{2}\/\d{2,4} +(?:[cp]?\d[\d.]* ?[cp]?\b|.*\bfloor\b)/i],
  ['repo', /\brepurchase\b|\brepos?\b|\bbnyrepos\b|\btri-?party\b|\bfixed income clearing corp/i],
  [
    'collateral',
    /\b(?:cash|security|securities)[ -]lending|\blending (?:collateral|trust)|\bcollateral\b|\bjh collateral|\bsl agency\b|\bnavigator\b.*\b(?:lend|portfolio|govern|prime)|\binvesco private (?:prime|gov)|\bmount vernon\b|\bblackrock funds iii\b|\bsecurities lend/i,
  ],
  [
    'cash',
    /\bdreyfus\b|^drey\b|\bmoney ?(?:market|mkt|fund)|\bmmda?\b|\bmm-m\b|\bcash (?:funds?|management|manage|m|reserves?|sweep|series|liquidity|tr)\b|\bcentral cash\b|\bcash fund\b|\bcsh fnd\b|\bsweep (?:vehicle|account)|\bgoldman financial\b|\bgoldman sachs (?:fin(?:ancial)?|fs|liq)\b|\bfinancial square\b|\bfirst american (?:govern?|treasury|obl)|\bgov(?:t|ernment)?\.? (?:obligations?|obli|portfolio|money|reserve|cash|select)|\bgov(?:t|ernment) ?(?:&|and) ?ag(?:en)?cy|\btreasury (?:obliga|instruments fund|portfolio)|\btr(?:ea)?sry? (?:oblig|securities)|\bliquid(?:ity)? (?:assets?|funds?|reserves?)\b|\bliquidity fund\b|\bmarket liquidity fund\b|\binstitutional (?:liquidity|fidu)|\binstl? (?:pref|us gov|treasury)|\b(?:state street|ssga|ss) inst/i,
  ],
  [
    'cash',
    /^state street global advisors$|^fidelity (?:revere|colchester|merrimack)|\brevere street\b|^first american funds|^state street bank and trust company$|^dimensional fund advisors lp$|^thornburg capital management fund$|^jp ?morgan (?:us|u\.s\.) gov|^jp morgan us govt|\bgovernment reserve\b|^msilf\b|\bt-?fund\b|\btempcash\b|\bfedfund\b|\bmunicash\b|\bprime obligations\b|^northern us gov|\bdeposit account\b|^u\.?s\.? dollars?$|^(?:[a-z]{3} )?cash$|\betd [a-z]{3} balance|\bcash collateral\b|^invesco (?:liquidity|premier|gov)|^blackrock (?:liquidity|treasury trust)|^federated hermes (?:gov|money|tr)|\bgenius money market\b|\bvanguard cmt funds\b|^(?:jpmorgan|goldman sachs) trust(?: ii)?$|^goldman sachs trust$/i,
  ],
  [
    'treasury',
    /^(?:the )?united states of america|^united states (?:govt?|treas)|\bu\.? ?s\.? ?treas(?:ury|uries)?\b(?!.*\b(?:etf|fund)\b)|^treasury (?:bills?|notes?|bonds?)|^us treas\b|^ust (?:notes?|bonds?|bills?)|\bt-?bills?$|^u s treasury|^united states treasury|bureau of the public debt/i,
  ],
  [
    'agency',
    /\bfannie mae|\bfreddie mac|\bfederal (?:national mortgage|home loan|farm credit)|\bfnma\b|\bfhlmc\b|\bfhlb\b|\bgnma\b|\bginnie mae|\bgovernment national mortgage|\bumbs\b/i,
  ],
  [
    'derivative',
    /^(?:bofa securities|merrill lynch international|goldman sachs (?:&|international)|cowen (?:group|and)|clear street|morgan stanley (?:& co|capital services)|nomura securities|wells fargo securities|j\.?p\.? ?morgan securities|citigroup global markets|ubs securities|bmo capital markets|cantor fitz)|\boptions clearing\b|\b(?:call|put)\b.*\b\d{2,}|\be-?mini\b|\b(?:total return )?swaps?\b|^(?:trs|cfd) (?!information)|\bfutures\b(?!.*(?:fund|etf))|\bfut(?:ure)? +(?:mar|jun|sep|dec)|\bchicago (?:mercantile|board of trade)|\bcommodit(?:y|ies) exchange cent/i,
  ],
  [
    'fund',
    /\betfs?\b|\bexchange[- ]traded\b|\bishares\b|\bspdr\b|\bproshares\b(?! genius)|\bindex (?:fund|funds)\b|^vanguard\b(?! international semi)|\bselect sector\b|\betf trust\b|^invesco (?:qqq|exchange|actively|currencyshares|db)|^first trust exchange|^wisdomtree (?:trust|.*fund)|\bschwab strategic\b|\bgold (?:mini)?shares\b|^world gold trust$|\bphysical (?:gold|silver|uranium|platinum)|\bbitcoin (?:trust|fund)|^pimco funds?$|\bclosed[- ]end\b|^global x (?!inc)|^(?:yieldmax|roundhill|allianzim|direxion|pacer funds)\b|^vaneck (?:etf|.*fund)|\b(?:series|covington|krane ?shares|advisorshares) trust\b|^21shares\b|^coinshares jersey|\b(?<!realty )(?:term|income|dividend|technology|small-cap|micro-cap|municipal|muni\w+) (?:fund|trust|tr)\b|\b(?:opportunities|strategy|connectivity|equity|bond|quality|core) fund\b|\bloan fund$/i,
  ],
  [
    'government',
    /\b(?:government|govt)\b.*\bbonds?\b|\binternational bonds?\b|(?<!\/)\brepublic of\b|\bkingdom of\b|\bgovernment of\b|\btreasury bonds?\b|^(?:state|city|county|commonwealth|town) of\b|\bauthority\b(?!.*\b(?:ltd|pjsc|inc|bhd))|\bschool district\b|\b(?:auth|rev|wtr|swr|hsg|fin|cnty|hosp)\b.*\b(?:auth|rev|st|dist|cnty|fin)\b|\bmunicipal\b/i,
  ],
  [
    'debt',
    /\bclo\b|\bcdo\b|\b20\d{2}-[a-z]*\d+[a-z]*\b|\basset[- ]backed|\bremic\b|\bmortgage trust\b(?!,? inc)|\bauto(?:mobile)? (?:receivables|lease)|\bsecuriti[sz]ation\b|\bcredit card\b|\bfunding (?:ltd|llc|corp|inc)\b|\bloan fund(?:ing)?\b|\bissuer trust\b|\b\d{2}\/\d{2}\/\d{2,4}\b|\bnotes? due\b|\bcommercial paper\b/i,
  ],
];

/** Filed placeholders that name nothing; lines carrying them are never matched with each other. */
export const PLACEHOLDER_NAME = /^(?:|n\/?a|none|null|unknown|not available|0+|-+)$/i;
