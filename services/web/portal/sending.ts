import { useRef, useState } from 'react';
import { Failed, newKey } from './api';
import { t } from './language';

/** What went wrong, in the customer's words. */
export function faultText(failed: Failed): string {
  if (failed.code === 'network') return t('fault.network');
  if (failed.code === 'too_many_requests') return t('fault.tooMany');
  if (failed.code === 'one_time_code_required') return t('fault.code');
  if (failed.code === 'payload_too_large') return t('fault.tooLarge');
  if (failed.code === 'unsupported_media_type') return t('fault.fileType');
  if (failed.code === 'validation_failed') return failed.errors[0]?.message ?? t('fault.form');
  if (failed.code === 'unprocessable') return failed.detail ?? t('fault.away');
  return t('fault.away');
}

/**
 * Something the customer sends. The key stays the same until it worked, so that a try whose answer was lost is not
 * done twice; a changed content gets a new key.
 */
export function useSending() {
  const [state, setState] = useState<{ busy: boolean; failed?: Failed }>({ busy: false });
  const tried = useRef<{ key: string; content: string }>(undefined);
  async function send<T>(content: unknown, call: (key: string) => Promise<T>): Promise<T | undefined> {
    const text = JSON.stringify(content);
    if (tried.current?.content !== text) tried.current = { key: newKey(), content: text };
    setState({ busy: true });
    try {
      const answer = await call(tried.current.key);
      tried.current = undefined;
      setState({ busy: false });
      return answer;
    } catch (error) {
      const failed = error instanceof Failed ? error : new Failed('internal', undefined, []);
      setState({ busy: false, failed });
      return undefined;
    }
  }
  return { ...state, send };
}
