import { appendFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

// Preloaded into a host: notes each file of these two packages that it loads, by `import` or by `require`.
const [list] = new URL(import.meta.url).searchParams.getAll('list');

registerHooks({
  load(url, context, nextLoad) {
    if (list && /\/node_modules\/(@rustok\/core|graphql)\//.test(url)) appendFileSync(list, `${url}\n`);
    return nextLoad(url, context);
  },
});
