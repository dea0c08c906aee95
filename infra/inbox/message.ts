/** One message to one recipient, as `GET /messages` shows it. */
export interface InboxMessage {
  /** The mail's Message-ID without brackets, or the id the sender gave the SMS. */
  messageId: string;
  medium: 'email' | 'sms';
  /** Address or phone as it was addressed. */
  to: string;
  subject: string;
  text: string;
  /** RFC 3339, this machine's clock. */
  receivedAt: string;
}

/**
 * What two spellings of one recipient have in common: mail addresses in small letters, phones as digits without the
 * Chinese country code.
 */
export function recipientKey(to: string): string {
  if (to.includes('@')) return to.trim().toLowerCase();
  return to.replace(/[^\d+]/g, '').replace(/^(\+86|0086)/, '');
}
