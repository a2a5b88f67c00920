import { slugInvalid, slugReserved } from './tenant.errors.js';

const SLUG = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Names that a host or a path of the platform itself may want, or that would deceive a visitor. */
export const RESERVED_SLUGS: ReadonlySet<string> = new Set(
  [
    'api admin www app cdn assets static health metrics docs swagger',
    'mail smtp pop imap ftp sftp ssh vpn',
    'auth login logout register signup signin',
    'dev test staging prod production localhost',
    'db database cache redis postgres',
    'root system internal private public',
  ].flatMap((line) => line.split(' ')),
);

/** `xn--…` is shown in another script, and could look like somebody else's name. */
const isReserved = (slug: string) => RESERVED_SLUGS.has(slug) || slug.startsWith('xn--');

/** Whether a text may be a tenant's slug. */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && !isReserved(text);
}

/** @throws Invalid `TENANT_SLUG_INVALID`, `TENANT_SLUG_RESERVED` */
export function checkSlug(slug: string): void {
  if (!SLUG.test(slug)) throw slugInvalid();
  if (isReserved(slug)) throw slugReserved(slug);
}
