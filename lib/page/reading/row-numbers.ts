/** Numbers for table rows, the same for a row as long as the page lives. */
export class RowNumbers {
  readonly #numbers = new WeakMap<Element, number>();
  #last = 0;

  of(row: Element): number {
    const known = this.#numbers.get(row);
    if (known !== undefined) return known;
    this.#last += 1;
    this.#numbers.set(row, this.#last);
    return this.#last;
  }
}
