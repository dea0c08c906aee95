import { Button, Select } from 'antd';
import { useNow } from '../../browser/time/now';
import { useDepartments, useNames, useStaff } from '../people/people';
import { useAddress, useComplaintList } from '../search/complaint-list';
import type { ComplaintQuery } from '../search/search-query';
import { Page } from '../shell/page';
import { useBoardWords } from '../words/board';
import { useShellWords } from '../words/shell';
import { useTermsWords } from '../words/terms';
import { boardStages, columnQuery, countOf, minuteOf, stateOf, stateQuery, states } from './board-state';
import { BoardColumn } from './board-column';
import './board.css';

const grades = ['general', 'important', 'major'] as const;
/** The largest page of the list: the counters say `200+` beyond it. */
const countedAtMost = 200;

/** 投诉办理看板: where every complaint stands, and which promises are at risk or broken. */
export default function Board() {
  const say = useBoardWords();
  const title = useShellWords()('nav.board');
  const { address, change } = useAddress();
  const nowMs = minuteOf(useNow());
  const here = stateOf(address);
  const scope = (['department', 'handler', 'grade'] as const).flatMap((name) => {
    const value = address.get(name);
    return value === null ? [] : [[name, value]];
  });
  return (
    <Page
      title={title}
      actions={states.map((state) => (
        <StateCounter
          key={state}
          label={say(state)}
          query={{ ...(Object.fromEntries(scope) as ComplaintQuery), ...stateQuery(state, nowMs) }}
          on={here === state}
          state={state}
          toggle={() => change({ state: here === state ? undefined : state })}
        />
      ))}
    >
      <BoardFilters address={address} change={change} />
      <div className="board">
        {boardStages.map((stage) => (
          <BoardColumn key={stage} stage={stage} query={columnQuery(address, stage, nowMs)} />
        ))}
      </div>
    </Page>
  );
}

interface CounterProps {
  label: string;
  state: (typeof states)[number];
  query: ComplaintQuery;
  on: boolean;
  toggle: () => void;
}

/** How many promises stand like this; pressed, the board shows only them. */
function StateCounter({ label, state, query, on, toggle }: CounterProps) {
  const { items, hasNextPage } = useComplaintList(query, countedAtMost);
  return (
    <Button aria-pressed={on} type={on ? 'primary' : 'default'} onClick={toggle}>
      <span className={on ? undefined : `board-${state}`}>
        {label} {countOf(items, hasNextPage)}
      </span>
    </Button>
  );
}

type FiltersProps = Pick<ReturnType<typeof useAddress>, 'address' | 'change'>;

function BoardFilters({ address, change }: FiltersProps) {
  const say = useBoardWords();
  const sayTerm = useTermsWords();
  const names = useNames();
  const departments = [...useDepartments().keys()];
  const staff = [...useStaff().values()].filter(({ active }) => active);
  const choice = (name: 'department' | 'handler' | 'grade', options: { value: string; label: string }[]) => (
    <Select
      className="board-choice"
      aria-label={say(`filter.${name}`)}
      placeholder={say(`filter.${name}`)}
      value={address.get(name) ?? undefined}
      options={options}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      onChange={(value?: string) => change({ [name]: value })}
    />
  );
  return (
    <div className="board-filters" role="search">
      {choice(
        'department',
        departments.map((value) => ({ value, label: names.department(value) })),
      )}
      {choice(
        'handler',
        staff.map(({ id, name }) => ({ value: id, label: name })),
      )}
      {choice(
        'grade',
        grades.map((value) => ({ value, label: sayTerm(`grade.${value}`) })),
      )}
    </div>
  );
}
