import { startAddress } from '../../electron/window/appAddress.ts';
import { callChannel } from '../../electron/window/callChannel.ts';
import { type Channel, endpoints } from '../../shared/ipc/contract.ts';
import { invokeFrom } from '../support/electronStandIn/ipcStandIn.ts';
import type { FrameStandIn } from '../support/electronStandIn/windowStandIn.ts';
import { randomNumbers } from '../torture/random.ts';
import { channels, formOf } from './requestForms.ts';
import { type Chooser, chooser, rightRequest, wrongRequest } from './requests.ts';

export interface CallReport {
  calls: number;
  /** Right requests tried on the schema alone, so that a wrong one is known to be wrong for the one thing. */
  controls: number;
  /** Calls that were not refused in the way they must be, or did not come back. */
  troubles: string[];
}

const page: FrameStandIn = { url: startAddress, parent: null };
const NOT_CHANNELS = ['', 'close', 'constructor', 'toString', '__proto__', 'hasOwnProperty', 'db:query'];
const MANY = 20;

/** Calls from the program's own page, each with one thing wrong: a name that is no channel, or a wrong request. */
export async function callWrongly(calls: number, seed: number): Promise<CallReport> {
  const choose = chooser(randomNumbers(seed));
  const report: CallReport = { calls: 0, controls: 0, troubles: [] };
  for (; report.calls < calls && report.troubles.length < MANY; report.calls++) {
    const channel = channels[choose.below(channels.length)] ?? 'app:state';
    const form = formOf(channel);
    const isMisnamed = choose.below(20) === 0;
    const name: unknown = isMisnamed ? misnamed(channel, choose) : channel;
    const request = isMisnamed ? rightRequest(form, choose) : wrongRequest(form, choose);
    await expectRefusal(report, page, name, request, undefined);
    if (report.calls % 10 === 0) tryRight(report, channel, rightRequest(form, choose));
  }
  return report;
}

/** Calls, right and wrong, from frames that are not the program's page. */
export async function callFromElsewhere(calls: number, seed: number): Promise<CallReport> {
  const choose = chooser(randomNumbers(seed));
  const report: CallReport = { calls: 0, controls: 0, troubles: [] };
  for (; report.calls < calls && report.troubles.length < MANY; report.calls++) {
    const channel = channels[choose.below(channels.length)] ?? 'app:state';
    const form = formOf(channel);
    const isRight = choose.below(4) > 0;
    const request = isRight ? rightRequest(form, choose) : wrongRequest(form, choose);
    await expectRefusal(report, stranger(choose), channel, request, '呼び出し元が違います');
  }
  return report;
}

async function expectRefusal(
  report: CallReport,
  frame: FrameStandIn | null,
  channel: unknown,
  request: unknown,
  detail: string | undefined,
): Promise<void> {
  const tell = (what: string) =>
    report.troubles.push(`${String(channel)} ${frame?.url ?? 'gone'} ${show(request)}: ${what}`);
  try {
    const answer = (await invokeFrom(frame, callChannel, channel, request)) as Answer;
    if (answer.ok) tell('accepted');
    else if (answer.error?.code !== 'badRequest') tell(`refused as ${answer.error?.code}`);
    else if (detail !== undefined && answer.error.detail !== detail) tell(String(answer.error.detail));
  } catch (error) {
    tell(`thrown: ${String(error)}`);
  }
}

interface Answer {
  ok: boolean;
  error?: { code: string; detail?: string };
}

function tryRight(report: CallReport, channel: Channel, request: unknown): void {
  report.controls++;
  try {
    endpoints[channel].parse(request);
  } catch (error) {
    report.troubles.push(`control ${channel} ${show(request)}: ${String(error)}`);
  }
}

function misnamed(channel: string, choose: Chooser): unknown {
  const ways: [unknown, ...unknown[]] = [
    `${channel} `,
    channel.toUpperCase(),
    channel.replace(':', '.'),
    `../${channel}`,
    [channel],
    { toString: channel },
    choose.below(1000),
    null,
    undefined,
    ...NOT_CHANNELS,
  ];
  return choose.one(ways);
}

const HOSTS = ['example.com', 'desk.example', 'desk.', 'desk@example.com', '127.0.0.1:8080', 'DESK', ''];
const SCHEMES = ['http', 'https', 'file', 'app', 'apps', 'data', 'blob', 'chrome', 'devtools', 'about'];

/** A frame that is gone, a frame inside our page, or a page of any other address. */
function stranger(choose: Chooser): FrameStandIn | null {
  const way = choose.below(10);
  if (way === 0) return null;
  if (way === 1) return { url: startAddress, parent: page };
  if (way === 2) return { url: ['', 'about:blank', 'about:srcdoc'][choose.below(3)] ?? '', parent: page };
  if (way === 3) return { url: ['', 'app://desk', 'app:', 'null'][choose.below(4)] ?? '', parent: null };
  const scheme = SCHEMES[choose.below(SCHEMES.length)] ?? '';
  const host = HOSTS[choose.below(HOSTS.length)] ?? '';
  const path = ['', 'index.html', 'app://desk/', '?app://desk/index.html'][choose.below(4)] ?? '';
  return { url: `${scheme}://${host}/${path}`, parent: choose.below(3) === 0 ? page : null };
}

function show(request: unknown): string {
  try {
    return JSON.stringify(request)?.slice(0, 300) ?? String(request);
  } catch {
    return String(request);
  }
}
