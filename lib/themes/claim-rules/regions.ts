import type { ClaimRule } from '../claim-rule.ts';

/** Where the fund invests, and what it leaves out. */
const COUNTRIES: readonly (readonly [string, string])[] = [
  ['south africa', 'south-africa'],
  ['(south )?korean?', 'south-korea'],
  ['hong kong', 'hong-kong'],
  ['saudi arabia', 'saudi-arabia'],
  ['new zealand', 'new-zealand'],
  ['united kingdom|UK', 'uk'],
  ['golden dragon|hang seng|chinext|chinese|(all |A[- ]shares? )?china|CSI \\d+', 'china'],
  ...[
    'india',
    'japan',
    'israel',
    'brazil',
    'taiwan',
    'mexico',
    'germany',
    'france',
    'canada',
    'australia',
    'argentina',
    'austria',
    'belgium',
    'chile',
    'colombia',
    'denmark',
    'egypt',
    'finland',
    'greece',
    'indonesia',
    'ireland',
    'italy',
    'kuwait',
    'malaysia',
    'netherlands',
    'nigeria',
    'norway',
    'peru',
    'philippines',
    'poland',
    'portugal',
    'qatar',
    'singapore',
    'spain',
    'sweden',
    'switzerland',
    'thailand',
    'turkey',
    'uae',
    'vietnam',
    'africa',
    'california',
    'new york',
    'massachusetts',
    'new jersey',
    'texas(?! capital)',
    'minnesota',
  ].map((name) => [name, name.replace(/\(.*/, '').replaceAll(' ', '-')] as const),
];

function excluded(what: string): string {
  const name = what.trim().toLowerCase().replaceAll('.', '');
  if (/^(us|usa|united states)$/.test(name)) return 'us';
  if (name === 'chin') return 'china';
  return name.replaceAll(' ', '-').replace(/-?(companies|index)$/, '');
}

export const REGION_RULES: readonly ClaimRule[] = [
  {
    pattern:
      /\b(EAFE|(international )?developed( markets)?|international)[ -]+ex[- ]U\.?S\.?A?\b\.?/gi,
    claims: ['geo:intl-dev'],
  },
  {
    pattern:
      /\bex[- ](U\.?S\.?A?|china?|mag 7|top \d+|japan|united states|financials|technology|energy|health care|mega[ -]cap|state[- ]owned|[A-Z]\w+)\b\.?/gi,
    claims: (m) => [`ex:${excluded(m[1] ?? '')}`],
  },
  {
    pattern: /\b(frontier|next frontier|emerging markets?|emerging|emergin)( markets?)?\b/gi,
    claims: ['geo:em'],
    unless: /frontier (tech|asset)/i,
  },
  { pattern: /\bEM\b/g, claims: ['geo:em'] },
  {
    pattern:
      /\b(EAFE|international( developed)?|internati\w*|developed( markets?)?|intl|foreign)\b/gi,
    claims: ['geo:intl-dev'],
  },
  { pattern: /\bnorth america(n)?\b/gi, claims: ['geo:north-america'] },
  { pattern: /\blatin america(n)?\b/gi, claims: ['geo:latin-america'] },
  { pattern: /\btransatlantic\b/gi, claims: ['geo:transatlantic'] },
  { pattern: /\beurozone\b|\beuro stoxx( 50)?\b|\bEMU\b/gi, claims: ['geo:eurozone'] },
  { pattern: /\b(stoxx )?europe(an)?\b/gi, claims: ['geo:europe'] },
  { pattern: /\basia( pacific)?\b|\bpacific\b/gi, claims: ['geo:asia'] },
  ...COUNTRIES.map(([pattern, country]) => ({
    pattern: new RegExp(`\\b(${pattern})\\b`, 'gi'),
    claims: [`geo:${country}`],
  })),
  {
    pattern: /\bglobal(?! select|ly)\b|\bworld\b|\bACWI\b|\ball[- ]world\b|\bglobal select\b/gi,
    claims: ['geo:global'],
  },
  { pattern: /\bU\.S\.?A?(?=\W|$)|\bUSA?\b|\bunited states\b|\bamerican?\b/g, claims: ['geo:us'] },
  { pattern: /\bAmerican?\b|\bUnited States\b/g, claims: ['geo:us'] },
];
