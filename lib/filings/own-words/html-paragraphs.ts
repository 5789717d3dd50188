import { Parser } from 'htmlparser2';
import { ParagraphCollector } from './paragraph-collector.ts';

/** Text of these is not read by anybody. */
const UNSEEN: ReadonlySet<string> = new Set(['script', 'style', 'head', 'template']);

/** Paragraphs of HTML of any quality; see {@link ParagraphCollector}. */
export function htmlParagraphs(html: string): readonly string[] {
  const reader = new HtmlParagraphsReader();
  reader.write(html);
  return reader.end();
}

/** The same, fed piece by piece. */
export class HtmlParagraphsReader {
  readonly #collector: ParagraphCollector;
  readonly #parser: Parser;
  #unseen = 0;

  constructor(collector = new ParagraphCollector()) {
    this.#collector = collector;
    this.#parser = new Parser({
      onopentagname: (name) => {
        if (UNSEEN.has(name)) this.#unseen += 1;
        collector.opened(name);
      },
      ontext: (text) => {
        if (this.#unseen === 0) collector.text(text);
      },
      onclosetag: (name) => {
        if (UNSEEN.has(name)) this.#unseen -= 1;
        collector.closed(name);
      },
    });
  }

  write(html: string): void {
    this.#parser.write(html);
  }

  end(): readonly string[] {
    this.#parser.end();
    return this.#collector.paragraphs;
  }
}
