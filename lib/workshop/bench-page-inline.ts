import { chromium } from 'playwright-core';

/** A page of 5,000 paragraphs, each with a ticker: the size at which ways of drawing differ. */
const PARAGRAPHS = 5_000;

/** The usual way, an inline span with the badge's text behind each ticker, beside a highlight: both draw 5,000 marks at once. */
export async function wrapInline(
  executablePath: string,
  proxy: string,
  print: (line: string) => void,
): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: [`--proxy-server=${proxy}`] });
  try {
    const page = await browser.newPage();
    await page.setContent('<p>The Vanguard fund VOO is cheap.</p>'.repeat(PARAGRAPHS));
    const [highlight, inline] = await page.evaluate(drawBoth);
    print(
      `drawing ${PARAGRAPHS} marks: custom highlight ${highlight?.toFixed(0)} ms, inline spans ${inline?.toFixed(0)} ms (with layout)`,
    );
  } finally {
    await browser.close();
  }
}

/** In the page. */
function drawBoth(): [number, number] {
  const texts = [...document.querySelectorAll('p')].map((p) => p.firstChild as Text);
  const timed = (draw: () => void): number => {
    const start = performance.now();
    draw();
    document.body.getBoundingClientRect();
    return performance.now() - start;
  };
  const highlight = timed(() => {
    const ranges = texts.map((text) => {
      const range = document.createRange();
      range.setStart(text, 18);
      range.setEnd(text, 21);
      return range;
    });
    CSS.highlights.set('bench', new Highlight(...ranges));
  });
  const inline = timed(() => {
    for (const text of texts) {
      const span = document.createElement('span');
      span.textContent = 'fee 0.03%';
      text.splitText(21).before(span);
    }
  });
  return [highlight, inline];
}
