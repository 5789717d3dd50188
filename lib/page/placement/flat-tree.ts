// The tree as it is drawn: a web component shows its shadow tree, and in the slots of that the children it was given.

/** What an element is drawn in: the slot that shows it, its parent, or the host of its shadow root. */
export function drawnIn(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentElement;
  if (parent !== null) return parent;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : undefined;
}

/** The element itself or the nearest it is drawn in that matches. */
export function closestDrawn(element: Element, selector: string): Element | undefined {
  let at: Element | undefined = element;
  while (at !== undefined && !at.matches(selector)) at = drawnIn(at);
  return at;
}

/** What a slot shows: the children its host was given, else its own. Nothing for any other element. */
export function shownBySlot(element: Element): readonly Node[] {
  return isSlot(element) ? element.assignedNodes({ flatten: true }) : [];
}

export function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && element instanceof HTMLSlotElement;
}
