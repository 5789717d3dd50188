import '#components/theme/tokens.css';
import '#components/theme/elements.css';
import '#components/chart/chart.css';
import '#components/card/card.css';
import '#components/answers/answers.css';
import '#components/search/search.css';
import '#components/watchlist/watchlist.css';
import '#components/popup/popup.css';
import { createRoot } from 'react-dom/client';
import { PopupApp } from '#components/popup/popup-app.tsx';
import { type SampleChoices, sampleService } from '../sample-service.ts';

/* The popup over a sample service. ?page=funds|none|not-reading|trouble|loading &lists=a,b &theme= &size=200 */
const query = new URLSearchParams(location.search);
document.body.dataset.theme = query.get('theme') ?? 'light';
document.documentElement.style.fontSize = `${query.get('size') ?? 100}%`;
const lists = query.get('lists')?.split(',') ?? [];
const page = (query.get('page') ?? 'funds') as NonNullable<SampleChoices['page']>;
const place = document.getElementById('root');
if (place) createRoot(place).render(<PopupApp service={sampleService({ page, lists })} />);
