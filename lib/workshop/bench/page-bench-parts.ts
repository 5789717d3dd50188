import type { FixtureServer } from '../browsers/fixture-server.ts';

/** What each part of `bench -- page` is given. */
export interface PageBenchParts {
  readonly executable: string;
  readonly server: FixtureServer;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly print: (line: string) => void;
}
