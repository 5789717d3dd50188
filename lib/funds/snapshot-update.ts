/** How an update of the data ended. Whatever it says but `updated`: what answered before goes on answering. */
export type SnapshotUpdate =
  | {
      readonly kind: 'updated';
      /** Date of the newest data in it, ISO. */
      readonly builtOn: string;
      /** Bytes that came over the network; what had not changed was at hand. */
      readonly bytes: number;
    }
  /** Kept whole, but the background could not be told: what it starts with next. */
  | { readonly kind: 'not-in-use-yet'; readonly builtOn: string }
  | { readonly kind: 'up-to-date'; readonly builtOn: string }
  | { readonly kind: 'refused'; readonly why: SnapshotRefusal }
  /** The address did not answer, or not to the end; what arrived is kept for the next try. */
  | { readonly kind: 'unreachable' }
  /** The reader did not let us ask that address. */
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'disk-full' }
  /** The browser keeps nothing for us (private window, broken profile). */
  | { readonly kind: 'no-store' }
  | { readonly kind: 'cancelled' };

/** Why a snapshot from elsewhere is not taken. */
export type SnapshotRefusal =
  | 'unsigned'
  | 'wrong-key'
  | 'wrong-signature'
  | 'damaged'
  | 'other-format'
  /** Not newer than the one at hand: an old snapshot with a good signature is an attack. */
  | 'not-newer'
  /** A file is not the one that the signed manifest names. */
  | 'wrong-file'
  | 'too-large';
