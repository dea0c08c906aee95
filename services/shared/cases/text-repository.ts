import { createHash } from 'node:crypto';
import type { CustomerTextId, InternalNoteId } from '../../../workflows/complaint/vocabulary';
import type { Queryable } from '../database/database';

/** A text on its way into its table; its id follows from message and field, so a retry stores nothing twice. */
export type NewText =
  | { kind: 'internal'; id: InternalNoteId; text: string }
  | { kind: 'customer'; id: CustomerTextId; text: string; language: string };

const idPart = (messageId: string, field: string): string =>
  createHash('sha256').update(`${messageId}\n${field}`).digest('hex').slice(0, 32);

export const internalNoteId = (messageId: string, field: string): InternalNoteId =>
  `in_${idPart(messageId, field)}`;
export const customerTextId = (messageId: string, field: string): CustomerTextId =>
  `ct_${idPart(messageId, field)}`;

/** Keeps the texts of one message. Until an event names their ids nobody is shown them. */
export async function storeTexts(
  database: Queryable,
  origin: { caseId: string; messageId: string; author: string },
  texts: readonly NewText[],
): Promise<void> {
  const { caseId, messageId, author } = origin;
  const params = (kind: NewText['kind']) => {
    const ofKind = texts.filter((text) => text.kind === kind);
    return ofKind.length > 0 ? [caseId, messageId, author, JSON.stringify(ofKind)] : undefined;
  };
  const notes = params('internal');
  if (notes) {
    await database.query(
      `insert into internal_notes (id, case_id, message_id, author, text)
       select id, $1, $2, $3, text from jsonb_to_recordset($4) as t(id text, text text) on conflict do nothing`,
      notes,
    );
  }
  const replies = params('customer');
  if (replies) {
    await database.query(
      `insert into customer_texts (id, case_id, message_id, author, language, text)
       select id, $1, $2, $3, language, text from jsonb_to_recordset($4) as t(id text, text text, language text)
       on conflict do nothing`,
      replies,
    );
  }
}
