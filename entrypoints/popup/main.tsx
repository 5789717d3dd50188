import '#components/theme/tokens.css';
import '#components/theme/elements.css';
import '#components/theme/chip.css';
import '#components/chart/chart.css';
import '#components/chart/tables.css';
import '#components/card/card.css';
import '#components/answers/answers.css';
import '#components/search/search.css';
import '#components/watchlist/watchlist.css';
import '#components/latest/latest.css';
import '#components/compare/compare.css';
import '#components/changes/changes.css';
import '#components/popup/popup.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { PopupApp } from '#components/popup/popup-app.tsx';
import { type FundPage, searchedText } from '#lib/view/fund-page.ts';
import { OwnPage } from '../own-pages/own-page.tsx';
import { popupService } from './popup-service.ts';

const place = document.getElementById('root');
if (place) void show(place);

async function show(place: HTMLElement): Promise<void> {
  const start = await startOf(location.search);
  const searched = searchedText(location.search);
  // In this turn: browsers open the button's window once the page has loaded, and its search should be in it.
  flushSync(() =>
    createRoot(place).render(
      <OwnPage>
        <PopupApp
          service={popupService}
          {...(start && { start })}
          {...(searched && { searched })}
        />
      </OwnPage>,
    ),
  );
}

/** The fund that the page's address names. The button's own popup names none and need not wait for a schema. */
async function startOf(query: string): Promise<FundPage | undefined> {
  if (query === '') return undefined;
  const { readFundPage } = await import('#lib/messages/schemas/fund-page.ts');
  return readFundPage(query);
}
