import { type Accepted, type Answer, type Api, aComplaint, until } from '../support/api';

/** A complaint on its way, with the short names a story needs. */
export interface Story {
  accepted: Accepted;
  /** Where its customer is reached. */
  to: string;
  /** Path of the customer's own calls. */
  tracking: string;
  at: ReturnType<Api['complaint']>;
  /** A command that must succeed; gives its answer. */
  does(who: string, name: string, body?: unknown): Promise<any>;
}

/** A complaint whose workflow runs and whose record is complete. */
export async function story(api: Api, change: Record<string, unknown> = {}): Promise<Story> {
  const complaint = aComplaint(change);
  const accepted = await api.acceptReady(complaint);
  const at = api.complaint(accepted.id);
  return {
    accepted,
    at,
    to: complaint.complainant.contact.email,
    tracking: `/api/intake/v1/tracking/${accepted.trackingUrl.split('/').at(-1)}`,
    does: async (who, name, body) => succeeded(await at.command(who, name, body)),
  };
}

/** Contact, grade, assignment, investigation: the specialist's way up to the finding. */
export async function investigated({ does }: Story): Promise<void> {
  await does('agent', 'confirmRestatement', {
    restatement: '您反映洗衣机漏水，希望上门修理。',
    proof: { medium: 'phone' },
    calmed,
  });
  await does('specialist', 'gradeComplaint', { facts: {} });
  await does('specialist', 'assignComplaint', { department: 'customer-service', handler: 'specialist' });
  await does('specialist', 'startInvestigation');
}

/** What calms a customer, by the shipped checklist (S-24). */
export const calmed = ['listened', 'apologised'];
/** A plan of investigation with one step (S-25). */
export const plan = () => ({
  goal: '门封何时损坏',
  needed: ['serviceLog'],
  steps: [{ what: 'readServiceLog', owner: 'specialist', dueAt: inTwoWeeks() }],
});

export const founded = {
  finding: 'founded',
  directCause: 'brokenPart',
  department: 'appliances',
  team: 'appliances-first',
};
/** A day on which any offer made now can be kept. */
export const inTwoWeeks = (): string => new Date(Date.now() + 14 * 86_400_000).toISOString();
export const refund = (amountFen: number) => ({
  kind: 'refund',
  amountFen,
  statutory: true,
  department: 'appliances',
  dueAt: inTwoWeeks(),
});

/** The six digits that the customer asks for and finds in the inbox. */
export async function oneTimeCode(
  api: Api,
  { tracking, to }: Pick<Story, 'tracking' | 'to'>,
): Promise<string> {
  const codes = async () =>
    (await api.messages(to)).flatMap(
      ({ subject, text }) => (/验证码/.test(subject) && /\b\d{6}\b/.exec(text)?.[0]) || [],
    );
  const before = await codes();
  const { status, text } = await api.post(undefined, `${tracking}/one-time-codes`);
  if (status !== 202) throw new Error(`no code: ${text}`);
  return until('a one-time code in the inbox', async () => {
    const now = await codes();
    return now.length > before.length && now[0];
  });
}

export function succeeded({ status, body, text }: Answer): any {
  if (status >= 300) throw new Error(`${status}: ${text}`);
  return body;
}
