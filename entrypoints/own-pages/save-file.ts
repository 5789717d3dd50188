/** The browser's own way to a download: a link to the content, clicked. No permission is needed. */
export function saveFile(file: {
  readonly name: string;
  readonly type: string;
  readonly content: string | Blob;
}): void {
  const address = URL.createObjectURL(new Blob([file.content], { type: file.type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name.replace(/[\\/:*?"<>|]+/g, ' ').trim();
  link.click();
  // The download has its own hold on the data by the next turn.
  setTimeout(() => URL.revokeObjectURL(address));
}
