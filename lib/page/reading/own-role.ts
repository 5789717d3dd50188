import { type Role, tagKind } from './tag-kinds.ts';

/** Stronger first: a heading that is a button is a button. */
const STRENGTH: readonly Role[] = ['control', 'heading', 'cell', 'item'];

const BY_ATTRIBUTE = roles({
  control: 'button tab menuitem menuitemcheckbox menuitemradio',
  heading: 'heading',
  cell: 'cell gridcell columnheader rowheader',
  item: 'listitem',
});

function roles(words: Readonly<Record<Role, string>>): ReadonlyMap<string, Role> {
  return new Map(STRENGTH.flatMap((role) => words[role].split(' ').map((word) => [word, role])));
}

/** Role of a block's own element; nothing where the elements around it decide. */
export function ownRole(element: Element): Role | undefined {
  const { role: byTag } = tagKind(element.localName);
  const byAttribute = BY_ATTRIBUTE.get(element.getAttribute('role') ?? '');
  if (byAttribute === undefined) return byTag;
  return STRENGTH.find((role) => role === byTag || role === byAttribute);
}
