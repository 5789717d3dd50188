import { join } from 'node:path';
import * as z from 'zod/mini';
import { PROJECT_ROOT } from '../project.ts';
import { runProgram } from '../run-program.ts';

const findingSchema = z.object({
  code: z.string(),
  message: z.string(),
  file: z.optional(z.string()),
  line: z.optional(z.number()),
});
const reportSchema = z.object({
  errors: z.array(findingSchema),
  warnings: z.array(findingSchema),
});

/** Mozilla's add-on linter over a built folder; answers with one line for each error and each warning. */
export async function lintExtension(folder: string): Promise<string[]> {
  const webExt = join(PROJECT_ROOT, 'node_modules', 'web-ext', 'bin', 'web-ext.js');
  const args = [
    webExt,
    'lint',
    '--source-dir',
    folder,
    '--output',
    'json',
    '--no-config-discovery',
  ];
  const { output } = await runProgram(process.execPath, args);
  const report = z.parse(reportSchema, JSON.parse(output.slice(output.indexOf('{'))));
  return [...report.errors, ...report.warnings].map(
    ({ code, message, file, line }) => `${code}: ${message} (${file ?? ''}:${line ?? ''})`,
  );
}
