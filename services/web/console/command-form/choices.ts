import type { ComplaintState } from '../../../../workflows/complaint/state';
import type { Policy } from '../../../../workflows/contracts/policy';
import type { FieldSpec } from './schema';

/** What a code can be chosen from: the code, and words of what it names where it has its own. */
export interface Choice {
  value: string;
  /** Key of the value's words, for kinds that are named together with the code. */
  kind?: string;
  amountFen?: number | undefined;
}

type Source = (state: ComplaintState, policy: Policy | undefined) => Choice[];

const codes = (values: readonly string[] | undefined): Choice[] => (values ?? []).map((value) => ({ value }));

/** Where the codes of a field come from: things of the case, or lists of its rulebook. */
const sources: Record<string, Source> = {
  offerId: ({ offers }) =>
    codes(
      offers.filter(({ status }) => status === 'open' || status === 'lapsed').map(({ offerId }) => offerId),
    ),
  actionId: ({ actions }) =>
    actions
      .filter(({ provenAt }) => !provenAt)
      .map(({ actionId, kind, amountFen }) => ({ value: actionId, kind, amountFen })),
  taskId: ({ tasks }) => tasks.map(({ id, kind }) => ({ value: id, kind })),
  orderId: ({ orders = [] }) => codes(orders.filter(({ endedAt }) => !endedAt).map(({ orderId }) => orderId)),
  stepId: ({ investigationPlan }) =>
    (investigationPlan?.steps ?? [])
      .filter(({ doneAt }) => !doneAt)
      .map(({ stepId, what }) => ({ value: stepId, kind: what })),
  itemId: ({ evidenceItems = [] }) => evidenceItems.map(({ itemId, kind }) => ({ value: itemId, kind })),
  deliveryKey: ({ undelivered }) => codes(Object.keys(undelivered)),
  evidenceId: ({ evidenceFiles = {} }) => codes(Object.keys(evidenceFiles)),
  evidenceIds: ({ evidenceFiles = {} }) => codes(Object.keys(evidenceFiles)),
  fileId: ({ evidenceFiles = {} }) => codes(Object.keys(evidenceFiles)),
  calmed: (_state, policy) => codes(policy?.calming.checklist),
  items: (_state, policy) => codes(Object.keys(policy?.legal.checklist ?? {})),
  measure: (_state, policy) => codes(Object.keys(policy?.interim.measures ?? {})),
  standardId: (_state, policy) => codes(Object.keys(policy?.goodwill.standards ?? {})),
  body: (_state, policy) => codes(Object.keys(policy?.external.bodies ?? {})),
  'pausePromise.reason': (_state, policy) => codes(policy?.pause.reasons),
  'requestExtension.reason': (_state, policy) => codes(policy?.extension.reasons),
  'skipRestatement.reason': (_state, policy) => codes(policy?.restatement.skipReasons),
  'recordContainment.action': (_state, policy) => codes(policy?.containment.actions),
};

/** The choices of a field that holds a code; undefined where it is free. */
export function choicesOf(
  field: FieldSpec,
  state: ComplaintState | undefined,
  policy: Policy | undefined,
): Choice[] | undefined {
  const source = sources[field.path] ?? sources[field.name];
  if (!source || !state) return undefined;
  const choices = source(state, policy);
  return choices.length > 0 ? choices : undefined;
}
