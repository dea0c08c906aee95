import type { CaseService } from '../shared/cases/case-service';
import type { Relay } from '../shared/outbox/relay';

/** What the resources of this service work with. */
export interface Casework extends CaseService {
  /** Carries signals to running cases. */
  relay: Pick<Relay, 'notify'>;
  /** Opens public-opinion cases. */
  opinions: Pick<Relay, 'notify'>;
  /** `https://…` of the Temporal UI, without a slash at the end. */
  temporalUiUrl: string;
}
