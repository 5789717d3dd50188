import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { applyTheme } from './own-pages/apply-theme.ts';
import { rememberedLook } from './own-pages/remembered-look.ts';
import { askPage, leavePageAsked } from './popup/ask-page.ts';

/**
 * The only script that the popup's page loads by itself (`wxt.config.ts` puts it there). Browsers show the button's window
 * when its page has loaded: until then there is the first screen as HTML (`popup/index.html`), and everything that works
 * in it is imported beside the loading, which does not wait for an import.
 */
export default defineUnlistedScript(() => {
  if (location.search === '') leavePageAsked(askPage());
  applyTheme(rememberedLook(), document.body);
  // With a fund in its address the page is a tab and begins with that.
  if (location.search !== '') document.getElementById('root')?.replaceChildren();
  const field = document.querySelector('input');
  // What is typed stays in the field, and `FundSearch` takes it from there; that Enter came last is noted for it.
  field?.addEventListener('keydown', ({ key }) =>
    field.toggleAttribute('data-entered', key === 'Enter'),
  );
  void import('/chunks/popup.js');
});
