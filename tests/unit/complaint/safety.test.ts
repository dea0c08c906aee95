import { nextSteps } from '../../../workflows/complaint/next-steps';
import { hasConsent } from '../../../workflows/complaint/safety/state';
import { aComplaint, after, by, received, specialist, theRules, walkTo } from '../../support/complaint';

const quality = by('quality');
const later = after(received, 300);
const note = { noteId: 'in_1' };
const defect = { hazard: 'fire', stopSale: 'product', ...note };
const filed = {
  n: 1,
  authority: 'samr',
  reference: 'R-7',
  proof: { medium: 'email', evidenceId: 'ev_1' },
};

/** A complaint of that stage with a defect that was reported at `later`. */
function aDefect(stage: Parameters<typeof walkTo>[0] = 'graded') {
  const play = walkTo(stage);
  expect(play.say('reportSafetyDefect', defect, specialist, later)).toMatchObject([
    { type: 'safetyDefectReported', n: 1, stopSale: 'product' },
    { type: 'taskRaised', task: { kind: 'stopSale', audience: 'operations', rule: 'L-15' } },
  ]);
  return play;
}
const clockOf = (play: ReturnType<typeof aDefect>) =>
  play.definition.clocks(play.rules, play.state).find((c) => c.kind === 'safetyReport')!;

test('L-15: a defect starts its report clock of 2 working days, and the receipt of the authority meets it', () => {
  const play = aDefect();
  expect(clockOf(play)).toMatchObject({ rule: 'L-15', startedAt: later, dueAt: '2026-02-11T10:00:00.000Z' });
  expect(nextSteps(theRules(), play.state)).toContainEqual(
    expect.objectContaining({ command: 'recordSafetyReport', audience: 'quality', clock: 'safetyReport/1' }),
  );
  play.say('recordSafetyReport', filed, quality, after(later, 60));
  expect(clockOf(play).metAt).toBe(after(later, 60));
});

test('L-15 R-13: a withdrawal ends neither the report nor its clock; the archive waits for the receipt', () => {
  const play = aDefect();
  play.say('complaintWithdrawn', {}, { kind: 'customer' }, after(later, 10));
  expect(play.state).toMatchObject({ stage: 'concluded', outcome: 'withdrawn' });
  expect(clockOf(play).metAt).toBeUndefined();
  play.until('2026-02-12T00:00:00.000Z');
  expect(play.log).toContainEqual(
    expect.objectContaining({
      type: 'clockBroken',
      kind: 'safetyReport',
      tell: ['quality', 'legal', 'complaint-manager', 'executive'],
    }),
  );
  play.say('recordSafetyReport', filed, quality, '2026-02-12T02:00:00.000Z');
  expect(play.state.stage).toBe('archived');
});

test('L-14: a consent stands on record with its proof, and can be taken back', () => {
  const play = aComplaint();
  const said = (given: boolean, at: string) =>
    play.say('recordConsent', { about: 'recordedCall', given, proof: { medium: 'phone' } }, specialist, at);
  expect(hasConsent(play.state, 'recordedCall')).toBe(false);
  expect(said(true, later)).toMatchObject([{ type: 'consentRecorded', given: true }]);
  expect(hasConsent(play.state, 'recordedCall')).toBe(true);
  expect(hasConsent(play.state, 'medical')).toBe(false);
  expect(said(true, later)).toMatchObject({ rule: 'L-14', reason: 'consentKnown' });
  said(false, after(later, 5));
  expect(hasConsent(play.state, 'recordedCall')).toBe(false);
});

describe('refused', () => {
  const refusals: [string, string, object, Parameters<typeof by>[0], object][] = [
    [
      'L-15 a lot without its number',
      'reportSafetyDefect',
      { ...defect, stopSale: 'lot' },
      'quality',
      { reason: 'lotMissing' },
    ],
    ['L-15 the same defect twice', 'reportSafetyDefect', defect, 'quality', { reason: 'defectKnown' }],
    [
      'L-15 another defect than known',
      'recordSafetyReport',
      { ...filed, n: 2 },
      'quality',
      { reason: 'unknownDefect' },
    ],
    [
      'L-15 no proof',
      'recordSafetyReport',
      { ...filed, proof: { medium: 'email' } },
      'quality',
      { reason: 'safetyProofMissing' },
    ],
    ['L-15 by the handler', 'recordSafetyReport', filed, 'specialist', { reason: 'notPermitted' }],
  ];
  test.each(refusals)('%s', (_title, name, payload, role, refusal) => {
    expect(aDefect().say(name, payload, by(role), later)).toMatchObject(refusal);
  });

  test('L-15 the report twice, a defect after the archive, L-02', () => {
    const play = aDefect();
    play.say('reportSafetyDefect', { ...defect, hazard: 'shock' }, quality, later);
    play.say('recordSafetyReport', filed, quality, later);
    expect(play.say('recordSafetyReport', filed, quality, later)).toMatchObject({
      reason: 'safetyReportFiled',
    });
    const archived = walkTo('archived');
    const at = after(received, 60 * 24 * 10);
    expect(archived.say('reportSafetyDefect', defect, quality, at)).toMatchObject({ reason: 'wrongStage' });
    const own = aComplaint({ subject: { staffRef: 'quality' } });
    expect(own.say('reportSafetyDefect', defect, quality, later)).toMatchObject({ rule: 'L-02' });
  });
});
