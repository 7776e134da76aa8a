import { Skeleton } from '../ui/Skeleton.tsx';

/** Holds the place of a screen whose code is on its way. */
export function ScreenSkeleton() {
  return (
    <div className="page" aria-busy="true">
      <Skeleton lines={4} height="3rem" />
    </div>
  );
}
