import {
  Button,
  Col,
  DatePicker,
  Form,
  type FormInstance,
  Input,
  InputNumber,
  Row,
  Select,
  Space,
} from 'antd';
import dayjs from 'dayjs';
import { useDeferredValue, useMemo } from 'react';
import { useLanguage } from '../../browser/i18n/words';
import { useIntakeWords } from '../words/intake';
import { useCategories } from './categories';
import { suggestedCategories } from './category-likeness';
import type { IntakeForm, Suggestion } from './intake-form';
import { Part } from './part';

const half = { xs: 24, md: 12 };

/** What happened, about what, what is wanted; the category is suggested while this is written. */
export function MatterFields(props: {
  values: Partial<IntakeForm>;
  like: readonly Suggestion[];
  form: FormInstance<IntakeForm>;
}) {
  const { values, like, form } = props;
  const say = useIntakeWords();
  const language = useLanguage();
  const { tree, nameOf } = useCategories();
  const text = useDeferredValue([values.description, values.reason, values.productName].join(' '));
  const suggested = useMemo(
    () => suggestedCategories(tree, text, like, language),
    [tree, text, like, language],
  );
  const line = (name: 'orderNumber' | 'productName' | 'reason' | 'demand', maxLength: number) => (
    <Col {...half}>
      <Form.Item name={name} label={say(name)}>
        <Input maxLength={maxLength} autoComplete="off" />
      </Form.Item>
    </Col>
  );
  return (
    <Part title={say('what')}>
      <Form.Item
        name="description"
        label={say('description')}
        extra={say('description.help')}
        rules={[
          { required: true, whitespace: true, message: say('required', { field: say('description') }) },
        ]}
      >
        <Input.TextArea rows={4} maxLength={20_000} />
      </Form.Item>
      <Row gutter={16}>
        {line('productName', 200)}
        {line('orderNumber', 100)}
        <Col {...half}>
          <Form.Item name="occurredAt" label={say('occurredAt')}>
            <DatePicker style={{ width: '100%' }} maxDate={dayjs()} />
          </Form.Item>
        </Col>
        {line('reason', 5_000)}
        {line('demand', 5_000)}
        <Col {...half}>
          <Form.Item name="demandAmount" label={say('demandAmount')}>
            <InputNumber min={0} max={10_000_000_000} precision={2} style={{ width: '100%' }} />
          </Form.Item>
        </Col>
      </Row>
      <Form.Item name="category" label={say('category')} style={{ marginBottom: 8 }}>
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          options={tree.map(({ code }) => ({ value: code, label: nameOf(code) }))}
        />
      </Form.Item>
      <Space wrap role="status">
        {suggested
          .filter(({ code }) => code !== values.category)
          .map(({ code, because }) => (
            <Button key={code} size="small" onClick={() => form.setFieldsValue({ category: code })}>
              {`${say(because === 'like' ? 'category.like' : 'category.suggested')}: ${nameOf(code)}`}
            </Button>
          ))}
      </Space>
    </Part>
  );
}
