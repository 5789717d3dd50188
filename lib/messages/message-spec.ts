import type * as z from 'zod/mini';

/** Who may send: `page` is our content script in a web page, `own` a page of the extension, `background` itself. */
export type SenderKind = 'page' | 'own' | 'background';

export interface MessageSpec {
  readonly from: readonly SenderKind[];
  readonly request: z.ZodMiniType;
  readonly reply: z.ZodMiniType;
  /** Where a reply may be larger than `MOST_REPLY_BYTES`. */
  readonly mostBytes?: number;
}

export const PAGE: readonly SenderKind[] = ['page'];
export const OWN: readonly SenderKind[] = ['own'];
export const ANY: readonly SenderKind[] = ['page', 'own'];
export const EXTENSION: readonly SenderKind[] = ['own', 'background'];
