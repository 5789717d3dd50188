import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { DirtyNodes } from '#lib/page/changes/dirty-nodes.ts';

afterEach(() => vi.unstubAllGlobals());

function pageOf(html: string) {
  const window = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  vi.stubGlobal('document', window.document);
  vi.stubGlobal('Element', window.Element);
  vi.stubGlobal('ShadowRoot', class {});
  const find = (selector: string): Element => {
    const found: Element | null = window.document.querySelector(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  };
  const textIn = (selector: string): Text => {
    const { firstChild } = find(selector);
    if (firstChild === null) throw new Error(`${selector} is empty`);
    return firstChild as Text;
  };
  return { document: window.document, find, textIn };
}

/** What is read again: the words of each run. */
const wordsOf = (dirty: DirtyNodes) =>
  dirty.runs().map((run) => run.map((node) => node.textContent).join(''));

test.each([
  ['a ticker', 'VOO', 'QQQ', ['QQQ']],
  ['a ticker where was a price', '500.00', 'VOO', ['VOO']],
  ['a price', '500.00', '501.10', []],
  ['the same ticker written anew', 'VOO', 'VOO', []],
  ['a ticker written where nothing was', '', 'VOO', ['VOO']],
  ['a clock', '12:00', '12:01', []],
  ['words', 'up', 'down', []],
])(
  'a text that changes in place into %s is read when that may hold another ticker',
  (_, before, after, read) => {
    const { textIn } = pageOf('<p>text</p>');
    const dirty = new DirtyNodes();
    const text = textIn('p');
    text.data = after;
    dirty.add(text, { oldValue: before });
    expect(wordsOf(dirty)).toEqual(read);
    expect(dirty.isEmpty).toBe(read.length === 0);
  },
);

test('nobody waits for texts, changed or replaced; a new part of the page is waited for', () => {
  const { find, textIn } = pageOf('<p>VOO</p><p id="new">QQQ</p>');
  const dirty = new DirtyNodes();
  dirty.add(textIn('p'), { oldValue: 'AGG' });
  dirty.add(textIn('p'));
  expect(dirty.isAwaited).toBe(false);
  dirty.add(find('#new'));
  expect(dirty.isAwaited).toBe(true);
});

test('a text is read with what runs on in its block, an element by itself, and each once', () => {
  const { find, textIn } = pageOf(
    '<div>The <b>Vanguard</b> fund (<i>VOO</i>)<p>Next</p></div><ul><li>QQQ</li><li>AGG</li></ul>',
  );
  const dirty = new DirtyNodes();
  dirty.add(textIn('i'), { oldValue: 'VTI' });
  dirty.add(textIn('b'), { oldValue: 'SPDR SPY' });
  dirty.add(find('ul'));
  dirty.add(textIn('li'), { oldValue: 'SPY' });
  expect(wordsOf(dirty)).toEqual(['The Vanguard fund (VOO)', 'QQQAGG']);
});

test('what has left the page or is being written in is not read', () => {
  const { find, textIn } = pageOf('<p>VOO</p><div contenteditable>QQQ</div><pre>AGG</pre>');
  const dirty = new DirtyNodes();
  const gone = textIn('p');
  find('p').remove();
  dirty.add(gone, { oldValue: 'SPY' });
  dirty.add(textIn('div'), { oldValue: 'SPY' });
  dirty.add(textIn('pre'), { oldValue: 'SPY' });
  expect(wordsOf(dirty)).toEqual([]);
});

test('more than two hundred places are read as one, and then no single text is asked for its words', () => {
  const { document } = pageOf('<p>VOO</p>'.repeat(210));
  const dirty = new DirtyNodes();
  const texts = [...document.querySelectorAll('p')].map(({ firstChild }) => firstChild as Text);
  for (const text of texts.slice(0, 200)) dirty.add(text, { oldValue: 'QQQ' });
  expect(dirty.runs()).toHaveLength(200);
  for (const text of texts.slice(200, 201)) dirty.add(text, { oldValue: 'QQQ' });
  expect(dirty.runs()).toEqual([[document.body]]);
  const asked = vi.fn(() => 'QQQ');
  dirty.add(texts[209] as Text, {
    get oldValue() {
      return asked();
    },
  });
  expect(asked).not.toHaveBeenCalled();
  expect(dirty.isAwaited).toBe(false);
});
