import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { confirmCandidates } from '#lib/detect/confirm-candidates.ts';
import { parseListings } from '#lib/detect/foreign-listings.ts';
import { DETECTION_KEY, type Detection } from './background/detection-script.ts';

/** Leaves its functions where the background looks for them. */
export default defineUnlistedScript(() => {
  const detection: Detection = { confirmCandidates, parseListings };
  Reflect.set(globalThis, DETECTION_KEY, detection);
});
