/** A failure whose message is one sentence for the person at the terminal: what is wrong and what to do. */
export class Failure extends Error {
  /** @param {string} sentence @param {{ cause?: unknown }} [options] */
  constructor(sentence, options) {
    super(sentence, options);
    this.name = 'Failure';
  }
}

/**
 * The sentence to print for any error: our own failures as they are, known system errors translated.
 * @param {unknown} error
 * @returns {string}
 */
export function sentenceOf(error) {
  if (error instanceof Failure) return error.message;
  const code = /** @type {NodeJS.ErrnoException} */ (error)?.code;
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'ENOSPC') return 'The disk is full: free some space (the data is in .redress/) and start again.';
  if (code === 'EACCES' || code === 'EPERM')
    return `Permission denied (${message}): run as the owner of this folder, or set REDRESS_DATA_DIR to a folder you may write.`;
  return `Unexpected failure: ${message}`;
}
