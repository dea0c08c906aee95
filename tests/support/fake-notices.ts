import type {
  CustomerNoticeActivities,
  TellCustomer,
} from '../../activities/customer-notice/customer-notice';
import type { StaffNoticeActivities, TellStaff } from '../../activities/staff-notice/staff-notice';
import type { ComplaintFacts } from '../../workflows/complaint/messages';
import type { Purpose } from '../../workflows/complaint/vocabulary';

type Told = Pick<ComplaintFacts['customerTold'], 'outcome' | 'medium' | 'failure'>;

/** Stands in for notification and organization: sends once per key, remembers what it sent, fails as a test asks. */
export class FakeNotices implements CustomerNoticeActivities, StaffNoticeActivities {
  /** What reached the outside, once per key, in order. */
  readonly toCustomer: TellCustomer[] = [];
  readonly toStaff: TellStaff[] = [];
  /** Every call, retries too. */
  calls = 0;
  /** The fault that every call ends in while it is set. */
  outage: (() => Error) | undefined;
  /** What becomes of a message to the customer. */
  outcomeOf: (notice: TellCustomer) => Told = () => ({ outcome: 'delivered', medium: 'email' });
  /** Whom a notice to staff reaches. */
  reachedBy: (notice: TellStaff) => string[] = ({ audiences }) =>
    audiences.map((a) => a.replace('person:', ''));
  private readonly answers = new Map<string, unknown>();

  /** @param now the time at which a message is delivered, in ms */
  constructor(private readonly now: () => Promise<number>) {}

  /** What the customer was told, in the order of the events that called for it: the effects of one run side by side. */
  purposes(complaintId: string): Purpose[] {
    const seq = ({ key, caseId }: TellCustomer) => Number(key.slice(caseId.length + 1).split('/')[0]);
    const told = this.toCustomer.filter((n) => n.complaintId === complaintId);
    return told.toSorted((a, b) => seq(a) - seq(b)).map((n) => n.purpose);
  }

  async tellCustomer(notice: TellCustomer): ReturnType<CustomerNoticeActivities['tellCustomer']> {
    const { key, purpose, offerId } = notice;
    const payload = await this.once(key, async (): Promise<ComplaintFacts['customerTold']> => {
      this.toCustomer.push(notice);
      const told = this.outcomeOf(notice);
      const deliveredAt = new Date(await this.now()).toISOString();
      return {
        deliveryKey: key,
        purpose,
        ...told,
        ...(told.outcome === 'delivered' && { deliveredAt }),
        ...(offerId !== undefined && { offerId }),
      };
    });
    return { fact: 'customerTold', payload };
  }

  async tellStaff(notice: TellStaff): ReturnType<StaffNoticeActivities['tellStaff']> {
    const { key, template, audiences } = notice;
    const payload = await this.once(key, async (): Promise<ComplaintFacts['staffTold']> => {
      this.toStaff.push(notice);
      const persons = this.reachedBy(notice);
      return { deliveryKey: key, template, persons, failed: persons.length > 0 ? [] : audiences };
    });
    return { fact: 'staffTold', payload };
  }

  private async once<T>(key: string, send: () => Promise<T>): Promise<T> {
    this.calls++;
    if (this.outage) throw this.outage();
    if (!this.answers.has(key)) this.answers.set(key, await send());
    return this.answers.get(key) as T;
  }
}
