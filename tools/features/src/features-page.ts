import type { Feature, FeatureArea } from './feature.js';
import { testNames } from './test-names.js';

export interface FeaturesPage {
  readonly text: string;
  /** Features without a test, and tests that are not there. */
  readonly problems: readonly string[];
}

const HEAD = `# Features

What the platform can do, and the tests that prove it. Written by \`tools/features\` from the titles of the tests; \`bin/check\` fails
when a feature has none.
`;

/** @param read the text of a file by its path from the root, null where there is none */
export function featuresPage(areas: readonly FeatureArea[], read: (path: string) => string | null): FeaturesPage {
  const problems: string[] = [];
  const sections = areas.map(({ name, features }) => {
    const rows = features.map((feature) => rowOf(feature, read, problems));
    return `## ${name}\n\n| Feature | Tests | Proven by |\n| --- | --: | --- |\n${rows.join('\n')}\n`;
  });
  return { text: [HEAD, ...sections].join('\n'), problems };
}

function rowOf({ name, tests }: Feature, read: (path: string) => string | null, problems: string[]): string {
  let count = 0;
  const proofs = Object.entries(tests).map(([path, titles]) => {
    const known = testNames(read(path) ?? '');
    for (const title of titles) {
      const found = known.filter((each) => each === title || each.startsWith(`${title} › `));
      if (found.length === 0) problems.push(`"${name}" names a test that ${path} does not have: ${title}`);
      count += found.length;
    }
    return `[${path.split('/').at(-1)}](../${path}): ${titles.map(escaped).join('; ')}`;
  });
  if (count === 0) problems.push(`"${name}" has no test.`);
  return `| ${escaped(name)} | ${count} | ${proofs.join('<br>')} |`;
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}
