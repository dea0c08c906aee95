import { useVirtualizer } from '@tanstack/react-virtual';
import { Skeleton, Tag } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { PromiseStrip } from '../complaint/promise-strip';
import { GradeTag } from '../complaint/tags';
import { useCategories } from '../intake/categories';
import { useNames } from '../people/people';
import { useComplaintList, type ComplaintSummary } from '../search/complaint-list';
import type { ComplaintQuery } from '../search/search-query';
import { Fault } from '../shell/fault';
import { useBoardWords } from '../words/board';
import { useTermsWords } from '../words/terms';
import { countOf, type BoardStage } from './board-state';

const cardPx = 96;
/** Cards that are kept ready beyond the edge. */
const readyCards = 6;

/** The complaints of one stage, soonest promise first; only the cards that are looked at are drawn. */
export function BoardColumn({ stage, query }: { stage: BoardStage; query: ComplaintQuery }) {
  const say = useBoardWords();
  const name = useTermsWords()(`stage.${stage}`);
  const { items, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useComplaintList(query);
  return (
    <section className="board-column" aria-label={name}>
      <h2>
        {name} <Tag>{countOf(items, hasNextPage)}</Tag>
      </h2>
      {items === undefined && error === null && <Skeleton active className="board-wait" />}
      {items === undefined && error !== null && <Fault error={error} again={() => void refetch()} />}
      {items?.length === 0 && <p className="quiet board-wait">{say('empty')}</p>}
      {items !== undefined && items.length > 0 && (
        <Cards
          items={items}
          label={name}
          more={hasNextPage && !isFetchingNextPage ? () => void fetchNextPage() : undefined}
        />
      )}
    </section>
  );
}

interface CardsProps {
  items: readonly ComplaintSummary[];
  label: string;
  /** Asks for the next cards; undefined when there are none or they are on their way. */
  more: (() => void) | undefined;
}

function Cards({ items, label, more }: CardsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => cardPx,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: readyCards,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= items.length - 1) more?.();
  }, [last, items.length, more]);
  return (
    // A list that scrolls must be reachable by the keyboard.
    <div ref={scroller} className="board-cards" tabIndex={0} role="group" aria-label={label}>
      <ol style={{ height: virtual.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const item = items[index];
          return (
            item && (
              <li
                key={key}
                style={{ transform: `translateY(${start}px)`, height: cardPx }}
                aria-posinset={index + 1}
                aria-setsize={more ? -1 : items.length}
              >
                <Card item={item} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
}

function Card({ item }: { item: ComplaintSummary }) {
  const say = useBoardWords();
  const names = useNames();
  const { nameOf } = useCategories();
  return (
    <article className="board-card">
      <div>
        <Link to={`/complaints/${item.id}`}>{item.acceptanceNumber}</Link> <GradeTag grade={item.grade} />
        {item.rehearsal && <Tag>{say('rehearsal')}</Tag>}
      </div>
      <div className="board-object">{item.category === undefined ? '—' : nameOf(item.category)}</div>
      <div className="board-foot">
        <PromiseStrip item={item} size="bar" />
        <span className="quiet">
          {item.handler === undefined ? say('nobody') : names.person(item.handler)}
        </span>
      </div>
    </article>
  );
}
