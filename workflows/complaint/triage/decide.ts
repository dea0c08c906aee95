import { type Person, type Refusal, refuse } from '../../contracts/message';
import { type Grade, grades } from '../../contracts/policy';
import { gradeOf } from '../../policies/grading';
import { type Seat, seatOf } from '../../policies/seats';
import { isAboutDesk } from '../complained-about';
import type { ComplaintEvent } from '../events';
import { mayOwn } from '../ownership/state';
import type { Context, Decide } from '../rules';
import { asPerson, isComplainedAbout, personOf, resolved } from '../rules';
import { isGeneralLimitOver } from './clocks';
import type { Assessment, TriageCommands } from './messages';
import { effectiveGrade } from './state';

type Grading = TriageCommands['gradeComplaint'];

const rank = (grade: Grade): number => grades.indexOf(grade);

/** S-15: the grade is taken from the table, or from a person with a reason. */
export const gradeComplaint: Decide<Grading> = (context, payload) => {
  const { rules, state, by } = context;
  const person = personOf(by);
  const table = gradeOf(rules.policy, payload.facts);
  const grade = payload.override ?? table.grade;
  const reasons = grade === table.grade ? table.reasons : ['overridden'];
  const refused =
    (payload.override && overrideRefused(context, payload, table.grade)) ??
    lowerNeedsSecondPerson(context, person, effectiveGrade(state), grade);
  if (refused) return refused;
  const { facts, noteId, category, complainedAbout } = payload;
  return [
    {
      type: 'complaintGraded',
      grade,
      reasons,
      facts,
      by: person.id,
      noteId,
      ...(rules.logic >= 2 && {
        ...(grade !== table.grade && { overridden: table.grade }),
        assessment: assessed(context, payload, grade),
        seat: seatNow(context, payload.category?.code),
        category,
        complainedAbout,
      }),
    },
  ];
};

/** a lower grade needs a second person, above specialist. */
function lowerNeedsSecondPerson(
  { state }: Context,
  person: Person,
  from: Grade,
  to: Grade,
): Refusal | undefined {
  const isLower = state.grade !== undefined && rank(to) < rank(from);
  return isLower && (person.id === state.gradedBy || person.level < 3)
    ? refuse('R-17', 'downgradeNeedsSecondPerson', { from, to })
    : undefined;
}

function overrideRefused(context: Context, payload: Grading, table: Grade): Refusal | undefined {
  const { rules, state, by, now } = context;
  const to = payload.override!;
  if (rules.logic < 2) return refuse('R-14', 'newerThanCase');
  if (!payload.noteId) return refuse('S-15', 'overrideNeedsReason');
  if (rank(to) < rank(table)) {
    // Below what the table says is a downgrade, also of a complaint that nobody has graded yet.
    return state.grade
      ? lowerNeedsSecondPerson(context, personOf(by), table, to)
      : refuse('R-17', 'downgradeNeedsSecondPerson', { from: table, to });
  }
  const escapes = rank(to) > rank(table) && effectiveGrade(state) === 'general';
  return escapes && state.grade && isGeneralLimitOver(rules, state, now)
    ? refuse('R-17', 'generalLimitOver')
    : undefined;
}

/** S-14: the triage record is never empty; what nobody said follows from category, grade and the seats of policy. */
function assessed(context: Context, payload: Grading, grade: Grade): Assessment {
  const category = payload.category?.code ?? context.state.category;
  return {
    nature: category?.split('.')[0] ?? 'unclear',
    severity: ({ general: 'minor', important: 'serious', major: 'critical' } as const)[grade],
    urgency: ({ general: 'normal', important: 'urgent', major: 'immediate' } as const)[grade],
    department: seatNow(context, category).department,
    ...payload.assessment,
  };
}

/** S-19: by the category as it is now, and the tier as it was at acceptance. */
export const seatNow = (
  { rules, state }: Pick<Context, 'rules' | 'state'>,
  category = state.category,
): Seat => seatOf(rules.policy, { category, tier: state.tier?.code });

/** Whether this person may be handed the complaint for a department: the reason why not, or nothing. */
export function whyNotHandler(
  { rules, state }: Pick<Context, 'rules' | 'state'>,
  handler: Person,
  department: string,
): Refusal | undefined {
  if (isComplainedAbout(state, handler)) return refuse('L-02', 'handlerComplainedAbout');
  if (handler.department !== department && handler.level < 3) {
    return refuse('S-23', 'handlerOfOtherDepartment', { department });
  }
  return isAboutDesk(rules, state) && !rules.policy.complainedAbout.deskOwners.includes(handler.role)
    ? refuse('R-16', 'deskComplainedAbout')
    : undefined;
}

export const assignComplaint: Decide<TriageCommands['assignComplaint']> = (context, payload) =>
  assigned(context, payload);

/** An assignment, by somebody to somebody or by a claim to oneself. */
export function assigned(
  context: Context,
  payload: TriageCommands['assignComplaint'],
): ComplaintEvent[] | Refusal {
  const { rules, state, by } = context;
  const person = personOf(by);
  const { department, handler, noteId } = payload;
  const refused = whyNotHandler(context, handler, department);
  if (refused) return refused;
  const event = { type: 'complaintAssigned' as const, department, handler, by: person.id, noteId };
  if (rules.logic < 2) return [event];
  const { owner } = payload;
  if (owner && isComplainedAbout(state, owner)) return refuse('L-02', 'handlerComplainedAbout');
  if (owner && !mayOwn(rules, state, owner)) {
    return refuse('S-85', 'ownerBelowGrade', { grade: effectiveGrade(state) });
  }
  // S-85: the handler owns it if the grade allows, else who hands it out; else its owner is asked for.
  const owners = [owner, state.owner, handler, person].filter((p) => p !== undefined);
  const rightful = owners.find((p) => mayOwn(rules, state, p));
  const seat = state.seat ?? seatNow(context);
  const routing = seat.department === department ? seat.reason : 'chosen';
  return [
    { ...event, routing, ...(rightful && { owner: asPerson(rightful) }) },
    ...resolved(state, 'transferDisputed', person.id),
  ];
}

export const signEscalation: Decide<TriageCommands['signEscalation']> = ({ by }, payload) => [
  { type: 'escalationSigned', by: personOf(by).id, noteId: payload.noteId },
];
