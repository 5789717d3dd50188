import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FURTHER } from './background/further-script.ts';
import { makeFurther } from './background/make-further.ts';
import { leaveBehind } from './background/script-left-behind.ts';
import '#lib/platform/zod-without-eval.ts';

/** Leaves its one function where the background looks for it, and makes nothing yet. */
export default defineUnlistedScript(() => {
  leaveBehind(globalThis, FURTHER, { make: makeFurther });
});
