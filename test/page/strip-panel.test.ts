import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StripPanel } from '#lib/page/strip/strip-panel.ts';
import type { StripRow } from '#lib/page/strip/strip-rows.ts';

beforeEach(() => {
  vi.stubGlobal('document', parseHTML('<!doctype html><html><body></body></html>').document);
});
afterEach(() => vi.unstubAllGlobals());

function panel() {
  const nothing = () => undefined;
  return new StripPanel({
    ...{ onOpenCard: nothing, onHide: nothing, onClose: nothing },
    ...{ onBadges: nothing, onForgive: nothing },
  });
}

const row = (ticker: string, more: Partial<StripRow> = {}): StripRow => ({
  ...{ key: `${ticker}.US`, ticker, name: `${ticker} Fund`, says: 'fee 0.03%', mentions: 1 },
  ...more,
});

const texts = ({ buttons }: StripPanel) => buttons.map((button) => button.textContent);

test('rows come in the order of the funds, with how often each is mentioned', () => {
  const list = panel();
  list.drawRows([row('VOO'), row('QQQ', { mentions: 3, says: 'fee 0.18%' })]);
  expect(texts(list)).toEqual(['VOOVOO Fundfee 0.03%', 'QQQQQQ Fund\u00a0×3fee 0.18%']);
  expect(list.element.querySelector('b')?.textContent).toBe('2 funds on this page');
});

test('a fund keeps its button while the list around it changes: it may be pressed just now', () => {
  const list = panel();
  list.drawRows([row('VOO'), row('QQQ'), row('SPY')]);
  const [voo, qqq, spy] = list.buttons;
  list.drawRows([row('GLD'), row('VOO', { mentions: 2 }), row('SPY'), row('AGG')]);
  expect(texts(list).map((text) => text?.slice(0, 3))).toEqual(['GLD', 'VOO', 'SPY', 'AGG']);
  expect(list.buttons[1]).toBe(voo);
  expect(list.buttons[2]).toBe(spy);
  expect(voo?.textContent).toContain('×2');
  expect(list.buttons).not.toContain(qqq);
  list.drawRows([row('SPY'), row('VOO'), row('QQQ')]);
  expect(list.buttons.slice(0, 2)).toEqual([spy, voo]);
  expect(voo?.textContent).not.toContain('×');
});

test('what has not changed is not written again: a screen reader would say it again', () => {
  const list = panel();
  const rows = [row('VOO'), row('QQQ')];
  list.drawRows(rows);
  list.drawFoot({ badgesShown: true, slower: true });
  const nodesOf = (node: Node): Node[] => [node, ...[...node.childNodes].flatMap(nodesOf)];
  const before = nodesOf(list.element);
  list.drawRows(rows.map((same) => ({ ...same })));
  list.drawFoot({ badgesShown: true, slower: true });
  const after = nodesOf(list.element);
  expect(after.length).toBe(before.length);
  expect(after.every((node, index) => node === before[index])).toBe(true);
});
