import { type IDBPDatabase, openDB } from 'idb';
import { openPackagedSnapshot } from '#lib/lookup/packaged-snapshot.ts';

/** The background of the store bench: answers each question in the way it names. Runs in Chromium only. */
interface Chrome {
  readonly runtime: {
    readonly getURL: (path: string) => string;
    readonly onMessage: {
      addListener(
        answer: (question: Question, sender: unknown, send: (reply: unknown) => void) => true,
      ): void;
    };
  };
  readonly storage: {
    readonly local: {
      get(key: string): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
    };
  };
}

interface Question {
  readonly way: string;
  readonly ticker: string;
}

interface Fund {
  readonly ticker: string;
}

const { chrome } = globalThis as unknown as { chrome: Chrome };

/** Files that the way through the columns needs for one fund. */
const FILES = ['index.bin', 'issuers.bin', 'funds/a.bin'];

const WAYS: Readonly<Record<string, (ticker: string) => Promise<Fund | undefined>>> = {
  echo: async (ticker) => ({ ticker }),
  'columns, packaged': async (ticker) => (await openPackagedSnapshot(packaged)).fund(ticker),
  'columns, IndexedDB': async (ticker) => {
    const database = await open();
    const read = (file: string): Promise<Uint8Array> => database.get('files', file);
    return (await openPackagedSnapshot(read)).fund(ticker);
  },
  'IndexedDB, a key a fund': async (ticker) => (await open()).get('funds', ticker),
  'storage.local, a key a fund': async (ticker) =>
    (await chrome.storage.local.get(ticker))[ticker] as Fund,
  'JSON file': async (ticker) => (await factsFile())[ticker],
  'IndexedDB, all read': async (ticker) => {
    const funds: Fund[] = await (await open()).getAll('funds');
    return funds.find((fund) => fund.ticker === ticker);
  },
  fill: async (ticker) => {
    const facts = await factsFile();
    await chrome.storage.local.set(facts);
    const database = await open();
    for (const file of FILES) await database.put('files', await packaged(file), file);
    const { store, done } = database.transaction('funds', 'readwrite');
    await Promise.all([...Object.values(facts).map((fund) => store.put(fund, fund.ticker)), done]);
    return { ticker };
  },
};

chrome.runtime.onMessage.addListener(({ way, ticker }, _, send) => {
  const answer = WAYS[way]?.(ticker) ?? Promise.reject(new Error(`no way ${way}`));
  answer.then(
    (fund) => send(fund?.ticker),
    (error) => send(String(error)),
  );
  return true;
});

async function packaged(file: string): Promise<Uint8Array> {
  const response = await fetch(chrome.runtime.getURL(`data/${file}`));
  return new Uint8Array(await response.arrayBuffer());
}

async function factsFile(): Promise<Record<string, Fund>> {
  const response = await fetch(chrome.runtime.getURL('facts.json'));
  return response.json();
}

function open(): Promise<IDBPDatabase> {
  return openDB('store', 1, {
    upgrade(database) {
      database.createObjectStore('files');
      database.createObjectStore('funds');
    },
  });
}
