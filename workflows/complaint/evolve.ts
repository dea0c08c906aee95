import { assertNever } from '../contracts/message';
import { withRing } from '../policies/clock';
import type { RecordedComplaintEvent } from './events';
import type { ComplaintState, Diagnosis, Offer } from './state';

/** Folds one event into the state: the only way the state changes, in the workflow, the read model and the past. */
export function evolve(state: ComplaintState, event: RecordedComplaintEvent): ComplaintState {
  const next = fold(state, event);
  const ended = next.stage === 'archived' && next.reopeningEnded && next.diagnoses.every((d) => d.reported);
  return ended ? { ...next, seq: event.seq, ended } : { ...next, seq: event.seq };
}

function fold(state: ComplaintState, event: RecordedComplaintEvent): ComplaintState {
  switch (event.type) {
    case 'clockRang':
      return withRing(state, event);
    case 'complaintAccepted':
      return {
        ...state,
        complaintId: event.complaintId,
        acceptanceNumber: event.acceptanceNumber,
        kind: event.kind,
        channel: event.channel,
        category: event.category,
        language: event.language,
        receivedAt: event.receivedAt,
        acceptedAt: event.acceptedAt,
        rehearsal: event.rehearsal,
        pinned: {
          policyVersion: event.policyVersion,
          calendarVersion: event.calendarVersion,
          logic: event.logic,
        },
        subject: event.subject,
        missing: event.missing,
        promise: event.promise,
      };
    case 'complaintAcknowledged':
      return { ...state, acknowledgedAt: event.deliveredAt };
    case 'contactRecorded':
      return {
        ...state,
        contact: {
          tries: state.contact.tries + (event.reached ? 0 : 1),
          at: state.contact.at ?? (event.meets ? event.at : undefined),
        },
      };
    case 'complaintGraded':
      return {
        ...state,
        stage: state.stage === 'accepted' ? 'graded' : state.stage,
        grade: event.grade,
        gradeReasons: event.reasons,
        gradeFacts: event.facts,
        gradedBy: event.by,
        gradedAt: event.at,
      };
    case 'complaintAssigned':
      return {
        ...state,
        stage: state.stage === 'graded' ? 'assigned' : state.stage,
        department: event.department,
        handler: event.handler,
        assignedAt: event.at,
      };
    case 'investigationStarted':
      return { ...state, stage: 'investigating', investigationStartedAt: event.at };
    case 'diagnosisOpened':
      return {
        ...state,
        stage: 'diagnosing',
        diagnoses: [
          ...state.diagnoses,
          {
            n: event.n,
            departments: event.departments,
            deadline: event.deadline,
            status: 'open',
            reported: false,
          },
        ],
      };
    case 'diagnosisOverridden':
      return { ...withDiagnosis(state, event.n, { status: 'overridden' }), stage: 'investigating' };
    case 'diagnosisUndecided':
      return withDiagnosis(state, event.n, { status: 'undecided' });
    case 'diagnosisConcluded': {
      const before = state.diagnoses.find((d) => d.n === event.n);
      const decided = before?.status === 'open' || before?.status === 'undecided';
      const next = withDiagnosis(state, event.n, {
        reported: true,
        ...(decided && {
          status: event.outcome === 'calledOff' ? 'calledOff' : 'concluded',
          causeCode: event.causeCode,
          department: event.department,
          dissent: event.dissent,
        }),
      });
      return decided && state.stage === 'diagnosing' ? { ...next, stage: 'investigating' } : next;
    }
    case 'findingRecorded':
      return {
        ...state,
        stage: 'found',
        finding: {
          finding: event.finding,
          directCause: event.directCause,
          department: event.department,
          team: event.team,
          triggers: event.triggers,
          at: event.at,
        },
      };
    case 'offerMade':
      return {
        ...state,
        stage: 'offered',
        offers: [
          ...state.offers,
          {
            offerId: event.offerId,
            round: event.round,
            status: 'open',
            replyId: event.replyId,
            answerBy: event.answerBy,
            madeAt: event.at,
            actions: event.actions.map((a) => ({ ...a, offerId: event.offerId })),
          },
        ],
      };
    case 'offerDelivered':
      return withOffer(state, event.offerId, { deliveredAt: event.deliveredAt });
    case 'offerAccepted': {
      const offer = state.offers.find((o) => o.offerId === event.offerId);
      return {
        ...withOffer(state, event.offerId, { status: 'accepted', answeredAt: event.at }),
        stage: 'remedying',
        solvedAt: state.solvedAt ?? event.at,
        actions: [...state.actions, ...missingActions(state, offer, event.at)],
      };
    }
    case 'offerRejected':
      return {
        ...withOffer(state, event.offerId, { status: 'rejected', answeredAt: event.at }),
        stage: 'found',
      };
    case 'offerCountered':
      return {
        ...withOffer(state, event.offerId, {
          status: 'countered',
          answeredAt: event.at,
          counterFen: event.amountFen,
        }),
        stage: 'found',
      };
    case 'offerReminded':
      return state;
    case 'offerLapsed': {
      // What is owed without agreement is done anyway.
      const offer = state.offers.find((o) => o.offerId === event.offerId);
      const owed = missingActions(state, offer, event.at).filter((a) => a.statutory);
      return {
        ...withOffer(state, event.offerId, { status: 'lapsed' }),
        stage: owed.length > 0 ? 'remedying' : 'offered',
        actions: [...state.actions, ...owed],
      };
    }
    case 'offerLapseUndone':
      return { ...withOffer(state, event.offerId, { status: 'open' }), stage: 'offered' };
    case 'remedyProven':
      return {
        ...state,
        actions: state.actions.map((a) => (a.actionId === event.actionId ? { ...a, provenAt: event.at } : a)),
      };
    case 'solvedOnTheSpot':
      return { ...state, solvedAt: event.at };
    case 'stageReplySent':
      return event.substantive
        ? { ...state, substantiveReplies: [...state.substantiveReplies, event.replyId] }
        : state;
    case 'customerTold':
      return event.outcome === 'delivered'
        ? told(state, event.purpose, event.deliveredAt ?? event.at)
        : {
            ...state,
            undelivered: { ...state.undelivered, [event.deliveryKey]: { purpose: event.purpose } },
          };
    case 'deliveryRecorded': {
      const { [event.deliveryKey]: _done, ...undelivered } = state.undelivered;
      return told({ ...state, undelivered }, event.purpose, event.at);
    }
    case 'staffTold':
      return state;
    case 'escalationSigned':
      return { ...state, escalationSignedAt: event.at };
    case 'promiseMet':
      return {
        ...state,
        promiseMetAt: event.deliveredAt,
        substantiveAt: state.substantiveAt ?? event.deliveredAt,
      };
    case 'promiseWarned':
    case 'clockWarned':
    case 'clockBroken':
      return state;
    case 'promiseBroken':
      return { ...state, promiseBrokenAt: event.at };
    case 'promiseReplanned':
      return { ...state, promise: event.promise, years: [...state.years, event.year] };
    case 'complaintConcluded':
      return {
        ...state,
        stage: 'concluded',
        outcome: event.outcome,
        concludedAt: event.at,
        surveyAt: event.surveyAt,
        callBackFrom: event.callBackFrom,
        ...(event.surveyAt && { survey: {} }),
        ...(event.callBackFrom && { callBack: { tries: [] } }),
      };
    case 'complaintWithdrawn':
      return state;
    case 'surveySent':
      return { ...state, survey: { ...state.survey, sentAt: event.at } };
    case 'surveyAnswered':
      return {
        ...state,
        survey: {
          ...state.survey,
          answeredAt: event.at,
          overall: event.overall,
          solved: event.solved,
          failed: event.failed,
        },
      };
    case 'surveyClosed':
      return { ...state, survey: { ...state.survey, closedAt: event.at } };
    case 'callBackRecorded':
      return {
        ...state,
        callBack: {
          tries: [...(state.callBack?.tries ?? []), event.at],
          doneAt: event.done ? event.at : undefined,
          overall: event.overall,
          solved: event.solved,
          failed: event.failed,
        },
      };
    case 'complaintArchived':
      return { ...state, stage: 'archived', archivedAt: event.at };
    case 'reopeningEnded':
      return { ...state, reopeningEnded: true };
    case 'accountabilityRequested':
      return { ...state, accountability: state.accountability + 1 };
    case 'mishandlingVerified':
    case 'customerWrote':
    case 'factDeclined':
      return state;
    case 'evidenceAdded':
      return state;
    case 'recordCompleted':
      return { ...state, missing: event.missing };
    case 'taskRaised':
      return { ...state, tasks: [...state.tasks, event.task] };
    case 'taskResolved':
      return { ...state, tasks: state.tasks.filter((t) => t.id !== event.taskId) };
    default:
      return assertNever(event);
  }
}

/** A delivered message may be the substantive response that the grade limits wait for. */
function told(state: ComplaintState, purpose: string, at: string): ComplaintState {
  const substantive = purpose === 'stageReply' && state.substantiveReplies.length > 0;
  return substantive ? { ...state, substantiveReplies: [], substantiveAt: state.substantiveAt ?? at } : state;
}

function withOffer(state: ComplaintState, offerId: string, change: Partial<Offer>): ComplaintState {
  return { ...state, offers: state.offers.map((o) => (o.offerId === offerId ? { ...o, ...change } : o)) };
}

function withDiagnosis(state: ComplaintState, n: number, change: Partial<Diagnosis>): ComplaintState {
  return { ...state, diagnoses: state.diagnoses.map((d) => (d.n === n ? { ...d, ...change } : d)) };
}

function missingActions(state: ComplaintState, offer: Offer | undefined, agreedAt: string) {
  const known = new Set(state.actions.map((a) => a.actionId));
  return (offer?.actions ?? []).filter((a) => !known.has(a.actionId)).map((a) => ({ ...a, agreedAt }));
}
