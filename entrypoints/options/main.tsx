import './styles.css';
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
