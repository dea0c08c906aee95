import { Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { stateOf, useComplaint, usePolicy } from '../complaint/complaint';
import { Fault } from '../shell/fault';
import { StepQueue } from '../worklist/step-queue';
import type { WorklistItem } from '../worklist/worklist-items';
import { useShellWords } from '../words/shell';
import { useTermsWords } from '../words/terms';
import { CallScript } from './call-script';
import { useCallBacksWords } from './words';

const steps = { recordCallBack: [] };

/** 回访: whom to call, what to say, how often it was tried; what was said is recorded by the case's own form (S-52). */
export default function CallBacks() {
  const say = useCallBacksWords();
  const title = useShellWords()('nav.callBacks');
  return (
    <StepQueue title={title} steps={steps} empty={say('empty')} detail={(item) => <CallBack item={item} />} />
  );
}

function CallBack({ item: { complaintId, acceptanceNumber } }: { item: WorklistItem }) {
  const say = useCallBacksWords();
  const sayTerm = useTermsWords();
  const language = useLanguage();
  const { data, error, refetch } = useComplaint(complaintId);
  const state = data && stateOf(data);
  const policy = usePolicy(state?.pinned.policyVersion);
  if (error && !data) return <Fault error={error} again={() => void refetch()} />;
  if (!data || !state) return <Skeleton active />;
  const { survey, callBack, concludedAt, outcome } = state;
  const tries = callBack?.tries.length ?? 0;
  const facts: [string, ReactNode][] = [
    [say('medium'), sayTerm(`channel.${data.channel}`)],
    [say('concluded'), concludedAt ? <When at={concludedAt} language={language} now={data.ownTime} /> : '—'],
    [say('outcome'), outcome ? sayTerm(`outcome.${outcome}`) : '—'],
    [
      say('tries'),
      policy
        ? say('tries.of', { n: tries, max: policy.callBack.tries, days: policy.callBack.onDays })
        : tries,
    ],
    [
      say('survey'),
      survey?.overall !== undefined
        ? say('survey.answered', { overall: survey.overall })
        : say(survey?.sentAt ? 'survey.open' : 'survey.none'),
    ],
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
      <p className="quiet">
        {say('customer')} · <Link to={`/complaints/${complaintId}`}>{say('open')}</Link>
      </p>
      <CallScript acceptanceNumber={acceptanceNumber} />
    </>
  );
}
