import { complaintCaseId } from '../../workflows/contracts/ids';
import { aStaffMember, CaseworkWorld } from '../support/casework-world';

let world: CaseworkWorld;
beforeAll(async () => {
  world = await CaseworkWorld.open();
  const cases = { department: 'customer-service', team: 'customer-service-cases' };
  for (const [id, skills] of [
    ['an', ['mandarin']],
    ['bo', ['mandarin', 'cantonese']],
    ['cheng', ['mandarin']],
    ['dai', ['english']],
  ] as const) {
    world.hire(aStaffMember('specialist', { ...cases, id, skills: [...skills] }));
  }
  world.hire(aStaffMember('specialist', { department: 'delivery', id: 'specialist', level: 2 }));
}, 90_000);
afterAll(() => world?.close());

const routing = async (id: string, query = '', who = 'team-lead') =>
  (await world.as(who).get(`complaints/${id}/routing${query}`).expect(200)).body;
const who = (body: { candidates: { id: string }[] }) => body.candidates.map(({ id }) => id);
const unclear = { category: 'other.unclear' };

describe('S-19 F-17 the suggested seat', () => {
  test('S-19: says the seat, its reason and what it was taken from', async () => {
    const id = await world.accept({ category: 'quality.appliance' });
    expect(await routing(id)).toMatchObject({
      seat: { department: 'appliances', role: 'department-staff', reason: 'quality' },
      because: { category: 'quality.appliance' },
      candidates: [{ id: 'department-staff-appliances', role: 'department-staff', openCases: 0 }],
    });
  });

  test('S-19 S-21 S-22: of a top customer it is another, with a named person', async () => {
    const tier = { code: 'top', period: '2026-02-01' } as const;
    const id = await world.accept({ category: 'quality.appliance', tier });
    const body = await routing(id);
    expect(body).toMatchObject({
      seat: { department: 'customer-service', role: 'specialist', reason: 'topQuality' },
      because: { tier: 'top' },
    });
    expect(who(body)[0]).toBe('an');
  });

  test('S-79, F-17: who speaks the dialect comes first, then the language, then who has least to do', async () => {
    const id = await world.accept(unclear);
    // Whoever belongs to another department is not suggested for this one.
    expect(who(await routing(id))).toEqual(['an', 'bo', 'cheng', 'dai']);
    const busy = await world.accept(unclear);
    await world
      .as('specialist')
      .post(`complaints/${busy}/commands/gradeComplaint`, { facts: {} })
      .expect(200);
    await world
      .as('team-lead')
      .post(`complaints/${busy}/commands/assignComplaint`, { department: 'delivery', handler: 'specialist' })
      .expect(200);
    await world.database.query(`update cases set handler = 'an' where complaint_id = $1`, [busy]);
    const body = await routing(id);
    expect(who(body)).toEqual(['bo', 'cheng', 'an', 'dai']);
    expect(body.candidates[2]).toMatchObject({ id: 'an', openCases: 1, fitting: ['mandarin'] });
    expect(who(await routing(id, '?skills=english'))[0]).toBe('dai');
    expect(who(await routing(id, '?skills=cantonese'))[0]).toBe('bo');
    await world.database.query(`update cases set stage = 'concluded' where complaint_id = $1`, [busy]);
    expect(who(await routing(id))[0]).toBe('an');
  });

  test('L-02 R-16: neither the person nor the team complained about is suggested', async () => {
    const aboutAn = await world.accept({ ...unclear, subject: { staffRef: 'an' } });
    expect(who(await routing(aboutAn))).not.toContain('an');
    const aboutTeam = await world.accept({ ...unclear, subject: { team: 'customer-service-cases' } });
    for (const one of ['an', 'bo', 'cheng', 'dai']) expect(who(await routing(aboutTeam))).not.toContain(one);
    const aboutDesk = await world.accept({ ...unclear, subject: { team: 'customer-service-desk' } });
    expect(who(await routing(aboutDesk))).toEqual(['complaint-manager']);
  });

  test.each([
    ['another department', '?department=delivery', 200],
    ['no department of that name', '?department=Not%20one', 400],
    ['something unknown', '?team=x', 400],
  ])('S-19: asked for %s', async (_what, query, status) => {
    const id = await world.accept(unclear);
    const answer = await world.as('team-lead').get(`complaints/${id}/routing${query}`);
    expect(answer.status).toBe(status);
    if (status === 200) expect(who(answer.body)).toEqual(['department-staff-delivery']);
  });

  test('S-19: nobody without the right to hand out asks', async () => {
    const id = await world.accept(unclear);
    expect((await world.as('call-back').get(`complaints/${id}/routing`)).status).toBe(403);
    expect((await world.as('team-lead').get(`complaints/nowhere/routing`)).status).toBe(404);
  });
});

describe('S-90 a report that was set apart', () => {
  const setApart = async () => {
    const id = await world.accept(unclear);
    const report = { signalId: `fa_${id}`, payload: { reason: 'corruption' } };
    await world.as('service:intake').post(`complaints/${id}/signals/reportSetApart`, report).expect(202);
    for (let n = 0; n < 200; n += 1) {
      const events = await world.casework.log.read(complaintCaseId(id));
      if (events.some(({ type }) => type === 'reportSetApart')) break;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return id;
  };
  const listed = async (as: string, id: string) =>
    (await world.as(as).get(`complaints?q=${id}`).expect(200)).body.items.length;
  const onWorklist = async (as: string, id: string) =>
    (await world.as(as).get('worklist?limit=200').expect(200)).body.items.some(
      (item: { complaintId: string }) => item.complaintId === id,
    );

  test('S-90: is in nobody’s list, case, clocks, timeline or worklist but its readers’', async () => {
    const open = await world.accept(unclear);
    const id = await setApart();
    for (const path of ['', '/clocks', '/timeline', '/routing', '/allowed-commands']) {
      expect({ path, status: (await world.as('specialist').get(`complaints/${id}${path}`)).status }).toEqual({
        path,
        status: 404,
      });
    }
    for (const path of ['', '/clocks', '/timeline']) {
      expect((await world.as('complaint-manager').get(`complaints/${id}${path}`)).status).toBe(200);
      expect((await world.as('service:intake').get(`complaints/${id}${path}`)).status).toBe(200);
    }
    expect(await listed('specialist', id)).toBe(0);
    expect(await listed('complaint-manager', id)).toBe(1);
    expect(await onWorklist('specialist', open)).toBe(true);
    expect(await onWorklist('specialist', id)).toBe(false);
    await world.as('specialist').post(`complaints/${id}/commands/gradeComplaint`, { facts: {} }).expect(404);
    const rows = await world.database.query(
      `select actor from audit where case_id = $1 and action = 'forbidden' limit 1`,
      [complaintCaseId(id)],
    );
    expect(rows).toHaveLength(1);
  });
});
