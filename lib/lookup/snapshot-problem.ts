/**
 * Expected trouble with the packaged files: the reader stops here, it never hands out a wrong fund.
 * `newer-format` means that the code is older than the data, `older-format` the reverse; everything else is
 * damage.
 */
export class SnapshotProblem extends Error {
  override readonly name = 'SnapshotProblem';
  readonly kind: 'unreadable' | 'damaged' | 'newer-format' | 'older-format';
  readonly file: string;

  constructor(kind: SnapshotProblem['kind'], file: string, detail: string) {
    super(`${file}: ${detail}`);
    this.kind = kind;
    this.file = file;
  }

  get isOtherFormat(): boolean {
    return this.kind === 'newer-format' || this.kind === 'older-format';
  }
}
