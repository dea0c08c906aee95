// The engine's own price for the same traffic: as many Updates, signals and activities as a plain complaint, no rules,
// no log, no clocks. In the bundle of its own worker, so plain JavaScript.
const {
  condition,
  defineSignal,
  defineUpdate,
  proxyActivities,
  setHandler,
  sleep,
} = require('@temporalio/workflow');

const { work, ring } = proxyActivities({ startToCloseTimeout: '30 s' });

/** @param {{ updates: number, signals: number, activities: number }} expected */
exports.bareCase = async function bareCase({ updates, signals, activities }) {
  const seen = { updates: 0, signals: 0, activities: 0 };
  const start = (envelope) => void work(envelope).then(() => (seen.activities += 1));
  setHandler(defineUpdate('command'), (envelope) => {
    seen.updates += 1;
    for (let n = 0; n < (envelope.activities ?? 0); n += 1) start(envelope);
    return { from: seen.updates, to: seen.updates };
  });
  setHandler(defineSignal('fact'), () => void (seen.signals += 1));
  start({ id: 'first' });
  await condition(
    () => seen.updates === updates && seen.signals === signals && seen.activities === activities,
  );
};

// One timer and what it calls for: the engine's own price of a clock that rings.
exports.bareTimer = async function bareTimer({ dueAt }) {
  await sleep(Math.max(1, dueAt - Date.now()));
  await ring({ dueAt });
};
