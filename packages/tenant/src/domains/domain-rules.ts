import { Inject, Injectable } from '@nestjs/common';
import { RUSTOK_OPTIONS, type RustokOptions } from '@rustok/core';
import { domainInvalid } from './domain.errors.js';
import { isAddress, normalHost } from './host.js';

/** Which hosts are the platform's own, and which a tenant may call its own. */
@Injectable()
export class DomainRules {
  private readonly baseDomains: readonly string[];

  constructor(@Inject(RUSTOK_OPTIONS) { tenantBaseDomains = ['localhost'] }: RustokOptions) {
    this.baseDomains = tenantBaseDomains.map((domain) => {
      const host = normalHost(domain);
      if (host === undefined) throw new Error(`"${domain}" is no domain below which tenants could have theirs.`);
      return host;
    });
  }

  /** The part before a base domain; empty for the base domain itself, undefined for other hosts. */
  labelBelowBase(host: string): string | undefined {
    for (const base of this.baseDomains) {
      if (host === base) return '';
      if (host.endsWith(`.${base}`)) return host.slice(0, -base.length - 1);
    }
    return undefined;
  }

  /**
   * The host as it is stored.
   *
   * @throws Invalid `DOMAIN_INVALID`
   */
  checkDomain(text: string): string {
    const host = isAddress(text) || text.includes(':') ? undefined : normalHost(text);
    if (host === undefined)
      throw domainInvalid(
        'A domain is a host name such as "shop.example.com", without a port; other scripts in their ASCII form.',
      );
    if (!host.includes('.')) throw domainInvalid('A domain has at least two labels.');
    if (this.labelBelowBase(host) !== undefined)
      throw domainInvalid("Hosts below the platform's own domains follow from the slug.");
    return host;
  }
}
