/** A name for this page load only, so that pages cannot look for a known one. */
export function randomHighlightName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return `h${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
