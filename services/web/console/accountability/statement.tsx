import { Alert, Button, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { $accountability } from '../../browser/api/client';
import { useLanguage } from '../../browser/i18n/words';
import { When } from '../../browser/time/when';
import { notify } from '../shell/notices';
import { useUnsavedGuard } from '../shell/unsaved';
import { useAccountabilityWords } from './words';

/** What the person heard has to say; nobody is judged unheard, and more may be added until the decision (S-50). */
export function Statement(props: { id: string; given: boolean; dueAt: string | undefined; open: boolean }) {
  const { id, given, dueAt, open } = props;
  const say = useAccountabilityWords();
  const language = useLanguage();
  const cache = useQueryClient();
  const [text, setText] = useState('');
  const give = $accountability.useMutation(
    'post',
    '/api/accountability/v1/cases/{id}/signals/statementGiven',
  );
  useUnsavedGuard(text.trim() !== '');
  if (!open) return null;
  const send = () =>
    give.mutate(
      { params: { path: { id } }, body: { statement: text } },
      {
        onSuccess: () => {
          setText('');
          notify({ kind: 'success', title: say('statementKept') });
          void cache.invalidateQueries();
        },
      },
    );
  return (
    <section className="statement" aria-label={say('giveStatement')}>
      <Alert
        type={given ? 'success' : 'info'}
        showIcon
        title={say(given ? 'statementGiven' : 'statementAsked')}
        description={
          <>
            {say('statementRights')} {dueAt && <When at={dueAt} language={language} />}
          </>
        }
      />
      <label htmlFor="statement">{say(given ? 'addStatement' : 'giveStatement')}</label>
      <Input.TextArea
        id="statement"
        rows={5}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="primary" disabled={text.trim() === ''} loading={give.isPending} onClick={send}>
        {say('sendStatement')}
      </Button>
    </section>
  );
}
