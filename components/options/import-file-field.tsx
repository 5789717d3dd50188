import { useId } from 'react';
import { useListWords } from '#components/strings/list-words.ts';
import type { ImportFile } from './use-import-file.ts';

/** Where a file is chosen, and what is wrong with the one chosen last. */
export function ImportFileField({ file }: { file: ImportFile }) {
  const { import: words } = useListWords();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{words.file}</label>
      <input
        id={id}
        className="field"
        type="file"
        accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          if (chosen) void file.open(chosen);
          // The same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      {file.problem !== undefined && (
        <p className="field-problem" role="alert">
          {file.problem}
        </p>
      )}
    </>
  );
}
