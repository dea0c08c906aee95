import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { ownHeaders } from '../../browser/api/client';
import { problemOf } from '../../browser/api/problem';
import { goToSignIn } from '../shell/session';
import type { Values } from './body';

export interface CommandCall {
  /** Address of the case, `/api/casework/v1/complaints/…`. */
  address: string;
  command: string;
  onDone: () => void;
}

/**
 * Sends one command of one opened form. Its Idempotency-Key stays the same over retries of the same body, so that a lost
 * answer never carries it out twice; `seq` makes a change by somebody else a 409 `stale`.
 */
export function useCommand({ address, command, onDone }: CommandCall) {
  const attempt = useRef({ key: crypto.randomUUID(), body: '' });
  return useMutation<unknown, unknown, { body: Values; seq: number | undefined }>({
    meta: { quiet: true },
    mutationFn: async ({ body, seq }) => {
      const text = JSON.stringify(body);
      // Another body under a key that may have been taken would be refused: it is another try.
      if (attempt.current.body !== '' && attempt.current.body !== text)
        attempt.current.key = crypto.randomUUID();
      attempt.current.body = text;
      const response = await fetch(`${address}/commands/${command}`, {
        method: 'POST',
        headers: {
          ...ownHeaders(),
          'Content-Type': 'application/json',
          'Idempotency-Key': attempt.current.key,
          ...(seq !== undefined && { 'If-Match': `"${seq}"` }),
        },
        body: text,
      });
      if (response.ok) return response.json();
      if (response.status === 401) goToSignIn();
      throw await response.json();
    },
    onError: (error) => {
      // Only of an unknown outcome must the key be kept; any other answer ended the try.
      const code = problemOf(error)?.code;
      if (code !== undefined && code !== 'outcome_unknown' && code !== 'unavailable')
        attempt.current.key = crypto.randomUUID();
    },
    onSuccess: onDone,
  });
}
