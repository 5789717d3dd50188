import { expect, test } from 'vitest';
import { until } from '#lib/workshop/browsers/drive-page.ts';
import type { DrivenPage } from '#lib/workshop/browsers/driven-browser.ts';
import { pointAt } from '#lib/workshop/browsers/find-on-page.ts';
import { badged, marked, pause, underlined } from './fixtures/page/page-checks.ts';
import { describeInBrowsers } from './harness/harness.ts';

const PAGE = 'https://finance.yahoo.com/restless/';

/** A page that answers every change with another, faster than anybody reads. */
const STORM = `<!doctype html><html lang="en"><title>Funds</title>
<p>The SPDR S&P 500 ETF (SPY) is an ETF.</p><p id="late">.</p><div id="storm"></div>
<script>
  const storm = document.getElementById('storm');
  for (let i = 0; i < 600; i++) storm.append(document.createElement('p'));
  let n = 0;
  window.rounds = () => n;
  (function round() {
    n += 1;
    for (const p of storm.children) p.textContent = 'The ETF QQQ and the fund VOO at ' + n;
    setTimeout(round, 4);
  })();
</script>`;

describeInBrowsers('14: mutation storm', (stage) => {
  test('work stays bounded: the breaker trips, the page lives on, text under the pointer is still read', async () => {
    const page = await stage().open(`${PAGE}storm`, STORM);
    await until('the calm text to be marked', async () => (await underlined(page)).includes('SPY'));
    await until('the page to be followed no longer', () => isLeftAlone(page), 60_000);
    const rounds = await page.evaluate(() => (Reflect.get(window, 'rounds') as () => number)());
    expect(rounds).toBeGreaterThan(100);
    // While its budget is short a page is left alone, too: then it takes until the breaker has tripped.
    const isRead = async () => {
      await page.mouse.move(300, 5);
      await pointAt(page, 'VTI');
      return (await underlined(page)).includes('VTI');
    };
    await until('what lies under the pointer to be read', isRead, 60_000);
    expect(await underlined(page)).toContain('SPY');
    expect(page.errors).toEqual([]);
  });
});

/**
 * Whether what is written into the page now is not read. The budget's patience is 15 s and the time to use up what was
 * saved, which a busy machine makes longer: so this is asked again and again. Each time the text is taken out first, so
 * that an earlier mark of it says nothing.
 */
async function isLeftAlone(page: DrivenPage): Promise<boolean> {
  const write = (text: string) =>
    page.evaluate((text: string) => {
      const late = document.getElementById('late');
      if (late) late.textContent = text;
    }, text);
  await write('.');
  await pause(500);
  await write('The Vanguard Total Stock Market ETF (VTI) is an ETF.');
  await pause(1_500);
  return !(await underlined(page)).includes('VTI');
}

/**
 * A table whose prices and tickers change 5,000 times a second, in place; its first row and its end are left to the test.
 * Counts the frames in which an underline covers anything but a ticker.
 */
const QUOTES = `<!doctype html><html lang="en"><title>ETF quotes</title><h1>ETFs</h1>
<table>${'<tr><td>VOO</td><td>Vanguard S&P 500 ETF</td><td>500.00</td></tr>'.repeat(600)}</table>
<script>
  const cells = [...document.querySelectorAll('td')];
  const names = [['VOO','Vanguard S&P 500 ETF'],['QQQ','Invesco QQQ Trust'],['AGG','iShares Core U.S. Aggregate Bond ETF']];
  window.wrong = 0;
  window.write = (row, ticker, name) => {
    cells[3 * row].firstChild.data = ticker;
    cells[3 * row + 1].firstChild.data = name;
  };
  let timer;
  window.calm = () => clearInterval(timer);
  window.storm = () => {
    let at = 0;
    let last = performance.now();
    timer = setInterval(() => {
      const now = performance.now();
      for (let n = Math.round((now - last) * 5); n > 0; n--) {
        at = (at + 7) % cells.length;
        const row = Math.floor(at / 3);
        if (row === 0 || row === 599) continue;
        if (at % 3 === 2) cells[at].firstChild.data = (400 + (at * 13 + now) % 100).toFixed(2);
        else if (n % 10 === 0) write(row, ...names[(row + n) % 3]);
      }
      last = now;
    }, 4);
  };
  const known = ['VOO', 'QQQ', 'AGG', 'VTI', 'SPY', 'GLD', ''];
  (function watch() {
    for (const highlight of CSS.highlights.values())
      for (const range of highlight) if (!known.includes(range.toString())) wrong += 1;
    requestAnimationFrame(watch);
  })();
</script>`;

const write = (page: DrivenPage, row: number, ticker: string, name: string) =>
  page.evaluate(
    ({ row, ticker, name }) =>
      (Reflect.get(window, 'write') as (...words: unknown[]) => void)(row, ticker, name),
    { row, ticker, name },
  );

describeInBrowsers('14: a table that changes 5,000 times a second', (stage) => {
  test('what is in view, comes into view or is added is read meanwhile, and no underline is untrue', async () => {
    const page = await stage().open(`${PAGE}quotes`, QUOTES);
    await marked(page, 10);
    await page.evaluate(() => (Reflect.get(window, 'storm') as () => void)());
    // Long enough that nothing far away is watched any more.
    await pause(1_000);
    await write(page, 0, 'VTI', 'Vanguard Total Stock Market ETF');
    await write(page, 599, 'GLD', 'SPDR Gold Shares');
    const isMarked = (ticker: string) =>
      until(
        `${ticker} to be marked`,
        async () => (await underlined(page)).includes(ticker),
        60_000,
      );
    await isMarked('VTI');
    await page.evaluate(() => {
      const line = document.createElement('p');
      line.textContent = 'The SPDR S&P 500 ETF (SPY) is an ETF.';
      document.body.append(line);
      scrollTo(0, document.body.scrollHeight);
    });
    await isMarked('GLD');
    await isMarked('SPY');
    await page.evaluate(() => (Reflect.get(window, 'calm') as () => void)());
    expect(await page.evaluate(() => Reflect.get(window, 'wrong'))).toBe(0);
    expect(page.errors).toEqual([]);
  });
});

/** 100,000 rows, of which thirty exist and are filled anew while the list is scrolled. */
const VIRTUAL = `<!doctype html><html lang="en"><title>ETF screener</title>
<style>body{margin:0}#list{height:600px;overflow:auto;position:relative}
.row{position:absolute;left:0;height:20px;font:13px/20px Arial}.row span{margin-right:12px}</style>
<h1>ETF screener</h1><div id="list"><div id="size"></div></div>
<script>
  const funds = [['SPY','SPDR S&P 500 ETF Trust'],['QQQ','Invesco QQQ Trust'],['VOO','Vanguard S&P 500 ETF'],
    ['VTI','Vanguard Total Stock Market ETF'],['IWM','iShares Russell 2000 ETF'],['AGG','iShares Core U.S. Aggregate Bond ETF'],
    ['GLD','SPDR Gold Shares']];
  window.tickers = funds.map(([ticker]) => ticker);
  const list = document.getElementById('list');
  document.getElementById('size').style.height = 100000 * 20 + 'px';
  const rows = Array.from({ length: 32 }, () => {
    const row = document.createElement('div');
    row.className = 'row';
    row.innerHTML = '<span>.</span><span>.</span>';
    list.append(row);
    return row;
  });
  const draw = () => {
    const first = Math.floor(list.scrollTop / 20);
    rows.forEach((row, i) => {
      const n = first + i;
      const [ticker, name] = funds[(n * 7 + (n >> 3)) % funds.length];
      row.style.top = n * 20 + 'px';
      row.children[0].firstChild.data = ticker;
      row.children[1].firstChild.data = name;
    });
  };
  list.addEventListener('scroll', draw);
  draw();
  window.wrong = [];
  (function watch() {
    for (const highlight of CSS.highlights.values())
      for (const range of highlight) {
        const text = range.toString();
        if (text !== '' && !tickers.includes(text)) wrong.push(text);
      }
    requestAnimationFrame(watch);
  })();
</script>`;

describeInBrowsers('15: virtual list of 100,000 rows', (stage) => {
  test('at every stop each mark covers exactly its ticker, in no frame anything else', async () => {
    const page = await stage().open(`${PAGE}virtual`, VIRTUAL);
    await marked(page, 10);
    for (const share of [0.001, 0.01, 0.2, 0.21, 0.5, 0.77, 1, 0]) {
      await page.evaluate((share: number) => {
        const list = document.getElementById('list') as HTMLElement;
        list.scrollTop = share * list.scrollHeight;
      }, share);
      const rows = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('.row')]
            .map((r) => r.children[0]?.textContent ?? '')
            .sort(),
        );
      await until(`the marks of the rows at ${share}`, async () => {
        const tickers = new Set(await rows());
        const words = (await underlined(page)).filter((word) => word !== '');
        // 'QQQ' stands in its fund's name too.
        return words.length >= 30 && words.every((word) => tickers.has(word));
      });
    }
    expect(await page.evaluate(() => Reflect.get(window, 'wrong'))).toEqual([]);
    expect(page.errors).toEqual([]);
  });
});

/** 200,000 nodes, tickers in the first screen and in the last. */
function hugePage(): string {
  const row = '<tr><td>Row</td><td>one</td><td>two</td><td>three</td></tr>';
  const fund = '<tr><td>SPY</td><td>SPDR S&P 500 ETF Trust</td><td>0.09%</td></tr>';
  return `<!doctype html><html lang="en"><title>ETF list</title><h1>ETF list</h1>
    <p>The Vanguard S&P 500 ETF (VOO).</p><table><tbody>${row.repeat(22_000)}${fund}</tbody></table>`;
}

describeInBrowsers('24: 200,000 nodes', (stage) => {
  test('what is in view is marked, the whole is read, and no node is added to the page', async () => {
    const page = await stage().open(`${PAGE}huge`, hugePage());
    await badged(page, 1);
    expect(await underlined(page)).toContain('VOO');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await until('the last row', async () => (await underlined(page)).includes('SPY'));
    const nodes = await page.evaluate(() => ({
      body: document.body.querySelectorAll('*').length,
      beside: document.documentElement.children.length,
    }));
    expect(nodes).toEqual({ body: 22_000 * 5 + 3 + 1 + 4, beside: 3 });
  });
});
