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
import { FINANCE_SITE_PATTERNS } from '#lib/page/finance-sites.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { applyTheme } from '../own-pages/apply-theme.ts';
import { OwnPage } from '../own-pages/own-page.tsx';
import { optionsService } from './options-service.ts';
import { siteNames } from './site-names.ts';

const showTheme = (settings: Settings) => applyTheme(settings, document.body);

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <OwnPage>
      <OptionsApp
        service={optionsService}
        sites={siteNames(FINANCE_SITE_PATTERNS)}
        onSettings={showTheme}
      />
    </OwnPage>,
  );
}
