import type { Role } from '../../../workflows/contracts/message';
import type { CaseState } from '../../../workflows/policies/clock';
import type { EventLog } from '../event-log/event-log';
import { validationFailed } from '../http/validation';
import { type Language, textIn } from '../http/language';
import { personOf } from '../people/acting-person';
import type { Organization } from '../people/organization-client';
import { customerTextId, internalNoteId, type NewText } from './text-repository';
import type { CommandBody, Preparation } from './command-body';

export interface Prepared {
  payload: unknown;
  texts: NewText[];
}

/**
 * Takes the texts out of a body, and puts persons in as organization knows them now.
 * @param context.defaultLanguage language of replies that name none: the customer's
 */
export async function preparedCommand(
  command: CommandBody,
  body: unknown,
  context: {
    messageId: string;
    log: Pick<EventLog<CaseState>, 'head'>;
    organization: Organization;
    role: Role;
    /** Id of the member of staff complained about, if any. */
    complainedAbout?: () => Promise<string | undefined>;
    language: Language;
    defaultLanguage: string;
    promisedElsewhere?: Preparation['promisedElsewhere'];
  },
): Promise<Prepared> {
  const { messageId, organization, role, language, defaultLanguage, promisedElsewhere } = context;
  const texts: NewText[] = [];
  const unknown = (field: string, zh: string, en: string) =>
    validationFailed([{ path: field, message: textIn({ zh, en }, language) }]);
  const preparation: Preparation = {
    promisedElsewhere: promisedElsewhere ?? (async () => []),
    internalNote(field, text) {
      const id = internalNoteId(messageId, field);
      texts.push({ kind: 'internal', id, text });
      return id;
    },
    customerText(field, text, textLanguage = defaultLanguage) {
      const id = customerTextId(messageId, field);
      texts.push({ kind: 'customer', id, text, language: textLanguage });
      return id;
    },
    async person(field, id) {
      const member = await organization.staffMember(id);
      if (!member?.active)
        throw unknown(field, '没有这名在岗人员', 'there is no such active member of staff');
      return personOf(member);
    },
    async department(field, code) {
      if ((await organization.departments()).has(code)) return code;
      throw unknown(field, '没有这个部门', 'there is no such department');
    },
    async category(field, code) {
      const treeVersion = (await organization.categories()).get(code);
      if (treeVersion === undefined) throw unknown(field, '没有这个分类', 'there is no such category');
      return { code, treeVersion };
    },
    async complainedAbout() {
      const id = await context.complainedAbout?.();
      const member = id === undefined ? undefined : await organization.staffMember(id);
      if (!member) return undefined;
      const { id: _id, level: _level, ...rest } = personOf(member);
      return rest;
    },
    async otherCase(field, caseId) {
      const head = await context.log.head(caseId);
      if (head) return head.state;
      throw unknown(field, '没有这件投诉', 'there is no such case');
    },
    async authority() {
      const { limits } = (await organization.livePolicy()).authority;
      const own = Object.entries(limits).map(([kind, byRole]) => [kind, byRole[role]] as const);
      return Object.fromEntries(own.filter(([, limit]) => limit !== undefined));
    },
  };
  return { payload: await command.prepare(body as never, preparation), texts };
}
