import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One registry per process: `/metrics` answers with it. */
export const registry = new Registry();

/** Memory, event loop and garbage collection; called once by `runService`. */
export function collectProcessMetrics(service: string): void {
  registry.setDefaultLabels({ service });
  if (!registry.getSingleMetric('process_cpu_user_seconds_total'))
    collectDefaultMetrics({ register: registry });
}

/** By route template, never by URL: URLs hold tracking codes. */
export const requestDuration = new Histogram({
  name: 'redress_http_request_duration_seconds',
  help: 'Requests answered, by method, route template and status',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [registry],
});

export const sqlStatements = new Counter({
  name: 'redress_sql_statements_total',
  help: 'Statements sent to PostgreSQL, transaction control included',
  labelNames: ['database'],
  registers: [registry],
});

export const outgoingCalls = new Counter({
  name: 'redress_outgoing_http_calls_total',
  help: 'HTTP calls to other processes, by target and outcome (status class or "fault")',
  labelNames: ['target', 'outcome'],
  registers: [registry],
});

export const engineCalls = new Counter({
  name: 'redress_engine_calls_total',
  help: 'Calls to the Temporal engine by outcome',
  labelNames: ['outcome'],
  registers: [registry],
});

export const relayDelivered = new Counter({
  name: 'redress_relay_deliveries_total',
  help: 'Outbox deliveries by outcome',
  labelNames: ['relay', 'outcome'],
  registers: [registry],
});

export const relayInFlight = new Gauge({
  name: 'redress_relay_in_flight',
  help: 'Outbox rows being delivered now',
  labelNames: ['relay'],
  registers: [registry],
});

type Lag = { rows: number; seconds: number };
const lagSources = new Map<string, () => Promise<Lag>>();
let measuring: Promise<void> | undefined;

/** Asks every relay once per scrape, for both gauges; while a database is away they keep their last values. */
function measureLags(): Promise<void> {
  measuring ??= Promise.all(
    [...lagSources].map(async ([relay, measure]) => {
      const lag = await measure().catch(() => undefined);
      if (!lag) return;
      relayLag.set({ relay }, lag.seconds);
      relayRows.set({ relay }, lag.rows);
    }),
  ).then(() => void (measuring = undefined));
  return measuring;
}

export const relayRows = new Gauge({
  name: 'redress_relay_waiting_rows',
  help: 'Outbox rows not delivered yet',
  labelNames: ['relay'],
  registers: [registry],
  collect: measureLags,
});

export const relayLag = new Gauge({
  name: 'redress_relay_lag_seconds',
  help: 'Age of the oldest outbox row not delivered yet',
  labelNames: ['relay'],
  registers: [registry],
  collect: measureLags,
});

/** Has `measure` asked at every scrape; returns how to stop. */
export function watchRelayLag(relay: string, measure: () => Promise<Lag>): () => void {
  lagSources.set(relay, measure);
  return () => void lagSources.delete(relay);
}

let silences: (() => Promise<[channel: string, seconds: number][]>) | undefined;

/** S-89: asked at every scrape by the service that hears the heartbeats; a channel that never sent one is not shown. */
export const channelSilence = {
  gauge: new Gauge({
    name: 'redress_channel_silence_seconds',
    help: 'Time since the last heartbeat of a channel',
    labelNames: ['channel'],
    registers: [registry],
    async collect() {
      for (const [channel, seconds] of (await silences?.().catch(() => [])) ?? [])
        this.set({ channel }, seconds);
    },
  }),
  watch(measure: NonNullable<typeof silences>): void {
    silences = measure;
  },
};
