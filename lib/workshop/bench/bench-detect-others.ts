import findAndReplaceDOMText from 'findandreplacedomtext';
import { find as linkifyFind } from 'linkifyjs';
import Mark from 'mark.js';

const CAPITAL_WORD = /\b[A-Z]{2,5}\b/g;
/** As HoverQuote has it: up to five capital letters with no dot beside them. */
const HOVERED_WORD = /\b(?<!\.)[A-Z]{1,5}(?!\.)\b/g;
const HOVERED_NEVER = new Set(
  'A I THE IN ON AT TO FOR OF AND OR BUT IS ARE WAS WERE BE BEEN BEING HAVE HAS HAD DO DOES DID GET CAN MAY'.split(
    ' ',
  ),
);

/** The floor: walk the text nodes and read them. */
export function bareWalk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    length += node.nodeValue?.length ?? 0;
  }
  return length;
}

/**
 * What the open-source HoverQuote does with a page (github.com/anishhgoel/hoverquote, 2025): a walk that asks a
 * function of every text node, every capital word but some thirty, each in an element of its own with two listeners.
 */
export function hoverQuote(): number {
  const found: { readonly node: Node; readonly matches: readonly RegExpExecArray[] }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, isHovered);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent ?? '';
    const matches = [...text.matchAll(HOVERED_WORD)].filter((match) => isTicker(text, match));
    if (matches.length > 0) found.push({ node, matches });
  }
  for (const { node, matches } of found) replaceWords(node, matches);
  return found.length;
}

function isHovered({ parentElement: parent }: Node): number {
  const isRead =
    parent?.tagName !== 'SCRIPT' &&
    parent?.tagName !== 'STYLE' &&
    !parent?.classList.contains('hovered');
  return isRead ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT;
}

function isTicker(text: string, { 0: word, index }: RegExpExecArray): boolean {
  return (
    !HOVERED_NEVER.has(word) &&
    !/[a-z]/.test(text[index - 1] ?? '') &&
    !/[a-z]/.test(text[index + word.length] ?? '')
  );
}

function replaceWords(node: Node, matches: readonly RegExpExecArray[]): void {
  const text = node.textContent ?? '';
  const parts = document.createDocumentFragment();
  let read = 0;
  for (const { 0: word, index } of matches) {
    if (index > read) parts.append(document.createTextNode(text.slice(read, index)));
    const span = document.createElement('span');
    span.className = 'hovered';
    span.textContent = word;
    span.dataset.ticker = word;
    span.addEventListener('mouseenter', onHover);
    span.addEventListener('mouseleave', onHover);
    parts.append(span);
    read = index + word.length;
  }
  if (read < text.length) parts.append(document.createTextNode(text.slice(read)));
  node.parentNode?.replaceChild(parts, node);
}

function onHover({ type }: Event): void {
  document.body.dataset.hovered = type;
}

export function linkify(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let found = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    found += linkifyFind(node.nodeValue ?? '').length;
  }
  return found;
}

export function markJs(): void {
  new Mark(document.body).markRegExp(new RegExp(CAPITAL_WORD));
}

export function findAndReplace(): void {
  findAndReplaceDOMText(document.body, { find: new RegExp(CAPITAL_WORD), wrap: 'mark' });
}
