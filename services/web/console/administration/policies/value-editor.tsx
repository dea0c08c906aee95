import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Collapse, Form, Input, InputNumber, Select, Switch, Tag } from 'antd';
import { useLanguage } from '../../../browser/i18n/words';
import { useAdministrationWords } from '../words';
import { fieldName } from './field-names';
import { asText, type Value } from './differences';

/** What every level of the editor needs. */
export interface Editing {
  /** Faults by path, from the server. */
  faults: ReadonlyMap<string, string>;
  changed: ReadonlySet<string>;
  change: (path: string[], value: Value | undefined) => void;
  disabled: boolean;
}

type Props = Editing & { path: string[]; value: Value };

const isObject = (value: Value): value is { [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of the rulebook as a form: the document itself says what there is to fill in. */
export function ValueEditor(props: Props) {
  const { value } = props;
  if (Array.isArray(value)) {
    return value.every((item) => typeof item === 'string') ? (
      <Leaf {...props} />
    ) : (
      <ListEditor {...props} value={value} />
    );
  }
  return isObject(value) ? <BranchEditor {...props} value={value} /> : <Leaf {...props} />;
}

/** More rows than this are folded away, each under its name and a summary. */
const openRows = 4;

function BranchEditor({ value, ...props }: Props & { value: { [key: string]: Value } }) {
  const language = useLanguage();
  const entries = Object.entries(value);
  const leaves = entries.filter(([, item]) => !isRow(item));
  const rows = entries.filter(([, item]) => isRow(item));
  const row = (key: string, item: Value) => (
    <ValueEditor {...props} path={[...props.path, key]} value={item} />
  );
  return (
    <>
      <div className="policy-leaves">
        {leaves.map(([key, item]) => (
          <div key={key}>{row(key, item)}</div>
        ))}
      </div>
      {rows.length > openRows ? (
        <Collapse
          size="small"
          items={rows.map(([key, item]) => ({
            key,
            label: <RowHead {...props} path={[...props.path, key]} value={item} />,
            children: row(key, item),
            ...(hasFault(props.faults, [...props.path, key]) && { forceRender: true }),
          }))}
        />
      ) : (
        rows.map(([key, item]) => (
          <fieldset key={key} className="policy-branch">
            <legend>{fieldName(key, language)}</legend>
            {row(key, item)}
          </fieldset>
        ))
      )}
    </>
  );
}

const isRow = (value: Value): boolean =>
  isObject(value) || (Array.isArray(value) && value.some((item) => typeof item !== 'string'));

const hasFault = (faults: ReadonlyMap<string, string>, path: string[]): boolean =>
  [...faults.keys()].some((fault) => `${fault}.`.startsWith(`${path.join('.')}.`));

function RowHead({ path, value, faults, changed }: Props) {
  const say = useAdministrationWords();
  const language = useLanguage();
  const place = path.join('.');
  const edited = [...changed].some((one) => `${one}.`.startsWith(`${place}.`));
  const summary = isObject(value)
    ? Object.values(value)
        .filter((item) => !isRow(item))
        .map(asText)
        .filter((text) => text !== '')
        .join(' · ')
    : asText(value);
  return (
    <span className="policy-row-head">
      <strong>{fieldName(path.at(-1)!, language)}</strong>
      <span>{summary}</span>
      {hasFault(faults, path) && <Tag color="#a8071a">{say('policy.fault')}</Tag>}
      {edited && <Tag color="#0958d9">{say('policy.changed')}</Tag>}
    </span>
  );
}

function ListEditor({ value, ...props }: Props & { value: Value[] }) {
  const say = useAdministrationWords();
  const at = (index: number) => [...props.path, String(index)];
  const name = fieldName(props.path.at(-1)!, useLanguage());
  return (
    <div className="policy-list" role="group" aria-label={name}>
      {value.map((item, index) => (
        <div key={index} className="policy-item">
          <ValueEditor {...props} path={at(index)} value={item} />
          <Button
            type="text"
            icon={<DeleteOutlined />}
            disabled={props.disabled}
            aria-label={say('policy.removeRow', { n: index + 1 })}
            onClick={() => props.change(at(index), undefined)}
          />
        </div>
      ))}
      <Button
        icon={<PlusOutlined />}
        disabled={props.disabled || value.length === 0}
        onClick={() => props.change(at(value.length), value.at(-1)!)}
      >
        {say('policy.addRow')}
      </Button>
    </div>
  );
}

/** One field, with the server's words where it is not right. */
function Leaf({ path, value, faults, changed, change, disabled }: Props) {
  const say = useAdministrationWords();
  const name = path.at(-1)!;
  const label = fieldName(name, useLanguage());
  const place = path.join('.');
  const fault = faults.get(place) ?? listFault(faults, place);
  return (
    <Form.Item
      layout="vertical"
      label={/^\d+$/.test(name) ? undefined : label}
      htmlFor={place}
      validateStatus={fault ? 'error' : ''}
      help={
        fault ??
        (name.endsWith('Fen') && typeof value === 'number' ? `¥${(value / 100).toLocaleString()}` : undefined)
      }
      className={changed.has(place) ? 'policy-changed' : ''}
    >
      <Field
        {...{ place, label, value, disabled }}
        none={say('policy.noLimit')}
        onChange={(next) => change(path, next)}
      />
    </Form.Item>
  );
}

/** A fault inside a list of plain values is told at the list. */
const listFault = (faults: ReadonlyMap<string, string>, place: string): string | undefined =>
  [...faults].find(([path]) => path.startsWith(`${place}.`))?.[1];

function Field(props: {
  place: string;
  label: string;
  value: Value;
  disabled: boolean;
  none: string;
  onChange: (value: Value) => void;
}) {
  const { place, label, value, disabled, none, onChange } = props;
  const named = { id: place, 'aria-label': label, disabled };
  if (typeof value === 'boolean') return <Switch {...named} checked={value} onChange={onChange} />;
  if (typeof value === 'number' || value === null) {
    return (
      <InputNumber
        {...named}
        value={value}
        placeholder={none}
        onChange={onChange}
        style={{ width: '100%' }}
      />
    );
  }
  if (Array.isArray(value)) {
    const items = value.map(String);
    return (
      <Select
        {...named}
        mode="tags"
        value={items}
        open={false}
        suffixIcon={null}
        onChange={(next: string[]) => onChange(next)}
      />
    );
  }
  return <Input {...named} value={String(value)} onChange={(event) => onChange(event.target.value)} />;
}
