/** What came of a question to the background: the answer, or a sentence that says why not and what helps. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: string };
