/** Commands that can be given to many complaints at once. */
export const bulkCommands = ['assignComplaint', 'gradeComplaint', 'linkComplaint', 'sendStageReply'] as const;
export type BulkCommand = (typeof bulkCommands)[number];

/** The service takes so many complaints with one call. */
export const bulkMost = 200;

/** The call for the chosen complaints, with the seq of each that the person saw: what changed since is not touched. */
export const bulkRequest = (
  command: BulkCommand,
  chosen: readonly { id: string; seq: number }[],
  body: Readonly<Record<string, unknown>>,
) => ({
  command,
  ids: chosen.map(({ id }) => id),
  seen: Object.fromEntries(chosen.filter(({ seq }) => seq > 0).map(({ id, seq }) => [id, seq])),
  body,
});

/** Whom the command is carried out for after the preview. */
export const allowedIn = (items: readonly { id: string; outcome: string }[]): string[] =>
  items.filter(({ outcome }) => outcome === 'allowed').map(({ id }) => id);

/** The preview with what became of those that the command was carried out for: nobody's refusal is lost. */
export function afterRun<Item extends { id: string }>(
  checked: readonly Item[],
  ran: readonly Item[],
): Item[] {
  const became = new Map(ran.map((item) => [item.id, item]));
  return checked.map((item) => became.get(item.id) ?? item);
}
