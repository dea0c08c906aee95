import { complaintDefinition } from '../../workflows/complaint/definition';
import type { ComplaintEvent } from '../../workflows/complaint/events';
import type { CaseInput } from '../../workflows/contracts/case-definition';
import { isRefusal } from '../../workflows/contracts/message';
import { runCase } from '../../workflows/shell/run-case';

/** The complaint with one rule changed: no contact is ever taken as one. */
export async function complaintCase(input: CaseInput<ComplaintEvent>): Promise<void> {
  const { decide } = complaintDefinition;
  await runCase(
    {
      ...complaintDefinition,
      decide: (rules, state, message, now) => {
        const events = decide(rules, state, message, now);
        if (isRefusal(events)) return events;
        return events.map((event) =>
          event.type === 'contactRecorded' ? { ...event, reached: false, meets: false } : event,
        );
      },
    },
    input,
  );
}
