/** Stops the first one that comes until it is opened, and lets all others pass. */
export class Gate {
  readonly reached: Promise<void>;
  private arrive: () => void = () => undefined;
  private release: () => void = () => undefined;
  private isTaken = false;
  private readonly opened: Promise<void>;

  constructor() {
    this.reached = new Promise((resolve) => {
      this.arrive = resolve;
    });
    this.opened = new Promise((resolve) => {
      this.release = resolve;
    });
  }

  async passFirst(): Promise<void> {
    if (this.isTaken) return;
    this.isTaken = true;
    this.arrive();
    await this.opened;
  }

  open(): void {
    this.release();
  }
}
