import type { CaseInput, Effect } from '../contracts/case-definition';
import { complaintCaseId, diagnosisCaseId } from '../contracts/ids';
import type { Recorded } from '../contracts/message';
import type { Audience, Rules } from '../contracts/policy';
import { workflowTypes } from '../contracts/task-queues';
import type { DiagnosisAsked } from '../diagnosis/events';
import { clockTitles, purposeTitles } from './titles';
import type { ComplaintEvent } from './events';
import type { CustomerTextId, Purpose } from './messages';
import { outsideRoutes } from './rules';
import type { ComplaintState } from './state';

/** Tells the customer by the preferred contact; the outcome comes back as the fact `customerTold`. */
function tellCustomer(
  state: ComplaintState,
  purpose: Purpose,
  more: { textId?: CustomerTextId; offerId?: string; params?: Record<string, unknown> } = {},
): Effect {
  const { params, ...rest } = more;
  return {
    kind: 'activity',
    name: 'tellCustomer',
    input: {
      complaintId: state.complaintId,
      purpose,
      params: { acceptanceNumber: state.acceptanceNumber, ...params },
      ...rest,
    },
    summary: `告知客户:${purposeTitles[purpose]}`,
  };
}

/** Tells the people behind the roles; who they are is resolved at delivery and reported as `staffTold`. */
function tellStaff(
  state: ComplaintState,
  audiences: readonly Audience[],
  template: string,
  summary: string,
  params: Record<string, unknown> = {},
  department = state.department,
): Effect[] {
  // Before there is a department, its head is nobody yet: not every head of every department.
  const isSomebody = (a: Audience) =>
    a !== 'customer' && (a !== 'department-head' || department !== undefined);
  const staff = audiences.filter(isSomebody).map((a) => named(state, a));
  if (staff.length === 0) return [];
  return [
    {
      kind: 'activity',
      name: 'tellStaff',
      input: {
        complaintId: state.complaintId,
        audiences: [...new Set(staff)],
        department,
        template,
        params: { acceptanceNumber: state.acceptanceNumber, ...params },
      },
      summary: `通知:${summary}`,
    },
  ];
}

/** Whoever handles the case; before anybody does, the team lead (S-09: a complaint always has an owner). */
function named(state: ComplaintState, audience: Audience): string {
  if (audience !== 'handler') return audience;
  return state.handler ? `person:${state.handler.id}` : 'team-lead';
}

/** A joint diagnosis is a case of its own with the same pinned rules (S-42). */
function openDiagnosis(
  state: ComplaintState,
  event: Recorded<Extract<ComplaintEvent, { type: 'diagnosisOpened' }>>,
): Effect {
  const caseId = diagnosisCaseId(state.complaintId, event.n);
  const { n, departments, suspected, questionId, deadline } = event;
  const input: CaseInput<DiagnosisAsked> = {
    caseId,
    opening: {
      type: 'diagnosisAsked',
      complaintId: state.complaintId,
      parentId: complaintCaseId(state.complaintId),
      acceptanceNumber: state.acceptanceNumber,
      n,
      departments,
      suspected,
      questionId,
      deadline,
      subject: state.subject,
      seq: 1,
      at: event.at,
      messageId: `open/${caseId}`,
    },
    pinned: state.pinned,
    unrecorded: true,
  };
  return {
    kind: 'child',
    workflowId: caseId,
    workflowType: workflowTypes.diagnosis,
    input,
    summary: `联合会诊 ${n}`,
  };
}

/** Ends a joint diagnosis that is still open; the child answers with its last word. */
function callOff(state: ComplaintState, n: number): Effect {
  return {
    kind: 'signal',
    workflowId: diagnosisCaseId(state.complaintId, n),
    name: 'calledOff',
    payload: {},
    summary: `撤销联合会诊 ${n}`,
  };
}

/** Which activity, child or signal an event calls for. `state` already holds the event. */
export function effects(rules: Rules, state: ComplaintState, event: Recorded<ComplaintEvent>): Effect[] {
  switch (event.type) {
    case 'complaintAccepted':
      return [
        tellCustomer(state, 'acknowledgement', {
          params: {
            receivedAt: event.receivedAt,
            // Only complaints carry the promise (S-90).
            ...(event.kind === 'complaint' && {
              dueAt: event.promise.dueAt,
              workingDays: event.promise.workingDays,
              provisional: event.promise.provisional,
            }),
          },
        }),
      ];
    case 'complaintGraded':
      // S-45: the manager, legal and (safety) quality hear of a major case at once.
      return event.grade === 'major'
        ? tellStaff(state, majorAudience(event.facts), 'majorGraded', '重大投诉', { grade: event.grade })
        : [];
    case 'diagnosisOpened':
      return [openDiagnosis(state, event)];
    case 'diagnosisOverridden':
      return [callOff(state, event.n)];
    case 'diagnosisUndecided':
      return tellStaff(state, ['complaint-manager'], 'diagnosisUndecided', '联合会诊未形成结论', {
        reason: event.reason,
      });
    case 'findingRecorded': {
      const { department } = event;
      // every founded complaint sends a one-step notice to the responsible department.
      if (event.finding === 'founded' || event.finding === 'partly') {
        return tellStaff(
          state,
          ['department-head'],
          'findingNotice',
          '责任部门通报',
          { directCause: event.directCause ?? '' },
          department,
        );
      }
      return [
        tellCustomer(state, 'refusal', {
          textId: event.replyId,
          params: { outsideRoutes: outsideRoutes(rules, state.category) },
        }),
      ];
    }
    case 'offerMade':
      // On the spot the customer has already agreed: one reply tells it all.
      return event.answerBy > event.at
        ? [
            tellCustomer(state, 'offer', {
              textId: event.replyId,
              offerId: event.offerId,
              params: { answerBy: event.answerBy },
            }),
          ]
        : [];
    case 'solvedOnTheSpot':
      return [
        tellCustomer(state, 'solvedOnTheSpot', {
          textId: event.replyId,
          params: { outsideRoutes: outsideRoutes(rules, state.category) },
        }),
      ];
    case 'stageReplySent':
      return [
        tellCustomer(state, 'stageReply', {
          textId: event.replyId,
          params: { nextNewsAt: event.nextNewsAt ?? '' },
        }),
      ];
    case 'offerReminded':
      return [
        tellCustomer(state, 'offerReminder', {
          offerId: event.offerId,
          params: { answerBy: offerOf(state, event.offerId)?.answerBy ?? '' },
        }),
      ];
    case 'offerLapsed':
      return [
        tellCustomer(state, 'offerLapsed', {
          offerId: event.offerId,
          params: { takeUp: rules.policy.offer.takeUp },
        }),
      ];
    case 'promiseWarned':
      return tellStaff(state, event.tell, 'promiseWarned', `承诺时限 ${event.percent} %`, {
        percent: event.percent,
        dueAt: state.promise.dueAt,
      });
    case 'promiseBroken':
      return [
        ...tellStaff(state, event.tell, 'promiseBroken', '承诺已超时', { dueAt: event.dueAt }),
        ...(event.tell.includes('customer')
          ? [
              tellCustomer(state, 'promiseBroken', {
                params: {
                  dueAt: event.dueAt,
                  nextDate: event.nextDate,
                  outsideRoutes: outsideRoutes(rules, state.category),
                },
              }),
            ]
          : []),
      ];
    case 'promiseReplanned':
      return event.moved
        ? [
            tellCustomer(state, 'promiseMoved', {
              params: { dueAt: event.promise.dueAt, workingDays: event.promise.workingDays },
            }),
          ]
        : [];
    case 'clockWarned':
      return tellStaff(state, event.tell, 'clockWarned', `${clockTitles[event.kind] ?? event.kind} 预警`, {
        kind: event.kind,
        percent: event.percent,
      });
    case 'clockBroken':
      return tellStaff(state, event.tell, 'clockBroken', `${clockTitles[event.kind] ?? event.kind} 已超时`, {
        kind: event.kind,
        dueAt: event.dueAt,
      });
    case 'complaintConcluded':
      return concluded(state, event);
    case 'surveySent':
      return [tellCustomer(state, 'survey')];
    case 'taskRaised':
      return event.task.kind === 'nobodyReached' || event.task.kind === 'customerWrote'
        ? []
        : tellStaff(state, [event.task.audience], 'taskRaised', '待办任务', { kind: event.task.kind });
    case 'accountabilityRequested':
      return [
        {
          kind: 'activity',
          name: 'openAccountability',
          input: {
            complaintId: state.complaintId,
            triggers: event.triggers,
            persons: event.persons,
            department: event.department,
          },
          summary: '奖罚呈批',
        },
      ];
    default:
      return [];
  }
}

const majorAudience = (facts: { harmToPerson?: boolean; hazard?: string }): Audience[] =>
  facts.harmToPerson || facts.hazard
    ? ['complaint-manager', 'legal', 'quality']
    : ['complaint-manager', 'legal'];

const offerOf = (state: ComplaintState, offerId: string) => state.offers.find((o) => o.offerId === offerId);

/** The last letter names the outside route (L-07); a withdrawal is confirmed and calls its diagnosis off. */
function concluded(
  state: ComplaintState,
  event: Extract<ComplaintEvent, { type: 'complaintConcluded' }>,
): Effect[] {
  if (event.outcome === 'withdrawn') {
    const open = state.diagnoses.filter((d) => !d.reported && d.status !== 'overridden');
    return [tellCustomer(state, 'withdrawalConfirmed'), ...open.map((d) => callOff(state, d.n))];
  }
  const lastOffer = state.offers.at(-1);
  const onTheSpot = lastOffer !== undefined && lastOffer.answerBy === lastOffer.madeAt;
  const saidInRefusal = event.outcome === 'refused' && !event.replyId;
  if (onTheSpot || saidInRefusal) return [];
  return [
    tellCustomer(state, 'finalReply', {
      textId: event.replyId,
      params: { outcome: event.outcome, outsideRoutes: event.outsideRoutes },
    }),
  ];
}
