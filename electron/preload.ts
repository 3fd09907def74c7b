import { contextBridge, ipcRenderer } from 'electron';
import { failure } from '../shared/errors/result.ts';
import type { Api } from '../shared/ipc/contract.ts';
import { callChannel } from './window/callChannel.ts';

/** The window's only way to the machine: one function, no Electron object behind it. */
const api: Api = {
  async call(channel, request) {
    try {
      return await ipcRenderer.invoke(callChannel, channel, request);
    } catch (error) {
      return failure(error); // the machine side has gone, or the request cannot cross
    }
  },
};

contextBridge.exposeInMainWorld('api', api);
