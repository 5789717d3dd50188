import { expect, test } from 'vitest';
import type { FundKey } from '#lib/funds/fund-key.ts';
import { packagedBackground } from './packaged-background.ts';

const AIQ = { ticker: 'AIQ', market: 'US' } as const;
const [NORMAL, PRIVATE] = [{ isPrivate: false }, { isPrivate: true }];

const listOf = (fund: FundKey) => ({ kind: 'create' as const, name: 'Mine', rows: [fund] });

function background() {
  const { badges, choices, privateChoices } = packagedBackground(undefined, { keepsBadges: true });
  return {
    choices,
    privateChoices,
    badge: async (window: { readonly isPrivate: boolean }) => (await badges.of([AIQ], window))[0],
  };
}

test('a private window that wants no words of lists has none, and the others go on having them', async () => {
  const { choices, privateChoices, badge } = background();
  await choices.editWatchlists(listOf(AIQ), { basedOn: 0, id: 'a' });
  expect(await badge(NORMAL)).toMatchObject({ mine: 'in your list' });
  expect(await badge(PRIVATE)).toMatchObject({ mine: 'in your list' });
  await privateChoices.changeSettings((old) => ({ ...old, listOnBadges: false }));
  expect(await badge(PRIVATE)).not.toHaveProperty('mine');
  expect(await badge(NORMAL)).toMatchObject({ mine: 'in your list' });
});

test('a list made in a private window speaks there only', async () => {
  const { privateChoices, badge } = background();
  await privateChoices.editWatchlists(listOf(AIQ), { basedOn: 0, id: 'a' });
  expect(await badge(PRIVATE)).toMatchObject({ mine: 'in your list' });
  expect(await badge(NORMAL)).not.toHaveProperty('mine');
});

test('marks of a private window compare with the fund chosen there, the others with the kept one', async () => {
  const { privateChoices, badge } = background();
  const withQqq = await badge(NORMAL);
  expect(withQqq?.telling).toMatch(/QQQ/);
  await privateChoices.changeSettings((old) => ({ ...old, benchmark: 'IVV' }));
  expect((await badge(PRIVATE))?.telling).toMatch(/IVV/);
  // Asked last by the private window, kept by neither.
  expect(await badge(NORMAL)).toEqual(withQqq);
});
