import { Button, Empty, Skeleton, Tag } from 'antd';
import { Fragment, useEffect, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { CommandDrawer } from '../command-form/command-drawer';
import { useAllowances } from '../complaint/complaint';
import { Fault } from '../shell/fault';
import { Page } from '../shell/page';
import { useCommandsWords, type CommandsWord } from '../words/commands';
import { useWorklistWords } from '../words/worklist';
import { itemKey, useWorklistItems, type WorklistItem } from './worklist-items';
import { useWorklistKeys } from './worklist-keys';
import { WorklistRow } from './worklist-row';
import './step-queue.css';

interface StepQueueProps {
  title: string;
  /** Steps that belong to this queue, and the commands that can be given instead of each. */
  steps: Readonly<Record<string, readonly string[]>>;
  /** Said when nothing waits: what to do then. */
  empty: string;
  /** What somebody must have seen before the step; shown under the chosen row. */
  detail: (item: WorklistItem) => ReactNode;
  children?: ReactNode;
}

/** The steps of one kind of work on the signed-in person's worklist, soonest due first, with what each is decided on. */
export function StepQueue({ title, steps, empty, detail, children }: StepQueueProps) {
  const say = useWorklistWords();
  const { items, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useWorklistItems();
  const [search, setSearch] = useSearchParams();
  const shown = (items ?? []).filter(({ command }) => command in steps);
  const chosen = shown.find((item) => itemKey(item) === search.get('item')) ?? shown[0];
  const command = search.get('do');
  const set = (key: string, doing?: string): void =>
    setSearch({ item: key, ...(doing !== undefined && { do: doing }) }, { replace: doing === undefined });
  useWorklistKeys({
    ordered: shown,
    selected: chosen && itemKey(chosen),
    setSelected: set,
    act: (item) => isOfComplaint(item) && set(itemKey(item), item.command),
  });

  // Pages are of the whole worklist: this queue's first step may stand on a later one.
  const looksOn = shown.length === 0 && hasNextPage && !isFetchingNextPage && error === null;
  useEffect(() => {
    if (looksOn) void fetchNextPage();
  }, [looksOn, fetchNextPage]);

  const isLoading = error === null && (items === undefined || (shown.length === 0 && hasNextPage));
  return (
    <Page title={title} actions={items && <Tag>{say('count', { n: shown.length })}</Tag>}>
      {children}
      {error !== null && items === undefined && <Fault error={error} again={() => void refetch()} />}
      {isLoading && <Skeleton active paragraph={{ rows: 6 }} />}
      {items !== undefined && shown.length === 0 && !hasNextPage && <Empty description={empty} />}
      {shown.length > 0 && (
        <ul className="worklist">
          {shown.map((item) => (
            <Fragment key={itemKey(item)}>
              <WorklistRow
                item={item}
                selected={item === chosen}
                onSelect={() => item !== chosen && set(itemKey(item))}
                onAct={() => set(itemKey(item), item.command)}
              />
              {item === chosen && (
                <li className="queue-detail">
                  {detail(item)}
                  {isOfComplaint(item) && (
                    <Instead
                      complaintId={item.complaintId}
                      commands={steps[item.command] ?? []}
                      onAct={(name) => set(itemKey(item), name)}
                    />
                  )}
                </li>
              )}
            </Fragment>
          ))}
        </ul>
      )}
      {hasNextPage && shown.length > 0 && (
        <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>
          {say('more')}
        </Button>
      )}
      <CommandDrawer
        open={
          chosen && command !== null && isOfComplaint(chosen)
            ? {
                complaintId: chosen.complaintId,
                acceptanceNumber: chosen.acceptanceNumber,
                command,
                ...(chosen.taskId !== undefined && { initial: { taskId: chosen.taskId } }),
              }
            : undefined
        }
        onClose={() => chosen && set(itemKey(chosen))}
      />
    </Page>
  );
}

const isOfComplaint = ({ diagnosis, publicOpinion }: WorklistItem): boolean =>
  diagnosis === undefined && publicOpinion === undefined;

interface InsteadProps {
  complaintId: string;
  commands: readonly string[];
  onAct: (command: string) => void;
}

/** The other answers to a step; what is not possible now stands there with its reason and rule. */
function Instead({ complaintId, commands, onAct }: InsteadProps) {
  const sayCommand = useCommandsWords();
  const { data: allowances = [] } = useAllowances(complaintId);
  return (
    <div className="queue-commands">
      {allowances
        .filter(({ name }) => commands.includes(name))
        .map(({ name, allowed, reason, rule }) => (
          <span key={name}>
            <Button size="small" disabled={!allowed} onClick={() => onAct(name)}>
              {sayCommand(name as CommandsWord)}
            </Button>{' '}
            {!allowed && (
              <small className="quiet">
                {reason} {rule}
              </small>
            )}
          </span>
        ))}
    </div>
  );
}
