import { badInput } from './bad-input';
import { idempotency } from './idempotency';
import { theWhole } from './world';

jest.setTimeout(180_000);

/** These tests send more than any customer may. */
const unlimited = {
  PUBLIC_COMPLAINTS_PER_MINUTE: '1000000',
  TRACKING_CALLS_PER_MINUTE: '1000000',
  TRACKING_CALLS_PER_ADDRESS: '1000000',
};
const world = theWhole({ env: unlimited });

describe('bad input', () => badInput(world));
describe('repeated requests', () => idempotency(world));
