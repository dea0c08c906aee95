import { registry } from '../../services/shared/metrics/metrics';
import { channels } from '../../workflows/complaint/vocabulary';
import { intakeUnderTest, type IntakeUnderTest, until } from './intake-under-test';

let intake: IntakeUnderTest;
beforeAll(async () => (intake = await intakeUnderTest()));
afterAll(() => intake.stop());
beforeEach(async () => {
  intake.neighbours.told.length = 0;
  await intake.rows('truncate channel_heartbeat, channel_gap, channel_alarm');
});

const beat = (channel: string, as = `channel-${channel}`) =>
  intake.put(`/api/intake/v1/channels/${channel}/heartbeat`, as);
const report = async () => (await intake.get('/api/intake/v1/channels', 'operations').expect(200)).body.items;
const of = async (channel: string) => (await report()).find((one: any) => one.channel === channel);
/** As if nothing had been heard for so many minutes. */
const silentFor = (channel: string, minutes: number) =>
  intake.rows(
    `with heard as (update channel_heartbeat set last_at = last_at - $2 * interval '1 minute' where channel = $1
       returning last_at)
     update channel_alarm set next_at = next_at - $2 * interval '1 minute',
       created_at = created_at - $2 * interval '1 minute',
       payload = payload || jsonb_build_object('heardAt', heard.last_at) from heard where kind = $1`,
    [channel, minutes],
  );
const alerts = () => intake.neighbours.toldAt('/notification/').map(({ body }) => body);

describe('S-89 channels stay open', () => {
  test('S-89 all eleven are reported; one that never spoke is not watched', async () => {
    await beat('hotline').expect(200);
    const items = await report();
    expect(items.map((one: any) => one.channel)).toEqual([...channels]);
    expect(items.filter((one: any) => one.state === 'open')).toMatchObject([
      { channel: 'hotline', gaps: [] },
    ]);
    expect(items.filter((one: any) => one.state === 'unwatched')).toHaveLength(10);
  });

  test('S-89 a channel silent beyond policy shows as silent, and operations hear of it once', async () => {
    await beat('wechat').expect(200);
    await silentFor('wechat', 16);
    expect(await of('wechat')).toMatchObject({ state: 'silent' });
    await until(() => alerts().length > 0);
    expect(alerts()).toMatchObject([
      { template: 'channelSilent', params: { channel: 'wechat' }, audience: { person: { id: 'ops-1' } } },
    ]);
    await until(async () => (await intake.rows('select 1 from channel_alarm')).length === 0);
  });

  test('S-89 a heartbeat in time puts the alarm off; a late one closes the gap and arms it again', async () => {
    await beat('email').expect(200);
    await silentFor('email', 14);
    await beat('email').expect(200);
    expect(await of('email')).toMatchObject({ state: 'open', gaps: [] });
    await silentFor('email', 40);
    await until(() => alerts().length > 0);
    await beat('email').expect(200);
    const { state, gaps } = await of('email');
    expect(state).toBe('open');
    expect(gaps).toHaveLength(1);
    expect(Math.round((Date.parse(gaps[0].to) - Date.parse(gaps[0].from)) / 60_000)).toBe(40);
    expect(await intake.rows(`select kind from channel_alarm where next_at > now()`)).toEqual([
      { kind: 'email' },
    ]);
  });

  test('S-89 an alarm outlasts an outage of notification and is dated when the silence became too long', async () => {
    intake.neighbours.away.add('notification');
    await beat('app').expect(200);
    await silentFor('app', 20);
    await until(async () => (await intake.rows('select attempts from channel_alarm'))[0]!.attempts > 0);
    intake.neighbours.away.clear();
    await until(() => alerts().length > 0);
    const [alert] = alerts();
    expect(Date.parse(alert!.at) - Date.parse(alert!.params.since)).toBe(15 * 60_000);
  });

  test('S-89 the silence is a metric, by channel', async () => {
    await beat('visit').expect(200);
    await silentFor('visit', 5);
    expect(await registry.metrics()).toMatch(/redress_channel_silence_seconds\{.*channel="visit".*\} 3\d\d/);
  });

  test('S-89 a channel speaks for itself only, and customers and agents see no report', async () => {
    expect((await beat('hotline', 'channel-app')).status).toBe(403);
    expect((await beat('hotline', 'agent')).status).toBe(403);
    expect((await beat('telegraph', 'channel-telegraph')).status).toBe(400);
    expect((await intake.get('/api/intake/v1/channels', 'agent')).status).toBe(403);
  });
});
