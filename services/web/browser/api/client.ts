import createFetchClient, { type Middleware } from 'openapi-fetch';
import createQueryClient from 'openapi-react-query';
import type { paths as Accountability } from './generated/accountability';
import type { paths as Casework } from './generated/casework';
import type { paths as Intake } from './generated/intake';
import type { paths as Notification } from './generated/notification';
import type { paths as Organization } from './generated/organization';

/** Typed calls of every service, from its OpenAPI document; the origin's session cookie signs them in. */
export const intake = createFetchClient<Intake>();
export const casework = createFetchClient<Casework>();
export const notification = createFetchClient<Notification>();
export const accountability = createFetchClient<Accountability>();
export const organization = createFetchClient<Organization>();

/** The same as hooks of TanStack Query: `$casework.useQuery('get', '/api/casework/v1/worklist')`. */
export const $intake = createQueryClient(intake);
export const $casework = createQueryClient(casework);
export const $notification = createQueryClient(notification);
export const $accountability = createQueryClient(accountability);
export const $organization = createQueryClient(organization);

/** What our own pages add to every call: that it is theirs, and the language of answers. */
export const ownHeaders = (): Record<string, string> => ({
  'X-Redress-Request': '1',
  'Accept-Language': document.documentElement.lang,
});

const asOwnPage: Middleware = {
  onRequest({ request }) {
    for (const [name, value] of Object.entries(ownHeaders())) request.headers.set(name, value);
    return request;
  },
};

/** Adds a step to the calls of every service, such as the way to the sign-in. */
export function onEveryCall(middleware: Middleware): void {
  for (const client of [intake, casework, notification, accountability, organization]) client.use(middleware);
}
onEveryCall(asOwnPage);
