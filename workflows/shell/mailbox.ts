import type { CommandAnswer, Message } from '../contracts/message';

/** A message that waits for its turn, and how to tell its sender what became of it (facts tell nobody). */
export interface Letter {
  message: Message;
  ifSeq?: number;
  answer: (answer: CommandAnswer) => void;
  /** `undefined` for facts: a fact is recorded or declined, never refused. */
  reject?: (failure: Error) => void;
}

const toNobody = (): void => undefined;

/** First come, first served; one message is in hand at a time (architecture, point 1). */
export class Mailbox {
  private readonly letters: Letter[] = [];
  private inHand = false;

  /** Puts a command; the promise settles when it had its turn. */
  putCommand(message: Message, ifSeq?: number): Promise<CommandAnswer> {
    return new Promise((answer, reject) => this.letters.push({ message, ifSeq, answer, reject }));
  }

  /** Puts a fact: from a signal or from an effect. */
  putFact(message: Message): void {
    this.letters.push({ message, answer: toNobody });
  }

  get hasMail(): boolean {
    return this.letters.length > 0;
  }

  /** Nothing waits and nothing is in hand. */
  get idle(): boolean {
    return !this.inHand && !this.hasMail;
  }

  /**
   * Gives each letter its turn, then lets what is due ring, until nothing is left. Meanwhile a validator cannot judge on
   * the state it sees.
   */
  async workOff(turn: (letter: Letter) => Promise<void>, ring: () => Promise<void>): Promise<void> {
    this.inHand = true;
    do {
      for (let letter = this.letters.shift(); letter; letter = this.letters.shift()) await turn(letter);
      await ring();
    } while (this.hasMail);
    this.inHand = false;
  }
}
