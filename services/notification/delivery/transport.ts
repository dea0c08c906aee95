import type { Language } from '../../shared/http/language';

/** One message for one recipient. */
export interface Parcel {
  messageId: string;
  to: string;
  name: string;
  subject: string;
  text: string;
  language: Language;
}

/**
 * `refused` is for good: this recipient cannot be reached by this medium. Codes: `mailboxRefused`, `addressInvalid`,
 * `numberRefused`, `notConfigured`, `putOff`.
 */
export type Verdict =
  { outcome: 'delivered' } | { outcome: 'toPrint' } | { outcome: 'refused'; failure: string };

/** One medium. Throws `TransportFault` for anything that may pass; never logs, since errors quote addresses. */
export interface Transport {
  send(parcel: Parcel): Promise<Verdict>;
  close?(): void;
}

/** It may work later. After it nobody knows whether the message arrived. */
export class TransportFault extends Error {
  override readonly name = 'TransportFault';
  constructor(
    /** Code of the fault, without the server's words: they quote addresses. */
    readonly code: string,
    /** Only this recipient is put off; others pass. */
    readonly recipientOnly = false,
  ) {
    super(`transport fault ${code}`);
  }
}
