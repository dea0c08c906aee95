import { Button, DatePicker, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useNames, useStaff } from '../../people/people';
import { useAdministrationWords } from '../words';

export interface Entered {
  staff: string;
  from: string;
  to: string;
  delegate?: string;
}

/** The spans people mean most often; `to` is the first instant that no longer counts. */
const presets = {
  today: () => [dayjs(), dayjs().endOf('day')],
  tomorrow: () => [dayjs().add(1, 'day').startOf('day'), dayjs().add(1, 'day').endOf('day')],
  week: () => [dayjs(), dayjs().endOf('week')],
} as const satisfies Record<string, () => [Dayjs, Dayjs]>;

/** Who, when, and who stands in: two taps for a leave that begins now. */
export function SpanForm(props: {
  withDelegate: boolean;
  /** Who is offered first, such as the person who is signed in. */
  usual?: string;
  sending: boolean;
  label: string;
  onSend: (entered: Entered) => void;
}) {
  const { withDelegate, usual, sending, label, onSend } = props;
  const say = useAdministrationWords();
  const staff = useStaff();
  const { department } = useNames();
  const [who, setWho] = useState(usual);
  const [span, setSpan] = useState<[Dayjs, Dayjs] | undefined>();
  const [delegate, setDelegate] = useState<string>();
  const own = who === undefined ? undefined : staff.get(who)?.department;
  const options = [...staff.values()]
    .filter(({ active }) => active)
    .toSorted((a, b) => Number(b.department === own) - Number(a.department === own))
    .map((person) => ({
      value: person.id,
      label: person.department ? `${person.name} · ${department(person.department)}` : person.name,
    }));
  const find = { showSearch: { optionFilterProp: 'label' }, style: { minWidth: 200 } };
  return (
    <div className="span-form">
      <Select
        {...find}
        aria-label={say('span.who')}
        placeholder={say('span.who')}
        options={options}
        {...(who !== undefined && { value: who })}
        onChange={setWho}
      />
      <Space.Compact>
        {(Object.keys(presets) as (keyof typeof presets)[]).map((name) => (
          <Button key={name} onClick={() => setSpan(presets[name]())}>
            {say(`span.${name}`)}
          </Button>
        ))}
      </Space.Compact>
      <DatePicker.RangePicker
        showTime={{ format: 'HH:mm' }}
        format="YYYY-MM-DD HH:mm"
        value={span ?? null}
        aria-label={say('span.when')}
        onChange={(value) => setSpan(value?.[0] && value[1] ? [value[0], value[1]] : undefined)}
      />
      {withDelegate && (
        <Select
          {...find}
          allowClear
          aria-label={say('leave.delegate')}
          placeholder={say('leave.delegate')}
          options={options.filter(({ value }) => value !== who)}
          {...(delegate !== undefined && { value: delegate })}
          onChange={setDelegate}
        />
      )}
      <Button
        type="primary"
        loading={sending}
        disabled={who === undefined || !span}
        onClick={() =>
          onSend({
            staff: who!,
            from: span![0].toISOString(),
            to: span![1].toISOString(),
            ...(delegate !== undefined && { delegate }),
          })
        }
      >
        {label}
      </Button>
    </div>
  );
}
