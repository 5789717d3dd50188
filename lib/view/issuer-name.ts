/** Legal forms and share classes that a reader does not say. */
const LEGAL_TAIL =
  /(?:\/(?:the|de|md|nv)|\s*\/[a-z]{3}\/|[\s,]+(?:\(the\)|the|&|inc(?:orporated)?|corp(?:oration)?|co|company|companies|ltd|limited|plc|s\.?a\.?|ag|se|nv|n\.v|asa|ab|oyj|spa|s\.p\.a|llc|lp|l\.p|holdings?|group|class [a-c]|cl [a-c]|adr|ads|shs|com))\.?$/i;

/** Short all-capital words are mostly abbreviations; these are words. */
const SHORT_WORDS = new Set([
  'META',
  'BANK',
  'LIFE',
  'FORD',
  'DEERE',
  'COCA',
  'ROSS',
  'NIKE',
  'DELL',
]);
const KEPT_IN_CAPITALS = /^(?:[A-Z0-9&.]{2,4}|NVIDIA|ASML|TSMC)$/;

/** What readers call companies whose legal name is something else; reviewed by hand. */
const COMMON_NAMES: Readonly<Record<string, string>> = {
  'Taiwan Semiconductor Manufacturing': 'TSMC',
  'International Business Machines': 'IBM',
  'Meta Platforms': 'Meta',
  'Amazon.com': 'Amazon',
};

/** `NVIDIA` for "NVIDIA CORPORATION", `Samsung Electronics` for "Samsung Electronics Co., Ltd.". */
export function shortIssuerName(issuer: string): string {
  let name = issuer.trim();
  for (let next = cut(name); next !== name && next.length > 1; next = cut(name)) name = next;
  const spoken = isShouted(name) ? readable(name) : name;
  return COMMON_NAMES[spoken] ?? spoken;
}

/** Room that a badge has for a name. */
const BADGE_NAME_LENGTH = 24;

/** The same, cut at a word for a badge: `Cia de Saneamento …`. */
export function badgeIssuerName(issuer: string): string {
  const name = shortIssuerName(issuer);
  if (name.length <= BADGE_NAME_LENGTH) return name;
  const words = name.slice(0, BADGE_NAME_LENGTH).replace(/\s+\S*$/, '');
  return `${words} …`;
}

function cut(name: string): string {
  return name.replace(LEGAL_TAIL, '').replace(/[\s,]+$/, '');
}

function isShouted(name: string): boolean {
  return name === name.toUpperCase() && /[A-Z]{5}/.test(name);
}

function readable(name: string): string {
  return name
    .split(' ')
    .map((word) =>
      KEPT_IN_CAPITALS.test(word) && !SHORT_WORDS.has(word)
        ? word
        : word.charAt(0) + word.slice(1).toLowerCase(),
    )
    .join(' ');
}
