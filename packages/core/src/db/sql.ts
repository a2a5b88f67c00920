/** Runs statements. Parameters are always bound, never written into the text. */
export interface Sql {
  query<Row>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
}
