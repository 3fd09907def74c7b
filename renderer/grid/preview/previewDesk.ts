import type { PreviewChoices, PreviewRequest } from './changePreview.ts';

/** The changes that wait to be looked at, one shown at a time. */
export interface PreviewDesk {
  shown(): PreviewRequest | null;
  subscribe(listener: () => void): () => void;
  ask(request: PreviewRequest): void;
  answer(choices: PreviewChoices | null): void;
}

export function createPreviewDesk(): PreviewDesk {
  const listeners = new Set<() => void>();
  let waiting: readonly PreviewRequest[] = [];

  function set(requests: readonly PreviewRequest[]): void {
    waiting = requests;
    for (const listener of listeners) listener();
  }

  return {
    shown: () => waiting[0] ?? null,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    ask: request => set([...waiting, request]),
    answer(choices) {
      const [request, ...rest] = waiting;
      set(rest);
      request?.onAnswer(choices);
    },
  };
}
