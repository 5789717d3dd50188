/** The one queue of requests, kept by the background for all tabs. */
export interface Turns {
  /** When the next request may start, or until when none may. */
  readonly take: () => Promise<Turn>;
  /** SEC refused (403, 429, its refusal page) or failed (5xx) for good. @returns when to come back */
  readonly refused: (refusal: Refusal) => Promise<number>;
}

export type Turn = { readonly waitMs: number } | { readonly againAt: number };

export interface Refusal {
  readonly kind: 'blocked' | 'busy';
  /** As SEC asked by `Retry-After`. */
  readonly retryAfterMs?: number;
}
