import { numberOf } from './number-text.ts';
import type { HoldingSize } from './watchlists.ts';

/** Largest amount that a row can carry, US dollars; the schema's bound. */
const MOST_USD = 1e12;

/** What a reader wrote for the size of a holding. */
export type SizeRead =
  | { readonly kind: 'size'; readonly size: HoldingSize }
  /** Nothing written: watched, not owned. */
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly message: string };

/** Reads `25%` as a share of the list and `$5,000` or `5000` as US dollars. */
export function sizeOf(text: string): SizeRead {
  const trimmed = text.trim();
  if (trimmed === '') return { kind: 'none' };
  const percent = /%$/.test(trimmed);
  const value = numberOf(
    trimmed.replace(/^(US)?\$|%$|\s*USD$/gi, ''),
    percent ? 'decimals' : 'thousands',
  );
  if (value === undefined) {
    return { kind: 'problem', message: 'Write a share like 25% or an amount like $5,000.' };
  }
  if (value < 0) return { kind: 'problem', message: 'A size cannot be negative.' };
  if (percent) {
    return value <= 100
      ? { kind: 'size', size: { weight: value / 100 } }
      : { kind: 'problem', message: 'A share of the list is at most 100%.' };
  }
  return value <= MOST_USD
    ? { kind: 'size', size: { amountUsd: value } }
    : { kind: 'problem', message: 'That is more than a trillion dollars.' };
}

/** The size as it is written in a field; `sizeOf` reads it back. */
export function textOfSize(size: HoldingSize | undefined): string {
  if (size === undefined) return '';
  if ('weight' in size) return `${trimmedNumber(size.weight * 100)}%`;
  return `$${size.amountUsd.toLocaleString('en-US', { maximumFractionDigits: 2 })}`;
}

/** Four decimals at most: what a share entered by hand can carry. */
function trimmedNumber(value: number): string {
  return String(Number(value.toFixed(4)));
}
