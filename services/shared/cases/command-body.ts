import type { z } from 'zod';
import type { Person } from '../../../workflows/contracts/message';
import type { Amount, LiveAuthority } from '../../../workflows/policies/authority';
import type { Commitment } from '../../../workflows/policies/goodwill';
import type { CaseState } from '../../../workflows/policies/clock';
import type { CustomerTextId, InternalNoteId } from '../../../workflows/complaint/vocabulary';

/**
 * What turns a public body into a payload without text and with persons as organization knows them.
 * `field` is the path in the body, for error messages and for the id of the text.
 */
export interface Preparation {
  /** Keeps a text for staff and gives its id. */
  internalNote(field: string, text: string): InternalNoteId;
  /** Keeps a text that the customer will read and gives its id. */
  customerText(field: string, text: string, language: string | undefined): CustomerTextId;
  /** 400 when organization does not know this person or they have left. */
  person(field: string, id: string): Promise<Person>;
  /** 400 when organization does not know this department. */
  department(field: string, code: string): Promise<string>;
  /** The code and the version of the category tree that holds it now; 400 when it does not (S-17). */
  category(field: string, code: string): Promise<{ code: string; treeVersion: number }>;
  /** Whom the case complains about, as organization knows them now. */
  complainedAbout(): Promise<Pick<Person, 'role' | 'team' | 'department'> | undefined>;
  /** The state of another case as it stands; 400 when there is none. */
  otherCase(field: string, caseId: string): Promise<CaseState>;
  /** What the acting role may promise by the newest policy: authority is live. */
  authority(): Promise<LiveAuthority>;
  /** What the same customer was promised on other cases; these actions are counted there from now on (S-93). */
  promisedElsewhere(actions: readonly Amount[]): Promise<Commitment[]>;
}

/** The public body of one command and how it becomes the payload that the case understands. */
export interface CommandBody {
  summary: string;
  schema: z.ZodType;
  prepare(body: never, preparation: Preparation): Promise<unknown>;
}

/** Ties a body's type to its preparation and to the payload of `messages.ts`. */
export function commandBody<Payload>() {
  return <S extends z.ZodType>(
    summary: string,
    schema: S,
    prepare: (body: z.output<S>, preparation: Preparation) => Promise<Payload> | Payload,
  ): CommandBody => ({
    summary,
    schema,
    prepare: async (body, preparation) => prepare(body as z.output<S>, preparation),
  });
}
