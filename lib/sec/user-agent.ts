/** Where nobody says otherwise: an address of nobody. SEC may refuse those who cannot be reached. */
export const EXAMPLE_CONTACT = 'lookthrough@lookthrough.example';

/** One mail address or web page, as a header takes it. */
const CONTACT = /^(?:[\w.+-]+@[\w.-]+|https:\/\/[\w./~-]+)$/;

/**
 * SEC asks automated tools to say who they are, with a contact: `Lookthrough/0.1.0 lookthrough@…`, the same for
 * every reader, so that it tells nobody apart.
 *
 * @param contact of who publishes the build; what is none gives the example address
 */
export function secUserAgent(version: string, contact: string | undefined): string {
  const isContact = contact !== undefined && CONTACT.test(contact);
  return `Lookthrough/${version} ${isContact ? contact : EXAMPLE_CONTACT}`;
}
