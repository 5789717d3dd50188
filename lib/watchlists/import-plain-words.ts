/** A decimal comma behind groups of three digits: `1 234,50`. */
const GROUPED = /\p{Sc}?[1-9]\d{0,2}(?:[ \u00A0]\d{3})*[ \u00A0]\d{3},\d+\p{Sc}?/u;

/** Such a number alone: no other number stands right before or behind it. */
const GROUPED_ALONE = new RegExp(
  `(?<!\\S)(?<!\\d\\S*\\s)${GROUPED.source}(?!\\S)(?!\\s+[-+]?\\p{Sc}?\\d)`,
  'gu',
);
const GROUPED_WHOLE = new RegExp(`^${GROUPED.source}$`, 'u');

/** Stands for a space inside a number while words are split; no text has it (noncharacter). */
const KEPT = '\uFFFF';

/**
 * The words of a field: split at spaces and marks, but not at a comma inside a number. Spaces between groups and a
 * decimal comma go together, so `1 234,50` is one word; with a point, `10 612.30` is more likely shares and a price,
 * and stays two.
 */
export function plainWords(field: string): string[] {
  return (
    field
      // Narrow spaces group digits, and never part them.
      .replace(/(?<=\d)[\u2009\u202F](?=\d{3}(?!\d))/g, '’')
      // A range is no list of numbers.
      .replace(/(?<=\d)\s+[-–—]\s+(?=\p{Sc}?\d)/gu, '-')
      .replace(GROUPED_ALONE, (number) => number.replace(/\s/g, KEPT))
      .split(/[\s;|"()[\]]+|,(?!\d)|(?<!\d),/)
      .flatMap(withoutMarks)
      .map((word) => word.replaceAll(KEPT, ' '))
  );
}

/** Whether a word was several until `plainWords` put them together. */
export function isGrouped(word: string): boolean {
  return GROUPED_WHOLE.test(word);
}

/** `QQQM:` is a word with a mark behind it; a dash or bullet alone is none. */
function withoutMarks(word: string): string[] {
  const bare = word.replace(/[:=]+$/, '');
  return /^[-–—•*·]*$/.test(bare) ? [] : [bare];
}
