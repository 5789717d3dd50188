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
import { createRoot } from 'react-dom/client';
import { PopupApp } from '#components/popup/popup-app.tsx';
import type { LatestSample } from '../sample-latest.ts';
import { type SampleChoices, sampleService } from '../sample-service.ts';

/* The popup over a sample service. ?page=funds|none|not-reading|offer|trouble|loading &lists=a,b &theme= &size=200
   &fund=AIQ opens its sheet; &latest= how SEC answers, see sample-latest.ts */
const query = new URLSearchParams(location.search);
document.body.dataset.theme = query.get('theme') ?? 'light';
document.documentElement.style.fontSize = `${query.get('size') ?? 100}%`;
const lists = query.get('lists')?.split(',') ?? [];
const page = (query.get('page') ?? 'funds') as NonNullable<SampleChoices['page']>;
const place = document.getElementById('root');
const latest = (query.get('latest') ?? 'done') as LatestSample;
const ticker = query.get('fund');
const start = ticker ? ({ ticker, market: 'US', view: 'latest' } as const) : undefined;
if (place) {
  createRoot(place).render(
    <PopupApp service={sampleService({ page, lists, latest })} {...(start && { start })} />,
  );
}
