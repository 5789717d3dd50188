/**
 * Resolves once the answer that is being worked out has been sent: what nobody waits for goes behind it, since every
 * call to the browser would go over the same wire first.
 */
export function afterAnswer(): Promise<void> {
  return new Promise((done) => setTimeout(done, 0));
}
