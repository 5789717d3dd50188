/** Characters of a list's note: longer than a fund's, for it keeps what an import left out. */
export const MOST_LIST_NOTE = 4_000;
/** Characters of a note beside a fund. */
export const MOST_ROW_NOTE = 400;
