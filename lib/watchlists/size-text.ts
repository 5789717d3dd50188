import { numberOf } from './number-text.ts';
import type { HoldingSize } from './watchlists.ts';
import { SIZE_WORDS as WORDS } from './words/size-words.ts';

/** Largest amount that a row can carry, US dollars; the schema's bound. */
const MOST_USD = 1e12;

/** What a reader wrote for the size of a holding. */
export type SizeRead =
  | { readonly kind: 'size'; readonly size: HoldingSize }
  /** Nothing written: watched, not owned. */
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly message: string };

/** Reads `25%` as a share of the list, `$5,000` or `5000` as US dollars, `10 shares` or `10 × $612.30`. */
export function sizeOf(text: string): SizeRead {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'none' };
  const shares =
    /^(.+?)\s*(?:shares?|sh\.?|(?:(?:shares?|sh\.?)\s*)?(?:[x×@*]|\bat\b)\s*(.*))$/i.exec(trimmed);
  if (shares) return sharesOf(shares[1] ?? '', shares[2]);
  const percent = /%$/.test(trimmed);
  const value = numberOf(
    trimmed.replace(/^(US)?\$|%$|\s*USD$/gi, ''),
    percent ? 'decimals' : 'thousands',
  );
  if (value === undefined) return problem(WORDS.unread);
  if (value < 0) return problem(WORDS.negative);
  if (percent) {
    return value <= 100
      ? { kind: 'size', size: { weight: value / 100 } }
      : problem(WORDS.aboveWhole);
  }
  return value <= MOST_USD ? { kind: 'size', size: { amountUsd: value } } : problem(WORDS.tooLarge);
}

/** `10.123` is a little over ten shares, `1,000` a thousand; a price has thousands rather than three decimals. */
function sharesOf(count: string, priceText: string | undefined): SizeRead {
  const shares = numberOf(count, count.includes(',') ? 'thousands' : 'decimals');
  if (shares === undefined) return problem(WORDS.unreadShares);
  if (shares < 0 || shares > MOST_USD) return problem(WORDS.sharesOutOfRange);
  if (priceText === undefined || priceText.trim() === '') return { kind: 'size', size: { shares } };
  const priceUsd = numberOf(priceText.replace(/^(US)?\$|\s*USD$/gi, ''));
  if (priceUsd === undefined || priceUsd <= 0 || priceUsd > 1e9) {
    return problem(WORDS.unreadPrice);
  }
  return { kind: 'size', size: { shares, priceUsd } };
}

function problem(message: string): SizeRead {
  return { kind: 'problem', message };
}

/** The size as it is written in a field; `sizeOf` reads it back. */
export function textOfSize(size: HoldingSize | undefined): string {
  if (size === undefined) return '';
  if ('weight' in size) return `${trimmedNumber(size.weight * 100)}%`;
  if ('amountUsd' in size) return dollars(size.amountUsd, 2);
  const { shares, priceUsd } = size;
  if (priceUsd === undefined) {
    return WORDS.shares(trimmedNumber(shares), shares === 1);
  }
  return `${trimmedNumber(shares)} × ${dollars(priceUsd, 4)}`;
}

const digits = (least: 0 | 2, most: 2 | 4): Intl.NumberFormat =>
  new Intl.NumberFormat('en-US', { minimumFractionDigits: least, maximumFractionDigits: most });
/** Made once: making one costs more than a hundred uses. */
const WHOLE = digits(0, 2);
const CENTS = { 2: digits(2, 2), 4: digits(2, 4) } as const;

/** Whole dollars without cents; else two decimals, or up to `most`. */
function dollars(amount: number, most: 2 | 4): string {
  const format = Number.isInteger(amount) ? WHOLE : CENTS[most];
  return `$${format.format(amount)}`;
}

/** Four decimals at most: what a share entered by hand can carry. */
function trimmedNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}
