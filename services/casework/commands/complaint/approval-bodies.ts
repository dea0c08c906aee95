import { z } from 'zod';
import type { ApprovalCommands } from '../../../../workflows/complaint/approval/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId, noteOnly } from '../body-parts';
import * as f from '../field-schemas';

export const approvalBodies: { [N in keyof ApprovalCommands]: CommandBody } = {
  approvePlan: commandBody<ApprovalCommands['approvePlan']>()(
    'Approve a proposal; the last yes sends the offer (S-30)',
    noteOnly,
    async ({ note }, p) => ({
      ...noteId(note, p),
      authority: await p.authority(),
      elsewhere: await p.promisedElsewhere([]),
    }),
  ),
  refusePlan: commandBody<ApprovalCommands['refusePlan']>()(
    'Refuse a proposal with the reason; one refusal ends it (S-30)',
    z.strictObject({ reason: f.note }),
    ({ reason }, p) => ({ reasonId: p.internalNote('reason', reason) }),
  ),
};
