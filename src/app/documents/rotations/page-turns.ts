/** What makes a page upright: quarter turns, then the angle of its lines. Both in degrees, clockwise. */
export type Straightening = { turn: 0 | 90 | 180 | 270; tilt: number };

/** How the agent has turned the pages of a document, on screen and on paper alone: the file stays as it is. */
export type PageTurns = {
  /** Degrees added to every page's own rotation: 0, 90, 180 or 270. */
  all: number;
  /** Degrees added to single pages besides. */
  pages: ReadonlyMap<number, number>;
  straightened: ReadonlyMap<number, Straightening>;
};

export const noTurns: PageTurns = { all: 0, pages: new Map(), straightened: new Map() };

/** Degrees added to a page's own rotation: 0, 90, 180 or 270. */
export function rotationIn({ all, pages, straightened }: PageTurns, page: number): number {
  return (all + (pages.get(page) ?? 0) + (straightened.get(page)?.turn ?? 0)) % 360;
}

/** Degrees, clockwise, by which a straightened page is turned besides; 0 for any other. */
export function tiltIn({ straightened }: PageTurns, page: number): number {
  return straightened.get(page)?.tilt ?? 0;
}

export function withAllTurned(turns: PageTurns, by: 90 | -90): PageTurns {
  return { ...turns, all: quarterTurns(turns.all + by) };
}

export function withPageTurned(turns: PageTurns, page: number, by: 90 | -90): PageTurns {
  const turned = quarterTurns((turns.pages.get(page) ?? 0) + by);
  return { ...turns, pages: new Map(turns.pages).set(page, turned) };
}

/** @param how null gives the page back as it was. */
export function withStraightened(turns: PageTurns, page: number, how: Straightening | null): PageTurns {
  const straightened = new Map(turns.straightened);
  if (how === null) straightened.delete(page);
  else straightened.set(page, how);
  return { ...turns, straightened };
}

function quarterTurns(degrees: number): number {
  return (degrees + 360) % 360;
}
