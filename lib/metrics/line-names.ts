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
  ['repo', /\brepurchase\b|\brepos?\b|\bbnyrepos\b|\btri-?party\b|\bfixed income clearing corp/i],
  // Brokers that lending cash is placed with overnight (repos, by the complete lists that name them).
  [
    'repo',
    /^(?:jp ?morgan securities llc|bofa securities, inc|citigroup global markets,? inc|td securities \(usa\)|daiwa capital markets america|mizuho securities usa|rbc dominion securities|cf secured llc)/i,
  ],
  ['derivative', /\b\d{2}\/\d{2}\/\d{2,4} +(?:[cp]?\d[\d.]* ?[cp]?\b|.*\bfloor\b)/i],
  [
    'collateral',
    /\b(?:cash|security|securities)[ -]lending|\blending (?:collateral|trust)|\bcollateral\b|\bjh collateral|\bsl agency\b|\bnavigator\b.*\b(?:lend|portfolio|govern|prime)|\binvesco private (?:prime|gov)|\bmount vernon\b|\bblackrock funds iii\b|\bsecurities lend/i,
  ],
  [
    'cash',
    /\bdreyfus\b|^drey\b|\bmoney ?(?:market|mkt|fund)|\bmmda?\b|\bmny mmkt\b|\bmm-m\b|\bcash (?:funds?|management|manage|m|reserves?|sweep|series|liquidity|tr)\b|\bcentral cash\b|\bcash fund\b|\bcsh fnd\b|\bsweep (?:vehicle|account)|\bgoldman financial\b|\bgoldman sachs (?:fin(?:ancial)?|fs|liq)\b|\bfinancial square\b|\bfirst american (?:govern?|treasury|obl)|\bgov(?:t|ernment)?\.? (?:obligations?|obli|portfolio|money|reserve|cash|select)|\bgov(?:t|ernment) ?(?:&|and) ?ag(?:en)?cy|\btreasury (?:obliga|instruments fund|portfolio)|\btr(?:ea)?sry? (?:oblig|securities)|\bliquid(?:ity)? (?:assets?|funds?|reserves?)\b|\bliquidity fund\b|\bmarket liquidity fund\b|\binstitutional (?:liquidity|fidu)|\binstl? (?:pref|us gov|treasury)|\b(?:state street|ssga|ss) inst/i,
  ],
  [
    'cash',
    /^state street global advisors$|^fidelity (?:revere|colchester|merrimack)|\brevere street\b|^first american funds|^state street bank and trust company$|^dimensional fund advisors lp$|^thornburg capital management fund$|^jp ?morgan (?:us|u\.s\.) gov|^jp morgan us govt|\bgovernment reserve\b|^msilf\b|\bt-?fund\b|\btempcash\b|\bfedfund\b|\bmunicash\b|\bprime obligations\b|^northern us gov|\bdeposit account\b|^u\.?s\.? dollars?$|^(?:[a-z]{3} )?cash$|\betd [a-z]{3} balance|\bcash collateral\b|^invesco (?:liquidity|premier|gov)|^blackrock (?:liquidity|treasury trust)|^federated hermes (?:gov|money|tr)|\bgenius money market\b|\bvanguard cmt funds\b|^(?:jp ?morgan|goldman sachs) trust(?: ii)?$|^goldman sachs trust$/i,
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
    /^(?:bofa securities|merrill lynch international|goldman sachs (?:&|international)|cowen (?:group|and)|clear street|morgan stanley (?:& co|capital services)|nomura securities|wells fargo securities|j\.?p\.? ?morgan securities|citigroup global markets|ubs securities|bmo capital markets|cantor fitz)|\boptions clearing\b|\b(?:call|put)\b.*\b\d{2,}|\be-?mini\b|\b(?:total return )?swaps?\b|^(?:trs|cfd) (?!information)|\bfutures\b(?!.*(?:fund|etf))|\bfut(?:ure)? +(?:mar|jun|sep|dec)|\bchicago (?:mercantile|board of trade)|\bcommodit(?:y|ies) exchange cent|^gs finance corp\b|^x-change financial access\b|^old mission markets\b|^wolverine trading\b/i,
  ],
  [
    'fund',
    /\betfs?\b|\bexchange[- ]traded\b|\bishares\b|\bspdr\b|\bproshares\b(?! genius)|\bindex (?:fund|funds)\b|^(?:exchange )?listed funds trust$|^vanguard\b(?! international semi)|\bselect sector\b|\betf trust\b|^invesco (?:qqq|exchange|actively|currencyshares|db)|^first trust exchange|^wisdomtree (?:trust|.*fund)|\bschwab strategic\b|\bgold (?:mini)?shares\b|^world gold trust$|\bphysical (?:gold|silver|uranium|platinum)|\bbitcoin (?:trust|fund)|^pimco funds?$|\bclosed[- ]end\b|^global x (?!inc)|^(?:yieldmax|roundhill|allianzim|direxion|pacer funds)\b|^vaneck (?:etf|bitcoin|.*fund)|\b(?:series|covington|krane ?shares|advisorshares) trust\b|^21shares\b|^coinshares jersey|\b(?<!realty )(?:term|income|dividend|technology|small-cap|micro-cap|municipal|muni\w+) (?:fund|trust|tr)\b|\b(?:opportunities|strategy|connectivity|equity|bond|quality|core) fund\b|\bloan fund$/i,
  ],
  [
    'government',
    /\b(?:government|govt)\b.*\bbonds?\b|\binternational bonds?\b|(?<!\/)\brepublic of\b|\bkingdom of\b|\bgovernment of\b|\btreasury bonds?\b|^(?:state|city|county|commonwealth|town) of\b|\bauthority\b(?!.*\b(?:ltd|pjsc|inc|bhd))|\bschool district\b|\b(?:auth|rev|wtr|swr|hsg|fin|cnty|hosp)\b.*\b(?:auth|rev|st|dist|cnty|fin)\b|\bmunicipal\b/i,
  ],
  [
    'debt',
    /\bclo\b|\bcdo\b|\b20\d{2}-[a-z]*\d+[a-z]*\b|\basset[- ]backed|\bremic\b|\bmortgage trust\b(?!,? inc)|\bauto(?:mobile)? (?:receivables|lease)|\bsecuriti[sz]ation\b|\bcredit card\b|\bfunding (?:ltd|llc|corp|inc)\b|\bloan fund(?:ing)?\b|\bissuer trust\b|\b(?:term loan|loan trust|bankdebt)\b|\b\d{2}\/\d{2} (?:fixed|float\w*|variable)\b|\b\d{2}\/\d{2}\/\d{2,4}\b|\bnotes? due\b|\bcommercial paper\b/i,
  ],
  // Sold without registration, as bonds of companies are (shares so sold are depositary receipts), and
  // private companies of Luxembourg, which list bonds but no shares.
  ['debt', /\b144a\b(?!.*\b[ag]drs?\b)|\bs\.?a\.? ?r\.?l\b/i],
  // Partnerships issue bonds together with a company made for it: "DELEK LOG PART/FINANCE".
  ['debt', /\/ ?(?:[\w&.]+ )*(?:fin(?:anc\w*)?|loyalty|capital corp)\b/i],
];

/**
 * Of the lines that are funds: those whose name shows an ETF, or a trust all of whose series are ETFs. The others
 * can be closed-end funds, trusts or mutual funds. Other funds hold Vanguard's by their ETF class, and the filings
 * name the fund without it.
 */
export const ETF_NAME =
  /\betfs?\b|\bexchange[- ]traded\b|\bishares\b|\bspdr\b|\bproshares\b|\bselect sector\b|^invesco (?:qqq|db|currencyshares)\b|^first trust (?:nasdaq\b|senior loan fund$)|^world gold trust$|^vanguard\b(?!.*\b(?:investor|admiral|institutional)(?: plus)? shares\b)|\bschwab strategic\b|^global x\b|^wisdom ?tree\b|^(?:yieldmax|roundhill|direxion daily|pacer funds|allianzim|flexshares)\b|\b(?:krane ?shares|advisorshares|ea series|elevation series|listed funds|fidelity covington) trust\b/i;

/** Filed placeholders that name nothing; lines carrying them are never matched with each other. */
export const PLACEHOLDER_NAME = /^(?:|n\/?a|none|null|unknown|not available|0+|-+)$/i;
