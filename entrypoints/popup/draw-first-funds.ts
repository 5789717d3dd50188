import { drawnNodes } from '#components/popup/drawn-nodes.ts';
import { firstFundList } from '#components/popup/page-fund-list.tsx';
import { ENGLISH_PAGE_FUNDS } from '#components/strings/page-fund-words.ts';
import { type FirstAnswer, isFirstAnswerLeft } from './first-answer.ts';

/**
 * Draws the page's funds as soon as the page has answered, in the place where "Reading this page…" stands: React is not there
 * then, and takes the list over when it is (`main.tsx`). Whatever else a page answers waits for it.
 */
export async function drawFirstFunds(first: FirstAnswer): Promise<void> {
  const answer = await first.asked;
  const funds = answer?.ok ? answer.value.funds : [];
  const place = document.querySelector('.popup-main > .empty');
  if (funds.length === 0 || place === null || !isFirstAnswerLeft()) return;
  place.replaceWith(...drawnNodes(firstFundList(funds, ENGLISH_PAGE_FUNDS), document));
  first.drawn = funds;
}
