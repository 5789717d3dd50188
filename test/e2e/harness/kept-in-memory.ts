/** What our background keeps in the browser's memory for its next life, as text. In a page of ours. */
export async function keptInMemory(): Promise<string> {
  interface Extension {
    storage: { session: { get(key: string): Promise<Record<string, unknown>> } };
  }
  const { browser, chrome } = globalThis as unknown as { browser?: Extension; chrome: Extension };
  const { answers } = await (browser ?? chrome).storage.session.get('answers');
  return JSON.stringify(answers ?? null);
}
