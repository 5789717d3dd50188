/**
 * SEC asks automated tools to say who they are, with a contact. Whoever publishes a build of their own puts an
 * address here that somebody reads.
 */
const CONTACT = 'lookthrough@lookthrough.example';

/** `Lookthrough/0.1.0 lookthrough@…`: the same for every reader, so that it tells nobody apart. */
export function secUserAgent(version: string): string {
  return `Lookthrough/${version} ${CONTACT}`;
}
