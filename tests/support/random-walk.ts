import fc from 'fast-check';
import type { ComplaintState } from '../../workflows/complaint/state';
import { commandNames } from '../../workflows/complaint/subjects';
import { stages } from '../../workflows/complaint/vocabulary';
import type { Actor, Person } from '../../workflows/contracts/message';
import { guard } from '../../workflows/complaint/guard';
import { aComplaint, aPerson, after, type ComplaintPlay, intake, theRules, walkTo } from './complaint';
import { commandPayloads, factPayloads } from './complaint-messages';
import { departments, type Scene } from './random-values';

/** Draws one value; what `fc.gen()` gives to a property. */
export type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

const staffRoles = [
  'agent',
  'specialist',
  'team-lead',
  'department-staff',
  'department-head',
  'quality',
  'legal',
  'call-back',
  'complaint-manager',
  'executive',
] as const;
const rules = theRules();

/** Three to eight people; some of them know the case, one may be the person complained about. */
const crews = fc.array(
  fc.record({
    role: fc.constantFrom(...staffRoles),
    department: fc.constantFrom(...departments),
    team: fc.constantFrom('repair', 'desk'),
  }),
  { minLength: 3, maxLength: 8 },
);

/**
 * A complaint that 3 to 8 people, a customer and the clocks do random things to: mostly what the case allows just then,
 * sometimes anything at all.
 * @param each is called after every message
 */
export function randomWalk(
  draw: Draw,
  each: (play: ComplaintPlay, before: ComplaintState, said: { name: string; result: unknown }) => void,
): ComplaintPlay {
  const people = draw(crews).map((p, i): Person => ({ ...aPerson(p.role), ...p, id: `p${i + 1}` }));
  const subject = draw(fc.constantFrom(undefined, { staffRef: 'p1' }, { team: 'repair' }));
  const kind = draw(
    fc.constantFrom('complaint', 'complaint', 'complaint', 'complaint', 'enquiry') as fc.Arbitrary<
      'complaint' | 'enquiry'
    >,
  );
  // A walk begins somewhere on the plain path, so that random messages get to every stage.
  const from = kind === 'complaint' ? draw(fc.constantFrom(...stages)) : 'accepted';
  const play = walkTo(from, aComplaint({ kind, ...(from === 'accepted' && { subject }) }, rules));
  let at = play.log.at(-1)!.at;
  const steps = draw(fc.integer({ min: 1, max: 30 }));
  for (let i = 0; i < steps; i++) {
    at = after(
      at,
      draw(
        fc.oneof(
          { weight: 4, arbitrary: fc.integer({ min: 0, max: 90 }) },
          { weight: 1, arbitrary: fc.integer({ min: 0, max: 12_000 }) },
        ),
      ),
    );
    const before = play.state;
    const { name, payload, by } = aMessage(draw, { state: play.state, people, now: at });
    // Withdrawals end walks: now and then only.
    if (/withdraw/i.test(name) && draw(fc.integer({ min: 0, max: 9 })) > 0) continue;
    const result = play.say(name, payload, by, at);
    play.until(at);
    each(play, before, { name, result });
    if (play.state.ended) break;
  }
  return play;
}

function aMessage(draw: Draw, scene: Scene): { name: string; payload: unknown; by: Actor } {
  if (draw(fc.integer({ min: 0, max: 9 })) < 3) {
    const name = draw(fc.constantFrom(...(Object.keys(factPayloads) as (keyof typeof factPayloads)[])));
    return { name, payload: draw(factPayloads[name](scene) as fc.Arbitrary<unknown>), by: intake };
  }
  const by: Actor = { kind: 'person', ...draw(fc.constantFrom(...scene.people)) };
  const allowed = commandNames.filter((n) => !guard(rules, scene.state, n, by, scene.now));
  const anything = allowed.length === 0 || draw(fc.integer({ min: 0, max: 9 })) === 0;
  const name = draw(fc.constantFrom(...(anything ? commandNames : allowed)));
  return { name, payload: draw(commandPayloads[name](scene) as fc.Arbitrary<unknown>), by };
}
