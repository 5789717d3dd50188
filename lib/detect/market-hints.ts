import type { Market } from '#lib/funds/market.ts';
import type { PageText } from './page-text.ts';

/** Words that say for which country's investors a page is written. */
const CANADA =
  /Canad|Toronto|\bTSX\b|\bTFSAs?\b|\bRRSPs?\b|\bRESPs?\b|\bFHSA\b|\bMERs?\b|Questrade|Wealthsimple|(?<![\w/])CAD\b(?!\/)|Couch Potato/;
const EUROPE =
  /UCITS|XETRA|Xetra|\bLSE\b|London Stock Exchange|\bISIN\b|\bOGAW\b|\bSIPP\b|Trading ?212|Trade Republic|DEGIRO|Degiro|[Dd]omiciled in Ireland|(?:Irish|Ireland)[- ]domiciled|justETF|[Tt]hesaurier|\bTER\b|Euronext|Sparplan/;
const EUROPEAN_HOST = /\.(?:de|at|ch|fr|it|es|pt|nl|be|ie|uk|eu|lu|dk|se|fi|no|pl)$|justetf/;
const EUROPEAN_LANGUAGE = /^(?:de|fr|it|es|pt|nl|da|sv|fi|nb|no|pl)\b/i;

/** Market hints of one stretch of text: `CA` for Canada, `EU` for the European exchanges together. */
export function hintsOfText(text: string): readonly Market[] {
  const hints: Market[] = [];
  if (CANADA.test(text)) hints.push('CA');
  if (EUROPE.test(text)) hints.push('EU');
  return hints;
}

/** Hints of address, title and language. */
export function hintsOfPage(page: PageText): readonly Market[] {
  const hints = new Set(hintsOfText(page.title ?? ''));
  const domain = /^(?:https?:\/\/)?([^/?#]*)/.exec(page.url ?? '')?.[1] ?? '';
  if (domain.endsWith('.ca')) hints.add('CA');
  if (EUROPEAN_HOST.test(domain) || EUROPEAN_LANGUAGE.test(page.lang ?? '')) hints.add('EU');
  return [...hints];
}
