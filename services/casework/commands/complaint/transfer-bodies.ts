import { z } from 'zod';
import type { TransferCommands } from '../../../../workflows/complaint/transfer/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId } from '../body-parts';
import * as f from '../field-schemas';

export const transferBodies: { [N in keyof TransferCommands]: CommandBody } = {
  transferComplaint: commandBody<TransferCommands['transferComplaint']>()(
    'Hand the complaint on to another department, with a first assessment (S-23)',
    z.strictObject({ department: f.departmentCode, note: f.note }),
    async ({ department, note }, p) => ({
      department: await p.department('department', department),
      noteId: p.internalNote('note', note),
    }),
  ),
  signForTransfer: commandBody<TransferCommands['signForTransfer']>()(
    'Sign for a transferred complaint; without a handler you handle it (S-23)',
    z.strictObject({ handler: f.staffId.optional(), note: f.note.optional() }),
    async ({ handler, note }, p) => ({
      ...(handler !== undefined && { handler: await p.person('handler', handler) }),
      ...noteId(note, p),
    }),
  ),
  returnTransfer: commandBody<TransferCommands['returnTransfer']>()(
    'Send a transferred complaint back, with the reason (S-23)',
    z.strictObject({ note: f.note }),
    ({ note }, p) => ({ noteId: p.internalNote('note', note) }),
  ),
};
