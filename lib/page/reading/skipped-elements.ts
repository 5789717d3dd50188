import { tagKind } from './tag-kinds.ts';

/** Editors keep a model of their text and save what they find in the page. */
const SKIPPED =
  '[contenteditable]:not([contenteditable=false]),[role=textbox],' +
  '.cm-editor,.CodeMirror,.monaco-editor,.ProseMirror,.ace_editor,.ql-editor,.DraftEditor-root';

export function isSkipped(element: Element, kind = tagKind(element.localName)): boolean {
  // Asked of most elements of a page: most cells and lines have no attribute that could matter.
  return kind.isSkipped || (element.hasAttributes() && element.matches(SKIPPED));
}

/** Whether the element or one around it, through open shadow roots, is skipped. */
export function isInsideSkipped(node: Node): boolean {
  for (let at: Node | null = node; at !== null; at = above(at)) {
    if (at instanceof Element && isSkipped(at)) return true;
  }
  return false;
}

function above(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}
