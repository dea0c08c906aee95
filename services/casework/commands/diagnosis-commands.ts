import { z } from 'zod';
import type { DiagnosisCommands } from '../../../workflows/diagnosis/messages';
import { type CommandBody, commandBody } from '../../shared/cases/command-body';
import * as f from './field-schemas';

/** The commands of a joint diagnosis. */
export const diagnosisCommands: { [N in keyof DiagnosisCommands]: CommandBody } = {
  decideConclusion: commandBody<DiagnosisCommands['decideConclusion']>()(
    'Decide a tie or a missing quorum (S-42)',
    z.strictObject({ causeCode: f.code, department: f.departmentCode.optional(), reason: f.note }),
    async ({ reason, ...body }, p) => {
      if (body.department !== undefined) await p.department('department', body.department);
      return { ...body, reasonId: p.internalNote('reason', reason) };
    },
  ),
};
