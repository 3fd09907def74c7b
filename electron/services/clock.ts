/** The present as an ISO instant; tests give their own. */
export type Clock = () => string;

export const systemClock: Clock = () => new Date().toISOString();
