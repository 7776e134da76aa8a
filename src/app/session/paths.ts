/** Where a login in another tab ends, for an agent whose work waits behind a cover. */
export const backPath = '/reconnexion';
