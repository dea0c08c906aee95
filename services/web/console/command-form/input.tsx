import { Checkbox, Form, Input, InputNumber, Radio, Select, type FormItemProps } from 'antd';
import { useFieldsWords, type FieldsWord } from '../words/fields';
import { useFormWords } from '../words/form';
import { useValueWord } from '../words/value-word';
import { fieldsZh } from '../words/fields.zh-cn';
import { CodeInput } from './code-input';
import { CustomerText, InternalText } from './text-input';
import { GroupInput, ListInput } from './nested-input';
import type { FieldSpec } from './schema';
import { yuanOf } from './body';

type Name = (string | number)[];

/** The label of a field, by its command where it means something of its own there. */
export function useFieldLabel(): (field: Pick<FieldSpec, 'name' | 'path'>) => string {
  const say = useFieldsWords();
  return ({ name, path }) => {
    const own = `${path.split('.')[0]}.${name}`;
    return say((own in fieldsZh ? own : name in fieldsZh ? name : 'id') as FieldsWord);
  };
}

/** One input with its label, limits and messages. `at` is where its value lies in the form. */
export function FieldInput({ field, at }: { field: FieldSpec; at: Name }) {
  const label = useFieldLabel()(field);
  const say = useFormWords();
  const word = useValueWord();
  const item: FormItemProps = {
    name: at,
    label,
    rules:
      field.required && field.kind !== 'boolean'
        ? [{ required: true, message: say('required', { field: label }) }]
        : [],
    ...(field.default !== undefined && { initialValue: field.default }),
  };
  const options = (values: readonly string[]) =>
    values.map((value) => ({ value, label: word(value, field.name) }));
  const few = 5;
  switch (field.kind) {
    case 'object':
      return <GroupInput field={field} at={at} label={label} />;
    case 'list':
      return <ListInput field={field} at={at} label={label} />;
    case 'choice':
      return (
        <Form.Item {...item}>
          {field.values.length <= few && field.required ? (
            <Radio.Group options={options(field.values)} />
          ) : (
            <Select
              options={options(field.values)}
              allowClear={!field.required}
              placeholder={say('choose')}
            />
          )}
        </Form.Item>
      );
    case 'choices':
      return (
        <Form.Item {...item}>
          <Checkbox.Group options={options(field.values)} />
        </Form.Item>
      );
    case 'code':
    case 'codes':
      return (
        <Form.Item {...item}>
          <CodeInput field={field} />
        </Form.Item>
      );
    case 'customerText':
      return <CustomerText field={field} item={item} />;
    case 'internalText':
      return <InternalText field={field} item={item} />;
    case 'boolean':
      return (
        <Form.Item
          {...item}
          className="form-check"
          label={null}
          valuePropName="checked"
          initialValue={field.default ?? (field.required ? false : undefined)}
        >
          <Checkbox>{label}</Checkbox>
        </Form.Item>
      );
    case 'integer':
    case 'yuan': {
      const yuan = field.kind === 'yuan';
      const [min, max] = yuan ? [yuanOf(field.min), yuanOf(field.max)] : [field.min, field.max];
      const message = yuan ? say('yuan', { max }) : say('number', { min, max });
      const rules = [...(item.rules ?? []), { type: 'number' as const, min, max, message }];
      return (
        <Form.Item {...item} rules={rules}>
          <InputNumber precision={yuan ? 2 : 0} {...(yuan && { prefix: '¥' })} style={{ width: 180 }} />
        </Form.Item>
      );
    }
    case 'date':
      return (
        <Form.Item {...item}>
          <Input type="date" style={{ width: 180 }} />
        </Form.Item>
      );
    case 'instant':
      return (
        <Form.Item {...item} extra={say('zone')}>
          <Input type="datetime-local" style={{ width: 220 }} />
        </Form.Item>
      );
  }
}
