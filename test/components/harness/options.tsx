import '#components/theme/tokens.css';
import '#components/theme/elements.css';
import '#components/theme/chip.css';
import '#components/answers/answers.css';
import '#components/search/search.css';
import '#components/watchlist/watchlist.css';
import '#components/changes/changes.css';
import '#components/options/options.css';
import '#components/options/watchlists.css';
import { createRoot } from 'react-dom/client';
import { OptionsApp } from '#components/options/options-app.tsx';
import { sampleOptionsService } from '../sample-options-service.ts';

/* The options page over a sample service. ?theme=light|dark &size=200 &dir=rtl &lists=a,b &contrast=more */
const query = new URLSearchParams(location.search);
document.body.dataset.theme = query.get('theme') ?? 'light';
if (query.get('contrast')) document.body.dataset.contrast = query.get('contrast') ?? '';
document.documentElement.dir = query.get('dir') ?? 'ltr';
document.documentElement.style.fontSize = `${query.get('size') ?? 100}%`;
const lists = query.get('lists')?.split(',') ?? [];
const sites = ['barchart.com', 'bogleheads.org', 'etfdb.com', 'finance.yahoo.com', 'finviz.com'];
const place = document.getElementById('root');
const ignore = () => undefined;
if (place) {
  createRoot(place).render(
    <OptionsApp service={sampleOptionsService({ lists })} sites={sites} onSettings={ignore} />,
  );
}
