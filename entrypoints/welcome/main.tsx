import '../own-pages/zod-without-eval.ts';
import '#components/theme/tokens.css';
import '#components/theme/elements.css';
import '#components/theme/chip.css';
import '#components/chart/chart.css';
import '#components/card/card.css';
import '#components/answers/answers.css';
import '#components/search/search.css';
import '#components/welcome/welcome.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WelcomeApp } from '#components/welcome/welcome-app.tsx';
import { ask } from '#lib/messages/ask.ts';
import { FINANCE_SITE_PATTERNS } from '#lib/page/finance-sites.ts';
import { siteNames } from '../options/site-names.ts';
import { applyTheme } from '../own-pages/apply-theme.ts';
import { welcomeService } from './welcome-service.ts';

void ask('readSettings', {}).then((settings) => {
  if (settings.ok) applyTheme(settings.value, document.body);
});

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <WelcomeApp service={welcomeService} sites={siteNames(FINANCE_SITE_PATTERNS).length} />
    </StrictMode>,
  );
}
