import { useRef, useState } from 'react';
import { type ListWords, useListWords } from '#components/strings/list-words.ts';

/** Far above any broker's export, and as many bytes as characters are read at most. */
const MOST_BYTES = 4_000_000;
const BYTES_A_MEGABYTE = 1_000_000;

export interface ImportFile {
  /** Why the file chosen last could not be read, and what to do. */
  readonly problem?: string;
  readonly open: (file: File) => Promise<void>;
  readonly dismiss: () => void;
}

/** Reads files that the reader chooses. `onText` hears of those that are text; of others nothing but the problem is said. */
export function useImportFile(onText: (text: string, name: string) => void): ImportFile {
  const { import: words } = useListWords();
  const [problem, setProblem] = useState<string>();
  const newest = useRef<File>(undefined);

  async function open(file: File) {
    newest.current = file;
    const read = await textOrProblem(file, words);
    // Another file was chosen meanwhile.
    if (newest.current !== file) return;
    setProblem(read.problem);
    if (read.text !== undefined) onText(read.text, file.name);
  }

  return {
    ...(problem !== undefined && { problem }),
    open,
    dismiss: () => setProblem(undefined),
  };
}

async function textOrProblem(
  file: File,
  words: ListWords['import'],
): Promise<{ readonly text?: string; readonly problem?: string }> {
  if (file.size > MOST_BYTES) {
    const megabytes = Math.ceil(file.size / BYTES_A_MEGABYTE);
    return { problem: words.tooLarge(file.name, megabytes, MOST_BYTES / BYTES_A_MEGABYTE) };
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // Fetched with the first file, like the rules that read it.
    const { fileRead } = await import('#lib/watchlists/import-file.ts');
    const read = fileRead(bytes);
    return read.kind === 'text'
      ? { text: read.text }
      : { problem: words.noText[read.kind](file.name) };
  } catch {
    // The disk's or the browser's doing: the file went away, or may not be read.
    return { problem: words.unreadable };
  }
}
