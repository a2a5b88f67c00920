import { isIP } from 'node:net';

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * A host name in the one form that is stored and compared: lower case, without port and trailing
 * dot. Names in other scripts must come as browsers send them, in ASCII (`xn--…`).
 *
 * @returns undefined when the text is no host name
 */
export function normalHost(text: string): string | undefined {
  if (text.length > 260) return undefined;
  const name = text
    .toLowerCase()
    .replace(/:\d{1,5}$/, '')
    .replace(/\.$/, '');
  const isName = name.length <= 253 && name.split('.').every((label) => LABEL.test(label));
  return isName ? name : undefined;
}

/** Whether a `Host` header names an address instead of a name: `10.0.0.1:3000`, `[::1]`. */
export function isAddress(header: string): boolean {
  const bracketed = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(header)?.[1];
  if (bracketed !== undefined) return isIP(bracketed) === 6;
  return isIP(header.replace(/:\d{1,5}$/, '')) === 4;
}
