/** Kinds of pages that the benchmark reads; runs in the browser. */
export type PageShape = 'article' | 'table' | 'thread';

const TICKERS = ['SPY', 'QQQ', 'VTI', 'VXUS', 'AIQ', 'SMH', 'GLD', 'TLT', 'BND', 'SCHD'];
const SENTENCES = [
  'The fund charges little, and its ten largest positions make up a third of its assets.',
  'Investors who want broad exposure may compare the expense ratio of # with others.',
  'Markets closed higher on Thursday after the Fed left rates unchanged, said the BBC.',
  'Shares of # rose 1.2% while the CEO of another issuer spoke of EPS and the IPO market.',
  'Nothing here names a fund, but the text goes on for as long as paragraphs usually do.',
  'The committee met on Wednesday and will meet again before the end of the year.',
  'Analysts had expected less, and futures had pointed to a lower open in the morning.',
  'Small companies lagged again, as they have for most of the past decade.',
  'A spokesperson declined to comment beyond what the company had filed in March.',
  'Bond yields were little changed, and so was the dollar against the euro.',
];
const COMMENTS = [
  'I just hold # and chill.',
  'lol no',
  'What about taxes, OP?',
  'You will thank yourself in twenty years, just keep at it every month.',
  'This.',
  'Depends on your age and on what else you own, honestly.',
];

/** Fills the body with a page of `count` text nodes. */
export function fillPage(shape: PageShape, count: number): void {
  document.body.replaceChildren();
  const root = document.createElement('main');
  const makers = { article: addParagraph, table: addRow, thread: addComment };
  let made = 0;
  while (made < count) made += makers[shape](root, made);
  document.body.append(root);
}

function ticker(index: number): string {
  return TICKERS[index % TICKERS.length] ?? '';
}

function add(parent: Element, name: string, text = ''): Element {
  const element = document.createElement(name);
  if (text !== '') element.append(text);
  parent.append(element);
  return element;
}

/** A paragraph with a link inside: three text nodes. */
function addParagraph(root: Element, index: number): number {
  const sentence = (step: number) =>
    (SENTENCES[(index + step) % SENTENCES.length] ?? '').replace('#', ticker(index + step));
  const paragraph = add(root, 'p', `${sentence(0)} `);
  add(paragraph, 'a', sentence(1));
  paragraph.append(` ${sentence(2)}`);
  return 3;
}

/** A row of five cells. */
function addRow(root: Element, index: number): number {
  const table = root.querySelector('table') ?? add(root, 'table');
  const row = add(table, 'tr');
  const cells = [ticker(index), 'A fund of some kind', '0.35%', '12,345,678', '2026-02-28'];
  for (const cell of cells) add(row, 'td', cell);
  return cells.length;
}

/** An author and what they say. */
function addComment(root: Element, index: number): number {
  const comment = add(root, 'div');
  add(comment, 'b', `user${index}`);
  add(comment, 'p', (COMMENTS[index % COMMENTS.length] ?? '').replace('#', ticker(index)));
  return 2;
}
