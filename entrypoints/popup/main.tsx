import './styles.css';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { PopupApp } from '#components/popup/popup-app.tsx';
import { searchedText } from '#lib/view/fund-page.ts';
import { OwnPage } from '../own-pages/own-page.tsx';
import { takeFirstAnswer } from './first-answer.ts';
import { makePopupService } from './popup-service.ts';

const place = document.getElementById('root');
if (place) void (location.search === '' ? takeOver(place) : show(place));

/** Brings the first screen to life that the page came with, and the list of funds that may stand in it by now. */
function takeOver(place: HTMLElement): void {
  const { asked, drawn } = takeFirstAnswer() ?? {};
  const service = makePopupService(drawn ? undefined : asked);
  hydrateRoot(
    place,
    <OwnPage>
      <PopupApp service={service} {...(drawn && { drawnFunds: drawn })} />
    </OwnPage>,
  );
}

/** The popup as a page in a tab: with the fund that its address names, or words to search for. */
async function show(place: HTMLElement): Promise<void> {
  const { readFundPage } = await import('#lib/messages/schemas/fund-page.ts');
  const start = readFundPage(location.search);
  const searched = searchedText(location.search);
  const service = makePopupService();
  createRoot(place).render(
    <OwnPage>
      <PopupApp service={service} {...(start && { start })} {...(searched && { searched })} />
    </OwnPage>,
  );
}
