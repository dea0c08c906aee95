import { Alert, App, Button, Col, Form, Row, Space, Typography } from 'antd';
import dayjs from 'dayjs';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { $intake } from '../../browser/api/client';
import { useLanguage } from '../../browser/i18n/words';
import { Page, PageSkeleton } from '../shell/page';
import { useIntakeWords } from '../words/intake';
import { useShellWords } from '../words/shell';
import { AcceptedComplaint } from './accepted';
import { CustomerLookUp } from './customer-look-up';
import { keptDraft, type KeptDraft, useDraftKeeping } from './draft';
import { Duplicates, useDuplicates } from './duplicates';
import { EvidenceList } from './evidence';
import { type Accepted, complaintOf, type IntakeForm } from './intake-form';
import './intake.css';
import { MatterFields } from './matter-fields';
import { ComplainantFields, ReceiptFields } from './receipt-fields';
import { Scripts } from './scripts';

/** One page on which a clerk writes down what a customer says, and reads number and promise back. */
export default function Intake() {
  const [round, setRound] = useState(0);
  const [draft, setDraft] = useState<KeptDraft | null>();
  const phone = usePhoneOnce();
  useEffect(() => {
    // Without the draft the page is as good as new: the clerk has a customer on the line.
    keptDraft().then(
      (kept) => setDraft(kept ?? null),
      () => setDraft(null),
    );
  }, []);
  if (draft === undefined) return <PageSkeleton />;
  const first = round === 0;
  return (
    <IntakePage
      key={round}
      draft={first && draft !== null ? draft : undefined}
      phone={first ? phone : undefined}
      onNext={() => setRound(round + 1)}
    />
  );
}

/** The number a telephone system opens the page with; it does not stay in the browser's history (S-74). */
function usePhoneOnce(): string | undefined {
  const [params, setParams] = useSearchParams();
  const [phone] = useState(params.get('phone') ?? undefined);
  useEffect(() => {
    if (params.has('phone')) setParams({}, { replace: true });
  }, [params, setParams]);
  return phone;
}

function IntakePage(props: { draft: KeptDraft | undefined; phone: string | undefined; onNext: () => void }) {
  const { draft, phone, onNext } = props;
  const say = useIntakeWords();
  const title = useShellWords()('nav.intake');
  const language = useLanguage();
  const { modal } = App.useApp();
  const [form] = Form.useForm<IntakeForm>();
  const values: Partial<IntakeForm> = Form.useWatch([], form) ?? {};
  const [files, setFiles] = useState<File[]>([]);
  const [accepted, setAccepted] = useState<Accepted>();
  const { state, keep, drop } = useDraftKeeping();
  const duplicates = useDuplicates(values);
  const idempotencyKey = useRef({ key: crypto.randomUUID(), body: '' });
  const { mutate, isPending } = $intake.useMutation('post', '/api/intake/v1/complaints');
  const initial = useMemo<Partial<IntakeForm>>(
    () => ({
      channel: phone === undefined ? 'counter' : 'hotline',
      kind: 'complaint',
      complainantKind: 'person',
      language,
      ...draft?.form,
      ...(phone !== undefined && { phone }),
    }),
    [draft, phone, language],
  );

  function accept(filled: IntakeForm): void {
    const body = complaintOf(filled);
    const text = JSON.stringify(body);
    // The same text again is the same complaint, however often the line breaks.
    if (idempotencyKey.current.body !== '' && idempotencyKey.current.body !== text)
      idempotencyKey.current.key = crypto.randomUUID();
    idempotencyKey.current.body = text;
    mutate(
      { body, params: { header: { 'Idempotency-Key': idempotencyKey.current.key } } },
      {
        onSuccess: (answer) => {
          drop();
          setAccepted(answer);
          scrollTo({ top: 0 });
        },
      },
    );
  }

  if (accepted) {
    const { name = '', proxyFor } = form.getFieldsValue(true) as IntakeForm;
    return (
      <Page title={title}>
        <AcceptedComplaint
          accepted={accepted}
          files={files}
          {...(proxyFor !== undefined && proxyFor !== '' && { proxy: name })}
          onNext={onNext}
        />
      </Page>
    );
  }
  const clear = (): void => {
    modal.confirm({
      title: say('clear.sure'),
      okText: say('clear'),
      onOk: () => {
        drop();
        onNext();
      },
    });
  };
  return (
    <Page title={title}>
      {draft && (
        <Alert
          className="intake-restored"
          type="info"
          showIcon
          closable
          title={say('draft.restored', { at: dayjs(draft.savedAt).format('MM-DD HH:mm') })}
        />
      )}
      <Form<IntakeForm>
        form={form}
        layout="vertical"
        initialValues={initial}
        scrollToFirstError={{ focus: true }}
        onFinish={accept}
        onValuesChange={(_changed, all) => keep(all)}
      >
        <Row gutter={[24, 16]}>
          <Col xs={24} lg={15}>
            <ReceiptFields values={values} />
            <ComplainantFields />
            <MatterFields values={values} like={duplicates.items} form={form} />
            <EvidenceList files={files} onChange={setFiles} />
            <Space wrap className="intake-actions">
              <Button type="primary" htmlType="submit" size="large" loading={isPending}>
                {say('accept')}
              </Button>
              <Button onClick={clear}>{say('clear')}</Button>
              <Typography.Text type="secondary" role="status">
                {state !== 'none' && say(state === 'kept' ? 'draft.kept' : 'draft.failed')}
              </Typography.Text>
            </Space>
          </Col>
          <Col xs={24} lg={9}>
            <aside className="intake-aside">
              <Scripts name={values.name} />
              <CustomerLookUp
                given={phone}
                onUse={(customer) => {
                  form.setFieldsValue(customer);
                  keep(form.getFieldsValue(true) as IntakeForm);
                }}
              />
              <Duplicates {...duplicates} />
            </aside>
          </Col>
        </Row>
      </Form>
    </Page>
  );
}
