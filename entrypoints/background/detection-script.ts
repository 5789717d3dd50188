import type { confirmCandidates } from '#lib/detect/confirm-candidates.ts';
import type { ScriptContract } from './script-left-behind.ts';

/** What the script gives that confirms candidates. */
export interface Detection {
  readonly confirmCandidates: typeof confirmCandidates;
}

/** Loaded at the first page that has candidates. */
export const DETECTION: ScriptContract<Detection> = {
  key: Symbol.for('lookthrough.detection'),
  script: '/detection.js',
  sign: 'confirmCandidates',
};
