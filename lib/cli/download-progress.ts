import cliProgress from 'cli-progress';

export interface DownloadProgress {
  show(done: number, total: number, file: string): void;
  /** A line of text; one that would break into a drawn bar waits until the bar is done. */
  say(line: string): void;
  stop(): void;
}

/** A line at every tenth of the whole, where a bar cannot be drawn over. */
const LINES = 10;

/** A bar with the time left on a terminal, else a line now and then. */
export function downloadProgress(
  stream: NodeJS.WriteStream,
  say: (line: string) => void,
): DownloadProgress {
  return stream.isTTY ? bar(stream, say) : lines(say);
}

function bar(stream: NodeJS.WriteStream, say: (line: string) => void): DownloadProgress {
  const drawn = new cliProgress.SingleBar({
    stream,
    format: '{bar} {percentage}% | {file} | {megabytes} MB | {eta_formatted} left',
    hideCursor: true,
  });
  let isStarted = false;
  const waiting: string[] = [];
  return {
    show(done, total, file) {
      const payload = { file, megabytes: `${megabytes(done)} of ${megabytes(total)}` };
      if (!isStarted) drawn.start(total, done, payload);
      isStarted = true;
      drawn.update(done, payload);
    },
    say(line) {
      if (isStarted) waiting.push(line);
      else say(line);
    },
    stop() {
      if (isStarted) drawn.stop();
      for (const line of waiting) say(line);
    },
  };
}

function lines(say: (line: string) => void): DownloadProgress {
  let next = 0;
  return {
    show(done, total, file) {
      const part = total > 0 ? Math.floor((done / total) * LINES) : LINES;
      if (part < next) return;
      next = part + 1;
      say(
        `${Math.round((done / total) * 100)}%, ${megabytes(done)} of ${megabytes(total)} MB (${file})`,
      );
    },
    say,
    stop: () => undefined,
  };
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
