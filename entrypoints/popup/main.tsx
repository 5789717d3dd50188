import '../own-pages/zod-without-eval.ts';
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
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { PopupApp } from '#components/popup/popup-app.tsx';
import { ask } from '#lib/messages/ask.ts';
import { readFundPage } from '#lib/messages/schemas/fund-page.ts';
import { searchedText } from '#lib/view/fund-page.ts';
import { applyTheme } from '../own-pages/apply-theme.ts';
import { popupService } from './popup-service.ts';

void ask('readSettings', {}).then((settings) => {
  if (settings.ok) applyTheme(settings.value, document.body);
});

const start = readFundPage(location.search);
const searched = searchedText(location.search);

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <PopupApp service={popupService} {...(start && { start })} {...(searched && { searched })} />
    </StrictMode>,
  );
}
