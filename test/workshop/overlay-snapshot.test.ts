import { expect, test } from 'vitest';
import {
  badgesOf,
  cardOf,
  type OverlayNode,
  stripOf,
  visibleText,
} from '#lib/workshop/browsers/overlay-snapshot.ts';

function node(part: Partial<OverlayNode>): OverlayNode {
  return {
    tag: 'div',
    attributes: {},
    text: '',
    generated: '',
    rect: { x: 0, y: 0, width: 10, height: 10 },
    shown: true,
    focused: false,
    children: [],
    ...part,
  };
}

test('visible text has generated and own text of what is shown, parents first', () => {
  const tree = node({
    text: 'strip',
    children: [
      node({ generated: 'fee 0.68%' }),
      node({ text: 'hidden', shown: false }),
      node({ children: [node({ text: 'deep' })] }),
    ],
  });
  expect(visibleText(tree)).toBe('strip fee 0.68% deep');
});

test('card, badges and strip are found by their class, when they are shown', () => {
  const hidden = node({ attributes: { class: 'card' }, shown: false });
  const card = node({ attributes: { class: 'card' }, text: 'AIQ' });
  const badge = node({ attributes: { class: 'badge short' } });
  const tab = node({ tag: 'button', attributes: { class: 'tab' } });
  const snapshot = { hosts: [hidden, node({ children: [badge, card, tab] })] };
  expect(cardOf({ hosts: [hidden] })).toBeUndefined();
  expect(cardOf(snapshot)).toBe(card);
  expect(badgesOf(snapshot)).toEqual([badge]);
  expect(stripOf(snapshot)).toEqual({ tab, panel: undefined });
});
