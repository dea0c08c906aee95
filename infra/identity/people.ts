import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { roles } from '../../workflows/contracts/message';

/** Only what a token carries; the organization service reads the same files in full. */
const personSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  email: z.string(),
  roles: z.array(z.enum(roles)).min(1),
  department: z.string().optional(),
  team: z.string().optional(),
  level: z.number().int(),
  active: z.boolean(),
});
const fileSchema = z.object({ staff: z.array(personSchema) });

/** Somebody who can sign in. `id` is the login. */
export type SignInPerson = z.infer<typeof personSchema>;

export interface People {
  /** The active person with this login, or undefined. */
  find(login: string): SignInPerson | undefined;
  /** All active people in file order. */
  all(): SignInPerson[];
}

/**
 * People from organization files, read anew at every call, so that a loaded demo organisation can sign in at once.
 * A login that stands in two files belongs to the first one.
 */
export function createPeople(files: string[]): People {
  const all = (): SignInPerson[] => {
    const byLogin = new Map<string, SignInPerson>();
    for (const file of files.filter((candidate) => existsSync(candidate))) {
      for (const person of fileSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).staff) {
        if (person.active && !byLogin.has(person.id)) byLogin.set(person.id, person);
      }
    }
    return [...byLogin.values()];
  };
  return { all, find: (login) => all().find((person) => person.id === login) };
}
