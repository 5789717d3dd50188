import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { findOnPage } from '#lib/workshop/browsers/find-on-page.ts';
import { PROJECT_ROOT } from '#lib/workshop/project.ts';
import { bundleFixture, fixturePage } from './fixtures/page/bundle-fixture.ts';
import { badged, marked, pause, underlined } from './fixtures/page/page-checks.ts';
import { describeInBrowsers } from './harness/harness.ts';
import { cardClosed, cardOn } from './harness/overlay-waits.ts';
import { onPaper } from './harness/paper.ts';

const PAGE = 'https://finance.yahoo.com/reading/';
const SAME_NOT_LISTED = 'https://blog.example.com/reading/';
const SENTENCE = '<p>The SPDR S&P 500 ETF (SPY) is dearer than the Vanguard S&P 500 ETF (VOO).</p>';
const article = (more = '', head = '') =>
  `<!doctype html><html lang="en"><head><title>Funds</title>${head}</head><body>${SENTENCE}${more}</body></html>`;

describeInBrowsers('16: editors and inputs', (stage) => {
  test('CodeMirror, ProseMirror, Lexical and plain fields are not marked, typing saves the same', async () => {
    const fields = `${SENTENCE}
      <div id="codemirror"></div><div id="prosemirror"></div><div id="lexical" contenteditable></div>
      <div id="plain" contenteditable>The Invesco QQQ Trust (QQQ) ETF</div>
      <textarea>The Invesco QQQ Trust (QQQ) ETF</textarea><input value="QQQ ETF">
      <div role="textbox">The Invesco QQQ Trust (QQQ) ETF</div>
      <pre>The Invesco QQQ Trust (QQQ) ETF</pre><code>QQQ ETF</code>`;
    const html = fixturePage(await bundleFixture('editors.ts'), fields);
    const saved: unknown[] = [];
    for (const url of [SAME_NOT_LISTED, PAGE]) {
      const page = await stage().open(`${url}editors`, html);
      if (url === PAGE) await marked(page, 2);
      for (const id of ['codemirror', 'prosemirror', 'lexical', 'plain']) {
        await page.evaluate((id: string) => {
          const place = document.getElementById(id);
          const field = place?.querySelector<HTMLElement>('[contenteditable=true]') ?? place;
          field?.focus();
        }, id);
        await page.keyboard.type(' GLD ETF ');
      }
      await pause(400);
      if (url === PAGE) expect((await underlined(page)).sort()).toEqual(['SPY', 'VOO']);
      saved.push(await page.evaluate(() => (Reflect.get(window, 'saved') as () => unknown)()));
      expect(page.errors).toEqual([]);
    }
    expect(saved[1]).toEqual(saved[0]);
    expect(JSON.stringify(saved[1])).toContain('GLD ETF');
  });

  test('Monaco is not marked', async () => {
    const folder = join(PROJECT_ROOT, 'node_modules', 'monaco-editor', 'min');
    stage().server.serveRest((url) => {
      if (!url.pathname.startsWith('/vs/')) return undefined;
      const type = url.pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
      return { body: readFileSync(join(folder, url.pathname)), type };
    });
    const script = `
      require.config({ paths: { vs: '/vs' } });
      require(['vs/editor/editor.main'], () => {
        window.editor = monaco.editor.create(document.getElementById('monaco'), {
          value: 'The Invesco QQQ Trust (QQQ) ETF', language: 'plaintext' });
      });`;
    const html = article(
      `<div id="monaco" style="height:200px"></div><script src="/vs/loader.js"></script><script>${script}</script>`,
    );
    const page = await stage().open(`${PAGE}monaco`, html);
    await page.waitFor(
      'Monaco',
      () => /QQQ/.test(document.querySelector('.view-lines')?.textContent ?? ''),
      30_000,
    );
    await marked(page, 2);
    await pause(400);
    expect((await underlined(page)).sort()).toEqual(['SPY', 'VOO']);
    const value = await page.evaluate(() => {
      const editor = Reflect.get(window, 'editor') as { getValue(): string };
      return editor.getValue();
    });
    expect(value).toBe('The Invesco QQQ Trust (QQQ) ETF');
  });

  test('a part that becomes editable loses its marks', async () => {
    const page = await stage().open(`${PAGE}becomes-editable`, article());
    await marked(page, 2);
    await page.evaluate(() => document.querySelector('p')?.setAttribute('contenteditable', ''));
    await page.waitFor('no underline', () =>
      [...CSS.highlights.values()].every((highlight) => highlight.size === 0),
    );
  });
});

describeInBrowsers('17: strictest content policy and Trusted Types', (stage) => {
  test('badges, card and their styles work without one violation', async () => {
    const nonce = 'Zml4dHVyZQ';
    stage().server.serve(`${PAGE}strict`, {
      body: article(
        '',
        `<script nonce="${nonce}">window.violations = [];
        addEventListener('securitypolicyviolation', (e) => {
          // Firefox asks for the site's icon by itself.
          if (!e.blockedURI.endsWith('/favicon.ico')) violations.push(e.violatedDirective + ' ' + e.blockedURI);
        });</script>`,
      ),
      headers: {
        'content-security-policy': `default-src 'none'; script-src 'nonce-${nonce}'; require-trusted-types-for 'script'; trusted-types 'none'`,
      },
    });
    const page = await stage().open(`${PAGE}strict`);
    const [badge] = await badged(page, 1);
    expect(badge?.rect.height).toBeLessThanOrEqual(18);
    const card = await cardOn(page, 'SPY', /0\.09/);
    expect(card).toContain('SPDR');
    const box = await cardBox(page);
    expect(box.width).toBeGreaterThan(250);
    expect(box.width).toBeLessThan(420);
    expect(await page.evaluate(() => Reflect.get(window, 'violations'))).toEqual([]);
  });
});

async function cardBox(page: DrivenPage) {
  const find = (nodes: Awaited<ReturnType<DrivenPage['overlay']>>['hosts']): typeof nodes =>
    nodes.flatMap((node) => [
      ...(node.attributes.role === 'dialog' && node.shown ? [node] : []),
      ...find(node.children),
    ]);
  const card = find((await page.overlay()).hosts).find((node) => node.attributes.class === 'card');
  if (!card) throw new Error('no card');
  return card.rect;
}

/** What a page, its reader and its scripts get of the page's text. */
function textOfPage(page: DrivenPage) {
  return page.evaluate(() => {
    const selection = getSelection();
    selection?.selectAllChildren(document.body);
    let copied = '';
    const take = (event: ClipboardEvent) => {
      copied = document.getSelection()?.toString() ?? '';
      event.preventDefault();
    };
    addEventListener('copy', take, { once: true });
    document.execCommand('copy');
    const selected = selection?.toString() ?? '';
    selection?.removeAllRanges();
    const found = (text: string) => (window as unknown as { find(t: string): boolean }).find(text);
    return {
      selected,
      copied,
      inner: document.body.innerText,
      whole: document.documentElement.innerText,
      html: document.body.innerHTML,
      finds: ['fee 0', 'top 10', 'on this page'].map(found),
    };
  });
}

describeInBrowsers('18: copy, text, find-in-page', (stage) => {
  test('are the same with us and without us', async () => {
    const without = await stage().open(`${SAME_NOT_LISTED}text`, article());
    const page = await stage().open(`${PAGE}text`, article());
    const [badge] = await badged(page, 1);
    expect(badge?.children[0]?.generated, 'text is generated content').not.toBe('');
    expect(badge?.children.map((part) => part.text)).toEqual(badge?.children.map(() => ''));
    expect(await textOfPage(page)).toEqual(await textOfPage(without));
    expect((await textOfPage(page)).finds).toEqual([false, false, false]);
  });

  test('on paper there is nothing of ours', async () => {
    const without = await stage().open(`${SAME_NOT_LISTED}text`, article());
    const page = await stage().open(`${PAGE}text`, article());
    await badged(page, 1);
    const paper = onPaper(await page.pdf());
    expect(paper).toEqual(onPaper(await without.pdf()));
    expect(paper.glyphs).not.toBe('');
  });
});

describeInBrowsers('19: dialogs, fullscreen, popovers', (stage) => {
  const dialog = `<dialog id="d" style="margin:120px;width:600px">${SENTENCE.replaceAll('SPY', 'QQQ').replace('SPDR S&P 500 ETF', 'Invesco QQQ Trust')}
    <button id="ok" onclick="window.pressed = (window.pressed ?? 0) + 1">OK</button></dialog>`;

  test('inside a modal dialog badge and card show, and the page’s button stays usable', async () => {
    const page = await stage().open(`${PAGE}modal`, article(dialog));
    await marked(page, 2);
    await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).showModal());
    await page.waitFor('the dialog’s mark', () =>
      [...CSS.highlights.values()].some((h) => [...h].some((r) => String(r) === 'QQQ')),
    );
    await cardOn(page, 'QQQ', /0\.18/);
    await page.keyboard.press('Escape');
    await cardClosed(page);
    const isOpen = await page.evaluate(
      () => (document.getElementById('d') as HTMLDialogElement).open,
    );
    expect(isOpen, 'Escape closed our card only').toBe(true);
    const ok = await page.evaluate(() => {
      const { x, y, width, height } = (
        document.getElementById('ok') as HTMLElement
      ).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    });
    await page.mouse.click(ok.x, ok.y);
    expect(await page.evaluate(() => Reflect.get(window, 'pressed'))).toBe(1);
  });

  test('over a page’s modal a pinned card can be used', async () => {
    const page = await stage().open(`${PAGE}modal-pin`, article(dialog));
    await marked(page, 2);
    await page.evaluate(() => {
      const shown = document.getElementById('d') as HTMLDialogElement;
      // The focus stays on the page's button when its text is pressed.
      shown.addEventListener('mousedown', (event) => event.preventDefault());
      shown.showModal();
    });
    await cardOn(page, 'QQQ', /0\.18/);
    const at = await page.evaluate(() => {
      const node = document.querySelector('dialog p')?.firstChild as Text;
      const range = document.createRange();
      const start = node.data.indexOf('QQQ)');
      range.setStart(node, start);
      range.setEnd(node, start + 3);
      const { x, y } = range.getBoundingClientRect();
      return { x: x + 5, y: y + 5 };
    });
    await page.mouse.click(at.x, at.y);
    await pause(300);
    const box = await cardBox(page);
    const hit = await page.evaluate(
      ({ x, y }: { x: number; y: number }) => document.elementFromPoint(x, y)?.localName,
      { x: box.x + box.width / 2, y: box.y + 20 },
    );
    expect(hit).toBe('lookthrough-overlay');
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('ok');
    await page.evaluate(() => (document.getElementById('d') as HTMLDialogElement).close());
    await cardOn(page, 'SPY', /0\.09/);
    expect(page.errors).toEqual([]);
  });

  test('a modal dialog may be drawn around the slot of a web component', async () => {
    const component = `<x-dialog><template shadowrootmode="open">
      <dialog style="margin:120px;width:600px"><slot></slot></dialog></template>${SENTENCE.replace('SPY', 'IVV')}</x-dialog>`;
    const page = await stage().open(`${PAGE}modal-slot`, article(component));
    await marked(page, 2);
    await page.evaluate(() =>
      document.querySelector('x-dialog')?.shadowRoot?.querySelector('dialog')?.showModal(),
    );
    await cardOn(page, 'IVV', /0\.03/);
    const word = (await findOnPage(page, 'IVV')) ?? expect.fail('no word');
    await page.mouse.click(word.x + 5, word.y + 5);
    // Outside of a dialog of its own everything is out of reach: nothing of ours would lie at any point.
    await until('a card that can be used', async () => {
      const { x, y, width } = await cardBox(page);
      const at = { x: x + width / 2, y: y + 20 };
      return page.evaluate(
        (at: { x: number; y: number }) =>
          document.elementFromPoint(at.x, at.y)?.localName === 'lookthrough-overlay',
        at,
      );
    });
    await page.keyboard.press('Escape');
    await cardClosed(page);
    expect(page.errors).toEqual([]);
  });

  test('in a popover the card opens', async () => {
    const popover = `<div id="pop" popover="manual" style="margin:200px">${SENTENCE.replace('SPY', 'IVV')}</div>`;
    const page = await stage().open(`${PAGE}popover`, article(popover));
    await marked(page, 2);
    await page.evaluate(() => document.getElementById('pop')?.showPopover());
    await cardOn(page, 'IVV', /0\.03/);
    await page.keyboard.press('Escape');
    await cardClosed(page);
  });
});

describeInBrowsers('19: fullscreen', (stage) => {
  test('in a fullscreen part of the page the card opens', async () => {
    const part = `<section id="full" onclick="this.requestFullscreen()" style="background:#fff">
      <button>Full</button>${SENTENCE.replace('SPY', 'IVV')}</section>`;
    const page = await stage().open(`${PAGE}fullscreen`, article(part));
    await marked(page, 4);
    const at = await page.evaluate(() => {
      const { x, y } = (document.querySelector('button') as Element).getBoundingClientRect();
      return { x: x + 5, y: y + 5 };
    });
    await page.mouse.click(at.x, at.y);
    await page.waitFor('fullscreen', () => document.fullscreenElement !== null);
    await cardOn(page, 'IVV', /0\.03/);
    await page.keyboard.press('Escape');
    await cardClosed(page);
  });
});

describeInBrowsers('20: faked events and printed tickers', (stage) => {
  test('10,000 printed tickers and fake hovers open nothing and ask the network nothing', async () => {
    const page = await stage().open(`${PAGE}fake`, article());
    await badged(page, 1);
    const before = stage().server.requests.length;
    await page.evaluate(async () => {
      const list = document.createElement('ul');
      for (let i = 0; i < 10_000; i++) {
        const item = document.createElement('li');
        item.textContent = `The ETF no. ${i} (SPY)`;
        list.append(item);
      }
      document.body.append(list);
      for (let i = 0; i < 200; i++) {
        const target = document.querySelector('p') as Element;
        const { x, y } = target.getBoundingClientRect();
        const init = { bubbles: true, clientX: x + 3 * i, clientY: y + 8 };
        for (const type of ['pointermove', 'mousemove', 'pointerover', 'mouseover', 'click']) {
          target.dispatchEvent(new MouseEvent(type, init));
          document.querySelector('lookthrough-overlay')?.dispatchEvent(new MouseEvent(type, init));
        }
        if (i % 50 === 0) await new Promise((done) => setTimeout(done, 200));
      }
    });
    await pause(1_000);
    const open = (await page.overlay()).hosts.flatMap((host) => host.children);
    expect(open.filter((node) => node.attributes.class === 'card' && node.shown)).toEqual([]);
    expect(stage().server.requests.length).toBe(before);
  });
});
