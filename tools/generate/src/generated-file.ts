/** A file that follows from the modules. */
export interface GeneratedFile {
  /** From the repository's root. */
  readonly path: string;
  readonly text: string;
}

export const jsonFile = (path: string, content: unknown): GeneratedFile => ({
  path,
  text: `${JSON.stringify(content, null, 2)}\n`,
});
