/** The nonce that the page's content security policy allows style elements by; undefined where a page has none. */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
}
