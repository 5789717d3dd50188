const WHOLE = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `1,234`: a count of things, as every sentence writes it. */
export function countText(count: number): string {
  return WHOLE.format(count);
}

/** `1 fund`, `1,234 funds`. English has these two forms; a language with more chooses by `Intl.PluralRules`. */
export function counted(count: number, one: string, many: string): string {
  return `${WHOLE.format(count)} ${count === 1 ? one : many}`;
}
