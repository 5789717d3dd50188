import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FURTHER_KEY, type FurtherScript } from './background/further-script.ts';
import { makeFurther } from './background/make-further.ts';
import './own-pages/zod-without-eval.ts';

/** Leaves its one function where the background looks for it, and makes nothing yet. */
export default defineUnlistedScript(() => {
  const script: FurtherScript = { make: makeFurther };
  Reflect.set(globalThis, FURTHER_KEY, script);
});
