import type { DuckDBConnection } from '@duckdb/node-api';

/** The SQL engine of one build. */
export interface DuckEngine {
  run(sql: string): Promise<void>;
  /** Rows as plain objects; 64-bit integers come as text. */
  rows(sql: string): AsyncIterable<Record<string, unknown>>;
  /** The same rows, some two thousand at a time, as one list a column: for results of a million rows. */
  columns(sql: string): AsyncIterable<Record<string, readonly unknown[]>>;
  /** Gives its memory back; a second call does nothing. */
  close(): void;
}

export interface DuckLimits {
  /** `1200MB`: what the engine may hold before it spills into `spillFolder`. */
  readonly memory: string;
  readonly threads: number;
  readonly spillFolder: string;
}

/**
 * Opens DuckDB in memory. It is loaded here and not at the top, so that the rest of the command line runs
 * where its native part is not installed.
 */
export async function openDuckEngine(limits: DuckLimits): Promise<DuckEngine> {
  const { DuckDBInstance } = await import('@duckdb/node-api');
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: limits.memory,
    threads: String(limits.threads),
    temp_directory: limits.spillFolder,
    // Order is asked for where it matters; keeping it costs memory in every stage.
    preserve_insertion_order: 'false',
    // Nothing is fetched from the network by the engine.
    autoinstall_known_extensions: 'false',
  });
  const connection = await instance.connect();
  let isOpen = true;
  return {
    async run(sql) {
      await connection.run(sql);
    },
    rows: (sql) => rowsOf(connection, sql),
    columns: (sql) => columnsOf(connection, sql),
    close() {
      if (!isOpen) return;
      isOpen = false;
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function* columnsOf(connection: DuckDBConnection, sql: string) {
  const result = await connection.stream(sql);
  const names = result.columnNames();
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    yield chunk.getColumnsObject(names);
  }
}

async function* rowsOf(connection: DuckDBConnection, sql: string) {
  for await (const columns of columnsOf(connection, sql)) {
    const entries = Object.entries(columns);
    const count = entries[0]?.[1].length ?? 0;
    for (let i = 0; i < count; i += 1) {
      yield Object.fromEntries(entries.map(([name, values]) => [name, values[i]]));
    }
  }
}

/** A text as an SQL literal. */
export function sqlText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
