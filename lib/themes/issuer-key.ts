/**
 * Legal forms, share classes and filler that reports write differently for one company. The words that
 * make a company are kept: "Waters Corporation" becomes `waters`, which is not the theme `water`.
 */
const FILLER = new Set(
  (
    'inc incorporated corp corporation co company companies ltd limited plc llc lp ag se nv sa spa ab asa as oyj kgaa ' +
    'kk bhd tbk pt pcl the holding holdings group class ordinary common preferred preference stock share shares adr ads gdr ' +
    'sponsored unsponsored cl cls reg registered'
  ).split(' '),
);

/** Forms written with points or spaces: `N.V.`, `S.p.A.`, `A/S`. */
const SPACED_FORMS =
  /\b(?:n v|s a|s p a|a s|s e|k k|b v|p l c|l p|a g|a b|s a b de c v|sab de cv|sa de cv)\b/g;

/**
 * One spelling for all spellings of an issuer's name, for exact look-up in the reviewed evidence names.
 * Never used for a partial match: `oklo` finds Oklo Inc., not `oklo resources`.
 */
export function issuerKeyOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[&+]/g, ' and ')
    .replace(/[^a-z0-9 ]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(SPACED_FORMS, ' ')
    .split(' ')
    .filter((word) => word !== '' && word !== 'and' && !FILLER.has(word));
  const key = words.join(' ').replace(/ [abc]$/, '');
  return key === '' ? name.trim().toLowerCase() : key;
}
