import { Alert, Button, Empty, Input, List, Tabs, Tag, Typography } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useSearchParams } from 'react-router';
import { $notification } from '../../../browser/api/client';
import type { components } from '../../../browser/api/generated/notification';
import { useKeyOf } from '../../../browser/api/idempotency-key';
import { useLanguage } from '../../../browser/i18n/words';
import { exact } from '../../../browser/time/format';
import { useNames } from '../../people/people';
import { Fault } from '../../shell/fault';
import { notify } from '../../shell/notices';
import { PageSkeleton } from '../../shell/page';
import { useSession } from '../../shell/session';
import { useUnsavedGuard } from '../../shell/unsaved';
import { useAdministrationWords, type AdministrationWord } from '../words';

type Template = components['schemas']['TextTemplate'];
type TextLanguage = 'zh-CN' | 'zh-TW' | 'en';
const path = '/api/notification/v1/templates';
const languages: readonly TextLanguage[] = ['zh-CN', 'zh-TW', 'en'];

/** The texts staff start from: edited beside what the customer would read and what the wording rules say (S-71, S-76). */
export default function Templates() {
  const say = useAdministrationWords();
  const [search, setSearch] = useSearchParams();
  const { data, error, refetch } = $notification.useQuery('get', path);
  if (error) return <Fault error={error} again={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  if (data.items.length === 0) return <Empty description={say('template.empty')} />;
  const chosen = data.items.find(({ code }) => code === search.get('template')) ?? data.items[0]!;
  return (
    <div className="two-panes">
      <List<Template>
        className="pane-list"
        dataSource={data.items}
        renderItem={(template) => (
          <List.Item className={template.code === chosen.code ? 'chosen' : ''}>
            <Button
              type="link"
              className="cell-link"
              onClick={() => setSearch({ part: 'templates', template: template.code })}
            >
              {template.code}
            </Button>
            <span className="quiet">
              {say(`template.${template.kind}` as AdministrationWord)} ·{' '}
              {say('template.uses', { n: template.uses })}
            </span>
          </List.Item>
        )}
      />
      <TemplateForm key={`${chosen.code} ${chosen.version}`} template={chosen} />
    </div>
  );
}

function TemplateForm({ template }: { template: Template }) {
  const say = useAdministrationWords();
  const pageLanguage = useLanguage();
  const { person } = useNames();
  const { roles } = useSession();
  const cache = useQueryClient();
  const keyOf = useKeyOf();
  const [language, setLanguage] = useState<TextLanguage>(pageLanguage);
  const [texts, setTexts] = useState(template.texts);
  const save = $notification.useMutation('post', path);
  const mayWrite = roles.includes('administrator') || roles.includes('quality');
  const changed = JSON.stringify(texts) !== JSON.stringify(template.texts);
  useUnsavedGuard(changed);
  const text = texts[language] ?? '';
  const send = () => {
    const filled = Object.fromEntries(Object.entries(texts).filter(([, value]) => value.trim() !== ''));
    const body = { code: template.code, kind: template.kind, texts: filled, basedOn: template.version };
    save.mutate(
      { params: { header: keyOf(body) }, body },
      {
        onSuccess: ({ version }) => {
          notify({ kind: 'success', title: say('template.saved', { n: version }) });
          void cache.invalidateQueries({ queryKey: ['get', path] });
        },
      },
    );
  };
  return (
    <section className="pane" aria-label={template.code}>
      <h2>
        {template.code} <Tag>{say('policy.versionN', { n: template.version })}</Tag>
      </h2>
      <Typography.Paragraph type="secondary">
        {say('template.by', {
          person: person(template.createdBy),
          at: exact(template.createdAt, pageLanguage),
        })}
      </Typography.Paragraph>
      <Tabs
        activeKey={language}
        onChange={(key) => setLanguage(key as TextLanguage)}
        items={languages.map((key) => ({ key, label: say(`language.${key}`) }))}
      />
      <div className="edit-beside">
        <div>
          <label htmlFor="template-text">{say('template.text')}</label>
          <Input.TextArea
            id="template-text"
            rows={8}
            value={text}
            disabled={!mayWrite}
            onChange={(event) => setTexts((was) => ({ ...was, [language]: event.target.value }))}
          />
          <p className="quiet">
            {say('template.variables', { list: template.variables.map((name) => `{{${name}}}`).join(' ') })}
          </p>
        </div>
        <Preview text={text} language={language} />
      </div>
      {mayWrite && (
        <Button type="primary" disabled={!changed} loading={save.isPending} onClick={send}>
          {say('template.save', { n: template.version + 1 })}
        </Button>
      )}
    </section>
  );
}

/** The text as the customer would read it, each variable by its name, and the hints while typing. */
function Preview({ text, language }: { text: string; language: TextLanguage }) {
  const say = useAdministrationWords();
  const settled = useDeferredValue(text);
  const { data } = $notification.useQuery(
    'post',
    '/api/notification/v1/wording/check',
    { body: { text: settled, language } },
    { enabled: settled.trim() !== '', placeholderData: (before) => before, meta: { quiet: true } },
  );
  const parts = text.split(/(\{\{[^{}]+\}\})/);
  return (
    <div>
      <h3>{say('template.preview')}</h3>
      <div className="customer-voice">
        {parts.map((part, i) =>
          part.startsWith('{{') ? <mark key={i}>{part.slice(2, -2)}</mark> : <span key={i}>{part}</span>,
        )}
      </div>
      {data?.hints.map(({ finding, at, rule, suggestion }) => (
        <Alert key={`${finding} ${at}`} type="warning" title={`${suggestion}（${rule}）`} showIcon />
      ))}
      {data?.hints.length === 0 && <p role="status">{say('template.noHints')}</p>}
    </div>
  );
}
