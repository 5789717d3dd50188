import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { FundCard } from '#components/card/fund-card.tsx';
import { FULL, SAMPLE_CARDS } from './sample-cards.ts';

const ACTIONS = {
  onClose: () => undefined,
  onPin: () => undefined,
  onMuteTicker: () => undefined,
  onMuteSite: () => undefined,
};

function markupOf(name: string): string {
  const view = SAMPLE_CARDS[name];
  if (view === undefined) throw new Error(`no sample named ${name}`);
  return renderToStaticMarkup(<FundCard view={view} actions={ACTIONS} />);
}

/** What a reader sees and hears, without tags. */
function textOf(markup: string): string {
  return markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/&#x27;/g, "'")
    .replace(/\s+/g, ' ');
}

describe('what each state of the card says', () => {
  const table: readonly (readonly [
    state: string,
    readable: readonly string[],
    absent: readonly string[],
  ])[] = [
    [
      'full',
      [
        'AIQ',
        'Global X Artificial Intelligence & Technology ETF',
        'Holdings of 28 Feb 2026',
        '0.68%',
      ],
      ['undefined', 'NaN'],
    ],
    ['full', ['newer report', '35.6%', '43.8', 'NVIDIA Corporation', '3.02%', 'Left out'], []],
    [
      'full',
      ['The name says “Artificial Intelligence”', 'too coarsely', '57%', 'not looked up'],
      [],
    ],
    ['full', ['In its prospectus’s own words: “The Fund invests at least 80%', '485BPOS of'], []],
    ['full', ['31%', '51%', 'AIQ 28 Feb 2026, QQQ 31 Mar 2026', 'Sources'], []],
    ['top-ten', ['ten largest lines', 'at least 46.9%', '11.6 to 38.2'], []],
    ['derivative', ['Exposure through swaps', 'Not computed'], ['largest companies by weight']],
    ['bond', ['Treasuries', '44.1%'], ['Largest companies']],
    ['fund-of-funds', ['Holds 8 ETFs', 'the lines are funds'], ['Fees take']],
    ['trust', ['Grantor trust: gold', 'files no portfolio report'], ['Fees take']],
    ['no-holdings', ['No portfolio report of this fund is packaged'], []],
    ['not-covered', ['Toronto-listed', 'MER'], ['Cost', 'Concentration', 'Sources']],
    ['unknown', ['No US-listed ETF of this ticker'], ['Cost', 'Sources']],
    ['unavailable', ['could not be read', 'Reload'], ['Cost']],
    ['loading', ['Looking up AIQ'], ['Cost', '%']],
    ['failed', ['No answer within 2 seconds', 'to retry'], ['Cost', '%']],
  ];

  test.each(table)('%s: %j', (state, readable, absent) => {
    const text = textOf(markupOf(state));
    for (const words of readable) expect(text).toContain(words);
    for (const words of absent) expect(text).not.toContain(words);
  });
});

describe('every state', () => {
  const states = Object.keys(SAMPLE_CARDS);

  test.each(states)('%s is a labelled dialog with a named close button', (state) => {
    const markup = markupOf(state);
    const label = /role="dialog" aria-labelledby="([^"]+)"/.exec(markup)?.[1];
    expect(label).toBeDefined();
    expect(markup).toContain(`id="${label}"`);
    expect(markup).toContain('aria-label="Close"');
    expect(markup).toContain('data-autofocus');
  });

  test.each(states)('%s links to https only, without opener or referrer', (state) => {
    for (const [link] of markupOf(state).matchAll(/<a [^>]*>/g)) {
      expect(link).toMatch(/ href="https:\/\/[^@"]+"/);
      expect(link).toContain('target="_blank"');
      expect(link).toContain('rel="noreferrer noopener"');
    }
  });

  test.each(states)('%s gives no advice and uses no traffic lights', (state) => {
    expect(textOf(markupOf(state))).not.toMatch(/\b(buy|sell|scam|violat\w+|closet index\w*)\b/i);
    expect(markupOf(state)).not.toMatch(/\b(red|green)\b/);
  });
});

describe('figures and their sources', () => {
  test('every figure of the full card opens its document', () => {
    const links = [...markupOf('full').matchAll(/<a class="source-link[^>]*>([^<]*)</g)];
    const shown = links.map(([, text]) => text);
    expect(shown).toEqual(
      expect.arrayContaining(['0.68%', '35.6%', '43.8', '31%', expect.stringContaining('51% of')]),
    );
  });

  test('a figure whose source is missing is not shown', () => {
    const model = { ...FULL, sources: [] };
    const markup = renderToStaticMarkup(
      <FundCard view={{ kind: 'model', model, pinned: false }} actions={{}} />,
    );
    for (const figure of ['0.68%', '35.6%', '43.8', '51%', '$2,786']) {
      expect(textOf(markup)).not.toContain(figure);
    }
  });
});

describe('text from filings', () => {
  const markup = markupOf('hostile');

  test('markup in a name is text', () => {
    expect(markup).not.toContain('<img');
    expect(textOf(markup)).toContain('<img src=x onerror=alert(1)>');
  });

  test('marks that reorder text are taken out, and names are isolated', () => {
    expect(markup).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect(markup).toContain('<bdi class="weight-bars-name">evil</bdi>');
  });

  test('a name without end is cut', () => {
    expect(textOf(markup)).not.toContain('Very long name '.repeat(30));
    expect(textOf(markup)).toContain('…');
  });

  test('addresses that are not plain https are words, not links', () => {
    expect(markup).not.toContain('javascript:');
    expect(markup).not.toContain('href="http:');
    expect(textOf(markup)).toContain('plain http');
  });
});
