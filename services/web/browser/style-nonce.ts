/** The nonce that the page's content security policy allows style elements by; undefined where a page has none. */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content;
}

/**
 * Gives every style element that a script of this page makes the page's nonce: parts of the component library make some
 * without asking for one. What the policy is for stays: markup that came in from elsewhere carries no nonce.
 */
export function giveStylesTheNonce(): void {
  const nonce = styleNonce();
  const create = document.createElement.bind(document) as (
    name: string,
    options?: ElementCreationOptions,
  ) => HTMLElement;
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (nonce !== undefined && name.toLowerCase() === 'style') element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
