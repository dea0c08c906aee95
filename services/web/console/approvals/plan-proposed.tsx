import { Skeleton, Tag } from 'antd';
import type { Policy } from '../../../../workflows/contracts/policy';
import { limitOf } from '../command-form/offer-money';
import { stateOf, useComplaint, usePolicy } from '../complaint/complaint';
import { useNames } from '../people/people';
import { Fault } from '../shell/fault';
import { useSession } from '../shell/session';
import { useValueWord } from '../words/value-word';
import { amountsByKind, yuan, type Amount } from './amounts';
import { ProposedText } from './proposed-text';
import { useApprovalsWords } from './words';

/** The proposal that waits: its remedies beside the approver's authority, goodwill beside the cap (S-37, S-38, L-18). */
export function PlanProposed({ complaintId }: { complaintId: string }) {
  const say = useApprovalsWords();
  const { person } = useNames();
  const { data, error, refetch } = useComplaint(complaintId);
  const state = data && stateOf(data);
  const policy = usePolicy(state?.pinned.policyVersion);
  if (error && !data) return <Fault error={error} again={() => void refetch()} />;
  if (!state) return <Skeleton active />;
  // The latest is the one that waits: a case asks for one approval at a time.
  const asked = state.approvals?.at(-1);
  if (!asked) return null;
  const { proposal, money } = asked;
  const facts: [string, string][] = [
    [say('proposedBy'), person(asked.by)],
    ...(money
      ? ([
          [say('statutory'), yuan(money.statutoryFen)],
          [
            say('goodwill'),
            policy
              ? `${yuan(money.goodwillFen)} · ${say('cap')} ${yuan(policy.goodwill.capFen)}`
              : yuan(money.goodwillFen),
          ],
          ...(money.bonusFen > 0 ? [[say('bonus'), yuan(money.bonusFen)]] : []),
        ] as [string, string][])
      : []),
  ];
  return (
    <>
      <h3>{say('money')}</h3>
      <ul className="case-list">
        {amountsByKind(proposal.actions).map((amount) => (
          <AmountLine key={amount.kind} amount={amount} policy={policy} />
        ))}
      </ul>
      <dl className="case-facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <ProposedText complaintId={complaintId} textId={proposal.replyId} />
    </>
  );
}

function AmountLine({ amount: { kind, fen }, policy }: { amount: Amount; policy: Policy | undefined }) {
  const say = useApprovalsWords();
  const word = useValueWord();
  const { roles } = useSession();
  const limit = policy && limitOf(policy, kind, roles);
  const above = limit !== undefined && limit !== null && fen > limit;
  return (
    <li>
      <span>
        {word(kind)} {fen > 0 && <strong>{yuan(fen)}</strong>}
      </span>
      {limit !== undefined && (
        <span>
          {say('ofAuthority')} {limit === null ? say('noLimit') : yuan(limit)}{' '}
          <Tag color={above ? '#874d00' : '#237804'} variant="solid">
            {say(above ? 'above' : 'within')}
          </Tag>
        </span>
      )}
    </li>
  );
}
