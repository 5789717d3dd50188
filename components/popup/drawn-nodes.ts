import type { ReactElement, ReactNode } from 'react';

/**
 * Elements as nodes without React, for a first script that React would be too large for. Their components may use no hooks.
 * Handlers, keys and controlled values are left to React, which takes the same elements over (`hydrateRoot`).
 */
export function drawnNodes(content: ReactNode, document: Document): Node[] {
  if (content === undefined || content === null || typeof content === 'boolean') return [];
  if (Array.isArray(content)) return content.flatMap((part) => drawnNodes(part, document));
  if (isElement(content)) return drawnElement(content, document);
  return [document.createTextNode(String(content))];
}

type Element = ReactElement<Readonly<Record<string, unknown>> & { readonly children?: ReactNode }>;

function isElement(content: object | string | number | bigint): content is Element {
  return typeof content === 'object' && 'props' in content;
}

function drawnElement({ type, props }: Element, document: Document): Node[] {
  if (typeof type === 'function') {
    return drawnNodes(Reflect.apply(type, undefined, [props]), document);
  }
  const drawn = document.createElement(type);
  for (const [name, value] of Object.entries(props)) {
    if (typeof value !== 'string' || name === 'children') continue;
    // No attribute in HTML: until React is there, the first choice is chosen.
    if (type === 'select' && name === 'value') continue;
    drawn.setAttribute(attributeOf(name), value);
  }
  drawn.append(...drawnNodes(props.children, document));
  return [drawn];
}

const attributeOf = (name: string) => (name === 'className' ? 'class' : name.toLowerCase());
