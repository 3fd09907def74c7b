/** The only way between window and machine; the calls themselves are in `shared/ipc/contract.ts`. */
export const callChannel = 'bpd:call';
