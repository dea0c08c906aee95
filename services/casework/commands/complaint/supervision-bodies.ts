import { z } from 'zod';
import type { SupervisionCommands } from '../../../../workflows/complaint/supervision/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId } from '../body-parts';
import * as f from '../field-schemas';

const done = z.strictObject({ orderId: f.key, note: f.note });

export const supervisionBodies: { [N in keyof SupervisionCommands]: CommandBody } = {
  issueOrder: commandBody<SupervisionCommands['issueOrder']>()(
    'Issue a supervisory order 督办单 to a person, with a due date (S-88)',
    z.strictObject({ owner: f.staffId, dueAt: f.instant, text: f.note }),
    async ({ owner, dueAt, text }, p) => ({
      owner: await p.person('owner', owner),
      dueAt,
      noteId: p.internalNote('text', text),
    }),
  ),
  receiveOrder: commandBody<SupervisionCommands['receiveOrder']>()(
    'Acknowledge a supervisory order (S-88)',
    z.strictObject({ orderId: f.key, note: f.note.optional() }),
    ({ orderId, note }, p) => ({ orderId, ...noteId(note, p) }),
  ),
  completeOrder: commandBody<SupervisionCommands['completeOrder']>()(
    'Report a supervisory order as done (S-88)',
    done,
    ({ orderId, note }, p) => ({ orderId, noteId: p.internalNote('note', note) }),
  ),
  cancelOrder: commandBody<SupervisionCommands['cancelOrder']>()(
    'Take a supervisory order back (S-88)',
    done,
    ({ orderId, note }, p) => ({ orderId, noteId: p.internalNote('note', note) }),
  ),
};
