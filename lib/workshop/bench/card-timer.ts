import type { DrivenPage } from '../browsers/driven-browser.ts';
import type { PageRect } from '../browsers/find-on-page.ts';

/** A page asks with this event, the probe answers with `…-answer`. */
export const CARD_TIMER_EVENT = 'lookthrough-card-timer';

interface TimerQuestion {
  /** The word that the pointer will come to, px of the window. */
  readonly word: PageRect;
  /** What stands in the card once it is complete. */
  readonly text: string;
}

/** Starts a clock in the page that runs from the pointer's arrival at `word` until a card with `text` was painted. */
export async function startCardTimer(page: DrivenPage, question: TimerQuestion): Promise<void> {
  await page.evaluate(listen, { question, name: CARD_TIMER_EVENT });
}

/** The milliseconds it took, when it is over. */
export function readCardTimer(page: DrivenPage): Promise<number> {
  return page.evaluate(() => Reflect.get(window, 'cardTime') as Promise<number>);
}

/** In the page. */
function listen({ question, name }: { question: TimerQuestion; name: string }): void {
  const answer = new Promise<number>((done) => {
    document.addEventListener(
      `${name}-answer`,
      (event) => done(Number((event as CustomEvent<number>).detail)),
      { once: true },
    );
  });
  Reflect.set(window, 'cardTime', answer);
  document.dispatchEvent(new CustomEvent(name, { detail: JSON.stringify(question) }));
}

/** In the probe, which sees into closed shadow roots. Travels as source text: uses nothing from outside itself. */
export function cardTimer(name: string): void {
  type ChromeDom = { dom?: { openOrClosedShadowRoot(element: HTMLElement): ShadowRoot | null } };
  const shadowOf = (element: Element | null | undefined) => {
    const { chrome } = globalThis as { chrome?: ChromeDom };
    return element instanceof HTMLElement ? chrome?.dom?.openOrClosedShadowRoot(element) : null;
  };

  /** All text of the open card; nothing while there is none. */
  function cardText(): string | undefined {
    const overlay = shadowOf(document.querySelector('lookthrough-overlay'));
    const card = overlay?.querySelector('.card:popover-open');
    return shadowOf(card?.firstElementChild)?.querySelector('.card')?.textContent ?? undefined;
  }

  function time({ word, text }: TimerQuestion): void {
    const isOnWord = ({ clientX: x, clientY: y }: PointerEvent) =>
      x >= word.x && x <= word.x + word.width && y >= word.y && y <= word.y + word.height;
    const answer = (ms: number) =>
      document.dispatchEvent(new CustomEvent(`${name}-answer`, { detail: ms }));
    const look = (start: number) => {
      if (cardText()?.includes(text) !== true) requestAnimationFrame(() => look(start));
      // The task after a frame's callbacks: the frame is painted.
      else setTimeout(() => answer(performance.now() - start));
    };
    const onMove = (event: PointerEvent) => {
      if (!isOnWord(event)) return;
      removeEventListener('pointermove', onMove, true);
      // Where the pointer is, is looked at once a frame; the wait begins there.
      requestAnimationFrame(() => look(performance.now()));
    };
    addEventListener('pointermove', onMove, true);
  }

  document.addEventListener(name, (event) => time(JSON.parse((event as CustomEvent).detail)));
}
