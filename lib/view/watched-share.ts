/** A company at or above this share of the equity part is named when it comes or goes, a fraction. */
export const WATCHED_SHARE = 0.1;
