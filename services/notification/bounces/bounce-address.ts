/**
 * Return address of one message, so that a mail that comes back names it however it is written:
 * `bounce@example.org` → `bounce+m_1a2b…@example.org`.
 */
export const returnAddress = (bounceAddress: string, messageId: string): string =>
  bounceAddress.replace('@', `+${messageId}@`);

/** The message a return address belongs to. */
export const messageIdIn = (address: string): string | undefined =>
  /\+(m_[0-9a-f]{32})@/i.exec(address)?.[1]?.toLowerCase();
