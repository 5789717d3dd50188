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
  return `Lookthrough/${version} ${isContact(contact) ? contact : EXAMPLE_CONTACT}`;
}

/** Whether SEC could reach somebody by it, as far as its form tells. */
export function isContact(contact: string | undefined): contact is string {
  return contact !== undefined && contact !== EXAMPLE_CONTACT && CONTACT.test(contact);
}
