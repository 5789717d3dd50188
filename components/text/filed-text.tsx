/**
 * Longest filed text shown, in UTF-16 code units. Real fund and issuer names stay under 200; filings can
 * carry anything, and a megabyte of name must not reach the DOM.
 */
const MAX_LENGTH = 240;

/** Marks that reorder, hide or split text; no name needs them. Joiners stay: some scripts spell with them. */
const INVISIBLE = /[\u200B\u2060\u202A-\u202E\u2066-\u2069\uFEFF]/g;

/** Text cut to a length that no real name reaches; never inside a surrogate pair. */
export function clipped(text: string, max: number = MAX_LENGTH): string {
  const plain = text.slice(0, 4 * max).replace(INVISIBLE, '');
  if (plain.length <= max) return plain;
  const end = /[\uD800-\uDBFF]/.test(plain.charAt(max - 1)) ? max - 1 : max;
  return `${plain.slice(0, end)}…`;
}

/**
 * Text that others wrote (fund, issuer and document names): clipped, and isolated so that its direction
 * marks cannot reorder what stands beside it.
 */
export function FiledText(props: { text: string; className?: string; max?: number }) {
  return <bdi className={props.className}>{clipped(props.text, props.max)}</bdi>;
}

/** Longest sentence of ours; it can quote a filed name, so it is isolated and clipped like one. */
export const LONGEST_SENTENCE = 600;
