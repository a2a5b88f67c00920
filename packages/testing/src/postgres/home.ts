import { createHash, randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { PostgresStartError } from './postgres-start-error.js';
import { reachableFolder } from './reachable-folder.js';
import { canReach, type ServerUser } from './server-user.js';

/** Where everything of one server is kept: a folder of the server's user, closed to others. */
export class Home {
  readonly cluster: string;
  readonly log: string;

  constructor(
    readonly folder: string,
    readonly user: ServerUser,
  ) {
    this.cluster = join(folder, 'cluster');
    this.log = join(folder, 'log');
  }

  create(): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    chownSync(this.folder, this.user.uid, this.user.gid);
  }

  /** Made once, before the cluster that will ask for it. */
  get password(): string {
    const path = join(this.folder, 'password');
    if (!existsSync(path)) {
      if (existsSync(this.cluster))
        throw new PostgresStartError(`${path} is lost; remove ${this.folder} to begin with an empty database`);
      this.write('password', randomBytes(24).toString('base64url'));
    }
    return readFileSync(path, 'utf8').trim();
  }

  get rememberedPort(): number | null {
    const path = join(this.folder, 'port');
    return existsSync(path) ? Number.parseInt(readFileSync(path, 'utf8'), 10) : null;
  }

  rememberPort(port: number): void {
    this.write('port', String(port));
  }

  private write(name: string, value: string): void {
    const path = join(this.folder, name);
    writeFileSync(path, `${value}\n`, { mode: 0o600 });
    chownSync(path, this.user.uid, this.user.gid);
  }
}

/** The home at that path or, when the server's user cannot get there, one elsewhere that the path then points to. */
export function homeAt(path: string, user: ServerUser): { home: Home; isAbandoned: boolean } {
  const wanted = resolve(path);
  mkdirSync(dirname(wanted), { recursive: true });
  if (canReach(user, dirname(wanted))) return { home: new Home(wanted, user), isAbandoned: false };

  mkdirSync(wanted, { recursive: true });
  const elsewhere = join(
    reachableFolder(user),
    createHash('sha256').update(realpathSync(wanted)).digest('hex').slice(0, 16),
  );
  const pointer = join(wanted, 'location');
  // Without the pointer the data there is of a clone that was deleted.
  const isAbandoned = existsSync(elsewhere) && !existsSync(pointer);
  writeFileSync(pointer, `${elsewhere}\n`);
  return { home: new Home(elsewhere, user), isAbandoned };
}
