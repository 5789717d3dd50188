import type { SenderKind } from './message-spec.ts';

/** What the browser says about who sent a message, as far as we judge by it. */
export interface SenderFacts {
  readonly id?: string | undefined;
  /** Address of the sending document. */
  readonly url?: string | undefined;
  /** Chromium and newer Firefox: set by the browser, not by the sending process. */
  readonly origin?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito?: boolean } | undefined;
  readonly frameId?: number | undefined;
}

/** A sender that we may answer. */
export interface Caller {
  readonly kind: SenderKind;
  /** Host of the page, for `page` only. */
  readonly host?: string;
  /** Scheme and host of the page, without a port: `https://etfdb.com`. */
  readonly origin?: string;
  readonly tabId?: number;
  readonly frameId?: number;
  readonly isPrivate: boolean;
  /** Id of the question, the same when it is asked again after a lost answer. */
  readonly question?: string;
}

export interface OwnIdentity {
  readonly id: string;
  /** `chrome-extension://…` */
  readonly origin: string;
}

/**
 * Who speaks, or nothing when it is none of ours: another extension, a frame that our content script
 * does not run in, an address that contradicts the origin.
 *
 * @param saysPrivate the sender says that its window is private; believed, since then less is kept
 */
export function callerOf(
  sender: SenderFacts,
  own: OwnIdentity,
  saysPrivate = false,
): Caller | undefined {
  if (sender.id !== own.id) return undefined;
  const isPrivate = saysPrivate || (sender.tab?.incognito ?? false);
  if (sender.url === undefined) {
    return sender.tab === undefined ? { kind: 'background', isPrivate } : undefined;
  }
  const url = URL.canParse(sender.url) ? new URL(sender.url) : undefined;
  if (url === undefined || contradicts(sender.origin, url)) return undefined;
  if (originOf(url) === own.origin) return { kind: 'own', isPrivate };
  return pageCaller(sender, url, isPrivate);
}

function pageCaller(sender: SenderFacts, url: URL, isPrivate: boolean): Caller | undefined {
  const tabId = sender.tab?.id;
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  if (!isWeb || tabId === undefined || sender.frameId !== 0) return undefined;
  const host = url.hostname;
  const origin = `${url.protocol}//${host}`;
  return { kind: 'page', host, origin, tabId, frameId: 0, isPrivate };
}

/** `URL.origin` is `null` for extension addresses in some engines, so it is put together here. */
function originOf(url: URL): string {
  return `${url.protocol}//${url.host}`;
}

function contradicts(origin: string | undefined, url: URL): boolean {
  // A sandboxed page has the opaque origin `null` and keeps its address.
  return origin !== undefined && origin !== 'null' && origin !== originOf(url);
}
