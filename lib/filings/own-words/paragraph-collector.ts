/** Elements that begin and end a paragraph; a row of a table is one, its cells are not. */
const BLOCKS: ReadonlySet<string> = new Set(
  'p div li ul ol tr table section article header footer h1 h2 h3 h4 h5 h6 blockquote hr body title dt dd'.split(
    ' ',
  ),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);

/** Prospectuses describe a strategy in some 2,000 to 20,000 characters; tables of many funds in more. */
const MOST_CHARACTERS = 100_000;

/** Two line breaks part paragraphs, one does not. */
const BREAK = '\n\n';

/**
 * Running text of marked-up text, word for word, one string a paragraph. Marks are told as they come, text in
 * between; what passes the cap is left out.
 */
export class ParagraphCollector {
  readonly #pieces: string[] = [];
  readonly #most: number;
  #length = 0;

  /** @param most characters kept */
  constructor(most = MOST_CHARACTERS) {
    this.#most = most;
  }

  opened(name: string): void {
    if (BLOCKS.has(name)) this.#add(name === 'li' ? `${BREAK}• ` : BREAK);
    else if (name === 'br') this.#add('\n');
    else if (CELLS.has(name)) this.#add(' ');
  }

  closed(name: string): void {
    if (BLOCKS.has(name)) this.#add(BREAK);
    else if (CELLS.has(name)) this.#add(' ');
  }

  text(text: string): void {
    // A line's end in the source is a blank; only marks break lines.
    this.#add(text.replace(/\s+/g, ' '));
  }

  /** The paragraphs so far, without empty ones; a sentence that a page's end has parted is one again. */
  get paragraphs(): readonly string[] {
    const parts = this.#pieces
      .join('')
      .split(/\n[^\S\n]*\n\s*/)
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '');
    return joined(parts);
  }

  #add(piece: string): void {
    if (this.#length + piece.length > this.#most) return;
    this.#length += piece.length;
    this.#pieces.push(piece);
  }
}

/** A bullet alone belongs to the paragraph after it; one that ends in mid-sentence goes on in the next. */
function joined(parts: readonly string[]): readonly string[] {
  const paragraphs: string[] = [];
  for (const part of parts) {
    const before = paragraphs.at(-1);
    const goesOn = before !== undefined && /[a-z,]$/.test(before) && /^[a-z]/.test(part);
    if (before === '•' || goesOn) paragraphs[paragraphs.length - 1] = `${before} ${part}`;
    else paragraphs.push(part);
  }
  return paragraphs.filter((paragraph) => paragraph !== '•');
}
