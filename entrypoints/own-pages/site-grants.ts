import type { SiteGrantService } from '#components/options/site-grant-service.ts';
import { EVERYWHERE, grantedSites, patternOfSite, siteOf } from '#lib/page/granted-sites.ts';
import { askSiteAccess } from '#lib/platform/browser.ts';
import {
  giveBackSiteAccess,
  grantedOrigins,
  onSiteAccessChanged,
  packagedSites,
} from '#lib/platform/site-scripts.ts';

/** A browser that refuses the question (no click, its own rules) is a reader's no. */
const orNo = (asking: Promise<boolean>): Promise<boolean> => asking.catch(() => false);

/** The browser's own permissions; the background follows them by itself. */
export const siteGrants: SiteGrantService = {
  grantedSites: async () => grantedSites(await grantedOrigins(), packagedSites()),
  siteOf,
  grantSite: (site) => orNo(askSiteAccess([patternOfSite(site)])),
  revokeSite: (site) => orNo(giveBackSiteAccess([patternOfSite(site)])),
  grantEverywhere: () => orNo(askSiteAccess([EVERYWHERE])),
  revokeEverywhere: () => orNo(giveBackSiteAccess([EVERYWHERE])),
  onGrantsChanged: onSiteAccessChanged,
};
