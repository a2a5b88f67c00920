import { env } from 'node:process';

/** What this repository and its package manager have set. How the registry is reached stays. */
const OURS =
  /^(npm_(package|lifecycle)_\w*|npm_config_user_agent|INIT_CWD|NODE_OPTIONS|NODE_PATH|RUSTOK_\w*|DATABASE_URL|REDIS_URL|PORT)$/;

/** For programs of strangers: nothing of this repository's own set-up, and no question asked. */
export function strangersEnvironment(own: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !OURS.test(name));
  return { ...Object.fromEntries(kept), CI: 'true', NO_COLOR: '1', ...own };
}
