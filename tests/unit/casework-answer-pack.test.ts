import { answerPackOf, outsideCaseOf } from '../../services/casework/answer-pack/answer-pack';
import { answerPack } from '../../services/casework/answer-pack/answer-pack-schemas';
import { wordsFor } from '../../services/casework/answer-pack/answer-pack-words';
import { visible } from '../../services/casework/customer-view/customer-story';
import { evidenceKinds } from '../../workflows/complaint/evidence/messages';
import { externalOutcomes } from '../../workflows/complaint/external/messages';
import { findings } from '../../workflows/complaint/investigation/messages';
import { channels, media, purposes, stages } from '../../workflows/complaint/vocabulary';
import { remedyKinds } from '../../workflows/contracts/policy';
import { natures } from '../../services/casework/answer-pack/answer-pack-schemas';
import { aPerson, after, intake, manager, received, specialist, walkTo } from '../support/complaint';

it('L-08: everything the answer pack can name has words in Chinese and English', () => {
  const named: [Parameters<typeof wordsFor>[0], readonly string[]][] = [
    ['story', Object.keys(visible)],
    ['purpose', purposes],
    ['offer', ['open', 'accepted', 'rejected', 'countered', 'lapsed']],
    [
      'code',
      [
        ...stages,
        ...channels,
        ...media,
        ...findings,
        ...remedyKinds,
        ...natures,
        ...evidenceKinds,
        ...externalOutcomes,
        'fulfilled',
        'refused',
        'lapsed',
        'withdrawn',
        'settledOutside',
      ],
    ],
  ];
  for (const [vocabulary, codes] of named)
    for (const code of codes) expect([code, wordsFor(vocabulary, code).zh]).not.toEqual([code, code]);
});

it('L-08, L-18: the pack of a remedied complaint: finding, cause, offers and remedy, evidence by hash, and no id of a note', () => {
  const play = walkTo('found');
  const at = after(received, 100);
  const hash = 'a'.repeat(64);
  play.say('evidenceAdded', { evidenceId: 'ev-1', sha256: hash }, intake, at);
  play.say(
    'recordEvidenceItem',
    {
      kind: 'interview',
      source: 'shop-7',
      collector: aPerson('specialist'),
      collectedAt: received,
      noteId: 'in_secret',
    },
    specialist,
    at,
  );
  const action = { department: 'appliances', dueAt: after(received, 4000) };
  const actions = [
    { kind: 'refund', amountFen: 10_000, statutory: true, ...action },
    { kind: 'gift', amountFen: 500, statutory: false, ...action },
  ];
  play.say('makeOffer', { actions, replyId: 'ct_1' }, specialist, at);
  play.say('customerDecided', { offerId: 'offer-1', decision: 'accept' }, intake, after(at, 5));
  play.say(
    'openExternalCase',
    {
      body: '12315',
      externalId: 'ODR-1',
      receivedAt: received,
      owner: aPerson('legal'),
      noteId: 'in_secret',
    },
    manager,
    after(at, 6),
  );
  const proof = { medium: 'letter', noteId: 'in_secret', evidenceId: 'ev-9' };
  play.say('recordExternalReply', { n: 1, from: 'company', final: true, proof }, manager, after(at, 7));

  const texts = [
    { id: 'ct_1', text: '我们退款。', language: 'zh-CN' },
    { id: 'in_secret', text: '内部意见', language: 'zh-CN' },
  ];
  const pack = answerPackOf(play.state, outsideCaseOf(play.state, 1)!, play.log as never, texts);
  expect(answerPack.parse(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  expect(pack.outsideCase).toMatchObject({
    externalId: 'ODR-1',
    deadline: '2026-02-28T10:00:00.000Z',
    letters: [{ from: 'company', final: true, medium: 'letter', evidenceId: 'ev-9' }],
  });
  expect(pack.finding).toMatchObject({ finding: 'founded', directCause: 'brokenPart' });
  expect(pack.evidence).toMatchObject([
    { id: 'ev-1', kind: 'customerMaterial', sha256: hash },
    { kind: 'interview', collectedAt: received },
  ]);
  expect(pack.replies).toMatchObject([{ type: 'offerMade', text: '我们退款。' }]);
  expect(pack.offers).toMatchObject([{ status: 'accepted', money: { statutory: 10_000, goodwill: 500 } }]);
  expect(pack.remedy.money).toEqual({ statutory: 10_000, goodwill: 500, bonus: 0, voluntary: 0 });
  expect(JSON.stringify(pack)).not.toMatch(/in_|内部意见/);
});

it('L-08: there is no pack of a number that no outside case has', () => {
  expect(outsideCaseOf(walkTo('found').state, 1)).toBeUndefined();
});
