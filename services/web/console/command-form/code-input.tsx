import { AutoComplete, Input, Select } from 'antd';
import { useLanguage } from '../../browser/i18n/words';
import { $organization } from '../../browser/api/client';
import { useDepartments, useNames, useStaff } from '../people/people';
import { useFormWords } from '../words/form';
import { choicesOf } from './choices';
import { useFormContext } from './form-context';
import { useValueWord } from '../words/value-word';
import type { FieldSpec } from './schema';

interface CodeInputProps {
  field: FieldSpec & { kind: 'code' | 'codes' };
  /** Given by the form. */
  id?: string;
  value?: string | string[];
  onChange?: (value: unknown) => void;
}

const money = new Intl.NumberFormat('zh-CN', { style: 'currency', currency: 'CNY' });

/** A person, a department, a thing of the case, a code of the rulebook: chosen by name. Other codes are typed. */
export function CodeInput({ field, ...control }: CodeInputProps) {
  const say = useFormWords();
  const options = useOptions(field);
  const several = field.kind === 'codes';
  if (options) {
    return (
      <Select
        {...control}
        options={options}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear={!field.required}
        placeholder={say('choose')}
        {...(several && { mode: 'multiple' as const, maxCount: field.max })}
      />
    );
  }
  if (several) return <Select {...control} mode="tags" maxCount={field.max} open={false} />;
  if (field.name === 'category') return <CategoryInput {...control} />;
  return (
    <Input
      id={control.id}
      value={control.value as string}
      onChange={(event) => control.onChange?.(event.target.value)}
    />
  );
}

function useOptions(field: CodeInputProps['field']): { value: string; label: string }[] | undefined {
  const { state, policy } = useFormContext();
  const names = useNames();
  const staff = useStaff();
  const departments = useDepartments();
  const word = useValueWord();
  switch (field.of) {
    case 'person':
      return [...staff.values()]
        .filter(({ active }) => active)
        .map(({ id, name, department }) => ({
          value: id,
          label: department === undefined ? name : `${name} · ${names.department(department)}`,
        }));
    case 'department':
      return [...departments.keys()].map((code) => ({ value: code, label: names.department(code) }));
    case 'evidence':
    case 'other':
      return choicesOf(field, state, policy)?.map(({ value, kind, amountFen }) => ({
        value,
        label: [
          kind === undefined ? word(value, field.name) : `${word(kind)} · ${value}`,
          ...(amountFen === undefined ? [] : [money.format(amountFen / 100)]),
        ].join(' '),
      }));
  }
}

/** A category of the live tree; an older code may still be typed. */
function CategoryInput({ id, value, onChange }: Omit<CodeInputProps, 'field'>) {
  const language = useLanguage();
  const { data } = $organization.useQuery(
    'get',
    '/api/organization/v1/categories',
    {},
    { staleTime: Infinity, meta: { quiet: true } },
  );
  const options = (data?.categories ?? []).map(({ code, label }) => ({
    value: code,
    label: `${label[language]} · ${code}`,
  }));
  return (
    <AutoComplete
      {...{ id, onChange, options }}
      value={value as string}
      showSearch={{ filterOption: contains }}
    />
  );
}

const contains = (typed: string, option?: { label: string }): boolean =>
  option?.label.includes(typed) ?? false;
