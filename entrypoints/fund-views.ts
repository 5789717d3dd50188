import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FUND_VIEWS_KEY, type FundViewsScript } from './background/fund-views-script.ts';
import { workOutViews } from './background/work-out-views.ts';
import './own-pages/zod-without-eval.ts';

/** Leaves its one function where the background looks for it, and works nothing out yet. */
export default defineUnlistedScript(() => {
  const script: FundViewsScript = { make: workOutViews };
  Reflect.set(globalThis, FUND_VIEWS_KEY, script);
});
