import type { Queryable } from '../database/database';

/**
 * Notes that a command is being sent, before it is, and gives the body hash of its first sending. The answer needs
 * no place of its own: it is what the log holds under the message id.
 */
export async function noteSending(
  database: Queryable,
  command: { messageId: string; caseId: string; bodyHash: string },
): Promise<string> {
  const [row] = await database.query<{ body_hash: string }>(
    `insert into sent_commands (message_id, case_id, body_hash) values ($1, $2, $3)
     on conflict (message_id) do update set sent_at = sent_commands.sent_at
     returning body_hash`,
    [command.messageId, command.caseId, command.bodyHash],
  );
  return row!.body_hash;
}
