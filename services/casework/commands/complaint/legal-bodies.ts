import { z } from 'zod';
import type { LegalCommands } from '../../../../workflows/complaint/legal/messages';
import { type CommandBody, commandBody } from '../../../shared/cases/command-body';
import { noteId } from '../body-parts';
import * as f from '../field-schemas';

export const legalBodies: { [N in keyof LegalCommands]: CommandBody } = {
  fillLegalChecklist: commandBody<LegalCommands['fillLegalChecklist']>()(
    'Tick the legal risks of the case; some open a hold (S-45)',
    z.strictObject({ items: z.array(f.code).max(50), note: f.note.optional() }),
    ({ items, note }, p) => ({ items: [...new Set(items)], ...noteId(note, p) }),
  ),
  placeHold: commandBody<LegalCommands['placeHold']>()(
    'Hold back statements on cause, fault, liability and amounts (R-18)',
    z.strictObject({ reason: f.code, note: f.note }),
    ({ reason, note }, p) => ({ reason, noteId: p.internalNote('note', note) }),
  ),
  clearHold: commandBody<LegalCommands['clearHold']>()(
    'Let the statements go out again (R-18)',
    z.strictObject({ note: f.note }),
    ({ note }, p) => ({ noteId: p.internalNote('note', note) }),
  ),
};
