import { useWords } from './use-words.ts';

/** Words of the card's frame. (What it says of a fund is made in `lib/view`.) */
export const ENGLISH_CARD = {
  lookingUp: (ticker: string) => `Looking up ${ticker} in the packaged filings…`,
  keepOpen: 'Keep this card open',
  keptOpen: 'Kept open',
  close: 'Close',
  closeByKey: 'Close (Escape)',
  opensInNewTab: 'Opens in a new tab',
  hide: 'Mute',
  hideTicker: (ticker: string) => `${ticker} everywhere`,
  hideSite: 'all on this site',
  sections: {
    cost: 'Cost',
    exposure: 'Exposure with derivatives',
    concentration: 'Concentration',
    nameCheck: 'Name versus holdings',
    sameness: 'Sameness',
    overTime: 'Over time',
    notFiled: 'Price, yield and spread',
    sources: 'Sources',
  },
  workedOut: 'How this is worked out',
  feesTake: 'Fees take',
  largest: 'Largest companies by weight',
  nameSays: 'The name says',
  composition: (ticker: string) => `What ${ticker} holds, measured against its name`,
  reasons: 'Largest holdings and why',
  layers: (parts: string) =>
    `Revenue by layer of AI, where it is proved: ${parts}. The layers are our reading of each business.`,
  months: 'Monthly returns, at net asset value',
};

export type CardWords = typeof ENGLISH_CARD;

export function useCardWords(): CardWords {
  return useWords('card', ENGLISH_CARD);
}
