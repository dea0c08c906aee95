/** @typedef {import('./words.mjs').Words} Words */

/** `2026-11-26 14:00:01` in the company's zone. @param {string} timeZone */
export function localClock(timeZone) {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
  return (instant) => format.format(new Date(instant));
}

/**
 * One readable line per thing that happened, in the case's own time.
 * @param {any} jump the answer of a jump @param {Words} words @param {(instant: string) => string} local
 */
export function linesOf(jump, words, local) {
  return jump.events.map((event) => `${local(event.at)}  ${textOf(event, words)}`);
}

function textOf(event, words) {
  const { clock, event: title, purpose, phrase } = words;
  switch (event.type) {
    case 'clockRang':
      return `${phrase('rings')}: ${clock(event.id)} ${event.percent} %`;
    case 'customerTold': {
      const failed = event.outcome === 'delivered' ? '' : `, ${phrase('notDelivered')}`;
      return `${phrase('toCustomer')}: ${purpose(event.purpose)} (${event.medium}${failed})`;
    }
    case 'staffTold':
      return `${phrase('toStaff')}: ${title(event.template)} → ${event.persons.join(', ') || phrase('nobody')}`;
    case 'clockWarned':
    case 'clockBroken':
      return `   ${title(event.type)}: ${clock(event.clock)}${told(event)}`;
    case 'promiseWarned':
    case 'promiseBroken':
      return `   ${title(event.type)}${told(event)}`;
    case 'taskRaised':
      return `   ${title(event.type)}: ${event.task.kind} → ${event.task.audience}`;
    default:
      return `   ${title(event.type)}`;
  }
}

const told = ({ tell }) => (tell?.length > 0 ? ` → ${tell.join(', ')}` : '');

/** Where the case stands after a jump, for the line below it. */
export function standingLine(jump, { clock, phrase }, local) {
  const next = jump.next
    ? `${phrase('next')}: ${clock(jump.next.clock)} ${jump.next.percent} % ${local(jump.next.at)}`
    : phrase('noClock');
  const turns = jump.waitingFor.map(({ command, audience }) => `${audience} → ${command}`).join('; ');
  return [
    `── ${phrase('now')} ${local(jump.ownTime)} · ${phrase('stage')} ${jump.stage} · ${next}`,
    turns && `   ${phrase('turn')}: ${turns}`,
    jump.inFlight.length > 0 && `   ${phrase('busy')}: ${jump.inFlight.join(', ')}`,
  ]
    .filter(Boolean)
    .join('\n');
}
