import { Client, Connection } from '@temporalio/client';
import { engineCalls } from '../metrics/metrics';
import { engineErrorOf } from './engine-error';

export { EngineError, type EngineErrorKind } from './engine-error';

export interface TemporalClient {
  /**
   * Runs calls to the engine under one deadline; every fault arrives as an `EngineError` with its `kind`.
   * `engine.call((client) => client.workflow.start(...))`
   */
  call<T>(fn: (client: Client) => Promise<T>, timeoutMs?: number): Promise<T>;
  /** Undefined when the engine answers and knows the namespace, else one sentence for `/readyz`. */
  check(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Connects at the first call and again after every loss; an engine that is down at start changes nothing. */
export function createTemporalClient(options: { address: string; namespace: string }): TemporalClient {
  const { address, namespace } = options;
  const connection = Connection.lazy({
    address,
    tls: false,
    // No hidden retries: a caller with a person waiting says 503 at once, a relay backs off by itself.
    interceptors: [],
    // gRPC would wait up to two minutes between attempts to connect.
    channelArgs: { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2_000 },
  });
  const client = new Client({ connection, namespace });

  return {
    async call(fn, timeoutMs = 3_000) {
      try {
        const result = await connection.withDeadline(Date.now() + timeoutMs, () => fn(client));
        engineCalls.inc({ outcome: 'answered' });
        return result;
      } catch (error) {
        const translated = engineErrorOf(error);
        engineCalls.inc({ outcome: translated.kind });
        throw translated;
      }
    },

    async check() {
      try {
        await connection.withDeadline(Date.now() + 1_500, () =>
          connection.workflowService.describeNamespace({ namespace }),
        );
        return undefined;
      } catch (error) {
        return `engine ${address}, namespace ${namespace}: ${engineErrorOf(error).kind}`;
      }
    },

    close: () => connection.close(),
  };
}
