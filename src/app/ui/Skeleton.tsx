import styles from './Skeleton.module.css';

/** Holds the place of what is awaited: `lines` bars, each of `height` (any CSS length). */
export function Skeleton({ lines = 3, height = '1.25rem' }: { lines?: number; height?: string }) {
  return (
    <div className={styles['skeleton']} aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} style={{ height }} />
      ))}
    </div>
  );
}
