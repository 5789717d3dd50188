import type { ReadersChoices } from '#lib/lookup/readers-choices.ts';
import type { BackgroundHandlers } from '#lib/messages/receive.ts';
import type { Caller } from '#lib/messages/sender.ts';
import { withMuted, withoutMuted, withStrip } from '#lib/settings/change-settings.ts';
import type { Settings } from '#lib/settings/settings.ts';
import { type FundPage, fundPageAddress } from '#lib/view/fund-page.ts';
import type { FundViews } from './fund-views.ts';
import type { HoverPace } from './hover-pace.ts';

export interface PageAnswersParts {
  /** By what is kept, or for a private window as changed there. */
  readonly views: (caller: Caller) => Pick<FundViews, 'card'>;
  /** What is kept, or for a private window what lasts as long as it. */
  readonly choices: (caller: Caller) => ReadersChoices;
  /** Opens one of our own pages in a new tab. */
  readonly openOwnPage: (address: string) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** How willingly cards open, kept until the browser closes; apart for private windows. */
  readonly pace: (caller: Caller) => HoverPace;
  /** Tells the pages that the settings are others now. */
  readonly announceSettings: () => void;
}

export type PageAnswers = Pick<
  BackgroundHandlers,
  'card' | 'openFund' | 'mute' | 'unmute' | 'rememberStrip' | 'hoverPace'
>;

/** A reader clicks once; a page that took our content script over could not fill the window with tabs. */
const ONE_PAGE_WITHIN_MS = 1_000;

/** What a content script may ask beside what it asks first. */
export function makePageAnswers(parts: PageAnswersParts): PageAnswers {
  async function change(caller: Caller, edit: (old: Settings) => Settings) {
    await parts.choices(caller).changeSettings(edit);
    parts.announceSettings();
    return {};
  }

  return {
    card: (fund, caller) => parts.views(caller).card(fund),
    openFund: pageOpener(parts),
    mute: (rule, caller) => change(caller, (old) => withMuted(old, rule)),
    unmute: (rule, caller) => change(caller, (old) => withoutMuted(old, rule)),
    hoverPace: async ({ learned }, caller) => {
      const pace = parts.pace(caller);
      if (learned) await pace.keep(learned);
      return learned ?? (await pace.read());
    },
    rememberStrip: ({ host, shown }, caller) =>
      change(caller, (old) => withStrip(old, host, shown)),
  };
}

function pageOpener({ openOwnPage, now }: PageAnswersParts) {
  let openedAt = Number.NEGATIVE_INFINITY;
  return async (page: FundPage) => {
    if (now() - openedAt < ONE_PAGE_WITHIN_MS) return {};
    openedAt = now();
    await openOwnPage(fundPageAddress(page));
    return {};
  };
}
