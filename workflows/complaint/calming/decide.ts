import type { Refusal } from '../../contracts/message';
import { refuse } from '../../contracts/message';
import type { RecordCommands } from '../record/messages';
import type { Context } from '../rules';
import type { Medium } from '../vocabulary';

/** Ways in which nobody is calmed unless somebody answers. */
const spoken: readonly Medium[] = ['phone', 'counter', 'visit'];

/** S-24: calming happens in a contact; what it says it did stands on policy's checklist. */
export function whyNotCalmed(
  { rules }: Context,
  { calmed, medium, reached }: Pick<RecordCommands['recordContact'], 'calmed' | 'medium' | 'reached'>,
): Refusal | undefined {
  if (!calmed) return undefined;
  if (rules.logic < 2) return refuse('R-14', 'newerThanCase');
  const item = calmed.find((one) => !rules.policy.calming.checklist.includes(one));
  if (item !== undefined) return refuse('S-24', 'notOnChecklist', { item });
  return !reached && spoken.includes(medium) ? refuse('S-24', 'nobodyCalmed') : undefined;
}
