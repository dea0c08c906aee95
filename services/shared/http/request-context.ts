import { AsyncLocalStorage } from 'node:async_hooks';

/** What travels with a request through logs and outgoing calls without being passed by hand. */
export interface RequestContext {
  requestId: string;
  complaintId?: string;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `fn` so that logs and outgoing calls inside it carry this context. */
export const withRequestContext = <T>(context: RequestContext, fn: () => T): T => storage.run(context, fn);

export const requestContext = (): RequestContext | undefined => storage.getStore();
