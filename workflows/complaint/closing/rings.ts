import type { Ring } from '../rules';

/** the survey goes out at the next allowed hour. */
export const surveySend: Ring = () => [{ type: 'surveySent' }];

export const survey: Ring = (_context, ring) => (ring.percent < 100 ? [] : [{ type: 'surveyClosed' }]);

export const reopening: Ring = (_context, ring) => (ring.percent < 100 ? [] : [{ type: 'reopeningEnded' }]);
