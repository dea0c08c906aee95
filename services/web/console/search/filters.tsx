import { Button, Input, Select } from 'antd';
import { useCategories } from '../intake/categories';
import { useNames, useStaff, useDepartments } from '../people/people';
import { useSearchWords } from '../words/search';
import { useTermsWords } from '../words/terms';
import { CustomerFilter } from './customer-filter';
import { endOf, firstDayFrom, lastDayBefore, startOf, type ComplaintQuery, type Field } from './search-query';

const stages = [
  'accepted',
  'graded',
  'assigned',
  'investigating',
  'diagnosing',
  'found',
  'offered',
  'remedying',
  'concluded',
  'archived',
] as const;
const grades = ['general', 'important', 'major'] as const;
const outcomes = ['fulfilled', 'refused', 'lapsed', 'withdrawn', 'settledOutside'] as const;
const promises = ['running', 'met', 'broken'] as const;
const sorts = ['promiseDue', '-promiseDue', 'nextDue', '-nextDue', 'receivedAt', '-receivedAt'] as const;

export type Change = (changes: Partial<Record<Field, string | undefined>>) => void;
interface Props {
  query: ComplaintQuery;
  change: Change;
}

/** All that complaints can be looked for by; what is chosen stands in the address. */
export function Filters({ query, change }: Props) {
  const say = useSearchWords();
  const sayTerm = useTermsWords();
  const names = useNames();
  const staff = useStaff();
  const departments = useDepartments();
  const { tree, nameOf } = useCategories();
  const choice = (field: Field, options: { value: string; label: string }[]) => (
    <Select
      key={field}
      className="search-choice"
      aria-label={say(`filter.${field}`)}
      placeholder={say(`filter.${field}`)}
      value={query[field as keyof ComplaintQuery] as string | undefined}
      options={options}
      allowClear={field !== 'sort'}
      showSearch={{ optionFilterProp: 'label' }}
      popupMatchSelectWidth={false}
      onChange={(value?: string) => change({ [field]: value })}
    />
  );
  return (
    <div className="search-filters" role="search">
      <Input.Search
        id="search-text"
        className="search-text"
        key={query.q}
        allowClear
        defaultValue={query.q ?? ''}
        maxLength={64}
        aria-label={say('filter.q')}
        placeholder={say('filter.q')}
        onSearch={(text) => change({ q: text.trim() })}
      />
      {choice(
        'stage',
        stages.map((value) => ({ value, label: sayTerm(`stage.${value}`) })),
      )}
      {choice(
        'grade',
        grades.map((value) => ({ value, label: sayTerm(`grade.${value}`) })),
      )}
      {choice(
        'promise',
        promises.map((value) => ({ value, label: say(`promise.${value}`) })),
      )}
      {choice(
        'department',
        [...departments.keys()].map((value) => ({ value, label: names.department(value) })),
      )}
      {choice(
        'handler',
        [...staff.values()].map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choice(
        'category',
        tree.map(({ code }) => ({ value: code, label: nameOf(code) })),
      )}
      {choice(
        'outcome',
        outcomes.map((value) => ({ value, label: sayTerm(`outcome.${value}`) })),
      )}
      {choice(
        'resolved',
        (['true', 'false'] as const).map((value) => ({ value, label: say(`resolved.${value}`) })),
      )}
      {choice(
        'satisfied',
        (['true', 'false'] as const).map((value) => ({ value, label: say(`satisfied.${value}`) })),
      )}
      <Span name="due" query={query} change={change} />
      <Span name="received" query={query} change={change} />
      <CustomerFilter reference={query.customer} choose={(customer) => change({ customer })} />
      {choice(
        'sort',
        sorts.map((value) => ({ value, label: say(`sort.${value}`) })),
      )}
      <Button onClick={() => change(nothing)}>{say('clear')}</Button>
    </div>
  );
}

const nothing: Parameters<Change>[0] = {
  stage: undefined,
  grade: undefined,
  promise: undefined,
  department: undefined,
  handler: undefined,
  category: undefined,
  outcome: undefined,
  resolved: undefined,
  satisfied: undefined,
  due_from: undefined,
  due_before: undefined,
  received_from: undefined,
  received_before: undefined,
  customer: undefined,
  q: undefined,
};

/** Two days of the company, both counted. */
function Span({ name, query, change }: Props & { name: 'due' | 'received' }) {
  const say = useSearchWords();
  const from = `${name}_from` as const;
  const before = `${name}_before` as const;
  return (
    <div className="search-span" role="group" aria-label={say(`span.${name}`)}>
      <span className="quiet">{say(`span.${name}`)}</span>
      <Input
        type="date"
        aria-label={say(`filter.${from}`)}
        value={firstDayFrom(query[from])}
        onChange={({ target: { value } }) => change({ [from]: value ? startOf(value) : undefined })}
      />
      <span aria-hidden="true">–</span>
      <Input
        type="date"
        aria-label={say(`filter.${before}`)}
        value={lastDayBefore(query[before])}
        onChange={({ target: { value } }) => change({ [before]: value ? endOf(value) : undefined })}
      />
    </div>
  );
}
