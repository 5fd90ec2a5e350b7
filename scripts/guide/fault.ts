/** Something in a page of the guide that is not as it has to be, with where it is. */
export class GuideFault extends Error {
  readonly file: string;
  readonly line: number;

  constructor(file: string, line: number, text: string) {
    super(`${file}:${line}: ${text}`);
    this.name = 'GuideFault';
    this.file = file;
    this.line = line;
  }
}
