import type { TextBlock } from '#lib/detect/page-text.ts';

/** `prose` is what has no role of its own. */
export type Role = Exclude<TextBlock['role'], 'prose'>;

/** What an element is to a reader of text, by its name alone. */
export interface TagKind {
  /** Its text runs on in the sentence around it. */
  readonly isInline: boolean;
  /** Never read: no page text, text the reader is writing, code, or a world of its own. */
  readonly isSkipped: boolean;
  readonly role: Role | undefined;
}

const SKIPPED =
  'script style noscript template textarea input select datalist code pre kbd samp svg math ' +
  'iframe object embed canvas video audio head title lookthrough-overlay';
const INLINE =
  'a abbr b bdi br cite data del em font i img ins label mark q s small span strong sub sup time u var wbr';
const ROLES: readonly (readonly [role: Role, names: string])[] = [
  ['control', 'button label summary legend'],
  ['heading', 'h1 h2 h3 h4 h5 h6 caption'],
  ['cell', 'td th'],
  ['item', 'li dt dd'],
];

const BLOCK: TagKind = { isInline: false, isSkipped: false, role: undefined };
/** Custom elements are mostly drawn inline (a streaming price, a ticker chip); where not, the gap check sees it. */
const CUSTOM: TagKind = { ...BLOCK, isInline: true };

const KINDS = kinds();

function kinds(): ReadonlyMap<string, TagKind> {
  const found = new Map<string, TagKind>();
  const set = (names: string, kind: Partial<TagKind>) => {
    for (const name of names.split(' ')) found.set(name, { ...BLOCK, ...found.get(name), ...kind });
  };
  set(INLINE, { isInline: true });
  set(SKIPPED, { isSkipped: true });
  for (const [role, names] of ROLES) set(names, { role });
  return found;
}

/** One look-up for everything: asked of most elements of a page. */
export function tagKind(name: string): TagKind {
  return KINDS.get(name) ?? (name.includes('-') ? CUSTOM : BLOCK);
}
