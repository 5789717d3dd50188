import './styles.css';
import { createRoot } from 'react-dom/client';
import { XrayApp } from '#components/xray/xray-app.tsx';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { xrayAddress, xrayStart } from '#lib/view/xray/xray-address.ts';
import type { Watchlist } from '#lib/watchlists/watchlists.ts';
import { OwnPage } from '../own-pages/own-page.tsx';
import { makeXrayService } from './xray-service.ts';

/** The address says what is shown, so that a reload and a bookmark show it again. */
function remember(shown: { readonly list?: Watchlist; readonly funds: readonly FundKey[] }): void {
  const { list, funds } = shown;
  history.replaceState(null, '', `/${xrayAddress({ ...(list && { list: list.id }), funds })}`);
  if (list) document.title = `X-ray: ${list.name}`;
}

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <OwnPage>
      <XrayApp service={makeXrayService()} start={xrayStart(location.search)} onShown={remember} />
    </OwnPage>,
  );
}
