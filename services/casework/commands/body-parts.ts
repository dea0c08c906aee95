import { z } from 'zod';
import type { Proof } from '../../../workflows/complaint/vocabulary';
import type { Preparation } from '../../shared/cases/command-body';
import * as f from './field-schemas';

/** A body that holds no more than an internal note. */
export const noteOnly = z.strictObject({ note: f.note.optional() });

/** The note of a body as the id under which it is kept. */
export const noteId = (note: string | undefined, p: Preparation) =>
  note === undefined ? {} : { noteId: p.internalNote('note', note) };

export const proven = (
  { medium, note, evidenceId }: z.output<typeof f.proof>,
  p: Preparation,
  field = 'proof',
): Proof => ({
  medium,
  ...(note !== undefined && { noteId: p.internalNote(`${field}.note`, note) }),
  ...(evidenceId !== undefined && { evidenceId }),
});

export async function known(list: readonly { id: string }[], p: Preparation): Promise<void> {
  for (const [index, { id }] of list.entries()) await p.person(`persons.${index}.id`, id);
}

export async function inDepartments(
  codes: readonly (string | undefined)[],
  p: Preparation,
  field = 'department',
): Promise<void> {
  for (const code of codes) if (code !== undefined) await p.department(field, code);
}
