/**
 * `1,234`: a count of things, as every sentence writes it. Without `Intl`, whose first use costs a woken background
 * 16 to 30 ms; a property test holds both together.
 */
export function countText(count: number): string {
  return String(Math.round(count)).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** `1 fund`, `1,234 funds`. English has these two forms; a language with more chooses by `Intl.PluralRules`. */
export function counted(count: number, one: string, many: string): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}
