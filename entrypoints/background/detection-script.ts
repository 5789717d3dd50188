import type { confirmCandidates } from '#lib/detect/confirm-candidates.ts';
import type { parseListings } from '#lib/detect/foreign-listings.ts';

/**
 * Contract between the background and the script that confirms candidates, loaded at the first page that has
 * some. Both run in the background's global scope and meet there; no page can see it.
 */
export const DETECTION_KEY = Symbol.for('lookthrough.detection');

/** Path in the built extension. */
export const DETECTION_SCRIPT = '/detection.js';

/** What the script gives. */
export interface Detection {
  readonly confirmCandidates: typeof confirmCandidates;
  readonly parseListings: typeof parseListings;
}

/** @throws when the script was loaded and left nothing */
export function registeredDetection(scope: object): Detection {
  const found: unknown = Reflect.get(scope, DETECTION_KEY);
  if (!isDetection(found)) throw new Error(`${DETECTION_SCRIPT} left nothing behind`);
  return found;
}

function isDetection(value: unknown): value is Detection {
  return typeof Reflect.get(Object(value), 'confirmCandidates') === 'function';
}
