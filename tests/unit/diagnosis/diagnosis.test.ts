import { diagnosisDefinition } from '../../../workflows/diagnosis/definition';
import type { DiagnosisAsked } from '../../../workflows/diagnosis/events';
import { verdictOf } from '../../../workflows/policies/quorum';
import { CasePlay } from '../../support/case-play';
import { after, by, intake, manager, received, theRules } from '../../support/complaint';

const deadline = after(received, 60 * 24);

function aDiagnosis(departments: string[], change: Partial<DiagnosisAsked> = {}, rules = theRules()) {
  const opening: DiagnosisAsked = {
    type: 'diagnosisAsked',
    complaintId: 'c1',
    parentId: 'complaint/c1',
    acceptanceNumber: 'TS-1',
    n: 1,
    departments,
    questionId: 'in_1',
    deadline,
    ...change,
  };
  return new CasePlay(diagnosisDefinition, rules, opening as never, received);
}
const opinion = (
  play: ReturnType<typeof aDiagnosis>,
  department: string,
  causeCode: string,
  minutes: number,
) =>
  play.say(
    'opinionGiven',
    { causeCode, opinionId: 'in_2' },
    by('department-head', { id: `h-${department}`, department }),
    after(received, minutes),
  );

describe('a joint diagnosis', () => {
  it('S-42 concludes early as soon as the answers still to come cannot change it, dissent kept', () => {
    const play = aDiagnosis(['a', 'b', 'c']);
    opinion(play, 'a', 'design', 1);
    expect(opinion(play, 'b', 'design', 2)).toMatchObject([
      { type: 'opinionRecorded' },
      { type: 'conclusionReached', causeCode: 'design', dissent: 0 },
    ]);
    expect(play.state.ended).toBe(true);
    const split = aDiagnosis(['a', 'b', 'c']);
    opinion(split, 'a', 'design', 1);
    opinion(split, 'b', 'transport', 2);
    expect(opinion(split, 'c', 'design', 3)).toMatchObject([
      {},
      { type: 'conclusionReached', causeCode: 'design', dissent: 1 },
    ]);
  });

  it('S-42 a department weighs what policy says, and its dissent stays as a note', () => {
    const weighty = theRules((p) => ({
      ...p,
      diagnosis: { ...p.diagnosis, weights: { default: 1, quality: 3 } },
    }));
    const play = aDiagnosis(['a', 'b', 'quality'], {}, weighty);
    opinion(play, 'a', 'design', 1);
    // Three of five, and four of five have answered: the third cannot change it.
    expect(opinion(play, 'quality', 'transport', 2)).toMatchObject([
      { type: 'opinionRecorded', weight: 3 },
      {
        type: 'conclusionReached',
        causeCode: 'transport',
        dissent: 1,
        dissents: [{ department: 'a', causeCode: 'design', opinionId: 'in_2' }],
      },
    ]);
    const reports = play.definition.effects(play.rules, play.state, play.log.at(-1) as never);
    expect(reports).toMatchObject([{ payload: { dissents: [{ opinionId: 'in_2' }] } }]);
    expect(play.definition.describe(play.rules, play.state, received).details).toContain(
      '不同意见** a(design)',
    );
    // The weight of the suspected one is nothing, whatever policy gives it.
    const suspected = aDiagnosis(['a', 'b', 'quality'], { suspected: 'quality' }, weighty);
    expect(opinion(suspected, 'quality', 'x', 1)).toMatchObject([{ weighs: false, weight: 0 }]);
  });

  it('S-42 as soon as no cause can have more than half any more, the complaint manager hears of it, once', () => {
    const play = aDiagnosis(['a', 'b', 'c', 'd']);
    opinion(play, 'a', 'design', 1);
    opinion(play, 'b', 'transport', 2);
    expect(opinion(play, 'c', 'installation', 3)).toMatchObject([
      { type: 'opinionRecorded' },
      { type: 'conclusionMissed', reason: 'tie' },
    ]);
    // Half of the weight is no majority; the manager has been told already.
    expect(opinion(play, 'd', 'design', 4)).toMatchObject([{ type: 'opinionRecorded' }]);
    // Somebody thought again before the manager decided.
    expect(opinion(play, 'c', 'design', 5)).toMatchObject([
      { type: 'opinionRecorded' },
      { type: 'conclusionReached', causeCode: 'design', dissent: 1 },
    ]);
  });

  it('S-42 diagnoses of logic 1 wait for the deadline and count heads', () => {
    const play = aDiagnosis(['a', 'b', 'c', 'd'], {}, { ...theRules(), logic: 1 });
    opinion(play, 'a', 'design', 1);
    opinion(play, 'b', 'transport', 2);
    expect(opinion(play, 'c', 'installation', 3)).toHaveLength(1);
  });

  it('S-42 a tie, or no quorum at the deadline, goes to the complaint manager', () => {
    const tie = aDiagnosis(['a', 'b']);
    opinion(tie, 'a', 'design', 1);
    expect(opinion(tie, 'b', 'transport', 2)).toMatchObject([
      {},
      { type: 'conclusionMissed', reason: 'tie' },
    ]);
    const silent = aDiagnosis(['a', 'b', 'c']);
    opinion(silent, 'a', 'design', 1);
    silent.until(deadline);
    expect(silent.state.status).toBe('undecided');
    expect(
      silent.say(
        'decideConclusion',
        { causeCode: 'design', reasonId: 'in_3' },
        by('specialist'),
        after(deadline, 1),
      ),
    ).toMatchObject({ rule: 'S-46' });
    expect(
      silent.say('decideConclusion', { causeCode: 'design', reasonId: 'in_3' }, manager, after(deadline, 1)),
    ).toMatchObject([{ type: 'conclusionDecided' }]);
  });

  it('R-16 the suspected department is heard without weight', () => {
    const play = aDiagnosis(['a', 'b', 'c'], { suspected: 'c' });
    opinion(play, 'a', 'design', 1);
    expect(opinion(play, 'c', 'customer', 2)).toMatchObject([{ type: 'opinionRecorded', weighs: false }]);
    expect(opinion(play, 'b', 'design', 3)).toMatchObject([{}, { type: 'conclusionReached', dissent: 0 }]);
  });

  it('S-42 an opinion of a department that was not asked is declined and shown', () => {
    expect(opinion(aDiagnosis(['a', 'b']), 'z', 'design', 1)).toMatchObject([
      { type: 'factDeclined', reason: 'departmentNotAsked' },
    ]);
  });

  it('S-42 called off, it says its last word and ends', () => {
    const play = aDiagnosis(['a', 'b']);
    play.say('calledOff', {}, intake, after(received, 5));
    expect(play.state.ended).toBe(true);
    const reports = play.definition.effects(play.rules, play.state, play.log.at(-1) as never);
    expect(reports).toMatchObject([
      { kind: 'signal', workflowId: 'complaint/c1', name: 'diagnosisConcluded' },
    ]);
  });

  it('S-42 only the departments that still owe an opinion are reminded', () => {
    const play = aDiagnosis(['a', 'b']);
    opinion(play, 'a', 'design', 1);
    play.until(after(deadline, -1));
    const warned = play.log.find((e) => e.type === 'clockWarned');
    const reminders = play.definition.effects(play.rules, play.state, warned as never);
    expect(reminders).toMatchObject([{ input: { department: 'b' } }]);
  });
});

describe('the quorum', () => {
  it.each([
    [
      [
        ['x', 1],
        ['x', 1],
      ],
      3,
      false,
      { outcome: 'concluded', causeCode: 'x' },
    ],
    [[['x', 1]], 3, false, { outcome: 'open' }],
    [[['x', 1]], 3, true, { outcome: 'noQuorum' }],
    [
      [
        ['x', 1],
        ['y', 1],
      ],
      3,
      true,
      { outcome: 'tie' },
    ],
    [
      [
        ['x', 2],
        ['y', 1],
      ],
      4,
      true,
      { outcome: 'concluded', causeCode: 'x' },
    ],
    [
      [
        ['x', 1],
        ['y', 1],
        ['z', 1],
      ],
      3,
      false,
      { outcome: 'tie' },
    ],
  ] as const)('S-42 of %j of weight %d, final %s, is %j', (votes, total, final, expected) => {
    expect(
      verdictOf(
        votes.map(([causeCode, weight]) => ({ causeCode, weight })),
        total,
        [2, 3],
        final,
      ),
    ).toEqual(expected);
  });
});
