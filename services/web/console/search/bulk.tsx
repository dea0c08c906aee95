import { Alert, Button, Drawer, Form, Select, Skeleton, Space, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { $casework } from '../../browser/api/client';
import type { components, operations } from '../../browser/api/generated/casework';
import { useKeyOf } from '../../browser/api/idempotency-key';
import { bodyOf, type Values } from '../command-form/body';
import { useCommandFields } from '../command-form/document';
import { FieldInput } from '../command-form/input';
import { Fault } from '../shell/fault';
import { useUnsavedGuard } from '../shell/unsaved';
import { useCommandsWords } from '../words/commands';
import { useSearchWords } from '../words/search';
import { afterRun, allowedIn, bulkCommands, bulkRequest, type BulkCommand } from './bulk-request';
import type { ComplaintSummary } from './complaint-list';

type Answer = components['schemas']['BulkAnswer'];
type Body = operations['postCaseworkV1ComplaintsBulk']['requestBody']['content']['application/json'];

interface Props {
  open: boolean;
  chosen: readonly ComplaintSummary[];
  onClose: () => void;
  /** Told when complaints were changed. */
  onDone: () => void;
}

/** One command for many complaints: filled in once, looked at for each, then carried out (F-38). */
export function Bulk({ open, chosen, onClose, onDone }: Props) {
  const say = useSearchWords();
  const [dirty, setDirty] = useState(false);
  useUnsavedGuard(dirty);
  const close = (): void => {
    setDirty(false);
    onClose();
  };
  return (
    <Drawer
      open={open}
      onClose={close}
      size={640}
      destroyOnHidden
      maskClosable={!dirty}
      title={say('bulk.title', { count: chosen.length })}
    >
      <BulkSteps chosen={chosen} onDirty={setDirty} onDone={onDone} />
    </Drawer>
  );
}

function BulkSteps({
  chosen,
  onDirty,
  onDone,
}: Pick<Props, 'chosen' | 'onDone'> & { onDirty: (dirty: boolean) => void }) {
  const say = useSearchWords();
  const sayCommand = useCommandsWords();
  const [command, setCommand] = useState<BulkCommand>('assignComplaint');
  /** What was looked at is what is carried out: it stays as it was, whatever the list behind shows. */
  const [asked, setAsked] = useState<{ body: Body; rows: readonly ComplaintSummary[] }>();
  const keyOf = useKeyOf();
  const quiet = { meta: { quiet: true } };
  const check = $casework.useMutation('post', '/api/casework/v1/complaints/bulk/check', quiet);
  const run = $casework.useMutation('post', '/api/casework/v1/complaints/bulk', {
    ...quiet,
    onSuccess: () => {
      onDirty(false);
      onDone();
    },
  });
  const preview = (body: Values): void => {
    const request = bulkRequest(command, chosen, body) as Body;
    setAsked({ body: request, rows: chosen });
    run.reset();
    check.mutate({ body: request });
  };
  const carryOut = (): void => {
    if (!asked || !check.data) return;
    const body: Body = { ...asked.body, ids: allowedIn(check.data.items) };
    run.mutate({ body, params: { header: keyOf(body) } });
  };
  const allowed = check.data?.counts.allowed ?? 0;
  const error = run.error ?? check.error;
  return (
    <>
      <Select<BulkCommand>
        aria-label={say('bulk.command')}
        value={command}
        disabled={run.data !== undefined}
        onChange={(next) => {
          setCommand(next);
          check.reset();
        }}
        options={bulkCommands.map((value) => ({ value, label: sayCommand(value) }))}
        style={{ width: '100%', marginBottom: 16 }}
      />
      {run.data === undefined && (
        <BulkForm
          key={command}
          command={command}
          busy={check.isPending}
          onDirty={() => {
            onDirty(true);
            check.reset();
          }}
          onPreview={preview}
        />
      )}
      <div aria-live="polite">
        {error !== null && <Fault error={error} again={run.error ? carryOut : () => check.reset()} />}
        {asked && check.data && <Outcome checked={check.data} ran={run.data} rows={asked.rows} />}
      </div>
      {check.data && !run.data && (
        <Button type="primary" disabled={allowed === 0} loading={run.isPending} onClick={carryOut}>
          {say('bulk.run', { count: allowed })}
        </Button>
      )}
      {run.data && run.data.counts.later > 0 && (
        <Button type="primary" loading={run.isPending} onClick={carryOut}>
          {say('bulk.goOn', { count: run.data.counts.later })}
        </Button>
      )}
    </>
  );
}

interface FormProps {
  command: BulkCommand;
  busy: boolean;
  onDirty: () => void;
  onPreview: (body: Values) => void;
}

/** The form of the single command, without anything of one case. */
function BulkForm({ command, busy, onDirty, onPreview }: FormProps) {
  const say = useSearchWords();
  const { fields, error } = useCommandFields('/api/casework/v1/complaints/{id}', command);
  if (error) return <Fault error={error} />;
  if (!fields) return <Skeleton active />;
  return (
    <Form<Values>
      layout="vertical"
      scrollToFirstError={{ focus: true }}
      onValuesChange={onDirty}
      onFinish={(values) => onPreview(bodyOf(fields, values))}
    >
      {fields.map((field) => (
        <FieldInput key={field.name} field={field} at={[field.name]} />
      ))}
      <Button htmlType="submit" loading={busy} style={{ marginBottom: 16 }}>
        {say('bulk.check')}
      </Button>
    </Form>
  );
}

const colors = {
  done: '#237804',
  allowed: '#0958d9',
  refused: '#a8071a',
  stale: '#874d00',
  later: '#595959',
};

/** What would happen, or happened, to each complaint, with the reason where it does not. */
function Outcome({
  checked,
  ran,
  rows,
}: {
  checked: Answer;
  ran: Answer | undefined;
  rows: readonly ComplaintSummary[];
}) {
  const say = useSearchWords();
  const numbers = new Map(rows.map(({ id, acceptanceNumber }) => [id, acceptanceNumber]));
  const items = afterRun(checked.items, ran?.items ?? []);
  const count = (outcome: Answer['items'][number]['outcome']) =>
    items.filter((item) => item.outcome === outcome).length;
  const counts = {
    done: count('done'),
    allowed: count('allowed'),
    refused: count('refused'),
    stale: count('stale'),
    later: count('later'),
  };
  return (
    <section className="search-outcome">
      <Alert
        type={counts.refused + counts.stale + counts.later > 0 ? 'warning' : 'success'}
        title={ran ? say('bulk.ran', counts) : say('bulk.checked', counts)}
      />
      <ul className="case-list">
        {items.map(({ id, outcome, reason, rule }) => (
          <li key={id}>
            <Link to={`/complaints/${id}`}>{numbers.get(id) ?? id}</Link>
            <Space>
              <Tag variant="solid" color={colors[outcome]}>
                {say(`outcome.${outcome}`)}
              </Tag>
              {reason} {rule}
            </Space>
          </li>
        ))}
      </ul>
    </section>
  );
}
