import type { SecurityHeadersOptions } from '@nestjs/common';
import type { LoadedModule } from '../composition/storefront-module.js';

/** No script runs, and nothing but pictures comes from elsewhere, unless a module names its host. */
export function securityHeaders(modules: readonly LoadedModule[]): SecurityHeadersOptions {
  const embedded = modules.flatMap(({ contribution }) => contribution.embeddedHosts ?? []);
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        // Texts carry their alignment; the API leaves them no other style.
        styleSrcAttr: ["'unsafe-inline'"],
        // Shops keep their pictures on any host.
        imgSrc: ["'self'", 'https:', 'http:', 'data:'],
        fontSrc: ["'self'"],
        frameSrc: embedded.length > 0 ? embedded : ["'none'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Sub-domains of a shop's own domain are its owner's affair.
    strictTransportSecurity: { includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  };
}
