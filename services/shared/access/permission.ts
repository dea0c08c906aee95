import type { Role } from '../../../workflows/contracts/message';
import type { Caller } from './caller';

export type { Caller } from './caller';

export interface Grants {
  /** People with one of these roles; `'all'` for every signed-in person with any role. */
  roles?: readonly Role[] | 'all';
  /** Other processes of Redress. */
  services?: true;
  /** Channel clients (hotline, app …). */
  channels?: true;
  /** Anybody, without a token. */
  public?: true;
}

/** Who may call an endpoint; deny by default. `name` is shown in the OpenAPI document. */
export interface Permission extends Grants {
  readonly name: string;
}

/** Declares a permission, e.g. `permission('casework.complaints.read', { roles: 'all', services: true })`. */
export function permission(name: string, grants: Grants): Permission {
  if (!/^[a-z]+(\.[a-zA-Z]+){1,3}$/.test(name))
    throw new Error(`permission name ${name}: use service.thing.verb`);
  const grantsSomebody =
    grants.services ||
    grants.channels ||
    grants.public ||
    grants.roles === 'all' ||
    (grants.roles?.length ?? 0) > 0;
  if (!grantsSomebody) throw new Error(`permission ${name} lets nobody in`);
  return { name, ...grants };
}

export function allows(granted: Permission, caller: Caller): boolean {
  if (granted.public) return true;
  switch (caller.kind) {
    case 'person':
      return granted.roles === 'all'
        ? caller.roles.length > 0
        : caller.roles.some((role) => granted.roles?.includes(role) ?? false);
    case 'channel':
      return granted.channels === true;
    case 'service':
      return granted.services === true;
    case 'public':
      return false;
  }
}

/** Must the caller show a token? An endpoint for the public only never looks at one. */
export const readsToken = (granted: Permission): boolean =>
  granted.roles !== undefined || granted.services === true || granted.channels === true;
