import { Button, Form, Input, Select, Space, Typography } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { $intake } from '../../browser/api/client';
import { DayStrip } from '../../browser/day-strip/day-strip';
import { stripOf } from '../../browser/day-strip/strip';
import { stripSentence } from '../../browser/day-strip/strip-sentence';
import { exact } from '../../browser/time/format';
import { useLanguage } from '../../browser/i18n/words';
import { notify } from '../shell/notices';
import { type IntakeWord, useIntakeWords } from '../words/intake';
import { SentEvidence, type SentFile, useEvidenceSending } from './evidence';
import type { Accepted } from './intake-form';
import { Part } from './part';

/** Number and promise to read to the customer, what the record still lacks, evidence on its way. */
export function AcceptedComplaint(props: {
  accepted: Accepted;
  files: readonly File[];
  /** Who speaks for the complainant, when somebody does. */
  proxy?: string;
  onNext: () => void;
}) {
  const { accepted, files, proxy, onNext } = props;
  const { acceptanceNumber: number, promise, trackingUrl, missing } = accepted;
  const say = useIntakeWords();
  const language = useLanguage();
  const { sent, sendAgain } = useEvidenceSending(accepted.id, files);
  const due = promise && exact(promise.dueAt, language);
  return (
    <>
      <Part title={say('accepted.read')}>
        <p className="intake-number" role="status">
          {number}
        </p>
        <p className="intake-script">
          {due ? say('accepted.sentence', { number, due }) : say('accepted.noPromise', { number })}
        </p>
        {promise && <Promised accepted={accepted} />}
        <p>
          {say('accepted.tracking')}:{' '}
          <Typography.Text copyable={{ text: trackingUrl }}>{trackingUrl}</Typography.Text>
        </p>
        <Space wrap>
          <Button type="primary" onClick={onNext} autoFocus>
            {say('accepted.next')}
          </Button>
          <Link to={`/complaints/${accepted.id}`}>{say('accepted.case')}</Link>
        </Space>
      </Part>
      {missing.length > 0 && <Missing id={accepted.id} missing={missing} sending={files.length > 0} />}
      {files.length > 0 && (
        <Part title={say('evidence')}>
          <SentEvidence sent={sent} onAgain={sendAgain} />
        </Part>
      )}
      {proxy !== undefined && <Authority id={accepted.id} name={proxy} sent={sent} />}
    </>
  );
}

function Promised({ accepted: { promise, acceptedAt } }: { accepted: Accepted }) {
  const language = useLanguage();
  if (!promise) return null;
  const told = { acceptedAt, ...promise };
  const strip = stripOf(told, new Date().toISOString());
  return <DayStrip strip={strip} sentence={stripSentence(strip, told, language)} size="large" />;
}

/** S-04: "none" is an answer too. */
function Missing({ id, missing, sending }: { id: string; missing: string[]; sending: boolean }) {
  const say = useIntakeWords();
  const [left, setLeft] = useState(missing.filter((field) => field !== 'evidence' || !sending));
  const { mutate, isPending } = $intake.useMutation('post', '/api/intake/v1/complaints/{id}/record');
  const noEvidence = (): void =>
    mutate(
      {
        params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } },
        body: { evidence: 'none' },
      },
      { onSuccess: (answer) => setLeft(answer.missing) },
    );
  if (left.length === 0) return null;
  return (
    <Part title={say('accepted.missing')}>
      <p>{left.map((field) => say(`missing.${field}` as IntakeWord)).join(' · ')}</p>
      {left.includes('evidence') && (
        <Button onClick={noEvidence} loading={isPending}>
          {say('accepted.noEvidence')}
        </Button>
      )}
    </Part>
  );
}

/** L-03: whoever speaks for the complainant shows that they may. */
function Authority({ id, name, sent }: { id: string; name: string; sent: readonly SentFile[] }) {
  const say = useIntakeWords();
  const [added, setAdded] = useState(false);
  const { mutate, isPending } = $intake.useMutation('post', '/api/intake/v1/complaints/{id}/parties');
  const documents = sent.flatMap(({ name: label, evidenceId }) =>
    evidenceId === undefined ? [] : [{ value: evidenceId, label }],
  );
  if (added) return <Part title={say('party')}>{say('party.added')}</Part>;
  return (
    <Part title={say('party')}>
      <Form<{ role: 'proxy' | 'heir' | 'representative'; name: string; authorityEvidenceId: string }>
        layout="vertical"
        initialValues={{ role: 'proxy', name }}
        onFinish={(body) =>
          mutate(
            { params: { path: { id }, header: { 'Idempotency-Key': crypto.randomUUID() } }, body },
            {
              onSuccess: () => {
                setAdded(true);
                notify({ kind: 'success', title: say('party.added') });
              },
            },
          )
        }
      >
        <Form.Item name="name" label={say('party.name')} rules={[{ required: true }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="role" label={say('party.role')}>
          <Select
            options={(['proxy', 'heir', 'representative'] as const).map((value) => ({
              value,
              label: say(`role.${value}`),
            }))}
          />
        </Form.Item>
        <Form.Item name="authorityEvidenceId" label={say('party.document')} rules={[{ required: true }]}>
          <Select options={documents} />
        </Form.Item>
        <Button htmlType="submit" loading={isPending}>
          {say('party.add')}
        </Button>
      </Form>
    </Part>
  );
}
