import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/**
 * For a Node process and all its threads (`--import …/onlyLoopback.mjs?log=path`): whatever would leave this machine is
 * written to the log and fails. Pipes and loopback are left alone: the local host, and the browser that prints.
 */
const log = new URL(import.meta.url).searchParams.get('log') ?? '';
const net = process.getBuiltinModule('node:net');
const dns = process.getBuiltinModule('node:dns');
const dgram = process.getBuiltinModule('node:dgram');
const OWN = new Set(['127.0.0.1', '::1', 'localhost', '']);

function refuse(what) {
  appendFileSync(log, `${what}\n`);
  throw new Error(`network: ${what}`);
}

/** What `connect` and `listen` are told: an object, a path, or port and host; a list where Node has sorted it out. */
function placeOf(args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  if (typeof first === 'object' && first !== null) {
    return { isPipe: typeof first.path === 'string' || first.fd !== undefined, host: first.host };
  }
  const isPipe = typeof first === 'string' && Number.isNaN(Number(first));
  return { isPipe, host: typeof second === 'string' ? second : undefined };
}

const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function watched(...args) {
  const { isPipe, host = '' } = placeOf(args);
  if (!isPipe && !OWN.has(host)) refuse(`connect ${host}`);
  return connect.apply(this, args);
};

const { listen } = net.Server.prototype;
net.Server.prototype.listen = function watched(...args) {
  const { isPipe, host } = placeOf(args);
  // Without a host it would be open to everybody.
  if (!isPipe && (host === undefined || !OWN.has(host) || host === '')) refuse(`listen ${host}`);
  return listen.apply(this, args);
};

for (const from of [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype]) {
  for (const name of Object.getOwnPropertyNames(from)) {
    if (!/^(lookup|resolve|reverse)/.test(name) || typeof from[name] !== 'function') continue;
    const asked = from[name];
    from[name] = function watched(host, ...rest) {
      if (!OWN.has(host)) refuse(`${name} ${host}`);
      return asked.call(this, host, ...rest);
    };
  }
}
dgram.createSocket = () => refuse('datagram');
syncBuiltinESMExports();
