import { isInline } from './block-elements.ts';

/** Neighbours looked at on each side; longer runs are cut, and a cut costs context only. */
const MOST_NEIGHBOURS = 40;

/**
 * What must be read again when `node` changed: the siblings that run on with it in one block, or the
 * element itself when it is a block. Never the whole container, which may be the page.
 */
export function inlineRun(node: Node): readonly Node[] {
  if (node instanceof Element && !isInline(node)) return [node];
  let inner = node;
  while (inner.parentElement !== null && isInline(inner.parentElement)) inner = inner.parentElement;
  return [
    ...neighbours(inner, 'previousSibling').reverse(),
    inner,
    ...neighbours(inner, 'nextSibling'),
  ];
}

function neighbours(node: Node, step: 'previousSibling' | 'nextSibling'): Node[] {
  const found: Node[] = [];
  for (let at = node[step]; at !== null && found.length < MOST_NEIGHBOURS; at = at[step]) {
    if (at instanceof Element && !isInline(at)) break;
    found.push(at);
  }
  return found;
}
