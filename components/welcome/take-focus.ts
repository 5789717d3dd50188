/** As the `ref` of a button: where the keyboard goes on when the button before it is gone. */
export function takeFocus(button: HTMLElement | null): void {
  button?.focus();
}
