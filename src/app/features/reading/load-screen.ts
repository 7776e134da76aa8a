/**
 * Fetches the screen: what it is made of is named here, and not in the first script, which every agent waits for.
 */
export async function loadScreen() {
  const { FilingsSearchScreen } = await import('./FilingsSearchScreen.tsx');
  return { Component: FilingsSearchScreen };
}
