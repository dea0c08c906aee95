import { type Api, until } from '../support/api';
import { founded, investigated, refund, type Story, succeeded } from './complaint-path';
import { words } from './telling-complaint';
import type { World } from './world';

/** A reward/penalty submission beside its complaint; part of the closed loop and of its stack. */
export function accountability(world: World, tell: () => Promise<Story>): void {
  describe('S-48 accountability', () => {
    let api: Api;
    beforeAll(() => ({ api } = world));
    const cases = '/api/accountability/v1/cases';
    let id: string;
    let opened: Story;
    const cause = (who: string, name: string, body: unknown) =>
      api.post(who, `${cases}/${id}/commands/${name}`, body);

    test("a founded finding with a trigger opens a sealed case, beside the customer and in nobody else's sight", async () => {
      opened = await tell();
      await investigated(opened);
      const persons = [
        { id: 'department-staff', part: 'direct' },
        { id: 'department-head', part: 'leader' },
      ];
      await opened.does('specialist', 'recordFinding', { ...founded, triggers: ['mishandling'], persons });
      await opened.does('specialist', 'makeOffer', { actions: [refund(5_000)], reply: words.reply });
      const found = await until('HR sees the case', async () => {
        const { body } = await api.get('hr', `${cases}?complaint=${opened.accepted.id}`);
        return body.items?.[0];
      });
      id = found.id;
      expect(found).toMatchObject({ stage: 'hearing', triggers: ['mishandling'], department: 'appliances' });
      for (const outsider of [
        'specialist',
        'department-staff-billing',
        'complaint-manager',
        'quality',
        'auditor',
      ]) {
        expect([outsider, (await api.get(outsider, cases)).status]).toEqual([outsider, 403]);
        expect([outsider, (await api.get(outsider, `${cases}/${id}`)).status]).toEqual([outsider, 404]);
        expect([outsider, (await api.get(outsider, `${cases}/${id}/timeline`)).status]).toEqual([
          outsider,
          404,
        ]);
        const spoken = await api.post(outsider, `${cases}/${id}/signals/statementGiven`, {
          statement: words.statement,
        });
        expect([outsider, spoken.status]).toEqual([outsider, 404]);
        expect([outsider, (await cause(outsider, 'approveSubmission', {})).status]).toEqual([outsider, 404]);
      }
    });

    test('S-50 nobody is judged unheard: the persons give their statement, HR and an executive approve, all are told', async () => {
      const early = await until('the case runs', async () => {
        const answer = await cause('hr', 'approveSubmission', {});
        return answer.status !== 503 && answer;
      });
      expect(early.body).toMatchObject({
        status: 409,
        code: 'refused',
        rule: 'S-50',
        reason: 'statementFirst',
      });
      await api.message('department-staff@redress.example', '请您作出说明');
      for (const who of ['department-staff', 'department-head']) {
        expect((await api.get(who, `${cases}/${id}`)).body.view).toBe('own');
        succeeded(
          await api.post(who, `${cases}/${id}/signals/statementGiven`, { statement: words.statement }),
        );
      }
      await until(
        'the hearing is closed',
        async () => (await api.get('hr', `${cases}/${id}`)).body.stage === 'approving',
      );
      expect((await cause('department-head', 'approveSubmission', {})).body).toMatchObject({
        code: 'refused',
        rule: 'L-02',
      });
      expect(succeeded(await cause('hr', 'approveSubmission', { note: words.note })).state.stage).toBe(
        'approving',
      );
      expect(succeeded(await cause('executive', 'approveSubmission', {})).state.stage).toBe('approved');
      await api.message('department-staff@redress.example', '问责决定');
      await until('the notice is in the log', async () => {
        const { body } = await api.get('hr', `${cases}/${id}/timeline`);
        return body.items.some(
          (item: any) => item.type === 'staffTold' && item.event.template === 'accountabilityDecision',
        );
      });
    });

    test('S-74 what a sealed case writes is not among the messages that others may read', async () => {
      const shown = (
        await api.get('specialist', `/api/notification/v1/messages?complaintId=${opened.accepted.id}`)
      ).body;
      expect(shown.items.length).toBeGreaterThan(0);
      expect(JSON.stringify(shown)).not.toMatch(/statementAsked|accountabilityDecision|submissionToApprove/);
    });
  });
}
