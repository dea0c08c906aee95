import { Skeleton, Tag, Typography } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import { $intake } from '../../browser/api/client';
import { dayOf } from '../../browser/time/format';
import { useIntakeWords } from '../words/intake';
import { type IntakeForm, matterOf, type Suggestion } from './intake-form';
import { Part } from './part';

const pauseMs = 600;
const none: readonly Suggestion[] = [];

/** What the page looks for changes when the clerk stops typing for a moment. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

export interface FoundDuplicates {
  items: readonly Suggestion[];
  state: 'idle' | 'looking' | 'found';
}

/** Complaints that may be about the same matter, while it is written down (L-06). */
export function useDuplicates(values: Partial<IntakeForm>): FoundDuplicates {
  const settled = useSettled(JSON.stringify(matterOf(values) ?? null));
  const matter = useMemo(
    () => JSON.parse(settled) as NonNullable<ReturnType<typeof matterOf>> | null,
    [settled],
  );
  const { data, isFetching } = $intake.useQuery(
    'post',
    '/api/intake/v1/duplicates/check',
    { body: matter ?? {} },
    // A half-typed number is no reason to interrupt anybody.
    {
      enabled: matter !== null,
      retry: false,
      meta: { quiet: true },
      placeholderData: (before) => before,
      gcTime: 0,
    },
  );
  if (matter === null) return { items: none, state: 'idle' };
  return { items: data?.items ?? none, state: isFetching && !data ? 'looking' : 'found' };
}

export function Duplicates({ items, state }: FoundDuplicates) {
  const say = useIntakeWords();
  return (
    <Part title={say('duplicates')}>
      <div role="status">
        {state === 'looking' && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
        {state === 'idle' && <Typography.Text type="secondary">{say('duplicates.none')}</Typography.Text>}
        {state === 'found' && items.length === 0 && (
          <Typography.Text type="secondary">{say('duplicates.noneFound')}</Typography.Text>
        )}
        {items.length > 0 && <Typography.Text>{say('duplicates.advice')}</Typography.Text>}
      </div>
      {items.length > 0 && (
        <ul>
          {items.map((one) => (
            <li key={one.id}>
              <Link to={`/complaints/${one.id}`} target="_blank">
                {one.acceptanceNumber}
              </Link>{' '}
              {dayOf(one.receivedAt)}
              <div>
                {one.reasons.map((reason) => (
                  <Tag key={reason}>{say(`reason.${reason}`)}</Tag>
                ))}
              </div>
              <Typography.Text type="secondary">{one.excerpt}</Typography.Text>
            </li>
          ))}
        </ul>
      )}
    </Part>
  );
}
