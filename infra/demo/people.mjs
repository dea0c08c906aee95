import { readFileSync } from 'node:fs';

/** The demo's own people; the six departments they work in are seeded with every installation. */
export const demoStaff = JSON.parse(
  readFileSync(new URL('organization.json', import.meta.url), 'utf8'),
).staff;

const isEnglish = ({ complaint }) => complaint.language === 'en';

/** Who does what in a complaint; everybody is of the demo but the departments' heads. */
export const people = {
  desk: (entry) => (isEnglish(entry) ? 'ren-kaiwen' : 'he-yutong'),
  specialist: (entry) => (isEnglish(entry) ? 'qiao-anran' : 'su-muqing'),
  manager: () => 'situ-chengye',
  callBack: (entry) => (isEnglish(entry) ? 'peng-zirui' : 'cao-yinuo'),
  /** The team that answers for what its department did wrong. */
  team: (department) => teamOf[department],
  head: (department) => `department-head-${department}`,
  /** Whoever handles it in its department. */
  handler: (entry) => entry.handler ?? staffOf[entry.department],
};

const staffOf = {
  appliances: 'jiang-yifeng',
  electronics: 'kong-lingxi',
  delivery: 'meng-fanyu',
  'store-operations': 'shi-bingqing',
  billing: 'xu-hongbo',
  'customer-service': 'su-muqing',
};

const teamOf = {
  appliances: 'appliances-first',
  electronics: 'electronics-first',
  delivery: 'delivery-north',
  'store-operations': 'store-operations-east',
  billing: 'billing-accounts',
  'customer-service': 'customer-service-desk',
};

/** Adds the demo's people, as an administrator would; those that are there stay as they are. */
export async function loadStaff(api) {
  let added = 0;
  for (const member of demoStaff) {
    const { status } = await api.send('administrator', 'POST', '/api/organization/v1/staff', {
      body: member,
      key: `demo-staff-${member.id}`,
    });
    if (status === 201) added++;
  }
  return added;
}
