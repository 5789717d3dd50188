import type { PageFund } from '#components/popup/popup-service.ts';
import type { PageAsked } from './ask-page.ts';

/** What the popup's first script leaves for the rest, which comes later: the page was asked, and its funds may be drawn. */
export interface FirstAnswer {
  readonly asked: Promise<PageAsked>;
  /** The funds on screen. */
  drawn?: readonly PageFund[];
}

/** No page but ours sees it. */
const KEY = Symbol.for('lookthrough.first-answer');

export function leaveFirstAnswer(first: FirstAnswer): void {
  Reflect.set(globalThis, KEY, first);
}

/** The rest of the popup is not there yet. */
export function isFirstAnswerLeft(): boolean {
  return Reflect.has(globalThis, KEY);
}

/** Once, by the rest of the popup: from now on it alone draws. */
export function takeFirstAnswer(): FirstAnswer | undefined {
  const left: unknown = Reflect.get(globalThis, KEY);
  Reflect.deleteProperty(globalThis, KEY);
  return isFirstAnswer(left) ? left : undefined;
}

function isFirstAnswer(left: unknown): left is FirstAnswer {
  return typeof left === 'object' && left !== null && 'asked' in left;
}
