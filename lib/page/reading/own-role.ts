/** Stronger first: a heading that is a button is a button. */
const STRENGTH = ['control', 'heading', 'cell', 'item'] as const;
type Role = (typeof STRENGTH)[number];

const BY_TAG = roles({
  control: 'button label summary legend',
  heading: 'h1 h2 h3 h4 h5 h6 caption',
  cell: 'td th',
  item: 'li dt dd',
});
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
  const byTag = BY_TAG.get(element.localName);
  // Asked of many elements: most have no attributes at all.
  if (!element.hasAttributes()) return byTag;
  const byAttribute = BY_ATTRIBUTE.get(element.getAttribute('role') ?? '');
  return STRENGTH.find((role) => role === byTag || role === byAttribute);
}
