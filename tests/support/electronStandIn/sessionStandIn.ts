import type { CustomScheme, Protocol, Session, WebContents, WebRequest } from 'electron';
import { app } from './appStandIn.ts';
import { StandInEmitter, StandInEvent } from './emitter.ts';

type SchemeHandler = Parameters<Protocol['handle']>[1];
type RequestFilter = NonNullable<Parameters<WebRequest['onBeforeRequest']>[0]>;
type RequestDetails = Parameters<RequestFilter>[0];
type PermissionHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>;
type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>;
type DeviceCheck = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>;

/** Requests that nobody refused and nobody answered: they would have left the machine. */
export const networkRequests: string[] = [];

/** A session: what a page in it gets, given what the program has set. Unset means yes, as in Electron. */
class SessionStandIn extends StandInEmitter {
  readonly #handlers = new Map<string, SchemeHandler>();
  #filter: RequestFilter | null = null;
  #permission: PermissionHandler | null = null;
  #check: PermissionCheck | null = null;
  #device: DeviceCheck | null = null;
  spellChecker = true;

  readonly protocol = {
    handle: (scheme: string, handler: SchemeHandler) => void this.#handlers.set(scheme, handler),
  } satisfies Pick<Protocol, 'handle'>;
  readonly webRequest = {
    /** Without Electron's first parameter, a list of addresses: a filter of some would not be a lock. */
    onBeforeRequest: (filter: RequestFilter | null) => {
      this.#filter = filter;
    },
  };

  setPermissionRequestHandler(handler: PermissionHandler | null): void {
    this.#permission = handler;
  }
  setPermissionCheckHandler(handler: PermissionCheck | null): void {
    this.#check = handler;
  }
  setDevicePermissionHandler(handler: DeviceCheck | null): void {
    this.#device = handler;
  }
  setSpellCheckerEnabled(enable: boolean): void {
    this.spellChecker = enable;
  }

  /** What a page asking for this address gets; null where it is refused. */
  async fetch(url: string, method = 'GET', body?: string): Promise<Response | null> {
    const isCancelled = await new Promise<boolean>(resolve => {
      if (this.#filter === null) resolve(false);
      else this.#filter({ url, method } as RequestDetails, ({ cancel }) => resolve(cancel === true));
    });
    if (isCancelled) return null;
    const handler = this.#handlers.get(url.slice(0, url.indexOf(':')));
    if (handler) return handler(new Request(url, { method, ...(body === undefined ? {} : { body }) }));
    networkRequests.push(url);
    return new Response('from the network');
  }

  /** Whether a page gets a permission, asked for and looked up. */
  async grants(permission: Parameters<PermissionHandler>[1]): Promise<{ asked: boolean; checked: boolean }> {
    const contents = {} as WebContents;
    const asked = await new Promise<boolean>(resolve => {
      if (this.#permission === null) resolve(true);
      else this.#permission(contents, permission, resolve, { isMainFrame: true, requestingUrl: '' });
    });
    const details = { isMainFrame: true, requestingUrl: '' } as Parameters<PermissionCheck>[3];
    return { asked, checked: this.#check?.(contents, permission, '', details) ?? true };
  }
  grantsDevice(): boolean {
    return this.#device?.({} as Parameters<DeviceCheck>[0]) ?? true;
  }

  /** Whether a download begins. */
  downloads(): boolean {
    return !this.emit('will-download', new StandInEvent(), {}, {}).defaultPrevented;
  }
}

const sessions = new Map<string, SessionStandIn>();

export const session = {
  get defaultSession(): SessionStandIn {
    return session.fromPartition('');
  },
  fromPartition(partition: string): SessionStandIn {
    app.requireReady('a session');
    const known = sessions.get(partition) ?? new SessionStandIn();
    sessions.set(partition, known);
    return known;
  },
};

export const registeredSchemes: CustomScheme[] = [];

export const protocol = {
  registerSchemesAsPrivileged(schemes: CustomScheme[]) {
    app.refuseWhenReady('registerSchemesAsPrivileged');
    if (registeredSchemes.length > 0) throw new Error('registerSchemesAsPrivileged can be called only once');
    registeredSchemes.push(...schemes);
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged'>;

export type { SessionStandIn };

/** The program's locks take a session as they find it; this one has all they ask for. */
export const fitsElectron = (standIn: SessionStandIn) =>
  standIn satisfies Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
  >;
