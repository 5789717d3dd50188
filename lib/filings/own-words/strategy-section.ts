/**
 * The strategy section of a prospectus without tags, by its headings. Undefined where the document has none, or
 * where several funds have one each: then nothing says whose words they are.
 */
export function strategySection(paragraphs: readonly string[]): readonly string[] | undefined {
  const starts = paragraphs.flatMap((paragraph, i) => (BEGINS.test(paragraph) ? [i] : []));
  // The table of contents, and the summary's section before the longer one, which repeats it.
  const sections = starts.map((start) => sectionAt(paragraphs, start)).filter(isText);
  const [first, ...others] = sections;
  if (!first) return undefined;
  return others.length > 1 ? undefined : first;
}

const BEGINS =
  /^(?:the fund[’']s )?principal investment strateg(?:y|ies)(?: of the fund)?[.:]?$|^principal strateg(?:y|ies)[.:]?$/i;

const ENDS =
  /^(?:the fund[’']s )?(?:summary of )?(?:the )?principal (?:investment )?risks?\b|^principal risks of investing|^risks of investing|^(?:fund )?performance(?: information)?$|^industry concentration policy$|^portfolio turnover$|^management$/i;

/** Shorter is a line of a table of contents. */
const LEAST_CHARACTERS = 200;

function sectionAt(paragraphs: readonly string[], start: number): readonly string[] {
  const rest = paragraphs.slice(start + 1);
  const end = rest.findIndex((paragraph) => paragraph.length < 120 && ENDS.test(paragraph));
  return end < 0 ? [] : rest.slice(0, end);
}

function isText(paragraphs: readonly string[]): boolean {
  return paragraphs.reduce((sum, { length }) => sum + length, 0) >= LEAST_CHARACTERS;
}
