/**
 * One key for the spellings of one issuer's name: `NVIDIA Corp`, `NVIDIA CORP.` and
 * `NVIDIA CORPORATION` give `NVIDIA`. The key is for comparing only, it is never shown.
 *
 * Order: unify letters and signs, take off what names the security (share class, ADR, Reg S), take off
 * the legal form, write out the abbreviations that filers use, drop the spaces.
 */
export function issuerKey(name: string): string {
  const words = withoutLegalForm(withoutCutForm(withoutSecurity(unified(name)), name.length));
  return words.map((word) => WRITTEN_OUT[word] ?? word).join('');
}

/**
 * Capital letters and digits, single spaces; `Lilly (Eli) & Co` becomes `ELI LILLY AND CO`, and `ENGIE /EUR/` loses the
 * currency that its listing is in.
 */
function unified(name: string): string {
  return plainCapitals(name)
    .replace(PLACE_AFTER_FORM, '$1 ')
    .replace(/\/(?:NEW|THE)\/?\s*$/, ' ')
    .replace(/ \/[A-Z]{3}\/\s*$/, ' ')
    .replace(/^(\S+) \((\S+)\) /, '$2 $1 ')
    .replace(/\.COM\b/g, ' COM')
    .replace(/[.'’`"]/g, '')
    .replace(/[&+]/g, ' AND ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const PLAIN = /^[ -~]*$/;

/** Most names are plain ASCII and need no taking apart of letters. */
function plainCapitals(name: string): string {
  if (PLAIN.test(name)) return name.toUpperCase();
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[ÆØŁĐß]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/**
 * `Cisco Systems Inc/Delaware`, `FNB Corp/PA`, `TIM SA/Brazil`: where the company is at home, or a second
 * name of the same debt. Cities are left, because they tell namesakes apart (`Fuji Co./Ehime`, `Fuji
 * Corp./Aichi`), and so are words without a legal form before the stroke (`Novo Nordisk A/S`).
 */
const PLACE_AFTER_FORM =
  /\b((?:INC|CORP|CORPORATION|CO|COMPANY|LTD|LIMITED|PLC|SA|NV|AG|LP|LLC|GROUP|BANCORP|BANC ?SHARES|BANKSHARES|ETF)\.?) ?\/ ?(?:[A-Z]{2}|THE|NEW|USA|NV|DELAWARE|CANADA|CAN|ISRAEL|BRAZIL|INDIA|JAPAN|(?:REPUBLIC OF )?KOREA|TAIWAN|SINGAPORE|AUSTRALIA|FRANCE|CHINA|SAUDI ARABIA|SOUTH AFRICA|UNITED STATES|JERSEY|CAYMAN ISLANDS|PUERTO RICO)(?:\/NEW)?\/?(?= |$)/;

const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Ø: 'O',
  Ł: 'L',
  Đ: 'D',
  ß: 'SS',
};

/** What names the security and not its issuer. Each is removed where it stands. */
const SECURITY_WORDS: readonly RegExp[] = [
  /(?<=\b(?:NV|AG|PLC|SA) )NY(?: REG)?(?: SHS| SHARES)?$/,
  /\b(?:SPONSORED|SPONS|SPON|SPN|UNSPONSORED|UNSPON|SP)? ?(?:ADR|ADS|GDR|NVDR|CDI|BDR)S?\b.*$/,
  /\bAMERICAN DEPOSITARY\b.*$/,
  /\b(?:REG S|REGS|144A)\b/g,
  /\b(?:CLASS|CL|SERIES|SER) [A-Z0-9]{1,2}(?: SHARES?| SHS)?(?= |$)/g,
  /\b(?:COMMON STOCK|COM STK|COMMON SHARES|ORDINARY SHARES|ORD SHS|PREFERRED STOCK|PREFERRED SHARES|PREFERENCE SHARES|SUBORDINATE VOTING|SUB VOT|NON VOTING)\b.*$/,
  /\b(?:ORD|NPV|SHS|PFD|PREF|PREFERRED|NON V|NON VOTING|NON VTG|NVS|REGISTERED SHARES|PAR|REGISTERED|REG)$/,
  /\b(?:WARRANTS?|WTS|RIGHTS?|RTS)( EXP.*)?$/,
  /(?<=\b(?:INC|CORP|CO|LTD|PLC|SA|NV|AG|AB|GROUP|HOLDINGS?) )(?:[ABCDHN]|COM)$/,
];

function withoutSecurity(text: string): string {
  let rest = text;
  for (const pattern of SECURITY_WORDS) {
    const shorter = rest.replace(pattern, ' ');
    if (shorter !== rest) rest = shorter.replace(/\s+/g, ' ').trim();
  }
  return rest === '' ? text : rest;
}

/** Lists cut long names (iShares at 35 characters, others at 30), also inside the legal form. */
const CUT_FROM = 28;

const CUT_FORM =
  / (?:I|IN|INCORPORAT?E?|C|COR|CORPO\w{0,5}|COMP|COMPAN|L|LT|LIM|LIMI|LIMIT|LIMITE|P|PL)$/;

function withoutCutForm(text: string, filedLength: number): readonly string[] {
  return (filedLength >= CUT_FROM ? text.replace(CUT_FORM, '') : text).split(' ');
}

/** Words of the legal form, taken off the end as long as something else remains. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(
  `INC INCORPORATED CORP CORPORATION CO COS COMPANY COMPANIES LTD LIMITED PLC LLC LP LLP GMBH SA SAB CV
   NV AG SE AB ASA AS OYJ OY SPA KGAA KK BHD BERHAD TBK PJSC PAO JSC OJSC QSC QPSC SAA SCA SAPI PCL
   BV PTE PTY PUBL AKTIENGESELLSCHAFT AKTIEBOLAG SIRKETI ANONIM THE AND DE REIT NEW
   INCORPORATION DEL SJSC SAU`
    .trim()
    .split(/\s+/),
);

/** Forms spelt with spaces: `S A`, `N V`, `P L C`. */
const SPACED_FORM = / (?:S A B|S P A|P L C|A S A|S A|N V|A G|A B|A S|S E|L P|C V)$/;

/** Forms written out, as some filers do throughout: `LINDE PUBLIC LIMITED COMPANY` is `Linde PLC`. */
const LONG_FORM =
  / (?:PUBLIC LIMITED(?: COMPANY)?|PUBLIC (?:COMPANY|CO) (?:LIMITED|LTD)|SOCIETA PER AZIONI|SOCIEDAD ANONIMA|SOCIETE ANONYME|SPOLKA AKCYJNA|TBK PT)$/;

function withoutLegalForm(words: readonly string[]): readonly string[] {
  let text = words.join(' ');
  for (;;) {
    const shorter = text
      .replace(LONG_FORM, '')
      .replace(SPACED_FORM, '')
      .replace(/ (\S+)$/, (all, word: string) => (LEGAL_FORMS.has(word) ? '' : all));
    if (shorter === text) break;
    text = shorter;
  }
  const rest = text.replace(/^THE /, '').replace(/^PT (?=\S)/, '');
  return (rest === '' ? words.join(' ') : rest).split(' ');
}

/** Filers' abbreviations, and plurals that filers mix, as one word each. */
const WRITTEN_OUT: Readonly<Record<string, string>> = {
  COMPANY: 'CO',
  COMPANIES: 'COS',
  CORPORATION: 'CORP',
  INCORPORATED: 'INC',
  LIMITED: 'LTD',
  INTL: 'INTERNATIONAL',
  GRP: 'GROUP',
  GP: 'GROUP',
  HLDG: 'HOLDINGS',
  HLDGS: 'HOLDINGS',
  HOLDING: 'HOLDINGS',
  MFG: 'MANUFACTURING',
  MGMT: 'MANAGEMENT',
  SVC: 'SERVICES',
  SVCS: 'SERVICES',
  SERVICE: 'SERVICES',
  FINL: 'FINANCIAL',
  TECH: 'TECHNOLOGY',
  TECHS: 'TECHNOLOGY',
  TECHNOLOGIES: 'TECHNOLOGY',
  PHARM: 'PHARMACEUTICAL',
  PHARMA: 'PHARMACEUTICAL',
  PHARMACEUTICALS: 'PHARMACEUTICAL',
  LABS: 'LABORATORIES',
  LABORATORY: 'LABORATORIES',
  SYS: 'SYSTEMS',
  SYSTEM: 'SYSTEMS',
  NATL: 'NATIONAL',
  PPTYS: 'PROPERTIES',
  PROP: 'PROPERTIES',
  PROPERTY: 'PROPERTIES',
  RES: 'RESOURCES',
  RESOURCE: 'RESOURCES',
  INDS: 'INDUSTRIES',
  INDUSTRY: 'INDUSTRIES',
  INDUSTRIAL: 'INDUSTRIALS',
  COMMUNICATION: 'COMMUNICATIONS',
  COMM: 'COMMUNICATIONS',
  ELEC: 'ELECTRIC',
  TR: 'TRUST',
  TRSY: 'TREASURY',
  TREAS: 'TREASURY',
  GOVT: 'GOVERNMENT',
  GOV: 'GOVERNMENT',
  FD: 'FUND',
  FDS: 'FUNDS',
  INVT: 'INVESTMENT',
  INVTS: 'INVESTMENTS',
  ENTMT: 'ENTERTAINMENT',
  MTRS: 'MOTORS',
  MOTOR: 'MOTORS',
  PROD: 'PRODUCTS',
  PRODS: 'PRODUCTS',
  SOLUTION: 'SOLUTIONS',
  SOLNS: 'SOLUTIONS',
  SEMICONDUCTORS: 'SEMICONDUCTOR',
  SEMICONDUCTR: 'SEMICONDUCTOR',
  MICRODEVICES: 'MICRODEVICES',
  BANCORPORATION: 'BANCORP',
  BK: 'BANK',
};
