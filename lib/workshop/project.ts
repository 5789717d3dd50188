import { join } from 'node:path';

/** The folder that holds `package.json`. */
export const PROJECT_ROOT = join(import.meta.dirname, '..', '..');

/** Everything that builds and tests write lies below this folder; it is not committed. */
export const OUTPUT = join(PROJECT_ROOT, '.output');
