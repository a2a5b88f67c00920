/** One figure, as Prometheus takes it: a gauge. */
export interface Metric {
  /** `rustok_<area>_<what>_<unit>`: seconds, bytes, or nothing for counts. */
  readonly name: string;
  readonly help: string;
  readonly value: number;
}

/** Figures that a module tells of itself, read whenever somebody asks for metrics. */
export abstract class MetricSource {
  abstract collect(): Promise<readonly Metric[]>;
}
