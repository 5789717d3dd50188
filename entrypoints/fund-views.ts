import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FUND_VIEWS } from './background/fund-views-script.ts';
import { leaveBehind } from './background/script-left-behind.ts';
import { workOutViews } from './background/work-out-views.ts';
import '#lib/platform/zod-without-eval.ts';

/** Leaves its one function where the background looks for it, and works nothing out yet. */
export default defineUnlistedScript(() => {
  leaveBehind(globalThis, FUND_VIEWS, { make: workOutViews });
});
