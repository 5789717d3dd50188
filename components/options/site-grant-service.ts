/** Sites beyond the list that the reader lets us read. */
export interface GrantedSites {
  /** Host names, ascending: `example.com` stands for its subdomains too. */
  readonly hosts: readonly string[];
  readonly everywhere: boolean;
}

/** The browser's permissions for sites. Granting is called within a click; nothing here rejects. */
export interface SiteGrantService {
  grantedSites(): Promise<GrantedSites>;
  /** Site of what a reader typed or pasted; nothing when it is none. */
  siteOf(text: string): string | undefined;
  /** True when it was given. */
  grantSite(site: string): Promise<boolean>;
  revokeSite(site: string): Promise<boolean>;
  grantEverywhere(): Promise<boolean>;
  revokeEverywhere(): Promise<boolean>;
  /** The answer takes it back. */
  onGrantsChanged(run: () => void): () => void;
}
