import { z } from 'zod';
import type { JointDiagnosisCommands } from '../../../../workflows/complaint/joint-diagnosis/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { inDepartments } from '../body-parts';
import * as f from '../field-schemas';

export const jointDiagnosisBodies: { [N in keyof JointDiagnosisCommands]: CommandBody } = {
  openDiagnosis: commandBody<JointDiagnosisCommands['openDiagnosis']>()(
    'Ask several departments for the cause (S-42)',
    z.strictObject({
      departments: z.array(f.departmentCode).min(1).max(20),
      suspected: f.departmentCode.optional(),
      question: f.note,
    }),
    async ({ question, ...body }, p) => {
      await inDepartments(body.departments, p, 'departments');
      await inDepartments([body.suspected], p, 'suspected');
      return { ...body, questionId: p.internalNote('question', question) };
    },
  ),
  overrideDiagnosis: commandBody<JointDiagnosisCommands['overrideDiagnosis']>()(
    'Go on without the conclusion of the joint diagnosis (S-42)',
    z.strictObject({ reason: f.note }),
    ({ reason }, p) => ({ reasonId: p.internalNote('reason', reason) }),
  ),
};
