import { Skeleton } from 'antd';
import { stateOf, useComplaint, usePolicy } from '../complaint/complaint';
import { useNames } from '../people/people';
import { Fault } from '../shell/fault';
import { useValueWord } from '../words/value-word';
import { ProposedText } from './proposed-text';
import { useApprovalsWords } from './words';

/** How many working days more are asked, why, and how often that happened already (L-05). */
export function ExtensionAsked({ complaintId }: { complaintId: string }) {
  const say = useApprovalsWords();
  const word = useValueWord();
  const { person } = useNames();
  const { data, error, refetch } = useComplaint(complaintId);
  const state = data && stateOf(data);
  const policy = usePolicy(state?.pinned.policyVersion);
  if (error && !data) return <Fault error={error} again={() => void refetch()} />;
  if (!state) return <Skeleton active />;
  const asked = state.extensions?.find(({ decision }) => decision === undefined);
  if (!asked) return null;
  const approved = state.extensions?.filter(({ decision }) => decision === 'approved') ?? [];
  const facts = [
    [say('extension'), say('days', { n: asked.days })],
    [say('reason'), word(asked.reason)],
    [say('proposedBy'), person(asked.by)],
  ];
  return (
    <>
      <dl className="case-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {policy && (
        <p className="quiet">
          {say('extended', {
            n: approved.length,
            days: approved.reduce((sum, { days }) => sum + days, 0),
            max: policy.extension.times,
          })}
        </p>
      )}
      <ProposedText complaintId={complaintId} textId={asked.replyId} />
    </>
  );
}
