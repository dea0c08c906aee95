import { z } from 'zod';
import { roles } from '../../../workflows/contracts/message';
import { codeSchema } from '../departments/department-schemas';

const fields = {
  id: codeSchema,
  name: z.string().trim().min(1).max(100),
  email: z.email().max(254),
  phone: z.string().trim().min(3).max(40).optional(),
  /** The role that acts by default; one of `roles`. */
  role: z.enum(roles),
  roles: z.array(z.enum(roles)).min(1),
  department: codeSchema.optional(),
  team: codeSchema.optional(),
  /** Rank for authority and escalation: 1 agent … 6 executive. */
  level: z.number().int().min(1).max(6),
  /** Languages, dialects, subjects; for routing (S-79). */
  skills: z.array(codeSchema).max(20).optional(),
  active: z.boolean(),
};

export const staffMemberSchema = z
  .strictObject(fields)
  .refine((member) => member.roles.includes(member.role), { path: ['role'], error: 'one of `roles`' })
  .refine((member) => new Set(member.roles).size === member.roles.length, {
    path: ['roles'],
    error: 'no duplicates',
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.infer<typeof staffMemberSchema>;

export const staffQuery = {
  role: z.enum(roles).optional(),
  department: codeSchema.optional(),
  active: z.enum(['true', 'false']).optional(),
};

/** Who is wanted; absent means any. */
export interface StaffFilter {
  role?: string | undefined;
  department?: string | undefined;
  active?: boolean | undefined;
}
