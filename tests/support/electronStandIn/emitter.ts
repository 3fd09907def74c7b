type Listener = (...args: never[]) => unknown;

/** An event as Electron hands it out: what matters is whether somebody said no. */
export class StandInEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

/** `on` and `once` as everywhere in Electron; what a listener may ask for is checked against its declarations. */
export class StandInEmitter {
  readonly #listeners = new Map<string, Listener[]>();

  on(event: string, listener: Listener): this {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
    return this;
  }

  once(event: string, listener: Listener): this {
    const onlyOnce: Listener = (...args) => {
      const left = (this.#listeners.get(event) ?? []).filter(other => other !== onlyOnce);
      this.#listeners.set(event, left);
      listener(...args);
    };
    return this.on(event, onlyOnce);
  }

  /** The event as the listeners left it. */
  emit<E extends StandInEvent>(name: string, event: E, ...rest: unknown[]): E {
    for (const listener of this.#listeners.get(name) ?? []) {
      (listener as (...args: unknown[]) => unknown)(event, ...rest);
    }
    return event;
  }
}
