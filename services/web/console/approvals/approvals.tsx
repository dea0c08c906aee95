import { StepQueue } from '../worklist/step-queue';
import type { WorklistItem } from '../worklist/worklist-items';
import { useShellWords } from '../words/shell';
import { ExtensionAsked } from './extension-asked';
import { PlanProposed } from './plan-proposed';
import { SimilarOffers } from './similar-offers';
import { useApprovalsWords } from './words';

/** What waits for somebody's yes, and what else can be said to it. */
const steps = { approvePlan: ['refusePlan'], approveExtension: ['refuseExtension'], approveDocument: [] };

/** 审批: amount against authority and cap, the proposal itself, what was decided in similar cases (S-30, S-38, L-05). */
export default function Approvals() {
  const say = useApprovalsWords();
  const title = useShellWords()('nav.approvals');
  return (
    <StepQueue title={title} steps={steps} empty={say('empty')} detail={(item) => <Asked item={item} />} />
  );
}

function Asked({ item: { command, complaintId } }: { item: WorklistItem }) {
  const say = useApprovalsWords();
  if (command === 'approveDocument') return <p>{say('document')}</p>;
  if (command === 'approveExtension') return <ExtensionAsked complaintId={complaintId} />;
  return (
    <>
      <PlanProposed complaintId={complaintId} />
      <SimilarOffers complaintId={complaintId} />
    </>
  );
}
