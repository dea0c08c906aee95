import type { Effect } from '../contracts/case-definition';
import { firstOwner } from './record/state';
import type { ComplaintState } from './state';
import { purposeTitles } from './titles';
import type { CustomerTextId, Purpose, Recipient } from './vocabulary';

/** Tells the customer by the preferred contact; the outcome comes back as the fact `customerTold`. */
export function tellCustomer(
  state: ComplaintState,
  purpose: Purpose,
  more: { textId?: CustomerTextId; offerId?: string; params?: Record<string, unknown> } = {},
): Effect {
  const { params, ...rest } = more;
  return {
    kind: 'activity',
    name: 'tellCustomer',
    input: {
      complaintId: state.complaintId,
      purpose,
      params: { acceptanceNumber: state.acceptanceNumber, ...params },
      ...rest,
    },
    summary: `告知客户:${purposeTitles[purpose]}`,
  };
}

/** Tells the people behind the roles; who they are is resolved at delivery and reported as `staffTold`. */
export function tellStaff(
  state: ComplaintState,
  audiences: readonly Recipient[],
  template: string,
  summary: string,
  params: Record<string, unknown> = {},
  department = state.department,
): Effect[] {
  // Before there is a department, its head is nobody yet: not every head of every department.
  const isSomebody = (a: string) =>
    a !== 'customer' && (!ofDepartment.includes(a) || department !== undefined);
  const staff = audiences.filter(isSomebody).map((a) => named(state, a));
  if (staff.length === 0) return [];
  return [
    {
      kind: 'activity',
      name: 'tellStaff',
      input: {
        complaintId: state.complaintId,
        audiences: [...new Set(staff)],
        department,
        // nobody is told who is complained about.
        ...(state.subject && { except: state.subject }),
        template,
        params: { acceptanceNumber: state.acceptanceNumber, ...params },
      },
      summary: `通知:${summary}`,
    },
  ];
}

const ofDepartment: readonly string[] = ['department-head', 'complaint-post'];

/** Whoever handles the case; before anybody does, its first owner (S-09: a complaint always has one). */
function named(state: ComplaintState, audience: string): string {
  if (audience !== 'handler') return audience;
  const { person, role } = firstOwner(state);
  const id = state.handler?.id ?? person;
  return id === undefined ? role : `person:${id}`;
}
