const width = 30;

/** One line that is written over on a terminal, and a line every tenth of the way elsewhere. */
export class ProgressBar {
  #tenth = -1;

  /** @param {NodeJS.WriteStream} out @param {number} total bytes */
  constructor(out, total) {
    this.out = out;
    this.total = Math.max(1, total);
    this.started = Date.now();
  }

  /** @param {number} bytes read so far @param {{ accepted: number, known: number, rejected: number }} counts */
  show(bytes, counts) {
    const share = Math.min(1, bytes / this.total);
    if (!this.out.isTTY) {
      const tenth = Math.floor(share * 10);
      if (tenth === this.#tenth) return;
      this.#tenth = tenth;
      this.out.write(`${this.#line(share, counts)}\n`);
      return;
    }
    this.out.write(`\r${this.#line(share, counts)}`);
  }

  end(counts) {
    if (this.out.isTTY) this.out.write(`\r${this.#line(1, counts)}\n`);
  }

  #line(share, { accepted, known, rejected }) {
    const full = Math.round(share * width);
    const seconds = ((Date.now() - this.started) / 1000).toFixed(0);
    return `[${'█'.repeat(full)}${'·'.repeat(width - full)}] ${String(Math.round(share * 100)).padStart(3)} %  ${accepted} accepted, ${known} known, ${rejected} rejected, ${seconds} s`;
  }
}
