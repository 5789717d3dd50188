import { type Asked, problem } from './exchange.ts';

/** A part of ours that did not load (the extension is being updated): as good as no answer. */
export function notLoaded(error: unknown): Extract<Asked<never>, { ok: false }> {
  return problem('failed', error instanceof Error ? error.message : String(error));
}
