import type { TellCustomer } from '../../../activities/customer-notice/customer-notice';
import { declarationOf } from '../../../services/notification/templates/declarations';
import type { ParamValue } from '../../../services/notification/templates/format-values';
import { paramProblems, render, withoutEmpty } from '../../../services/notification/templates/render';
import { wordingFindings } from '../../../services/notification/templates/wording-rules';
import { languages } from '../../../services/shared/http/language';
import { specialist } from '../../support/complaint';
import { aComplaintIn } from '../../support/live-walk';
import { WorkflowWorld } from '../../support/workflow-world';

let world: WorkflowWorld;
beforeAll(async () => {
  world = await WorkflowWorld.create();
}, 120_000);
afterAll(() => world?.close());
beforeEach(() => world.begin());
afterEach(() => world.end());

const own = {
  name: '赵小禾',
  acceptanceNumber: 'R-2026-000001',
  trackingUrl: 'https://r.example/t/abc',
};

/** What notification would write for what the case asked it to say. */
function written(notice: TellCustomer, body: string) {
  const declaration = declarationOf('customer', notice.purpose)!;
  const params = withoutEmpty(notice.params as Record<string, ParamValue>);
  expect([notice.purpose, paramProblems(declaration, params)]).toEqual([notice.purpose, []]);
  return languages.map((language) => ({
    language,
    ...render(
      { template: notice.purpose, declaration, params, own, ...(declaration.body !== 'none' && { body }) },
      'email',
      { language, timeZone: 'Asia/Shanghai' },
    ),
  }));
}

it('S-71 S-76 every message of a plain complaint fits its template and keeps the house style in three languages', async () => {
  const complaint = await aComplaintIn(world, 'concluded');
  await complaint.hear('surveyAnswered', { overall: 5, solved: true }, { kind: 'service', id: 'intake' });
  const { toCustomer } = world.notices;
  expect(new Set(toCustomer.map((n) => n.purpose))).toEqual(
    new Set(['acknowledgement', 'offer', 'finalReply', 'survey']),
  );
  for (const notice of toCustomer) {
    for (const { language, text } of written(notice, '请您放心。 Please rest assured.')) {
      expect(text).not.toMatch(/\{\{|undefined/);
      expect([notice.purpose, language, wordingFindings(text, language)]).toEqual([
        notice.purpose,
        language,
        [],
      ]);
    }
  }
});

it('S-77 S-80 a reply in bad style goes out as it is, and what is wrong with it is known', async () => {
  const complaint = await aComplaintIn(world, 'investigating');
  const nextNewsAt = world.on('2026-02-10 18:00');
  await complaint.say('sendStageReply', { replyId: 'ct_1', substantive: false, nextNewsAt }, specialist);
  const [notice] = world.notices.toCustomer.filter((n) => n.purpose === 'stageReply');
  expect(notice).toMatchObject({ textId: 'ct_1' });
  const [zh] = written(notice!, '工单已派单，这不归我们。');
  expect(zh!.text).toContain('工单已派单，这不归我们。');
  expect(wordingFindings(zh!.text, 'zh-CN')).toEqual(['shifting:不归我们', 'jargon:工单', 'jargon:派单']);
});
