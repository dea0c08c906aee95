/** What moved on: these complaints, or anything at all. */
export type News = ReadonlySet<string> | 'anything';

const address = '/api/casework/v1/live';
/** While the stream is away. */
const askEveryMs = 5_000;
/** A burst of events is one piece of news. */
const gatherMs = 500;

/**
 * The page's one stream of server-sent events, open while somebody looks at the page: a browser grants an origin six
 * connections for all its tabs. A break is mended by the browser, which names the last event it was given; after a
 * refusal a new stream is opened. While there is none, anything may have moved every 5 s.
 * @param tell may take its time: what comes meanwhile is told when it is done
 * @returns ends it
 */
export function watchLive(tell: (news: News) => Promise<void>): () => void {
  let source: EventSource | undefined;
  let asking: ReturnType<typeof setInterval> | undefined;
  const { add, stop } = gatherNews(tell);

  function open(): void {
    source?.close();
    const opened = new EventSource(address);
    source = opened;
    let isFirst = true;
    opened.addEventListener('open', () => {
      clearInterval(asking);
      asking = undefined;
      // A new stream begins now; a mended one goes on where it broke.
      if (isFirst) add('anything');
      isFirst = false;
    });
    opened.addEventListener('error', () => {
      asking ??= setInterval(ask, askEveryMs);
    });
    opened.addEventListener('complaint', ({ data }: MessageEvent<string>) =>
      add(new Set([(JSON.parse(data) as { complaintId: string }).complaintId])),
    );
    opened.addEventListener('reset', () => add('anything'));
  }
  function ask(): void {
    add('anything');
    if (source?.readyState === EventSource.CLOSED) open();
  }
  function close(): void {
    source?.close();
    source = undefined;
    clearInterval(asking);
    asking = undefined;
  }
  const look = (): void => (document.visibilityState === 'visible' ? open() : close());

  document.addEventListener('visibilitychange', look);
  look();
  return () => {
    document.removeEventListener('visibilitychange', look);
    close();
    stop();
  };
}

/** Joins what comes within a moment, and while the last telling is under way. */
export function gatherNews(tell: (news: News) => Promise<void>): { add(news: News): void; stop(): void } {
  let waiting: News | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTelling = false;
  const later = (): void => {
    if (waiting !== undefined && !isTelling) timer ??= setTimeout(() => void now(), gatherMs);
  };
  async function now(): Promise<void> {
    const news = waiting!;
    waiting = timer = undefined;
    isTelling = true;
    // What failed is said where it is shown, and asked again with the next news.
    await tell(news).catch(() => undefined);
    isTelling = false;
    later();
  }
  return {
    add(news) {
      waiting =
        waiting === 'anything' || news === 'anything' ? 'anything' : new Set([...(waiting ?? []), ...news]);
      later();
    },
    stop() {
      clearTimeout(timer);
      waiting = undefined;
    },
  };
}
