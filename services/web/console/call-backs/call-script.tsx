import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { $notification } from '../../browser/api/client';
import { useLanguage } from '../../browser/i18n/words';
import { useSession } from '../shell/session';
import { filledScript } from './script';
import { type CallBacksWord, useCallBacksWords } from './words';
import { callBacksZh } from './words.zh-cn';

/** What to say, from the script templates (S-75). */
export function CallScript({ acceptanceNumber }: { acceptanceNumber: string }) {
  const say = useCallBacksWords();
  const language = useLanguage();
  const { name } = useSession();
  const { data, isPending } = $notification.useQuery(
    'get',
    '/api/notification/v1/templates',
    { params: { query: { kind: 'script' } } },
    { staleTime: Infinity, meta: { quiet: true } },
  );
  const scripts = (data?.items ?? []).flatMap(({ code, texts }) => {
    const text = texts[language];
    return text === undefined ? [] : [{ code, text }];
  });
  const [chosen, setChosen] = useState<string>();
  const script = scripts.find(({ code }) => code === chosen) ?? scripts[0];
  const values = {
    agent: name,
    company: say('company'),
    name: say('customerName'),
    acceptanceNumber,
  };
  return (
    <section aria-label={say('script')}>
      <h3>{say('script')}</h3>
      {isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {scripts.length > 1 && (
        <Segmented
          value={script?.code ?? ''}
          onChange={setChosen}
          options={scripts.map(({ code }) => ({
            value: code,
            label: `script.${code}` in callBacksZh ? say(`script.${code}` as CallBacksWord) : code,
          }))}
        />
      )}
      {script && <p className="told">{filledScript(script.text, values)}</p>}
      {!isPending && !script && <p className="quiet">{say('script.none')}</p>}
    </section>
  );
}
