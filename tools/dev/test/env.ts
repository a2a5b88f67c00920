/** For bin/dev: its own folder and ports, and none of what this run inherits that would change it. */
export function environment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, NODE_OPTIONS: __, ...inherited } = process.env;
  return { ...inherited, ...own };
}
