import { registerHooks } from 'node:module';

/** For a plain Node process (`--import`): whoever asks for `electron`, by import or require, gets the stand-in. */
const standIn = new URL('./electronStandIn.ts', import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
});
