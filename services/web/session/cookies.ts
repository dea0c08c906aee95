import type { Request, Response } from 'express';

/** Cookies of the one origin: HttpOnly, SameSite=Lax; with `Secure` and the `__Host-` name where the origin is https. */
export interface Cookies {
  read(req: Pick<Request, 'headers'>, name: string): string | undefined;
  set(res: Response, name: string, value: string, lifetimeS: number): void;
  clear(res: Response, name: string): void;
}

export function createCookies(origin: string): Cookies {
  const secure = origin.startsWith('https:');
  const nameOf = (name: string): string => (secure ? `__Host-${name}` : name);
  const options = { httpOnly: true, sameSite: 'lax', secure, path: '/' } as const;
  return {
    read(req, name) {
      const wanted = `${nameOf(name)}=`;
      const found = (req.headers.cookie ?? '').split(/; */).find((part) => part.startsWith(wanted));
      return found?.slice(wanted.length);
    },
    set: (res, name, value, lifetimeS) =>
      void res.cookie(nameOf(name), value, { ...options, maxAge: lifetimeS * 1000 }),
    clear: (res, name) => void res.clearCookie(nameOf(name), options),
  };
}
