import { mkdirSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { recipientKey, type InboxMessage } from './message';

/** Where a message lies in the file; texts stay on disk, so a long load run does not fill the memory. */
interface IndexEntry {
  offset: number;
  length: number;
  recipient: string;
}

/** What `readIndex` finds in the file. */
interface Kept {
  index: IndexEntry[];
  /** Keys of the SMS in it. */
  sms: string[];
  /** End of the last whole line. */
  end: number;
}

export interface ListQuery {
  /** Only messages to this address or phone, in any spelling. */
  to?: string;
  /** Only messages that contain this text in recipient, subject or body, in any case. */
  search?: string;
  /** At most this many. */
  limit: number;
}

/** A search reads the file backwards; beyond this many messages it gives up. */
const searchedAtMost = 5_000;

/**
 * All messages of this inbox in one append-only file, one JSON line each. Survives restarts: a line that a killed
 * process left half-written was never acknowledged and is cut off at the next start.
 */
export class MessageStore {
  readonly #file: FileHandle;
  readonly #index: IndexEntry[];
  #end: number;
  #writing: Promise<unknown> = Promise.resolve();
  /** SMS by what makes them the same one; the promise is that of their writing. */
  readonly #sms: Map<string, Promise<void>>;

  private constructor(file: FileHandle, { index, sms, end }: Kept) {
    this.#file = file;
    this.#index = index;
    this.#end = end;
    this.#sms = new Map(sms.map((key) => [key, Promise.resolve()]));
  }

  static async open(dataDir: string): Promise<MessageStore> {
    mkdirSync(dataDir, { recursive: true });
    // 'a+' creates the file, 'r+' can cut it and write at a place we choose.
    const path = join(dataDir, 'messages.jsonl');
    await (await open(path, 'a+')).close();
    const file = await open(path, 'r+');
    const kept = await readIndex(path);
    await file.truncate(kept.end);
    return new MessageStore(file, kept);
  }

  get count(): number {
    return this.#index.length;
  }

  /** Resolves when the messages are in the file: only then may the sender be told that they arrived. */
  append(messages: InboxMessage[]): Promise<void> {
    const write = this.#writing.then(async () => {
      const lines = messages.map((message) => Buffer.from(`${JSON.stringify(message)}\n`));
      await this.#file.write(Buffer.concat(lines), 0, null, this.#end);
      for (const [n, line] of lines.entries()) {
        const recipient = recipientKey((messages[n] as InboxMessage).to);
        this.#index.push({ offset: this.#end, length: line.length, recipient });
        this.#end += line.length;
      }
    });
    // A full disk fails this message and not every later one.
    this.#writing = write.catch(() => undefined);
    return write;
  }

  /** Like `append`, but an SMS with the same id to the same phone is kept once, as providers do. */
  appendSmsOnce(message: InboxMessage): Promise<void> {
    const key = smsKey(message);
    const before = this.#sms.get(key);
    if (before) return before;
    const writing = this.append([message]);
    this.#sms.set(key, writing);
    writing.catch(() => this.#sms.delete(key));
    return writing;
  }

  /** Newest first. */
  async list({ to, search, limit }: ListQuery): Promise<InboxMessage[]> {
    const recipient = to === undefined ? undefined : recipientKey(to);
    const wanted = search?.toLowerCase();
    const found: InboxMessage[] = [];
    let read = 0;
    for (let n = this.#index.length - 1; n >= 0 && found.length < limit && read < searchedAtMost; n--) {
      const entry = this.#index[n] as IndexEntry;
      if (recipient !== undefined && entry.recipient !== recipient) continue;
      const message = await this.#read(entry);
      read++;
      if (wanted && !`${message.to}\n${message.subject}\n${message.text}`.toLowerCase().includes(wanted))
        continue;
      found.push(message);
    }
    return found;
  }

  async #read({ offset, length }: IndexEntry): Promise<InboxMessage> {
    const { buffer } = await this.#file.read(Buffer.alloc(length), 0, length, offset);
    return JSON.parse(buffer.toString('utf8')) as InboxMessage;
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#file.close();
  }
}

const smsKey = ({ messageId, to }: InboxMessage): string => `${messageId} ${recipientKey(to)}`;

/** Reads the file once, line by line. */
async function readIndex(path: string): Promise<Kept> {
  const index: IndexEntry[] = [];
  const sms: string[] = [];
  let end = 0;
  let rest = Buffer.alloc(0);
  const file = await open(path, 'r');
  for await (const chunk of file.createReadStream()) {
    rest = Buffer.concat([rest, chunk as Buffer]);
    let newline = rest.indexOf(10);
    while (newline >= 0) {
      const line = rest.subarray(0, newline + 1);
      const message = JSON.parse(line.toString('utf8')) as InboxMessage;
      index.push({ offset: end, length: line.length, recipient: recipientKey(message.to) });
      if (message.medium === 'sms') sms.push(smsKey(message));
      end += line.length;
      rest = rest.subarray(newline + 1);
      newline = rest.indexOf(10);
    }
  }
  return { index, sms, end };
}
