export interface Connection {
  readonly user: string;
  readonly password: string;
  readonly port: number;
  readonly database: string;
}

/** The URL a client on this machine connects with; every part is escaped. */
export function connectionUrl({ user, password, port, database }: Connection): string {
  const url = new URL(`postgres://127.0.0.1:${port}/${encodeURIComponent(database)}`);
  url.username = encodeURIComponent(user);
  url.password = encodeURIComponent(password);
  return url.href;
}
