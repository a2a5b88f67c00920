import pg from 'pg';

/** Ends statements from outside, while they run. */
export class Interrupter {
  private readonly pool: pg.Pool;

  constructor(databaseUrl: string) {
    this.pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  }

  async cancel<Result>(mark: string, work: () => Promise<Result>): Promise<Result> {
    return this.interrupt('pg_cancel_backend', mark, work);
  }

  async terminate<Result>(mark: string, work: () => Promise<Result>): Promise<Result> {
    return this.interrupt('pg_terminate_backend', mark, work);
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  /** Looks for the statement with the mark until it is found, or until the work is over without it. */
  private async interrupt<Result>(how: string, mark: string, work: () => Promise<Result>): Promise<Result> {
    let isOver = false;
    const search = async () => {
      while (!isOver) {
        const { rowCount } = await this.pool.query(
          `SELECT ${how}(pid) FROM pg_stat_activity
            WHERE state = 'active' AND pid <> pg_backend_pid() AND query LIKE '%/* ' || $1 || ' */%'`,
          [mark],
        );
        if (rowCount !== 0) return;
      }
    };
    const searched = search();
    try {
      return await work();
    } finally {
      isOver = true;
      await searched;
    }
  }
}
