import './styles.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { PopupApp } from '#components/popup/popup-app.tsx';
import { searchedText } from '#lib/view/fund-page.ts';
import { OwnPage } from '../own-pages/own-page.tsx';
import { popupService } from './popup-service.ts';

const place = document.getElementById('root');
if (place) void (location.search === '' ? takeOver(place) : show(place));

/** Brings the first screen to life that the page came with. */
function takeOver(place: HTMLElement): void {
  hydrateRoot(
    place,
    <OwnPage>
      <PopupApp service={popupService} />
    </OwnPage>,
  );
}

/** The popup as a page in a tab: with the fund that its address names, or words to search for. */
async function show(place: HTMLElement): Promise<void> {
  const { readFundPage } = await import('#lib/messages/schemas/fund-page.ts');
  const start = readFundPage(location.search);
  const searched = searchedText(location.search);
  createRoot(place).render(
    <OwnPage>
      <PopupApp service={popupService} {...(start && { start })} {...(searched && { searched })} />
    </OwnPage>,
  );
}
