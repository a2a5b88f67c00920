/** Lets a loop sleep until it is woken or the time is over. A call that comes while it works is not lost. */
export class Alarm {
  private isRung = false;
  private end: () => void = () => undefined;

  ring(): void {
    this.isRung = true;
    this.end();
  }

  /** @param limit milliseconds */
  async sleep(limit: number): Promise<void> {
    if (!this.isRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, limit);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isRung = false;
  }
}
