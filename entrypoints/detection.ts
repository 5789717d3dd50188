import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { confirmCandidates } from '#lib/detect/confirm-candidates.ts';
import { DETECTION } from './background/detection-script.ts';
import { leaveBehind } from './background/script-left-behind.ts';

/** Leaves its function where the background looks for them. */
export default defineUnlistedScript(() => {
  leaveBehind(globalThis, DETECTION, { confirmCandidates });
});
