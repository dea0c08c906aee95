import { shippedPolicy } from '../../services/organization/policies/shipped-policy';
import {
  kindOfEvidence,
  sensitiveAccess,
  sensitiveEvidence,
} from '../../workflows/policies/sensitive-access';

const policy = shippedPolicy.sensitive;

test.each(sensitiveEvidence)('L-14: %s is read by named roles, for a purpose of the list', (kind) => {
  const [reader] = policy.readers[kind];
  expect(sensitiveAccess(policy, kind, [reader!], policy.purposes[0])).toBe('granted');
  expect(sensitiveAccess(policy, kind, [reader!], undefined)).toBe('purposeMissing');
  expect(sensitiveAccess(policy, kind, [reader!], 'curiosity')).toBe('purposeUnknown');
  expect(sensitiveAccess(policy, kind, ['department-staff', 'call-back', 'hr'], 'investigation')).toBe(
    'notNamed',
  );
  expect(sensitiveAccess(policy, kind, [], 'investigation')).toBe('notNamed');
});

test('L-14: recorded sound counts as a recorded call until it is marked as something else', () => {
  expect(kindOfEvidence(undefined, 'audio/mpeg')).toBe('recordedCall');
  expect(kindOfEvidence('medical', 'audio/mpeg')).toBe('medical');
  expect(kindOfEvidence(undefined, 'image/png')).toBeUndefined();
});
