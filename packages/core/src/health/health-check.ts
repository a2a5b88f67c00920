/** What a module says of its own state. */
export interface HealthReport {
  readonly status: 'ok' | 'degraded' | 'failed';
  /** One sentence for operators when it is not `ok`. */
  readonly detail?: string;
}

/** A module's health; asked with a time limit of two seconds. */
export abstract class HealthCheck {
  abstract readonly name: string;
  /** Whether the process should get no traffic while this fails. */
  abstract readonly critical: boolean;
  abstract check(): Promise<HealthReport>;
}
