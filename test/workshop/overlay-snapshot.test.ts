import { expect, test } from 'vitest';
import { cardOf, type OverlayNode, visibleText } from '#lib/workshop/overlay-snapshot.ts';

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

test('the card is the dialog that is shown', () => {
  const hidden = node({ attributes: { role: 'dialog' }, shown: false });
  const open = node({ attributes: { role: 'dialog' }, text: 'AIQ' });
  expect(cardOf({ hosts: [hidden] })).toBeUndefined();
  expect(cardOf({ hosts: [hidden, node({ children: [open] })] })).toBe(open);
});
