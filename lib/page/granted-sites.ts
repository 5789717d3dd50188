/**
 * Sites beyond the list of `finance-sites.ts`, by the reader's grant: one by one or all of them. The
 * browser's own list of permissions is the only record of them. What we ask for other reasons (SEC, an
 * address of data) names one host exactly; a site is asked with its subdomains, which tells the two apart.
 */
export const EVERYWHERE = 'https://*/*';

const SITE = /^https:\/\/\*\.([a-z0-9.-]+)\/\*$/;
/** What browsers may call "everywhere" besides the way we ask for it. */
const ALL_SITES = new Set([EVERYWHERE, '<all_urls>', '*://*/*']);

export interface GrantedSites {
  /** Host names, ascending: `example.com` stands for its subdomains too. */
  readonly hosts: readonly string[];
  readonly everywhere: boolean;
}

/**
 * @param origins match patterns that the browser says we may read
 * @param packaged match patterns of the manifest
 */
export function grantedSites(
  origins: readonly string[],
  packaged: readonly string[],
): GrantedSites {
  const ours = new Set(packaged);
  const hosts = origins.flatMap((origin) =>
    ours.has(origin) ? [] : (SITE.exec(origin)?.[1] ?? []),
  );
  return {
    hosts: [...new Set(hosts)].sort(),
    everywhere: origins.some((origin) => ALL_SITES.has(origin)),
  };
}

/** What to ask the browser for, and to give back, for a site and its subdomains. */
export function patternOfSite(host: string): string {
  return `https://*.${host}/*`;
}

/** Match patterns of the script for granted sites; none when nothing was granted. */
export function patternsOf({ hosts, everywhere }: GrantedSites): string[] {
  return everywhere ? [EVERYWHERE] : hosts.map(patternOfSite);
}

/**
 * The site that an address or a host name belongs to, as the reader would name it: without `www.`, without
 * the path. Nothing for what is no secure web page.
 */
export function siteOf(text: string): string | undefined {
  const typed = text.trim().toLowerCase();
  const address = typed.includes('://') ? typed : `https://${typed}`;
  if (!URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/^www\./, '');
  const isName = /^(?=.{4,253}$)([a-z0-9-]+\.)+[a-z][a-z0-9-]+$/.test(host);
  return protocol === 'https:' && isName ? host : undefined;
}
