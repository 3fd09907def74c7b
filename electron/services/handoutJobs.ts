/** Prints under way, to be asked about and stopped by the name the window has given them. */
export interface HandoutJobs {
  /** Runs the print under its name. */
  run<T>(
    job: string,
    print: (progress: { signal: AbortSignal; onProgress(done: number, total: number): void }) => Promise<T>,
  ): Promise<T>;
  progress(job: string): { done: number; total: number } | null;
  cancel(job: string): void;
  cancelAll(): void;
}

export function createHandoutJobs(): HandoutJobs {
  const running = new Map<string, { stop: AbortController; done: number; total: number }>();
  return {
    async run(job, print) {
      const state = { stop: new AbortController(), done: 0, total: 1 };
      running.get(job)?.stop.abort();
      running.set(job, state);
      try {
        return await print({
          signal: state.stop.signal,
          onProgress: (done, total) => Object.assign(state, { done, total }),
        });
      } finally {
        if (running.get(job) === state) running.delete(job);
      }
    },
    progress(job) {
      const state = running.get(job);
      return state ? { done: state.done, total: state.total } : null;
    },
    cancel: job => running.get(job)?.stop.abort(),
    cancelAll: () => {
      for (const { stop } of running.values()) stop.abort();
    },
  };
}
