/**
 * What turns a handout's HTML into a PDF. Two makers: `electronPrintEngine` (the window program) and
 * `chromiumPrintEngine` (command line, local host, tests). Both print the same page with the same fonts.
 */
export interface PrintEngine {
  /** For the log: which browser prints. */
  readonly name: string;
  /**
   * Prints one document. Throws AppError: `cancelled` when the signal says so, `printFailed` otherwise.
   * Several may run at once.
   */
  pdf(html: string, options?: PrintOptions): Promise<Uint8Array>;
  /** Frees what the engine holds; a command line must call it to end. A later `pdf` starts anew. */
  close(): Promise<void>;
}

export interface PrintOptions {
  signal?: AbortSignal;
  /** Without structure and outline: sheets that are laid over pages which have their own. */
  isPlain?: boolean;
}
