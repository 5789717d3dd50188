/**
 * Filed texts that name no issuer. Lines with them get no issuer number: two funds that both report
 * "N/A" or "Repurchase Agreement" hold nothing in common by that.
 */
const NO_ISSUER_NAMES: ReadonlySet<string> = new Set([
  'NA',
  'NAN',
  'NONE',
  'NULL',
  'UNKNOWN',
  'NOTAPPLICABLE',
  'NOTAVAILABLE',
  'VARIOUS',
  'OTHER',
  'MISCELLANEOUS',
  'CASH',
  'CASHCOLLATERAL',
  'CASHANDCASHEQUIVALENTS',
  'CASHEQUIVALENTS',
  'CASHOFFSET',
  'USD',
  'USDOLLAR',
  'USDCASH',
  'CASHUSD',
  'COLLATERAL',
  'REPURCHASEAGREEMENT',
  'REPURCHASEAGREEMENTS',
  'REPO',
  'TRIPARTYREPO',
  'REVERSEREPURCHASEAGREEMENT',
  'SWAP',
  'SWAPS',
  'FUTURES',
  'OPTION',
  'OPTIONS',
  'TOTALRETURNSWAP',
  'MONEYMARKET',
  'MONEYMARKETFUND',
]);

/** True for blanks, "N/A", runs of zeros or nines, and words that stand for a kind of asset. */
export function namesNoIssuer(filed: string): boolean {
  const word = filed.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '');
  return word === '' || /^(?:0+|9+|X+|(?:NA)+)$/.test(word) || NO_ISSUER_NAMES.has(word);
}
