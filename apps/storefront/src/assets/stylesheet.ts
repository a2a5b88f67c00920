import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { LoadedModule } from '../composition/storefront-module.js';

const OWN = ['tokens.css', 'base.css', 'layout.css'].map((file) => new URL(`../../styles/${file}`, import.meta.url));

/** The host's styles and the modules', in one file whose name changes with its content. */
export class Stylesheet {
  readonly path: string;
  readonly content: string;

  constructor(modules: readonly LoadedModule[]) {
    const files = [...OWN, ...modules.flatMap(({ contribution }) => contribution.stylesheets ?? [])];
    this.content = files.map((file) => readFileSync(file, 'utf8')).join('\n');
    const hash = createHash('sha256').update(this.content).digest('base64url').slice(0, 12);
    this.path = `/assets/storefront.${hash}.css`;
  }
}
