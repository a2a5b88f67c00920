import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { platform } from 'node:os';
import { PostgresStartError } from './postgres-start-error.js';

/** Whom the server runs as. PostgreSQL refuses root. */
export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Anyone but root runs the server himself. For root it is the owner of the cluster that is already there, else the
 * system user `postgres`, made when missing.
 */
export function serverUser(cluster: string): ServerUser {
  const uid = process.getuid?.();
  const gid = process.getgid?.();
  if (uid === undefined || gid === undefined)
    throw new PostgresStartError('PostgreSQL starts on Linux and macOS only; give a database');

  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (uid !== 0) {
    if (owner === undefined || owner.uid === uid) return { uid, gid };
    throw new PostgresStartError(
      `${cluster} belongs to another user; start as that user, or remove the folder as root`,
    );
  }
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return lookUp('postgres') ?? create('postgres');
}

export function isCurrent(user: ServerUser): boolean {
  return user.uid === process.getuid?.();
}

/** Asked of the system as that user, since modes, groups and access lists all have their say. */
export function canReach(user: ServerUser, path: string): boolean {
  return isCurrent(user) || spawnSync('test', ['-x', path], { ...user, cwd: '/' }).status === 0;
}

function lookUp(name: string): ServerUser | null {
  const id = (flag: '-u' | '-g') => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10);
  const user = { uid: id('-u'), gid: id('-g') };
  return Number.isNaN(user.uid) || Number.isNaN(user.gid) ? null : user;
}

function create(name: string): ServerUser {
  const refused =
    'PostgreSQL refuses to run as root, and there is no user `postgres` to run it as; make one, or start as a normal user';
  if (platform() !== 'linux') throw new PostgresStartError(refused);
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name], {
      stdio: 'pipe',
    });
  } catch (cause) {
    throw new PostgresStartError(refused, { cause });
  }
  const user = lookUp(name);
  if (user === null) throw new PostgresStartError(refused);
  return user;
}
