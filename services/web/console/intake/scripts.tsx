import { Segmented, Skeleton, Typography } from 'antd';
import { useState } from 'react';
import { $notification, $organization } from '../../browser/api/client';
import { useLanguage } from '../../browser/i18n/words';
import { useSession } from '../shell/session';
import { useIntakeWords } from '../words/intake';
import { Part } from './part';

const shown = ['greeting', 'apology'] as const;
/** What to say, from the script templates (S-75), with the names filled in. */
export function Scripts({ name }: { name: string | undefined }) {
  const say = useIntakeWords();
  const language = useLanguage();
  const session = useSession();
  const [chosen, setChosen] = useState<(typeof shown)[number]>('greeting');
  const { data, isPending } = $notification.useQuery(
    'get',
    '/api/notification/v1/templates',
    { params: { query: { kind: 'script' } } },
    { staleTime: Infinity, meta: { quiet: true } },
  );
  const { data: promises } = $organization.useQuery(
    'get',
    '/api/public/v1/promises',
    {},
    { staleTime: Infinity, meta: { quiet: true } },
  );
  const promise = promises?.limits.find(({ kind }) => kind === 'promise');
  const text = data?.items.find(({ code }) => code === chosen)?.texts[language];
  const values: Record<string, string> = {
    agent: session.name,
    company: say('company'),
    name: name?.trim() || say('customer'),
    ...(promise && { days: String(Number.parseInt(promise.limit, 10)) }),
  };
  return (
    <Part title={say('script')}>
      <Segmented
        value={chosen}
        onChange={setChosen}
        options={shown.map((value) => ({ value, label: say(`script.${value}`) }))}
      />
      {isPending ? (
        <Skeleton active title={false} paragraph={{ rows: 3 }} />
      ) : (
        <p className={text === undefined ? '' : 'intake-script'}>
          {text?.replace(/\{\{(\w+)\}\}/g, (hole, key: string) => values[key] ?? hole) ?? (
            <Typography.Text type="secondary">{say('script.none')}</Typography.Text>
          )}
        </p>
      )}
    </Part>
  );
}
