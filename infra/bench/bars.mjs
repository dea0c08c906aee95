import { mean } from './statistics.mjs';

/**
 * @typedef {{ area: string, what: string, value: string, bar: string, met: boolean | undefined }} Row
 *   `met` undefined: told, but nothing was promised
 */

const row = (area, what, value, bar = '', met = undefined) => ({ area, what, value, bar, met });
const number = (value, digits = 0) => (Number.isFinite(value) ? value.toFixed(digits) : '–');
const atLeast = (area, what, value, bar, digits, unit = '') =>
  row(area, what, number(value, digits) + unit, `≥ ${bar}${unit}`, value >= bar);
const atMost = (area, what, value, bar, digits, unit = '') =>
  row(area, what, number(value, digits) + unit, `≤ ${bar}${unit}`, value <= bar);

/** Every measure as a row, with its bar where one was set. @param {any} results @returns {Row[]} */
export function rowsOf({ intake, loops, memory, clocks, portal }) {
  return [
    ...(intake ? intakeRows(intake) : []),
    ...(loops ? loopRows(loops) : []),
    ...(memory ? memoryRows(memory) : []),
    ...(clocks ? clockRows(clocks) : []),
    ...(portal ? portalRows(portal) : []),
  ];
}

function intakeRows({ alone, beside, steady }) {
  const speed = ({ perSecond, p50Ms, p99Ms }) =>
    `${number(perSecond)}/s, p50 ${number(p50Ms, 1)} ms, p99 ${number(p99Ms, 1)} ms`;
  const compared = (area, rounds, withBar) =>
    rounds.flatMap(({ connections, validated, inserted, intake }) => {
      const ratio = intake.perSecond / inserted.perSecond;
      const what = `${connections} connections: intake against (b)`;
      return [
        row(area, `${connections} connections: (a) parses and validates`, speed(validated)),
        row(area, `${connections} connections: (b) and one INSERT`, speed(inserted)),
        row(area, `${connections} connections: intake`, speed(intake)),
        withBar ? atLeast(area, what, ratio, 0.6, 2) : row(area, what, number(ratio, 2)),
      ];
    });
  const { relay, asked } = steady;
  const lost = Object.entries(steady.statuses).filter(([status]) => status !== '201');
  return [
    ...compared('intake', alone, true),
    row(
      'intake, all running',
      `accepted of ${asked}/s asked`,
      `${number(steady.perSecond)}/s${lost.length ? `, others ${JSON.stringify(Object.fromEntries(lost))}` : ''}`,
    ),
    row('intake, all running', `p50 at ${asked}/s`, `${number(steady.p50Ms, 1)} ms`),
    atMost('intake, all running', `p99 at ${asked}/s`, steady.p99Ms, 50, 1, ' ms'),
    atMost('intake, all running', 'starts in flight, at most', relay.mostInFlight, 5, 0),
    row(
      'intake, all running',
      'relay behind after 10 s',
      `${number(relay.waitingAtEnd)} complaints, the oldest ${number(relay.oldestAtEndSeconds, 1)} s; then ${number(relay.startedPerSecondAfterwards, 1)} started/s`,
    ),
    ...compared('intake, all running and the relay behind', beside, false),
  ];
}

function loopRows({ shape, paced, idle, plain, bare }) {
  const over = (rounds, field) => mean(rounds.map(field));
  const plainRate = over(plain, (r) => r.perSecond);
  const bareRate = over(bare, (r) => r.perSecond);
  const events = Math.max(
    paced.events,
    over(plain, (r) => r.archived.events),
  );
  const bytes = Math.max(
    paced.bytes,
    over(plain, (r) => r.archived.bytes),
  );
  const area = 'closed loop';
  const failures = [...plain, ...bare].flatMap((r) => Object.entries(r.failures));
  return [
    atLeast(area, 'plain complaints archived, all services running', plainRate, 4.5, 2, '/s'),
    row(
      area,
      `bare workflow (${shape.commandCount} Updates, ${shape.factCount} signals, ${shape.activityCount} activities)`,
      `${number(bareRate, 2)}/s, ${number(over(bare, (r) => r.events))} events, ${number(
        over(bare, (r) => r.bytes / 1000),
        1,
      )} kB`,
    ),
    atLeast(area, 'plain complaint against bare workflow', plainRate / bareRate, 0.75, 2),
    atMost(area, 'history events, start to archive', events, 125, 0),
    atMost(area, 'history bytes, start to archive', bytes / 1000, 40, 1, ' kB'),
    row(
      area,
      'history until the reopening window is over',
      `${number(over(plain, (r) => r.ended.events))} events, ${number(
        over(plain, (r) => r.ended.bytes / 1000),
        1,
      )} kB`,
    ),
    row(area, 'SQL statements per complaint', number(over(plain, (r) => r.sqlStatements))),
    row(
      area,
      'HTTP calls per complaint',
      `${number(over(plain, (r) => r.httpCalls))} (refused as too early and tried again: ${number(
        over(plain, (r) => r.refusals),
        1,
      )})`,
    ),
    ...cpuRows(area, plain),
    atMost(area, 'command p50 at one per second', paced.p50Ms, 60, 0, ' ms'),
    row(
      area,
      'command p90, slowest at one per second',
      `${number(paced.p90Ms)} ms, ${number(paced.maxMs)} ms`,
    ),
    row(
      area,
      `command p50, p99 with ${shape.width} complaints at once`,
      `${number(over(plain, (r) => r.commandP50Ms))} ms, ${number(over(plain, (r) => r.commandP99Ms))} ms`,
    ),
    atMost(area, `an idle complaint: history events in ${idle.seconds} s`, idle.history, 0, 0),
    atMost(area, `an idle complaint: events recorded in ${idle.seconds} s`, idle.caseEvents, 0, 0),
    atMost(area, `idle: rows that services write in ${idle.seconds} s`, idle.redressRows, 0, 0),
    row(
      area,
      `idle: transactions in ${idle.seconds} s`,
      `services ${number(idle.redressTransactions)}, engine ${number(idle.engineTransactions)} (${number(idle.engineRows)} rows), WAL ${number(idle.walBytes / 1000)} kB`,
    ),
    ...(failures.length > 0
      ? [
          row(
            area,
            'failures',
            failures.map(([what, count]) => `${count} × ${what}`).join('; '),
            'none',
            false,
          ),
        ]
      : []),
  ];
}

function cpuRows(area, plain) {
  const names = Object.keys(plain[0].cpuMsPerComplaint);
  if (names.length === 0) return [];
  const each = names
    .map((name) => [name, mean(plain.map((r) => r.cpuMsPerComplaint[name]))])
    .sort((a, b) => b[1] - a[1]);
  const all = each.reduce((sum, [, ms]) => sum + ms, 0);
  const most = each.filter(([, ms]) => ms >= 1).map(([name, ms]) => `${name} ${number(ms)}`);
  return [row(area, 'CPU per complaint', `${number(all)} ms: ${most.join(', ')}`)];
}

/** Which bar a process stands under; the parts of the development kit count in the whole only. */
const barOf = {
  worker: 450,
  intake: 150,
  casework: 150,
  notification: 150,
  accountability: 150,
  organization: 150,
  web: 150,
};

function memoryRows({ rest, load }) {
  if (Object.keys(rest.parts).length === 0) return [row('memory', 'PSS', 'only Linux tells', '')];
  const rows = Object.keys(rest.parts).map((name) => {
    const value = `${number(rest.parts[name])} MB, ${number(load.parts[name])} MB`;
    const bar = barOf[name];
    return bar
      ? row(
          'memory',
          `${name}: at rest, under load`,
          value,
          `≤ ${bar} MB`,
          Math.max(rest.parts[name], load.parts[name]) <= bar,
        )
      : row('memory', `${name}: at rest, under load`, value);
  });
  return [
    ...rows,
    atMost('memory', 'whole stack at rest', rest.totalMb / 1000, 1.2, 2, ' GB'),
    atMost('memory', 'whole stack under load', load.totalMb / 1000, 2, 2, ' GB'),
  ];
}

function clockRows({ steady, flood, steadyBare, floodBare }) {
  const area = 'clocks';
  const each = (round, what) => [
    atMost(
      area,
      `${what}: lost (no ring, or no notice)`,
      round.count - Math.min(round.rung, round.told),
      0,
      0,
    ),
    atMost(area, `${what}: rung or told twice`, round.rungTwice + round.noticesTwice, 0, 0),
  ];
  const rate = steady.count / 30;
  return [
    ...each(steady, `${rate} due per second`),
    atMost(area, `${rate} due per second: lateness p99`, steady.latenessP99Ms / 1000, 2, 2, ' s'),
    row(
      area,
      `${rate} bare timers per second: lateness p99`,
      `${number(steadyBare.latenessP99Ms / 1000, 2)} s`,
    ),
    ...each(flood, `${flood.count} due within a minute`),
    atLeast(area, `${flood.count} due within a minute: rung and told`, flood.perSecond, 25, 1, '/s'),
    row(area, `${flood.count} bare timers within a minute`, `${number(floodBare.perSecond, 1)}/s`),
    row(
      area,
      `${flood.count} due within a minute: the last one late by`,
      `${number(flood.latenessP99Ms / 1000, 1)} s (p99)`,
    ),
  ];
}

const portalRows = (pages) =>
  pages.map(({ page, medianMs }) =>
    atMost('portal, slow phone', `largest paint of the ${page}`, medianMs, 1_500, 0, ' ms'),
  );
