import { type CaseKind, parseCaseId } from '../../workflows/contracts/ids';
import type { Role } from '../../workflows/contracts/message';
import type { ServiceClient } from '../../services/shared/http/service-client';
import { sendMessage } from '../notification-client';
import { peopleOf, type StaffContact } from './audience';
import type { StaffNoticeActivities, TellStaff } from './staff-notice';

/** Who hears what nobody stands behind (S-46); of a sealed case only those who may know it (S-50). */
const lastResorts: Record<CaseKind, Role> = {
  complaint: 'complaint-manager',
  diagnosis: 'complaint-manager',
  accountability: 'hr',
  publicOpinion: 'complaint-manager',
};

export function createStaffNoticeActivities(deps: {
  notification: ServiceClient;
  organization: ServiceClient;
}): StaffNoticeActivities {
  return {
    async tellStaff(input) {
      const lastResort = lastResorts[parseCaseId(input.caseId)?.kind ?? 'complaint'];
      const people = await peopleOf(deps.organization, input, lastResort);
      // One key per person: after a fault the retry reaches only those who were not told yet.
      const results = await Promise.allSettled(
        people.map((person) => told(deps.notification, input, person)),
      );
      const fault = results.find((result) => result.status === 'rejected');
      if (fault) throw fault.reason;
      const reached = people.filter((_, i) => (results[i] as PromiseFulfilledResult<boolean>).value);
      const failed = people.filter((person) => !reached.includes(person));
      return {
        fact: 'staffTold',
        payload: {
          deliveryKey: input.key,
          template: input.template,
          persons: reached.map((person) => person.id),
          failed: people.length === 0 ? input.audiences : failed.map((person) => person.id),
        },
      };
    },
  };
}

async function told(notification: ServiceClient, input: TellStaff, person: StaffContact): Promise<boolean> {
  const { id, name, email, phone } = person;
  const { outcome } = await sendMessage(notification, {
    key: `${input.key}/${id}`,
    ...(input.complaintId !== undefined && { complaintId: input.complaintId }),
    audience: { person: { id, name, ...(email && { email }), ...(phone && { phone }) } },
    template: input.template,
    params: input.params,
    at: input.at,
  });
  return outcome === 'delivered';
}
