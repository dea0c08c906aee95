import Provider, { type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import { clientClaims, createClients } from './clients';
import type { People, SignInPerson } from './people';
import type { SigningKeys } from './signing-keys';

/** The audience every service asks for. */
export const audience = 'urn:redress';

const hour = 3600;
const lifetimeS = { person: 8 * hour, machine: hour, session: 8 * hour, interaction: hour / 4 };

export interface ProviderInput {
  /** `<origin>/oidc` is the issuer. */
  origin: string;
  keys: SigningKeys;
  serviceClients: Record<string, string>;
  people: People;
}

/**
 * The OpenID provider: client credentials for channels and services, authorization code with PKCE for people.
 * Access tokens are RS256 JWTs for `urn:redress` with `sub`, `kind`, `roles`, `department`, `team`, `level`,
 * `channel` and `name`.
 */
export function createProvider({ origin, keys, serviceClients, people }: ProviderInput): Provider {
  const configuration: Configuration = {
    clients: createClients(origin, serviceClients),
    // oidc-provider types its keys more narrowly than jose does.
    jwks: keys.jwks as Configuration['jwks'],
    cookies: { keys: keys.cookieKeys },
    responseTypes: ['code'],
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'roles', 'department', 'team', 'level'] },
    pkce: { required: () => true },
    clientBasedCORS: () => false,
    ttl: {
      AccessToken: lifetimeS.person,
      ClientCredentials: lifetimeS.machine,
      AuthorizationCode: 60,
      IdToken: hour,
      Session: lifetimeS.session,
      Grant: lifetimeS.session,
      Interaction: lifetimeS.interaction,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => audience,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
    interactions: { url: (_ctx, interaction) => `/oidc/interaction/${interaction.uid}` },
    findAccount: (_ctx, id) => {
      const person = people.find(id);
      return person && { accountId: id, claims: () => ({ sub: id, ...personClaims(person) }) };
    },
    loadExistingGrant: grantWithoutAsking,
    extraTokenClaims: (_ctx, token) => {
      // Later: `permissions` for the engine's own authorization goes beside `roles`.
      const person = 'accountId' in token && token.accountId ? people.find(token.accountId) : undefined;
      if (person) return { kind: 'person', ...personClaims(person) };
      return token.clientId ? clientClaims(token.clientId) : undefined;
    },
  };
  const provider = new Provider(`${origin}/oidc`, configuration);
  provider.proxy = true;
  return provider;
}

function personClaims({ name, roles, department, team, level }: SignInPerson): Record<string, unknown> {
  return {
    name,
    roles,
    level,
    ...(department === undefined ? {} : { department }),
    ...(team === undefined ? {} : { team }),
  };
}

/** People are not asked for consent: every client here is part of the product itself. */
async function grantWithoutAsking(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const granted = session.grantIdFor(client.clientId);
  if (granted) {
    const existing = await provider.Grant.find(granted);
    if (existing) return existing;
  }
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope('openid profile');
  await grant.save();
  return grant;
}
