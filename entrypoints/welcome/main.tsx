import './styles.css';
import { createRoot } from 'react-dom/client';
import { WelcomeApp } from '#components/welcome/welcome-app.tsx';
import { FINANCE_SITE_PATTERNS } from '#lib/page/finance-sites.ts';
import { siteNames } from '../options/site-names.ts';
import { OwnPage } from '../own-pages/own-page.tsx';
import { welcomeService } from './welcome-service.ts';

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <OwnPage>
      <WelcomeApp service={welcomeService} sites={siteNames(FINANCE_SITE_PATTERNS).length} />
    </OwnPage>,
  );
}
