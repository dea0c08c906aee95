import { z } from 'zod';
import type { Database } from '../../shared/database/database';
import { insertComplaintPost, insertFirstRoster } from '../availability/availability-repository';
import { complaintPostSchema } from '../availability/availability-schemas';
import { insertYear } from '../calendar/calendar-repository';
import { shippedYears } from '../calendar/published-years';
import { insertCategoryTree } from '../categories/category-repository';
import { categoriesSchema } from '../categories/category-schemas';
import shippedCategories from '../categories/category-tree-1.json';
import { insertDepartment } from '../departments/department-repository';
import { codeSchema, departmentSchema } from '../departments/department-schemas';
import { completePolicy } from '../policies/complete-policy';
import { insertPolicy } from '../policies/policy-repository';
import { shippedPolicy } from '../policies/shipped-policy';
import { insertStaffMember } from '../staff/staff-repository';
import { staffMemberSchema } from '../staff/staff-schemas';
import organization from './organization.json';

const seedSchema = z.strictObject({
  departments: z.array(departmentSchema),
  staff: z.array(staffMemberSchema),
  complaintPosts: z.array(complaintPostSchema),
  /** A week each, day and night, from the week of the first start on. */
  dutyRoster: z.strictObject({ weeks: z.number().int(), inTurn: z.array(codeSchema).min(1) }),
});
const publishedBy = 'redress';

/**
 * Calendar version 1, policy version 1 and the seeded organisation. Runs at every start and adds only what is missing,
 * policy rows that came with an update too:
 * nothing that people changed since is touched.
 */
export async function loadSeed(database: Database): Promise<void> {
  const { departments, staff, complaintPosts, dutyRoster } = seedSchema.parse(organization);
  await database.transaction(async (q) => {
    for (const year of shippedYears) await insertYear(q, 1, year, publishedBy);
    await insertPolicy(q, 1, shippedPolicy, publishedBy);
    await completePolicy(q, publishedBy);
    const categories = categoriesSchema.parse(shippedCategories);
    await insertCategoryTree(q, { version: 1, categories }, publishedBy);
    for (const department of parentsFirst(departments)) await insertDepartment(q, department);
    for (const member of staff) await insertStaffMember(q, member);
    for (const post of complaintPosts) await insertComplaintPost(q, post);
    await insertFirstRoster(q, dutyRoster, shippedPolicy.hours.timeZone, publishedBy);
  });
}

/** A department can only stand below one that is there. */
function parentsFirst<D extends { code: string; parent?: string | undefined }>(departments: D[]): D[] {
  const placed = new Set<string>();
  const ordered: D[] = [];
  while (ordered.length < departments.length) {
    const next = departments.filter(
      (d) => !placed.has(d.code) && (d.parent === undefined || placed.has(d.parent)),
    );
    if (next.length === 0) throw new Error('the seeded departments stand below each other in a circle');
    for (const department of next) placed.add(department.code);
    ordered.push(...next);
  }
  return ordered;
}
