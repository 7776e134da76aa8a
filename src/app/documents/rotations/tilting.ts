/** How a page is turned, in degrees, clockwise: quarter turns beyond its own, and what straightens it. */
export type Turned = { rotation: number; tilt: number };

/** The transform of a canvas that turns all of it about its middle; `tilt` in degrees, clockwise. */
export function tilting({ width, height }: { width: number; height: number }, tilt: number): number[] {
  const angle = (tilt * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [width / 2, height / 2];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}
