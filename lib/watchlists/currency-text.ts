const CODES = 'USD|EUR|GBP|CAD|CHF|JPY|TWD|AUD|HKD|SEK|NOK|DKK|SGD';
const CODE = new RegExp(`(?<![A-Z])(?:${CODES})(?![A-Z])`, 'i');
const MARKS = new RegExp(`\\b[A-Z]{1,2}(?=\\$)|[$€£¥]|${CODE.source}`, 'gi');

/** The currency that a cell, a header or a word names by code or sign; undefined where it names none. */
export function currencyIn(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const code = CODE.exec(text);
  if (code) return code[0].toUpperCase();
  const dollar = /\b(NT|HK|CA|AU|SG|C|A|S)\$/i.exec(text)?.[1]?.toUpperCase();
  if (dollar !== undefined) return DOLLARS[dollar];
  const sign = /[€£¥$]/.exec(text)?.[0];
  return sign === undefined ? undefined : SIGNS[sign];
}

/** The text without the codes and signs of currencies. */
export function withoutCurrency(text: string): string {
  return text.replace(MARKS, '').trim();
}

/** Whether a word is the code of a currency and nothing else. */
export function isCurrencyCode(word: string): boolean {
  return /^[A-Z]{3}$/.test(word) && CODE.test(word);
}

/** Dollars that are not those of the United States. */
const DOLLARS: Readonly<Record<string, string>> = {
  NT: 'TWD',
  HK: 'HKD',
  CA: 'CAD',
  C: 'CAD',
  AU: 'AUD',
  A: 'AUD',
  SG: 'SGD',
  S: 'SGD',
};

const SIGNS: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', $: 'USD' };
