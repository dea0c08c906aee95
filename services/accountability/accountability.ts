import type { CaseService } from '../shared/cases/case-service';
import type { Relay } from '../shared/outbox/relay';

/** What the resources of this service work with. */
export interface Accountability extends CaseService {
  /** Opens and starts the cases of stored submissions. */
  relay: Pick<Relay, 'notify'>;
  /** `https://…` of the Temporal UI, without a slash at the end. */
  temporalUiUrl: string;
}
