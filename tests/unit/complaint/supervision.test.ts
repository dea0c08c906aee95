import { clocks } from '../../../workflows/complaint/clocks';
import { effects } from '../../../workflows/complaint/effects';
import { nextSteps } from '../../../workflows/complaint/next-steps';
import {
  aComplaint,
  aPerson,
  after,
  by,
  manager,
  received,
  specialist,
  walkTo,
} from '../../support/complaint';

const later = after(received, 60);
const dueAt = '2026-02-10T10:00:00.000Z';
const owner = aPerson('department-staff', { id: 'fitter' });
const fitter = by('department-staff', { id: 'fitter' });
const order = { owner, dueAt, noteId: 'in_1' };

function anOrder(play = walkTo('investigating')) {
  expect(play.say('issueOrder', order, manager, later)).toMatchObject([
    { type: 'orderIssued', orderId: 'order-1', dueAt, by: 'complaint-manager' },
  ]);
  return play;
}

describe('S-88 a supervisory order', () => {
  test('S-88: stands on its owner’s worklist until it is acknowledged and done', () => {
    const play = anOrder();
    const step = () => nextSteps(play.rules, play.state).find((s) => s.rule === 'S-88');
    expect(step()).toMatchObject({ command: 'receiveOrder', person: 'fitter', dueAt });
    play.say('receiveOrder', { orderId: 'order-1' }, fitter, after(later, 1));
    expect(step()).toMatchObject({ command: 'completeOrder', person: 'fitter' });
    play.say('completeOrder', { orderId: 'order-1', noteId: 'in_2' }, fitter, after(later, 2));
    expect(step()).toBeUndefined();
    expect(clocks(play.rules, play.state).find((c) => c.kind === 'order')?.metAt).toBeDefined();
  });

  test('S-88: overdue goes up one level after the other, each told once, and ends at the top', () => {
    const play = anOrder();
    play.until('2026-02-28T00:00:00.000Z');
    const overdue = play.log.filter((e) => e.type === 'orderOverdue');
    expect(overdue).toMatchObject([
      { level: 1, tell: ['department-head'], at: dueAt },
      { level: 2, tell: ['complaint-manager'], at: '2026-02-11T10:00:00.000Z' },
      { level: 3, tell: ['executive'], at: '2026-02-12T10:00:00.000Z' },
    ]);
    expect(effects(play.rules, play.state, overdue[0] as never)).toMatchObject([
      { input: { audiences: ['department-head'], department: 'appliances' } },
    ]);
  });

  test('S-88: each order has its own clock, and a cancelled one goes up no further', () => {
    const play = anOrder();
    play.say('issueOrder', { ...order, dueAt: '2026-02-11T10:00:00.000Z' }, manager, later);
    play.say('cancelOrder', { orderId: 'order-1', noteId: 'in_2' }, manager, after(later, 1));
    play.until('2026-02-11T10:00:00.000Z');
    expect(play.log.filter((e) => e.type === 'orderOverdue')).toMatchObject([{ orderId: 'order-2' }]);
  });
});

describe('S-88 an order is refused', () => {
  const refusals: [string, () => unknown, { rule: string; reason: string }][] = [
    [
      'S-46: from somebody who leads nothing',
      () => walkTo('assigned').say('issueOrder', order, specialist, later),
      { rule: 'S-46', reason: 'notPermitted' },
    ],
    [
      'S-88: due in the past',
      () => walkTo('assigned').say('issueOrder', { ...order, dueAt: received }, manager, later),
      { rule: 'S-88', reason: 'orderDueInPast' },
    ],
    [
      'L-02: to the person complained about',
      () =>
        walkTo('assigned', aComplaint({ subject: { staffRef: 'fitter' } })).say(
          'issueOrder',
          order,
          manager,
          later,
        ),
      { rule: 'L-02', reason: 'handlerComplainedAbout' },
    ],
    [
      'S-88: acknowledged by somebody else',
      () => anOrder().say('receiveOrder', { orderId: 'order-1' }, specialist, later),
      { rule: 'S-88', reason: 'orderOfSomeoneElse' },
    ],
    [
      'S-88: acknowledged twice',
      () => {
        const play = anOrder();
        play.say('receiveOrder', { orderId: 'order-1' }, fitter, later);
        return play.say('receiveOrder', { orderId: 'order-1' }, fitter, later);
      },
      { rule: 'S-88', reason: 'orderAlreadyReceived' },
    ],
    [
      'S-88: done twice',
      () => {
        const play = anOrder();
        play.say('completeOrder', { orderId: 'order-1', noteId: 'in_2' }, fitter, later);
        return play.say('completeOrder', { orderId: 'order-1', noteId: 'in_2' }, fitter, later);
      },
      { rule: 'S-88', reason: 'noOpenOrder' },
    ],
    [
      'S-88: after the archive',
      () => {
        const play = walkTo('archived');
        return play.say('issueOrder', order, manager, after(play.log.at(-1)!.at, 1));
      },
      { rule: 'S-88', reason: 'wrongStage' },
    ],
  ];
  it.each(refusals)('%s', (_name, act, expected) => {
    expect(act()).toMatchObject({ refused: true, ...expected });
  });
});
