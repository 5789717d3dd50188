import type { Guard } from './guards/guard.ts';
import type { SenderKind } from './message-spec.ts';
import type { BackgroundMessageName, BackgroundReply, BackgroundRequest } from './protocol.ts';

/** The models of other rooms are read only throughout; what schemas give is not. */
export type Readable<T> = T extends object ? { readonly [K in keyof T]: Readable<T[K]> } : T;

/** What a value turned out to be. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly detail: string };

/** A message as its receiver checks it, with schemas or without. */
export interface MessageCheck<N extends BackgroundMessageName> {
  readonly from: readonly SenderKind[];
  readonly request: (value: unknown) => Checked<BackgroundRequest<N>>;
  readonly reply: (value: unknown) => Checked<Readable<BackgroundReply<N>>>;
  /** Where a reply may be larger than `MOST_REPLY_BYTES`. */
  readonly mostBytes?: number;
}

/** A check that a guard makes. */
export function checkedBy<T>(guard: Guard<T>): (value: unknown) => Checked<T> {
  return (value) => (guard(value) ? { ok: true, value } : { ok: false, detail: 'guard' });
}
