import { type FilingSummary, summariseFiling } from '#lib/ingest/nport/summarise-filing.ts';
import { type Command, CommandProblem } from './command.ts';
import { readNportFile, refusalOf } from './read-nport-file.ts';

interface RefusedFile {
  readonly file: string;
  readonly problems: readonly string[];
}

/**
 * `nport FILE…`: a JSON array, one object a file in the order given. A file that is no sound filing gives
 * `{file, problems: [one line]}` and the same line on standard error. Exit code 1 only when not one file
 * could be read.
 */
export const nportCommand: Command = async (files, { print, say }) => {
  if (files.length === 0) throw new CommandProblem('nport FILE… (Form N-PORT, primary_doc.xml)');
  const answers: (RefusedFile | ({ readonly file: string } & FilingSummary))[] = [];
  let readable = 0;
  for (const file of files) {
    const answer = await summaryOf(file);
    if ('refused' in answer) {
      say(`${file}: ${answer.refused}`);
      answers.push({ file, problems: [answer.refused] });
    } else {
      readable += 1;
      answers.push({ file, ...answer });
    }
  }
  print(JSON.stringify(answers, null, 2));
  return readable > 0 ? 0 : 1;
};

async function summaryOf(file: string): Promise<FilingSummary | { readonly refused: string }> {
  try {
    return summariseFiling(await readNportFile(file));
  } catch (error) {
    return { refused: refusalOf(error) };
  }
}
