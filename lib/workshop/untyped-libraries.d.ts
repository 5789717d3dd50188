/** Libraries without types that the detection benchmark compares with; only what it calls. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRegExp(pattern: RegExp): void;
  }
}

declare module 'findandreplacedomtext' {
  export default function findAndReplaceDOMText(
    root: Element,
    options: { readonly find: RegExp; readonly wrap: string },
  ): void;
}
