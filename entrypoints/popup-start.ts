import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { PRESSED_BEFORE } from '#components/popup/pressed-before.ts';
import { applyTheme } from './own-pages/apply-theme.ts';
import { rememberedLook } from './own-pages/remembered-look.ts';
import { afterFirstFrame } from './popup/after-first-frame.ts';
import { askPage } from './popup/ask-page.ts';
import { drawFirstFunds } from './popup/draw-first-funds.ts';
import { leaveFirstAnswer } from './popup/first-answer.ts';

/**
 * The only script that the popup's page loads by itself (`wxt.config.ts` puts it there). Browsers show the button's window
 * when its page has loaded: until then there is the first screen as HTML (`popup/index.html`). This script draws the page's
 * funds into it as soon as the page has answered, and imports everything that works in it after the first frame.
 */
export default defineUnlistedScript(() => {
  if (location.search === '') {
    const first = { asked: askPage() };
    leaveFirstAnswer(first);
    void drawFirstFunds(first);
  }
  applyTheme(rememberedLook(), document.body);
  // With a fund in its address the page is a tab and begins with that.
  if (location.search !== '') document.getElementById('root')?.replaceChildren();
  const alive = new AbortController();
  noteWhatIsDone(alive.signal);
  afterFirstFrame()
    .then(() => import('/chunks/popup.js'))
    .then(() => alive.abort(), sayThatItFailed);
});

/**
 * A reader may be faster than the scripts. What is typed stays in the field, and `FundSearch` takes it from there; that
 * Enter came last is noted for it, and the button pressed last for `usePressedBefore`.
 */
function noteWhatIsDone(signal: AbortSignal): void {
  const field = document.querySelector('input');
  const noteEnter = ({ key }: KeyboardEvent) =>
    field?.toggleAttribute('data-entered', key === 'Enter');
  field?.addEventListener('keydown', noteEnter, { signal });
  const noteButton = ({ target }: Event) => {
    document.querySelector(`[${PRESSED_BEFORE}]`)?.removeAttribute(PRESSED_BEFORE);
    if (target instanceof Element) target.closest('button')?.setAttribute(PRESSED_BEFORE, '');
  };
  document.addEventListener('click', noteButton, { signal });
}

/** The files of an extension may be replaced or broken under an open browser; the page has the sentence for that. */
function sayThatItFailed(): void {
  document.getElementById('root')?.remove();
  document.getElementById('not-opened')?.removeAttribute('hidden');
}
