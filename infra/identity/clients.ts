import type { ClientMetadata } from 'oidc-provider';
import { channels } from '../../workflows/complaint/vocabulary';

/** Everybody's password and every channel's secret. This provider refuses to run in production. */
export const developmentPassword = 'redress';

/** Where the token command lets itself be sent back to; nobody listens there, it reads the code from the answer. */
export const tokenCommandRedirect = 'http://127.0.0.1/token';

/** All clients: channels, services with the launcher's secrets, and the console for people. */
export function createClients(origin: string, serviceClients: Record<string, string>): ClientMetadata[] {
  return [
    ...channels.map((channel) => machineClient(`channel-${channel}`, developmentPassword)),
    ...Object.entries(serviceClients).map(([id, secret]) => machineClient(id, secret)),
    {
      client_id: 'console',
      application_type: 'web',
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: [`${origin}/signed-in`, tokenCommandRedirect],
      post_logout_redirect_uris: [`${origin}/`],
    },
  ];
}

function machineClient(id: string, secret: string): ClientMetadata {
  return {
    client_id: id,
    client_secret: secret,
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
  };
}

/** Who a client is in a token: a channel or a service. */
export function clientClaims(clientId: string): Record<string, unknown> {
  const [, kind, name] = /^(channel|service)-(.+)$/.exec(clientId) ?? [];
  if (kind === 'channel') return { kind, channel: name, name: clientId, roles: [] };
  return { kind: 'service', name: clientId, roles: [] };
}
