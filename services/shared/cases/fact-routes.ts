import { z } from 'zod';
import type { Actor } from '../../../workflows/contracts/message';
import { permission } from '../access/permission';
import { type Endpoint, endpoint } from '../http/endpoint';
import { notFound } from '../http/problem';
import type { CaseService, CaseStanding, ServedCase } from './case-service';
import { deliverSignal } from './deliver-signal';
import { instant, key } from './field-schemas';

export interface FactRouteOptions {
  /** Payloads by name. */
  facts: Record<string, z.ZodType>;
  /** The case, and whether it knows the message; `undefined` for a case that is not there. */
  standing: (caseId: string, messageId: string) => Promise<CaseStanding | undefined>;
  /** Facts whose author is the customer, whoever carries them. */
  customers?: ReadonlySet<string>;
}

/** Facts that other processes report about a kind of case: each has its own address and body. */
export function factRoutes(
  service: Pick<CaseService, 'engine'>,
  served: ServedCase,
  options: FactRouteOptions,
): Endpoint[] {
  return Object.keys(options.facts).map((name) => factRoute(service, served, options, name));
}

function factRoute(
  service: Pick<CaseService, 'engine'>,
  served: ServedCase,
  { facts, standing, customers }: FactRouteOptions,
  name: string,
): Endpoint {
  return endpoint({
    method: 'post',
    path: `${served.path}/signals/${name}`,
    summary: `Report the fact ${name}`,
    description: 'The same `signalId` again is recorded once. 503 `not_started`: send again later.',
    permission: permission(`${served.name}.signal`, { services: true }),
    request: {
      params: served.params,
      body: z.strictObject({ signalId: key, payload: facts[name]!, at: instant.optional() }),
    },
    response: { 202: z.strictObject({ signalId: z.string() }) },
    handler: async ({ params, body: { signalId, payload, at }, caller }) => {
      const known = await standing(served.caseIdOf(params as Record<string, string>), signalId);
      if (!known) throw notFound();
      const by: Actor = customers?.has(name)
        ? { kind: 'customer' }
        : { kind: 'service', id: caller.kind === 'service' ? caller.id : 'unknown' };
      const fact = { signalId, name, payload, by, ...(at !== undefined && { at }) };
      await deliverSignal(service, known, served.ended, fact);
      return { status: 202 as const, body: { signalId } };
    },
  });
}
