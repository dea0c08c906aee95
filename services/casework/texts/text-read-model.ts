import type { Queryable } from '../../shared/database/database';

export interface CustomerText {
  id: string;
  text: string;
  language: string;
}

export async function customerTexts(
  database: Queryable,
  caseId: string,
  ids: readonly string[],
): Promise<CustomerText[]> {
  if (ids.length === 0) return [];
  return database.query<CustomerText & Record<string, unknown>>(
    'select id, text, language from customer_texts where id = any($2) and case_id = $1',
    [caseId, ids],
  );
}

/** One text for the customer, e.g. for the message that carries it. */
export async function customerText(database: Queryable, id: string): Promise<CustomerText | undefined> {
  const [row] = await database.query<CustomerText & Record<string, unknown>>(
    'select id, text, language from customer_texts where id = $1',
    [id],
  );
  return row;
}
