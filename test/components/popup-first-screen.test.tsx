import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import type { ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { drawnNodes } from '#components/popup/drawn-nodes.ts';
import { firstFundList } from '#components/popup/page-fund-list.tsx';
import { PopupApp } from '#components/popup/popup-app.tsx';
import type { PageFund, PopupService } from '#components/popup/popup-service.ts';
import { ENGLISH_PAGE_FUNDS } from '#components/strings/page-fund-words.ts';
import { htmlWithoutIndents } from '#lib/workshop/build/popup-page.ts';
import { OwnPage } from '../../entrypoints/own-pages/own-page.tsx';
import { PAGE_FUNDS } from './sample-service.ts';

const PAGE = join(import.meta.dirname, '../../entrypoints/popup/index.html');

test('the popup’s page comes with the very screen that the popup draws first', () => {
  expect(outlineOf(here()), 'write what is drawn into entrypoints/popup/index.html').toEqual(
    outlineOf(drawnByReact(<PopupApp service={unasked} />)),
  );
});

describe('with the page’s funds drawn into it', () => {
  const [first, second, ...others] = PAGE_FUNDS;
  const strange: PageFund = {
    badge: { ticker: 'ZZ', market: 'US', coverage: 'covered', name: '<b>&amp; "Z"\u202E' },
    mentions: 1,
  };

  test.each<[string, readonly (PageFund | undefined)[]]>([
    ['one', [first]],
    ['two', [first, second]],
    ['many', [first, second, ...others]],
    ['names that look like HTML', [first, strange]],
  ])('it is the very screen that the popup takes over: %s', (_what, some) => {
    const funds = some.filter((fund) => fund !== undefined);
    const { document } = parseHTML(`<div id="root">${here()}</div>`);
    const list = drawnNodes(firstFundList(funds, ENGLISH_PAGE_FUNDS), document);
    document.querySelector('.popup-main > .empty')?.replaceWith(...list);
    const drawn = drawnByReact(<PopupApp service={unasked} drawnFunds={funds} />);
    expect(outlineOf(document.querySelector('#root')?.innerHTML ?? '')).toEqual(outlineOf(drawn));
    expect(document.querySelectorAll('.fund-row')).toHaveLength(funds.length);
  });
});

/** The first screen as the page comes with it. */
function here(): string {
  const page = htmlWithoutIndents(readFileSync(PAGE, 'utf8'));
  return /<div id="root">(.*)<\/div><main id="not-opened"/s.exec(page)?.[1] ?? '';
}

function drawnByReact(app: ReactNode): string {
  return renderToString(<OwnPage>{app}</OwnPage>);
}

/** The first drawing asks nothing. */
const unasked = new Proxy({} as PopupService, {
  get: (_, name) => {
    throw new Error(`asked for ${String(name)}`);
  },
});

/** One line a node, attributes in the order of the alphabet: what React looks at when it takes HTML over, and a little more. */
function outlineOf(html: string): string[] {
  const { document } = parseHTML(`<div id="root">${html}</div>`);
  return Array.from(document.querySelector('#root')?.childNodes ?? [], outlined).flat();
}

function outlined(node: ChildNode): string[] {
  if (!isElement(node)) return [`${node.nodeName} ${node.textContent}`];
  // That the first choice is chosen needs no saying.
  const attributes = Array.from(
    node.attributes,
    ({ name, value }) => `${name.toLowerCase()}="${value}"`,
  )
    .filter((attribute) => attribute !== 'selected=""')
    .sort();
  // Else the parser takes a text with signs in it for several.
  node.normalize();
  const inside = Array.from(node.childNodes, outlined).flat();
  return [[node.localName, ...attributes].join(' '), ...inside.map((line) => `  ${line}`)];
}

const isElement = (node: ChildNode): node is Element & ChildNode => node.nodeType === 1;
