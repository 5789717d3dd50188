import { useId } from 'react';
import { useListWords } from '#components/strings/list-words.ts';
import { FileField } from './file-field.tsx';
import type { ImportFile } from './use-import-file.ts';

/** Where a file is chosen, and what is wrong with the one chosen last. */
export function ImportFileField({ file }: { file: ImportFile }) {
  const { import: words } = useListWords();
  const id = useId();
  return (
    <>
      <label htmlFor={id}>{words.file}</label>
      <FileField
        id={id}
        accept=".csv,.tsv,.txt,.json,text/csv,text/plain,application/json"
        onFile={(chosen) => void file.open(chosen)}
      />
      {file.problem !== undefined && (
        <p className="field-problem" role="alert">
          {file.problem}
        </p>
      )}
    </>
  );
}
