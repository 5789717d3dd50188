import { describe, expect, test, vi } from 'vitest';
import { makeIssuerIds } from '#lib/lookup/issuer-ids.ts';

const snapshotOf = (...names: string[]) => ({ issuerNames: vi.fn(async () => names) });

describe('numbers of issuers by their names', () => {
  test('those of the snapshot’s table, the first included', async () => {
    const idOf = await makeIssuerIds()(snapshotOf('NVIDIA Corp', 'Apple Inc'));
    expect(idOf('NVIDIA Corp')).toBe(0);
    expect(idOf('Apple Inc')).toBe(1);
  });

  test('a name of no table gets a number of its own, the same every time, far beyond any table', async () => {
    const ids = makeIssuerIds();
    const idOf = await ids(snapshotOf('NVIDIA Corp'));
    const [one, other] = [idOf('New Inc'), idOf('Newer Inc')];
    expect(one).toBe(1_000_000_000);
    expect(other).toBe(1_000_000_001);
    expect(idOf('New Inc')).toBe(one);
    // Names of the table take no place beyond it.
    expect(idOf('NVIDIA Corp')).toBe(0);
    expect(idOf('Newest Inc')).toBe(1_000_000_002);
    const elsewhere = await ids(snapshotOf('Apple Inc'));
    expect(elsewhere('New Inc'), 'in the next snapshot as well').toBe(one);
    expect(elsewhere('NVIDIA Corp')).toBe(1_000_000_003);
  });

  test('a table is read once; a reading that failed is tried again', async () => {
    const ids = makeIssuerIds();
    const snapshot = snapshotOf('NVIDIA Corp');
    snapshot.issuerNames.mockRejectedValueOnce(new Error('issuers.bin: damaged'));
    await expect(ids(snapshot)).rejects.toThrow('damaged');
    await ids(snapshot);
    await ids(snapshot);
    expect(snapshot.issuerNames).toHaveBeenCalledTimes(2);
  });
});
