import { EyeOutlined, LockOutlined } from '@ant-design/icons';
import { Alert, Form, Input, type FormItemProps } from 'antd';
import { useEffect, useState } from 'react';
import { notification } from '../../browser/api/client';
import type { components } from '../../browser/api/generated/notification';
import { useLanguage } from '../../browser/i18n/words';
import { useFormWords } from '../words/form';
import type { FieldSpec } from './schema';

interface TextProps {
  field: FieldSpec & { kind: 'customerText' | 'internalText' };
  item: FormItemProps;
}

/** What the customer will read: an eye, a white ground, hints on the wording. */
export function CustomerText({ field, item }: TextProps) {
  const say = useFormWords();
  return (
    <div className="voice-customer">
      <p className="voice">
        <EyeOutlined aria-hidden /> {say('customerSees')}
      </p>
      <Form.Item
        {...item}
        rules={[...(item.rules ?? []), { max: field.max, message: say('tooLong', { max: field.max }) }]}
      >
        <TextWithHints />
      </Form.Item>
    </div>
  );
}

/** What stays inside: a lock, a tinted ground. */
export function InternalText({ field, item }: TextProps) {
  const say = useFormWords();
  return (
    <div className="voice-internal">
      <p className="voice">
        <LockOutlined aria-hidden /> {say('internalOnly')}
      </p>
      <Form.Item
        {...item}
        rules={[...(item.rules ?? []), { max: field.max, message: say('tooLong', { max: field.max }) }]}
      >
        <Input.TextArea rows={2} className="grows" />
      </Form.Item>
    </div>
  );
}

type Hint = components['schemas']['WordingHint'];
/** The wording is looked at when the writer rests. */
const restMs = 700;

function TextWithHints({
  id,
  value,
  onChange,
}: {
  id?: string;
  value?: string;
  onChange?: (value: string) => void;
}) {
  const say = useFormWords();
  const language = useLanguage();
  const [hints, setHints] = useState<Hint[]>([]);
  useEffect(() => {
    if (!value?.trim()) return setHints([]);
    const timer = setTimeout(() => {
      void notification
        .POST('/api/notification/v1/wording/check', { body: { text: value, language } })
        .then(({ data }) => setHints(data?.hints ?? []))
        .catch(() => setHints([])); // hints are help only: a reply can be written without
    }, restMs);
    return () => clearTimeout(timer);
  }, [value, language]);
  return (
    <>
      <Input.TextArea
        id={id}
        value={value}
        onChange={(event) => onChange?.(event.target.value)}
        rows={4}
        className="grows"
      />
      {hints.length > 0 && (
        <Alert
          type="info"
          className="hints"
          title={say('hints')}
          description={
            <ul>
              {hints.map((hint, index) => (
                <li key={index}>
                  {hint.suggestion} <small>{hint.rule}</small>
                </li>
              ))}
            </ul>
          }
        />
      )}
    </>
  );
}
