import { Alert, Button, Drawer, Input, Menu, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import type { components } from '../../../browser/api/generated/organization';
import { $organization } from '../../../browser/api/client';
import { useKeyOf } from '../../../browser/api/idempotency-key';
import { problemOf } from '../../../browser/api/problem';
import { useLanguage } from '../../../browser/i18n/words';
import { notify } from '../../shell/notices';
import { useUnsavedGuard } from '../../shell/unsaved';
import { useAdministrationWords } from '../words';
import { asText, type Difference, differences, type Value, withValue } from './differences';
import { placeName, sectionName } from './field-names';
import { ValueEditor } from './value-editor';

type NewPolicy = components['schemas']['NewPolicy'];
type Document = { [section: string]: Value };

/** A version of the rulebook to read, or the one in force to change, check and publish as the next. */
export function PolicyEditor({
  version,
  document: given,
  inForce,
  mayPublish,
  onPublished,
}: {
  version: number;
  document: Document;
  /** The version that decides new complaints, and what it says. */
  inForce: { version: number; document: Document };
  mayPublish: boolean;
  onPublished: (version: number) => void;
}) {
  const say = useAdministrationWords();
  const language = useLanguage();
  const [draft, setDraft] = useState(given);
  const [section, setSection] = useState('clocks');
  const [wanted, setWanted] = useState('');
  const [reviewing, setReviewing] = useState(false);
  const check = $organization.useMutation('post', '/api/organization/v1/policies/check', {
    meta: { quiet: true },
  });

  const changes = useMemo(() => differences(inForce.document, draft), [inForce.document, draft]);
  const changed = useMemo(() => new Set(changes.map(({ path }) => path)), [changes]);
  const faults = useMemo(() => faultsOf(check.error), [check.error]);
  const edited = mayPublish && JSON.stringify(given) !== JSON.stringify(draft);
  useUnsavedGuard(edited);

  const review = () =>
    check.mutate({ body: bodyOf(draft, inForce.version) }, { onSuccess: () => setReviewing(true) });
  const sections = Object.keys(draft).filter((name) =>
    `${name} ${sectionName(name, language)} ${asText(draft[name])}`
      .toLowerCase()
      .includes(wanted.toLowerCase()),
  );
  const marks = (name: string) => {
    const within = ({ path }: { path: string }) => path === name || path.startsWith(`${name}.`);
    if ([...faults.keys()].some((path) => within({ path })))
      return <Tag color="#a8071a">{say('policy.fault')}</Tag>;
    return changes.some(within) ? <Tag color="#0958d9">{say('policy.changed')}</Tag> : null;
  };
  const rule = (draft[section] as { rule?: string } | undefined)?.rule;
  return (
    <>
      <div className="policy-head">
        <Input.Search
          allowClear
          aria-label={say('policy.find')}
          placeholder={say('policy.find')}
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
        <span role="status">
          {changes.length === 0 ? say('policy.same') : say('policy.differs', { n: changes.length })}
        </span>
        {mayPublish && (
          <Button type="primary" disabled={changes.length === 0} loading={check.isPending} onClick={review}>
            {say('policy.check')}
          </Button>
        )}
      </div>
      {check.error && (
        <Alert
          type="error"
          showIcon
          title={say('policy.notRight')}
          description={<FaultList error={check.error} onGo={(path) => setSection(path.split('.')[0]!)} />}
        />
      )}
      <div className="policy-body">
        <Menu
          className="policy-sections"
          aria-label={say('policy.sections')}
          selectedKeys={[section]}
          onClick={({ key }) => setSection(key)}
          items={sections.map((name) => ({
            key: name,
            label: (
              <>
                {sectionName(name, language)} {marks(name)}
              </>
            ),
          }))}
        />
        <section className="policy-section" aria-label={sectionName(section, language)}>
          <h2>
            {sectionName(section, language)} {rule && <Tag>{rule}</Tag>}
          </h2>
          <ValueEditor
            key={section}
            path={[section]}
            value={draft[section] ?? {}}
            faults={faults}
            changed={changed}
            disabled={!mayPublish}
            change={(path, value) => setDraft((was) => withValue(was, path, value) as Document)}
          />
        </section>
      </div>
      <Publish
        open={reviewing}
        changes={changes}
        body={bodyOf(draft, inForce.version)}
        version={{ from: version, next: check.data?.version ?? inForce.version + 1 }}
        onClose={() => setReviewing(false)}
        onPublished={onPublished}
      />
    </>
  );
}

const bodyOf = (draft: Document, version: number) => ({ ...draft, version }) as unknown as NewPolicy;

const faultsOf = (error: unknown): Map<string, string> =>
  new Map((problemOf(error)?.errors ?? []).map(({ path, message }) => [path, message]));

/** What the server says is wrong, each a way to its field. */
function FaultList({ error, onGo }: { error: unknown; onGo: (path: string) => void }) {
  const language = useLanguage();
  const problem = problemOf(error);
  if (!problem?.errors?.length) return problem?.detail;
  return (
    <ul className="fault-list">
      {problem.errors.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          <Button type="link" size="small" onClick={() => onGo(path)}>
            {placeName(path, language)}
          </Button>
          {message}
        </li>
      ))}
    </ul>
  );
}

/** The last look: every difference, what it means, and the one button that publishes. */
function Publish(props: {
  open: boolean;
  changes: Difference[];
  body: NewPolicy;
  version: { from: number; next: number };
  onClose: () => void;
  onPublished: (version: number) => void;
}) {
  const { open, changes, body, version, onClose, onPublished } = props;
  const say = useAdministrationWords();
  const language = useLanguage();
  const keyOf = useKeyOf();
  const publish = $organization.useMutation('post', '/api/organization/v1/policies');
  const send = () =>
    publish.mutate(
      { params: { header: keyOf(body) }, body },
      {
        onSuccess: (published) => {
          notify({ kind: 'success', title: say('policy.published', { n: published.version }) });
          onPublished(published.version);
        },
      },
    );
  const name = (path: string) => placeName(path, language);
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size="large"
      title={say('policy.publishTitle', { n: version.next })}
      extra={
        <Button type="primary" loading={publish.isPending} onClick={send}>
          {say('policy.publish', { n: version.next })}
        </Button>
      }
    >
      <Alert type="info" showIcon title={say('policy.consequence')} />
      <Table
        size="small"
        rowKey="path"
        pagination={false}
        dataSource={changes}
        columns={[
          { title: say('policy.place'), dataIndex: 'path', render: name },
          {
            title: say('policy.before'),
            render: (_, { before }: Difference) => <del>{asText(before)}</del>,
          },
          { title: say('policy.after'), render: (_, { after }: Difference) => <ins>{asText(after)}</ins> },
        ]}
      />
    </Drawer>
  );
}
