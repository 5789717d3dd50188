import type { FIRST_MESSAGES } from './first-messages.ts';
import { isBadges, isInjection, isMarks, isSiteSettings } from './guards/reading-guards.ts';
import { isBadgeRequest, isBatch, isNothing, isOwnHost } from './guards/request-guards.ts';
import { checkedBy, type MessageCheck } from './message-check.ts';
import { OWN, PAGE } from './message-spec.ts';

export type FirstMessageName = keyof typeof FIRST_MESSAGES;

const injection = {
  from: PAGE,
  request: checkedBy(isNothing),
  reply: checkedBy(isInjection),
};

/** `FIRST_MESSAGES` without schemas, for a background that was just started. */
export const FIRST_CHECKS: { readonly [N in FirstMessageName]: MessageCheck<N> } = {
  siteSettings: { from: PAGE, request: checkedBy(isOwnHost), reply: checkedBy(isSiteSettings) },
  annotate: { from: PAGE, request: checkedBy(isBatch), reply: checkedBy(isMarks) },
  injectDrawing: injection,
  injectCard: injection,
  badges: { from: OWN, request: checkedBy(isBadgeRequest), reply: checkedBy(isBadges) },
};
