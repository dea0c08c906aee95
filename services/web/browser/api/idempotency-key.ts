import { useRef } from 'react';

/** A new key; works without a secure context too. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The `Idempotency-Key` of what is sent: the same content again, after a broken line or a second click, is the same
 * wish and carries the same key; other content gets a new one.
 */
export function useKeyOf(): (content: unknown) => { 'Idempotency-Key': string } {
  const last = useRef({ content: '', key: '' });
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current.key === '' || last.current.content !== text)
      last.current = { content: text, key: newKey() };
    return { 'Idempotency-Key': last.current.key };
  };
}
