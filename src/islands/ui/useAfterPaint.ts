import { useEffect, useState } from 'preact/hooks';

/**
 * A value as it was at the last paint. What is drawn from it comes after the click that changed it has
 * been shown: with sixty people a comparison takes longer to draw than a click may wait.
 */
export function useAfterPaint<T>(value: T): T {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setShown(() => value));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return shown;
}
