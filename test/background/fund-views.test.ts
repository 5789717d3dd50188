import { describe, expect, test } from 'vitest';
import { REREAD_AFTER_MS } from '#lib/lookup/snapshot-keeper.ts';
import { MOST_REPLY_BYTES } from '#lib/messages/reply-limits.ts';
import { cardSchema } from '#lib/messages/schemas/card.ts';
import { MOST_HOLDINGS } from '#lib/messages/schemas/holdings.ts';
import { packagedBackground } from './packaged-background.ts';

const us = (ticker: string) => ({ ticker, market: 'US' }) as const;

describe('badges of the packaged data', () => {
  test.each([
    ['AIQ', { fee: 'fee 0.68%', coverage: 'covered' }],
    ['QQQ', { fee: 'fee 0.18%', coverage: 'covered' }],
    ['VOO', { fee: 'fee 0.03%', coverage: 'covered' }],
    ['ZZZZ', { coverage: 'recognised' }],
  ])('%s', async (ticker, badge) => {
    const { views, report } = packagedBackground();
    await expect(views.badge(us(ticker))).resolves.toMatchObject({ ticker, ...badge });
    expect(report).not.toHaveBeenCalled();
  });

  test('a Toronto fund is recognised by its name', async () => {
    const { views } = packagedBackground();
    const badge = await views.badge({ ticker: 'XIC', market: 'CA' });
    expect(badge).toMatchObject({ coverage: 'recognised', name: expect.stringMatching(/TSX/) });
  });
});

describe('the reader’s lists on badges', () => {
  test('a fund in a list says so; another says how much of it the list holds', async () => {
    const { views, choices } = packagedBackground();
    const size = { amountUsd: 5000 };
    const rows = [{ ...us('VOO'), size }, us('AIQ'), { ticker: 'XIC', market: 'CA' } as const];
    await choices.editWatchlists({ kind: 'create', name: 'Mine', rows }, { basedOn: 0, id: 'a' });
    await expect(views.badge(us('AIQ'))).resolves.toMatchObject({ mine: 'in your list' });
    await expect(views.badge({ ticker: 'XIC', market: 'CA' })).resolves.toMatchObject({
      mine: 'in your list',
    });
    const ivv = await views.badge(us('IVV'));
    expect(ivv.mine).toMatch(/^(at least )?\d{2}% of it in your list$/);
    await expect(views.badge(us('GLD'))).resolves.not.toHaveProperty('mine');

    await choices.editWatchlists(
      { kind: 'archive', list: 'a', archived: true },
      { basedOn: 1, id: 'b' },
    );
    await expect(views.badge(us('AIQ'))).resolves.not.toHaveProperty('mine');
    await expect(views.badge(us('IVV'))).resolves.not.toHaveProperty('mine');
  });

  test('words about lists can be switched off', async () => {
    const { views, choices } = packagedBackground();
    const rows = [us('AIQ')];
    await choices.editWatchlists({ kind: 'create', name: 'Mine', rows }, { basedOn: 0, id: 'a' });
    await choices.changeSettings((old) => ({ ...old, listOnBadges: false }));
    await expect(views.badge(us('AIQ'))).resolves.not.toHaveProperty('mine');
  });

  test('the comparison fund is the reader’s', async () => {
    const { views, choices } = packagedBackground();
    await expect(views.badge(us('AIQ'))).resolves.toMatchObject({
      telling: expect.stringContaining('QQQ'),
    });
    await choices.changeSettings((old) => ({ ...old, benchmark: 'VTI' }));
    await expect(views.badge(us('AIQ'))).resolves.toMatchObject({
      telling: expect.stringContaining('VTI'),
    });
  });
});

describe('cards of the packaged data', () => {
  test('what the reader owns appears once a list has sizes', async () => {
    const { views, choices } = packagedBackground();
    const rows = async () => (await views.card(us('AIQ'))).sameness?.length ?? 0;
    const before = await rows();
    await choices.editWatchlists({ kind: 'create', name: 'Mine' }, { basedOn: 0, id: 'mine' });
    await choices.editWatchlists(
      { kind: 'add', list: 'mine', fund: us('QQQ') },
      { basedOn: 1, id: 'watched' },
    );
    expect(await rows(), 'a fund that is only watched is not owned').toBe(before);
    await choices.editWatchlists(
      { kind: 'resize', list: 'mine', fund: us('QQQ'), size: { amountUsd: 5000 } },
      { basedOn: 2, id: 'owned' },
    );
    expect(await rows()).toBe(before + 1);
  });

  test('a fund of funds is looked through by its lines’ names', async () => {
    const { views } = packagedBackground();
    const card = await views.card(us('AOA'));
    expect(card.state).toBe('fund-of-funds');
    expect(JSON.stringify(card.concentration)).toContain('Looked through to companies');
  });

  test('the fee drag follows the reader’s own assumptions', async () => {
    const { views, choices } = packagedBackground();
    const feeDrag = { amountUsd: 50_000, years: 5, yearlyReturn: 0.03 };
    await choices.changeSettings((old) => ({ ...old, feeDrag }));
    const card = await views.card(us('AIQ'));
    expect(card.cost?.drag?.text).toContain('$50,000 over 5 years at 3%');
    expect(card.cost?.drag?.byYearUsd).toHaveLength(6);
  });

  test('the answers of the largest funds fit in one message', async () => {
    const { views } = packagedBackground();
    const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
    for (const ticker of ['VTI', 'VXUS', 'BND', 'AGG', 'IWM', 'VT', 'AOA']) {
      const card = await views.card(us(ticker));
      expect(cardSchema.safeParse(card).error, ticker).toBeUndefined();
      expect(bytes(card), ticker).toBeLessThan(MOST_REPLY_BYTES);
      const page = await views.holdings(us(ticker), { offset: 0, limit: MOST_HOLDINGS });
      expect(bytes(page), ticker).toBeLessThan(MOST_REPLY_BYTES);
    }
  });
});

describe('peers at once', () => {
  test('SPY has a cheaper near-twin, QQQI (QQQ with options written) has none', async () => {
    const { views } = packagedBackground();
    const twinOf = async (ticker: string) =>
      (await views.card(us(ticker))).cost?.figures.find(({ label }) => /twin/.test(label))?.text;
    expect(await twinOf('SPY')).toMatch(/^SPYM at 0\.02%: \$\d+ less/);
    expect(await twinOf('QQQI')).toBeUndefined();
    expect(await twinOf('SPYM')).toBeUndefined();
  });

  test('a report read at SEC since is held against the packaged lists', async () => {
    const { views, lookup, secRecords } = packagedBackground();
    const found = await lookup.find(us('SPY'));
    if (found.kind !== 'found' || !found.facts.holdings) throw new Error('no list');
    const { lines } = found.facts.holdings;
    await secRecords.keep(
      'SPY',
      {
        readOn: '2026-11-21',
        report: {
          cik: 884394,
          accession: '0001752724-26-000001',
          reportDate: '2026-09-30',
          filedOn: '2026-11-20',
          names: lines.map(({ issuer }) => issuer),
          noIssuer: [],
          lines: {
            names: lines.map((_, i) => i),
            weights: lines.map(({ weight }) => weight),
            labels: lines.map(() => ''),
            assets: lines.map(() => ''),
            countries: lines.map(() => ''),
          },
        },
      },
      { lasting: false },
    );
    lookup.forget(['SPY']);
    const card = await views.card(us('SPY'));
    expect(card.header.holdingsDate).toBe('Holdings of 30 Sep 2026');
    const twin = card.cost?.figures.find(({ label }) => /twin/.test(label));
    expect(twin?.formula).toMatch(/SPY 30 Sep 2026, SPYM /);
    // Marks were worked out from the packaged report: this one is worked out anew.
    expect((await views.badge(us('SPY'))).fee).toBe('fee 0.09%');
  });
});

describe('a damaged package', () => {
  const cut = (file: string, bytes: Buffer) => (file === 'index.bin' ? bytes.subarray(9) : bytes);

  test('the card says so, the reporter hears it once, and the next reading may be whole', async () => {
    let damaged = true;
    const { views, report, clock } = packagedBackground((file, bytes) =>
      damaged ? cut(file, bytes) : bytes,
    );
    await expect(views.card(us('AIQ'))).resolves.toMatchObject({ state: 'unavailable' });
    await expect(views.badge(us('QQQ'))).resolves.toMatchObject({ coverage: 'recognised' });
    expect(report).toHaveBeenCalledOnce();
    damaged = false;
    clock.advance(REREAD_AFTER_MS);
    await expect(views.badge(us('AIQ'))).resolves.toMatchObject({ fee: 'fee 0.68%' });
    await expect(views.card(us('AIQ'))).resolves.toMatchObject({ state: 'full' });
  });

  test('one damaged letter leaves the other funds readable, at once and later', async () => {
    const { views, clock } = packagedBackground((file, bytes) =>
      file === 'funds/a.bin' ? Buffer.alloc(bytes.length, 'x') : bytes,
    );
    for (let round = 0; round < 3; round += 1) {
      await expect(views.card(us('AIQ'))).resolves.toMatchObject({ state: 'unavailable' });
      await expect(views.badge(us('SMH'))).resolves.toMatchObject({ coverage: 'covered' });
      clock.advance(REREAD_AFTER_MS);
    }
  });
});
