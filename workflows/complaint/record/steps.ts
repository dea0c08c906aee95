import type { Steps } from '../subject';

export const steps: Steps = (_rules, state, due) => {
  const contact = due('majorContact') ?? due('firstContact');
  return contact && !state.concludedAt
    ? [{ command: 'recordContact', audience: 'handler', rule: 'S-07', ...contact }]
    : [];
};
