import type { EffectInput } from '../../workflows/contracts/case-definition';
import type { AccountablePerson, Trigger } from '../../workflows/complaint/investigation/messages';

export type OpenAccountability = EffectInput<{
  complaintId: string;
  triggers: Trigger[];
  persons: AccountablePerson[];
  department?: string;
}>;

/** The way from a complaint to a sealed reward/penalty case (S-48, S-50). */
export interface AccountabilityActivities {
  /** Opens the submission once per key. Returns nothing: the sealed case leaves no trace in the complaint. */
  openAccountability(input: OpenAccountability): Promise<void>;
}
