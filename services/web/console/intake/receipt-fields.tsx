import { Col, DatePicker, Form, Input, Radio, Row, Select } from 'antd';
import dayjs from 'dayjs';
import { useIntakeWords } from '../words/intake';
import { type IntakeForm, kinds, needsProof, preferredWays, staffChannels } from './intake-form';
import { Part } from './part';

const half = { xs: 24, md: 12 };

/** Which way it came, of what kind it is, and when it reached the company. */
export function ReceiptFields({ values }: { values: Partial<IntakeForm> }) {
  const say = useIntakeWords();
  return (
    <Part title={say('where')}>
      <Form.Item name="channel" label={say('channel')}>
        <Radio.Group
          optionType="button"
          options={staffChannels.map((value) => ({ value, label: say(`channel.${value}`) }))}
        />
      </Form.Item>
      <Form.Item
        name="kind"
        label={say('kind')}
        extra={values.kind !== undefined && values.kind !== 'complaint' && say('kind.noPromise')}
      >
        <Radio.Group
          optionType="button"
          options={kinds.map((value) => ({ value, label: say(`kind.${value}`) }))}
        />
      </Form.Item>
      <Row gutter={16}>
        <Col {...half}>
          <Form.Item
            name="receivedAt"
            label={say('receivedAt')}
            extra={say('receivedAt.help')}
            rules={[
              {
                validator: (_rule, at?: dayjs.Dayjs) =>
                  at && at.isAfter(dayjs())
                    ? Promise.reject(new Error(say('receivedAt.future')))
                    : Promise.resolve(),
              },
            ]}
          >
            <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" style={{ width: '100%' }} />
          </Form.Item>
        </Col>
        {needsProof(values.receivedAt) && (
          <Col {...half}>
            <Form.Item
              name="receivedProof"
              label={say('receivedProof')}
              extra={say('receivedProof.help')}
              rules={[{ required: true, message: say('required', { field: say('receivedProof') }) }]}
            >
              <Input maxLength={1_000} />
            </Form.Item>
          </Col>
        )}
      </Row>
    </Part>
  );
}

/** Who complains, how they are reached, for whom they speak. */
export function ComplainantFields() {
  const say = useIntakeWords();
  const form = Form.useFormInstance<IntakeForm>();
  const aContact = {
    validator: () => {
      const { phone, email, address } = form.getFieldsValue(true) as IntakeForm;
      return [phone, email, address].some((way) => way?.trim())
        ? Promise.resolve()
        : Promise.reject(new Error(say('contactNeeded')));
    },
  };
  return (
    <Part title={say('who')}>
      <Row gutter={16}>
        <Col {...half}>
          <Form.Item
            name="name"
            label={say('name')}
            rules={[{ required: true, whitespace: true, message: say('required', { field: say('name') }) }]}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="complainantKind" label={`${say('person')} / ${say('organisation')}`}>
            <Radio.Group
              optionType="button"
              options={(['person', 'organisation'] as const).map((value) => ({ value, label: say(value) }))}
            />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="phone" label={say('phone')} rules={[aContact]} dependencies={['email', 'address']}>
            <Input maxLength={40} inputMode="tel" autoComplete="off" />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="email" label={say('email')}>
            <Input maxLength={254} inputMode="email" autoComplete="off" />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="address" label={say('address')}>
            <Input maxLength={500} autoComplete="off" />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="preferred" label={say('preferred')}>
            <Select
              allowClear
              options={preferredWays.map((value) => ({ value, label: say(`preferred.${value}`) }))}
            />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="proxyFor" label={say('proxyFor')} extra={say('proxyFor.help')}>
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
        </Col>
        <Col {...half}>
          <Form.Item name="language" label={say('language')}>
            <Select
              options={[
                { value: 'zh-CN', label: '简体中文' },
                { value: 'zh-TW', label: '繁體中文' },
                { value: 'en', label: 'English' },
              ]}
            />
          </Form.Item>
        </Col>
      </Row>
    </Part>
  );
}
