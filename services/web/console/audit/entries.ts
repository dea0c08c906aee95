import { accountability, casework, organization } from '../../browser/api/client';
import { useNames } from '../people/people';
import { type CommandsWord, useCommandsWords } from '../words/commands';
import { commandsZh } from '../words/commands.zh-cn';

/** Whose book is read, and which of its pages. */
export const sources = ['casework', 'accountability', 'organization'] as const;
export type Source = (typeof sources)[number];
export const kinds = ['read', 'refused', 'forbidden', 'changes'] as const;
export type Kind = (typeof kinds)[number];

export interface Entry {
  key: string;
  at: string;
  actor: string;
  action: 'read' | 'refused' | 'forbidden' | 'changed';
  /** The permission that was used, the command that was given, or what was changed. */
  subject: string;
  /** The case, or the version, code or person. */
  target: string;
  rule?: string | undefined;
  reason?: string | undefined;
  requestId?: string | undefined;
}

interface Wanted {
  source: Source;
  kind: Kind;
  actor: string;
  case: string;
  cursor: string | undefined;
}

const limit = 50;

/** One page of what services wrote down, newest first. Throws the service's problem. */
export async function pageOfAudit(wanted: Wanted): Promise<{ items: Entry[]; nextCursor: string | null }> {
  if (wanted.source === 'organization') return changesOfOrganization(wanted);
  return wanted.kind === 'changes' ? changesOfCases(wanted) : attempts(wanted);
}

const common = (wanted: Wanted) => ({
  limit,
  ...(wanted.actor && { actor: wanted.actor }),
  ...(wanted.source !== 'organization' && wanted.case && { case: wanted.case }),
});

async function attempts(wanted: Wanted) {
  const query = {
    ...common(wanted),
    action: wanted.kind as 'read' | 'refused' | 'forbidden',
    ...(wanted.cursor && { cursor: Number(wanted.cursor) }),
  };
  const { data, error } = await (wanted.source === 'casework'
    ? casework.GET('/api/casework/v1/audit', { params: { query } })
    : accountability.GET('/api/accountability/v1/audit', { params: { query } }));
  if (!data) throw error;
  const items = data.items.map(({ id, caseId, ...entry }): Entry => ({
    key: String(id),
    target: caseId,
    ...entry,
  }));
  return { items, nextCursor: data.nextCursor };
}

async function changesOfCases(wanted: Wanted) {
  const query = { ...common(wanted), ...(wanted.cursor && { cursor: wanted.cursor }) };
  const { data, error } = await (wanted.source === 'casework'
    ? casework.GET('/api/casework/v1/audit/changes', { params: { query } })
    : accountability.GET('/api/accountability/v1/audit/changes', { params: { query } }));
  if (!data) throw error;
  const items = data.items.map(({ at, actor, caseId, command, seq }): Entry => ({
    key: `${caseId} ${seq}`,
    at,
    actor,
    action: 'changed',
    subject: command,
    target: caseId,
  }));
  return { items, nextCursor: data.nextCursor };
}

async function changesOfOrganization(wanted: Wanted) {
  const query = { ...common(wanted), ...(wanted.cursor && { cursor: Number(wanted.cursor) }) };
  const { data, error } = await organization.GET('/api/organization/v1/audit/changes', { params: { query } });
  if (!data) throw error;
  const items = data.items.map(({ id, what, ...entry }): Entry => ({
    key: String(id),
    action: 'changed',
    subject: what,
    ...entry,
  }));
  return { items, nextCursor: data.nextCursor };
}

/** Names of who did something and of what was done; a code that no table of words holds stays as it is. */
export function useAuditNames(): { actor: (actor: string) => string; subject: (subject: string) => string } {
  const { person } = useNames();
  const sayCommand = useCommandsWords();
  return {
    actor: (actor) => (actor.startsWith('person/') ? person(actor.slice('person/'.length)) : actor),
    subject: (subject) => (subject in commandsZh ? sayCommand(subject as CommandsWord) : subject),
  };
}
