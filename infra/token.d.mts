/** A failure the caller can do something about; its message is one sentence. */
export class TokenError extends Error {}

/** An access token for a channel or service client (`channel-website`, `service-worker`) or a person (`agent`). */
export function fetchToken(
  who: string,
  where: {
    /** The provider, ending with `/oidc`. */
    url: string;
    /** Secrets by client id, needed for `service-*` only. */
    serviceClients?: Record<string, string>;
  },
): Promise<string>;

/** Where Redress runs, from the environment or what the launcher wrote down. */
export function whereFromEnvironment(env?: NodeJS.ProcessEnv): {
  /** The provider, asked directly. */
  url: string;
  /** The one origin of API and pages. */
  origin: string;
  inbox: string;
  serviceClients?: Record<string, string>;
};
