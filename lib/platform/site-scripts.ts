import { browser } from 'wxt/browser';

/** Scripts for sites that the reader granted; the browser keeps them over its restarts, not over our updates. */

/** Match patterns that we may read, those of the manifest included. */
export async function grantedOrigins(): Promise<readonly string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Match patterns of the sites that the packaged script runs on. */
export function packagedSites(): readonly string[] {
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  return scripts.flatMap(({ matches }) => matches ?? []);
}

/** Called after the reader gave or took access, here or in the browser's own settings; the answer takes it back. */
export function onSiteAccessChanged(run: (change: 'given' | 'taken') => void): () => void {
  const { onAdded, onRemoved } = browser.permissions;
  const given = ({ origins = [] }: { origins?: string[] }) => {
    if (origins.length > 0) run('given');
  };
  const taken = ({ origins = [] }: { origins?: string[] }) => {
    if (origins.length > 0) run('taken');
  };
  onAdded.addListener(given);
  onRemoved.addListener(taken);
  return () => {
    onAdded.removeListener(given);
    onRemoved.removeListener(taken);
  };
}

/** Gives access back. */
export async function giveBackSiteAccess(patterns: readonly string[]): Promise<boolean> {
  return await browser.permissions.remove({ origins: [...patterns] });
}

/** One script with its style sheet for pages that fit `matches` and none of `excludes`; no matches: it runs nowhere. */
export async function registerPageScript(
  { js, css }: { readonly js: string; readonly css: string },
  { matches, excludes }: { matches: readonly string[]; excludes: readonly string[] },
): Promise<void> {
  const id = 'granted-sites';
  const { scripting } = browser;
  const [registered] = await scripting.getRegisteredContentScripts({ ids: [id] });
  if (matches.length === 0) {
    if (registered) await scripting.unregisterContentScripts({ ids: [id] });
    return;
  }
  const script = {
    id,
    js: [js],
    css: [css],
    matches: [...matches],
    excludeMatches: [...excludes],
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if (registered) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}
