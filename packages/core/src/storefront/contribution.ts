import type { StorefrontPage } from './page.js';
import type { SlotPart } from './slot.js';

/** What a module exports from `./storefront`, under the name `storefront`. */
export interface StorefrontContribution {
  readonly pages?: readonly StorefrontPage[];
  /** The host's own places are `layout.header` and `layout.footer`. */
  readonly slots?: readonly SlotPart[];
  /** Words of the user interface by locale and key; keys begin with the module's slug. English must be complete. */
  readonly messages?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Style sheets, `file:` URLs. The host joins those of all modules. */
  readonly stylesheets?: readonly URL[];
  /** A folder, a `file:` URL, whose files are served from the root of every shop. */
  readonly publicFolder?: URL;
  /** Hosts whose pages may be embedded, such as a video's: `https://player.vimeo.com`. Any other one is refused. */
  readonly embeddedHosts?: readonly string[];
}
