/** The disk is full and nothing could be forgotten in favour of what was to be kept: the reader is told so. */
export class DiskFull extends Error {
  override readonly name = 'DiskFull';

  constructor(cause: Error) {
    super('the disk is full', { cause });
  }
}
