/** Marks, in the map of the app, the routes that show nothing to whom the proxy does not know. */
export const gated = 'gated';
