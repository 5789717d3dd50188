import type { XmlElement } from '../xml/xml-element.ts';

/** All descendants of that name, in the order of the document. */
export function all(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((each) => [
    ...(each.name === name ? [each] : []),
    ...all(each, name),
  ]);
}

/** Text of an element and of what is marked up inside it, in one line. */
export function textOf(element: XmlElement | undefined): string | undefined {
  if (!element) return undefined;
  const inner = element.children.map((each) => textOf(each) ?? '').join('');
  return `${element.text}${inner}`.replace(/\s+/g, ' ').trim();
}
